// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>

#include "tonti-hash.h"
#include "tonti-meeting-store.h"
#include "tonti-seal.h"

/* Proofs and copies, offered to the command line and the window; storage does the work. */

char *
tonti_book_seal_code (TontiBook *self, TontiMeetingId meeting, TontiProblems *problems)
{
  TontiDb *db = tonti_journal_get_db (self->journal);
  g_auto (TontiMeetingRow) row = { 0 };
  gint64 n = meeting.n > 0 ? meeting.n : tonti_meeting_last_closed (db);
  if (n == 0 || !tonti_meeting_get (db, n, &row) || row.closed == 0)
    {
      tonti_problems_refuse (problems, "not-closed", "meeting",
                             _("meeting %" G_GINT64_FORMAT ": it is not closed and has no code yet: "
                               "close it first"),
                             n);
      return NULL;
    }
  g_autoptr (TontiEvent) event = tonti_journal_read (self->journal, row.closed);
  return event ? tonti_seal_code (event->hash, self->group.uuid) : NULL;
}

static void
add_seal (TontiBook *self, json_t *answer)
{
  TontiMeetingId last = { tonti_meeting_last_closed (tonti_journal_get_db (self->journal)) };
  g_autoptr (TontiProblems) none = tonti_problems_new ();
  g_autofree char *code = last.n > 0 ? tonti_book_seal_code (self, last, none) : NULL;
  if (!code)
    {
      json_object_set_new (answer, "seal", json_null ());
      return;
    }
  json_object_set_new (answer, "seal", json_string (code));
  json_object_set_new (answer, "meeting", json_integer (last.n));
}

static json_t *
tell (TontiBook *self, const TontiVerdict *verdict)
{
  g_autofree char *head = tonti_hash_to_hex (verdict->head, TONTI_HASH_SIZE);
  json_t *answer = json_pack ("{s:b, s:I}", "ok", verdict->ok, "events", (json_int_t)verdict->events);
  json_object_set_new (answer, "head", json_string (head));
  if (verdict->ok)
    {
      add_seal (self, answer);
      return answer;
    }
  json_object_set_new (answer, "event", json_integer (verdict->bad_seq));
  json_object_set_new (answer, "what", json_string (verdict->what ? verdict->what : ""));
  if (verdict->projection)
    json_object_set_new (answer, "projection", json_string (verdict->projection));
  return answer;
}

/* A code from paper is looked for among the closings (twelve digits) or the events (QR text). */
static gboolean
compare_expected (TontiBook *self, const char *expect, json_t *answer, TontiProblems *problems)
{
  g_auto (TontiSealMatch) match = { 0 };
  if (!tonti_seal_match (self->journal, expect, &match, problems))
    return FALSE;
  json_object_set_new (answer, "expected", json_string (match.found ? "found" : "not-found"));
  if (match.found)
    json_object_set_new (answer, "expected_event", json_integer (match.seq));
  if (match.meeting > 0)
    json_object_set_new (answer, "expected_meeting", json_integer (match.meeting));
  if (!match.found)
    {
      json_object_set_new (answer, "ok", json_false ());
      json_object_set_new (answer, "event", json_integer (match.seq));
      json_object_set_new (answer, "what", json_string (match.what ? match.what : ""));
    }
  return TRUE;
}

json_t *
tonti_book_verify (TontiBook *self, gboolean chain_only, const char *expect,
                   TontiBookProgress progress, gpointer data, TontiProblems *problems)
{
  g_auto (TontiVerdict) verdict = { 0 };
  TontiVerifyDepth depth = chain_only ? TONTI_VERIFY_CHAIN : TONTI_VERIFY_FULL;
  if (!tonti_journal_verify (self->journal, depth, progress, data, &verdict, problems))
    return NULL;
  json_auto_t *answer = tell (self, &verdict);
  if (verdict.ok && expect && !compare_expected (self, expect, answer, problems))
    return NULL;
  return g_steal_pointer (&answer);
}

gboolean
tonti_book_rebuild (TontiBook *self, const char *new_path, TontiBookProgress progress,
                    gpointer data, TontiProblems *problems)
{
  return tonti_journal_rebuild (self->journal, new_path, progress, data, problems);
}
