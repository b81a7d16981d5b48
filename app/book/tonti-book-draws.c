// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-draw-order.h"
#include "tonti-draw.h"
#include "tonti-drawing.h"
#include "tonti-hand.h"
#include "tonti-order.h"
#include "tonti-places.h"
#include "tonti-standing.h"

/* Drawing by lot, from what members call out in the meeting: the whole list before the round
 * starts, or the turns of a meeting among the hands still to be served. The event holds the list,
 * what was called out and every step, so that anybody can redo it with a pencil. */

typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  json_t *calls; /* [{"member"?, "text"}] */
  GString *seed;
  GArray *list;        /* gint64 hands that take part, in the order in which they stand */
  json_t *left_out;    /* [{"hand", "why"}] */
  TontiPlaces *places; /* of a round that runs */
  GArray *turns;       /* gint64 turns that wait for a hand */
  TontiDraw *draw;
} Draw;

static void
clear_draw (Draw *self)
{
  tonti_pool_row_clear (&self->pool);
  g_clear_pointer (&self->calls, json_decref);
  g_clear_pointer (&self->left_out, json_decref);
  g_clear_pointer (&self->places, tonti_places_free);
  g_clear_pointer (&self->draw, tonti_draw_free);
  g_array_unref (self->list);
  g_array_unref (self->turns);
  g_string_free (self->seed, TRUE);
}

/* ---- Who takes part ---- */

static void
add_hand (Draw *self, const TontiStanding *standing, gint64 hand)
{
  const char *why = standing != NULL ? tonti_standing_get_obstacle (standing, hand) : NULL;
  json_t *row;

  if (why == NULL)
    {
      g_array_append_val (self->list, hand);
      return;
    }
  row = json_pack ("{s:s}", "why", why);
  tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, hand);
  json_array_append_new (self->left_out, row);
}

static gboolean
list_all (Draw *self)
{
  g_autoptr (GArray) hands = tonti_hand_list (self->act->db, self->pool.id);

  if (!tonti_hand_check_undrawn (self->act, self->pool.id))
    return FALSE;
  for (guint i = 0; i < hands->len; i++)
    add_hand (self, NULL, g_array_index (hands, TontiHandRow, i).id);
  return hands->len > 0
         || tonti_act_refuse (self->act, "no-hands", "pool",
                              _ ("%s: nobody holds a hand yet: add the hands first"),
                              self->pool.name);
}

static int
compare_hands (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

/* The hands of all turns that wait are those still to be served; they are listed by their numbers.
 */
static void
read_turns (Draw *self, const TontiStanding *standing)
{
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  const GArray *turns;

  self->places = tonti_places_load (self->act->db, self->pool.id);
  turns = tonti_places_get_turns (self->places);
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->settled)
        continue;
      g_array_append_val (hands, turn->hand);
      if (turn->meeting <= self->act->meeting)
        g_array_append_val (self->turns, turn->n);
    }
  g_array_sort (hands, compare_hands);
  for (guint i = 0; i < hands->len; i++)
    add_hand (self, standing, g_array_index (hands, gint64, i));
}

/* Where the others are too few, turns that are too near are better than none. */
static void
let_near_in (Draw *self)
{
  gsize i = 0;

  while (i < json_array_size (self->left_out) && self->list->len < self->turns->len)
    {
      const json_t *row = json_array_get (self->left_out, i);
      const char *why = json_string_value (json_object_get (row, "why"));
      TontiSubject subject;

      i++;
      if ((!g_str_equal (why, "gap") && !g_str_equal (why, "halves"))
          || !tonti_subject_parse (json_string_value (json_object_get (row, "hand")), &subject))
        continue;
      g_array_append_val (self->list, subject.n);
      json_array_remove (self->left_out, --i);
    }
}

static gboolean
list_waiting (Draw *self)
{
  TontiAct *act = self->act;
  g_autoptr (TontiStanding) standing = NULL;

  if (act->meeting == 0)
    return tonti_act_refuse (act, "no-open-meeting", NULL,
                             _ ("draw: the hands of this pot are drawn at its meetings: open the "
                                "meeting first"));
  standing = tonti_standing_new (act, &self->pool);
  read_turns (self, standing);
  let_near_in (self);
  if (self->turns->len == 0)
    return tonti_act_refuse (act, "nothing-to-draw", "pool",
                             _ ("%s: no turn of this meeting waits for a hand: nothing is to be "
                                "drawn"),
                             self->pool.name);
  if (self->list->len > 0)
    return TRUE;
  return tonti_act_refuse (act, "nobody-to-draw", "pool",
                           _ ("%s: of the hands still to be served, %u, none can be drawn: enter "
                              "who is present and what was paid, or change the rule of the pot"),
                           self->pool.name, (guint)json_array_size (self->left_out));
}

static gboolean
make_list (Draw *self)
{
  if (g_str_equal (self->pool.order_rule, "drawn") && !self->pool.started)
    return list_all (self);
  if (g_str_equal (self->pool.order_rule, "draw-each") && self->pool.started)
    return list_waiting (self);
  return tonti_act_refuse (self->act, "not-by-lot", "pool",
                           _ ("%s: there is nothing to draw in it now: a list is drawn before the "
                              "start of a pot, turns at the meetings of a pot that draws them"),
                           self->pool.name);
}

/* ---- The event ---- */

static void
add_order (Draw *self, json_t *body)
{
  json_t *order = json_array (), *mended;
  g_autoptr (GArray) hands
      = tonti_draw_order_list (self->act->db, &self->pool, self->draw, &mended);

  for (guint i = 0; i < hands->len; i++)
    {
      json_t *row = json_pack ("{s:i}", "rank", (int)i + 1);

      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, g_array_index (hands, gint64, i));
      json_array_append_new (order, row);
    }
  json_object_set_new (body, "order", order);
  if (mended != NULL)
    json_object_set_new (body, "mended", mended);
}

/* The first drawn comes to the first turn that waits. */
static json_t *
make_turns (Draw *self)
{
  g_autoptr (GArray) hands
      = tonti_draw_order_turns (self->act->db, &self->pool, self->draw, self->turns);

  for (guint i = 0; i < hands->len; i++)
    tonti_places_settle (self->places, g_array_index (self->turns, gint64, i),
                         g_array_index (hands, gint64, i), TRUE);
  return tonti_places_changes (self->places);
}

static json_t *
make_body (Draw *self)
{
  const TontiDraw *draw = self->draw;
  TontiAct *act = self->act;
  json_t *body = json_pack ("{s:O, s:s, s:o, s:O, s:s, s:i, s:i, s:o, s:[I, I]}", "calls",
                            self->calls, "procedure", TONTI_DRAW_PROCEDURE, "list",
                            tonti_drawing_describe_hands (self->list), "left_out", self->left_out,
                            "row", draw->row, "called", (int)draw->called, "width",
                            (int)draw->width, "steps", tonti_drawing_describe_steps (draw),
                            "officers", (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool.id);
  if (self->places != NULL)
    json_object_set_new (body, "turns", make_turns (self));
  else
    add_order (self, body);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  return body;
}

static gboolean
post (Draw *self)
{
  static const char *const told[] = { "order", "turns", "steps", "left_out", "mended" };
  gboolean is_part
      = self->places != NULL && !tonti_draw_order_may_pass (self->act->db, &self->pool);
  gsize take = is_part ? MIN (self->turns->len, self->list->len) : self->list->len;
  json_t *body;

  self->draw = tonti_draw_new (self->seed->str, (const gint64 *)(gpointer)self->list->data,
                               self->list->len, take);
  body = make_body (self);
  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (json_object_get (body, told[i]) != NULL)
      json_object_set (self->act->answer, told[i], json_object_get (body, told[i]));
  return (self->places == NULL || tonti_places_settle_drafts (self->places, self->act))
         && tonti_act_post (self->act, "draw/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
run_hold (TontiAct *act)
{
  Draw self = { .act = act, .left_out = json_array () };
  gint64 pool = tonti_order_choose_pool (act);
  gboolean ok;

  self.seed = g_string_new (NULL);
  self.list = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.turns = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.calls = tonti_drawing_read_calls (act, self.seed);
  ok = self.calls != NULL && pool != 0;
  if (pool != 0 && tonti_pool_get (act->db, pool, &self.pool))
    ok = make_list (&self) && ok;
  ok = ok && post (&self);
  clear_draw (&self);
  return ok;
}

/* ---- The table ---- */

static const TontiField hold_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("which pool; the only one that draws or chooses") },
  { "calls", TONTI_FIELD_LIST, TRUE, NULL,
    N_ ("list of {member, text}: what was called out, in this order") },
  { NULL },
};

static const char *const hold_refusals[] = { "two-officers",
                                             "which-pool",
                                             "short-seed",
                                             "long-seed",
                                             "already-drawn",
                                             "no-hands",
                                             "no-open-meeting",
                                             "nothing-to-draw",
                                             "nobody-to-draw",
                                             "not-by-lot",
                                             NULL };

const TontiVerb tonti_book_draws_verbs[] = {
  { "draw.hold", N_ ("draw hands by lot from what members call out"), hold_fields, hold_refusals,
    "{\"do\":\"draw.hold\",\"calls\":[{\"member\":4,\"text\":\"A 371 826\"},"
    "{\"member\":9,\"text\":\"B 495 071\"}],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_hold },
  { NULL },
};
