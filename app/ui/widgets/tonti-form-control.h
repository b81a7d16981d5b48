// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form.h"

/* How each kind of field is entered, read and shown. For tonti-form-row.c only. */

G_BEGIN_DECLS

typedef struct
{
  GtkWidget *(*make) (TontiSession *session, const TontiFormField *field);
  /* New reference, NULL = nothing. *PROBLEM newly allocated when it is wrong. */
  json_t *(*read) (GtkWidget *control, char **problem);
  void (*write) (GtkWidget *control, const json_t *value); /* NULL: nothing stands there at first */
} TontiFormControl;

const TontiFormControl *tonti_form_control_get (TontiEntryKind kind);

G_END_DECLS
