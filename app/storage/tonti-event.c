// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-event-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-hash.h"
#include "tonti-text.h"

#include "tonti-no-float.h"

/* Reading a body: strict JSON, canonical text, lines that sum to zero. */

/* Members nested deeper than this are nobody's bookkeeping. */
#define DEPTH_MAX 32

void
tonti_event_free (TontiEvent *event)
{
  if (event == NULL)
    return;
  g_free (event->kind);
  g_free (event->body);
  g_clear_pointer (&event->json, json_decref);
  g_clear_pointer (&event->lines, g_array_unref);
  g_free (event);
}

static gboolean
refuse_text (const char *where, TontiProblems *problems)
{
  return tonti_problems_refuse (problems, "text-not-canonical", where,
                                _ ("The entry: a text holds characters that may not stand in a "
                                   "book: nothing was saved; type the text again"));
}

static gboolean
refuse_body (TontiProblems *problems, const char *why)
{
  return tonti_problems_refuse (problems, "bad-body", NULL,
                                _ ("The entry: it is not written as an event must be (%s): nothing "
                                   "was saved; report this as a fault of the program"),
                                why);
}

/* Printable ASCII without blanks at the ends or two in a row needs no library. */
static gboolean
is_plain (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (*c < ' ' || *c > '~' || (*c == ' ' && (c == text || c[1] == ' ' || c[1] == '\0')))
      return FALSE;
  return TRUE;
}

static gboolean check_value (const json_t *value, const char *where, int depth,
                             TontiProblems *problems);

static gboolean
check_members (const json_t *object, int depth, TontiProblems *problems)
{
  const char *name;
  json_t *value;

  json_object_foreach ((json_t *)object, name, value)
    {
      if (*name == '\0' || (!is_plain (name) && !tonti_text_is_canonical (name)))
        return refuse_text (NULL, problems);
      if (!check_value (value, name, depth + 1, problems))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_value (const json_t *value, const char *where, int depth, TontiProblems *problems)
{
  gsize i;
  json_t *item;

  if (depth > DEPTH_MAX)
    return refuse_body (problems, _ ("nested too deeply"));
  switch (json_typeof (value))
    {
    case JSON_OBJECT:
      return check_members (value, depth, problems);
    case JSON_ARRAY:
      json_array_foreach ((json_t *)value, i, item)
        if (!check_value (item, where, depth + 1, problems))
          return FALSE;
      return TRUE;
    case JSON_STRING:
      if (is_plain (json_string_value (value))
          || tonti_text_is_canonical (json_string_value (value)))
        return TRUE;
      return refuse_text (where, problems);
    case JSON_REAL:
      return refuse_body (problems, _ ("a number that is not whole"));
    case JSON_INTEGER:
    case JSON_TRUE:
    case JSON_FALSE:
    case JSON_NULL:
    default:
      return TRUE;
    }
}

/* Segments of letters, digits, hyphens, dots and underlines, between colons. */
static gboolean
is_account (const char *key)
{
  gsize size = strlen (key);

  for (gsize i = 0; i < size; i++)
    {
      gboolean first = i == 0 || key[i - 1] == ':';

      if (!g_ascii_isalnum (key[i]) && (first || strchr ("-._:", key[i]) == NULL))
        return FALSE;
    }
  return size > 0 && size <= TONTI_ACCOUNT_MAX && key[size - 1] != ':';
}

static gboolean
refuse_line (TontiProblems *problems, guint n, const char *why)
{
  return tonti_problems_refuse (problems, "bad-line", "lines",
                                _ ("The entry: its line %u cannot be kept (%s): nothing was saved; "
                                   "check account and amount"),
                                n, why);
}

static gboolean
check_line (const TontiLine *line, guint n, TontiProblems *problems)
{
  TontiSubject subject;

  if (!is_account (line->account))
    return refuse_line (problems, n, _ ("the account is no account key"));
  if (line->of != NULL && !tonti_subject_parse (line->of, &subject))
    return refuse_line (problems, n, _ ("its subject is no subject"));
  if (line->member < 0)
    return refuse_line (problems, n, _ ("the member is no member number"));
  if (line->amount == 0)
    return refuse_line (problems, n, _ ("the amount is zero"));
  if (!tonti_money_is_valid (tonti_money (line->amount)))
    return refuse_line (problems, n, _ ("the amount is too large"));
  return TRUE;
}

gboolean
tonti_event_check_lines (const GArray *lines, TontiProblems *problems)
{
  gint64 sum = 0;

  if (lines->len > TONTI_LINES_MAX)
    return refuse_body (problems, _ ("too many lines"));
  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (!check_line (line, i + 1, problems))
        return FALSE;
      if (__builtin_add_overflow (sum, line->amount, &sum))
        return refuse_line (problems, i + 1, _ ("the amounts add up to too much"));
    }
  if (sum == 0)
    return TRUE;
  return tonti_problems_refuse (problems, "unbalanced", "lines",
                                _ ("The entry: debit and credit differ by %" PRId64
                                   ": nothing was saved; make both sides equal"),
                                sum);
}

static gboolean
read_int (const json_t *object, const char *name, gint64 *out, TontiProblems *problems)
{
  const json_t *value = json_object_get (object, name);

  *out = 0;
  if (value == NULL || json_is_null (value))
    return TRUE;
  if (!json_is_integer (value) || json_integer_value (value) < 0)
    return tonti_problems_refuse (problems, "bad-body", name,
                                  _ ("The entry: \"%s\" is not a number: nothing was saved; report "
                                     "this as a fault of the program"),
                                  name);
  *out = json_integer_value (value);
  return TRUE;
}

static gboolean
read_line (const json_t *object, guint n, TontiLine *line, TontiProblems *problems)
{
  const json_t *amount = json_object_get (object, "amount");
  const json_t *of = json_object_get (object, "of");

  line->account = json_string_value (json_object_get (object, "account"));
  line->of = json_string_value (of);
  line->amount = json_integer_value (amount);
  if (line->account == NULL || !json_is_integer (amount)
      || (of != NULL && !json_is_null (of) && line->of == NULL))
    return refuse_line (problems, n, _ ("account or amount is missing"));
  return read_int (object, "member", &line->member, problems);
}

static gboolean
read_lines (TontiEvent *event, TontiProblems *problems)
{
  const json_t *lines = json_object_get (event->json, "lines");
  gsize size = json_array_size (lines);

  event->lines = g_array_sized_new (FALSE, TRUE, sizeof (TontiLine), (guint)size);
  if (lines != NULL && !json_is_array (lines))
    return refuse_body (problems, _ ("its lines are no list"));
  for (guint i = 0; i < size; i++)
    {
      TontiLine line = { 0 };

      if (!read_line (json_array_get (lines, i), i + 1, &line, problems))
        return FALSE;
      g_array_append_val (event->lines, line);
    }
  return tonti_event_check_lines (event->lines, problems);
}

static gboolean
read_json (TontiEvent *event, TontiProblems *problems)
{
  json_error_t error;

  g_clear_pointer (&event->json, json_decref);
  g_clear_pointer (&event->lines, g_array_unref);
  if (event->body_size > TONTI_BODY_MAX)
    return tonti_problems_refuse (problems, "too-long", NULL,
                                  _ ("The entry: it is longer than 8 MB: nothing was saved; divide "
                                     "it into smaller ones"));
  event->json = json_loadb (event->body, event->body_size, JSON_REJECT_DUPLICATES, &error);
  if (event->json == NULL || !json_is_object (event->json))
    return refuse_body (problems, event->json == NULL ? error.text : _ ("not an object"));
  return check_value (event->json, NULL, 0, problems);
}

gboolean
tonti_event_parse (TontiEvent *event, TontiProblems *problems)
{
  if (!read_json (event, problems) || !read_lines (event, problems)
      || !read_int (event->json, "meeting", &event->meeting, problems)
      || !read_int (event->json, "member", &event->member, problems)
      || !read_int (event->json, "reverses", &event->reverses, problems))
    return FALSE;
  if (event->reverses != 0 && event->seq != 0 && event->reverses >= event->seq)
    return refuse_body (problems, _ ("it reverses an event that is not before it"));
  return TRUE;
}

void
tonti_event_hash (const TontiEvent *event, guint8 out[TONTI_HASH_SIZE])
{
  char day[TONTI_DAY_ISO_SIZE];
  TontiEventBytes bytes = {
    .seq = event->seq,
    .author = event->author,
    .key = event->key,
    .at = event->at,
    .day = tonti_day_to_iso (event->day, day),
    .kind = event->kind,
    .body = event->body,
    .at_size = strlen (event->at),
    .day_size = TONTI_DAY_ISO_SIZE - 1,
    .kind_size = strlen (event->kind),
    .body_size = event->body_size,
    .prev = event->prev,
  };

  tonti_hash_event (&bytes, out);
}

char *
tonti_event_dump (const json_t *json)
{
  return json_dumps (json, JSON_COMPACT | JSON_SORT_KEYS);
}

gboolean
tonti_key_parse (const char *hex, guint8 out[TONTI_KEY_SIZE])
{
  if (hex == NULL || strlen (hex) != 2 * TONTI_KEY_SIZE)
    return FALSE;
  for (gsize i = 0; i < 2 * TONTI_KEY_SIZE; i++)
    if (!g_ascii_isdigit (hex[i]) && (hex[i] < 'a' || hex[i] > 'f'))
      return FALSE;
  for (gsize i = 0; i < TONTI_KEY_SIZE; i++)
    out[i]
        = (guint8)(g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));
  return TRUE;
}

void
tonti_key_derive (const guint8 key[TONTI_KEY_SIZE], guint64 n, guint8 out[TONTI_KEY_SIZE])
{
  guint8 bytes[TONTI_KEY_SIZE + 8];
  guint8 hash[TONTI_HASH_SIZE];

  memcpy (bytes, key, TONTI_KEY_SIZE);
  tonti_hash_put_u64 (bytes + TONTI_KEY_SIZE, n);
  tonti_hash_bytes (bytes, sizeof bytes, hash);
  memcpy (out, n == 0 ? key : hash, TONTI_KEY_SIZE);
}
