// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Seconds that are counted down before the person's eyes, after wrong PINs. */

G_BEGIN_DECLS

typedef struct _TontiWait TontiWait;

/* TEXT: "Too many wrong PINs: wait 1:20"; NULL = the wait is over. Called every second, and once at
 * the start. */
TontiWait *tonti_wait_new (gint64 seconds, void (*say) (const char *text, gpointer data),
                           gpointer data);
void tonti_wait_free (TontiWait *self);

G_END_DECLS
