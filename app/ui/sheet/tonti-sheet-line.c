// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-line.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"
#include "tonti-words.h"

#define OFTEN 5 /* more often than this the usual amount is worth a second look */

typedef struct
{
  const TontiSheetModel *model;
  const TontiGroup *group;
  guint row, column;
  TontiSheetLineKind *kind;
} Line;

static gboolean
is_goods (const Line *line)
{
  const TontiGridColumn *column = tonti_sheet_model_column (line->model, line->column);
  return column && column->value.minor > 0;
}

/* "25 000 F"; of goods the quantity, whose unit stands in the head of the column. */
static char *
tell_amount (const Line *line, TontiMoney amount)
{
  return is_goods (line) ? tonti_sheet_model_tell (line->model, line->column, amount)
                         : tonti_style_format_symbol (&line->model->style, amount);
}

/* "2,5, worth 1 500 F" */
static char *
spell_goods (const Line *line, TontiMoney amount)
{
  g_autofree char *quantity = tell_amount (line, amount);
  g_autofree char *worth = tonti_style_format_symbol (&line->model->style, amount);
  return g_strdup_printf (_ ("%s, worth %s in the books; goods are no money"), quantity, worth);
}

static char *
spell (const Line *line, TontiMoney amount)
{
  if (is_goods (line))
    return spell_goods (line, amount);
  const TontiStyle *style = &line->model->style;
  TontiWordsVariant variant = TONTI_WORDS_DEFAULT;
  g_autofree char *figures = tonti_style_format_symbol (style, amount);
  if (line->group->words_variant
      && !tonti_words_variant_parse (line->group->words_variant, &variant))
    variant = TONTI_WORDS_DEFAULT;
  g_autofree char *words = tonti_words (amount, tonti_page_lang (), style->currency, variant);
  return words ? g_strdup_printf ("%s — %s", figures, words) : g_steal_pointer (&figures);
}

/* "25 000 F — vingt-cinq mille francs · 5 times the usual 5 000" */
static char *
spell_and_judge (const Line *line, TontiMoney amount)
{
  const TontiGridCell *cell = tonti_sheet_model_cell (line->model, line->row, line->column);
  g_autofree char *spelled = spell (line, amount);
  if (cell->due.minor <= 0 || amount.minor <= OFTEN * cell->due.minor)
    return g_steal_pointer (&spelled);
  g_autofree char *usual = tonti_sheet_model_tell (line->model, line->column, cell->due);
  *line->kind = TONTI_SHEET_LINE_HINT;
  /* Translators: an amount in figures and words; how many times; the usual amount */
  return g_strdup_printf (_ ("%s · %" PRId64 " times the usual %s"), spelled,
                          amount.minor / cell->due.minor, usual);
}

static char *
explain_typed (const Line *line, const char *typed)
{
  const TontiAmount read = tonti_sheet_model_read (line->model, line->column, typed);
  if (read.result == TONTI_AMOUNT_EMPTY)
    return g_strdup (_ ("Nothing: the place will be empty"));
  if (read.result == TONTI_AMOUNT_OK)
    return spell_and_judge (line, read.amount);
  *line->kind = TONTI_SHEET_LINE_WRONG;
  return tonti_sheet_model_explain (line->model, line->column, &read, typed);
}

char *
tonti_sheet_line_locked (const TontiSheetModel *model, guint row)
{
  const TontiGridRow *member = tonti_sheet_model_row (model, row);
  return g_strdup_printf (
      _ ("%s: %s has been given: it is corrected with “Correct a mistake”; more money comes in "
         "with “Received from”"),
      member->name, *member->receipt ? member->receipt : _ ("a receipt"));
}

static char *
explain_refused (const Line *line, const TontiSheetMark *mark)
{
  *line->kind = TONTI_SHEET_LINE_WRONG;
  return g_strdup_printf (_ ("%s · Escape brings back what stood there"), mark->problem);
}

static char *
explain_expected (const Line *line, const TontiGridColumn *column, const TontiGridRow *member)
{
  const TontiMoney expected = tonti_sheet_model_expected (line->model, line->row, line->column);
  g_autofree char *amount = tell_amount (line, expected);
  if (expected.minor > 0)
    return g_strdup_printf (_ ("%s, %s: %s expected · Return takes it"), member->name,
                            column->title, amount);
  return g_strdup_printf ("%s, %s", member->name, column->title);
}

static char *
explain_money (const Line *line)
{
  const TontiSheetModel *model = line->model;
  const TontiGridCell *cell = tonti_sheet_model_cell (model, line->row, line->column);
  const TontiGridColumn *column = tonti_sheet_model_column (model, line->column);
  const TontiGridRow *member = tonti_sheet_model_row (model, line->row);
  const TontiSheetMark *mark = tonti_sheet_model_mark (model, line->row, line->column);
  if (mark && mark->is_refused)
    return explain_refused (line, mark);
  if (tonti_sheet_model_is_locked (model, line->row, line->column))
    return tonti_sheet_line_locked (model, line->row);
  if (mark ? !mark->is_empty : cell->is_typed)
    {
      g_autofree char *spelled = spell_and_judge (line, mark ? mark->amount : cell->typed);
      /* Translators: member, column, amount with its words */
      return g_strdup_printf (_ ("%s, %s: %s"), member->name, column->title, spelled);
    }
  if (cell->is_other)
    return g_strdup_printf (_ ("%s holds no hand in %s"), member->name, column->title);
  return explain_expected (line, column, member);
}

static char *
explain_presence (const Line *line)
{
  const TontiGridRow *member = tonti_sheet_model_row (line->model, line->row);
  const TontiSheetMark *mark = tonti_sheet_model_mark (line->model, line->row, line->column);
  if (mark && mark->is_refused)
    return explain_refused (line, mark);
  /* Translators: the letters are those of “keys of presence” */
  return g_strdup_printf (
      _ ("%s: P present · L late (Shift+L with its fine) · E excused · A absent "
         "· M represented"),
      member->name);
}

/* Who hands it over stands behind what is said of the member's money. */
static char *
add_payer (const Line *line, char *text)
{
  g_autofree char *owned = text;
  const TontiGridRow *member = tonti_sheet_model_row (line->model, line->row);
  if (*member->payer == '\0')
    return g_steal_pointer (&owned);
  /* Translators: what is said of the money of a member; who hands it over in her place */
  return g_strdup_printf (_ ("%s · handed over by %s"), owned, member->payer);
}

char *
tonti_sheet_line_make (const TontiSheetModel *model, const TontiGroup *group, guint row,
                       guint column, const char *typed, TontiSheetLineKind *kind)
{
  const Line line = { model, group, row, column, kind };
  *kind = TONTI_SHEET_LINE_PLAIN;
  if (!tonti_sheet_model_column (model, column))
    return explain_presence (&line);
  return typed ? explain_typed (&line, typed) : add_payer (&line, explain_money (&line));
}
