// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-meeting-sheet-document-private.h"
#include "tonti-minutes-document-private.h"

/* The minutes of a meeting: everything that was done, from the entries, in ready sentences. */

#define CODE_SIZE 20.0
/* The heading stays with the first row of boxes. */
#define SIGNATURES_KEEP 90.0

/* "16:02 UTC" of "2025-03-01T16:02:11Z"; the hour of the place is not known to the book. */
static char *
describe_hour (const char *instant)
{
  return strlen (instant) >= 16 ? g_strdup_printf ("%.5s UTC", instant + 11) : g_strdup ("");
}

/* What the by-laws ask for, and whether it was reached. */
static char *
describe_quorum (const TontiMinutesReport *report)
{
  gint64 there = report->present + report->late + report->represented;
  g_autofree char *counted = g_strdup_printf (_ ("%lld present or represented of %lld members"),
                                              (long long)there, (long long)report->members);

  if (report->quorum == 0)
    return g_steal_pointer (&counted);
  return g_strdup_printf (there >= report->quorum ? _ ("%s: reached, %lld were needed")
                                                  : _ ("%s: not reached, %lld were needed"),
                          counted, (long long)report->quorum);
}

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  const TontiMeetingSheetReport *meeting = report->sheet;
  g_autofree char *day = tonti_press_day (press, meeting->day);
  g_autofree char *opened = describe_hour (report->opened_at);
  g_autofree char *closed = describe_hour (report->closed_at);
  g_autofree char *quorum = describe_quorum (report);
  TontiSheetPair pairs[] = {
    { _ ("Date"), day },
    { _ ("Place"), meeting->place },
    { _ ("Host"), meeting->host },
    { _ ("Opened"), opened },
    { _ ("Closed"), closed },
    { _ ("Quorum"), quorum },
    { _ ("Chair"), meeting->chair.name },
    { _ ("Treasurer"), meeting->treasurer.name },
    { _ ("Secretary"), meeting->secretary.name },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 4);
}

static char *
describe_approval (const TontiPress *press, const TontiMinutesReport *report)
{
  g_autofree char *meeting = tonti_press_meeting (press, report->previous);

  if (report->approval > 0)
    return g_strdup_printf (_ ("The minutes %s (%s) were read and approved."),
                            report->previous_label, meeting);
  if (report->approval == 0)
    return g_strdup_printf (_ ("The minutes %s (%s) were read; objections: %s"),
                            report->previous_label, meeting, report->objections);
  return g_strdup_printf (_ ("The minutes %s (%s) were not put to the members."),
                          report->previous_label, meeting);
}

static void
put_approval (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  g_autofree char *text = NULL;

  if (report->previous == 0)
    return;
  text = describe_approval (press, report);
  tonti_sheet_heading (sheet, _ ("Previous minutes"));
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  if (report->approval > 0 && *report->objections != '\0')
    tonti_sheet_paragraph (sheet, tonti_ink_body, report->objections);
  tonti_sheet_skip (sheet, 8);
}

static void
put_dues (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  g_autoptr (TontiSheetTable) table
      = tonti_meeting_sheet_make_table (press, report->sheet, _ ("Payments of the members"), FALSE);

  if (report->sheet->rows->len > 0)
    tonti_sheet_draw_table (sheet, table);
  tonti_meeting_sheet_put_rest (press, sheet, report->sheet);
}

/* SECTION: of the text before, whose heading stands for this one too when it is the same. */
static void
put_text (const TontiPress *press, TontiSheet *sheet, const TontiMinutesText *text,
          const char *section)
{
  g_autofree char *day = tonti_press_short_day (press, text->added);
  g_autofree char *note = NULL;

  if (g_strcmp0 (section, text->section) != 0)
    tonti_sheet_heading (sheet, text->section);
  tonti_sheet_paragraph (sheet, tonti_ink_body, text->text);
  if (tonti_day_is_valid (text->added))
    {
      note = g_strdup_printf (_ ("Added after the closing, on %s, by %s."), day, text->author);
      tonti_sheet_paragraph (sheet, tonti_ink_small, note);
    }
  tonti_sheet_skip (sheet, 8);
}

/* What an auditor looks for: never left out, even when the number is 0. */
static void
put_remarks (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  g_autofree char *amends = g_strdup_printf ("%lld", (long long)report->amends);
  g_autofree char *pieces = g_strdup_printf ("%lld", (long long)report->without_piece);
  g_autofree char *discharges = g_strdup_printf ("%lld", (long long)report->without_discharge);
  g_autofree char *receipts = report->receipts > 0
                                  ? g_strdup_printf ("%lld (%s – %s)", (long long)report->receipts,
                                                     report->first_receipt, report->last_receipt)
                                  : g_strdup ("0");
  TontiSheetPair pairs[] = {
    { _ ("Amounts changed before closing"), amends },
    { _ ("Receipts issued"), receipts },
    { _ ("Open for more than 24 hours"), report->is_long ? _ ("yes") : _ ("no") },
    { _ ("Expenses without supporting document"), pieces },
    { _ ("Payments without discharge"), discharges },
  };

  tonti_sheet_heading (sheet, _ ("Remarks for the auditor"));
  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 4);
}

/* The control code, large: read aloud, copied by hand. */
static void
put_code (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  TontiInk code_ink = { TONTI_FACE_BOLD, CODE_SIZE, TONTI_TONE_BLACK };
  g_autofree char *events = NULL;
  double left = tonti_sheet_get_left (sheet), width = tonti_sheet_get_width (sheet), y;

  /* The footer may carry the code of the meeting before. */
  if (press->code == NULL || !report->sheet->is_closed)
    return;
  events = g_strdup_printf (_ ("Entries %lld to %lld of the book. Copy these twelve digits into "
                               "the paper notebook: they prove that nothing was changed since."),
                            (long long)report->first_event, (long long)report->last_event);
  /* Nobody signs on a page that says nothing. */
  tonti_sheet_need (sheet, TONTI_SHEET_QR + 18 + SIGNATURES_KEEP);
  y = tonti_sheet_get_y (sheet);
  tonti_sheet_box (sheet, left, y, width, TONTI_SHEET_QR + 8, 0.6, 0.4);
  tonti_sheet_qr (sheet, left + width - TONTI_SHEET_QR - 4, y + 4, TONTI_SHEET_QR,
                  report->sheet->qr);
  tonti_sheet_text (sheet, left + 10, y + 16, width - 100, TONTI_ALIGN_LEFT, tonti_ink_small,
                    _ ("Control code"));
  tonti_sheet_text (sheet, left + 10, y + 40, width - 100, TONTI_ALIGN_LEFT, code_ink, press->code);
  tonti_sheet_lines (sheet, left + 10, y + 50, width - 100, 2, tonti_ink_small, events);
  tonti_sheet_skip (sheet, TONTI_SHEET_QR + 18);
}

static gboolean
has_box (const GArray *boxes, const char *name)
{
  for (guint i = 0; i < boxes->len; i++)
    if (g_strcmp0 (g_array_index (boxes, TontiSheetSignature, i).name, name) == 0)
      return TRUE;
  return FALSE;
}

/* Who was served signs as well, once. */
static void
add_beneficiaries (GArray *boxes, const TontiMinutesReport *report)
{
  for (guint i = 0; i < report->payouts->len; i++)
    {
      const TontiVoucher *voucher = &g_array_index (report->payouts, TontiVoucher, i);
      TontiSheetSignature box = { _ ("Beneficiary"), voucher->name, "" };

      if (!has_box (boxes, voucher->name))
        g_array_append_val (boxes, box);
    }
}

static void
put_signatures (TontiSheet *sheet, const TontiMinutesReport *report)
{
  g_autoptr (GArray) boxes = g_array_new (FALSE, TRUE, sizeof (TontiSheetSignature));

  for (guint i = 0; i < report->signatories->len; i++)
    {
      const TontiPaperPerson *person = &g_array_index (report->signatories, TontiPaperPerson, i);
      TontiSheetSignature box = { person->role, person->name, "" };

      g_array_append_val (boxes, box);
    }
  add_beneficiaries (boxes, report);
  if (boxes->len == 0)
    return;
  tonti_sheet_need (sheet, SIGNATURES_KEEP);
  tonti_sheet_heading (sheet, _ ("Signatures"));
  tonti_sheet_signatures (sheet, (TontiSheetSignature *)(gpointer)boxes->data, boxes->len, NULL);
}

static void
put_body (const TontiPress *press, TontiSheet *sheet, const TontiMinutesReport *report)
{
  put_facts (press, sheet, report);
  tonti_minutes_put_attendance (press, sheet, report);
  put_approval (press, sheet, report);
  tonti_minutes_put_between (press, sheet, report);
  put_dues (press, sheet, report);
  tonti_minutes_put_payouts (press, sheet, report);
  tonti_minutes_put_items (press, sheet, report);
  tonti_minutes_put_funds (press, sheet, _ ("Movements of boxes and funds"), report->funds);
  tonti_minutes_put_count (press, sheet, report);
  for (guint i = 0; i < report->texts->len; i++)
    put_text (press, sheet, &g_array_index (report->texts, TontiMinutesText, i),
              i > 0 ? g_array_index (report->texts, TontiMinutesText, i - 1).section : NULL);
  put_remarks (press, sheet, report);
  put_code (press, sheet, report);
  put_signatures (sheet, report);
}

GBytes *
tonti_minutes_document_draw (const TontiPress *press, const TontiMinutesReport *report,
                             TontiProblems *problems)
{
  TontiPaperState state = report->sheet->is_closed ? TONTI_STATE_FINAL : TONTI_STATE_DRAFT;
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autofree char *meeting = tonti_press_meeting (press, report->sheet->meeting);
  g_autofree char *day = tonti_press_day (press, report->sheet->day);
  g_autofree char *subtitle = g_strdup_printf ("%s · %s", meeting, day);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, FALSE, _ ("Minutes"));
  TontiSheetSection section
      = { .title = _ ("Minutes"), .number = report->label, .subtitle = subtitle };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, state, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_body (press, sheet, report);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_minutes_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = {
    .meeting = press->query->meeting,
    .year = press->query->year,
    .number = press->query->number,
    .with_draft = press->query->with_draft,
  };
  g_autoptr (TontiMinutesReport) report = tonti_minutes_report_make (press->book, &query, problems);

  if (report == NULL)
    return NULL;
  if (report->sheet->is_closed && !tonti_press_take_code (press, report->sheet->meeting, problems))
    return NULL;
  return tonti_minutes_document_draw (press, report, problems);
}
