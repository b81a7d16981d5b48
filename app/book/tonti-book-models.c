// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-other.h"
#include "tonti-body.h"

#include <glib/gi18n.h>

#include "tonti-book-store.h"
#include "tonti-hand.h"
#include "tonti-model.h"
#include "tonti-pool-store.h"

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

static gboolean
set_rules (TontiAct *act, gint64 pool, const TontiModel *model)
{
  json_t *fields = new_fields (pool);
  json_t *rules = json_array ();
  const char *code;
  json_t *value;

  json_array_append_new (rules,
                         json_pack ("{s:s, s:s}", "rule", "short-pot", "value", model->short_pot));
  json_object_foreach ((json_t *)model->rules, code, value)
    {
      json_array_append_new (rules, json_pack ("{s:s, s:O}", "rule", code, "value", value));
    }
  json_object_set_new (fields, "rules", rules);
  json_object_set_new (fields, "decision", json_string (model->title));
  return tonti_act_run_other (act, "rule.set", fields);
}

/* A word that the group has chosen itself stays. */
static gboolean
set_words (TontiAct *act, const TontiModel *model)
{
  const char *idea;
  json_t *word;

  json_object_foreach ((json_t *)model->words, idea, word)
    {
      g_autofree char *own = tonti_book_store_word (act->db, idea);

      if (own == NULL
          && !tonti_act_run_other (act, "word.set",
                                   json_pack ("{s:s, s:O}", "idea", idea, "word", word)))
        return FALSE;
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
         && set_rules (act, pool, &model) && set_words (act, &model);
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
