// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"
#include "tonti-verb.h"

/* Requests at random, made from the tables of the verbs: fields with values of their kind that may
 * fit the book, or may not. */

G_BEGIN_DECLS

typedef struct
{
  GRand *random;
  int members; /* numbers that may exist; a little more are asked for */
  gint64 contribution;
  const char *day; /* the book's day */
} AnyRequest;

/* A verb that a group uses while a round runs: neither PINs, keys and officers nor what founds,
 * imports, opens or closes. */
const TontiVerb *any_request_verb (AnyRequest *any);
/* A request of VERB; new. */
json_t *any_request (AnyRequest *any, const TontiVerb *verb);
/* Rules of pool:1, at random, as a request of "rule.set"; new. */
json_t *any_request_rules (AnyRequest *any, int count);

G_END_DECLS
