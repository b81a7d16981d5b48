// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-body.h"

struct _TontiSheetBody
{
  GtkWidget parent_instance;
  const TontiSheetColumns *columns; /* NULL = none yet */
  GPtrArray *rows;                  /* TontiSheetRow, owned by the tree */
  guint n_shown;
  GtkText *editor; /* owned by the tree */
  guint row, column;
};

G_DEFINE_FINAL_TYPE (TontiSheetBody, tonti_sheet_body, GTK_TYPE_WIDGET)

static void
drop_rows (TontiSheetBody *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  self->n_shown = 0;
}

void
tonti_sheet_body_set_columns (TontiSheetBody *self, const TontiSheetColumns *columns)
{
  drop_rows (self);
  self->columns = columns;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
tonti_sheet_body_show_rows (TontiSheetBody *self, guint n)
{
  while (self->rows->len < n)
    {
      GtkWidget *row = tonti_sheet_row_new (TONTI_SHEET_ROW_MEMBER, self->columns);
      gtk_widget_insert_before (row, GTK_WIDGET (self), GTK_WIDGET (self->editor));
      g_ptr_array_add (self->rows, row);
    }
  for (guint i = 0; i < self->rows->len; i++)
    gtk_widget_set_visible (g_ptr_array_index (self->rows, i), i < n);
  self->n_shown = n;
}

guint
tonti_sheet_body_count (TontiSheetBody *self)
{
  return self->n_shown;
}

TontiSheetRow *
tonti_sheet_body_get_row (TontiSheetBody *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

void
tonti_sheet_body_place_again (TontiSheetBody *self)
{
  for (guint i = 0; i < self->n_shown; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->rows, i));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GtkText *
tonti_sheet_body_get_editor (TontiSheetBody *self)
{
  return self->editor;
}

void
tonti_sheet_body_show_editor (TontiSheetBody *self, guint row, guint column)
{
  self->row = row;
  self->column = column;
  gtk_widget_set_visible (GTK_WIDGET (self->editor), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
tonti_sheet_body_hide_editor (TontiSheetBody *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->editor), FALSE);
}

static void
tonti_sheet_body_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiSheetBody *self = TONTI_SHEET_BODY (widget);
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->columns)
    *minimum = *natural = (int)self->n_shown * self->columns->row_height;
}

static void
place_editor (TontiSheetBody *self)
{
  const TontiSheetColumns *columns = self->columns;
  GtkWidget *editor = GTK_WIDGET (self->editor);
  const int width = tonti_sheet_columns_get (columns, self->column)->width;
  int least;
  gtk_widget_measure (editor, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (editor, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (editor,
                            &(GtkAllocation){ tonti_sheet_columns_place (columns, self->column),
                                              (int)self->row * columns->row_height,
                                              MAX (width, least), columns->row_height },
                            -1);
}

static void
tonti_sheet_body_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TontiSheetBody *self = TONTI_SHEET_BODY (widget);
  for (guint i = 0; i < self->n_shown; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const int line = self->columns->row_height;
      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, -1, NULL, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &(GtkAllocation){ 0, (int)i * line, width, line }, -1);
    }
  if (gtk_widget_get_visible (GTK_WIDGET (self->editor)))
    place_editor (self);
}

static void
tonti_sheet_body_dispose (GObject *object)
{
  TontiSheetBody *self = TONTI_SHEET_BODY (object);
  if (self->rows)
    drop_rows (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  if (self->editor)
    gtk_widget_unparent (GTK_WIDGET (self->editor));
  self->editor = NULL;
  G_OBJECT_CLASS (tonti_sheet_body_parent_class)->dispose (object);
}

static void
tonti_sheet_body_class_init (TontiSheetBodyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_sheet_body_dispose;
  widget_class->measure = tonti_sheet_body_measure;
  widget_class->size_allocate = tonti_sheet_body_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "sheetbody");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_GROUP);
}

static void
tonti_sheet_body_init (TontiSheetBody *self)
{
  self->rows = g_ptr_array_new ();
  self->editor = GTK_TEXT (gtk_text_new ());
  gtk_editable_set_alignment (GTK_EDITABLE (self->editor), 1);
  gtk_widget_add_css_class (GTK_WIDGET (self->editor), "sheet-editor");
  gtk_widget_set_visible (GTK_WIDGET (self->editor), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
}

GtkWidget *
tonti_sheet_body_new (void)
{
  return g_object_new (TONTI_TYPE_SHEET_BODY, NULL);
}
