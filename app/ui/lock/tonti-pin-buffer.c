// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pin-buffer.h"

#include <string.h>

#define DOT "•"
#define DOT_SIZE (sizeof DOT - 1)
#define CHARS_MOST 128
#define BYTES_MOST (CHARS_MOST * 6)

struct _TontiPinBuffer
{
  GtkEntryBuffer parent_instance;
  guint length; /* characters */
  char pin[BYTES_MOST + 1];
  char dots[CHARS_MOST * DOT_SIZE + 1];
};

G_DEFINE_FINAL_TYPE (TontiPinBuffer, tonti_pin_buffer, GTK_TYPE_ENTRY_BUFFER)

const char *
tonti_pin_buffer_get_pin (TontiPinBuffer *self)
{
  return self->pin;
}

static void
fill_dots (TontiPinBuffer *self)
{
  for (guint i = 0; i < self->length; i++)
    memcpy (self->dots + i * DOT_SIZE, DOT, DOT_SIZE);
  self->dots[self->length * DOT_SIZE] = '\0';
}

static const char *
tonti_pin_buffer_get_text (GtkEntryBuffer *buffer, gsize *n_bytes)
{
  TontiPinBuffer *self = TONTI_PIN_BUFFER (buffer);
  if (n_bytes)
    *n_bytes = self->length * DOT_SIZE;
  return self->dots;
}

static guint
tonti_pin_buffer_get_length (GtkEntryBuffer *buffer)
{
  return TONTI_PIN_BUFFER (buffer)->length;
}

static guint
tonti_pin_buffer_insert_text (GtkEntryBuffer *buffer, guint position, const char *chars,
                              guint n_chars)
{
  TontiPinBuffer *self = TONTI_PIN_BUFFER (buffer);
  guint fits = MIN (n_chars, CHARS_MOST - self->length);
  gsize size = (gsize)(g_utf8_offset_to_pointer (chars, fits) - chars);
  char *at = g_utf8_offset_to_pointer (self->pin, position);
  memmove (at + size, at, strlen (at) + 1);
  memcpy (at, chars, size);
  self->length += fits;
  fill_dots (self);
  g_autofree char *shown = g_strndup (self->dots, fits * DOT_SIZE);
  gtk_entry_buffer_emit_inserted_text (buffer, position, shown, fits);
  return fits;
}

/* Who listens is told before the text goes, so it goes in the signal's own handler. */
static guint
tonti_pin_buffer_delete_text (GtkEntryBuffer *buffer, guint position, guint n_chars)
{
  TontiPinBuffer *self = TONTI_PIN_BUFFER (buffer);
  guint n = MIN (n_chars, self->length - MIN (position, self->length));
  if (n > 0)
    gtk_entry_buffer_emit_deleted_text (buffer, position, n);
  return n;
}

static void
tonti_pin_buffer_deleted_text (GtkEntryBuffer *buffer, guint position, guint n_chars)
{
  TontiPinBuffer *self = TONTI_PIN_BUFFER (buffer);
  gsize before = strlen (self->pin);
  char *from = g_utf8_offset_to_pointer (self->pin, position);
  const char *to = g_utf8_offset_to_pointer (from, n_chars);
  memmove (from, to, strlen (to) + 1);
  gsize now = strlen (self->pin);
  explicit_bzero (self->pin + now, before - now);
  self->length -= n_chars;
  fill_dots (self);
  g_object_notify (G_OBJECT (self), "text");
  g_object_notify (G_OBJECT (self), "length");
}

static void
tonti_pin_buffer_finalize (GObject *object)
{
  TontiPinBuffer *self = TONTI_PIN_BUFFER (object);
  explicit_bzero (self->pin, sizeof self->pin);
  G_OBJECT_CLASS (tonti_pin_buffer_parent_class)->finalize (object);
}

static void
tonti_pin_buffer_class_init (TontiPinBufferClass *klass)
{
  GtkEntryBufferClass *buffer_class = GTK_ENTRY_BUFFER_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = tonti_pin_buffer_finalize;
  buffer_class->get_text = tonti_pin_buffer_get_text;
  buffer_class->get_length = tonti_pin_buffer_get_length;
  buffer_class->insert_text = tonti_pin_buffer_insert_text;
  buffer_class->delete_text = tonti_pin_buffer_delete_text;
  buffer_class->deleted_text = tonti_pin_buffer_deleted_text;
}

static void
tonti_pin_buffer_init (TontiPinBuffer *self)
{
}

TontiPinBuffer *
tonti_pin_buffer_new (void)
{
  return g_object_new (TONTI_TYPE_PIN_BUFFER, NULL);
}
