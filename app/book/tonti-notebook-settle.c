// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"
#include "tonti-notebook-private.h"

#include <glib/gi18n.h>

/* Contributions against dues: what was paid before joining, for another member, too much or too
 * little. Every contribution counts once: for the line's own dues, for another line, as an advance,
 * a gift, or kept aside. */

static TontiNotebookLine *
line_at (const TontiNotebook *self, guint i)
{
  return g_ptr_array_index (self->lines, i);
}

gint64
tonti_notebook_remain (const TontiNotebookLine *line)
{
  return line->sums[TONTI_NOTED_CONTRIBUTION] + line->in - line->out - line->ahead;
}

gint64
tonti_notebook_dues (const TontiNotebook *self, const TontiNotebookLine *line)
{
  gint64 dues = 0;

  for (guint m = 0; m < self->meetings->len; m++)
    tonti_notebook_add (&dues, line->due);
  return dues;
}

static void
move (TontiNotebookLine *from, TontiNotebookLine *to, gint64 amount)
{
  tonti_notebook_add (&from->out, amount);
  tonti_notebook_add (&to->in, amount);
}

/* The line of the member that was told, NULL = none but this one. */
static TontiNotebookLine *
find_other (const TontiNotebook *self, const json_t *doubt, const TontiNotebookLine *line)
{
  TontiNotebookLine *other
      = g_str_equal (tonti_notebook_told_code (doubt), "other")
            ? tonti_notebook_line_of (self, tonti_notebook_told_number (doubt, "other"))
            : NULL;

  return other != line ? other : NULL;
}

/* ---- Before joining ---- */

static gint64
sum_before (const TontiNotebook *self, const TontiNotebookLine *line, guint *count, TontiDay *first)
{
  gint64 amount = 0;

  *count = 0;
  *first = TONTI_DAY_NONE;
  for (guint m = 0; m < self->meetings->len && tonti_day_is_valid (line->joined); m++)
    {
      const TontiNotebookMeeting *meeting
          = &g_array_index (self->meetings, TontiNotebookMeeting, m);

      if (meeting->day.number < line->joined.number
          && line->cells[m].amounts[TONTI_NOTED_CONTRIBUTION] > 0)
        {
          tonti_notebook_add (&amount, line->cells[m].amounts[TONTI_NOTED_CONTRIBUTION]);
          if (++*count == 1 || meeting->day.number < first->number)
            *first = meeting->day;
        }
    }
  return amount;
}

static void
ask_joining (TontiNotebook *self, TontiNotebookLine *line)
{
  guint count;
  TontiDay first;
  gint64 amount = sum_before (self, line, &count, &first);
  g_autofree char *joined = count > 0 ? tonti_notebook_day (self, line->joined) : NULL;
  json_t *doubt;
  TontiNotebookLine *other;

  if (count == 0)
    return;
  doubt = tonti_notebook_doubt (
      self, "paid-before-joining", line, NULL,
      g_strdup_printf (ngettext ("%s: paid at %u meeting before joining on %s: was the day of "
                                 "joining another one?",
                                 "%s: paid at %u meetings before joining on %s: was the day of "
                                 "joining another one?",
                                 count),
                       line->name, count, joined));
  json_object_set_new (doubt, "amount", json_integer (amount));
  tonti_body_set_day (doubt, "first", first);
  other = find_other (self, doubt, line);
  if (other != NULL)
    move (line, other, amount);
  if (g_str_equal (tonti_notebook_told_code (doubt), "advance"))
    line->ahead = amount;
}

/* What stands on a member's second line counts for the first. */
static void
merge_lines (TontiNotebook *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->first >= 0)
      move (line_at (self, i), line_at (self, (guint)line_at (self, i)->first),
            tonti_notebook_remain (line_at (self, i)));
}

/* ---- Too much ---- */

static gboolean
is_weighed (const TontiNotebook *self, const TontiNotebookLine *line)
{
  return self->pool.id != 0 && line->member != 0 && line->first < 0;
}

/* The answer that stands for this line before its doubt is told. */
static TontiNotebookLine *
find_receiver (const TontiNotebook *self, const TontiNotebookLine *line)
{
  g_autofree char *id = g_strdup_printf ("contribution-over:r%d", line->row);
  json_auto_t *doubt = json_object ();
  json_t *told = json_object_get (self->answers, id);

  if (told != NULL)
    json_object_set (doubt, "told", told);
  return find_other (self, doubt, line);
}

/* What is given on may be too much there, too: as often as there are lines, no oftener. */
static void
give_on (TontiNotebook *self)
{
  gboolean moved = TRUE;

  for (guint pass = 0; moved && pass <= self->lines->len; pass++)
    {
      moved = FALSE;
      for (guint i = 0; i < self->lines->len; i++)
        {
          TontiNotebookLine *line = line_at (self, i), *other = find_receiver (self, line);
          gint64 over = tonti_notebook_remain (line) - tonti_notebook_dues (self, line);

          if (!is_weighed (self, line) || over <= 0 || other == NULL)
            continue;
          move (line, other, over);
          tonti_notebook_add (&line->over, over);
          moved = TRUE;
        }
    }
}

static void
ask_over (TontiNotebook *self, TontiNotebookLine *line, gint64 rest)
{
  g_autofree char *paid
      = tonti_notebook_money (self, tonti_notebook_dues (self, line) + line->over + rest);
  g_autofree char *left = tonti_notebook_money (self, line->over + rest);
  json_t *doubt = tonti_notebook_doubt (
      self, "contribution-over", line, NULL,
      g_strdup_printf (_ ("%s: paid %s for the pot, %s more than was due: for what was it?"),
                       line->name, paid, left));
  const char *code = tonti_notebook_told_code (doubt);

  json_object_set_new (doubt, "amount", json_integer (line->over + rest));
  tonti_notebook_add (&line->over, rest);
  if (g_str_equal (code, "advance") || g_str_equal (code, "other"))
    line->advance += rest;
  else if (g_str_equal (code, "gift"))
    line->gift += rest;
  else if (g_str_equal (code, "aside"))
    line->suspense += rest;
  else
    return;
  line->out += rest;
}

/* ---- Too little ---- */

static void
ask_short (TontiNotebook *self, TontiNotebookLine *line, gint64 lacks)
{
  g_autofree char *paid = tonti_notebook_money (self, tonti_notebook_remain (line));
  g_autofree char *due = tonti_notebook_money (self, tonti_notebook_dues (self, line));
  g_autofree char *left = tonti_notebook_money (self, lacks);
  json_t *doubt = tonti_notebook_doubt (
      self, "contribution-short", line, NULL,
      g_strdup_printf (_ ("%s: paid %s of %s for the pot, %s are missing: are they owed?"),
                       line->name, paid, due, left));
  const char *code = tonti_notebook_told_code (doubt);

  json_object_set_new (doubt, "amount", json_integer (lacks));
  line->lacks = lacks;
  if (g_str_equal (code, "owed") || g_str_equal (code, "disputed"))
    line->arrears = lacks;
  else if (*code != '\0')
    line->granted = lacks;
}

static void
ask_contributions (TontiNotebook *self, TontiNotebookLine *line)
{
  gint64 rest = tonti_notebook_remain (line) - tonti_notebook_dues (self, line);

  if (!is_weighed (self, line))
    return;
  if (rest > 0 || line->over > 0)
    ask_over (self, line, MAX (rest, 0));
  if (rest < 0)
    ask_short (self, line, -rest);
}

void
tonti_notebook_settle (TontiNotebook *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (line_at (self, i)->member != 0)
      ask_joining (self, line_at (self, i));
  merge_lines (self);
  give_on (self);
  for (guint i = 0; i < self->lines->len; i++)
    {
      TontiNotebookLine *line = line_at (self, i);

      line->advance += line->ahead;
      ask_contributions (self, line);
    }
}
