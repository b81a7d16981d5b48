// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-book-codes.h"
#include "tonti-hash.h"
#include "tonti-meeting-store.h"
#include "tonti-redo.h"
#include "tonti-seal.h"
#include "tonti-verdict.h"

/* Proofs and copies, offered to the command line and the window; storage does the work. */

/* The closing event of a meeting (0 = the last closed one), 0 = it is not closed; *n its number. */
static gint64
find_closing (TontiBook *self, gint64 *n)
{
  TontiDb *db = tonti_journal_get_db (self->journal);
  g_auto (TontiMeetingRow) row = { 0 };
  gboolean found
      = *n > 0 ? tonti_meeting_get (db, *n, &row) : tonti_meeting_get_last_closed (db, &row);
  if (found)
    *n = row.id;
  return found ? row.closed : 0;
}

static void
refuse_open (gint64 meeting, TontiProblems *problems)
{
  if (meeting == 0)
    tonti_problems_refuse (problems, "not-closed", "meeting",
                           _ ("The control code: no meeting of this book is closed yet: close one "
                              "first"));
  else
    tonti_problems_refuse (problems, "not-closed", "meeting",
                           _ ("meeting %" PRId64 ": it is not closed and has no code yet: close it "
                              "first"),
                           meeting);
}

static gboolean
is_closing (const TontiEvent *event, gint64 meeting)
{
  return g_str_equal (event->kind, "seal/1") && event->meeting == meeting;
}

char *
tonti_book_seal_code (TontiBook *self, TontiMeetingId meeting, TontiProblems *problems)
{
  gint64 n = meeting.n;
  guint8 hash[TONTI_HASH_SIZE];
  gint64 closing = find_closing (self, &n);
  if (closing == 0)
    {
      refuse_open (n, problems);
      return NULL;
    }
  g_autoptr (TontiEvent) event = tonti_journal_read (self->journal, closing);
  if (event)
    tonti_event_hash (event, hash);
  if (event && memcmp (event->hash, hash, TONTI_HASH_SIZE) == 0 && is_closing (event, n))
    return tonti_seal_code (hash, self->group.uuid);
  tonti_problems_altered (problems, "altered",
                          event
                              ? _ ("meeting %" PRId64 ": the event that closed it is not as it was "
                                   "written: do not go on in this file; take the last good copy")
                              : _ ("meeting %" PRId64 ": the event that closed it cannot be read: "
                                   "do not go on in this file; take the last good copy"),
                          n);
  return NULL;
}

/* Working out a code is slow on purpose, as long as reading ten thousand entries: it is done while
 * the book is verified. */
typedef struct
{
  gint64 meeting, closing; /* of the last closed one, 0 = none */
  guint8 hash[TONTI_HASH_SIZE];
  const char *uuid;
  GThread *thread;
} Code;

static gpointer
work_out (gpointer data)
{
  const Code *code = data;
  return tonti_seal_code (code->hash, code->uuid);
}

static void
begin_code (TontiBook *self, Code *code)
{
  *code = (Code){ .uuid = self->group.uuid };
  code->closing = find_closing (self, &code->meeting);
  g_autoptr (TontiEvent) event
      = code->closing > 0 ? tonti_journal_read (self->journal, code->closing) : NULL;
  if (!event)
    return;
  memcpy (code->hash, event->hash, TONTI_HASH_SIZE);
  code->thread = g_thread_new ("seal-code", work_out, code);
}

static char *
end_code (Code *code)
{
  return code->thread ? g_thread_join (g_steal_pointer (&code->thread)) : NULL;
}

static void
add_seal (TontiBook *self, Code *work, json_t *answer)
{
  gint64 n = 0;
  g_autoptr (TontiProblems) none = tonti_problems_new ();
  g_autofree char *code = end_code (work);
  if (find_closing (self, &n) != work->closing)
    { /* another was closed meanwhile */
      g_free (code);
      code = tonti_book_seal_code (self, (TontiMeetingId){ n }, none);
    }
  json_object_set_new (answer, "seal", code ? json_string (code) : json_null ());
  if (code)
    json_object_set_new (answer, "meeting", json_integer (n));
}

static json_t *
tell (TontiBook *self, const TontiVerdict *verdict, Code *code)
{
  g_autofree char *head = tonti_hash_to_hex (verdict->head, TONTI_HASH_SIZE);
  json_t *answer
      = json_pack ("{s:b, s:I}", "ok", verdict->ok, "events", (json_int_t)verdict->events);
  json_object_set_new (answer, "state", json_string (verdict->ok ? "intact" : "altered"));
  json_object_set_new (answer, "head", json_string (head));
  if (verdict->ok)
    {
      add_seal (self, code, answer);
      return answer;
    }
  if (verdict->bad_seq > 0)
    json_object_set_new (answer, "event", json_integer (verdict->bad_seq));
  json_object_set_new (answer, "what", json_string (verdict->what ? verdict->what : ""));
  if (verdict->projection)
    json_object_set_new (answer, "projection", json_string (verdict->projection));
  if (verdict->check)
    json_object_set_new (answer, "check", json_string (verdict->check));
  if (verdict->figure)
    json_object_set_new (answer, "figure", json_string (verdict->figure));
  return answer;
}

static json_t *
verify (TontiBook *self, TontiVerdict *verdict, TontiVerifyDepth depth, TontiBookProgress progress,
        gpointer data, TontiProblems *problems)
{
  Code code;
  g_autoptr (TontiRedo) redo = tonti_redo_new ();
  begin_code (self, &code);
  gboolean done = tonti_journal_verify_with (self->journal, depth, tonti_redo_get_recheck (redo),
                                             progress, data, verdict, problems);
  json_t *answer = done ? tell (self, verdict, &code) : NULL;
  if (answer && verdict->ok && depth == TONTI_VERIFY_FULL)
    json_object_set_new (answer, "redone", tonti_redo_count (redo));
  g_free (end_code (&code));
  return answer;
}

json_t *
tonti_book_verify (TontiBook *self, gboolean chain_only, const char *expect,
                   TontiBookProgress progress, gpointer data, TontiProblems *problems)
{
  g_auto (TontiVerdict) verdict = { 0 };
  TontiVerifyDepth depth = chain_only ? TONTI_VERIFY_CHAIN : TONTI_VERIFY_FULL;
  json_auto_t *answer = verify (self, &verdict, depth, progress, data, problems);
  if (!answer)
    return NULL;
  if (verdict.ok)
    tonti_book_compare_seen (self, answer);
  if (verdict.ok && expect
      && !tonti_book_compare_codes (self, expect, progress, data, answer, problems))
    return NULL;
  g_autofree char *words = tonti_verdict_tell (answer);
  json_object_set_new (answer, "words", json_string (words));
  return g_steal_pointer (&answer);
}

gboolean
tonti_book_rebuild (TontiBook *self, const char *new_path, TontiBookProgress progress,
                    gpointer data, TontiProblems *problems)
{
  return tonti_journal_rebuild (self->journal, new_path, progress, data, problems);
}
