// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* Between the files that make and write tables. */

G_BEGIN_DECLS

/* TRUE for columns whose cells are texts: TEXT and CODE. */
gboolean tonti_column_is_text (const TontiColumn *column);
/* A money, day or number as people read it; newly allocated. */
char *tonti_value_format (TontiColumnKind kind, gint64 value, const TontiGroup *group);

/* Digits of VALUE, without the cost of printf. */
void tonti_json_append_int (GString *out, gint64 value);

/* One fact of a report. */
typedef struct
{
  char *key;
  char *title;
  TontiColumnKind kind;
  char *text;   /* of TEXT and CODE; NULL = empty */
  gint64 value; /* of the others */
} TontiFact;

const TontiFact *tonti_report_get_fact (const TontiReport *self, guint i);

G_END_DECLS
