// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-opening.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* Meetings that were held before the take-over: they are never opened, and lots that were still
 * planned at them move on by as many meetings. */

typedef struct
{
  TontiAct *act;
  GArray *planned; /* TontiMeetingRow by day */
  guint held;      /* so many of them, the first ones */
} Past;

/* On the day of the take-over itself only when lots of it are known: else it is still to come. */
static gboolean
is_past (const Past *self, const TontiMeetingRow *meeting)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (self->act->db, meeting->id);

  if (meeting->day.number != self->act->day.number)
    return meeting->day.number < self->act->day.number;
  for (guint i = 0; i < turns->len; i++)
    if (g_str_equal (g_array_index (turns, TontiTurnRow, i).state, "before"))
      return TRUE;
  return FALSE;
}

static guint
find (const Past *self, gint64 meeting)
{
  guint i = 0;

  while (i < self->planned->len && g_array_index (self->planned, TontiMeetingRow, i).id != meeting)
    i++;
  return i;
}

/* By how many meetings the lots of POOL move. */
static guint
find_shift (const Past *self, const GArray *turns, gint64 pool)
{
  guint first = self->held;

  for (guint i = 0; i < turns->len; i++)
    if (g_array_index (turns, TontiTurnRow, i).pool == pool)
      first = MIN (first, find (self, g_array_index (turns, TontiTurnRow, i).meeting));
  return self->held - first;
}

static gboolean
refuse_few (const Past *self, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (self->act->db, pool, &row);
  return tonti_act_refuse (self->act, "too-few-meetings", NULL,
                           _ ("%s: meetings before the take-over are past and its lots move on, "
                              "but too few meetings are planned after it: plan more first"),
                           row.name);
}

static gboolean
move (const Past *self, const GArray *turns, json_t *moves)
{
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      guint shift = find_shift (self, turns, turn->pool), to = find (self, turn->meeting) + shift;
      json_t *row;

      if (shift == 0)
        continue;
      if (to >= self->planned->len)
        return refuse_few (self, turn->pool);
      row = json_pack ("{s:I, s:I}", "n", (json_int_t)turn->n, "meeting",
                       (json_int_t)g_array_index (self->planned, TontiMeetingRow, to).id);
      tonti_body_set_subject (row, "pool", TONTI_SUBJECT_POOL, turn->pool);
      json_array_append_new (moves, row);
    }
  return TRUE;
}

gboolean
tonti_opening_add_past (TontiAct *act, json_t *body)
{
  g_autoptr (GArray) planned = tonti_meeting_list (act->db, "planned");
  g_autoptr (GArray) turns = tonti_turn_list_planned (act->db);
  Past self = { .act = act, .planned = planned };
  json_auto_t *before = json_array (), *moves = json_array ();

  while (self.held < planned->len
         && is_past (&self, &g_array_index (planned, TontiMeetingRow, self.held)))
    json_array_append_new (before,
                           json_integer (g_array_index (planned, TontiMeetingRow, self.held++).id));
  if (self.held == 0)
    return TRUE;
  json_object_set (body, "before", before);
  json_object_set (body, "turns", moves);
  return move (&self, turns, moves);
}
