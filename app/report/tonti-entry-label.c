// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-entry-private.h"

#include <jansson.h>

#include "tonti-code.h"
#include "tonti-document-store.h"
#include "tonti-labels.h"

static char *
dup_text (const char *body, gsize size)
{
  static const char *const names[] = { "what", "memo", "reason" };
  json_auto_t *json = json_loadb (body, size, 0, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *text = json_string_value (json_object_get (json, names[i]));

      if (text != NULL && text[0] != '\0')
        return g_strdup (text);
    }
  return NULL;
}

char *
tonti_entry_dup_text (const TontiEntryRow *row)
{
  return row->body == NULL ? NULL : dup_text (row->body, row->body_size);
}

char *
tonti_entry_dup_label (const TontiEntryRow *row)
{
  char *text = tonti_entry_dup_text (row);

  return text == NULL ? g_strdup (tonti_label_event (row->kind)) : text;
}

char *
tonti_entry_dup_document (const TontiEntryRow *row)
{
  const int type
      = row->document == NULL ? -1 : tonti_codes_find (&tonti_document_codes, row->document);

  if (type < 0)
    return NULL;
  return tonti_document_label ((TontiDocumentType)type, row->year, row->number);
}
