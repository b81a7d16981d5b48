// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ahead.h"
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-gesture.h"
#include "tonti-goods-part.h"
#include "tonti-meal.h"
#include "tonti-meeting-store.h"
#include "tonti-model.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* The by-laws: what a group decides of its rules, from a meeting on that is still to come. What was
 * closed was computed under the rules of its day, and stays so. */

/* ---- Values ---- */

static const TontiField fields_of_type[] = {
  [TONTI_RULE_FLAG] = { "value", TONTI_FIELD_FLAG, TRUE, NULL, NULL },
  [TONTI_RULE_CODE] = { "value", TONTI_FIELD_CODE, TRUE, NULL, NULL },
  [TONTI_RULE_AMOUNT] = { "value", TONTI_FIELD_ZERO_AMOUNT, TRUE, NULL, NULL },
  [TONTI_RULE_NUMBER] = { "value", TONTI_FIELD_NUMBER, TRUE, NULL, NULL },
  [TONTI_RULE_RATE] = { "value", TONTI_FIELD_RATE, TRUE, NULL, NULL },
  [TONTI_RULE_STEPS] = { "value", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
};

/* "30:10%" as "30:100000". NULL = the rate is none. */
static char *
plain_step (const char *step)
{
  g_auto (GStrv) halves = g_strsplit (step, ":", 2);
  TontiRate rate;

  if (halves[0] == NULL || halves[1] == NULL || !g_str_has_suffix (halves[1], "%"))
    return g_strdup (step);
  if (!tonti_rate_parse (halves[1], &rate))
    return NULL;
  return g_strdup_printf ("%s:%" PRId64, halves[0], rate.ppm);
}

/* Steps as people write them, "30 : 10 %, 60 : 15 %", with one space between and none inside. */
static char *
squeeze (const char *text)
{
  GString *out = g_string_new (NULL);
  gboolean waits = FALSE; /* a space was read, and is needed only before another step */

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      gunichar c = g_utf8_get_char (text);

      if (g_unichar_isspace (c) || c == ',' || c == ';')
        {
          waits = out->len > 0;
          continue;
        }
      if (waits && c != ':' && c != '%' && out->str[out->len - 1] != ':')
        g_string_append_c (out, ' ');
      waits = FALSE;
      g_string_append_unichar (out, c);
    }
  return g_string_free (out, FALSE);
}

/* NULL = it is no ladder. */
static char *
plain_steps (const char *text)
{
  g_autofree char *squeezed = squeeze (text);
  g_auto (GStrv) words = g_strsplit (squeezed, " ", -1);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GArray) steps = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *step = plain_step (words[i]);

      if (step == NULL)
        return NULL;
      if (*step != '\0')
        g_string_append_printf (plain, "%s%s", plain->len > 0 ? " " : "", step);
    }
  steps = tonti_steps_parse (plain->str);
  return steps != NULL ? g_strdup (plain->str) : NULL;
}

static gboolean
check_steps (TontiAct *act, const TontiRule *rule, json_t *object)
{
  const char *text = json_string_value (json_object_get (object, "value"));
  g_autofree char *plain = plain_steps (text != NULL ? text : "");

  if (plain == NULL)
    return tonti_act_refuse (act, "bad-steps", "value",
                             _ ("%s: it is not written in steps: write each limit and its value, "
                                "like “30:10%% 60:15%%”"),
                             _ (rule->title));
  json_object_set_new (object, "value", json_string (plain));
  return TRUE;
}

static char *
tell_number (TontiAct *act, const TontiRule *rule, gint64 number)
{
  if (rule->type == TONTI_RULE_RATE)
    return tonti_rate_format ((TontiRate){ number }, act->group->style.decimal);
  if (rule->type == TONTI_RULE_AMOUNT)
    return tonti_act_money (act, number);
  return g_strdup_printf ("%" PRId64, number);
}

static gboolean
check_bounds (TontiAct *act, const TontiRule *rule, const json_t *object)
{
  const json_t *value = json_object_get (object, "value");
  gint64 number = json_integer_value (value);
  g_autofree char *least = tell_number (act, rule, rule->least);
  g_autofree char *most = tell_number (act, rule, rule->most);

  if (!json_is_integer (value) || (number >= rule->least && number <= rule->most))
    return TRUE;
  return tonti_act_refuse (act, "out-of-bounds", "value",
                           _ ("%s: it goes from %s to %s: choose a value between them"),
                           _ (rule->title), least, most);
}

/* ---- One rule of the request ---- */

static const TontiRule *
find_rule (TontiAct *act, const json_t *given)
{
  const char *code = json_string_value (json_object_get (given, "rule"));
  const TontiRule *rule = code != NULL ? tonti_rule_find (code) : NULL;
  gboolean of_pool = tonti_act_has (act, "pool");

  if (rule == NULL)
    tonti_act_refuse (act, "unknown-rule", "rules",
                      _ ("rule “%s”: there is none of this name: look at “list rules”"),
                      code != NULL ? code : "");
  else if (rule->of_pool && !of_pool)
    tonti_act_refuse (act, "which-pool", "pool",
                      _ ("%s: each pot has its own: say which one, like \"pool\":\"pool:1\""),
                      _ (rule->title));
  else if (!rule->of_pool && of_pool)
    tonti_act_refuse (act, "not-of-a-pool", "pool",
                      _ ("%s: it holds for the whole group: leave the pot out"), _ (rule->title));
  else
    return rule;
  return NULL;
}

/* What holds when nothing is decided, as rule.set takes it; new reference. */
static json_t *
make_usual (TontiAct *act, const TontiRule *rule)
{
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_usual (act->db, tonti_act_id (act, "pool"), rule->code, &row);
  return json_pack ("{s:s, s:b, s:o}", "rule", rule->code, "usual", TRUE, "value",
                    rule->type == TONTI_RULE_FLAG ? json_boolean (row.number != 0)
                    : rule->type == TONTI_RULE_CODE || rule->type == TONTI_RULE_STEPS
                        ? json_string (row.word)
                        : json_integer (row.number));
}

/* {"rule","value","article"?}, plain, or with "usual"; NULL = refused. */
static json_t *
read_rule (TontiAct *act, const json_t *given, int row)
{
  const TontiRule *rule = find_rule (act, given);
  TontiField fields[] = {
    { "rule", TONTI_FIELD_TEXT, TRUE, NULL, NULL },
    { NULL },
    { "article", TONTI_FIELD_MARK, FALSE, NULL, NULL },
    { NULL },
  };
  json_t *object;

  if (rule == NULL)
    return NULL;
  if (json_is_true (json_object_get (given, "usual")))
    return make_usual (act, rule);
  fields[1] = fields_of_type[rule->type];
  fields[1].codes = rule->codes;
  object = tonti_act_check (act, given, fields, row);
  if (object == NULL)
    return NULL;
  if (rule->type == TONTI_RULE_STEPS ? check_steps (act, rule, object)
                                     : check_bounds (act, rule, object))
    return object;
  json_decref (object);
  return NULL;
}

static json_t *
read_rules (TontiAct *act)
{
  const json_t *given = tonti_act_json (act, "rules");
  json_t *rules = json_array ();
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_t *rule = read_rule (act, json_array_get (given, i), (int)i + 1);

      ok = rule != NULL && ok;
      if (rule != NULL)
        json_array_append_new (rules, rule);
    }
  if (json_array_size (given) == 0)
    ok = tonti_act_refuse (act, "nothing-to-set", "rules",
                           _ ("The by-laws: nothing is to be changed: give at least one rule"));
  if (ok)
    return rules;
  json_decref (rules);
  return NULL;
}

/* ---- From when on ---- */

/* Before the group's first meeting, and before the start of a pot, its rules are being made. */
static gboolean
is_beginning (TontiAct *act, gint64 last)
{
  g_auto (TontiPoolRow) pool = { 0 };

  if (!tonti_act_has (act, "pool"))
    return last == 0;
  tonti_pool_get (act->db, tonti_act_id (act, "pool"), &pool);
  return !pool.started;
}

static gboolean
find_from (TontiAct *act, gint64 *from)
{
  gint64 last = tonti_meeting_get_last_opened (act->db);

  *from = tonti_act_has (act, "from") ? tonti_act_number (act, "from") : last + 1;
  if (is_beginning (act, last))
    {
      *from = tonti_act_has (act, "from") ? *from : 0;
      return TRUE;
    }
  if (*from <= last)
    return tonti_act_refuse (act, "rule-past", "from",
                             _ ("meeting %" PRId64 ": it was held under the rules of its day: a "
                                "change holds from meeting %" PRId64 " on, or a later one"),
                             *from, last + 1);
  return tonti_act_need_officers (act);
}

/* ---- rule.set ---- */

/* What held before would hold on: that it is as usual again is a decision like another. */
static void
decide_usual (json_t *rules)
{
  size_t i;
  json_t *rule;

  json_array_foreach (rules, i, rule)
    {
      json_object_del (rule, "usual");
    }
}

static void
tell_changes (TontiAct *act, gint64 pool, gint64 from, const json_t *rules)
{
  json_t *changes = json_array ();
  size_t i;
  json_t *rule;

  json_array_foreach (rules, i, rule)
    {
      const char *code = json_string_value (json_object_get (rule, "rule"));
      g_auto (TontiRuleRow) row = { 0 };

      tonti_rule_get (act->db, pool, code, from, &row);
      json_array_append_new (changes, json_pack ("{s:s, s:o, s:O}", "rule", code, "before",
                                                 *row.word != '\0' ? json_string (row.word)
                                                                   : json_integer (row.number),
                                                 "value", json_object_get (rule, "value")));
    }
  json_object_set_new (act->answer, "from", json_integer (from));
  json_object_set_new (act->answer, "changes", changes);
}

static gboolean
run_set (TontiAct *act)
{
  static const char *const copied[] = { "decision", "model", NULL };
  gint64 pool = tonti_act_id (act, "pool");
  json_auto_t *rules = read_rules (act);
  gint64 from = 0;
  gboolean ok
      = find_from (act, &from) && rules != NULL && tonti_goods_check_rules (act, pool, rules);
  json_t *body;

  if (!ok)
    return FALSE;
  if (from > 0)
    decide_usual (rules);
  tell_changes (act, pool, from, rules);
  body = json_pack ("{s:I, s:O}", "from", (json_int_t)from, "rules", rules);
  if (pool != 0)
    tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, pool);
  tonti_body_copy (body, act, copied);
  if (act->officers[0] != 0 && act->officers[1] != 0)
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
  return tonti_act_post (act, "rule/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_meal_post_fund (act, rules) && tonti_ahead_keep (act, 0, FALSE);
}

/* ---- The table ---- */

static const TontiField set_fields[] = {
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("which pot, for the rules of a pot") },
  { "rules", TONTI_FIELD_LIST, TRUE, NULL,
    N_ ("list of {rule, value, article}: see “list rules”; article is its number in the group's "
        "own by-laws; {rule, usual: true} takes a decision back") },
  { "from", TONTI_FIELD_NUMBER, FALSE, NULL,
    N_ ("meeting from which it holds; the next one, or the beginning while all is being set up") },
  { "decision", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("who decided, when and how") },
  { "model", TONTI_FIELD_CODE, FALSE, &tonti_model_codes,
    N_ ("the model that brings them: another one takes their place") },
  { NULL },
};
static const char *const set_refusals[] = {
  "unknown-rule", "which-pool",     "not-of-a-pool", "out-of-bounds", "bad-steps", "rule-past",
  "two-officers", "nothing-to-set", "goods-short",   "goods-refund",  NULL
};

const TontiVerb tonti_book_rules_verbs[] = {
  { "rule.set", N_ ("decide rules of the by-laws"), set_fields, set_refusals,
    "{\"do\":\"rule.set\",\"rules\":[{\"rule\":\"quorum\",\"value\":\"50%\",\"article\":\"4\"}]}",
    0, run_set },
  { NULL },
};
