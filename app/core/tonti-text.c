// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include "tonti-no-float.h"

#define MARKS_MAX 4
#define COMPOSE_MAX (64 * 1024 * 1024) /* bytes; ICU counts in 32 bits */
#define FIRST_MARK 0x300               /* below, every character is its own NFC and no mark */

/* What one character is to a book. */
typedef enum
{
  PLAIN,
  SPACE,
  BREAK, /* of a line */
  MARK,
  INVISIBLE, /* direction, zero width, fillers that look like nothing */
  FORBIDDEN,
} Class;

/* Letters and symbols by their type, but drawn as nothing: a name of these would be blank. */
static gboolean
is_blank (gunichar c)
{
  return c == 0x034f || c == 0x115f || c == 0x1160 || c == 0x17b4 || c == 0x17b5
         || (c >= 0x180b && c <= 0x180f) || c == 0x2800 || c == 0x3164 || c == 0xffa0
         || (c >= 0xfe00 && c <= 0xfe0f) || (c >= 0xe0100 && c <= 0xe01ef);
}

static Class
classify_by_type (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  if (is_blank (c) || type == G_UNICODE_FORMAT)
    return INVISIBLE;
  if (type == G_UNICODE_LINE_SEPARATOR || type == G_UNICODE_PARAGRAPH_SEPARATOR)
    return BREAK;
  if (type == G_UNICODE_SPACE_SEPARATOR)
    return SPACE;
  if (g_unichar_ismark (c))
    return MARK;
  if (type == G_UNICODE_CONTROL || type == G_UNICODE_UNASSIGNED || type == G_UNICODE_PRIVATE_USE
      || type == G_UNICODE_SURROGATE)
    return FORBIDDEN;
  return PLAIN;
}

static Class
classify (gunichar c)
{
  if (c == ' ' || c == '\t')
    return SPACE;
  if (c == '\n' || c == '\r')
    return BREAK;
  if (c > ' ' && c < 0x7f)
    return PLAIN;
  return classify_by_type (c);
}

/* Look at every character once. *plain is TRUE when the text is its own NFC for sure. */
static TontiTextResult
inspect (const char *text, gboolean *plain)
{
  int marks = 0;

  *plain = TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);
      Class class = classify (c);

      if (class == FORBIDDEN)
        return TONTI_TEXT_CONTROL;
      if (class == INVISIBLE)
        return TONTI_TEXT_DIRECTION;
      marks = class == MARK ? marks + 1 : 0;
      if (marks > MARKS_MAX)
        return TONTI_TEXT_TOO_MANY_MARKS;
      if (c >= FIRST_MARK)
        *plain = FALSE;
    }
  return TONTI_TEXT_OK;
}

/* NFC of valid text by ICU: GLib's own takes time squared. NULL when it is too long for it. */
static char *
compose (const char *text)
{
  gsize bytes = strlen (text);
  g_autofree UChar *wide = NULL;
  g_autofree UChar *composed = NULL;
  g_autofree char *out = NULL;
  UErrorCode error = U_ZERO_ERROR;
  const UNormalizer2 *nfc = unorm2_getNFCInstance (&error);
  gint32 room = (gint32)MIN (bytes, COMPOSE_MAX) * 3 + 1; /* both ways, at the most */
  gint32 length;

  if (bytes > COMPOSE_MAX)
    return NULL;
  wide = g_new (UChar, bytes + 1);
  composed = g_new (UChar, (gsize)room);
  u_strFromUTF8 (wide, (gint32)bytes + 1, &length, text, (gint32)bytes, &error);
  length = unorm2_normalize (nfc, wide, length, composed, room, &error);
  out = g_malloc ((gsize)length * 3 + 1);
  u_strToUTF8 (out, length * 3 + 1, NULL, composed, length, &error);
  return U_SUCCESS (error) ? g_steal_pointer (&out) : NULL;
}

/* The gap between two words: its widest part counts. */
static void
write_gap (GString *clean, int breaks, gboolean spaces)
{
  if (clean->len == 0)
    return;
  for (int i = 0; i < breaks; i++)
    g_string_append_c (clean, '\n');
  if (breaks == 0 && spaces)
    g_string_append_c (clean, ' ');
}

/* TEXT with its spaces folded; line breaks stay when LINES. */
static char *
fold_spaces (const char *text, gboolean lines)
{
  GString *clean = g_string_sized_new (strlen (text));
  gboolean spaces = FALSE;
  int breaks = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      Class class = classify (g_utf8_get_char (text));

      if (class == BREAK && lines)
        breaks += text[0] != '\r' || text[1] != '\n'; /* CRLF is one */
      else if (class == SPACE || class == BREAK)
        spaces = TRUE;
      else
        {
          write_gap (clean, breaks, spaces);
          g_string_append_len (clean, text, g_utf8_next_char (text) - text);
          breaks = 0;
          spaces = FALSE;
        }
    }
  return g_string_free (clean, FALSE);
}

static TontiTextResult
clean (const char *text, gsize max_bytes, gboolean lines, char **out)
{
  g_autofree char *composed = NULL;
  g_autofree char *folded = NULL;
  TontiTextResult result;
  gboolean plain;

  if (!g_utf8_validate (text, -1, NULL))
    return TONTI_TEXT_NOT_UTF8;
  result = inspect (text, &plain); /* first: sorting a flood of marks would take for ever */
  if (result == TONTI_TEXT_OK && !plain)
    {
      text = composed = compose (text);
      if (text == NULL)
        return TONTI_TEXT_TOO_LONG;
      result = inspect (text, &plain); /* composing may split a mark in two */
    }
  if (result != TONTI_TEXT_OK)
    return result;
  folded = fold_spaces (text, lines);
  if (*folded == '\0')
    return TONTI_TEXT_EMPTY;
  if (strlen (folded) > max_bytes)
    return TONTI_TEXT_TOO_LONG;
  *out = g_steal_pointer (&folded);
  return TONTI_TEXT_OK;
}

TontiTextResult
tonti_text_clean (const char *text, gsize max_bytes, char **out)
{
  return clean (text, max_bytes, FALSE, out);
}

TontiTextResult
tonti_text_clean_lines (const char *text, gsize max_bytes, char **out)
{
  return clean (text, max_bytes, TRUE, out);
}

/* The common case without a copy: visible ASCII, one space between words. */
static gboolean
is_plain_ascii (const char *text)
{
  char before = ' ';

  for (; *text != '\0'; before = *text++)
    if (*text < ' ' || *text > '~' || (*text == ' ' && before == ' '))
      return FALSE;
  return before != ' ';
}

gboolean
tonti_text_is_canonical (const char *text)
{
  g_autofree char *cleaned = NULL;

  return *text == '\0' || is_plain_ascii (text)
         || (clean (text, G_MAXSIZE, TRUE, &cleaned) == TONTI_TEXT_OK
             && g_str_equal (cleaned, text));
}

const char *
tonti_text_explain (TontiTextResult result)
{
  switch (result)
    {
    case TONTI_TEXT_OK:
      return _ ("it is in order");
    case TONTI_TEXT_EMPTY:
      return _ ("it is empty");
    case TONTI_TEXT_NOT_UTF8:
      return _ ("it is not readable text (not UTF-8)");
    case TONTI_TEXT_CONTROL:
      return _ ("it contains a character that cannot be printed");
    case TONTI_TEXT_DIRECTION:
      return _ ("it contains an invisible character");
    case TONTI_TEXT_TOO_LONG:
      return _ ("it is too long");
    case TONTI_TEXT_TOO_MANY_MARKS:
      return _ ("it has too many accents on one letter");
    default:
      g_assert_not_reached ();
    }
}

char *
tonti_text_for_terminal (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *shown = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == '\n' || c == '\t')
        g_string_append_c (shown, ' ');
      else if (!g_unichar_iscntrl (c) && g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (shown, c);
    }
  return g_string_free (shown, FALSE);
}

char *
tonti_text_capitalize (const char *text)
{
  GString *result = g_string_new (NULL);

  if (*text == '\0')
    return g_string_free (result, FALSE);
  g_string_append_unichar (result, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (result, g_utf8_next_char (text));
  return g_string_free (result, FALSE);
}
