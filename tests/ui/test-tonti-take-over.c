// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-cash-tray.h"
#include "tonti-form.h"
#include "tonti-members-row.h"
#include "tonti-stage.h"

/* The take-over of a running group through its page. */

static GtkWidget *
find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (TONTI_IS_FORM (window) && gtk_widget_get_mapped (window))
        return window;
    }
  return NULL;
}

static gboolean
shows_title (gpointer title)
{
  GtkWidget *form = find_form ();
  return title ? form && tonti_stage_find_text (form, title) : !form;
}

/* Until a form of this title is there; NULL = until none is. */
static void
wait_form (const char *title)
{
  tonti_stage_wait (shows_title, (gpointer)title);
}

static void
press (gpointer root, const char *text)
{
  GtkWidget *button = tonti_stage_find_button (root, text);
  if (!button)
    g_error ("no button %s", text);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, GTK_IS_BUTTON (button) ? "clicked" : "activate");
  tonti_stage_settle ();
}

static void
set (const char *name, json_t *value)
{
  tonti_form_set_value (TONTI_FORM (find_form ()), name, value);
  g_signal_emit_by_name (find_form (), "changed", name);
  tonti_stage_settle ();
}

static void
send (void)
{
  GtkWidget *form = find_form ();
  tonti_stage_assert_named (form);
  gtk_widget_activate_action (form, "form.send", NULL);
}

static void
leave (void)
{
  gtk_window_destroy (GTK_WINDOW (find_form ()));
  wait_form (NULL);
}

static TontiWindow *
open_page (TontiFixture *f)
{
  TontiWindow *window;
  g_clear_pointer (&f->book, tonti_book_close);
  window = tonti_stage_open (f->path);
  tonti_stage_show (window, "takeover");
  tonti_stage_wait_text (window, "No difference");
  return window;
}

static void
end (TontiWindow *window, TontiFixture *f)
{
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  tonti_fixture_verify (f);
}

static GtkWidget *
find_count (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (tonti_stage_find_text (window, "The two who counted"))
        return window;
    }
  return NULL;
}

static gboolean
is_counted (gpointer data)
{
  return !find_count ();
}

/* Fifty thousand in five notes; the first field of the tray is that of the largest note. */
static void
count_box (TontiWindow *window)
{
  GtkWidget *count;
  json_auto_t *counters = json_pack ("[i, i]", 4, 5);
  press (window, "ount the Box…");
  count = find_count ();
  g_assert_nonnull (count);
  tonti_stage_assert_named (count);
  press (count, "Take Over the");
  tonti_stage_wait_text (count, "two different members count together");
  tonti_cash_tray_focus (TONTI_CASH_TRAY (tonti_stage_find_id (count, "tray")));
  tonti_stage_type (GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (count))), "5");
  tonti_stage_wait_text (count, "Counted: 50");
  tonti_members_row_set_members (TONTI_MEMBERS_ROW (tonti_stage_find_id (count, "counters")),
                                 counters);
  press (count, "Take Over the");
  tonti_stage_wait (is_counted, NULL);
  tonti_stage_wait_text (window, "that belong to nobody");
}

static void
takes_the_money_over (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  tonti_stage_assert_named (window);
  count_box (window);
  press (window, "Bank");
  set ("amount", json_integer (250000));
  send ();
  wait_form (NULL);
  press (window, "Solidarité");
  set ("amount", json_integer (300000));
  send ();
  wait_form (NULL);
  tonti_stage_wait_text (window, "No difference");
  end (window, f);
}

/* One member after the other; what was wrong is entered anew with a reason. */
static void
takes_members_over_one_after_the_other (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  count_box (window);
  press (window, "nter the Next Member…");
  wait_form ("Awa Diop");
  set ("savings", json_integer (20000));
  set ("confirmed", json_true ());
  send ();
  wait_form ("Fatou Ndiaye");
  set ("due-hand:2", json_integer (5000));
  set ("due-fund:1", json_integer (500));
  send ();
  wait_form ("Ndèye Coumba Sène");
  leave ();
  tonti_stage_wait_text (window, "30\u202f000");
  g_signal_emit_by_name (tonti_stage_find_id (window, "members"), "row-activated", 0u);
  wait_form ("Awa Diop");
  set ("savings", json_integer (25000));
  send ();
  tonti_stage_wait_text (find_form (), "Why it is entered");
  set ("reason", json_string ("mal lu"));
  send ();
  wait_form ("Ndèye Coumba Sène");
  leave ();
  tonti_stage_wait_text (window, "25\u202f000");
  end (window, f);
}

/* A member may sign later what was entered: nothing is taken back. */
static void
lets_a_member_sign_later (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 head;
  tonti_fixture_apply (f, "{'do':'takeover.member','member':1,'items':["
                          "{'account':'savings','amount':20000}]}");
  head = tonti_fixture_head (f);
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "takeover");
  tonti_stage_wait_text (window, "are missing");
  g_signal_emit_by_name (tonti_stage_find_id (window, "members"), "row-activated", 0u);
  wait_form ("Awa Diop");
  set ("confirmed", json_true ());
  set ("reason", json_string ("signature"));
  send ();
  wait_form ("Fatou Ndiaye");
  leave ();
  end (window, f);
  g_assert_cmpint (tonti_fixture_head (f), ==, head + 1);
}

/* A member is looked up in the book. */
static gboolean
knows_who (gpointer name)
{
  json_auto_t *member = tonti_form_get_value (TONTI_FORM (find_form ()), name);
  return member != NULL;
}

static void
finishes_with_two_officers (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  /* The window has the day of today: the meetings of the sample are past, and others must follow.
   */
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2190-01-04','count':16}");
  TontiWindow *window = open_page (f);
  count_box (window);
  press (window, "inish the Take-over…");
  tonti_stage_wait_text (find_form (), "30 members are not entered.");
  send ();
  g_assert_nonnull (find_form ());
  set ("page", json_string ("48"));
  set ("disputed-1-member", json_integer (3));
  tonti_stage_wait (knows_who, (gpointer) "disputed-1-member");
  set ("disputed-1-text", json_string ("un versement de mars"));
  set ("disputed-1-amount", json_integer (5000));
  set ("officers", json_pack ("[i, i]", 1, 2));
  send ();
  wait_form (NULL);
  tonti_stage_show (window, "takeover");
  tonti_stage_wait_text (window, "finished and signed");
  end (window, f);
  tonti_fixture_refuse (f, "{'do':'takeover.fund','fund':'fund:1','amount':1}",
                        "takeover-finished");
}

static void
says_that_it_is_too_late (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  tonti_stage_show (window, "takeover");
  tonti_stage_wait_text (window, "A meeting was held with this book already");
  g_assert_null (tonti_stage_find_button (window, "ount the Box…"));
  end (window, f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/take-over/takes-the-money-over", takes_the_money_over);
  g_test_add_func ("/ui/take-over/takes-members-over-one-after-the-other",
                   takes_members_over_one_after_the_other);
  g_test_add_func ("/ui/take-over/lets-a-member-sign-later", lets_a_member_sign_later);
  g_test_add_func ("/ui/take-over/finishes-with-two-officers", finishes_with_two_officers);
  g_test_add_func ("/ui/take-over/says-that-it-is-too-late", says_that_it_is_too_late);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
