// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-application.h"
#include "tonti-language.h"
#include "tonti-process.h"

/* Makes the locale and the application, nothing else. GTK must not set the locale again: numbers in
 * files have a point everywhere. */

int
main (int argc, char *argv[])
{
  tonti_process_hide ();
  gtk_disable_setlocale ();
  tonti_language_start ();
  g_set_application_name ("Tonti");
  g_autoptr (TontiApplication) application = tonti_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
