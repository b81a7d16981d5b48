// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* The group's catalogue of fines. */

G_BEGIN_DECLS

typedef struct
{
  char *code; /* chosen by the group: "late" */
  char *label;
  gint64 amount; /* minor units */
  gboolean retired;
  char *steps; /* amounts by the number of times, as tonti_steps_parse; "" = always the amount */
} TontiFineKindRow;

void tonti_fine_kind_row_clear (TontiFineKindRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiFineKindRow, tonti_fine_kind_row_clear)

/* FALSE, with *row empty, when there is none. */
gboolean tonti_fine_kind_get (TontiDb *db, const char *code, TontiFineKindRow *row);
/* GArray of TontiFineKindRow in the order of codes. */
GArray *tonti_fine_kind_list (TontiDb *db, gboolean with_retired);

gboolean tonti_fine_kind_project_kind (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);

G_END_DECLS
