// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"

/* The sample group: members and hands as the group of Thiès has them. */

static const struct
{
  const char *name, *sex;
} members[] = {
  { "Awa Diop", "F" },
  { "Fatou Ndiaye", "F" },
  { "Ndèye Coumba Sène", "F" },
  { "Mame Diarra Guèye", "F" },
  { "Aïssatou Bâ", "F" },
  { "Khady Faye", "F" },
  { "Rokhaya Sy", "F" },
  { "Adja Thiam", "F" },
  { "Coumba Cissé", "F" },
  { "Bineta Diouf", "F" },
  { "Oumou Kane", "F" },
  { "Mariama Sané", "F" },
  { "Yacine Mbaye", "F" },
  { "Sokhna Fall", "F" },
  { "Seynabou Dièye", "F" },
  { "Nogaye Lô", "F" },
  { "Penda Sow", "F" },
  { "Astou Niang", "F" },
  { "Dieynaba Barry", "F" },
  { "Marième Wade", "F" },
  { "Amy Collé Sarr", "F" },
  { "Ngoné Tall", "F" },
  { "Maïmouna Camara", "F" },
  { "Ramatoulaye Bâ", "F" },
  { "Soda Mbacké", "F" },
  { "Thioro Gningue", "F" },
  { "Yandé Ngom", "F" },
  { "Anta Dramé", "F" },
  { "El Hadji Malick Ndoye", "M" },
  { "Cheikh Tidiane Fall", "M" },
};

static const char *const rules[] = {
  "{'do':'fine-kind.set','code':'late','label':'Retard','amount':200}",
  "{'do':'fine-kind.set','code':'absent','label':'Absence non excusée','amount':500}",
  "{'do':'fine-kind.set','code':'phone','label':'Téléphone','amount':100}",
  "{'do':'fund.set','name':'Solidarité','account':'social','amount':500,'per':'member',"
  "'since':'2025-01-04'}",
  "{'do':'pool.add','name':'Tour 2025','contribution':5000,'lots':2,'uneven':'box-advances',"
  "'deductions':[{'kind':'percent','fund':'fund:1','rate':'2%'},{'kind':'arrears'},"
  "{'kind':'fines'}]}",
};

static const char *const calendar[] = {
  "{'do':'officer.name','member':1,'role':'chair','since':'2025-01-04'}",
  "{'do':'officer.name','member':2,'role':'treasurer','since':'2025-01-04'}",
  "{'do':'officer.name','member':3,'role':'secretary','since':'2025-01-04'}",
  "{'do':'officer.name','member':4,'role':'counter','since':'2025-01-04'}",
  "{'do':'officer.name','member':5,'role':'counter','since':'2025-01-04'}",
  "{'do':'meeting.plan','start':'2025-01-04','count':16,'place':'Thiès'}",
};

static void
apply_all (TontiFixture *f, const char *const *requests, gsize n)
{
  for (gsize i = 0; i < n; i++)
    tonti_fixture_apply (f, requests[i]);
}

static void
add_hands (TontiFixture *f)
{
  static const int seconds[] = { 3, 11 };

  for (int member = 1; member <= (int)G_N_ELEMENTS (members); member++)
    {
      if (member == 17)
        tonti_fixture_apply (f, "{'do':'hand.add','pool':'pool:1','holders':["
                                "{'member':17,'numerator':1,'denominator':2},"
                                "{'member':18,'numerator':1,'denominator':2}]}");
      else if (member != 18)
        tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:1','member':%d}", member);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (seconds); i++)
    tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:1','member':%d}", seconds[i]);
}

/* The group before its pot starts; members 27 to 30 joined on LATE. */
static TontiFixture *
make (const char *late)
{
  TontiFixture *f = tonti_fixture_new_with (
      "{'name':'And Jëf','kind':'rotating','country':'SN','form':'gie','rhythm':'4-weeks',"
      "'place':'Thiès','practice':true}");

  tonti_fixture_set_user (f, 2, 1);
  if (!tonti_book_begin (f->book, f->problems))
    g_error ("the book cannot be written");
  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'%s','sex':'%s','joined':'%s'}",
                                members[i].name, members[i].sex, i >= 26 ? late : "2025-01-04");
  apply_all (f, rules, G_N_ELEMENTS (rules));
  add_hands (f);
  apply_all (f, calendar, G_N_ELEMENTS (calendar));
  if (!tonti_book_commit (f->book, f->problems))
    g_error ("the book cannot be written");
  return f;
}

TontiFixture *
tonti_fixture_sample (void)
{
  TontiFixture *f = make ("2025-01-04");

  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  return f;
}

TontiFixture *
tonti_fixture_sample_late (void)
{
  return make ("2025-03-01");
}
