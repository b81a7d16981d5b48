// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-scene.h"

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

/* Nothing that is answered or refused before the count tells what the box should hold. */
static void
test_blind (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_all_present (f);
  tonti_fixture_refuse (f, "{'do':'count.explain','reason':'x'}", "not-counted");
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "not-counted");
  g_assert_null (strstr (tonti_fixture_message (f, "not-counted"), "170"));
  answer = tonti_fixture_apply (
      f, "{'do':'count.enter','counters':[4,5],'notes':{'10000':17},'coins':{'500':1}}");
  g_assert_cmpint (get_int (answer, "counted"), ==, 170500);
  g_assert_cmpint (get_int (answer, "difference"), ==, 500);
}

/* Counted again: the first count stays in the book beside the last. */
static void
test_first_kept (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *count = NULL;
  json_auto_t *seal = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, 168000);
  tonti_scene_count (f, 170000);
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  count = tonti_scene_body (f, tonti_scene_last (f, "count/1"));
  g_assert_cmpint (get_int (count, "first_total"), ==, 168000);
  g_assert_cmpint (get_int (count, "counted"), ==, 170000);
  g_assert_cmpint (get_int (count, "expected"), ==, 170000);
  g_assert_cmpstr (json_string_value (json_object_get (count, "outcome")), ==, "equal");
  g_assert_false (json_equal (json_object_get (count, "first"), json_object_get (count, "final")));
  seal = tonti_scene_body (f, tonti_scene_last (f, "seal/1"));
  g_assert_true (json_equal (json_object_get (seal, "cash"), json_object_get (count, "final")));
}

/* The box must be able to pay, whatever was counted. */
static void
test_not_covered_by_count (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':5000}");
  tonti_scene_count (f, 9000);
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':6000,'what':'Salle'}",
                        "cash-short");
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,5],'notes':{}}", "no-open-meeting");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,4],'notes':{'1000':1}}",
                        "two-counters");
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4],'notes':{'1000':1}}",
                        "two-counters");
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,5],'notes':{'3000':1}}", "bad-piece");
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,5],'coins':{'10000':1}}",
                        "bad-piece");
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,5],'notes':{'1000':-1}}",
                        "bad-piece");
  tonti_fixture_refuse (f, "{'do':'count.enter','counters':[4,5],'notes':{'01000':1}}",
                        "bad-piece");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':5000}");
  tonti_scene_count (f, 4000);
  tonti_fixture_refuse (f, "{'do':'count.explain','reason':'x'}", "no-holder");
  tonti_fixture_refuse (f, "{'do':'count.explain','reason':'x','holder':2,'officers':[2,2]}",
                        "two-officers");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/counts/blind", test_blind);
  g_test_add_func ("/book/counts/the-first-count-is-kept", test_first_kept);
  g_test_add_func ("/book/counts/counted-money-pays-nothing", test_not_covered_by_count);
  g_test_add_func ("/book/counts/refusals", test_refusals);
  return g_test_run ();
}
