// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-opening.h"

#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-fine-store.h"
#include "tonti-fund-store.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"

/* The balances of one member in the old notebook: savings, loans, fines, advances, lots still owed,
 * shortages claimed, and arrears. */

#define FINES_DUE "fines-due"

static const char *const account_texts[]
    = { "savings", "loans", FINES_DUE, "advance", "owed", "claim", NULL };
static const TontiCodes account_codes = { account_texts };

/* Side of the ledger: 1 = the member owes it, -1 = it is hers. */
static int
get_side (const char *account)
{
  return g_str_equal (account, "loans") || g_str_equal (account, FINES_DUE)
                 || g_str_equal (account, "claim")
             ? 1
             : -1;
}

static const TontiField item_fields[] = {
  { "account", TONTI_FIELD_CODE, TRUE, &account_codes, N_ ("what it is") },
  { "of", TONTI_FIELD_HAND, FALSE, NULL,
    N_ ("of “owed”: the hand whose lot was not paid in full") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },
  { NULL },
};
static const TontiField due_fields[] = {
  { "of", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("hand:3 or fund:1") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much is in arrears") },
  { NULL },
};

static gboolean
holds_hand (TontiAct *act, gint64 member, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand);

  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      return TRUE;
  return FALSE;
}

static gboolean
refuse_hand (TontiAct *act, gint64 member, const char *field, const char *of)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);

  return tonti_act_refuse (
      act, "not-her-hand", field,
      _ ("%s: %s is not a hand of hers nor a fund: check the number of the hand"), name, of);
}

/* "owed" needs a hand of the member, the others have none; the hand becomes "hand:n". */
static gboolean
check_item_of (TontiAct *act, json_t *item, gint64 member)
{
  gint64 hand = json_integer_value (json_object_get (item, "of"));
  const char *account = json_string_value (json_object_get (item, "account"));
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, hand);

  if (g_str_equal (account, "owed") != (hand != 0))
    return tonti_act_refuse (act, "bad-item", "items",
                             _ ("%s: a hand goes with “owed” and with nothing else: correct the "
                                "line"),
                             account);
  if (hand == 0)
    return TRUE;
  if (!holds_hand (act, member, hand))
    return refuse_hand (act, member, "items", key);
  json_object_set_new (item, "of", json_string (key));
  return TRUE;
}

static gboolean
check_item (TontiAct *act, json_t *item)
{
  return check_item_of (act, item, tonti_act_member (act, "member"));
}

static gboolean
check_due (TontiAct *act, json_t *due)
{
  g_auto (TontiFundRow) fund = { 0 };
  const char *of = json_string_value (json_object_get (due, "of"));
  TontiSubject subject = { TONTI_SUBJECT_NONE, 0 };

  if (tonti_subject_parse (of, &subject)
      && ((subject.kind == TONTI_SUBJECT_FUND && tonti_fund_get (act->db, subject.n, &fund))
          || (subject.kind == TONTI_SUBJECT_HAND
              && holds_hand (act, tonti_act_member (act, "member"), subject.n))))
    return TRUE;
  return refuse_hand (act, tonti_act_member (act, "member"), "dues", of);
}

static gint64
get_amount (const json_t *item)
{
  return json_integer_value (json_object_get (item, "amount"));
}

static const char *
get_account (const json_t *item)
{
  return json_string_value (json_object_get (item, "account"));
}

/* Fines become fines of the catalogue's kind of their own, below; everything else is a line here.
 */
static void
add_lines (json_t *body, gint64 member, const json_t *items)
{
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const json_t *item = json_array_get (items, i);
      gint64 amount = get_amount (item) * get_side (get_account (item));

      if (g_str_equal (get_account (item), FINES_DUE))
        continue;
      tonti_body_add_line (body, get_account (item), member,
                           json_string_value (json_object_get (item, "of")), amount);
      sum += amount;
    }
  tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, -sum);
}

static gboolean
post_fine (TontiAct *act, gint64 member, gint64 amount)
{
  gint64 fine = tonti_fine_next (act->db);
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_FINE, fine);
  json_t *body = json_pack ("{s:I, s:s, s:s, s:I, s:s}", "member", (json_int_t)member, "fine", key,
                            "kind", TONTI_OPENING_FINE, "amount", (json_int_t)amount, "reason",
                            tonti_book_word (act->book, "opening-balances"));

  tonti_body_add_line (body, FINES_DUE, member, key, amount);
  tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, -amount);
  return tonti_act_post (act, "fine/1", body, TONTI_POST_OPENING, NULL);
}

static gboolean
post_fines (TontiAct *act, gint64 member, const json_t *items)
{
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const json_t *item = json_array_get (items, i);

      if (g_str_equal (get_account (item), FINES_DUE)
          && !post_fine (act, member, get_amount (item)))
        return FALSE;
    }
  return TRUE;
}

/* A member is taken over once; what was entered may still be confirmed. */
static gboolean
check_once (TontiAct *act, gint64 member)
{
  TontiOpeningMember found = tonti_opening_of_member (act, member);
  g_autofree char *name = tonti_member_dup_name (act->db, member);

  if (!found.entered)
    return TRUE;
  if (!tonti_act_has (act, "items") && !tonti_act_has (act, "dues")
      && tonti_act_flag (act, "confirmed") && !found.confirmed)
    return TRUE;
  return tonti_act_refuse (act, "already-entered", "member",
                           _ ("%s: her balances are taken over already: take them back first with "
                              "“takeover.undo”, or enter that she confirms them"),
                           name);
}

gboolean
tonti_opening_post (TontiAct *act, gint64 member, json_t *items, json_t *dues, gboolean confirmed)
{
  json_t *body = json_pack ("{s:I, s:O, s:O, s:b}", "member", (json_int_t)member, "items", items,
                            "dues", dues, "confirmed", confirmed);

  add_lines (body, member, items);
  return tonti_act_post (act, "opening/1", body, TONTI_POST_OPENING, NULL)
         && post_fines (act, member, items);
}

gboolean
tonti_opening_post_member (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  json_auto_t *items = tonti_act_read_list (act, "items", item_fields, check_item);
  json_auto_t *dues = tonti_act_read_list (act, "dues", due_fields, check_due);

  if (!tonti_opening_check (act) || items == NULL || dues == NULL || !check_once (act, member))
    return FALSE;
  return tonti_opening_post (act, member, items, dues, tonti_act_flag (act, "confirmed"));
}

static const TontiField other_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who owes it, or whose it is") },
  { "account", TONTI_FIELD_CODE, TRUE, &account_codes, N_ ("what it is") },
  { "of", TONTI_FIELD_HAND, FALSE, NULL,
    N_ ("of “owed”: the hand whose lot was not paid in full") },
  { "amount", TONTI_FIELD_AMOUNT, TRUE, NULL, N_ ("how much") },
  { NULL },
};

static gboolean
check_other (TontiAct *act, json_t *item)
{
  return check_item_of (act, item, json_integer_value (json_object_get (item, "member")));
}

json_t *
tonti_opening_read_others (TontiAct *act, const char *field)
{
  return tonti_act_read_list (act, field, other_fields, check_other);
}
