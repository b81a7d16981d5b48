// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-table.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-labels.h"

/* Which columns of which table are for machines: the paper names the thing in another column.
 * GROUP: a column whose value becomes a heading over the rows that share it. */
typedef struct
{
  const char *report, *table;
  const char *hidden; /* keys */
  const char *group;  /* key, NULL = none */
} Rule;

static const Rule rules[] = {
  { "member-statement", "rows", "seq meeting event account of", NULL },
  { "member-statement", "balances", "account", NULL },
  { "member-statement", "pots", "account", NULL },
  { "member-statement", "gifts", "account", NULL },
  { "member-statement", "hands", "pool rank turn", NULL },
  { "member-statement", "dues", "member name of", NULL },
  { "member-statement", "loans",
    "member name pool state guarantor charges late_days rate_month "
    "rate_year",
    NULL },
  { "member-statement", "guarantees", "of", NULL },
  { "member-statement", "cards", "member name held rest", NULL },
  { "member-statement", "repayments", "seq", NULL },
  { "box", "loans", "pool member rate_month", NULL },
  { "box", "parts", "member", NULL },
  { "round-of-day", "rows", "card", NULL },
  { "member-statement", "fines", "fine member name kind seq", NULL },
  { "general-ledger", "rows", "account event of member", "account" },
  { "journal", "rows", "event of meeting", NULL },
  { "trial-balance", "rows", "account", NULL },
  { "pool-calendar", "rows", "pool", NULL },
  { "pool-calendar", "changes", "seq event", NULL },
  { "bids", "rows", "seq prize", NULL },
  { "bids", "bids", "seq", NULL },
  { "cash-book", NULL, "member", NULL },
  { "aid", "aid", "aid", NULL },
  { "claims", "rows", "months acknowledged step step_day until", NULL },
  { "third-party", "rows", "fund", NULL },
  { "third-party", "members", "of", NULL },
  { "third-party", "handed", "seq", NULL },
  { "aid", "calls", "call aid", NULL },
  { "aid", "late", "call", NULL },
  { "aid", "funds", "fund", NULL },
};

static const Rule none = { NULL, NULL, "", NULL };

static const Rule *
find_rule (const char *report, const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rules); i++)
    if (g_str_equal (rules[i].report, report)
        && (rules[i].table == NULL || g_str_equal (rules[i].table, table)))
      return &rules[i];
  return &none;
}

static gboolean
is_listed (const char *words, const char *word)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char *const *)list, word);
}

static gboolean
has_value (const TontiTable *table, guint column)
{
  TontiColumnKind kind = tonti_table_get_column (table, column)->kind;
  gboolean is_text = kind == TONTI_COLUMN_TEXT || kind == TONTI_COLUMN_CODE;

  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    if (!tonti_table_is_empty_cell (table, row, column)
        && (!is_text || *tonti_table_get_text (table, row, column) != '\0'))
      return TRUE;
  return FALSE;
}

/* Indexes of the columns that are drawn. */
static GArray *
choose_columns (const TontiTable *table, const Rule *rule)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (!is_listed (rule->hidden, tonti_table_get_column (table, i)->key) && has_value (table, i))
      g_array_append_val (chosen, i);
  return chosen;
}

static TontiSheetColumn
make_column (const TontiColumn *column)
{
  TontiSheetColumn made = { .title = _ (column->title), .kind = TONTI_SHEET_TEXT };

  if (column->kind == TONTI_COLUMN_MONEY)
    made.kind = TONTI_SHEET_AMOUNT;
  else if (column->kind == TONTI_COLUMN_NUMBER)
    made.kind = TONTI_SHEET_NUMBER;
  else if (column->kind == TONTI_COLUMN_DAY)
    made.kind = TONTI_SHEET_CENTRE;
  else
    made.max_lines = 3;
  made.carry = column->total && column->kind == TONTI_COLUMN_MONEY;
  return made;
}

/* "social, pot" in the names of the accounts. */
static char *
name_accounts (const TontiPress *press, const char *keys)
{
  g_auto (GStrv) list = g_strsplit (keys, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      char *name = tonti_label_account (press->book, list[i]);

      g_free (list[i]);
      list[i] = name;
    }
  return g_strjoinv (", ", list);
}

static int
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; key != NULL && i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return (int)i;
  return -1;
}

/* The paper leaves the kind of an event out: it stands where there is no better label. */
static char *
tell_kind (const TontiTable *table, guint row)
{
  int event = find_column (table, "event");

  if (event < 0 || tonti_table_is_empty_cell (table, row, (guint)event))
    return g_strdup ("");
  return g_strdup (tonti_label_event (tonti_table_get_text (table, row, (guint)event)));
}

/* Of a hand, as the group calls it; NULL = as everybody does. Of the proof every row is a hand: it
 * is still to be served, or it is served, be its account balanced or not. */
static const char *
find_own_word (const TontiPress *press, const TontiTable *table, guint row, guint column)
{
  const char *state;

  if (press->book == NULL || !g_str_equal (tonti_table_get_column (table, column)->key, "state"))
    return NULL;
  state = tonti_table_get_text (table, row, column);
  if (g_str_equal (state, "served"))
    return tonti_book_own_word (press->book, "served");
  if (find_column (table, "entitlement") < 0)
    return NULL;
  if (g_str_equal (state, "balanced"))
    return tonti_book_own_word (press->book, "served");
  return g_str_equal (state, "planned") ? tonti_book_own_word (press->book, "unserved") : NULL;
}

/* A cell in words: what stands for a key. */
static char *
read_cell (const TontiPress *press, const TontiTable *table, guint row, guint column)
{
  const char *key = tonti_table_get_column (table, column)->key;
  gboolean is_text = tonti_table_get_column (table, column)->kind == TONTI_COLUMN_TEXT;

  if (tonti_table_is_empty_cell (table, row, column))
    return g_str_equal (key, "label") ? tell_kind (table, row) : g_strdup ("");
  if (is_text && press->book != NULL && is_listed ("of hand pool second", key))
    return tonti_label_subject (press->book, tonti_table_get_text (table, row, column));
  if (is_text && press->book != NULL && is_listed ("account counterpart", key))
    return name_accounts (press, tonti_table_get_text (table, row, column));
  if (find_own_word (press, table, row, column) != NULL)
    return g_strdup (find_own_word (press, table, row, column));
  return tonti_table_format (table, row, column, press->group);
}

static void
put_row (const TontiPress *press, TontiSheetTable *drawn, const TontiTable *table,
         const GArray *chosen, guint row)
{
  tonti_sheet_table_add_row (drawn, TONTI_SHEET_ROW_PLAIN);
  for (guint i = 0; i < chosen->len; i++)
    {
      guint column = g_array_index (chosen, guint, i);
      g_autofree char *text = NULL;

      text = read_cell (press, table, row, column);
      if (*text == '\0')
        continue;
      if (tonti_table_get_column (table, column)->kind == TONTI_COLUMN_MONEY)
        tonti_sheet_table_set_sum (drawn, i, text,
                                   tonti_money (tonti_table_get_int (table, row, column)));
      else
        tonti_sheet_table_set_text (drawn, i, text);
    }
}

static gboolean
is_total (const TontiTable *table, guint column)
{
  const TontiColumn *kind = tonti_table_get_column (table, column);

  return kind->total && kind->kind == TONTI_COLUMN_MONEY;
}

/* The word "Total" stands in the first text before the sums, else in the first column. */
static guint
find_label (const TontiTable *table, const GArray *chosen)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      guint column = g_array_index (chosen, guint, i);

      if (is_total (table, column))
        break;
      if (make_column (tonti_table_get_column (table, column)).kind == TONTI_SHEET_TEXT)
        return i;
    }
  return 0;
}

static void
put_totals (TontiSheetTable *drawn, const TontiTable *table, const GArray *chosen)
{
  if (!tonti_table_has_totals (table) || tonti_table_get_n_rows (table) < 2)
    return;
  tonti_sheet_table_add_row (drawn, TONTI_SHEET_ROW_TOTAL);
  tonti_sheet_table_set_text (drawn, find_label (table, chosen), _ ("Total"));
  for (guint i = 0; i < chosen->len; i++)
    {
      guint column = g_array_index (chosen, guint, i);

      if (is_total (table, column))
        tonti_sheet_table_set_amount (drawn, i,
                                      tonti_money (tonti_table_get_total (table, column)));
    }
}

/* A heading when the value of the group's column changes. */
static void
put_group (const TontiPress *press, TontiSheetTable *drawn, const TontiTable *table, int column,
           guint row)
{
  g_autofree char *text = NULL;

  if (column < 0
      || (row > 0
          && g_strcmp0 (tonti_table_get_text (table, row, (guint)column),
                        tonti_table_get_text (table, row - 1, (guint)column))
                 == 0))
    return;
  text = read_cell (press, table, row, (guint)column);
  tonti_sheet_table_add_row (drawn, TONTI_SHEET_ROW_GROUP);
  tonti_sheet_table_set_text (drawn, 0, text);
}

TontiSheetTable *
tonti_report_table_new (const TontiPress *press, const char *report, const TontiTable *table)
{
  const Rule *rule = find_rule (report, tonti_table_get_key (table));
  g_autoptr (GArray) chosen = choose_columns (table, rule);
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (TontiSheetColumn));
  const char *title = tonti_table_get_title (table);
  TontiSheetTableSetup setup = { .size = 8.5, .style = &press->group->style };
  int group = find_column (table, rule->group);
  TontiSheetTable *drawn;

  if (tonti_table_get_n_rows (table) == 0 || chosen->len == 0)
    return NULL;
  for (guint i = 0; i < chosen->len; i++)
    {
      TontiSheetColumn column
          = make_column (tonti_table_get_column (table, g_array_index (chosen, guint, i)));

      g_array_append_val (columns, column);
    }
  setup.carries_group = group >= 0;
  setup.heading = *title != '\0' ? title : NULL;
  drawn = tonti_sheet_table_new (&setup, (TontiSheetColumn *)(gpointer)columns->data, columns->len);
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    {
      put_group (press, drawn, table, group, row);
      put_row (press, drawn, table, chosen, row);
    }
  put_totals (drawn, table, chosen);
  return drawn;
}

void
tonti_report_put_facts (const TontiPress *press, TontiSheet *sheet, const TontiReport *report,
                        const char *const *hidden)
{
  guint n = tonti_report_get_n_facts (report);
  g_autofree TontiSheetPair *pairs = g_new0 (TontiSheetPair, n + 1);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      if (hidden != NULL && g_strv_contains (hidden, tonti_report_get_fact_key (report, i)))
        continue;
      pairs[i].label = g_strdup (tonti_report_get_fact_title (report, i));
      pairs[i].value = tonti_report_format_fact (report, i, press->group);
      g_ptr_array_add (texts, (char *)pairs[i].label);
      g_ptr_array_add (texts, (char *)pairs[i].value);
    }
  tonti_sheet_pairs (sheet, pairs, n, 3);
  tonti_sheet_skip (sheet, 4);
}
