// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-asked.h"
#include "tonti-random-meeting.h"
#include "tonti-scene.h"

#include <string.h>

/* Trial balance, general ledger, journal and cash book must tell one story. */

static const json_t *
account_row (const json_t *json, const char *account)
{
  return tonti_asked_row (json, "rows", "account", account);
}

static void
assert_balanced (const json_t *json)
{
  g_assert_cmpint (tonti_asked_total (json, "rows", "debit"), ==,
                   tonti_asked_total (json, "rows", "credit"));
  g_assert_cmpint (tonti_asked_total (json, "rows", "debit_total"), ==,
                   tonti_asked_total (json, "rows", "credit_total"));
}

/* One whole meeting: 155 000 and 15 000 in, two lots of 80 000 less 1 600 out, a gift of 20 000. */
static void
test_trial_balance (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_scene_close (f);
  json = tonti_asked_report (f, "trial-balance", &query);
  assert_balanced (json);
  g_assert_cmpint (tonti_asked_int (account_row (json, "cash"), "debit_total"), ==, 190000);
  g_assert_cmpint (tonti_asked_int (account_row (json, "cash"), "credit_total"), ==, 156800);
  g_assert_cmpint (tonti_asked_int (account_row (json, "cash"), "debit"), ==, 33200);
  g_assert_cmpint (tonti_asked_int (account_row (json, "cash"), "credit"), ==, 0);
  g_assert_cmpint (tonti_asked_int (account_row (json, "pot"), "debit"), ==, 5000);
  g_assert_cmpint (tonti_asked_int (account_row (json, "social"), "credit"), ==, 18200);
  g_assert_cmpint (tonti_asked_int (account_row (json, "income:gifts"), "credit"), ==, 20000);
  g_assert_cmpint (tonti_asked_total (json, "rows", "debit"), ==, 38200);
}

static TontiFixture *
make_random_book (int meetings)
{
  TontiFixture *f = tonti_fixture_sample ();

  for (int n = 1; n <= meetings; n++)
    tonti_random_meeting_play (f, n, TRUE);
  return f;
}

static void
test_kept_is_recomputed (void)
{
  g_autoptr (TontiFixture) f = make_random_book (3);
  TontiQuery query = ASK_ALL;
  json_auto_t *kept = tonti_asked_report (f, "trial-balance", &query);
  json_auto_t *recomputed = NULL;

  assert_balanced (kept);
  query.recompute = TRUE;
  recomputed = tonti_asked_report (f, "trial-balance", &query);
  g_assert_true (json_equal (kept, recomputed));
}

/* Opening and movements of the second meeting give its closing, which the third opens with. */
static void
test_periods (void)
{
  g_autoptr (TontiFixture) f = make_random_book (3);
  TontiQuery query = ASK_ALL;
  json_auto_t *whole = tonti_asked_report (f, "trial-balance", &query);
  json_auto_t *second = NULL, *third = NULL;
  gsize i;
  json_t *row;

  query.from = query.to = tonti_asked_day ("2025-02-01");
  second = tonti_asked_report (f, "trial-balance", &query);
  query.from = tonti_asked_day ("2025-02-02");
  query.to = TONTI_DAY_NONE;
  third = tonti_asked_report (f, "trial-balance", &query);
  assert_balanced (second);
  json_array_foreach (json_object_get (third, "rows"), i, row)
    {
      const char *account = tonti_asked_text (row, "account");
      const gint64 opening
          = tonti_asked_int (row, "opening_debit") - tonti_asked_int (row, "opening_credit");
      const gint64 closing = tonti_asked_int (row, "debit") - tonti_asked_int (row, "credit");

      g_assert_cmpint (opening + tonti_asked_int (row, "debit_total")
                           - tonti_asked_int (row, "credit_total"),
                       ==, closing);
      g_assert_cmpint (tonti_asked_int (account_row (whole, account), "debit"), ==,
                       tonti_asked_int (row, "debit"));
      if (opening != 0)
        g_assert_cmpint (tonti_asked_int (account_row (second, account), "debit")
                             - tonti_asked_int (account_row (second, account), "credit"),
                         ==, opening);
    }
}

/* Running balances: the last line of every account is its balance, every line moves it. */
static void
test_general_ledger (void)
{
  g_autoptr (TontiFixture) f = make_random_book (2);
  const TontiQuery query = ASK_ALL;
  json_auto_t *ledger = tonti_asked_report (f, "general-ledger", &query);
  json_auto_t *balance = tonti_asked_report (f, "trial-balance", &query);
  g_autofree char *account = g_strdup ("");
  gint64 running = 0;
  gsize i;
  json_t *row;

  json_array_foreach (json_object_get (ledger, "rows"), i, row)
    {
      const json_t *debit = json_object_get (row, "debit"),
                   *credit = json_object_get (row, "credit");

      if (!g_str_equal (account, tonti_asked_text (row, "account")))
        {
          g_assert_true (json_is_null (json_object_get (row, "seq")));
          g_assert_cmpstr (tonti_asked_text (row, "label"), ==, "Brought forward");
          running = 0;
          g_free (account);
          account = g_strdup (tonti_asked_text (row, "account"));
        }
      running += json_integer_value (debit) - json_integer_value (credit);
      g_assert_cmpint (running, ==, tonti_asked_int (row, "balance"));
      if (i + 1 == json_array_size (json_object_get (ledger, "rows"))
          || !g_str_equal (
              account, tonti_asked_text (json_array_get (json_object_get (ledger, "rows"), i + 1),
                                         "account")))
        g_assert_cmpint (running, ==,
                         tonti_asked_int (account_row (balance, account), "debit")
                             - tonti_asked_int (account_row (balance, account), "credit"));
    }
  g_assert_cmpint (tonti_asked_total (ledger, "rows", "debit"), ==,
                   tonti_asked_total (balance, "rows", "debit_total"));
}

/* A period opens with what stood before it. */
static void
test_ledger_period (void)
{
  g_autoptr (TontiFixture) f = make_random_book (2);
  TontiQuery query = ASK_ALL;
  json_auto_t *first = NULL, *second = NULL;
  json_t *rows;

  query.account = "cash";
  query.to = tonti_asked_day ("2025-01-31");
  first = tonti_asked_report (f, "general-ledger", &query);
  query.from = tonti_asked_day ("2025-02-01");
  query.to = TONTI_DAY_NONE;
  second = tonti_asked_report (f, "general-ledger", &query);
  rows = json_object_get (first, "rows");
  g_assert_cmpint (
      tonti_asked_int (json_array_get (rows, json_array_size (rows) - 1), "balance"), ==,
      tonti_asked_int (json_array_get (json_object_get (second, "rows"), 0), "balance"));
}

static void
test_journal (void)
{
  g_autoptr (TontiFixture) f = make_random_book (2);
  TontiQuery query = ASK_ALL;
  json_auto_t *all = tonti_asked_report (f, "journal", &query);
  json_auto_t *balance = tonti_asked_report (f, "trial-balance", &query);
  json_auto_t *first = NULL, *of_member = NULL;
  gsize i;
  json_t *row;

  g_assert_cmpint (tonti_asked_total (all, "rows", "debit"), ==,
                   tonti_asked_total (all, "rows", "credit"));
  g_assert_cmpint (tonti_asked_total (all, "rows", "debit"), ==,
                   tonti_asked_total (balance, "rows", "debit_total"));
  query.meeting = 1;
  first = tonti_asked_report (f, "journal", &query);
  json_array_foreach (json_object_get (first, "rows"), i, row)
    g_assert_cmpint (tonti_asked_int (row, "meeting"), ==, 1);
  query.member = 3;
  of_member = tonti_asked_report (f, "journal", &query);
  g_assert_cmpuint (json_array_size (json_object_get (of_member, "rows")), >, 0);
  json_array_foreach (json_object_get (of_member, "rows"), i, row)
    g_assert_cmpint (tonti_asked_int (row, "member"), ==, 3);
}

static void
test_cash_book (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiQuery query = ASK_ALL;
  json_auto_t *json = NULL, *bank = NULL;
  const json_t *row;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (
      f, "{'do':'expense','account':'chairs','amount':3000,'what':'Chaises','piece':'F 12'}");
  tonti_fixture_apply (f,
                       "{'do':'transfer','from':'cash','to':'bank','amount':7000,'what':'Dépôt'}");
  tonti_scene_close (f);
  json = tonti_asked_report (f, "cash-book", &query);
  g_assert_cmpint (tonti_asked_int (json, "opening"), ==, 0);
  g_assert_cmpint (tonti_asked_int (json, "closing"), ==, 10000);
  g_assert_cmpint (tonti_asked_int (json, "bank_closing"), ==, 7000);
  g_assert_cmpint (tonti_asked_total (json, "rows", "in"), ==, 20000);
  g_assert_cmpint (tonti_asked_total (json, "rows", "out"), ==, 10000);
  row = tonti_asked_row (json, "rows", "out", "3000");
  g_assert_cmpstr (tonti_asked_text (row, "label"), ==, "Chaises");
  g_assert_cmpstr (tonti_asked_text (row, "voucher"), ==, "F 12");
  g_assert_cmpstr (tonti_asked_text (row, "counterpart"), ==, "expense:chairs");
  g_assert_cmpint (tonti_asked_int (row, "balance"), ==, 17000);
  g_assert_cmpint (tonti_asked_int (tonti_asked_row (json, "bank", "in", "7000"), "balance"), ==,
                   7000);
  query.account = "bank";
  query.from = tonti_asked_day ("2025-02-01");
  bank = tonti_asked_report (f, "cash-book", &query);
  g_assert_cmpint (tonti_asked_int (bank, "opening"), ==, 7000);
  g_assert_cmpuint (json_array_size (json_object_get (bank, "rows")), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/ledger/trial-balance-worked-by-hand", test_trial_balance);
  g_test_add_func ("/report/ledger/kept-balances-are-those-of-the-entries",
                   test_kept_is_recomputed);
  g_test_add_func ("/report/ledger/a-period-closes-as-the-next-opens", test_periods);
  g_test_add_func ("/report/ledger/running-balances-end-at-the-trial-balance", test_general_ledger);
  g_test_add_func ("/report/ledger/a-period-opens-with-what-stood", test_ledger_period);
  g_test_add_func ("/report/ledger/journal-has-every-line", test_journal);
  g_test_add_func ("/report/ledger/cash-book-of-every-place", test_cash_book);
  return g_test_run ();
}
