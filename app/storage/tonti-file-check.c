// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-file-check.h"

#include "tonti-no-float.h"

/* Four megabytes: two or three thousandths of a second. */
#define PIECE_PAGES 1000
/* A book that is written all the time would be copied for ever: then in one piece. */
#define PIECES_MAX 4000
#define WAIT_US (G_USEC_PER_SEC / 20)

struct _TontiFileCheck
{
  TontiDb *copy;
  GThread *thread;
  GMutex mutex;
  GCond cond;
  gboolean done;   /* under the mutex */
  gint stop;       /* atomic */
  char *complaint; /* the thread's until it is done */
};

static int
copy_piece (sqlite3_backup *backup, guint n)
{
  int rc = sqlite3_backup_step (backup, n < PIECES_MAX ? PIECE_PAGES : -1);

  if (rc == SQLITE_BUSY || rc == SQLITE_LOCKED)
    {
      g_usleep (1000);
      return n < 2 * PIECES_MAX ? SQLITE_OK : rc;
    }
  return rc;
}

static gboolean
copy_pages (TontiDb *book, TontiDb *copy, gboolean (*go_on) (gpointer data), gpointer data)
{
  sqlite3_backup *backup = sqlite3_backup_init (copy->handle, "main", book->handle, "main");
  int rc = backup != NULL ? SQLITE_OK : SQLITE_NOMEM;

  for (guint n = 0; rc == SQLITE_OK; n++)
    {
      rc = copy_piece (backup, n);
      if (rc == SQLITE_OK && go_on != NULL && !go_on (data))
        rc = SQLITE_INTERRUPT;
    }
  sqlite3_backup_finish (backup);
  return rc == SQLITE_DONE || tonti_db_note (book, rc);
}

static int
ask_stop (gpointer data)
{
  TontiFileCheck *self = data;

  return g_atomic_int_get (&self->stop);
}

static char *
check (TontiFileCheck *self)
{
  g_autoptr (TontiStatement) s = NULL;

  tonti_db_set_stop (self->copy, ask_stop, self);
  s = tonti_db_prepare (self->copy, "PRAGMA integrity_check(1)");
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return g_strdup (self->copy->error_text != NULL ? self->copy->error_text : "not readable");
  if (g_str_equal (tonti_statement_get_text (s, 0), "ok"))
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

static gpointer
run (gpointer data)
{
  TontiFileCheck *self = data;
  char *complaint = check (self);

  g_mutex_lock (&self->mutex);
  self->complaint = complaint;
  self->done = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
  return NULL;
}

TontiFileCheck *
tonti_file_check_new (TontiDb *book, const char *folder, gboolean (*go_on) (gpointer data),
                      gpointer data, TontiProblems *problems)
{
  g_autoptr (TontiDb) copy = tonti_db_open (NULL, TONTI_DB_SCRATCH, problems);
  TontiFileCheck *self;

  if (copy == NULL || !tonti_db_start (copy, problems))
    return NULL;
  tonti_db_sort_in (copy, folder);
  if (!copy_pages (book, copy, go_on, data))
    return NULL;
  self = g_new0 (TontiFileCheck, 1);
  self->copy = g_steal_pointer (&copy);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new ("file-check", run, self);
  return self;
}

gboolean
tonti_file_check_wait (TontiFileCheck *self)
{
  gint64 until = g_get_monotonic_time () + WAIT_US;
  gboolean done;

  g_mutex_lock (&self->mutex);
  while (!self->done && g_cond_wait_until (&self->cond, &self->mutex, until))
    continue;
  done = self->done;
  g_mutex_unlock (&self->mutex);
  return done;
}

const char *
tonti_file_check_get_complaint (TontiFileCheck *self)
{
  return self->complaint;
}

void
tonti_file_check_free (TontiFileCheck *self)
{
  if (self == NULL)
    return;
  g_atomic_int_set (&self->stop, 1);
  g_thread_join (self->thread);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  tonti_db_free (self->copy);
  g_free (self->complaint);
  g_free (self);
}
