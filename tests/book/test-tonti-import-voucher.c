// SPDX-License-Identifier: GPL-3.0-or-later
#include <jansson.h>

#include "tonti-import-voucher.h"

/* The hand-written body must be the one that the general writer makes. */

static json_t *
describe (const TontiImportVoucher *voucher)
{
  json_t *lines = json_array ();
  json_t *body = json_pack ("{s:s, s:o, s:s}", "kind", voucher->kind->str, "lines", lines,
                            "voucher", voucher->number->str);

  for (guint i = 0; i < voucher->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (voucher->lines, TontiLine, i);
      json_t *object
          = json_pack ("{s:s, s:I}", "account", line->account, "amount", (json_int_t)line->amount);

      if (line->member > 0)
        json_object_set_new (object, "member", json_integer (line->member));
      json_array_append_new (lines, object);
    }
  if (voucher->member > 0)
    json_object_set_new (body, "member", json_integer (voucher->member));
  if (voucher->memo->len > 0)
    json_object_set_new (body, "memo", json_string (voucher->memo->str));
  return body;
}

static void
check (const TontiImportVoucher *voucher)
{
  g_autoptr (GString) written = g_string_new (NULL);
  json_auto_t *body = describe (voucher);
  g_autofree char *wanted = tonti_event_dump (body);

  tonti_import_voucher_write (voucher, written);
  g_assert_cmpstr (written->str, ==, wanted);
  g_assert_cmpuint (written->len, ==, strlen (wanted));
}

static void
add_line (TontiImportVoucher *voucher, const char *account, gint64 member, gint64 amount)
{
  TontiLine line = { account, member, NULL, amount };

  g_array_append_val (voucher->lines, line);
}

static void
test_an_ordinary_voucher_is_the_same_either_way (void)
{
  TontiImportVoucher voucher;

  tonti_import_voucher_init (&voucher);
  g_string_assign (voucher.number, "G0001-000001");
  g_string_assign (voucher.kind, "contribution");
  check (&voucher);
  g_string_assign (voucher.memo, "5 shares, meeting 1");
  voucher.member = 12;
  add_line (&voucher, "cash", 12, 35000);
  add_line (&voucher, "Liabilities:G0001:Shares", 12, -35000);
  check (&voucher);
  add_line (&voucher, "pot", 0, TONTI_MONEY_LIMIT);
  add_line (&voucher, "pot", 0, -TONTI_MONEY_LIMIT);
  check (&voucher);
  tonti_import_voucher_clear (&voucher);
}

static void
append_random_text (GString *out)
{
  static const char *const pieces[]
      = { "a", "\"", "\\", "/", "é", "Ndèye", "\\\\", "\"\"", "F CFA", "ŋ", "€", " ", "7", "<b>" };

  g_string_truncate (out, 0);
  for (int i = g_test_rand_int_range (0, 12); i > 0; i--)
    g_string_append (out, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
}

static void
test_random_vouchers_are_the_same_either_way (void)
{
  TontiImportVoucher voucher;

  tonti_import_voucher_init (&voucher);
  for (int i = 0; i < 2000; i++)
    {
      tonti_import_voucher_reset (&voucher);
      append_random_text (voucher.number);
      append_random_text (voucher.kind);
      append_random_text (voucher.memo);
      voucher.member = g_test_rand_int_range (0, 3) * 1000000007;
      for (int n = g_test_rand_int_range (0, 6); n > 0; n--)
        add_line (&voucher, n % 2 ? "cash:box-2" : "a.b_c-d:E", g_test_rand_int_range (0, 4),
                  g_test_rand_int () * G_GINT64_CONSTANT (465661));
      check (&voucher);
    }
  tonti_import_voucher_clear (&voucher);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/import-voucher/an-ordinary-voucher-is-the-same-either-way",
                   test_an_ordinary_voucher_is_the_same_either_way);
  g_test_add_func ("/book/import-voucher/random-vouchers-are-the-same-either-way",
                   test_random_vouchers_are_the_same_either_way);
  return g_test_run ();
}
