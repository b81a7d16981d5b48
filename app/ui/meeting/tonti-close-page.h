// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The end of the open meeting: it is read aloud, what is left to do stands beside, two officers
 * close it. */

G_BEGIN_DECLS

#define TONTI_TYPE_CLOSE_PAGE (tonti_close_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiClosePage, tonti_close_page, TONTI, CLOSE_PAGE, TontiPage)

G_END_DECLS
