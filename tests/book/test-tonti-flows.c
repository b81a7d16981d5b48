// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-overlay.h"
#include "tonti-scene.h"

static const char *
get_text (const json_t *object, const char *name)
{
  return json_string_value (json_object_get (object, name));
}

/* Aid for a death on a Tuesday, mobile money, a deposit: posted at once, listed at the next
 * meeting. */
static void
test_between (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-07");
  tonti_fixture_refuse (f, "{'do':'aid','member':5,'fund':'fund:1','amount':50000,'what':'Décès'}",
                        "fund-short");
  answer = tonti_fixture_apply (
      f, "{'do':'aid','member':5,'fund':'fund:1','amount':15000,'what':'Naissance',"
         "'relation':'enfant'}");
  g_assert_cmpstr (get_text (answer, "document"), ==, "B-2025-0001");
  g_assert_cmpint (tonti_scene_balance (f, "social"), ==, 0);
  answer = tonti_fixture_apply (
      f, "{'do':'income','account':'chairs','amount':8000,'fee':100,'means':'mobile',"
         "'what':'Chaises louées','reference':'W-9'}");
  g_assert_cmpstr (get_text (answer, "document"), ==, "R-2025-0031");
  g_assert_cmpint (tonti_scene_balance (f, "mobile"), ==, 7900);
  tonti_fixture_apply (f, "{'do':'transfer','from':'cash','to':'bank','amount':100000,'fee':250,"
                          "'what':'Dépôt','piece':'B 3'}");
  g_assert_cmpint (tonti_scene_balance (f, "bank"), ==, 100000);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 170000 - 15000 - 100250);
  g_assert_cmpint (tonti_scene_balance (f, "expense:fees"), ==, 350);
  g_assert_cmpint (tonti_scene_balance (f, "income:chairs"), ==, -8000);
  tonti_fixture_refuse (f,
                        "{'do':'transfer','from':'mobile','to':'cash','amount':7900,'fee':1,"
                        "'what':'Retrait'}",
                        "cash-short");
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

static void
test_at_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'aid','member':5,'fund':'fund:1','amount':500,'what':'Aide'}",
                        "fund-short");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  answer = tonti_fixture_apply (
      f, "{'do':'aid','member':5,'fund':'fund:1','amount':15000,'what':'Naissance'}");
  g_assert_cmpstr (get_text (answer, "cell"), ==, "flow:1");
  tonti_fixture_refuse (f, "{'do':'aid','member':5,'fund':'fund:1','amount':1,'what':'Aide'}",
                        "fund-short");
  tonti_fixture_apply (f, "{'do':'transfer','from':'cash','to':'bank','amount':150000,"
                          "'what':'Dépôt'}");
  g_assert_cmpint (tonti_scene_expected (f), ==, 5000);
  g_assert_cmpint (tonti_scene_balance (f, "bank"), ==, 0);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "bank"), ==, 150000);
  tonti_fixture_verify (f);
}

static void
test_ceiling (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'group.set','expense_ceiling':10000}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':50000,'what':'Don'}");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':10000,'what':'Salle'}");
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':10001,'what':'Salle'}",
                        "two-officers");
  tonti_fixture_apply (
      f, "{'do':'expense','account':'rent','amount':10001,'what':'Salle','officers':[1,3]}");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 29999);
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':1,'what':'Reste'}",
                        "two-officers");
}

/* A large sum in small pieces, at one meeting; what replaces a piece is not counted twice. */
static void
test_pieces (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'group.set','expense_ceiling':10000}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':50000,'what':'Don'}");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':6000,'what':'Salle'}");
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':4001,'what':'Salle'}",
                        "two-officers");
  tonti_fixture_refuse (f, "{'do':'expense','account':'tea','amount':4001,'what':'Thé'}",
                        "two-officers");
  tonti_fixture_apply (f, "{'do':'expense','account':'tea','amount':4000,'what':'Thé'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':5000,'what':'Salle','n':1}");
  tonti_fixture_apply (f, "{'do':'expense','account':'tea','amount':1000,'what':'Sucre'}");
  tonti_fixture_refuse (f, "{'do':'expense','account':'tea','amount':1,'what':'Eau'}",
                        "two-officers");
  tonti_fixture_apply (
      f, "{'do':'expense','account':'tea','amount':9000,'what':'Repas','officers':[1,2]}");
}

static void
test_oneself (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':50000,'what':'Don'}");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f,
                        "{'do':'expense','account':'travel','member':2,'amount':500,'what':'Bus'}",
                        "two-officers");
  tonti_fixture_apply (f,
                       "{'do':'expense','account':'travel','member':3,'amount':500,'what':'Bus'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'travel','member':2,'amount':500,"
                          "'what':'Bus','officers':[1,2]}");
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'income','account':'Gifts!','amount':5,'what':'x'}",
                        "bad-account");
  tonti_fixture_refuse (f, "{'do':'income','account':'gifts','amount':5,'fee':5,'what':'x'}",
                        "bad-fee");
  tonti_fixture_refuse (f, "{'do':'income','account':'gifts','amount':0,'what':'x'}", "bad-amount");
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':1,'what':'x'}", "cash-short");
  tonti_fixture_refuse (f, "{'do':'transfer','from':'cash','to':'cash','amount':5,'what':'x'}",
                        "same-place");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/flows/between-meetings", test_between);
  g_test_add_func ("/book/flows/at-a-meeting", test_at_meeting);
  g_test_add_func ("/book/flows/two-officers-above-the-ceiling", test_ceiling);
  g_test_add_func ("/book/flows/pieces-add-up-to-the-ceiling", test_pieces);
  g_test_add_func ("/book/flows/to-oneself-with-a-second-officer", test_oneself);
  g_test_add_func ("/book/flows/refusals", test_refusals);
  return g_test_run ();
}
