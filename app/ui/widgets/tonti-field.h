// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* What the fields where something is typed have in common: an entry, and below it a line that says
 * how it was understood, what is wrong, or what to write. It is an editable of the entry's text.
 * The caret is never moved while one types; Escape brings back what stood there before.
 *
 * Its name for screen readers: tonti_field_set_label, or GTK_ACCESSIBLE_PROPERTY_LABEL. */

G_BEGIN_DECLS

#define TONTI_TYPE_FIELD (tonti_field_get_type ())
G_DECLARE_DERIVABLE_TYPE (TontiField, tonti_field, TONTI, FIELD, GtkWidget)

/* Signals: "changed" (of the editable), "activate" (Return, after the field has taken what was
 * typed), "left" (the focus went elsewhere). */
struct _TontiFieldClass
{
  GtkWidgetClass parent_class;
  /* The text changed: say what it means. */
  void (*typed) (TontiField *self);
  /* The focus came or went. */
  void (*entered) (TontiField *self);
  void (*left) (TontiField *self);
  /* Return was pressed; FALSE: not taken yet, "activate" is not emitted. */
  gboolean (*accept) (TontiField *self);
  /* A key before the entry gets it; TRUE: it was for the field. */
  gboolean (*key) (TontiField *self, guint keyval, GdkModifierType state);
};

typedef enum
{
  TONTI_LINE_PLAIN,
  TONTI_LINE_WARNING,
  TONTI_LINE_ERROR,
} TontiLine;

/* LABEL names the field: its mnemonic leads here, screen readers read it. */
void tonti_field_set_label (TontiField *self, GtkLabel *label);
/* What the line says when it has nothing else to say; NULL = nothing. */
void tonti_field_set_hint (TontiField *self, const char *hint);
/* FALSE: no line below. */
void tonti_field_set_has_line (TontiField *self, gboolean has_line);
/* The line keeps its place when it has nothing to say, so that nothing jumps while one types. */
void tonti_field_set_keeps_line (TontiField *self, gboolean keeps_line);
/* As wide as its value, not as the column. */
void tonti_field_set_is_short (TontiField *self, gboolean is_short);
/* TEXT "" shows the hint. Screen readers get it as the description. */
void tonti_field_set_line (TontiField *self, TontiLine kind, const char *text);
const char *tonti_field_get_line (TontiField *self);
/* Something wrong that the book said about this field, until its text changes; NULL = nothing. */
void tonti_field_set_problem (TontiField *self, const char *text);

GtkEntry *tonti_field_get_entry (TontiField *self);
const char *tonti_field_get_text (TontiField *self);
/* Shows TEXT without its being typed: nothing is said and Escape comes back to it. */
void tonti_field_show_text (TontiField *self, const char *text);
/* Below the line, for a question and its choices. */
void tonti_field_append (TontiField *self, GtkWidget *child);

G_END_DECLS
