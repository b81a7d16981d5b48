// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-grid-private.h"

#include <glib/gi18n.h>

#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-missing.h"

/* The heads of the columns. */

char *
tonti_grid_title (TontiBook *book, const char *key)
{
  TontiDb *db = tonti_report_db (book);
  TontiSubject subject;
  if (tonti_subject_parse (key, &subject) && subject.kind == TONTI_SUBJECT_POOL)
    return tonti_goods_title (book, subject.n);
  if (tonti_goods_of_money (key) != 0)
    return tonti_goods_money_title (book, tonti_goods_of_money (key));
  if (tonti_subject_parse (key, &subject) && subject.kind == TONTI_SUBJECT_FUND)
    {
      g_auto (TontiFundRow) fund = { 0 };
      tonti_fund_get (db, subject.n, &fund);
      return g_strdup (fund.name ? fund.name : key);
    }
  if (tonti_missing_pool (key) >= 0
      || (tonti_subject_parse (key, &subject) && subject.kind == TONTI_SUBJECT_CALL))
    return tonti_label_subject (book, key);
  if (g_str_equal (key, "fines"))
    return g_strdup (_ ("Fines"));
  if (g_str_equal (key, "loans"))
    return g_strdup (_ ("Loans"));
  if (g_str_equal (key, "savings"))
    return g_strdup (_ ("Savings"));
  return g_strdup (g_str_equal (key, "advance") ? _ ("Advance") : _ ("Arrears"));
}
