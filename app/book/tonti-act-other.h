// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

/* A verb that runs others, as if they had been asked for one after the other. */

G_BEGIN_DECLS

/* Run verb NAME with FIELDS (taken) for the same officers, day and answer; rights were asked for
 * the verb that runs it. FALSE = refused, the problems are in ACT. */
gboolean tonti_act_run_other (TontiAct *act, const char *name,
                              json_t *fields) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
