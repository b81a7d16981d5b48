// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* How far apart the turns of one member lie. Two rules, each of which a group may have:
 *
 * gap: between two turns of a member lie at least so many meetings of the round;
 * halves: who holds two hands or more is not served with all of them in one half of the round (the
 * middle meeting of an odd number belongs to both).
 *
 * Who holds a part of a hand is served with it. An order that was drawn is mended in a way that a
 * pencil can redo: from the first turn to the last, a hand that breaks a rule beside the turns
 * before it changes places with the nearest one after it that does not; when there is none, with
 * the first one before it where neither of the two breaks a rule then; when there is none either it
 * stays. */

G_BEGIN_DECLS

typedef struct _TontiSpacing TontiSpacing;

/* GAP 0 = no such rule. MEETINGS: how many the round has. */
TontiSpacing *tonti_spacing_new (gint64 gap, gboolean halves, gint64 meetings);
void tonti_spacing_free (TontiSpacing *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiSpacing, tonti_spacing_free)

/* MEMBER holds HAND, or a part of it. */
void tonti_spacing_hold (TontiSpacing *self, gint64 hand, gint64 member);
/* One turn more, in the order of turns: HAND is served at meeting AT of the round, 1 … ; SETTLED
 * FALSE: nobody knows yet which hand it is. */
void tonti_spacing_add (TontiSpacing *self, gint64 hand, gint64 at, gboolean settled);
guint tonti_spacing_count (const TontiSpacing *self);
gint64 tonti_spacing_get_hand (const TontiSpacing *self, guint i);
/* The hands of turns I and J change places. */
void tonti_spacing_exchange (TontiSpacing *self, guint i, guint j);
/* The hand of turn J comes to turn I, which is settled thereby, and that of I goes to J. */
void tonti_spacing_settle (TontiSpacing *self, guint i, guint j);

typedef struct
{
  const char *rule; /* "gap" "halves", static */
  gint64 member;
  gint64 at, other; /* meetings of the round; other 0 = all his turns are in this half */
} TontiSpacingClash;

/* TRUE when the hand of turn I (from 0) breaks a rule beside the settled turns. CLASH may be NULL.
 */
gboolean tonti_spacing_breaks (const TontiSpacing *self, guint i, TontiSpacingClash *clash);
/* The same if HAND stood at turn I. */
gboolean tonti_spacing_would_break (TontiSpacing *self, guint i, gint64 hand,
                                    TontiSpacingClash *clash);
/* The first turn that breaks a rule. */
gboolean tonti_spacing_find (const TontiSpacing *self, TontiSpacingClash *clash);

typedef struct
{
  guint turn,
      with; /* turns that change places, from 0; the same = it stays, no place keeps the rule */
} TontiSpacingStep;

/* Mends the order as above; GArray of TontiSpacingStep in the order in which they were made. */
GArray *tonti_spacing_mend (TontiSpacing *self);

G_END_DECLS
