// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-compose.h"
#include "tonti-lot-report.h"
#include "tonti-meeting-facts.h"
#include "tonti-turn-store.h"

/* What each answer to a short pot comes to, before one is chosen. */

G_BEGIN_DECLS

/* Everything entered so far, and this turn paid with this answer. Clear COMPOSE afterwards. */
void tonti_lot_compose_way (TontiBook *book, gint64 meeting, const TontiTurnRow *turn,
                            TontiShortPot way, TontiCompose *compose);
/* Sets policy and ways of one part of a lot; its missing is known, its voucher is not. */
void tonti_lot_tell_ways (TontiBook *book, gint64 meeting, const TontiTurnRow *turn, TontiLot *lot,
                          GStringChunk *texts);

/* What each lays down for an entered or final lot, among the events OWN of its meeting; NULL =
 * nothing. */
const char *tonti_lot_tell_laid (TontiBook *book, const GPtrArray *own, const TontiLot *lot,
                                 GStringChunk *texts);

/* "2 000 F", of a pot of goods "2 kg of rice"; kept in TEXTS. */
const char *tonti_lot_keep_much (TontiBook *book, GStringChunk *texts, gint64 pool, gint64 worth);
/* Fills "meals" and "lacks_host", and appends their vouchers to those of the lots. */
void tonti_lot_add_meals (TontiLotReport *report, TontiBook *book, const TontiMeetingFacts *facts,
                          GHashTable *discharges, TontiProblems *problems);

/* Fills "kept" and "given" of an open meeting. */
void tonti_lot_add_shares (TontiLotReport *report, TontiBook *book, const TontiMeetingFacts *facts);

G_END_DECLS
