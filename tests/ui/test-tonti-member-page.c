// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-form.h"
#include "tonti-member-head.h"
#include "tonti-stage.h"

/* The page of one member: her figures, her sections, what is entered about her. */

static TontiWindow *
open_member (TontiFixture *f, const char *route)
{
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = tonti_stage_open (f->path);
  TontiSession *session = tonti_window_get_session (window);
  tonti_session_set_clock (session, f->user.now_unix_s, f->user.today);
  tonti_stage_show (window, route);
  return window;
}

static GtkWidget *
find_form (void)
{
  GListModel *tops = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (tops); i++)
    {
      g_autoptr (GtkWidget) top = g_list_model_get_item (tops, i);
      if (TONTI_IS_FORM (top))
        return top;
    }
  return NULL;
}

static gboolean
has_form (gpointer form)
{
  *(GtkWidget **)form = find_form ();
  return *(GtkWidget **)form != NULL;
}

static gboolean
is_head (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_MEMBER_HEAD (widget);
}

static GtkWidget *
open_form (TontiWindow *window, const char *action)
{
  GtkWidget *form = NULL;
  GtkWidget *head = tonti_stage_find (GTK_WIDGET (window), is_head, NULL);
  g_assert_true (gtk_widget_activate_action (head, action, NULL));
  tonti_stage_wait (has_form, &form);
  tonti_stage_assert_named (form);
  return form;
}

static gboolean
is_editable (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_EDITABLE (widget) && !GTK_IS_TEXT (widget);
}

static void
shows_her_figures (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'fine.charge','member':3,'kind':'late','reason':'16 h 40'}");
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "No. 3 ·");
  tonti_stage_wait_text (window, "2 hands");
  tonti_stage_wait_text (window, "Secretary");
  tonti_stage_wait_text (window, "Late");
  tonti_stage_wait_text (window, "Fine: Retard");
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
}

static void
show_section (TontiWindow *window, const char *name)
{
  gtk_stack_set_visible_child_name (GTK_STACK (tonti_stage_find_id (window, "sections")), name);
  tonti_stage_settle ();
  tonti_stage_assert_named (window);
}

static void
shows_every_section (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'member.details','member':3,'phone':'77 512 34 08'}");
  tonti_fixture_apply (f, "{'do':'member.relatives','member':3,'relatives':["
                          "{'relation':'parent','name':'Fatou Sy'}]}");
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "Nothing was paid or received yet");
  show_section (window, "hands");
  tonti_stage_wait_text (window, "planned");
  show_section (window, "dues");
  tonti_stage_wait_text (window, "Nothing was due yet");
  show_section (window, "card");
  tonti_stage_wait_text (window, "77 512 34 08");
  tonti_stage_wait_text (window, "Fatou Sy (father or mother)");
  tonti_stage_close (window);
}

static void
renames_her (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "No. 3 ·");
  GtkWidget *form = open_form (window, "member.rename");
  tonti_stage_type (tonti_stage_find (form, is_editable, NULL), "Zeïnabou Sow");
  tonti_stage_click (tonti_stage_find_button (form, "Change the Name"));
  tonti_stage_wait_saved (window);
  tonti_stage_wait_text (window, "Zeïnabou Sow");
  tonti_stage_close (window);
}

/* Before anything is due money is refused or changed back: the form says so and stays. */
static void
receives_between_meetings (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'fine.charge','member':3,'kind':'late'}");
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "Late");
  GtkWidget *form = open_form (window, "member.receive");
  tonti_stage_wait_text (form, "This sum pays");
  tonti_stage_type (tonti_stage_find (form, is_editable, NULL), "200");
  tonti_stage_click (tonti_stage_find_button (form, "Receive the Sum"));
  tonti_stage_wait_saved (window);
  tonti_stage_wait_text (window, "Fine paid: Retard");
  tonti_stage_close (window);
}

static void
leaving_says_what_is_open (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "No. 3 ·");
  GtkWidget *form = open_form (window, "member.leave");
  tonti_stage_wait_text (form, "Still open");
  tonti_stage_wait_text (form, "give it to somebody else");
  gtk_window_destroy (GTK_WINDOW (form));
  tonti_stage_settle ();
  tonti_stage_close (window);
}

static void
read_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **)data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
has_text (gpointer text)
{
  return *(char **)text != NULL;
}

static void
copies_a_summary (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *text = NULL;
  TontiWindow *window = open_member (f, "members/1");
  tonti_stage_wait_text (window, "No. 1 ·");
  tonti_stage_click (tonti_stage_find_button (window, "Copy the Summary"));
  tonti_stage_wait_text (window, "can be pasted now");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, read_text_cb,
                                 &text);
  tonti_stage_wait (has_text, &text);
  g_assert_nonnull (strstr (text, "Awa Diop, no. 1"));
  tonti_stage_close (window);
}

static void
every_form_opens (void)
{
  static const char *const actions[]
      = { "member.fine",      "member.give",   "member.details", "member.forget",
          "member.relatives", "member.rename", "member.receive", "member.leave" };
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_member (f, "members/3");
  tonti_stage_wait_text (window, "No. 3 ·");
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_window_destroy (GTK_WINDOW (open_form (window, actions[i])));
      tonti_stage_settle ();
    }
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  /* Without a window manager the focus goes without a word, and a caret minds. */
  g_test_add_func ("/ui/member-page/shows-her-figures", shows_her_figures);
  g_test_add_func ("/ui/member-page/shows-every-section", shows_every_section);
  g_test_add_func ("/ui/member-page/renames-her", renames_her);
  g_test_add_func ("/ui/member-page/receives-between-meetings", receives_between_meetings);
  g_test_add_func ("/ui/member-page/leaving-says-what-is-open", leaving_says_what_is_open);
  g_test_add_func ("/ui/member-page/copies-a-summary", copies_a_summary);
  g_test_add_func ("/ui/member-page/every-form-opens", every_form_opens);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
