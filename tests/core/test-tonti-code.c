// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-code.h"

#include "tonti-day.h"
#include "tonti-money.h"
#include "tonti-split.h"

/* Released codes stand in books: this list never changes, it only grows. */
static void
test_released (void)
{
  const struct
  {
    const TontiCodes *codes;
    int last;
    const char *list;
  } rows[] = {
    { &tonti_kind_codes, TONTI_KIND_MIXED, "rotating|savings|cooperative|mutual|mixed" },
    { &tonti_form_codes, TONTI_FORM_MUTUAL, "informal|association|gie|scoops|coop-ca|mutual" },
    { &tonti_presence_codes, TONTI_PRESENCE_REPRESENTED,
      "unknown|present|late|excused|absent|represented" },
    { &tonti_role_codes, TONTI_ROLE_TRAINER,
      "chair|treasurer|secretary|counter|key-holder|auditor|trainer" },
    { &tonti_short_pot_codes, TONTI_SHORT_POT_SPREAD,
      "owe|box-advances|postpone|postpone-all|guarantor|spread" },
    { &tonti_uneven_codes, TONTI_UNEVEN_SIZES, "box-advances|last-larger|sizes" },
    { &tonti_rhythm_codes, TONTI_RHYTHM_DAY, "week|2-weeks|4-weeks|month|day" },
    { &tonti_split_codes, TONTI_SPLIT_UNIT_PRICE, "largest-remainder|floor|unit-price" },
    { &tonti_rounding_codes, TONTI_ROUNDING_DOWN, "half-up|half-even|up|down" },
    { &tonti_document_codes, TONTI_DOCUMENT_MINUTES, "receipt|voucher-out|minutes" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *list = tonti_codes_list (rows[i].codes);
      g_auto (GStrv) parts = g_strsplit (list, "|", -1);

      g_assert_cmpstr (list, ==, rows[i].list);
      g_assert_cmpint ((int)g_strv_length (parts), ==, rows[i].last + 1);
      for (int j = 0; j <= rows[i].last; j++)
        {
          g_assert_cmpstr (tonti_codes_get (rows[i].codes, j), ==, parts[j]);
          g_assert_cmpint (tonti_codes_find (rows[i].codes, parts[j]), ==, j);
        }
    }
}

static void
test_unknown (void)
{
  g_assert_cmpint (tonti_codes_find (&tonti_kind_codes, "Rotating"), ==, -1);
  g_assert_cmpint (tonti_codes_find (&tonti_kind_codes, ""), ==, -1);
  g_assert_cmpint (tonti_codes_find (&tonti_kind_codes, NULL), ==, -1);
  g_assert_cmpint (tonti_codes_find (&tonti_kind_codes, "rotating|savings"), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/code/released-codes-stay", test_released);
  g_test_add_func ("/core/code/unknown-is-minus-one", test_unknown);
  return g_test_run ();
}
