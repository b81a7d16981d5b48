// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-absence.h"
#include "tonti-minutes-private.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

/* Who is away the how-manieth time, and what the by-laws say of it. */

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
tell (const TontiMeetingFacts *facts, gint64 member)
{
  const char *lang = tonti_book_get_group (facts->book)->lang;
  const TontiAbsence absence = tonti_absence_read_at (facts->db, member, &facts->row);
  g_autofree char *name = tonti_report_member_name (facts->book, member);
  g_autofree char *from = tonti_day_format_short (absence.from, lang);
  g_autofree char *decided = tell_decided (&absence, lang);
  g_autofree char *told = g_strdup_printf (_ ("%1$s: absence no. %2$" PRId64 " since %3$s."), name,
                                           absence.absences, from);

  return decided[0] == '\0' ? g_steal_pointer (&told) : g_strconcat (told, " ", decided, NULL);
}

void
tonti_minutes_maker_add_absences (TontiMinutesMaker *self)
{
  TontiMinutesReport *minutes = self->minutes;
  const GArray *rows = minutes->sheet->rows;

  for (guint i = 0; i < rows->len && tonti_absence_is_ruled (self->facts->db, self->facts->meeting);
       i++)
    {
      const TontiMeetingSheetRow *row = &g_array_index (rows, TontiMeetingSheetRow, i);
      TontiMinutesText text = { .added = TONTI_DAY_NONE, .author = "" };

      if (row->presence != TONTI_PRESENCE_ABSENT)
        continue;
      text.section = tonti_paper_keep (minutes->chunk, _ ("Absences"));
      text.text = tonti_paper_take (minutes->chunk, tell (self->facts, row->member));
      g_array_append_val (minutes->texts, text);
    }
}
