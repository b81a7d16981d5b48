// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-face.h"

G_BEGIN_DECLS

/* The bytes of the face's file; borrowed. */
GBytes *tonti_face_get_data (TontiFace face);

G_END_DECLS
