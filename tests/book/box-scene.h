// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order-scene.h"

/* Groups with money in the auction box of pool:1. */

G_BEGIN_DECLS

/* A started pool of 6 members, one lot a meeting, contributions of 1 000, and AMOUNT in its box:
 * small lots as RULES (the inside of a list of rule.set, "" = none).
 * ARREARS_TOO: who is in arrears may borrow. */
TontiFixture *box_scene_new (int amount, const char *rules, gboolean arrears_too);
/* What the accounts of the box, of its loans and of its parts hold is what the rows of its loans
 * say, posted and typed; nothing is made or lost. */
void box_scene_check (TontiFixture *f);

G_END_DECLS
