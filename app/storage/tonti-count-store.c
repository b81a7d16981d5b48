// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-count-store.h"

/* All counts are of whole trees, whose pages tell how much is in them; a condition on every member
 * would read them all. */
gint64
tonti_count_members (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT count(*) FROM member", 0)
         - tonti_db_get_int (db, "SELECT count(*) FROM member WHERE left_day IS NOT NULL", 0)
         - tonti_db_get_int (db, "SELECT count(*) FROM member WHERE cancelled = 1", 0);
}

gint64
tonti_count_closed_meetings (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT count(*) FROM meeting WHERE state = 'closed'", 0);
}
