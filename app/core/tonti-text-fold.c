// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text.h"

#include <stdlib.h>
#include <string.h>

#include "tonti-no-float.h"

typedef struct
{
  gunichar letter; /* lower case, without accents */
  const char *latin;
} Look;

/* Letters that the eye, or a French keyboard, takes for Latin ones. Capitals decide too: Cyrillic В
 * is drawn as B. In order of code point. */
// clang-format off
static const Look looks[] = {
  { 0x00df, "ss" }, { 0x00e6, "ae" }, { 0x00f0, "d" }, { 0x00f8, "o" }, { 0x0111, "d" },
  { 0x0127, "h" }, { 0x0131, "i" }, { 0x0142, "l" }, { 0x014b, "n" }, { 0x0153, "oe" },
  { 0x0180, "b" }, { 0x0192, "f" }, { 0x0199, "k" }, { 0x01a5, "p" }, { 0x01ad, "t" },
  { 0x01b4, "y" }, { 0x0237, "j" }, { 0x0251, "a" }, { 0x0253, "b" }, { 0x0254, "o" },
  { 0x0256, "d" }, { 0x0257, "d" }, { 0x025b, "e" }, { 0x0260, "g" }, { 0x0261, "g" },
  { 0x0266, "h" }, { 0x0268, "i" }, { 0x0269, "i" }, { 0x0272, "n" }, { 0x0289, "u" },
  { 0x028b, "v" },
  /* Greek */
  { 0x03b1, "a" }, { 0x03b2, "b" }, { 0x03b5, "e" }, { 0x03b6, "z" }, { 0x03b7, "h" },
  { 0x03b9, "i" }, { 0x03ba, "k" }, { 0x03bc, "m" }, { 0x03bd, "n" }, { 0x03bf, "o" },
  { 0x03c1, "p" }, { 0x03c4, "t" }, { 0x03c5, "y" }, { 0x03c7, "x" }, { 0x03f2, "c" },
  { 0x03f3, "j" },
  /* Cyrillic */
  { 0x0430, "a" }, { 0x0432, "b" }, { 0x0435, "e" }, { 0x043a, "k" }, { 0x043c, "m" },
  { 0x043d, "h" }, { 0x043e, "o" }, { 0x0440, "p" }, { 0x0441, "c" }, { 0x0442, "t" },
  { 0x0443, "y" }, { 0x0445, "x" }, { 0x0455, "s" }, { 0x0456, "i" }, { 0x0458, "j" },
  { 0x04af, "y" }, { 0x04bb, "h" }, { 0x04cf, "l" }, { 0x0501, "d" }, { 0x051b, "q" },
  { 0x051d, "w" },
};
// clang-format on

static int
compare_letter (const void *key, const void *row)
{
  gunichar letter = *(const gunichar *)key;
  gunichar own = ((const Look *)row)->letter;

  return (letter > own) - (letter < own);
}

/* Written in names for one sound, and left out as often. */
static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0xb4 || c == 0x2b9 || c == 0x2bb || c == 0x2bc || c == 0x2bd
         || c == 0x2bf || (c >= 0x2018 && c <= 0x201b) || c == 0x2032 || c == 0xa78b || c == 0xa78c
         || c == 0xff07;
}

static gboolean
is_gap (gunichar c)
{
  return g_unichar_isspace (c) || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

static void
append_letter (GString *folded, gunichar c)
{
  const Look *look;

  c = g_unichar_tolower (c);
  if (c < 0x80)
    {
      g_string_append_c (folded, (char)c);
      return;
    }
  look = bsearch (&c, looks, G_N_ELEMENTS (looks), sizeof *looks, compare_letter);
  if (look != NULL)
    g_string_append (folded, look->latin);
  else
    g_string_append_unichar (folded, c);
}

/* One character, taken apart: accents, apostrophes and invisible characters go. */
static void
append_folded (GString *folded, gunichar c)
{
  gunichar pieces[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gsize count;

  if (is_apostrophe (c))
    return;
  count = g_unichar_fully_decompose (c, TRUE, pieces, G_N_ELEMENTS (pieces));
  for (gsize i = 0; i < count; i++)
    if (is_gap (pieces[i]))
      {
        if (folded->len > 0 && folded->str[folded->len - 1] != ' ')
          g_string_append_c (folded, ' ');
      }
    else if (!g_unichar_iszerowidth (pieces[i]) && !g_unichar_ismark (pieces[i])
             && !g_unichar_iscntrl (pieces[i]))
      append_letter (folded, pieces[i]);
}

char *
tonti_text_fold (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *folded = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      if (g_ascii_isalnum (*at))
        g_string_append_c (folded, g_ascii_tolower (*at));
      else
        append_folded (folded, g_utf8_get_char (at));
    }
  if (folded->len > 0 && folded->str[folded->len - 1] == ' ')
    g_string_truncate (folded, folded->len - 1);
  return g_string_free (folded, FALSE);
}

gboolean
tonti_text_is_same_name (const char *one, const char *other)
{
  g_autofree char *a = tonti_text_fold (one);
  g_autofree char *b = tonti_text_fold (other);

  return strcmp (a, b) == 0;
}
