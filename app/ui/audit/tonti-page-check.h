// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* Does a printed page say the same as a book? Its code is typed, pasted or read from a picture. */

G_BEGIN_DECLS

#define TONTI_TYPE_PAGE_CHECK (tonti_page_check_get_type ())
G_DECLARE_FINAL_TYPE (TontiPageCheck, tonti_page_check, TONTI, PAGE_CHECK, AdwWindow)

/* BOOK: path; NULL = it is chosen here, the one opened last is proposed. */
TontiPageCheck *tonti_page_check_show (GtkWindow *parent, const char *book);
/* As if the picture at PATH had been chosen. */
void tonti_page_check_read_picture (TontiPageCheck *self, const char *path);

G_END_DECLS
