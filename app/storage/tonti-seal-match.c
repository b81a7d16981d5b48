// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seal-text.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-db-private.h"

#include "tonti-no-float.h"

/* Reading codes: what a person typed or scanned, looked for in the chain. */

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
explain_digits (TontiDb *db, gint64 meeting, gboolean closed, TontiSealMatch *match)
{
  gint64 last = tonti_db_get_int (db, "SELECT max(id) FROM meeting WHERE closed IS NOT NULL", 0);

  if (meeting == 0)
    {
      match->how = TONTI_SEAL_UNKNOWN;
      match->what
          = g_strdup (_ ("no closing of this book has this code: it is another book, an older "
                         "copy, or it was written anew"));
    }
  else if (closed)
    {
      match->how = TONTI_SEAL_DIFFERS;
      match->what = g_strdup_printf (
          _ ("in this book the closing of meeting %" PRId64 " has another code than on the paper"),
          meeting);
    }
  else if (last == 0)
    {
      match->how = TONTI_SEAL_BEYOND;
      match->what = g_strdup_printf (_ ("no meeting of this book is closed yet, the paper is of "
                                        "number %" PRId64 ": the book is an older copy"),
                                     meeting);
    }
  else if (meeting > last)
    {
      match->how = TONTI_SEAL_BEYOND;
      match->what
          = g_strdup_printf (_ ("the last closed meeting of this book is number %" PRId64
                                ", the paper is of number %" PRId64 ": the book is an older copy"),
                             last, meeting);
    }
  else
    {
      match->how = TONTI_SEAL_NOT_HELD;
      match->what
          = g_strdup_printf (_ ("in this book meeting %" PRId64 " was not closed, but meeting "
                                "%" PRId64 " was: the paper is of another book"),
                             meeting, last);
    }
}

static gboolean
refuse_stopped (TontiProblems *problems)
{
  return tonti_problems_fail (problems, "interrupted",
                              _ ("The code: the search was stopped: start it again"));
}

/* One closing costs a tenth of a second: that is what makes twelve digits enough. */
static gboolean
match_digits (TontiDb *db, const TontiSealText *text, TontiProgress progress, gpointer data,
              TontiSealMatch *match, TontiProblems *problems)
{
  g_autoptr (GArray) closings = list_closings (db, text->meeting);
  g_autofree char *uuid = read_uuid (db);

  for (guint i = 0; uuid != NULL && i < closings->len && !match->found; i++)
    {
      const Closing *closing = &g_array_index (closings, Closing, i);
      g_autofree char *code = tonti_seal_code (closing->hash, uuid);

      match->found = same_digits (code, text->digits);
      if (match->found || text->meeting > 0)
        match->seq = closing->seq;
      if (match->found)
        match->meeting = closing->meeting;
      if (progress != NULL && !progress (i + 1, closings->len, data))
        return refuse_stopped (problems);
    }
  if (!match->found)
    explain_digits (db, text->meeting, closings->len > 0, match);
  return TRUE;
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

static void
match_square (TontiDb *db, const TontiSealText *text, TontiSealMatch *match)
{
  gint64 last = tonti_db_get_int (db, "SELECT coalesce(max(seq), 0) FROM event", 0);

  match->seq = text->seq;
  match->found = has_event (db, text->seq, text->hash);
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
  if (!match->found)
    match->how = match->seq > last ? TONTI_SEAL_BEYOND : TONTI_SEAL_DIFFERS;
}

gboolean
tonti_seal_search (TontiJournal *journal, const char *text, TontiProgress progress, gpointer data,
                   TontiSealMatch *match, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (journal);
  TontiSealText typed;

  *match = (TontiSealMatch){ .how = TONTI_SEAL_FOUND };
  if (!tonti_seal_text_read (text, &typed))
    return refuse_text (problems);
  if (!typed.square)
    return match_digits (db, &typed, progress, data, match, problems);
  match_square (db, &typed, match);
  return TRUE;
}

gboolean
tonti_seal_match (TontiJournal *journal, const char *text, TontiSealMatch *match,
                  TontiProblems *problems)
{
  return tonti_seal_search (journal, text, NULL, NULL, match, problems);
}

gint64
tonti_seal_typed_meeting (const char *text)
{
  TontiSealText typed;

  return tonti_seal_text_read (text, &typed) ? typed.meeting : 0;
}
