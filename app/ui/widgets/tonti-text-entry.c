// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-text-entry.h"

#include <glib/gi18n.h>

#include "tonti-money.h"

#define LARGEST G_GINT64_CONSTANT (1000000000)

struct _TontiTextEntry
{
  TontiField parent_instance;
  TontiTextEntryKind kind;
};

G_DEFINE_FINAL_TYPE (TontiTextEntry, tonti_text_entry, TONTI_TYPE_FIELD)

gboolean
tonti_text_entry_read_number (TontiTextEntry *self, gint64 *out)
{
  g_autofree char *text = g_strstrip (g_strdup (tonti_field_get_text (TONTI_FIELD (self))));
  return g_ascii_string_to_signed (text, 10, 0, LARGEST, out, NULL);
}

char *
tonti_text_entry_explain (TontiTextEntry *self)
{
  const char *text = tonti_field_get_text (TONTI_FIELD (self));
  gint64 number;
  TontiRate rate;
  if (!*text || self->kind == TONTI_TEXT_ENTRY_LINE)
    return NULL;
  if (self->kind == TONTI_TEXT_ENTRY_NUMBER && !tonti_text_entry_read_number (self, &number))
    return g_strdup_printf (_ ("%s: it is not a whole number: write digits only"), text);
  if (self->kind == TONTI_TEXT_ENTRY_RATE && !tonti_rate_parse (text, &rate))
    return g_strdup_printf (_ ("%s: it is not a rate: write for example 2 %% or 2,5 %%"), text);
  return NULL;
}

static void
tonti_text_entry_typed (TontiField *field)
{
  tonti_field_set_line (field, TONTI_LINE_PLAIN, NULL);
}

static void
tonti_text_entry_left (TontiField *field)
{
  g_autofree char *wrong = tonti_text_entry_explain (TONTI_TEXT_ENTRY (field));
  if (wrong)
    tonti_field_set_line (field, TONTI_LINE_ERROR, wrong);
}

static void
tonti_text_entry_class_init (TontiTextEntryClass *klass)
{
  TontiFieldClass *field_class = TONTI_FIELD_CLASS (klass);
  field_class->typed = tonti_text_entry_typed;
  field_class->left = tonti_text_entry_left;
}

static void
tonti_text_entry_init (TontiTextEntry *self)
{
}

GtkWidget *
tonti_text_entry_new (TontiTextEntryKind kind)
{
  TontiTextEntry *self = g_object_new (TONTI_TYPE_TEXT_ENTRY, NULL);
  self->kind = kind;
  if (kind == TONTI_TEXT_ENTRY_LINE)
    return GTK_WIDGET (self);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 10);
  gtk_editable_set_alignment (GTK_EDITABLE (self), 1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "num");
  return GTK_WIDGET (self);
}
