// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-text-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"

/* A rule in words: its value as people say it, and its sentence in the constitution. */

/* "up to 30: 10%, up to 60: 15%" */
static char *
tell_steps (const TontiGroup *group, const char *word)
{
  g_autoptr (GArray) steps = tonti_steps_parse (word);
  GString *told = g_string_new (NULL);

  for (guint i = 0; steps != NULL && i < steps->len; i++)
    {
      const TontiRuleStep *step = &g_array_index (steps, TontiRuleStep, i);
      g_autofree char *rate = tonti_rate_format ((TontiRate){ step->value }, group->style.decimal);
      g_autofree char *pair = g_strdup_printf (_ ("up to %" PRId64 ": %s"), step->limit, rate);

      g_string_append_printf (told, "%s%s", i > 0 ? ", " : "", pair);
    }
  return g_string_free (told, FALSE);
}

char *
tonti_rule_value_text (const TontiGroup *group, const TontiRule *rule, const TontiRuleRow *row)
{
  switch (rule->type)
    {
    case TONTI_RULE_FLAG:
      return g_strdup (row->number != 0 ? _ ("yes") : _ ("no"));
    case TONTI_RULE_CODE:
      return g_strdup (tonti_label_of_code (rule->code, row->word));
    case TONTI_RULE_AMOUNT:
      return tonti_style_format_symbol (&group->style, tonti_money (row->number));
    case TONTI_RULE_RATE:
      return tonti_rate_format ((TontiRate){ row->number }, group->style.decimal);
    case TONTI_RULE_STEPS:
      return tell_steps (group, row->word);
    case TONTI_RULE_NUMBER:
    default:
      return g_strdup_printf ("%" PRId64, row->number);
    }
}

static gboolean
says_nothing (const TontiRule *rule, const TontiRuleRow *row)
{
  return rule->type == TONTI_RULE_STEPS ? *row->word == '\0' : row->number == 0;
}

char *
tonti_rule_sentence (const TontiGroup *group, const TontiRule *rule, const TontiRuleRow *row)
{
  g_autofree char *value = NULL;

  if (rule->articles != NULL)
    {
      const char *article = row->number >= 0 ? rule->articles[row->number] : NULL;

      return article != NULL && *article != '\0' ? g_strdup (_ (article)) : NULL;
    }
  if (says_nothing (rule, row))
    return rule->none != NULL && *rule->none != '\0' ? g_strdup (_ (rule->none)) : NULL;
  if (rule->article == NULL)
    return NULL;
  value = tonti_rule_value_text (group, rule, row);
  return g_strdup_printf (_ (rule->article), value);
}

/* ---- Events ---- */

/* Its sentence where one word has no name of its own. */
static char *
tell_choice (const TontiGroup *group, const TontiRule *rule, const TontiRuleRow *row)
{
  g_autofree char *told = tonti_rule_value_text (group, rule, row);
  g_autofree char *sentence = NULL;

  if (rule->type == TONTI_RULE_CODE && g_strcmp0 (told, row->word) == 0)
    sentence = tonti_rule_sentence (group, rule, row);
  return sentence != NULL ? g_steal_pointer (&sentence) : g_steal_pointer (&told);
}

static char *
tell_decision (TontiBook *book, const json_t *facts)
{
  const json_t *value = json_object_get (facts, "value");
  const TontiRule *rule = tonti_rule_find (tonti_fact_text (facts, "rule"));
  TontiRuleRow row = { .word = json_is_string (value) ? json_string_value (value) : "" };
  g_autofree char *told = NULL;

  row.number = json_is_boolean (value) ? json_is_true (value) : tonti_fact_int (facts, "value");
  if (rule == NULL)
    return g_strdup (tonti_fact_text (facts, "rule"));
  if (rule->type == TONTI_RULE_CODE)
    row.number = tonti_codes_find (rule->codes, row.word);
  told = tell_choice (tonti_book_get_group (book), rule, &row);
  return g_strdup_printf (_ ("%s: %s"), _ (rule->title), told);
}

char *
tonti_rule_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  gint64 from = tonti_fact_int (event->json, "from");
  g_autoptr (GString) told = g_string_new (NULL);
  size_t i;
  json_t *facts;

  if (json_object_get (event->json, "pool") != NULL)
    {
      g_autofree char *pool = tonti_label_subject (book, tonti_fact_text (event->json, "pool"));

      g_string_append_printf (told, "%s · ", pool);
    }
  json_array_foreach (json_object_get (event->json, "rules"), i, facts)
    {
      g_autofree char *decision = tell_decision (book, facts);

      g_string_append_printf (told, "%s%s", i > 0 ? "; " : "", decision);
    }
  if (from == 0)
    return g_string_free (g_steal_pointer (&told), FALSE);
  return g_strdup_printf (_ ("%s (from meeting %" PRId64 ")"), told->str, from);
}
