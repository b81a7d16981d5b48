// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

/* Tells when a file was changed, by whomever: once for a flurry of changes, a moment after it. */

G_BEGIN_DECLS

typedef struct _TontiFileWatch TontiFileWatch;

TontiFileWatch *tonti_file_watch_new (const char *path, void (*changed) (gpointer data),
                                      gpointer data);
void tonti_file_watch_free (TontiFileWatch *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiFileWatch, tonti_file_watch_free)

G_END_DECLS
