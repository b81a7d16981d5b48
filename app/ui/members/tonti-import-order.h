// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-import.h"
#include "tonti-session.h"

/* What the assistant knows of the list that is being imported: the list itself, what its columns
 * hold, and what was answered. Its jobs work on copies. */

G_BEGIN_DECLS

typedef struct
{
  GBytes *bytes;
  json_t *preview; /* as of tonti_import_members_preview */
  TontiImportColumns columns;
  GHashTable *choices; /* row -> TontiImportChoice, both as pointers */
  gboolean renumber;
} TontiImportOrder;

TontiImportOrder *tonti_import_order_new (void);
void tonti_import_order_free (TontiImportOrder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiImportOrder, tonti_import_order_free)

/* FALSE with the problem when BYTES are no table; then the order is as before. Forgets what was
 * answered. */
gboolean tonti_import_order_read (TontiImportOrder *self, GBytes *bytes, TontiProblems *problems);
void tonti_import_order_choose (TontiImportOrder *self, int row, TontiImportChoice choice);
TontiImportChoice tonti_import_order_get_choice (const TontiImportOrder *self, int row);

/* Import, or only say what would be done (DRY): DONE gets the answer (json_t *) or NULL with
 * problems. GO_ON of tonti-progress.h. */
void tonti_import_order_run (const TontiImportOrder *self, gboolean dry, TontiSession *session,
                             GCancellable *go_on, GObject *owner, TontiSessionDone done);

G_END_DECLS
