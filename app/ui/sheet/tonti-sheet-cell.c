// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-cell.h"

#define ICON 16
#define GAP 6

struct _TontiSheetCell
{
  GtkWidget parent_instance;
  TontiSheetFace face;
  PangoLayout *layout; /* NULL = not drawn yet */
  gboolean is_right, has_icon, is_wrapped;
  guint row, column;
};

G_DEFINE_FINAL_TYPE (TontiSheetCell, tonti_sheet_cell, GTK_TYPE_WIDGET)

void
tonti_sheet_face_clear (TontiSheetFace *face)
{
  g_clear_pointer (&face->text, g_free);
  g_clear_pointer (&face->name, g_free);
}

static PangoLayout *
get_layout (TontiSheetCell *self)
{
  if (!self->layout)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->face.text);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      if (self->is_wrapped)
        {
          pango_layout_set_height (self->layout, -2);
          pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
        }
      pango_layout_set_alignment (self->layout,
                                  self->is_right ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  return self->layout;
}

static int
icon_room (TontiSheetCell *self)
{
  return self->has_icon ? ICON + GAP : 0;
}

static void
tonti_sheet_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiSheetCell *self = TONTI_SHEET_CELL (widget);
  int width, height;
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (widget, self->face.text);
  pango_layout_get_pixel_size (line, &width, &height);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = icon_room (self);
      *natural = icon_room (self) + width;
    }
  else
    *minimum = *natural = MAX (height, self->has_icon ? ICON : 0);
}

static void
draw_icon (TontiSheetCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (widget));
  g_autoptr (GtkIconPaintable) icon = gtk_icon_theme_lookup_icon (
      theme, self->face.icon, NULL, ICON, gtk_widget_get_scale_factor (widget),
      gtk_widget_get_direction (widget), 0);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (0, (float)((height - ICON) / 2)));
  gtk_symbolic_paintable_snapshot_symbolic (GTK_SYMBOLIC_PAINTABLE (icon), snapshot, ICON, ICON,
                                            color, 1);
  gtk_snapshot_restore (snapshot);
}

static void
draw_text (TontiSheetCell *self, GtkSnapshot *snapshot, const GdkRGBA *color, int width, int height)
{
  PangoLayout *layout = get_layout (self);
  int room = width - icon_room (self), text_height;
  if (room <= 0)
    return;
  pango_layout_set_width (layout, room * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &text_height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)icon_room (self),
                                                          (float)((height - text_height) / 2)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static void
tonti_sheet_cell_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TontiSheetCell *self = TONTI_SHEET_CELL (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  GdkRGBA color;
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  if (self->face.icon)
    draw_icon (self, snapshot,
               &(GdkRGBA){ color.red, color.green, color.blue,
                           self->is_right ? color.alpha * 0.5F : color.alpha },
               height);
  if (self->face.text && *self->face.text)
    draw_text (self, snapshot, &color, width, height);
}

static void
tonti_sheet_cell_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tonti_sheet_cell_parent_class)->css_changed (widget, change);
  g_clear_object (&TONTI_SHEET_CELL (widget)->layout);
  gtk_widget_queue_draw (widget);
}

static void
tonti_sheet_cell_finalize (GObject *object)
{
  TontiSheetCell *self = TONTI_SHEET_CELL (object);
  g_clear_object (&self->layout);
  tonti_sheet_face_clear (&self->face);
  G_OBJECT_CLASS (tonti_sheet_cell_parent_class)->finalize (object);
}

static void
tonti_sheet_cell_class_init (TontiSheetCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = tonti_sheet_cell_finalize;
  widget_class->measure = tonti_sheet_cell_measure;
  widget_class->snapshot = tonti_sheet_cell_snapshot;
  widget_class->css_changed = tonti_sheet_cell_css_changed;
  gtk_widget_class_set_css_name (widget_class, "sheetcell");
}

static void
tonti_sheet_cell_init (TontiSheetCell *self)
{
}

GtkWidget *
tonti_sheet_cell_new (GtkAccessibleRole role, gboolean is_right, gboolean has_icon)
{
  TontiSheetCell *self = g_object_new (TONTI_TYPE_SHEET_CELL, "accessible-role", role, NULL);
  self->is_right = is_right;
  self->has_icon = has_icon;
  return GTK_WIDGET (self);
}

void
tonti_sheet_cell_set_wrapped (TontiSheetCell *self, gboolean is_wrapped)
{
  self->is_wrapped = is_wrapped;
  g_clear_object (&self->layout);
}

static void
change_look (TontiSheetCell *self, const char *look)
{
  if (g_strcmp0 (self->face.look, look) == 0)
    return;
  if (self->face.look)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->face.look);
  if (look)
    gtk_widget_add_css_class (GTK_WIDGET (self), look);
  self->face.look = look;
}

static void
change_text (TontiSheetCell *self, const char *text)
{
  if (g_strcmp0 (self->face.text, text) == 0)
    return;
  g_free (self->face.text);
  self->face.text = g_strdup (text);
  if (self->layout)
    pango_layout_set_text (self->layout, text ? text : "", -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
change_name (TontiSheetCell *self, const char *name)
{
  if (g_strcmp0 (self->face.name, name) == 0)
    return;
  g_free (self->face.name);
  self->face.name = g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name ? name : "", -1);
}

void
tonti_sheet_cell_show (TontiSheetCell *self, const TontiSheetFace *face)
{
  change_look (self, face->look);
  change_text (self, face->text);
  change_name (self, face->name);
  if (g_strcmp0 (self->face.icon, face->icon) != 0)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  self->face.icon = face->icon;
}

const char *
tonti_sheet_cell_get_text (TontiSheetCell *self)
{
  return self->face.text;
}

const char *
tonti_sheet_cell_get_look (TontiSheetCell *self)
{
  return self->face.look;
}

const char *
tonti_sheet_cell_get_icon (TontiSheetCell *self)
{
  return self->face.icon;
}

const char *
tonti_sheet_cell_get_name (TontiSheetCell *self)
{
  return self->face.name;
}

int
tonti_sheet_cell_measure_text (TontiSheetCell *self, const char *text)
{
  GtkBorder padding, border;
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  g_autoptr (PangoLayout) line = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width;
  pango_layout_get_pixel_size (line, &width, NULL);
  gtk_style_context_get_padding (style, &padding);
  gtk_style_context_get_border (style, &border);
  return width + icon_room (self) + padding.left + padding.right + border.left + border.right;
}

void
tonti_sheet_cell_set_place (TontiSheetCell *self, guint row, guint column)
{
  self->row = row;
  self->column = column;
}

void
tonti_sheet_cell_get_place (TontiSheetCell *self, guint *row, guint *column)
{
  *row = self->row;
  *column = self->column;
}
