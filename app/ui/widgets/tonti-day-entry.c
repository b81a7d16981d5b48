// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-day-entry.h"

#include <glib/gi18n.h>

#include "tonti-clock.h"
#include "tonti-page.h"

struct _TontiDayEntry
{
  TontiField parent_instance;
  TontiDay today;
};

G_DEFINE_FINAL_TYPE (TontiDayEntry, tonti_day_entry, TONTI_TYPE_FIELD)

void
tonti_day_entry_set_today (TontiDayEntry *self, TontiDay today)
{
  self->today = today;
}

gboolean
tonti_day_entry_read (TontiDayEntry *self, TontiDay *out)
{
  return tonti_day_parse_typed (tonti_field_get_text (TONTI_FIELD (self)), self->today, out);
}

static void
show_day (TontiDayEntry *self, TontiDay day)
{
  g_autofree char *text = tonti_day_format_short (day, tonti_page_lang ());
  g_autofree char *line = tonti_day_format_long (day, tonti_page_lang ());
  tonti_field_show_text (TONTI_FIELD (self), text);
  tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_PLAIN, line);
}

void
tonti_day_entry_set_day (TontiDayEntry *self, TontiDay day)
{
  if (tonti_day_is_valid (day))
    show_day (self, day);
  else
    {
      tonti_field_show_text (TONTI_FIELD (self), "");
      tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_PLAIN, NULL);
    }
}

char *
tonti_day_entry_explain (TontiDayEntry *self)
{
  const char *text = tonti_field_get_text (TONTI_FIELD (self));
  TontiDay day;
  if (!*text || tonti_day_entry_read (self, &day))
    return NULL;
  return g_strdup_printf (
      _ ("%s: it is not a day: write 21, 21/11 or 21/11/2025, or press Ctrl+; for today"), text);
}

/* While one types, what is not a day yet is no error; it is when one goes on. */
static void
tell (TontiDayEntry *self, TontiLine kind)
{
  TontiField *field = TONTI_FIELD (self);
  g_autofree char *wrong = tonti_day_entry_explain (self), *line = NULL;
  TontiDay day;
  if (tonti_day_entry_read (self, &day))
    line = tonti_day_format_long (day, tonti_page_lang ());
  tonti_field_set_line (field, wrong ? kind : TONTI_LINE_PLAIN, wrong ? wrong : line);
}

static void
tonti_day_entry_typed (TontiField *field)
{
  tell (TONTI_DAY_ENTRY (field), TONTI_LINE_PLAIN);
}

static void
tonti_day_entry_left (TontiField *field)
{
  TontiDay day;
  if (tonti_day_entry_read (TONTI_DAY_ENTRY (field), &day))
    show_day (TONTI_DAY_ENTRY (field), day);
  else
    tell (TONTI_DAY_ENTRY (field), TONTI_LINE_ERROR);
}

static gboolean
tonti_day_entry_accept (TontiField *field)
{
  TontiDay day;
  tonti_day_entry_left (field);
  return !*tonti_field_get_text (field) || tonti_day_entry_read (TONTI_DAY_ENTRY (field), &day);
}

/* Ctrl+; on keyboards where the semicolon is shifted too. */
static gboolean
tonti_day_entry_key (TontiField *field, guint keyval, GdkModifierType state)
{
  g_autofree char *text = NULL;
  if (keyval != GDK_KEY_semicolon || !(state & GDK_CONTROL_MASK))
    return FALSE;
  text = tonti_day_format_short (TONTI_DAY_ENTRY (field)->today, tonti_page_lang ());
  gtk_editable_set_text (GTK_EDITABLE (field), text);
  gtk_editable_set_position (GTK_EDITABLE (field), -1);
  return TRUE;
}

static void
tonti_day_entry_class_init (TontiDayEntryClass *klass)
{
  TontiFieldClass *field_class = TONTI_FIELD_CLASS (klass);
  field_class->typed = tonti_day_entry_typed;
  field_class->left = tonti_day_entry_left;
  field_class->accept = tonti_day_entry_accept;
  field_class->key = tonti_day_entry_key;
}

static void
tonti_day_entry_init (TontiDayEntry *self)
{
  self->today = tonti_clock_today ();
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 12);
  gtk_widget_add_css_class (GTK_WIDGET (self), "num");
  tonti_field_set_keeps_line (TONTI_FIELD (self), TRUE);
}

GtkWidget *
tonti_day_entry_new (void)
{
  return g_object_new (TONTI_TYPE_DAY_ENTRY, NULL);
}
