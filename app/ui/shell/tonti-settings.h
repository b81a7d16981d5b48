// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* What a person has chosen for this computer: keys of data/org.tonti.Tonti.gschema.xml. Where the
 * schema is not installed they are kept in a file of the state instead, so that the window works
 * from the build directory and from a stick. */

G_BEGIN_DECLS

/* Newly allocated. */
char *tonti_settings_get_text (const char *key);
void tonti_settings_set_text (const char *key, const char *value);
int tonti_settings_get_number (const char *key);
void tonti_settings_set_number (const char *key, int value);
gboolean tonti_settings_get_flag (const char *key);
void tonti_settings_set_flag (const char *key, gboolean value);

G_END_DECLS
