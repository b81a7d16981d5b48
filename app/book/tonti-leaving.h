// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Whether a member may leave: nothing between her and the group is open, she holds no hand of a
 * running pool and no office. Every hindrance is told, by name and amount. */

G_BEGIN_DECLS

gboolean tonti_leaving_check (TontiAct *act, gint64 member, TontiDay left);

G_END_DECLS
