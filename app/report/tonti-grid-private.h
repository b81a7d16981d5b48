// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-grid-report.h"

/* The parts of a grid under construction. */

G_BEGIN_DECLS

typedef struct
{
  TontiGridReport *grid;
  TontiBook *book;
  TontiDb *db;
  GPtrArray *drafts;   /* TontiDraft of the open meeting */
  GHashTable *rows;    /* member -> row + 1 */
  GHashTable *columns; /* key -> column + 1 */
  gboolean in_money;   /* the event under way is one of money */
} TontiGridMaker;

/* Every column the group may use; those it does not are dropped in the end. */
void tonti_grid_maker_add_columns (TontiGridMaker *self);
/* NULL = there is no such row or column. */
TontiGridRow *tonti_grid_maker_row (TontiGridMaker *self, gint64 member);
TontiGridCell *tonti_grid_maker_cell (TontiGridMaker *self, gint64 member, const char *key);

/* What is due at this meeting and from earlier ones, and the fines. */
void tonti_grid_maker_add_dues (TontiGridMaker *self);
/* What has a receipt of this meeting, and what is typed. */
gboolean tonti_grid_maker_add_posted (TontiGridMaker *self, TontiProblems *problems);
void tonti_grid_maker_add_typed (TontiGridMaker *self);

/* The title of the column KEY, newly allocated. */
char *tonti_grid_title (TontiBook *book, const char *key);

/* Adds a row to its columns and to the whole, and says how far its member is. */
void tonti_grid_add_up_row (TontiGridReport *grid, guint row);

G_END_DECLS
