// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-language.h"

#include "tonti-document-language.h"
#include "tonti-state.h"

/* Kept in a file of its own, not in the settings: it decides before anything has a language. */
#define FILE_NAME "language"
#define GROUP "language"

char *
tonti_language_get_chosen (void)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  char *lang = g_key_file_get_string (file, GROUP, "lang", NULL);
  return lang ? lang : g_strdup ("");
}

void
tonti_language_choose (const char *lang)
{
  g_autoptr (GKeyFile) file = tonti_state_read (FILE_NAME);
  g_key_file_set_string (file, GROUP, "lang", lang);
  tonti_state_write (FILE_NAME, file);
}

/* LANGUAGE set for this one start wins over what was chosen once. */
void
tonti_language_start (void)
{
  g_autofree char *chosen = tonti_language_get_chosen ();
  gboolean wanted = *chosen && !g_getenv ("LANGUAGE");
  tonti_document_language_start (wanted ? chosen : NULL);
}
