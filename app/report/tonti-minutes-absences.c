// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-absence.h"
#include "tonti-column-private.h"
#include "tonti-meeting-sheet-private.h"
#include "tonti-minutes-private.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

/* Who is away, excused or not, how often it was, and what the by-laws propose then. */

enum
{
  MEMBER,
  NAME,
  PRESENCE,
  ABSENCES,
  SINCE,
  WARNED,
  EXPELLED,
  PROPOSAL,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  CODE ("presence", N_ ("Presence")),
  NUMBER ("absences", N_ ("Absences")),
  DAY ("since", N_ ("Counted from")),
  DAY ("warned", N_ ("Warned on")),
  DAY ("expelled", N_ ("Expelled on")),
  CODE ("proposal", N_ ("To be decided")),
  END,
};

/* TontiMeetingSheetRow of who is away, borrowed; nobody when the by-laws say nothing of it. */
static GPtrArray *
list_away (const TontiMeetingFacts *facts, const TontiMeetingSheetReport *sheet)
{
  GPtrArray *away = g_ptr_array_new ();
  const gboolean is_ruled = tonti_absence_is_ruled (facts->db, facts->meeting);

  for (guint i = 0; i < sheet->rows->len && is_ruled; i++)
    {
      TontiMeetingSheetRow *row = &g_array_index (sheet->rows, TontiMeetingSheetRow, i);

      if (row->presence == TONTI_PRESENCE_ABSENT || row->presence == TONTI_PRESENCE_EXCUSED)
        g_ptr_array_add (away, row);
    }
  return away;
}

static TontiAbsence
find_absence (const TontiMeetingFacts *facts, const TontiMeetingSheetRow *row)
{
  return tonti_absence_read_at (facts->db, row->member, &facts->row,
                                row->presence == TONTI_PRESENCE_ABSENT);
}

static char *
tell_decided (const TontiAbsence *absence, const char *lang)
{
  const TontiDay decided
      = tonti_day_is_valid (absence->expelled) ? absence->expelled : absence->warned;
  g_autofree char *day
      = tonti_day_is_valid (decided) ? tonti_day_format_short (decided, lang) : NULL;

  if (g_str_equal (absence->proposal, "expulsion"))
    return g_strdup (_ ("By the by-laws the assembly is asked about the expulsion."));
  if (g_str_equal (absence->proposal, "warning"))
    return g_strdup (_ ("By the by-laws the assembly is asked about a warning."));
  if (tonti_day_is_valid (absence->expelled))
    return g_strdup_printf (_ ("The expulsion was decided on %s."), day);
  if (day != NULL)
    return g_strdup_printf (_ ("A warning was given on %s."), day);
  return g_strdup ("");
}

/* "Awa Diop: absence no. 3 since 01/01/2025. By the by-laws the assembly is asked …" */
static char *
tell (const TontiMeetingFacts *facts, const TontiMeetingSheetRow *row)
{
  const char *lang = tonti_book_get_group (facts->book)->lang;
  const TontiAbsence absence = find_absence (facts, row);
  g_autofree char *from = tonti_day_format_short (absence.from, lang);
  g_autofree char *decided = tell_decided (&absence, lang);
  g_autofree char *told = g_strdup_printf (
      row->presence == TONTI_PRESENCE_ABSENT
          ? _ ("%1$s: absence no. %2$" PRId64 " since %3$s.")
          : _ ("%1$s: excused, which does not count; absences since %3$s: %2$" PRId64 "."),
      row->name, absence.absences, from);

  return decided[0] == '\0' ? g_steal_pointer (&told) : g_strconcat (told, " ", decided, NULL);
}

void
tonti_minutes_maker_add_absences (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  g_autoptr (GPtrArray) away = list_away (self->facts, minutes->sheet);

  for (guint i = 0; i < away->len; i++)
    {
      const TontiMinutesText text = {
        .section = tonti_paper_keep (minutes->chunk, _ ("Absences")),
        .text = tonti_paper_take (minutes->chunk, tell (self->facts, g_ptr_array_index (away, i))),
        .added = TONTI_DAY_NONE,
        .author = "",
      };

      g_array_append_val (minutes->texts, text);
    }
}

static void
put_day (TontiTable *table, guint column, TontiDay day)
{
  if (tonti_day_is_valid (day))
    tonti_table_set_int (table, column, day.number);
}

TontiTable *
tonti_meeting_absences_table (const TontiMeetingFacts *facts, const TontiMeetingSheetReport *sheet)
{
  TontiTable *table = tonti_table_new ("absences", N_ ("Absences"), columns);
  g_autoptr (GPtrArray) away = list_away (facts, sheet);

  for (guint i = 0; i < away->len; i++)
    {
      const TontiMeetingSheetRow *row = g_ptr_array_index (away, i);
      const TontiAbsence absence = find_absence (facts, row);

      tonti_table_add_row (table);
      tonti_table_set_int (table, MEMBER, row->member);
      tonti_table_set_text (table, NAME, row->name);
      tonti_table_set_text (table, PRESENCE,
                            tonti_codes_get (&tonti_presence_codes, (int)row->presence));
      tonti_table_set_int (table, ABSENCES, absence.absences);
      put_day (table, SINCE, absence.from);
      put_day (table, WARNED, absence.warned);
      put_day (table, EXPELLED, absence.expelled);
      tonti_table_put_text (table, PROPOSAL, absence.proposal);
    }
  return table;
}
