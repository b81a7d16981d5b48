// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-leaf.h"

#include <math.h>

/* Pixels of a screen for a point of the paper, at 100 %. */
#define DOTS (96.0 / 72.0)
#define MARGIN 12
#define SMALLEST 120
/* A larger picture is shown a little less sharp: 60 megabytes are enough. */
#define MAX_PIXELS 4000

struct _TontiPaperLeaf
{
  GtkWidget parent_instance;
  TontiPaperFile *file; /* NULL = none */
  guint page;
  double width, height; /* of the page, points */
  TontiLeafFit fit;
  int zoom;       /* wanted, of TONTI_LEAF_ZOOM */
  int shown_zoom; /* as it is drawn */
  GdkTexture *picture;
  int wanted; /* width in pixels of the picture asked for, 0 = none */
  GCancellable *drawing;
};

enum
{
  PROP_ZOOM = 1,
  N_PROPS
};

enum
{
  SIGNAL_DRAWN,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TontiPaperLeaf, tonti_paper_leaf, GTK_TYPE_WIDGET)

typedef struct
{
  TontiPaperFile *file;
  guint page;
  int width;
} Wish;

static void
free_wish (gpointer data)
{
  Wish *wish = data;
  tonti_paper_file_unref (wish->file);
  g_free (wish);
}

static void
draw_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wish *wish = data;
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, tonti_paper_file_render (wish->file, wish->page, wish->width),
                           g_object_unref);
}

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  TontiPaperLeaf *self = TONTI_PAPER_LEAF (source);
  g_autoptr (GdkTexture) picture = g_task_propagate_pointer (G_TASK (result), NULL);
  if (!picture || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_set_object (&self->picture, picture);
  g_clear_object (&self->drawing);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_DRAWN], 0);
}

static void
stop (TontiPaperLeaf *self)
{
  if (self->drawing)
    g_cancellable_cancel (self->drawing);
  g_clear_object (&self->drawing);
  self->wanted = 0;
}

/* Ask for the picture in this many pixels, unless it is there or under way. */
static void
want (TontiPaperLeaf *self, int width)
{
  if (!self->file || width <= 0 || width == self->wanted)
    return;
  stop (self);
  self->wanted = width;
  self->drawing = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, self->drawing, drawn_cb, NULL);
  Wish *wish = g_new0 (Wish, 1);
  *wish = (Wish){ tonti_paper_file_ref (self->file), self->page, width };
  g_task_set_task_data (task, wish, free_wish);
  g_task_run_in_thread (task, draw_thread);
}

/* Pixels of the screen for a point of the paper in a place of this size. */
static double
get_scale (TontiPaperLeaf *self, int width, int height)
{
  double across = (MAX (width, SMALLEST) - 2 * MARGIN) / self->width;
  double down = (MAX (height, SMALLEST) - 2 * MARGIN) / self->height;
  if (self->fit == TONTI_LEAF_FIT_WIDTH)
    return across;
  if (self->fit == TONTI_LEAF_FIT_PAGE)
    return MIN (across, down);
  return DOTS * self->zoom / 100.0;
}

static GtkSizeRequestMode
tonti_paper_leaf_get_request_mode (GtkWidget *widget)
{
  return TONTI_PAPER_LEAF (widget)->fit == TONTI_LEAF_FIT_WIDTH ? GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH
                                                                : GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
tonti_paper_leaf_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  TontiPaperLeaf *self = TONTI_PAPER_LEAF (widget);
  gboolean is_across = orientation == GTK_ORIENTATION_HORIZONTAL;
  gboolean is_zoom = self->fit == TONTI_LEAF_ZOOM;
  *minimum = *natural = SMALLEST;
  if (!self->file)
    return;
  if (is_zoom || (self->fit == TONTI_LEAF_FIT_WIDTH && !is_across && for_size > 0))
    *minimum = *natural
        = 2 * MARGIN
          + (int)ceil ((is_across ? self->width : self->height) * get_scale (self, for_size, 0));
}

static void
tonti_paper_leaf_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TontiPaperLeaf *self = TONTI_PAPER_LEAF (widget);
  if (!self->file)
    return;
  double scale = get_scale (self, width, height);
  int zoom = (int)lround (scale / DOTS * 100);
  int pixels = (int)lround (self->width * scale) * gtk_widget_get_scale_factor (widget);
  want (self, MIN (pixels, MAX_PIXELS));
  if (zoom == self->shown_zoom)
    return;
  self->shown_zoom = zoom;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ZOOM]);
}

static void
add_shadow (GtkSnapshot *snapshot, const graphene_rect_t *paper)
{
  GskRoundedRect outline;
  gsk_rounded_rect_init_from_rect (&outline, paper, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.35f }, 0, 1, 0, 4);
}

static void
tonti_paper_leaf_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TontiPaperLeaf *self = TONTI_PAPER_LEAF (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  if (!self->file)
    return;
  double scale = get_scale (self, width, height);
  float w = (float)lround (self->width * scale), h = (float)lround (self->height * scale);
  float x = MAX (MARGIN, floorf ((float)(width - w) / 2));
  graphene_rect_t paper = GRAPHENE_RECT_INIT (x, MARGIN, w, h);
  add_shadow (snapshot, &paper);
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &paper);
  if (self->picture)
    gtk_snapshot_append_texture (snapshot, self->picture, &paper);
}

void
tonti_paper_leaf_show (TontiPaperLeaf *self, TontiPaperFile *file, guint page)
{
  gboolean is_other_page = !file || page != self->page;
  if (file == self->file && !is_other_page)
    return;
  stop (self);
  if (is_other_page)
    g_clear_object (&self->picture);
  if (file)
    {
      tonti_paper_file_ref (file);
      tonti_paper_file_get_size (file, page, &self->width, &self->height);
    }
  g_clear_pointer (&self->file, tonti_paper_file_unref);
  self->file = file;
  self->page = page;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
tonti_paper_leaf_set_fit (TontiPaperLeaf *self, TontiLeafFit fit, int zoom)
{
  self->fit = fit;
  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
tonti_paper_leaf_get_zoom (TontiPaperLeaf *self)
{
  return self->shown_zoom;
}

gboolean
tonti_paper_leaf_is_drawn (TontiPaperLeaf *self)
{
  return self->picture && self->wanted > 0 && !self->drawing;
}

static void
tonti_paper_leaf_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_ZOOM);
  g_value_set_int (value, TONTI_PAPER_LEAF (object)->shown_zoom);
}

static void
tonti_paper_leaf_dispose (GObject *object)
{
  TontiPaperLeaf *self = TONTI_PAPER_LEAF (object);
  stop (self);
  g_clear_object (&self->picture);
  g_clear_pointer (&self->file, tonti_paper_file_unref);
  G_OBJECT_CLASS (tonti_paper_leaf_parent_class)->dispose (object);
}

static void
tonti_paper_leaf_class_init (TontiPaperLeafClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->dispose = tonti_paper_leaf_dispose;
  object_class->get_property = tonti_paper_leaf_get_property;
  widget_class->get_request_mode = tonti_paper_leaf_get_request_mode;
  widget_class->measure = tonti_paper_leaf_measure;
  widget_class->size_allocate = tonti_paper_leaf_size_allocate;
  widget_class->snapshot = tonti_paper_leaf_snapshot;
  props[PROP_ZOOM] = g_param_spec_int ("zoom", NULL, NULL, 0, G_MAXINT, 0,
                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[SIGNAL_DRAWN] = g_signal_new ("drawn", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
tonti_paper_leaf_init (TontiPaperLeaf *self)
{
  self->zoom = 100;
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (gtk_widget_queue_resize), NULL);
}
