// SPDX-License-Identifier: GPL-3.0-or-later
/* bench-tonti-calendar FOLDER: a pot of five hundred hands and as many turns, half of them in
 * exchanged places; how long it takes, in milliseconds of the processor, to open the book, to make
 * the calendar that the window shows, and to go once over the rows behind it. Medians. */
#include <sqlite3.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tonti-round-report.h"

#define HANDS 500
#define SWAPS 125 /* of four hundred and ninety-nine neighbours, every fourth pair */
#define COUNT 15

static const TontiUser user
    = { .author = 2, .second = 1, .now_unix_s = 1735992000, .today = { 20092 } };

static void G_GNUC_PRINTF (2, 3) apply (TontiBook *book, const char *format, ...)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *answer = NULL;
  va_list list;

  va_start (list, format);
  g_autofree char *text = g_strdup_vprintf (format, list);
  va_end (list);
  json_auto_t *request = json_loads (g_strdelimit (text, "'", '"'), 0, NULL);
  g_assert_nonnull (request);
  if (!tonti_book_apply (book, request, &user, &answer, problems))
    g_error ("%s: %s", text, tonti_problems_get (problems, 0)->message);
}

static void
fill (TontiBook *book)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_true (tonti_book_begin (book, problems));
  apply (book, "{'do':'pool.add','name':'Natt','contribution':1000,'lots':1}");
  for (int i = 1; i <= HANDS; i++)
    apply (book, "{'do':'member.add','name':'Member %d','joined':'2025-01-01','hands':1}", i);
  apply (book, "{'do':'officer.name','member':1,'role':'chair'}");
  apply (book, "{'do':'officer.name','member':2,'role':'treasurer'}");
  apply (book, "{'do':'meeting.plan','start':'2025-01-05','count':%d}", HANDS);
  apply (book, "{'do':'pool.start','pool':'pool:1'}");
  for (int i = 0; i < SWAPS; i++)
    apply (book,
           "{'do':'turn.swap','hand':'hand:%d','with':'hand:%d','consent':[%d,%d],"
           "'officers':[1,2]}",
           4 * i + 1, 4 * i + 3, 4 * i + 1, 4 * i + 3);
  g_assert_true (tonti_book_commit (book, problems));
}

static void
make (const char *path)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *fields = json_pack ("{s:s, s:s, s:s, s:s, s:b}", "rhythm", "week", "name", "Bench",
                                   "kind", "rotating", "country", "SN", "practice", TRUE);
  g_autoptr (TontiBook) book = tonti_book_create (path, fields, &user, problems);

  g_assert_nonnull (book);
  fill (book);
}

/* ---- What is timed ---- */

static void
open_book (const char *path, TontiBook *book)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) opened = tonti_book_open (path, FALSE, problems);

  g_assert_nonnull (opened);
}

static void
make_calendar (const char *path, TontiBook *book)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiRoundReport *round = tonti_round_report_make (book, 1, problems);

  g_assert_cmpint (round->hands->len, ==, HANDS);
  tonti_round_report_free (round);
}

static void
pass_once (const char *path, TontiBook *book)
{
  static const char sql[]
      = "SELECT turn.*, hand.rank, holder.*, member.*, meeting.*,"
        " (SELECT sum(amount) FROM due WHERE due.member = member.id) FROM turn"
        " JOIN hand ON hand.id = turn.hand JOIN holder ON holder.hand = hand.id"
        " JOIN member ON member.id = holder.member JOIN meeting ON meeting.id = turn.meeting"
        " ORDER BY turn.n";
  sqlite3 *db = NULL;
  sqlite3_stmt *statement = NULL;
  int rows = 0;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  for (; sqlite3_step (statement) == SQLITE_ROW; rows++)
    for (int i = 0; i < sqlite3_column_count (statement); i++)
      sqlite3_column_text (statement, i);
  g_assert_cmpint (rows, ==, HANDS);
  sqlite3_finalize (statement);
  sqlite3_close (db);
}

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

static double
take (void (*run) (const char *, TontiBook *), const char *path, TontiBook *book)
{
  gint64 taken[COUNT];

  for (guint i = 0; i < COUNT; i++)
    {
      clock_t start = clock ();

      run (path, book);
      taken[i] = clock () - start;
    }
  qsort (taken, COUNT, sizeof *taken, compare);
  return (double)taken[COUNT / 2] * 1000 / CLOCKS_PER_SEC;
}

int
main (int argc, char **argv)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autofree char *path = g_build_filename (argc > 1 ? argv[1] : "/tmp", "calendar.tonti", NULL);

  make (path);
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  g_assert_nonnull (book);
  printf ("{\"hands\":%d,\"swaps\":%d,\"open\":%.2f,\"calendar\":%.2f,\"plain\":%.2f}\n", HANDS,
          SWAPS, take (open_book, path, NULL), take (make_calendar, path, book),
          take (pass_once, path, NULL));
  g_clear_pointer (&book, tonti_book_close);
  remove (path);
  return 0;
}
