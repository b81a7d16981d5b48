// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auto-copy.h"

#include <glib/gi18n.h>

#include "tonti-copy-work.h"
#include "tonti-page.h"
#include "tonti-settings.h"

#define KEPT "tonti-auto-copy"

struct _TontiAutoCopy
{
  GObject parent_instance;
  TontiSession *session; /* which owns this */
  GtkWidget *window;     /* weak */
  GCancellable *work;    /* under way, NULL = none */
  char *trouble;
  gint64 open_meeting, events; /* when it last looked */
};

static guint changed_signal;

G_DEFINE_FINAL_TYPE (TontiAutoCopy, tonti_auto_copy, G_TYPE_OBJECT)

static void
done_cb (GObject *object, GCancellable *work, const char *path, const TontiProblems *problems)
{
  TontiAutoCopy *self = TONTI_AUTO_COPY (object);
  g_clear_object (&self->work);
  g_clear_pointer (&self->trouble, g_free);
  if (path && self->window)
    tonti_page_toast (self->window, _ ("Safety copy made and read back"));
  else if (!path)
    self->trouble = tonti_page_join_problems (problems);
  g_signal_emit (self, changed_signal, 0);
}

/* The program does not end while a copy is being made. */
static void
hold (TontiAutoCopy *self)
{
  GApplication *application = g_application_get_default ();
  if (!application)
    return;
  g_application_hold (application);
  g_object_set_data_full (G_OBJECT (self->work), "hold", application,
                          (GDestroyNotify)g_application_release);
}

void
tonti_auto_copy_make (TontiAutoCopy *self)
{
  g_autofree char *folder = tonti_settings_get_text ("copies-folder");
  TontiCopyWish wish = { .book = tonti_session_get_path (self->session),
                         .folder = *folder ? folder : NULL,
                         .automatic = TRUE,
                         .user = tonti_session_get_user (self->session) };
  if (self->work)
    return;
  self->work = g_cancellable_new ();
  hold (self);
  tonti_copy_work_make (&wish, self->work, G_OBJECT (self), done_cb);
  g_signal_emit (self, changed_signal, 0);
}

/* A meeting that was open is not any more, and something was written: it was closed. */
static void
changed_cb (TontiSession *session, guint topics, TontiAutoCopy *self)
{
  const TontiFacts *facts = tonti_session_get_facts (session);
  gboolean was_closed = self->open_meeting > 0 && facts->open_meeting == 0
                        && facts->events > self->events && !tonti_session_get_obstacle (session);
  self->open_meeting = facts->open_meeting;
  self->events = facts->events;
  if (was_closed)
    tonti_auto_copy_make (self);
}

void
tonti_auto_copy_watch (TontiSession *session, GtkWidget *window)
{
  TontiAutoCopy *self = g_object_new (TONTI_TYPE_AUTO_COPY, NULL);
  const TontiFacts *facts = tonti_session_get_facts (session);
  self->session = session;
  self->open_meeting = facts->open_meeting;
  self->events = facts->events;
  g_set_weak_pointer (&self->window, window);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, 0);
  g_object_set_data_full (G_OBJECT (session), KEPT, self, g_object_unref);
}

TontiAutoCopy *
tonti_auto_copy_get (TontiSession *session)
{
  return g_object_get_data (G_OBJECT (session), KEPT);
}

gboolean
tonti_auto_copy_is_busy (TontiAutoCopy *self)
{
  return self->work != NULL;
}

const char *
tonti_auto_copy_get_trouble (TontiAutoCopy *self)
{
  return self->trouble;
}

void
tonti_auto_copy_tell (TontiAutoCopy *self)
{
  g_signal_emit (self, changed_signal, 0);
}

static void
tonti_auto_copy_dispose (GObject *object)
{
  TontiAutoCopy *self = TONTI_AUTO_COPY (object);
  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->work); /* it goes on, and keeps the program until it is done */
  g_clear_pointer (&self->trouble, g_free);
  G_OBJECT_CLASS (tonti_auto_copy_parent_class)->dispose (object);
}

static void
tonti_auto_copy_class_init (TontiAutoCopyClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_auto_copy_dispose;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_AUTO_COPY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
tonti_auto_copy_init (TontiAutoCopy *self)
{
}
