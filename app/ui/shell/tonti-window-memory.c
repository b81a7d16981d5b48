// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-window-memory.h"

#include "tonti-settings.h"
#include "tonti-state.h"

#define FILE_NAME "windows"

static int
read_number (GKeyFile *file, const char *book, const char *key, int fallback)
{
  int value = book ? g_key_file_get_integer (file, book, key, NULL) : 0;
  return value > 0 ? value : fallback;
}

static gboolean
read_flag (GKeyFile *file, const char *book, const char *key, gboolean fallback)
{
  if (!book || !g_key_file_has_key (file, book, key, NULL))
    return fallback;
  return g_key_file_get_boolean (file, book, key, NULL);
}

void
tonti_window_memory_read (TontiWindowMemory *self, const char *book)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  *self = (TontiWindowMemory){
    .width = read_number (file, book, "width", tonti_settings_get_number ("window-width")),
    .height = read_number (file, book, "height", tonti_settings_get_number ("window-height")),
    .is_maximized
    = read_flag (file, book, "maximized", tonti_settings_get_flag ("window-maximized")),
    .has_sidebar = read_flag (file, book, "sidebar", TRUE),
    .page = book ? g_key_file_get_string (file, book, "page", NULL) : NULL,
    .author = book ? g_key_file_get_int64 (file, book, "author", NULL) : 0,
  };
}

static void
write_book (const TontiWindowMemory *self, const char *book)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_key_file_set_integer (file, book, "width", self->width);
  g_key_file_set_integer (file, book, "height", self->height);
  g_key_file_set_boolean (file, book, "maximized", self->is_maximized);
  g_key_file_set_boolean (file, book, "sidebar", self->has_sidebar);
  g_key_file_set_int64 (file, book, "author", self->author);
  if (self->page)
    g_key_file_set_string (file, book, "page", self->page);
  tonti_state_write (FILE_NAME, file);
}

void
tonti_window_memory_write (const TontiWindowMemory *self, const char *book)
{
  if (book)
    write_book (self, book);
  tonti_settings_set_number ("window-width", self->width);
  tonti_settings_set_number ("window-height", self->height);
  tonti_settings_set_flag ("window-maximized", self->is_maximized);
}

void
tonti_window_memory_clear (TontiWindowMemory *self)
{
  g_clear_pointer (&self->page, g_free);
}
