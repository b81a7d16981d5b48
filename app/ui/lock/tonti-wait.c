// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-wait.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-clock.h"

#define TICK_MS 250

struct _TontiWait
{
  gint64 end_us, shown_s;
  guint tick;
  void (*say) (const char *text, gpointer data);
  gpointer data;
};

static void
show (TontiWait *self, gint64 seconds)
{
  g_autofree char *text = g_strdup_printf (
      _ ("Wrong PIN several times: wait another %" PRId64 ":%02d, then try again"), seconds / 60,
      (int)(seconds % 60));
  if (seconds != self->shown_s)
    self->say (text, self->data);
  self->shown_s = seconds;
}

static gboolean
tick_cb (gpointer user_data)
{
  TontiWait *self = user_data;
  gint64 left_us = self->end_us - tonti_clock_uptime_us ();
  if (left_us > 0)
    {
      show (self, (left_us + G_USEC_PER_SEC - 1) / G_USEC_PER_SEC);
      return G_SOURCE_CONTINUE;
    }
  self->tick = 0;
  self->say (NULL, self->data); /* who hears it frees SELF */
  return G_SOURCE_REMOVE;
}

TontiWait *
tonti_wait_new (gint64 seconds, void (*say) (const char *text, gpointer data), gpointer data)
{
  TontiWait *self = g_new0 (TontiWait, 1);
  self->end_us = tonti_clock_uptime_us () + seconds * G_USEC_PER_SEC;
  self->say = say;
  self->data = data;
  self->tick = g_timeout_add (TICK_MS, tick_cb, self);
  show (self, seconds);
  return self;
}

void
tonti_wait_free (TontiWait *self)
{
  g_clear_handle_id (&self->tick, g_source_remove);
  g_free (self);
}
