// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <string.h>

#include "tonti-draft-store.h"

typedef struct
{
  char *folder;
  TontiJournal *journal;
  TontiDb *db;
  TontiProblems *problems;
} World;

static void
set_up (World *w, gconstpointer data)
{
  g_autofree char *path = NULL;

  w->folder = fixture_folder ();
  path = g_build_filename (w->folder, "book.tonti", NULL);
  w->problems = tonti_problems_new ();
  w->journal = fixture_book (path, 0);
  w->db = tonti_journal_get_db (w->journal);
  g_assert_true (tonti_journal_begin (w->journal, w->problems));
}

static void
tear_down (World *w, gconstpointer data)
{
  if (tonti_journal_in_transaction (w->journal))
    g_assert_true (tonti_journal_commit (w->journal, w->problems));
  tonti_journal_close (w->journal);
  fixture_remove (w->folder);
  g_free (w->folder);
  tonti_problems_free (w->problems);
}

#define AT "2025-01-04T18:00:00Z"

static void
write_with_key (World *w, const char *cell, const char *value, const guint8 *key)
{
  json_t *json = value != NULL ? json_loads (value, 0, NULL) : NULL;
  TontiDraftChange change = { cell, json };

  g_assert_true (tonti_draft_write (w->db, 1, &change, 1, key, AT, 2, cell, w->problems));
  json_decref (json);
}

static void
put (World *w, const char *cell, gint64 amount)
{
  g_autofree char *value = g_strdup_printf ("{\"amount\":%" G_GINT64_FORMAT "}", amount);

  write_with_key (w, cell, amount >= 0 ? value : NULL, NULL);
}

/* -1 = the cell is empty. */
static gint64
get (World *w, const char *cell)
{
  json_t *value = tonti_draft_get (w->db, 1, cell);
  gint64 amount = value != NULL ? json_integer_value (json_object_get (value, "amount")) : -1;

  json_decref (value);
  return amount;
}

static char *
undo (World *w)
{
  char *label = NULL;

  g_assert_true (tonti_draft_undo (w->db, 1, &label, w->problems));
  return label;
}

static char *
redo (World *w)
{
  char *label = NULL;

  g_assert_true (tonti_draft_redo (w->db, 1, &label, w->problems));
  return label;
}

#define assert_label(call, expected)                                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *label_ = call;                                                                \
    g_assert_cmpstr (label_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END

static void
test_keeps_cells (World *w, gconstpointer data)
{
  put (w, "a", 5000);
  put (w, "b", 0);
  g_assert_cmpint (get (w, "a"), ==, 5000);
  g_assert_cmpint (get (w, "b"), ==, 0);
  g_assert_cmpint (get (w, "c"), ==, -1);
  put (w, "a", -1);
  g_assert_cmpint (get (w, "a"), ==, -1);
}

static void
test_lists_in_the_order_of_numbers (World *w, gconstpointer data)
{
  static const char *const cells[] = { "due:10:pool:1", "due:2:pool:1",  "due:2:fund:1",
                                       "duty:1",        "due:2:pool:10", "due:2:pool:9" };
  static const char *const order[]
      = { "due:2:fund:1", "due:2:pool:1", "due:2:pool:9", "due:2:pool:10", "due:10:pool:1" };
  g_autoptr (GPtrArray) list = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    put (w, cells[i], 5);
  list = tonti_draft_list (w->db, 1, "due:");
  g_assert_cmpuint (list->len, ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < list->len; i++)
    g_assert_cmpstr (((TontiDraft *)g_ptr_array_index (list, i))->cell, ==, order[i]);
}

static void
test_takes_back_and_does_again (World *w, gconstpointer data)
{
  put (w, "a", 1);
  put (w, "b", 2);
  put (w, "a", 3);
  assert_label (undo (w), "a");
  g_assert_cmpint (get (w, "a"), ==, 1);
  assert_label (undo (w), "b");
  g_assert_cmpint (get (w, "b"), ==, -1);
  assert_label (redo (w), "b");
  assert_label (redo (w), "a");
  assert_label (redo (w), NULL);
  g_assert_cmpint (get (w, "a"), ==, 3);
  for (int i = 0; i < 3; i++)
    g_free (undo (w));
  assert_label (undo (w), NULL);
  g_assert_cmpint (get (w, "a"), ==, -1);
}

static void
test_a_new_gesture_forgets_what_could_be_done_again (World *w, gconstpointer data)
{
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  put (w, "a", 1);
  g_free (undo (w));
  put (w, "b", 2);
  assert_label (redo (w), NULL);
  tonti_draft_peek (w->db, 1, &back, &again);
  g_assert_cmpstr (back, ==, "b");
  g_assert_null (again);
}

static void
test_takes_a_gesture_back_as_one (World *w, gconstpointer data)
{
  json_t *five = json_loads ("{\"amount\":5}", 0, NULL);
  TontiDraftChange changes[] = { { "a", five }, { "b", five }, { "a", NULL } };

  g_assert_true (tonti_draft_write (w->db, 1, changes, 3, NULL, AT, 2, "three", w->problems));
  g_assert_cmpint (get (w, "a"), ==, -1);
  g_assert_cmpint (get (w, "b"), ==, 5);
  assert_label (undo (w), "three");
  g_assert_cmpint (get (w, "b"), ==, -1);
  assert_label (redo (w), "three");
  g_assert_cmpint (get (w, "a"), ==, -1);
  g_assert_cmpint (get (w, "b"), ==, 5);
  json_decref (five);
}

static void
test_knows_a_key_again (World *w, gconstpointer data)
{
  guint8 key[TONTI_KEY_SIZE] = { 7 }, idle[TONTI_KEY_SIZE] = { 8 };

  g_assert_false (tonti_draft_has_key (w->db, key));
  write_with_key (w, "a", "{\"amount\":5}", key);
  g_assert_true (tonti_draft_has_key (w->db, key));
  put (w, "a", 9);
  write_with_key (w, "a", "{\"amount\":5}", key);
  g_assert_cmpint (get (w, "a"), ==, 9);
  write_with_key (w, "a", "{\"amount\":9}", idle);
  g_assert_true (tonti_draft_has_key (w->db, idle));
  assert_label (undo (w), "a");
  g_assert_cmpint (get (w, "a"), ==, 5);
  g_assert_true (tonti_draft_drop (w->db, 1, w->problems));
  g_assert_true (tonti_draft_has_key (w->db, key));
  g_assert_cmpint (get (w, "a"), ==, -1);
  assert_label (undo (w), NULL);
  assert_label (redo (w), NULL);
}

static void
test_counts_changed_amounts (World *w, gconstpointer data)
{
  put (w, "a", 5000);
  put (w, "a", 5000);
  put (w, "b", 0);
  put (w, "b", 100);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 0);
  put (w, "a", 3000);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 1);
  put (w, "a", -1);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 2);
  write_with_key (w, "p", "{\"presence\":\"late\"}", NULL);
  write_with_key (w, "p", "{\"presence\":\"absent\"}", NULL);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 2);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 2), ==, 0);
}

/* Undo is no way round the count. */
static void
test_an_amount_taken_back_counts (World *w, gconstpointer data)
{
  put (w, "a", 5000);
  g_free (undo (w));
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 1);
  g_free (redo (w));
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 0);
  g_free (undo (w));
  put (w, "a", 3000);
  g_assert_cmpint (tonti_draft_count_amends (w->db, 1), ==, 1);
}

static void
test_undo_never_crosses_what_was_issued (World *w, gconstpointer data)
{
  json_t *five = json_loads ("{\"amount\":5}", 0, NULL);
  TontiDraftChange changes[] = { { "a", five }, { "b", five } };

  put (w, "c", 1);
  g_assert_true (tonti_draft_write (w->db, 1, changes, 2, NULL, AT, 2, "both", w->problems));
  g_assert_true (tonti_draft_settle (w->db, 1, "a", w->problems));
  assert_label (undo (w), "both");
  g_assert_cmpint (get (w, "a"), ==, -1);
  g_assert_cmpint (get (w, "b"), ==, -1);
  assert_label (undo (w), "c");
  assert_label (undo (w), NULL);
  g_assert_cmpint (get (w, "a"), ==, -1);
  json_decref (five);
}

/* Whatever is typed, undone and redone: the cells are those of a plain list of states. */
static void
test_random_gestures_follow_a_model (World *w, gconstpointer data)
{
  gint64 states[200][4];
  int now = 0, last = 0;

  memset (states[0], -1, sizeof states[0]);
  for (int round = 0; round < 600; round++)
    {
      int what = g_test_rand_int_range (0, 4);

      if (what < 2 && now < 198)
        {
          int cell = g_test_rand_int_range (0, 4);
          gint64 amount = g_test_rand_int_range (-1, 6);
          char name[2] = { (char)('a' + cell), '\0' };

          if (amount == states[now][cell])
            continue;
          memcpy (states[now + 1], states[now], sizeof states[0]);
          states[++now][cell] = amount;
          last = now;
          put (w, name, amount);
        }
      else if (what == 2)
        {
          g_free (undo (w));
          now = MAX (0, now - 1);
        }
      else
        {
          g_free (redo (w));
          now = MIN (last, now + 1);
        }
      for (int cell = 0; cell < 4; cell++)
        {
          char name[2] = { (char)('a' + cell), '\0' };

          g_assert_cmpint (get (w, name), ==, states[now][cell]);
        }
    }
}

#define ADD(Name, Test)                                                                            \
  g_test_add ("/storage/draft-store/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("keeps-cells", test_keeps_cells);
  ADD ("lists-in-the-order-of-numbers", test_lists_in_the_order_of_numbers);
  ADD ("takes-back-and-does-again", test_takes_back_and_does_again);
  ADD ("a-new-gesture-forgets-what-could-be-done-again",
       test_a_new_gesture_forgets_what_could_be_done_again);
  ADD ("takes-a-gesture-back-as-one", test_takes_a_gesture_back_as_one);
  ADD ("knows-a-key-again", test_knows_a_key_again);
  ADD ("counts-changed-amounts", test_counts_changed_amounts);
  ADD ("an-amount-taken-back-counts", test_an_amount_taken_back_counts);
  ADD ("undo-never-crosses-what-was-issued", test_undo_never_crosses_what_was_issued);
  ADD ("random-gestures-follow-a-model", test_random_gestures_follow_a_model);
  return g_test_run ();
}
