// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-code.h"

#include "tonti-no-float.h"

/* Each table is in the order of its enumeration. Codes are stored in books: a released one never
 * changes and never moves. */
#define TABLE(noun, ...)                                                                           \
  static const char *const noun##_texts[] = { __VA_ARGS__, NULL };                                 \
  const TontiCodes tonti_##noun##_codes = { noun##_texts }

// clang-format off
TABLE (kind, "rotating", "savings", "cooperative", "mutual", "mixed");
TABLE (form, "informal", "association", "gie", "scoops", "coop-ca", "mutual");
TABLE (presence, "unknown", "present", "late", "excused", "absent", "represented");
TABLE (role, "chair", "treasurer", "secretary", "counter", "key-holder", "auditor", "trainer");
TABLE (short_pot, "owe", "box-advances", "postpone", "postpone-all", "guarantor", "spread");
TABLE (uneven, "box-advances", "last-larger", "sizes");
TABLE (order, "fixed", "drawn", "draw-each", "choice", "auction");
TABLE (choice, "need", "vote", "designation", "agreement", "override");
TABLE (rhythm, "week", "2-weeks", "4-weeks", "month", "day");
TABLE (split, "largest-remainder", "floor", "unit-price");
TABLE (rounding, "half-up", "half-even", "up", "down");
TABLE (document, "receipt", "voucher-out", "minutes");
// clang-format on

int
tonti_codes_find (const TontiCodes *codes, const char *code)
{
  for (int i = 0; codes->codes[i] != NULL; i++)
    if (g_strcmp0 (codes->codes[i], code) == 0)
      return i;
  return -1;
}

const char *
tonti_codes_get (const TontiCodes *codes, int value)
{
  g_assert (value >= 0);
  for (int i = 0; i <= value; i++)
    g_assert (codes->codes[i] != NULL);
  return codes->codes[value];
}

const char *
tonti_codes_word (const TontiCodes *codes, const char *word)
{
  int value = tonti_codes_find (codes, word);

  return value >= 0 ? codes->codes[value] : g_intern_string (word);
}

char *
tonti_codes_list (const TontiCodes *codes)
{
  GString *list = g_string_new (NULL);

  for (int i = 0; codes->codes[i] != NULL; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? "|" : "", codes->codes[i]);
  return g_string_free (list, FALSE);
}
