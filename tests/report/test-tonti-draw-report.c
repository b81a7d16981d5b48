// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-report.h"

#include <string.h>

#include "order-scene.h"
#include "tonti-asked.h"
#include "tonti-minutes-report.h"

/* What is told of a draw is enough to do it again. The figures called out in the scene draw hand 3
 * of six for the first turn. */

/* ---- A draw can be done again from what is told of it ---- */

static gint64
count_below (gsize width, gint64 left)
{
  gint64 all = 1;

  while (width-- > 0)
    all *= 10;
  return all - all % left;
}

static void
check_step (const TontiDrawReport *draw, GArray *left, const TontiDrawnHand *drawn, gsize *at)
{
  g_auto (GStrv) struck = g_strsplit (drawn->struck, ", ", -1);
  const gint64 n = left->len;

  g_assert_cmpint (drawn->left, ==, n);
  for (guint i = 0; struck[i] != NULL; i++, *at += draw->width)
    {
      g_assert_cmpint (strncmp (draw->row + *at, struck[i], draw->width), ==, 0);
      g_assert_cmpint (g_ascii_strtoll (struck[i], NULL, 10), >=, count_below (draw->width, n));
    }
  if (n == 1)
    g_assert_cmpint (drawn->number, ==, -1);
  else
    {
      g_assert_cmpint (strncmp (draw->row + *at, drawn->digits, draw->width), ==, 0);
      *at += draw->width;
      g_assert_cmpint (g_ascii_strtoll (drawn->digits, NULL, 10), ==, drawn->number);
      g_assert_cmpint (drawn->limit, ==, count_below (draw->width, n));
      g_assert_cmpint (drawn->number, <, drawn->limit);
      g_assert_cmpint (drawn->times * n + drawn->rest, ==, drawn->number);
      g_assert_cmpint (drawn->place, ==, drawn->rest + 1);
    }
  g_assert_cmpint (g_array_index (left, gint64, drawn->place - 1), ==, drawn->hand.hand);
  g_array_remove_index (left, (guint)drawn->place - 1);
}

/* With the report alone: digits from the calls, the row by addition, the divisions, the list. */
static guint
redo (const TontiDrawReport *draw)
{
  g_autoptr (GString) row = g_string_new (NULL);
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (gint64));
  gsize at = draw->called;
  guint struck = 0;

  do
    for (guint i = 0; i < draw->calls->len; i++)
      g_string_append (row, g_array_index (draw->calls, TontiDrawCall, i).digits);
  while (row->len < 10);
  g_assert_cmpuint (row->len, ==, draw->called);
  for (gsize i = 0; row->len < strlen (draw->row); i++)
    g_string_append_c (row, (char)('0' + (row->str[i] - '0' + row->str[i + 1] - '0') % 10));
  g_assert_cmpstr (row->str, ==, draw->row);
  for (guint i = 0; i < draw->list->len; i++)
    g_array_append_val (left, g_array_index (draw->list, TontiDrawHand, i).hand);
  for (guint i = 0; i < draw->drawn->len; i++)
    {
      const TontiDrawnHand *drawn = &g_array_index (draw->drawn, TontiDrawnHand, i);

      struck += drawn->struck[0] != '\0';
      check_step (draw, left, drawn, &at);
    }
  g_assert_cmpuint (at, ==, strlen (draw->row));
  return struck;
}

static GPtrArray *
ask (TontiFixture *f, gint64 pool, gint64 meeting)
{
  const TontiPaperQuery query = { .pool = pool, .meeting = meeting };

  return tonti_draw_reports_make (f->book, &query, f->problems);
}

static void
add_pool (TontiFixture *f, gint64 pool, int hands)
{
  tonti_fixture_apply_format (
      f, "{'do':'pool.add','name':'Tirage %d','contribution':1000,'lots':1}", (int)pool);
  tonti_fixture_apply_format (f, "{'do':'order.set','pool':'pool:%d','order':'drawn'}", (int)pool);
  for (int i = 0; i < hands; i++)
    tonti_fixture_apply_format (f,
                                "{'do':'hand.add','pool':'pool:%d','holders':[{'member':%d,"
                                "'numerator':1,'denominator':1}]}",
                                (int)pool, i % 6 + 1);
}

static void
test_redo (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  const guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  guint struck = 0, steps = 0;

  for (gint64 pool = 2; pool < 22; pool++)
    {
      const int hands = g_rand_int_range (rand, 1, 32);
      g_autoptr (GPtrArray) draws = NULL;
      const TontiDrawReport *draw;

      add_pool (f, pool, hands);
      tonti_fixture_apply_format (f,
                                  "{'do':'draw.hold','pool':'pool:%d','calls':[{'member':1,'text':"
                                  "'B %d'},{'text':'%d a'}],'officers':[1,2]}",
                                  (int)pool, g_rand_int_range (rand, 0, 99999999),
                                  g_rand_int_range (rand, 10000000, 99999999));
      draws = ask (f, pool, 0);
      g_assert_cmpuint (draws->len, ==, 1);
      draw = g_ptr_array_index (draws, 0);
      g_assert_cmpuint (draw->drawn->len, ==, hands);
      g_assert_cmpint (g_array_index (draw->drawn, TontiDrawnHand, hands - 1).rank, ==, hands);
      struck += redo (draw);
      steps += draw->drawn->len;
    }
  g_test_message ("seed %u: 20 lists, %u steps redone, %u with numbers struck out", seed, steps,
                  struck);
}

/* ---- Rows, lines and minutes ---- */

static void
assert_says (const char *text, const char *const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (text, words[i]) == NULL)
      g_error ("it does not say \"%s\": %s", words[i], text);
}

static const char *
find_text (const TontiMinutesReport *minutes, const char *section)
{
  for (guint i = 0; i < minutes->texts->len; i++)
    {
      const TontiMinutesText *text = &g_array_index (minutes->texts, TontiMinutesText, i);

      if (g_str_equal (text->section, section))
        return text->text;
    }
  g_error ("the minutes have no section \"%s\"", section);
}

static void
test_draw_told (void)
{
  static const char *const told[] = { "chain/1",
                                      "3718 264 (3718264)",
                                      "Left out (1): main 2 (absent)",
                                      "Row: 37182 64950, going on 08",
                                      "8 = 1\u00a0×\u00a05\u00a0+\u00a03: place 4 of 5 – main 5",
                                      "turn 1",
                                      NULL };
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  const TontiPaperQuery paper = { .meeting = 1, .with_draft = TRUE };
  TontiQuery query = ASK_ALL;
  json_auto_t *rows = NULL, *awards = NULL, *calendar = NULL;
  g_autoptr (TontiMinutesReport) minutes = NULL;

  order_scene_gather (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','member':2,'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'draw.hold'," ORDER_SCENE_CALLS "}");
  rows = tonti_asked_report (f, "draw", &query);
  g_assert_cmpstr (tonti_asked_text (rows, "row"), ==, "371826495008");
  g_assert_cmpint (tonti_asked_int (tonti_asked_row (rows, "rows", "hand", "hand:5"), "place"), ==,
                   4);
  g_assert_cmpstr (tonti_asked_text (tonti_asked_row (rows, "hands", "hand", "hand:2"), "obstacle"),
                   ==, "absent");
  awards = tonti_asked_list (f, "awards", &query);
  g_assert_cmpstr (tonti_asked_text (tonti_asked_row (awards, "rows", "hand", "hand:5"), "how"), ==,
                   "draw");
  calendar = tonti_asked_report (f, "pool-calendar", &query);
  g_assert_nonnull (tonti_asked_row (calendar, "changes", "event", "draw/1"));
  minutes = tonti_minutes_report_make (f->book, &paper, f->problems);
  assert_says (find_text (minutes, "Hands drawn by lot"), told);
}

/* A meeting has its own draws, a pool its last one; what was not drawn is told so. */
static void
test_which (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);
  g_autoptr (GPtrArray) first = NULL, last = NULL;

  g_assert_null (ask (f, 0, 0));
  g_assert_true (tonti_problems_has (f->problems, "no-draw"));
  g_assert_null (ask (f, 7, 0));
  order_scene_play (f, 1);
  order_scene_play (f, 2);
  first = ask (f, 0, 1);
  last = ask (f, 1, 0);
  g_assert_cmpuint (first->len, ==, 1);
  g_assert_cmpuint (last->len, ==, 1);
  g_assert_cmpint (((TontiDrawReport *)g_ptr_array_index (first, 0))->meeting, ==, 1);
  g_assert_cmpint (((TontiDrawReport *)g_ptr_array_index (last, 0))->meeting, ==, 2);
  g_assert_null (ask (f, 0, 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw-report/redo", test_redo);
  g_test_add_func ("/draw-report/told", test_draw_told);
  g_test_add_func ("/draw-report/which", test_which);
  return g_test_run ();
}
