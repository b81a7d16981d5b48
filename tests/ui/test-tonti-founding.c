// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>

#include "tonti-country.h"
#include "tonti-founding.h"

/* The answers of the assistant, without its window. */

/* What the book alone can know is told, and nothing stays. */
static void
leaves_no_file_when_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tonti-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.tonti", NULL);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiFounding) founding = NULL;
  TontiUser user = { .now_unix_s = 1736006400 };
  g_assert_true (tonti_day_parse_iso ("2025-01-04", &user.today));
  founding = tonti_founding_new (user.today, "en", FALSE);
  json_auto_t *fields = tonti_founding_make_fields (founding);
  json_auto_t *requests = tonti_founding_make_requests (founding);
  json_object_set_new (fields, "name", json_string ("And Jëf"));
  json_array_append_new (requests, json_pack ("{s:s, s:s}", "do", "fund.set", "account", "cash"));
  g_assert_null (tonti_founding_carry_out (path, fields, requests, &user, problems));
  g_assert_true (tonti_problems_has (problems, "bad-account"));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
every_country_has_its_money (void)
{
  TontiDay today;
  g_assert_true (tonti_day_parse_iso ("2025-01-04", &today));
  g_autoptr (TontiFounding) founding = tonti_founding_new (today, "fr", FALSE);
  for (guint n = 0; n < tonti_country_count (); n++)
    {
      tonti_founding_set_country (founding, tonti_country_code (n));
      g_assert_cmpint (founding->contribution, >, founding->social);
      g_assert_cmpint (founding->social, >, 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/founding/leaves-no-file-when-refused", leaves_no_file_when_refused);
  g_test_add_func ("/ui/founding/every-country-has-its-money", every_country_has_its_money);
  return g_test_run ();
}
