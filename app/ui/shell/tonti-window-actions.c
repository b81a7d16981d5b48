// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-ask.h"
#include "tonti-new-book.h"
#include "tonti-rooms.h"
#include "tonti-text-size.h"
#include "tonti-theme.h"
#include "tonti-window-private.h"

/* What one can do from anywhere in the window: each by an action that buttons, menus and keys
 * share. */

#define PROJECTOR_TEXT 150

/* Books. */

/* Another book has a window of its own. */
static void
open_file (TontiWindow *self, GFile *file)
{
  GApplication *application = G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  if (g_application_get_flags (application) & G_APPLICATION_HANDLES_OPEN)
    g_application_open (application, &file, 1, "");
  else
    tonti_window_open (self, file);
}

static void
chosen_cb (GFile *file, gpointer user_data)
{
  open_file (user_data, file);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_ask_book (GTK_WINDOW (widget), chosen_cb, widget);
}

static void
open_path_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  open_file (TONTI_WINDOW (widget), file);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer self)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l; l = l->next)
    open_file (self, l->data);
  return files != NULL;
}

void
tonti_window_accept_files (TontiWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
new_book_made_cb (TontiSession *session, gpointer user_data)
{
  TontiWindow *window = tonti_window_find_empty (user_data);
  tonti_window_take_session (window, session);
}

static void
take_over_made_cb (TontiSession *session, gpointer user_data)
{
  TontiWindow *window = tonti_window_find_empty (user_data);
  tonti_window_take_session (window, session);
  tonti_window_show_route (window, "takeover");
}

static void
new_book_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean is_take_over = g_str_equal (action, "win.take-over");
  tonti_new_book_show (GTK_WINDOW (widget), is_take_over,
                       is_take_over ? take_over_made_cb : new_book_made_cb, widget);
}

static void
practise_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *window = tonti_window_find_empty (TONTI_WINDOW (widget));
  tonti_window_practise (window, g_str_equal (action, "win.practice-anew"));
}

/* Pages. */

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_window_show_route (TONTI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
next_meeting_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_window_show_route (TONTI_WINDOW (widget), "meetings/next");
}

static void
documents_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_window_show_route (TONTI_WINDOW (widget), "documents");
}

static int
find_room (const char *name)
{
  const TontiRoom *rooms = tonti_rooms ();
  int i = 0;
  while (rooms[i].name && g_strcmp0 (rooms[i].name, name) != 0)
    i++;
  return i;
}

static void
turn_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  int step = g_str_equal (action, "win.next-page") ? 1 : -1;
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);
  if (page && tonti_page_turn (TONTI_PAGE (page), step))
    return;
  int i = find_room (tonti_window_get_page_name (self)) + step;
  while (i >= 0 && i < find_room (NULL) && !tonti_rooms ()[i].icon)
    i += step;
  if (i >= 0 && i < find_room (NULL))
    tonti_window_show_route (self, tonti_rooms ()[i].name);
}

static void
find_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = gtk_stack_get_visible_child (TONTI_WINDOW (widget)->pages);
  if (page)
    tonti_page_find (TONTI_PAGE (page));
}

/* Saving. */

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  const char *trouble = tonti_session_get_trouble (self->session);
  if (trouble)
    tonti_window_say (self, trouble);
  else if (tonti_session_get_pending (self->session) > 0)
    tonti_page_toast (widget, _ ("Being written just now"));
  else
    tonti_page_toast (widget, _ ("Everything is saved already"));
}

/* Undo. */

static void
taken_back_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  const char *label = json_string_value (json_object_get (answer, "label"));
  g_autofree char *text
      = label ? g_strdup_printf (data ? _ ("Done again: %s") : _ ("Taken back: %s"), label) : NULL;
  if (text)
    tonti_page_toast (GTK_WIDGET (owner), text);
  else
    tonti_page_tell (GTK_WIDGET (owner), problems);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  gboolean is_redo = g_str_equal (action, "win.redo");
  if (self->session)
    tonti_session_apply (self->session, json_pack ("{s:s}", "do", is_redo ? "redo" : "undo"),
                         G_OBJECT (self), taken_back_cb, GINT_TO_POINTER (is_redo));
}

/* A button's tooltip and a line of the menu name the step; without one they name the key only. */
static void
name_step (TontiWindow *self, GtkWidget *button, const char *action, const char *title,
           const char *format, const char *step)
{
  g_autofree char *full = g_strdup_printf (format, step ? step : "");
  const char *text = step ? full : title;
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);
  g_autofree char *line = g_strjoinv ("__", parts);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_menu_append (self->edit_section, line, action);
}

/* Where it cannot be done, the menu says why. */
static void
show_lock_action (TontiWindow *self, const TontiFacts *facts)
{
  gboolean can = facts && facts->pins > 0;
  g_menu_remove_all (self->lock_section);
  g_menu_append (self->lock_section,
                 can || !facts ? _ ("_Lock the Book") : _ ("_Lock the Book: nobody has a PIN"),
                 "win.lock");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.lock", can);
}

void
tonti_window_show_actions (TontiWindow *self)
{
  static const char *const of_books[]
      = { "win.show",      "win.next-meeting", "win.documents", "win.previous-page",
          "win.next-page", "win.find",         "win.save",      "win.toggle-sidebar" };
  static const char *const of_windows[]
      = { "win.new-book",      "win.take-over",     "win.open",       "win.open-path",
          "win.practice",      "win.practice-anew", "win.menu",       "win.project",
          "win.check-paper",   "win.restore",       "win.go-to-book", "win.explain",
          "win.print-finding", "win.accept-book" };
  gboolean is_locked = tonti_lock_is_locked (self->lock);
  const TontiFacts *facts
      = self->session && !is_locked ? tonti_session_get_facts (self->session) : NULL;
  gboolean writable = facts && !tonti_session_get_obstacle (self->session);
  const char *undo = writable ? facts->undo : NULL, *redo = writable ? facts->redo : NULL;
  g_menu_remove_all (self->edit_section);
  name_step (self, self->undo_button, "win.undo", _ ("Undo"), _ ("Undo: %s"), undo);
  name_step (self, self->redo_button, "win.redo", _ ("Redo"), _ ("Redo: %s"), redo);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", redo != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (of_books); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_books[i], facts != NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (of_windows); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_windows[i], !is_locked);
  show_lock_action (self, facts);
}

/* View. */

static void
menu_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_menu_button_popup (TONTI_WINDOW (widget)->menu_button);
}

static void
lock_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_lock_lock (TONTI_WINDOW (widget)->lock);
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
toggle_sidebar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *side = TONTI_WINDOW (widget)->side;
  gtk_widget_set_visible (side, !gtk_widget_get_visible (side));
}

/* For a wall that thirty people look at: the whole screen, light, large. */
static void
project_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiWindow *self = TONTI_WINDOW (widget);
  self->is_projecting = !self->is_projecting;
  tonti_theme_show (self->is_projecting ? "light" : NULL);
  tonti_text_size_show (self->is_projecting ? MAX (PROJECTOR_TEXT, tonti_text_size_get ()) : 0);
  if (self->is_projecting)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
}

void
tonti_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name, *type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.new-book", NULL, new_book_cb },
    { "win.take-over", NULL, new_book_cb },
    { "win.open", NULL, open_cb },
    { "win.open-path", "s", open_path_cb },
    { "win.practice", NULL, practise_cb },
    { "win.practice-anew", NULL, practise_cb },
    { "win.show", "s", show_cb },
    { "win.next-meeting", NULL, next_meeting_cb },
    { "win.documents", NULL, documents_cb },
    { "win.previous-page", NULL, turn_page_cb },
    { "win.next-page", NULL, turn_page_cb },
    { "win.find", NULL, find_cb },
    { "win.save", NULL, save_cb },
    { "win.undo", NULL, undo_cb },
    { "win.redo", NULL, undo_cb },
    { "win.menu", NULL, menu_cb },
    { "win.lock", NULL, lock_cb },
    { "win.close", NULL, close_cb },
    { "win.toggle-sidebar", NULL, toggle_sidebar_cb },
    { "win.project", NULL, project_cb },
  };
  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type,
                                     actions[i].activate);
}
