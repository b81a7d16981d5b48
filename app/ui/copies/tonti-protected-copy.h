// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* Asks for what a protected copy needs: a password typed twice, and a place. */

G_BEGIN_DECLS

#define TONTI_TYPE_PROTECTED_COPY (tonti_protected_copy_get_type ())
G_DECLARE_FINAL_TYPE (TontiProtectedCopy, tonti_protected_copy, TONTI, PROTECTED_COPY, AdwWindow)

typedef void (*TontiProtectedCopyAsked) (GObject *owner, const char *folder,
                                         const char *passphrase);

/* ASKED is called if OWNER still lives; nothing of the password is kept afterwards. */
TontiProtectedCopy *tonti_protected_copy_show (GtkWindow *parent, GObject *owner,
                                               TontiProtectedCopyAsked asked);
/* As if FOLDER had been chosen. */
void tonti_protected_copy_set_folder (TontiProtectedCopy *self, const char *folder);

G_END_DECLS
