// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <jansson.h>

#include "tonti-problem.h"

/* What the check of a printed page came to, in words for who holds the page. */

G_BEGIN_DECLS

typedef struct
{
  const char *icon, *colour; /* a style class */
  char *title;               /* what is so */
  char *meaning;             /* what that means for who holds the page */
  char *advice;              /* what to do; "" = nothing */
} TontiPageAnswer;

/* VERDICT as tonti_book_verify gives it for a code; NULL: PROBLEMS say why there is none. */
TontiPageAnswer *tonti_page_answer_new (const json_t *verdict, const TontiProblems *problems);
void tonti_page_answer_free (TontiPageAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiPageAnswer, tonti_page_answer_free)

G_END_DECLS
