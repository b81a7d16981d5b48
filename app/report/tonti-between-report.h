// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"
#include "tonti-money.h"

/* Debts between members, as their pages show them. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;        /* who owes */
  gint64 to;            /* to whom */
  TontiDay since, last; /* the first and the last change */
  TontiMoney owed;      /* > 0 */
} TontiBetweenDebt;

/* GArray of TontiBetweenDebt, of what is posted: those of MEMBER, 0 = all. */
GArray *tonti_between_list (TontiBook *book, gint64 member);

G_END_DECLS
