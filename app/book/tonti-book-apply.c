// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-box-money.h"
#include "tonti-remark.h"
#include "tonti-right.h"
#include "tonti-seen-private.h"

/* One request, one transaction: check, run, commit, and only then an answer. */

static const TontiVerb *
find_verb (const json_t *request, TontiProblems *problems)
{
  const char *name = json_string_value (json_object_get (request, "do"));
  const TontiVerb *verb = name ? tonti_verb_find (name) : NULL;
  if (!name)
    tonti_problems_usage (problems, "no-verb", "do",
                          _ ("request: it does not say what to do: give “do” the name of a verb"));
  else if (!verb)
    tonti_problems_usage (problems, "unknown-verb", "do",
                          _ ("“%s”: there is no such verb: “help verbs” lists them"), name);
  return verb;
}

static void
answer_repeated (TontiAct *act, gint64 seq, json_t **answer)
{
  *answer = json_pack ("{s:I, s:b}", "seq", (json_int_t)seq, "repeated", TRUE);
}

static gboolean
run (TontiAct *act, const json_t *request, const TontiUser *user, json_t **answer)
{
  gint64 seq = 0;
  if (!tonti_act_prepare (act, request, user, act->group->practice))
    return FALSE;
  if (tonti_act_is_repeated (act, &seq))
    {
      answer_repeated (act, seq, answer);
      return TRUE;
    }
  if (strcmp (act->at, tonti_journal_get_last_at (act->journal)) < 0)
    json_object_set_new (act->answer, "warning", json_string ("clock-behind"));
  if (!tonti_act_run (act) || !tonti_act_check_places (act))
    return FALSE;
  *answer = g_steal_pointer (&act->answer);
  return TRUE;
}

static gboolean
changes_group (const char *verb)
{
  return g_str_has_prefix (verb, "group.") || g_str_has_prefix (verb, "book.")
         || g_str_has_prefix (verb, "word.") || strcmp (verb, "model.apply") == 0;
}

/* Who reads only hears first that he may not, then that nobody could. */
static gboolean
check_writable (TontiBook *self, const TontiVerb *verb, const TontiUser *user,
                TontiProblems *problems)
{
  return tonti_journal_get_mode (self->journal) == TONTI_OPEN_WRITE
         || tonti_right_allow (self, verb->name, user, problems);
}

static gboolean
may_run (TontiBook *self, const TontiVerb *verb, const TontiUser *user, TontiProblems *problems)
{
  if (!check_writable (self, verb, user, problems))
    return FALSE;
  return (verb->flags & TONTI_VERB_OTHER_COPY) || tonti_book_check_seen (self, problems);
}

/* A run function that refuses must have said why; one that posted must not have complained. */
static gboolean
run_in_transaction (TontiBook *self, const TontiVerb *verb, const json_t *request,
                    const TontiUser *user, json_t **answer, TontiProblems *problems)
{
  TontiAct act = { .book = self,
                   .journal = self->journal,
                   .db = tonti_journal_get_db (self->journal),
                   .group = &self->group,
                   .verb = verb,
                   .meeting = self->has_group ? tonti_book_get_open_meeting (self).n : 0,
                   .boxes_below = self->has_group ? tonti_box_sum_below (self) : 0,
                   .problems = problems };
  gboolean ok = run (&act, request, user, answer);
  g_assert (ok || tonti_problems_count (problems) > 0);
  tonti_act_clear (&act);
  return ok;
}

static gboolean
begin (TontiBook *self, TontiProblems *problems)
{
  return self->together ? tonti_journal_set_mark (self->journal, problems)
                        : tonti_journal_begin (self->journal, problems);
}

/* What a refused verb has stored before it was refused goes, also among others. */
static gboolean
end (TontiBook *self, gboolean ok, TontiProblems *problems)
{
  if (ok)
    return self->together ? tonti_journal_keep_mark (self->journal, problems)
                          : tonti_journal_commit (self->journal, problems);
  if (self->together)
    tonti_journal_return_to_mark (self->journal);
  else
    tonti_journal_rollback (self->journal);
  return FALSE;
}

gboolean
tonti_book_apply (TontiBook *self, const json_t *request, const TontiUser *user, json_t **answer,
                  TontiProblems *problems)
{
  *answer = NULL;
  const TontiVerb *verb = find_verb (request, problems);
  if (!verb || !may_run (self, verb, user, problems) || !begin (self, problems))
    return FALSE;
  gboolean ok = run_in_transaction (self, verb, request, user, answer, problems);
  ok = end (self, ok, problems);
  if (!self->together)
    tonti_remark_flush (self);
  if (ok && strcmp (verb->name, "meeting.close") == 0)
    tonti_seen_note_closing (self);
  if (!self->together)
    tonti_seen_end_transaction (self, ok);
  if (!ok)
    g_clear_pointer (answer, json_decref);
  else if (changes_group (verb->name))
    tonti_book_load_group (self);
  return ok;
}

gboolean
tonti_book_begin (TontiBook *self, TontiProblems *problems)
{
  g_assert (!self->together);
  if (!tonti_right_check_writable (self, _ ("The book"), problems)
      || !tonti_book_check_seen (self, problems))
    return FALSE;
  return self->together = tonti_journal_begin (self->journal, problems);
}

gboolean
tonti_book_commit (TontiBook *self, TontiProblems *problems)
{
  g_assert (self->together);
  self->together = FALSE;
  gboolean ok = tonti_journal_commit (self->journal, problems);
  tonti_remark_flush (self);
  tonti_seen_end_transaction (self, ok);
  tonti_book_load_group (self);
  return ok;
}

void
tonti_book_rollback (TontiBook *self)
{
  g_assert (self->together);
  self->together = FALSE;
  tonti_journal_rollback (self->journal);
  tonti_remark_flush (self);
  tonti_seen_end_transaction (self, FALSE);
  tonti_book_load_group (self);
}
