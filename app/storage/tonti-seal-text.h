// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-seal-private.h"

/* A code as a person types it from paper, or a machine reads it. */

G_BEGIN_DECLS

#define TONTI_SEAL_DIGITS 12

typedef struct
{
  gboolean square;                    /* of a square code, else twelve digits */
  char digits[TONTI_SEAL_DIGITS + 1]; /* the twelve digits */
  gint64 meeting;                     /* typed before them, 0 = none */
  gint64 seq;                         /* square: the event, and the beginning of its hash */
  guint8 hash[TONTI_SEAL_QR_HASH];
} TontiSealText;

/* Words, points, dashes and spaces do not matter, nor small letters; the letters O, I and L stand
 * for the figures they look like. FALSE when it is no code. */
gboolean tonti_seal_text_read (const char *text, TontiSealText *out) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
