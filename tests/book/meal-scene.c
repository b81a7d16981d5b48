// SPDX-License-Identifier: GPL-3.0-or-later
#include "meal-scene.h"

TontiFixture *
meal_scene_new (const char *who, const char *how)
{
  TontiFixture *f = order_scene_new ("fixed", 12, 1);

  tonti_fixture_apply_format (f,
                              "{'do':'rule.set','rules':[{'rule':'meal','value':3000},{'rule':"
                              "'meal-each','value':'%s'},{'rule':'meal-host','value':'%s'}]}",
                              who, how);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

gint64
meal_scene_host (TontiFixture *f, gint64 meeting)
{
  TontiMealHost host;

  tonti_meal_find_host (tonti_fixture_db (f), meeting, &host);
  return host.member;
}

void
meal_scene_owe (TontiFixture *f, int member, const char *of, int paid)
{
  tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'%s','amount':%d}", member, of,
                              paid);
}
