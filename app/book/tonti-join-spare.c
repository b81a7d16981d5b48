// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-spare.h"

#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-lot.h"
#include "tonti-pool-store.h"

/* What each holder will still pay of it, as the dues of a meeting are divided. */
static gboolean
share (TontiAct *act, const GArray *holders, gint64 remaining, TontiMoney *parts)
{
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  return tonti_lot_share (tonti_money (remaining), numerators, denominators, holders->len,
                          act->group->unit, parts);
}

static gint64
sum_ahead (const GArray *rows, gint64 hand)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

      if (row->subject.kind == TONTI_SUBJECT_HAND && row->subject.n == hand)
        sum += MAX (row->paid - row->amount, 0);
    }
  return sum;
}

/* From the last meeting back. */
static void
take (const GArray *rows, gint64 hand, gint64 spare, json_t *dues)
{
  for (guint i = rows->len; i > 0 && spare > 0; i--)
    {
      const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i - 1);
      gint64 part = MIN (spare, MAX (row->paid - row->amount, 0));
      json_t *due;

      if (row->subject.kind != TONTI_SUBJECT_HAND || row->subject.n != hand || part == 0)
        continue;
      due = json_pack ("{s:I, s:I, s:i, s:I}", "member", (json_int_t)row->member, "meeting",
                       (json_int_t)row->meeting, "amount", 0, "paid", (json_int_t)-part);
      tonti_body_set_subject (due, "of", TONTI_SUBJECT_HAND, hand);
      json_array_append_new (dues, due);
      spare -= part;
    }
}

void
tonti_join_spare_return (TontiAct *act, gint64 member, gint64 hand, gint64 keep, json_t *dues,
                         json_t *body)
{
  g_autoptr (GArray) rows = tonti_due_list_member (act->db, member);
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_HAND, hand);
  gint64 spare = MAX (sum_ahead (rows, hand) - keep, 0);

  take (rows, hand, spare, dues);
  tonti_body_add_line (body, "pot", member, of, spare);
  tonti_body_add_line (body, "advance", member, NULL, -spare);
}

void
tonti_join_spare_add (TontiAct *act, gint64 hand, gint64 remaining, json_t *dues, json_t *body)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, holders->len);

  if (!share (act, holders, remaining, parts))
    return;
  for (guint i = 0; i < holders->len; i++)
    tonti_join_spare_return (act, g_array_index (holders, TontiHolderRow, i).member, hand,
                             parts[i].minor, dues, body);
}
