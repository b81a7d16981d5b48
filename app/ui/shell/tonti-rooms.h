// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* The pages of a book in the order of the sidebar. */

G_BEGIN_DECLS

typedef struct
{
  const char *name;         /* of the route: "members" */
  const char *title;        /* N_(…) */
  const char *icon;         /* NULL = no row in the sidebar: a route leads there */
  GType (*get_type) (void); /* a TontiPage */
  gboolean is_apart;        /* not the treasurer's: stands at the end, after a line */
} TontiRoom;

/* Ended by {NULL}. */
const TontiRoom *tonti_rooms (void);

G_END_DECLS
