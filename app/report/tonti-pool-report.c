// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-column-private.h"
#include "tonti-goods-private.h"
#include "tonti-pool-query-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* The calendar of a pot, and the proof of every hand: what it paid beside what was due, what it
 * received beside what it is entitled to; and what changed the calendar since it was fixed. */

static const TontiColumn turn_columns[] = {
  TEXT ("pool", N_ ("Pot")),          NUMBER ("turn", N_ ("Turn")),
  NUMBER ("meeting", N_ ("Meeting")), DAY ("day", N_ ("Day")),
  TEXT ("hand", N_ ("Hand")),         SUM ("amount", N_ ("Lot")),
  CODE ("state", N_ ("State")),       TEXT ("holders", N_ ("Holders")),
  TEXT ("goods", N_ ("Goods")),       END,
};

enum
{
  HAND,
  RANK,
  HOLDERS,
  DUE,
  PAID,
  LATE,
  ENTITLEMENT,
  RECEIVED,
  OWED,
  REMAINING,
  STATE,
};

static const TontiColumn proof_columns[] = {
  TEXT ("hand", N_ ("Hand")),
  NUMBER ("rank", N_ ("Order")),
  TEXT ("holders", N_ ("Holders")),
  SUM ("due", N_ ("Due so far")),
  SUM ("paid", N_ ("Paid in")),
  SUM ("late", N_ ("Still to pay")),
  SUM ("entitlement", N_ ("Its lots")),
  SUM ("received", N_ ("Of it settled")),
  SUM ("owed", N_ ("Still owed to it")),
  SUM ("remaining", N_ ("Lots to come")),
  CODE ("state", N_ ("State")),
  END,
};

static void
finish_turn (TontiBook *book, TontiTable *table, TontiStatement *s)
{
  g_autofree char *goods = NULL;
  TontiSubject pool;

  tonti_table_take_text (table, 7, tonti_report_holders (book, tonti_statement_get_int (s, 7)));
  if (tonti_subject_parse (tonti_statement_get_text (s, 0), &pool))
    goods = tonti_goods_tell (book, pool.n, tonti_statement_get_int (s, 5));
  tonti_table_put_text (table, 8, goods);
}

/* "planned" until its lot is paid, "served" afterwards; then "balanced" when it has paid what was
 * due and nothing is owed to it. */
static const char *
judge (gint64 planned, gint64 late, gint64 owed, gint64 remaining)
{
  if (planned > 0)
    return "planned";
  return late == 0 && owed == 0 && remaining == 0 ? "balanced" : "served";
}

/* Its lots are settled, still owed to it, or to come: the three add up to them. What was kept from
 * a lot, a discount too, is settled. */
static void
add_proof (TontiTable *table, TontiBook *book, TontiStatement *s)
{
  const gint64 entitlement = tonti_statement_get_int (s, 3);
  const gint64 before = tonti_statement_get_int (s, 4);
  /* What was paid before the books began was due then. */
  const gint64 due = tonti_statement_get_int (s, 6), taken = tonti_statement_get_int (s, 11);
  const gint64 paid = tonti_statement_get_int (s, 8);
  /* A lot served before the books began may stand in the opening balances or nowhere. */
  const gint64 served = MAX (tonti_statement_get_int (s, 9), before);
  const gint64 owed = tonti_statement_get_int (s, 12);
  const gint64 late = MAX (due - tonti_statement_get_int (s, 7), 0);

  tonti_table_add_row (table);
  tonti_table_set_text (table, HAND, tonti_statement_get_text (s, 0));
  if (!tonti_statement_is_null (s, 1))
    tonti_table_set_int (table, RANK, tonti_statement_get_int (s, 1));
  tonti_table_take_text (table, HOLDERS,
                         tonti_report_holders (book, tonti_statement_get_int (s, 2)));
  tonti_table_set_int (table, DUE, due + taken);
  tonti_table_set_int (table, PAID, paid);
  tonti_table_set_int (table, LATE, late);
  tonti_table_set_int (table, ENTITLEMENT, entitlement);
  tonti_table_set_int (table, RECEIVED, served - owed);
  tonti_table_set_int (table, OWED, owed);
  tonti_table_set_int (table, REMAINING, entitlement - served);
  tonti_table_set_text (table, STATE,
                        judge (tonti_statement_get_int (s, 5), late,
                               tonti_statement_get_int (s, 10), entitlement - served));
}

/* "5 kg of rice" that a hand brings, and the value of one unit. */
static void
add_goods (TontiReport *self, TontiBook *book, const TontiPoolRow *pool)
{
  g_autofree char *goods = tonti_goods_tell (book, pool->id, pool->contribution);
  g_auto (TontiGoodsRow) row = { 0 };

  if (goods == NULL || !tonti_goods_get (tonti_report_db (book), pool->id, &row))
    return;
  tonti_report_add_fact_text (self, "goods", N_ ("In goods"), goods);
  tonti_report_add_fact_money (self, "value", N_ ("Value of a unit"), row.value);
}

/* A discount that was carried to a later lot was settled with the one that it was kept from, and
 * is settled again with the one that it made larger. */
static void
add_sums (TontiReport *self, gint64 paid, gint64 received, gint64 carried)
{
  tonti_report_add_fact_money (self, "paid_in", N_ ("Paid in"), paid);
  if (carried != 0)
    tonti_report_add_fact_money (self, "carried", N_ ("Carried from lots to later ones"), carried);
  tonti_report_add_fact_money (self, "paid_out", N_ ("Settled of lots"), received);
  tonti_report_add_fact_money (self, "left", N_ ("Paid in and not handed over"),
                               paid + carried - received);
}

static void
add_facts (TontiReport *self, TontiBook *book, const TontiPoolRow *pool, gint64 paid,
           gint64 received)
{
  g_autofree char *id = g_strdup_printf ("pool:%" PRId64, pool->id);

  tonti_report_add_fact_text (self, "pool", N_ ("Pot"), id);
  tonti_report_add_fact_text (self, "name", N_ ("Name"), pool->name);
  tonti_report_add_fact_money (self, "contribution", N_ ("Contribution"), pool->contribution);
  add_goods (self, book, pool);
  tonti_report_add_fact_number (self, "lots", N_ ("Lots at each meeting"), pool->lots);
  tonti_report_add_fact_code (self, "uneven", N_ ("Uneven lots"),
                              pool->uneven[0] == '\0' ? NULL : pool->uneven);
  tonti_report_add_fact_code (self, "short_pot", N_ ("Short pot"),
                              tonti_rule_word (tonti_report_db (book), pool->id, "short-pot", 0));
  tonti_report_add_fact_code (self, "order", N_ ("Order of the hands"), pool->order_rule);
  add_sums (self, paid, received, tonti_pool_query_carried (tonti_report_db (book), pool->id));
}

TontiTable *
tonti_pool_proof (TontiBook *book, gint64 pool, gint64 *in, gint64 *out, TontiProblems *problems)
{
  g_autoptr (TontiTable) table
      = tonti_table_new ("proof", N_ ("Proof of each hand"), proof_columns);
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_pool_query_proof (db, pool);
  TontiStep step;

  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    add_proof (table, book, s);
  tonti_statement_reset (s);
  *in = tonti_table_get_total (table, PAID);
  *out = tonti_table_get_total (table, RECEIVED);
  if (step == TONTI_STEP_DONE)
    return g_steal_pointer (&table);
  tonti_db_fail (db, problems);
  return NULL;
}

TontiReport *
tonti_pool_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("pool-calendar", N_ ("Calendar of the pot"));
  TontiTable *turns = tonti_table_new ("rows", N_ ("Calendar"), turn_columns), *proof;
  const TontiListFilter filter = { .pool = query->pool == 0 ? 1 : query->pool };
  TontiDb *db = tonti_report_db (book);
  g_auto (TontiPoolRow) pool = { 0 };
  gint64 paid, received;

  tonti_report_add_table (self, turns);
  if (!tonti_report_check_pool (book, filter.pool, problems)
      || !tonti_pool_get (db, filter.pool, &pool)
      || !tonti_table_fill (turns, 7, tonti_list_query_turns (db, &filter), book, finish_turn,
                            problems))
    return NULL;
  proof = tonti_pool_proof (book, filter.pool, &paid, &received, problems);
  if (proof == NULL)
    return NULL;
  tonti_report_add_table (self, proof);
  tonti_report_add_table (self, tonti_pool_changes (book, filter.pool));
  add_facts (self, book, &pool, paid, received);
  return g_steal_pointer (&self);
}
