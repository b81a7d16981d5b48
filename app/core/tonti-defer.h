// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-spacing.h"

/* A hand that goes to the end of the list because its holder misses a contribution before being
 * served. Those behind it move up by one place each. Where turns of one member must lie apart, the
 * list is mended as a pencil would: from the first turn to the last, a hand that breaks a rule
 * changes places with the nearest one after it where neither of the two breaks a rule then; when
 * there is none it stays. The hand that was put last stays last. */

G_BEGIN_DECLS

/* HANDS: of the N turns whose hands may change, in their order; the one at AT goes last. SEATS,
 * when not NULL, has every turn of the round, and TURNS[i] is the one of HANDS[i] among them; it
 * changes along. */
void tonti_defer (gint64 *hands, gsize n, gsize at, TontiSpacing *seats, const guint *turns);

G_END_DECLS
