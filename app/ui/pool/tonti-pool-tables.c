// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-tables.h"

#include <glib/gi18n.h>

enum
{
  TURN,
  MEETING,
  DAY,
  HAND,
  NAMES,
  AMOUNT,
  STATE,
};

static const TontiColumn calendar_columns[] = {
  { "turn", N_ ("No."), TONTI_COLUMN_NUMBER, FALSE },
  { "meeting", N_ ("Meeting"), TONTI_COLUMN_NUMBER, FALSE },
  { "day", N_ ("Day"), TONTI_COLUMN_DAY, FALSE },
  { "number", N_ ("Hand"), TONTI_COLUMN_NUMBER, FALSE },
  { "holders", N_ ("Holders"), TONTI_COLUMN_TEXT, FALSE },
  { "amount", N_ ("Lot"), TONTI_COLUMN_MONEY, TRUE },
  { "state", N_ ("State"), TONTI_COLUMN_CODE, FALSE },
  { NULL, NULL, TONTI_COLUMN_TEXT, FALSE },
};

/* As the group says it of a hand; a word that is no code is shown as it is. */
static const char *
tell_hand (const TontiRoundReport *round, const char *state)
{
  const gboolean is_served = g_str_equal (state, "served") || g_str_equal (state, "balanced");
  const char *word = is_served ? round->served_word : round->unserved_word;
  return word ? word : state;
}

static const char *
judge (const TontiRoundReport *round, const TontiRoundHand *hand)
{
  gboolean is_planned = g_str_equal (hand->state, "planned");
  return is_planned && hand->meeting == round->next ? "next" : hand->state;
}

static void
add_turn (TontiTable *table, gint64 turn, gint64 meeting, TontiDay day, TontiMoney amount)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, TURN, turn);
  if (meeting > 0)
    tonti_table_set_int (table, MEETING, meeting);
  if (tonti_day_is_valid (day))
    tonti_table_set_int (table, DAY, day.number);
  tonti_table_set_int (table, AMOUNT, amount.minor);
}

static void
add_settled (TontiTable *table, const TontiRoundReport *round, const TontiRoundHand *hand)
{
  add_turn (table, hand->turn, hand->meeting, hand->day, hand->amount);
  tonti_table_set_int (table, HAND, hand->hand);
  tonti_table_set_text (table, NAMES, hand->names);
  tonti_table_set_text (table, STATE,
                        g_str_equal (hand->state, "served") ? tell_hand (round, hand->state)
                                                            : judge (round, hand));
}

/* Nobody stands in it yet. */
static void
add_unsettled (TontiTable *table, const TontiRoundTurn *turn)
{
  add_turn (table, turn->turn, turn->meeting, turn->day, turn->amount);
  tonti_table_set_text (table, STATE, turn->state);
}

TontiTable *
tonti_pool_calendar_table (const TontiRoundReport *round)
{
  TontiTable *table = tonti_table_new ("calendar", N_ ("Calendar"), calendar_columns);
  guint waiting = 0;
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (hand->turn == 0)
        continue;
      while (waiting < round->unsettled->len
             && g_array_index (round->unsettled, TontiRoundTurn, waiting).turn < hand->turn)
        add_unsettled (table, &g_array_index (round->unsettled, TontiRoundTurn, waiting++));
      add_settled (table, round, hand);
    }
  while (waiting < round->unsettled->len)
    add_unsettled (table, &g_array_index (round->unsettled, TontiRoundTurn, waiting++));
  return table;
}

gint64
tonti_pool_calendar_turn (const TontiTable *calendar, int row)
{
  if (row < 0 || (guint)row >= tonti_table_get_n_rows (calendar))
    return 0;
  return tonti_table_get_int (calendar, (guint)row, TURN);
}

gint64
tonti_pool_calendar_hand (const TontiTable *calendar, int row)
{
  if (row < 0 || (guint)row >= tonti_table_get_n_rows (calendar)
      || tonti_table_is_empty_cell (calendar, (guint)row, HAND))
    return 0;
  return tonti_table_get_int (calendar, (guint)row, HAND);
}

int
tonti_pool_calendar_next (const TontiRoundReport *round, const TontiTable *calendar)
{
  for (guint row = 0; row < tonti_table_get_n_rows (calendar); row++)
    if (!g_str_equal (tonti_table_get_text (calendar, row, STATE), tell_hand (round, "served"))
        && !tonti_table_is_empty_cell (calendar, row, MEETING)
        && tonti_table_get_int (calendar, row, MEETING) == round->next)
      return (int)row;
  return -1;
}

/* ---- The proof ---- */

static const TontiColumn proof_columns[] = {
  { "number", N_ ("Hand"), TONTI_COLUMN_NUMBER, FALSE },
  { "holders", N_ ("Holders"), TONTI_COLUMN_TEXT, FALSE },
  { "due", N_ ("Due"), TONTI_COLUMN_MONEY, TRUE },
  { "paid", N_ ("Paid in"), TONTI_COLUMN_MONEY, TRUE },
  { "late", N_ ("Left to pay"), TONTI_COLUMN_MONEY, TRUE },
  { "entitlement", N_ ("Its lot"), TONTI_COLUMN_MONEY, TRUE },
  { "received", N_ ("Of it settled"), TONTI_COLUMN_MONEY, TRUE },
  { "owed", N_ ("Owed to it"), TONTI_COLUMN_MONEY, TRUE },
  { "state", N_ ("State"), TONTI_COLUMN_CODE, FALSE },
  { NULL, NULL, TONTI_COLUMN_TEXT, FALSE },
};

static int
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return (int)i;
  return -1;
}

/* Nothing stands where there is nothing to pay. */
static void
copy_cell (TontiTable *table, guint column, const TontiRoundReport *round, guint row)
{
  const TontiTable *from = round->proof;
  const TontiColumn *kind = &proof_columns[column];
  int source = find_column (from, kind->key);
  if (source < 0 || tonti_table_is_empty_cell (from, row, (guint)source))
    return;
  if (kind->kind == TONTI_COLUMN_CODE)
    tonti_table_set_text (table, column,
                          tell_hand (round, tonti_table_get_text (from, row, (guint)source)));
  else if (kind->kind != TONTI_COLUMN_MONEY)
    tonti_table_set_text (table, column, tonti_table_get_text (from, row, (guint)source));
  else if (tonti_table_get_int (from, row, (guint)source) != 0)
    tonti_table_set_int (table, column, tonti_table_get_int (from, row, (guint)source));
}

/* The proof stands by rank: a hand is found by its key "hand:12". */
static const TontiRoundHand *
find_hand (const TontiRoundReport *round, const TontiTable *proof, guint row)
{
  TontiSubject subject;
  const char *key = tonti_table_get_text (proof, row, (guint)find_column (proof, "hand"));
  return tonti_subject_parse (key, &subject) ? tonti_round_report_find (round, subject.n) : NULL;
}

TontiTable *
tonti_pool_proof_table (const TontiRoundReport *round)
{
  TontiTable *table;
  if (!round->proof)
    return NULL;
  table = tonti_table_new ("proof", N_ ("Account of each hand"), proof_columns);
  for (guint row = 0; row < tonti_table_get_n_rows (round->proof); row++)
    {
      const TontiRoundHand *hand = find_hand (round, round->proof, row);
      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, hand ? hand->hand : 0);
      tonti_table_set_text (table, 1, hand ? hand->names : "");
      for (guint column = 2; column < G_N_ELEMENTS (proof_columns) - 1; column++)
        copy_cell (table, column, round, row);
    }
  return table;
}

/* ---- Changes ---- */

static const TontiColumn change_columns[] = {
  { "day", N_ ("Day"), TONTI_COLUMN_DAY, FALSE },
  { "what", N_ ("What changed"), TONTI_COLUMN_TEXT, FALSE },
  { "reason", N_ ("Reason"), TONTI_COLUMN_TEXT, FALSE },
  { "agreed", N_ ("Agreed"), TONTI_COLUMN_TEXT, FALSE },
  { NULL, NULL, TONTI_COLUMN_TEXT, FALSE },
};

TontiTable *
tonti_pool_changes_table (const TontiRoundReport *round)
{
  TontiTable *table = tonti_table_new ("changes", N_ ("Changes of the calendar"), change_columns);
  const TontiTable *from = round->changes;
  for (guint row = 0; from && row < tonti_table_get_n_rows (from); row++)
    {
      tonti_table_add_row (table);
      tonti_table_set_int (table, 0,
                           tonti_table_get_int (from, row, (guint)find_column (from, "day")));
      for (guint column = 1; column < G_N_ELEMENTS (change_columns) - 1; column++)
        {
          guint source = (guint)find_column (from, change_columns[column].key);
          if (!tonti_table_is_empty_cell (from, row, source))
            tonti_table_set_text (table, column, tonti_table_get_text (from, row, source));
        }
    }
  return table;
}
