// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-places.h"

#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-draft-store.h"

struct _TontiPlaces
{
  GArray *turns; /* TontiTurnRow, planned ones */
  GArray *marks; /* guint beside each: what became of it */
};

enum
{
  CHANGED = 1,
  DRAWN = 2
};

TontiPlaces *
tonti_places_load (TontiDb *db, gint64 pool)
{
  return tonti_places_new (tonti_turn_list (db, pool));
}

TontiPlaces *
tonti_places_new (GArray *turns)
{
  TontiPlaces *self = g_new0 (TontiPlaces, 1);

  self->turns = turns;
  for (guint i = self->turns->len; i > 0; i--)
    if (!g_str_equal (g_array_index (self->turns, TontiTurnRow, i - 1).state, "planned"))
      g_array_remove_index (self->turns, i - 1);
  self->marks = g_array_new (FALSE, TRUE, sizeof (guint));
  g_array_set_size (self->marks, self->turns->len);
  return self;
}

void
tonti_places_free (TontiPlaces *self)
{
  g_array_unref (self->turns);
  g_array_unref (self->marks);
  g_free (self);
}

const GArray *
tonti_places_get_turns (const TontiPlaces *self)
{
  return self->turns;
}

static TontiTurnRow *
turn_at (const TontiPlaces *self, guint i)
{
  return &g_array_index (self->turns, TontiTurnRow, i);
}

static guint
find (const TontiPlaces *self, gint64 n, gint64 hand)
{
  for (guint i = 0; i < self->turns->len; i++)
    if (turn_at (self, i)->n == n || turn_at (self, i)->hand == hand)
      return i;
  g_assert_not_reached ();
}

void
tonti_places_settle (TontiPlaces *self, gint64 n, gint64 hand, gboolean drawn)
{
  guint to = find (self, n, 0), from = find (self, 0, hand);

  turn_at (self, from)->hand = turn_at (self, to)->hand;
  turn_at (self, from)->settled = turn_at (self, from)->settled && turn_at (self, to)->settled;
  turn_at (self, to)->hand = hand;
  turn_at (self, to)->settled = TRUE;
  g_array_index (self->marks, guint, from) |= CHANGED;
  g_array_index (self->marks, guint, to) |= CHANGED | (drawn ? DRAWN : 0);
}

json_t *
tonti_places_changes (const TontiPlaces *self)
{
  json_t *changes = json_array ();

  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = turn_at (self, i);
      guint mark = g_array_index (self->marks, guint, i);
      json_t *row;

      if (mark == 0)
        continue;
      row = json_pack ("{s:I, s:I, s:I, s:b}", "n", (json_int_t)turn->n, "meeting",
                       (json_int_t)turn->meeting, "amount", (json_int_t)turn->amount, "settled",
                       turn->settled);
      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, turn->hand);
      if (mark & DRAWN)
        json_object_set_new (row, "drawn", json_true ());
      json_array_append_new (changes, row);
    }
  return changes;
}

gboolean
tonti_places_settle_drafts (const TontiPlaces *self, TontiAct *act)
{
  for (guint i = 0; i < self->turns->len; i++)
    {
      const TontiTurnRow *turn = turn_at (self, i);
      g_autofree char *cell = g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);

      if (act->meeting != 0 && g_array_index (self->marks, guint, i) != 0
          && !tonti_draft_settle (act->db, act->meeting, cell, act->problems))
        return FALSE;
    }
  return TRUE;
}
