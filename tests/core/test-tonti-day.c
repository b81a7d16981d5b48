// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-day.h"

static TontiDay
day (const char *iso)
{
  TontiDay out = TONTI_DAY_NONE;

  g_assert_true (tonti_day_parse_iso (iso, &out));
  return out;
}

static void
check_iso (TontiDay value, const char *expected)
{
  char iso[TONTI_DAY_ISO_SIZE];

  g_assert_cmpstr (tonti_day_to_iso (value, iso), ==, expected);
}

/* Every day of the range, against GLib's calendar. */
static void
test_whole_range (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1900);
  int number = day ("1900-01-01").number;
  int last = day ("2199-12-31").number;

  g_assert_cmpint (day ("1970-01-01").number, ==, 0);
  g_assert_cmpint (last - number + 1, ==, 109573);
  for (; number <= last; number++, g_date_add_days (date, 1))
    {
      TontiDay value = { number }, again = TONTI_DAY_NONE;
      char iso[TONTI_DAY_ISO_SIZE];
      int year, month, mday;

      tonti_day_to_ymd (value, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (mday, ==, g_date_get_day (date));
      g_assert_cmpint (tonti_day_weekday (value), ==, g_date_get_weekday (date));
      g_assert_true (tonti_day_from_ymd (year, month, mday, &again));
      g_assert_cmpint (again.number, ==, number);
      g_assert_true (tonti_day_parse_iso (tonti_day_to_iso (value, iso), &again));
      g_assert_cmpint (again.number, ==, number);
    }
  g_assert_false (tonti_day_is_valid ((TontiDay){ last + 1 }));
  g_assert_false (tonti_day_is_valid (TONTI_DAY_NONE));
}

/* Every year, month and day number around the calendar: accepted exactly when GLib knows it. */
static void
test_impossible (void)
{
  for (int year = 1895; year <= 2205; year++)
    for (int month = 0; month <= 13; month++)
      for (int mday = 0; mday <= 32; mday++)
        {
          TontiDay out = TONTI_DAY_NONE;
          gboolean exists
              = year >= 1900 && year <= 2199 && month >= 1 && mday >= 1
                && g_date_valid_dmy ((GDateDay)mday, (GDateMonth)month, (GDateYear)year);

          g_assert_cmpint (tonti_day_from_ymd (year, month, mday, &out), ==, exists);
          g_assert_cmpint (tonti_day_is_valid (out), ==, exists);
        }
}

static void
test_iso_is_strict (void)
{
  const char *const texts[] = {
    "",           "2025-1-04",        "2025-01-4",   "25-01-04",
    "2025/01/04", "2025-01-04 ",      " 2025-01-04", "2025-02-30",
    "2023-02-29", "1900-02-29",       "0000-01-01",  "0001-01-01",
    "9999-12-31", "10000-01-01",      "2025-13-01",  "2025-00-10",
    "2025-01-00", "2025-01-32",       "+025-01-04",  "2025-01-0x",
    "2200-01-01", "1899-12-31",       "2025-01-04T", "20250104",
    "2025--1-04", "2025-01-\xd9\xa4",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TontiDay out = { 77 };

      g_test_message ("%s", texts[i]);
      g_assert_false (tonti_day_parse_iso (texts[i], &out));
      g_assert_cmpint (out.number, ==, 77);
    }
  day ("2000-02-29");
  day ("2024-02-29");
}

static void
test_typed (void)
{
  const struct
  {
    const char *text, *iso;
  } rows[] = {
    { "21", "2025-11-21" },         { "21/12", "2025-12-21" },
    { "1/2", "2025-02-01" },        { "211125", "2025-11-21" },
    { "21112024", "2024-11-21" },   { "21/11/2024", "2024-11-21" },
    { "21-11-24", "2024-11-21" },   { "21.11.2024", "2024-11-21" },
    { "2024-11-21", "2024-11-21" }, { " 21/11/2024 ", "2024-11-21" },
    { "21 11 2024", "2024-11-21" }, { "05", "2025-11-05" },
    { "290224", "2024-02-29" },     { "010125", "2025-01-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TontiDay out = TONTI_DAY_NONE;

      g_test_message ("%s", rows[i].text);
      g_assert_true (tonti_day_parse_typed (rows[i].text, day ("2025-11-10"), &out));
      check_iso (out, rows[i].iso);
    }
}

static void
test_typed_refuses (void)
{
  const char *const texts[]
      = { "",           "0",        "31",          "31/11",     "30/2",    "29/02/2025", "21/11/",
          "/11",        "21//11",   "21/11-25",    "21/11/025", "21/11/5", "2025/11/21", "211125x",
          "21/11/25/1", "demain",   "-21",         "123",       "12345",   "1234567",    "321125",
          "21/111",     "00000000", "21/11/20255", "1e1",       "21,11" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      TontiDay out = { 77 };

      g_test_message ("%s", texts[i]);
      g_assert_false (tonti_day_parse_typed (texts[i], day ("2025-11-10"), &out));
      g_assert_cmpint (out.number, ==, 77);
    }
}

static void
test_typed_round_trip (void)
{
  for (int i = 0; i < 20000; i++)
    {
      TontiDay value
          = { g_test_rand_int_range (day ("2000-01-01").number, day ("2099-12-31").number + 1) };
      g_autofree char *text = tonti_day_format_short (value, i % 2 ? "fr" : "rw");
      TontiDay out = TONTI_DAY_NONE;

      g_assert_true (tonti_day_parse_typed (text, day ("2025-11-10"), &out));
      g_assert_cmpint (out.number, ==, value.number);
    }
}

static void
test_add (void)
{
  TontiDay out = { 77 };

  g_assert_true (tonti_day_add (day ("2024-02-28"), 2, &out));
  check_iso (out, "2024-03-01");
  g_assert_true (tonti_day_add (day ("2024-03-01"), -1, &out));
  check_iso (out, "2024-02-29");
  g_assert_false (tonti_day_add (day ("2199-12-31"), 1, &out));
  g_assert_false (tonti_day_add (day ("1900-01-01"), -1, &out));
  g_assert_false (tonti_day_add (day ("2199-12-31"), G_MAXINT, &out));
  g_assert_false (tonti_day_add (day ("1900-01-01"), G_MININT, &out));
  check_iso (out, "2024-02-29");
}

static void
test_add_months (void)
{
  const struct
  {
    const char *from;
    int months;
    const char *to;
  } rows[] = { { "2025-01-31", 1, "2025-02-28" },    { "2024-01-31", 1, "2024-02-29" },
               { "2025-01-31", 2, "2025-03-31" },    { "2025-12-15", 1, "2026-01-15" },
               { "2025-01-15", -1, "2024-12-15" },   { "2024-02-29", 12, "2025-02-28" },
               { "1900-01-01", 3599, "2199-12-01" }, { "2025-05-31", 0, "2025-05-31" } };
  TontiDay out = { 77 };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_assert_true (tonti_day_add_months (day (rows[i].from), rows[i].months, &out));
      check_iso (out, rows[i].to);
    }
  g_assert_false (tonti_day_add_months (day ("1900-01-01"), 3600, &out));
  g_assert_false (tonti_day_add_months (day ("1900-01-31"), -1, &out));
  g_assert_false (tonti_day_add_months (day ("2025-01-31"), G_MAXINT, &out));
  g_assert_false (tonti_day_add_months (day ("2025-01-31"), G_MININT, &out));
}

static void
test_rhythm (void)
{
  TontiDay out = { 77 };

  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_MONTH, day ("2025-01-31"), 1, &out));
  check_iso (out, "2025-02-28");
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_MONTH, day ("2025-01-31"), 2, &out));
  check_iso (out, "2025-03-31");
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_FOUR_WEEKS, day ("2025-01-04"), 15, &out));
  check_iso (out, "2026-02-28");
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_WEEK, day ("2025-01-04"), 2, &out));
  check_iso (out, "2025-01-18");
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_TWO_WEEKS, day ("2025-01-04"), 1, &out));
  check_iso (out, "2025-01-18");
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_DAY, day ("2024-02-28"), 1, &out));
  check_iso (out, "2024-02-29");
  g_assert_false (tonti_rhythm_day (TONTI_RHYTHM_WEEK, day ("2025-01-04"), G_MAXINT, &out));
  check_iso (out, "2024-02-29");
}

static void
check_texts (const char *iso, const char *lang, const char *in_long, const char *in_short)
{
  g_autofree char *a = tonti_day_format_long (day (iso), lang);
  g_autofree char *b = tonti_day_format_short (day (iso), lang);

  g_assert_cmpstr (a, ==, in_long);
  g_assert_cmpstr (b, ==, in_short);
}

static void
test_format (void)
{
  check_texts ("2025-01-04", "fr", "samedi 4 janvier 2025", "04/01/2025");
  check_texts ("2026-02-01", "fr_SN", "dimanche 1er février 2026", "01/02/2026");
  check_texts ("2025-01-04", "en", "Saturday 4 January 2025", "04/01/2025");
  check_texts ("2025-12-01", "en-CM", "Monday 1 December 2025", "01/12/2025");
  check_texts ("2025-01-04", "rw", "2025-01-04", "2025-01-04");
  check_texts ("2025-01-04", "frr", "2025-01-04", "2025-01-04");
  check_texts ("2025-01-04", NULL, "2025-01-04", "2025-01-04");
}

static void
test_instants (void)
{
  const char *const bad[] = { "",
                              "2025-01-04",
                              "2025-01-04T10:00:00",
                              "2025-01-04T10:00:00z",
                              "2025-01-04T24:00:00Z",
                              "2025-01-04T10:60:00Z",
                              "2025-01-04T10:00:60Z",
                              "2025-01-04 10:00:00Z",
                              "2025-02-30T10:00:00Z",
                              "2025-01-04T10:00:0 Z",
                              "2025-01-04T10:00:00+00:00" };
  gint64 unix_s = 77;

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (tonti_instant_parse (bad[i], &unix_s));
  g_assert_cmpint (unix_s, ==, 77);
  g_assert_true (tonti_instant_parse ("2025-01-04T10:11:12Z", &unix_s));
  g_assert_cmpint (unix_s, ==, 1735985472);
  g_assert_cmpint (tonti_instant_day (-1).number, ==, -1);
  g_assert_cmpint (tonti_instant_day (0).number, ==, 0);
  g_assert_cmpint (tonti_instant_day (86399).number, ==, 0);
  g_assert_false (tonti_day_is_valid (tonti_instant_day (G_MAXINT64)));
  g_assert_false (tonti_day_is_valid (tonti_instant_day (G_MININT64)));
  for (int i = 0; i < 20000; i++)
    {
      gint64 moment = g_test_rand_int_range (-2000000000, 2000000000);
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (moment);
      g_autofree char *expected = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
      char text[TONTI_INSTANT_SIZE];

      g_assert_cmpstr (tonti_instant_format (moment, text), ==, expected);
      g_assert_true (tonti_instant_parse (text, &unix_s));
      g_assert_cmpint (unix_s, ==, moment);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/day/every-day-of-three-centuries", test_whole_range);
  g_test_add_func ("/core/day/only-days-that-exist", test_impossible);
  g_test_add_func ("/core/day/iso-is-strict", test_iso_is_strict);
  g_test_add_func ("/core/day/typed-in-every-accepted-way", test_typed);
  g_test_add_func ("/core/day/typed-nonsense-is-refused", test_typed_refuses);
  g_test_add_func ("/core/day/what-is-written-reads-back", test_typed_round_trip);
  g_test_add_func ("/core/day/adding-stays-in-the-range", test_add);
  g_test_add_func ("/core/day/months-end-on-their-last-day", test_add_months);
  g_test_add_func ("/core/day/meetings-do-not-drift", test_rhythm);
  g_test_add_func ("/core/day/written-for-people", test_format);
  g_test_add_func ("/core/day/instants-are-second-exact", test_instants);
  return g_test_run ();
}
