// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-money.h"

/* The calendar of a rotating pot: HANDS hands pay CONTRIBUTION at each meeting, LOTS hands are
 * served at each meeting, and the round lasts T = HANDS / LOTS meetings, rounded up. The pot of a
 * meeting is HANDS x CONTRIBUTION; what comes in over the round, HANDS x T x CONTRIBUTION, goes out
 * in full. */

G_BEGIN_DECLS

typedef struct
{
  TontiMoney contribution; /* per hand and meeting, > 0 */
  gint64 hands;            /* >= 1 */
  gint64 lots;             /* 1 … hands */
  int uneven;              /* TontiUneven, -1 = not decided */
  gint64 unit;         /* cash unit, minor units, >= 1: lots of "last-larger" are multiples of it */
  const gint64 *sizes; /* of TONTI_UNEVEN_SIZES: one lot a hand, in the order of turns */
  gsize size_count;
} TontiRotation;

/* Turn n = i + 1 serves the i-th hand of the order. */
typedef struct
{
  gint64 n;       /* 1, 2, 3 … */
  gint64 meeting; /* 1 … T, counted from the first meeting of the round */
  gint64 amount;  /* gross lot, minor units */
} TontiRotationRow;

typedef enum
{
  TONTI_ROTATION_OK,
  TONTI_ROTATION_EMPTY,      /* no hands */
  TONTI_ROTATION_LOTS,       /* more lots than hands */
  TONTI_ROTATION_UNDECIDED,  /* hands mod lots is not 0 and no rule was chosen */
  TONTI_ROTATION_SIZE_COUNT, /* as many sizes as hands are needed */
  TONTI_ROTATION_SIZE_SUM,   /* the sizes do not add up to what comes in */
  TONTI_ROTATION_TOO_BIG,    /* beyond the limit of an amount */
} TontiRotationResult;

/* T, the number of meetings of the round. */
gint64 tonti_rotation_meetings (const TontiRotation *rotation);
/* HANDS x T x CONTRIBUTION: what comes in, and must go out, over the round. */
gboolean tonti_rotation_total (const TontiRotation *rotation,
                               TontiMoney *out) G_GNUC_WARN_UNUSED_RESULT;
/* GArray of TontiRotationRow, one for each hand, whose amounts add up to the total, in *rows; only
 * when the result is OK. */
TontiRotationResult tonti_rotation_compute (const TontiRotation *rotation, GArray **rows);

/* The figures of the three choices when the hands cannot be divided by the lots. */
typedef struct
{
  gint64 pot;           /* of a meeting */
  gint64 equal_lot;     /* box-advances: what each hand pays and receives */
  gint64 advance;       /* box-advances: what the box lends at each meeting but the last */
  gint64 advance_count; /* at how many meetings */
  gint64 advance_total; /* repaid at the last meeting */
  gint64 small_lot;     /* last-larger: each lot but those of the last meeting, rounded down */
  gint64 last_hands;    /* how many hands the last meeting serves */
  gint64 last_lot;      /* last-larger: a lot of the last meeting, rounded down */
} TontiRotationChoices;

/* For rotations that compute would call OK or UNDECIDED. */
TontiRotationChoices tonti_rotation_choices (const TontiRotation *rotation);

G_END_DECLS
