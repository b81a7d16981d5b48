// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* Members entered by mistake are taken back as long as nothing else was entered for them; their
 * hands of pools that have not started go with them. Numbers of members stay given. */

G_BEGIN_DECLS

/* FALSE with every hindrance of every one of MEMBERS (numbers), each in a sentence with his name.
 */
gboolean tonti_undoing_check (TontiAct *act, const json_t *members);
/* One event a member; how many hands went, in *HANDS. */
gboolean tonti_undoing_post (TontiAct *act, const json_t *members, gint64 *hands);

G_END_DECLS
