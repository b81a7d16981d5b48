// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-count-store.h"

gint64
tonti_count_members (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT count(*) FROM member WHERE left_day IS NULL", 0);
}

gint64
tonti_count_closed_meetings (TontiDb *db)
{
  return tonti_db_get_int (db, "SELECT count(*) FROM meeting WHERE state = 'closed'", 0);
}
