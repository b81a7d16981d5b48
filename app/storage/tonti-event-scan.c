// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-event-private.h"

#include <string.h>

#include "tonti-text.h"

#include "tonti-no-float.h"

/* The quick way of reading a body, for whoever reads all of them. It knows the form in which bodies
 * are written and no other: compact, members in the order of their names, nothing escaped. Whatever
 * else it meets, it gives up, and tonti_event_parse has the word. */

#define DEPTH_MAX 16
#define DIGITS_MAX 18

typedef struct
{
  TontiEvent *event;
  char *at; /* the byte after the end is NUL */
  int depth;
} Scan;

static gboolean
skip (Scan *s, char c)
{
  if (*s->at != c)
    return FALSE;
  s->at++;
  return TRUE;
}

/* The text is ended where its closing quote stood. */
static const char *
read_text (Scan *s)
{
  char *start = s->at + 1;
  char *c = start;
  gboolean plain = TRUE;

  if (!skip (s, '"'))
    return NULL;
  for (; *c != '"'; c++)
    {
      if ((guchar)*c < ' ' || *c == '\\' || *c == '\x7f')
        return NULL;
      plain
          = plain && (guchar)*c < 0x80 && (*c != ' ' || (c != start && c[1] != ' ' && c[1] != '"'));
    }
  *c = '\0';
  s->at = c + 1;
  return plain || (g_utf8_validate (start, c - start, NULL) && tonti_text_is_canonical (start))
             ? start
             : NULL;
}

static gboolean
read_number (Scan *s, gint64 *out)
{
  gboolean minus = skip (s, '-');
  char *start = s->at;
  gint64 n = 0;

  for (; g_ascii_isdigit (*s->at); s->at++)
    {
      if (s->at - start >= DIGITS_MAX)
        return FALSE;
      n = n * 10 + (*s->at - '0');
    }
  *out = minus ? -n : n;
  if (s->at == start || (*start == '0' && (minus || s->at - start > 1)))
    return FALSE;
  return *s->at != '.' && *s->at != 'e' && *s->at != 'E';
}

/* The next name of an object, "" after its last; NULL: another form. Names ascend, so none is there
 * twice. */
static const char *
next_name (Scan *s, const char *last)
{
  const char *name;

  if (skip (s, '}'))
    return "";
  if (last != NULL && !skip (s, ','))
    return NULL;
  name = read_text (s);
  if (name == NULL || *name == '\0' || !skip (s, ':'))
    return NULL;
  return last == NULL || strcmp (last, name) < 0 ? name : NULL;
}

static json_t *read_value (Scan *s);

static json_t *
read_members (Scan *s)
{
  json_auto_t *object = json_object ();
  const char *name = NULL;

  while ((name = next_name (s, name)) != NULL)
    {
      json_t *value;

      if (*name == '\0')
        return g_steal_pointer (&object);
      value = read_value (s);
      if (value == NULL || json_object_set_new_nocheck (object, name, value) != 0)
        return NULL;
    }
  return NULL;
}

static json_t *
read_items (Scan *s)
{
  json_auto_t *array = json_array ();

  if (skip (s, ']'))
    return g_steal_pointer (&array);
  do
    {
      json_t *value = read_value (s);

      if (value == NULL || json_array_append_new (array, value) != 0)
        return NULL;
    }
  while (skip (s, ','));
  return skip (s, ']') ? g_steal_pointer (&array) : NULL;
}

static json_t *
read_word (Scan *s)
{
  static const char *const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strncmp (s->at, words[i], strlen (words[i])) == 0)
      {
        s->at += strlen (words[i]);
        return i == 0 ? json_true () : i == 1 ? json_false () : json_null ();
      }
  return NULL;
}

static json_t *
read_nested (Scan *s)
{
  json_t *value = NULL;

  if (++s->depth <= DEPTH_MAX)
    value = *s->at++ == '{' ? read_members (s) : read_items (s);
  s->depth--;
  return value;
}

static json_t *
read_value (Scan *s)
{
  const char *text;
  gint64 n;

  if (*s->at == '{' || *s->at == '[')
    return read_nested (s);
  if (*s->at == '"')
    return (text = read_text (s)) != NULL ? json_string_nocheck (text) : NULL;
  if (*s->at == '-' || g_ascii_isdigit (*s->at))
    return read_number (s, &n) ? json_integer (n) : NULL;
  return read_word (s);
}

static gboolean
read_part (Scan *s, const char *name, TontiLine *line)
{
  if (g_str_equal (name, "account"))
    return (line->account = read_text (s)) != NULL;
  if (g_str_equal (name, "of"))
    return (line->of = read_text (s)) != NULL;
  if (g_str_equal (name, "amount"))
    return read_number (s, &line->amount);
  return g_str_equal (name, "member") && read_number (s, &line->member) && line->member >= 0;
}

static gboolean
read_line (Scan *s)
{
  TontiLine line = { 0 };
  const char *name = NULL;

  if (!skip (s, '{'))
    return FALSE;
  while ((name = next_name (s, name)) != NULL && *name != '\0')
    if (!read_part (s, name, &line))
      return FALSE;
  if (name == NULL || line.account == NULL)
    return FALSE;
  g_array_append_val (s->event->lines, line);
  return TRUE;
}

static gboolean
read_lines (Scan *s)
{
  if (!skip (s, '['))
    return FALSE;
  if (skip (s, ']'))
    return TRUE;
  do
    if (!read_line (s))
      return FALSE;
  while (skip (s, ','));
  return skip (s, ']');
}

/* Takes VALUE over. */
static gboolean
keep (Scan *s, const char *name, json_t *value)
{
  return value != NULL && json_object_set_new_nocheck (s->event->json, name, value) == 0;
}

static gboolean
read_reference (Scan *s, gint64 *out, const char *name)
{
  return read_number (s, out) && *out >= 0
         && (s->event->json == NULL || keep (s, name, json_integer (*out)));
}

static gboolean
skip_value (Scan *s)
{
  json_auto_t *value = NULL;

  if (*s->at == '"')
    return read_text (s) != NULL;
  return (value = read_value (s)) != NULL;
}

static gboolean
read_fact (Scan *s, const char *name)
{
  TontiEvent *event = s->event;

  if (g_str_equal (name, "lines"))
    return read_lines (s);
  if (g_str_equal (name, "meeting"))
    return read_reference (s, &event->meeting, name);
  if (g_str_equal (name, "member"))
    return read_reference (s, &event->member, name);
  if (g_str_equal (name, "reverses"))
    return read_reference (s, &event->reverses, name);
  return event->json == NULL ? skip_value (s) : keep (s, name, read_value (s));
}

static gboolean
read_body (Scan *s)
{
  const char *name = NULL;

  if (!skip (s, '{'))
    return FALSE;
  while ((name = next_name (s, name)) != NULL && *name != '\0')
    if (!read_fact (s, name))
      return FALSE;
  return name != NULL && *s->at == '\0';
}

static gboolean
is_right (const TontiEvent *event)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  return tonti_event_check_lines (event->lines, problems)
         && (event->reverses == 0 || event->seq == 0 || event->reverses < event->seq);
}

gboolean
tonti_event_scan (TontiEvent *event, gboolean facts, GByteArray *text)
{
  Scan s = { .event = event };

  if (event->body_size > TONTI_BODY_MAX || memchr (event->body, '\0', event->body_size) != NULL)
    return FALSE;
  g_byte_array_set_size (text, 0);
  g_byte_array_append (text, (const guint8 *)event->body, (guint)event->body_size + 1);
  s.at = (char *)text->data;
  event->meeting = event->member = event->reverses = 0;
  g_clear_pointer (&event->json, json_decref);
  g_clear_pointer (&event->lines, g_array_unref);
  event->json = facts ? json_object () : NULL;
  event->lines = g_array_sized_new (FALSE, TRUE, sizeof (TontiLine), 4);
  return read_body (&s) && is_right (event);
}
