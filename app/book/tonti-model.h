// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-code.h"

/* Models of rotating pots as groups of a country run them, with their source: a pot begins with one
 * and changes what it wants. They come from resources/presets, and hold no amounts: these are the
 * group's. */

G_BEGIN_DECLS

extern const TontiCodes
    tonti_model_codes; /* natt njangi caisse-encheres ikimina chit arisan tanda */

typedef struct
{
  const char *code;          /* all static */
  const char *title, *about; /* in the language asked for, else in English */
  const char *source;        /* where the practice was described */
  const char *order;         /* as TontiOrder */
  gboolean needs_present, needs_paid_up;
  const char *short_pot;
  const json_t *deductions; /* list of kinds, in order */
  const json_t *words;      /* object: idea -> what the country calls it; NULL = none */
  const json_t *rules;      /* object: rule of a pot -> value as rule.set takes it */
} TontiModel;

/* CODE is one of the codes; LANG "fr". */
void tonti_model_get (const char *code, const char *lang, TontiModel *model);
/* The model that a country is proposed first, NULL = none. Static. */
const char *tonti_model_of_country (const char *country);

G_END_DECLS
