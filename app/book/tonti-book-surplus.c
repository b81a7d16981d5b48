// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-goods-stock.h"
#include "tonti-overlay.h"

/* Goods of a pot that belong to no lot, because more were counted than should be there: handed to
 * a member, sold, or written off when they are spoilt. */

enum
{
  GIVEN,
  SOLD,
  SPOILT,
};
static const TontiCodes how_codes = { (const char *const[]){ "given", "sold", "spoilt", NULL } };

typedef struct
{
  TontiAct *act;
  gint64 pool, worth;
  int how;
  char *text; /* "2 kg of rice" */
} Use;

/* ---- How much ---- */

static gint64
find_most (const Use *self)
{
  g_auto (TontiCompose) compose = { 0 };

  tonti_overlay_compose_drafts (self->act->book, &compose);
  return MAX (
      MIN (tonti_goods_surplus (&compose, self->pool), tonti_goods_there (&compose, self->pool)),
      0);
}

static gboolean
read_worth (Use *self)
{
  TontiAct *act = self->act;
  const gint64 most = find_most (self);
  g_autofree char *money = NULL;

  self->worth = most;
  if (!tonti_goods_read (act, "quantity",
                         tonti_act_has (act, "quantity") ? tonti_act_text (act, "quantity") : "0",
                         self->pool, &self->worth))
    return FALSE;
  if (!tonti_act_has (act, "quantity"))
    self->worth = most;
  money = tonti_goods_dup_worth (act->db, self->pool, most, &act->group->style);
  if (most == 0 || self->worth == 0)
    return tonti_act_refuse (act, "no-surplus", "quantity",
                             _ ("pool:%" PRId64 ": none of its goods are left over: what is there "
                                "belongs to lots; count the goods first (goods.count)"),
                             self->pool);
  return self->worth <= most
         || tonti_act_refuse (act, "no-surplus", "quantity",
                              _ ("pool:%" PRId64 ": only %s are left over, the rest belongs to "
                                 "lots: take that much or less"),
                              self->pool, money);
}

static gboolean
check_fields (const Use *self)
{
  TontiAct *act = self->act;

  if (self->how == SOLD && !tonti_act_has (act, "amount"))
    return tonti_act_refuse (act, "no-amount", "amount",
                             _ ("goods: it does not say for how much they were sold: give the "
                                "amount"));
  if (self->how != SOLD && tonti_act_has (act, "amount"))
    return tonti_act_refuse (act, "not-sold", "amount",
                             _ ("goods: they are not sold: leave the amount out, or say “sold”"));
  if (self->how == GIVEN && !tonti_act_has (act, "member"))
    return tonti_act_refuse (act, "no-member", "member",
                             _ ("goods: it does not say to whom they are handed: name a member"));
  return TRUE;
}

/* ---- What is posted ---- */

static gboolean
post_use (const Use *self, const json_t *discharge)
{
  static const char *const names[] = { "how", "member", "reason", "amount", NULL };
  TontiAct *act = self->act;
  g_autofree char *account = tonti_goods_account (self->pool);
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_POOL, self->pool);
  TontiComposed *composed;
  g_auto (TontiCompose) compose = { 0 };
  json_t *body;

  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  composed = tonti_compose_add (&compose, "goods-use/1",
                                self->how == GIVEN ? (int)TONTI_DOCUMENT_VOUCHER_OUT : -1,
                                tonti_act_member (act, "member"));
  body = composed->body;
  tonti_body_copy (body, act, names);
  json_object_set_new (body, "pool", json_string (of));
  json_object_set_new (body, "goods",
                       json_pack ("{s:s, s:I}", "pool", of, "worth", (json_int_t)self->worth));
  if (self->how == GIVEN)
    {
      json_object_set_new (body, "amount", json_integer (self->worth));
      json_object_set_new (body, "what", json_string (tonti_act_text (act, "reason")));
      json_object_set (body, "discharge", (json_t *)discharge);
    }
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  tonti_body_add_line (body, account, 0, NULL, -self->worth);
  tonti_body_add_line (body, "suspense", 0, of, self->worth);
  return tonti_compose_post (act, &compose);
}

/* The money of a sale is an income of the group, with its receipt. */
static gboolean
post_income (const Use *self)
{
  static const char *const names[] = { "amount", "member", "means", "reference", NULL };
  TontiAct *act = self->act;
  json_auto_t *value = json_pack ("{s:s, s:s, s:s}", "direction", "in", "account", "income:goods",
                                  "what", self->text);
  g_auto (TontiCompose) compose = { 0 };

  if (self->how != SOLD)
    return TRUE;
  tonti_body_copy (value, act, names);
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_flow (&compose, value);
  return tonti_compose_post (act, &compose);
}

static gboolean
run_use (TontiAct *act)
{
  Use self = { .act = act, .pool = tonti_act_id (act, "pool"), .how = tonti_act_code (act, "how") };
  json_auto_t *discharge = tonti_act_discharge (act);
  gboolean ok = read_worth (&self) && discharge != NULL;

  ok = check_fields (&self) && ok;
  if (!ok)
    return FALSE;
  tonti_act_take_meeting_day (act);
  self.text = tonti_goods_dup_worth (act->db, self.pool, self.worth, &act->group->style);
  json_object_set_new (act->answer, "worth", json_integer (self.worth));
  ok = post_use (&self, discharge) && post_income (&self);
  g_free (self.text);
  return ok;
}

static const TontiField use_fields[] = {
  { "pool", TONTI_FIELD_POOL, TRUE, NULL, N_ ("whose goods are left over") },
  { "how", TONTI_FIELD_CODE, TRUE, &how_codes,
    N_ ("handed to a member, sold, or written off because they are spoilt") },
  { "quantity", TONTI_FIELD_MARK, FALSE, NULL, N_ ("how much, in units; all that is left over") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("of a sale: the money that came") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("to whom they are handed or sold") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("who decided it, and why") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { NULL },
};
static const char *const use_refusals[]
    = { "two-officers", "not-goods", "bad-quantity", "no-surplus", "no-amount",
        "not-sold",     "no-member", "no-witness",   "day-closed", NULL };

const TontiVerb tonti_book_surplus_verbs[] = {
  { "goods.use", N_ ("hand out, sell or write off goods of a pot that belong to no lot"),
    use_fields, use_refusals,
    "{\"do\":\"goods.use\",\"pool\":\"pool:2\",\"how\":\"sold\",\"amount\":1500,"
    "\"reason\":\"décidé à la réunion\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_use },
  { NULL },
};
