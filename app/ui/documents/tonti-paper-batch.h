// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-order.h"

/* One file for each member into a folder, one after the other: each is whole, and between two of
 * them it may be stopped. */

G_BEGIN_DECLS

/* FILES were written; PROBLEMS say why it ended early, "stopped" among them. */
typedef void (*TontiPaperBatchDone) (GObject *owner, const char *folder, guint files,
                                     const TontiProblems *problems);
/* ORDER is that of all ("statements", "receipts"). STEP is asked before each file, with STEP_DATA,
 * which is kept until the end. DONE is not called when OWNER or the session went. */
void tonti_paper_batch_run (const TontiPaperOrder *order, const char *folder, TontiSession *session,
                            TontiBookProgress step, GObject *step_data, GObject *owner,
                            TontiPaperBatchDone done);

G_END_DECLS
