// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-recovery.h"

#include <sodium.h>
#include <string.h>

/* The recovery code of a group. */

#define BASE 32
#define DRAWN (TONTI_RECOVERY_SYMBOLS - 1)

static const char symbols[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static int
value_of (char symbol)
{
  char c = g_ascii_toupper (symbol);
  if (c == 'O')
    c = '0';
  if (c == 'I' || c == 'L')
    c = '1';
  const char *found = c ? strchr (symbols, c) : NULL;
  return found ? (int)(found - symbols) : -1;
}

/* Luhn's way in base 32: every wrong symbol and nearly every exchange of neighbours is seen. */
static char
check_symbol (const char *code)
{
  int sum = 0;
  for (int i = 0; i < DRAWN; i++)
    {
      int addend = value_of (code[DRAWN - 1 - i]) * (i % 2 == 0 ? 2 : 1);
      sum += addend / BASE + addend % BASE;
    }
  return symbols[(BASE - sum % BASE) % BASE];
}

void
tonti_recovery_draw (char out[TONTI_RECOVERY_SIZE])
{
  if (sodium_init () < 0)
    g_error ("no random numbers");
  for (int i = 0; i < DRAWN; i++)
    out[i] = symbols[randombytes_uniform (BASE)];
  out[DRAWN] = check_symbol (out);
  out[TONTI_RECOVERY_SYMBOLS] = '\0';
}

gboolean
tonti_recovery_read (const char *text, char out[TONTI_RECOVERY_SIZE])
{
  int n = 0;
  for (; *text; text++)
    {
      int value = value_of (*text);
      if (*text == ' ' || *text == '-')
        continue;
      if (value < 0 || n == TONTI_RECOVERY_SYMBOLS)
        return FALSE;
      out[n++] = symbols[value];
    }
  if (n != TONTI_RECOVERY_SYMBOLS)
    return FALSE;
  out[TONTI_RECOVERY_SYMBOLS] = '\0';
  return out[DRAWN] == check_symbol (out);
}

char *
tonti_recovery_format (const char code[TONTI_RECOVERY_SIZE])
{
  GString *text = g_string_sized_new (TONTI_RECOVERY_SYMBOLS * 5 / 4 + 1);
  for (int i = 0; i < TONTI_RECOVERY_SYMBOLS; i++)
    {
      if (i > 0 && i % 4 == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, code[i]);
    }
  return g_string_free (text, FALSE);
}
