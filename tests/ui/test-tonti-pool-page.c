// SPDX-License-Identifier: GPL-3.0-or-later
#include <gdk/gdkkeysyms.h>

#include "tonti-amount-entry.h"
#include "tonti-form-row.h"
#include "tonti-hand-list.h"
#include "tonti-pool-start.h"
#include "tonti-round-report.h"
#include "tonti-stage.h"
#include "tonti-swap-window.h"

/* The page of pots: beginning one, the order, the start with its question, the calendar, swaps. */

/* The hand that has turn N. */
static TontiRoundHand
get_turn (TontiFixture *f, gint64 n)
{
  g_autoptr (TontiRoundReport) round = tonti_round_report_make (f->book, 1, f->problems);
  TontiRoundHand found = { 0 };

  for (guint i = 0; i < round->hands->len; i++)
    if (g_array_index (round->hands, TontiRoundHand, i).turn == n)
      found = g_array_index (round->hands, TontiRoundHand, i);
  g_assert_cmpint (found.turn, ==, n);
  return found;
}

/* A window over the main one, by its type; NULL = none. */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type))
        found = window;
    }
  return found;
}

static gboolean
is_gone (gpointer type)
{
  return find_window ((GType)(gsize)type) == NULL;
}

static gboolean
is_there (gpointer type)
{
  return find_window ((GType)(gsize)type) != NULL;
}

static GtkWidget *
wait_window (GType type)
{
  tonti_stage_wait (is_there, (gpointer)(gsize)type);
  tonti_stage_settle ();
  return find_window (type);
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_is_sensitive (widget);
}

static TontiWindow *
open_pool (TontiFixture *f)
{
  TontiWindow *window = tonti_stage_open (f->path);

  tonti_stage_show (window, "pool");
  return window;
}

/* ---- A pot that runs ---- */

static void
shows_who_is_next (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_pool (f);

  tonti_stage_wait_text (window, "Served next");
  tonti_stage_wait_text (window, "Meeting 1, Saturday 4 January 2025");
  tonti_stage_wait_text (window, "Lot of 80\u202f000\u00a0F\u202fCFA");
  tonti_stage_wait_text (window, "0 of 31 hands served");
  tonti_stage_wait_text (window, "Awa Diop");
  tonti_stage_wait_text (window, "Nobody yet");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
choose_second (GtkWidget *swap, guint i)
{
  GtkWidget *second = tonti_stage_find_id (swap, "second");

  tonti_stage_wait_text (swap, "hand 1 ·");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (second), i);
  tonti_stage_settle ();
}

/* By the window as by the verb: hand 1 goes to the meeting of hand 9. */
static void
swaps_two_turns (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample (), by_verb = tonti_fixture_sample ();
  TontiWindow *window = open_pool (f);
  GtkWidget *swap, *consent;

  tonti_stage_wait_text (window, "Served next");
  tonti_stage_click (tonti_stage_find_id (window, "swap_button"));
  swap = wait_window (TONTI_TYPE_SWAP_WINDOW);
  choose_second (swap, 8);
  tonti_stage_wait_text (swap,
                         "from Saturday 4 January 2025 (meeting 1) to Saturday 26 April 2025");
  tonti_stage_assert_named (swap);
  tonti_stage_click (tonti_stage_find_id (swap, "accept"));
  tonti_stage_wait_text (swap, "has not agreed");
  g_assert_cmpint (get_turn (f, 1).hand, ==, 1);
  consent = tonti_stage_find_id (swap, "consent");
  for (GtkWidget *mark = gtk_widget_get_first_child (consent); mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (mark), TRUE);
  tonti_stage_wait (is_sensitive, tonti_stage_find_id (swap, "accept"));
  tonti_stage_click (tonti_stage_find_id (swap, "accept"));
  tonti_stage_wait (is_gone, (gpointer)(gsize)TONTI_TYPE_SWAP_WINDOW);
  tonti_fixture_apply (by_verb, "{'do':'turn.swap','hand':'hand:1','with':'hand:9',"
                                "'consent':[1,9],'officers':[1,2]}");
  for (gint64 n = 1; n <= 31; n++)
    {
      g_assert_cmpint (get_turn (f, n).hand, ==, get_turn (by_verb, n).hand);
      g_assert_cmpint (get_turn (f, n).meeting, ==, get_turn (by_verb, n).meeting);
    }
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

/* ---- A pot that has not started ---- */

static TontiFixture *
make_waiting (int hands)
{
  TontiFixture *f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':2}");
  for (int i = 1; i <= hands; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','hands':1}", i);
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2030-01-05','count':10}");
  return f;
}

static GtkWidget *
ask_start (TontiWindow *window)
{
  tonti_stage_wait_text (window, "served first");
  tonti_stage_click (tonti_stage_find_id (window, "start"));
  return wait_window (TONTI_TYPE_POOL_START);
}

static void
asks_what_uneven_lots_become (void)
{
  g_autoptr (TontiFixture) f = make_waiting (5);
  TontiWindow *window = open_pool (f);
  GtkWidget *start = ask_start (window), *accept = tonti_stage_find_id (start, "accept");

  tonti_stage_wait_text (start, "5 hands cannot be divided by 2 lots a meeting");
  tonti_stage_wait_text (start, "Every hand receives 3\u202f000\u00a0F\u202fCFA. The box lends "
                                "1\u202f000\u00a0F\u202fCFA at each of 2 meetings");
  tonti_stage_wait_text (start, "Each lot is 2\u202f500\u00a0F\u202fCFA, and 5\u202f000");
  g_assert_false (gtk_widget_is_sensitive (accept));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_id (start, "last")), TRUE);
  tonti_stage_wait_text (start, "The calendar as it would be");
  tonti_stage_wait (is_sensitive, accept);
  tonti_stage_assert_named (start);
  g_assert_false (tonti_stage_find_text (window, "Served next") != NULL);
  tonti_stage_click (accept);
  tonti_stage_wait_text (window, "Served next");
  g_assert_cmpint (get_turn (f, 4).amount.minor, ==, 2500);
  g_assert_cmpint (get_turn (f, 5).amount.minor, ==, 5000);
  tonti_stage_close (window);
}

/* The calendar that was looked at leaves nothing behind. */
static void
takes_a_lot_of_another_size (void)
{
  g_autoptr (TontiFixture) f = make_waiting (3);
  gint64 head = tonti_fixture_head (f);
  TontiWindow *window = open_pool (f);
  GtkWidget *start = ask_start (window);
  TontiAmountEntry *size = TONTI_AMOUNT_ENTRY (tonti_stage_find_id (start, "size"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_id (start, "sizes")), TRUE);
  tonti_stage_type (GTK_WIDGET (size), "9000");
  tonti_stage_wait_text (start, "Nothing would be left");
  g_assert_false (gtk_widget_is_sensitive (tonti_stage_find_id (start, "accept")));
  tonti_stage_type (GTK_WIDGET (size), "1000");
  tonti_stage_wait_text (start, "The last hand receives 4\u202f000");
  tonti_stage_wait (is_sensitive, tonti_stage_find_id (start, "accept"));
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
  tonti_stage_click (tonti_stage_find_id (start, "accept"));
  tonti_stage_wait_text (window, "Served next");
  g_assert_cmpint (get_turn (f, 1).amount.minor, ==, 1000);
  g_assert_cmpint (get_turn (f, 3).amount.minor, ==, 4000);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
orders_the_hands_by_keys (void)
{
  g_autoptr (TontiFixture) f = make_waiting (4);
  TontiWindow *window = open_pool (f);
  GtkWidget *list, *row;

  tonti_stage_wait_text (window, "served first");
  list = gtk_widget_get_ancestor (tonti_stage_find_text (window, "Membre 4"), GTK_TYPE_LIST_BOX);
  row = GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), 3));
  gtk_list_box_select_row (GTK_LIST_BOX (list), GTK_LIST_BOX_ROW (row));
  for (int i = 0; i < 4; i++)
    g_assert_true (tonti_stage_key (row, GDK_KEY_Up, GDK_ALT_MASK));
  tonti_stage_wait_text (window, "not stored yet");
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 0);
  tonti_stage_click (tonti_stage_find_id (window, "save_order"));
  tonti_stage_wait_text (window, "served first");
  tonti_stage_click (tonti_stage_find_id (window, "start"));
  tonti_stage_click (tonti_stage_find_id (wait_window (TONTI_TYPE_POOL_START), "accept"));
  tonti_stage_wait_text (window, "Served next");
  g_assert_cmpint (get_turn (f, 1).hand, ==, 4);
  g_assert_cmpint (get_turn (f, 2).hand, ==, 1);
  g_assert_cmpint (get_turn (f, 4).hand, ==, 3);
  tonti_stage_close (window);
}

static void
gives_everybody_a_hand (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000}");
  for (int i = 1; i <= 3; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  window = open_pool (f);
  tonti_stage_wait_text (window, "Whose are the hands?");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_id (window, "everybody"));
  tonti_stage_wait_text (window, "3 hands");
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), "SELECT count(*) FROM hand", 0), ==, 3);
  /* No meeting is planned: that is said, with the way there. */
  tonti_stage_click (tonti_stage_find_id (window, "start"));
  tonti_stage_wait_text (wait_window (TONTI_TYPE_POOL_START), "no meeting is planned");
  tonti_stage_click (tonti_stage_find_id (find_window (TONTI_TYPE_POOL_START), "plan_button"));
  tonti_stage_wait (is_gone, (gpointer)(gsize)TONTI_TYPE_POOL_START);
  tonti_stage_close (window);
}

static void
teaches_where_there_is_none (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_pool (f);

  tonti_stage_wait_text (window, "No pot goes round yet");
  tonti_stage_wait_text (window, "No member is entered yet");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static gboolean
is_field (GtkWidget *widget, gconstpointer name)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_str_equal (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, name);
}

static void
type_field (GtkWidget *form, const char *name, const char *text)
{
  GtkWidget *row = tonti_stage_find (form, is_field, name);

  tonti_stage_type (tonti_form_row_get_control (TONTI_FORM_ROW (row)), text);
}

/* By the form as by the verb; a percentage without a fund is refused in the form. */
static void
begins_a_pot (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window;
  GtkWidget *form;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','account':'social','amount':500}");
  window = open_pool (f);
  tonti_stage_wait_text (window, "No pot goes round yet");
  tonti_stage_click (tonti_stage_find_button (window, "Begin a pot"));
  form = wait_window (TONTI_TYPE_FORM);
  tonti_stage_assert_named (form);
  type_field (form, "name", "Tour 2030");
  type_field (form, "contribution", "5000");
  type_field (form, "lots", "0");
  type_field (form, "percent", "2%");
  tonti_stage_click (tonti_stage_find_button (form, "Begin the pot"));
  tonti_stage_wait_text (form, "at least one is paid at each meeting");
  type_field (form, "lots", "2");
  tonti_stage_click (tonti_stage_find_button (form, "Begin the pot"));
  tonti_stage_wait (is_gone, (gpointer)(gsize)TONTI_TYPE_FORM);
  tonti_stage_wait_text (window, "2 lots a meeting");
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f),
                                     "SELECT ppm FROM deduction WHERE kind = 'percent'", 0),
                   ==, 20000);
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), "SELECT count(*) FROM deduction", 0), ==,
                   2);
  tonti_stage_close (window);
}

/* Five hundred hands, one after the other in one pot. */
static void
holds_five_hundred_hands (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window;
  json_auto_t *answer = NULL;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000,'lots':50}");
  g_assert_true (tonti_book_begin (f->book, f->problems));
  for (int i = 1; i <= 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("Membre %d", i);
      json_auto_t *request
          = json_pack ("{s:s, s:s, s:i}", "do", "member.add", "name", name, "hands", 1);

      g_clear_pointer (&answer, json_decref);
      g_assert_true (tonti_book_apply (f->book, request, &f->user, &answer, f->problems));
    }
  g_assert_true (tonti_book_commit (f->book, f->problems));
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2030-01-05','count':12}");
  window = open_pool (f);
  tonti_stage_wait_text (window, "500 hands");
  tonti_stage_click (tonti_stage_find_id (ask_start (window), "accept"));
  tonti_stage_wait_text (window, "0 of 500 hands served");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/pool/shows-who-is-next", shows_who_is_next);
  g_test_add_func ("/ui/pool/swaps-two-turns", swaps_two_turns);
  g_test_add_func ("/ui/pool/asks-what-uneven-lots-become", asks_what_uneven_lots_become);
  g_test_add_func ("/ui/pool/takes-a-lot-of-another-size", takes_a_lot_of_another_size);
  g_test_add_func ("/ui/pool/orders-the-hands-by-keys", orders_the_hands_by_keys);
  g_test_add_func ("/ui/pool/gives-everybody-a-hand", gives_everybody_a_hand);
  g_test_add_func ("/ui/pool/teaches-where-there-is-none", teaches_where_there_is_none);
  g_test_add_func ("/ui/pool/begins-a-pot", begins_a_pot);
  g_test_add_func ("/ui/pool/holds-five-hundred-hands", holds_five_hundred_hands);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
