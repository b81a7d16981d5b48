// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-code.h"

/* What can be answered to a doubt about the old notebook. Every kind of doubt has its choices in
 * plain words; nothing is decided without one of them. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_NOTEBOOK_NEEDS_AMOUNT = 1 << 0, /* more than nothing */
  TONTI_NOTEBOOK_NEEDS_REST = 1 << 1,   /* an amount that may be nothing */
  TONTI_NOTEBOOK_NEEDS_MEMBER = 1 << 2,
  TONTI_NOTEBOOK_NEEDS_DAY = 1 << 3,
  TONTI_NOTEBOOK_STAYS_OPEN = 1 << 4, /* stands among the disputed lines of the minutes */
  TONTI_NOTEBOOK_NEEDS_FUND = 1 << 5, /* money goes to the first fund: there must be one */
} TontiNotebookNeeds;

typedef struct
{
  const char *kind; /* of the doubt */
  const char *code; /* of the answer */
  const char *text; /* N_(…) */
  guint needs;      /* TontiNotebookNeeds */
} TontiNotebookChoice;

/* NULL = nothing of the kind can be answered. Static. */
const TontiNotebookChoice *tonti_notebook_choice_find (const char *kind, const char *code);
/* {kind:[{"answer","text","needs":["amount"|"rest"|"member"|"day"]}]} of the kinds that stand in
 * the array DOUBTS; new reference. */
json_t *tonti_notebook_choices_describe (const json_t *doubts);

G_END_DECLS
