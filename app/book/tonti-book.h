// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-amount.h"
#include "tonti-day.h"
#include "tonti-id.h"
#include "tonti-problem.h"

/* An open book and the one way to change it: verbs, given as JSON objects {"do":"member.add",…}.
 * The window and the command line come in through tonti_book_apply; there is no other way in. */

G_BEGIN_DECLS

typedef struct _TontiBook TontiBook;

/* Who asks, and when. The clock is passed in, never read. */
typedef struct
{
  gint64 author;     /* member number of the person at the keyboard, 0 = not said */
  gint64 second;     /* second officer of a two-person act, 0 = none */
  gint64 now_unix_s; /* instant of recording */
  TontiDay today;    /* the civil day where the person is */
  gint64 uptime_s;   /* seconds since the computer was started, suspended ones too; 0 = not known */
  guint64 boot;      /* which start of the computer that is; 0 = not known */
} TontiUser;

/* Make a new book at PATH from the fields of verb "book.new" (name, kind, currency, country, form,
 * chart, lang, practice, unit, rhythm, place, preset, key, at …). NULL = refused, no file left. */
TontiBook *tonti_book_create (const char *path, const json_t *fields, const TontiUser *user,
                              TontiProblems *problems);
TontiBook *tonti_book_open (const char *path, gboolean writable, TontiProblems *problems);
void tonti_book_close (TontiBook *self);
/* TRUE: the file of a book open for writing is opened anew, so that whatever is asked can only read
 * it; FALSE: a book that was made so can be written again. A book opened for reading stays so. Not
 * within a transaction. On failure the book is as it was. */
gboolean tonti_book_set_reading (TontiBook *self, gboolean reading, TontiProblems *problems);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiBook, tonti_book_close)

/* Carry out one verb in one transaction. *answer (new reference): {"seq":…, …the verb's own
 * fields}, or {"seq":…,"repeated":true} when the key was seen before. FALSE: nothing was stored,
 * PROBLEMS say everything that is wrong. */
gboolean tonti_book_apply (TontiBook *self, const json_t *request, const TontiUser *user,
                           json_t **answer, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Several verbs in one transaction: begin, apply …, then commit or roll back. */
gboolean tonti_book_begin (TontiBook *self, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
gboolean tonti_book_commit (TontiBook *self, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
void tonti_book_rollback (TontiBook *self);

/* What the book is; borrowed, refreshed by apply. */
typedef struct
{
  char *uuid, *name, *kind, *country, *form, *chart, *lang, *rhythm, *place, *registration, *preset;
  char *words_variant, *priority;
  const TontiCurrency *currency;
  TontiStyle style;
  gboolean practice;
  gint64 unit;            /* cash unit, minor units */
  gint64 expense_ceiling; /* minor units, 0 = none */
} TontiGroup;

const TontiGroup *tonti_book_get_group (TontiBook *self);
/* TRUE: another process has changed the book since it was last asked; what is known of the group is
 * read anew. */
gboolean tonti_book_refresh (TontiBook *self);
/* A copy that outlives the book, for who must not ask it (another thread); newly allocated. */
TontiGroup *tonti_group_copy (const TontiGroup *group);
void tonti_group_free (TontiGroup *group);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiGroup, tonti_group_free)
const char *tonti_book_get_path (TontiBook *self);
/* The open meeting, n = 0 when none is. */
TontiMeetingId tonti_book_get_open_meeting (TontiBook *self);
/* Day of the last closed meeting, TONTI_DAY_NONE when none was closed. */
TontiDay tonti_book_get_closed_day (TontiBook *self);
/* The group's word for an idea ("hand", "pot", "meeting", "social-fund", …) in the language of its
 * documents: its own, else its region preset's, else the general one. Borrowed. */
const char *tonti_book_word (TontiBook *self, const char *idea);
/* The one it has chosen itself, NULL = none; borrowed. */
const char *tonti_book_own_word (TontiBook *self, const char *idea);

/* The journal, for the rooms report (reading) and book; cli and ui never ask for it. */
struct _TontiJournal;
struct _TontiJournal *tonti_book_get_journal (TontiBook *self);

/* Checks and copies that the command line and the window offer (storage does the work). */
typedef gboolean (*TontiBookProgress) (gint64 done, gint64 total, gpointer data);
/* {"ok":true,"state":"intact","events":n,"head":hex,"seal":…,"words":…} or
 * {"ok":false,"state":…,"event":n,"what":…,"projection":…,"words":…}. States: "intact", "altered"
 * (it does not fit together), and of a book that does: "older", "rewritten" (from "event" on it can
 * be wrong), "other", "unknown-code". "words": one sentence for people. EXPECT: codes from paper,
 * separated by commas, or NULL; "expected" says whether they are found. "seen": what this computer
 * knows of an older or other copy. NULL = could not be carried out. */
json_t *tonti_book_verify (TontiBook *self, gboolean chain_only, const char *expect,
                           TontiBookProgress progress, gpointer data, TontiProblems *problems);
gboolean tonti_book_rebuild (TontiBook *self, const char *new_path, TontiBookProgress progress,
                             gpointer data, TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* The twelve digits of a closed meeting "1234 5678 9012" (meeting 0 = the last closed one), newly
 * allocated; NULL with a refusal when it is not closed. */
char *tonti_book_seal_code (TontiBook *self, TontiMeetingId meeting, TontiProblems *problems);

G_END_DECLS
