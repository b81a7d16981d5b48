// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* The recovery code, large, the one time it is said; its sheet is printed or saved from here. */

G_BEGIN_DECLS

#define TONTI_TYPE_CODE_WINDOW (tonti_code_window_get_type ())
G_DECLARE_FINAL_TYPE (TontiCodeWindow, tonti_code_window, TONTI, CODE_WINDOW, AdwWindow)

/* CODE is copied, and wiped when the window goes. */
void tonti_code_window_show (GtkWidget *parent, TontiSession *session, const char *code);

G_END_DECLS
