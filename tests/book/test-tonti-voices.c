// SPDX-License-Identifier: GPL-3.0-or-later
#include "order-scene.h"

/* Voices of a vote, by member or by hand; holders who answer for each other or not. */

#define CHOOSE "{'do':'turn.choose','hand':'hand:3','how':'vote','reason':'Soins','officers':[1,2],"

/* Seven members, of whom 6 and 7 share hand 6, and 1 has hands 1 and 7; member 2 is away. */
static TontiFixture *
make (const char *by, const char *joint)
{
  TontiFixture *f = order_scene_new ("choice", 6, 1);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Sept','joined':'2025-01-04'}");
  tonti_fixture_apply (
      f, "{'do':'hand.give','hand':'hand:6','holders':[{'member':6,'numerator':1,'denominator':2},"
         "{'member':7,'numerator':1,'denominator':2}],'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:1','member':1}");
  tonti_fixture_apply_format (
      f, "{'do':'rule.set','rules':[{'rule':'vote-by','value':'%s'}],'officers':[1,2]}", by);
  tonti_fixture_apply_format (f,
                              "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'joint-holders',"
                              "'value':%s}],'officers':[1,2]}",
                              joint);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','member':2,'presence':'absent'}");
  tonti_scene_all_present (f);
  return f;
}

static void
test_by_member (void)
{
  g_autoptr (TontiFixture) f = make ("member", "true");

  tonti_fixture_refuse (f, CHOOSE "'votes_for':5,'votes_against':2}", "too-many-voices");
  tonti_fixture_apply (f, CHOOSE "'votes_for':4,'votes_against':1,'votes_abstained':1}");
}

/* Six hands have somebody there: the shared one counts once, those of member 1 twice. */
static void
test_by_hand (void)
{
  g_autoptr (TontiFixture) f = make ("hand", "true");

  tonti_fixture_refuse (f, CHOOSE "'votes_for':6,'votes_against':1}", "too-many-voices");
  tonti_fixture_apply (f, CHOOSE "'votes_for':5,'votes_against':1}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':7,'presence':'absent'}");
  tonti_fixture_refuse (f,
                        "{'do':'minutes.text','section':'decisions','text':'Fête',"
                        "'votes_for':6,'votes_against':1}",
                        "too-many-voices");
  tonti_fixture_apply (f, "{'do':'presence.set','member':6,'presence':'absent'}");
  tonti_fixture_refuse (f,
                        "{'do':'minutes.text','section':'decisions','text':'Fête',"
                        "'votes_for':6,'votes_against':0}",
                        "too-many-voices");
  tonti_fixture_apply (f, "{'do':'minutes.text','section':'decisions','text':'Fête',"
                          "'votes_for':4,'votes_against':0,'votes_abstained':1}");
}

static void
close_without_seven (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, CHOOSE "'votes_for':4,'votes_against':1}");
  tonti_fixture_apply (f, "{'do':'lot.pay','turn':1,'officers':[1,2],'discharge':"
                          "{'how':'signature'}}");
  tonti_scene_close (f);
  order_scene_gather (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':0}");
}

/* Member 7 owes: whether member 6 may be served with their hand is the group's to say. */
static void
test_joint (void)
{
  g_autoptr (TontiFixture) joint = make ("member", "true"), apart = make ("member", "false");
  const char *request = "{'do':'turn.choose','hand':'hand:6','how':'need','reason':'Soins',"
                        "'officers':[1,2]}";

  close_without_seven (joint);
  close_without_seven (apart);
  tonti_fixture_refuse (joint, request, "in-arrears");
  tonti_fixture_apply (apart, request);
}

/* Member 3 owes a contribution of the meeting before: with the rule there are five voices, not six.
 */
static void
test_arrears (void)
{
  static const char vote[] = "{'do':'minutes.text','section':'decisions','text':'Fête',"
                             "'votes_for':6,'votes_against':0}";

  for (int bars = 0; bars <= 1; bars++)
    {
      g_autoptr (TontiFixture) f = order_scene_started ("choice", 6, 1);

      tonti_fixture_apply_format (
          f, "{'do':'rule.set','rules':[{'rule':'arrears-bar-vote','value':%s}]}",
          bars ? "true" : "false");
      order_scene_gather (f, 1);
      tonti_fixture_apply (f, "{'do':'due.set','member':3,'of':'pool:1','amount':0}");
      tonti_fixture_apply (f, "{'do':'turn.choose','hand':'hand:1','how':'need','reason':'Soins',"
                              "'officers':[1,2]}");
      order_scene_end (f, 1);
      tonti_scene_open (f, 2);
      tonti_scene_all_present (f);
      if (bars)
        tonti_fixture_refuse (f, vote, "too-many-voices");
      else
        tonti_fixture_apply (f, vote);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/voices/by-member", test_by_member);
  g_test_add_func ("/voices/by-hand", test_by_hand);
  g_test_add_func ("/voices/joint", test_joint);
  g_test_add_func ("/voices/arrears", test_arrears);
  return g_test_run ();
}
