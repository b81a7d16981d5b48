// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-store.h"

#include "tonti-auction.h"
#include "tonti-code.h"
#include "tonti-fact.h"
#include "tonti-order-store.h"

#include "tonti-no-float.h"

static const TontiCodes hows = { (const char *const[]){ "auction", "draw", "last", NULL } };

#define COLUMNS                                                                                    \
  "SELECT pool, n, seq, meeting, hand, how, pot, discount, commission, coalesce(commission_to, "   \
  "0),"                                                                                            \
  " destination, remainder, coalesce(second, 0), coalesce(second_bid, 0), coalesce(raised, 0),"    \
  " coalesce(void, 0) FROM auction"

static const char GET[] = COLUMNS " WHERE pool = ?1 AND n = ?2 AND void IS NULL";
static const char LIST[] = COLUMNS " WHERE pool = ?1 ORDER BY seq";
static const char LIST_MEETING[] = COLUMNS " WHERE meeting = ?1 ORDER BY seq";
static const char SHARES[] = "SELECT hand, amount FROM auction_share"
                             " WHERE pool = ?1 AND n = ?2 AND seq = ?3 ORDER BY hand";
static const char ADD[]
    = "INSERT INTO auction(pool, n, seq, meeting, hand, how, pot, discount, commission,"
      " commission_to, destination, remainder, second, second_bid, raised)"
      " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)";
static const char ADD_SHARE[]
    = "INSERT INTO auction_share(pool, n, seq, hand, amount) VALUES(?1, ?2, ?3, ?4, ?5)";
static const char RAISE[] = "UPDATE turn SET amount = amount + ?3 WHERE pool = ?1 AND n = ?2";
static const char VOID[]
    = "UPDATE auction SET void = ?3 WHERE pool = ?1 AND n = ?2 AND void IS NULL";

static TontiAuctionRow
read_row (TontiStatement *s)
{
  return (TontiAuctionRow){
    .pool = tonti_statement_get_int (s, 0),
    .n = tonti_statement_get_int (s, 1),
    .seq = tonti_statement_get_int (s, 2),
    .meeting = tonti_statement_get_int (s, 3),
    .hand = tonti_statement_get_int (s, 4),
    .how = tonti_codes_word (&hows, tonti_statement_get_text (s, 5)),
    .pot = tonti_statement_get_int (s, 6),
    .discount = tonti_statement_get_int (s, 7),
    .commission = tonti_statement_get_int (s, 8),
    .commission_to = tonti_statement_get_int (s, 9),
    .destination = tonti_codes_word (&tonti_discount_codes, tonti_statement_get_text (s, 10)),
    .remainder = tonti_statement_get_int (s, 11),
    .second = tonti_statement_get_int (s, 12),
    .second_bid = tonti_statement_get_int (s, 13),
    .raised = tonti_statement_get_int (s, 14),
    .voided_by = tonti_statement_get_int (s, 15),
  };
}

gboolean
tonti_auction_get (TontiDb *db, gint64 pool, gint64 n, TontiAuctionRow *row)
{
  TontiStatement *s = tonti_db_prepare (db, GET);
  gboolean found;

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  found = tonti_statement_step (s) == TONTI_STEP_ROW;
  if (found)
    *row = read_row (s);
  tonti_statement_reset (s);
  return found;
}

static GArray *
list_of (TontiDb *db, const char *sql, gint64 number)
{
  TontiStatement *s = tonti_db_prepare (db, sql);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiAuctionRow));

  tonti_statement_bind_int (s, 1, number);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiAuctionRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  tonti_statement_reset (s);
  return rows;
}

GArray *
tonti_auction_list (TontiDb *db, gint64 pool)
{
  return list_of (db, LIST, pool);
}

GArray *
tonti_auction_list_meeting (TontiDb *db, gint64 meeting)
{
  return list_of (db, LIST_MEETING, meeting);
}

GArray *
tonti_auction_list_shares (TontiDb *db, gint64 pool, gint64 n, gint64 seq)
{
  TontiStatement *s = tonti_db_prepare (db, SHARES);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiAuctionShareRow));

  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  tonti_statement_bind_int (s, 3, seq);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiAuctionShareRow row = { tonti_statement_get_int (s, 0), tonti_statement_get_int (s, 1) };

      g_array_append_val (rows, row);
    }
  tonti_statement_reset (s);
  return rows;
}

/* ---- Projections ---- */

static gboolean
raise_lot (TontiDb *db, gint64 pool, gint64 n, gint64 amount, TontiProblems *problems)
{
  TontiStatement *s;

  if (n == 0 || amount == 0)
    return TRUE;
  s = tonti_db_prepare (db, RAISE);
  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  tonti_statement_bind_int (s, 3, amount);
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_auction_void (TontiDb *db, gint64 pool, gint64 n, gint64 hand, gint64 seq,
                    TontiProblems *problems)
{
  TontiAuctionRow row;
  TontiStatement *s;

  if (!tonti_auction_get (db, pool, n, &row) || row.hand == hand)
    return TRUE;
  s = tonti_db_prepare (db, VOID);
  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_int (s, 2, n);
  tonti_statement_bind_int (s, 3, seq);
  return tonti_fact_store (db, s, problems)
         && raise_lot (db, pool, row.raised, -row.remainder, problems);
}

/* An auction that is held again takes the place of the one before, whoever wins. */
static gboolean
void_before (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_auction_void (db, tonti_fact_int (event->json, "pool"),
                             tonti_fact_int (event->json, "turn"), 0, event->seq, problems);
}

static gboolean
add_row (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *facts = event->json;
  const json_t *commission = json_object_get (facts, "commission");
  const json_t *second = json_object_get (facts, "second");
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_fact_bind_int (s, 1, facts, "pool");
  tonti_fact_bind_int (s, 2, facts, "turn");
  tonti_statement_bind_int (s, 3, event->seq);
  tonti_statement_bind_int (s, 4, event->meeting);
  tonti_fact_bind_int (s, 5, facts, "hand");
  tonti_fact_bind_text (s, 6, facts, "how");
  tonti_fact_bind_int (s, 7, facts, "pot");
  tonti_fact_bind_int (s, 8, facts, "discount");
  tonti_statement_bind_int (s, 9, tonti_fact_int (commission, "amount"));
  tonti_fact_bind_int (s, 10, commission, "to");
  tonti_fact_bind_text (s, 11, facts, "destination");
  tonti_fact_bind_int (s, 12, facts, "remainder");
  tonti_fact_bind_int (s, 13, second, "hand");
  tonti_fact_bind_int (s, 14, second, "amount");
  tonti_fact_bind_int (s, 15, json_object_get (facts, "raises"), "turn");
  return tonti_fact_store (db, s, problems);
}

static gboolean
add_shares (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *shares = json_object_get (event->json, "shares");

  for (gsize i = 0; i < json_array_size (shares); i++)
    {
      const json_t *share = json_array_get (shares, i);
      TontiStatement *s = tonti_db_prepare (db, ADD_SHARE);

      tonti_fact_bind_int (s, 1, event->json, "pool");
      tonti_fact_bind_int (s, 2, event->json, "turn");
      tonti_statement_bind_int (s, 3, event->seq);
      tonti_fact_bind_int (s, 4, share, "hand");
      tonti_fact_bind_int (s, 5, share, "amount");
      if (!tonti_fact_store (db, s, problems))
        return FALSE;
    }
  return TRUE;
}

gboolean
tonti_auction_project_auction (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const json_t *raises = json_object_get (event->json, "raises");

  return void_before (db, event, problems) && tonti_order_project_award (db, event, problems)
         && add_row (db, event, problems) && add_shares (db, event, problems)
         && raise_lot (db, tonti_fact_int (event->json, "pool"), tonti_fact_int (raises, "turn"),
                       tonti_fact_int (raises, "amount"), problems);
}
