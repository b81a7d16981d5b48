// SPDX-License-Identifier: GPL-3.0-or-later
#include "aid-scene.h"
#include "tonti-asked.h"

/* The register of aid. */

static const TontiQuery everything = { .from = { G_MININT32 }, .to = { G_MININT32 } };

/* A birth that the fund can pay, a death that it cannot; one member pays the call, one is late. */
static void
test_register (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  json_auto_t *json = NULL, *scale = NULL;
  const json_t *row;
  gint64 called;

  tonti_fixture_apply (f, "{'do':'aid.grant','member':3,'event':'birth','amount':5000,'decision':"
                          "'Petite caisse'" OFFICERS "}");
  tonti_fixture_apply (f, "{'do':'aid.grant','member':7,'event':'death','relation':'parent',"
                          "'relative':'Fatou Sy','short':'call'" OFFICERS "}");
  called = aid_scene_answer (f, "called");
  tonti_fixture_apply_format (f, "{'do':'receive','member':1,'items':{'call:1':%d}}",
                              (int)aid_scene_open (f, 1));
  tonti_fixture_set_day (f, "2025-01-15");
  tonti_fixture_apply (f, "{'do':'receive','member':2,'items':{'call:1':5}}");
  json = tonti_asked_report (f, "aid", &everything);
  row = tonti_asked_row (json, "rows", "aid", "aid:1");
  g_assert_cmpint (tonti_asked_int (row, "paid"), ==, 5000);
  g_assert_cmpint (tonti_asked_int (row, "unsigned"), ==, 1);
  g_assert_cmpstr (tonti_asked_text (row, "decision"), ==, "Petite caisse");
  g_assert_cmpstr (tonti_asked_text (row, "state"), ==, "paid");
  row = tonti_asked_row (json, "rows", "aid", "aid:2");
  g_assert_cmpint (tonti_asked_int (row, "amount"), ==, 100000);
  g_assert_cmpint (tonti_asked_int (row, "left"), ==, called);
  g_assert_cmpint (tonti_asked_int (row, "called"), ==, called);
  g_assert_cmpstr (tonti_asked_text (row, "relative"), ==, "Fatou Sy");
  row = tonti_asked_row (json, "calls", "call", "call:1");
  g_assert_cmpint (tonti_asked_int (row, "amount"), ==, called);
  g_assert_cmpint (tonti_asked_int (row, "members"), ==, 29);
  g_assert_cmpuint (json_array_size (json_object_get (json, "late")), ==, 28);
  row = tonti_asked_row (json, "funds", "fund", "fund:1");
  g_assert_cmpint (tonti_asked_int (row, "there") - tonti_asked_int (row, "owed"), ==,
                   aid_scene_fund (f));
  scale = tonti_asked_list (f, "aid-kinds", &everything);
  row = tonti_asked_row (scale, "rows", "code", "death");
  g_assert_cmpint (tonti_asked_int (row, "spouse"), ==, 405000);
}

/* What was let off later does not change the sheet of a meeting before. */
static void
test_old_sheet (void)
{
  g_autoptr (TontiFixture) f = aid_scene_new ();
  const TontiQuery second = { .from = { G_MININT32 }, .to = { G_MININT32 }, .meeting = 2 };
  json_auto_t *before = NULL, *after = NULL;

  tonti_fixture_apply (f, "{'do':'aid.call','fund':'fund:1','what':'Feu','each':500" OFFICERS "}");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.fill','members':[1,2,3,4,5]}");
  tonti_scene_close (f);
  before = tonti_asked_report (f, "meeting", &second);
  tonti_fixture_set_day (f, "2025-02-03");
  tonti_fixture_apply (f, "{'do':'aid.waive','call':'call:1','reason':'Oubli'" OFFICERS "}");
  tonti_fixture_apply (f,
                       "{'do':'aid.call','fund':'fund:1','what':'Pluie','each':300" OFFICERS "}");
  after = tonti_asked_report (f, "meeting", &second);
  g_assert_true (json_equal (json_object_get (before, "rows"), json_object_get (after, "rows")));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/aid/the-register", test_register);
  g_test_add_func ("/report/aid/an-old-sheet-stays", test_old_sheet);
  return g_test_run ();
}
