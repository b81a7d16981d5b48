// SPDX-License-Identifier: GPL-3.0-or-later
#include "join-scene.h"

#include <inttypes.h>

#include "tonti-due-store.h"
#include "tonti-pool-query-store.h"

gint64
join_scene_field (const json_t *answer, const char *name)
{
  return json_integer_value (json_object_get (answer, name));
}

void
join_scene_add (TontiFixture *f, int n)
{
  tonti_fixture_apply_format (f, "{'do':'member.add','name':'Venu %d'}", n);
}

void
join_scene_pay_owed (TontiFixture *f)
{
  TontiStatement *s = tonti_db_prepare (
      tonti_fixture_db (f),
      "SELECT b.member, s.key FROM balance b JOIN subject s ON s.id = b.subject WHERE b.account ="
      " (SELECT id FROM account WHERE key = 'owed') AND b.credit > b.debit ORDER BY 1, 2");
  g_autoptr (GPtrArray) requests = g_ptr_array_new_with_free_func (g_free);

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    g_ptr_array_add (requests, g_strdup_printf ("{'do':'owed.pay','member':%" PRId64
                                                ",'hand':'%s','officers':[1,2],'discharge':"
                                                "{'how':'signature'}}",
                                                tonti_statement_get_int (s, 0),
                                                tonti_statement_get_text (s, 1)));
  tonti_statement_reset (s);
  for (guint i = 0; i < requests->len; i++)
    tonti_fixture_apply (f, g_ptr_array_index (requests, i));
}

/* Meeting N with everybody there, who pay all they owe to the pot. */
void
join_scene_gather (TontiFixture *f, int n)
{
  g_autoptr (GHashTable) open = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) dues = NULL;
  GHashTableIter iter;
  gpointer member, sum;

  tonti_scene_open (f, n);
  tonti_scene_all_present (f);
  dues = tonti_due_list_open (tonti_fixture_db (f), 0, 1000);
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);
      int before = GPOINTER_TO_INT (g_hash_table_lookup (open, GINT_TO_POINTER ((int)row->member)));

      g_hash_table_insert (open, GINT_TO_POINTER ((int)row->member),
                           GINT_TO_POINTER (before + (int)tonti_due_row_open (row)));
    }
  g_hash_table_iter_init (&iter, open);
  while (g_hash_table_iter_next (&iter, &member, &sum))
    tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':%d}",
                                GPOINTER_TO_INT (member), GPOINTER_TO_INT (sum));
}

void
join_scene_play (TontiFixture *f, int n)
{
  join_scene_gather (f, n);
  order_scene_end (f, n);
}

/* The day after meeting N, when it is closed. */
void
join_scene_leave (TontiFixture *f, int n)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay first;

  g_assert_true (tonti_day_parse_iso ("2025-01-04", &first));
  first.number += 28 * (n - 1) + 1;
  tonti_fixture_set_day (f, tonti_day_to_iso (first, iso));
}

/* Of every hand, as the report proves it: due, paid in, received and entitled to are AMOUNT. */
void
join_scene_check (TontiFixture *f, gint64 amount)
{
  TontiStatement *s = tonti_pool_query_proof (tonti_fixture_db (f), 1);
  guint rows = 0;

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      rows++;
      g_assert_cmpint (tonti_statement_get_int (s, 3), ==, amount); /* entitlement */
      g_assert_cmpint (tonti_statement_get_int (s, 6), ==, amount); /* due */
      g_assert_cmpint (tonti_statement_get_int (s, 8), ==, amount); /* paid */
      g_assert_cmpint (tonti_statement_get_int (s, 9), ==, amount); /* received */
      g_assert_cmpint (tonti_statement_get_int (s, 10), ==, 0);     /* owed */
    }
  tonti_statement_reset (s);
  g_assert_cmpuint (rows, >, 0);
}

void
join_scene_check_each (TontiFixture *f)
{
  TontiStatement *s = tonti_pool_query_proof (tonti_fixture_db (f), 1);

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      gint64 lot = tonti_statement_get_int (s, 3);

      g_assert_cmpint (tonti_statement_get_int (s, 6), ==, lot);
      g_assert_cmpint (tonti_statement_get_int (s, 8), ==, lot);
      g_assert_cmpint (tonti_statement_get_int (s, 9), ==, lot);
      g_assert_cmpint (tonti_statement_get_int (s, 10), ==, 0);
    }
  tonti_statement_reset (s);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  tonti_fixture_verify (f);
}
