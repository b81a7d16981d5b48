// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-session-private.h"
#include "tonti-user.h"

TontiJob *
tonti_job_new (TontiJobKind kind, const TontiSessionJob *what, GObject *owner)
{
  TontiJob *job = g_new0 (TontiJob, 1);
  job->kind = kind;
  if (what)
    job->what = *what;
  if (job->what.cancellable)
    g_object_ref (job->what.cancellable);
  job->has_owner = owner != NULL;
  g_weak_ref_init (&job->owner, owner);
  job->problems = tonti_problems_new ();
  return job;
}

void
tonti_job_free (TontiJob *job)
{
  if (job->result && job->what.free_result)
    job->what.free_result (job->result);
  if (job->what.data && job->what.free_data)
    job->what.free_data (job->what.data);
  g_clear_object (&job->what.cancellable);
  g_clear_pointer (&job->request, json_decref);
  g_clear_pointer (&job->answer, json_decref);
  g_clear_pointer (&job->problems, tonti_problems_free);
  g_clear_pointer (&job->facts, tonti_facts_free);
  g_weak_ref_clear (&job->owner);
  g_clear_object (&job->session);
  g_free (job);
}

void
tonti_job_give_key (json_t *request)
{
  guint32 words[4];
  char key[33];
  if (json_object_get (request, "key"))
    return;
  for (int i = 0; i < 4; i++)
    words[i] = g_random_int ();
  g_snprintf (key, sizeof key, "%08x%08x%08x%08x", words[0], words[1], words[2], words[3]);
  json_object_set_new (request, "key", json_string (key));
}

static void
choose_author (TontiJob *job, TontiBook *book)
{
  g_autoptr (TontiProblems) nobody = tonti_problems_new ();
  if (job->user.author == 0)
    job->user.author = tonti_user_find (book, "treasurer", job->user.today, nobody);
}

static gboolean
apply_all (TontiJob *job, TontiBook *book)
{
  size_t i;
  json_t *request, *answer;
  if (!tonti_book_begin (book, job->problems))
    return FALSE;
  job->answer = json_array ();
  json_array_foreach (job->request, i, request)
    {
      answer = NULL;
      tonti_problems_set_row (job->problems, (int)i + 1);
      if (!tonti_book_apply (book, request, &job->user, &answer, job->problems))
        {
          tonti_book_rollback (book);
          return FALSE;
        }
      json_array_append_new (job->answer, answer);
    }
  return tonti_book_commit (book, job->problems);
}

static void
apply (TontiJob *job, TontiBook *book)
{
  gboolean done;
  choose_author (job, book);
  if (json_is_array (job->request))
    done = apply_all (job, book);
  else
    done = tonti_book_apply (book, job->request, &job->user, &job->answer, job->problems);
  if (!done)
    g_clear_pointer (&job->answer, json_decref);
}

void
tonti_job_run (TontiJob *job, TontiBook *book)
{
  GCancellable *cancellable = job->what.cancellable ? job->what.cancellable : job->stopping;
  gboolean is_stopped
      = g_cancellable_is_cancelled (job->stopping) || g_cancellable_is_cancelled (cancellable);
  if (job->is_refused || (job->kind == TONTI_JOB_READ && is_stopped))
    return;
  if (job->kind == TONTI_JOB_APPLY)
    apply (job, book);
  else
    job->result = job->what.read (book, job->what.data, cancellable, job->problems);
  if (job->kind != TONTI_JOB_READ)
    job->facts = tonti_facts_read (book);
}
