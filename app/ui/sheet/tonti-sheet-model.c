// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-model.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-goods.h"

static void
free_mark (gpointer data)
{
  TontiSheetMark *mark = data;
  g_free (mark->text);
  g_free (mark->problem);
  g_free (mark);
}

TontiSheetModel *
tonti_sheet_model_new (void)
{
  TontiSheetModel *self = g_new0 (TontiSheetModel, 1);
  self->marks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_mark);
  self->formulas = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

void
tonti_sheet_model_free (TontiSheetModel *self)
{
  g_clear_pointer (&self->report, tonti_grid_report_free);
  g_clear_pointer (&self->columns, tonti_sheet_columns_free);
  g_hash_table_unref (self->marks);
  g_hash_table_unref (self->formulas);
  g_free (self);
}

static gboolean
is_stored (gpointer key, gpointer value, gpointer seen)
{
  const TontiSheetMark *mark = value;
  return !mark->is_refused && mark->ticket <= *(guint64 *)seen;
}

static gboolean
is_same_column (const TontiGridColumn *a, const TontiGridColumn *b)
{
  return g_str_equal (a->key, b->key) && g_str_equal (a->title, b->title);
}

gboolean
tonti_sheet_model_fits (const TontiSheetModel *self, const TontiGridReport *report)
{
  const TontiGridReport *old = self->report;
  if (!old || old->columns->len != report->columns->len || old->rows->len != report->rows->len)
    return FALSE;
  for (guint c = 0; c < report->columns->len; c++)
    if (!is_same_column (tonti_grid_report_column (old, c), tonti_grid_report_column (report, c)))
      return FALSE;
  for (guint r = 0; r < report->rows->len; r++)
    if (tonti_grid_report_row (old, r)->member != tonti_grid_report_row (report, r)->member)
      return FALSE;
  return TRUE;
}

void
tonti_sheet_model_take_report (TontiSheetModel *self, TontiGridReport *report, guint64 seen)
{
  g_hash_table_foreach_remove (self->marks, is_stored, &seen);
  g_clear_pointer (&self->report, tonti_grid_report_free);
  self->report = report;
}

guint
tonti_sheet_model_count (const TontiSheetModel *self)
{
  return self->report ? self->report->rows->len : 0;
}

const TontiGridRow *
tonti_sheet_model_row (const TontiSheetModel *self, guint row)
{
  return tonti_grid_report_row (self->report, row);
}

const TontiGridColumn *
tonti_sheet_model_column (const TontiSheetModel *self, guint column)
{
  const TontiSheetColumn *place = tonti_sheet_columns_get (self->columns, column);
  return place->kind == TONTI_SHEET_MONEY ? tonti_grid_report_column (self->report, place->money)
                                          : NULL;
}

const TontiGridCell *
tonti_sheet_model_cell (const TontiSheetModel *self, guint row, guint column)
{
  const TontiSheetColumn *place = tonti_sheet_columns_get (self->columns, column);
  return tonti_grid_report_cell (self->report, row, place->money);
}

static char *
name_place (const TontiSheetModel *self, guint row, guint column)
{
  const TontiGridColumn *money = tonti_sheet_model_column (self, column);
  return g_strdup_printf ("%" PRId64 " %s", tonti_sheet_model_row (self, row)->member,
                          money ? money->key : "presence");
}

static gboolean
find_place (const TontiSheetModel *self, const char *name, guint *row, guint *column)
{
  char *key;
  const int at = tonti_grid_report_find_row (self->report, g_ascii_strtoll (name, &key, 10));
  for (guint c = 0; at >= 0 && c < tonti_sheet_columns_count (self->columns); c++)
    {
      const TontiGridColumn *money = tonti_sheet_model_column (self, c);
      *row = (guint)at;
      *column = c;
      if (money ? g_str_equal (money->key, key + 1)
                : tonti_sheet_columns_get (self->columns, c)->kind == TONTI_SHEET_PRESENCE
                      && g_str_equal (key + 1, "presence"))
        return TRUE;
    }
  return FALSE;
}

const TontiSheetMark *
tonti_sheet_model_mark (const TontiSheetModel *self, guint row, guint column)
{
  g_autofree char *name = name_place (self, row, column);
  return g_hash_table_lookup (self->marks, name);
}

static guint
presence_column (const TontiSheetModel *self)
{
  return TONTI_SHEET_PRESENCE;
}

TontiPresence
tonti_sheet_model_presence (const TontiSheetModel *self, guint row)
{
  const TontiSheetMark *mark = tonti_sheet_model_mark (self, row, presence_column (self));
  if (mark && !mark->is_refused)
    return (TontiPresence)mark->presence;
  return tonti_sheet_model_row (self, row)->presence;
}

gboolean
tonti_sheet_model_is_place (const TontiSheetModel *self, guint column)
{
  const TontiGridColumn *money = tonti_sheet_model_column (self, column);
  return money ? money->kind != TONTI_GRID_ARREARS
               : tonti_sheet_columns_get (self->columns, column)->kind == TONTI_SHEET_PRESENCE;
}

gboolean
tonti_sheet_model_is_locked (const TontiSheetModel *self, guint row, guint column)
{
  return tonti_sheet_model_column (self, column)
         && tonti_sheet_model_cell (self, row, column)->posted.minor != 0;
}

TontiMoney
tonti_sheet_model_expected (const TontiSheetModel *self, guint row, guint column)
{
  const TontiSheetMark *mark = tonti_sheet_model_mark (self, row, column);
  const TontiGridCell *cell = tonti_sheet_model_cell (self, row, column);
  const gboolean is_empty = mark ? mark->is_empty && !mark->is_refused : !cell->is_typed;
  if (!is_empty || cell->is_other || cell->posted.minor != 0)
    return tonti_money (0);
  return cell->open;
}

/* Of a unit in a column of goods; 0 = money. */
static TontiMoney
get_value (const TontiSheetModel *self, guint column)
{
  const TontiGridColumn *money = tonti_sheet_model_column (self, column);
  return money ? money->value : tonti_money (0);
}

char *
tonti_sheet_model_tell (const TontiSheetModel *self, guint column, TontiMoney amount)
{
  const TontiMoney value = get_value (self, column);
  if (value.minor == 0)
    return tonti_style_format (&self->style, amount);
  return tonti_goods_format (amount, value, &self->style);
}

TontiAmount
tonti_sheet_model_read (const TontiSheetModel *self, guint column, const char *text)
{
  const TontiMoney value = get_value (self, column);
  TontiAmount read = { .result = TONTI_AMOUNT_OK };
  gint64 quantity;
  if (value.minor == 0)
    return tonti_amount_parse_typed (text, &self->style);
  if (!*text)
    read.result = TONTI_AMOUNT_EMPTY;
  else if (!tonti_goods_parse (text, &quantity)
           || !tonti_goods_worth (quantity, value, &read.amount))
    read.result = TONTI_AMOUNT_BAD;
  return read;
}

char *
tonti_sheet_model_explain (const TontiSheetModel *self, guint column, const TontiAmount *read,
                           const char *text)
{
  if (get_value (self, column).minor == 0)
    return tonti_amount_explain (read, text, &self->style);
  return g_strdup_printf (_ ("“%s”: it is no quantity that is worth a whole amount: write it like "
                             "5 or 2.5"),
                          text);
}

char *
tonti_sheet_model_edit_text (const TontiSheetModel *self, guint row, guint column)
{
  g_autofree char *name = name_place (self, row, column);
  const TontiSheetMark *mark = g_hash_table_lookup (self->marks, name);
  const TontiGridCell *cell = tonti_sheet_model_cell (self, row, column);
  const char *formula = g_hash_table_lookup (self->formulas, name);
  if (mark && mark->is_refused)
    return g_strdup (mark->text);
  if (mark ? mark->is_empty : !cell->is_typed)
    return g_strdup ("");
  if (formula)
    return g_strdup (formula);
  return tonti_sheet_model_tell (self, column, mark ? mark->amount : cell->typed);
}

static TontiSheetMark *
put_mark (TontiSheetModel *self, guint row, guint column)
{
  TontiSheetMark *mark = g_new0 (TontiSheetMark, 1);
  g_hash_table_replace (self->marks, name_place (self, row, column), mark);
  return mark;
}

static void
keep_formula (TontiSheetModel *self, guint row, guint column, const char *formula)
{
  char *name = name_place (self, row, column);
  if (formula)
    {
      g_hash_table_replace (self->formulas, name, g_strdup (formula));
      return;
    }
  g_hash_table_remove (self->formulas, name);
  g_free (name);
}

guint64
tonti_sheet_model_begin (TontiSheetModel *self, guint row, guint column, TontiMoney amount,
                         const char *text, const char *formula)
{
  TontiSheetMark *mark = put_mark (self, row, column);
  mark->ticket = ++self->last_ticket;
  mark->amount = amount;
  mark->is_empty = amount.minor == 0;
  mark->text = g_strdup (text);
  keep_formula (self, row, column, formula);
  return mark->ticket;
}

guint64
tonti_sheet_model_begin_presence (TontiSheetModel *self, guint row, TontiPresence presence)
{
  TontiSheetMark *mark = put_mark (self, row, presence_column (self));
  mark->ticket = ++self->last_ticket;
  mark->presence = presence;
  return mark->ticket;
}

guint64
tonti_sheet_model_begin_other (TontiSheetModel *self)
{
  return ++self->last_ticket;
}

void
tonti_sheet_model_refuse (TontiSheetModel *self, guint row, guint column, const char *text,
                          const char *problem)
{
  TontiSheetMark *mark = put_mark (self, row, column);
  mark->is_refused = TRUE;
  mark->text = g_strdup (text);
  mark->problem = g_strdup (problem);
}

gboolean
tonti_sheet_model_fail (TontiSheetModel *self, guint64 ticket, const char *problem, guint *row,
                        guint *column)
{
  GHashTableIter iter;
  gpointer name, value;
  g_hash_table_iter_init (&iter, self->marks);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      TontiSheetMark *mark = value;
      if (mark->ticket != ticket)
        continue;
      mark->is_refused = TRUE;
      g_free (mark->problem);
      mark->problem = g_strdup (problem);
      return find_place (self, name, row, column);
    }
  return FALSE;
}

void
tonti_sheet_model_clear (TontiSheetModel *self, guint row, guint column)
{
  g_autofree char *name = name_place (self, row, column);
  g_hash_table_remove (self->marks, name);
}
