// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-guarantee-store.h"
#include "tonti-lot-part.h"

/* A short pot that guarantors make whole: each pays the contribution that is missing of a hand for
 * which she answers, and is owed it by who should have paid. */

/* What is open of the hand up to this due: older ones are paid first. */
static gint64
sum_open (const TontiCompose *c, const TontiDueRow *due)
{
  gint64 sum = 0;

  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);

      if (row->member == due->member && row->subject.kind == due->subject.kind
          && row->subject.n == due->subject.n && row->meeting <= due->meeting)
        sum += tonti_due_row_open (row);
    }
  return sum;
}

/* The first person who answers for the hand, and has not paid all she answers for. */
static gboolean
find_guarantor (const TontiCompose *c, const TontiDueRow *due, json_t **paid_by, gint64 *amount)
{
  const gint64 open = sum_open (c, due);
  g_autoptr (GArray) rows = tonti_guarantee_list (c->db, due->subject.n, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);
      gint64 room = row->most > 0 ? row->most - row->paid : G_MAXINT64;

      if (!tonti_guarantee_row_stands (row) || row->member == 0 || row->member == due->member
          || room <= 0)
        continue;
      *amount = MIN (open, room);
      *paid_by = json_pack ("{s:I, s:I, s:I}", "member", (json_int_t)row->member, "guarantee",
                            (json_int_t)row->id, "amount", (json_int_t)*amount);
      return TRUE;
    }
  return FALSE;
}

static void
pay_for (TontiCompose *c, const TontiDraft *draft, const TontiDueRow *due)
{
  g_autofree char *hand = tonti_subject_format (due->subject);
  json_auto_t *paper = NULL;
  json_auto_t *columns = NULL;
  json_t *paid_by;
  gint64 amount;
  TontiComposed *composed;

  if (!find_guarantor (c, due, &paid_by, &amount))
    return;
  paper = json_pack ("{s:o}", "paid_by", paid_by);
  columns = json_pack ("{s:I}", hand, (json_int_t)amount);
  composed = tonti_compose_receipt (c, due->member, columns, paper);
  if (composed != NULL)
    tonti_composed_add_cell (composed, draft->cell);
}

void
tonti_lot_compose_sureties (TontiCompose *c, const TontiDraft *draft, const TontiTurnRow *turn)
{
  g_autoptr (GArray) dues = g_array_copy (c->dues);

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *due = &g_array_index (dues, TontiDueRow, i);

      if (due->pool == turn->pool && due->meeting == turn->meeting && c->meeting == turn->meeting
          && tonti_due_row_open (due) > 0)
        pay_for (c, draft, due);
    }
}
