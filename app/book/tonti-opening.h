// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* The take-over of a running group, read back from its events: who was taken over and who confirmed
 * it, what was counted where. */

G_BEGIN_DECLS

/* Everything taken over stands against it; its rest is the difference of the take-over. */
#define TONTI_OPENING_ACCOUNT "opening"
/* Kind of the fines that were taken over. */
#define TONTI_OPENING_FINE "before"

typedef struct
{
  gint64 member;
  gboolean entered;   /* opening/1 stands for this member */
  gboolean confirmed; /* and she confirmed it */
} TontiOpeningMember;

TontiOpeningMember tonti_opening_of_member (TontiAct *act, gint64 member);
/* [{"member":n,"confirmed":bool}, …] of those who were taken over, by number; new reference. */
json_t *tonti_opening_list_members (TontiAct *act);
/* Numbers of members who did not confirm their balances, taken over or not; new reference. */
json_t *tonti_opening_list_unconfirmed (TontiAct *act);
/* [{"place":…,"counted":…,"final":…}, …]; new reference. *total = what was counted in all places.
 */
json_t *tonti_opening_list_places (TontiAct *act, gint64 *total);
/* TRUE if opening-cash/1 stands for this place. */
gboolean tonti_opening_has_place (TontiAct *act, const char *place);
/* TRUE if opening/1 stands for this subject ("fund:1", "pool:1"). */
gboolean tonti_opening_has_subject (TontiAct *act, const char *name, const char *subject);
/* Refuses after the take-over, and once a meeting was opened. */
gboolean tonti_opening_check (TontiAct *act);
/* The same balances, already checked: items and dues as in opening/1, borrowed. */
gboolean tonti_opening_post (TontiAct *act, gint64 member, json_t *items, json_t *dues,
                             gboolean confirmed);
/* A list field of {member, account, of, amount}, checked; new reference, NULL = refused. */
json_t *tonti_opening_read_others (TontiAct *act, const char *field);
/* opening/1 of a fund or a pool: NAME "fund" or "pool", KEY "fund:1"; AMOUNT is what it holds,
 * negative = the box has advanced it. */
gboolean tonti_opening_post_subject (TontiAct *act, const char *name, const char *key,
                                     const char *account, gint64 amount);
/* Fields member, items, dues and confirmed of the act become opening/1, and fines that can be paid.
 */
gboolean tonti_opening_post_member (TontiAct *act);
/* Into BODY of takeover/1: "before", the planned meetings that were held before the take-over, and
 * "turns" that move on from them; neither when there are none. FALSE = refused, too few follow. */
gboolean tonti_opening_add_past (TontiAct *act, json_t *body);
/* Field member, fund, pool or place: what was taken over is reversed by opening-undo/1. */
gboolean tonti_opening_undo (TontiAct *act);

G_END_DECLS
