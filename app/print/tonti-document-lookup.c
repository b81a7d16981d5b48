// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-document-private.h"
#include "tonti-info.h"

/* What documents look up in the lists of the book. */

static int
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return (int)i;
  g_assert_not_reached ();
}

static TontiReport *
make_list (const TontiPress *self, const char *name, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };

  return tonti_report_make (self->book, tonti_list_kinds (), name, &query, problems);
}

GArray *
tonti_press_list_members (const TontiPress *self, TontiProblems *problems)
{
  g_autoptr (TontiReport) list = make_list (self, "members", problems);
  const TontiTable *table;
  GArray *members;

  if (list == NULL)
    return NULL;
  table = tonti_report_get_table (list, 0);
  members = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    {
      gint64 member = tonti_table_get_int (table, row, (guint)find_column (table, "member"));

      g_array_append_val (members, member);
    }
  if (members->len > 0)
    return members;
  g_array_unref (members);
  tonti_problems_refuse (problems, "nothing-to-print", NULL,
                         _ ("statements: the group has no member yet: add members first"));
  return NULL;
}

gboolean
tonti_press_take_last_code (TontiPress *self, TontiProblems *problems)
{
  g_auto (TontiInfo) info = { 0 };

  tonti_info_read (self->book, &info);
  return info.seal_meeting == 0 || tonti_press_take_code (self, info.seal_meeting, problems);
}
