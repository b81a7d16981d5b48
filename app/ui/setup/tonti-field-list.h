// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form.h"

/* The table of a form whose fields depend on the book: one for each note, one for each hand. It
 * lives as long as the form it is given to. */

G_BEGIN_DECLS

typedef struct _TontiFieldList TontiFieldList;

TontiFieldList *tonti_field_list_new (void);
/* Texts are translated and copied; HINT may be NULL. */
void tonti_field_list_add (TontiFieldList *self, const char *name, TontiEntryKind kind,
                           const char *label, const char *hint, gboolean required);
/* Makes the form; SELF is taken. */
TontiForm *tonti_field_list_make_form (TontiFieldList *self, TontiSession *session,
                                       const char *verb, const char *title, const char *accept);

G_END_DECLS
