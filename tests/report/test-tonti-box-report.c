// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"
#include "tonti-asked.h"

/* The auction box as a treasurer reads it: whose part is still to be handed over. */

#define OFFICERS "'officers':[1,2],'discharge':{'how':'signature'}"

static void
assert_parts (TontiFixture *f, gsize rows, gint64 total)
{
  json_auto_t *json = tonti_asked_report (f, "box", &ASK_ALL);

  g_assert_cmpuint (json_array_size (json_object_get (json, "parts")), ==, rows);
  g_assert_cmpint (tonti_asked_total (json, "parts", "amount"), ==, total);
  g_assert_cmpint (-tonti_scene_balance (f, "box-share"), ==, total);
}

/* 10 000 for six members in coins of 5: 1 665 each, 10 stay. */
static void
test_parts_to_hand_over (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (10000, "", FALSE);
  json_auto_t *shared = NULL;
  const json_t *row;

  assert_parts (f, 0, 0);
  tonti_fixture_apply (f, "{'do':'box.share','reason':'Tabaski','officers':[1,2]}");
  assert_parts (f, 6, 9990);
  shared = tonti_asked_report (f, "box", &ASK_ALL);
  row = tonti_asked_row (shared, "parts", "member", "3");
  g_assert_cmpint (tonti_asked_int (row, "amount"), ==, 1665);
  g_assert_cmpint (tonti_asked_int (shared, "worth"), ==, 10);
  tonti_fixture_apply (f, "{'do':'box.pay','member':3," OFFICERS "}");
  assert_parts (f, 5, 5 * 1665);
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%d,'reason':'Erreur','officers':[1,2]}",
      (int)tonti_db_get_int (tonti_fixture_db (f), "SELECT MAX(seq) FROM event", -1));
  assert_parts (f, 6, 9990);
  tonti_fixture_apply (f, "{'do':'box.pay','all':true," OFFICERS "}");
  assert_parts (f, 0, 0);
  tonti_fixture_verify (f);
}

/* Parts of one pot are not shown with the box of another. */
static void
test_parts_of_another_box (void)
{
  g_autoptr (TontiFixture) f = box_scene_new (10000, "", FALSE);
  json_auto_t *other = NULL;
  TontiQuery query = ASK_ALL;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour du marché','contribution':500}");
  tonti_fixture_apply (f, "{'do':'box.share','pool':'pool:1','reason':'Tabaski','officers':[1,2]}");
  assert_parts (f, 6, 9990);
  query.pool = 2;
  other = tonti_asked_report (f, "box", &query);
  g_assert_cmpuint (json_array_size (json_object_get (other, "parts")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/box/parts-to-hand-over", test_parts_to_hand_over);
  g_test_add_func ("/report/box/parts-of-another-box", test_parts_of_another_box);
  return g_test_run ();
}
