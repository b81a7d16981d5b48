// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-private.h"
#include "tonti-grid-private.h"

/* Rows and columns added up: what members gave, and how far they are. Goods are in no sum. */

/* What is missing of this meeting, what was given beyond it, what earlier meetings lack; what was
 * given at all. */
typedef struct
{
  gint64 missing, extra, arrears, given;
} Owed;

static void
owe (Owed *owed, const TontiGridColumn *column, const TontiGridCell *cell)
{
  const gint64 open = cell->open.minor, typed = cell->typed.minor;
  owed->given += typed + cell->posted.minor;
  /* It stands beside the column of the goods, and in its place. */
  if (tonti_goods_of_money (column->key) != 0)
    {
      const gint64 instead = MIN (owed->missing, typed);
      owed->missing -= instead;
      owed->extra += typed - instead;
      return;
    }
  if (column->kind == TONTI_GRID_ARREARS)
    owed->arrears += open;
  if (column->kind != TONTI_GRID_DUE && column->kind != TONTI_GRID_FINES
      && column->kind != TONTI_GRID_LOANS && column->kind != TONTI_GRID_CLAIMS)
    return;
  owed->missing += MAX (open - typed, 0);
  owed->extra += MAX (typed - open, 0);
}

static TontiGridState
judge (const Owed *owed)
{
  if (owed->missing > 0)
    return owed->given > 0 ? TONTI_GRID_PART : TONTI_GRID_NOTHING;
  return owed->extra < owed->arrears ? TONTI_GRID_LATE : TONTI_GRID_PAID;
}

void
tonti_grid_add_up_row (TontiGridReport *grid, guint r)
{
  TontiGridRow *row = &g_array_index (grid->rows, TontiGridRow, r);
  Owed owed = { 0 };
  for (guint c = 0; c < grid->columns->len; c++)
    {
      TontiGridColumn *column = &g_array_index (grid->columns, TontiGridColumn, c);
      const TontiGridCell *cell = tonti_grid_report_cell (grid, r, c);
      owe (&owed, column, cell);
      column->open.minor += cell->open.minor;
      column->typed.minor += cell->typed.minor;
      column->posted.minor += cell->posted.minor;
      if (column->value.minor == 0)
        row->total.minor += cell->typed.minor + cell->posted.minor;
    }
  row->state = judge (&owed);
  grid->received.minor += row->total.minor;
  grid->marked += row->presence != TONTI_PRESENCE_UNKNOWN;
  grid->present += row->presence == TONTI_PRESENCE_PRESENT || row->presence == TONTI_PRESENCE_LATE
                   || row->presence == TONTI_PRESENCE_REPRESENTED;
}
