// SPDX-License-Identifier: GPL-3.0-or-later
#include "notebook-scene.h"
#include "tonti-due-store.h"
#include "tonti-ledger-store.h"
#include "tonti-notebook.h"

/* Random notebooks with random answers: every franc of the cells went somewhere, the ledger and the
 * dues hold what was shown, and what nobody claims is the difference. Each is tried in a
 * transaction that is rolled back. The seed is printed, and TONTI_ROUNDS says how many. */

#define MEETINGS 3
#define PER_BOOK 20 /* one of so many is taken over for good in a book of its own */

typedef struct
{
  GRand *random;
  TontiFixture *f;
  gint64 cells; /* readable amounts that came in, in known columns */
} Trial;

static gboolean
chance (Trial *t, int percent)
{
  return g_rand_int_range (t->random, 0, 100) < percent;
}

/* ---- A notebook ---- */

static json_t *
write_amount (Trial *t, gint64 usual, gboolean counts)
{
  gint64 amount = chance (t, 80) ? usual : g_rand_int_range (t->random, 0, 40) * 50;
  g_autofree char *text = NULL;

  if (chance (t, 4))
    return json_string ("1oo");
  if (chance (t, 6))
    return json_string ("");
  text = amount >= 1000 && chance (t, 50) ? g_strdup_printf (
             "%" G_GINT64_FORMAT " %03" G_GINT64_FORMAT, amount / 1000, amount % 1000)
                                          : g_strdup_printf ("%" G_GINT64_FORMAT, amount);
  t->cells += counts ? amount : 0;
  return json_string (text);
}

static void
write_meeting (Trial *t, json_t *row, gint64 due)
{
  if (chance (t, 12))
    {
      json_array_append_new (row, json_string ("A"));
      for (int i = 0; i < 3; i++)
        json_array_append_new (row, json_string (""));
      return;
    }
  json_array_append_new (row, write_amount (t, due, TRUE));
  json_array_append_new (row, write_amount (t, 100, TRUE));
  json_array_append_new (row, chance (t, 15) ? write_amount (t, 50, TRUE) : json_string (""));
  json_array_append_new (row, chance (t, 15) ? write_amount (t, 300, TRUE) : json_string (""));
}

static void
write_line (Trial *t, json_t *rows, int number, const char *name, gint64 due)
{
  g_autofree char *text = g_strdup_printf ("%d", number);
  json_t *row = json_pack ("[s, s]", text, name);

  for (int m = 0; m < MEETINGS; m++)
    write_meeting (t, row, due);
  json_array_append_new (rows, row);
}

static json_t *
write_notebook (Trial *t)
{
  static const char *const names[]
      = { "Awa Diop", "Fatou Ndiaye", "Coumba Sène", "Mame Guèye", "Penda Sow", "Astou Niang" };
  static const char *const days[MEETINGS] = { "01/02", "08/03", "05/04" };
  json_t *rows = json_pack ("[[s], o]", "Cahier 2025", json_pack ("[s, s]", "N°", "Nom"));
  json_t *header = json_array_get (rows, 1);

  t->cells = 0;
  for (int m = 0; m < MEETINGS; m++)
    {
      g_autofree char *first = g_strconcat (days[m], " cotis.", NULL);

      json_array_append_new (header, json_string (first));
      json_array_append_new (header, json_string ("solid."));
      json_array_append_new (header, json_string ("amende"));
      json_array_append_new (header, json_string (chance (t, 20) ? "épargne" : "rembours."));
    }
  for (int n = 0; n < 6; n++)
    {
      if (chance (t, 90))
        write_line (t, rows, n + 1, chance (t, 95) ? names[n] : "Binta", n < 4 ? 1000 : 500);
      if (chance (t, 4))
        write_line (t, rows, n + 1, names[n], 500); /* a second line of the same member */
    }
  if (chance (t, 10))
    write_line (t, rows, 99, "Personne", 1000);
  if (chance (t, 30))
    json_array_append_new (rows, json_pack ("[s, s, s]", "", "Total", "4500"));
  return rows;
}

/* ---- Answers ---- */

/* Amounts told for cells that could not be read count with them. */
static json_t *
choose (Trial *t, const json_t *state, const json_t *doubt)
{
  const char *kind = json_string_value (json_object_get (doubt, "kind"));
  const json_t *choices = json_object_get (json_object_get (state, "choices"), kind);
  const json_t *choice = json_array_get (
      choices, (size_t)g_rand_int_range (t->random, 0, (gint32)json_array_size (choices)));
  const json_t *needs = json_object_get (choice, "needs");
  json_t *answer = json_pack ("{s:O, s:O}", "doubt", json_object_get (doubt, "id"), "answer",
                              json_object_get (choice, "answer"));

  for (size_t i = 0; i < json_array_size (needs); i++)
    {
      const char *need = json_string_value (json_array_get (needs, i));
      gint64 amount = 50 * g_rand_int_range (t->random, 1, 30);

      if (g_str_equal (need, "member"))
        json_object_set_new (answer, "other", json_integer (g_rand_int_range (t->random, 1, 7)));
      else
        json_object_set_new (answer, "amount", json_integer (amount));
      if (g_str_equal (kind, "unreadable"))
        t->cells += amount;
    }
  return answer;
}

/* FALSE: this answer does not fit (there is no such line): another one is tried. */
static gboolean
answer (Trial *t, json_t *chosen)
{
  json_auto_t *request = json_pack ("{s:s, s:i, s:s, s:[o]}", "do", "notebook.answer", "by", 1,
                                    "reason", "tirage", "answers", chosen);
  json_auto_t *told = NULL;
  TontiProblems *problems = tonti_problems_new ();
  gboolean ok = tonti_book_apply (t->f->book, request, &t->f->user, &told, problems);

  g_assert_true (ok || tonti_problems_count (problems) == 1);
  if (!ok)
    g_assert_cmpstr (tonti_problems_get (problems, 0)->code, ==, "no-such-line");
  tonti_problems_free (problems);
  return ok;
}

static const json_t *
find_open (const json_t *state)
{
  const json_t *doubts = json_object_get (state, "doubts");

  for (size_t i = 0; i < json_array_size (doubts); i++)
    if (json_object_get (json_array_get (doubts, i), "told") == NULL)
      return json_array_get (doubts, i);
  return NULL;
}

/* An answer may open another doubt; there is an end. */
static json_t *
answer_all (Trial *t)
{
  for (int tries = 0; tries < 2000; tries++)
    {
      json_t *state = notebook_state (t->f);
      const json_t *doubt = find_open (state);
      gint64 before = t->cells;

      if (doubt == NULL)
        return state;
      if (!answer (t, choose (t, state, doubt)))
        t->cells = before;
      json_decref (state);
    }
  g_assert_not_reached ();
}

/* ---- Sums ---- */

static gint64
add_up (const json_t *sums)
{
  const char *name;
  json_t *value;
  gint64 sum = 0;

  json_object_foreach ((json_t *)sums, name, value)
    sum += json_integer_value (value);
  return sum;
}

static gint64
sum_members (const json_t *position, const char *name)
{
  const json_t *members = json_object_get (position, "members");
  gint64 sum = 0;

  for (size_t i = 0; i < json_array_size (members); i++)
    sum += json_integer_value (json_object_get (json_array_get (members, i), name));
  return sum;
}

static gint64
sum_hands (const json_t *position)
{
  const json_t *hands = json_object_get (position, "hands");
  gint64 sum = 0;

  for (size_t i = 0; i < json_array_size (hands); i++)
    sum += json_integer_value (json_object_get (json_array_get (hands, i), "paid"))
           - json_integer_value (json_object_get (json_array_get (hands, i), "received"));
  return sum;
}

static gint64
ledger (Trial *t, const char *account)
{
  return tonti_ledger_account_balance (tonti_fixture_db (t->f), account);
}

static gint64
sum_dues (Trial *t)
{
  gint64 sum = 0;

  for (gint64 member = 1; member <= 6; member++)
    {
      g_autoptr (GArray) dues = tonti_due_list_member (tonti_fixture_db (t->f), member);

      for (guint i = 0; i < dues->len; i++)
        sum += g_array_index (dues, TontiDueRow, i).amount;
    }
  return sum;
}

static void
check_sums (Trial *t, const json_t *state)
{
  const json_t *position = json_object_get (state, "position");
  const json_t *both = json_object_get (position, "flow");

  g_assert_cmpint (add_up (json_object_get (both, "from")), ==, t->cells);
  g_assert_cmpint (add_up (json_object_get (both, "to")), ==, t->cells);
  g_assert_cmpint (ledger (t, "pot"), ==, -notebook_box (state, "pot"));
  g_assert_cmpint (sum_hands (position), ==, notebook_box (state, "pot"));
  g_assert_cmpint (ledger (t, "social"), ==, -notebook_box (state, "fund"));
  g_assert_cmpint (ledger (t, "suspense"), ==, -notebook_box (state, "suspense"));
  g_assert_cmpint (ledger (t, "loans"), ==, sum_members (position, "loans"));
  g_assert_cmpint (ledger (t, "fines-due"), ==, sum_members (position, "fines"));
  g_assert_cmpint (ledger (t, "savings"), ==, -sum_members (position, "savings"));
  g_assert_cmpint (ledger (t, "advance"), ==, -sum_members (position, "advance"));
  g_assert_cmpint (ledger (t, "owed"), ==, -sum_members (position, "owed"));
  g_assert_cmpint (sum_dues (t), ==,
                   sum_members (position, "arrears") + sum_members (position, "fund_arrears"));
  g_assert_cmpint (ledger (t, "opening"), ==,
                   -json_integer_value (json_object_get (position, "gap")));
}

static void
try_notebook (Trial *t)
{
  json_auto_t *state = NULL;

  notebook_keep (t->f, write_notebook (t));
  notebook_tell_nothing (t->f);
  state = answer_all (t);
  tonti_fixture_apply (t->f, "{'do':'notebook.take'}");
  check_sums (t, state);
}

static void
test_random (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (TontiFixture) f = notebook_scene ();
  Trial t = { random, f, 0 };

  g_test_message ("seed %u", seed);
  for (guint i = tonti_fixture_rounds (120); i > 0; i--)
    {
      g_assert_true (tonti_book_begin (f->book, f->problems));
      try_notebook (&t);
      tonti_book_rollback (f->book);
    }
}

static void
test_verified (void)
{
  guint32 seed = g_random_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint i = tonti_fixture_rounds (120) / PER_BOOK; i > 0; i--)
    {
      g_autoptr (TontiFixture) f = notebook_scene ();
      Trial t = { random, f, 0 };

      try_notebook (&t);
      tonti_fixture_apply (f, "{'do':'takeover.finish','page':1}");
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/notebook-sums/every-franc-went-somewhere", test_random);
  g_test_add_func ("/book/notebook-sums/and-the-book-is-whole", test_verified);
  return g_test_run ();
}
