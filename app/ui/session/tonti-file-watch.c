// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-file-watch.h"

#define TELL_AFTER_MS 300

struct _TontiFileWatch
{
  GFileMonitor *monitor; /* NULL = this place cannot be watched */
  guint later;           /* timeout: the file changed a moment ago */
  void (*changed) (gpointer data);
  gpointer data;
};

static gboolean
tell_cb (gpointer user_data)
{
  TontiFileWatch *self = user_data;
  self->later = 0;
  self->changed (self->data);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GFileMonitor *monitor, GFile *file, GFile *other, GFileMonitorEvent event,
            TontiFileWatch *self)
{
  if (self->later == 0)
    self->later = g_timeout_add (TELL_AFTER_MS, tell_cb, self);
}

TontiFileWatch *
tonti_file_watch_new (const char *path, void (*changed) (gpointer data), gpointer data)
{
  TontiFileWatch *self = g_new0 (TontiFileWatch, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  self->changed = changed;
  self->data = data;
  self->monitor = g_file_monitor_file (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (self->monitor)
    g_signal_connect (self->monitor, "changed", G_CALLBACK (changed_cb), self);
  return self;
}

void
tonti_file_watch_free (TontiFileWatch *self)
{
  g_clear_handle_id (&self->later, g_source_remove);
  if (self->monitor)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_free (self);
}
