// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-verb.h"

G_BEGIN_DECLS

/* hand.leave: the holder of a hand that was served leaves; all the rest of it is owed. */
gboolean tonti_join_leave (TontiAct *act);

G_END_DECLS
