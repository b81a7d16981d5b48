// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-settings.h"

#include <gio/gio.h>

#include "tonti-state.h"

#define SCHEMA "org.tonti.Tonti"
#define FILE_NAME "settings"
#define GROUP "settings"

/* What holds as long as nothing was chosen, where the schema cannot say it. */
static const struct
{
  const char *key, *value;
} defaults[] = {
  { "theme", "light" },       { "text-size", "100" },          { "window-width", "1100" },
  { "window-height", "700" }, { "window-maximized", "false" }, { "last-book", "" },
  { "copies-folder", "" },
};

/* NULL = the schema, or this key in it, is not installed. New at each call: a change elsewhere is
 * seen, and nothing is left at the end. */
static GSettings *
open_settings (const char *key)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;
  if (!schema || !g_settings_schema_has_key (schema, key))
    return NULL;
  return g_settings_new_full (schema, NULL, NULL);
}

static const char *
find_default (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (defaults); i++)
    if (g_str_equal (defaults[i].key, key))
      return defaults[i].value;
  g_assert_not_reached ();
}

static char *
read_kept (const char *key)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  char *value = g_key_file_get_string (file, GROUP, key, NULL);
  return value ? value : g_strdup (find_default (key));
}

static void
keep (const char *key, const char *value)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_key_file_set_string (file, GROUP, key, value);
  tonti_state_write (FILE_NAME, file);
}

char *
tonti_settings_get_text (const char *key)
{
  g_autoptr (GSettings) settings = open_settings (key);
  return settings ? g_settings_get_string (settings, key) : read_kept (key);
}

void
tonti_settings_set_text (const char *key, const char *value)
{
  g_autoptr (GSettings) settings = open_settings (key);
  if (settings)
    g_settings_set_string (settings, key, value);
  else
    keep (key, value);
}

int
tonti_settings_get_number (const char *key)
{
  g_autoptr (GSettings) settings = open_settings (key);
  g_autofree char *kept = settings ? NULL : read_kept (key);
  return settings ? g_settings_get_int (settings, key) : (int)g_ascii_strtoll (kept, NULL, 10);
}

void
tonti_settings_set_number (const char *key, int value)
{
  g_autoptr (GSettings) settings = open_settings (key);
  g_autofree char *text = g_strdup_printf ("%d", value);
  if (settings)
    g_settings_set_int (settings, key, value);
  else
    keep (key, text);
}

gboolean
tonti_settings_get_flag (const char *key)
{
  g_autoptr (GSettings) settings = open_settings (key);
  g_autofree char *kept = settings ? NULL : read_kept (key);
  return settings ? g_settings_get_boolean (settings, key) : g_str_equal (kept, "true");
}

void
tonti_settings_set_flag (const char *key, gboolean value)
{
  g_autoptr (GSettings) settings = open_settings (key);
  if (settings)
    g_settings_set_boolean (settings, key, value);
  else
    keep (key, value ? "true" : "false");
}
