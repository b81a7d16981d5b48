// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-scene.h"
#include "tonti-turn-store.h"

/* Small groups whose hands are drawn or chosen: member n holds hand n, contributions of 1 000 with
 * no fund and no deduction, a meeting every four weeks from 4 January 2025. */

G_BEGIN_DECLS

/* What is called out in these tests: with it chain addition draws places 3, 1, 1, 2, 1, 1 of six.
 */
#define ORDER_SCENE_CALLS "'calls':[{'member':1,'text':'3718 264'},{'text':'950'}],'officers':[1,2]"

/* MEMBERS (6 at least), the first five of whom hold offices; LOTS a meeting; pool:1 with ORDER, not
 * started. */
TontiFixture *order_scene_new (const char *order, int members, int lots);
/* The same, started. */
TontiFixture *order_scene_started (const char *order, int members, int lots);
/* Opens meeting N, everybody is there and pays; nothing is drawn. */
void order_scene_gather (TontiFixture *f, int n);
/* Pays the lots of meeting N, then counts and closes. */
void order_scene_end (TontiFixture *f, int n);
/* Draws from FIGURES called out. */
void order_scene_draw (TontiFixture *f, const char *figures);
/* A whole meeting whose turns are drawn. */
void order_scene_play (TontiFixture *f, int n);

TontiTurnRow order_scene_turn (TontiFixture *f, gint64 n);
/* Hand at the turn, 0 when it is not settled. */
gint64 order_scene_settled (TontiFixture *f, gint64 n);
/* Every hand of pool:1 has exactly one turn. */
void order_scene_check_places (TontiFixture *f);
/* All served, each once; nothing is left in the pot, and every hand received what it paid in. */
void order_scene_check_served (TontiFixture *f);
/* The same, and the whole check of the book is content. */
void order_scene_check_end (TontiFixture *f);
/* The body of the last event of this kind is this one (single quotes). */
void order_scene_assert_body (TontiFixture *f, const char *kind, const char *expected);

G_END_DECLS
