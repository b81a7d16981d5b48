// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-credential-store.h"
#include "tonti-problem.h"

/* What may be a PIN, and what is kept of it: Argon2id, never the PIN itself. */

G_BEGIN_DECLS

/* Made so that one try takes 0.2 to 0.5 seconds on a computer of 2020. */
#define TONTI_PIN_PASSES 3
#define TONTI_PIN_MEMORY_KIB (128 * 1024)
/* Of a computer that has not as much memory left. */
#define TONTI_PIN_SMALL_PASSES 12
#define TONTI_PIN_SMALL_MEMORY_KIB (19 * 1024)

/* For tests: what is spent on every PIN made from now on; 0, 0 = the usual. */
void tonti_pin_set_cost (gint64 passes, gint64 memory_kib);

/* May PIN be one? 4 to 12 digits that are not guessed first, or a phrase of 8 letters or more.
 * Refusal "weak-pin" of FIELD; the sentence does not repeat the PIN. */
gboolean tonti_pin_check (const char *pin, const char *field, TontiProblems *problems);
/* SALT NULL = random. FALSE: no memory. */
gboolean tonti_pin_make (const char *pin, const guint8 *salt, TontiCredentialRow *row,
                         TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

typedef enum
{
  TONTI_PIN_RIGHT,
  TONTI_PIN_WRONG,
  TONTI_PIN_FAILED, /* could not be worked out: problems say why */
} TontiPinResult;

TontiPinResult tonti_pin_compare (const char *pin, const TontiCredentialRow *row,
                                  TontiProblems *problems);

G_END_DECLS
