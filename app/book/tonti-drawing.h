// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-draw.h"
#include "tonti-verb.h"

/* What verbs that draw by lot read and write down. */

G_BEGIN_DECLS

/* Field "calls": [{"member"?, "text"}]; the texts are added to SEED. New reference; NULL = refused:
 * too little was called out, or more than a pencil follows. */
json_t *tonti_drawing_read_calls (TontiAct *act, GString *seed);
/* ["hand:1", …] of GArray of gint64; new reference. */
json_t *tonti_drawing_describe_hands (const GArray *hands);
/* [{"left","limit","at","struck","number","place","hand"}], new reference. */
json_t *tonti_drawing_describe_steps (const TontiDraw *draw);

G_END_DECLS
