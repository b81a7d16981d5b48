// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-field-list.h"

struct _TontiFieldList
{
  GArray *fields; /* TontiFormField, ended by an empty one */
  GStringChunk *chunk;
};

static void
free_list (gpointer data)
{
  TontiFieldList *self = data;
  g_array_unref (self->fields);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

TontiFieldList *
tonti_field_list_new (void)
{
  TontiFieldList *self = g_new0 (TontiFieldList, 1);
  self->fields = g_array_new (TRUE, TRUE, sizeof (TontiFormField));
  self->chunk = g_string_chunk_new (1024);
  return self;
}

void
tonti_field_list_add (TontiFieldList *self, const char *name, TontiEntryKind kind,
                      const char *label, const char *hint, gboolean required)
{
  const TontiFormField field = {
    .name = g_string_chunk_insert (self->chunk, name),
    .kind = kind,
    .label = g_string_chunk_insert (self->chunk, label),
    .hint = hint ? g_string_chunk_insert (self->chunk, hint) : NULL,
    .required = required,
  };
  g_array_append_val (self->fields, field);
}

TontiForm *
tonti_field_list_make_form (TontiFieldList *self, TontiSession *session, const char *verb,
                            const char *title, const char *accept)
{
  TontiForm *form = tonti_form_new (session, verb, title, accept,
                                    (const TontiFormField *)(void *)self->fields->data);
  g_object_set_data_full (G_OBJECT (form), "tonti-field-list", self, free_list);
  return form;
}
