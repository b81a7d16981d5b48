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
ask_absence (TontiNotebook *self, TontiNotebookLine *line, const TontiNotebookMeeting *meeting)
{
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *fine = tonti_notebook_money (self, self->absence);
  json_t *doubt = tonti_notebook_doubt (
      self, "absence-without-fine", line, meeting,
      g_strdup_printf (_ ("%s, meeting of %s: absent, without a fine (%s) and without anything for "
                          "the fund: was it meant so?"),
                       line->name, day, fine));
  const char *code = tonti_notebook_told_code (doubt);

  set_amount (doubt, self->absence);
  if (g_str_equal (code, "charge"))
    tonti_notebook_add (&line->fines_due, self->absence);
  if (g_str_equal (code, "charge") || g_str_equal (code, "fund"))
    tonti_notebook_add (&line->fund_owed, self->fund_due);
}

static void
ask_fund (TontiNotebook *self, TontiNotebookLine *line, const TontiNotebookMeeting *meeting)
{
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *due = tonti_notebook_money (self, self->fund_due);
  json_t *doubt = tonti_notebook_doubt (
      self, "fund-missing", line, meeting,
      g_strdup_printf (_ ("%s, meeting of %s: nothing stands for “%s” (%s): was it paid?"),
                       line->name, day, self->fund, due));
  const char *code = tonti_notebook_told_code (doubt);

  set_amount (doubt, self->fund_due);
  if (g_str_equal (code, "owed"))
    tonti_notebook_add (&line->fund_owed, self->fund_due);
  if (g_str_equal (code, "paid"))
    tonti_notebook_add (&line->fund_granted, self->fund_due);
}

static void
look_at_cells (TontiNotebook *self, TontiNotebookLine *line)
{
  for (guint m = 0; m < self->meetings->len; m++)
    {
      const TontiNotebookCell *cell = &line->cells[m];
      const gboolean is_fined = cell->is_absent && self->absence > 0;

      if (is_empty (cell))
        continue;
      if (is_fined && !cell->is_written[TONTI_NOTED_FINE])
        ask_absence (self, line, meeting_at (self, m));
      if (!is_fined && self->fund_due > 0 && !cell->is_written[TONTI_NOTED_FUND])
        ask_fund (self, line, meeting_at (self, m));
    }
}

/* ---- Members ---- */

static void
take_repayment (TontiNotebookLine *line, const json_t *doubt, gint64 excess)
{
  const char *code = tonti_notebook_told_code (doubt);

  if (g_str_equal (code, "loan"))
    tonti_notebook_add (&line->loan, tonti_notebook_told_number (doubt, "amount"));
  else if (*code != '\0')
    line->repaid -= excess;
  if (g_str_equal (code, "savings"))
    tonti_notebook_add (&line->savings, excess);
  if (g_str_equal (code, "gift"))
    tonti_notebook_add (&line->gift, excess);
  if (g_str_equal (code, "aside"))
    tonti_notebook_add (&line->suspense, excess);
}

/* Loans that the notebook itself tells are no doubt. */
static void
ask_repayments (TontiNotebook *self, TontiNotebookLine *line)
{
  gint64 repaid = line->sums[TONTI_NOTED_REPAYMENT];
  gint64 excess = repaid - line->sums[TONTI_NOTED_LOAN];
  gint64 first = self->meetings->len > 0 ? line->cells[0].amounts[TONTI_NOTED_REPAYMENT] : 0;
  g_autofree char *text = tonti_notebook_money (self, excess);
  json_t *doubt;

  if (line->member == 0)
    return;
  line->repaid = repaid;
  tonti_notebook_add (&line->loan, MAX (-excess, 0));
  if (excess <= 0)
    return;
  doubt = tonti_notebook_doubt (
      self, "repayment-without-loan", line, NULL,
      g_strdup_printf (first > 0
                           ? _ ("%s: repaid %s, some of it at the very first meeting, and no loan "
                                "stands on record: which loan was it?")
                           : _ ("%s: repaid %s, and no loan stands on record: which loan was it?"),
                       line->name, text));
  set_amount (doubt, excess);
  json_object_set_new (doubt, "first_meeting", json_integer (first));
  take_repayment (line, doubt, excess);
}

/* ---- Meetings ---- */

/* An amount may be told that is less than the pot lacked: the rest of it came later. */
static void
ask_pot (TontiNotebook *self, TontiNotebookMeeting *meeting)
{
  gint64 came = meeting->sums[TONTI_NOTED_CONTRIBUTION], lacks = meeting->expected - came;
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *came_text = tonti_notebook_money (self, came);
  g_autofree char *expected = tonti_notebook_money (self, meeting->expected);
  json_t *doubt = tonti_notebook_doubt (
      self, "pot-short", NULL, meeting,
      g_strdup_printf (_ ("meeting of %s: %s of %s came for the pot: what did the lots of that day "
                          "receive?"),
                       day, came_text, expected));
  gint64 told = tonti_notebook_told_number (doubt, "amount");

  set_amount (doubt, lacks);
  if (g_str_equal (tonti_notebook_told_code (doubt), "owed"))
    meeting->owed = told > 0 ? MIN (told, lacks) : lacks;
}

static void
ask_pots (TontiNotebook *self)
{
  for (guint m = 0; m < self->meetings->len; m++)
    if (meeting_at (self, m)->sums[TONTI_NOTED_CONTRIBUTION] < meeting_at (self, m)->expected)
      ask_pot (self, meeting_at (self, m));
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

/* A line of the book's own for who owes everything; one that is not listed. */
static void
add_line (TontiNotebook *self, const TontiMemberRow *member, gint64 dues, gboolean owes)
{
  TontiNotebookLine *line = g_new0 (TontiNotebookLine, 1);

  line->member = member->id;
  line->name = g_strdup (member->name);
  line->joined = member->joined;
  line->first = -1;
  line->cells = g_new0 (TontiNotebookCell, self->meetings->len);
  line->lacks = dues;
  line->arrears = owes ? dues : 0;
  line->granted = owes ? 0 : dues;
  g_ptr_array_add (self->lines, line);
}

static void
ask_member (TontiNotebook *self, const TontiMemberRow *member)
{
  g_autofree char *where = g_strdup_printf ("m%" PRId64, member->id);
  json_t *doubt = tonti_notebook_doubt_at (
      self, "not-listed", where, NULL, NULL,
      g_strdup_printf (_ ("%s: is in the book and not in the notebook: since when?"),
                       member->name));
  gint64 dues = 0;

  for (guint m = 0; self->pool.id != 0 && m < self->meetings->len; m++)
    tonti_notebook_add (&dues, tonti_notebook_due (self, member->id));
  json_object_set_new (doubt, "member", json_integer (member->id));
  set_amount (doubt, dues);
  if (tonti_notebook_told (doubt) != NULL)
    add_line (self, member, dues, g_str_equal (tonti_notebook_told_code (doubt), "owes"));
}

static void
ask_unlisted (TontiNotebook *self)
{
  g_autoptr (GArray) members = tonti_member_list (self->db, FALSE);

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);

      if (tonti_notebook_line_of (self, member->id) == NULL)
        ask_member (self, member);
    }
}

void
tonti_notebook_find_doubts (TontiNotebook *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    look_at_cells (self, line_at (self, i));
  tonti_notebook_settle (self);
  for (guint i = 0; i < self->lines->len; i++)
    ask_repayments (self, line_at (self, i));
  ask_pots (self);
  tonti_notebook_ask_round (self);
  ask_months (self);
  ask_unlisted (self);
}
