// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Columns of the report "debts", for papers that are made from it. */

/* Table 0: a member a row. */
enum
{
  TONTI_DEBTS_MEMBER,
  TONTI_DEBTS_NAME,
  TONTI_DEBTS_MISSED, /* dues that were missed, paid since or not */
  TONTI_DEBTS_DUES,
  TONTI_DEBTS_PENALTIES,
  TONTI_DEBTS_FINES,
  TONTI_DEBTS_LOANS,   /* of the auction box that are late, with their charge */
  TONTI_DEBTS_MISSING, /* cash or goods that a count found missing */
  TONTI_DEBTS_TOTAL,   /* owed to the group */
  TONTI_DEBTS_BETWEEN, /* owed to other members */
  TONTI_DEBTS_BARS,
};

/* Table 1: a debt a row. */
enum
{
  TONTI_DEBTS_ITEM_MEMBER,
  TONTI_DEBTS_ITEM_NAME,
  TONTI_DEBTS_ITEM_DEBT, /* code: due left penalty waived fine cancelled loan missing */
  TONTI_DEBTS_ITEM_OF,
  TONTI_DEBTS_ITEM_MEETING,
  TONTI_DEBTS_ITEM_DAY,
  TONTI_DEBTS_ITEM_AMOUNT,
  TONTI_DEBTS_ITEM_SINCE, /* paid since */
  TONTI_DEBTS_ITEM_LEFT,
  TONTI_DEBTS_ITEM_BY, /* who paid it in her place */
};
