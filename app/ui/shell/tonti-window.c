// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-auto-copy.h"
#include "tonti-finding.h"
#include "tonti-recent-books.h"
#include "tonti-primary-key.h"
#include "tonti-rooms.h"
#include "tonti-settings.h"
#include "tonti-ui.h"
#include "tonti-window-memory.h"

G_DEFINE_FINAL_TYPE (TontiWindow, tonti_window, ADW_TYPE_APPLICATION_WINDOW)

#define KEEP_AFTER_MS 1500

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

/* What the book is, and whether it can be written. */
static void
show_facts (TontiWindow *self)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  adw_window_title_set_title (self->title, group->name);
  adw_window_title_set_subtitle (self->title, group->place ? group->place : "");
  gtk_window_set_title (GTK_WINDOW (self),
                        tonti_lock_is_locked (self->lock) ? "Tonti" : group->name);
  gtk_info_bar_set_revealed (self->practice_bar, group->practice);
  tonti_window_show_obstacle (self);
  tonti_window_show_actions (self);
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

/* What is remembered. */

const char *
tonti_window_get_page_name (TontiWindow *self)
{
  return self->session ? gtk_stack_get_visible_child_name (self->pages) : NULL;
}

static void
keep_memory (TontiWindow *self)
{
  TontiWindowMemory memory = { .page = (char *)tonti_window_get_page_name (self) };
  const char *book = self->session ? tonti_session_get_group (self->session)->uuid : NULL;
  g_clear_handle_id (&self->keep_later, g_source_remove);
  gtk_window_get_default_size (GTK_WINDOW (self), &memory.width, &memory.height);
  memory.is_maximized = gtk_window_is_maximized (GTK_WINDOW (self));
  memory.has_sidebar = gtk_widget_get_visible (self->side);
  memory.author = self->session ? tonti_session_get_user (self->session).author : 0;
  if (tonti_lock_is_possible (self->lock))
    memory.author = tonti_lock_get_member (self->lock);
  if (!self->is_projecting)
    tonti_window_memory_write (&memory, book);
}

static void
remember_book (TontiWindow *self)
{
  const TontiFacts *facts = tonti_session_get_facts (self->session);
  TontiRecentBook book = { .path = (char *)tonti_session_get_path (self->session),
                           .name = facts->group->name,
                           .uuid = facts->group->uuid,
                           .met = facts->closed_day,
                           .practice = facts->group->practice };
  if (self->is_copy)
    return;
  tonti_recent_books_add (&book);
  tonti_settings_set_text ("last-book", book.path);
}

/* Not before the first frame: writing waits for the disk. */
static gboolean
keep_cb (gpointer user_data)
{
  TontiWindow *self = user_data;
  self->keep_later = 0;
  keep_memory (self);
  if (!self->session)
    return G_SOURCE_REMOVE;
  remember_book (self);
  get_page (self, "home"); /* it has the book checked */
  return G_SOURCE_REMOVE;
}

/* Size and place of a window that is not on the screen yet; who was at the keyboard. */
static void
restore_size (TontiWindow *self, const TontiWindowMemory *memory)
{
  gtk_widget_set_visible (self->side, memory->has_sidebar);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_window_set_default_size (GTK_WINDOW (self), memory->width, memory->height);
  if (memory->is_maximized)
    gtk_window_maximize (GTK_WINDOW (self));
}

/* Pages. */

/* "members/12": the page, and what it is to show. */
/* Keys go to the page that is shown, unless the person is choosing pages. */
static void
focus_page (TontiWindow *self, GtkWidget *page)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  gboolean is_choosing = focus && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar));
  if (!is_choosing && !(focus && gtk_widget_is_ancestor (focus, page)))
    tonti_page_focus (page);
}

void
tonti_window_show_route (TontiWindow *self, const char *route)
{
  const char *slash = strchr (route, '/');
  g_autofree char *name = slash ? g_strndup (route, (gsize)(slash - route)) : g_strdup (route);
  GtkWidget *page = self->session ? get_page (self, name) : NULL;
  if (!page)
    return;
  tonti_window_say (self, "");
  gtk_stack_set_visible_child (self->pages, page);
  tonti_sidebar_mark (self->sidebar, name);
  tonti_page_go (TONTI_PAGE (page), slash ? slash + 1 : "");
  focus_page (self, page);
  if (self->keep_later == 0)
    self->keep_later = g_timeout_add (KEEP_AFTER_MS, keep_cb, self);
}

static void
give_session (TontiWindow *self, TontiSession *session)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->pages)); page;
       page = gtk_widget_get_next_sibling (page))
    tonti_page_set_session (TONTI_PAGE (page), session);
  tonti_saved_mark_set_session (self->saved, session);
  tonti_notice_bar_set_session (self->notices, session);
  gtk_widget_set_visible (self->book_tools, session != NULL);
}

/* Books. */

static void
drop_session (TontiWindow *self)
{
  if (!self->session)
    return;
  keep_memory (self);
  remember_book (self);
  g_clear_signal_handler (&self->changed, self->session);
  tonti_window_drop_notice (self);
  tonti_window_drop_kept (self);
  tonti_lock_set_session (self->lock, NULL, 0);
  give_session (self, NULL);
  tonti_session_close (self->session);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
}

void
tonti_window_take_session (TontiWindow *self, TontiSession *session)
{
  g_auto (TontiWindowMemory) memory = { 0 };
  const TontiGroup *group = tonti_session_get_group (session);
  drop_session (self);
  self->session = session;
  self->file = g_file_new_for_path (tonti_session_get_path (session));
  self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  tonti_window_memory_read (&memory, group->uuid);
  restore_size (self, &memory);
  tonti_session_set_author (session, memory.author);
  if (group->practice)
    tonti_session_set_clock (session, self->clock_s, self->clock_day);
  tonti_window_say (self, "");
  tonti_lock_set_session (self->lock, session, memory.author);
  show_facts (self);
  tonti_auto_copy_watch (session, GTK_WIDGET (self));
  give_session (self, session);
  gtk_stack_set_visible_child (self->stack, self->book);
  tonti_window_show_route (self, memory.page ? memory.page : "home");
  if (!tonti_window_get_page_name (self))
    tonti_window_show_route (self, "home");
  gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
  tonti_window_question_book (self);
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
  else if (tonti_problems_exit_code (problems) == TONTI_PROBLEM_ALTERED
           || tonti_problems_has (problems, "not-a-book"))
    tonti_window_tell_unopened (self, path, problems);
  else
    tonti_window_say (self, text);
}

TontiWindow *
tonti_window_find_empty (TontiWindow *self)
{
  if (!self->session)
    return self;
  TontiWindow *window = tonti_window_new (gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

void
tonti_window_set_clock (TontiWindow *self, gint64 now_unix_s, TontiDay today)
{
  self->clock_s = now_unix_s;
  self->clock_day = today;
}

/* The window itself. */

static gboolean
tonti_window_close_request (GtkWindow *window)
{
  keep_memory (TONTI_WINDOW (window));
  return GTK_WINDOW_CLASS (tonti_window_parent_class)->close_request (window);
}

static void
error_response_cb (GtkInfoBar *bar, int response, gpointer user_data)
{
  gtk_info_bar_set_revealed (bar, FALSE);
}

static void
locked_cb (TontiLock *lock, TontiWindow *self)
{
  if (!self->session)
    return;
  show_facts (self);
  if (!tonti_lock_is_locked (lock))
    tonti_window_say_kept (self);
  if (!self->is_told && tonti_finding_get (self->session) && !tonti_lock_is_locked (lock))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.explain", NULL); /* found meanwhile */
}

static void
tonti_window_finalize (GObject *object)
{
  TontiWindow *self = TONTI_WINDOW (object);
  g_ptr_array_unref (self->untold);
  g_ptr_array_unref (self->untoasted);
  G_OBJECT_CLASS (tonti_window_parent_class)->finalize (object);
}

static void
tonti_window_dispose (GObject *object)
{
  TontiWindow *self = TONTI_WINDOW (object);
  drop_session (self);
  if (self->lock)
    g_signal_handlers_disconnect_by_data (self->lock, self);
  g_clear_object (&self->lock);
  g_clear_handle_id (&self->keep_later, g_source_remove);
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
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, side);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, book_tools);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, saved);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, edit_section);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, lock_section);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, notices);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, practice_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, obstacle_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, obstacle_label);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, obstacle_button);
  gtk_widget_class_bind_template_child (widget_class, TontiWindow, notice);
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
  G_OBJECT_CLASS (klass)->finalize = tonti_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tonti_window_close_request;
  tonti_ui_get_resource (); /* without a call the linker leaves the set out */
  g_type_ensure (TONTI_TYPE_NOTICE);
  g_type_ensure (TONTI_TYPE_NOTICE_BAR);
  g_type_ensure (TONTI_TYPE_SAVED_MARK);
  g_type_ensure (TONTI_TYPE_SIDEBAR);
  g_type_ensure (TONTI_TYPE_WELCOME_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/shell/tonti-window.ui");
  bind (widget_class);
  tonti_window_install_actions (widget_class);
  tonti_window_install_words (widget_class);
  tonti_window_install_notices (widget_class);
}

static void
tonti_window_init (TontiWindow *self)
{
  g_auto (TontiWindowMemory) memory = { 0 };
  gtk_widget_init_template (GTK_WIDGET (self));
  self->clock_day = TONTI_DAY_NONE;
  tonti_window_init_words (self);
  self->lock = tonti_lock_new (ADW_APPLICATION_WINDOW (self));
  g_signal_connect (self->lock, "changed", G_CALLBACK (locked_cb), self);
  tonti_window_memory_read (&memory, NULL);
  restore_size (self, &memory);
  tonti_window_show_actions (self);
  tonti_window_accept_files (self);
  tonti_primary_key_add (GTK_WIDGET (self));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}

TontiWindow *
tonti_window_new (GtkApplication *application)
{
  return g_object_new (TONTI_TYPE_WINDOW, "application", application, NULL);
}
