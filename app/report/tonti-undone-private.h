// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-column-private.h"
#include "tonti-report-private.h"

/* A decision that stands, or was taken back by a correction. */

G_BEGIN_DECLS

/* Columns of a table of decisions. */
#define TONTI_UNDONE_COLUMNS                                                                       \
  CODE ("state", N_ ("State")), DAY ("undone", N_ ("Taken back on")),                              \
      TEXT ("because", N_ ("Because")), NUMBER ("event", N_ ("Entry"))

/* Fill these columns of the last row, from column FIRST on: of event SEQ, taken back by UNDONE
 * (correction/1), 0 = it stands. */
void tonti_undone_put (TontiTable *table, guint first, TontiBook *book, gint64 seq, gint64 undone);
/* When and why; the reason newly allocated. FALSE = it stands. */
gboolean tonti_undone_read (TontiBook *book, gint64 undone, TontiDay *day, char **reason);

G_END_DECLS
