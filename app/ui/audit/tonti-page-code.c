// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page-code.h"

#include <glib/gi18n.h>
#include <string.h>

#define DIGITS 12
#define PREFIX "TONTI1:"

/* A digit, or a letter that is written for one; 0 = neither. */
static char
read_digit (gunichar c)
{
  if (g_unichar_isdigit (c))
    return (char)('0' + g_unichar_digit_value (c));
  if (c == 'o' || c == 'O')
    return '0';
  if (c == 'l' || c == 'I' || c == 'i' || c == '|')
    return '1';
  return 0;
}

static gboolean
is_between (gunichar c)
{
  return g_unichar_isspace (c) || (c < 128 && strchr (".,-_/'*", (int)c)) || c == 0x2011
         || c == 0x2013;
}

static char *
group (const char *digits)
{
  GString *code = g_string_new (NULL);
  for (guint i = 0; digits[i]; i++)
    g_string_append_printf (code, "%s%c", i > 0 && i % 4 == 0 ? " " : "", digits[i]);
  return g_string_free (code, FALSE);
}

/* Square codes have no spaces and no small letters. */
static char *
read_square (const char *text)
{
  GString *code = g_string_new (NULL);
  for (const char *c = text; *c; c++)
    if (!g_ascii_isspace (*c))
      g_string_append_c (code, g_ascii_toupper (*c));
  if (!g_str_has_prefix (code->str, PREFIX))
    g_string_truncate (code, 0);
  return g_string_free (code, FALSE);
}

static TontiPageCodeKind
tell_digits (const char *digits, char **code, char **said)
{
  guint n = (guint)strlen (digits);
  *code = group (digits);
  if (n == DIGITS)
    {
      *said = g_strdup_printf (_ ("Twelve digits: %s"), *code);
      return TONTI_PAGE_CODE_CLOSING;
    }
  if (n < DIGITS)
    *said = g_strdup_printf (
        g_dngettext (NULL, "%s – %u digit of twelve", "%s – %u digits of twelve", n), *code, n);
  else
    *said = g_strdup_printf (_ ("%u digits: a code has twelve"), n);
  return n < DIGITS ? TONTI_PAGE_CODE_SHORT : TONTI_PAGE_CODE_LONG;
}

static TontiPageCodeKind
tell_wrong (gunichar c, char **said)
{
  char letter[7] = "";
  letter[g_unichar_to_utf8 (c, letter)] = '\0';
  *said = g_strdup_printf (_ ("“%s” is no part of a code: it has digits only"), letter);
  return TONTI_PAGE_CODE_WRONG;
}

/* "7: 1234 5678 9012": the meeting may stand before the digits; what follows it, 0 = none stands.
 */
static const char *
skip_meeting (const char *text, guint64 *meeting)
{
  char *end = NULL;
  *meeting = g_ascii_strtoull (text, &end, 10);
  if (*meeting > 0 && *meeting < 100000 && end > text && *end == ':')
    return end + 1;
  *meeting = 0;
  return text;
}

static TontiPageCodeKind
read_code (const char *text, char **code, char **said)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  guint64 meeting = 0;
  *code = read_square (text);
  *said = NULL;
  if (**code)
    {
      *said = g_strdup (_ ("The square code of a document"));
      return TONTI_PAGE_CODE_SQUARE;
    }
  g_clear_pointer (code, g_free);
  for (const char *c = skip_meeting (text, &meeting); *c; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);
      char digit = read_digit (letter);
      if (digit)
        g_string_append_c (digits, digit);
      else if (!is_between (letter))
        return tell_wrong (letter, said);
    }
  if (digits->len == 0)
    return TONTI_PAGE_CODE_NOTHING;
  TontiPageCodeKind kind = tell_digits (digits->str, code, said);
  g_autofree char *bare = *code;
  *code = meeting > 0 ? g_strdup_printf ("%" G_GUINT64_FORMAT ": %s", meeting, bare)
                      : g_steal_pointer (&bare);
  return kind;
}

TontiPageCodeKind
tonti_page_code_read (const char *text, char **code, char **said)
{
  g_autofree char *wanted = NULL, *sentence = NULL;
  TontiPageCodeKind kind = read_code (text, &wanted, &sentence);
  if (code)
    *code = g_steal_pointer (&wanted);
  if (said)
    *said = g_steal_pointer (&sentence);
  return kind;
}
