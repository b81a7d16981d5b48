// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* What the group is and how it works: the one row of table book, and the group's own words. */

G_BEGIN_DECLS

typedef struct
{
  char *uuid, *name, *kind, *currency, *country, *form, *chart, *lang;
  char *rhythm, *place, *registration, *preset, *words_variant, *priority;
  gboolean practice;
  gint64 unit;            /* cash unit, minor units */
  gint64 expense_ceiling; /* minor units, 0 = none */
} TontiBookRow;

void tonti_book_row_clear (TontiBookRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiBookRow, tonti_book_row_clear)

/* FALSE, with *row empty, when the journal has no book/1 yet. Texts are newly allocated. */
gboolean tonti_book_store_get (TontiDb *db, TontiBookRow *row);
/* The group's own word for IDEA, newly allocated; NULL when the preset's is used. */
char *tonti_book_store_word (TontiDb *db, const char *idea);
/* Idea -> word, all of the group's own words; new reference. */
json_t *tonti_book_store_words (TontiDb *db);

gboolean tonti_book_project_book (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_book_project_group (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_book_project_words (TontiDb *db, const TontiEvent *event, TontiProblems *problems);

G_END_DECLS
