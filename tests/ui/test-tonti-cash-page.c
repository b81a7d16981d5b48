// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form-row.h"
#include "tonti-member-entry.h"
#include "tonti-scene.h"
#include "tonti-stage.h"

/* The page of money: places, cash book, operations between meetings. */

static GtkWidget *
find_form (void)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (TONTI_IS_FORM (window))
        found = window;
    }
  return found;
}

static gboolean
has_form (gpointer data)
{
  return find_form () != NULL;
}

static gboolean
has_no_form (gpointer data)
{
  return find_form () == NULL;
}

static GtkWidget *
ask (TontiWindow *window, const char *id)
{
  tonti_stage_click (tonti_stage_find_id (window, id));
  tonti_stage_wait (has_form, NULL);
  tonti_stage_settle ();
  return find_form ();
}

static TontiWindow *
open_cash (TontiFixture *f)
{
  TontiWindow *window = tonti_stage_open (f->path);

  tonti_stage_show (window, "cash");
  tonti_stage_wait_text (window, "Mobile money");
  return window;
}

#define BALANCE(f, key)                                                                            \
  tonti_db_get_int (tonti_fixture_db (f),                                                          \
                    "SELECT coalesce(sum(amount), 0) FROM entry WHERE account ="                   \
                    " (SELECT id FROM account WHERE key = '" key "')",                             \
                    0)

static gboolean
is_field (GtkWidget *widget, gconstpointer name)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_str_equal (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, name);
}

static GtkWidget *
find_field (GtkWidget *form, const char *name)
{
  return tonti_form_row_get_control (TONTI_FORM_ROW (tonti_stage_find (form, is_field, name)));
}

static void
type_amount (GtkWidget *form, const char *text)
{
  tonti_stage_type (find_field (form, "amount"), text);
}

/* ---- Empty ---- */

static void
shows_an_empty_box (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_cash (f);

  tonti_stage_wait_text (window, "Never counted yet");
  tonti_stage_wait_text (window, "No money came or went here yet.");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (window, "lot")));
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (window, "sign")));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

/* ---- By the window as by the verb ---- */

static void
receives_income (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_cash (f);
  GtkWidget *form = ask (window, "income");

  tonti_stage_assert_named (form);
  tonti_stage_click (tonti_stage_find_button (form, "Enter the income"));
  g_assert_nonnull (find_form ()); /* amount and text are asked for */
  type_amount (form, "15000");
  tonti_stage_type (find_field (form, "what"), "Location de chaises");
  tonti_stage_click (tonti_stage_find_button (form, "Enter the income"));
  tonti_stage_wait (has_no_form, NULL);
  tonti_stage_wait_text (window, "1 line");
  g_assert_cmpint (BALANCE (f, "cash"), ==, 15000);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
finds_in_the_cash_book (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window;

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':9000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'transfer','from':'cash','to':'bank','amount':4000,"
                          "'what':'Dépôt'}");
  window = open_cash (f);
  tonti_stage_wait_text (window, "2 lines");
  tonti_stage_type (tonti_stage_find_id (window, "search"), "depot");
  tonti_stage_wait_text (window, "1 line");
  tonti_stage_type (tonti_stage_find_id (window, "search"), "");
  tonti_stage_wait_text (window, "2 lines");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (tonti_stage_find_id (window, "bank")), TRUE);
  tonti_stage_wait_text (window, "1 line");
  tonti_stage_close (window);
}

/* A refusal stands in the form, and what was typed stays. */
static void
refuses_what_the_box_has_not (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_cash (f);
  GtkWidget *form = ask (window, "expense");

  type_amount (form, "2000");
  tonti_stage_type (find_field (form, "what"), "Craies");
  tonti_stage_click (tonti_stage_find_button (form, "Enter the expense"));
  tonti_stage_wait_text (form, "missing in the box");
  g_assert_cmpint (BALANCE (f, "cash"), ==, 0);
  tonti_stage_click (tonti_stage_find_button (form, "Cancel"));
  tonti_stage_wait (has_no_form, NULL);
  tonti_stage_close (window);
}

/* Money from away comes with its fee, in one transaction. */
static void
receives_from_away (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_cash (f);
  GtkWidget *form = ask (window, "receive");

  tonti_member_entry_set_member (TONTI_MEMBER_ENTRY (find_field (form, "member")), 4);
  type_amount (form, "10000");
  tonti_stage_type (find_field (form, "fee"), "100");
  tonti_stage_type (find_field (form, "phone"), "Awa");
  tonti_stage_click (tonti_stage_find_button (form, "Enter the receipt"));
  tonti_stage_wait (has_no_form, NULL);
  g_assert_cmpint (BALANCE (f, "mobile"), ==, 9900);
  g_assert_cmpint (BALANCE (f, "expense:fees"), ==, 100);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
says_that_a_meeting_is_open (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window;
  GtkWidget *form;

  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  window = open_cash (f);
  tonti_stage_wait_text (window, "Meeting 1 is open: what you enter here goes into it");
  form = ask (window, "income");
  tonti_stage_wait_text (form, "Meeting 1 is open: this is entered in it");
  type_amount (form, "3000");
  tonti_stage_type (find_field (form, "what"), "Chaises");
  tonti_stage_click (tonti_stage_find_button (form, "Enter the income"));
  tonti_stage_wait (has_no_form, NULL);
  g_assert_cmpint (BALANCE (f, "cash"), ==, 0);
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), "SELECT count(*) FROM draft", 0), ==, 1);
  tonti_stage_close (window);
}

/* A lot that was not handed over at its meeting: two officers stand for it, and why it is now. */
static void
hands_a_lot_over_later (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window;
  GtkWidget *form;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1','officers':[1,2]}");
  tonti_scene_close (f);
  window = open_cash (f);
  tonti_stage_wait_text (window, "Counted on 04/01/2025");
  form = ask (window, "lot");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_button (form, "Not yet")), TRUE);
  tonti_stage_click (tonti_stage_find_button (form, "Hand the lot over"));
  tonti_stage_wait_text (form, "give the reason why it is paid now");
  tonti_stage_type (find_field (form, "reason"), "Malade ce jour");
  tonti_stage_click (tonti_stage_find_button (form, "Hand the lot over"));
  tonti_stage_wait (has_no_form, NULL);
  tonti_stage_wait_text (window, "Lot paid out · Fatou");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (window, "lot")));
  g_assert_true (gtk_widget_is_sensitive (tonti_stage_find_id (window, "sign")));
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
corrects_a_line (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window;
  GtkWidget *form;

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':9000,'what':'Chaises'}");
  window = open_cash (f);
  tonti_stage_wait_text (window, "Chaises");
  form = ask (window, "correct");
  tonti_stage_type (find_field (form, "part-0"), "5000");
  tonti_stage_type (find_field (form, "reason"), "Mal lu");
  tonti_stage_click (tonti_stage_find_button (form, "Correct it"));
  tonti_stage_wait (has_no_form, NULL);
  tonti_stage_wait_text (window, "3 lines");
  g_assert_cmpint (BALANCE (f, "cash"), ==, 5000);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/cash/shows-an-empty-box", shows_an_empty_box);
  g_test_add_func ("/ui/cash/receives-income", receives_income);
  g_test_add_func ("/ui/cash/finds-in-the-cash-book", finds_in_the_cash_book);
  g_test_add_func ("/ui/cash/refuses-what-the-box-has-not", refuses_what_the_box_has_not);
  g_test_add_func ("/ui/cash/receives-from-away", receives_from_away);
  g_test_add_func ("/ui/cash/hands-a-lot-over-later", hands_a_lot_over_later);
  g_test_add_func ("/ui/cash/corrects-a-line", corrects_a_line);
  g_test_add_func ("/ui/cash/says-that-a-meeting-is-open", says_that_a_meeting_is_open);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
