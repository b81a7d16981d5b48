// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <jansson.h>

/* Hands as a list of members counts them: "2", "1/2", "0,5", "1 1/2". Private to the imports. */

G_BEGIN_DECLS

typedef struct
{
  gint64 whole;
  gint64 numerator, denominator; /* of the part beside the whole ones; 0 / 1 = none */
} TontiImportHands;

/* FALSE when TEXT is no number of hands; "" is none. */
gboolean tonti_import_hands_parse (const char *text,
                                   TontiImportHands *out) G_GNUC_WARN_UNUSED_RESULT;
/* "1/2", "2", "1 1/2"; newly allocated. */
char *tonti_import_hands_format (const TontiImportHands *hands);

/* Who holds which part of hands that are shared, filled in the order of the list. */
typedef struct
{
  int row;
  gint64 member;
  gint64 numerator, denominator;
} TontiImportShare;

/* Adds a share to SHARES (of TontiImportShare). 1: they are one whole hand now. 0: not yet. -1: the
 * new share does not fit with those before it. */
int tonti_import_hands_add (GArray *shares, const TontiImportShare *share);

G_END_DECLS
