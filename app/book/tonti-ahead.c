// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ahead.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-expected.h"
#include "tonti-fund-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-store.h"
#include "tonti-party-store.h"

typedef struct
{
  gint64 member;
  gint64 fund;
  gint64 meeting;
  gint64 amount;
} Spare;

/* ---- What there is ---- */

/* Of a third party, no more than is still held for it. */
static gint64
bound (TontiAct *act, const TontiFundRow *fund, gint64 amount, const GArray *spares)
{
  gint64 held;

  if (!g_str_has_prefix (fund->account, TONTI_HELD ":"))
    return amount;
  held = -tonti_ledger_root_balance (act->db, fund->account);
  for (guint i = 0; i < spares->len; i++)
    if (g_array_index (spares, Spare, i).fund == fund->id)
      held -= g_array_index (spares, Spare, i).amount;
  return CLAMP (amount, 0, MAX (held, 0));
}

static void
add (TontiAct *act, const TontiDueRow *row, gboolean all, GArray *spares)
{
  g_auto (TontiFundRow) fund = { 0 };
  Spare spare = { row->member, row->subject.n, row->meeting, row->paid - row->amount };

  if (row->subject.kind != TONTI_SUBJECT_FUND || spare.amount <= 0
      || !tonti_fund_get (act->db, row->subject.n, &fund))
    return;
  if (!all)
    spare.amount = row->paid
                   - MAX (row->amount, tonti_expected_at (act->db, act->group, row->member, fund.id,
                                                          row->meeting));
  spare.amount = bound (act, &fund, spare.amount, spares);
  if (spare.amount > 0)
    g_array_append_val (spares, spare);
}

/* GArray of Spare. */
static GArray *
list (TontiAct *act, gint64 member, gboolean all)
{
  GArray *spares = g_array_new (FALSE, FALSE, sizeof (Spare));
  const gint64 from = tonti_meeting_get_last_opened (act->db) + 1;
  g_autoptr (GArray) rows = tonti_due_list_open (act->db, member, from);

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiDueRow, i).meeting >= from)
      add (act, &g_array_index (rows, TontiDueRow, i), all, spares);
  return spares;
}

gint64
tonti_ahead_sum (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) spares = list (act, member, TRUE);
  gint64 sum = 0;

  for (guint i = 0; i < spares->len; i++)
    sum += g_array_index (spares, Spare, i).amount;
  return sum;
}

/* ---- What becomes of it ---- */

static void
move (TontiAct *act, const Spare *spare, json_t *body)
{
  g_autofree char *of = tonti_subject_key (TONTI_SUBJECT_FUND, spare->fund);
  g_auto (TontiFundRow) fund = { 0 };

  tonti_fund_get (act->db, spare->fund, &fund);
  json_array_append_new (json_object_get (body, "dues"),
                         json_pack ("{s:I, s:s, s:I, s:i, s:I}", "member",
                                    (json_int_t)spare->member, "of", of, "meeting",
                                    (json_int_t)spare->meeting, "amount", 0, "paid",
                                    (json_int_t)-spare->amount));
  tonti_body_add_line (body, fund.account, spare->member, of, spare->amount);
  tonti_body_add_line (body, "advance", spare->member, NULL, -spare->amount);
}

static void
tell (TontiAct *act, const Spare *spare)
{
  json_t *advances = json_object_get (act->answer, "advances");
  json_t *one = json_pack ("{s:I, s:I, s:I}", "member", (json_int_t)spare->member, "meeting",
                           (json_int_t)spare->meeting, "amount", (json_int_t)spare->amount);

  tonti_body_set_subject (one, "of", TONTI_SUBJECT_FUND, spare->fund);
  if (advances == NULL)
    json_object_set_new (act->answer, "advances", json_pack ("[o]", one));
  else
    json_array_append_new (advances, one);
}

gboolean
tonti_ahead_keep (TontiAct *act, gint64 member, gboolean all)
{
  g_autoptr (GArray) spares = list (act, member, all);
  json_t *body;

  if (spares->len == 0)
    return TRUE;
  body = json_pack ("{s:s, s:[]}", "by", act->verb->name, "dues");
  for (guint i = 0; i < spares->len; i++)
    {
      move (act, &g_array_index (spares, Spare, i), body);
      tell (act, &g_array_index (spares, Spare, i));
    }
  if (member != 0)
    json_object_set_new (body, "member", json_integer (member));
  return tonti_act_post (act, "ahead/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- What is kept ---- */

/* Debit minus credit of the drafts on the advance of a member. */
static gint64
sum_drafts (const TontiCompose *drafts, gint64 member)
{
  gint64 sum = 0;

  for (guint i = 0; i < drafts->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (drafts->entries, i);
      const json_t *lines = json_object_get (composed->body, "lines");

      for (gsize j = 0; j < json_array_size (lines); j++)
        {
          const json_t *line = json_array_get (lines, j);

          if (json_integer_value (json_object_get (line, "member")) == member
              && g_strcmp0 (json_string_value (json_object_get (line, "account")), "advance") == 0)
            sum += json_integer_value (json_object_get (line, "amount"));
        }
    }
  return sum;
}

static gboolean
check_member (TontiAct *act, const TontiCompose *drafts, gint64 member)
{
  gint64 kept = -tonti_ledger_balance (act->db, "advance", member, NULL);
  gint64 used = sum_drafts (drafts, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = tonti_act_money (act, MAX (kept, 0));

  return used <= kept
         || tonti_act_refuse (act, "advance-short", NULL,
                              _ ("%s: only %s are kept in advance, and more would be used or given "
                                 "back: use that much or less"),
                              name, money);
}

gboolean
tonti_ahead_check_kept (TontiAct *act, const TontiCompose *drafts)
{
  gint64 last = 0;

  for (guint i = 0; drafts != NULL && i < drafts->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (drafts->entries, i);
      gint64 member = json_integer_value (json_object_get (composed->body, "member"));

      if (member == 0 || member == last || sum_drafts (drafts, member) <= 0)
        continue;
      last = member;
      if (!check_member (act, drafts, member))
        return FALSE;
    }
  return TRUE;
}
