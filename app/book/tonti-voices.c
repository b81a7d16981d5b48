// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-voices.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-bar.h"
#include "tonti-book-presence.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

const TontiField tonti_voices_fields[3] = {
  { "votes_for", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices for; of a vote") },
  { "votes_against", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices against; of a vote") },
  { "votes_abstained", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("abstentions; of a vote") },
};

/* The by-laws may leave out who owes something from before. */
static gboolean
may_vote (const TontiBarred *barred, gint64 member)
{
  return !tonti_barred_is_out (barred, member, TONTI_BAR_VOTE, 0);
}

/* Members of the group on the day who may vote and are not marked as away. */
static GHashTable *
list_there (TontiAct *act)
{
  g_autoptr (TontiBarred) barred = tonti_barred_new (act->book);
  GHashTable *there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) members = tonti_member_list (act->db, FALSE);
  json_auto_t *marked = act->meeting > 0 ? tonti_book_presence_list (act) : json_array ();

  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *row = &g_array_index (members, TontiMemberRow, i);

      if (row->joined.number <= act->day.number && may_vote (barred, row->id))
        g_hash_table_add (there, g_memdup2 (&row->id, sizeof row->id));
    }
  for (gsize i = 0; i < json_array_size (marked); i++)
    {
      const json_t *row = json_array_get (marked, i);
      const char *presence = json_string_value (json_object_get (row, "presence"));
      gint64 member = json_integer_value (json_object_get (row, "member"));

      if (g_strcmp0 (presence, "absent") == 0 || g_strcmp0 (presence, "excused") == 0)
        g_hash_table_remove (there, &member);
    }
  return there;
}

static gboolean
is_running (TontiDb *db, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  return tonti_pool_get (db, pool, &row) && row.started;
}

/* Hands with somebody there. */
static gint64
count_hands (TontiAct *act, gint64 pool, GHashTable *there)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 count = 0;

  for (guint p = 0; p < pools->len; p++)
    {
      gint64 id = g_array_index (pools, TontiPoolRow, p).id, last = 0;
      g_autoptr (GArray) holders = tonti_holder_list_pool (act->db, id);

      if (pool != 0 ? id != pool : !is_running (act->db, id))
        continue;
      for (guint i = 0; i < holders->len; i++)
        {
          const TontiHolderRow *row = &g_array_index (holders, TontiHolderRow, i);

          if (row->hand == last || !g_hash_table_contains (there, &row->member))
            continue;
          last = row->hand;
          count++;
        }
    }
  return count;
}

static gboolean
is_by_hand (TontiAct *act)
{
  return g_str_equal (tonti_rule_word (act->db, 0, "vote-by", 0), "hand");
}

gint64
tonti_voices_count (TontiAct *act, gint64 pool)
{
  g_autoptr (GHashTable) there = list_there (act);

  return is_by_hand (act) ? count_hands (act, pool, there) : g_hash_table_size (there);
}

gboolean
tonti_voices_check (TontiAct *act, gint64 pool)
{
  gint64 given = 0, voices;

  for (gsize i = 0; i < G_N_ELEMENTS (tonti_voices_fields); i++)
    given += tonti_act_number (act, tonti_voices_fields[i].name);
  if (given == 0)
    return TRUE;
  voices = tonti_voices_count (act, pool);
  if (given <= voices)
    return TRUE;
  return tonti_act_refuse (
      act, "too-many-voices", "votes_for",
      is_by_hand (act)
          ? _ ("vote: %1$" PRId64 " voices were counted and the hands of those who are there have "
               "%2$" PRId64 ", one each: count again")
          : _ ("vote: %1$" PRId64 " voices were counted and those who are there have %2$" PRId64
               ", one each: count again"),
      given, voices);
}
