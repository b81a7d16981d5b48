// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-labels.h"
#include "tonti-random-meeting.h"
#include "tonti-scene.h"

/* The statement of one member. */

static json_t *
ask_member (TontiFixture *f, gint64 member)
{
  TontiQuery query = ASK_ALL;

  query.member = member;
  return tonti_asked_report (f, "member-statement", &query);
}

/* Member 1 pays 5 500, is served 80 000 less 2 %, and is fined 200 for being late. */
static void
play (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':4000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'savings','amount':10000}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':1,'presence':'late'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'late','reason':'16 h 40'}");
}

static void
test_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = NULL;
  const json_t *row;

  play (f);
  json = ask_member (f, 1);
  g_assert_cmpstr (tonti_asked_text (json, "name"), ==, "Awa Diop");
  g_assert_cmpstr (tonti_asked_text (json, "offices"), ==, "Chair");
  g_assert_cmpstr (tonti_asked_text (json, "parts"), ==, "1");
  g_assert_cmpint (tonti_asked_int (json, "paid"), ==, 5500);
  g_assert_cmpint (tonti_asked_int (json, "open"), ==, 0);
  g_assert_cmpint (tonti_asked_int (json, "fines_open"), ==, 200);
  row = tonti_asked_row (json, "hands", "hand", "hand:1");
  g_assert_cmpint (tonti_asked_int (row, "lot"), ==, 80000);
  g_assert_cmpint (tonti_asked_int (row, "paid"), ==, 5000);
  g_assert_cmpint (tonti_asked_int (row, "received"), ==, 80000);
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "served");
  row = tonti_asked_row (json, "pots", "account", "pot");
  g_assert_cmpint (tonti_asked_int (row, "position"), ==, 5000 - 80000);
  row = tonti_asked_row (json, "balances", "account", "fines-due");
  g_assert_cmpint (tonti_asked_int (row, "position"), ==, -200);
  tonti_asked_row (json, "rows", "label", "Contribution, main 1");
  tonti_asked_row (json, "rows", "label", "Lot, main 1");
  tonti_asked_row (json, "rows", "label", "Kept from the lot: Solidarité");
  tonti_asked_row (json, "rows", "label", "Fine: Retard");
  row = tonti_asked_row (json, "attendance", "meeting", "1");
  g_assert_cmpstr (tonti_asked_text (row, "presence"), ==, "late");
  row = tonti_asked_row (json, "fines", "fine", "fine:1");
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "due");
}

/* Contributions to the social fund and what was kept from the lot are given: they are in nobody's
 * favour, and unlike accounts have no sum. */
static void
test_sides (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = NULL;
  const json_t *row;
  gsize i;
  json_t *line;

  play (f);
  json = ask_member (f, 1);
  row = tonti_asked_row (json, "gifts", "account", "social");
  g_assert_cmpint (tonti_asked_int (row, "credit"), ==, 500 + 1600);
  g_assert_null (json_object_get (row, "position"));
  g_assert_null (json_object_get (json, "balances_totals"));
  g_assert_null (json_object_get (json, "gifts_totals"));
  json_array_foreach (json_object_get (json, "balances"), i, line)
    {
      g_assert_cmpstr (tonti_asked_text (line, "account"), !=, "social");
      g_assert_cmpstr (tonti_asked_text (line, "account"), !=, "pot");
    }
  json_array_foreach (json_object_get (json, "rows"), i, line)
    {
      const char *label = json_string_value (json_object_get (line, "label"));

      if (g_str_equal (tonti_asked_text (line, "account"), "social"))
        g_assert_true (json_is_null (json_object_get (line, "position")));
      g_assert_cmpstr (label, !=, tonti_label_event (tonti_asked_text (line, "event")));
    }
}

static void
test_dues (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *json = NULL;
  const json_t *row;

  play (f);
  json = ask_member (f, 3);
  /* Two hands are due, 4 000 came: the first one is paid in part, the second not at all. */
  row = tonti_asked_row (json, "dues", "of", "hand:3");
  g_assert_cmpint (tonti_asked_int (row, "due"), ==, 5000);
  g_assert_cmpint (tonti_asked_int (row, "paid"), ==, 4000);
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "late");
  g_assert_cmpint (tonti_asked_total (json, "dues", "open"), ==, 6000);
  row = tonti_asked_row (json, "balances", "account", "savings");
  g_assert_cmpint (tonti_asked_int (row, "position"), ==, 10000);
}

/* On random books: positions run line by line and end at the kept balances. */
static void
assert_positions (TontiFixture *f, gint64 member)
{
  json_auto_t *json = ask_member (f, member);
  g_autoptr (GHashTable) last = g_hash_table_new (g_str_hash, g_str_equal);
  gsize i;
  json_t *row;

  json_array_foreach (json_object_get (json, "rows"), i, row)
    {
      const char *account = tonti_asked_text (row, "account");
      const json_t *before = g_hash_table_lookup (last, account);
      const gint64 moved = json_integer_value (json_object_get (row, "credit"))
                           - json_integer_value (json_object_get (row, "debit"));

      if (json_is_null (json_object_get (row, "position")))
        continue;
      g_assert_cmpint (tonti_asked_int (row, "position"), ==,
                       moved + json_integer_value (json_object_get (before, "position")));
      g_hash_table_insert (last, (gpointer)account, row);
    }
  json_array_foreach (json_object_get (json, "balances"), i, row)
    {
      const char *account = tonti_asked_text (row, "account");
      const json_t *line = g_hash_table_lookup (last, account);
      gint64 sum = 0;
      gsize j;
      json_t *other;

      json_array_foreach (json_object_get (json, "balances"), j, other)
        if (g_str_equal (tonti_asked_text (other, "account"), account))
          sum += tonti_asked_int (other, "position");
      g_assert_cmpint (tonti_asked_int (line, "position"), ==, sum);
    }
}

static void
test_positions (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  for (int n = 1; n <= 3; n++)
    tonti_random_meeting_play (f, n, TRUE);
  for (gint64 member = 1; member <= 30; member += 3)
    assert_positions (f, member);
}

/* All members together: what the group owes them is what its accounts say. */
static void
test_all_members (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 savings = 0, advance = 0;

  for (int n = 1; n <= 2; n++)
    tonti_random_meeting_play (f, n, TRUE);
  for (gint64 member = 1; member <= 30; member++)
    {
      json_auto_t *json = ask_member (f, member);
      gsize i;
      json_t *row;

      json_array_foreach (json_object_get (json, "balances"), i, row)
        {
          if (g_str_equal (tonti_asked_text (row, "account"), "savings"))
            savings += tonti_asked_int (row, "position");
          if (g_str_equal (tonti_asked_text (row, "account"), "advance"))
            advance += tonti_asked_int (row, "position");
        }
    }
  g_assert_cmpint (savings, ==, -tonti_scene_balance (f, "savings"));
  g_assert_cmpint (advance, ==, -tonti_scene_balance (f, "advance"));
}

/* A period opens with what was carried over. */
static void
test_period (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;
  const json_t *row;

  play (f);
  query.member = 1;
  query.from = tonti_asked_day ("2025-01-05");
  json = tonti_asked_report (f, "member-statement", &query);
  row = tonti_asked_row (json, "rows", "account", "pot");
  g_assert_true (json_is_null (json_object_get (row, "seq")));
  g_assert_cmpint (tonti_asked_int (row, "position"), ==, 5000 - 80000);
  g_assert_cmpint (
      tonti_asked_int (tonti_asked_row (json, "rows", "account", "fines-due"), "debit"), ==, 200);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/member/figures-worked-by-hand", test_figures);
  g_test_add_func ("/report/member/what-was-given-is-in-nobodys-favour", test_sides);
  g_test_add_func ("/report/member/dues-paid-in-part-are-late", test_dues);
  g_test_add_func ("/report/member/positions-run-to-the-kept-balances", test_positions);
  g_test_add_func ("/report/member/all-together-are-the-accounts", test_all_members);
  g_test_add_func ("/report/member/a-period-carries-over", test_period);
  return g_test_run ();
}
