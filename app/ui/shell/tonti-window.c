// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-window.h"

#include <glib/gi18n.h>

#include "tonti-ask.h"
#include "tonti-book.h"
#include "tonti-home-page.h"
#include "tonti-ui.h"

struct _TontiWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  AdwStatusPage *welcome;
  TontiHomePage *home;
  GtkInfoBar *practice_bar;
  GtkInfoBar *error_bar;
  GtkLabel *error_label;

  /* owned */
  GFile *file;
  TontiBook *book;
};

G_DEFINE_FINAL_TYPE (TontiWindow, tonti_window, ADW_TYPE_APPLICATION_WINDOW)

GFile *
tonti_window_get_file (TontiWindow *self)
{
  return self->file;
}

/* Pages of a stack that are out of sight say so, for screen readers. */
static void
visible_child_cb (GtkStack *stack, GParamSpec *pspec, gpointer user_data)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 page != visible, -1);
}

static void
say (TontiWindow *self, const TontiProblems *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            tonti_problems_get (problems, i)->message);
  gtk_label_set_text (self->error_label, text->str);
  gtk_info_bar_set_revealed (self->error_bar, text->len > 0);
}

static void
show_book (TontiWindow *self)
{
  const TontiGroup *group = tonti_book_get_group (self->book);
  adw_window_title_set_title (self->title, group->name);
  adw_window_title_set_subtitle (self->title, group->place);
  gtk_window_set_title (GTK_WINDOW (self), group->name);
  gtk_info_bar_set_revealed (self->practice_bar, group->practice);
  tonti_home_page_set_book (self->home, self->book);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->home));
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
  TontiBook *book = path ? tonti_book_open (path, FALSE, problems) : NULL;
  say (self, problems);
  if (!book)
    return;
  tonti_home_page_set_book (self->home, NULL);
  g_clear_pointer (&self->book, tonti_book_close);
  self->book = book;
  g_set_object (&self->file, file);
  show_book (self);
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
error_response_cb (GtkInfoBar *bar, int response, gpointer user_data)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
tonti_window_dispose (GObject *object)
{
  TontiWindow *self = TONTI_WINDOW (object);
  if (self->home)
    tonti_home_page_set_book (self->home, NULL);
  g_clear_pointer (&self->book, tonti_book_close);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_WINDOW);
  G_OBJECT_CLASS (tonti_window_parent_class)->dispose (object);
}

static void
tonti_window_class_init (TontiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_window_dispose;
  tonti_ui_get_resource (); /* without a call the linker leaves the set out */
  g_type_ensure (TONTI_TYPE_HOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/shell/tonti-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, title);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, home);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, practice_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, error_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, visible_child_cb);
  gtk_widget_class_bind_template_callback (widget_class, error_response_cb);
  gtk_widget_class_install_action (widget_class, "win.open", NULL, open_cb);
}

static void
tonti_window_init (TontiWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  visible_child_cb (self->stack, NULL, NULL);
}

TontiWindow *
tonti_window_new (GtkApplication *application)
{
  return g_object_new (TONTI_TYPE_WINDOW, "application", application, NULL);
}
