// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"

#include <inttypes.h>

#include "tonti-pool-store.h"

static void
add_members (TontiFixture *f, int members)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter", "counter" };

  for (int n = 1; n <= members; n++)
    tonti_fixture_apply_format (f,
                                "{'do':'member.add','name':'Membre %d','joined':'2025-01-04',"
                                "'hands':1}",
                                n);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    tonti_fixture_apply_format (f,
                                "{'do':'officer.name','member':%d,'role':'%s',"
                                "'since':'2025-01-04'%s}",
                                (int)i + 1, roles[i], i < 2 ? "" : ",'officers':[1,2]");
}

TontiFixture *
order_scene_new (const char *order, int members, int lots)
{
  TontiFixture *f = tonti_fixture_new ();

  tonti_fixture_set_user (f, 2, 1);
  g_assert_true (tonti_book_begin (f->book, f->problems));
  tonti_fixture_apply_format (
      f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':%d,'short_pot':'owe'}", lots);
  add_members (f, members);
  tonti_fixture_apply_format (f, "{'do':'meeting.plan','start':'2025-01-04','count':%d}",
                              (members + lots - 1) / lots + 2);
  tonti_fixture_apply_format (f, "{'do':'order.set','pool':'pool:1','order':'%s'}", order);
  g_assert_true (tonti_book_commit (f->book, f->problems));
  return f;
}

TontiFixture *
order_scene_started (const char *order, int members, int lots)
{
  TontiFixture *f = order_scene_new (order, members, lots);

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

void
order_scene_gather (TontiFixture *f, int n)
{
  tonti_scene_open (f, n);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
}

void
order_scene_end (TontiFixture *f, int n)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (tonti_fixture_db (f), n);

  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "planned"))
      tonti_fixture_apply_format (f,
                                  "{'do':'lot.pay','pool':'pool:1','turn':%" PRId64
                                  ",'officers':[1,2],'discharge':{'how':'signature'}}",
                                  g_array_index (turns, TontiTurnRow, i).n);
  tonti_scene_close (f);
}

void
order_scene_draw (TontiFixture *f, const char *figures)
{
  tonti_fixture_apply_format (
      f, "{'do':'draw.hold','pool':'pool:1','calls':[{'text':'%s'}],'officers':[1,2]}", figures);
}

void
order_scene_play (TontiFixture *f, int n)
{
  g_autofree char *figures = g_strdup_printf ("%010d", 37182649 * n);

  order_scene_gather (f, n);
  order_scene_draw (f, figures);
  order_scene_end (f, n);
}

TontiTurnRow
order_scene_turn (TontiFixture *f, gint64 n)
{
  TontiTurnRow row;

  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, n, &row));
  return row;
}

gint64
order_scene_settled (TontiFixture *f, gint64 n)
{
  TontiTurnRow row = order_scene_turn (f, n);

  return row.settled ? row.hand : 0;
}

void
order_scene_check_places (TontiFixture *f)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (f), 1);
  g_autoptr (GArray) hands = tonti_hand_list (tonti_fixture_db (f), 1);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (turns->len, ==, hands->len);
  for (guint i = 0; i < turns->len; i++)
    g_assert_true (g_hash_table_add (
        seen, GINT_TO_POINTER ((int)g_array_index (turns, TontiTurnRow, i).hand)));
  for (guint i = 0; i < hands->len; i++)
    g_assert_true (g_hash_table_contains (
        seen, GINT_TO_POINTER ((int)g_array_index (hands, TontiHandRow, i).id)));
}

void
order_scene_check_served (TontiFixture *f)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (f), 1);

  order_scene_check_places (f);
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_autofree char *of = g_strdup_printf ("hand:%" PRId64, turn->hand);

      g_assert_cmpstr (turn->state, ==, "served");
      g_assert_true (turn->settled);
      g_assert_cmpint (tonti_scene_balance_of (f, "pot", 0, of), ==, 0);
    }
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  tonti_scene_check_trial (f);
}

void
order_scene_check_end (TontiFixture *f)
{
  order_scene_check_served (f);
  tonti_fixture_verify (f);
}

void
order_scene_assert_body (TontiFixture *f, const char *kind, const char *expected)
{
  json_auto_t *body = tonti_scene_body (f, tonti_scene_last (f, kind));
  g_autofree char *plain = g_strdelimit (g_strdup (expected), "'", '"');
  json_error_t error;
  json_auto_t *wanted = json_loads (plain, 0, &error);

  if (wanted == NULL)
    g_error ("%s: %s", plain, error.text);
  if (!json_equal (body, wanted))
    {
      g_autofree char *is = json_dumps (body, JSON_SORT_KEYS);
      g_autofree char *should = json_dumps (wanted, JSON_SORT_KEYS);

      g_assert_cmpstr (is, ==, should);
    }
}
