// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rules-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-column-private.h"
#include "tonti-constitution-private.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-pool-store.h"
#include "tonti-rule-text-private.h"

/* What can be decided, what holds now, and what was decided for a meeting to come. */

/* The value as rule.set takes it. */
static char *
plain_value (const TontiRule *rule, const TontiRuleRow *row)
{
  if (rule->type == TONTI_RULE_FLAG)
    return g_strdup (row->number != 0 ? "true" : "false");
  if (rule->type == TONTI_RULE_CODE || rule->type == TONTI_RULE_STEPS)
    return g_strdup (row->word);
  return g_strdup_printf ("%" PRId64, row->number);
}

/* By a rule, or when the pot began. */
static gboolean
is_decided (const TontiRule *rule, const TontiRuleRow *row)
{
  return row->seq != 0 || row->number != rule->otherwise;
}

/* Decided for a meeting to come. */
static gboolean
is_coming (const TontiRuleRow *row, const TontiRuleRow *now)
{
  return row->since > now->since || now->seq == 0;
}

static gboolean
is_asked_for (TontiDb *db, const TontiRule *rule, gint64 pool)
{
  return rule->of_rule == NULL
         || g_str_equal (tonti_rule_word (db, pool, rule->of_rule, 0), rule->of_value);
}

/* A rule that does not concern the pot is not told, unless it was decided. */
static gboolean
is_told (TontiDb *db, const TontiRule *rule, const TontiRuleRow *row)
{
  g_auto (TontiPoolRow) pool = { 0 };

  return rule->of_order == NULL || row->seq != 0
         || (g_str_equal (rule->of_order, "goods") && tonti_goods_is (db, row->pool))
         || (tonti_pool_get (db, row->pool, &pool) && g_str_equal (pool.order_rule, rule->of_order)
             && is_asked_for (db, rule, row->pool));
}

/* ---- For the window ---- */

static void
free_rule (gpointer data)
{
  TontiRuleReport *rule = data;

  g_free (rule->part);
  g_free (rule->value);
  g_free (rule->typed);
  g_free (rule->coming);
  g_free (rule->sentence);
  g_free (rule->article);
  g_ptr_array_unref (rule->codes);
  g_ptr_array_unref (rule->meanings);
  g_free (rule);
}

/* A few words, else its whole article. */
static const char *
tell_code (const TontiRule *rule, int value)
{
  const char *code = rule->codes->codes[value];
  const char *label = tonti_label_of_code (rule->code, code);

  return rule->articles != NULL && g_str_equal (label, code) ? _ (rule->articles[value]) : label;
}

static void
add_codes (TontiRuleReport *told, const TontiRule *rule)
{
  for (int i = 0; rule->codes != NULL && rule->codes->codes[i] != NULL; i++)
    {
      const char *code = rule->codes->codes[i];

      g_ptr_array_add (told->codes, (gpointer)code);
      g_ptr_array_add (told->meanings, (gpointer)tell_code (rule, i));
    }
  g_ptr_array_add (told->codes, NULL);
  g_ptr_array_add (told->meanings, NULL);
}

/* "30:10% 60:15%" */
static char *
type_steps (const char *word)
{
  g_autoptr (GArray) steps = tonti_steps_parse (word);
  GString *typed = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const TontiRuleStep *step = &g_array_index (steps, TontiRuleStep, i);
      g_autofree char *rate = tonti_rate_format ((TontiRate){ step->value }, ".");

      g_string_append_printf (typed, "%s%" PRId64 ":%s", i > 0 ? " " : "", step->limit, rate);
    }
  return g_string_free (typed, FALSE);
}

static char *
type_value (const TontiGroup *group, const TontiRule *rule, const TontiRuleRow *row)
{
  if (rule->type == TONTI_RULE_STEPS)
    return type_steps (row->word);
  if (rule->type == TONTI_RULE_RATE)
    return tonti_rate_format ((TontiRate){ row->number }, group->style.decimal);
  return plain_value (rule, row);
}

/* "From meeting 13: 50%", for each one. */
static char *
tell_coming (TontiBook *book, const TontiRule *rule, const TontiRuleRow *now)
{
  g_autoptr (GArray) rows = tonti_rule_list (tonti_report_db (book));
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiRuleRow *row = &g_array_index (rows, TontiRuleRow, i);
      g_autofree char *value = NULL;
      g_autofree char *one = NULL;

      if (row->pool != now->pool || strcmp (row->code, rule->code) != 0 || !is_coming (row, now))
        continue;
      value = tonti_rule_value_text (tonti_book_get_group (book), rule, row);
      one = g_strdup_printf (_ ("From meeting %" PRId64 ": %s"), row->since, value);
      g_string_append_printf (told, "%s%s", told->len > 0 ? "; " : "", one);
    }
  return g_string_free (told, FALSE);
}

static char *
name_part (TontiBook *book, const TontiRule *rule, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  if (pool == 0 || !tonti_pool_get (tonti_report_db (book), pool, &row))
    return g_strdup (_ (rule->part));
  return g_strdup_printf (_ ("%s: %s"), row.name, _ (rule->part));
}

static TontiRuleReport *
tell_rule (TontiBook *book, const TontiRule *rule, gint64 pool)
{
  TontiRuleReport *told = g_new0 (TontiRuleReport, 1);
  const TontiGroup *group = tonti_book_get_group (book);
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_get (tonti_report_db (book), pool, rule->code, 0, &row);
  *told = (TontiRuleReport){
    .code = rule->code,
    .type = tonti_codes_get (&tonti_rule_type_codes, (int)rule->type),
    .pool = pool,
    .part = name_part (book, rule, pool),
    .title = _ (rule->title),
    .number = row.number,
    .word = row.word,
    .least = rule->least,
    .most = rule->most,
    .value = tonti_rule_value_text (group, rule, &row),
    .typed = type_value (group, rule, &row),
    .coming = tell_coming (book, rule, &row),
    .sentence = tonti_rule_sentence (group, rule, &row),
    .article = g_steal_pointer (&row.article),
    .since = row.since,
    .is_decided = is_decided (rule, &row),
    .codes = g_ptr_array_new (),
    .meanings = g_ptr_array_new (),
  };
  if (told->sentence == NULL)
    told->sentence = g_strdup ("");
  add_codes (told, rule);
  return told;
}

static void
add_rules (GPtrArray *rules, TontiBook *book, gint64 pool)
{
  for (const TontiRule *rule = tonti_rules (); rule->code != NULL; rule++)
    {
      g_auto (TontiRuleRow) row = { 0 };

      if (rule->of_pool != (pool != 0))
        continue;
      tonti_rule_get (tonti_report_db (book), pool, rule->code, 0, &row);
      if (pool == 0 || is_told (tonti_report_db (book), rule, &row))
        g_ptr_array_add (rules, tell_rule (book, rule, pool));
    }
}

GPtrArray *
tonti_rules_report (TontiBook *book)
{
  GPtrArray *rules = g_ptr_array_new_with_free_func (free_rule);
  g_autoptr (GArray) pools = tonti_pool_list (tonti_report_db (book));

  add_rules (rules, book, 0);
  for (guint i = 0; i < pools->len; i++)
    add_rules (rules, book, g_array_index (pools, TontiPoolRow, i).id);
  return rules;
}

/* ---- list rules ---- */

enum
{
  RULE,
  POOL,
  PART,
  TITLE,
  TYPE,
  TAKES,
  VALUE,
  TOLD,
  SINCE,
  ARTICLE,
  STATE,
};

static const TontiColumn columns[] = {
  TEXT ("rule", N_ ("Rule")),           TEXT ("pool", N_ ("Pot")),
  TEXT ("part", N_ ("Part")),           TEXT ("title", N_ ("Title")),
  TEXT ("type", N_ ("Type")),           TEXT ("takes", N_ ("Takes")),
  TEXT ("value", N_ ("Value")),         TEXT ("told", N_ ("In words")),
  NUMBER ("from", N_ ("From meeting")), TEXT ("article", N_ ("Article")),
  CODE ("state", N_ ("State")),         END,
};

/* What rule.set takes: "a|b", "0..60", "30:10% 60:15%". */
static char *
tell_takes (const TontiRule *rule)
{
  if (rule->type == TONTI_RULE_CODE)
    return tonti_codes_list (rule->codes);
  if (rule->type == TONTI_RULE_FLAG)
    return g_strdup ("true|false");
  if (rule->type == TONTI_RULE_STEPS)
    return g_strdup ("30:10% 60:15%");
  return g_strdup_printf ("%" PRId64 "..%" PRId64, rule->least, rule->most);
}

static void
add_row (TontiTable *table, TontiBook *book, const TontiRule *rule, const TontiRuleRow *row,
         const char *state)
{
  tonti_table_add_row (table);
  tonti_table_set_text (table, RULE, rule->code);
  if (row->pool != 0)
    tonti_table_take_text (table, POOL,
                           tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, row->pool }));
  tonti_table_set_text (table, PART, _ (rule->part));
  tonti_table_set_text (table, TITLE, _ (rule->title));
  tonti_table_set_text (table, TYPE, tonti_codes_get (&tonti_rule_type_codes, (int)rule->type));
  tonti_table_take_text (table, TAKES, tell_takes (rule));
  tonti_table_take_text (table, VALUE, plain_value (rule, row));
  tonti_table_take_text (table, TOLD,
                         tonti_rule_value_text (tonti_book_get_group (book), rule, row));
  tonti_table_put_int (table, SINCE, row->since);
  tonti_table_put_text (table, ARTICLE, row->article);
  tonti_table_set_text (table, STATE, state);
}

static void
add_now (TontiTable *table, TontiBook *book, gint64 pool)
{
  for (const TontiRule *rule = tonti_rules (); rule->code != NULL; rule++)
    {
      g_auto (TontiRuleRow) row = { 0 };

      if (rule->of_pool != (pool != 0))
        continue;
      tonti_rule_get (tonti_report_db (book), pool, rule->code, 0, &row);
      add_row (table, book, rule, &row, is_decided (rule, &row) ? "decided" : "usual");
    }
}

/* Decided for a meeting to come. */
static void
add_coming (TontiTable *table, TontiBook *book, gint64 pool)
{
  g_autoptr (GArray) rows = tonti_rule_list (tonti_report_db (book));

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiRuleRow *row = &g_array_index (rows, TontiRuleRow, i);
      const TontiRule *rule = tonti_rule_find (row->code);
      g_auto (TontiRuleRow) now = { 0 };

      if (rule == NULL || row->pool != pool)
        continue;
      tonti_rule_get (tonti_report_db (book), pool, row->code, 0, &now);
      if (is_coming (row, &now))
        add_row (table, book, rule, row, "coming");
    }
}

TontiReport *
tonti_rules_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("rules", N_ ("By-laws"));
  TontiTable *table = tonti_table_new ("rules", "", columns);
  g_autoptr (GArray) pools = tonti_pool_list (tonti_report_db (book));

  tonti_report_add_table (self, table);
  if (query->pool == 0)
    {
      add_now (table, book, 0);
      add_coming (table, book, 0);
    }
  for (guint i = 0; i < pools->len; i++)
    {
      gint64 pool = g_array_index (pools, TontiPoolRow, i).id;

      if (query->pool != 0 && query->pool != pool)
        continue;
      add_now (table, book, pool);
      add_coming (table, book, pool);
    }
  return self;
}

/* ---- In the constitution ---- */

/* SENTENCE is taken. */
static char *
with_article (char *sentence, const char *article)
{
  g_autofree char *owned = sentence;
  g_autofree char *number = NULL;

  if (*article == '\0')
    return g_steal_pointer (&owned);
  number = g_strdup_printf (_ ("(Article %s.)"), article);
  return g_strconcat (owned, " ", number, NULL);
}

void
tonti_constitution_add_rules (TontiConstitution *self, gint64 pool, const char *of)
{
  const char *part = "";

  for (const TontiRule *rule = tonti_rules (); rule->code != NULL; rule++)
    {
      g_auto (TontiRuleRow) row = { 0 };
      g_autofree char *value = NULL;
      char *sentence;

      if (rule->of_pool != (pool != 0))
        continue;
      tonti_rule_get (self->db, pool, rule->code, 0, &row);
      if (!is_told (self->db, rule, &row))
        continue;
      sentence = tonti_rule_sentence (self->group, rule, &row);
      if (sentence == NULL)
        continue;
      if (pool == 0 && !g_str_equal (part, rule->part))
        self->section = _ (rule->part);
      part = rule->part;
      value = plain_value (rule, &row);
      tonti_constitution_add (self, rule->code, of, value, with_article (sentence, row.article));
    }
}
