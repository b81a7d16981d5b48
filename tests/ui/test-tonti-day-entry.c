// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-day-entry.h"
#include "tonti-holder.h"

/* The field for days: short to type, said back with the day of the week. */

static TontiDayEntry *
add_entry (TontiHolder *holder)
{
  TontiDayEntry *entry = tonti_holder_add (holder, tonti_day_entry_new ());
  TontiDay today;
  g_assert_true (tonti_day_parse_iso ("2025-11-15", &today));
  tonti_day_entry_set_today (entry, today);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Day", -1);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return entry;
}

static void
assert_day (TontiDayEntry *entry, const char *iso)
{
  char read[TONTI_DAY_ISO_SIZE];
  TontiDay day;
  g_assert_true (tonti_day_entry_read (entry, &day));
  g_assert_cmpstr (tonti_day_to_iso (day, read), ==, iso);
}

static void
understands_short_days (void)
{
  static const struct
  {
    const char *typed, *iso;
  } cases[] = { { "21", "2025-11-21" },
                { "3/12", "2025-12-03" },
                { "211125", "2025-11-21" },
                { "01-02-2026", "2026-02-01" },
                { "2024-02-29", "2024-02-29" } };
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiDayEntry *entry = add_entry (holder);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      tonti_stage_type (GTK_WIDGET (entry), cases[i].typed);
      assert_day (entry, cases[i].iso);
    }
}

static void
says_the_weekday (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiDayEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "21");
  tonti_stage_wait_text (holder->window, "Friday 21 November 2025");
  tonti_holder_leave (holder);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "21/11/2025");
  assert_day (entry, "2025-11-21");
}

static void
has_a_key_for_today (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiDayEntry *entry = add_entry (holder);
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_semicolon, GDK_CONTROL_MASK));
  assert_day (entry, "2025-11-15");
  g_assert_false (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_semicolon, 0));
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
}

static void
keeps_what_is_no_day (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiDayEntry *entry = add_entry (holder);
  TontiDay day;
  tonti_stage_type (GTK_WIDGET (entry), "31/02");
  g_assert_false (tonti_day_entry_read (entry, &day));
  g_assert_false (
      gtk_widget_has_css_class (GTK_WIDGET (tonti_field_get_entry (TONTI_FIELD (entry))), "error"));
  tonti_holder_leave (holder);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "31/02");
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (tonti_field_get_entry (TONTI_FIELD (entry))), "error"));
  tonti_stage_wait_text (holder->window, "31/02: it is not a day");
  tonti_stage_assert_named (holder->window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/day-entry/understands-short-days", understands_short_days);
  g_test_add_func ("/ui/day-entry/says-the-weekday", says_the_weekday);
  g_test_add_func ("/ui/day-entry/has-a-key-for-today", has_a_key_for_today);
  g_test_add_func ("/ui/day-entry/keeps-what-is-no-day", keeps_what_is_no_day);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
