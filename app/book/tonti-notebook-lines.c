// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-amount.h"
#include "tonti-expected.h"
#include "tonti-member-store.h"
#include "tonti-text.h"

/* The members and their cells. */

/* Who the answer says it is: 0 = nobody. */
static gint64
take_answer (TontiNotebookLine *line, const json_t *doubt, gint64 otherwise)
{
  const char *code = tonti_notebook_told_code (doubt);

  line->aside = g_str_equal (code, "aside");
  if (g_str_equal (code, "member"))
    return tonti_notebook_told_number (doubt, "other");
  return line->aside ? 0 : otherwise;
}

static gint64
find_member (TontiNotebook *self, TontiNotebookLine *line, gint64 number)
{
  g_autoptr (GArray) same = tonti_member_find (self->db, line->name);
  g_auto (TontiMemberRow) row = { 0 };
  g_autofree char *fold = tonti_text_fold (line->name);

  if (number > 0 && tonti_member_get (self->db, number, &row) && g_str_equal (row.fold, fold))
    return number;
  if (same->len == 1)
    return g_array_index (same, gint64, 0);
  if (number > 0 && row.name != NULL)
    return take_answer (
        line,
        tonti_notebook_doubt (self, "other-name", line, NULL,
                              g_strdup_printf (_ ("line %d: the book calls member %" PRId64
                                                  " “%s”, the notebook “%s”: is it the same "
                                                  "person?"),
                                               line->row, number, row.name, line->name)),
        number);
  return take_answer (
      line,
      tonti_notebook_doubt (self, "unknown-member", line, NULL,
                            g_strdup_printf (_ ("line %d: “%s” is not in the book: who is it?"),
                                             line->row, line->name)),
      0);
}

/* What the member's hands of the pool owe at one meeting. */
gint64
tonti_notebook_due (const TontiNotebook *self, gint64 member)
{
  g_autoptr (GArray) hands = tonti_holder_list_member (self->db, member);
  gint64 due = 0;

  for (guint i = 0; i < hands->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (hands, TontiHolderRow, i);
      const TontiSubject hand = { TONTI_SUBJECT_HAND, row->hand };

      if (row->pool == self->pool.id)
        due += tonti_expected_amount (self->db, self->group, member, hand);
    }
  return due;
}

/* "A", "abs", "absente". */
static gboolean
tells_absence (const char *text)
{
  g_autofree char *fold = tonti_text_fold (text);

  return g_str_equal (fold, "a") || g_str_has_prefix (fold, "abs");
}

static void
read_cell (TontiNotebook *self, TontiNotebookLine *line, const TontiNotebookColumn *column,
           const char *text)
{
  TontiNotebookMeeting *meeting
      = &g_array_index (self->meetings, TontiNotebookMeeting, column->meeting);
  TontiNotebookCell *cell = &line->cells[column->meeting];
  TontiAmount amount;
  json_t *doubt;

  if (*text == '\0' || column->what < 0)
    return;
  if (tells_absence (text))
    {
      cell->is_absent = TRUE;
      return;
    }
  amount = tonti_amount_parse (text, self->group->currency);
  if (amount.result == TONTI_AMOUNT_OK && amount.amount.minor >= 0
      && cell->amounts[column->what] <= TONTI_MONEY_LIMIT - amount.amount.minor)
    {
      cell->is_written[column->what] = TRUE;
      cell->amounts[column->what] += amount.amount.minor;
      return;
    }
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *where = g_strdup_printf ("c%d", column->cell + 1);
  doubt = tonti_notebook_doubt_at (
      self, "unreadable", where, line, meeting,
      g_strdup_printf (_ ("line %d, %s, meeting of %s: “%s” cannot be read as an amount: what was "
                          "paid?"),
                       line->row, line->name, day, text));
  json_object_set_new (doubt, "text", json_string (text));
  cell->is_written[column->what] |= tonti_notebook_told (doubt) != NULL;
  tonti_notebook_add (&cell->amounts[column->what], tonti_notebook_told_number (doubt, "amount"));
}

/* What no group ever had is not added up further. */
void
tonti_notebook_add (gint64 *sum, gint64 amount)
{
  *sum = MIN (*sum + amount, G_MAXINT64 / 4);
}

static void
add_up (TontiNotebook *self, TontiNotebookLine *line)
{
  for (guint m = 0; m < self->meetings->len; m++)
    {
      TontiNotebookMeeting *meeting = &g_array_index (self->meetings, TontiNotebookMeeting, m);

      for (int what = 0; what < TONTI_NOTED_N; what++)
        {
          tonti_notebook_add (&line->sums[what], line->cells[m].amounts[what]);
          tonti_notebook_add (&meeting->sums[what], line->cells[m].amounts[what]);
        }
      tonti_notebook_add (&meeting->expected, line->due);
      if (line->cells[m].is_absent)
        {
          meeting->absent++;
          line->absent++;
        }
    }
}

static int
find_first (const TontiNotebook *self, gint64 member)
{
  for (guint i = 0; i < self->lines->len && member > 0; i++)
    if (((const TontiNotebookLine *)g_ptr_array_index (self->lines, i))->member == member)
      return (int)i;
  return -1;
}

/* The first cell is the number when it is one, the next text the name. */
static TontiNotebookLine *
make_line (TontiNotebook *self, const TontiImportRow *row)
{
  TontiNotebookLine *line = g_new0 (TontiNotebookLine, 1);
  const char *first = tonti_import_row_cell (row, 0);
  gint64 number = g_ascii_isdigit (*first) ? g_ascii_strtoll (first, NULL, 10) : 0;
  g_auto (TontiMemberRow) member = { 0 };

  line->row = row->row;
  line->name = g_strdup (number > 0 ? tonti_import_row_cell (row, 1) : first);
  line->joined = TONTI_DAY_NONE;
  line->cells = g_new0 (TontiNotebookCell, self->meetings->len);
  line->member = find_member (self, line, number);
  if (line->member > 0 && tonti_member_get (self->db, line->member, &member))
    line->joined = member.joined;
  line->first = find_first (self, line->member);
  line->due = line->member > 0 && line->first < 0 ? tonti_notebook_due (self, line->member) : 0;
  return line;
}

static gboolean
is_line (const TontiImportRow *row)
{
  g_autofree char *fold = tonti_text_fold (tonti_import_row_cell (row, 0));
  g_autofree char *second = tonti_text_fold (tonti_import_row_cell (row, 1));

  return !tonti_import_row_is_blank (row) && !g_str_has_prefix (fold, "total")
         && !g_str_has_prefix (second, "total") && (*fold != '\0' || *second != '\0');
}

static gboolean
is_sum (const TontiImportRow *row)
{
  g_autofree char *fold = tonti_text_fold (tonti_import_row_cell (row, 0));
  g_autofree char *second = tonti_text_fold (tonti_import_row_cell (row, 1));

  return g_str_has_prefix (fold, "total") || g_str_has_prefix (second, "total");
}

static gboolean
is_only_column (const TontiNotebook *self, const TontiNotebookColumn *column)
{
  guint found = 0;

  for (guint c = 0; c < self->columns->len; c++)
    {
      const TontiNotebookColumn *other = &g_array_index (self->columns, TontiNotebookColumn, c);

      found += other->meeting == column->meeting && other->what == column->what;
    }
  return found == 1;
}

/* A sum that stands under a column, against its lines. */
static void
check_sum (TontiNotebook *self, const TontiImportRow *row, const TontiNotebookColumn *column)
{
  const TontiNotebookMeeting *meeting
      = &g_array_index (self->meetings, TontiNotebookMeeting, column->meeting);
  TontiAmount told
      = tonti_amount_parse (tonti_import_row_cell (row, column->cell), self->group->currency);
  gint64 sum = column->what >= 0 ? meeting->sums[column->what] : 0;
  g_autofree char *where = g_strdup_printf ("c%d", column->cell + 1);

  if (column->what < 0 || told.result != TONTI_AMOUNT_OK || told.amount.minor == sum
      || !is_only_column (self, column))
    return;
  g_autofree char *day = tonti_notebook_day (self, meeting->day);
  g_autofree char *told_text = tonti_notebook_money (self, told.amount.minor);
  g_autofree char *sum_text = tonti_notebook_money (self, sum);
  json_object_set_new (
      tonti_notebook_doubt_at (self, "sum-differs", where, NULL, meeting,
                               g_strdup_printf (_ ("line %d, meeting of %s: the sum says %s, the "
                                                   "lines add up to %s: are the lines right?"),
                                                row->row, day, told_text, sum_text)),
      "amount", json_integer (sum - told.amount.minor));
}

/* The last line of sums is that of all lines. */
static void
check_sums (TontiNotebook *self)
{
  for (guint i = self->table->rows->len; i-- > self->header + 1;)
    if (is_sum (tonti_notebook_row (self, i)))
      {
        for (guint c = 0; c < self->columns->len; c++)
          check_sum (self, tonti_notebook_row (self, i),
                     &g_array_index (self->columns, TontiNotebookColumn, c));
        return;
      }
}

void
tonti_notebook_read_lines (TontiNotebook *self)
{
  for (guint i = self->header + 1; i < self->table->rows->len; i++)
    {
      const TontiImportRow *row = tonti_notebook_row (self, i);
      TontiNotebookLine *line;

      if (!is_line (row))
        continue;
      line = make_line (self, row);
      g_ptr_array_add (self->lines, line);
      for (guint c = 0; c < self->columns->len; c++)
        {
          const TontiNotebookColumn *column
              = &g_array_index (self->columns, TontiNotebookColumn, c);

          read_cell (self, line, column, tonti_import_row_cell (row, column->cell));
        }
      add_up (self, line);
    }
  check_sums (self);
}
