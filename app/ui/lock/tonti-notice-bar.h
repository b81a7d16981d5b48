// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* What was done to PINs, keys and rights since this computer last showed the book, told once: until
 * a person says that she has read it. */

G_BEGIN_DECLS

#define TONTI_TYPE_NOTICE_BAR (tonti_notice_bar_get_type ())
G_DECLARE_FINAL_TYPE (TontiNoticeBar, tonti_notice_bar, TONTI, NOTICE_BAR, AdwBin)

/* NULL = no book. In a book with PINs it asks as soon as somebody is logged in, and leaves out what
 * she did herself. */
void tonti_notice_bar_set_session (TontiNoticeBar *self, TontiSession *session);

G_END_DECLS
