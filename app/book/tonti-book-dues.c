// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-receipts.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-columns.h"
#include "tonti-goods-part.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"

/* What members hand over at the table: cell by cell, filled at once, or one sum laid over the dues.
 */

/* ---- due.set ---- */

static gboolean
check_advance (TontiAct *act, gint64 member, gint64 amount)
{
  gint64 kept = -tonti_ledger_balance (act->db, "advance", member, NULL);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *there = tonti_act_money (act, MAX (kept, 0));

  if (amount <= kept)
    return TRUE;
  return tonti_act_refuse (act, "advance-short", "amount",
                           _ ("%s: only %s are kept in advance: use that much or less"), name,
                           there);
}

/* Of goods, a quantity says the same. */
static gboolean
read_amount (TontiAct *act, const char *column, gint64 *amount)
{
  *amount = tonti_act_amount (act, "amount").minor;
  if (tonti_act_has (act, "amount") != tonti_act_has (act, "quantity"))
    return !tonti_act_has (act, "quantity")
           || tonti_goods_read (act, "quantity", tonti_act_text (act, "quantity"),
                                tonti_goods_of_column (act->db, column), amount);
  return tonti_act_refuse (act, "no-amount", "amount",
                           _ ("due: it does not say how much: give an amount, or a quantity of "
                              "goods"));
}

static char *
tell_cell (TontiAct *act, gint64 member, const char *column, gint64 amount)
{
  gint64 pool = tonti_goods_of_column (act->db, column);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *much = tonti_goods_dup_worth (act->db, pool, amount, &act->group->style);

  if (much == NULL)
    much = tonti_act_money (act, amount);
  return g_strdup_printf ("%s, %s", name, much);
}

static gboolean
run_set (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member"), amount;
  const char *column = tonti_act_text (act, "of");
  g_autofree char *label = NULL;
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  gboolean use = tonti_act_flag (act, "use");

  if (!tonti_columns_check (act, member, column) || !read_amount (act, column, &amount)
      || !tonti_goods_check_column (act, member, column, amount))
    return FALSE;
  label = tell_cell (act, member, column, amount);
  if (use && !g_str_equal (column, "advance"))
    return tonti_act_refuse (act, "bad-use", "use",
                             _ ("use: only the advance of a member can be used: write “of” "
                                "advance"));
  if (use && !check_advance (act, member, amount))
    return FALSE;
  if (amount > 0 && !tonti_columns_check_fines (act, member, column))
    return FALSE;
  tonti_gesture_set_amount (gesture, member, column, use ? -amount : amount);
  return tonti_gesture_write (gesture, label);
}

/* ---- due.fill ---- */

static gboolean
is_chosen (TontiAct *act, gint64 member)
{
  const json_t *members = tonti_act_json (act, "members");

  if (members == NULL)
    return TRUE;
  for (gsize i = 0; i < json_array_size (members); i++)
    if (json_integer_value (json_array_get (members, i)) == member)
      return TRUE;
  return FALSE;
}

static void
add_to_column (json_t *columns, const TontiDueRow *row)
{
  g_autofree char *column = tonti_subject_format (
      row->pool > 0 ? (TontiSubject){ TONTI_SUBJECT_POOL, row->pool } : row->subject);
  g_autofree char *key = g_strdup_printf ("%" PRId64 ":%s", row->member, column);
  gint64 before = json_integer_value (json_object_get (columns, key));

  json_object_set_new (columns, key, json_integer (before + tonti_due_row_open (row)));
}

/* What is due at this meeting and not yet paid, and what was called for between meetings:
 * "<member>:<column>": amount. */
static json_t *
list_expected (TontiAct *act)
{
  g_autoptr (GArray) dues = tonti_due_list_meeting (act->db, act->meeting);
  g_autoptr (GArray) open = tonti_due_list_open (act->db, 0, G_MAXINT64);
  json_t *columns = json_object ();

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (dues, TontiDueRow, i);

      if (is_chosen (act, row->member) && tonti_due_row_open (row) > 0)
        add_to_column (columns, row);
    }
  for (guint i = 0; i < open->len; i++)
    {
      const TontiDueRow *row = &g_array_index (open, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_CALL && row->meeting != act->meeting
          && is_chosen (act, row->member) && tonti_due_row_open (row) > 0)
        add_to_column (columns, row);
    }
  return columns;
}

/* Cells that were typed stay as they are. */
static gboolean
run_fill (TontiAct *act)
{
  json_auto_t *columns = list_expected (act);
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_autofree char *label = NULL;
  const char *key;
  json_t *amount;
  gint64 filled = 0;
  gint64 total = 0;

  json_object_foreach (columns, key, amount)
    {
      g_autofree char *cell = g_strconcat ("due:", key, NULL);
      json_auto_t *typed = tonti_draft_get (act->db, act->meeting, cell);

      if (typed != NULL)
        continue;
      tonti_gesture_set (gesture, json_pack ("{s:O}", "amount", amount), "%s", cell);
      if (tonti_goods_of_column (act->db, strchr (key, ':') + 1) == 0)
        total += json_integer_value (amount);
      filled++;
    }
  label = g_strdup_printf (ngettext ("%u cell filled", "%u cells filled", (guint)filled),
                           (guint)filled);
  json_object_set_new (act->answer, "cells", json_integer (filled));
  json_object_set_new (act->answer, "total", json_integer (total));
  return tonti_gesture_write (gesture, label);
}

/* ---- receive ---- */

static void
load (TontiAct *act, TontiCompose *compose)
{
  tonti_compose_init (compose, act->db, act->group, act->meeting);
  if (act->meeting == 0)
    compose->day = act->day;
  else
    tonti_compose_receipts (compose);
}

static gboolean
refuse_nothing (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_act_name_of (act, member);

  return tonti_act_refuse (act, "nothing-due", "amount",
                           _ ("%s: nothing is due: say \"then\":\"advance\" to keep the money for "
                              "later dues, or give it back"),
                           name);
}

/* The columns that the money goes to; *change is handed back. NULL = refused. */
static json_t *
divide (TontiAct *act, const TontiCompose *compose, gint64 member, gint64 *change)
{
  json_auto_t *columns = NULL;

  *change = 0;
  if (tonti_act_has (act, "items"))
    return tonti_columns_read (act, member, tonti_act_json (act, "items"));
  if (!tonti_act_has (act, "amount") && tonti_act_has (act, "goods"))
    return json_object ();
  if (!tonti_act_has (act, "amount"))
    {
      tonti_act_refuse (act, "no-amount", "amount",
                        _ ("receive: it does not say how much: give the amount, or items"));
      return NULL;
    }
  columns = tonti_columns_split (compose, member, tonti_act_amount (act, "amount").minor, change);
  if (*change > 0 && g_strcmp0 (tonti_act_text (act, "then"), "advance") == 0)
    {
      json_object_set_new (columns, "advance", json_integer (*change));
      *change = 0;
    }
  if (json_object_size (columns) > 0)
    return g_steal_pointer (&columns);
  refuse_nothing (act, member);
  return NULL;
}

/* Money only. */
static gint64
add_up (TontiAct *act, const json_t *columns)
{
  const char *column;
  json_t *amount;
  gint64 sum = 0;

  json_object_foreach ((json_t *)columns, column, amount)
    if (tonti_goods_of_column (act->db, column) == 0)
      sum += json_integer_value (amount);
  return sum;
}

static gboolean
write_cells (TontiAct *act, gint64 member, const json_t *columns)
{
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *label = NULL;
  g_autofree char *money = NULL;
  gint64 sum = add_up (act, columns);
  json_auto_t *paper = tonti_book_receipts_read (act, member, sum);
  const char *column;
  json_t *amount;

  if (paper == NULL)
    return FALSE;
  json_object_foreach ((json_t *)columns, column, amount)
    {
      gint64 before = tonti_gesture_get_amount (act, member, column);

      tonti_gesture_set_amount (gesture, member, column, before + json_integer_value (amount));
    }
  if (json_object_size (paper) > 0)
    tonti_gesture_set (gesture, json_incref (paper), "paper:%" PRId64, member);
  money = tonti_act_money (act, sum);
  label = g_strdup_printf ("%s, %s", name, money);
  return tonti_gesture_write (gesture, label);
}

static gboolean
post_now (TontiAct *act, TontiCompose *compose, gint64 member, const json_t *columns)
{
  json_auto_t *paper = tonti_book_receipts_read (act, member, add_up (act, columns));

  if (paper == NULL || tonti_compose_receipt (compose, member, columns, paper) == NULL)
    return paper != NULL;
  tonti_compose_spread_backs (compose);
  return tonti_compose_post (act, compose);
}

static gboolean
run_receive (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_auto (TontiCompose) compose;
  json_auto_t *columns = NULL;
  gint64 change;

  load (act, &compose);
  columns = divide (act, &compose, member, &change);
  if (columns == NULL || !tonti_goods_receive (act, member, columns))
    return FALSE;
  json_object_set (act->answer, "parts", columns);
  json_object_set_new (act->answer, "change", json_integer (change));
  return act->meeting > 0 ? write_cells (act, member, columns)
                          : post_now (act, &compose, member, columns);
}

static const TontiCodes then_codes = { (const char *const[]){ "change", "advance", NULL } };

static const TontiField set_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who pays") },
  { "of", TONTI_FIELD_TEXT, TRUE, NULL,
    N_ ("pool:1, fund:1, call:1, fines, loans, box-loan:1, claim, savings or advance; money:1 = "
        "money in place of the goods of pool:1, claim:1 = goods of it that are missing") },
  { "amount", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("what is paid; 0 empties the cell") },
  { "quantity", TONTI_FIELD_MARK, FALSE, NULL,
    N_ ("instead, in a pot of goods: how much of them, in units, like 5 or 2.5") },
  { "use", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("of advance: money kept earlier is used") },
  { NULL },
};
static const TontiField fill_fields[] = {
  { "members", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("whose cells; everybody's") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("everybody's cells") },
  { NULL },
};
static const TontiField receive_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who pays") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("one sum for everything that is due") },
  { "items", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("instead: amounts by column") },
  { "goods", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("besides: quantities of goods by pool: {\"pool:2\":\"2.5\"}") },
  { "then", TONTI_FIELD_CODE, FALSE, &then_codes, N_ ("what is left is handed back, or kept") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "paper", TONTI_FIELD_MARK, FALSE, NULL, N_ ("number in the paper receipt book") },
  { "paid_by", TONTI_FIELD_MEMBER, FALSE, NULL,
    N_ ("another member who hands the money over; it is owed to him from then on") },
  { "paid_part", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much of it that one pays; everything") },
  { NULL },
};
static const TontiField paper_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose receipt") },
  { "paper", TONTI_FIELD_MARK, FALSE, NULL, N_ ("number in the paper receipt book") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_MARK, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { "paid_by", TONTI_FIELD_MEMBER, FALSE, NULL,
    N_ ("another member who hands the money over; it is owed to him from then on") },
  { "paid_part", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much of it that one pays; everything") },
  { NULL },
};
static const TontiField issue_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("whose receipt") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("everybody's") },
  { NULL },
};

static const char *const set_refusals[]
    = { "no-open-meeting", "unknown-column", "no-hand",         "no-fine",   "no-loan",
        "advance-short",   "cash-short",     "no-amount",       "not-goods", "bad-quantity",
        "goods-only",      "goods-more",     "nothing-missing", "box-below", NULL };
static const char *const fill_refusals[] = { "no-open-meeting", NULL };
static const char *const receive_refusals[]
    = { "nothing-due", "no-amount",   "unknown-column",  "no-hand",     "no-fine",
        "no-loan",     "same-member", "member-left",     "other-payer", "part-more",
        "no-payer",    "day-closed",  "day-ahead",       "not-goods",   "bad-quantity",
        "goods-only",  "goods-more",  "nothing-missing", NULL };
static const char *const paper_refusals[]
    = { "no-open-meeting", "same-member", "member-left", "no-payer", NULL };
static const char *const issue_refusals[] = { "no-open-meeting", "nothing-to-issue", NULL };

const TontiVerb tonti_book_dues_verbs[] = {
  { "due.fill", N_ ("everybody pays what is due at this meeting"), fill_fields, fill_refusals,
    "{\"do\":\"due.fill\",\"all\":true}", TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_fill },
  { "due.set", N_ ("say what a member pays in one column"), set_fields, set_refusals,
    "{\"do\":\"due.set\",\"member\":3,\"of\":\"pool:1\",\"amount\":5000}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_set },
  { "receipt.issue", N_ ("give the receipt now: what was paid is final"), issue_fields,
    issue_refusals, "{\"do\":\"receipt.issue\",\"member\":3}", TONTI_VERB_IN_MEETING,
    tonti_book_receipts_issue },
  { "receipt.set", N_ ("say how a member pays, and the number of the paper receipt"), paper_fields,
    paper_refusals,
    "{\"do\":\"receipt.set\",\"member\":3,\"means\":\"mobile\",\"reference\":\"MP-77\"}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, tonti_book_receipts_set },
  { "receive", N_ ("receive one sum and lay it over what the member owes"), receive_fields,
    receive_refusals, "{\"do\":\"receive\",\"member\":3,\"amount\":10000,\"then\":\"change\"}", 0,
    run_receive },
  { NULL },
};
