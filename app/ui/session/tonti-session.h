// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

#include "tonti-facts.h"
#include "tonti-pins.h"

/* One open book of a window. The book lives in a thread of its own; whatever is read or written
 * goes there as a job and comes back to the main loop, in the order in which it was asked: who
 * writes and then reads, reads what was written. The main loop never waits for the disk. */

G_BEGIN_DECLS

/* What a change concerns; pages say which topics they show. */
typedef enum
{
  TONTI_TOPIC_GROUP = 1 << 0,    /* name, funds, kinds of fine, officers, words */
  TONTI_TOPIC_MEMBERS = 1 << 1,  /* members, their details */
  TONTI_TOPIC_POOLS = 1 << 2,    /* pools, hands, turns */
  TONTI_TOPIC_MEETINGS = 1 << 3, /* planned, opened, closed, moved, missed; minutes */
  TONTI_TOPIC_SHEET = 1 << 4,    /* what is typed in the open meeting */
  TONTI_TOPIC_MONEY = 1 << 5,    /* posted entries and their documents */
  TONTI_TOPIC_ALL = (1 << 6) - 1,
} TontiTopics;

#define TONTI_TYPE_SESSION (tonti_session_get_type ())
G_DECLARE_FINAL_TYPE (TontiSession, tonti_session, TONTI, SESSION, GObject)

/* Signals:
 *   "changed" (TontiTopics topics): something was stored; the facts are new. Main loop.
 *   "notify::pending": see tonti_session_get_pending.
 *   "entered": somebody logged in, or everybody was logged out. */

/* Open the book at PATH: for writing, else (write-protected, altered) only for reading, and then
 * tonti_session_get_obstacle says why. NULL with problems when it cannot be read either. Waits for
 * the disk: once, before anything is shown. */
TontiSession *tonti_session_open (const char *path, TontiProblems *problems);
/* Take over an open, writable book (newly made). */
TontiSession *tonti_session_new_for_book (TontiBook *book);
/* Stop the thread and close the book: jobs that only read are dropped, what was asked to be written
 * is written. The session is of no use afterwards. */
void tonti_session_close (TontiSession *self);

const char *tonti_session_get_path (TontiSession *self);
/* Borrowed, until the next "changed". */
const TontiFacts *tonti_session_get_facts (TontiSession *self);
const TontiGroup *tonti_session_get_group (TontiSession *self);
/* The group's word for an idea ("hand", "pot", "meeting", "social-fund" …). Borrowed. */
const char *tonti_session_word (TontiSession *self, const char *idea);
/* Why nothing may be written; NULL = it may. */
const char *tonti_session_get_obstacle (TontiSession *self);
/* From now on nothing is written (the check found an altered line). */
void tonti_session_protect (TontiSession *self, const char *reason);

/* Who is at the keyboard: a member number, 0 = the treasurer in office. In a book with PINs it is
 * who logged in, and nothing is set. */
void tonti_session_set_author (TontiSession *self, gint64 member);

/* ---- People with PINs ---- */

/* A book with PINs, and nobody has proved who she is: nothing of it may be shown. */
gboolean tonti_session_needs_login (TontiSession *self);
/* Who logged in; NULL = nobody. Borrowed, until the next "changed". */
const TontiOfficer *tonti_session_get_entered (TontiSession *self);
/* WAIT_S: seconds until she may try again, 0 = now. PROBLEMS empty = she is in. */
typedef void (*TontiSessionEntered) (GObject *owner, gint64 wait_s, const TontiProblems *problems,
                                     gpointer data);
/* PIN is copied, and wiped afterwards; NULL only asks how long she must wait. LOOKING: she writes
 * nothing until the next login. The auditor never does. */
void tonti_session_login (TontiSession *self, gint64 member, const char *pin, gboolean looking,
                          GObject *owner, TontiSessionEntered done, gpointer data);
/* What was asked to be written is written, then nobody is logged in any more. */
void tonti_session_logout (TontiSession *self);
/* Practice books only: the clock stands at this instant and day; 0 = the computer's. */
void tonti_session_set_clock (TontiSession *self, gint64 now_unix_s, TontiDay today);
TontiDay tonti_session_get_today (TontiSession *self);

/* Writes that were asked for and are not acknowledged yet. */
guint tonti_session_get_pending (TontiSession *self);
/* When the last write was acknowledged, microseconds of g_get_real_time; 0 = none yet. */
gint64 tonti_session_get_saved_at (TontiSession *self);
/* Why the last write failed (the disk, not a rule: that is the asker's to say); NULL = it did not.
 * Borrowed, until the next write. */
const char *tonti_session_get_trouble (TontiSession *self);

/* Runs in the book's thread: makes a result from the book and DATA; NULL with problems. It may ask
 * g_cancellable_is_cancelled now and then. */
typedef gpointer (*TontiSessionRead) (TontiBook *book, gpointer data, GCancellable *cancellable,
                                      TontiProblems *problems);
/* Runs in the main loop. *RESULT is freed afterwards by the job's free_result, unless the page
 * keeps it and sets it to NULL (g_steal_pointer (result)). DATA is the job's. */
typedef void (*TontiSessionDone) (GObject *owner, gpointer *result, const TontiProblems *problems,
                                  gpointer data);

typedef struct
{
  TontiSessionRead read;
  gpointer data; /* owned by the job */
  GDestroyNotify free_data;
  GDestroyNotify free_result;
  GCancellable *cancellable; /* may be NULL; done is not called when it is cancelled */
  TontiSessionDone done;
} TontiSessionJob;

/* JOB is copied. OWNER: done is called only if it still lives, and with it. */
void tonti_session_read (TontiSession *self, const TontiSessionJob *job, GObject *owner);
/* The same, waiting for the answer and returning it (the caller frees): only for what must be on
 * the first painted frame, and for papers in another language than the window's (see
 * tonti-document-language.h). The job's done is not called; its data is freed. */
gpointer tonti_session_read_now (TontiSession *self, const TontiSessionJob *job,
                                 TontiProblems *problems);

/* ANSWER: of one request an object, of several an array; NULL = refused, nothing was stored and
 * PROBLEMS say everything. Borrowed. */
typedef void (*TontiSessionApplied) (GObject *owner, const json_t *answer,
                                     const TontiProblems *problems, gpointer data);
/* Carry out a request {"do":…}, or an array of requests in one transaction. REQUEST is taken; it is
 * given a key when it has none. DONE may be NULL; "changed" comes before it. DATA is not owned. */
void tonti_session_apply (TontiSession *self, json_t *request, GObject *owner,
                          TontiSessionApplied done, gpointer data);
/* The same, while those who stand for it prove it by PINS, which is taken; NULL = nobody does. */
void tonti_session_apply_with (TontiSession *self, json_t *request, TontiPins *pins, GObject *owner,
                               TontiSessionApplied done, gpointer data);
/* A job that writes (an import): READ does as tonti_book_apply does, with the user it is given by
 * tonti_session_get_user inside; TOPICS are told when the result is not NULL. */
void tonti_session_write (TontiSession *self, const TontiSessionJob *job, TontiTopics topics,
                          GObject *owner);
/* Who asks, and when: to be copied into the data of a job before it is asked for. */
TontiUser tonti_session_get_user (TontiSession *self);

G_END_DECLS
