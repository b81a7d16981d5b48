// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text-size.h"

#include <gtk/gtk.h>

#include "tonti-settings.h"

#define KEY "text-size"
#define SMALLEST 100
#define LARGEST 200

int
tonti_text_size_get (void)
{
  return CLAMP (tonti_settings_get_number (KEY), SMALLEST, LARGEST);
}

/* The computer's own resolution, asked once, before the first change. */
static int
get_dpi (GtkSettings *settings)
{
  static int dpi;
  if (dpi == 0)
    g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi : 96 * PANGO_SCALE;
}

void
tonti_text_size_show (int percent)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int wanted = percent > 0 ? CLAMP (percent, SMALLEST, LARGEST) : tonti_text_size_get ();
  int now, dpi = get_dpi (settings);
  g_object_get (settings, "gtk-xft-dpi", &now, NULL);
  if (now != dpi * wanted / 100 && (now > 0 || wanted != SMALLEST))
    g_object_set (settings, "gtk-xft-dpi", dpi * wanted / 100, NULL);
}

void
tonti_text_size_set (int percent)
{
  tonti_settings_set_number (KEY, CLAMP (percent, SMALLEST, LARGEST));
  tonti_text_size_show (0);
}
