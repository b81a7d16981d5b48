// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-report-table.h"

/* Member statements: one member, or every member one after the other in one file. */

/* Shown in the head of the paper instead. */
static const char *const hidden_facts[] = { "member", "name", NULL };

static char *
read_fact (const TontiPress *press, const TontiReport *report, const char *key)
{
  for (guint i = 0; i < tonti_report_get_n_facts (report); i++)
    if (g_str_equal (tonti_report_get_fact_key (report, i), key))
      return tonti_report_format_fact (report, i, press->group);
  return g_strdup ("");
}

static char *
describe_period (const TontiPress *press)
{
  TontiDay end = tonti_day_is_valid (press->query->to) ? press->query->to : press->head.day;
  g_autofree char *from = tonti_press_short_day (press, press->query->from);
  g_autofree char *to = tonti_press_short_day (press, end);

  return *from == '\0' ? g_strdup_printf (_ ("up to %s"), to)
                       : g_strdup_printf (_ ("from %s to %s"), from, to);
}

/* What is owed comes before what moved; attendance comes last. */
static const char *const order[]
    = { "balances", "hands", "pots",       "gifts", "loans", "guarantees",
        "cards",    "rows",  "repayments", "dues",  "fines", "attendance" };

static void
put_tables (const TontiPress *press, TontiSheet *sheet, const TontiReport *report)
{
  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    {
      const TontiTable *table = tonti_report_find_table (report, order[i]);
      g_autoptr (TontiSheetTable) drawn
          = table != NULL ? tonti_report_table_new (press, tonti_report_get_name (report), table)
                          : NULL;

      if (drawn != NULL)
        tonti_sheet_draw_table (sheet, drawn);
    }
}

static void
put_end (const TontiPress *press, TontiSheet *sheet)
{
  g_autofree char *qr = press->book != NULL ? tonti_paper_qr (press->book, press->head.seq) : NULL;
  TontiSheetSignature signatures[] = {
    { _ ("The member"), "", _ ("I have read this statement") },
    { _ ("The treasurer"), "", "" },
  };

  tonti_sheet_paragraph (
      sheet, tonti_ink_small,
      _ ("Please read every line and tell the treasurer within 15 days of anything that is wrong. "
         "Compare the control code with those of other members: it is the same for all."));
  tonti_sheet_skip (sheet, 6);
  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), qr);
}

static gboolean
put_statement (const TontiPress *press, TontiSheet *sheet, gint64 member, TontiProblems *problems)
{
  TontiQuery query = {
    .from = press->query->from,
    .to = press->query->to,
    .member = member,
  };
  g_autoptr (TontiReport) report = tonti_report_make (press->book, tonti_report_kinds (),
                                                      "member-statement", &query, problems);
  g_autofree char *period = describe_period (press);
  g_autofree char *name = NULL, *person = NULL;
  TontiSheetSection section = { .title = _ ("Member statement"), .subtitle = period };
  char duplicate[TONTI_MARK_SIZE];

  if (report == NULL)
    return FALSE;
  name = read_fact (press, report, "name");
  person = tonti_press_person (member, name);
  section.number = person;
  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  tonti_report_put_facts (press, sheet, report, hidden_facts);
  put_tables (press, sheet, report);
  put_end (press, sheet);
  return TRUE;
}

GBytes *
tonti_statement_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autoptr (TontiSheet) sheet = NULL;

  sheet = tonti_press_open (press, paper, FALSE, _ ("Member statement"));
  if (!put_statement (press, sheet, press->query->member, problems))
    return NULL;
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_statements_document_make (TontiPress *press, TontiProblems *problems)
{
  g_autoptr (GArray) members = tonti_press_list_members (press, problems);
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autoptr (TontiSheet) sheet = NULL;

  if (members == NULL)
    return NULL;
  sheet = tonti_press_open (press, paper, FALSE, _ ("Member statements"));
  for (guint i = 0; i < members->len; i++)
    if (!put_statement (press, sheet, g_array_index (members, gint64, i), problems))
      return NULL;
  return tonti_sheet_finish (sheet, problems);
}
