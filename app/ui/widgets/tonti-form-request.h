// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form-row.h"

/* From the rows of a form to a request, and from its problems back to the rows. ROWS holds
 * TontiFormRow; a hidden one is neither sent nor blamed. For tonti-form.c only. */

G_BEGIN_DECLS

TontiFormRow *tonti_form_request_find_row (const GPtrArray *rows, const char *name);
/* Adds to REQUEST what the rows say. What is missing or wrong is said beside each; gives the first
 * such row, NULL = the request is whole. */
TontiFormRow *tonti_form_request_collect (const GPtrArray *rows, json_t *request);
/* Moves the PINs that were entered for the act into PINS. What is missing is said beside its field;
 * gives the row of the first one, NULL = none is missing. */
TontiFormRow *tonti_form_request_take_pins (const GPtrArray *rows, TontiPins *pins);
/* Says each problem beside the field that it names; what names none is added to OTHERS, a line
 * each. Gives the first row that is blamed, NULL = none. */
TontiFormRow *tonti_form_request_blame (const GPtrArray *rows, const TontiProblems *problems,
                                        GString *others);

G_END_DECLS
