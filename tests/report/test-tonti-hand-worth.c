// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"
#include "tonti-asked.h"
#include "tonti-hand-rate.h"
#include "tonti-money.h"

/* What a round is worth to each hand whose discounts go into the auction box: its part of the box
 * belongs to it. Six hands of 10 000, discounts of 12 000, 9 000, 6 000, 2 000 and 1 000: 5 000 for
 * each hand. */

#define HANDS 6
#define PAY "{'do':'box.pay','all':true,'officers':[1,2],'discharge':{'how':'signature'}}"

static const gint64 discounts[HANDS] = { 12000, 9000, 6000, 2000, 1000, 0 };

static TontiFixture *
play (const char *rules)
{
  g_autofree char *all = g_strdup_printf ("{'rule':'auction-destination','value':'box'}%s", rules);
  TontiFixture *f = auction_scene_new (HANDS, 10000, 1, 25, all);

  for (int n = 1; n <= HANDS; n++)
    {
      order_scene_gather (f, n);
      if (discounts[n - 1] > 0)
        auction_scene_sell (f, n, discounts[n - 1]);
      else
        auction_scene_take_last (f);
      auction_scene_pay (f);
      tonti_scene_close (f);
    }
  tonti_fixture_set_day (f, "2025-05-25");
  return f;
}

/* The rate of a year of 13 meetings, as the report writes it. */
static char *
rate_of (const gint64 *flows, gsize n)
{
  g_autoptr (GArray) rates = tonti_hand_rate_find (flows, n);
  gint64 year;

  if (rates->len == 0 || !tonti_hand_rate_year (g_array_index (rates, gint64, 0), 13, &year))
    return NULL;
  return tonti_rate_format ((TontiRate){ (year + 50) / 100 * 100 }, ",");
}

/* Every hand has PART of the box as of the meeting LATER meetings after the last one. */
static void
assert_worth (TontiFixture *f, gint64 part, gsize later)
{
  json_auto_t *json = tonti_asked_report (f, "bids", &ASK_ALL);
  gint64 sum = 0;

  for (int n = 1; n <= HANDS; n++)
    {
      g_autofree char *hand = g_strdup_printf ("hand:%d", n), *rate = NULL;
      const json_t *row = tonti_asked_row (json, "hands", "hand", hand);
      gint64 flows[HANDS + 4] = { 0 };

      for (int i = 0; i < HANDS; i++)
        flows[i] = -10000;
      flows[n - 1] += 60000 - discounts[n - 1];
      flows[HANDS - 1 + later] += part;
      rate = rate_of (flows, HANDS + later);
      g_assert_cmpint (json_integer_value (json_object_get (row, "box")), ==, part);
      g_assert_cmpint (tonti_asked_int (row, "gain"), ==, part - discounts[n - 1]);
      g_assert_cmpstr (json_string_value (json_object_get (row, "rate")), ==, rate);
      sum += tonti_asked_int (row, "gain");
    }
  g_assert_cmpint (sum, ==, HANDS * part - 30000);
}

/* Its part is a hand's from the share-out on, and on the day on which it is handed over. */
static void
test_shared (void)
{
  g_autoptr (TontiFixture) f = play ("");

  assert_worth (f, 0, 0);
  tonti_fixture_apply (f, "{'do':'box.share','officers':[1,2]}");
  assert_worth (f, 5000, 0);
  tonti_fixture_set_day (f, "2025-07-20"); /* two meetings after that of 24 May */
  tonti_fixture_apply (f, PAY);
  assert_worth (f, 5000, 2);
  tonti_fixture_verify (f);
}

static void
test_taken_back (void)
{
  g_autoptr (TontiFixture) f = play ("");

  tonti_fixture_apply (f, "{'do':'box.share','officers':[1,2]}");
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'Erreur','officers':[1,2]}",
      tonti_scene_last (f, "box-share/1"));
  assert_worth (f, 0, 0);
}

/* By contributions and months the part is the member's: it stands with the hand that he holds. */
static void
test_by_time (void)
{
  g_autoptr (TontiFixture) f = play (",{'rule':'box-share','value':'time'}");
  json_auto_t *json = NULL;
  const json_t *answer, *part;
  gint64 shared = 0;
  size_t i;

  tonti_fixture_set_day (f, "2025-06-20");
  answer = tonti_fixture_apply (f, "{'do':'box.share','officers':[1,2]}");
  json = tonti_asked_report (f, "bids", &ASK_ALL);
  json_array_foreach (json_object_get (answer, "parts"), i, part)
    {
      g_autofree char *hand = g_strdup_printf ("hand:%d", (int)tonti_asked_int (part, "member"));
      const json_t *row = tonti_asked_row (json, "hands", "hand", hand);

      g_assert_cmpint (tonti_asked_int (row, "box"), ==, tonti_asked_int (part, "amount"));
      shared += tonti_asked_int (part, "amount");
    }
  g_assert_cmpint (shared, ==, tonti_asked_total (json, "hands", "box"));
  g_assert_cmpint (shared, >, 29000);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/hand-worth/shared", test_shared);
  g_test_add_func ("/report/hand-worth/taken-back", test_taken_back);
  g_test_add_func ("/report/hand-worth/by-time", test_by_time);
  return g_test_run ();
}
