// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-amount.h"
#include "tonti-event.h"

/* The figures of one closing, beside what they must be. Private to app/storage. */

G_BEGIN_DECLS

/* EVENT: the closing, parsed. WANTED: an object of what each figure must be; one that is absent
 * there must be absent in the closing too. What the closing does not say is not compared. STYLE: of
 * the amounts in the sentence, without a currency they are plain numbers. The first wrong figure is
 * refused as "wrong-closing", its name as the field. */
gboolean tonti_closing_check (const TontiEvent *event, const json_t *wanted,
                              const TontiStyle *style,
                              TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
