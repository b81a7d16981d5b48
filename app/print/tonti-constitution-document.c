// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-document-private.h"
#include "tonti-labels.h"

/* The constitution: articles in numbered sentences, part by part, then what was changed, then who
 * signs. */

enum
{
  ARTICLE,
  SECTION,
  WORDS = 5,
};

static const TontiInk article_ink = { TONTI_FACE_REGULAR, 10.5, TONTI_TONE_BLACK };

static void
put_articles (TontiSheet *sheet, const TontiTable *articles)
{
  const char *section = "";

  for (guint row = 0; row < tonti_table_get_n_rows (articles); row++)
    {
      const char *own = tonti_table_get_text (articles, row, SECTION);
      g_autofree char *line
          = g_strdup_printf ("%d. %s", (int)tonti_table_get_int (articles, row, ARTICLE),
                             tonti_table_get_text (articles, row, WORDS));

      if (strcmp (own, section) != 0)
        {
          if (row > 0)
            tonti_sheet_skip (sheet, 6);
          tonti_sheet_heading (sheet, own);
        }
      section = own;
      tonti_sheet_paragraph (sheet, article_ink, line);
      tonti_sheet_skip (sheet, 4);
    }
}

static char *
tell_change (const TontiPress *press, const TontiTable *changes, guint row)
{
  const TontiDay day = { (gint32)tonti_table_get_int (changes, row, 1) };
  g_autofree char *date = tonti_press_short_day (press, day);
  GString *line = g_string_new (date);

  for (guint column = 2; column <= 4; column++)
    {
      g_autofree char *text = tonti_table_format (changes, row, column, press->group);

      if (*text != '\0')
        g_string_append_printf (line, " · %s", text);
    }
  return g_string_free (line, FALSE);
}

static void
put_changes (const TontiPress *press, TontiSheet *sheet, const TontiTable *changes)
{
  tonti_sheet_skip (sheet, 8);
  tonti_sheet_heading (sheet, tonti_table_get_title (changes));
  for (guint row = 0; row < tonti_table_get_n_rows (changes); row++)
    {
      g_autofree char *line = tell_change (press, changes, row);

      tonti_sheet_paragraph (sheet, tonti_ink_body, line);
      tonti_sheet_skip (sheet, 2);
    }
}

static void
put_signatures (const TontiPress *press, TontiSheet *sheet, const TontiTable *officers)
{
  const guint n = tonti_table_get_n_rows (officers);
  g_autofree TontiSheetSignature *signatures = g_new0 (TontiSheetSignature, n + 1);

  for (guint i = 0; i < n; i++)
    signatures[i] = (TontiSheetSignature){
      tonti_label_of_code ("role", tonti_table_get_text (officers, i, 0)),
      tonti_table_get_text (officers, i, 2),
      "",
    };
  tonti_sheet_skip (sheet, 10);
  if (n > 0)
    tonti_sheet_signatures (sheet, signatures, n, NULL);
}

static GBytes *
draw (const TontiPress *press, const TontiReport *report, TontiProblems *problems)
{
  const TontiTable *changes = tonti_report_find_table (report, "changes");
  g_autofree char *day = tonti_press_day (press, press->head.day);
  g_autofree char *subtitle = g_strdup_printf (_ ("As the book computes on %s"), day);
  const char *title = tonti_report_get_title (report);
  g_autoptr (TontiSheet) sheet
      = tonti_press_open (press, tonti_press_paper (press, TONTI_PAPER_A4), FALSE, title);
  TontiSheetSection section = { .title = title, .number = "", .subtitle = subtitle };
  char duplicate[TONTI_MARK_SIZE];

  tonti_press_mark (press, TONTI_STATE_NONE, &section, duplicate);
  tonti_sheet_begin (sheet, &section);
  put_articles (sheet, tonti_report_find_table (report, "articles"));
  if (tonti_table_get_n_rows (changes) > 0)
    put_changes (press, sheet, changes);
  put_signatures (press, sheet, tonti_report_find_table (report, "officers"));
  tonti_press_put_head_code (press, sheet);
  return tonti_sheet_finish (sheet, problems);
}

GBytes *
tonti_constitution_document_make (TontiPress *press, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiReport) report
      = tonti_report_make (press->book, tonti_report_kinds (), "constitution", &query, problems);

  return report != NULL ? draw (press, report, problems) : NULL;
}
