// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-auto-copy.h"
#include "tonti-copies-page.h"
#include "tonti-copy-age.h"
#include "tonti-protected-copy.h"
#include "tonti-restore-window.h"
#include "tonti-scene.h"
#include "tonti-stage.h"

/* Safety copies in the window: made, listed, restored under another name; a copy that is opened by
 * mistake is only read. */

#define WORDS "mangue tambour pirogue lundi savane baobab"

static GtkWidget *
get_page (TontiWindow *window)
{
  tonti_stage_show (window, "copies");
  return gtk_widget_get_ancestor (tonti_stage_find_id (window, "make_now"), TONTI_TYPE_COPIES_PAGE);
}

static gboolean
is_check (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_BUTTON (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), "Check") == 0;
}

static gboolean
is_settled (gpointer page)
{
  return tonti_copies_page_is_settled (page);
}

/* The one file in FOLDER that ends so; newly allocated. */
static char *
find_copy (const char *folder, const char *suffix)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  for (const char *name = files ? g_dir_read_name (files) : NULL; name;
       name = g_dir_read_name (files))
    if (g_str_has_suffix (name, suffix))
      return g_build_filename (folder, name, NULL);
  return NULL;
}

static char *
make_folder (const TontiFixture *f, const char *name)
{
  char *folder = g_build_filename (f->folder, name, NULL);
  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  return folder;
}

static gboolean
is_verified (const char *path)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  json_auto_t *verdict = book ? tonti_book_verify (book, FALSE, NULL, NULL, NULL, problems) : NULL;
  return g_strcmp0 (json_string_value (json_object_get (verdict, "state")), "altered") != 0
         && verdict;
}

/* The sample book in a window, its page of copies, and a stick to save them on. */
typedef struct
{
  TontiFixture *f;
  char *stick;
  TontiWindow *window;
  GtkWidget *page;
} Scene;

static Scene
open_scene (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_open (f->path);
  return (Scene){ f, make_folder (f, "stick"), window, get_page (window) };
}

static void
close_scene (Scene *self)
{
  tonti_stage_close (self->window);
  g_free (self->stick);
  tonti_fixture_free (self->f);
}

/* The copy that was saved on the stick; newly allocated. */
static char *
save (const Scene *self, const char *passphrase)
{
  tonti_copies_page_save (TONTI_COPIES_PAGE (self->page), self->stick, passphrase);
  tonti_stage_wait_text (self->page, "Saved and read back");
  char *copy = find_copy (self->stick, passphrase ? ".tonti-locked" : ".tonti-copy");
  g_assert_nonnull (copy);
  return copy;
}

static void
a_copy_is_saved_and_listed (void)
{
  Scene scene = open_scene ();
  tonti_stage_wait_text (scene.page, "There is no copy outside this computer yet");
  tonti_stage_wait_text (scene.page, "None yet.");
  g_autofree char *copy = save (&scene, NULL);
  g_assert_true (is_verified (copy));
  tonti_stage_wait_text (scene.page, "before the first closing");
  tonti_stage_click (tonti_stage_find (scene.page, is_check, NULL));
  tonti_stage_wait_text (scene.page, "Whole and right");
  tonti_stage_assert_named (scene.page);
  close_scene (&scene);
}

static void
a_copy_that_cannot_be_made_is_said (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *nowhere = g_build_filename (f->folder, "nowhere", NULL);
  TontiWindow *window = tonti_stage_open (f->path);
  GtkWidget *page = get_page (window);
  tonti_stage_wait (is_settled, page);
  tonti_copies_page_save (TONTI_COPIES_PAGE (page), nowhere, NULL);
  tonti_stage_wait (is_settled, page);
  g_assert_null (tonti_stage_find_text (page, "Saved and read back"));
  g_assert_true (gtk_widget_get_visible (tonti_stage_find_id (page, "outcome")));
  tonti_stage_close (window);
}

static gboolean
is_idle (gpointer automatic)
{
  return !tonti_auto_copy_is_busy (automatic);
}

/* The folder of copies beside the book; newly allocated. */
static char *
name_beside (const TontiFixture *f)
{
  return g_strdup_printf ("%.*s copies", (int)(strlen (f->path) - strlen (".tonti")), f->path);
}

/* By itself, in the folder beside the book; a failure is on the first page until one succeeds. */
static void
a_failure_is_said_until_one_succeeds (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *beside = name_beside (f);
  TontiWindow *window = tonti_stage_open (f->path);
  TontiAutoCopy *automatic = tonti_auto_copy_get (tonti_window_get_session (window));
  tonti_stage_show (window, "home");
  g_assert_true (g_file_set_contents (beside, "in the way", -1, NULL));
  tonti_auto_copy_make (automatic);
  tonti_stage_wait (is_idle, automatic);
  g_assert_nonnull (tonti_auto_copy_get_trouble (automatic));
  tonti_stage_wait_text (window, "The copy after the closing could not be made");
  g_remove (beside);
  tonti_auto_copy_make (automatic);
  tonti_stage_wait (is_idle, automatic);
  g_assert_null (tonti_auto_copy_get_trouble (automatic));
  tonti_stage_wait_no_text (window, "The copy after the closing could not be made");
  g_autofree char *copy = find_copy (beside, ".tonti-copy");
  g_assert_nonnull (copy);
  tonti_stage_close (window);
}

typedef struct
{
  const char *folder;
} Place;

static gboolean
has_copy (gpointer place)
{
  g_autofree char *copy = find_copy (((Place *)place)->folder, ".tonti-copy");
  return copy != NULL;
}

static void
a_closing_makes_a_copy (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *beside = name_beside (f);
  tonti_scene_open (f, 1);
  TontiWindow *window = tonti_stage_open (f->path);
  TontiSession *session = tonti_window_get_session (window);
  g_assert_cmpint (tonti_session_get_facts (session)->open_meeting, ==, 1);
  tonti_scene_close (f);
  tonti_stage_wait (has_copy, &(Place){ beside });
  tonti_stage_wait_text (window, "Safety copy made and read back");
  tonti_stage_close (window);
}

static void
note_cb (const char *path, gpointer window)
{
  g_object_set_data_full (window, "restored", g_strdup (path), g_free);
}

static gboolean
is_restored (gpointer window)
{
  return g_object_get_data (window, "restored") != NULL;
}

static TontiRestoreWindow *
show_restore (const Scene *scene, const char *copy)
{
  return tonti_restore_window_show (GTK_WINDOW (scene->window), copy, scene->f->path, note_cb,
                                    scene->window);
}

static void
type_and_restore (TontiRestoreWindow *restore, const char *id, const char *text)
{
  tonti_stage_type (tonti_stage_find_id (restore, id), text);
  tonti_stage_click (tonti_stage_find_button (restore, "Restore the Book"));
}

/* Where the book was restored; borrowed. */
static const char *
wait_restored (TontiWindow *window)
{
  tonti_stage_wait (is_restored, window);
  return g_object_get_data (G_OBJECT (window), "restored");
}

/* Never over a file, under a name of its own, and the same book. */
static void
a_copy_is_restored_under_another_name (void)
{
  Scene scene = open_scene ();
  g_autofree char *copy = save (&scene, NULL);
  TontiRestoreWindow *restore = show_restore (&scene, copy);
  g_autofree char *proposed
      = g_strdup (gtk_editable_get_text (GTK_EDITABLE (tonti_stage_find_id (restore, "path"))));
  g_assert_false (g_file_test (proposed, G_FILE_TEST_EXISTS));
  tonti_stage_assert_named (restore);
  type_and_restore (restore, "path", scene.f->path);
  tonti_stage_wait_text (restore, "there is a file of this name already");
  type_and_restore (restore, "path", proposed);
  g_assert_cmpstr (wait_restored (scene.window), ==, proposed);
  g_assert_true (is_verified (proposed));
  close_scene (&scene);
}

/* A password is asked for, and only the right one opens. */
static void
a_protected_copy_needs_its_password (void)
{
  Scene scene = open_scene ();
  g_autofree char *copy = save (&scene, WORDS);
  tonti_stage_wait_text (scene.page, "protected by a password");
  tonti_stage_click (tonti_stage_find_button (scene.page, "Print the Sheet"));
  tonti_stage_wait_text (scene.window, "Page 1 of 1");
  TontiRestoreWindow *restore = show_restore (&scene, copy);
  g_assert_false (gtk_widget_get_sensitive (tonti_stage_find_id (restore, "restore")));
  type_and_restore (restore, "passphrase", "mangue tambour pirogue lundi");
  tonti_stage_wait_text (restore, "passphrase");
  g_assert_false (is_restored (scene.window));
  type_and_restore (restore, "passphrase", WORDS);
  g_assert_true (is_verified (wait_restored (scene.window)));
  close_scene (&scene);
}

static void
asked_cb (GObject *owner, const char *folder, const char *passphrase)
{
  g_object_set_data_full (owner, "restored", g_strdup_printf ("%s|%s", folder, passphrase), g_free);
}

static void
a_password_is_long_and_typed_twice (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = tonti_stage_open (f->path);
  TontiProtectedCopy *ask
      = tonti_protected_copy_show (GTK_WINDOW (window), G_OBJECT (window), asked_cb);
  GtkWidget *make = tonti_stage_find_id (ask, "make");
  tonti_protected_copy_set_folder (ask, f->folder);
  tonti_stage_type (tonti_stage_find_id (ask, "first"), "awa 1234");
  tonti_stage_type (tonti_stage_find_id (ask, "second"), "awa 1234");
  tonti_stage_wait_text (ask, "Not strong enough yet");
  g_assert_false (gtk_widget_get_sensitive (make));
  tonti_stage_type (tonti_stage_find_id (ask, "first"), WORDS);
  tonti_stage_wait_text (ask, "Not the same as above");
  g_assert_false (gtk_widget_get_sensitive (make));
  tonti_stage_type (tonti_stage_find_id (ask, "second"), WORDS);
  tonti_stage_assert_named (ask);
  g_assert_true (gtk_widget_get_sensitive (make));
  tonti_stage_click (make);
  g_assert_cmpstr (strchr (wait_restored (window), '|') + 1, ==, WORDS);
  tonti_stage_close (window);
}

/* A copy opened by mistake as if it were the book. */
static void
a_copy_that_is_opened_is_only_read (void)
{
  Scene scene = open_scene ();
  g_autofree char *copy = save (&scene, NULL);
  tonti_stage_close (scene.window);
  scene.window = tonti_stage_open (copy);
  tonti_stage_wait_text (scene.window, "This is a safety copy, not the book");
  g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (scene.window)));
  g_assert_nonnull (tonti_stage_find_button (scene.window, "Restore…"));
  close_scene (&scene);
}

static void
the_age_is_told (void)
{
  const gint64 now = 1740844800, day = 24 * 60 * 60;
  static const struct
  {
    gint64 days;
    TontiState state;
    const char *text;
  } rows[] = {
    { 0, TONTI_STATE_GOOD, "today" },         { 1, TONTI_STATE_GOOD, "1 day ago" },
    { 14, TONTI_STATE_GOOD, "14 days ago" },  { 15, TONTI_STATE_WARNING, "15 days ago" },
    { 400, TONTI_STATE_WARNING, "400 days" }, { -3, TONTI_STATE_GOOD, "today" },
  };
  TontiState state;
  g_autofree char *never = tonti_copy_age_tell (NULL, now, &state);
  g_assert_nonnull (never);
  g_assert_cmpint (state, ==, TONTI_STATE_MISSING);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TontiCopyRow row = { .at_unix_s = now - rows[i].days * day };
      g_autofree char *text = tonti_copy_age_tell (&row, now, &state);
      g_assert_nonnull (strstr (text, rows[i].text));
      g_assert_cmpint (state, ==, rows[i].state);
    }
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/copies-page/a-copy-is-saved-and-listed", a_copy_is_saved_and_listed);
  g_test_add_func ("/ui/copies-page/a-copy-that-cannot-be-made-is-said",
                   a_copy_that_cannot_be_made_is_said);
  g_test_add_func ("/ui/copies-page/a-failure-is-said-until-one-succeeds",
                   a_failure_is_said_until_one_succeeds);
  g_test_add_func ("/ui/copies-page/a-closing-makes-a-copy", a_closing_makes_a_copy);
  g_test_add_func ("/ui/copies-page/a-copy-is-restored-under-another-name",
                   a_copy_is_restored_under_another_name);
  g_test_add_func ("/ui/copies-page/a-protected-copy-needs-its-password",
                   a_protected_copy_needs_its_password);
  g_test_add_func ("/ui/copies-page/a-password-is-long-and-typed-twice",
                   a_password_is_long_and_typed_twice);
  g_test_add_func ("/ui/copies-page/a-copy-that-is-opened-is-only-read",
                   a_copy_that_is_opened_is_only_read);
  g_test_add_func ("/ui/copies-page/the-age-is-told", the_age_is_told);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
