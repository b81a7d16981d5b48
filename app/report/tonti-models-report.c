// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-model.h"

/* The models with which a pot can begin, and where each practice was described. */

enum
{
  MODEL,
  TITLE,
  ABOUT,
  ORDER,
  SHORT_POT,
  DEDUCTIONS,
  RULES,
  SOURCE,
};

static const TontiColumn columns[] = {
  TEXT ("model", N_ ("Model")),
  TEXT ("title", N_ ("Title")),
  TEXT ("about", N_ ("In words")),
  CODE ("order", N_ ("Order")),
  CODE ("short_pot", N_ ("Short pot")),
  TEXT ("deductions", N_ ("Kept from a lot")),
  TEXT ("rules", N_ ("Rules")),
  TEXT ("source", N_ ("Source")),
  END,
};

static char *
join_deductions (const json_t *deductions)
{
  GString *out = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (deductions); i++)
    g_string_append_printf (out, "%s%s", i > 0 ? " " : "",
                            json_string_value (json_array_get (deductions, i)));
  return g_string_free (out, FALSE);
}

/* "penalty-after=20%; late-join=refuse" */
static char *
join_rules (const json_t *rules)
{
  GString *out = g_string_new (NULL);
  const char *code;
  json_t *value;

  json_object_foreach ((json_t *)rules, code, value)
    {
      g_autofree char *plain = json_is_string (value)
                                   ? g_strdup (json_string_value (value))
                                   : json_dumps (value, JSON_ENCODE_ANY | JSON_COMPACT);

      g_string_append_printf (out, "%s%s=%s", out->len > 0 ? "; " : "", code, plain);
    }
  return g_string_free (out, FALSE);
}

TontiReport *
tonti_models_list (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  TontiReport *self = tonti_report_new ("models", N_ ("Models"));
  TontiTable *table = tonti_table_new ("models", "", columns);

  tonti_report_add_table (self, table);
  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      TontiModel model;

      tonti_model_get (tonti_model_codes.codes[i], tonti_book_get_group (book)->lang, &model);
      tonti_table_add_row (table);
      tonti_table_set_text (table, MODEL, model.code);
      tonti_table_set_text (table, TITLE, model.title);
      tonti_table_set_text (table, ABOUT, model.about);
      tonti_table_set_text (table, ORDER, model.order);
      tonti_table_set_text (table, SHORT_POT, model.short_pot);
      tonti_table_take_text (table, DEDUCTIONS, join_deductions (model.deductions));
      tonti_table_take_text (table, RULES, join_rules (model.rules));
      tonti_table_set_text (table, SOURCE, model.source);
    }
  return self;
}
