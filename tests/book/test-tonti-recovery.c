// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib.h>
#include <string.h>

#include "tonti-recovery.h"

/* Recovery codes as people type them. */

static void
test_misread (void)
{
  char code[TONTI_RECOVERY_SIZE], read[TONTI_RECOVERY_SIZE];
  int seen = 0, all = 0;
  for (int round = 0; round < 200; round++)
    {
      tonti_recovery_draw (code);
      g_autofree char *text = tonti_recovery_format (code);
      g_autofree char *small = g_ascii_strdown (text, -1);
      g_assert_cmpuint (strlen (text), ==, 29);
      g_assert_true (tonti_recovery_read (small, read));
      g_assert_cmpstr (read, ==, code);
      for (int i = 0; i < TONTI_RECOVERY_SYMBOLS; i++, all++)
        {
          char wrong[TONTI_RECOVERY_SIZE];
          memcpy (wrong, code, sizeof wrong);
          wrong[i] = wrong[i] == '7' ? 'M' : '7';
          seen += !tonti_recovery_read (wrong, read);
        }
    }
  g_assert_cmpint (seen, ==, all);
  g_test_message ("%d codes, %d of %d wrong symbols seen", 200, seen, all);
}

static void
test_refusals (void)
{
  char read[TONTI_RECOVERY_SIZE];
  g_assert_false (tonti_recovery_read ("", read));
  g_assert_false (tonti_recovery_read ("0000 0000 0000 0000 0000 000é", read));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/recovery/a-misread-symbol-is-seen", test_misread);
  g_test_add_func ("/book/recovery/what-is-no-code", test_refusals);
  return g_test_run ();
}
