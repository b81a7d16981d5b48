// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-box-lend.h"
#include "tonti-box-money.h"
#include "tonti-box-share.h"
#include "tonti-gesture.h"
#include "tonti-goods-stock.h"
#include "tonti-ledger-store.h"

/* The auction box of a pool: fed by discounts (auction.hold) and by decision, lent in small lots,
 * shared at the end. */

/* ---- box.feed ---- */

/* Money that is the group's own: fines, surplus kept aside, or one of its incomes. */
static gboolean
check_source (TontiAct *act, const char *source)
{
  static const char *const own[] = { "fines", "suspense", NULL };
  gint64 goods = g_str_equal (source, "suspense") ? tonti_goods_all_surplus (act->db) : 0;
  gint64 there = -tonti_ledger_account_balance (act->db, source) - goods;
  g_autofree char *money = tonti_act_money (act, MAX (there, 0));

  if (!g_strv_contains (own, source) && !g_str_has_prefix (source, "income:"))
    return tonti_act_refuse (act, "bad-account", "from",
                             _ ("account “%s”: only money of the whole group goes to the box: "
                                "write fines, suspense, or an income such as income:chairs"),
                             source);
  return tonti_act_amount (act, "amount").minor <= there
         || tonti_act_refuse (act, "account-short", "amount",
                              _ ("account “%s”: it holds %s: take that much or less"), source,
                              money);
}

static gboolean
run_feed (TontiAct *act)
{
  const char *source = tonti_act_text (act, "from");
  gint64 amount = tonti_act_amount (act, "amount").minor;
  g_auto (TontiPoolRow) pool = { 0 };
  g_autofree char *box = NULL;
  json_t *body;

  tonti_act_take_meeting_day (act);
  if (!check_source (act, source) || !tonti_box_choose_pool (act, &pool))
    return FALSE;
  box = tonti_box_account (pool.id);
  body = json_pack ("{s:s, s:I, s:s}", "from", source, "amount", (json_int_t)amount, "reason",
                    tonti_act_text (act, "reason"));
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, pool.id);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_body_add_line (body, source, 0, NULL, amount);
  tonti_body_add_line (body, box, 0, NULL, -amount);
  return tonti_act_post (act, "box-feed/1", body, TONTI_POST_PLAIN, NULL);
}

static const TontiField feed_fields[] = {
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },
  { "from", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("fines, suspense, or an income: income:chairs") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("what the assembly decided") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("whose auction box; that of the only pool") },
  { NULL },
};
static const char *const feed_refusals[]
    = { "two-officers", "which-pool", "bad-account", "account-short",
        "day-closed",   "day-ahead",  NULL };

const TontiVerb tonti_book_boxes_verbs[] = {
  { "box.feed", N_ ("put money of the group into the auction box of a pot"), feed_fields,
    feed_refusals,
    "{\"do\":\"box.feed\",\"amount\":5000,\"from\":\"fines\",\"reason\":\"Decided on "
    "4/01\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_feed },
  { "box.lend", N_ ("lend a small lot of the auction box at the price of the by-laws"),
    tonti_box_lend_fields, tonti_box_lend_refusals,
    "{\"do\":\"box.lend\",\"member\":3,\"amount\":20000,\"guarantor\":7,\"discharge\":{\"how\":"
    "\"signature\"},\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_box_lend },
  { "box.pay", N_ ("hand over parts of an auction box that was shared"), tonti_box_pay_fields,
    tonti_box_pay_refusals,
    "{\"do\":\"box.pay\",\"member\":3,\"discharge\":{\"how\":\"signature\"},\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_box_pay },
  { "box.sell", N_ ("lend a small lot of the auction box to the highest price"),
    tonti_box_sell_fields, tonti_box_sell_refusals,
    "{\"do\":\"box.sell\",\"bids\":[{\"member\":3,\"price\":500},{\"member\":5,\"price\":800}],"
    "\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_box_sell },
  { "box.share", N_ ("share the auction box of a pot when the round is over"),
    tonti_box_share_fields, tonti_box_share_refusals, "{\"do\":\"box.share\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, tonti_box_share },
  { NULL },
};
