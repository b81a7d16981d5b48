// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seats.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-meeting-store.h"
#include "tonti-rule-store.h"
#include "tonti-turn-store.h"

/* ---- How many ---- */

/* A sum of parts of hands. */
typedef struct
{
  gint64 numerator, denominator;
} Parts;

static void
add_part (Parts *sum, gint64 numerator, gint64 denominator)
{
  gint64 a = sum->numerator * denominator + numerator * sum->denominator;
  gint64 b = sum->denominator * denominator, x = a, y = b;

  while (y != 0)
    {
      gint64 rest = x % y;

      x = y;
      y = rest;
    }
  *sum = (Parts){ a / x, b / x };
}

static gboolean
check_member (TontiAct *act, gint64 pool, gint64 hand, const json_t *holder, gint64 most)
{
  gint64 member = json_integer_value (json_object_get (holder, "member"));
  g_autoptr (GArray) held = tonti_holder_list_member (act->db, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  Parts sum = { json_integer_value (json_object_get (holder, "numerator")),
                json_integer_value (json_object_get (holder, "denominator")) };

  for (guint i = 0; i < held->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (held, TontiHolderRow, i);

      if (row->pool == pool && row->hand != hand)
        add_part (&sum, row->numerator, row->denominator);
    }
  return sum.numerator <= most * sum.denominator
         || tonti_act_refuse (act, "hands-most", "member",
                              ngettext ("%s: the rule of the pot allows %" PRId64
                                        " hand to a member: give the hand to somebody else",
                                        "%s: the rule of the pot allows %" PRId64
                                        " hands to a member: give the hand to somebody else",
                                        (gulong)most),
                              name, most);
}

gboolean
tonti_seats_check_most (TontiAct *act, gint64 pool, gint64 hand, const json_t *holders)
{
  gint64 most = tonti_rule_number (act->db, pool, "hands-most", 0);
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (holders) && most > 0; i++)
    ok = check_member (act, pool, hand, json_array_get (holders, i), most) && ok;
  return ok;
}

/* ---- How far apart ---- */

TontiSpacing *
tonti_seats_new (TontiDb *db, const TontiPoolRow *pool, gint64 meetings)
{
  gint64 gap = tonti_rule_number (db, pool->id, "min-gap", 0);
  gboolean halves = tonti_rule_number (db, pool->id, "early-late", 0) != 0;
  g_autoptr (GArray) holders = NULL;
  TontiSpacing *seats;

  if (gap == 0 && !halves)
    return NULL;
  seats = tonti_spacing_new (gap, halves, meetings);
  holders = tonti_holder_list_pool (db, pool->id);
  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (holders, TontiHolderRow, i);

      tonti_spacing_hold (seats, row->hand, row->member);
    }
  return seats;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const TontiMeetingRow *left = a, *right = b;

  return (left->day.number > right->day.number) - (left->day.number < right->day.number);
}

/* The meetings of the round, by day; those before the books began, which the book does not know,
 * are counted in *before. */
static GArray *
list_meetings (TontiDb *db, const GArray *turns, gint64 lots, gint64 *before)
{
  GArray *rows = g_array_new (FALSE, TRUE, sizeof (TontiMeetingRow));
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  gint64 unknown = 0;

  for (guint i = 0; i < turns->len; i++)
    {
      TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      TontiMeetingRow row = { 0 };

      if (!g_hash_table_add (seen, &turn->meeting) && turn->meeting != 0)
        continue;
      if (turn->meeting == 0 || !tonti_meeting_get (db, turn->meeting, &row))
        unknown++;
      else
        {
          TontiMeetingRow known = { .id = row.id, .day = row.day };

          g_array_append_val (rows, known);
        }
      tonti_meeting_row_clear (&row);
    }
  g_array_sort (rows, compare_days);
  *before = (unknown + lots - 1) / lots;
  return rows;
}

static gint64
find_at (const GArray *meetings, gint64 before, gint64 n, gint64 lots, gint64 meeting)
{
  for (guint i = 0; i < meetings->len; i++)
    if (g_array_index (meetings, TontiMeetingRow, i).id == meeting)
      return before + i + 1;
  return MIN ((n - 1) / lots + 1, MAX (before, 1));
}

TontiSpacing *
tonti_seats_load (TontiDb *db, const TontiPoolRow *pool)
{
  g_autoptr (GArray) turns = tonti_turn_list (db, pool->id);
  gint64 before;
  g_autoptr (GArray) meetings = list_meetings (db, turns, pool->lots, &before);
  TontiSpacing *seats = tonti_seats_new (db, pool, before + meetings->len);

  for (guint i = 0; i < turns->len && seats != NULL; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      tonti_spacing_add (seats, turn->hand,
                         find_at (meetings, before, turn->n, pool->lots, turn->meeting),
                         turn->settled);
    }
  return seats;
}

/* ---- Refusals ---- */

static gboolean
refuse (TontiAct *act, const TontiSpacingClash *clash)
{
  g_autofree char *name = tonti_act_name_of (act, clash->member);

  if (g_str_equal (clash->rule, "halves"))
    return tonti_act_refuse (act, "halves-broken", "hand",
                             _ ("%s: all the hands would be served in one half of the round, and "
                                "the rule of the pot wants one early and one late: choose another "
                                "turn"),
                             name);
  return tonti_act_refuse (act, "gap-broken", "hand",
                           _ ("%s: would be served at meetings %" PRId64 " and %" PRId64
                              " of the round, and the rule of the pot wants more meetings between "
                              "two turns of a member: choose another turn"),
                           name, MIN (clash->at, clash->other), MAX (clash->at, clash->other));
}

gboolean
tonti_seats_check (TontiAct *act, const TontiSpacing *seats, gint64 n, gint64 other)
{
  TontiSpacingClash clash;

  if (seats == NULL)
    return TRUE;
  if (tonti_spacing_breaks (seats, (guint)n - 1, &clash)
      || (other > 0 && tonti_spacing_breaks (seats, (guint)other - 1, &clash)))
    return refuse (act, &clash);
  return TRUE;
}

gboolean
tonti_seats_check_list (TontiAct *act, const TontiPoolRow *pool, const GArray *hands)
{
  gint64 meetings = (hands->len + pool->lots - 1) / pool->lots;
  g_autoptr (TontiSpacing) seats = tonti_seats_new (act->db, pool, meetings);
  TontiSpacingClash clash;

  if (seats == NULL || !g_str_equal (pool->order_rule, "fixed"))
    return TRUE;
  for (guint i = 0; i < hands->len; i++)
    tonti_spacing_add (seats, g_array_index (hands, gint64, i), i / pool->lots + 1, TRUE);
  return !tonti_spacing_find (seats, &clash) || refuse (act, &clash);
}

const char *
tonti_seats_get_obstacle (TontiSpacing *seats, gint64 n, gint64 hand)
{
  TontiSpacingClash clash;

  return seats != NULL && tonti_spacing_would_break (seats, (guint)n - 1, hand, &clash) ? clash.rule
                                                                                        : NULL;
}
