// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods.h"

#include <string.h>

#include "tonti-text.h"

#include "tonti-no-float.h"

gboolean
tonti_goods_worth (gint64 quantity, TontiMoney value, TontiMoney *worth)
{
  gint64 product;

  *worth = TONTI_MONEY_ZERO;
  if (__builtin_mul_overflow (quantity, value.minor, &product) || product % TONTI_GOODS_SCALE != 0
      || ABS (product / TONTI_GOODS_SCALE) > TONTI_MONEY_LIMIT)
    return FALSE;
  worth->minor = product / TONTI_GOODS_SCALE;
  return TRUE;
}

gboolean
tonti_goods_quantity (TontiMoney worth, TontiMoney value, gint64 *quantity)
{
  gint64 product;

  *quantity = 0;
  if (value.minor <= 0 || __builtin_mul_overflow (worth.minor, TONTI_GOODS_SCALE, &product)
      || product % value.minor != 0)
    return FALSE;
  *quantity = product / value.minor;
  return TRUE;
}

static void
append_whole (GString *text, gint64 whole, const TontiStyle *style)
{
  char digits[32];
  gsize size = (gsize)g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, whole);

  for (gsize i = 0; i < size; i++)
    {
      if (i > 0 && (size - i) % 3 == 0)
        g_string_append (text, style->group);
      g_string_append_c (text, digits[i]);
    }
}

static void
append_thousandths (GString *text, gint64 rest, const TontiStyle *style)
{
  char digits[8];
  gsize size = (gsize)g_snprintf (digits, sizeof digits, "%03d", (int)rest);

  while (size > 0 && digits[size - 1] == '0')
    digits[--size] = '\0';
  if (size > 0)
    g_string_append_printf (text, "%s%s", style->decimal, digits);
}

static gint64
find_common (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

char *
tonti_goods_format (TontiMoney worth, TontiMoney value, const TontiStyle *style)
{
  GString *text = g_string_new (worth.minor < 0 ? "-" : NULL);
  gint64 minor = ABS (worth.minor), whole = minor / value.minor, rest = minor % value.minor;
  gint64 quantity, common;

  if (tonti_goods_quantity (tonti_money (minor), value, &quantity))
    {
      append_whole (text, quantity / TONTI_GOODS_SCALE, style);
      append_thousandths (text, quantity % TONTI_GOODS_SCALE, style);
      return g_string_free (text, FALSE);
    }
  if (whole > 0)
    {
      append_whole (text, whole, style);
      g_string_append_c (text, ' ');
    }
  common = find_common (rest, value.minor);
  g_string_append_printf (text, "%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT, rest / common,
                          value.minor / common);
  return g_string_free (text, FALSE);
}

gboolean
tonti_goods_is_plural (TontiMoney worth, TontiMoney value, const TontiStyle *style)
{
  const gint64 minor = ABS (worth.minor);

  return g_str_equal (style->decimal, ",") ? minor / value.minor >= 2 : minor != value.minor;
}

/* The first word, where the others say of what it is. */
static gsize
find_end (const char *words)
{
  static const char *const joints[] = { " de ", " d'", " of ", " à ", NULL };
  const char *space = strchr (words, ' ');

  if (space == NULL)
    return strlen (words);
  for (gsize i = 0; joints[i] != NULL; i++)
    if (g_str_has_prefix (space, joints[i]))
      return (gsize)(space - words);
  return 0;
}

/* Three small letters at least, one of them a vowel: no sign like kg. */
static gboolean
is_word (const char *text)
{
  gboolean vowel = FALSE;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!g_unichar_islower (letter) && c != text)
        return FALSE;
      vowel = vowel || letter >= 0x80 || strchr ("aeiouy", (int)letter) != NULL;
    }
  return vowel && g_utf8_strlen (text, -1) >= 3;
}

static char *
add_ending (const char *word)
{
  static const struct
  {
    const char *end, *plural;
  } ends[] = { { "s", "s" },    { "x", "x" },    { "z", "z" },     { "au", "aux" },
               { "eu", "eux" }, { "al", "aux" }, { "ch", "ches" }, { "sh", "shes" } };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (word, ends[i].end))
      return g_strdup_printf ("%.*s%s", (int)(strlen (word) - strlen (ends[i].end)), word,
                              ends[i].plural);
  return g_strconcat (word, "s", NULL);
}

char *
tonti_goods_dup_plural (const char *word)
{
  const gsize end = find_end (word);
  g_autofree char *first = g_strndup (word, end), *plural = NULL;

  if (!is_word (first))
    return g_strdup (word);
  plural = add_ending (first);
  return g_strconcat (plural, word + end, NULL);
}

/* Spaces of every kind that stand between thousands. */
static const char *
skip_space (const char *text)
{
  while (*text != '\0' && g_unichar_isspace (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
read_digits (const char **text, guint most, gint64 *number, guint *count)
{
  *count = 0;
  while (g_ascii_isdigit (**text) && *count < most)
    {
      *number = *number * 10 + g_ascii_digit_value (**text);
      *text = skip_space (*text + 1);
      (*count)++;
    }
  return *count > 0 && !g_ascii_isdigit (**text);
}

gboolean
tonti_goods_parse (const char *text, gint64 *quantity)
{
  guint count;
  gint64 number = 0;

  *quantity = 0;
  text = skip_space (text);
  if (!read_digits (&text, 9, &number, &count))
    return FALSE;
  count = 0;
  if (*text == ',' || *text == '.')
    {
      text++;
      if (!read_digits (&text, 3, &number, &count))
        return FALSE;
    }
  for (; count < 3; count++)
    number *= 10;
  if (*text != '\0' || number > TONTI_GOODS_MOST)
    return FALSE;
  *quantity = number;
  return TRUE;
}

gboolean
tonti_goods_begins_open (const char *name)
{
  g_autofree char *fold = tonti_text_fold (name);

  if (fold[0] == 'h')
    return fold[1] != 'a' && fold[1] != '\0';
  return fold[0] != '\0' && strchr ("aeiou", fold[0]) != NULL;
}
