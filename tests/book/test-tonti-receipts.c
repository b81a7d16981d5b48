// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

/* A receipt that was given is final: undo does not cross it, and what comes after makes another. */
static void
test_issue (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;
  gint64 head;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'fine.charge','member':6,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'receive','member':6,'amount':3200,'paper':'118'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':5000}");
  head = tonti_fixture_head (f);
  answer = tonti_fixture_apply (f, "{'do':'receipt.issue','member':6}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "receipts")), ==, 1);
  g_assert_cmpint (tonti_fixture_head (f), ==, head + 2); /* the fine, the receipt */
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 3200);
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 5000);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 6, NULL), ==, 0);
  tonti_fixture_apply (f, "{'do':'undo'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 0);
  tonti_fixture_refuse (f, "{'do':'undo'}", "nothing-to-undo");
  tonti_fixture_apply (f, "{'do':'receive','member':6,'amount':2500}");
  tonti_fixture_refuse (f, "{'do':'receipt.issue','member':7}", "nothing-to-issue");
  tonti_fixture_refuse (f, "{'do':'receipt.issue'}", "no-member");
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 6, NULL), ==, -5000);
  tonti_fixture_verify (f);
}

/* One continuous series, by member. */
static void
test_series (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) receipts = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'receipt.set','member':9,'means':'mobile','reference':'W-1',"
                          "'paper':'45'}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':9}");
  tonti_scene_close (f);
  receipts = tonti_document_list (tonti_fixture_db (f), TONTI_DOCUMENT_RECEIPT, 1, 0);
  g_assert_cmpuint (receipts->len, ==, 30);
  for (guint i = 0; i < receipts->len; i++)
    {
      const TontiDocument *row = &g_array_index (receipts, TontiDocument, i);

      g_assert_cmpint (row->number, ==, (gint64)i + 1);
      g_assert_cmpint (row->member, ==, i == 0 ? 9 : i < 9 ? (gint64)i : (gint64)i + 1);
      g_assert_cmpint (row->cancelled, ==, 0);
    }
  g_assert_cmpint (tonti_scene_balance (f, "mobile"), ==, 5500);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 164500);
}

static void
test_all (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  answer = tonti_fixture_apply (f, "{'do':'receipt.issue','all':true}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "receipts")), ==, 30);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 170000);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 170000);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/receipts/what-was-given-is-final", test_issue);
  g_test_add_func ("/book/receipts/one-series", test_series);
  g_test_add_func ("/book/receipts/everybody-s-at-once", test_all);
  return g_test_run ();
}
