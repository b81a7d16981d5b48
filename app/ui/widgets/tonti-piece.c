// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-piece.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOTE_WIDTH 76
#define HEIGHT 40
#define CORNER 4
#define ROOM 6 /* left and right of the figure, at least */

struct _TontiPiece
{
  GtkWidget parent_instance;
  char *figure;
  gboolean is_coin;
  guint rank; /* 0 = the highest of its kind */
};

G_DEFINE_FINAL_TYPE (TontiPiece, tonti_piece, GTK_TYPE_WIDGET)

/* Calm tints of paper, by rank; the ink on them is dark in every theme. */
static const GdkRGBA papers[] = {
  { 0.85f, 0.79f, 0.91f, 1 }, /* violet */
  { 0.78f, 0.89f, 0.79f, 1 }, /* green */
  { 0.95f, 0.80f, 0.78f, 1 }, /* rose */
  { 0.93f, 0.83f, 0.70f, 1 }, /* ochre */
  { 0.76f, 0.85f, 0.94f, 1 }, /* blue */
  { 0.85f, 0.85f, 0.82f, 1 }, /* grey */
};
static const GdkRGBA metals[] = {
  { 0.93f, 0.85f, 0.62f, 1 }, /* brass */
  { 0.86f, 0.87f, 0.88f, 1 }, /* nickel */
};
static const GdkRGBA ink = { 0.15f, 0.15f, 0.2f, 1 };
static const GdkRGBA edge = { 0.15f, 0.15f, 0.2f, 0.55f };

static guint
find_rank (const gint64 *values, gint64 value)
{
  guint rank = 0;
  while (values[rank] != 0 && values[rank] > value)
    rank++;
  return rank;
}

void
tonti_piece_set (TontiPiece *self, TontiMoney value, gboolean is_coin, const TontiStyle *style)
{
  const TontiCurrency *currency = style->currency;
  g_autofree char *figure = tonti_style_format (style, value);
  g_autofree char *name = g_strdup_printf (is_coin ? _ ("Coin of %s") : _ ("Note of %s"), figure);
  gint64 scale = tonti_currency_scale (currency);
  g_free (self->figure);
  /* a whole number of units needs no zeros after the mark */
  self->figure = value.minor % scale == 0 && scale > 1 ? g_strndup (
                     figure, strlen (figure) - (gsize)currency->digits - strlen (style->decimal))
                                                       : g_steal_pointer (&figure);
  self->is_coin = is_coin;
  self->rank = find_rank (is_coin ? currency->coins : currency->notes, value.minor);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static PangoLayout *
write_figure (TontiPiece *self)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), self->figure ? self->figure : "");
}

static void
tonti_piece_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                     int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiPiece *self = TONTI_PIECE (widget);
  g_autoptr (PangoLayout) layout = write_figure (self);
  int width, height, size;
  pango_layout_get_pixel_size (layout, &width, &height);
  if (self->is_coin)
    size = MAX (HEIGHT, MAX (width, height) + 2 * ROOM);
  else if (orientation == GTK_ORIENTATION_HORIZONTAL)
    size = MAX (NOTE_WIDTH, width + 4 * ROOM);
  else
    size = MAX (HEIGHT, height + 2 * ROOM);
  *minimum = *natural = size;
  *minimum_baseline = *natural_baseline = -1;
}

static void
draw_body (GtkSnapshot *snapshot, const graphene_rect_t *place, int corner, const GdkRGBA *paper)
{
  GskRoundedRect outline;
  gsk_rounded_rect_init_from_rect (&outline, place, (float)corner);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, paper, place);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ edge, edge, edge, edge });
}

/* A second line inside a note's edge, as on paper money. */
static void
draw_frame (GtkSnapshot *snapshot, const graphene_rect_t *place)
{
  GskRoundedRect outline;
  graphene_rect_t inside = *place;
  GdkRGBA faint = edge;
  faint.alpha = 0.25f;
  graphene_rect_inset (&inside, 3, 3);
  gsk_rounded_rect_init_from_rect (&outline, &inside, 2);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]){ 1, 1, 1, 1 },
                              (GdkRGBA[4]){ faint, faint, faint, faint });
}

static void
draw_figure (TontiPiece *self, GtkSnapshot *snapshot, int width, int height)
{
  g_autoptr (PangoLayout) layout = write_figure (self);
  int w, h;
  pango_layout_get_pixel_size (layout, &w, &h);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT ((float)(width - w) / 2, (float)(height - h) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
tonti_piece_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TontiPiece *self = TONTI_PIECE (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  int side = MIN (width, height);
  graphene_rect_t place = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  if (self->is_coin)
    place = GRAPHENE_RECT_INIT ((float)(width - side) / 2, (float)(height - side) / 2, (float)side,
                                (float)side);
  draw_body (snapshot, &place, self->is_coin ? side / 2 : CORNER,
             self->is_coin ? &metals[MIN (self->rank, G_N_ELEMENTS (metals) - 1)]
                           : &papers[MIN (self->rank, G_N_ELEMENTS (papers) - 1)]);
  if (!self->is_coin)
    draw_frame (snapshot, &place);
  draw_figure (self, snapshot, width, height);
}

static void
tonti_piece_finalize (GObject *object)
{
  g_free (TONTI_PIECE (object)->figure);
  G_OBJECT_CLASS (tonti_piece_parent_class)->finalize (object);
}

static void
tonti_piece_class_init (TontiPieceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->finalize = tonti_piece_finalize;
  widget_class->measure = tonti_piece_measure;
  widget_class->snapshot = tonti_piece_snapshot;
  gtk_widget_class_set_css_name (widget_class, "piece");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tonti_piece_init (TontiPiece *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
tonti_piece_new (void)
{
  return g_object_new (TONTI_TYPE_PIECE, NULL);
}
