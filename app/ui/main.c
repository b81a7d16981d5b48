// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "tonti-application.h"
#include "tonti-document-language.h"

/* Makes the locale and the application, nothing else. GTK must not set the locale again: numbers in
 * files have a point everywhere. */

/* The language of the window stands in LANGUAGE, whatever named it: so that papers in it need not
 * change anything (tonti-document-language.h). */
static void
name_language (void)
{
  const char *language = g_getenv ("LANGUAGE"), *locale = setlocale (LC_MESSAGES, NULL);
  g_autofree char *name = g_strndup (locale, strcspn (locale, ".@"));
  if ((!language || !*language) && strlen (name) > 1)
    g_setenv ("LANGUAGE", name, TRUE);
}

static void
set_locale (void)
{
  const char *dir = g_getenv ("TONTI_LOCALE_DIR");
  gtk_disable_setlocale ();
  if (!setlocale (LC_ALL, ""))
    setlocale (LC_ALL, "C.UTF-8");
  name_language ();
  tonti_document_language_prepare ();
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, dir ? dir : TONTI_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  set_locale ();
  g_set_application_name ("Tonti");
  g_autoptr (TontiApplication) application = tonti_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
