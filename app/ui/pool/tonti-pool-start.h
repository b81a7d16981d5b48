// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-round-report.h"

/* Fixing the calendar of a pot: what is to be decided when hands and lots do not fit, the calendar
 * as it would be, and only then the start. */

G_BEGIN_DECLS

#define TONTI_TYPE_POOL_START (tonti_pool_start_get_type ())
G_DECLARE_FINAL_TYPE (TontiPoolStart, tonti_pool_start, TONTI, POOL_START, AdwWindow)

/* SERVED (taken, may be NULL): hands that were served before the book began, as pool.start takes
 * them. */
TontiPoolStart *tonti_pool_start_show (GtkWidget *parent, TontiSession *session,
                                       const TontiRoundReport *round, json_t *served);

G_END_DECLS
