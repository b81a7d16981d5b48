// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-between.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

/* Debts between members in any history: whatever is entered, nothing of it is the group's. */

static gint64
owed (TontiFixture *f, gint64 member, gint64 to)
{
  g_autofree char *of = g_strdup_printf ("member:%" G_GINT64_FORMAT, to);

  return tonti_scene_balance_of (f, "between", member, of);
}

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

#define PEOPLE 6

/* Debit minus credit of one member with another one. */
static gint64
sum_pair (const json_t *body, gint64 member, gint64 other)
{
  g_autofree char *of = g_strdup_printf ("member:%" G_GINT64_FORMAT, other);
  const json_t *lines = json_object_get (body, "lines");
  gint64 sum = 0;

  for (gsize i = 0; i < json_array_size (lines); i++)
    {
      const json_t *line = json_array_get (lines, i);

      if (get_int (line, "member") == member
          && g_str_equal (json_string_value (json_object_get (line, "of")), of))
        sum += get_int (line, "amount");
    }
  return sum;
}

/* Lines of one history: paid for, lent, repaid, in any order. */
static void
play (GRand *rand, json_t *body, gint64 expected[PEOPLE][PEOPLE])
{
  for (int i = 0; i < 12; i++)
    {
      int a = g_rand_int_range (rand, 0, PEOPLE), b = g_rand_int_range (rand, 0, PEOPLE);
      gint64 amount = g_rand_int_range (rand, -9, 10) * 250, sum = ABS (amount);
      json_auto_t *payer = json_pack ("{s:i, s:i}", "member", b + 1, "amount", 1000);

      if (amount == 0 || (i % 2 == 1 && a == b))
        continue;
      if (i % 2 == 1)
        tonti_between_add (body, a + 1, b + 1, amount);
      else
        tonti_between_pay (body, a + 1, payer, sum);
      if (i % 2 == 0)
        amount = a == b ? 0 : MIN (sum, 1000);
      expected[a][b] += amount;
      expected[b][a] -= amount;
    }
}

static void
test_ten_thousand (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int game = 0; game < 10000; game++)
    {
      json_auto_t *body = json_object ();
      gint64 expected[PEOPLE][PEOPLE] = { { 0 } };
      gint64 sum = 0;

      play (rand, body, expected);
      for (int a = 0; a < PEOPLE; a++)
        for (int b = 0; b < PEOPLE; b++)
          {
            g_assert_cmpint (sum_pair (body, a + 1, b + 1), ==, expected[a][b]);
            sum += expected[a][b];
          }
      g_assert_cmpint (sum, ==, 0);
    }
}

static char *
make_random (GRand *rand)
{
  int a = g_rand_int_range (rand, 1, 9), b = g_rand_int_range (rand, 1, 9);
  int amount = g_rand_int_range (rand, 1, 9) * 500;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return g_strdup_printf ("{'do':'receive','member':%d,'amount':%d,'paid_by':%d,"
                              "'then':'advance'}",
                              a, amount, b);
    case 1:
      return g_strdup_printf ("{'do':'receive','member':%d,'items':{'savings':%d},'paid_by':%d,"
                              "'paid_part':%d}",
                              a, amount, b, MAX (amount / 2, 1));
    case 2:
      return g_strdup_printf ("{'do':'debt.repay','member':%d,'to':%d,'amount':%d}", a, b, amount);
    case 3:
      return g_strdup_printf ("{'do':'debt.repay','member':%d,'to':%d}", a, b);
    case 4:
      return g_strdup_printf ("{'do':'debt.add','member':%d,'to':%d,'amount':%d,'reason':'x',"
                              "'signed':{'how':'spoken'}}",
                              a, b, amount);
    default:
      return g_strdup_printf ("{'do':'receipt.set','member':%d,'paid_by':%d}", a, b);
    }
}

static void
check_pairs (TontiFixture *f)
{
  g_autoptr (GArray) rows = tonti_ledger_account_balances (tonti_fixture_db (f), "between");
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiLedgerBalance *row = &g_array_index (rows, TontiLedgerBalance, i);
      TontiSubject other;

      g_assert_true (tonti_subject_parse (row->of, &other));
      g_assert_cmpint (owed (f, other.n, row->member), ==, row->credit - row->debit);
      sum += row->debit - row->credit;
    }
  g_assert_cmpint (sum, ==, 0);
}

/* Whatever is entered, between members it adds up to nothing, and closing changes no balance. */
static void
test_any (void)
{
  guint32 seed = g_test_rand_int ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (int game = 0; game < 4; game++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();
      gint64 before[9];

      tonti_scene_open (f, 1);
      for (int i = 0; i < 60; i++)
        {
          g_autofree char *request = make_random (rand);

          tonti_fixture_try (f, request);
          if (i % 10 == 9)
            tonti_fixture_try (f, "{'do':'undo'}");
          g_assert_cmpint (tonti_overlay_balance (f->book, "between", 0), ==, 0);
        }
      for (int m = 1; m < 9; m++)
        before[m] = tonti_overlay_balance (f->book, "between", m);
      tonti_scene_close (f);
      for (int m = 1; m < 9; m++)
        g_assert_cmpint (tonti_scene_balance_of (f, "between", m, NULL), ==, before[m]);
      check_pairs (f);
      tonti_scene_check_trial (f);
      tonti_fixture_verify (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/debt-histories/ten-thousand-histories", test_ten_thousand);
  g_test_add_func ("/book/debt-histories/nothing-of-it-is-the-groups", test_any);
  return g_test_run ();
}
