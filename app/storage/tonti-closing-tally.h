// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

/* What a closing must say, added up while the events go by in their order. The list of figures is
 * in README.md of this room. Private to app/storage. */

G_BEGIN_DECLS

typedef struct _TontiClosingTally TontiClosingTally;

TontiClosingTally *tonti_closing_tally_new (void);
void tonti_closing_tally_free (TontiClosingTally *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiClosingTally, tonti_closing_tally_free)

/* The next event, parsed. Of a closing every figure is compared first; the first wrong one is
 * refused as "wrong-closing", its name as the field. */
gboolean tonti_closing_tally_add (TontiClosingTally *self, const TontiEvent *event,
                                  TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
