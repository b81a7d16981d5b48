// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-scene.h"
#include "tonti-turn-store.h"

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

static const json_t *
get_lot (const json_t *answer, gsize i)
{
  return json_array_get (json_object_get (answer, "lots"), i);
}

/* The bad meeting: members 29 and 30 are away, 30 is paid by a neighbour, the
 * pot lacks 17 500, the count finds 2 000 missing, the lots are paid with a discharge. */
static void
test_bad_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','members':[29,30],'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'fund:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':17,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (
      f, "{'do':'lot.pay','discharge':{'how':'thumbprint','witness':'Ndèye Sène'}}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "gross"), ==, 80000);
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 8750);
  g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 80000 - 1600 - 8750);
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  g_assert_cmpint (tonti_scene_expected (f), ==, 137500 + 14500 - 2 * 69650);
  tonti_fixture_reopen (f); /* the battery is pulled */
  g_assert_cmpint (tonti_scene_expected (f), ==, 12700);
  tonti_scene_all_present (f);
  tonti_scene_count (f, 10700);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "difference-unexplained");
  tonti_fixture_apply (f, "{'do':'count.explain','reason':'introuvable','holder':2}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 10700);
  g_assert_cmpint (tonti_scene_balance_of (f, "claim", 2, NULL), ==, 2000);
  g_assert_cmpint (tonti_scene_balance_of (f, "owed", 1, "hand:1"), ==, -8750);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static gint64
count_dues (TontiFixture *f, gint64 meeting, gint64 *sum)
{
  g_autoptr (GArray) dues = tonti_due_list_meeting (tonti_fixture_db (f), meeting);
  gint64 n = 0;

  *sum = 0;
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);

      n += row->pool == 1;
      *sum += row->pool == 1 ? row->amount : 0;
    }
  return n;
}

/* Members 27 to 30 join on 1 March and are excused: 27 hands bring 135 000 to the meetings before,
 * so that 20 000 are missing from their two lots, and nothing of it comes from the social fund. */
static void
test_late_excused (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  const json_t *answer;
  gint64 sum;

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','late_holders':'excuse'}");
  tonti_scene_open (f, 1);
  g_assert_cmpint (count_dues (f, 1, &sum), ==, 28); /* 26 hands, and two halves */
  g_assert_cmpint (sum, ==, 27 * 5000);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  for (int i = 0; i < 2; i++)
    {
      answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
      g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 10000);
      g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 80000 - 1600 - 10000);
    }
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 27 * 5000 + 26 * 500 - 2 * 68400);
  g_assert_cmpint (tonti_scene_balance (f, "social"), ==, -(26 * 500 + 2 * 1600));
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -20000);
  tonti_scene_play (f, 2);
  tonti_scene_open (f, 3); /* on 1 March: they are there */
  g_assert_cmpint (count_dues (f, 3, &sum), ==, 32);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* The same members owe: every hand has its due from the first meeting on, and an excused one may
 * pay all the same. */
static void
test_late_owing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  const json_t *answer;
  gint64 sum;

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','late_holders':'owe'}");
  tonti_scene_open (f, 1);
  g_assert_cmpint (count_dues (f, 1, &sum), ==, 32);
  g_assert_cmpint (sum, ==, 31 * 5000);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 0);
  tonti_fixture_apply (f, "{'do':'due.set','member':27,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 2500);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -5000);
  tonti_fixture_verify (f);
}

static void
test_excused_pays (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample_late ();
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','late_holders':'excuse'}");
  tonti_fixture_apply (f, "{'do':'receive','member':27,'items':{'pool:1':5000}}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','all':true}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 7500);
  tonti_fixture_verify (f);
}

/* Arrears kept from a lot are contributions that came. */
static void
test_deductions (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':10000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'phone'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'fund:1','amount':200}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpuint (json_array_size (json_object_get (get_lot (answer, 0), "deductions")), ==, 4);
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 0);
  g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 80000 - 1600 - 5000 - 300 - 100);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 1, "hand:1"), ==, 75000);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 1, NULL), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "social"), ==, -16600);
  tonti_fixture_verify (f);
}

/* Penda and Astou hold half of hand 17 each, the first lot of meeting 9. */
static void
test_half_hand (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  for (int n = 1; n <= 8; n++)
    tonti_scene_play (f, n);
  tonti_scene_open (f, 9);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':18,'of':'fund:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:17'}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "lots")), ==, 2);
  g_assert_cmpint (get_int (get_lot (answer, 0), "member"), ==, 17);
  g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 39200);
  g_assert_cmpint (get_int (get_lot (answer, 1), "member"), ==, 18);
  g_assert_cmpint (get_int (get_lot (answer, 1), "net"), ==, 38700);
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

static void
check_hand (TontiFixture *f, gint64 hand)
{
  g_autofree char *of = g_strdup_printf ("hand:%" G_GINT64_FORMAT, hand);
  gint64 paid = 0;

  for (gint64 meeting = 1; meeting <= 16; meeting++)
    {
      g_autoptr (GArray) dues = tonti_due_list_meeting (tonti_fixture_db (f), meeting);

      for (guint i = 0; i < dues->len; i++)
        {
          const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);

          if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == hand)
            paid += row->paid;
        }
    }
  g_assert_cmpint (paid, ==, 80000);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 0, of), ==, 0);
}

/* The proof of a round: every hand received what it paid, and the pot is empty. */
static void
test_round (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) turns = NULL;

  for (int n = 1; n <= 15; n++)
    tonti_scene_play (f, n);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 75000);
  tonti_scene_open (f, 16);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_fixture_refuse (f, "{'do':'lot.pay'}", "no-turn");
  tonti_scene_close (f);
  for (gint64 hand = 1; hand <= 31; hand++)
    check_hand (f, hand);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 16 * 15000 + 31 * 1600);
  turns = tonti_turn_list_planned (tonti_fixture_db (f));
  g_assert_cmpuint (turns->len, ==, 0);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_play (f, 1);
  tonti_scene_open (f, 2);
  tonti_fixture_refuse (f, "{'do':'lot.pay','officers':[1,1]}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'lot.pay','officers':[1,9]}", "not-an-officer");
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:1'}", "hand-served");
  tonti_fixture_refuse (f, "{'do':'lot.pay','turn':2}", "hand-served");
  tonti_fixture_refuse (f, "{'do':'lot.pay','turn':99}", "no-turn");
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:9'}", "other-meeting");
  tonti_fixture_refuse (f, "{'do':'lot.pay','discharge':{'how':'thumbprint'}}", "no-witness");
  tonti_fixture_refuse (f, "{'do':'lot.unset','turn':3}", "no-lot");
  tonti_fixture_refuse (f, "{'do':'lot.pay','short':'box-advances'}", "cash-short");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:9','reason':'deuil','officers':[1,3]}");
  tonti_fixture_apply (f, "{'do':'lot.unset','hand':'hand:9'}");
}

/* The box advances the whole lot, as far as it can. */
static void
test_box_advances (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':30000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':30,'of':'pool:1','amount':0}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','short':'box-advances'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 78400);
  g_assert_cmpint (get_int (json_object_get (get_lot (answer, 0), "short"), "missing"), ==, 2500);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "owed"), ==, 2500);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, -2500);
  tonti_fixture_verify (f);
}

/* What stayed owed is paid when the contribution has come; a lot may be handed over later. */
static void
test_owed (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':30,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  answer = tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (get_int (answer, "lots_not_paid"), ==, 1);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f, "{'do':'lot.pay'}", "other-meeting");
  tonti_fixture_apply (f, "{'do':'receive','member':30,'amount':5000}");
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','reason':'absente hier'}");
  g_assert_cmpint (get_int (get_lot (answer, 0), "net"), ==, 78400);
  tonti_fixture_refuse (f, "{'do':'owed.pay','member':2}", "nothing-owed");
  tonti_fixture_refuse (f, "{'do':'owed.pay','member':1,'amount':2501}", "owed-less");
  answer = tonti_fixture_apply (f, "{'do':'owed.pay','member':1,'amount':1000}");
  g_assert_cmpint (get_int (answer, "left"), ==, 1500);
  tonti_fixture_apply (f, "{'do':'discharge.record','number':1,'how':'signature'}");
  tonti_fixture_refuse (f, "{'do':'discharge.record','number':9,'how':'signature'}",
                        "unknown-document");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'owed.pay','member':1,'hand':'hand:1'}");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "owed"), ==, 0);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/lot/late-holders-excused-leave-the-pot-short", test_late_excused);
  g_test_add_func ("/book/lot/late-holders-owe-from-the-first-meeting", test_late_owing);
  g_test_add_func ("/book/lot/an-excused-holder-may-pay", test_excused_pays);
  g_test_add_func ("/book/lots/the-bad-meeting", test_bad_meeting);
  g_test_add_func ("/book/lots/arrears-and-fines-are-kept", test_deductions);
  g_test_add_func ("/book/lots/two-halves-of-a-hand", test_half_hand);
  g_test_add_func ("/book/lots/every-hand-receives-what-it-paid", test_round);
  g_test_add_func ("/book/lots/the-box-advances", test_box_advances);
  g_test_add_func ("/book/lots/what-stays-owed-is-paid-later", test_owed);
  g_test_add_func ("/book/lots/refusals", test_refusals);
  return g_test_run ();
}
