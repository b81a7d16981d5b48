// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-minutes-document-private.h"

/* Who was there, and how the box was counted. */

#include "tonti-cash-table.h"
#include "tonti-labels.h"

static void
append_person (GString *names, const TontiMeetingSheetRow *row)
{
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append_printf (names, "%lld\u00a0%s", (long long)row->member, row->name);
  if (*row->proxy != '\0')
    {
      g_string_append (names, " ");
      g_string_append_printf (names, _ ("(by %s)"), row->proxy);
    }
}

static void
put_presence (TontiSheet *sheet, const TontiMinutesReport *report, TontiPresence presence,
              const char *label)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *text = NULL;
  guint n = 0;

  for (guint i = 0; i < report->sheet->rows->len; i++)
    {
      const TontiMeetingSheetRow *row
          = &g_array_index (report->sheet->rows, TontiMeetingSheetRow, i);

      if (row->presence != presence)
        continue;
      append_person (names, row);
      n++;
    }
  if (n == 0)
    return;
  /* Translators: "Present (24): 1 · Awa Diop, 2 · Fatou Ndiaye" */
  text = g_strdup_printf (_ ("%s (%u): %s."), label, n, names->str);
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  tonti_sheet_skip (sheet, 3);
}

void
tonti_minutes_put_attendance (const TontiPress *press, TontiSheet *sheet,
                              const TontiMinutesReport *report)
{
  if (report->sheet->rows->len == 0)
    return;
  tonti_sheet_heading (sheet, _ ("Attendance"));
  put_presence (sheet, report, TONTI_PRESENCE_PRESENT, _ ("Present"));
  put_presence (sheet, report, TONTI_PRESENCE_LATE, _ ("Late"));
  put_presence (sheet, report, TONTI_PRESENCE_REPRESENTED, _ ("Represented"));
  put_presence (sheet, report, TONTI_PRESENCE_EXCUSED, _ ("Excused"));
  put_presence (sheet, report, TONTI_PRESENCE_ABSENT, _ ("Absent"));
  put_presence (sheet, report, TONTI_PRESENCE_UNKNOWN, _ ("Not said"));
  if (report->keys && *report->keys)
    tonti_sheet_paragraph (sheet, tonti_ink_body, report->keys);
  tonti_sheet_skip (sheet, 5);
}

static char *
describe_outcome (const TontiPress *press, const TontiMinutesReport *report)
{
  gint64 difference = report->difference.minor;
  g_autofree char *amount = tonti_press_money (press, tonti_money (ABS (difference)));

  if (g_strcmp0 (report->outcome, "claim") == 0)
    return g_strdup_printf (_ ("%s is missing: it is claimed from %s until the members decide."),
                            amount, report->holder);
  if (g_strcmp0 (report->outcome, "suspense") == 0)
    return g_strdup_printf (_ ("%s is too much: it waits apart until the members decide."), amount);
  return g_strdup (_ ("The money counted is what the book expects."));
}

static void
put_sums (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  g_autofree char *first = tonti_press_money (press, report->first_total);
  g_autofree char *counted = tonti_press_money (press, report->counted);
  g_autofree char *expected = tonti_press_money (press, report->expected);
  g_autofree char *difference = tonti_press_money (press, report->difference);
  TontiSheetPair pairs[] = {
    { _ ("First count"), first },
    { _ ("Final count"), counted },
    { _ ("Expected by the book"), expected },
    { _ ("Difference"), difference },
    { _ ("Counter"), report->sheet->counters[0].name },
    { _ ("Counter"), report->sheet->counters[1].name },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
}

void
tonti_minutes_put_count (const TontiPress *press, TontiSheet *sheet,
                         const TontiMinutesReport *report)
{
  g_autofree char *outcome = NULL;

  if (*report->outcome == '\0')
    return;
  outcome = describe_outcome (press, report);
  tonti_cash_table_put (press, sheet, _ ("Count of the box"), report->sheet->cash, TRUE);
  put_sums (press, sheet, report);
  tonti_sheet_paragraph (sheet, tonti_ink_body, outcome);
  if (*report->count_reason != '\0')
    tonti_sheet_paragraph (sheet, tonti_ink_body, report->count_reason);
  tonti_sheet_skip (sheet, 10);
}
