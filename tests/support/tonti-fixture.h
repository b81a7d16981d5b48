// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-db.h"

/* A practice book in a folder of its own, with a clock that stands where the test puts it. Requests
 * are written with single quotes: {'do':'member.add','name':'Awa'} (unless the text has a double
 * quote). Keys are counted, so that the same test gives the same heads. */

G_BEGIN_DECLS

typedef struct
{
  char *folder, *path;
  TontiBook *book;
  TontiUser user;          /* author, second, clock: set what the test needs */
  TontiProblems *problems; /* of the last request */
  json_t *answer;          /* of the last request, NULL when it was refused */
  guint64 requests;
} TontiFixture;

/* "Essai", F CFA, Senegal, every four weeks, on 4 January 2025. */
TontiFixture *tonti_fixture_new (void);
/* The same with other fields of "book.new". */
TontiFixture *tonti_fixture_new_with (const char *fields);
/* The sample group of Thiès, before its first meeting: 30 members, 31 hands (members 3 and 11 hold
 * two, 17 and 18 half of one: hand:17), fund:1 of 500 on account social, pool:1 of 5 000 with two
 * lots, 2 % to fund:1, arrears and fines kept from a lot, the box advancing; fines late 200, absent
 * 500, phone 100; chair 1, treasurer 2, secretary 3, counters 4 and 5; sixteen meetings every four
 * weeks from 4 January 2025. The treasurer is at the keyboard, the chair beside her. */
TontiFixture *tonti_fixture_sample (void);
/* The same before pool.start; members 27 to 30 join on 1 March 2025, after two meetings. */
TontiFixture *tonti_fixture_sample_late (void);
/* Closes the book and removes the folder. */
void tonti_fixture_free (TontiFixture *f);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFixture, tonti_fixture_free)

/* Carry a request out; fails the test with every problem when it is refused. The answer is borrowed
 * until the next request. */
const json_t *tonti_fixture_apply (TontiFixture *f, const char *request);
const json_t *tonti_fixture_apply_format (TontiFixture *f, const char *format, ...)
    G_GNUC_PRINTF (2, 3);
/* The same for a request that may be refused: TRUE when it was carried out. */
gboolean tonti_fixture_try (TontiFixture *f, const char *request);
/* The request must be refused, with a problem of this CODE, and nothing may be stored. */
void tonti_fixture_refuse (TontiFixture *f, const char *request, const char *code);
/* The message of the first problem of that code in the last request; fails when there is none. */
const char *tonti_fixture_message (TontiFixture *f, const char *code);

/* How many random rounds a test plays: TONTI_ROUNDS of the environment, else USUAL. */
guint tonti_fixture_rounds (guint usual);

/* Members 1 to COUNT, the first of whom hold one office each, in the order of the roles. */
void tonti_fixture_name_officers (TontiFixture *f, int count);

/* The clock: 16 h on that day (UTC), and that day. */
void tonti_fixture_set_day (TontiFixture *f, const char *iso);
/* A person at the keyboard and another one beside (0 = none). */
void tonti_fixture_set_user (TontiFixture *f, gint64 author, gint64 second);

TontiDb *tonti_fixture_db (TontiFixture *f);
/* Number of the last event. */
gint64 tonti_fixture_head (TontiFixture *f);
/* Close and open again. */
void tonti_fixture_reopen (TontiFixture *f);
/* The whole check must be content: chain, zero sums, every projection made anew and compared. */
void tonti_fixture_verify (TontiFixture *f);

G_END_DECLS
