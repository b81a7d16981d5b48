// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text.h"

#include <string.h>
#include <unicode/uchar.h>

#include "tonti-no-float.h"

/* Text on its way out: into a spreadsheet, which would calculate it, and into a line, whose order
 * it would turn. */

#define ISOLATE "\u2068"
#define END_ISOLATE "\u2069"

/* Also behind leading spaces, and with the full-width signs. */
static gboolean
is_formula (const char *text)
{
  while (g_unichar_isspace (g_utf8_get_char (text)) && strchr ("\t\r\n", *text) == NULL)
    text = g_utf8_next_char (text);
  switch (g_utf8_get_char (text))
    {
    case '=':
    case '+':
    case '-':
    case '@':
    case '\t':
    case '\r':
    case '\n':
    case 0xff1d: /* full-width = + - @ */
    case 0xff0b:
    case 0xff0d:
    case 0xff20:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
tonti_text_needs_guard (const char *text)
{
  return is_formula (text + strspn (text, "'"));
}

const char *
tonti_text_skip_guard (const char *text)
{
  return text[0] == '\'' && tonti_text_needs_guard (text + 1) ? text + 1 : text;
}

static gboolean
runs_from_right (const char *text)
{
  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      UCharDirection direction = u_charDirection ((UChar32)g_utf8_get_char (text));

      if (direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC)
        return TRUE;
    }
  return FALSE;
}

char *
tonti_text_isolate (const char *text)
{
  return runs_from_right (text) ? g_strconcat (ISOLATE, text, END_ISOLATE, NULL) : g_strdup (text);
}
