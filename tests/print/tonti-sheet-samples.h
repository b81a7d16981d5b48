// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-table.h"

/* A sheet with a letterhead, a footer and marks, for tests. */

G_BEGIN_DECLS

TontiSheet *tonti_sample_sheet (TontiPaperSize paper, gboolean landscape, const char *group);
void tonti_sample_begin (TontiSheet *sheet);
/* The file; fails the test when there is a problem. */
GBytes *tonti_sample_finish (TontiSheet *sheet);
/* N words of letters only, so that numbers on the page are amounts. */
char *tonti_sample_words (guint n);

G_END_DECLS
