// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-window.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-ask.h"
#include "tonti-rooms.h"
#include "tonti-sidebar.h"
#include "tonti-ui.h"

struct _TontiWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkStack *stack; /* welcome, book */
  GtkWidget *welcome;
  GtkWidget *book;
  TontiSidebar *sidebar;
  GtkStack *pages;
  GtkInfoBar *practice_bar;
  GtkInfoBar *obstacle_bar;
  GtkLabel *obstacle_label;
  GtkInfoBar *error_bar;
  GtkLabel *error_label;

  /* owned */
  GFile *file;
  TontiSession *session;
  gulong changed;
};

G_DEFINE_FINAL_TYPE (TontiWindow, tonti_window, ADW_TYPE_APPLICATION_WINDOW)

GFile *
tonti_window_get_file (TontiWindow *self)
{
  return self->file;
}

TontiSession *
tonti_window_get_session (TontiWindow *self)
{
  return self->session;
}

static void
say (TontiWindow *self, const char *text)
{
  gtk_label_set_text (self->error_label, text);
  gtk_info_bar_set_revealed (self->error_bar, *text != '\0');
}

/* What can be undone, and whether anything can be written, in the actions. */
static void
show_facts (TontiWindow *self)
{
  const TontiFacts *facts = tonti_session_get_facts (self->session);
  const char *obstacle = tonti_session_get_obstacle (self->session);
  adw_window_title_set_title (self->title, facts->group->name);
  adw_window_title_set_subtitle (self->title, facts->group->place);
  gtk_window_set_title (GTK_WINDOW (self), facts->group->name);
  gtk_info_bar_set_revealed (self->practice_bar, facts->group->practice);
  gtk_label_set_text (self->obstacle_label, obstacle ? obstacle : "");
  gtk_info_bar_set_revealed (self->obstacle_bar, obstacle != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", facts->undo && !obstacle);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", facts->redo && !obstacle);
}

static void
changed_cb (TontiSession *session, guint topics, gpointer self)
{
  show_facts (self);
}

/* A page is made when it is first asked for: the first frame waits for the first page only. NULL =
 * there is none of that name. */
static GtkWidget *
get_page (TontiWindow *self, const char *name)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, name);
  const TontiRoom *room = tonti_rooms ();
  while (!page && room->name && !g_str_equal (room->name, name))
    room++;
  if (page || !room->name)
    return page;
  page = g_object_new (room->get_type (), NULL);
  gtk_stack_add_titled (self->pages, page, room->name, _ (room->title));
  tonti_page_set_session (TONTI_PAGE (page), self->session);
  return page;
}

/* "members/12": the page, and what it is to show. */
static void
show_route (TontiWindow *self, const char *route)
{
  const char *slash = strchr (route, '/');
  g_autofree char *name = slash ? g_strndup (route, (gsize)(slash - route)) : g_strdup (route);
  GtkWidget *page = self->session ? get_page (self, name) : NULL;
  if (!page)
    return;
  say (self, "");
  gtk_stack_set_visible_child (self->pages, page);
  tonti_sidebar_mark (self->sidebar, name);
  tonti_page_go (TONTI_PAGE (page), slash ? slash + 1 : "");
}

static void
give_session (TontiWindow *self, TontiSession *session)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page;
       page = gtk_widget_get_next_sibling (page))
    tonti_page_set_session (TONTI_PAGE (page), session);
}

static void
drop_session (TontiWindow *self)
{
  if (!self->session)
    return;
  g_clear_signal_handler (&self->changed, self->session);
  give_session (self, NULL);
  tonti_session_close (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
}

void
tonti_window_take_session (TontiWindow *self, TontiSession *session)
{
  drop_session (self);
  self->session = session;
  self->file = g_file_new_for_path (tonti_session_get_path (session));
  self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  say (self, "");
  show_facts (self);
  give_session (self, session);
  gtk_stack_set_visible_child (self->stack, self->book);
  show_route (self, "home");
}

void
tonti_window_open (TontiWindow *self, GFile *file)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const char *path = g_file_peek_path (file);
  g_autofree char *name = g_file_get_parse_name (file);
  if (!path)
    tonti_problems_fail (problems, "not-local",
                         _ ("%s: it is not on this computer: copy it here, then open the copy"),
                         name);
  TontiSession *session = path ? tonti_session_open (path, problems) : NULL;
  g_autofree char *text = tonti_page_join_problems (problems);
  if (session)
    tonti_window_take_session (self, session);
  else
    say (self, text);
}

static void
open_chosen_cb (GFile *file, gpointer user_data)
{
  tonti_window_open (user_data, file);
}

static void
open_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tonti_ask_book (GTK_WINDOW (widget), open_chosen_cb, widget);
}

static void
show_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  show_route (TONTI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
tell_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  say (TONTI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AdwToast *toast = adw_toast_new (g_variant_get_string (parameter, NULL));
  adw_toast_overlay_add_toast (TONTI_WINDOW (widget)->toasts, toast);
}

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

static void
error_response_cb (GtkInfoBar *bar, int response, gpointer user_data)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
tonti_window_dispose (GObject *object)
{
  TontiWindow *self = TONTI_WINDOW (object);
  drop_session (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_WINDOW);
  G_OBJECT_CLASS (tonti_window_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, book);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, practice_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, obstacle_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, obstacle_label);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, error_response_cb);
}

static void
tonti_window_class_init (TontiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_window_dispose;
  tonti_ui_get_resource (); /* without a call the linker leaves the set out */
  g_type_ensure (TONTI_TYPE_SIDEBAR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/shell/tonti-window.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "win.show", "s", show_cb);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, undo_cb);
}

static void
tonti_window_init (TontiWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", FALSE);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}

TontiWindow *
tonti_window_new (GtkApplication *application)
{
  return g_object_new (TONTI_TYPE_WINDOW, "application", application, NULL);
}
