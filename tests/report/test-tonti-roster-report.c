// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-roster-report.h"
#include "tonti-scene.h"

/* The list of members and its search. */

static TontiRoster *
search (TontiFixture *f, const char *text)
{
  return tonti_roster_read (f->book, text, NULL, f->problems);
}

static guint
count (TontiFixture *f, const char *text)
{
  g_autoptr (TontiRoster) found = search (f, text);

  return found->rows->len;
}

static gint64
first (TontiFixture *f, const char *text)
{
  g_autoptr (TontiRoster) found = search (f, text);

  g_assert_cmpuint (found->rows->len, >, 0);
  return g_array_index (found->rows, TontiRosterRow, 0).member;
}

static void
test_search (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  g_assert_cmpuint (count (f, ""), ==, 30);
  tonti_fixture_apply (f, "{'do':'member.add','member':70,'name':'Zeïnabou Bâ Élimane',"
                          "'phone':'77 512.34-08'}");
  g_assert_cmpint (first (f, "zeina"), ==, 70);
  g_assert_cmpint (first (f, "ELIMANE ba"), ==, 70);
  g_assert_cmpuint (count (f, "elimane zz"), ==, 0);
  g_assert_cmpint (first (f, "70"), ==, 70);
  g_assert_cmpint (first (f, " 775 123"), ==, 70);
  g_assert_cmpint (first (f, "3"), ==, 3);
  g_assert_cmpuint (count (f, "%"), ==, 0);
  tonti_fixture_apply (f, "{'do':'member.undo','members':[70]}");
  g_assert_cmpuint (count (f, "70"), ==, 0);
}

static void
test_words_of_hands (void)
{
  static const char *const told[][2] = {
    { "1", "1 hand" },  { "1/2", "1/2 hand" },      { "2/3", "2/3 hand" },
    { "2", "2 hands" }, { "2 1/2", "2 1/2 hands" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    {
      g_autofree char *text = tonti_roster_tell_hands (told[i][0]);

      g_assert_cmpstr (text, ==, told[i][1]);
    }
}

static void
test_sums_and_order (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiRoster) roster = NULL;
  const TontiRosterRow *third, *last;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Kiné'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Lika'}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':31,'reason':'départ'}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':4000}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  roster = search (f, "");
  third = &g_array_index (roster->rows, TontiRosterRow, 2);
  last = &g_array_index (roster->rows, TontiRosterRow, 31);
  g_assert_cmpint (third->owed.minor, ==, 6000);
  g_assert_cmpstr (third->hands, ==, "2");
  g_assert_cmpint (roster->owing, ==, 1);
  g_assert_cmpint (last->member, ==, 31);
  g_assert_true (tonti_day_is_valid (last->left));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/roster/search", test_search);
  g_test_add_func ("/report/roster/words-of-hands", test_words_of_hands);
  g_test_add_func ("/report/roster/sums-and-order", test_sums_and_order);
  return g_test_run ();
}
