// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-absences-report.h"
#include "tonti-document-private.h"
#include "tonti-labels.h"
#include "tonti-passbook-report.h"

/* The letter that tells a member of a warning, or of the expulsion, that the assembly decided. */

static char *
tell (const TontiPress *press, const TontiPassbook *person, const TontiWarningFacts *facts)
{
  g_autofree char *day = tonti_press_day (press, facts->day);

  if (g_str_equal (facts->measure, "expulsion"))
    return g_strdup_printf (
        ngettext ("%1$s, after %2$" PRId64 " absence the assembly decided on %3$s that you no "
                  "longer belong to the group. What is between you and the group will be settled "
                  "as the by-laws say.",
                  "%1$s, after %2$" PRId64 " absences the assembly decided on %3$s that you no "
                  "longer belong to the group. What is between you and the group will be settled "
                  "as the by-laws say.",
                  (gulong)facts->absences),
        person->name, facts->absences, day);
  return g_strdup_printf (
      ngettext ("%1$s, you were absent from %2$" PRId64 " meeting. On %3$s the assembly gave you a "
                "warning. If the absences go on, it will be asked whether you still belong to the "
                "group.",
                "%1$s, you were absent from %2$" PRId64 " meetings. On %3$s the assembly gave you "
                "a warning. If the absences go on, it will be asked whether you still belong to "
                "the group.",
                (gulong)facts->absences),
      person->name, facts->absences, day);
}

/* What was decided, and that it stands no more. */
static char *
tell_back (const TontiPress *press, const TontiPassbook *person, const TontiWarningFacts *facts)
{
  g_autofree char *day = tonti_press_day (press, facts->day);
  g_autofree char *undone = tonti_press_day (press, facts->undone);

  if (g_str_equal (facts->measure, "expulsion"))
    return g_strdup_printf (_ ("%1$s, the expulsion that was decided on %2$s was taken back on "
                               "%3$s. You belong to the group as before."),
                            person->name, day, undone);
  return g_strdup_printf (
      _ ("%1$s, the warning that you were given on %2$s was taken back on %3$s. "
         "It counts no more."),
      person->name, day, undone);
}

static const char *
get_title (const TontiWarningFacts *facts)
{
  if (facts->is_undone)
    return g_str_equal (facts->measure, "expulsion") ? _ ("Expulsion taken back")
                                                     : _ ("Warning taken back");
  return g_str_equal (facts->measure, "expulsion") ? _ ("Expulsion") : _ ("Warning");
}

static GBytes *
draw (const TontiPress *press, const TontiPassbook *person, const TontiWarningFacts *facts,
      TontiProblems *problems)
{
  const TontiInk ink = { TONTI_FACE_REGULAR, 11, TONTI_TONE_BLACK };
  g_autofree char *letter
      = facts->is_undone ? tell_back (press, person, facts) : tell (press, person, facts);
  g_autofree char *reason
      = g_strdup_printf (_ ("Reason: %s"), facts->is_undone ? facts->because : facts->reason);
  TontiSheetSection section
      = { .title = get_title (facts), .number = "", .subtitle = person->name };
  const TontiSheetSignature signatures[] = {
    { tonti_label_of_code ("role", "chair"), "", "" },
    { tonti_label_of_code ("role", "secretary"), "", "" },
    { _ ("Received by"), person->name, "" },
  };
  g_autoptr (TontiSheet) sheet
      = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE, section.title);
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  tonti_sheet_paragraph (sheet, ink, letter);
  tonti_sheet_skip (sheet, 8);
  tonti_sheet_paragraph (sheet, ink, reason);
  tonti_sheet_skip (sheet, 16);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_warning_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiWarningFacts facts;
  g_autofree char *reason = NULL, *because = NULL;
  g_autoptr (TontiPassbook) person = NULL;

  if (!tonti_absences_get_last (press->book, press->query->member, &facts))
    {
      tonti_problems_refuse (problems, "no-warning", "member",
                             _ ("member %" PRId64 ": the assembly decided neither a warning nor an "
                                "expulsion: write it down with “member.warn” first"),
                             press->query->member);
      return NULL;
    }
  reason = facts.reason;
  because = facts.because;
  person = tonti_passbook_read (press->book, press->query->member, problems);
  return person != NULL ? draw (press, person, &facts, problems) : NULL;
}
