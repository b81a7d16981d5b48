// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-receipts.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-between.h"
#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-goods-part.h"

/* Receipts: a promise, final once it is given. */

json_t *
tonti_book_receipts_paper (TontiAct *act)
{
  static const char *const names[] = { "paper", "means", "reference", NULL };
  json_t *paper = json_object ();

  tonti_body_copy (paper, act, names);
  return paper;
}

/* ---- Who hands the money over ---- */

/* Field paid_by pays SUM of the receipt, or only paid_part of it; SUM 0 = all there will be. */
static gboolean
name_payer (TontiAct *act, gint64 member, gint64 sum, json_t *paper)
{
  gint64 payer = tonti_act_member (act, "paid_by");
  gint64 part = tonti_act_has (act, "paid_part") ? tonti_act_amount (act, "paid_part").minor : sum;
  g_autofree char *money = tonti_act_money (act, sum);
  json_t *told;

  if (payer == 0)
    return !tonti_act_has (act, "paid_part")
           || tonti_act_refuse (act, "no-payer", "paid_part",
                                _ ("paid_part: it does not say who pays it: give paid_by too"));
  if (!tonti_between_check (act, member, payer, "paid_by"))
    return FALSE;
  if (sum > 0 && part > sum)
    return tonti_act_refuse (act, "part-more", "paid_part",
                             _ ("paid_part: the receipt is only of %s: enter that much or less"),
                             money);
  told = json_pack ("{s:I}", "member", (json_int_t)payer);
  if (part > 0)
    json_object_set_new (told, "amount", json_integer (part));
  return json_object_set_new (paper, "paid_by", told) == 0;
}

/* What is entered in the member's columns at this meeting and has no receipt yet. */
static gint64
sum_cells (TontiAct *act, gint64 member)
{
  g_autofree char *prefix = g_strdup_printf ("due:%" PRId64 ":", member);
  g_autoptr (GPtrArray) cells = tonti_draft_list (act->db, act->meeting, prefix);
  gint64 sum = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);

      if (tonti_goods_of_column (act->db, draft->cell + strlen (prefix)) == 0)
        sum += json_integer_value (json_object_get (draft->value, "amount"));
    }
  return MAX (sum, 0);
}

/* Somebody who paid a part already goes on paying; two of them cannot stand on one receipt. */
static gboolean
join_payers (TontiAct *act, gint64 member, const json_t *before, json_t *paper)
{
  const json_t *old = json_object_get (before, "paid_by");
  const json_t *amount = json_object_get (old, "amount");
  gint64 payer = json_integer_value (json_object_get (old, "member"));
  gint64 paid = amount != NULL ? json_integer_value (amount) : sum_cells (act, member);
  json_t *now = json_object_get (paper, "paid_by");
  g_autofree char *name = tonti_act_name_of (act, payer);
  json_t *told;

  if (old == NULL)
    return TRUE;
  if (now != NULL && json_integer_value (json_object_get (now, "member")) != payer)
    return tonti_act_refuse (act, "other-payer", "paid_by",
                             _ ("%s: pays another part of this receipt: give that receipt first"),
                             name);
  told = json_deep_copy (old);
  paid += json_integer_value (json_object_get (now, "amount"));
  json_object_set_new (told, "amount", json_integer (paid));
  return json_object_set_new (paper, "paid_by", told) == 0;
}

json_t *
tonti_book_receipts_read (TontiAct *act, gint64 member, gint64 sum)
{
  g_autofree char *cell = g_strdup_printf ("paper:%" PRId64, member);
  json_auto_t *before = act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, cell) : NULL;
  json_auto_t *paper = tonti_book_receipts_paper (act);

  if (!name_payer (act, member, sum, paper) || !join_payers (act, member, before, paper))
    return NULL;
  if (before != NULL)
    json_object_update_missing (paper, before);
  return g_steal_pointer (&paper);
}

gboolean
tonti_book_receipts_set (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_autofree char *cell = g_strdup_printf ("paper:%" PRId64, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  json_auto_t *paper = tonti_book_receipts_paper (act);
  gboolean is_empty;

  if (!name_payer (act, member, 0, paper))
    return FALSE;
  is_empty = json_object_size (paper) == 0;
  return tonti_gesture_write_cell (act, cell, is_empty ? NULL : json_incref (paper), name);
}

/* What goes with a receipt: the fines it may pay. */
static gboolean
goes_with (const TontiComposed *composed)
{
  return g_str_equal (composed->kind, "receipt/1") || g_str_equal (composed->kind, "fine/1")
         || g_str_equal (composed->kind, "fine-cancel/1");
}

static gboolean
settle (TontiAct *act, const TontiComposed *composed)
{
  for (guint i = 0; i < composed->cells->len; i++)
    if (!tonti_draft_settle (act->db, act->meeting, g_ptr_array_index (composed->cells, i),
                             act->problems))
      return FALSE;
  return TRUE;
}

static gboolean
issue (TontiAct *act, const TontiComposed *composed, json_t *receipts)
{
  g_autofree char *label = NULL;

  if (!settle (act, composed) || !tonti_composed_post (act, composed, &label))
    return FALSE;
  if (label != NULL)
    json_array_append_new (
        receipts, json_pack ("{s:I, s:s, s:O}", "member", (json_int_t)composed->member, "document",
                             label, "total", json_object_get (composed->body, "total")));
  return TRUE;
}

static gboolean
has_receipt (const TontiCompose *compose, gint64 member)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (composed->member == member && g_str_equal (composed->kind, "receipt/1"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_nothing (TontiAct *act)
{
  return tonti_act_refuse (act, "nothing-to-issue", "member",
                           _ ("receipt: nothing is entered that has no receipt yet: enter what was "
                              "paid first"));
}

gboolean
tonti_book_receipts_issue (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_auto (TontiCompose) compose;
  json_t *receipts = json_array ();

  tonti_act_take_meeting_day (act);
  json_object_set_new (act->answer, "receipts", receipts);
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_receipts (&compose);
  if (member == 0 && !tonti_act_flag (act, "all"))
    return tonti_act_refuse (act, "no-member", "member",
                             _ ("receipt: it does not say whose: give a member, or all"));
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);

      if ((member != 0 && composed->member != member) || !goes_with (composed)
          || !has_receipt (&compose, composed->member))
        continue;
      if (!issue (act, composed, receipts))
        return FALSE;
    }
  return json_array_size (receipts) > 0 || refuse_nothing (act);
}
