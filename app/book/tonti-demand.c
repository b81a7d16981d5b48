// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-demand.h"

#include "tonti-act-store.h"
#include "tonti-box-debt.h"
#include "tonti-call-store.h"
#include "tonti-fine-store.h"
#include "tonti-leaver.h"
#include "tonti-meeting-store.h"
#include "tonti-missing.h"
#include "tonti-penalty.h"
#include "tonti-rule-store.h"

/* ---- What is owed ---- */

/* The day of the take-over, for what was owed before the books began. */
static TontiDay
find_opening (TontiDb *db, gint64 member)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (db, "opening/1");
  TontiDay day = TONTI_DAY_NONE;

  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *act = &g_array_index (acts, TontiActRow, i);

      if (act->reversed_by == 0 && (!tonti_day_is_valid (day) || act->member == member))
        day = act->day;
    }
  return day;
}

/* From when on the due was owed; TONTI_DAY_NONE = it is not owed yet. */
static TontiDay
find_day (const TontiCompose *compose, const TontiDueRow *due)
{
  g_auto (TontiMeetingRow) meeting = { 0 };
  g_auto (TontiCallRow) call = { 0 };

  if (due->meeting > 0)
    return due->meeting != compose->meeting
                   && tonti_meeting_get (compose->db, due->meeting, &meeting) && meeting.closed > 0
               ? meeting.day
               : TONTI_DAY_NONE;
  if (due->subject.kind == TONTI_SUBJECT_CALL)
    return tonti_call_get (compose->db, due->subject.n, &call) ? call.due : TONTI_DAY_NONE;
  return find_opening (compose->db, due->member);
}

static void
add (TontiDemand *self, TontiDay today, const TontiDemandItem *item, gint64 *sum)
{
  if (item->left == 0 || !tonti_day_is_valid (item->day) || item->day.number > today.number)
    return;
  g_array_append_vals (self->items, item, 1);
  *sum += item->left;
  if (!tonti_day_is_valid (self->since) || item->day.number < self->since.number)
    self->since = item->day;
}

static void
add_dues (const TontiCompose *compose, TontiDay today, TontiDemand *self)
{
  for (guint i = 0; i < compose->dues->len; i++)
    {
      const TontiDueRow *due = &g_array_index (compose->dues, TontiDueRow, i);
      TontiDemandItem item = { .debt = "due",
                               .subject = due->subject,
                               .meeting = due->meeting,
                               .amount = due->amount,
                               .left = tonti_due_row_open (due) };

      if (due->member != self->member || item.left == 0)
        continue;
      item.day = find_day (compose, due);
      add (self, today, &item, &self->dues);
    }
}

static void
add_left (const TontiCompose *compose, TontiDay today, TontiDemand *self)
{
  g_autoptr (GArray) rows = tonti_leaver_list (compose->db, self->member, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLeaverRow *row = &g_array_index (rows, TontiLeaverRow, i);
      const TontiDemandItem item = { .debt = "left",
                                     .subject = { TONTI_SUBJECT_HAND, row->hand },
                                     .day = row->day,
                                     .amount = row->rest,
                                     .left = tonti_leaver_due (compose, row) };

      add (self, today, &item, &self->dues);
    }
}

static void
add_fines (const TontiCompose *compose, TontiDay today, TontiDemand *self)
{
  for (guint i = 0; i < compose->fines->len; i++)
    {
      const TontiOpenFine *open = &g_array_index (compose->fines, TontiOpenFine, i);
      g_auto (TontiFineRow) fine = { 0 };
      TontiDemandItem item = { .subject = { TONTI_SUBJECT_FINE, open->id }, .left = open->open };
      gboolean is_penalty;

      if (open->member != self->member || !tonti_fine_get (compose->db, open->id, &fine))
        continue;
      is_penalty = g_str_equal (fine.kind, TONTI_PENALTY_KIND);
      item.debt = is_penalty ? "penalty" : "fine";
      item.meeting = fine.meeting;
      item.day = fine.day;
      item.amount = fine.amount;
      add (self, today, &item, is_penalty ? &self->penalties : &self->fines);
    }
}

/* A loan of the auction box from the day after the one on which it was to come back. */
static void
add_loans (const TontiCompose *compose, TontiDay today, TontiDemand *self)
{
  for (guint i = 0; i < compose->loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (compose->loans, TontiBoxDebt, i);
      const TontiDemandItem item = { .debt = "loan",
                                     .subject = { TONTI_SUBJECT_BOX_LOAN, debt->loan },
                                     .day = debt->due,
                                     .amount = debt->price + debt->principal,
                                     .left = tonti_box_debt_whole (debt, today) };

      if (debt->member == self->member && tonti_box_debt_late (debt, today) > 0)
        add (self, today, &item, &self->loans);
    }
}

static void
add_missing (const TontiCompose *compose, TontiDay today, TontiDemand *self)
{
  g_autoptr (GArray) charges = tonti_missing_list_charges (compose, self->member);

  for (guint i = 0; i < charges->len; i++)
    {
      const TontiMissingCharge *charge = &g_array_index (charges, TontiMissingCharge, i);
      const TontiDemandItem item = { .debt = "missing",
                                     .subject = { TONTI_SUBJECT_CLAIM, charge->pool },
                                     .meeting = charge->meeting,
                                     .day = charge->day,
                                     .amount = charge->amount,
                                     .left = charge->left };

      add (self, today, &item, &self->missing);
    }
}

/* ---- What was done about it, and what is next ---- */

static gint64
count_months (TontiDay from, TontiDay to)
{
  int y1, m1, d1, y2, m2, d2, months;
  TontiDay day;

  tonti_day_to_ymd (from, &y1, &m1, &d1);
  tonti_day_to_ymd (to, &y2, &m2, &d2);
  months = (y2 - y1) * 12 + m2 - m1;
  if (!tonti_day_add_months (from, months, &day) || day.number > to.number)
    months--;
  return months;
}

static void
take_step (TontiDemand *self, const TontiDemandRow *row)
{
  self->step = row->step;
  self->step_day = row->day;
  if (g_str_equal (row->step, "acknowledgement"))
    self->signed_day = row->day;
  if (g_str_equal (row->step, "notice"))
    self->until = row->until;
  self->handed_over |= g_str_equal (row->step, "bailiff");
}

static void
read_steps (TontiDb *db, TontiDay today, TontiDemand *self)
{
  g_autoptr (GArray) rows = tonti_demand_list (db, self->member);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDemandRow *row = &g_array_index (rows, TontiDemandRow, i);

      if (row->undone == 0 && row->day.number >= self->since.number
          && row->day.number <= today.number)
        take_step (self, row);
    }
}

static void
propose (TontiDb *db, TontiDemand *self)
{
  gint64 after = tonti_rule_number (db, 0, "claim-after", 0);

  if (after == 0 || self->months < after || self->handed_over)
    return;
  if (!tonti_day_add_months (self->since, (int)after, &self->next_day))
    return;
  self->next = tonti_day_is_valid (self->until)        ? "bailiff"
               : tonti_day_is_valid (self->signed_day) ? "notice"
                                                       : "acknowledgement";
  if (tonti_day_is_valid (self->until) && !tonti_day_add (self->until, 1, &self->next_day))
    self->next = "";
}

/* ---- Public ---- */

void
tonti_demand_read (const TontiCompose *compose, gint64 member, TontiDay day, TontiDemand *self)
{
  *self = (TontiDemand){ .member = member,
                         .items = g_array_new (FALSE, FALSE, sizeof (TontiDemandItem)),
                         .since = TONTI_DAY_NONE,
                         .step = "",
                         .step_day = TONTI_DAY_NONE,
                         .until = TONTI_DAY_NONE,
                         .signed_day = TONTI_DAY_NONE,
                         .next = "",
                         .next_day = TONTI_DAY_NONE };
  if (!tonti_day_is_valid (day))
    return;
  add_dues (compose, day, self);
  add_left (compose, day, self);
  add_fines (compose, day, self);
  add_loans (compose, day, self);
  add_missing (compose, day, self);
  if (self->items->len == 0)
    return;
  self->months = count_months (self->since, day);
  read_steps (compose->db, day, self);
  propose (compose->db, self);
}

void
tonti_demand_clear (TontiDemand *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

gint64
tonti_demand_total (const TontiDemand *self)
{
  return self->dues + self->penalties + self->fines + self->loans + self->missing;
}
