// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-session-private.h"
#include "tonti-login.h"
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

static void
wipe (const json_t *request)
{
  static const char *const secrets[] = { "pin", "recovery", "code" };
  size_t i;
  json_t *one;
  for (i = 0; i < G_N_ELEMENTS (secrets); i++)
    tonti_pins_wipe ((char *)json_string_value (json_object_get (request, secrets[i])));
  json_array_foreach ((json_t *)request, i, one)
    wipe (one);
}

void
tonti_job_free (TontiJob *job)
{
  if (job->result && job->what.free_result)
    job->what.free_result (job->result);
  if (job->what.data && job->what.free_data)
    job->what.free_data (job->what.data);
  g_clear_object (&job->what.cancellable);
  wipe (job->request);
  g_clear_pointer (&job->request, json_decref);
  g_clear_pointer (&job->pins, tonti_pins_free);
  wipe (job->answer);
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

static gboolean
is_own_choice (const json_t *request)
{
  return g_strcmp0 (json_string_value (json_object_get (request, "do")), "pin.set") == 0
         && !json_object_get (request, "officers");
}

/* Everybody chooses her own PIN, save an auditor, for whom two officers stand; who has forgotten it
 * and has the recovery code is logged in by nothing else. In a book with PINs nobody is taken for
 * somebody. */
static void
choose_author (TontiJob *job, TontiBook *book)
{
  g_autoptr (TontiProblems) nobody = tonti_problems_new ();
  const json_t *first
      = json_is_array (job->request) ? json_array_get (job->request, 0) : job->request;
  const char *verb = json_string_value (json_object_get (first, "do"));
  gint64 member = json_integer_value (json_object_get (first, "member"));
  if (is_own_choice (first) || g_strcmp0 (verb, "pin.remove") == 0
      || (g_strcmp0 (verb, "pin.reset") == 0 && json_object_get (first, "recovery")))
    job->user.author = member;
  else if (job->user.author == 0 && tonti_book_count_pins (book) == 0)
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

/* The first request by which somebody chooses her own PIN; borrowed, NULL = none does. */
static const json_t *
find_choice (const json_t *request)
{
  size_t i;
  json_t *one;
  if (is_own_choice (request))
    return request;
  json_array_foreach ((json_t *)request, i, one)
    if (find_choice (one))
      return one;
  return NULL;
}

/* Who chose a PIN is logged in with it: alone at the keyboard she stays so, beside another she does
 * not. */
static void
settle_login (TontiJob *job, TontiBook *book)
{
  gint64 member = json_integer_value (json_object_get (find_choice (job->request), "member"));
  if (member == 0 || member == job->at_keyboard)
    return;
  if (job->at_keyboard == 0)
    job->entered = member;
  else
    tonti_book_logout (book, member);
}

static void
apply (TontiJob *job, TontiBook *book)
{
  gboolean done;
  choose_author (job, book);
  if (job->pins && !tonti_pins_login (job->pins, book, &job->user, job->problems))
    return;
  if (json_is_array (job->request))
    done = apply_all (job, book);
  else
    done = tonti_book_apply (book, job->request, &job->user, &job->answer, job->problems);
  if (!done)
    g_clear_pointer (&job->answer, json_decref);
  if (job->pins)
    tonti_pins_logout (job->pins, book);
  if (done)
    settle_login (job, book);
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
