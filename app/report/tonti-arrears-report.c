// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-leaver.h"
#include "tonti-member-store.h"
#include "tonti-pool-query-store.h"

/* Who owes what: dues of meetings that are closed, fines, and what of a hand that was left after
 * its lot is owed at once. */

enum
{
  MEMBER,
  NAME,
  COUNT,
  OLDEST,
  DUES,
  FINE_COUNT,
  FINES,
  LEFT,
  TOGETHER,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),      TEXT ("name", N_ ("Name")),
  NUMBER ("count", N_ ("Dues late")), NUMBER ("oldest", N_ ("Since meeting")),
  SUM ("dues", N_ ("Dues")),          NUMBER ("fine_count", N_ ("Number of fines")),
  SUM ("fines", N_ ("Fines")),        SUM ("left", N_ ("Of a hand that was left")),
  SUM ("total", N_ ("Together")),     END,
};

/* What of hands that a member left is owed now; a sum by member, of POOL (0 = of all). */
static GHashTable *
list_left (TontiBook *book, const TontiQuery *query)
{
  TontiDb *db = tonti_report_db (book);
  GHashTable *left = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GArray) rows = tonti_leaver_list (db, query->member, 0);
  g_auto (TontiCompose) compose = { 0 };

  tonti_compose_init (&compose, db, tonti_book_get_group (book), 0);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);
      gpointer member = GSIZE_TO_POINTER ((gsize)row->member);
      gint64 due
          = query->pool == 0 || row->pool == query->pool ? tonti_leaver_due (&compose, row) : 0;
      gint64 sum = due + (gint64)GPOINTER_TO_SIZE (g_hash_table_lookup (left, member));

      if (due > 0)
        g_hash_table_insert (left, member, GSIZE_TO_POINTER ((gsize)sum));
    }
  return left;
}

static gint64
take_left (GHashTable *left, gint64 member)
{
  gpointer key = GSIZE_TO_POINTER ((gsize)member);
  gint64 sum = (gint64)GPOINTER_TO_SIZE (g_hash_table_lookup (left, key));

  g_hash_table_remove (left, key);
  return sum;
}

static void
put_sums (TontiTable *table, gint64 dues, gint64 fines, gint64 left)
{
  tonti_table_set_int (table, DUES, dues);
  tonti_table_set_int (table, FINES, fines);
  tonti_table_set_int (table, LEFT, left);
  tonti_table_set_int (table, TOGETHER, dues + fines + left);
}

static gboolean
add_late (TontiTable *table, TontiBook *book, TontiStatement *s, GHashTable *left,
          TontiProblems *problems)
{
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      gint64 member = tonti_statement_get_int (s, MEMBER);

      tonti_table_add_row (table);
      tonti_table_set_int (table, MEMBER, member);
      tonti_table_set_text (table, NAME, tonti_statement_get_text (s, NAME));
      tonti_table_set_int (table, COUNT, tonti_statement_get_int (s, COUNT));
      if (!tonti_statement_is_null (s, OLDEST))
        tonti_table_set_int (table, OLDEST, tonti_statement_get_int (s, OLDEST));
      tonti_table_set_int (table, FINE_COUNT, tonti_statement_get_int (s, FINE_COUNT));
      put_sums (table, tonti_statement_get_int (s, DUES), tonti_statement_get_int (s, FINES),
                take_left (left, member));
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (tonti_report_db (book), problems);
}

/* Who owes nothing else. */
static void
add_leavers (TontiTable *table, TontiBook *book, GHashTable *left)
{
  g_autoptr (GArray) members = tonti_member_list (tonti_report_db (book), TRUE);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      gint64 sum = take_left (left, member->id);

      if (sum == 0)
        continue;
      tonti_table_add_row (table);
      tonti_table_set_int (table, MEMBER, member->id);
      tonti_table_set_text (table, NAME, member->name);
      tonti_table_set_int (table, COUNT, 0);
      tonti_table_set_int (table, FINE_COUNT, 0);
      put_sums (table, 0, 0, sum);
    }
}

TontiReport *
tonti_arrears_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("arrears", N_ ("Arrears"));
  g_autoptr (GHashTable) left = NULL;
  TontiTable *table = tonti_table_new ("rows", "", columns);
  TontiStatement *s;

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  left = list_left (book, query);
  s = tonti_pool_query_arrears (tonti_report_db (book), query->member, query->pool);
  if (!add_late (table, book, s, left, problems))
    return NULL;
  add_leavers (table, book, left);
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
