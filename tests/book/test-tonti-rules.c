// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"
#include "tonti-rule-store.h"

/* By-laws: they hold from a meeting on that is still to come, and what they say is computed. */

static gint64
ask (TontiFixture *f, const char *rule, gint64 meeting)
{
  return tonti_rule_number (tonti_fixture_db (f), 0, rule, meeting);
}

static void
test_from_the_beginning (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  g_assert_cmpint (ask (f, "quorum", 0), ==, 0);
  g_assert_cmpint (ask (f, "minutes-days", 0), ==, 7);
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f,
                       "{'do':'rule.set','rules':[{'rule':'quorum','value':'50%','article':4}]}");
  g_assert_cmpint (ask (f, "quorum", 0), ==, 500000);
  g_assert_cmpint (ask (f, "quorum", 3), ==, 500000);
  order_scene_assert_body (f, "rule/1",
                           "{'from':0,'rules':[{'rule':'quorum','value':500000,'article':'4'}]}");
  tonti_fixture_verify (f);
}

static void
test_amended (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  g_autoptr (GArray) rows = NULL;

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'quorum','value':'50%'}]}");
  order_scene_gather (f, 1);
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'rule':'quorum','value':'60%'}]}",
                        "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_refuse (f, "{'do':'rule.set','from':1,'rules':[{'rule':'quorum','value':'60%'}]}",
                        "rule-past");
  tonti_fixture_apply (f, "{'do':'rule.set','decision':'Voté le 4 janvier','rules':"
                          "[{'rule':'quorum','value':'60%'},{'rule':'minutes-days','value':3}]}");
  tonti_fixture_apply (f, "{'do':'rule.set','from':4,'rules':[{'rule':'quorum','value':'70%'}]}");
  g_assert_cmpint (ask (f, "quorum", 0), ==, 500000);
  g_assert_cmpint (ask (f, "quorum", 2), ==, 600000);
  g_assert_cmpint (ask (f, "quorum", 3), ==, 600000);
  g_assert_cmpint (ask (f, "quorum", 4), ==, 700000);
  order_scene_end (f, 1);
  g_assert_cmpint (ask (f, "quorum", 0), ==, 500000);
  order_scene_gather (f, 2);
  g_assert_cmpint (ask (f, "quorum", 0), ==, 600000);
  g_assert_cmpint (ask (f, "quorum", 1), ==, 500000);
  rows = tonti_rule_list (tonti_fixture_db (f));
  g_assert_cmpuint (rows->len, ==, 4);
  tonti_fixture_verify (f);
}

/* Text may be added for as many days as the by-laws of that meeting say. */
static void
test_minutes (void)
{
  static const char add[] = "{'do':'minutes.add','section':'decisions','text':'Oubli'}";
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_apply (f, "{'do':'rule.set','rules':[{'rule':'minutes-days','value':2}]}");
  order_scene_gather (f, 1);
  order_scene_end (f, 1);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, add);
  tonti_fixture_set_day (f, "2025-01-07");
  tonti_fixture_refuse (f, add, "too-late");
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[]}", "nothing-to-set");
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'rule':'age','value':1}]}", "unknown-rule");
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'value':1}]}", "unknown-rule");
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'rule':'quorum','value':'101%'}]}",
                        "out-of-bounds");
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'rule':'quorum','value':'half'}]}",
                        "bad-rate");
  tonti_fixture_refuse (f, "{'do':'rule.set','rules':[{'rule':'minutes-days','value':61}]}",
                        "out-of-bounds");
  tonti_fixture_refuse (f,
                        "{'do':'rule.set','pool':'pool:1','rules':"
                        "[{'rule':'quorum','value':'50%'}]}",
                        "not-of-a-pool");
  g_assert_cmpint (ask (f, "quorum", 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/rules/hold-from-the-beginning-while-all-is-set-up",
                   test_from_the_beginning);
  g_test_add_func ("/book/rules/are-amended-from-a-meeting-on", test_amended);
  g_test_add_func ("/book/rules/days-for-the-minutes", test_minutes);
  g_test_add_func ("/book/rules/refusals", test_refusals);
  return g_test_run ();
}
