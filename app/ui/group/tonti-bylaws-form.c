// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bylaws-form.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-form.h"

/* One rule: its value in the way of its type, the article it stands in, from when on, and who
 * decided. */

#define REST                                                                                       \
  { "article", TONTI_ENTRY_TEXT, N_ ("_Article of the group's own by-laws"), NULL, NULL, FALSE },  \
      { "from",                                                                                    \
        TONTI_ENTRY_NUMBER,                                                                        \
        N_ ("_From meeting"),                                                                      \
        N_ ("The next one when left empty; what was held stays as it was"),                        \
        NULL,                                                                                      \
        FALSE },                                                                                   \
      { "decision", TONTI_ENTRY_TEXT, N_ ("Who _decided, and when"), NULL, NULL, FALSE },          \
      { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two officers _stand for it"), NULL, NULL, FALSE },  \
  {                                                                                                \
    NULL                                                                                           \
  }

static const TontiFormField flag_fields[]
    = { { "value", TONTI_ENTRY_FLAG, N_ ("The rule _holds"), NULL, NULL, FALSE }, REST };
static const TontiFormField code_fields[]
    = { { "value", TONTI_ENTRY_CHOICE, N_ ("The _rule"), NULL, NULL, TRUE }, REST };
static const TontiFormField amount_fields[]
    = { { "value", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("0: none"), NULL, TRUE }, REST };
static const TontiFormField number_fields[]
    = { { "value", TONTI_ENTRY_NUMBER, N_ ("_Number"), NULL, NULL, TRUE }, REST };
static const TontiFormField rate_fields[]
    = { { "value", TONTI_ENTRY_RATE, N_ ("_Rate"), N_ ("Like 5%; 0%: none"), NULL, TRUE }, REST };
static const TontiFormField steps_fields[]
    = { { "value", TONTI_ENTRY_TEXT, N_ ("_Steps"),
          N_ ("Each limit and its rate, like 30:10% 60:15%; empty: none"), NULL, FALSE },
        REST };

static const struct
{
  const char *type;
  const TontiFormField *fields;
} types[] = {
  { "flag", flag_fields },     { "code", code_fields }, { "amount", amount_fields },
  { "number", number_fields }, { "rate", rate_fields }, { "steps", steps_fields },
};

static const TontiFormField *
find_fields (const char *type)
{
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return types[i].fields;
  g_assert_not_reached ();
}

static void
set_choices (TontiForm *form, const TontiRuleReport *rule)
{
  g_autofree TontiChoice *choices = g_new0 (TontiChoice, rule->codes->len);

  for (guint i = 0; i < rule->codes->len; i++)
    choices[i] = (TontiChoice){ rule->codes->pdata[i], rule->meanings->pdata[i] };
  tonti_form_set_choices (form, "value", choices);
}

static json_t *
make_value (const TontiRuleReport *rule)
{
  if (strcmp (rule->type, "flag") == 0)
    return json_boolean (rule->number != 0);
  if (strcmp (rule->type, "code") == 0)
    return json_string (rule->word);
  if (strcmp (rule->type, "rate") == 0 || strcmp (rule->type, "steps") == 0)
    return json_string (rule->typed);
  return json_integer (rule->number);
}

/* The request of one rule becomes the list that the verb takes. */
static json_t *
make_request (TontiForm *form, json_t *request, gpointer data)
{
  static const char *const moved[] = { "rule", "value", "article" };
  json_t *rule = json_object ();

  for (gsize i = 0; i < G_N_ELEMENTS (moved); i++)
    {
      json_t *value = json_object_get (request, moved[i]);

      if (value != NULL && !(json_is_string (value) && json_string_length (value) == 0))
        json_object_set (rule, moved[i], value);
      json_object_del (request, moved[i]);
    }
  json_object_set_new (request, "rules", json_pack ("[o]", rule));
  return request;
}

void
tonti_bylaws_ask_rule (GtkWidget *parent, TontiSession *session, const TontiRuleReport *rule)
{
  TontiForm *form = tonti_form_new (session, "rule.set", rule->title, _ ("_Save the Rule"),
                                    find_fields (rule->type));

  if (strcmp (rule->type, "code") == 0)
    set_choices (form, rule);
  tonti_form_set_fixed (form, "rule", json_string (rule->code));
  if (rule->pool != 0)
    {
      g_autofree char *pool = g_strdup_printf ("pool:%" PRId64, rule->pool);

      tonti_form_set_fixed (form, "pool", json_string (pool));
    }
  if (*rule->typed != '\0')
    tonti_form_set_value (form, "value", make_value (rule));
  if (*rule->article != '\0')
    tonti_form_set_value (form, "article", json_string (rule->article));
  tonti_form_set_remark (form, *rule->coming != '\0' ? rule->coming : rule->sentence);
  tonti_form_set_make (form, make_request, NULL);
  tonti_form_show (form, parent);
}
