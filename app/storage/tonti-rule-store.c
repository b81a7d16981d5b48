// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-store.h"

#include "tonti-fact.h"
#include "tonti-pool-store.h"

#include "tonti-no-float.h"

#define COLUMNS "SELECT pool, code, since, number, word, article, seq, model FROM rule"

static const char GET[]
    = COLUMNS " WHERE pool = ?1 AND code = ?2 AND since <= CASE ?3 WHEN 0 THEN"
              " (SELECT coalesce(max(id), 0) FROM meeting WHERE opened IS NOT NULL) ELSE ?3 END"
              " ORDER BY since DESC LIMIT 1";
static const char LIST[] = COLUMNS " ORDER BY pool, code, since";
static const char SET[]
    = "INSERT INTO rule(pool, code, since, number, word, article, seq, model)"
      " VALUES(coalesce(?1, 0), ?2, ?3, ?4, ?5, coalesce(?6, ''), ?7, coalesce(?8, '')) ON "
      "CONFLICT(pool, code, since) DO UPDATE SET"
      " number = excluded.number, word = excluded.word, article = excluded.article,"
      " seq = excluded.seq, model = excluded.model";
static const char DROP[]
    = "DELETE FROM rule WHERE pool = coalesce(?1, 0) AND code = ?2 AND since = ?3";

void
tonti_rule_row_clear (TontiRuleRow *row)
{
  g_clear_pointer (&row->article, g_free);
  g_clear_pointer (&row->model, g_free);
}

/* Static: that of the table where it is known, so that it is not kept a second time. */
static const char *
word_of (const TontiRule *rule, const char *word)
{
  int code = rule != NULL && rule->codes != NULL ? tonti_codes_find (rule->codes, word) : -1;

  return code >= 0 ? tonti_codes_get (rule->codes, code) : g_intern_string (word);
}

/* The number of a code is its place in the table of this program: it is not kept. */
static TontiRuleRow
read_row (TontiStatement *s)
{
  const char *code = tonti_statement_get_text (s, 1);
  const TontiRule *rule = tonti_rule_find (code);
  TontiRuleRow row = {
    .pool = tonti_statement_get_int (s, 0),
    .code = rule != NULL ? rule->code : g_intern_string (code),
    .since = tonti_statement_get_int (s, 2),
    .number = tonti_statement_get_int (s, 3),
    .word = word_of (rule, tonti_statement_get_text (s, 4)),
    .article = g_strdup (tonti_statement_get_text (s, 5)),
    .seq = tonti_statement_get_int (s, 6),
    .model = g_strdup (tonti_statement_get_text (s, 7)),
  };

  if (rule != NULL && rule->codes != NULL)
    row.number = tonti_codes_find (rule->codes, row.word);
  return row;
}

/* What a pot does when a lot is short is said when it begins (pool/1), and holds until a rule says
 * otherwise. */
static void
take_beginning (TontiRuleRow *row, TontiDb *db, gint64 pool)
{
  g_auto (TontiPoolRow) begun = { 0 };
  int code = -1;

  if (tonti_pool_get (db, pool, &begun))
    code = tonti_codes_find (&tonti_short_pot_codes, begun.short_pot);
  if (code < 0)
    return;
  row->number = code;
  row->word = begun.short_pot;
}

static TontiRuleRow
make_default (TontiDb *db, gint64 pool, const TontiRule *rule)
{
  TontiRuleRow row = { .pool = pool, .code = rule->code, .number = rule->otherwise, .word = "" };

  if (rule->type == TONTI_RULE_CODE)
    row.word = tonti_codes_get (rule->codes, (int)rule->otherwise);
  else if (rule->type == TONTI_RULE_STEPS)
    row.word = rule->steps;
  row.article = g_strdup ("");
  row.model = g_strdup ("");
  if (rule->codes == &tonti_short_pot_codes)
    take_beginning (&row, db, pool);
  return row;
}

void
tonti_rule_usual (TontiDb *db, gint64 pool, const char *code, TontiRuleRow *row)
{
  *row = make_default (db, pool, tonti_rule_find (code));
}

void
tonti_rule_get (TontiDb *db, gint64 pool, const char *code, gint64 meeting, TontiRuleRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);
  const TontiRule *rule = tonti_rule_find (code);

  g_assert (rule != NULL && rule->of_pool == (pool != 0));
  tonti_statement_bind_int (s, 1, pool);
  tonti_statement_bind_text (s, 2, code);
  tonti_statement_bind_int (s, 3, meeting);
  *row = tonti_statement_step (s) == TONTI_STEP_ROW ? read_row (s) : make_default (db, pool, rule);
}

gint64
tonti_rule_number (TontiDb *db, gint64 pool, const char *code, gint64 meeting)
{
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_get (db, pool, code, meeting, &row);
  return row.number;
}

const char *
tonti_rule_word (TontiDb *db, gint64 pool, const char *code, gint64 meeting)
{
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_get (db, pool, code, meeting, &row);
  return row.word;
}

GArray *
tonti_rule_list (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiRuleRow));

  g_array_set_clear_func (rows, (GDestroyNotify)tonti_rule_row_clear);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiRuleRow row = read_row (s);

      g_array_append_val (rows, row);
    }
  return rows;
}

/* What is said by a word has no number. */
static gint64
number_of (const json_t *facts)
{
  const json_t *value = json_object_get (facts, "value");

  return json_is_boolean (value) ? json_is_true (value) : tonti_fact_int (facts, "value");
}

static gboolean
set_rule (TontiDb *db, const TontiEvent *event, const json_t *facts, TontiProblems *problems)
{
  const char *word = json_string_value (json_object_get (facts, "value"));
  TontiStatement *s = tonti_db_prepare (db, SET);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, facts, "rule");
  tonti_fact_bind_int (s, 3, event->json, "from");
  tonti_statement_bind_int (s, 4, number_of (facts));
  tonti_statement_bind_text (s, 5, word != NULL ? word : "");
  tonti_fact_bind_text (s, 6, facts, "article");
  tonti_statement_bind_int (s, 7, event->seq);
  tonti_fact_bind_text (s, 8, event->json, "model");
  return tonti_fact_store (db, s, problems);
}

static gboolean
drop_rule (TontiDb *db, const TontiEvent *event, const json_t *facts, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, DROP);

  tonti_fact_bind_int (s, 1, event->json, "pool");
  tonti_fact_bind_text (s, 2, facts, "rule");
  tonti_fact_bind_int (s, 3, event->json, "from");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_rule_project_rule (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  size_t i;
  json_t *facts;

  json_array_foreach (json_object_get (event->json, "rules"), i, facts)
    {
      if (!(json_is_true (json_object_get (facts, "usual"))
                ? drop_rule (db, event, facts, problems)
                : set_rule (db, event, facts, problems)))
        return FALSE;
    }
  return TRUE;
}
