// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"

/* A small group on the day of its take-over, and notebooks for it. */

/* Six members: 1 to 4 a hand each, 5 and 6 half of one; a pot of 1 000 a hand, one lot a meeting, 2
 * % of it to the fund; fund of 100; absence 50; two of five hands served; the box counted, 5 000.
 */
TontiFixture *notebook_scene (void);
/* Keep ROWS, [[text, …], …], which is taken. */
void notebook_keep (TontiFixture *f, json_t *rows);
/* The same of one text, lines by "\n", cells by ";". */
void notebook_keep_text (TontiFixture *f, const char *text);
/* What is kept; new reference. */
json_t *notebook_state (TontiFixture *f);
/* Everything that no notebook tells: there is none of it. */
void notebook_tell_nothing (TontiFixture *f);
/* Answer the only open doubt of a KIND; MORE: further fields, single quotes, "" = none. */
void notebook_answer (TontiFixture *f, const char *kind, const char *answer, const char *more);
/* Sum in a box ("pot", "fund", "fines", "suspense"); of a member ("arrears", "advance", …). */
gint64 notebook_box (const json_t *state, const char *account);
gint64 notebook_member (const json_t *state, gint64 member, const char *name);
