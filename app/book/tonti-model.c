// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-model.h"

#include <gio/gio.h>

#include "tonti-presets.h"

static const char *const codes[]
    = { "natt", "njangi", "caisse-encheres", "ikimina", "chit", "arisan", "tanda", NULL };
const TontiCodes tonti_model_codes = { codes };

static json_t *
load_one (const char *code)
{
  g_autofree char *path = g_strdup_printf ("/org/tonti/Tonti/presets/%s.json", code);
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tonti_presets_get_resource (), path,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  json_error_t error;
  json_t *json;

  g_assert (bytes != NULL);
  json = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &error);
  if (json == NULL)
    g_error ("%s: line %d: %s", path, error.line, error.text);
  return json;
}

static gpointer
load (gpointer data)
{
  json_t *models = json_object ();

  for (gsize i = 0; codes[i] != NULL; i++)
    json_object_set_new (models, codes[i], load_one (codes[i]));
  return models;
}

/* Kept for the life of the process. */
static const json_t *
get_models (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

static const char *
text_of (const json_t *model, const char *name)
{
  const char *text = json_string_value (json_object_get (model, name));

  g_assert (text != NULL);
  return text;
}

static const char *
told (const json_t *model, const char *name, const char *lang)
{
  const json_t *texts = json_object_get (model, name);
  g_autofree char *two = g_strndup (lang, 2);
  const char *text = json_string_value (json_object_get (texts, two));

  return text != NULL ? text : text_of (texts, "en");
}

static const json_t *
words_of (const json_t *model, const char *lang)
{
  const json_t *words = json_object_get (model, "words");
  g_autofree char *two = g_strndup (lang, 2);
  const json_t *own = json_object_get (words, two);

  return own != NULL ? own : json_object_get (words, "en");
}

void
tonti_model_get (const char *code, const char *lang, TontiModel *model)
{
  const json_t *json = json_object_get (get_models (), code);

  g_assert (json != NULL);
  *model = (TontiModel){
    .code = text_of (json, "code"),
    .title = told (json, "title", lang),
    .about = told (json, "about", lang),
    .source = text_of (json, "source"),
    .order = text_of (json, "order"),
    .needs_present = !json_is_false (json_object_get (json, "needs_present")),
    .needs_paid_up = !json_is_false (json_object_get (json, "needs_paid_up")),
    .short_pot = text_of (json, "short_pot"),
    .deductions = json_object_get (json, "deductions"),
    .words = words_of (json, lang),
    .rules = json_object_get (json, "rules"),
  };
}

const char *
tonti_model_of_country (const char *country)
{
  for (gsize i = 0; codes[i] != NULL; i++)
    {
      const json_t *list = json_object_get (json_object_get (get_models (), codes[i]), "countries");

      for (gsize k = 0; k < json_array_size (list); k++)
        if (g_strcmp0 (json_string_value (json_array_get (list, k)), country) == 0)
          return codes[i];
    }
  return NULL;
}
