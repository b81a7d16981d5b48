// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"
#include "tonti-card-store.h"

/* Cards of daily stakes: what was staked is what was paid out, kept and is still held, always. */

static TontiCardRow
card (TontiFixture *f, gint64 n)
{
  TontiCardRow row;

  g_assert_true (tonti_card_get (tonti_fixture_db (f), n, &row));
  return row;
}

static void
check_sums (TontiFixture *f)
{
  g_autoptr (GArray) cards = tonti_card_list (tonti_fixture_db (f), 0, FALSE);
  gint64 held = 0, fees = 0;

  for (guint i = 0; i < cards->len; i++)
    {
      const TontiCardRow *row = &g_array_index (cards, TontiCardRow, i);
      g_autofree char *of = g_strdup_printf ("card:%d", (int)row->id);
      g_autoptr (GArray) ticks = tonti_card_tick_list (tonti_fixture_db (f), row->id);
      gint64 boxes = 0;

      for (guint k = 0; k < ticks->len; k++)
        boxes += g_array_index (ticks, TontiCardTick, k).boxes;
      g_assert_cmpint (boxes, ==, row->ticked);
      g_assert_cmpint (tonti_card_row_held (row), >=, 0);
      g_assert_cmpint (tonti_scene_balance_of (f, "cards", row->member, of), ==,
                       -tonti_card_row_held (row));
      g_assert_true (!tonti_day_is_valid (row->closed) || tonti_card_row_held (row) == 0);
      held += tonti_card_row_held (row);
      fees += row->fee;
    }
  g_assert_cmpint (tonti_scene_balance (f, "cards"), ==, -held);
  g_assert_cmpint (tonti_scene_balance (f, "income:cards"), ==, -fees);
  tonti_scene_check_trial (f);
}

#define STAKE(member, boxes) "{'do':'card.stake','member':" #member ",'boxes':" #boxes "}"

/* A stake of 500, 31 boxes: the client gets 15 000, the collector keeps 500. */
static void
test_whole (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500,'collector':1}");
  g_assert_cmpint (card (f, 1).boxes, ==, 31);
  for (int day = 1; day <= 25; day++)
    tonti_fixture_apply (f, "{'do':'card.stake','card':'card:1'}");
  tonti_fixture_apply (f, "{'do':'card.stake','member':3,'amount':3000}");
  g_assert_cmpint (card (f, 1).ticked, ==, 31);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 15500);
  tonti_fixture_refuse (f, STAKE (3, 1), "card-full");
  tonti_fixture_apply (f, "{'do':'card.pay','member':3,'discharge':{'how':'signature'}}");
  g_assert_cmpint (card (f, 1).paid, ==, 15000);
  g_assert_cmpint (card (f, 1).fee, ==, 500);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 500);
  order_scene_assert_body (
      f, "card-pay/1",
      "{'member':3,'card':'card:1','amount':15000,'fee':500,'closes':true,'stake':500,"
      "'ticked':31,'means':'cash','discharge':{'how':'signature'},'officers':[2,1],"
      "'document':{'type':'voucher-out','year':2025,'number':1},'lines':["
      "{'account':'cards','member':3,'of':'card:1','amount':15500},"
      "{'account':'cash','amount':-15000},{'account':'income:cards','amount':-500}]}");
  tonti_fixture_refuse (f, "{'do':'card.stake','card':'card:1'}", "card-over");
  tonti_fixture_refuse (f, STAKE (3, 1), "no-card");
  check_sums (f);
  tonti_fixture_verify (f);
}

/* Withdrawn early: stakes less one; with a single box ticked nothing is left. */
static void
test_early (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  tonti_fixture_apply (f, STAKE (3, 12));
  tonti_fixture_refuse (f, "{'do':'card.pay','member':3,'amount':1000}", "no-part");
  tonti_fixture_apply (f, "{'do':'card.pay','member':3}");
  g_assert_cmpint (card (f, 1).paid, ==, 5500);
  g_assert_cmpint (card (f, 1).fee, ==, 500);
  tonti_fixture_apply (f, "{'do':'card.open','member':4,'stake':200}");
  tonti_fixture_apply (f, STAKE (4, 1));
  tonti_fixture_apply (f, "{'do':'card.pay','member':4}");
  g_assert_cmpint (card (f, 2).paid, ==, 0);
  g_assert_cmpint (card (f, 2).fee, ==, 200);
  check_sums (f);
  tonti_fixture_verify (f);
}

/* A tenth is kept, and parts are paid out, where the by-laws say so. */
static void
test_rules (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'card-boxes',"
                          "'value':30},{'rule':'card-rate','value':'10%'},{'rule':'card-part',"
                          "'value':true}]}");
  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':1000}");
  tonti_fixture_apply (f, STAKE (3, 20));
  tonti_fixture_refuse (f, "{'do':'card.pay','member':3,'amount':18001}", "held-less");
  tonti_fixture_apply (f, "{'do':'card.pay','member':3,'amount':5000}");
  g_assert_cmpint (card (f, 1).paid, ==, 5000);
  tonti_fixture_apply (f, STAKE (3, 10));
  tonti_fixture_apply (f, "{'do':'card.pay','member':3}");
  g_assert_cmpint (card (f, 1).paid, ==, 27000);
  g_assert_cmpint (card (f, 1).fee, ==, 3000);
  check_sums (f);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'card.stake'}", "no-member");
  tonti_fixture_refuse (f, STAKE (3, 1), "no-card");
  tonti_fixture_refuse (f, "{'do':'card.stake','card':'card:1'}", "unknown-subject");
  tonti_fixture_refuse (f, "{'do':'card.open','member':3,'stake':100000000000000}", "too-much");
  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  tonti_fixture_refuse (f, STAKE (3, 0), "card-full");
  tonti_fixture_refuse (f, STAKE (3, 32), "card-full");
  tonti_fixture_refuse (f, "{'do':'card.stake','member':3,'amount':750}", "no-whole-box");
  tonti_fixture_refuse (f, "{'do':'card.stake','member':3,'boxes':2,'amount':500}", "no-whole-box");
  tonti_fixture_refuse (f, "{'do':'card.stake','member':3,'day':'2199-01-01'}", "day-ahead");
  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':200}");
  tonti_fixture_refuse (f, STAKE (3, 1), "which-card");
  tonti_fixture_refuse (f, "{'do':'card.pay','card':'card:2','discharge':{'how':'thumbprint'}}",
                        "no-witness");
  tonti_fixture_apply (f, "{'do':'card.stake','card':'card:1','boxes':3}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':3,'reason':'Part','left':'2025-01-04'}",
                        "open-balance");
  check_sums (f);
}

/* Who pays money to himself is watched by a second one. */
static void
test_oneself (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f, "{'do':'card.open','member':2,'stake':500}");
  tonti_fixture_apply (f, STAKE (2, 5));
  tonti_fixture_refuse (f, "{'do':'card.pay','member':2}", "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_apply (f, "{'do':'card.pay','member':2}");
  check_sums (f);
}

/* A stake, a payment and a card that were written wrongly are taken back. */
static void
test_corrected (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  tonti_fixture_apply (f, STAKE (3, 2));
  tonti_fixture_apply (f, STAKE (3, 4));
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur','officers':[1,2]}",
                              (int)tonti_scene_last (f, "receipt/1"));
  g_assert_cmpint (card (f, 1).ticked, ==, 2);
  tonti_fixture_apply (f, "{'do':'card.pay','member':3}");
  tonti_fixture_refuse (f, "{'do':'card.pay','card':'card:1'}", "card-over");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur','officers':[1,2]}",
                              (int)tonti_scene_last (f, "card-pay/1"));
  g_assert_false (tonti_day_is_valid (card (f, 1).closed));
  g_assert_cmpint (card (f, 1).paid, ==, 0);
  tonti_fixture_apply (f, "{'do':'card.open','member':4,'stake':100}");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%d,'reason':'Erreur','officers':[1,2]}",
                              (int)tonti_scene_last (f, "card/1"));
  g_assert_true (tonti_day_is_valid (card (f, 2).closed));
  check_sums (f);
  tonti_fixture_verify (f);
}

/* A stake may not be taken back once it was paid out. */
static void
test_used (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  g_autofree char *request = NULL;

  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  tonti_fixture_apply (f, STAKE (3, 4));
  request = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                             (int)tonti_scene_last (f, "receipt/1"));
  tonti_fixture_apply (f, "{'do':'card.pay','member':3}");
  tonti_fixture_refuse (f, request, "used-since");
  g_free (request);
  request = g_strdup_printf ("{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                             (int)tonti_scene_last (f, "card/1"));
  tonti_fixture_refuse (f, request, "card-ticked");
}

/* A rotating pot beside the cards is not disturbed: an open meeting goes on and closes. */
static void
test_beside_a_meeting (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  order_scene_gather (f, 1);
  tonti_fixture_apply (f, STAKE (3, 2));
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, STAKE (3, 1));
  g_assert_cmpint (card (f, 1).ticked, ==, 3);
  check_sums (f);
  tonti_fixture_verify (f);
}

static gboolean
has_free (TontiFixture *f, gint64 n, gint64 amount)
{
  TontiCardRow row = card (f, n);

  return tonti_card_row_held (&row) - row.stake >= amount;
}

/* Hundreds of cards of six members through the verbs. */
static void
test_lives (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  int cards = 0;

  tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':[{'rule':'card-part',"
                          "'value':true},{'rule':'card-boxes','value':9}]}");
  g_assert_true (tonti_book_begin (f->book, f->problems));
  while (cards < 200)
    {
      int member = g_test_rand_int_range (1, 7), stake = 25 * g_test_rand_int_range (1, 81);

      tonti_fixture_apply_format (f, "{'do':'card.open','member':%d,'stake':%d}", member, stake);
      cards++;
      while (card (f, cards).ticked < 9 && g_test_rand_int_range (0, 6) > 0)
        {
          int boxes = g_test_rand_int_range (1, 10 - (int)card (f, cards).ticked);

          tonti_fixture_apply_format (f, "{'do':'card.stake','card':'card:%d','boxes':%d}", cards,
                                      boxes);
          if (g_test_rand_int_range (0, 8) == 0)
            tonti_fixture_apply_format (f,
                                        "{'do':'correct','event':%d,'reason':'x','officers':[1,2]}",
                                        (int)tonti_scene_last (f, "receipt/1"));
          else if (boxes > 1 && g_test_rand_int_range (0, 3) == 0
                   && has_free (f, cards, stake / 25 * 20))
            tonti_fixture_apply_format (
                f, "{'do':'card.pay','card':'card:%d','amount':%d,'officers':[1,2]}", cards,
                stake / 25 * 20);
        }
      if (g_test_rand_int_range (0, 4) > 0)
        tonti_fixture_apply_format (f, "{'do':'card.pay','card':'card:%d','officers':[1,2]}",
                                    cards);
    }
  g_assert_true (tonti_book_commit (f->book, f->problems));
  check_sums (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cards/whole", test_whole);
  g_test_add_func ("/cards/early", test_early);
  g_test_add_func ("/cards/rules", test_rules);
  g_test_add_func ("/cards/refusals", test_refusals);
  g_test_add_func ("/cards/oneself", test_oneself);
  g_test_add_func ("/cards/corrected", test_corrected);
  g_test_add_func ("/cards/used", test_used);
  g_test_add_func ("/cards/beside-a-meeting", test_beside_a_meeting);
  g_test_add_func ("/cards/lives", test_lives);
  return g_test_run ();
}
