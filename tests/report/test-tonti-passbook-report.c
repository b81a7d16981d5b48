// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-asked.h"
#include "tonti-passbook-report.h"
#include "tonti-scene.h"

/* The carnet: what a member paid in, received, was fined. */

static TontiPassbook *
look (TontiFixture *f, gint64 member)
{
  tonti_problems_clear (f->problems);
  return tonti_passbook_read (f->book, member, f->problems);
}

static void
play (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':4000}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':1,'presence':'late'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':1,'kind':'late','reason':'16 h 40'}");
}

/* Every sum of the carnet follows from the member's lines. */
static void
test_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiPassbook) before = look (f, 1), after = NULL, short_one = NULL;

  g_assert_cmpuint (tonti_table_get_n_rows (before->lines), ==, 0);
  g_assert_cmpint (before->dues.minor, ==, 0);
  play (f);
  after = look (f, 1);
  g_assert_cmpstr (after->name, ==, "Awa Diop");
  g_assert_cmpstr (after->offices, ==, "Chair");
  /* 5 000 and 500 paid, 2 % of the lot kept for the fund */
  g_assert_cmpint (after->paid.minor, ==, 5500 + 1600);
  /* 6 000 are missing in the pot of two lots */
  g_assert_cmpint (after->received.minor, ==, 77000);
  g_assert_cmpint (after->owed.minor, ==, 3000);
  g_assert_cmpint (after->fines.minor, ==, 200);
  g_assert_cmpint (tonti_table_get_total (after->lines, 6), ==, 200);
  g_assert_cmpint (tonti_table_get_n_rows (after->hand_rows), ==, 1);
  short_one = look (f, 3);
  g_assert_cmpint (short_one->dues.minor, ==, 6000);
  g_assert_null (look (f, 99));
  g_assert_true (tonti_problems_has (f->problems, "member-unknown"));
}

/* A correction stands in the same column with the other sign. */
static void
test_correction (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiPassbook) passbook = NULL;
  gint64 seq;

  play (f);
  tonti_fixture_apply (f, "{'do':'receive','member':3,'amount':6000}");
  seq = json_integer_value (json_object_get (f->answer, "seq"));
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'autre membre','officers':[1,2]}",
      seq);
  passbook = look (f, 3);
  g_assert_cmpint (passbook->paid.minor, ==, 4500);
  g_assert_cmpint (passbook->received.minor, ==, 0);
  g_assert_cmpint (passbook->dues.minor, ==, 6000);
}

static void
test_summary (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiGroup *group = tonti_book_get_group (f->book);
  g_autoptr (TontiPassbook) empty = look (f, 2), full = NULL;
  g_autofree char *nothing = tonti_passbook_summarize (empty, group), *much = NULL;

  g_assert_nonnull (strstr (nothing, "Nothing is late"));
  play (f);
  full = look (f, 1);
  much = tonti_passbook_summarize (full, group);
  g_assert_nonnull (strstr (much, "Fines to pay: 200"));
  g_assert_null (strstr (much, "Nothing is late"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/passbook/figures", test_figures);
  g_test_add_func ("/report/passbook/correction", test_correction);
  g_test_add_func ("/report/passbook/summary", test_summary);
  return g_test_run ();
}
