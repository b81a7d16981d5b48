// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-order-store.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* How turns came to their hands when not by the list: drawn, or chosen for a reason. */

enum
{
  SEQ,
  POOL,
  TURN,
  MEETING,
  HAND,
  HOLDERS,
  HOW,
  REASON,
  FOR,
  AGAINST,
  ABSTAINED,
  STATE,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No.")),
  TEXT ("pool", N_ ("Pot")),
  NUMBER ("turn", N_ ("Turn")),
  NUMBER ("meeting", N_ ("Meeting")),
  TEXT ("hand", N_ ("Hand")),
  TEXT ("holders", N_ ("Holders")),
  CODE ("how", N_ ("How")),
  TEXT ("reason", N_ ("Reason")),
  NUMBER ("votes_for", N_ ("Voices for")),
  NUMBER ("votes_against", N_ ("Voices against")),
  NUMBER ("votes_abstained", N_ ("Abstentions")),
  CODE ("state", N_ ("State")),
  END,
};

static gboolean
is_held_by (TontiDb *db, gint64 hand, gint64 member)
{
  g_autoptr (GArray) holders = tonti_holder_list (db, hand);

  for (guint i = 0; i < holders->len; i++)
    if (g_array_index (holders, TontiHolderRow, i).member == member)
      return TRUE;
  return FALSE;
}

static gboolean
is_asked (TontiDb *db, const TontiAwardRow *award, const TontiQuery *query)
{
  return (query->meeting == 0 || award->meeting == query->meeting)
         && (query->member == 0 || is_held_by (db, award->hand, query->member));
}

/* Stands while it is the last one of its turn, and the hand is still there. */
static const char *
judge (TontiDb *db, const GArray *awards, guint i)
{
  const TontiAwardRow *award = &g_array_index (awards, TontiAwardRow, i);
  TontiTurnRow turn;

  for (guint later = i + 1; later < awards->len; later++)
    if (g_array_index (awards, TontiAwardRow, later).n == award->n)
      return "changed";
  return tonti_turn_get (db, award->pool, award->n, &turn) && turn.hand == award->hand ? "valid"
                                                                                       : "changed";
}

static void
put_votes (TontiTable *table, const TontiAwardRow *award)
{
  if (award->votes_for < 0)
    return;
  tonti_table_set_int (table, FOR, award->votes_for);
  tonti_table_set_int (table, AGAINST, MAX (award->votes_against, 0));
  tonti_table_set_int (table, ABSTAINED, MAX (award->votes_abstained, 0));
}

static void
add_award (TontiTable *table, TontiBook *book, const TontiAwardRow *award, const char *state)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, SEQ, award->seq);
  tonti_table_take_text (table, POOL,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, award->pool }));
  tonti_table_set_int (table, TURN, award->n);
  tonti_table_put_int (table, MEETING, award->meeting);
  tonti_table_take_text (table, HAND,
                         tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, award->hand }));
  tonti_table_take_text (table, HOLDERS, tonti_report_holders (book, award->hand));
  tonti_table_set_text (table, HOW, award->how);
  tonti_table_put_text (table, REASON, award->reason);
  put_votes (table, award);
  tonti_table_set_text (table, STATE, state);
}

static void
add_pool (TontiTable *table, TontiBook *book, const TontiQuery *query, gint64 pool)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) awards = tonti_award_list (db, pool);

  for (guint i = 0; i < awards->len; i++)
    {
      const TontiAwardRow *award = &g_array_index (awards, TontiAwardRow, i);

      if (is_asked (db, award, query))
        add_award (table, book, award, judge (db, awards, i));
    }
}

TontiReport *
tonti_awards_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("awards", N_ ("Hands drawn and chosen"));
  g_autoptr (GArray) pools = tonti_pool_list (tonti_report_db (book));
  TontiTable *table = tonti_table_new ("awards", "", columns);

  tonti_report_add_table (self, table);
  for (guint i = 0; i < pools->len; i++)
    {
      const gint64 pool = g_array_index (pools, TontiPoolRow, i).id;

      if (query->pool == 0 || query->pool == pool)
        add_pool (table, book, query, pool);
    }
  return g_steal_pointer (&self);
}
