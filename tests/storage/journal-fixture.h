// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"

/* Books for the tests of storage: a folder of their own, a little group, numbered vouchers. */

G_BEGIN_DECLS

/* A new folder, removed by fixture_remove. */
char *fixture_folder (void);
void fixture_remove (const char *folder);
/* How many names are in a folder, which must be there. */
guint fixture_count_files (const char *folder);
/* The key of the n-th thing: n in the last eight bytes. */
void fixture_key (guint64 n, guint8 key[TONTI_KEY_SIZE]);
/* Post one event of this kind and JSON text (one quote for two) inside the transaction. */
gboolean fixture_post (TontiJournal *journal, guint64 n, const char *kind, const char *body,
                       TontiProblems *problems);
/* Post voucher N (cash against savings of a member) in a transaction of its own. */
gboolean fixture_voucher (TontiJournal *journal, guint64 n, TontiProblems *problems);
/* The event of this number's key was posted. */
gboolean fixture_has (TontiJournal *journal, guint64 n);
/* A book at PATH with its book/1 event and COUNT vouchers. */
TontiJournal *fixture_book (const char *path, guint count);
/* A book of two members with something in every projection: its meeting 1 is closed; so many
 * events. */
#define FIXTURE_GROUP_EVENTS 86
#define FIXTURE_GROUP_LAST G_STRINGIFY (FIXTURE_GROUP_EVENTS)
TontiJournal *fixture_group (const char *path);
/* What it does, in order, ended by a row without kind: a row for every kind of event. */
typedef struct
{
  const char *kind, *body;
} FixtureAct;
extern const FixtureAct fixture_acts[];
/* Run SQL on the file as the sqlite3 shell would, triggers and checks out of the way. */
void fixture_tamper (const char *path, const char *sql);
/* What the tables hold, all of them, as one hash; the file is read only. */
char *fixture_content (const char *path);
/* Run WORK in a child, as nobody when we are root and AS_NOBODY; its exit status, 1000 + signal
 * when it was killed. */
int fixture_fork (int (*work) (gpointer data), gpointer data, gboolean as_nobody);
/* Write a file, without waiting for the disk. */
void fixture_write (const char *path, const char *bytes, gssize size);
/* SHA-256 of a file, in hexadecimal. */
char *fixture_sum (const char *path);

/* How often to try: TONTI_ROUNDS, else so often. */
guint fixture_rounds (guint usual);

G_END_DECLS
