// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-model.h"
#include "tonti-members-page.h"
#include "tonti-stage.h"

/* The list of members: searched, walked through, opened. */

static TontiWindow *
open_members (TontiFixture *f)
{
  tonti_fixture_reopen (f);
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "members");
  return window;
}

static void
finds_by_name_and_number (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_members (f);
  GtkWidget *search = tonti_stage_find_id (window, "search");
  tonti_stage_wait_text (window, "30 members");
  tonti_stage_wait_text (window, "Whose carnet?");
  tonti_stage_assert_named (window);
  tonti_stage_type (search, "awa diop");
  tonti_stage_wait_text (window, "1 found");
  tonti_stage_type (search, "zzz");
  tonti_stage_wait_text (window, "Nobody of this name");
  tonti_stage_type (search, "");
  tonti_stage_wait_text (window, "30 members");
  tonti_stage_close (window);
}

static void
keys_lead_to_the_page_of_a_member (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_members (f);
  GtkWidget *search = tonti_stage_find_id (window, "search");
  tonti_stage_wait_text (window, "30 members");
  gtk_widget_grab_focus (search);
  tonti_stage_type (search, "awa diop");
  tonti_stage_wait_text (window, "1 found");
  tonti_stage_key (search, GDK_KEY_Down, 0);
  tonti_stage_wait_text (window, "Paid in so far");
  g_assert_false (gtk_widget_has_focus (search));
  tonti_stage_close (window);
}

/* Before the list has followed what was typed. */
static void
return_opens_who_was_typed (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_members (f);
  GtkWidget *search = tonti_stage_find_id (window, "search");
  tonti_stage_wait_text (window, "30 members");
  gtk_widget_grab_focus (search);
  tonti_stage_type (search, "5");
  g_signal_emit_by_name (search, "activate");
  tonti_stage_wait_text (window, "No. 5 ·");
  g_assert_null (tonti_stage_find_text (window, "No. 1 ·"));
  tonti_stage_close (window);
}

static void
a_route_shows_a_member (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_members (f);
  tonti_stage_show (window, "members/1");
  tonti_stage_wait_text (window, "Chair");
  tonti_stage_wait_text (window, "No. 1 ·");
  tonti_stage_close (window);
}

static void
an_empty_book_says_how_to_begin (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiWindow *window = open_members (f);
  tonti_stage_wait_text (window, "No member yet");
  g_assert_nonnull (tonti_stage_find_button (window, "New Member"));
  g_assert_nonnull (tonti_stage_find_button (window, "Import a List"));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
five_hundred_members (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  for (int i = 1; i <= 500; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d Diop'}", i);
  tonti_fixture_apply (f, "{'do':'member.leave','member':3,'reason':'départ'}");
  TontiWindow *window = open_members (f);
  tonti_stage_wait_text (window, "499 members");
  tonti_stage_show (window, "members/500");
  tonti_stage_wait_text (window, "No. 500 ·");
  tonti_stage_type (tonti_stage_find_id (window, "search"), "3");
  tonti_stage_wait_text (window, "has left");
  tonti_stage_close (window);
}

/* Rows that say the same stay; the others change alone. */
static guint changes, first_change, removed;

static void
changed_cb (GListModel *model, guint position, guint n_removed, guint n_added, gpointer data)
{
  changes++;
  first_change = position;
  removed = n_removed;
}

static void
the_model_changes_only_what_differs (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiMemberModel) model = tonti_member_model_new ();
  tonti_member_model_take_roster (model, tonti_roster_read (f->book, "", NULL, f->problems));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 30);
  g_assert_cmpuint (tonti_member_model_find (model, 12), ==, 11);
  g_signal_connect (model, "items-changed", G_CALLBACK (changed_cb), NULL);
  tonti_fixture_apply (f, "{'do':'member.rename','member':12,'name':'Zeïnabou'}");
  tonti_member_model_take_roster (model, tonti_roster_read (f->book, "", NULL, f->problems));
  g_assert_cmpuint (changes, ==, 1);
  g_assert_cmpuint (first_change, ==, 11);
  g_assert_cmpuint (removed, ==, 1);
  g_autoptr (TontiMemberItem) item = g_list_model_get_item (G_LIST_MODEL (model), 11);
  g_assert_cmpstr (tonti_member_item_get_row (item)->name, ==, "Zeïnabou");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (model), 30));
}

static void
add_tests (void)
{
  /* Without a window manager the focus goes without a word, and a caret minds. */
  g_test_add_func ("/ui/members-page/finds-by-name-and-number", finds_by_name_and_number);
  g_test_add_func ("/ui/members-page/keys-lead-to-the-page-of-a-member",
                   keys_lead_to_the_page_of_a_member);
  g_test_add_func ("/ui/members-page/return-opens-who-was-typed", return_opens_who_was_typed);
  g_test_add_func ("/ui/members-page/a-route-shows-a-member", a_route_shows_a_member);
  g_test_add_func ("/ui/members-page/an-empty-book-says-how-to-begin",
                   an_empty_book_says_how_to_begin);
  g_test_add_func ("/ui/members-page/five-hundred-members", five_hundred_members);
  g_test_add_func ("/ui/members-page/the-model-changes-only-what-differs",
                   the_model_changes_only_what_differs);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
