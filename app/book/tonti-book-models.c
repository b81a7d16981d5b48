// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-other.h"
#include "tonti-body.h"

#include <glib/gi18n.h>

#include "tonti-book-store.h"
#include "tonti-hand.h"
#include "tonti-model.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* A pot that begins with the rules of a model: the same verbs, one after the other, as a group
 * would enter them. */

static json_t *
new_fields (gint64 pool)
{
  json_t *fields = json_object ();

  tonti_body_set_subject (fields, "pool", TONTI_SUBJECT_POOL, pool);
  return fields;
}

/* Percentages for funds are the group's own: they stay, and come first. */
static json_t *
make_deductions (TontiAct *act, gint64 pool, const TontiModel *model)
{
  g_autoptr (GArray) rows = tonti_pool_list_deductions (act->db, pool);
  json_t *list = json_array ();

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDeductionRow *row = &g_array_index (rows, TontiDeductionRow, i);
      json_t *percent = json_pack ("{s:s, s:I}", "kind", row->kind, "ppm", (json_int_t)row->ppm);

      tonti_body_set_subject (percent, "fund", TONTI_SUBJECT_FUND, row->fund);
      if (g_str_equal (row->kind, "percent"))
        json_array_append (list, percent);
      json_decref (percent);
    }
  for (gsize i = 0; i < json_array_size (model->deductions); i++)
    json_array_append_new (list,
                           json_pack ("{s:O}", "kind", json_array_get (model->deductions, i)));
  return list;
}

static gboolean
set_pool (TontiAct *act, gint64 pool, const TontiModel *model)
{
  json_t *fields = new_fields (pool);

  json_object_set_new (fields, "deductions", make_deductions (act, pool, model));
  return tonti_act_run_other (act, "pool.set", fields);
}

static gboolean
set_order (TontiAct *act, gint64 pool, const TontiModel *model)
{
  json_t *fields = new_fields (pool);

  json_object_set_new (fields, "order", json_string (model->order));
  json_object_set_new (fields, "needs_present", json_boolean (model->needs_present));
  json_object_set_new (fields, "needs_paid_up", json_boolean (model->needs_paid_up));
  return tonti_act_run_other (act, "order.set", fields);
}

/* The group decided it itself: it stays. */
static gboolean
is_own (TontiAct *act, gint64 pool, const char *code)
{
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_get (act->db, pool, code, 0, &row);
  return row.seq != 0 && *row.model == '\0';
}

/* VALUE is borrowed. */
static void
add_rule (TontiAct *act, json_t *rules, gint64 pool, const char *code, json_t *value)
{
  if (is_own (act, pool, code))
    json_array_append_new (json_object_get (act->answer, "kept"), json_string (code));
  else
    json_array_append_new (rules, json_pack ("{s:s, s:O}", "rule", code, "value", value));
}

/* What an earlier model brought and this one does not say is as usual again. */
static void
drop_others (TontiAct *act, json_t *rules, gint64 pool, const TontiModel *model)
{
  g_autoptr (GArray) rows = tonti_rule_list (act->db);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiRuleRow *row = &g_array_index (rows, TontiRuleRow, i);

      if (row->pool != pool || *row->model == '\0' || g_str_equal (row->code, "short-pot")
          || json_object_get (model->rules, row->code) != NULL)
        continue;
      json_array_append_new (rules, json_pack ("{s:s, s:b}", "rule", row->code, "usual", TRUE));
      json_array_append_new (json_object_get (act->answer, "dropped"), json_string (row->code));
    }
}

static gboolean
set_rules (TontiAct *act, gint64 pool, const TontiModel *model)
{
  json_auto_t *short_pot = json_string (model->short_pot);
  json_t *rules = json_array ();
  json_t *fields;
  const char *code;
  json_t *value;

  json_object_set_new (act->answer, "kept", json_array ());
  json_object_set_new (act->answer, "dropped", json_array ());
  add_rule (act, rules, pool, "short-pot", short_pot);
  json_object_foreach ((json_t *)model->rules, code, value)
    {
      add_rule (act, rules, pool, code, value);
    }
  drop_others (act, rules, pool, model);
  if (json_array_size (rules) == 0)
    {
      json_decref (rules);
      return TRUE;
    }
  fields = new_fields (pool);
  json_object_set_new (fields, "rules", rules);
  json_object_set_new (fields, "decision", json_string (model->title));
  json_object_set_new (fields, "model", json_string (model->code));
  return tonti_act_run_other (act, "rule.set", fields);
}

/* ---- Words ---- */

/* Another pot stands by the rules of the model. */
static gboolean
is_used (TontiAct *act, const char *code, gint64 pool)
{
  g_autoptr (GArray) rows = tonti_rule_list (act->db);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiRuleRow *row = &g_array_index (rows, TontiRuleRow, i);

      if (row->pool != pool && g_str_equal (row->model, code))
        return TRUE;
    }
  return FALSE;
}

/* The word is one that a model brought of which no other pot makes use. */
static gboolean
is_of_model (TontiAct *act, gint64 pool, const char *idea, const char *own)
{
  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      TontiModel other;

      tonti_model_get (tonti_model_codes.codes[i], act->group->lang, &other);
      if (g_strcmp0 (json_string_value (json_object_get (other.words, idea)), own) == 0
          && !is_used (act, other.code, pool))
        return TRUE;
    }
  return FALSE;
}

/* WORD is borrowed, NULL = that of the region. A word that the group has chosen itself stays. */
static gboolean
set_word (TontiAct *act, gint64 pool, const char *idea, json_t *word)
{
  g_autofree char *own = tonti_book_store_word (act->db, idea);
  json_t *fields;

  if (g_strcmp0 (own, json_string_value (word)) == 0
      || (own != NULL && !is_of_model (act, pool, idea, own)))
    return TRUE;
  fields = json_pack ("{s:s}", "idea", idea);
  if (word != NULL)
    json_object_set (fields, "word", word);
  return tonti_act_run_other (act, "word.set", fields);
}

/* Words of other models go with their rules. */
static gboolean
set_words (TontiAct *act, gint64 pool, const TontiModel *model)
{
  const char *idea;
  json_t *word;

  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      TontiModel other;

      tonti_model_get (tonti_model_codes.codes[i], act->group->lang, &other);
      json_object_foreach ((json_t *)other.words, idea, word)
        {
          if (!set_word (act, pool, idea, json_object_get (model->words, idea)))
            return FALSE;
        }
    }
  return TRUE;
}

/* Field "pool", else the only one that has not started; 0 = refused. */
static gint64
choose_pool (TontiAct *act)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 found = 0;
  guint waiting = 0;

  if (tonti_act_has (act, "pool"))
    return tonti_act_id (act, "pool");
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      found = row->started ? found : row->id;
      waiting += row->started ? 0 : 1;
    }
  if (waiting == 1)
    return found;
  tonti_act_refuse (act, "which-pool", "pool",
                    waiting == 0 ? _ ("model: no pot is being set up: begin a pot first")
                                 : _ ("model: several pots are being set up: say which one, like "
                                      "\"pool\":\"pool:1\""));
  return 0;
}

static gboolean
run_apply (TontiAct *act)
{
  TontiModel model;
  gint64 pool = choose_pool (act);

  tonti_model_get (tonti_codes_get (&tonti_model_codes, tonti_act_code (act, "model")),
                   act->group->lang, &model);
  if (pool == 0 || !tonti_hand_check_waiting (act, pool))
    return FALSE;
  json_object_set_new (act->answer, "title", json_string (model.title));
  json_object_set_new (act->answer, "source", json_string (model.source));
  return set_pool (act, pool, &model) && set_order (act, pool, &model)
         && set_rules (act, pool, &model) && set_words (act, pool, &model);
}

/* ---- The table ---- */

static const TontiField apply_fields[] = {
  { "model", TONTI_FIELD_CODE, TRUE, &tonti_model_codes, N_ ("see “list models”") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("which pot; the only one that has not started") },
  { NULL },
};
static const char *const apply_refusals[] = { "which-pool", "pool-started", "already-drawn", NULL };

const TontiVerb tonti_book_models_verbs[] = {
  { "model.apply", N_ ("begin a pot with the rules of a model"), apply_fields, apply_refusals,
    "{\"do\":\"model.apply\",\"model\":\"natt\"}", 0, run_apply },
  { NULL },
};
