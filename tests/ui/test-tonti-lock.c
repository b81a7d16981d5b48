// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-idle.h"
#include "tonti-lock-stage.h"
#include "tonti-lock-screen.h"

/* A locked window shows nothing of the book, and gives everything back. */

/* ---- Nothing of the book ---- */

static void
assert_hidden (void)
{
  static const char *const secrets[]
      = { "Khady Faye", "Rokhaya", "Aïssatou", "5 000", "500", "Solidarité", "30 members" };
  for (gsize i = 0; i < G_N_ELEMENTS (secrets); i++)
    if (anything_shows (secrets[i]))
      g_error ("a locked window shows “%s”", secrets[i]);
}

static void
a_book_with_pins_opens_locked (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  assert_hidden ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Tonti");
  g_assert_null (gtk_widget_get_root (window->book));
  tonti_stage_assert_named (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_text (window, "Meetings");
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 1);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), !=, "Tonti");
  tonti_stage_close (window);
}

static void
locking_takes_everything_out (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_show (window, "members");
  tonti_stage_wait_text (window, "Khady Faye");
  g_assert_true (anything_shows ("Khady Faye"));
  lock (window);
  assert_hidden ();
  /* what is not in the window gets no key, no drag and no question of a screen reader */
  g_assert_null (gtk_widget_get_root (window->book));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show", "s", "cash");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.find", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.menu", NULL);
  tonti_stage_settle ();
  g_assert_cmpstr (tonti_window_get_page_name (window), ==, "members");
  assert_hidden ();
  tonti_stage_close (window);
}

/* What the menu and the buttons call the step that could be undone. */
static gboolean
menu_names (GMenuModel *menu, const char *text)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autofree char *label = NULL;
      g_menu_model_get_item_attribute (menu, i, "label", "s", &label);
      if (label && strstr (label, text))
        return TRUE;
    }
  return FALSE;
}

static void
undo_names_nothing_while_locked (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_session_apply (window->session,
                       json_pack ("{s:s, s:i, s:s, s:i}", "do", "due.set", "member", 6, "of",
                                  "pool:1", "amount", 5000),
                       NULL, NULL, NULL);
  tonti_stage_wait_saved (window);
  g_autofree char *step = g_strdup (tonti_session_get_facts (window->session)->undo);
  g_assert_nonnull (step);
  g_assert_true (menu_names (G_MENU_MODEL (window->edit_section), step));
  lock (window);
  g_assert_false (menu_names (G_MENU_MODEL (window->edit_section), step));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_cmpint (tonti_session_get_pending (window->session), ==, 0);
  g_assert_cmpstr (tonti_session_get_facts (window->session)->undo, ==, step);
  tonti_stage_close (window);
}

static void
what_was_copied_is_forgotten (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (window)), "Khady Faye 5 000");
  g_autofree char *before = read_clipboard (window);
  g_assert_cmpstr (before, ==, "Khady Faye 5 000");
  lock (window);
  g_autofree char *after = read_clipboard (window);
  g_assert_cmpstr (after, ==, "");
  tonti_stage_close (window);
}

/* ---- When ---- */

static void
nobody_there_locks_it (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  const gint64 minute = 60 * G_USEC_PER_SEC;
  open_as (window, "Awa Diop", CHAIR);
  g_autoptr (TontiIdle) idle = tonti_idle_get ();
  gint64 last = tonti_idle_get_last_us (idle);
  g_assert_cmpint (tonti_session_get_facts (window->session)->guard.idle_minutes, ==, 3);
  tonti_lock_look (window->lock, last + 3 * minute - 1);
  g_assert_false (tonti_lock_is_locked (window->lock));
  tonti_idle_stir (idle);
  g_assert_cmpint (tonti_idle_get_last_us (idle), >, last);
  tonti_lock_look (window->lock, last + 3 * minute);
  g_assert_false (tonti_lock_is_locked (window->lock));
  tonti_lock_look (window->lock, tonti_idle_get_last_us (idle) + 3 * minute);
  g_assert_true (tonti_lock_is_locked (window->lock));
  tonti_stage_close (window);
}

/* On the bus of the test, which stands for the computer's. */
static void
tell_bus (const char *path, const char *interface, const char *signal, GVariant *what)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, NULL);
  g_assert_nonnull (bus);
  g_assert_true (g_dbus_connection_emit_signal (bus, NULL, path, interface, signal, what, NULL));
  g_assert_true (g_dbus_connection_flush_sync (bus, NULL, NULL));
}

static gboolean
is_locked (gpointer window)
{
  return tonti_lock_is_locked (TONTI_WINDOW (window)->lock);
}

static void
sleep_and_screen_saver_lock_it (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tell_bus ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep",
            g_variant_new ("(b)", TRUE));
  tonti_stage_wait (is_locked, window);
  open_as (window, "Awa Diop", CHAIR);
  tell_bus ("/org/freedesktop/login1/session/_32", "org.freedesktop.login1.Session", "Lock", NULL);
  tonti_stage_wait (is_locked, window);
  open_as (window, "Awa Diop", CHAIR);
  tell_bus ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged",
            g_variant_new ("(b)", TRUE));
  tonti_stage_wait (is_locked, window);
  tonti_stage_close (window);
}

static void
a_book_without_pins_never_locks (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = stage_window (f);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL);
  g_assert_true (menu_names (G_MENU_MODEL (window->lock_section), "nobody has a PIN"));
  tonti_lock_look (window->lock, G_MAXINT64);
  g_assert_false (tonti_lock_is_locked (window->lock));
  tonti_stage_close (window);
}

/* ---- Everything comes back ---- */

static const TontiFormField note_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, "Reason", NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, "Officers", NULL, NULL, FALSE },
  { NULL },
};

static void
a_form_is_hidden_and_comes_back_as_typed (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  TontiForm *form = tonti_form_new (window->session, "turn.swap", "A form", "Go", note_fields);
  tonti_form_show (form, GTK_WIDGET (window->book));
  tonti_stage_settle ();
  stage_fill (GTK_WIDGET (form), "reason", "Khady Faye is ill");
  type_pin (form, TREASURER);
  lock (window);
  assert_hidden ();
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (form)));
  open_as (window, "Awa Diop", CHAIR);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (form)));
  json_auto_t *reason = tonti_form_get_value (form, "reason");
  g_assert_cmpstr (json_string_value (reason), ==, "Khady Faye is ill");
  /* a PIN that stood there is nobody's any more */
  g_assert_cmpstr (tonti_pin_entry_get_pin (
                       TONTI_PIN_ENTRY (tonti_stage_find (GTK_WIDGET (form), is_pin, NULL))),
                   ==, "");
  gtk_window_destroy (GTK_WINDOW (form));
  tonti_stage_close (window);
}

/* ---- The lock screen itself ---- */

static void
the_focus_stays_in_the_lock (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  for (int i = 0; i < 20; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (window), GTK_DIR_TAB_FORWARD);
      GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (window));
      if (focus)
        g_assert_nonnull (gtk_widget_get_ancestor (focus, TONTI_TYPE_LOCK_SCREEN));
    }
  tonti_stage_close (window);
}

static void
another_window_of_the_book_is_locked_too (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  TontiWindow *other = stage_window (f);
  tonti_stage_wait_text (other, LOCKED);
  g_assert_null (tonti_session_get_entered (other->session));
  tonti_stage_close (other);
  tonti_stage_close (window);
}

#define TEST(name, function) g_test_add_func ("/ui/lock/" name, function)

static void
add_tests (void)
{
  TEST ("a-book-with-pins-opens-locked", a_book_with_pins_opens_locked);
  TEST ("locking-takes-everything-out", locking_takes_everything_out);
  TEST ("undo-names-nothing-while-locked", undo_names_nothing_while_locked);
  TEST ("what-was-copied-is-forgotten", what_was_copied_is_forgotten);
  TEST ("nobody-there-locks-it", nobody_there_locks_it);
  TEST ("sleep-and-screen-saver-lock-it", sleep_and_screen_saver_lock_it);
  TEST ("a-book-without-pins-never-locks", a_book_without_pins_never_locks);
  TEST ("a-form-is-hidden-and-comes-back-as-typed", a_form_is_hidden_and_comes_back_as_typed);
  TEST ("the-focus-stays-in-the-lock", the_focus_stays_in_the_lock);
  TEST ("another-window-of-the-book-is-locked-too", another_window_of_the_book_is_locked_too);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
