// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-new-book.h"

void
tonti_new_book_show (GtkWindow *parent, gboolean is_take_over, TontiNewBookMade made,
                     gpointer user_data)
{
}
