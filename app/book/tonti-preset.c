// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-preset.h"

#include <gio/gio.h>
#include <jansson.h>

#include "tonti-presets.h"

#define WORDS_PATH "/org/tonti/Tonti/presets/words.json"

static const char *const preset_texts[] = { "thies", "bafoussam", "kigali", "general", NULL };
const TontiCodes tonti_preset_codes = { preset_texts };

static const char *const idea_texts[] = {
  "group",          "hand",        "pot",          "round",          "order",
  "meeting",        "social-fund", "share-out",    "missed-payment", "guarantor",
  "loan-price",     "share",       "member-share", "receipt",        "voucher-out",
  "discharge",      "minutes",     "close",        "control-code",   "opening-balances",
  "cancelled-fine", "served",      "unserved",     "meal",           NULL,
};
const TontiCodes tonti_idea_codes = { idea_texts };

static gpointer
load (gpointer data)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tonti_presets_get_resource (), WORDS_PATH,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  json_error_t error;
  json_t *json;

  g_assert (bytes != NULL);
  json = json_loadb (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &error);
  if (json == NULL)
    g_error ("%s: line %d: %s", WORDS_PATH, error.line, error.text);
  return json;
}

/* Kept for the life of the process. */
static const json_t *
get_presets (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, load, NULL);
}

static const char *
look_up (const char *preset, const char *lang, const char *idea)
{
  const json_t *words = json_object_get (get_presets (), "words");
  const json_t *region = json_object_get (words, preset);

  return json_string_value (json_object_get (json_object_get (region, lang), idea));
}

const char *
tonti_preset_word (const char *preset, const char *lang, const char *idea)
{
  const char *word = preset != NULL ? look_up (preset, lang, idea) : NULL;

  if (word == NULL)
    word = look_up ("general", lang, idea);
  if (word == NULL)
    word = look_up ("general", "en", idea);
  return word != NULL ? word : idea;
}

const char *
tonti_preset_of_country (const char *country)
{
  const json_t *countries = json_object_get (get_presets (), "countries");
  const char *preset = json_string_value (json_object_get (countries, country));

  return preset != NULL ? preset : "general";
}
