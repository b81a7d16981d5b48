// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-report-table.h"

/* Any report as a paper: its facts, then its tables, upright or across as its columns need. */

/* A table this much wider than the page still reads well when its texts are wrapped. */
#define WRAPPED 1.12

/* Keys for machines. */
static const char *const hidden_facts[] = { "pool", NULL };

static gboolean
is_wide (GPtrArray *tables, TontiPaperSize paper)
{
  for (guint i = 0; i < tables->len; i++)
    {
      TontiSheetTable *table = g_ptr_array_index (tables, i);

      if (tonti_sheet_table_get_natural_width (table) > WRAPPED * tonti_sheet_upright_width (paper)
          || tonti_sheet_table_get_least_width (table) > tonti_sheet_upright_width (paper))
        return TRUE;
    }
  return FALSE;
}

static GPtrArray *
make_tables (const TontiPress *press, const TontiReport *report)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify)tonti_sheet_table_free);

  for (guint i = 0; i < tonti_report_get_n_tables (report); i++)
    {
      TontiSheetTable *table = tonti_report_table_new (press, tonti_report_get_name (report),
                                                       tonti_report_get_table (report, i));

      if (table != NULL)
        g_ptr_array_add (tables, table);
    }
  return tables;
}

/* "from 01/01/2025 to 31/12/2025"; a question without an end is answered as of the day of the last
 * event. */
static char *
describe_period (const TontiPress *press)
{
  TontiDay end = tonti_day_is_valid (press->query->to) ? press->query->to : press->head.day;
  g_autofree char *from = tonti_press_short_day (press, press->query->from);
  g_autofree char *to = tonti_press_short_day (press, end);

  if (*from != '\0' && *to != '\0')
    return g_strdup_printf (_ ("from %s to %s"), from, to);
  if (*to == '\0')
    return g_strdup ("");
  return g_strdup_printf (tonti_day_is_valid (press->query->to) ? _ ("up to %s") : _ ("as of %s"),
                          to);
}

static GBytes *
draw (const TontiPress *press, const TontiReport *report, TontiProblems *problems)
{
  g_autoptr (GPtrArray) tables = make_tables (press, report);
  TontiPaperSize paper = tonti_press_paper (press, TONTI_PAPER_A4);
  g_autofree char *period = describe_period (press);
  const char *title = tonti_report_get_title (report);
  g_autoptr (TontiSheet) sheet = tonti_press_open (press, paper, is_wide (tables, paper), title);
  TontiSheetSection section = { .title = title, .number = period };
  TontiPaperState state
      = press->query->with_draft && press->head.drafts > 0 ? TONTI_STATE_DRAFT : TONTI_STATE_NONE;
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, state, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  tonti_report_put_facts (press, sheet, report, hidden_facts);
  for (guint i = 0; i < tables->len; i++)
    tonti_sheet_draw_table (sheet, g_ptr_array_index (tables, i));
  if (tables->len == 0)
    tonti_sheet_paragraph (sheet, tonti_ink_body, _ ("There is nothing in this period."));
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_report_document_make (TontiPress *press, const char *name, TontiProblems *problems)
{
  TontiQuery query = {
    .from = press->query->from,
    .to = press->query->to,
    .member = press->query->member,
    .meeting = press->query->meeting,
    .pool = press->query->pool,
    .with_draft = press->query->with_draft,
  };
  g_autoptr (TontiReport) report
      = tonti_report_make (press->book, tonti_report_kinds (), name, &query, problems);

  return report != NULL ? draw (press, report, problems) : NULL;
}
