// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-store.h"
#include "tonti-scene.h"
#include "tonti-turn-store.h"

/* What is done when a lot is short is a rule of the pot: it is amended from a meeting on, and what
 * a meeting was short of stays under the rule of its day. */

static void
check_rule (TontiFixture *f, gint64 meeting, const char *code)
{
  g_assert_cmpstr (tonti_rule_word (tonti_fixture_db (f), 1, "short-pot", meeting), ==, code);
}

static gint64
get_lot (const json_t *answer, gsize i, const char *name)
{
  return json_integer_value (
      json_object_get (json_array_get (json_object_get (answer, "lots"), i), name));
}

/* 17, 20 and 29 do not pay: the pot of two lots lacks 12 500. */
static void
open_short (TontiFixture *f, int meeting)
{
  tonti_scene_open (f, meeting);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  for (int i = 0; i < 3; i++)
    tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'pool:1','amount':0}",
                                (int[]){ 20, 17, 29 }[i]);
}

static void
test_begins (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000,"
                          "'short_pot':'postpone'}");
  check_rule (f, 0, "postpone");
  check_rule (f, 7, "postpone");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'spread','lots':2}");
  check_rule (f, 0, "spread");
  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'short-pot',"
                          "'value':'guarantor'}]}");
  check_rule (f, 0, "guarantor");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'owe'}");
  check_rule (f, 0, "owe");
  tonti_fixture_verify (f);
}

static void
test_amended (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_refuse (f, "{'do':'pool.set','pool':'pool:1','short_pot':'postpone'}",
                        "two-officers");
  tonti_fixture_set_user (f, 1, 2);
  tonti_fixture_refuse (f,
                        "{'do':'pool.set','pool':'pool:1','short_pot':'postpone','lots':1,"
                        "'officers':[1,2]}",
                        "pool-started");
  tonti_fixture_refuse (f,
                        "{'do':'rule.set','pool':'pool:1','from':1,'officers':[1,2],'rules':[{"
                        "'rule':'short-pot','value':'postpone'}]}",
                        "rule-past");
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'postpone',"
                          "'officers':[1,2]}");
  check_rule (f, 1, "owe");
  check_rule (f, 2, "owe"); /* the open meeting keeps its rule */
  check_rule (f, 3, "postpone");
  check_rule (f, 0, "owe");
  tonti_fixture_verify (f);
}

/* Meeting 1 is held while lots wait, meeting 2 while the rest is owed: a lot of meeting 1 waits on,
 * one of meeting 2 does not. */
static void
test_each_meeting_keeps_its_own (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'postpone',"
                          "'officers':[1,2]}");
  open_short (f, 1);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'owe','officers':[1,2]}");
  open_short (f, 2);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':2,'reason':'reste'}");
  g_assert_cmpint (json_integer_value (json_object_get (answer, "waits_for")), ==, 12500);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':3}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 6250);
  answer = tonti_fixture_apply (f, "{'do':'lot.pay','turn':4}");
  g_assert_cmpint (get_lot (answer, 0, "owed"), ==, 6250);
  tonti_scene_close (f);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* The lot of meeting 1 is entered anew after the amendment: what it was short of is what it was. */
static void
test_rectified (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *body = NULL;
  gint64 second;

  open_short (f, 1);
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1}");
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':2}");
  tonti_scene_close (f);
  second = tonti_scene_last (f, "payout/1");
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','short_pot':'box-advances'}");
  open_short (f, 2);
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-02-02");
  check_rule (f, 0, "box-advances");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%d,'reason':'témoin','replacement':{"
                              "'do':'lot.pay','turn':2,'reason':'témoin'}}",
                              (int)second);
  body = tonti_scene_body (f, tonti_scene_last (f, "payout/1"));
  g_assert_cmpint (tonti_scene_last (f, "payout/1"), >, second);
  g_assert_cmpint (json_integer_value (json_object_get (body, "owed")), ==, 6250);
  g_assert_cmpstr (json_string_value (json_object_get (json_object_get (body, "short"), "policy")),
                   ==, "owe");
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/short-rule/a-pot-begins-with-it", test_begins);
  g_test_add_func ("/book/short-rule/is-amended-from-a-meeting-on", test_amended);
  g_test_add_func ("/book/short-rule/each-meeting-keeps-its-own", test_each_meeting_keeps_its_own);
  g_test_add_func ("/book/short-rule/a-rectified-lot-too", test_rectified);
  return g_test_run ();
}
