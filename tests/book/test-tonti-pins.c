// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <time.h>

#include "tonti-act-store.h"
#include "tonti-credential-store.h"
#include "tonti-fixture.h"
#include "tonti-login.h"
#include "tonti-pin.h"
#include "tonti-recovery.h"
#include "tonti-throttle.h"

/* PINs: chosen, proved, forgotten, guessed. */

#define HOUR 3600

/* Chair 1, treasurer 2 at the keyboard, secretary 3, counter 4; 1 and 2 have PINs and are in. */
static TontiFixture *
make (void)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter" };
  TontiFixture *f = tonti_fixture_new ();
  for (int i = 1; i <= 5; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  for (int i = 0; i < 4; i++)
    tonti_fixture_apply_format (f, "{'do':'officer.name','member':%d,'role':'%s'%s}", i + 1,
                                roles[i], i < 2 ? "" : ",'officers':[1,2]");
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_apply (f, "{'do':'pin.set','member':1,'pin':'739251'}");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'les trois clés de Thiès'}");
  return f;
}

/* TRUE, or the code of the refusal in CODE. */
static gboolean
try (TontiFixture *f, gint64 member, const char *pin, const char *code)
{
  tonti_problems_clear (f->problems);
  if (tonti_book_login (f->book, member, pin, &f->user, f->problems))
    return TRUE;
  if (code && !tonti_problems_has (f->problems, code))
    g_error ("login: %s, not %s", tonti_problems_get (f->problems, 0)->message, code);
  return FALSE;
}

static gint64
count (TontiFixture *f, const char *kind)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_fixture_db (f), kind);
  return acts->len;
}

static void
test_weak (void)
{
  static const char *const weak[]
      = { "1",       "123",          "0000",       "1234",
          "4321",    "9876",         "5555",       "121212",
          "123123",  "12341234",     "1234567890", "1234567890123",
          "abcdefg", "aaaaaaaaaaaa", "ab",         "\xff\xfe ab ab ab" };
  static const char *const good[] = { "7392",           "100000",       "592846",   "739251846037",
                                      "Les trois clés", "ndox ak meew", "a b c d e" };
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    {
      if (tonti_pin_check (weak[i], "pin", problems))
        g_error ("%s: taken", weak[i]);
      const TontiProblem *problem
          = tonti_problems_get (problems, tonti_problems_count (problems) - 1);
      g_assert_cmpstr (problem->code, ==, "weak-pin");
      g_assert_true (strlen (weak[i]) < 5 || !strstr (problem->message, weak[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (tonti_pin_check (good[i], "pin", problems));
}

static void
test_proof (void)
{
  g_autoptr (TontiFixture) f = make ();
  tonti_fixture_apply (f, "{'do':'word.set','idea':'hand','word':'nom'}");
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_book_count_pins (f->book), ==, 2);
  g_assert_true (tonti_book_has_pin (f->book, 2) && !tonti_book_has_pin (f->book, 3));
  tonti_fixture_refuse (f, "{'do':'word.set','idea':'hand','word':'main'}", "pin-needed");
  tonti_fixture_set_user (f, 0, 0);
  tonti_fixture_refuse (f, "{'do':'word.set','idea':'hand','word':'main'}", "who-is-it");
  tonti_fixture_set_user (f, 2, 0);
  g_assert_false (try (f, 2, "les trois cles de Thiès", "wrong-pin"));
  g_assert_false (try (f, 3, "7392", "no-pin"));
  g_assert_true (try (f, 2, "les trois  clés de Thiès ", NULL)); /* blanks count once */
  g_assert_true (tonti_book_is_logged_in (f->book, 2) && !tonti_book_is_logged_in (f->book, 1));
  tonti_fixture_apply (f, "{'do':'word.set','idea':'hand','word':'main'}");
  tonti_fixture_refuse (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,2]}", "pin-needed");
  g_assert_cmpstr (tonti_problems_get (f->problems, 0)->field, ==, "officers");
  g_assert_true (try (f, 1, "739251", NULL));
  tonti_fixture_apply (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,2]}");
  tonti_book_logout (f->book, 1);
  g_assert_true (tonti_book_is_logged_in (f->book, 2) && !tonti_book_is_logged_in (f->book, 1));
  tonti_book_logout (f->book, 0);
  g_assert_false (tonti_book_is_logged_in (f->book, 2));
}

/* One's own, an officer's, and proved before it is changed. */
static void
test_own (void)
{
  g_autoptr (TontiFixture) f = make ();
  tonti_fixture_refuse (f, "{'do':'pin.set','member':3,'pin':'7392'}", "not-yourself");
  tonti_fixture_refuse (f, "{'do':'pin.set','member':2,'pin':'1234'}", "weak-pin");
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'592846'}");
  g_assert_true (tonti_book_is_logged_in (f->book, 2));
  tonti_book_logout (f->book, 2);
  tonti_fixture_refuse (f, "{'do':'pin.set','member':2,'pin':'111213'}", "pin-needed");
  tonti_fixture_refuse (f, "{'do':'pin.remove','member':2}", "pin-needed");
  g_assert_false (try (f, 2, "les trois clés de Thiès", "wrong-pin"));
  g_assert_true (try (f, 2, "592846", NULL));
  tonti_fixture_refuse (f, "{'do':'pin.remove','member':1}", "not-yourself");
  tonti_fixture_apply (f, "{'do':'pin.remove','member':2}");
  g_assert_false (tonti_book_has_pin (f->book, 2) || tonti_book_is_logged_in (f->book, 2));
  tonti_fixture_refuse (f, "{'do':'pin.remove','member':2}", "no-pin");
  tonti_fixture_verify (f);
}

static void
test_reset (void)
{
  g_autoptr (TontiFixture) f = make ();
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':2,'officers':[1,2]}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':1,'officers':[3,3]}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':3,'officers':[1,2]}", "no-pin");
  tonti_fixture_set_user (f, 3, 0);
  tonti_book_logout (f->book, 1);
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':2,'officers':[1,3]}", "pin-needed");
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':2,'officers':[1,3],'recovery':null}",
                        "pin-needed");
  tonti_fixture_apply (f, "{'do':'pin.reset','member':2,'officers':[3,4]}");
  g_assert_false (tonti_book_has_pin (f->book, 2) || tonti_book_is_logged_in (f->book, 2));
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'592846'}");
  tonti_fixture_verify (f);
}

static void
test_recovery (void)
{
  g_autoptr (TontiFixture) f = make ();
  g_autofree char *code = NULL, *request = NULL;
  char other[TONTI_RECOVERY_SIZE];
  tonti_fixture_refuse (f, "{'do':'pin.reset','member':2,'recovery':'0'}", "bad-code");
  const json_t *answer = tonti_fixture_apply (f, "{'do':'recovery.make','officers':[1,2]}");
  code = g_strdup (json_string_value (json_object_get (answer, "code")));
  tonti_fixture_reopen (f); /* nobody is logged in any more */
  tonti_recovery_draw (other);
  request = g_strdup_printf ("{'do':'pin.reset','member':2,'recovery':'%s'}", other);
  for (int i = 0; i < 3; i++)
    {
      json_auto_t *wrong
          = json_pack ("{s:s, s:i, s:s}", "do", "pin.reset", "member", 2, "recovery", other);
      json_auto_t *none = NULL;
      tonti_problems_clear (f->problems);
      g_assert_false (tonti_book_apply (f->book, wrong, &f->user, &none, f->problems));
      g_assert_true (tonti_problems_has (f->problems, "wrong-code"));
    }
  g_assert_cmpint (count (f, "lockout/1"), ==, 1);
  g_free (request);
  request = g_strdup_printf ("{'do':'pin.reset','member':2,'recovery':'%s'}", code);
  tonti_fixture_refuse (f, request, "wait");
  f->user.now_unix_s -= 1000 * HOUR; /* a clock set back delays once more, not for ever */
  tonti_fixture_refuse (f, request, "wait");
  f->user.now_unix_s += 31;
  tonti_fixture_apply (f, request);
  g_assert_false (tonti_book_has_pin (f->book, 2));
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'592846'}");
  tonti_fixture_refuse (f, request, "no-code"); /* once */
  tonti_fixture_verify (f);
}

/* Another program changes the PIN: who came in with the old one is out. */
static void
test_elsewhere (void)
{
  g_autoptr (TontiFixture) f = make ();
  TontiBook *here = f->book;
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  g_assert_true (try (f, 2, "les trois clés de Thiès", NULL));
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'592846'}");
  g_assert_true (tonti_book_is_logged_in (f->book, 2));
  g_assert_false (tonti_book_is_logged_in (here, 2));
  g_assert_true (tonti_book_is_logged_in (here, 1));
  tonti_book_close (here);
}

/* ---- Guessing ---- */

static void
test_delays (void)
{
  static const gint64 wanted[] = { 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900 };
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpint (tonti_throttle_delay (i), ==, wanted[i]);
  g_assert_cmpint (tonti_throttle_delay (G_MAXINT64), ==, 900);
}

/* A thousand tries, one every four seconds, the book closed and opened again between them. */
static void
test_guessing (void)
{
  g_autoptr (TontiFixture) f = make ();
  gint64 begun = f->user.now_unix_s, compared = 0, first_hour = 0;
  for (int i = 0; i < 1000; i++)
    {
      f->user.now_unix_s = begun + 4 * i;
      if (i % 50 == 0)
        tonti_fixture_reopen (f);
      g_assert_false (try (f, 1, "111222", NULL));
      gboolean looked_at = tonti_problems_has (f->problems, "wrong-pin");
      compared += looked_at;
      first_hour += looked_at && f->user.now_unix_s < begun + HOUR;
    }
  g_assert_cmpint (first_hour, <=, 30);
  g_assert_cmpint (compared, >=, 9);
  g_assert_cmpint (count (f, "lockout/1"), ==, compared - 2);
  g_test_message ("1000 tries in %d s: %d compared, %d of them in the first hour", 4 * 999,
                  (int)compared, (int)first_hour);
  f->user.now_unix_s += HOUR;
  g_assert_true (try (f, 1, "739251", NULL));
  g_assert_false (try (f, 1, "111222", "wrong-pin")); /* three are free again */
  g_assert_cmpint (tonti_book_login_wait (f->book, 1, &f->user), ==, 0);
  tonti_fixture_verify (f);
}

static void
lock_out (TontiFixture *f)
{
  for (int i = 0; i < 3; i++)
    g_assert_false (try (f, 1, "111222", "wrong-pin"));
  g_assert_cmpint (tonti_book_login_wait (f->book, 1, &f->user), ==, 30);
}

static void
test_clock_ahead (void)
{
  g_autoptr (TontiFixture) f = make ();
  f->user.boot = 0xabcdef;
  f->user.uptime_s = 5000;
  lock_out (f);
  f->user.now_unix_s += 100 * HOUR;
  f->user.uptime_s += 10;
  g_assert_false (try (f, 1, "739251", "wait"));
  g_assert_cmpint (tonti_book_login_wait (f->book, 1, &f->user), ==, 20);
  tonti_fixture_reopen (f);
  g_assert_false (try (f, 1, "739251", "wait"));
  f->user.uptime_s += 20;
  g_assert_true (try (f, 1, "739251", NULL));
}

static void
test_clock_back (void)
{
  g_autoptr (TontiFixture) f = make ();
  f->user.boot = 1;
  f->user.uptime_s = 5000;
  lock_out (f);
  f->user.boot = 2; /* started anew, the battery of the clock is empty */
  f->user.uptime_s = 60;
  f->user.now_unix_s -= 40 * 365 * 24 * HOUR;
  f->user.today.number -= 40 * 365;
  g_assert_false (try (f, 1, "739251", "wait"));
  f->user.uptime_s += 31;
  f->user.now_unix_s += 31;
  g_assert_true (try (f, 1, "739251", NULL));
}

/* A book open for reading counts in memory, and begins with what stands in the book. */
static void
test_reading (void)
{
  g_autoptr (TontiFixture) f = make ();
  gint64 head;
  g_assert_false (try (f, 1, "111222", "wrong-pin"));
  g_clear_pointer (&f->book, tonti_book_close);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
  head = tonti_fixture_head (f);
  g_assert_false (try (f, 1, "111222", "wrong-pin"));
  g_assert_false (try (f, 1, "111222", "wrong-pin"));
  g_assert_false (try (f, 1, "739251", "wait"));
  f->user.now_unix_s += 30;
  g_assert_true (try (f, 1, "739251", NULL));
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_refuse (f, "{'do':'word.set','idea':'hand','word':'x'}", "read-only");
}

/* ---- What is kept ---- */

static gboolean
stands_in_file (const char *path, const char *secret)
{
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return memmem (bytes, size, secret, strlen (secret)) != NULL;
}

static void
test_secret (void)
{
  g_autoptr (TontiFixture) f = make ();
  g_autofree char *code = NULL;
  const json_t *answer = tonti_fixture_apply (f, "{'do':'recovery.make','officers':[1,2]}");
  code = g_strdup (json_string_value (json_object_get (answer, "code")));
  tonti_fixture_apply (f, "{'do':'pin.set','member':2,'pin':'592846037715'}");
  g_clear_pointer (&f->book, tonti_book_close);
  g_assert_true (stands_in_file (f->path, "Membre 1")); /* it is looked for in the right place */
  g_assert_false (stands_in_file (f->path, "739251"));
  g_assert_false (stands_in_file (f->path, "592846037715"));
  g_assert_false (stands_in_file (f->path, "trois cl"));
  g_assert_false (stands_in_file (f->path, code));
}

static void
test_altered (void)
{
  g_autoptr (TontiFixture) f = make ();
  TontiDb *db = tonti_fixture_db (f);
  TontiCredentialRow row;
  json_auto_t *verdict = NULL;
  g_assert_cmpint (tonti_credential_get (db, 1, &row), ==, TONTI_CREDENTIAL_RIGHT);
  row.digest[0] ^= 1;
  g_assert_true (tonti_credential_set (db, 1, &row, f->problems));
  g_assert_false (try (f, 1, "739251", "pin-altered"));
  g_assert_cmpint (tonti_problems_exit_code (f->problems), ==, TONTI_PROBLEM_ALTERED);
  g_assert_true (tonti_book_has_pin (f->book, 1));
  verdict = tonti_book_verify (f->book, FALSE, NULL, NULL, NULL, f->problems);
  g_assert_false (json_is_true (json_object_get (verdict, "ok")));
  tonti_fixture_set_user (f, 3, 0);
  tonti_fixture_apply (f, "{'do':'pin.reset','member':1,'officers':[3,4]}");
  tonti_fixture_verify (f);
}

/* What a stranger's file may ask a computer for. */
static void
test_absurd (void)
{
  static const gint64 asked[][2]
      = { { 0, 8 },  { 1, 0 },          { 1, 7 },          { 65, 8 },         { 1, 1024 * 1024 },
          { -1, 8 }, { G_MAXINT64, 8 }, { 1, G_MAXINT64 }, { 64, 512 * 1024 } };
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiCredentialRow row;
  g_assert_true (tonti_pin_make ("7392", NULL, &row, problems));
  g_assert_cmpint (tonti_pin_compare ("7392", &row, problems), ==, TONTI_PIN_RIGHT);
  g_assert_cmpint (tonti_pin_compare ("7393", &row, problems), ==, TONTI_PIN_WRONG);
  for (guint i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      row.passes = asked[i][0];
      row.memory_kib = asked[i][1];
      g_assert_cmpint (tonti_pin_compare ("7392", &row, problems), ==, TONTI_PIN_FAILED);
    }
}

/* What people's PINs cost, really. */
static void
test_cost (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiCredentialRow row;
  tonti_pin_set_cost (0, 0);
  clock_t begun = clock ();
  g_assert_true (tonti_pin_make ("7392", NULL, &row, problems));
  g_test_message ("one try: %d ms of the processor, %d passes over %d MiB",
                  (int)((clock () - begun) * 1000 / CLOCKS_PER_SEC), (int)row.passes,
                  (int)(row.memory_kib / 1024));
  g_assert_cmpint (row.memory_kib, >=, 19 * 1024);
  tonti_pin_set_cost (1, 8);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  tonti_pin_set_cost (1, 8);
  g_test_add_func ("/book/pins/weak-ones", test_weak);
  g_test_add_func ("/book/pins/proof", test_proof);
  g_test_add_func ("/book/pins/ones-own", test_own);
  g_test_add_func ("/book/pins/reset-by-officers", test_reset);
  g_test_add_func ("/book/pins/reset-by-the-recovery-code", test_recovery);
  g_test_add_func ("/book/pins/changed-elsewhere", test_elsewhere);
  g_test_add_func ("/book/pins/delays", test_delays);
  g_test_add_func ("/book/pins/a-thousand-guesses", test_guessing);
  g_test_add_func ("/book/pins/clock-set-ahead", test_clock_ahead);
  g_test_add_func ("/book/pins/clock-set-back", test_clock_back);
  g_test_add_func ("/book/pins/open-for-reading", test_reading);
  g_test_add_func ("/book/pins/nothing-in-the-file", test_secret);
  g_test_add_func ("/book/pins/altered-outside", test_altered);
  g_test_add_func ("/book/pins/absurd-parameters", test_absurd);
  g_test_add_func ("/book/pins/cost", test_cost);
  return g_test_run ();
}
