// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-order.h"

#include "tonti-seats.h"

static gint64
drawn_at (const TontiDraw *draw, guint i)
{
  return g_array_index (draw->steps, TontiDrawStep, i).hand;
}

static json_t *
describe (const GArray *steps)
{
  json_t *list = json_array ();

  for (guint i = 0; i < steps->len; i++)
    {
      const TontiSpacingStep *step = &g_array_index (steps, TontiSpacingStep, i);

      json_array_append_new (
          list, json_pack ("{s:i, s:i}", "turn", (int)step->turn + 1, "with", (int)step->with + 1));
    }
  return list;
}

GArray *
tonti_draw_order_list (TontiDb *db, const TontiPoolRow *pool, const TontiDraw *draw,
                       json_t **mended)
{
  guint n = draw->steps->len;
  GArray *order = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (TontiSpacing) seats = tonti_seats_new (db, pool, (n + pool->lots - 1) / pool->lots);
  g_autoptr (GArray) steps = NULL;

  for (guint i = 0; i < n && seats != NULL; i++)
    tonti_spacing_add (seats, drawn_at (draw, i), i / pool->lots + 1, TRUE);
  steps = seats != NULL ? tonti_spacing_mend (seats) : NULL;
  *mended = steps != NULL && steps->len > 0 ? describe (steps) : NULL;
  for (guint i = 0; i < n; i++)
    {
      gint64 hand = seats != NULL ? tonti_spacing_get_hand (seats, i) : drawn_at (draw, i);

      g_array_append_val (order, hand);
    }
  return order;
}

gboolean
tonti_draw_order_may_pass (TontiDb *db, const TontiPoolRow *pool)
{
  g_autoptr (TontiSpacing) seats = tonti_seats_new (db, pool, 1);

  return seats != NULL && pool->lots > 1;
}

/* The place of a hand among the turns. */
static guint
find_place (const TontiSpacing *seats, gint64 hand)
{
  for (guint i = 0; i < tonti_spacing_count (seats); i++)
    if (tonti_spacing_get_hand (seats, i) == hand)
      return i;
  g_assert_not_reached ();
}

/* The first drawn hand that is left and fits turn N; else the first that is left. */
static guint
choose (TontiSpacing *seats, const TontiDraw *draw, const GArray *taken, gint64 n)
{
  guint first = draw->steps->len;

  for (guint i = 0; i < draw->steps->len; i++)
    {
      if (g_array_index (taken, gboolean, i))
        continue;
      first = MIN (first, i);
      if (tonti_seats_get_obstacle (seats, n, drawn_at (draw, i)) == NULL)
        return i;
    }
  return first;
}

GArray *
tonti_draw_order_turns (TontiDb *db, const TontiPoolRow *pool, const TontiDraw *draw,
                        const GArray *turns)
{
  g_autoptr (TontiSpacing) seats = tonti_seats_load (db, pool);
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (gint64));

  g_array_set_size (taken, draw->steps->len);
  for (guint t = 0; t < MIN (turns->len, draw->steps->len); t++)
    {
      gint64 n = g_array_index (turns, gint64, t), hand;
      guint i = choose (seats, draw, taken, n);

      g_array_index (taken, gboolean, i) = TRUE;
      hand = drawn_at (draw, i);
      g_array_append_val (hands, hand);
      if (seats != NULL)
        tonti_spacing_settle (seats, (guint)n - 1, find_place (seats, hand));
    }
  return hands;
}
