// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-amount.h"
#include "tonti-member-store.h"
#include "tonti-text.h"

/* The members and their cells. */

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
    tonti_notebook_doubt (self, "other-name", line, NULL,
                          g_strdup_printf (_ ("line %d: the book calls member %" PRId64
                                              " “%s”, the notebook “%s”: is it the same person?"),
                                           line->row, number, row.name, line->name));
  else
    tonti_notebook_doubt (self, "unknown-member", line, NULL,
                          g_strdup_printf (_ ("line %d: “%s” is not in the book: who is it?"),
                                           line->row, line->name));
  return number > 0 && row.name != NULL ? number : 0;
}

/* What the member's hands of the pool owe at one meeting. */
static gint64
sum_due (TontiNotebook *self, gint64 member)
{
  g_autoptr (GArray) hands = tonti_holder_list_member (self->db, member);
  gint64 due = 0;

  for (guint i = 0; i < hands->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (hands, TontiHolderRow, i);

      if (row->pool == self->pool.id && row->denominator > 0)
        due += self->pool.contribution * row->numerator / row->denominator;
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
  doubt = tonti_notebook_doubt (
      self, "unreadable", line, meeting,
      g_strdup_printf (_ ("line %d, %s, meeting of %s: “%s” cannot be read as an amount: what was "
                          "paid?"),
                       line->row, line->name, day, text));
  json_object_set_new (doubt, "text", json_string (text));
}

/* What no group ever had is not added up further. */
static void
add (gint64 *sum, gint64 amount)
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
          add (&line->sums[what], line->cells[m].amounts[what]);
          add (&meeting->sums[what], line->cells[m].amounts[what]);
        }
      add (&meeting->expected, line->due);
      if (line->cells[m].is_absent)
        {
          meeting->absent++;
          line->absent++;
        }
    }
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
  line->due = line->member > 0 ? sum_due (self, line->member) : 0;
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
}
