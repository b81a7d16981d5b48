// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/* The language of the window: the computer's, or the one that was chosen. */

/* Once, first of all in main: the locale, the language and the catalogue. */
void tonti_language_start (void);
/* "" = the computer's; newly allocated. */
char *tonti_language_get_chosen (void);
/* From the next start on. */
void tonti_language_choose (const char *lang);
