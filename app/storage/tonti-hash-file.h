// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-event.h"

G_BEGIN_DECLS

/* SHA-256 of everything that can be read from FD, from where it stands, in pieces: a file of any
 * size costs no memory. FALSE with errno when reading failed. */
gboolean tonti_hash_fd (int fd, guint8 out[TONTI_HASH_SIZE]) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
