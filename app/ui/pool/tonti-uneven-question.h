// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-book.h"
#include "tonti-rotation.h"

/* What is done when the hands cannot be divided by the lots: three sentences with the figures of
 * this pot. */

G_BEGIN_DECLS

#define TONTI_TYPE_UNEVEN_QUESTION (tonti_uneven_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiUnevenQuestion, tonti_uneven_question, TONTI, UNEVEN_QUESTION, AdwBin)

/* Signal "changed". */
/* ROTATION and GROUP are read now. */
void tonti_uneven_question_ask (TontiUnevenQuestion *self, const TontiRotation *rotation,
                                const TontiGroup *group);
/* Adds "uneven", and "sizes" where they are needed, to the request of pool.start. FALSE: not
 * answered yet. */
gboolean tonti_uneven_question_answer (TontiUnevenQuestion *self, json_t *request);

G_END_DECLS
