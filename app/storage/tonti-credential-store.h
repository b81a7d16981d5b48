// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"
#include "tonti-hash.h"

/* PINs and the recovery code: what they are compared with stands in a side table and is erased with
 * them, its hash in the journal. Member 0 stands for the recovery code of the group. */

G_BEGIN_DECLS

#define TONTI_CREDENTIAL_SALT_SIZE 16
#define TONTI_CREDENTIAL_DIGEST_SIZE 32

typedef struct
{
  guint8 salt[TONTI_CREDENTIAL_SALT_SIZE];
  gint64 passes, memory_kib; /* of Argon2id */
  guint8 digest[TONTI_CREDENTIAL_DIGEST_SIZE];
} TontiCredentialRow;

/* SHA-256 of "tonti/credential/1", salt, passes, memory and digest, as README.md of this room says;
 * 64 hexadecimal digits, newly allocated. */
char *tonti_credential_hash (const TontiCredentialRow *row);

typedef enum
{
  TONTI_CREDENTIAL_NONE,    /* the member has none */
  TONTI_CREDENTIAL_RIGHT,   /* it is the one that the journal tells of */
  TONTI_CREDENTIAL_ALTERED, /* it is not, or it is missing */
} TontiCredentialState;

/* The row of MEMBER, compared with its posted hash; *row (may be NULL) is filled when it is right.
 */
TontiCredentialState tonti_credential_get (TontiDb *db, gint64 member, TontiCredentialRow *row);
/* How many members have a PIN. */
gint64 tonti_credential_count (TontiDb *db);
/* Keep it, in the transaction of the event that holds its hash; the old one is written over. */
gboolean tonti_credential_set (TontiDb *db, gint64 member, const TontiCredentialRow *row,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_credential_erase (TontiDb *db, gint64 member,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* Wrong PINs of a member one after the other. */
typedef struct
{
  gint64 failures;
  gint64 at;     /* of the last one, seconds since 1970 */
  gint64 uptime; /* of the computer then, seconds; 0 = not known */
  gint64 boot;   /* which start of the computer; 0 = not known */
} TontiThrottleRow;

/* All zero when nothing is kept. */
void tonti_throttle_get (TontiDb *db, gint64 member, TontiThrottleRow *row);
/* Keep it; without failures the row goes. */
gboolean tonti_throttle_set (TontiDb *db, gint64 member, const TontiThrottleRow *row,
                             TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/* pin/1 and recovery/1. */
gboolean tonti_credential_project_set (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
/* pin-reset/1: the PIN goes; a recovery code that was used goes too. */
gboolean tonti_credential_project_reset (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);

G_END_DECLS
