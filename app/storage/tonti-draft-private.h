// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-draft-store.h"

G_BEGIN_DECLS

/* What became of a step (column undone). */
typedef enum
{
  TONTI_STEP_STANDS = 0,
  TONTI_STEP_TAKEN_BACK = 1, /* may be done again */
  TONTI_STEP_FORGOTTEN = 2,  /* taken back for good */
  TONTI_STEP_SETTLED = 3,    /* stands for good */
} TontiStepState;

/* Put VALUE (JSON text, NULL = empty) into a cell. */
gboolean tonti_draft_put (TontiDb *db, gint64 meeting, const char *cell,
                          const char *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
