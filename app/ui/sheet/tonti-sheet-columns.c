// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-columns.h"

static void
add (TontiSheetColumns *self, TontiSheetColumnKind kind, guint money)
{
  const TontiSheetColumn column = { .kind = kind, .money = money };
  g_array_append_val (self->list, column);
}

TontiSheetColumns *
tonti_sheet_columns_new (guint n_money)
{
  TontiSheetColumns *self = g_new0 (TontiSheetColumns, 1);
  self->list = g_array_new (FALSE, FALSE, sizeof (TontiSheetColumn));
  add (self, TONTI_SHEET_NUMBER, 0);
  add (self, TONTI_SHEET_NAME, 0);
  self->frozen = self->list->len;
  add (self, TONTI_SHEET_HANDS, 0);
  add (self, TONTI_SHEET_PRESENCE, 0);
  for (guint i = 0; i < n_money; i++)
    add (self, TONTI_SHEET_MONEY, i);
  add (self, TONTI_SHEET_STATE, 0);
  return self;
}

void
tonti_sheet_columns_free (TontiSheetColumns *self)
{
  g_array_unref (self->list);
  g_free (self);
}

guint
tonti_sheet_columns_count (const TontiSheetColumns *self)
{
  return self->list->len;
}

TontiSheetColumn *
tonti_sheet_columns_get (const TontiSheetColumns *self, guint column)
{
  return &g_array_index (self->list, TontiSheetColumn, column);
}

/* Columns of money grow by half at most, names take what is left. */
static void
widen (TontiSheetColumns *self, int spare)
{
  const guint n = self->list->len;
  for (guint i = self->frozen; i < n; i++)
    {
      TontiSheetColumn *column = tonti_sheet_columns_get (self, i);
      int more = MIN (spare / (int)(n - i + 1), column->least / 2);
      if (column->kind == TONTI_SHEET_HANDS)
        continue;
      column->width += more;
      spare -= more;
    }
  tonti_sheet_columns_get (self, TONTI_SHEET_NAME)->width += spare;
}

void
tonti_sheet_columns_fit (TontiSheetColumns *self, int width)
{
  int needed = 0, x = 0;
  for (guint i = 0; i < self->list->len; i++)
    {
      TontiSheetColumn *column = tonti_sheet_columns_get (self, i);
      column->width = column->least;
      needed += column->least;
    }
  if (width > needed)
    widen (self, width - needed);
  for (guint i = 0; i < self->list->len; i++)
    {
      TontiSheetColumn *column = tonti_sheet_columns_get (self, i);
      column->x = x;
      x += column->width;
    }
  self->width = x;
  self->scroll = CLAMP (self->scroll, 0, MAX (x - width, 0));
}

int
tonti_sheet_columns_place (const TontiSheetColumns *self, guint column)
{
  int x = tonti_sheet_columns_get (self, column)->x;
  return column < self->frozen ? x : x - self->scroll;
}

int
tonti_sheet_columns_edge (const TontiSheetColumns *self)
{
  return tonti_sheet_columns_get (self, self->frozen)->x;
}
