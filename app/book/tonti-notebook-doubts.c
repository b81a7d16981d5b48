// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-member-store.h"

/* What the cells contradict: asked, never charged. */

static TontiNotebookMeeting *
meeting_at (const TontiNotebook *self, guint i)
{
  return &g_array_index (self->meetings, TontiNotebookMeeting, i);
}

static TontiNotebookLine *
line_at (const TontiNotebook *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

static void
set_amount (json_t *doubt, gint64 amount)
{
  json_object_set_new (doubt, "amount", json_integer (amount));
}

/* ---- Cells ---- */

static gboolean
is_empty (const TontiNotebookCell *cell)
{
  for (int what = 0; what < TONTI_NOTED_N; what++)
    if (cell->is_written[what])
      return FALSE;
  return !cell->is_absent;
}

static void
ask_absence (TontiNotebook *self, const TontiNotebookLine *line,
             const TontiNotebookMeeting *meeting)
{
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *fine = tonti_notebook_money (self, self->absence);
  json_t *doubt = tonti_notebook_doubt (
      self, "absence-without-fine", line, meeting,
      g_strdup_printf (_ ("%s, meeting of %s: absent, without a fine (%s) and without anything for "
                          "the fund: was it meant so?"),
                       line->name, day, fine));

  set_amount (doubt, self->absence);
}

static void
ask_fund (TontiNotebook *self, const TontiNotebookLine *line, const TontiNotebookMeeting *meeting)
{
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *due = tonti_notebook_money (self, self->fund_due);
  json_t *doubt = tonti_notebook_doubt (
      self, "fund-missing", line, meeting,
      g_strdup_printf (_ ("%s, meeting of %s: nothing stands for “%s” (%s): was it paid?"),
                       line->name, day, self->fund, due));

  set_amount (doubt, self->fund_due);
}

static void
look_at_cells (TontiNotebook *self, const TontiNotebookLine *line)
{
  for (guint m = 0; m < self->meetings->len; m++)
    {
      const TontiNotebookCell *cell = &line->cells[m];

      if (is_empty (cell))
        continue;
      if (cell->is_absent && self->absence > 0 && !cell->is_written[TONTI_NOTED_FINE])
        ask_absence (self, line, meeting_at (self, m));
      if (!cell->is_absent && self->fund_due > 0 && !cell->is_written[TONTI_NOTED_FUND])
        ask_fund (self, line, meeting_at (self, m));
    }
}

/* ---- Members ---- */

static void
ask_joining (TontiNotebook *self, const TontiNotebookLine *line)
{
  g_autofree char *joined = NULL;
  gint64 amount = 0;
  guint count = 0;

  for (guint m = 0; m < self->meetings->len && tonti_day_is_valid (line->joined); m++)
    if (meeting_at (self, m)->day.number < line->joined.number
        && line->cells[m].amounts[TONTI_NOTED_CONTRIBUTION] > 0)
      {
        amount += line->cells[m].amounts[TONTI_NOTED_CONTRIBUTION];
        count++;
      }
  if (count == 0)
    return;
  joined = tonti_notebook_day (self, line->joined);
  set_amount (tonti_notebook_doubt (
                  self, "paid-before-joining", line, NULL,
                  g_strdup_printf (ngettext ("%s: paid at %u meeting before joining on %s: was the "
                                             "day of joining another one?",
                                             "%s: paid at %u meetings before joining on %s: was "
                                             "the day of joining another one?",
                                             count),
                                   line->name, count, joined)),
              amount);
}

static void
ask_contributions (TontiNotebook *self, const TontiNotebookLine *line)
{
  gint64 paid = line->sums[TONTI_NOTED_CONTRIBUTION];
  gint64 due = line->due * self->meetings->len;
  g_autofree char *paid_text = tonti_notebook_money (self, paid);
  g_autofree char *due_text = tonti_notebook_money (self, due);
  g_autofree char *left = tonti_notebook_money (self, ABS (due - paid));

  if (self->pool.id == 0 || line->member == 0 || paid == due)
    return;
  if (paid < due)
    set_amount (tonti_notebook_doubt (
                    self, "contribution-short", line, NULL,
                    g_strdup_printf (_ ("%s: paid %s of %s for the pot, %s are missing: are they "
                                        "owed?"),
                                     line->name, paid_text, due_text, left)),
                due - paid);
  else
    set_amount (tonti_notebook_doubt (
                    self, "contribution-over", line, NULL,
                    g_strdup_printf (_ ("%s: paid %s for the pot, %s more than was due: for what "
                                        "was it?"),
                                     line->name, paid_text, left)),
                paid - due);
}

/* Loans that the notebook itself tells are no doubt. */
static void
ask_repayments (TontiNotebook *self, const TontiNotebookLine *line)
{
  gint64 repaid = line->sums[TONTI_NOTED_REPAYMENT];
  gint64 first = self->meetings->len > 0 ? line->cells[0].amounts[TONTI_NOTED_REPAYMENT] : 0;
  g_autofree char *text = tonti_notebook_money (self, repaid);
  json_t *doubt;

  if (repaid <= line->sums[TONTI_NOTED_LOAN])
    return;
  doubt = tonti_notebook_doubt (
      self, "repayment-without-loan", line, NULL,
      g_strdup_printf (first > 0
                           ? _ ("%s: repaid %s, some of it at the very first meeting, and no loan "
                                "stands on record: which loan was it?")
                           : _ ("%s: repaid %s, and no loan stands on record: which loan was it?"),
                       line->name, text));
  set_amount (doubt, repaid);
  json_object_set_new (doubt, "first_meeting", json_integer (first));
}

/* ---- Meetings ---- */

static void
ask_pots (TontiNotebook *self)
{
  for (guint m = 0; m < self->meetings->len; m++)
    {
      const TontiNotebookMeeting *meeting = meeting_at (self, m);
      gint64 came = meeting->sums[TONTI_NOTED_CONTRIBUTION];
      g_autofree char *day = tonti_notebook_day (self, meeting->day);
      g_autofree char *came_text = tonti_notebook_money (self, came);
      g_autofree char *expected = tonti_notebook_money (self, meeting->expected);

      if (came < meeting->expected)
        set_amount (tonti_notebook_doubt (
                        self, "pot-short", NULL, meeting,
                        g_strdup_printf (_ ("meeting of %s: %s of %s came for the pot: what did "
                                            "the lots of that day receive?"),
                                         day, came_text, expected)),
                    meeting->expected - came);
    }
}

/* Interest by months counts meetings or calendar months; with two in one month they differ. */
static void
ask_months (TontiNotebook *self)
{
  for (guint m = 1; m < self->meetings->len; m++)
    {
      int year, month, mday, last_year, last_month;
      g_autofree char *day = tonti_notebook_day (self, meeting_at (self, m)->day);

      tonti_day_to_ymd (meeting_at (self, m - 1)->day, &last_year, &last_month, &mday);
      tonti_day_to_ymd (meeting_at (self, m)->day, &year, &month, &mday);
      if (year == last_year && month == last_month)
        tonti_notebook_doubt (
            self, "same-month", NULL, meeting_at (self, m),
            g_strdup_printf (_ ("meeting of %s: the second one in its month: does "
                                "the group count months or meetings?"),
                             day));
    }
}

static gboolean
is_listed (const TontiNotebook *self, gint64 member)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->member == member)
      return TRUE;
  return FALSE;
}

static void
ask_unlisted (TontiNotebook *self)
{
  g_autoptr (GArray) members = tonti_member_list (self->db, FALSE);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *row = &g_array_index (members, TontiMemberRow, i);

      if (!is_listed (self, row->id))
        json_object_set_new (
            tonti_notebook_doubt (self, "not-listed", NULL, NULL,
                                  g_strdup_printf (_ ("%s: is in the book and not in the notebook: "
                                                      "since when?"),
                                                   row->name)),
            "member", json_integer (row->id));
    }
}

void
tonti_notebook_find_doubts (TontiNotebook *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const TontiNotebookLine *line = line_at (self, i);

      look_at_cells (self, line);
      ask_joining (self, line);
      ask_contributions (self, line);
      ask_repayments (self, line);
    }
  ask_pots (self);
  ask_months (self);
  ask_unlisted (self);
}
