// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-member-store.h"
#include "tonti-verb.h"

/* Personal details that a request gives: the event holds a hash with a salt of its own for each,
 * the values stand in a table that can forget. A salt is a field of the
 * verb, so that equal input gives equal heads; without it one is drawn. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_DETAIL_PHONE,
  TONTI_DETAIL_ADDRESS,
  TONTI_DETAIL_IDENTITY,
  TONTI_DETAIL_COUNT,
} TontiDetail;

extern const TontiCodes tonti_detail_codes; /* phone address identity */

typedef struct
{
  const char *values[TONTI_DETAIL_COUNT]; /* borrowed from the act, NULL = not given */
  guint8 salts[TONTI_DETAIL_COUNT][TONTI_SALT_SIZE];
} TontiDetails;

/* Fields phone, address, identity and salts {"phone":hex32, …} of the act. FALSE: refused. */
gboolean tonti_details_read (TontiAct *act, TontiDetails *details);
/* {"phone":hex64, …}, new reference; NULL when none was given. */
json_t *tonti_details_hash (const TontiDetails *details);
/* Keep the values, in the transaction of the event that holds their hashes. */
gboolean tonti_details_keep (TontiAct *act, gint64 member, const TontiDetails *details);

G_END_DECLS
