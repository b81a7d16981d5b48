// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "order-scene.h"
#include "tonti-due-store.h"
#include "tonti-meeting-store.h"

/* What was paid for meals and a third party at meetings to come: no franc of it stays with nobody
 * when it is not due there any more, and it is given back to who leaves. */

#define FUND "{'do':'party.fund','name':'Mutuelle','party':'RSSB','amount':3000}"
#define BACK "'officers':[1,2],'discharge':{'how':'signature'}}"

/* Six hands of 1 000 and member 7 without one, 3 000 a person and, when asked, meals of 500. */
static TontiFixture *
make_scene (gboolean meals)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, FUND);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Sans main','joined':'2025-01-04'}");
  if (meals)
    tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'meal','value':500},{'rule':"
                            "'meal-host','value':'list'}]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

static gint64
get_advance (TontiFixture *f, gint64 member)
{
  return -tonti_scene_balance_of (f, "advance", member, NULL);
}

/* Of funds at meetings that were not opened. */
static gint64
sum_ahead (TontiFixture *f, gint64 member)
{
  TontiDb *db = tonti_fixture_db (f);
  g_autoptr (GArray) rows = tonti_due_list_member (db, member);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_FUND
          && row->meeting > tonti_meeting_get_last_opened (db))
        sum += row->paid;
    }
  return sum;
}

/* She paid for four at two meetings to come and now pays for one: 3 × 3 000 twice is hers. */
static void
test_fewer_persons (void)
{
  g_autoptr (TontiFixture) f = make_scene (FALSE);
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'party.cover','fund':'fund:1','member':2,'persons':4}");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'fund:1':24000}}");
  order_scene_end (f, 1);
  g_assert_cmpint (sum_ahead (f, 2), ==, 24000);
  tonti_fixture_set_day (f, "2025-01-08");
  answer = tonti_fixture_apply (f, "{'do':'party.cover','fund':'fund:1','member':2,'persons':1}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "advances")), ==, 2);
  g_assert_cmpint (sum_ahead (f, 2), ==, 6000);
  g_assert_cmpint (get_advance (f, 2), ==, 18000);
  g_assert_cmpint (tonti_scene_balance (f, "held"), ==, -(6000 + 30000));
  order_scene_gather (f, 2);
  order_scene_end (f, 2);
  g_assert_cmpint (get_advance (f, 2), ==, 18000);
  tonti_fixture_verify (f);
}

/* The meal ends with meeting 3: what was paid for meetings 3 and 4 is the member's, and nobody pays
 * ahead for what is not due. */
static void
test_no_meal_any_more (void)
{
  g_autoptr (TontiFixture) f = make_scene (TRUE);
  g_autofree char *request = NULL;
  gint64 receipt;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':3,'items':{'fund:2':1500}}");
  tonti_fixture_apply (f, "{'do':'meal.pay'," BACK);
  order_scene_end (f, 1);
  receipt = tonti_scene_last (f, "receipt/1");
  g_assert_cmpint (sum_ahead (f, 3), ==, 1500);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_apply (f, "{'do':'rule.set','from':3,'rules':[{'rule':'meal','value':0}],"
                          "'officers':[1,2]}");
  g_assert_cmpint (sum_ahead (f, 3), ==, 500);
  g_assert_cmpint (get_advance (f, 3), ==, 1000);
  tonti_fixture_apply (f, "{'do':'receive','member':4,'items':{'fund:2':1500}}");
  g_assert_cmpint (sum_ahead (f, 4), ==, 500);
  g_assert_cmpint (get_advance (f, 4), ==, 1000);
  for (; receipt > 0; receipt--)
    {
      json_auto_t *body = tonti_scene_body (f, receipt);

      if (json_integer_value (json_object_get (body, "member")) == 3
          && json_object_get (body, "total") != NULL)
        break;
    }
  request = g_strdup_printf ("{'do':'correct','event':%" PRId64 ",'reason':'x','officers':[1,2]}",
                             receipt);
  tonti_fixture_refuse (f, request, "used-since");
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'meal.pay'," BACK);
  order_scene_end (f, 2);
  g_assert_cmpint (tonti_scene_balance (f, "meal"), ==, 0);
  tonti_fixture_verify (f);
}

/* Who leaves has it back first; what the third party has already stays with it. */
static void
test_leaver (void)
{
  g_autoptr (TontiFixture) f = make_scene (FALSE);
  static const char leave[] = "{'do':'member.leave','member':7,'reason':'Départ'}";
  const json_t *answer;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'fund:1':6000,'advance':200}}");
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_refuse (f, leave, "open-balance");
  answer = tonti_fixture_apply (f, "{'do':'advance.pay','member':7," BACK);
  g_assert_cmpint (json_integer_value (json_object_get (answer, "amount")), ==, 200);
  tonti_fixture_refuse (f, "{'do':'advance.pay','member':7," BACK, "nothing-kept");
  tonti_fixture_refuse (f, leave, "open-balance");
  answer = tonti_fixture_apply (f, "{'do':'advance.pay','member':7,'ahead':true," BACK);
  g_assert_cmpint (json_integer_value (json_object_get (answer, "amount")), ==, 6000);
  g_assert_cmpint (sum_ahead (f, 7), ==, 0);
  g_assert_cmpint (get_advance (f, 7), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 7 * 3000);
  tonti_fixture_apply (f, leave);
  tonti_fixture_verify (f);
}

static void
test_handed_over (void)
{
  g_autoptr (TontiFixture) f = make_scene (FALSE);

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'fund:1':3000}}");
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-08");
  tonti_fixture_apply (f, "{'do':'party.pay','fund':'fund:1','piece':'Q-1','amount':23000,"
                          "'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'advance.pay','member':7,'ahead':true," BACK);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 0);
  tonti_fixture_apply (f, "{'do':'member.leave','member':7,'reason':'Départ'}");
  tonti_fixture_verify (f);
}

static void
test_in_meeting (void)
{
  g_autoptr (TontiFixture) f = make_scene (FALSE);

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'items':{'advance':900}}");
  order_scene_end (f, 1);
  order_scene_gather (f, 2);
  tonti_fixture_refuse (f, "{'do':'advance.pay','member':7,'amount':901," BACK, "advance-short");
  tonti_fixture_apply (f, "{'do':'advance.pay','member':7,'amount':600," BACK);
  tonti_fixture_refuse (f, "{'do':'advance.pay','member':7,'amount':301," BACK, "advance-short");
  tonti_fixture_refuse (f, "{'do':'due.set','member':7,'of':'advance','amount':900,'use':true}",
                        "advance-short");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'advance','amount':300,'use':true}");
  tonti_fixture_refuse (f, "{'do':'advance.pay','member':7," BACK, "nothing-kept");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'advance.pay','member':7}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  order_scene_end (f, 2);
  g_assert_cmpint (get_advance (f, 7), ==, 0);
  tonti_fixture_verify (f);
}

/* ---- Random lives ---- */

static void
change (TontiFixture *f, int n)
{
  g_autofree char *request = NULL;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      request = g_strdup_printf ("{'do':'party.cover','fund':'fund:1','member':%d,'persons':%d}",
                                 g_test_rand_int_range (1, 8), g_test_rand_int_range (0, 4));
      break;
    case 1:
      request = g_strdup_printf (
          "{'do':'rule.set','from':%d,'rules':[{'rule':'meal','value':%d}],'officers':[1,2]}",
          n + g_test_rand_int_range (1, 3), g_test_rand_int_range (0, 3) * 500);
      break;
    case 2:
      request = g_strdup_printf ("{'do':'fund.set','fund':'fund:1','amount':%d}",
                                 g_test_rand_int_range (1, 5) * 1000);
      break;
    default:
      request
          = g_strdup_printf ("{'do':'advance.pay','member':%d,'ahead':%s," BACK,
                             g_test_rand_int_range (1, 8), g_test_rand_bit () ? "true" : "false");
    }
  tonti_fixture_try (f, request);
}

static void
set_day_after (TontiFixture *f, int n)
{
  char day[TONTI_DAY_ISO_SIZE];
  TontiDay first;

  g_assert_true (tonti_day_parse_iso ("2025-01-05", &first));
  first.number += 28 * (n - 1);
  tonti_fixture_set_day (f, tonti_day_to_iso (first, day));
}

/* Nothing is paid for a meeting beyond what will be due at it. */
static void
check_ahead (TontiFixture *f)
{
  for (gint64 member = 1; member <= 7; member++)
    {
      g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);

      g_assert_cmpint (get_advance (f, member), >=, 0);
      for (guint i = 0; i < rows->len; i++)
        {
          const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

          if (row->subject.kind == TONTI_SUBJECT_FUND
              && row->meeting <= tonti_meeting_get_last_opened (tonti_fixture_db (f)))
            g_assert_cmpint (row->paid, <=, row->amount);
        }
    }
}

static void
play_life (void)
{
  g_autoptr (TontiFixture) f = make_scene (TRUE);

  for (int n = 1; n <= 6; n++)
    {
      order_scene_gather (f, n);
      for (int member = 1; member <= 7; member++)
        if (g_test_rand_bit ())
          tonti_fixture_apply_format (f, "{'do':'receive','member':%d,'items':{'fund:%d':%d}}",
                                      member, g_test_rand_int_range (1, 3),
                                      g_test_rand_int_range (1, 20) * 500);
      change (f, n);
      order_scene_end (f, n);
      check_ahead (f);
      set_day_after (f, n);
      change (f, n);
      change (f, n);
      check_ahead (f);
    }
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_lives (void)
{
  for (guint i = 0; i < tonti_fixture_rounds (6); i++)
    play_life ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/ahead/fewer-persons", test_fewer_persons);
  g_test_add_func ("/book/ahead/no-meal-any-more", test_no_meal_any_more);
  g_test_add_func ("/book/ahead/leaver", test_leaver);
  g_test_add_func ("/book/ahead/handed-over", test_handed_over);
  g_test_add_func ("/book/ahead/in-meeting", test_in_meeting);
  g_test_add_func ("/book/ahead/lives", test_lives);
  return g_test_run ();
}
