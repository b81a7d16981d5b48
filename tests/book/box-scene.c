// SPDX-License-Identifier: GPL-3.0-or-later
#include "box-scene.h"

#include "tonti-box-money.h"
#include "tonti-box-store.h"
#include "tonti-ledger-store.h"

TontiFixture *
box_scene_new (int amount, const char *rules, gboolean arrears_too)
{
  TontiFixture *f = order_scene_new ("fixed", 6, 1);

  tonti_fixture_apply_format (f,
                              "{'do':'rule.set','pool':'pool:1','officers':[1,2],'rules':[%s{'rule'"
                              ":'box-rate','value':'2%%'}]}",
                              rules);
  if (arrears_too)
    tonti_fixture_apply (f, "{'do':'rule.set','officers':[1,2],'rules':["
                            "{'rule':'arrears-bar-loan','value':false}]}");
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  if (amount == 0)
    return f;
  tonti_fixture_apply_format (f, "{'do':'income','account':'chairs','amount':%d,'what':'Chaises'}",
                              amount);
  tonti_fixture_apply_format (f,
                              "{'do':'box.feed','from':'income:chairs','amount':%d,'reason':"
                              "'Voté','officers':[1,2]}",
                              amount);
  return f;
}

/* The posted worth of the box is the sum of what its lines brought in and took out; the claims on
 * account "loans" are what the rows say is still open, loan by loan. */
void
box_scene_check (TontiFixture *f)
{
  g_autoptr (GArray) loans = tonti_box_loan_list (tonti_fixture_db (f), 0, 0);
  TontiBoxMoney money = tonti_box_money_get (f->book, 1);
  gint64 out = 0, gained = 0;

  for (guint i = 0; i < loans->len; i++)
    {
      const TontiBoxLoanRow *row = &g_array_index (loans, TontiBoxLoanRow, i);
      g_autofree char *of = g_strdup_printf ("box-loan:%d", (int)row->id);
      gint64 price = row->cancelled ? 0 : row->price_paid;

      g_assert_cmpint (tonti_scene_balance_of (f, "loans", row->member, of), ==,
                       tonti_box_loan_row_open_principal (row));
      g_assert_cmpint (tonti_scene_balance_of (f, "auction-box:1", row->member, of), ==,
                       -(price + row->late_paid));
      g_assert_cmpint (row->principal_paid, <=, row->principal);
      g_assert_cmpint (row->price_paid, <=, row->price);
      out += tonti_box_loan_row_open_principal (row);
      gained += price + row->late_paid;
    }
  g_assert_cmpint (tonti_scene_balance (f, "loans"), ==, out);
  g_assert_cmpint (tonti_scene_balance_of (f, "auction-box:1", 0, NULL), <=, 0);
  g_assert_cmpint (money.in, >=, 0);
  g_assert_cmpint (money.in + money.out, ==, money.worth);
  g_assert_cmpint (gained, >=, 0);
  tonti_scene_check_trial (f);
}
