// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-fixture.h"
#include "tonti-login.h"
#include "tonti-pin.h"
#include "tonti-right.h"

/* Every office and every verb, asked in the book itself; the table of the program is the question,
 * what was decided is written down here once more. */

#define NOBODY 8
#define PEOPLE 8

typedef struct
{
  TontiFixture *f;
  gint64 allowed, denied, remarked;
  guint64 requests;
} Matrix;

/* Members 1 to 7 hold one office each, in the order of the roles; member 8 holds none. */
static TontiFixture *
make (gboolean practice)
{
  static guint books = 0x700;
  g_autofree char *fields = g_strdup_printf (
      "{'name':'Essai','kind':'rotating','country':'SN','practice':%s,'key':'%032x'}",
      practice ? "true" : "false", ++books);
  TontiFixture *f = tonti_fixture_new_with (fields);
  tonti_fixture_name_officers (f, PEOPLE);
  return f;
}

static gint64
count_denied (TontiFixture *f)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_fixture_db (f), "denied/1");
  return acts->len;
}

/* The example of the verb, in a transaction that is taken back whatever comes of it. */
static gboolean
is_denied (Matrix *self, const TontiVerb *verb)
{
  json_auto_t *request = json_loads (verb->example, 0, NULL);
  g_autofree char *key = g_strdup_printf ("%032" G_GINT64_MODIFIER "x", ++self->requests + 5000);
  json_auto_t *answer = NULL;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_assert_nonnull (request);
  json_object_set_new (request, "key", json_string (key));
  g_assert_true (tonti_book_begin (self->f->book, problems));
  gboolean done = tonti_book_apply (self->f->book, request, &self->f->user, &answer, problems);
  tonti_book_rollback (self->f->book);
  gboolean denied = tonti_problems_has (problems, "not-allowed");
  g_assert_true (!done || !denied);
  return denied;
}

static void
check_cell (Matrix *self, const TontiVerb *verb, int role, gboolean practice)
{
  gint64 before = count_denied (self->f);
  gboolean given = role < 7 && tonti_right_is_given (verb->name, (TontiRole)role, practice);
  tonti_fixture_set_user (self->f, role + 1, 0);
  if (is_denied (self, verb) == given)
    g_error ("%s as %s: %s", verb->name, role < 7 ? tonti_role_codes.codes[role] : "member",
             given ? "denied" : "not denied");
  gboolean remarked = count_denied (self->f) == before + 1;
  g_assert_cmpint (remarked, ==, !given && role != TONTI_ROLE_AUDITOR);
  self->allowed += given;
  self->denied += !given;
  self->remarked += remarked;
}

static void
test_matrix (gconstpointer data)
{
  gboolean practice = GPOINTER_TO_INT (data);
  g_autoptr (TontiFixture) f = make (practice);
  Matrix self = { .f = f };
  gint64 verbs = 0;
  for (const TontiVerb *const *verb = tonti_verbs (); *verb; verb++, verbs++)
    for (int role = 0; role < PEOPLE; role++)
      check_cell (&self, *verb, role, practice);
  g_assert_cmpint (self.allowed + self.denied, ==, verbs * PEOPLE);
  g_test_message ("%s book: %d verbs, %d cells, %d allowed, %d denied, %d denials remarked",
                  practice ? "practice" : "real", (int)verbs, (int)(verbs * PEOPLE),
                  (int)self.allowed, (int)self.denied, (int)self.remarked);
  tonti_fixture_verify (f);
}

static void
test_table (void)
{
  guint rows = 0, verbs = 0;
  for (const char *name; (name = tonti_right_name (rows)); rows++)
    if (!tonti_verb_find (name))
      g_assert_cmpstr (name, ==, "import.journal");
  for (const TontiVerb *const *verb = tonti_verbs (); *verb; verb++, verbs++)
    g_assert_true (tonti_right_is_listed ((*verb)->name));
  g_assert_cmpuint (rows, ==, verbs + 1);
  g_assert_false (tonti_right_is_listed ("loan.release-to-oneself"));
}

/* What was decided, in the words of the group. */
static void
test_decisions (void)
{
  static const char *const counters[] = { "card.open",  "card.stake", "count.enter", "goods.count",
                                          "pin.remove", "pin.reset",  "pin.set",     NULL };
  static const char *const holders[] = { "pin.remove", "pin.reset", "pin.set", NULL };
  const char *name;
  for (guint i = 0; (name = tonti_right_name (i)); i++)
    {
      for (int role = TONTI_ROLE_CHAIR; role <= TONTI_ROLE_SECRETARY; role++)
        g_assert_true (tonti_right_is_given (name, (TontiRole)role, FALSE));
      g_assert_cmpint (tonti_right_is_given (name, TONTI_ROLE_COUNTER, FALSE), ==,
                       g_strv_contains (counters, name));
      g_assert_cmpint (tonti_right_is_given (name, TONTI_ROLE_KEY_HOLDER, FALSE), ==,
                       g_strv_contains (holders, name));
      g_assert_false (tonti_right_is_given (name, TONTI_ROLE_AUDITOR, TRUE));
      g_assert_true (tonti_right_is_given (name, TONTI_ROLE_TRAINER, TRUE));
      g_assert_false (tonti_right_is_given (name, TONTI_ROLE_TRAINER, FALSE));
    }
}

/* The first two enter themselves; from the first office on nobody else writes. */
static void
test_beginning (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  tonti_fixture_set_user (f, 2, 0);
  for (int i = 1; i <= 3; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *answer = NULL;
  json_auto_t *request = json_pack ("{s:s, s:s}", "do", "member.add", "name", "Quatre");
  g_assert_false (tonti_book_apply (f->book, request, &f->user, &answer, problems));
  g_assert_true (tonti_problems_has (problems, "not-allowed"));
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Quatre'}");
  g_assert_cmpint (count_denied (f), ==, 1);
  tonti_fixture_verify (f);
}

/* Once there is a PIN, nobody comes in beside the one officer. */
static void
test_one_officer (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *answer = NULL;
  json_auto_t *request
      = json_pack ("{s:s, s:i, s:s}", "do", "officer.name", "member", 2, "role", "treasurer");
  tonti_pin_set_cost (1, 8);
  for (int i = 1; i <= 2; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'pin.set','member':1,'pin':'7392'}");
  tonti_fixture_set_user (f, 2, 0);
  g_assert_false (tonti_book_apply (f->book, request, &f->user, &answer, problems));
  g_assert_true (tonti_problems_has (problems, "not-allowed"));
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
}

/* A clock set back opens no ended office: neither for oneself nor as second officer. */
static void
test_clock (void)
{
  g_autoptr (TontiFixture) f = make (TRUE);
  tonti_fixture_apply (f, "{'do':'officer.end','member':3,'role':'secretary','until':'2025-02-01',"
                          "'officers':[1,2]}");
  tonti_fixture_set_day (f, "2025-02-10");
  tonti_fixture_apply (f, "{'do':'word.set','idea':'hand','word':'nom','officers':[1,2]}");
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_refuse (f, "{'do':'recovery.make','officers':[1,3]}", "not-an-officer");
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *answer = NULL;
  json_auto_t *request = json_pack ("{s:s, s:s}", "do", "member.add", "name", "Neuf");
  tonti_fixture_set_user (f, 3, 0);
  g_assert_false (tonti_book_apply (f->book, request, &f->user, &answer, problems));
  g_assert_true (tonti_problems_has (problems, "not-allowed"));
}

/* Auditor and trainer (of a real book) are no second officers. */
static void
test_second (void)
{
  g_autoptr (TontiFixture) f = make (FALSE);
  tonti_fixture_refuse (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,6]}",
                        "not-an-officer");
  tonti_fixture_refuse (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,7]}",
                        "not-an-officer");
  tonti_fixture_refuse (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,8]}",
                        "not-an-officer");
  tonti_fixture_apply (f, "{'do':'guard.set','idle_minutes':5,'officers':[1,5]}");
}

/* Whoever holds the auditor's office beside another one writes nothing. */
static void
test_both (void)
{
  g_autoptr (TontiFixture) f = make (TRUE);
  gint64 head;
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'auditor','officers':[1,3]}");
  tonti_fixture_set_user (f, 2, 0);
  head = tonti_fixture_head (f);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Neuf'}", "not-allowed");
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
}

/* Her PIN is written by two officers, opens the book to look, and lets her write nothing. */
static void
test_auditor_pin (void)
{
  static const char set[] = "{'do':'pin.set','member':6,'pin':'592846','officers':[1,2]}";
  g_autoptr (TontiFixture) f = make (TRUE);
  tonti_fixture_set_user (f, 6, 0);
  tonti_fixture_refuse (f, set, "not-allowed");
  tonti_fixture_set_user (f, 2, 0);
  tonti_fixture_refuse (f, "{'do':'pin.set','member':6,'pin':'592846'}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'pin.set','member':6,'pin':'592846','officers':[2,6]}",
                        "not-an-officer");
  tonti_fixture_apply (f, set);
  g_assert_true (tonti_book_has_pin (f->book, 6));
  g_assert_false (tonti_book_is_logged_in (f->book, 6));
  tonti_problems_clear (f->problems);
  g_assert_false (tonti_book_login (f->book, 6, "592847", &f->user, f->problems));
  g_assert_true (tonti_book_login (f->book, 6, "592846", &f->user, f->problems));
  tonti_fixture_set_user (f, 6, 0);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Neuf'}", "not-allowed");
  tonti_fixture_refuse (f, "{'do':'pin.remove','member':6}", "not-allowed");
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_unsetenv ("XDG_STATE_HOME"); /* real books: the fixture makes a folder of its own */
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/rights/every-verb-stands-in-the-table", test_table);
  g_test_add_func ("/book/rights/as-decided", test_decisions);
  g_test_add_data_func ("/book/rights/matrix-of-a-practice-book", GINT_TO_POINTER (TRUE),
                        test_matrix);
  g_test_add_data_func ("/book/rights/matrix-of-a-real-book", GINT_TO_POINTER (FALSE), test_matrix);
  g_test_add_func ("/book/rights/a-group-that-begins", test_beginning);
  g_test_add_func ("/book/rights/one-officer-with-a-pin", test_one_officer);
  g_test_add_func ("/book/rights/the-clock-opens-no-office", test_clock);
  g_test_add_func ("/book/rights/who-may-stand-beside", test_second);
  g_test_add_func ("/book/rights/an-auditor-with-another-office", test_both);
  g_test_add_func ("/book/rights/an-auditor-with-a-pin", test_auditor_pin);
  return g_test_run ();
}
