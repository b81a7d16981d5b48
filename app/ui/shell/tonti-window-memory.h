// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* How the window of a book stood when it was last left: one group of a small file for each book. */

G_BEGIN_DECLS

typedef struct
{
  int width, height;
  gboolean is_maximized, has_sidebar;
  char *page;    /* "members"; newly allocated, NULL = none */
  gint64 author; /* who was at the keyboard, 0 = the treasurer */
} TontiWindowMemory;

/* BOOK is its uuid; NULL = a window without a book. What nothing is known of is as the settings
 * say. */
void tonti_window_memory_read (TontiWindowMemory *self, const char *book);
/* PAGE NULL keeps the one that is known. */
void tonti_window_memory_write (const TontiWindowMemory *self, const char *book);
void tonti_window_memory_clear (TontiWindowMemory *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiWindowMemory, tonti_window_memory_clear)

G_END_DECLS
