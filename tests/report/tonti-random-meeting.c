// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-random-meeting.h"

#include "tonti-scene.h"

static void
pay_something (TontiFixture *f, int member)
{
  static const char *const columns[] = { "pool:1", "fund:1", "fines", "advance", "savings" };

  const char *column = columns[g_test_rand_int_range (0, 5)];

  if (g_str_equal (column, "fines"))
    tonti_fixture_apply_format (
        f, "{'do':'fine.charge','member':%d,'kind':'late','amount':15000,'reason':'16 h'}", member);
  tonti_fixture_apply_format (f, "{'do':'due.set','member':%d,'of':'%s','amount':%d}", member,
                              column, g_test_rand_int_range (1, 30) * 500);
}

/* There must be something that has no receipt yet. */
static void
issue_receipt (TontiFixture *f, int member)
{
  pay_something (f, member);
  tonti_fixture_apply_format (f, "{'do':'receipt.issue','member':%d}", member);
}

static void
do_something (TontiFixture *f)
{
  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      tonti_fixture_apply_format (f, "{'do':'fine.charge','member':%d,'kind':'phone'}",
                                  g_test_rand_int_range (1, 31));
      break;
    case 1:
      tonti_fixture_apply_format (
          f, "{'do':'expense','account':'tea','amount':%d,'what':'Thé','piece':'12'}",
          g_test_rand_int_range (1, 20) * 100);
      break;
    case 2:
      tonti_fixture_apply_format (
          f, "{'do':'transfer','from':'cash','to':'bank','amount':%d,'what':'Dépôt'}",
          g_test_rand_int_range (1, 20) * 1000);
      break;
    case 3:
      issue_receipt (f, g_test_rand_int_range (1, 31));
      break;
    default:
      pay_something (f, g_test_rand_int_range (1, 31));
      break;
    }
}

void
tonti_random_meeting_play (TontiFixture *f, int n, gboolean close)
{
  tonti_scene_open (f, n);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':300000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  for (int i = g_test_rand_int_range (5, 25); i > 0; i--)
    pay_something (f, g_test_rand_int_range (1, 31));
  for (int i = g_test_rand_int_range (0, 10); i > 0; i--)
    do_something (f);
  if (g_test_rand_int_range (0, 4) > 0)
    tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  if (close)
    tonti_scene_close (f);
}
