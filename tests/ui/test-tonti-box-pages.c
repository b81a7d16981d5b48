// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form-row.h"
#include "tonti-scene.h"
#include "tonti-stage.h"
#include "tonti-table-view.h"

/* The auction box and the cards of daily stakes in the window: lent by the form as by the verb, and
 * ticked by single keys. */

static gboolean
is_form (gpointer data)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget **found = data;

  *found = NULL;
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (TONTI_IS_FORM (window))
        *found = window;
    }
  return *found != NULL;
}

static gboolean
is_no_form (gpointer data)
{
  return !is_form (data);
}

static gboolean
is_field (GtkWidget *widget, gconstpointer name)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_str_equal (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, name);
}

static void
type_amount (GtkWidget *form, const char *text)
{
  tonti_stage_type (
      tonti_form_row_get_control (TONTI_FORM_ROW (tonti_stage_find (form, is_field, "amount"))),
      text);
}

static TontiFixture *
make_book (void)
{
  TontiFixture *f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':60000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'box.feed','from':'income:chairs','amount':60000,'reason':'x',"
                          "'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000,'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'card.open','member':3,'stake':500}");
  tonti_fixture_apply (f, "{'do':'card.open','member':5,'stake':200}");
  return f;
}

static void
shows_an_empty_box (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_open (f->path);

  tonti_stage_show (window, "box");
  tonti_stage_wait_text (window, "Nothing was lent from this box.");
  tonti_stage_assert_named (window);
  tonti_stage_show (window, "cards");
  tonti_stage_wait_text (window, "No card runs");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
receives_a_loan (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = tonti_stage_open (f->path);
  GtkWidget *form = NULL;

  tonti_stage_show (window, "box");
  tonti_stage_wait_text (window, "Auction box of");
  tonti_stage_wait_text (window, "loan 1");
  tonti_table_view_select (TONTI_TABLE_VIEW (tonti_stage_find_id (window, "loans")), 0);
  tonti_stage_click (tonti_stage_find_button (window, "Paid back"));
  tonti_stage_wait (is_form, &form);
  tonti_stage_settle ();
  tonti_stage_assert_named (form);
  type_amount (form, "24960"); /* long ago: 20 % more */
  tonti_stage_click (tonti_stage_find_button (form, "Receive"));
  tonti_stage_wait (is_no_form, &form);
  tonti_stage_wait_text (window, "Price or charge of loan 1");
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_scene_balance (f, "loans"), ==, 0);
  g_assert_cmpint (tonti_scene_balance (f, "auction-box:1"), ==, -64960);
  tonti_fixture_verify (f);
}

static gboolean
is_row (GtkWidget *widget, gconstpointer title)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

static void
sign_and_hand_over (GtkWidget *form)
{
  tonti_stage_settle ();
  tonti_stage_assert_named (form);
  tonti_form_set_value (TONTI_FORM (form), "discharge", json_pack ("{s:s}", "how", "signature"));
  tonti_stage_click (tonti_stage_find_button (form, "Hand over"));
  tonti_stage_wait (is_no_form, &form);
}

/* One part by its line, all others by the button; then there is no list. */
static void
hands_over_parts (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window;
  GtkWidget *parts, *form = NULL;

  tonti_fixture_apply (f, "{'do':'box.share','reason':'Tabaski','officers':[1,2]}");
  window = tonti_stage_open (f->path);
  tonti_stage_show (window, "box");
  tonti_stage_wait_text (window, "Parts still to hand over");
  tonti_stage_assert_named (window);
  parts = tonti_stage_find_id (window, "parts");
  adw_action_row_activate (ADW_ACTION_ROW (tonti_stage_find (parts, is_row, "Awa Diop")));
  tonti_stage_wait (is_form, &form);
  sign_and_hand_over (form);
  tonti_stage_wait_no_text (parts, "Awa Diop");
  tonti_stage_click (tonti_stage_find_button (parts, "Hand over all parts"));
  tonti_stage_wait (is_form, &form);
  sign_and_hand_over (form);
  tonti_stage_wait_no_text (window, "Parts still to hand over");
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_scene_balance (f, "box-share"), ==, 0);
  tonti_fixture_verify (f);
}

static gint64
count_ticked (TontiFixture *f, const char *sql)
{
  return tonti_db_get_int (tonti_fixture_db (f), sql, -1);
}

static void
ticks_by_single_keys (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = tonti_stage_open (f->path);
  TontiTableView *view;

  tonti_stage_show (window, "cards");
  tonti_stage_wait_text (window, "Collected today");
  view = TONTI_TABLE_VIEW (tonti_stage_find_id (window, "round"));
  tonti_table_view_select (view, 0);
  g_assert_true (tonti_stage_key (GTK_WIDGET (view), GDK_KEY_space, 0));
  tonti_stage_wait_saved (window);
  g_signal_emit_by_name (view, "row-activated", 0);
  g_assert_cmpint (tonti_table_view_get_selected (view), ==, 1);
  g_assert_true (tonti_stage_key (GTK_WIDGET (view), GDK_KEY_3, 0));
  tonti_stage_wait_saved (window);
  tonti_stage_wait_text (window, "100");
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_cmpint (count_ticked (f, "SELECT ticked FROM card WHERE id = 1"), ==, 1);
  g_assert_cmpint (count_ticked (f, "SELECT ticked FROM card WHERE id = 2"), ==, 3);
  tonti_fixture_verify (f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/box-pages/shows-an-empty-box", shows_an_empty_box);
  g_test_add_func ("/ui/box-pages/receives-a-loan", receives_a_loan);
  g_test_add_func ("/ui/box-pages/hands-over-parts", hands_over_parts);
  g_test_add_func ("/ui/box-pages/ticks-by-single-keys", ticks_by_single_keys);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
