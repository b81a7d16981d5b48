// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-progress.h"

/* What a window shows until a book is open: the books opened last, and the ways to begin. It asks
 * its window by win.open-path (s), win.open, win.new-book, win.practice and win.take-over. */

G_BEGIN_DECLS

#define TONTI_TYPE_WELCOME_PAGE (tonti_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiWelcomePage, tonti_welcome_page, TONTI, WELCOME_PAGE, AdwBin)

/* Reads the list of recent books again. */
void tonti_welcome_page_refresh (TontiWelcomePage *self);
/* Where work that goes on before a book is open shows how far it is; borrowed. */
TontiProgress *tonti_welcome_page_get_progress (TontiWelcomePage *self);
/* While a book is being made nothing else is begun. */
void tonti_welcome_page_set_busy (TontiWelcomePage *self, gboolean busy);

G_END_DECLS
