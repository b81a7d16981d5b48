// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-roster-report.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-count-store.h"
#include "tonti-fact.h"
#include "tonti-report-private.h"
#include "tonti-roster-query-store.h"
#include "tonti-text.h"

/* Fewer digits stand in half of all telephones. */
#define PHONE_DIGITS_MIN 3

static void
clear_row (gpointer data)
{
  TontiRosterRow *row = data;

  g_free (row->name);
  g_free (row->hands);
}

void
tonti_roster_free (TontiRoster *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->rows);
  g_free (self);
}

/* The digits of TEXT when it is nothing but a number or a telephone, else "". */
static char *
pick_digits (const char *text)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    {
      if (g_ascii_isdigit (*c))
        g_string_append_c (digits, *c);
      else if (strchr (" .-+", *c) == NULL)
        {
          g_string_truncate (digits, 0);
          break;
        }
    }
  return g_string_free (digits, FALSE);
}

static TontiStatement *
ask (TontiDb *db, const char *search)
{
  g_autofree char *fold = tonti_text_fold (search);
  g_auto (GStrv) parts = g_strsplit (g_strstrip (fold), " ", TONTI_ROSTER_WORDS);
  g_autofree char *digits = pick_digits (search);
  const char *words[TONTI_ROSTER_WORDS] = { "", "", "" };
  gint64 number = 0;

  for (guint i = 0; parts[i] != NULL; i++)
    words[i] = parts[i];
  if (strlen (digits) > 7 || !g_ascii_string_to_signed (digits, 10, 1, G_MAXINT32, &number, NULL))
    number = 0;
  return tonti_roster_query (db, words, number, strlen (digits) < PHONE_DIGITS_MIN ? "" : digits);
}

static void
add_row (TontiRoster *self, TontiBook *book, TontiStatement *s)
{
  TontiRosterRow row = {
    .member = tonti_statement_get_int (s, 0),
    .name = g_strdup (tonti_statement_get_text (s, 1)),
    .left = tonti_statement_get_day (s, 2),
    .owed = tonti_money (tonti_statement_get_int (s, 3) + tonti_statement_get_int (s, 4)),
  };

  row.hands = tonti_report_parts (book, row.member, 0);
  self->owing += row.owed.minor > 0;
  g_array_append_val (self->rows, row);
}

TontiRoster *
tonti_roster_read (TontiBook *book, const char *search, GCancellable *cancellable,
                   TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = ask (db, search);
  g_autoptr (TontiRoster) self = g_new0 (TontiRoster, 1);
  TontiStep step;

  self->rows = g_array_new (FALSE, FALSE, sizeof (TontiRosterRow));
  g_array_set_clear_func (self->rows, clear_row);
  self->ever = tonti_count_members (db);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW
         && !g_cancellable_is_cancelled (cancellable))
    add_row (self, book, s);
  tonti_statement_reset (s);
  if (step == TONTI_STEP_ERROR)
    tonti_db_fail (db, problems);
  return step == TONTI_STEP_DONE ? g_steal_pointer (&self) : NULL;
}

char *
tonti_roster_tell_hands (const char *hands)
{
  char *end = NULL;
  gint64 whole = g_ascii_strtoll (hands, &end, 10);

  return g_strdup_printf (whole >= 2 && *end != '/' ? _ ("%s hands") : _ ("%s hand"), hands);
}
