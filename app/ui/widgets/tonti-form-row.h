// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-form.h"

/* One field of a form: its label, what one enters it with, and below it the hint or what is wrong.
 * For tonti-form.c only. */

G_BEGIN_DECLS

#define TONTI_TYPE_FORM_ROW (tonti_form_row_get_type ())
G_DECLARE_FINAL_TYPE (TontiFormRow, tonti_form_row, TONTI, FORM_ROW, AdwBin)

/* Signals: "changed", "activate" (Return: on to the next one). */
GtkWidget *tonti_form_row_new (TontiSession *session, const TontiFormField *field);
const TontiFormField *tonti_form_row_get_field (TontiFormRow *self);
GtkWidget *tonti_form_row_get_control (TontiFormRow *self);
/* The value for the request, new reference, NULL = nothing. *PROBLEM: what is wrong or missing,
 * newly allocated, NULL = nothing. */
json_t *tonti_form_row_read (TontiFormRow *self, char **problem);
/* As before anybody typed. VALUE is borrowed. */
void tonti_form_row_write (TontiFormRow *self, const json_t *value);
/* Beside the field, until it changes; NULL = none. */
void tonti_form_row_set_problem (TontiFormRow *self, const char *text);

G_END_DECLS
