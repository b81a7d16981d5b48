// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>

#include "tonti-fixture.h"
#include "tonti-draw.h"
#include "tonti-places.h"

/* Hands that change places, in random rounds that are played in memory: draws among who takes part,
 * choices, acts against the order, swaps, missed meetings. TONTI_ROUNDS says how many rounds. */

typedef struct
{
  GRand *random;
  GArray *turns; /* TontiTurnRow, as the book would keep them */
  guint hands, lots;
  gint64 meeting;
  gboolean *served; /* by hand */
} Round;

static struct
{
  guint drawn, chosen, overridden, swapped, missed;
} total;

static TontiTurnRow *
turn_at (const Round *r, guint i)
{
  return &g_array_index (r->turns, TontiTurnRow, i);
}

static gboolean
is_planned (const TontiTurnRow *turn)
{
  return g_str_equal (turn->state, "planned");
}

static guint
any (Round *r, guint limit)
{
  return (guint)g_rand_int_range (r->random, 0, (gint32)limit);
}

/* ---- What must hold after every act ---- */

static void
check (const Round *r)
{
  g_autofree guint *turns = g_new0 (guint, r->hands + 1);

  for (guint i = 0; i < r->hands; i++)
    {
      const TontiTurnRow *turn = turn_at (r, i);

      g_assert_cmpint (turn->n, ==, i + 1);
      g_assert_cmpint (turn->hand, >=, 1);
      g_assert_cmpint (turn->hand, <=, r->hands);
      g_assert_cmpuint (++turns[turn->hand], ==, 1);
      g_assert_cmpint (is_planned (turn), ==, !r->served[turn->hand]);
      g_assert_true (is_planned (turn) || turn->settled);
    }
}

/* The book takes over what changed, by what the event says. */
static void
take_over (Round *r, const TontiPlaces *places)
{
  json_auto_t *changes = tonti_places_changes (places);

  for (gsize i = 0; i < json_array_size (changes); i++)
    {
      const json_t *row = json_array_get (changes, i);
      TontiTurnRow *turn = turn_at (r, (guint)json_integer_value (json_object_get (row, "n")) - 1);

      g_assert_true (is_planned (turn));
      g_assert_cmpint (turn->meeting, ==, json_integer_value (json_object_get (row, "meeting")));
      g_assert_cmpint (turn->amount, ==, json_integer_value (json_object_get (row, "amount")));
      turn->hand
          = g_ascii_strtoll (json_string_value (json_object_get (row, "hand")) + 5, NULL, 10);
      turn->settled = json_is_true (json_object_get (row, "settled"));
    }
  check (r);
}

static TontiPlaces *
load (const Round *r)
{
  return tonti_places_new (g_array_copy (r->turns));
}

/* ---- Acts ---- */

/* Hands that wait, one of five left out; how many turns are due. */
static GArray *
list_waiting (Round *r, GArray *due, gboolean *left_out)
{
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < r->hands; i++)
    {
      const TontiTurnRow *turn = turn_at (r, i);

      if (turn->settled)
        continue;
      left_out[turn->hand] = any (r, 5) == 0;
      if (!left_out[turn->hand])
        g_array_append_val (hands, turn->hand);
      if (turn->meeting <= r->meeting)
        g_array_append_val (due, turn->n);
    }
  return hands;
}

/* A hand that was settled elsewhere stays where it is, whatever is drawn. */
static void
check_settled_stay (const Round *r, const GArray *before)
{
  for (guint i = 0; i < r->hands; i++)
    {
      const TontiTurnRow *was = &g_array_index (before, TontiTurnRow, i);

      if (was->settled)
        g_assert_cmpint (turn_at (r, i)->hand, ==, was->hand);
    }
}

static void
draw (Round *r)
{
  g_autofree gboolean *left_out = g_new0 (gboolean, r->hands + 1);
  g_autoptr (GArray) due = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) hands = list_waiting (r, due, left_out);
  g_autoptr (GArray) before = g_array_copy (r->turns);
  g_autoptr (TontiPlaces) places = load (r);
  g_autofree char *seed = g_strdup_printf ("%05u%05u", any (r, 100000), any (r, 100000));
  g_autoptr (TontiDraw) drawn = NULL;

  if (hands->len == 0 || due->len == 0)
    return;
  drawn = tonti_draw_new (seed, (const gint64 *)(gpointer)hands->data, hands->len,
                          MIN (hands->len, due->len));
  for (guint i = 0; i < drawn->steps->len; i++)
    {
      gint64 hand = g_array_index (drawn->steps, TontiDrawStep, i).hand;

      g_assert_false (left_out[hand]);
      g_assert_false (r->served[hand]);
      tonti_places_settle (places, g_array_index (due, gint64, i), hand, TRUE);
    }
  take_over (r, places);
  check_settled_stay (r, before);
  for (guint i = 0; i < drawn->steps->len; i++)
    {
      const TontiTurnRow *turn = turn_at (r, (guint)g_array_index (due, gint64, i) - 1);

      g_assert_true (turn->settled);
      g_assert_cmpint (turn->hand, ==, g_array_index (drawn->steps, TontiDrawStep, i).hand);
    }
  total.drawn += drawn->steps->len;
}

/* Any planned turn, 0 = none. */
static gint64
any_turn (Round *r)
{
  g_autoptr (GArray) planned = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < r->hands; i++)
    if (is_planned (turn_at (r, i)))
      g_array_append_val (planned, turn_at (r, i)->n);
  return planned->len > 0 ? g_array_index (planned, gint64, any (r, planned->len)) : 0;
}

/* The hand of one turn comes to another; both may be settled or not. */
static void
choose (Round *r)
{
  gint64 to = any_turn (r), from = any_turn (r), hand, other;
  g_autoptr (TontiPlaces) places = NULL;
  gboolean were_settled;

  if (to == 0)
    return;
  places = load (r);
  hand = turn_at (r, (guint)from - 1)->hand;
  other = turn_at (r, (guint)to - 1)->hand;
  were_settled = turn_at (r, (guint)to - 1)->settled && turn_at (r, (guint)from - 1)->settled;
  tonti_places_settle (places, to, hand, FALSE);
  take_over (r, places);
  g_assert_cmpint (turn_at (r, (guint)to - 1)->hand, ==, hand);
  g_assert_true (turn_at (r, (guint)to - 1)->settled);
  if (to != from)
    {
      g_assert_cmpint (turn_at (r, (guint)from - 1)->hand, ==, other);
      g_assert_cmpint (turn_at (r, (guint)from - 1)->settled, ==, were_settled);
    }
  total.overridden += were_settled;
  total.chosen += !were_settled;
}

static void
swap (Round *r)
{
  gint64 a = any_turn (r), b = any_turn (r), hand;

  if (a == 0 || !turn_at (r, (guint)a - 1)->settled || !turn_at (r, (guint)b - 1)->settled)
    return;
  hand = turn_at (r, (guint)a - 1)->hand;
  turn_at (r, (guint)a - 1)->hand = turn_at (r, (guint)b - 1)->hand;
  turn_at (r, (guint)b - 1)->hand = hand;
  check (r);
  total.swapped++;
}

/* Every planned turn goes to the meeting after its own. */
static void
miss (Round *r)
{
  for (guint i = 0; i < r->hands; i++)
    if (is_planned (turn_at (r, i)) && turn_at (r, i)->meeting >= r->meeting)
      turn_at (r, i)->meeting++;
  check (r);
  total.missed++;
}

static void
serve (Round *r)
{
  for (guint i = 0; i < r->hands; i++)
    {
      TontiTurnRow *turn = turn_at (r, i);

      if (!is_planned (turn) || !turn->settled || turn->meeting > r->meeting || any (r, 10) == 0)
        continue;
      g_assert_false (r->served[turn->hand]);
      r->served[turn->hand] = TRUE;
      turn->state = "served";
    }
  check (r);
}

/* ---- Rounds ---- */

static guint
count_planned (const Round *r)
{
  guint planned = 0;

  for (guint i = 0; i < r->hands; i++)
    planned += is_planned (turn_at (r, i));
  return planned;
}

static void
meet (Round *r)
{
  static void (*const acts[]) (Round *) = { draw, draw, draw, choose, swap };

  r->meeting++;
  if (any (r, 12) == 0)
    miss (r);
  for (guint n = any (r, 4); n > 0; n--)
    acts[any (r, G_N_ELEMENTS (acts))](r);
  serve (r);
}

static void
play (GRand *random)
{
  Round r = { .random = random };
  guint meetings;

  r.hands = 1 + any (&r, 40);
  r.lots = 1 + any (&r, 3);
  r.served = g_new0 (gboolean, r.hands + 1);
  r.turns = g_array_new (FALSE, TRUE, sizeof (TontiTurnRow));
  for (guint i = 0; i < r.hands; i++)
    {
      TontiTurnRow turn = { .pool = 1,
                            .n = i + 1,
                            .meeting = 1 + i / r.lots,
                            .hand = i + 1,
                            .amount = 1000 * (i + 1),
                            .state = "planned" };

      g_array_append_val (r.turns, turn);
    }
  for (meetings = 0; count_planned (&r) > 0 && meetings < 400; meetings++)
    meet (&r);
  g_assert_cmpuint (count_planned (&r), ==, 0);
  for (guint hand = 1; hand <= r.hands; hand++)
    g_assert_true (r.served[hand]);
  g_array_unref (r.turns);
  g_free (r.served);
}

static void
test_rounds (void)
{
  guint rounds = tonti_fixture_rounds (1000);
  guint32 seed = (guint32)g_test_rand_int ();
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);

  for (guint i = 0; i < rounds; i++)
    play (random);
  g_test_message ("%u rounds, seed %u: %u hands drawn, %u chosen, %u put before another, %u swaps, "
                  "%u meetings missed: one turn for each hand after every act, all served once",
                  rounds, seed, total.drawn, total.chosen, total.overridden, total.swapped,
                  total.missed);
  g_assert_cmpuint (MIN (total.drawn, MIN (total.chosen, total.overridden)), >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/places/any-mixture-keeps-one-turn-for-each-hand", test_rounds);
  return g_test_run ();
}
