// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sleep-watch.h"

#include <gio/gunixfdlist.h>
#include <unistd.h>

#define LOGIND "org.freedesktop.login1"
#define HOLD_MS 500 /* long enough to paint; logind waits for five seconds */

struct _TontiSleepWatch
{
  void (*away) (gpointer data);
  gpointer data;
  GCancellable *stopping;
  GPtrArray *buses; /* GDBusConnection */
  GArray *ids;      /* guint, four for each bus */
  GDBusConnection *logind;
  int hold; /* -1 = none; as long as it is open the computer does not sleep */
  guint release_later;
};

/* Holding the computer awake for a moment. */

static void
release (TontiSleepWatch *self)
{
  if (self->hold >= 0)
    close (self->hold);
  self->hold = -1;
}

static gboolean
release_cb (gpointer user_data)
{
  TontiSleepWatch *self = user_data;
  self->release_later = 0;
  release (self);
  return G_SOURCE_REMOVE;
}

static void
held_cb (GObject *bus, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GUnixFDList) list = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (bus), &list, result, &error);
  TontiSleepWatch *self = user_data;
  gint32 at = 0;
  if (!answer || !list)
    return; /* there is no logind, or SELF is gone: then USER_DATA is not to be looked at */
  g_variant_get (answer, "(h)", &at);
  release (self);
  self->hold = g_unix_fd_list_get (list, at, NULL);
}

static void
take_hold (TontiSleepWatch *self)
{
  if (self->logind)
    g_dbus_connection_call_with_unix_fd_list (
        self->logind, LOGIND, "/org/freedesktop/login1", LOGIND ".Manager", "Inhibit",
        g_variant_new ("(ssss)", "sleep", "Tonti", "The book is locked", "delay"),
        G_VARIANT_TYPE ("(h)"), G_DBUS_CALL_FLAGS_NONE, -1, NULL, self->stopping, held_cb, self);
}

/* What is told. */

static void
sleep_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
          const char *signal, GVariant *parameters, gpointer user_data)
{
  TontiSleepWatch *self = user_data;
  gboolean begins = FALSE;
  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(b)")))
    return;
  g_variant_get (parameters, "(b)", &begins);
  if (!begins)
    {
      if (g_str_has_prefix (interface, LOGIND))
        take_hold (self);
      return;
    }
  self->away (self->data);
  if (self->hold >= 0 && self->release_later == 0)
    self->release_later = g_timeout_add (HOLD_MS, release_cb, self);
}

static void
lock_cb (GDBusConnection *bus, const char *sender, const char *path, const char *interface,
         const char *signal, GVariant *parameters, gpointer user_data)
{
  TontiSleepWatch *self = user_data;
  self->away (self->data);
}

static void
subscribe (TontiSleepWatch *self, GDBusConnection *bus, const char *interface, const char *signal,
           GDBusSignalCallback callback)
{
  guint id = g_dbus_connection_signal_subscribe (bus, NULL, interface, signal, NULL, NULL,
                                                 G_DBUS_SIGNAL_FLAGS_NONE, callback, self, NULL);
  g_array_append_val (self->ids, id);
}

#define SIGNALS 4

void
tonti_sleep_watch_listen (TontiSleepWatch *self, GDBusConnection *bus)
{
  g_ptr_array_add (self->buses, g_object_ref (bus));
  subscribe (self, bus, LOGIND ".Manager", "PrepareForSleep", sleep_cb);
  subscribe (self, bus, LOGIND ".Session", "Lock", lock_cb);
  subscribe (self, bus, "org.freedesktop.ScreenSaver", "ActiveChanged", sleep_cb);
  subscribe (self, bus, "org.gnome.ScreenSaver", "ActiveChanged", sleep_cb);
}

static void
session_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  if (bus)
    tonti_sleep_watch_listen (user_data, bus);
}

static void
system_bus_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  TontiSleepWatch *self = user_data;
  if (!bus)
    return;
  tonti_sleep_watch_listen (self, bus);
  self->logind = g_object_ref (bus);
  take_hold (self);
}

TontiSleepWatch *
tonti_sleep_watch_new (void (*away) (gpointer data), gpointer data)
{
  TontiSleepWatch *self = g_new0 (TontiSleepWatch, 1);
  self->away = away;
  self->data = data;
  self->hold = -1;
  self->stopping = g_cancellable_new ();
  self->buses = g_ptr_array_new_with_free_func (g_object_unref);
  self->ids = g_array_new (FALSE, FALSE, sizeof (guint));
  g_bus_get (G_BUS_TYPE_SYSTEM, self->stopping, system_bus_cb, self);
  g_bus_get (G_BUS_TYPE_SESSION, self->stopping, session_bus_cb, self);
  return self;
}

void
tonti_sleep_watch_free (TontiSleepWatch *self)
{
  g_cancellable_cancel (self->stopping);
  g_clear_handle_id (&self->release_later, g_source_remove);
  for (guint i = 0; i < self->ids->len; i++)
    g_dbus_connection_signal_unsubscribe (self->buses->pdata[i / SIGNALS],
                                          g_array_index (self->ids, guint, i));
  release (self);
  g_clear_object (&self->logind);
  g_clear_object (&self->stopping);
  g_ptr_array_unref (self->buses);
  g_array_unref (self->ids);
  g_free (self);
}
