// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-standing.h"

#include "tonti-bar.h"
#include "tonti-book-presence.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-rule-store.h"
#include "tonti-seats.h"
#include "tonti-turn-store.h"

struct _TontiStanding
{
  TontiDb *db;
  TontiDay day;
  GHashTable *there;   /* members at the open meeting, NULL = nobody needs to be */
  GHashTable *behind;  /* members in arrears, NULL = they take part too */
  gboolean are_joint;  /* one holder in arrears keeps the hand out; else only all of them */
  TontiSpacing *seats; /* NULL = no rule */
  gint64 turn;         /* the first that waits for a hand at the open meeting */
};

static void
add (GHashTable *members, gint64 member)
{
  g_hash_table_add (members, g_memdup2 (&member, sizeof member));
}

static gboolean
is_there (const char *presence)
{
  return g_strcmp0 (presence, "present") == 0 || g_strcmp0 (presence, "late") == 0
         || g_strcmp0 (presence, "represented") == 0;
}

static void
read_presence (TontiStanding *self, TontiAct *act)
{
  json_auto_t *list = tonti_book_presence_list (act);
  size_t i;
  json_t *row;

  json_array_foreach (list, i, row)
    {
      if (is_there (json_string_value (json_object_get (row, "presence"))))
        add (self->there, json_integer_value (json_object_get (row, "member")));
    }
}

static void
read_seats (TontiStanding *self, TontiAct *act, const TontiPoolRow *pool)
{
  g_autoptr (GArray) turns = tonti_turn_list (act->db, pool->id);

  for (guint i = turns->len; i > 0; i--)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i - 1);

      if (!turn->settled && turn->meeting <= act->meeting)
        self->turn = turn->n;
    }
  if (self->turn > 0)
    self->seats = tonti_seats_load (act->db, pool);
}

TontiStanding *
tonti_standing_new (TontiAct *act, const TontiPoolRow *pool)
{
  TontiStanding *self = g_new0 (TontiStanding, 1);

  self->db = act->db;
  self->day = act->day;
  self->are_joint = tonti_rule_number (act->db, pool->id, "joint-holders", 0) != 0;
  if (pool->needs_present && act->meeting != 0)
    {
      self->there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
      read_presence (self, act);
    }
  if (pool->needs_paid_up)
    {
      g_auto (TontiCompose) compose = { 0 };

      tonti_overlay_compose_drafts (act->book, &compose);
      self->behind = tonti_bar_list_behind (&compose, act->day);
    }
  read_seats (self, act, pool);
  return self;
}

void
tonti_standing_free (TontiStanding *self)
{
  g_clear_pointer (&self->there, g_hash_table_unref);
  g_clear_pointer (&self->behind, g_hash_table_unref);
  g_clear_pointer (&self->seats, tonti_spacing_free);
  g_free (self);
}

static gboolean
takes_part (const TontiStanding *self, gint64 member)
{
  g_auto (TontiMemberRow) row = { 0 };

  tonti_member_get (self->db, member, &row);
  return row.joined.number <= self->day.number
         && (self->there == NULL || g_hash_table_contains (self->there, &member));
}

const char *
tonti_standing_get_obstacle (const TontiStanding *self, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (self->db, hand);
  gboolean anybody = FALSE;
  guint behind = 0;

  for (guint i = 0; i < holders->len; i++)
    {
      gint64 member = g_array_index (holders, TontiHolderRow, i).member;

      behind += self->behind != NULL && g_hash_table_contains (self->behind, &member);
      anybody = takes_part (self, member) || anybody;
    }
  if (behind > 0 && (self->are_joint || behind == holders->len))
    return "arrears";
  return anybody ? tonti_seats_get_obstacle (self->seats, self->turn, hand) : "absent";
}
