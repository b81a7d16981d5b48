// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lock.h"

#include "tonti-clock.h"
#include "tonti-idle.h"
#include "tonti-lock-screen.h"
#include "tonti-sleep-watch.h"

#define LOOK_EVERY_S 5

struct _TontiLock
{
  GObject parent_instance;
  AdwApplicationWindow *window; /* owns us */
  TontiSession *session;        /* NULL = no book */
  gint64 member;
  gulong changed, entered;

  /* while it is locked */
  GtkWidget *content; /* NULL = open */
  GtkWidget *focus;   /* in CONTENT; may be NULL */
  int position;       /* of the cursor, -1 = FOCUS is no text */
  GPtrArray *hidden;  /* GtkWindow that were above the window */
  gulong toplevels;

  TontiIdle *idle;
  TontiSleepWatch *sleep;
  guint look;
};

G_DEFINE_FINAL_TYPE (TontiLock, tonti_lock, G_TYPE_OBJECT)

static guint changed_signal;

/* Windows above the window: forms, questions, choosers of files. */

static gboolean
is_above (TontiLock *self, GtkWindow *window)
{
  while (window && window != GTK_WINDOW (self->window))
    window = gtk_window_get_transient_for (window);
  return window != NULL;
}

static void
hide_window (TontiLock *self, GtkWindow *window)
{
  if (window == GTK_WINDOW (self->window) || !is_above (self, window)
      || g_object_get_data (G_OBJECT (window), TONTI_LOCK_STAYS)
      || !gtk_widget_get_visible (GTK_WIDGET (window)))
    return;
  g_ptr_array_add (self->hidden, g_object_ref (window));
  gtk_widget_set_visible (GTK_WIDGET (window), FALSE);
}

static void
hide_windows (TontiLock *self)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      hide_window (self, window);
    }
}

static gboolean
hide_cb (gpointer user_data)
{
  if (tonti_lock_is_locked (user_data))
    hide_windows (user_data);
  return G_SOURCE_REMOVE;
}

/* A window that is made while it is locked: whose it is, is said after it was made. */
static void
toplevels_cb (GListModel *windows, guint position, guint removed, guint added, TontiLock *self)
{
  if (added > 0)
    g_idle_add_full (G_PRIORITY_HIGH, hide_cb, g_object_ref (self), g_object_unref);
}

/* In the order in which they were opened; one that was closed meanwhile stays closed. */
static void
show_windows (TontiLock *self)
{
  g_autoptr (GPtrArray) hidden = g_steal_pointer (&self->hidden);
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = hidden->len; i-- > 0;)
    if (is_above (self, hidden->pdata[i]))
      gtk_window_present (hidden->pdata[i]);
}

/* What is copied. */

static void
empty_clipboard (GdkClipboard *clipboard)
{
  if (gdk_clipboard_is_local (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

/* Locking. */

/* The content is put out of reach before it goes, so that a field knows that nobody has left it. */
static void
take_content (TontiLock *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  self->position = GTK_IS_TEXT (focus) ? gtk_editable_get_position (GTK_EDITABLE (focus)) : -1;
  g_set_weak_pointer (&self->focus, focus);
  self->content = g_object_ref (adw_application_window_get_content (self->window));
  gtk_widget_set_sensitive (self->content, FALSE);
  adw_application_window_set_content (self->window,
                                      tonti_lock_screen_new (self->session, self->member));
}

static void
give_back_focus (TontiLock *self)
{
  GtkWidget *focus = self->focus;
  int position = self->position;
  g_clear_weak_pointer (&self->focus);
  if (!focus || gtk_widget_get_root (focus) != GTK_ROOT (self->window))
    return;
  if (position < 0 || !gtk_text_grab_focus_without_selecting (GTK_TEXT (focus)))
    gtk_widget_grab_focus (focus);
  else
    gtk_editable_set_position (GTK_EDITABLE (focus), position);
}

static void
give_back_content (TontiLock *self)
{
  g_autoptr (GtkWidget) content = g_steal_pointer (&self->content);
  adw_application_window_set_content (self->window, content);
  gtk_widget_set_sensitive (content, TRUE);
}

static void
lock (TontiLock *self)
{
  GtkWidget *window = GTK_WIDGET (self->window);
  GListModel *toplevels = gtk_window_get_toplevels ();
  if (self->content)
    return;
  empty_clipboard (gtk_widget_get_clipboard (window));
  empty_clipboard (gtk_widget_get_primary_clipboard (window));
  hide_windows (self);
  self->toplevels = g_signal_connect (toplevels, "items-changed", G_CALLBACK (toplevels_cb), self);
  take_content (self);
  gtk_widget_grab_focus (adw_application_window_get_content (self->window));
  g_signal_emit (self, changed_signal, 0);
}

static void
end_lock (TontiLock *self)
{
  g_clear_signal_handler (&self->toplevels, gtk_window_get_toplevels ());
  give_back_content (self);
}

static void
unlock (TontiLock *self)
{
  if (!self->content)
    return;
  end_lock (self);
  g_signal_emit (self, changed_signal, 0);
  give_back_focus (self);
  show_windows (self);
}

static void
follow (TontiLock *self)
{
  const TontiOfficer *officer = tonti_session_get_entered (self->session);
  if (officer)
    self->member = officer->member;
  if (tonti_session_needs_login (self->session))
    lock (self);
  else
    unlock (self);
}

static void
changed_cb (TontiSession *session, guint topics, TontiLock *self)
{
  follow (self);
}

static void
entered_cb (TontiSession *session, TontiLock *self)
{
  tonti_idle_stir (self->idle);
  follow (self);
}

gboolean
tonti_lock_is_possible (TontiLock *self)
{
  return self->session && tonti_session_get_facts (self->session)->pins > 0;
}

gboolean
tonti_lock_is_locked (TontiLock *self)
{
  return self->content != NULL;
}

gint64
tonti_lock_get_member (TontiLock *self)
{
  return self->member;
}

void
tonti_lock_lock (TontiLock *self)
{
  if (tonti_lock_is_possible (self) && !self->content)
    tonti_session_logout (self->session);
}

/* When. */

void
tonti_lock_look (TontiLock *self, gint64 now_us)
{
  gint64 minutes = self->session ? tonti_session_get_facts (self->session)->guard.idle_minutes : 0;
  if (minutes > 0 && now_us - tonti_idle_get_last_us (self->idle) >= minutes * 60 * G_USEC_PER_SEC)
    tonti_lock_lock (self);
}

static gboolean
look_cb (gpointer user_data)
{
  tonti_lock_look (user_data, tonti_clock_uptime_us ());
  return G_SOURCE_CONTINUE;
}

/* Somebody is there again: was she away for too long? */
static void
stirred_cb (TontiIdle *idle, TontiLock *self)
{
  tonti_lock_look (self, tonti_clock_uptime_us ());
}

static void
lock_key_cb (TontiIdle *idle, GtkWindow *window, TontiLock *self)
{
  if (is_above (self, window))
    tonti_lock_lock (self);
}

static void
away_cb (gpointer user_data)
{
  tonti_lock_lock (user_data);
}

static void
forget_session (TontiLock *self)
{
  g_clear_handle_id (&self->look, g_source_remove);
  g_clear_pointer (&self->sleep, tonti_sleep_watch_free);
  if (self->session)
    {
      g_clear_signal_handler (&self->changed, self->session);
      g_clear_signal_handler (&self->entered, self->session);
    }
  g_clear_object (&self->session);
}

void
tonti_lock_set_session (TontiLock *self, TontiSession *session, gint64 member)
{
  forget_session (self);
  self->member = member;
  if (!session)
    {
      unlock (self);
      return;
    }
  self->session = g_object_ref (session);
  self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  self->entered = g_signal_connect (session, "entered", G_CALLBACK (entered_cb), self);
  self->sleep = tonti_sleep_watch_new (away_cb, self);
  self->look = g_timeout_add_seconds (LOOK_EVERY_S, look_cb, self);
  follow (self);
}

static void
tonti_lock_dispose (GObject *object)
{
  TontiLock *self = TONTI_LOCK (object);
  forget_session (self);
  g_clear_weak_pointer (&self->focus);
  if (self->content)
    end_lock (self);
  g_clear_pointer (&self->hidden, g_ptr_array_unref);
  if (self->idle)
    g_signal_handlers_disconnect_by_data (self->idle, self);
  g_clear_object (&self->idle);
  G_OBJECT_CLASS (tonti_lock_parent_class)->dispose (object);
}

static void
tonti_lock_class_init (TontiLockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_lock_dispose;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_LOCK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
tonti_lock_init (TontiLock *self)
{
  self->hidden = g_ptr_array_new_with_free_func (g_object_unref);
  self->idle = tonti_idle_get ();
  g_signal_connect (self->idle, "stirred", G_CALLBACK (stirred_cb), self);
  g_signal_connect (self->idle, "lock-key", G_CALLBACK (lock_key_cb), self);
}

TontiLock *
tonti_lock_new (AdwApplicationWindow *window)
{
  TontiLock *self = g_object_new (TONTI_TYPE_LOCK, NULL);
  self->window = window;
  return self;
}
