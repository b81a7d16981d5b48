// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-holder.h"
#include "tonti-table-model.h"
#include "tonti-table-view.h"

/* Tables on the screen: any number of rows, the totals in sight, the place kept, copied as text. */

#define MANY 100000

static const TontiColumn columns[] = {
  { "n", "No.", TONTI_COLUMN_NUMBER, FALSE },       { "name", "Name", TONTI_COLUMN_TEXT, FALSE },
  { "day", "Day", TONTI_COLUMN_DAY, FALSE },        { "state", "State", TONTI_COLUMN_CODE, FALSE },
  { "amount", "Amount", TONTI_COLUMN_MONEY, TRUE }, { NULL, NULL, TONTI_COLUMN_TEXT, FALSE },
};

/* Rows from FIRST on; every amount is 1500, that of the third row -700. */
static TontiTable *
make_table (guint first, guint n)
{
  TontiTable *table = tonti_table_new ("rows", "Rows", columns);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Person %u", first + i);
      tonti_table_add_row (table);
      tonti_table_set_int (table, 0, first + i);
      tonti_table_set_text (table, 1, name);
      tonti_table_set_int (table, 2, 20000 + i % 1000);
      tonti_table_set_text (table, 3, "open");
      tonti_table_set_int (table, 4, i == 2 ? -700 : 1500);
    }
  return table;
}

static TontiTableView *
add_view (TontiHolder *holder)
{
  TontiTableView *view = tonti_holder_add (holder, tonti_table_view_new ());
  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  return view;
}

static const TontiGroup *
get_group (TontiHolder *holder)
{
  return tonti_session_get_group (holder->session);
}

static void
costs_nothing_for_many_rows (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  tonti_table_view_take_table (view, make_table (1, MANY), get_group (holder));
  tonti_stage_wait_text (holder->window, "Person 3");
  g_assert_cmpuint (tonti_table_row_count (), >, 0);
  g_assert_cmpuint (tonti_table_row_count (), <, 1000);
  tonti_table_view_select (view, MANY - 1);
  tonti_stage_wait_text (holder->window, "Person 100000");
  g_assert_cmpuint (tonti_table_row_count (), <, 1000);
  g_assert_cmpint (tonti_table_view_get_selected (view), ==, MANY - 1);
}

static void
keeps_the_total_in_sight (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  tonti_table_view_take_table (view, make_table (1, 1000), get_group (holder));
  tonti_stage_wait_text (holder->window, "1\u202f497\u202f800");
  tonti_stage_wait_text (holder->window, "Total");
  tonti_stage_wait_text (holder->window, "-700");
  tonti_stage_assert_named (holder->window);
}

static void
says_when_there_is_nothing (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  tonti_table_view_set_empty_text (view, "Nobody yet");
  tonti_table_view_take_table (view, make_table (1, 0), get_group (holder));
  tonti_stage_wait_text (holder->window, "Nobody yet");
  g_assert_null (tonti_stage_find_text (holder->window, "Total"));
  tonti_table_view_take_table (view, make_table (1, 3), get_group (holder));
  tonti_stage_wait_text (holder->window, "Person 2");
  tonti_stage_wait_no_text (holder->window, "Nobody yet");
}

static void
copies_rows_for_a_spreadsheet (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  g_autofree char *none = NULL, *one = NULL;
  tonti_table_view_hide_column (view, "state");
  tonti_table_view_take_table (view, make_table (1, 5), get_group (holder));
  none = tonti_table_view_dup_selected_text (view);
  g_assert_cmpstr (none, ==, "");
  tonti_table_view_select (view, 2);
  one = tonti_table_view_dup_selected_text (view);
  g_assert_cmpstr (one, ==, "No.\tName\tDay\tAmount\n3\tPerson 3\t2024-10-06\t-700\n");
}

static void
is_no_formula_in_a_spreadsheet (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  TontiTable *table = tonti_table_new ("rows", "Rows", columns);
  g_autofree char *text = NULL;
  tonti_table_add_row (table);
  tonti_table_set_text (table, 1, "=1+2");
  tonti_table_view_take_table (view, table, get_group (holder));
  tonti_table_view_select (view, 0);
  text = tonti_table_view_dup_selected_text (view);
  g_assert_nonnull (strstr (text, "\n\t'=1+2\t\t\t\n"));
}

static void
keeps_what_is_selected (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  tonti_table_view_take_table (view, make_table (1, 10), get_group (holder));
  tonti_table_view_select (view, 4);
  tonti_table_view_take_table (view, make_table (3, 12), get_group (holder));
  g_assert_cmpint (tonti_table_view_get_selected (view), ==, 2);
  tonti_stage_wait_text (holder->window, "Person 14");
  g_assert_null (tonti_stage_find_text (holder->window, "Person 2"));
  tonti_table_view_take_table (view, make_table (50, 1), get_group (holder));
  tonti_stage_wait_text (holder->window, "Person 50");
}

static void
activated_cb (TontiTableView *view, guint row, int *activated)
{
  *activated = (int)row;
}

static gboolean
is_column_view (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_COLUMN_VIEW (widget);
}

static void
opens_a_row (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiTableView *view = add_view (holder);
  int activated = -1;
  g_signal_connect (view, "row-activated", G_CALLBACK (activated_cb), &activated);
  tonti_table_view_take_table (view, make_table (1, 10), get_group (holder));
  tonti_stage_settle ();
  g_signal_emit_by_name (tonti_stage_find (GTK_WIDGET (view), is_column_view, NULL), "activate", 7);
  g_assert_cmpint (activated, ==, 7);
  g_assert_cmpstr (tonti_table_get_text (tonti_table_view_get_table (view), 7, 1), ==, "Person 8");
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/table-view/costs-nothing-for-many-rows", costs_nothing_for_many_rows);
  g_test_add_func ("/ui/table-view/keeps-the-total-in-sight", keeps_the_total_in_sight);
  g_test_add_func ("/ui/table-view/says-when-there-is-nothing", says_when_there_is_nothing);
  g_test_add_func ("/ui/table-view/copies-rows-for-a-spreadsheet", copies_rows_for_a_spreadsheet);
  g_test_add_func ("/ui/table-view/is-no-formula-in-a-spreadsheet", is_no_formula_in_a_spreadsheet);
  g_test_add_func ("/ui/table-view/keeps-what-is-selected", keeps_what_is_selected);
  g_test_add_func ("/ui/table-view/opens-a-row", opens_a_row);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
