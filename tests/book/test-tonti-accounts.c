// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-account-number-store.h"
#include "tonti-fixture.h"

static void
check (TontiFixture *f, const char *account, const char *iso, const char *number)
{
  TontiDay day = TONTI_DAY_NONE;
  g_autofree char *found = NULL;

  g_assert_true (tonti_day_parse_iso (iso, &day));
  found = tonti_account_number_find (tonti_fixture_db (f), account, day);
  g_assert_cmpstr (found, ==, number);
}

static void
test_map (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  check (f, "cash", "2025-01-04", NULL);
  tonti_fixture_apply (f, "{'do':'account.map','account':'cash','number':'571'}");
  tonti_fixture_apply (
      f, "{'do':'account.map','account':'cash','number':'5711','since':'2025-02-01'}");
  check (f, "cash", "1950-01-01", "571");
  check (f, "cash", "2025-01-31", "571");
  check (f, "cash", "2025-02-01", "5711");
  check (f, "social", "2025-02-01", NULL);
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'account.map','account':'a b','number':'571'}", "bad-account");
  tonti_fixture_refuse (f, "{'do':'account.map','account':'cash','number':'5x'}",
                        "bad-account-number");
  tonti_fixture_refuse (f, "{'do':'account.map','account':'cash','number':'5'}",
                        "bad-account-number");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/accounts/a-number-holds-from-its-day-on", test_map);
  g_test_add_func ("/book/accounts/refuses-what-is-no-number", test_refusals);
  return g_test_run ();
}
