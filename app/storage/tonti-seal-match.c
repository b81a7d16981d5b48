// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-db-private.h"

#include "tonti-no-float.h"

/* Reading codes: what a person typed or scanned, looked for in the chain. */

#define CODE_DIGITS 12

void
tonti_seal_match_clear (TontiSealMatch *match)
{
  g_clear_pointer (&match->what, g_free);
}

static gboolean
refuse_text (TontiProblems *problems)
{
  return tonti_problems_usage (
      problems, "bad-code", "expect",
      _ ("The code: it is not one that Tonti prints: type the twelve digits "
         "of a closing, or scan the square code of a document"));
}

/* Digits alone, whatever stands between them. "7: 1234 5678 9012" names the meeting first. */
static gboolean
read_digits (const char *text, gint64 *meeting, char out[CODE_DIGITS + 1])
{
  const char *colon = strchr (text, ':');
  gsize n = 0;

  *meeting = 0;
  if (colon != NULL)
    {
      char *end = NULL;

      *meeting = g_ascii_strtoll (text, &end, 10);
      if (end != colon || *meeting <= 0)
        return FALSE;
      text = colon + 1;
    }
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (g_ascii_isdigit (*c) && n < CODE_DIGITS)
      out[n++] = *c;
    else if (g_ascii_isdigit (*c)
             || (strchr (".-/", *c) == NULL && !g_unichar_isspace (g_utf8_get_char (c))))
      return FALSE;
  out[n] = '\0';
  return n == CODE_DIGITS;
}

static gboolean
same_digits (const char *code, const char *digits)
{
  for (; *code != '\0'; code++)
    if (*code != ' ' && *code != *digits++)
      return FALSE;
  return *digits == '\0';
}

typedef struct
{
  gint64 seq, meeting;
  guint8 hash[TONTI_HASH_SIZE];
} Closing;

/* The closings, the newest first; of one meeting when it is named. */
static GArray *
list_closings (TontiDb *db, gint64 meeting)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT e.seq, m.id, e.hash FROM meeting m"
                              " JOIN event e ON e.seq = m.closed"
                              " WHERE ?1 = 0 OR m.id = ?1 ORDER BY e.seq DESC");
  GArray *list = g_array_new (FALSE, FALSE, sizeof (Closing));

  tonti_statement_bind_int (s, 1, meeting);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      Closing closing = { tonti_statement_get_int (s, 0), tonti_statement_get_int (s, 1), { 0 } };
      gsize size = 0;
      const void *hash = tonti_statement_get_blob (s, 2, &size);

      if (size == TONTI_HASH_SIZE)
        memcpy (closing.hash, hash, size);
      g_array_append_val (list, closing);
    }
  return list;
}

static char *
read_uuid (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, "SELECT uuid FROM book");

  return tonti_statement_step (s) == TONTI_STEP_ROW ? g_strdup (tonti_statement_get_text (s, 0))
                                                    : NULL;
}

static void
explain_digits (TontiDb *db, gint64 meeting, TontiSealMatch *match)
{
  gint64 last = tonti_db_get_int (db, "SELECT max(id) FROM meeting WHERE closed IS NOT NULL", 0);

  if (meeting > last)
    match->what
        = g_strdup_printf (_ ("the last closed meeting of this book is number %" PRId64
                              ", the paper is of number %" PRId64 ": the book is an older copy"),
                           last, meeting);
  else
    match->what
        = g_strdup (_ ("no closing of this book has this code: it is another book, an older "
                       "copy, or it was written anew"));
}

static gboolean
match_digits (TontiDb *db, gint64 meeting, const char *digits, TontiSealMatch *match)
{
  g_autoptr (GArray) closings = list_closings (db, meeting);
  g_autofree char *uuid = read_uuid (db);

  for (guint i = 0; uuid != NULL && i < closings->len; i++)
    {
      const Closing *closing = &g_array_index (closings, Closing, i);
      g_autofree char *code = tonti_seal_code (closing->hash, uuid);

      if (!same_digits (code, digits))
        continue;
      match->found = TRUE;
      match->seq = closing->seq;
      match->meeting = closing->meeting;
      return TRUE;
    }
  explain_digits (db, meeting, match);
  return TRUE;
}

/* The 23 bytes behind the prefix; FALSE when a symbol is wrong. Small letters are as good. */
static gboolean
read_qr (const char *text, guint8 bytes[TONTI_SEAL_QR_BYTES])
{
  g_autofree char *upper = g_ascii_strup (text, -1);
  guint64 bits = 0;
  guint held = 0;
  gsize n = 0;

  if (strlen (upper) != TONTI_SEAL_QR_SYMBOLS)
    return FALSE;
  for (gsize i = 0; i < TONTI_SEAL_QR_SYMBOLS - 1; i++)
    {
      const char *at = memchr (tonti_seal_alphabet, upper[i], 32);

      if (at == NULL)
        return FALSE;
      bits = bits << 5 | (guint64)(at - tonti_seal_alphabet);
      for (held += 5; held >= 8 && n < TONTI_SEAL_QR_BYTES; held -= 8)
        bytes[n++] = (guint8)(bits >> (held - 8));
    }
  return (bits & 1) == 0
         && tonti_seal_check_symbol (upper, TONTI_SEAL_QR_SYMBOLS - 1)
                == upper[TONTI_SEAL_QR_SYMBOLS - 1];
}

static gint64
meeting_closed_by (TontiDb *db, gint64 seq)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, "SELECT id FROM meeting WHERE closed = ?1");

  tonti_statement_bind_int (s, 1, seq);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 0;
}

static gboolean
has_event (TontiDb *db, gint64 seq, const guint8 *hash)
{
  g_autoptr (TontiStatement) s
      = tonti_db_prepare (db, "SELECT hash FROM event WHERE seq = ?1 AND substr(hash, 1, ?3) = ?2");

  tonti_statement_bind_int (s, 1, seq);
  tonti_statement_bind_blob (s, 2, hash, TONTI_SEAL_QR_HASH);
  tonti_statement_bind_int (s, 3, TONTI_SEAL_QR_HASH);
  return tonti_statement_step (s) == TONTI_STEP_ROW;
}

static gboolean
match_qr (TontiDb *db, const guint8 bytes[TONTI_SEAL_QR_BYTES], TontiSealMatch *match)
{
  gint64 last = tonti_db_get_int (db, "SELECT coalesce(max(seq), 0) FROM event", 0);
  guint64 seq = 0;

  for (int i = 0; i < 8; i++)
    seq = seq << 8 | bytes[i];
  match->seq = (gint64)seq;
  match->found = has_event (db, match->seq, bytes + 8);
  if (match->found)
    match->meeting = meeting_closed_by (db, match->seq);
  else if (match->seq > last)
    match->what
        = g_strdup_printf (_ ("the book ends at event %" PRId64 ", the paper is of event %" PRId64
                              ": the book is an older copy, or another book"),
                           last, match->seq);
  else
    match->what = g_strdup_printf (_ ("event %" PRId64
                                      " of this book is not the one on the paper: the book was "
                                      "written anew, or it is another book"),
                                   match->seq);
  return TRUE;
}

gboolean
tonti_seal_match (TontiJournal *journal, const char *text, TontiSealMatch *match,
                  TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (journal);
  g_autofree char *typed = g_strstrip (g_strdup (text));
  guint8 bytes[TONTI_SEAL_QR_BYTES];
  char digits[CODE_DIGITS + 1];
  gint64 meeting;

  memset (match, 0, sizeof *match);
  if (!g_utf8_validate (typed, -1, NULL))
    return refuse_text (problems);
  if (g_ascii_strncasecmp (typed, TONTI_SEAL_QR_PREFIX, strlen (TONTI_SEAL_QR_PREFIX)) == 0)
    return read_qr (typed + strlen (TONTI_SEAL_QR_PREFIX), bytes) ? match_qr (db, bytes, match)
                                                                  : refuse_text (problems);
  if (!read_digits (typed, &meeting, digits))
    return refuse_text (problems);
  return match_digits (db, meeting, digits, match);
}
