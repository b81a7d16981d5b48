// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include <string.h>

#include "tonti-draw-order.h"
#include "tonti-seats.h"
#include "tonti-drawing.h"
#include "tonti-fact.h"
#include "tonti-id.h"
#include "tonti-places.h"
#include "tonti-pool-store.h"

/* A draw, held again from what was called out. Who was away or in arrears at the meeting is taken
 * from the event; that nobody else was left out is not. */

GArray *
tonti_redo_read_hands (const json_t *list)
{
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const char *text = json_string_value (json_array_get (list, i));
      TontiSubject subject = { 0 };

      if (text != NULL && tonti_subject_parse (text, &subject))
        g_array_append_val (hands, subject.n);
    }
  return hands;
}

GArray *
tonti_redo_read_left_out (const json_t *left_out)
{
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < json_array_size (left_out); i++)
    {
      gint64 hand = tonti_fact_int (json_array_get (left_out, i), "hand");

      g_array_append_val (hands, hand);
    }
  return hands;
}

static int
compare_hands (gconstpointer a, gconstpointer b)
{
  gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

  return (left > right) - (left < right);
}

static gboolean
is_same (const GArray *a, const GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0);
}

gboolean
tonti_redo_is_parted (const GArray *all, const GArray *hands, const GArray *others)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) wanted = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_append_vals (wanted, all->data, all->len);
  g_array_append_vals (sorted, hands->data, hands->len);
  g_array_append_vals (sorted, others->data, others->len);
  g_array_sort (sorted, compare_hands);
  g_array_sort (wanted, compare_hands);
  return is_same (wanted, sorted);
}

/* ---- The steps ---- */

static char *
read_seed (const json_t *calls)
{
  g_autoptr (GString) seed = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (calls); i++)
    g_string_append (seed, tonti_fact_text (json_array_get (calls, i), "text"));
  return g_strdup (seed->str);
}

TontiDraw *
tonti_redo_drawing (const TontiRedoing *r, const json_t *facts, const GArray *hands, gsize take)
{
  g_autofree char *seed = read_seed (json_object_get (facts, "calls"));
  g_autoptr (TontiDraw) draw = NULL;

  if (take > 0 && take <= hands->len)
    draw = tonti_draw_new (seed, (const gint64 *)(gpointer)hands->data, hands->len, take);
  if (draw == NULL)
    {
      tonti_redo_refuse (r, facts, "row", NULL);
      return NULL;
    }
  if (tonti_redo_same_text (r, facts, "procedure", TONTI_DRAW_PROCEDURE)
      && tonti_redo_same_int (r, facts, "called", draw->called)
      && tonti_redo_same_int (r, facts, "width", draw->width)
      && tonti_redo_same_text (r, facts, "row", draw->row)
      && tonti_redo_same (r, facts, "steps", tonti_drawing_describe_steps (draw)))
    return g_steal_pointer (&draw);
  return NULL;
}

/* ---- A whole list ---- */

static json_t *
describe_order (const GArray *hands)
{
  json_t *order = json_array ();

  for (guint i = 0; i < hands->len; i++)
    {
      g_autofree char *key = tonti_subject_format (
          (TontiSubject){ TONTI_SUBJECT_HAND, g_array_index (hands, gint64, i) });

      json_array_append_new (order, json_pack ("{s:i, s:s}", "rank", (int)i + 1, "hand", key));
    }
  return order;
}

static gboolean
redo_list (const TontiRedoing *r, const TontiPoolRow *pool)
{
  const json_t *facts = r->event->json;
  g_autoptr (GArray) rows = tonti_hand_list (r->db, pool->id);
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) order = NULL;
  g_autoptr (TontiDraw) draw = NULL;
  json_t *mended = NULL;

  for (guint i = 0; i < rows->len; i++)
    g_array_append_val (hands, g_array_index (rows, TontiHandRow, i).id);
  if (!tonti_redo_same (r, facts, "list", tonti_drawing_describe_hands (hands)))
    return FALSE;
  draw = tonti_redo_drawing (r, facts, hands, hands->len);
  if (draw == NULL)
    return FALSE;
  order = tonti_draw_order_list (r->db, pool, draw, &mended);
  return tonti_redo_same (r, facts, "mended", mended)
         && tonti_redo_same (r, facts, "order", describe_order (order));
}

/* ---- The turns of a meeting ---- */

/* The hands of all turns that wait, and the turns of them that are due. */
static void
read_turns (const TontiRedoing *r, const TontiPlaces *places, GArray *hands, GArray *turns)
{
  const GArray *rows = tonti_places_get_turns (places);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (rows, TontiTurnRow, i);

      if (turn->settled)
        continue;
      g_array_append_val (hands, turn->hand);
      if (turn->meeting <= r->event->meeting)
        g_array_append_val (turns, turn->n);
    }
  g_array_sort (hands, compare_hands);
}

/* By their numbers; hands that are too near and let in all the same stand behind the others. */
static gboolean
is_ordered (const GArray *list, gboolean may_let_in)
{
  guint back = 0;

  for (guint i = 1; i < list->len; i++)
    back += g_array_index (list, gint64, i) < g_array_index (list, gint64, i - 1);
  return back <= (may_let_in ? 1 : 0);
}

static gboolean
check_list (const TontiRedoing *r, const TontiPoolRow *pool, const GArray *hands,
            const GArray *list)
{
  g_autoptr (GArray) left_out
      = tonti_redo_read_left_out (json_object_get (r->event->json, "left_out"));
  g_autoptr (TontiSpacing) seats = tonti_seats_new (r->db, pool, 1);

  return (tonti_redo_is_parted (hands, list, left_out) && is_ordered (list, seats != NULL))
         || tonti_redo_refuse (r, r->event->json, "list", tonti_drawing_describe_hands (hands));
}

static gboolean
redo_turns (const TontiRedoing *r, const TontiPoolRow *pool)
{
  const json_t *facts = r->event->json;
  g_autoptr (TontiPlaces) places = tonti_places_load (r->db, pool->id);
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) turns = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) list = tonti_redo_read_hands (json_object_get (facts, "list"));
  g_autoptr (GArray) drawn = NULL;
  g_autoptr (TontiDraw) draw = NULL;

  read_turns (r, places, hands, turns);
  if (!check_list (r, pool, hands, list))
    return FALSE;
  draw = tonti_redo_drawing (r, facts, list,
                             tonti_draw_order_may_pass (r->db, pool) ? list->len
                                                                     : MIN (turns->len, list->len));
  if (draw == NULL)
    return FALSE;
  drawn = tonti_draw_order_turns (r->db, pool, draw, turns);
  for (guint i = 0; i < drawn->len; i++)
    tonti_places_settle (places, g_array_index (turns, gint64, i), g_array_index (drawn, gint64, i),
                         TRUE);
  return tonti_redo_same (r, facts, "turns", tonti_places_changes (places));
}

gboolean
tonti_redo_draw (const TontiRedoing *r)
{
  g_auto (TontiPoolRow) pool = { 0 };

  if (!tonti_pool_get (r->db, tonti_fact_int (r->event->json, "pool"), &pool))
    return TRUE; /* its projection refuses it */
  return pool.started ? redo_turns (r, &pool) : redo_list (r, &pool);
}
