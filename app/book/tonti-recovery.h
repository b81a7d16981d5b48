// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* The recovery code of a group: 24 symbols of figures and capital letters without I, L, O and U, in
 * groups of four; the last one checks the others. */

G_BEGIN_DECLS

#define TONTI_RECOVERY_SYMBOLS 24
#define TONTI_RECOVERY_SIZE (TONTI_RECOVERY_SYMBOLS + 1)

/* A new one, drawn at random. */
void tonti_recovery_draw (char out[TONTI_RECOVERY_SIZE]);
/* What a person typed: small letters, blanks, hyphens, O for 0, I and L for 1 are allowed. FALSE:
 * it is no code, or a symbol was misread. */
gboolean tonti_recovery_read (const char *text,
                              char out[TONTI_RECOVERY_SIZE]) G_GNUC_WARN_UNUSED_RESULT;
/* "0A3F 91KM …", newly allocated. */
char *tonti_recovery_format (const char code[TONTI_RECOVERY_SIZE]);

G_END_DECLS
