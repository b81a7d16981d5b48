// SPDX-License-Identifier: GPL-3.0-or-later
#include <inttypes.h>

#include "draw-redo.h"
#include "order-scene.h"
#include "tonti-draft-store.h"
#include "tonti-meeting-store.h"

/* Random rounds of random groups, from the first meeting to the last, in which hands are drawn,
 * chosen, put before others, swapped and missed in any mixture. After every act each hand has one
 * turn; nobody is drawn who is left out; at the end each hand was served once and received what it
 * paid in. TONTI_ROUNDS says how many. */

typedef struct
{
  TontiFixture *f;
  GRand *random;
  int members, lots, meeting; /* the last meeting that was opened */
  guint draws, choices, overrides, swaps, misses;
} Round;

static gboolean
happens (Round *r, int percent)
{
  return g_rand_int_range (r->random, 0, 100) < percent;
}

/* ---- Acts that may be refused ---- */

/* Whatever is refused leaves nothing behind, which the next check of places would see. */
static gboolean
attempt (Round *r, const char *request)
{
  g_autofree char *plain = g_strdelimit (g_strdup (request), "'", '"');
  json_auto_t *json = json_loads (plain, 0, NULL);
  json_auto_t *answer = NULL;
  g_autofree char *key = g_strdup_printf ("%032" G_GINT64_MODIFIER "x", ++r->f->requests);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  g_assert_nonnull (json);
  json_object_set_new (json, "key", json_string (key));
  return tonti_book_apply (r->f->book, json, &r->f->user, &answer, problems);
}

static gboolean attempt_format (Round *r, const char *format, ...) G_GNUC_PRINTF (2, 3);

static gboolean
attempt_format (Round *r, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  return attempt (r, text);
}

static int
any_hand (Round *r)
{
  return g_rand_int_range (r->random, 1, r->members + 1);
}

static void
put_before (Round *r)
{
  if (attempt_format (r,
                      "{'do':'turn.choose','hand':'hand:%d','turn':%d,'how':'override',"
                      "'reason':'Assemblée','officers':[1,2]}",
                      any_hand (r), any_hand (r)))
    r->overrides++;
}

static void
choose (Round *r)
{
  if (attempt_format (r,
                      "{'do':'turn.choose','hand':'hand:%d','how':'need','reason':'Soins',"
                      "'officers':[1,2]}",
                      any_hand (r)))
    r->choices++;
}

/* The last two turns that are settled, if they are not served. */
static void
swap (Round *r)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (r->f), 1);
  int hands[2] = { any_hand (r), any_hand (r) };

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->settled && g_str_equal (turn->state, "planned"))
        hands[i % 2] = (int)turn->hand;
    }
  if (attempt_format (r,
                      "{'do':'turn.swap','hand':'hand:%d','with':'hand:%d','consent':[%d,%d],"
                      "'officers':[1,2]}",
                      hands[0], hands[1], hands[0], hands[1]))
    r->swaps++;
}

static void
set_order (Round *r)
{
  tonti_fixture_apply_format (r->f, "{'do':'order.set','pool':'pool:1','order':'%s'}",
                              happens (r, 50) ? "choice" : "draw-each");
}

/* ---- A draw, and who is left out ---- */

static gboolean
is_left_out (const json_t *body, const char *hand)
{
  json_t *list = json_object_get (body, "left_out");

  for (gsize i = 0; i < json_array_size (list); i++)
    if (g_strcmp0 (json_string_value (json_object_get (json_array_get (list, i), "hand")), hand)
        == 0)
      return TRUE;
  return FALSE;
}

/* What the member owes of meetings before this one. */
static gint64
sum_open (Round *r, gint64 member, gint64 before)
{
  TontiStatement *s
      = tonti_db_prepare (tonti_fixture_db (r->f), "SELECT coalesce(sum(amount - paid), 0) FROM due"
                                                   " WHERE member = ?1 AND meeting < ?2");
  gint64 sum;

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, before);
  g_assert_cmpint (tonti_statement_step (s), ==, TONTI_STEP_ROW);
  sum = tonti_statement_get_int (s, 0);
  tonti_statement_reset (s);
  return sum;
}

/* What is typed in a cell of the open meeting, NULL = nothing. */
static json_t *
get_cell (Round *r, const char *format, gint64 member)
{
  g_autofree char *cell = g_strdup_printf (format, member);

  return tonti_draft_get (tonti_fixture_db (r->f), r->meeting, cell);
}

/* There, and nothing owed from before, as the rows of the book say by themselves. */
static gboolean
may_be_drawn (Round *r, gint64 member)
{
  json_auto_t *presence = get_cell (r, "presence:%" PRId64, member);
  json_auto_t *paying = get_cell (r, "due:%" PRId64 ":pool:1", member);
  const char *is = json_string_value (json_object_get (presence, "presence"));
  gint64 behind = sum_open (r, member, r->meeting);

  return g_strcmp0 (is, "present") == 0
         && behind <= json_integer_value (json_object_get (paying, "amount"));
}

static void
check_draw (Round *r)
{
  json_auto_t *body = tonti_scene_body (r->f, tonti_scene_last (r->f, "draw/1"));
  json_t *steps = json_object_get (body, "steps");

  draw_redo (body);
  for (gsize i = 0; i < json_array_size (steps); i++)
    {
      const char *hand = json_string_value (json_object_get (json_array_get (steps, i), "hand"));

      g_assert_false (is_left_out (body, hand));
      g_assert_true (may_be_drawn (r, g_ascii_strtoll (hand + 5, NULL, 10)));
    }
}

static void
draw (Round *r)
{
  if (!attempt_format (r,
                       "{'do':'draw.hold','calls':[{'member':1,'text':'%05d'},{'text':'%05d'}],"
                       "'officers':[1,2]}",
                       g_rand_int_range (r->random, 0, 100000),
                       g_rand_int_range (r->random, 0, 100000)))
    return;
  r->draws++;
  check_draw (r);
}

static void
mix (Round *r, int acts)
{
  static void (*const verbs[]) (Round *)
      = { draw, draw, draw, choose, choose, put_before, swap, set_order };

  while (acts-- > 0)
    {
      verbs[g_rand_int_range (r->random, 0, G_N_ELEMENTS (verbs))](r);
      order_scene_check_places (r->f);
    }
}

/* ---- Meetings ---- */

/* Who is not there pays through somebody, or not at all. */
static void
gather (Round *r)
{
  g_autoptr (GString) there = g_string_new ("[1");
  g_autoptr (GString) pay = g_string_new ("[1");

  for (int n = 2; n <= r->members; n++)
    {
      if (happens (r, 75))
        g_string_append_printf (there, ",%d", n);
      if (happens (r, 80))
        g_string_append_printf (pay, ",%d", n);
    }
  tonti_fixture_apply_format (r->f, "{'do':'presence.set','members':%s],'presence':'present'}",
                              there->str);
  tonti_fixture_apply_format (r->f, "{'do':'due.fill','members':%s]}", pay->str);
}

/* Lots that are settled and due are paid, whatever is in the pot. */
static void
pay_lots (Round *r, int percent)
{
  g_autoptr (GArray) turns = tonti_turn_list (tonti_fixture_db (r->f), 1);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->meeting <= r->meeting && g_str_equal (turn->state, "planned") && turn->settled
          && happens (r, percent))
        attempt_format (r,
                        "{'do':'lot.pay','pool':'pool:1','turn':%" PRId64
                        ",'short':'owe','reason':'Tour','officers':[1,2],"
                        "'discharge':{'how':'signature'}}",
                        turn->n);
    }
}

static gboolean
find_next (Round *r, TontiDay *day)
{
  g_auto (TontiMeetingRow) next = { 0 };

  if (!tonti_meeting_get_next (tonti_fixture_db (r->f), &next))
    return FALSE;
  r->meeting = (int)next.id;
  *day = next.day;
  return TRUE;
}

static void
open_next (Round *r)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay day;

  g_assert_true (find_next (r, &day));
  tonti_fixture_set_day (r->f, tonti_day_to_iso (day, iso));
  tonti_fixture_apply (r->f, "{'do':'meeting.open'}");
}

static void
miss (Round *r)
{
  TontiDay day;

  g_assert_true (find_next (r, &day));
  if (attempt_format (r, "{'do':'meeting.miss','meeting':%d,'then':'%s','reason':'Pluie'}",
                      r->meeting, happens (r, 50) ? "skip" : "shift"))
    r->misses++;
}

static void
meet (Round *r)
{
  if (happens (r, 8))
    miss (r);
  open_next (r);
  gather (r);
  mix (r, g_rand_int_range (r->random, 0, 5));
  pay_lots (r, 90);
  mix (r, g_rand_int_range (r->random, 0, 2));
  tonti_scene_close (r->f);
}

/* Everybody comes and settles everything; what no hand has yet is drawn. */
static void
meet_wholly (Round *r)
{
  open_next (r);
  tonti_scene_all_present (r->f);
  for (int n = 1; n <= r->members; n++)
    {
      gint64 open = sum_open (r, n, G_MAXINT64);

      if (open > 0)
        tonti_fixture_apply_format (
            r->f, "{'do':'due.set','member':%d,'of':'pool:1','amount':%" PRId64 "}", n, open);
    }
  tonti_fixture_apply (r->f, "{'do':'order.set','pool':'pool:1','order':'draw-each'}");
  draw (r);
  pay_lots (r, 100);
  for (int n = 1; n <= r->members; n++)
    attempt_format (r, "{'do':'owed.pay','member':%d}", n);
  tonti_scene_close (r->f);
}

static gint64
count_planned (Round *r)
{
  return tonti_db_get_int (tonti_fixture_db (r->f),
                           "SELECT count(*) FROM turn WHERE state = 'planned'", -1);
}

/* ---- Whole rounds ---- */

static Round total;

static void
play (GRand *random, gboolean is_verified)
{
  Round r = { .random = random, .members = g_rand_int_range (random, 6, 11) };

  r.lots = g_rand_int_range (random, 1, 4);
  while (r.members % r.lots != 0)
    r.lots--;
  r.f = order_scene_new (happens (&r, 50) ? "draw-each" : "choice", r.members, r.lots);
  g_assert_true (tonti_book_begin (r.f->book, r.f->problems));
  tonti_fixture_apply (r.f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_fixture_apply (r.f, "{'do':'meeting.plan','start':'2030-01-05','count':6}");
  for (int n = 0; n < r.members / r.lots; n++)
    meet (&r);
  for (int n = 0; n < 4; n++)
    meet_wholly (&r);
  g_assert_cmpint (count_planned (&r), ==, 0);
  g_assert_true (tonti_book_commit (r.f->book, r.f->problems));
  order_scene_check_served (r.f);
  if (is_verified)
    tonti_fixture_verify (r.f);
  tonti_fixture_free (r.f);
  total.draws += r.draws;
  total.choices += r.choices;
  total.overrides += r.overrides;
  total.swaps += r.swaps;
  total.misses += r.misses;
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (8);
  guint32 seed = (guint32)g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < rounds; i++)
    play (random, i % 4 == 0);
  g_test_message (
      "%u rounds, seed %u: %u draws redone, %u choices, %u against the order, %u swaps, "
      "%u meetings missed: every hand once, every sum as paid in",
      rounds, seed, total.draws, total.choices, total.overrides, total.swaps, total.misses);
  g_assert_cmpuint (total.draws, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/rounds/any-mixture-serves-every-hand-once", test_rounds);
  return g_test_run ();
}
