// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-idle.h"
#include "tonti-login.h"
#include "tonti-lock-screen.h"
#include "tonti-meeting-stage.h"
#include "tonti-pin-entry.h"
#include "tonti-pin.h"
#include "tonti-sheet-grid-private.h"
#include "tonti-window-private.h"

/* A locked window shows nothing of the book and gives everything back; two people stand for an act
 * with their PINs; what a role may not do is refused below the window. */

#define CHAIR "592841"
#define TREASURER "739164"
#define COUNTER "814207"
#define LOCKED "The book is locked"

/* The PINs of the chair, the treasurer and a counter; cheap ones, so that tests are quick. */
static void
give_pins (TontiFixture *f)
{
  static const char *const pins[] = { NULL, CHAIR, TREASURER, NULL, COUNTER };
  tonti_pin_set_cost (1, 8 * 1024);
  for (int member = 1; member < (int)G_N_ELEMENTS (pins); member++)
    {
      if (!pins[member])
        continue;
      tonti_fixture_set_user (f, member, 0);
      tonti_fixture_apply_format (f, "{'do':'pin.set','member':%d,'pin':'%s'}", member,
                                  pins[member]);
    }
  tonti_fixture_set_user (f, 2, 1);
}

static TontiFixture *
make_book (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  give_pins (f);
  return f;
}

static TontiWindow *
open_locked (TontiFixture *f)
{
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = stage_window (f);
  tonti_stage_wait_text (window, LOCKED);
  return window;
}

static gboolean
is_pin (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_PIN_ENTRY (widget);
}

static gboolean
is_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT (widget);
}

static void
type_pin (gpointer root, const char *pin)
{
  GtkWidget *entry = tonti_stage_find (root, is_pin, NULL);
  g_assert_nonnull (entry);
  tonti_stage_type (tonti_stage_find (entry, is_text, NULL), pin);
}

static void
choose (TontiWindow *window, const char *name)
{
  GtkWidget *row = tonti_stage_find_button (window, name);
  g_assert_true (GTK_IS_LIST_BOX_ROW (row));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  tonti_stage_settle ();
}

static void
open_as (TontiWindow *window, const char *name, const char *pin)
{
  choose (window, name);
  type_pin (window, pin);
  tonti_stage_click (tonti_stage_find_button (window, "Open"));
  tonti_stage_wait_no_text (window, LOCKED);
}

static void
lock (TontiWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL));
  tonti_stage_settle ();
  tonti_stage_wait_text (window, LOCKED);
}

/* ---- Nothing of the book ---- */

static gboolean
shows (GtkWidget *widget, const char *text)
{
  const char *own = GTK_IS_LABEL (widget)      ? gtk_label_get_text (GTK_LABEL (widget))
                    : GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                                               : NULL;
  const char *tip = gtk_widget_get_tooltip_text (widget);
  if ((own && strstr (own, text)) || (tip && strstr (tip, text)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* In any window that is there, in sight or not, unless it is hidden. */
static gboolean
anything_shows (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      const char *title = gtk_window_get_title (GTK_WINDOW (window));
      if (gtk_widget_get_visible (window)
          && (shows (window, text) || (title && strstr (title, text))))
        return TRUE;
    }
  return FALSE;
}

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
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  *(char **)user_data = g_strdup (text ? text : "");
}

static gboolean
was_read (gpointer text)
{
  return *(char **)text != NULL;
}

static char *
read_clipboard (TontiWindow *window)
{
  char *text = NULL;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, copied_cb,
                                 &text);
  tonti_stage_wait (was_read, &text);
  return text;
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

static gboolean
is_grid (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_SHEET_GRID (widget);
}

static gboolean
has_grid (gpointer window)
{
  GtkWidget *grid = tonti_stage_find (GTK_WIDGET (window), is_grid, NULL);
  return grid && tonti_sheet_grid_has_rows (TONTI_SHEET_GRID (grid));
}

static void
the_field_of_the_sheet_is_kept (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_show (window, "meetings/1");
  tonti_stage_wait (has_grid, window);
  tonti_stage_settle ();
  TontiSheetGrid *grid = TONTI_SHEET_GRID (tonti_stage_find (GTK_WIDGET (window), is_grid, NULL));
  g_autofree char *undo = g_strdup (tonti_session_get_facts (window->session)->undo);
  tonti_sheet_grid_begin (grid, TONTI_SHEET_TYPING, "25");
  tonti_stage_settle ();
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_settle ();
  g_assert_cmpstr (tonti_sheet_grid_get_typed (grid), ==, "25");
  g_assert_true (gtk_widget_get_focus_child (GTK_WIDGET (grid)) != NULL);
  g_assert_cmpstr (tonti_session_get_facts (window->session)->undo, ==, undo);
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

static void
wrong_pins_are_waited_for (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  GtkWidget *open = tonti_stage_find_id (window, "open");
  for (int i = 0; i < 3; i++)
    {
      type_pin (window, "111111");
      tonti_stage_click (open);
      tonti_stage_wait_text (window, i < 2 ? "it is not the right one" : "wait another");
    }
  g_assert_true (tonti_lock_is_locked (window->lock));
  type_pin (window, CHAIR);
  g_assert_false (gtk_widget_get_sensitive (open));
  /* who else has one need not wait */
  open_as (window, "Fatou Ndiaye", TREASURER);
  tonti_stage_close (window);
}

/* For GTK a PIN is a row of dots: its field, its history and screen readers have nothing else. */
static void
a_pin_is_nowhere_but_in_its_buffer (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  GtkWidget *entry = tonti_stage_find (GTK_WIDGET (window), is_pin, NULL);
  GtkText *text = GTK_TEXT (tonti_stage_find (entry, is_text, NULL));
  type_pin (window, CHAIR);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, CHAIR);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (text)), ==, "••••••");
  g_assert_false (anything_shows (CHAIR));
  gtk_editable_delete_text (GTK_EDITABLE (text), 1, 3);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "5841");
  gtk_widget_activate_action (GTK_WIDGET (text), "text.undo", NULL);
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "5841");
  gtk_editable_select_region (GTK_EDITABLE (text), 0, -1);
  g_signal_emit_by_name (text, "copy-clipboard");
  g_autofree char *copied = read_clipboard (window);
  g_assert_cmpstr (copied, ==, "");
  tonti_pin_entry_clear (TONTI_PIN_ENTRY (entry));
  g_assert_cmpstr (tonti_pin_entry_get_pin (TONTI_PIN_ENTRY (entry)), ==, "");
  tonti_stage_close (window);
}

static void
looking_only_writes_nothing (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (tonti_stage_find_id (window, "looking")), TRUE);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_text (window, "You are only looking");
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_no_text (window, "You are only looking");
  tonti_stage_close (window);
}

/* ---- Two people, and rights ---- */

typedef struct
{
  GString *codes; /* of the problems, a space after each */
  gboolean is_done, is_stored;
} Outcome;

static Outcome outcome;

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  outcome.is_done = TRUE;
  outcome.is_stored = answer != NULL;
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    g_string_append_printf (outcome.codes, "%s ", tonti_problems_get (problems, i)->code);
}

static gboolean
is_done (gpointer data)
{
  return outcome.is_done;
}

/* The codes of what was refused; "" = it is stored. */
static char *
try (TontiWindow *window, json_t *request, gint64 second, const char *pin)
{
  TontiPins *pins = second ? tonti_pins_new () : NULL;
  if (second)
    tonti_pins_add (pins, second, pin);
  outcome = (Outcome){ .codes = g_string_new (NULL) };
  tonti_session_apply_with (window->session, request, pins, NULL, applied_cb, NULL);
  tonti_stage_wait (is_done, NULL);
  g_assert_true (outcome.is_stored == (outcome.codes->len == 0));
  return g_string_free (outcome.codes, FALSE);
}

static json_t *
guard (int minutes)
{
  return json_pack ("{s:s, s:i, s:[i, i]}", "do", "guard.set", "idle_minutes", minutes, "officers",
                    1, 2);
}

static void
two_people_stand_with_their_pins (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *none = try (window, guard (5), 0, NULL);
  g_assert_cmpstr (none, ==, "pin-needed ");
  g_autofree char *wrong = try (window, guard (5), 2, "111111");
  g_assert_cmpstr (wrong, ==, "wrong-pin ");
  g_autofree char *right = try (window, guard (5), 2, TREASURER);
  g_assert_cmpstr (right, ==, "");
  g_assert_cmpint (tonti_session_get_facts (window->session)->guard.idle_minutes, ==, 5);
  /* the second was there for that act alone */
  g_autofree char *again = try (window, guard (6), 0, NULL);
  g_assert_cmpstr (again, ==, "pin-needed ");
  tonti_stage_close (window);
}

static void
a_wrong_pin_is_told_beside_its_field (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_show (window, "group");
  tonti_stage_wait_text (window, "PINs and keys");
  gtk_widget_activate (tonti_stage_find_button (window, "The book locks itself"));
  GtkWidget *form = stage_form (window);
  tonti_stage_wait_text (form, "PIN of Fatou Ndiaye");
  tonti_stage_assert_named (form);
  stage_fill (form, "idle_minutes", "7");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "This PIN is needed");
  type_pin (form, "111111");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "it is not the right one");
  type_pin (form, TREASURER);
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait (stage_has_no_form, window);
  tonti_stage_wait_text (window, "After 7 minutes");
  tonti_stage_close (window);
}

static void
what_an_office_may_not_do_is_refused (void)
{
  static const char *const requests[] = {
    "{\"do\":\"expense\",\"amount\":500,\"what\":\"thé\"}",
    "{\"do\":\"member.add\",\"name\":\"Une Autre\"}",
    "{\"do\":\"fine.charge\",\"member\":6,\"kind\":\"late\"}",
    "{\"do\":\"due.set\",\"member\":6,\"of\":\"pool:1\",\"amount\":5000}",
    "{\"do\":\"group.set\",\"place\":\"Ailleurs\"}",
    "{\"do\":\"meeting.close\",\"officers\":[1,2]}",
  };
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Mame Diarra", COUNTER);
  for (gsize i = 0; i < G_N_ELEMENTS (requests); i++)
    {
      g_autofree char *codes = try (window, json_loads (requests[i], 0, NULL), 0, NULL);
      if (!strstr (codes, "not-allowed"))
        g_error ("%s: %s", requests[i], codes);
    }
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  tonti_fixture_verify (f);
}

/* ---- PINs chosen and forgotten ---- */

static void
the_first_pin_logs_in (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_pin_set_cost (1, 8 * 1024);
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = stage_window (f);
  g_autofree char *codes = try (
      window, json_pack ("{s:s, s:i, s:s}", "do", "pin.set", "member", 1, "pin", CHAIR), 0, NULL);
  g_assert_cmpstr (codes, ==, "");
  g_assert_false (tonti_lock_is_locked (window->lock));
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 1);
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_close (window);
}

/* Another officer who chooses a PIN beside her is not at the keyboard. */
static void
a_second_pin_leaves_the_keyboard (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  g_autofree char *codes
      = try (window, json_pack ("{s:s, s:i, s:s}", "do", "pin.set", "member", 3, "pin", "450718"),
             0, NULL);
  g_assert_cmpstr (codes, ==, "");
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 1);
  json_t *request = guard (9);
  json_object_set_new (request, "officers", json_pack ("[i, i]", 1, 3));
  g_autofree char *stands = try (window, request, 0, NULL);
  g_assert_cmpstr (stands, ==, "pin-needed ");
  tonti_stage_close (window);
}

static void
the_recovery_code_opens_the_lock (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  tonti_book_logout (f->book, 0);
  g_assert_true (tonti_book_login (f->book, 1, CHAIR, &f->user, f->problems));
  g_assert_true (tonti_book_login (f->book, 2, TREASURER, &f->user, f->problems));
  g_autofree char *code = g_strdup (json_string_value (json_object_get (
      tonti_fixture_apply (f, "{'do':'recovery.make','officers':[1,2]}"), "code")));
  TontiWindow *window = open_locked (f);
  choose (window, "Fatou Ndiaye");
  tonti_stage_click (tonti_stage_find_button (window, "Forgotten"));
  GtkWidget *form = stage_form (window);
  tonti_stage_assert_named (form);
  stage_fill (form, "recovery", code);
  stage_fill (form, "pin", "618253");
  stage_fill (form, "again", "618254");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_text (form, "It is not the same PIN");
  stage_fill (form, "again", "618253");
  gtk_widget_activate_action (form, "form.send", NULL);
  tonti_stage_wait_no_text (window, LOCKED);
  g_assert_cmpint (tonti_session_get_user (window->session).author, ==, 2);
  lock (window);
  open_as (window, "Fatou Ndiaye", "618253");
  tonti_stage_close (window);
}

static void
what_was_done_to_pins_is_told_once (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  TontiWindow *window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  g_assert_true (tonti_book_login (f->book, 1, CHAIR, &f->user, f->problems));
  g_assert_true (tonti_book_login (f->book, 2, TREASURER, &f->user, f->problems));
  tonti_fixture_apply (f, "{'do':'pin.reset','member':4,'officers':[1,2]}");
  window = open_locked (f);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_wait_text (window, "Since your last visit");
  tonti_stage_wait_text (window, "Mame Diarra");
  tonti_stage_click (tonti_stage_find_button (window, "Read It"));
  tonti_stage_wait_no_text (window, "Since your last visit");
  lock (window);
  open_as (window, "Awa Diop", CHAIR);
  tonti_stage_settle ();
  g_assert_null (tonti_stage_find_text (window, "Since your last visit"));
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
  TEST ("the-field-of-the-sheet-is-kept", the_field_of_the_sheet_is_kept);
  TEST ("the-focus-stays-in-the-lock", the_focus_stays_in_the_lock);
  TEST ("another-window-of-the-book-is-locked-too", another_window_of_the_book_is_locked_too);
  TEST ("wrong-pins-are-waited-for", wrong_pins_are_waited_for);
  TEST ("a-pin-is-nowhere-but-in-its-buffer", a_pin_is_nowhere_but_in_its_buffer);
  TEST ("looking-only-writes-nothing", looking_only_writes_nothing);
  TEST ("two-people-stand-with-their-pins", two_people_stand_with_their_pins);
  TEST ("a-wrong-pin-is-told-beside-its-field", a_wrong_pin_is_told_beside_its_field);
  TEST ("what-an-office-may-not-do-is-refused", what_an_office_may_not_do_is_refused);
  TEST ("the-first-pin-logs-in", the_first_pin_logs_in);
  TEST ("a-second-pin-leaves-the-keyboard", a_second_pin_leaves_the_keyboard);
  TEST ("the-recovery-code-opens-the-lock", the_recovery_code_opens_the_lock);
  TEST ("what-was-done-to-pins-is-told-once", what_was_done_to_pins_is_told_once);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
