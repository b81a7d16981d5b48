// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report-private.h"

/* Articles of the constitution while they are written. Private to the report. */

G_BEGIN_DECLS

typedef struct
{
  TontiBook *book;
  TontiDb *db;
  const TontiGroup *group;
  TontiTable *table;
  const char *section; /* translated title of the part that is written */
  gint64 number;       /* of the last article */
} TontiConstitution;

/* A new article: which parameter it tells (RULE, stable, with OF "pool:1" or NULL), the value as
 * the book computes with it, and the sentence, which is taken. VALUE NULL: it is how Tonti works,
 * and nothing can be set. */
void tonti_constitution_add (TontiConstitution *self, const char *rule, const char *of,
                             const char *value, char *text);
/* The same with a whole number. */
void tonti_constitution_add_number (TontiConstitution *self, const char *rule, const char *of,
                                    gint64 value, char *text);
/* "5 000 F CFA", newly allocated. */
char *tonti_constitution_money (const TontiConstitution *self, gint64 minor);

/* "It meets every month.", translated; "" when the group has said none. */
const char *tonti_constitution_rhythm (const char *code);
/* "fines fund pool:2" as people say it, newly allocated. */
char *tonti_constitution_priority (const TontiConstitution *self, const char *priority);
/* Every change of a rule since the first meeting was opened: before, the group was being set up. */
TontiTable *tonti_constitution_list_changes (TontiConstitution *self);
/* The articles of the by-laws that hold now: of the group (pool 0), in their own parts, or of a
 * pool.
 */
void tonti_constitution_add_rules (TontiConstitution *self, gint64 pool, const char *of);
/* The articles of every pool. */
void tonti_constitution_add_pools (TontiConstitution *self);
/* The scale of aid. */
void tonti_constitution_add_aid (TontiConstitution *self);

G_END_DECLS
