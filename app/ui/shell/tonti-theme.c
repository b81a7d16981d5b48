// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-theme.h"

#include <adwaita.h>

#include "tonti-settings.h"

#define KEY "theme"

void
tonti_theme_show (const char *theme)
{
  g_autofree char *chosen = tonti_settings_get_text (KEY);
  const char *wanted = theme ? theme : chosen;
  AdwColorScheme scheme = ADW_COLOR_SCHEME_FORCE_LIGHT;
  if (g_str_equal (wanted, "dark"))
    scheme = ADW_COLOR_SCHEME_FORCE_DARK;
  /* Who tries out a theme from outside wants to see it. */
  else if (g_str_equal (wanted, "system") || (!theme && g_getenv ("ADW_DEBUG_COLOR_SCHEME")))
    scheme = ADW_COLOR_SCHEME_DEFAULT;
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), scheme);
}

void
tonti_theme_set (const char *theme)
{
  tonti_settings_set_text (KEY, theme);
  tonti_theme_show (NULL);
}
