// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-file.h"

/* One page of a paper on the screen, drawn as sharp as the screen is, by a thread of its own. Until
 * the sharp picture is there, the last one is shown. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_LEAF_FIT_WIDTH,
  TONTI_LEAF_FIT_PAGE,
  TONTI_LEAF_ZOOM,
} TontiLeafFit;

#define TONTI_TYPE_PAPER_LEAF (tonti_paper_leaf_get_type ())
G_DECLARE_FINAL_TYPE (TontiPaperLeaf, tonti_paper_leaf, TONTI, PAPER_LEAF, GtkWidget)

/* Signals: "drawn" when the sharp picture of the page is there; "notify::zoom" when what is shown
 * has another size than before. */

/* FILE may be NULL: nothing is shown. */
void tonti_paper_leaf_show (TontiPaperLeaf *self, TontiPaperFile *file, guint page);
/* ZOOM in percent of the paper's own size on a screen of 96 dots an inch; of TONTI_LEAF_ZOOM. */
void tonti_paper_leaf_set_fit (TontiPaperLeaf *self, TontiLeafFit fit, int zoom);
/* Percent, as it is drawn. */
int tonti_paper_leaf_get_zoom (TontiPaperLeaf *self);
/* The sharp picture of the page in sight is there. */
gboolean tonti_paper_leaf_is_drawn (TontiPaperLeaf *self);

G_END_DECLS
