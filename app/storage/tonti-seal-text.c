// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seal-text.h"

#include <string.h>

#include "tonti-no-float.h"

/* ---- Twelve digits ---- */

#define MEETING_DIGITS 6

/* A figure, or a letter that was taken for one; -1 = another letter. */
static int
read_figure (gunichar c)
{
  if (g_unichar_isdigit (c))
    return g_unichar_digit_value (c);
  if (c == 'O' || c == 'o')
    return 0;
  return c == 'I' || c == 'l' || c == 'i' || c == 'L' ? 1 : -1;
}

/* The next word of letters and figures, at *TEXT; NULL at the end. */
static char *
next_word (const char **text)
{
  const char *start;

  while (**text != '\0' && !g_unichar_isalnum (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  start = *text;
  while (**text != '\0' && g_unichar_isalnum (g_utf8_get_char (*text)))
    *text = g_utf8_next_char (*text);
  return *text > start ? g_strndup (start, (gsize)(*text - start)) : NULL;
}

static gboolean
has_figure (const char *word)
{
  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isdigit (g_utf8_get_char (c)))
      return TRUE;
  return FALSE;
}

/* Its figures, NULL when other letters stand among them. */
static char *
read_number (const char *word)
{
  g_autoptr (GString) number = g_string_new (NULL);

  for (const char *c = word; *c != '\0'; c = g_utf8_next_char (c))
    {
      int figure = read_figure (g_utf8_get_char (c));

      if (figure < 0)
        return NULL;
      g_string_append_c (number, (char)('0' + figure));
    }
  return g_string_free (g_steal_pointer (&number), FALSE);
}

/* Words without a figure are passed over: "réunion 7 : code 1234 5678 9012". */
static GPtrArray *
list_numbers (const char *text)
{
  g_autoptr (GPtrArray) numbers = g_ptr_array_new_with_free_func (g_free);

  for (;;)
    {
      g_autofree char *word = next_word (&text);
      char *number;

      if (word == NULL)
        return g_steal_pointer (&numbers);
      if (!has_figure (word))
        continue;
      number = read_number (word);
      if (number == NULL)
        return NULL;
      g_ptr_array_add (numbers, number);
    }
}

/* The last figures are the code, what stands before them is the meeting. */
static gboolean
read_digits (const char *text, TontiSealText *out)
{
  g_autoptr (GPtrArray) numbers = list_numbers (text);
  guint first = numbers != NULL ? numbers->len : 0;
  gsize size = 0;

  while (first > 0 && size < TONTI_SEAL_DIGITS)
    size += strlen (g_ptr_array_index (numbers, --first));
  if (size != TONTI_SEAL_DIGITS || first > 1
      || (first == 1 && strlen (g_ptr_array_index (numbers, 0)) > MEETING_DIGITS))
    return FALSE;
  for (guint i = first; i < numbers->len; i++)
    g_strlcat (out->digits, g_ptr_array_index (numbers, i), sizeof out->digits);
  if (first == 1)
    out->meeting = g_ascii_strtoll (g_ptr_array_index (numbers, 0), NULL, 10);
  return first == 0 || out->meeting > 0;
}

/* ---- The square code ---- */

/* Figures that base32 does not have, and the letters they were taken for. The check symbol tells
 * which of two it was. */
static const char look_alikes[][4] = { "018", "OIB", "OLB" };

/* Symbols alone, in capitals, without the prefix; FALSE when something else stands there. */
static gboolean
read_symbols (const char *text, char out[TONTI_SEAL_QR_SYMBOLS + 1])
{
  g_autoptr (GString) symbols = g_string_new (NULL);
  const char *prefix = TONTI_SEAL_QR_PREFIX;
  const char *start;

  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isspace (*c) && *c != '-' && *c != '.')
      g_string_append_c (symbols, g_ascii_toupper (*c));
  start = symbols->str;
  if (g_str_has_prefix (start, prefix))
    start += strlen (prefix);
  if (strlen (start) != TONTI_SEAL_QR_SYMBOLS)
    return FALSE;
  g_strlcpy (out, start, TONTI_SEAL_QR_SYMBOLS + 1);
  return TRUE;
}

static void
replace_look_alikes (const char *symbols, const char *letters, char out[TONTI_SEAL_QR_SYMBOLS + 1])
{
  g_strlcpy (out, symbols, TONTI_SEAL_QR_SYMBOLS + 1);
  for (gsize i = 0; i < TONTI_SEAL_QR_SYMBOLS - 1; i++)
    for (gsize k = 0; look_alikes[0][k] != '\0'; k++)
      if (out[i] == look_alikes[0][k])
        out[i] = letters[k];
}

/* The 23 bytes; FALSE when a symbol or the check symbol is wrong. */
static gboolean
decode (const char *symbols, guint8 bytes[TONTI_SEAL_QR_BYTES])
{
  guint64 bits = 0;
  guint held = 0;
  gsize n = 0;

  for (gsize i = 0; i < TONTI_SEAL_QR_SYMBOLS - 1; i++)
    {
      const char *at = memchr (tonti_seal_alphabet, symbols[i], 32);

      if (at == NULL)
        return FALSE;
      bits = bits << 5 | (guint64)(at - tonti_seal_alphabet);
      for (held += 5; held >= 8 && n < TONTI_SEAL_QR_BYTES; held -= 8)
        bytes[n++] = (guint8)(bits >> (held - 8));
    }
  return (bits & 1) == 0
         && tonti_seal_check_symbol (symbols, TONTI_SEAL_QR_SYMBOLS - 1)
                == symbols[TONTI_SEAL_QR_SYMBOLS - 1];
}

static gboolean
read_square (const char *text, TontiSealText *out)
{
  char symbols[TONTI_SEAL_QR_SYMBOLS + 1], letters[TONTI_SEAL_QR_SYMBOLS + 1];
  guint8 bytes[TONTI_SEAL_QR_BYTES];
  guint64 seq = 0;

  if (!read_symbols (text, symbols))
    return FALSE;
  replace_look_alikes (symbols, look_alikes[1], letters);
  if (!decode (letters, bytes))
    {
      replace_look_alikes (symbols, look_alikes[2], letters);
      if (!decode (letters, bytes))
        return FALSE;
    }
  for (int i = 0; i < 8; i++)
    seq = seq << 8 | bytes[i];
  out->square = TRUE;
  out->seq = (gint64)seq;
  memcpy (out->hash, bytes + 8, TONTI_SEAL_QR_HASH);
  return out->seq > 0;
}

gboolean
tonti_seal_text_read (const char *text, TontiSealText *out)
{
  *out = (TontiSealText){ 0 };
  return g_utf8_validate (text, -1, NULL) && (read_square (text, out) || read_digits (text, out));
}
