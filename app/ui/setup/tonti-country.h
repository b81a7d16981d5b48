// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Countries whose money books are kept in, by name. */

G_BEGIN_DECLS

guint tonti_country_count (void);
/* "SN"; static. */
const char *tonti_country_code (guint n);
/* Translated, static; the code itself when it is not known. */
const char *tonti_country_name (const char *code);

G_END_DECLS
