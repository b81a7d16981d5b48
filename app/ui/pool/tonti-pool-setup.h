// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* A pot that has not started: its hands and their order, until the calendar is fixed. Signal
 * "begin-another": the order was drawn, and another pot is wanted. */

G_BEGIN_DECLS

#define TONTI_TYPE_POOL_SETUP (tonti_pool_setup_get_type ())
G_DECLARE_FINAL_TYPE (TontiPoolSetup, tonti_pool_setup, TONTI, POOL_SETUP, AdwBin)

/* ROUND is borrowed until it is shown again or forgotten. */
void tonti_pool_setup_show (TontiPoolSetup *self, TontiSession *session,
                            const TontiRoundReport *round);
void tonti_pool_setup_forget (TontiPoolSetup *self);

G_END_DECLS
