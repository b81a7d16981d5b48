// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>
#include <jansson.h>

/* A draw redone from its event alone, as the paper says, and by the procedure of the program. */

G_BEGIN_DECLS

/* Fails the test at the first figure that is another one. Only digits may be called out. */
void draw_redo (const json_t *body);

G_END_DECLS
