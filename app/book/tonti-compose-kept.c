// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-dues.h"
#include "tonti-lot-part.h"
#include "tonti-verb.h"

/* What is kept from a lot: the discount for which it was sold, then in the order of the pool. */

static GArray *
list_arrears (const TontiCompose *c, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);
      TontiDue due = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };

      if (row->member == member && due.open.minor > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static GArray *
list_fines (const TontiCompose *c, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < c->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);
      TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static TontiMoney
add_up (const GArray *dues)
{
  TontiMoney sum = TONTI_MONEY_ZERO;

  for (guint i = 0; i < dues->len; i++)
    if (!tonti_money_add (sum, g_array_index (dues, TontiDue, i).open, &sum))
      return tonti_money (TONTI_MONEY_LIMIT);
  return sum;
}

static void
add_deduction (TontiCompose *c, TontiLotPart *part, const char *kind, const TontiDue *due,
               gint64 amount)
{
  g_autofree char *of = tonti_subject_format (due->subject);
  g_autofree char *line_of = tonti_compose_line_of (c, due->subject);
  json_t *item = json_object ();

  if (amount == 0)
    {
      json_decref (item);
      return;
    }
  json_object_set_new (item, "kind", json_string (kind));
  if (*of != '\0')
    json_object_set_new (item, "of", json_string (of));
  if (g_str_equal (kind, "arrears"))
    json_object_set_new (item, "meeting", json_integer (due->meeting));
  json_object_set_new (item, "amount", json_integer (amount));
  json_array_append_new (part->deductions, item);
  tonti_body_add_line (part->body, *of != '\0' ? tonti_compose_account (c, due->subject) : "social",
                       part->holder.member, *line_of != '\0' ? line_of : NULL, -amount);
}

static void
settle_fine (TontiCompose *c, gint64 id, gint64 amount)
{
  for (guint i = 0; i < c->fines->len; i++)
    {
      TontiOpenFine *fine = &g_array_index (c->fines, TontiOpenFine, i);

      if (fine->id == id)
        fine->open -= amount;
    }
}

/* AMOUNT is kept for these dues, in the group's order. */
static void
keep_dues (TontiCompose *c, TontiLotPart *part, const char *kind, GArray *dues, TontiMoney amount)
{
  TontiMoney rest;

  if (!tonti_dues_allocate ((TontiDue *)(gpointer)dues->data, dues->len, c->group->priority, amount,
                            &rest))
    return;
  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDue *due = &g_array_index (dues, TontiDue, i);

      add_deduction (c, part, kind, due, due->part.minor);
      if (due->subject.kind == TONTI_SUBJECT_FINE)
        settle_fine (c, due->subject.n, due->part.minor);
      else if (due->part.minor > 0)
        tonti_compose_pay (c, part->holder.member, due->subject, due->pool, due->meeting,
                           due->part.minor);
    }
}

void
tonti_lot_part_keep (TontiCompose *c, TontiLotPart *part)
{
  g_autoptr (GArray) rules = tonti_pool_list_deductions (c->db, part->turn.pool);
  g_autoptr (GArray) arrears = list_arrears (c, part->holder.member);
  g_autoptr (GArray) fines = list_fines (c, part->holder.member);
  g_autofree TontiDeduction *all = g_new0 (TontiDeduction, rules->len + 1);
  TontiDeduction *list = all + 1;

  all[0].kind = TONTI_DEDUCTION_ARREARS;
  all[0].wanted = tonti_money (tonti_lot_part_discount (c, part));
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);

      list[i].kind
          = (TontiDeductionKind)MAX (tonti_codes_find (&tonti_deduction_codes, rule->kind), 0);
      list[i].rate.ppm = rule->ppm;
      if (list[i].kind != TONTI_DEDUCTION_PERCENT)
        list[i].wanted = add_up (list[i].kind == TONTI_DEDUCTION_ARREARS ? arrears : fines);
    }
  if (!tonti_lot_deduct (part->gross, all, rules->len + 1, c->group->unit, &part->entitled))
    part->entitled = part->gross;
  tonti_lot_part_give (c, part, all[0].amount.minor);
  for (guint i = 0; i < rules->len; i++)
    {
      const TontiDeductionRow *rule = &g_array_index (rules, TontiDeductionRow, i);
      TontiDue fund = { .subject = { TONTI_SUBJECT_FUND, rule->fund } };

      if (rule->fund == 0)
        fund.subject.kind = TONTI_SUBJECT_NONE;
      if (list[i].kind == TONTI_DEDUCTION_PERCENT)
        add_deduction (c, part, "percent", &fund, list[i].amount.minor);
      else
        keep_dues (c, part, rule->kind, list[i].kind == TONTI_DEDUCTION_ARREARS ? arrears : fines,
                   list[i].amount);
    }
}
