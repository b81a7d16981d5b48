// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-verb.h"

/* The records that close a meeting: attendance, agenda, count and seal. */

G_BEGIN_DECLS

/* What is gathered while the drafts still stand. */
typedef struct
{
  TontiCompose compose; /* every draft, in the order of posting; the count last */
  gint64 expected;      /* cash before the count, minor units */
  json_t *attendance;   /* members of attendance/1 */
  json_t *agenda;       /* body of agenda/1 */
  gint64 amends;
} TontiClosing;

void tonti_closing_gather (TontiClosing *self, TontiAct *act);
void tonti_closing_clear (TontiClosing *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiClosing, tonti_closing_clear)
/* The body of count/1; NULL = not counted. */
const json_t *tonti_closing_get_count (const TontiClosing *self);
/* Drop the drafts and post everything, the seal last. */
gboolean tonti_closing_post (TontiClosing *self, TontiAct *act) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
