// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report.h"

#include <string.h>

/* Tables and reports by themselves: cells, totals, JSON, CSV, text. */

static const TontiColumn columns[] = {
  { "no", "No.", TONTI_COLUMN_NUMBER, FALSE },      { "name", "Name", TONTI_COLUMN_TEXT, FALSE },
  { "day", "Day", TONTI_COLUMN_DAY, FALSE },        { "state", "State", TONTI_COLUMN_CODE, FALSE },
  { "amount", "Amount", TONTI_COLUMN_MONEY, TRUE }, { NULL, NULL, TONTI_COLUMN_TEXT, FALSE },
};

static TontiGroup
make_group (const char *code)
{
  TontiGroup group = { .currency = tonti_currency_find (code), .lang = (char *)"fr" };

  group.style = tonti_style_for (group.currency, "SN", "fr");
  return group;
}

static void
add_row (TontiTable *table, gint64 no, const char *name, gint64 day, const char *state,
         gint64 amount)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, no);
  tonti_table_set_text (table, 1, name);
  tonti_table_set_int (table, 2, day);
  tonti_table_set_text (table, 3, state);
  tonti_table_set_int (table, 4, amount);
}

/* One full row, one empty one, one with a negative amount. */
static TontiReport *
make_report (void)
{
  TontiReport *report = tonti_report_new ("sample", "Sample");
  TontiTable *table = tonti_table_new ("rows", "People", columns);
  const TontiDay day = { 20092 }; /* 2025-01-04 */

  tonti_report_add_table (report, table);
  tonti_report_add_fact_day (report, "day", "Day", day);
  tonti_report_add_fact_money (report, "cash", "Cash", 25000);
  tonti_report_add_fact_text (report, "place", "Place", NULL);
  add_row (table, 1, "Awa \"D\" Diop\n", day.number, "paid", 25000);
  tonti_table_add_row (table);
  add_row (table, 3, "=HYPERLINK(1)", 0, "paid", -1500);
  return report;
}

static void
test_cells (void)
{
  g_autoptr (TontiReport) report = make_report ();
  const TontiTable *table = tonti_report_get_table (report, 0);

  g_assert_cmpuint (tonti_table_get_n_rows (table), ==, 3);
  g_assert_cmpuint (tonti_table_get_n_columns (table), ==, 5);
  g_assert_cmpint (tonti_table_get_int (table, 0, 4), ==, 25000);
  g_assert_cmpint (tonti_table_get_total (table, 4), ==, 23500);
  g_assert_true (tonti_table_has_totals (table));
  for (guint column = 0; column < 5; column++)
    g_assert_true (tonti_table_is_empty_cell (table, 1, column));
  g_assert_false (tonti_table_is_empty_cell (table, 2, 2));
  g_assert_null (tonti_table_get_text (table, 1, 1));
  g_assert_true (tonti_report_find_table (report, "rows") == table);
  g_assert_null (tonti_report_find_table (report, "lots"));
}

static void
test_json (void)
{
  g_autoptr (TontiReport) report = make_report ();
  g_autofree char *text = tonti_report_to_json_text (report);

  g_assert_cmpstr (text, ==,
                   "{\"report\":\"sample\",\"day\":\"2025-01-04\",\"cash\":25000,\"place\":null,"
                   "\"rows\":[{\"no\":1,\"name\":\"Awa \\\"D\\\" Diop\\u000a\","
                   "\"day\":\"2025-01-04\",\"state\":\"paid\",\"amount\":25000},"
                   "{\"no\":null,\"name\":null,\"day\":null,\"state\":null,\"amount\":null},"
                   "{\"no\":3,\"name\":\"=HYPERLINK(1)\",\"day\":\"1970-01-01\",\"state\":\"paid\","
                   "\"amount\":-1500}],\"totals\":{\"amount\":23500}}");
}

static void
test_json_objects (void)
{
  g_autoptr (TontiReport) report = make_report ();
  TontiTable *other = tonti_table_new ("lots", "Lots", columns);
  json_auto_t *json = NULL;

  add_row (other, 7, "\\", 1, "late", G_GINT64_CONSTANT (999999999999999));
  tonti_report_add_table (report, other);
  json = tonti_report_to_json (report);
  g_assert_cmpuint (json_array_size (json_object_get (json, "rows")), ==, 3);
  g_assert_cmpuint (json_array_size (json_object_get (json, "lots")), ==, 1);
  g_assert_cmpint (
      json_integer_value (json_object_get (json_object_get (json, "lots_totals"), "amount")), ==,
      G_GINT64_CONSTANT (999999999999999));
  g_assert_cmpstr (json_string_value (json_object_get (
                       json_array_get (json_object_get (json, "lots"), 0), "name")),
                   ==, "\\");
}

/* Any text and any amount comes back from the JSON as it went in. */
static void
test_json_random (void)
{
  g_autoptr (TontiReport) report = tonti_report_new ("random", "Random");
  TontiTable *table = tonti_table_new ("rows", "", columns);
  json_auto_t *json = NULL;

  tonti_report_add_table (report, table);
  for (int i = 0; i < 300; i++)
    {
      g_autoptr (GString) name = g_string_new (NULL);

      for (int n = g_test_rand_int_range (0, 20); n > 0; n--)
        g_string_append_unichar (name, (gunichar)g_test_rand_int_range (1, 0xd7ff));
      add_row (table, i, name->str, g_test_rand_int_range (-20000, 80000), "x",
               (gint64)g_test_rand_int () * g_test_rand_int_range (-1000, 1000));
    }
  json = tonti_report_to_json (report);
  for (guint i = 0; i < 300; i++)
    {
      json_t *row = json_array_get (json_object_get (json, "rows"), i);

      g_assert_cmpstr (json_string_value (json_object_get (row, "name")), ==,
                       tonti_table_get_text (table, i, 1));
      g_assert_cmpint (json_integer_value (json_object_get (row, "amount")), ==,
                       tonti_table_get_int (table, i, 4));
    }
}

static void
test_csv (void)
{
  g_autoptr (TontiReport) report = make_report ();
  const TontiGroup francs = make_group ("XOF"), dirhams = make_group ("MAD");
  g_autofree char *plain = tonti_report_to_csv (report, &francs);
  g_autofree char *cents = tonti_report_to_csv (report, &dirhams);

  g_assert_cmpstr (plain, ==,
                   "no,name,day,state,amount\r\n"
                   "1,\"Awa \"\"D\"\" Diop\n\",2025-01-04,paid,25000\r\n"
                   ",,,,\r\n"
                   "3,'=HYPERLINK(1),1970-01-01,paid,-1500\r\n");
  g_assert_nonnull (strstr (cents, ",250.00\r\n"));
  g_assert_nonnull (strstr (cents, ",-15.00\r\n"));
}

static char *
csv_of (const char *name)
{
  g_autoptr (TontiReport) report = tonti_report_new ("x", "X");
  TontiTable *table = tonti_table_new ("rows", "", &columns[1]);
  const TontiGroup group = make_group ("XOF");
  g_autofree char *csv = NULL;

  tonti_table_add_row (table);
  tonti_table_set_text (table, 0, name);
  tonti_report_add_table (report, table);
  csv = tonti_report_to_csv (report, &group);
  return g_strdup (strstr (csv, "\r\n") + 2);
}

/* Nothing that a spreadsheet would run. */
static void
test_csv_inert (void)
{
  static const char *const attacks[] = {
    "=1+1",          "+1",   "-1", "@SUM(A1)", "\t=1",   "\r=1", "\n=1", " =1", "\302\240=1",
    "\357\274\2351", "-2+3", "+2", "=",        "\"=1\"",
  };
  static const char *const harmless[] = { "Awa", "R-2025-0012", "1=1", "", "a\nb=1", "N'Diaye" };

  for (gsize i = 0; i + 1 < G_N_ELEMENTS (attacks); i++)
    {
      g_autofree char *cell = csv_of (attacks[i]);
      const char *first = cell[0] == '"' ? cell + 1 : cell;

      g_assert_cmpint (first[0], ==, '\'');
    }
  for (gsize i = 0; i < G_N_ELEMENTS (harmless); i++)
    {
      g_autofree char *cell = csv_of (harmless[i]);

      g_assert_null (strstr (cell, "''"));
      g_assert_cmpint (cell[0], !=, '\'');
    }
}

static void
test_text (void)
{
  g_autoptr (TontiReport) report = make_report ();
  const TontiGroup group = make_group ("XOF");
  g_autofree char *text = tonti_report_to_text (report, &group);

  g_assert_true (
      g_str_has_prefix (text, "Sample\nDay    04/01/2025\nCash   25\u202f000\n\nPeople\n"));
  g_assert_nonnull (strstr (text, "\nTotal"));
  g_assert_nonnull (strstr (text, "23\u202f500\n"));
}

/* Columns stand under each other whatever the letters; nothing moves the cursor. */
static void
test_text_aligned (void)
{
  static const char *const names[] = { "Awa", "e\u0301te\u0301", "\u6f22\u5b57", "a\x1b[2Jb", "" };
  g_autoptr (TontiReport) report = tonti_report_new ("x", "X");
  TontiTable *table = tonti_table_new ("rows", "", columns);
  const TontiGroup group = make_group ("XOF");
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  tonti_report_add_table (report, table);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_row (table, 1, names[i], 0, "paid", 5);
  text = tonti_report_to_text (report, &group);
  g_assert_null (strchr (text, '\x1b'));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 4; i < 4 + G_N_ELEMENTS (names); i++)
    {
      guint width = 0;

      for (const char *p = lines[i]; *p != '\0'; p = g_utf8_next_char (p))
        if (!g_unichar_iszerowidth (g_utf8_get_char (p)))
          width += g_unichar_iswide (g_utf8_get_char (p)) ? 2 : 1;
      g_assert_cmpuint (width, ==, strlen (lines[4]));
    }
}

static void
test_format (void)
{
  g_autoptr (TontiReport) report = make_report ();
  const TontiTable *table = tonti_report_get_table (report, 0);
  const TontiGroup group = make_group ("XOF");
  g_autofree char *day = tonti_table_format (table, 0, 2, &group);
  g_autofree char *state = tonti_table_format (table, 0, 3, &group);
  g_autofree char *empty = tonti_table_format (table, 1, 4, &group);

  g_assert_cmpstr (day, ==, "04/01/2025");
  g_assert_cmpstr (state, ==, "paid");
  g_assert_cmpstr (empty, ==, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/table/cells-are-kept-and-added-up", test_cells);
  g_test_add_func ("/report/table/json-is-exact", test_json);
  g_test_add_func ("/report/table/json-holds-every-table", test_json_objects);
  g_test_add_func ("/report/table/json-gives-random-cells-back", test_json_random);
  g_test_add_func ("/report/table/csv-is-plain", test_csv);
  g_test_add_func ("/report/table/csv-runs-nothing", test_csv_inert);
  g_test_add_func ("/report/table/text-has-titles-facts-and-totals", test_text);
  g_test_add_func ("/report/table/text-is-aligned-and-harmless", test_text_aligned);
  g_test_add_func ("/report/table/cells-read-in-the-book's-style", test_format);
  return g_test_run ();
}
