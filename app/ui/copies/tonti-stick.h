// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Where a stick or another disk that can be taken out is mounted; NULL = none is. New reference. */
GFile *tonti_stick_find (void);

G_END_DECLS
