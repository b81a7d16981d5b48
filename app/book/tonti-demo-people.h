// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* Where the groups of practice books live, and what their members are called. Private to the demo.
 */

G_BEGIN_DECLS

typedef struct
{
  const char *country, *preset, *group, *place, *phone; /* phone: the first digits of a number */
  gint64 contribution, social,
      entry; /* minor units: for a hand, for a member at each meeting, a card */
  gint64 late, absent, telephone;                      /* fines */
  const char *const *women, *const *men, *const *last; /* ended by NULL */
} TontiDemoPlace;

/* Thiès, Bafoussam, Kigali, in turn. */
const TontiDemoPlace *tonti_demo_place (guint64 seed);
/* The name of member N (from 1), different for all of the first few hundred; newly allocated. */
char *tonti_demo_name (const TontiDemoPlace *place, guint64 seed, gint64 n);
gboolean tonti_demo_is_man (gint64 n);

G_END_DECLS
