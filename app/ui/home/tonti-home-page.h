// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-book.h"

/* The first page of a book: the next meeting, the money and when it was counted, what is to be
 * done, and the last meetings. It shows, it does not change. */

G_BEGIN_DECLS

#define TONTI_TYPE_HOME_PAGE (tonti_home_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiHomePage, tonti_home_page, TONTI, HOME_PAGE, AdwBin)

/* BOOK is borrowed and must outlive its stay; NULL empties the page. */
void tonti_home_page_set_book (TontiHomePage *self, TontiBook *book);

G_END_DECLS
