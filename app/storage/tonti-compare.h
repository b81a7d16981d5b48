// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db-private.h"

/* A table of the book beside the same table made anew, row by row in the order of the primary key.
 * Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiCompare TontiCompare;

struct _TontiCompare
{
  TontiDb *book, *fresh;
  const char *table;
  GPtrArray *key; /* names of the columns of the primary key */
  char *first;    /* SQL of the first page, and of the pages after a row */
  char *next;
  GPtrArray *after; /* sqlite3_value: key of the last row compared; empty = none yet */
  gboolean (*page) (TontiCompare *self); /* another way of comparing; NULL = row by row */
  gpointer data;                         /* of that way, and where it stands */
  gint64 position;
  gboolean done, differs;
  TontiDb *failed; /* the database that could not be read */
  gint64 seq;      /* the event that the first difference belongs to, 0 = not known */
};

void tonti_compare_init (TontiCompare *self, TontiDb *book, TontiDb *fresh, const char *table);
/* Compare the next few thousand rows. FALSE: FAILED knows why. */
gboolean tonti_compare_page (TontiCompare *self) G_GNUC_WARN_UNUSED_RESULT;
/* Start the table again. */
void tonti_compare_restart (TontiCompare *self);
void tonti_compare_clear (TontiCompare *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiCompare, tonti_compare_clear)

G_END_DECLS
