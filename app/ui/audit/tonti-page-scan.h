// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gdk/gdk.h>

#include "tonti-problem.h"

/* The square code of a printed page, from a photo, a scan or a PDF of it. zbar's program reads it,
 * when it is installed. */

G_BEGIN_DECLS

/* FALSE: zbar's program is not there, only codes that are typed can be checked. */
gboolean tonti_page_scan_is_there (void);

/* CODE: what stands in the square code, NULL with PROBLEMS when none was found. */
typedef void (*TontiPageScanned) (GObject *owner, GCancellable *cancellable, const char *code,
                                  const TontiProblems *problems);
/* The file at PATH: a picture, or a PDF whose first pages are looked at. */
void tonti_page_scan_file (const char *path, GCancellable *cancellable, GObject *owner,
                           TontiPageScanned scanned);
/* A picture from the clipboard. */
void tonti_page_scan_texture (GdkTexture *texture, GCancellable *cancellable, GObject *owner,
                              TontiPageScanned scanned);

G_END_DECLS
