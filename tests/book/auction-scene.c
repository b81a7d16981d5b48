// SPDX-License-Identifier: GPL-3.0-or-later
#include "auction-scene.h"

#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-event.h"
#include "tonti-journal.h"

static void
add_people (TontiFixture *f, int members)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter", "counter" };

  for (int n = 1; n <= members; n++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','joined':'2025-01-04'}",
                                n);
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    tonti_fixture_apply_format (f,
                                "{'do':'officer.name','member':%d,'role':'%s',"
                                "'since':'2025-01-04'%s}",
                                (int)i + 1, roles[i], i < 2 ? "" : ",'officers':[1,2]");
}

static void
add_hand (TontiFixture *f, int hand, int other)
{
  if (other == 0)
    tonti_fixture_apply_format (f, "{'do':'hand.add','pool':'pool:1','member':%d}", hand);
  else
    tonti_fixture_apply_format (
        f,
        "{'do':'hand.add','pool':'pool:1','holders':[{'member':%d,'numerator':1,'denominator':2},"
        "{'member':%d,'numerator':1,'denominator':2}]}",
        hand, other);
}

static TontiFixture *
make (int hands, gint64 contribution, int lots, gint64 unit, const char *rules, gboolean halves)
{
  g_autofree char *fields
      = g_strdup_printf ("{'name':'Essai','kind':'rotating','country':'SN','unit':%" PRId64
                         ",'rhythm':'4-weeks','practice':true}",
                         unit);
  TontiFixture *f = tonti_fixture_new_with (fields);

  tonti_fixture_set_user (f, 2, 1);
  g_assert_true (tonti_book_begin (f->book, f->problems));
  add_people (f, hands + (halves ? 1 : 0));
  tonti_fixture_apply_format (
      f, "{'do':'pool.add','name':'Tour','contribution':%" PRId64 ",'lots':%d,'short_pot':'owe'}",
      contribution, lots);
  for (int hand = 1; hand <= hands; hand++)
    add_hand (f, hand, halves && hand == 1 ? hands + 1 : 0);
  tonti_fixture_apply_format (f, "{'do':'meeting.plan','start':'2025-01-04','count':%d}",
                              (hands + lots - 1) / lots + 2);
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:1','order':'auction'}");
  if (*rules != '\0')
    tonti_fixture_apply_format (f, "{'do':'rule.set','pool':'pool:1','rules':[%s]}", rules);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  g_assert_true (tonti_book_commit (f->book, f->problems));
  return f;
}

TontiFixture *
auction_scene_new (int hands, gint64 contribution, int lots, gint64 unit, const char *rules)
{
  return make (hands, contribution, lots, unit, rules, FALSE);
}

TontiFixture *
auction_scene_new_halves (int hands, gint64 contribution, gint64 unit, const char *rules)
{
  return make (hands, contribution, 1, unit, rules, TRUE);
}

void
auction_scene_sell (TontiFixture *f, int hand, gint64 amount)
{
  tonti_fixture_apply_format (
      f, "{'do':'auction.hold','bids':[{'hand':'hand:%d','amount':%" PRId64 "}],'officers':[1,2]}",
      hand, amount);
}

void
auction_scene_take_last (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'auction.hold','bids':[],'officers':[1,2]}");
}

void
auction_scene_pay (TontiFixture *f)
{
  json_auto_t *body = tonti_scene_body (f, tonti_scene_last (f, "auction/1"));

  tonti_fixture_apply_format (f,
                              "{'do':'lot.pay','pool':'pool:1','turn':%" JSON_INTEGER_FORMAT
                              ",'officers':[1,2],'discharge':{'how':'signature'}}",
                              json_integer_value (json_object_get (body, "turn")));
}

gint64
auction_scene_kept (TontiFixture *f, gint64 member)
{
  return -tonti_scene_balance_of (f, "dividends", member, NULL);
}

gint64
auction_scene_net (TontiFixture *f, gint64 n)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_fixture_db (f), "payout/1");
  gint64 net = 0;

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      json_auto_t *body = tonti_scene_body (f, row->seq);

      if (row->reversed_by == 0 && json_integer_value (json_object_get (body, "turn")) == n)
        net += json_integer_value (json_object_get (body, "net"));
    }
  return net;
}
