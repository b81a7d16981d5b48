// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* Light or dark: light as long as nothing else was chosen. */

/* "light", "dark", "system"; NULL = what was chosen. Not kept. */
void tonti_theme_show (const char *theme);
/* Shown at once and kept. */
void tonti_theme_set (const char *theme);
