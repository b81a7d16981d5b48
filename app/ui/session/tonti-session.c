// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-session-private.h"

#include <glib/gi18n.h>

#include "tonti-clock.h"
#include "tonti-topics.h"

enum
{
  PROP_PENDING = 1,
  N_PROPS
};

static GParamSpec *props[N_PROPS];
guint tonti_session_signals[TONTI_SESSION_N_SIGNALS];

G_DEFINE_FINAL_TYPE (TontiSession, tonti_session, G_TYPE_OBJECT)

static gboolean deliver_cb (gpointer data);

/* Always by the main loop, also when nobody turns it at this moment. */
static void
send_back (TontiJob *job)
{
  g_autoptr (GSource) source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, deliver_cb, job, NULL);
  g_source_attach (source, NULL);
}

static gpointer
book_thread (gpointer data)
{
  TontiSession *self = data; /* joined before it goes */
  for (;;)
    {
      TontiJob *job = g_async_queue_pop (self->jobs);
      if (job->kind == TONTI_JOB_STOP)
        {
          tonti_job_free (job);
          return NULL;
        }
      tonti_job_run (job, self->book);
      if (job->is_waited_for)
        g_async_queue_push (self->waited, job);
      else
        send_back (job);
    }
}

/* In the main loop. */

static void
take_facts (TontiSession *self, TontiJob *job)
{
  if (job->facts)
    {
      tonti_facts_free (self->facts);
      self->facts = g_steal_pointer (&job->facts);
    }
  if (job->entered)
    tonti_session_enter (self, job->entered, FALSE);
  if (job->kind == TONTI_JOB_READ)
    return;
  self->pending--;
  g_clear_pointer (&self->trouble, g_free);
  if (job->answer || job->result)
    self->saved_at = tonti_clock_now_us ();
  else if (tonti_problems_exit_code (job->problems) >= TONTI_PROBLEM_ALTERED)
    self->trouble = g_strdup (tonti_problems_get (job->problems, 0)->message);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING]);
}

static gboolean
deliver_cb (gpointer data)
{
  TontiJob *job = data;
  TontiSession *self = job->session;
  g_autoptr (GObject) owner = g_weak_ref_get (&job->owner);
  gboolean is_wanted = (owner || !job->has_owner)
                       && !g_cancellable_is_cancelled (job->what.cancellable) && self->book;
  TontiTopics topics = job->answer ? tonti_topics_of (job->request) : job->topics;
  take_facts (self, job);
  if (self->book && (job->answer || (job->kind == TONTI_JOB_WRITE && job->result)))
    g_signal_emit (self, tonti_session_signals[TONTI_SESSION_CHANGED], 0, topics);
  if (is_wanted && job->applied)
    job->applied (owner, job->answer, job->problems, job->applied_data);
  if (is_wanted && job->what.done)
    job->what.done (owner, &job->result, job->problems, job->what.data);
  tonti_job_free (job);
  return G_SOURCE_REMOVE;
}

static TontiJob *
make_job (TontiSession *self, TontiJobKind kind, const TontiSessionJob *what, GObject *owner)
{
  TontiJob *job = tonti_job_new (kind, what, owner);
  job->session = g_object_ref (self);
  job->stopping = self->stopping;
  job->user = tonti_session_get_user (self);
  job->at_keyboard = tonti_session_get_entered (self) ? self->entered : 0;
  return job;
}

/* A job for a closed session comes to nothing. */
static void
push (TontiSession *self, TontiJob *job)
{
  if (self->book)
    g_async_queue_push (self->jobs, job);
  else
    tonti_job_free (job);
}

static void
push_write (TontiSession *self, TontiJob *job)
{
  const char *obstacle = tonti_session_get_obstacle (self);
  job->is_refused = obstacle != NULL;
  if (job->is_refused)
    tonti_problems_refuse (job->problems, "read-only", NULL, "%s", obstacle);
  if (self->book)
    self->pending++;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PENDING]);
  push (self, job);
}

void
tonti_session_read (TontiSession *self, const TontiSessionJob *job, GObject *owner)
{
  push (self, make_job (self, TONTI_JOB_READ, job, owner));
}

gpointer
tonti_session_read_now (TontiSession *self, const TontiSessionJob *what, TontiProblems *problems)
{
  g_return_val_if_fail (self->book != NULL, NULL);
  TontiJob *job = make_job (self, TONTI_JOB_READ, what, NULL);
  job->is_waited_for = TRUE;
  g_async_queue_push (self->jobs, job);
  g_async_queue_pop (self->waited);
  gpointer result = g_steal_pointer (&job->result);
  for (guint i = 0; i < tonti_problems_count (job->problems); i++)
    tonti_problems_copy (problems, tonti_problems_get (job->problems, i));
  tonti_job_free (job);
  return result;
}

void
tonti_session_write (TontiSession *self, const TontiSessionJob *what, TontiTopics topics,
                     GObject *owner)
{
  TontiJob *job = make_job (self, TONTI_JOB_WRITE, what, owner);
  job->topics = topics;
  push_write (self, job);
}

void
tonti_session_apply (TontiSession *self, json_t *request, GObject *owner, TontiSessionApplied done,
                     gpointer data)
{
  tonti_session_apply_with (self, request, NULL, owner, done, data);
}

void
tonti_session_apply_with (TontiSession *self, json_t *request, TontiPins *pins, GObject *owner,
                          TontiSessionApplied done, gpointer data)
{
  size_t i;
  json_t *one;
  TontiJob *job = make_job (self, TONTI_JOB_APPLY, NULL, owner);
  if (json_is_object (request))
    tonti_job_give_key (request);
  json_array_foreach (request, i, one)
    tonti_job_give_key (one);
  job->request = request;
  job->pins = pins;
  job->applied = done;
  job->applied_data = data;
  push_write (self, job);
}

/* The file was changed: by this session, which knows it, or by another process. */

static gpointer
read_changes (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_book_refresh (book) ? tonti_facts_read (book) : NULL;
}

static void
changes_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiSession *self = TONTI_SESSION (owner);
  if (!*result)
    return;
  tonti_facts_free (self->facts);
  self->facts = g_steal_pointer (result);
  g_signal_emit (self, tonti_session_signals[TONTI_SESSION_CHANGED], 0, TONTI_TOPIC_ALL);
}

static void
look_for_changes (gpointer user_data)
{
  tonti_session_read (user_data,
                      &(TontiSessionJob){ .read = read_changes,
                                          .free_result = (GDestroyNotify)tonti_facts_free,
                                          .done = changes_cb },
                      G_OBJECT (user_data));
}

static TontiSession *
make_session (TontiBook *book)
{
  TontiSession *self = g_object_new (TONTI_TYPE_SESSION, NULL);
  self->book = book;
  self->path = g_strdup (tonti_book_get_path (book));
  self->facts = tonti_facts_read (book);
  self->watch = tonti_file_watch_new (self->path, look_for_changes, self);
  self->thread = g_thread_new ("tonti-book", book_thread, self);
  return self;
}

TontiSession *
tonti_session_new_for_book (TontiBook *book)
{
  return make_session (book);
}

TontiSession *
tonti_session_open (const char *path, TontiProblems *problems)
{
  g_autoptr (TontiProblems) first = tonti_problems_new ();
  TontiBook *book = tonti_book_open (path, TRUE, first);
  gboolean writable = book != NULL;
  if (!book)
    book = tonti_book_open (path, FALSE, problems);
  if (!book)
    return NULL;
  TontiSession *self = make_session (book);
  if (!writable && tonti_problems_count (first) > 0)
    self->obstacle = g_strdup (tonti_problems_get (first, 0)->message);
  return self;
}

void
tonti_session_close (TontiSession *self)
{
  if (!self->book)
    return;
  g_clear_pointer (&self->watch, tonti_file_watch_free);
  g_cancellable_cancel (self->stopping);
  g_async_queue_push (self->jobs, tonti_job_new (TONTI_JOB_STOP, NULL, NULL));
  g_thread_join (g_steal_pointer (&self->thread));
  g_clear_pointer (&self->book, tonti_book_close);
}

const char *
tonti_session_get_path (TontiSession *self)
{
  return self->path;
}

const TontiFacts *
tonti_session_get_facts (TontiSession *self)
{
  return self->facts;
}

const TontiGroup *
tonti_session_get_group (TontiSession *self)
{
  return self->facts->group;
}

const char *
tonti_session_word (TontiSession *self, const char *idea)
{
  const char *word = g_hash_table_lookup (self->facts->words, idea);
  return word ? word : idea;
}

const char *
tonti_session_get_obstacle (TontiSession *self)
{
  if (self->obstacle || !self->is_looking)
    return self->obstacle;
  return _ (
      "You are only looking: nothing is written: to write, lock the book and open it with the "
      "PIN of who writes");
}

void
tonti_session_protect (TontiSession *self, const char *reason)
{
  g_free (self->obstacle);
  self->obstacle = g_strdup (reason);
  g_signal_emit (self, tonti_session_signals[TONTI_SESSION_CHANGED], 0, TONTI_TOPIC_ALL);
}

void
tonti_session_set_author (TontiSession *self, gint64 member)
{
  if (self->facts->pins == 0)
    self->author = member;
}

void
tonti_session_set_clock (TontiSession *self, gint64 now_unix_s, TontiDay today)
{
  self->clock_s = now_unix_s;
  self->clock_day = today;
}

TontiDay
tonti_session_get_today (TontiSession *self)
{
  return self->clock_s != 0 ? self->clock_day : tonti_clock_today ();
}

TontiUser
tonti_session_get_user (TontiSession *self)
{
  return (TontiUser){
    .author = self->author,
    .now_unix_s = self->clock_s != 0 ? self->clock_s : tonti_clock_now_us () / G_USEC_PER_SEC,
    .today = tonti_session_get_today (self),
    .uptime_s = tonti_clock_uptime_us () / G_USEC_PER_SEC,
    .boot = tonti_clock_boot (),
  };
}

guint
tonti_session_get_pending (TontiSession *self)
{
  return self->pending;
}

gint64
tonti_session_get_saved_at (TontiSession *self)
{
  return self->saved_at;
}

const char *
tonti_session_get_trouble (TontiSession *self)
{
  return self->trouble;
}

static void
tonti_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_PENDING);
  g_value_set_uint (value, TONTI_SESSION (object)->pending);
}

static void
tonti_session_finalize (GObject *object)
{
  TontiSession *self = TONTI_SESSION (object);
  tonti_session_close (self);
  g_clear_pointer (&self->jobs, g_async_queue_unref);
  g_clear_pointer (&self->waited, g_async_queue_unref);
  g_clear_object (&self->stopping);
  g_clear_pointer (&self->facts, tonti_facts_free);
  g_free (self->path);
  g_free (self->obstacle);
  g_free (self->trouble);
  G_OBJECT_CLASS (tonti_session_parent_class)->finalize (object);
}

static void
tonti_session_class_init (TontiSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  object_class->finalize = tonti_session_finalize;
  object_class->get_property = tonti_session_get_property;
  props[PROP_PENDING] = g_param_spec_uint ("pending", NULL, NULL, 0, G_MAXUINT, 0,
                                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  tonti_session_signals[TONTI_SESSION_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_UINT);
  tonti_session_signals[TONTI_SESSION_ENTERED] = g_signal_new (
      "entered", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_session_init (TontiSession *self)
{
  self->jobs = g_async_queue_new ();
  self->waited = g_async_queue_new ();
  self->stopping = g_cancellable_new ();
  self->clock_day = TONTI_DAY_NONE;
}
