// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-session.h"

G_BEGIN_DECLS

/* What a request, or an array of requests, changes when it is carried out. */
TontiTopics tonti_topics_of (const json_t *request);

G_END_DECLS
