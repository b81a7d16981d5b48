// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order-scene.h"

/* Rounds of the groups of order-scene.h into which somebody comes. */

G_BEGIN_DECLS

/* An integer of an answer. */
gint64 join_scene_field (const json_t *answer, const char *name);
/* "Venu N", a member without a hand. */
void join_scene_add (TontiFixture *f, int n);
/* Opens meeting N; everybody is there and pays all that is open to the pot. */
void join_scene_gather (TontiFixture *f, int n);
/* Pays what is owed of lots, or to leavers. */
void join_scene_pay_owed (TontiFixture *f);
/* A whole meeting: join_scene_gather, its lots, its end. */
void join_scene_play (TontiFixture *f, int n);
/* The day after meeting N, when something can be entered again. */
void join_scene_leave (TontiFixture *f, int n);
/* Of every hand of pool:1, as the report proves it: entitled to, due, paid in and received AMOUNT,
 * and nothing owed. */
void join_scene_check (TontiFixture *f, gint64 amount);
/* Every hand of pool:1 paid and received its own lot, nothing is owed, and the whole check of the
 * book is content. */
void join_scene_check_each (TontiFixture *f);

G_END_DECLS
