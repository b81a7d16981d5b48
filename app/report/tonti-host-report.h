// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* Who hosts the meetings that are still to be held, the open one included. */

G_BEGIN_DECLS

typedef struct
{
  gint64 meeting;
  TontiDay day;
  gint64 member;    /* 0 = nobody yet */
  const char *name; /* "" */
  const char *how;  /* "in turn", translated, static; "" */
} TontiHostRow;

typedef struct
{
  GArray *rows;   /* TontiHostRow by day */
  gboolean is_on; /* the group eats at its meetings, or somebody hosts one */
  GStringChunk *texts;
} TontiHostReport;

TontiHostReport *tonti_host_report_make (TontiBook *book);
void tonti_host_report_free (TontiHostReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiHostReport, tonti_host_report_free)
/* NULL = the report does not have it. */
const TontiHostRow *tonti_host_report_find (const TontiHostReport *self, gint64 meeting);

G_END_DECLS
