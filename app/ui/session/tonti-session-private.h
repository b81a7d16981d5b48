// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

/* Jobs of a session. Private to the session. */

G_BEGIN_DECLS

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
  json_t *request; /* of APPLY */
  TontiUser user;
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
} TontiJob;

/* Takes over what WHAT owns; WHAT and OWNER may be NULL. */
TontiJob *tonti_job_new (TontiJobKind kind, const TontiSessionJob *what, GObject *owner);
void tonti_job_free (TontiJob *job);
/* The same request asked again after a failure is known by its key; one that has a key keeps it. */
void tonti_job_give_key (json_t *request);
/* In the book's thread: carry the job out. */
void tonti_job_run (TontiJob *job, TontiBook *book);

G_END_DECLS
