// SPDX-License-Identifier: GPL-3.0-or-later
#include "aid-scene.h"

#include "tonti-due-store.h"

void
aid_scene_set_scale (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'hospital','label':'Hospitalisation','fund':"
                          "'fund:1','self':70000,'spouse':50000,'most_year':1}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'marriage','label':'Premier mariage','fund':"
                          "'fund:1','self':50000,'once':true}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'birth','label':'Naissance','fund':'fund:1',"
                          "'self':20000,'extra':20000}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'death','label':'Décès','fund':'fund:1',"
                          "'self':900000,'spouse':405000,'parent':100000,'child':75000,'once':"
                          "true}");
  tonti_fixture_apply (f, "{'do':'aid-kind.set','code':'health','label':'Prêt de santé','fund':"
                          "'fund:1','self':100000,'lent_months':3}");
}

TontiFixture *
aid_scene_new (void)
{
  TontiFixture *f = tonti_fixture_sample ();

  aid_scene_set_scale (f);
  tonti_fixture_apply (f, "{'do':'member.relatives','member':7,'relatives':[{'relation':'parent',"
                          "'name':'Fatou Sy'},{'relation':'child','name':'Moussa'}]}");
  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  return f;
}

gint64
aid_scene_fund (TontiFixture *f)
{
  return -tonti_scene_balance_of (f, "social", 0, "fund:1");
}

gint64
aid_scene_owed (TontiFixture *f, gint64 member, const char *aid)
{
  return -tonti_scene_balance_of (f, TONTI_AID_OWED, member, aid);
}

gint64
aid_scene_open (TontiFixture *f, gint64 member)
{
  g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiDueRow, i).subject.kind == TONTI_SUBJECT_CALL)
      sum += tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return sum;
}

gint64
aid_scene_answer (TontiFixture *f, const char *name)
{
  return json_integer_value (json_object_get (f->answer, name));
}
