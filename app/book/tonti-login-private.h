// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-credential-store.h"
#include "tonti-login.h"

/* Between the login and the verbs that change PINs. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_TRY_RIGHT,
  TONTI_TRY_WRONG, /* counted */
  TONTI_TRY_WAIT,  /* not looked at */
  TONTI_TRY_NONE,  /* there is nothing to compare with */
  TONTI_TRY_FAILED,
} TontiTry;

/* Compare and count, inside the transaction under way of a book open for writing. MEMBER 0 = the
 * recovery code. */
TontiTry tonti_login_try (TontiBook *book, gint64 member, const char *pin, const TontiUser *user,
                          TontiCredentialRow *credential, TontiProblems *problems);
/* Count a wrong one, inside a transaction that will be committed. */
gboolean tonti_login_count_wrong (TontiBook *book, gint64 member, const TontiUser *user,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The same for a wait that began before a clock was set back: it begins anew, now. */
gboolean tonti_login_mend (TontiBook *book, gint64 member, const TontiUser *user,
                           TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* From now on logged in, with this credential. */
void tonti_login_keep (TontiBook *book, gint64 member, const TontiCredentialRow *row);

G_END_DECLS
