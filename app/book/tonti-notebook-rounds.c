// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>

#include "tonti-lot.h"
#include "tonti-turn-store.h"

/* The notebook against the calendar of the round: which hands were served, what was kept from their
 * lots. */

static gboolean
is_before (const TontiTurnRow *turn)
{
  return g_str_equal (turn->state, "before");
}

static GArray *
list_before (const TontiNotebook *self)
{
  GArray *turns = tonti_turn_list (self->db, self->pool.id);

  for (guint i = turns->len; i-- > 0;)
    if (!is_before (&g_array_index (turns, TontiTurnRow, i)))
      g_array_remove_index (turns, i);
  return turns;
}

gint64
tonti_notebook_lots_before (const TontiNotebook *self)
{
  g_autoptr (GArray) turns = list_before (self);
  gint64 sum = 0;

  for (guint i = 0; i < turns->len; i++)
    tonti_notebook_add (&sum, g_array_index (turns, TontiTurnRow, i).amount);
  return sum;
}

GArray *
tonti_notebook_turns_of (const TontiNotebook *self, guint meeting)
{
  GArray *turns = list_before (self);

  for (guint i = turns->len; i-- > 0;)
    if ((g_array_index (turns, TontiTurnRow, i).n - 1) / MAX (self->pool.lots, 1) != meeting)
      g_array_remove_index (turns, i);
  return turns;
}

gint64
tonti_notebook_share (const TontiNotebook *self, gint64 hand, gint64 member, gint64 amount)
{
  g_autoptr (GArray) holders = tonti_holder_list (self->db, hand);
  g_autofree gint64 *numerators = g_new (gint64, holders->len + 1);
  g_autofree gint64 *denominators = g_new (gint64, holders->len + 1);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len + 1);
  gint64 sum = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (amount), numerators, denominators, holders->len,
                        self->group->unit, parts))
    return 0;
  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      sum += parts[i].minor;
  return sum;
}

/* ---- Doubts ---- */

static void
ask_served (TontiNotebook *self, guint served, guint hands)
{
  guint expected = (guint)MIN ((gint64)self->meetings->len * self->pool.lots, (gint64)hands);
  json_t *doubt;

  if (served == expected)
    return;
  doubt = tonti_notebook_doubt (
      self, "served-differ", NULL, NULL,
      g_strdup_printf (_ ("%s: the calendar says that %u hands were served, and %u meetings serve "
                          "%u: is the calendar right?"),
                       self->pool.name, served, self->meetings->len, expected));
  json_object_set_new (doubt, "served", json_integer (served));
  json_object_set_new (doubt, "expected", json_integer (expected));
}

/* What the rule keeps of every lot for the fund. */
static gint64
sum_kept (const TontiNotebook *self, const GArray *turns)
{
  g_autoptr (GArray) rows = tonti_pool_list_deductions (self->db, self->pool.id);
  gint64 kept = 0;

  for (guint d = 0; d < rows->len && self->fund_id != 0; d++)
    for (guint i = 0; i < turns->len; i++)
      {
        const TontiDeductionRow *row = &g_array_index (rows, TontiDeductionRow, d);
        TontiDeduction deduction = { .kind = TONTI_DEDUCTION_PERCENT, .rate = { row->ppm } };
        TontiMoney left;

        if (g_str_equal (row->kind, "percent") && row->fund == self->fund_id
            && tonti_lot_deduct (tonti_money (g_array_index (turns, TontiTurnRow, i).amount),
                                 &deduction, 1, self->group->unit, &left))
          tonti_notebook_add (&kept, deduction.amount.minor);
      }
  return kept;
}

static void
ask_deduction (TontiNotebook *self, const GArray *turns)
{
  gint64 kept = sum_kept (self, turns);
  g_autofree char *text = tonti_notebook_money (self, kept);
  json_t *doubt;

  if (kept == 0)
    return;
  doubt = tonti_notebook_doubt (
      self, "lot-deduction", NULL, NULL,
      g_strdup_printf (_ ("%s: by the rule %s of the %u lots given go to “%s”, and the notebook "
                          "does not say it: was it kept?"),
                       self->pool.name, text, turns->len, self->fund));
  json_object_set_new (doubt, "amount", json_integer (kept));
  if (g_str_equal (tonti_notebook_told_code (doubt), "kept"))
    self->kept = kept;
}

static void
ask_lots (TontiNotebook *self, const TontiNotebookLine *line, const GArray *turns)
{
  gint64 noted = 0, received = 0;
  g_autofree char *noted_text = NULL, *received_text = NULL;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TontiNotebookLine *other = g_ptr_array_index (self->lines, i);

      if (other->member == line->member)
        tonti_notebook_add (&noted, other->sums[TONTI_NOTED_LOT]);
    }
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      tonti_notebook_add (&received,
                          tonti_notebook_share (self, turn->hand, line->member, turn->amount));
    }
  if (noted == received)
    return;
  noted_text = tonti_notebook_money (self, noted);
  received_text = tonti_notebook_money (self, received);
  json_object_set_new (
      tonti_notebook_doubt (self, "lots-differ", line, NULL,
                            g_strdup_printf (_ ("%s: the notebook says lots of %s, the calendar "
                                                "%s: is the calendar right?"),
                                             line->name, noted_text, received_text)),
      "amount", json_integer (ABS (noted - received)));
}

/* Nothing is compared before the calendar says what was served. */
void
tonti_notebook_ask_round (TontiNotebook *self)
{
  g_autoptr (GArray) turns = NULL, all = NULL;
  gint64 noted = 0;

  if (self->pool.id == 0 || !self->pool.started)
    return;
  turns = list_before (self);
  all = tonti_turn_list (self->db, self->pool.id);
  ask_served (self, turns->len, all->len);
  ask_deduction (self, turns);
  for (guint m = 0; m < self->meetings->len; m++)
    tonti_notebook_add (
        &noted, g_array_index (self->meetings, TontiNotebookMeeting, m).sums[TONTI_NOTED_LOT]);
  for (guint i = 0; noted > 0 && i < self->lines->len; i++)
    {
      const TontiNotebookLine *line = g_ptr_array_index (self->lines, i);

      if (line->member != 0 && line->first < 0)
        ask_lots (self, line, turns);
    }
}
