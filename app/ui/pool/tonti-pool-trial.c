// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-trial.h"

typedef struct
{
  gint64 pool;
  json_t *request;
  TontiUser user;
} Trial;

static void
free_trial (gpointer data)
{
  Trial *trial = data;
  json_decref (trial->request);
  g_free (trial);
}

/* Nothing of it is ever committed. */
static gpointer
try (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  Trial *trial = data;
  TontiRoundReport *round = NULL;
  json_auto_t *answer = NULL;
  if (!tonti_book_begin (book, problems))
    return NULL;
  if (tonti_book_apply (book, trial->request, &trial->user, &answer, problems))
    round = tonti_round_report_make (book, trial->pool, problems);
  tonti_book_rollback (book);
  return round;
}

void
tonti_pool_trial_ask (TontiSession *session, gint64 pool, json_t *request,
                      GCancellable *cancellable, TontiSessionDone done, GObject *owner)
{
  Trial *trial = g_new0 (Trial, 1);
  TontiSessionJob job = { .read = try,
                          .data = trial,
                          .free_data = free_trial,
                          .free_result = (GDestroyNotify)tonti_round_report_free,
                          .cancellable = cancellable,
                          .done = done };
  trial->pool = pool;
  trial->request = request;
  trial->user = tonti_session_get_user (session);
  tonti_session_read (session, &job, owner);
}
