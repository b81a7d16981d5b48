// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-amount.h"
#include "tonti-draw.h"
#include "tonti-redo.h"

/* One event that is done again. Private to the files tonti-redo*.c. */

G_BEGIN_DECLS

typedef struct
{
  TontiDb *db; /* the book as it stood before the event */
  const TontiEvent *event;
  const char *check; /* "draw" "auction" …, static */
  const char *lang;  /* of the group */
  gint64 unit;       /* cash unit of the group, >= 1 */
  TontiStyle style;  /* of amounts in sentences; no currency = plain numbers */
  TontiProblems *problems;
} TontiRedoing;

/* FALSE: the event says something else; it was refused by one of the three below. */
typedef gboolean (*TontiRedoFunction) (const TontiRedoing *r);

gboolean tonti_redo_draw (const TontiRedoing *r);
gboolean tonti_redo_auction (const TontiRedoing *r);
gboolean tonti_redo_lot (const TontiRedoing *r);
gboolean tonti_redo_share (const TontiRedoing *r);
gboolean tonti_redo_spread (const TontiRedoing *r);
gboolean tonti_redo_spread_back (const TontiRedoing *r);
gboolean tonti_redo_aid (const TontiRedoing *r);
gboolean tonti_redo_loan (const TontiRedoing *r);
gboolean tonti_redo_receipt (const TontiRedoing *r);
gboolean tonti_redo_setoff (const TontiRedoing *r);
gboolean tonti_redo_dividend (const TontiRedoing *r);
gboolean tonti_redo_meal (const TontiRedoing *r);
/* Of the list NAME of the event: the charge of each late repayment of a loan from the auction box.
 */
gboolean tonti_redo_repayments (const TontiRedoing *r, const char *name);

/* Refuses as "wrong-<check>", NAME as the field, when what FACTS (a part of the body) say under
 * NAME is not FOUND; FOUND is taken, NULL = nothing must be said. */
gboolean tonti_redo_same (const TontiRedoing *r, const json_t *facts, const char *name,
                          json_t *found);
gboolean tonti_redo_same_int (const TontiRedoing *r, const json_t *facts, const char *name,
                              gint64 found);
gboolean tonti_redo_same_text (const TontiRedoing *r, const json_t *facts, const char *name,
                               const char *found);

/* FALSE, and refused, when "pool" of the event is none. */
gboolean tonti_redo_has_pool (const TontiRedoing *r);
/* The same refusal whatever is said. */
gboolean tonti_redo_refuse (const TontiRedoing *r, const json_t *facts, const char *name,
                            json_t *found);

/* The draw that FACTS tell of (calls, list, procedure, row, called, width, steps) held again:
 * TAKE of HANDS, its list, are drawn. NULL = refused. */
TontiDraw *tonti_redo_drawing (const TontiRedoing *r, const json_t *facts, const GArray *hands,
                               gsize take);
/* ["hand:3", …] as GArray of gint64. */
GArray *tonti_redo_read_hands (const json_t *list);
/* The hands of [{"hand","why"}]. */
GArray *tonti_redo_read_left_out (const json_t *left_out);
/* ALL (gint64) are HANDS and OTHERS together, each once. */
gboolean tonti_redo_is_parted (const GArray *all, const GArray *hands, const GArray *others);

G_END_DECLS
