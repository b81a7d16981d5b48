// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-correction.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"

/* The fields follow the parts of the entry, so their table belongs to the form. */
typedef struct
{
  TontiEntry entry; /* with a copy of the parts and of the request */
  GStringChunk *texts;
  TontiFormField *fields;
} Correction;

static void
correction_free (gpointer data)
{
  Correction *self = data;
  g_array_unref (self->entry.parts);
  json_decref (self->entry.request);
  g_string_chunk_free (self->texts);
  g_free (self->fields);
  g_free (self);
}

static const char *
name_part (Correction *self, guint n)
{
  g_autofree char *name = g_strdup_printf ("part-%u", n);
  return g_string_chunk_insert_const (self->texts, name);
}

static GArray *
copy_parts (Correction *self, const GArray *parts)
{
  GArray *copy = g_array_new (FALSE, FALSE, sizeof (TontiEntryPart));
  for (guint i = 0; i < parts->len; i++)
    {
      TontiEntryPart part = g_array_index (parts, TontiEntryPart, i);
      part.key = g_string_chunk_insert (self->texts, part.key);
      part.label = g_string_chunk_insert (self->texts, part.label);
      g_array_append_val (copy, part);
    }
  return copy;
}

static gboolean
can_repeat (const TontiEntry *entry)
{
  return entry->request && entry->parts->len == 0;
}

static void
make_fields (Correction *self)
{
  const GArray *parts = self->entry.parts;
  TontiFormField *field = g_new0 (TontiFormField, parts->len + 4);
  self->fields = field;
  for (guint i = 0; i < parts->len; i++)
    *field++ = (TontiFormField){ .name = name_part (self, i),
                                 .kind = TONTI_ENTRY_AMOUNT,
                                 .label = g_array_index (parts, TontiEntryPart, i).label,
                                 .hint = N_ ("empty: nothing") };
  if (can_repeat (&self->entry))
    *field++ = (TontiFormField){ .name = "again",
                                 .kind = TONTI_ENTRY_FLAG,
                                 .label = N_ ("Enter it again today, with what is due now") };
  *field++ = (TontiFormField){
    .name = "reason", .kind = TONTI_ENTRY_TEXT, .label = N_ ("_What was wrong"), .required = TRUE
  };
  *field = (TontiFormField){ .name = "officers",
                             .kind = TONTI_ENTRY_OFFICERS,
                             .label = N_ ("Two o_fficers"),
                             .required = TRUE };
}

static Correction *
correction_new (const TontiEntry *entry)
{
  Correction *self = g_new0 (Correction, 1);
  self->texts = g_string_chunk_new (256);
  self->entry = *entry;
  self->entry.parts = copy_parts (self, entry->parts);
  self->entry.request = entry->request ? json_deep_copy (entry->request) : NULL;
  make_fields (self);
  return self;
}

/* The amounts of the fields become the request that takes the place of the wrong entry. */
static json_t *
take_replacement (Correction *self, json_t *request)
{
  guint n = self->entry.parts->len;
  g_autofree gint64 *amounts = g_new0 (gint64, n + 1);
  for (guint i = 0; i < n; i++)
    {
      const char *name = name_part (self, i);
      amounts[i] = json_integer_value (json_object_get (request, name));
      json_object_del (request, name);
    }
  if (can_repeat (&self->entry) && !json_is_true (json_object_get (request, "again")))
    return NULL;
  return self->entry.request ? tonti_entry_replace (&self->entry, amounts) : NULL;
}

static json_t *
make_cb (TontiForm *form, json_t *request, gpointer data)
{
  json_t *replacement = take_replacement (data, request);
  const char *reason = json_string_value (json_object_get (request, "reason"));
  json_object_del (request, "again");
  if (!replacement)
    return request;
  if (g_strcmp0 (json_string_value (json_object_get (replacement, "do")), "lot.pay") == 0 && reason)
    json_object_set_new (replacement, "reason", json_string (reason));
  json_object_set_new (request, "replacement", replacement);
  return request;
}

static char *
tell_wrong (TontiSession *session, const TontiEntry *entry)
{
  g_autofree char *amount = tonti_meeting_money (session, entry->amount);
  g_autofree char *what = *entry->document
                              ? g_strdup_printf ("%s, %s", entry->document, entry->text)
                              : g_strdup (entry->text);
  if (entry->parts->len == 0 && entry->amount.minor == 0)
    return g_strdup_printf (_ ("Written: %s. It is taken back; a paper of the correction is made."),
                            what);
  if (entry->parts->len > 0)
    return g_strdup_printf (_ ("Written: %s: %s. What should it be? The old paper stays; a paper "
                               "of the correction is made."),
                            what, amount);
  return g_strdup_printf (_ ("Written: %s: %s. It is taken back; a paper of the correction is "
                             "made."),
                          what, amount);
}

void
tonti_correction_show (TontiPage *parent, const TontiEntry *entry, TontiSessionApplied done)
{
  TontiSession *session = tonti_page_get_session (parent);
  Correction *self = correction_new (entry);
  TontiForm *form = tonti_form_new (session, "correct", _ ("Correct an error"), _ ("_Correct it"),
                                    self->fields);
  g_autofree char *remark = tell_wrong (session, entry);
  g_object_set_data_full (G_OBJECT (form), "tonti-correction", self, correction_free);
  tonti_form_set_fixed (form, "event", json_integer (entry->seq));
  tonti_form_set_remark (form, remark);
  for (guint i = 0; i < entry->parts->len; i++)
    tonti_form_set_value (
        form, name_part (self, i),
        json_integer (g_array_index (entry->parts, TontiEntryPart, i).amount.minor));
  tonti_form_set_make (form, make_cb, self);
  tonti_form_set_done (form, G_OBJECT (parent), done, NULL);
  tonti_form_show (form, GTK_WIDGET (parent));
}
