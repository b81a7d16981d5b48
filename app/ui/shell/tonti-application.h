// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* The one process: a window per book, files from the command line and from the file manager. */

G_BEGIN_DECLS

#define TONTI_TYPE_APPLICATION (tonti_application_get_type ())
G_DECLARE_FINAL_TYPE (TontiApplication, tonti_application, TONTI, APPLICATION, AdwApplication)

TontiApplication *tonti_application_new (void);

G_END_DECLS
