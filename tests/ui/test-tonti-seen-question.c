// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-form-row.h"
#include "tonti-stage.h"

/* A book that is older than the one this computer knows, or went its own way: the window asks, and
 * nothing is written until two officers have decided. */

typedef struct
{
  const char *name, *title;
  const char *lacks; /* what this computer saw and the book does not hold */
  const char *go;    /* the way to the book of this computer */
  gboolean is_forked;
} Other;

static const Other others[] = {
  { "older", "This is an older book than the one used here", "2 entries that are not in this book",
    "Open the Newer Book", FALSE },
  { "forked", "This book went another way than the one used here",
    "2 entries that are not in this book", "Open the Book Used Here", TRUE },
};

static char *other; /* path of that book */
static char *bytes; /* of it, before it was opened here */
static gsize size;

static void
add_member (TontiFixture *f, const char *name)
{
  tonti_fixture_apply_format (f, "{'do':'member.add','name':'%s'}", name);
}

/* What this computer remembers of books is put aside, and back: in between it is another one. */
static void
change_computer (gboolean is_back)
{
  g_autofree char *here = g_build_filename (g_get_user_state_dir (), "tonti", "seen", NULL);
  g_autofree char *aside = g_strconcat (here, "-aside", NULL);
  static guint others_left;
  g_autofree char *left = g_strdup_printf ("%s-%u", here, ++others_left);
  if (is_back)
    g_assert_no_errno (g_rename (here, left));
  g_assert_no_errno (g_rename (is_back ? aside : here, is_back ? here : aside));
}

/* Somewhere else, they go on in the copy. */
static void
go_on_elsewhere (TontiFixture *f)
{
  change_computer (FALSE);
  f->book = tonti_book_open (other, TRUE, f->problems);
  add_member (f, "Fatou Ndiaye");
  add_member (f, "Gnilane Sarr");
  add_member (f, "Khady Faye");
  tonti_book_close (g_steal_pointer (&f->book));
  change_computer (TRUE);
}

/* A real book with officers; a copy of it as it was before the last two members is kept aside. */
static TontiFixture *
make_real (const Other *how)
{
  static guint books; /* each has a number of its own: computers remember books by it */
  g_autofree char *fields = g_strdup_printf (
      "{'name':'Jàppo','kind':'rotating','country':'SN','rhythm':'4-weeks','key':'%032x'}",
      0xb00c0000 + ++books);
  TontiFixture *f = tonti_fixture_new_with (fields);
  g_autofree char *data = NULL;
  add_member (f, "Awa Diop");
  add_member (f, "Binta Sow");
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_set_user (f, 2, 1);
  tonti_book_close (g_steal_pointer (&f->book));
  other = g_build_filename (f->folder, "other.tonti", NULL);
  g_assert_true (g_file_get_contents (f->path, &data, &size, NULL));
  g_assert_true (
      g_file_set_contents_full (other, data, (gssize)size, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  add_member (f, "Coumba Fall");
  add_member (f, "Dieynaba Bâ");
  tonti_book_close (g_steal_pointer (&f->book));
  if (how->is_forked)
    go_on_elsewhere (f);
  g_assert_true (g_file_get_contents (other, &bytes, &size, NULL));
  return f;
}

static gboolean
is_untouched (void)
{
  g_autofree char *now = NULL;
  gsize size_now;
  g_assert_true (g_file_get_contents (other, &now, &size_now, NULL));
  return size_now == size && memcmp (now, bytes, size) == 0;
}

static void
drop (TontiFixture *f)
{
  g_remove (other);
  g_clear_pointer (&other, g_free);
  g_clear_pointer (&bytes, g_free);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
  tonti_fixture_free (f);
}

static gboolean
shows_pages (gpointer window)
{
  return gtk_widget_get_mapped (tonti_stage_find_id (window, "pages"));
}

static TontiWindow *
open_other (const Other *how)
{
  TontiWindow *window = tonti_stage_open (other);
  tonti_stage_wait_text (window, how->title);
  g_assert_false (shows_pages (window));
  return window;
}

static gboolean
is_only_read (TontiWindow *window)
{
  return tonti_session_get_obstacle (tonti_window_get_session (window)) != NULL;
}

static void
it_is_asked_about (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  TontiWindow *window = open_other (how);
  g_assert_nonnull (tonti_stage_find_text (window, how->lacks));
  g_assert_cmpint (tonti_stage_find_text (window, "compare the control codes") != NULL, ==,
                   how->is_forked);
  g_assert_nonnull (tonti_stage_find_button (window, how->go));
  g_assert_nonnull (tonti_stage_find_button (window, "Go On with This Book…"));
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Only Look"));
  tonti_stage_wait (shows_pages, window);
  g_assert_true (is_only_read (window));
  tonti_stage_click (tonti_stage_find_button (window, "What to Do"));
  tonti_stage_wait_text (window, how->title);
  tonti_stage_close (window);
  g_assert_true (is_untouched ());
  drop (f);
}

/* Whatever a page asks for while the book is only looked at. */
static void
nothing_is_written_while_looking (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  TontiWindow *window = open_other (how);
  TontiSession *session = tonti_window_get_session (window);
  tonti_stage_click (tonti_stage_find_button (window, "Only Look"));
  tonti_stage_wait (shows_pages, window);
  tonti_session_apply (session, json_pack ("{s:s, s:s}", "do", "member.add", "name", "Eva Diouf"),
                       NULL, NULL, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  tonti_stage_settle ();
  g_assert_cmpint (tonti_session_get_pending (session), ==, 0);
  tonti_stage_show (window, "members");
  tonti_stage_wait_text (window, "Binta Sow");
  g_assert_null (tonti_stage_find_text (window, "Eva Diouf"));
  tonti_stage_close (window);
  g_assert_true (is_untouched ());
  drop (f);
}

static void
the_book_used_here_is_one_click_away (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  TontiWindow *window = open_other (how);
  tonti_stage_click (tonti_stage_find_button (window, how->go));
  tonti_stage_wait (shows_pages, window);
  g_assert_cmpstr (g_file_peek_path (tonti_window_get_file (window)), ==, f->path);
  g_assert_false (is_only_read (window));
  tonti_stage_close (window);
  g_assert_true (is_untouched ());
  drop (f);
}

/* The book used here was put away: it is looked for. */
static void
the_book_used_here_may_be_gone (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  g_autofree char *away = g_build_filename (f->folder, "away.tonti", NULL);
  g_assert_no_errno (g_rename (f->path, away));
  TontiWindow *window = open_other (how);
  g_assert_null (tonti_stage_find_button (window, how->go));
  g_assert_nonnull (tonti_stage_find_button (window, how->is_forked ? "Look for the Book Used Here…"
                                                                    : "Look for the Newer Book…"));
  tonti_stage_close (window);
  g_assert_true (is_untouched ());
  g_assert_no_errno (g_rename (away, f->path));
  drop (f);
}

static GtkWindow *
find_form (TontiWindow *window)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) one = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (one) == GTK_WINDOW (window))
        return one;
    }
  return NULL;
}

static gboolean
has_form (gpointer window)
{
  return find_form (window) != NULL;
}

static gboolean
is_reason (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_strcmp0 (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, "reason") == 0;
}

static GtkWidget *
find_reason (GtkWindow *form)
{
  GtkWidget *row = tonti_stage_find (GTK_WIDGET (form), is_reason, NULL);
  return tonti_form_row_get_control (TONTI_FORM_ROW (row));
}

static gboolean
is_writable (gpointer window)
{
  return tonti_session_get_obstacle (tonti_window_get_session (window)) == NULL
         && shows_pages (window);
}

static void
two_officers_may_go_on_with_it (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  TontiWindow *window = open_other (how);
  tonti_stage_click (tonti_stage_find_button (window, "Go On with This Book…"));
  tonti_stage_wait (has_form, window);
  GtkWindow *form = find_form (window);
  tonti_stage_click (tonti_stage_find_button (form, "Write the Decision"));
  g_assert_nonnull (find_form (window)); /* why is asked for */
  g_assert_true (is_untouched ());
  tonti_stage_type (find_reason (form), "the computer was stolen");
  tonti_stage_click (tonti_stage_find_button (form, "Write the Decision"));
  tonti_stage_wait (is_writable, window);
  tonti_stage_close (window);
  g_assert_false (is_untouched ());
  window = tonti_stage_open (other); /* from now on it is the book */
  g_assert_true (is_writable (window));
  tonti_stage_close (window);
  window = tonti_stage_open (f->path); /* and the other one is asked about */
  tonti_stage_wait_text (window, "This book went another way");
  g_assert_true (is_only_read (window));
  tonti_stage_close (window);
  drop (f);
}

static void
a_decision_that_is_given_up_changes_nothing (gconstpointer data)
{
  const Other *how = data;
  TontiFixture *f = make_real (how);
  TontiWindow *window = open_other (how);
  tonti_stage_click (tonti_stage_find_button (window, "Go On with This Book…"));
  tonti_stage_wait (has_form, window);
  gtk_window_close (find_form (window));
  tonti_stage_settle ();
  g_assert_true (is_only_read (window));
  g_assert_false (shows_pages (window));
  tonti_stage_close (window);
  g_assert_true (is_untouched ());
  drop (f);
}

/* In a practice book a line tells it, and work goes on. */
static void
a_practice_book_only_says_so (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *data = NULL;
  gsize length = 0;
  tonti_book_close (g_steal_pointer (&f->book));
  g_assert_true (g_file_get_contents (f->path, &data, &length, NULL));
  f->book = tonti_book_open (f->path, TRUE, f->problems);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba Fall'}");
  tonti_book_close (g_steal_pointer (&f->book));
  g_assert_true (g_file_set_contents_full (f->path, data, (gssize)length, G_FILE_SET_CONTENTS_NONE,
                                           0600, NULL));
  TontiWindow *window = tonti_stage_open (f->path);
  g_assert_true (is_writable (window));
  tonti_stage_wait_text (window, "An older copy: 1 entry");
  tonti_stage_close (window);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
}

static void
add (const char *name, GTestDataFunc test)
{
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_strdup_printf ("/ui/seen-question/%s/%s", others[i].name, name);
      g_test_add_data_func (path, &others[i], test);
    }
}

static void
add_tests (void)
{
  add ("it-is-asked-about", it_is_asked_about);
  add ("nothing-is-written-while-looking", nothing_is_written_while_looking);
  add ("the-book-used-here-is-one-click-away", the_book_used_here_is_one_click_away);
  add ("the-book-used-here-may-be-gone", the_book_used_here_may_be_gone);
  add ("two-officers-may-go-on-with-it", two_officers_may_go_on_with_it);
  add ("a-decision-that-is-given-up-changes-nothing", a_decision_that_is_given_up_changes_nothing);
  g_test_add_func ("/ui/seen-question/a-practice-book-only-says-so", a_practice_book_only_says_so);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
