// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-file-watch.h"
#include "tonti-session.h"

/* The inside of a session and its jobs. Private to the session. */

G_BEGIN_DECLS

struct _TontiSession
{
  GObject parent_instance;
  char *path, *obstacle, *trouble;
  TontiFacts *facts;
  gint64 author;
  gint64 entered;      /* who logged in, 0 = nobody */
  gboolean is_looking; /* she writes nothing */
  gint64 clock_s;      /* 0 = the computer's */
  TontiDay clock_day;
  guint pending;
  gint64 saved_at;

  /* the book's thread */
  TontiBook *book; /* NULL = closed */
  GThread *thread;
  GAsyncQueue *jobs;
  GAsyncQueue *waited;    /* jobs that somebody waits for, when they are done */
  GCancellable *stopping; /* readers ask it */

  TontiFileWatch *watch; /* another process may write too */
};

enum
{
  TONTI_SESSION_CHANGED,
  TONTI_SESSION_ENTERED,
  TONTI_SESSION_N_SIGNALS
};

extern guint tonti_session_signals[TONTI_SESSION_N_SIGNALS];

/* MEMBER has logged in. */
void tonti_session_enter (TontiSession *self, gint64 member, gboolean looking);

typedef enum
{
  TONTI_JOB_READ,
  TONTI_JOB_WRITE,
  TONTI_JOB_APPLY,
  TONTI_JOB_STOP,
} TontiJobKind;

/* One thing asked of the book's thread. It comes back to the main loop with what became of it. */
typedef struct
{
  TontiJobKind kind;
  TontiSession *session;  /* a reference as long as the job is under way */
  GCancellable *stopping; /* of the session, borrowed */
  TontiSessionJob what;
  json_t *request; /* of APPLY; what is secret in it is wiped */
  TontiPins *pins; /* of APPLY, NULL = none */
  TontiUser user;
  gint64 at_keyboard; /* who was logged in when it was asked for, 0 = nobody */
  TontiTopics topics; /* of WRITE */
  TontiSessionApplied applied;
  gpointer applied_data;
  GWeakRef owner;
  gboolean has_owner, is_waited_for, is_refused;
  /* result */
  gpointer result;
  json_t *answer;
  TontiProblems *problems;
  TontiFacts *facts; /* after a write */
  gint64 entered;    /* who chose a PIN while nobody was logged in, and is now; 0 = nobody */
} TontiJob;

/* Takes over what WHAT owns; WHAT and OWNER may be NULL. */
TontiJob *tonti_job_new (TontiJobKind kind, const TontiSessionJob *what, GObject *owner);
void tonti_job_free (TontiJob *job);
/* The same request asked again after a failure is known by its key; one that has a key keeps it. */
void tonti_job_give_key (json_t *request);
/* In the book's thread: carry the job out. */
void tonti_job_run (TontiJob *job, TontiBook *book);

G_END_DECLS
