// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook-scene.h"

#include "tonti-notebook.h"

TontiFixture *
notebook_scene (void)
{
  static const char *const requests[] = {
    "{'do':'fine-kind.set','code':'absent','label':'Absence','amount':50}",
    "{'do':'fund.set','name':'Solidarité','account':'social','amount':100,'per':'member'}",
    "{'do':'pool.add','name':'Tour','contribution':1000,'lots':1,'short_pot':'owe',"
    "'deductions':[{'kind':'percent','fund':'fund:1','rate':'2%'}]}",
    "{'do':'hand.add','pool':'pool:1','holders':[{'member':5,'numerator':1,'denominator':2},"
    "{'member':6,'numerator':1,'denominator':2}]}",
    "{'do':'meeting.plan','start':'2025-06-01','count':3}",
    "{'do':'pool.start','pool':'pool:1','first_meeting':1,'served':[{'hand':'hand:1'},"
    "{'hand':'hand:5'}]}",
    "{'do':'takeover.cash','place':'cash','coins':{'500':10},'counters':[4,5]}",
  };
  static const char *const names[]
      = { "Awa Diop", "Fatou Ndiaye", "Coumba Sène", "Mame Guèye", "Penda Sow", "Astou Niang" };
  TontiFixture *f = tonti_fixture_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      if (i == 3)
        for (gsize m = 0; m < G_N_ELEMENTS (names); m++)
          tonti_fixture_apply_format (f, "{'do':'member.add','name':'%s','joined':'2025-01-04'%s}",
                                      names[m], m < 4 ? ",'hands':1,'pool':'pool:1'" : "");
      if (i == 4)
        {
          tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
          tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
          tonti_fixture_set_day (f, "2025-05-01");
          tonti_fixture_set_user (f, 2, 1);
        }
      tonti_fixture_apply (f, requests[i]);
    }
  return f;
}

static void
apply (TontiFixture *f, json_t *request)
{
  g_autofree char *text = json_dumps (request, JSON_COMPACT);

  json_decref (request);
  tonti_fixture_apply (f, text);
}

void
notebook_keep (TontiFixture *f, json_t *rows)
{
  apply (f,
         json_pack ("{s:s, s:s, s:o}", "do", "notebook.keep", "name", "cahier.csv", "rows", rows));
}

void
notebook_keep_text (TontiFixture *f, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  json_t *rows = json_array ();

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], ";", -1);
      json_t *row = json_array ();

      for (guint c = 0; cells[c] != NULL; c++)
        json_array_append_new (row, json_string (cells[c]));
      json_array_append_new (rows, row);
    }
  notebook_keep (f, rows);
}

json_t *
notebook_state (TontiFixture *f)
{
  json_t *state = tonti_notebook_read_kept (f->book, f->problems);

  g_assert_nonnull (state);
  return state;
}

void
notebook_tell_nothing (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'notebook.tell','loans':[],'savings':[],'aid':[],'others':[]}");
}

void
notebook_answer (TontiFixture *f, const char *kind, const char *answer, const char *more)
{
  tonti_fixture_apply_format (f,
                              "{'do':'notebook.answer','by':1,'reason':'assemblée','answers':["
                              "{'kind':'%s','answer':'%s'%s}]}",
                              kind, answer, more);
}

gint64
notebook_box (const json_t *state, const char *account)
{
  const json_t *boxes = json_object_get (json_object_get (state, "position"), "boxes");

  for (size_t i = 0; i < json_array_size (boxes); i++)
    {
      const json_t *box = json_array_get (boxes, i);

      if (g_strcmp0 (json_string_value (json_object_get (box, "account")), account) == 0)
        return json_integer_value (json_object_get (box, "amount"));
    }
  g_assert_not_reached ();
}

gint64
notebook_member (const json_t *state, gint64 member, const char *name)
{
  const json_t *rows = json_object_get (json_object_get (state, "position"), "members");

  for (size_t i = 0; i < json_array_size (rows); i++)
    {
      const json_t *row = json_array_get (rows, i);

      if (json_integer_value (json_object_get (row, "member")) == member)
        return json_integer_value (json_object_get (row, name));
    }
  return 0;
}
