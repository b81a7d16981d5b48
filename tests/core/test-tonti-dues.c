// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-dues.h"

static TontiDue
make (TontiSubjectKind kind, gint64 n, gint64 pool, gint64 meeting, gint64 open)
{
  return (TontiDue){ { kind, n }, pool, meeting, { open }, { 0 } };
}

static gint64
find (const TontiDue *dues, gsize n, TontiSubjectKind kind, gint64 number, gint64 meeting)
{
  for (gsize i = 0; i < n; i++)
    if (dues[i].subject.kind == kind && dues[i].subject.n == number && dues[i].meeting == meeting)
      return dues[i].part.minor;
  g_assert_not_reached ();
}

/* Awa hands over 10 000 and owes 5 700. */
static void
test_change (void)
{
  TontiDue dues[]
      = { make (TONTI_SUBJECT_HAND, 1, 1, 3, 5000), make (TONTI_SUBJECT_FUND, 1, 0, 3, 500),
          make (TONTI_SUBJECT_FINE, 4, 0, 3, 200) };
  TontiMoney rest;

  g_assert_true (tonti_dues_allocate (dues, 3, "", tonti_money (10000), &rest));
  g_assert_cmpint (rest.minor, ==, 4300);
  for (gsize i = 0; i < 3; i++)
    g_assert_cmpint (dues[i].part.minor, ==, dues[i].open.minor);
}

static void
test_order (void)
{
  TontiDue dues[] = {
    make (TONTI_SUBJECT_HAND, 7, 2, 3, 1000), make (TONTI_SUBJECT_HAND, 2, 1, 3, 5000),
    make (TONTI_SUBJECT_HAND, 1, 1, 3, 5000), make (TONTI_SUBJECT_HAND, 2, 1, 2, 5000),
    make (TONTI_SUBJECT_FUND, 2, 0, 3, 300),  make (TONTI_SUBJECT_FUND, 1, 0, 3, 500),
    make (TONTI_SUBJECT_FINE, 9, 0, 1, 200),
  };
  TontiMoney rest;

  /* pool:2 is named before the other pools, fund:1 before the other funds, fines last */
  g_assert_true (
      tonti_dues_allocate (dues, 7, "fund:1 pool:2 pool fund", tonti_money (11900), &rest));
  g_assert_cmpint (rest.minor, ==, 0);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_FUND, 1, 3), ==, 500);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_HAND, 7, 3), ==, 1000);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_HAND, 2, 2), ==, 5000);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_HAND, 1, 3), ==, 5000);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_HAND, 2, 3), ==, 400);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_FUND, 2, 3), ==, 0);
  g_assert_cmpint (find (dues, 7, TONTI_SUBJECT_FINE, 9, 1), ==, 0);
}

static void
test_default (void)
{
  TontiDue dues[]
      = { make (TONTI_SUBJECT_HAND, 1, 1, 0, 5000), make (TONTI_SUBJECT_FUND, 1, 0, 2, 500),
          make (TONTI_SUBJECT_FINE, 1, 0, 2, 200) };
  TontiMoney rest;

  g_assert_true (tonti_dues_allocate (dues, 3, "", tonti_money (600), &rest));
  g_assert_cmpint (find (dues, 3, TONTI_SUBJECT_FINE, 1, 2), ==, 200);
  g_assert_cmpint (find (dues, 3, TONTI_SUBJECT_FUND, 1, 2), ==, 400);
  g_assert_cmpint (find (dues, 3, TONTI_SUBJECT_HAND, 1, 0), ==, 0);
}

static void
test_words (void)
{
  const char *const good[] = { "", "fines", "fund:1 pool:2 fines", "pool fund fines" };
  const char *const bad[] = { "fine",   "fines fines", "fund:1  pool",        "pool:0",
                              "hand:1", " fines",      "pool:1 pool:2 pool:1" };

  for (gsize i = 1; i < G_N_ELEMENTS (good); i++)
    g_assert_true (tonti_dues_priority_is_valid (good[i]));
  g_assert_true (tonti_dues_priority_is_valid (good[0]));
  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tonti_dues_priority_is_valid (bad[i]));
}

static void
test_bad (void)
{
  TontiDue due = make (TONTI_SUBJECT_HAND, 1, 1, 1, -1);
  TontiMoney rest = { 77 };

  g_assert_false (tonti_dues_allocate (&due, 1, "", tonti_money (1), &rest));
  due.open.minor = 1;
  g_assert_false (tonti_dues_allocate (&due, 1, "", tonti_money (-1), &rest));
  g_assert_cmpint (rest.minor, ==, 77);
  g_assert_true (tonti_dues_allocate (NULL, 0, "", tonti_money (5), &rest));
  g_assert_cmpint (rest.minor, ==, 5);
}

/* Whatever comes in: nothing is lost, nobody pays more than he owes, and a later due is only
 * touched when every due before it is paid. */
static void
test_property (void)
{
  for (int round = 0; round < 2000; round++)
    {
      TontiDue dues[8];
      gsize n = (gsize)g_test_rand_int_range (0, 9);
      gint64 sum = g_test_rand_int_range (0, 20000);
      gint64 paid = 0;
      gboolean full = TRUE;
      TontiMoney rest;

      for (gsize i = 0; i < n; i++)
        dues[i] = make ((TontiSubjectKind)g_test_rand_int_range (TONTI_SUBJECT_HAND, 4),
                        g_test_rand_int_range (1, 5), g_test_rand_int_range (1, 3),
                        g_test_rand_int_range (0, 4), g_test_rand_int_range (0, 6000));
      g_assert_true (tonti_dues_allocate (dues, n, "pool:2 fund", tonti_money (sum), &rest));
      for (gsize i = 0; i < n; i++)
        {
          g_assert_true (full || dues[i].part.minor == 0);
          g_assert_true (dues[i].part.minor >= 0 && dues[i].part.minor <= dues[i].open.minor);
          full = dues[i].part.minor == dues[i].open.minor;
          paid += dues[i].part.minor;
        }
      g_assert_cmpint (paid + rest.minor, ==, sum);
      g_assert_true (full || rest.minor == 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/dues/ten-thousand-for-five-thousand-seven-hundred-gives-change",
                   test_change);
  g_test_add_func ("/core/dues/the-group-s-order-then-oldest-meeting-then-number", test_order);
  g_test_add_func ("/core/dues/without-an-order-fines-then-funds-then-pools", test_default);
  g_test_add_func ("/core/dues/the-words-of-an-order-are-checked", test_words);
  g_test_add_func ("/core/dues/negative-amounts-are-refused", test_bad);
  g_test_add_func ("/core/dues/nothing-is-lost-and-the-order-is-kept", test_property);
  return g_test_run ();
}
