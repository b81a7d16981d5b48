// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-db.h"
#include "tonti-event.h"

/* Projections of the events by which money comes in and goes out, and of their corrections: dues
 * and fines paid, turns served, numbers of documents. */

G_BEGIN_DECLS

gboolean tonti_payment_project_receipt (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
/* setoff/1: dues and fines paid from what is kept. */
gboolean tonti_payment_project_setoff (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
gboolean tonti_payment_project_payout (TontiDb *db, const TontiEvent *event,
                                       TontiProblems *problems);
/* meal-pay/1: what is kept from the money of the host, and the number of his voucher. */
gboolean tonti_payment_project_meal (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
/* dividend/1: the dues that it pays, or the number of its voucher. */
gboolean tonti_payment_project_dividend (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);
/* owed/1 and flow/1: the number of the document. */
gboolean tonti_payment_project_voucher (TontiDb *db, const TontiEvent *event,
                                        TontiProblems *problems);
/* seal/1 and takeover/1: the number of the minutes; the seal closes the meeting. */
gboolean tonti_payment_project_seal (TontiDb *db, const TontiEvent *event, TontiProblems *problems);
gboolean tonti_payment_project_takeover (TontiDb *db, const TontiEvent *event,
                                         TontiProblems *problems);
/* correction/1: takes back what the event "reverses" did; its facts stand in "undoes". */
gboolean tonti_payment_project_correction (TontiDb *db, const TontiEvent *event,
                                           TontiProblems *problems);

G_END_DECLS
