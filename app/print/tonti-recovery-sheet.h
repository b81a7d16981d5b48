// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

G_BEGIN_DECLS

/* The page for the safe with the recovery CODE of the group ("0A3F 91KM …"), in the language of the
 * book: how it is used, where it is kept. DAY: when it was made. It is made once, from the answer
 * of "recovery.make": the book does not know the code. NULL with problems. */
GBytes *tonti_recovery_sheet_make (TontiBook *book, const char *code, TontiDay day,
                                   TontiProblems *problems);

G_END_DECLS
