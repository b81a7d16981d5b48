// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

G_BEGIN_DECLS

/* Rows of "list BOOK copies": copies of this group that this computer made, newest first. */
TontiReport *tonti_copies_report (TontiBook *book, const TontiQuery *query,
                                  TontiProblems *problems);

G_END_DECLS
