// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-cash-table.h"
#include "tonti-labels.h"
#include "tonti-meeting-sheet-document-private.h"

/* The feuille de séance: blank before the meeting, with numbers, names and dues; filled afterwards,
 * signed line by line: the group's receipt. Upright where its columns fit, else across. */

#define DOTS "…………………………"

static void
put_facts (const TontiPress *press, TontiSheet *sheet, const TontiMeetingSheetReport *report)
{
  const char *unknown = press->query->blank ? DOTS : NULL;
  g_autofree char *cash = tonti_press_money (press, report->cash_before);
  TontiSheetPair pairs[] = {
    { _ ("Place"), *report->place != '\0' ? report->place : unknown },
    { _ ("Host"), *report->host != '\0' ? report->host : unknown },
    { _ ("In the box before the meeting"), cash },
  };

  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
}

/* "Awa Diop, Late, 200" */
static char *
describe_contest (const TontiPress *press, const TontiMeetingSheetContest *contest)
{
  g_autofree char *person = tonti_press_person (contest->member, contest->name);
  g_autofree char *money = tonti_press_money (press, contest->amount);

  return g_strdup_printf ("%s, %s, %s", person, contest->what, money);
}

void
tonti_meeting_sheet_put_rest (const TontiPress *press, TontiSheet *sheet,
                              const TontiMeetingSheetReport *report)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *text = NULL, *goods = NULL;
  const guint n = report->contests != NULL ? report->contests->len : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *one = describe_contest (
          press, &g_array_index (report->contests, TontiMeetingSheetContest, i));

      g_string_append_printf (list, "%s%s", i > 0 ? "; " : "", one);
    }
  if (report->goods_missing != NULL && *report->goods_missing != '\0')
    {
      goods = g_strdup_printf (_ ("Goods that did not come: %s."), report->goods_missing);
      tonti_sheet_paragraph (sheet, tonti_ink_body, goods);
      tonti_sheet_skip (sheet, 6);
    }
  if (list->len == 0)
    return;
  text = g_strdup_printf (_ ("Contested, and not asked for until it is ruled on: %s."), list->str);
  tonti_sheet_paragraph (sheet, tonti_ink_body, text);
  tonti_sheet_skip (sheet, 6);
}

/* Totals to be written in, or as they were. */
static void
put_closing (const TontiPress *press, TontiSheet *sheet, const TontiMeetingSheetReport *report)
{
  g_autofree char *counted = tonti_press_money (press, report->counted);
  g_autofree char *expected = tonti_press_money (press, report->expected);
  g_autofree char *difference
      = tonti_press_money (press, tonti_money (report->counted.minor - report->expected.minor));
  gboolean blank = press->query->blank || report->cash->len == 0;
  TontiSheetPair pairs[] = {
    { _ ("Cash expected"), blank ? DOTS : expected },
    { _ ("Cash counted"), blank ? DOTS : counted },
    { _ ("Difference"), blank ? DOTS : difference },
  };

  if (blank)
    tonti_cash_table_put_blank (press, sheet, _ ("Count of the box"));
  else
    tonti_cash_table_put (press, sheet, _ ("Count of the box"), report->cash, FALSE);
  tonti_sheet_pairs (sheet, pairs, G_N_ELEMENTS (pairs), 3);
  tonti_sheet_skip (sheet, 4);
}

/* A meeting that is not closed has no event of its own yet: the last one of the book stands for it.
 */
static char *
find_qr (const TontiPress *press, const TontiMeetingSheetReport *report)
{
  if (press->book == NULL || report->is_closed || press->query->blank)
    return g_strdup (report->qr);
  return tonti_paper_qr (press->book, press->head.seq);
}

static void
put_signatures (const TontiPress *press, TontiSheet *sheet, const TontiMeetingSheetReport *report)
{
  g_autofree char *qr = find_qr (press, report);
  TontiSheetSignature signatures[] = {
    { tonti_label_role (TONTI_ROLE_CHAIR), report->chair.name, "" },
    { tonti_label_role (TONTI_ROLE_TREASURER), report->treasurer.name, "" },
    { tonti_label_role (TONTI_ROLE_SECRETARY), report->secretary.name, "" },
    { tonti_label_role (TONTI_ROLE_COUNTER), report->counters[0].name, "" },
    { tonti_label_role (TONTI_ROLE_COUNTER), report->counters[1].name, "" },
  };

  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), qr);
}

static TontiPaperState
find_state (const TontiPress *press, const TontiMeetingSheetReport *report)
{
  if (press->query->blank)
    return TONTI_STATE_NONE;
  return report->is_closed ? TONTI_STATE_FINAL : TONTI_STATE_DRAFT;
}

GBytes *
tonti_meeting_sheet_document_draw (const TontiPress *press, const TontiMeetingSheetReport *report,
                                   TontiProblems *problems)
{
  g_autoptr (TontiSheetTable) table = tonti_meeting_sheet_make_table (press, report, NULL, TRUE);
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  gboolean landscape
      = tonti_sheet_table_get_least_width (table) > tonti_sheet_upright_width (paper);
  g_autofree char *meeting = tonti_press_meeting (press, report->meeting);
  g_autofree char *day = tonti_press_day (press, report->day);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, landscape, _ ("Meeting sheet"));
  TontiSheetSection section = { .title = _ ("Meeting sheet"), .number = meeting, .subtitle = day };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, find_state (press, report), &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_facts (press, sheet, report);
  tonti_sheet_draw_table (sheet, table);
  tonti_meeting_sheet_put_rest (press, sheet, report);
  tonti_meeting_sheet_put_lots (press, sheet, report, TRUE);
  put_closing (press, sheet, report);
  put_signatures (press, sheet, report);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_meeting_sheet_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperQuery query = {
    .meeting = press->query->meeting,
    .with_draft = press->query->with_draft,
    .blank = press->query->blank,
  };
  g_autoptr (TontiMeetingSheetReport) report
      = tonti_meeting_sheet_report_make (press->book, &query, problems);

  if (report == NULL)
    return NULL;
  if (report->is_closed && !query.blank
      && !tonti_press_take_code (press, report->meeting, problems))
    return NULL;
  return tonti_meeting_sheet_document_draw (press, report, problems);
}
