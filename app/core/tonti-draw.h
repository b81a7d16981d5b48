// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* A draw that members can redo with a pencil.
 *
 * What is called out in the meeting (numbers of banknotes, dice) is written in one row of digits: a
 * letter counts as the last digit of its place in the alphabet (A 1 … I 9, J 0, K 1 …), other signs
 * do not count; a row shorter than ten digits is written again until it has ten. The row goes on:
 * each new digit is the last digit of the sum of the two that stand one row before it and next to
 * that (chain addition). Numbers of two digits (up to 10 hands), three (up to 100), four … are read
 * from the first new digit on. With m hands left, a number from the largest multiple of m on is
 * struck out and the next one read; else number mod m, plus one, is the place of the hand drawn
 * among those left, in the order of the list. The last hand needs no number.
 *
 * Continuing the row is one-to-one, so every number is as likely as the digits called out are; what
 * is struck out keeps the places equally likely. */

G_BEGIN_DECLS

/* Stands in events and on paper: another procedure has another name. */
#define TONTI_DRAW_PROCEDURE "chain/1"
/* Figures and letters that are called out at least. */
#define TONTI_DRAW_FEWEST 10

typedef struct
{
  gint64 left;   /* hands that were left, m */
  gint64 limit;  /* numbers from here on are struck out */
  guint at;      /* where the number stands in the row, 0 = its first digit; of the last hand 0 */
  guint struck;  /* how many numbers were struck out right before it */
  gint64 number; /* -1 = the last hand */
  gint64 place;  /* 1 … left */
  gint64 hand;
} TontiDrawStep;

typedef struct
{
  char *row;     /* every digit that was written */
  guint called;  /* how many of them were called out, with their repetition */
  guint width;   /* digits of a number */
  GArray *steps; /* TontiDrawStep, in the order of the draw */
} TontiDraw;

/* Draw TAKE of these N hands (1 <= TAKE <= N) in the order of their list. NULL when nothing in SEED
 * (UTF-8) counts. */
TontiDraw *tonti_draw_new (const char *seed, const gint64 *hands, gsize n, gsize take);
void tonti_draw_free (TontiDraw *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiDraw, tonti_draw_free)

/* The digits that count in SEED, as they were called out; newly allocated, may be "". */
char *tonti_draw_dup_digits (const char *seed);

G_END_DECLS
