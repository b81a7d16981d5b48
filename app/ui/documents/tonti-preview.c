// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-preview.h"

#include <glib/gi18n.h>

#include "tonti-paper-leaf.h"

#define SMALLEST 25
#define LARGEST 400
/* A paper that is there sooner than this needs no word. */
#define PATIENCE_MS 300
/* Clicks of the wheel beyond the end of a page. */
#define RESISTANCE 2

struct _TontiPreview
{
  AdwBin parent_instance;
  TontiPaperFile *file; /* NULL = none */
  char *title;
  guint page;
  double overshot;  /* clicks of the wheel at the end of the page */
  guint patience;   /* source, 0 = none */
  guint zoom_shown; /* source that shows the size, 0 = none */

  /* template */
  GtkWidget *bar;
  GtkLabel *place;
  GtkMenuButton *zoom;
  GtkStack *stack; /* nothing, busy, message, scroller */
  GtkWidget *nothing;
  GtkWidget *busy;
  GtkSpinner *spinner;
  GtkWidget *message;
  GtkLabel *message_label;
  GtkScrolledWindow *scroller;
  TontiPaperLeaf *leaf;
};

G_DEFINE_FINAL_TYPE (TontiPreview, tonti_preview, ADW_TYPE_BIN)

static void
show_child (TontiPreview *self, GtkWidget *child)
{
  g_clear_handle_id (&self->patience, g_source_remove);
  gtk_stack_set_visible_child (self->stack, child);
  gtk_spinner_set_spinning (self->spinner, child == self->busy);
  gtk_widget_set_sensitive (self->bar, self->file != NULL);
}

/* What a screen reader reads of the page: where it stands, and its text. */
static void
describe (TontiPreview *self, const char *place)
{
  g_autofree char *text = tonti_paper_file_dup_text (self->file, self->page);
  g_autofree char *name = g_strdup_printf ("%s, %s", self->title, place);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->leaf), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
show_page (TontiPreview *self)
{
  guint pages = tonti_paper_file_get_n_pages (self->file);
  g_autofree char *place = g_strdup_printf (_ ("Page %u of %u"), self->page + 1, pages);
  gtk_label_set_text (self->place, place);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "preview.page", pages > 1);
  tonti_paper_leaf_show (self->leaf, self->file, self->page);
  describe (self, place);
}

static void
go_to_top (TontiPreview *self)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

static void
turn (TontiPreview *self, int pages)
{
  gint64 page = self->page + (gint64)pages;
  if (!self->file || page < 0 || page >= tonti_paper_file_get_n_pages (self->file))
    return;
  self->page = (guint)page;
  self->overshot = 0;
  show_page (self);
  go_to_top (self);
}

static void
page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  turn (TONTI_PREVIEW (widget), g_variant_get_int32 (parameter));
}

/* Before the scroller takes them. */
static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
        TontiPreview *self)
{
  gboolean is_back = keyval == GDK_KEY_Page_Up || keyval == GDK_KEY_KP_Page_Up;
  gboolean is_on = keyval == GDK_KEY_Page_Down || keyval == GDK_KEY_KP_Page_Down;
  if ((state & GDK_CONTROL_MASK) || (!is_back && !is_on))
    return GDK_EVENT_PROPAGATE;
  turn (self, is_on ? 1 : -1);
  return GDK_EVENT_STOP;
}

static void
set_fit (TontiPreview *self, TontiLeafFit fit, int zoom)
{
  tonti_paper_leaf_set_fit (self->leaf, fit, CLAMP (zoom, SMALLEST, LARGEST));
  gtk_scrolled_window_set_policy (
      self->scroller, fit == TONTI_LEAF_ZOOM ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER,
      fit == TONTI_LEAF_FIT_PAGE ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC);
}

static void
zoom_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_fit (TONTI_PREVIEW (widget), TONTI_LEAF_ZOOM, g_variant_get_int32 (parameter));
}

static void
fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gboolean is_page = g_str_equal (g_variant_get_string (parameter, NULL), "page");
  set_fit (TONTI_PREVIEW (widget), is_page ? TONTI_LEAF_FIT_PAGE : TONTI_LEAF_FIT_WIDTH, 100);
}

/* The next size of the row: a quarter more or less, in whole steps of five. */
static void
step (TontiPreview *self, int direction)
{
  int now = MAX (SMALLEST, tonti_paper_leaf_get_zoom (self->leaf));
  int next = direction > 0 ? now * 5 / 4 : now * 4 / 5;
  set_fit (self, TONTI_LEAF_ZOOM, direction > 0 ? (next + 4) / 5 * 5 : next / 5 * 5);
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step (TONTI_PREVIEW (widget), g_variant_get_int32 (parameter));
}

static void
copy_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiPreview *self = TONTI_PREVIEW (widget);
  if (!self->file)
    return;
  g_autofree char *text = tonti_paper_file_dup_text (self->file, self->page);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tonti_page_toast (widget, _ ("Text of the page copied"));
}

/* The wheel at the end of a page goes on to the next one, after a little resistance. */
static void
overshoot (TontiPreview *self, double dy)
{
  GtkAdjustment *down = gtk_scrolled_window_get_vadjustment (self->scroller);
  double value = gtk_adjustment_get_value (down);
  double last = gtk_adjustment_get_upper (down) - gtk_adjustment_get_page_size (down);
  gboolean is_at_end = dy < 0 ? value <= 0 : value >= last - 1;
  self->overshot = is_at_end ? self->overshot + dy : 0;
  if (self->overshot >= RESISTANCE || self->overshot <= -RESISTANCE)
    {
      turn (self, self->overshot > 0 ? 1 : -1);
      self->overshot = 0;
    }
}

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, TontiPreview *self)
{
  GdkModifierType state
      = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  if (!self->file || dy == 0)
    return GDK_EVENT_PROPAGATE;
  if (!(state & GDK_CONTROL_MASK))
    {
      overshoot (self, dy);
      return GDK_EVENT_PROPAGATE;
    }
  step (self, dy < 0 ? 1 : -1);
  return GDK_EVENT_STOP;
}

static gboolean
show_zoom_cb (gpointer user_data)
{
  TontiPreview *self = user_data;
  g_autofree char *text = g_strdup_printf ("%d\u00a0%%", tonti_paper_leaf_get_zoom (self->leaf));
  self->zoom_shown = 0;
  gtk_menu_button_set_label (self->zoom, text);
  return G_SOURCE_REMOVE;
}

/* It happens while places are given: the label waits until that is done. */
static void
zoom_changed_cb (TontiPreview *self)
{
  if (self->zoom_shown == 0)
    self->zoom_shown = g_idle_add (show_zoom_cb, self);
}

void
tonti_preview_show (TontiPreview *self, TontiPaperFile *file, const char *title)
{
  guint pages = tonti_paper_file_get_n_pages (file);
  gboolean is_same = self->file && tonti_paper_file_get_n_pages (self->file) == pages
                     && g_strcmp0 (self->title, title) == 0;
  tonti_paper_file_ref (file);
  g_clear_pointer (&self->file, tonti_paper_file_unref);
  self->file = file;
  g_free (self->title);
  self->title = g_strdup (title);
  if (!is_same)
    self->page = 0;
  show_page (self);
  show_child (self, GTK_WIDGET (self->scroller));
  if (!is_same)
    go_to_top (self);
}

void
tonti_preview_say (TontiPreview *self, const char *text)
{
  g_clear_pointer (&self->file, tonti_paper_file_unref);
  tonti_paper_leaf_show (self->leaf, NULL, 0);
  gtk_label_set_text (self->message_label, text);
  gtk_label_set_text (self->place, "");
  show_child (self, *text ? self->message : self->nothing);
}

static gboolean
patience_cb (gpointer user_data)
{
  TontiPreview *self = user_data;
  self->patience = 0;
  show_child (self, self->busy);
  return G_SOURCE_REMOVE;
}

void
tonti_preview_wait (TontiPreview *self)
{
  if (self->patience == 0)
    self->patience = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

TontiPaperFile *
tonti_preview_get_file (TontiPreview *self)
{
  return self->file;
}

guint
tonti_preview_get_page (TontiPreview *self)
{
  return self->page;
}

gboolean
tonti_preview_is_drawn (TontiPreview *self)
{
  return self->file && tonti_paper_leaf_is_drawn (self->leaf);
}

static void
tonti_preview_dispose (GObject *object)
{
  TontiPreview *self = TONTI_PREVIEW (object);
  g_clear_handle_id (&self->patience, g_source_remove);
  g_clear_handle_id (&self->zoom_shown, g_source_remove);
  g_clear_pointer (&self->file, tonti_paper_file_unref);
  g_clear_pointer (&self->title, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_PREVIEW);
  G_OBJECT_CLASS (tonti_preview_parent_class)->dispose (object);
}

static void
add_key (GtkWidgetClass *klass, guint key, GdkModifierType state, const char *action, int step)
{
  gtk_widget_class_add_binding_action (klass, key, state, action, "i", step);
}

static void
add_keys (GtkWidgetClass *klass)
{
  static const guint larger[] = { GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add };
  static const guint smaller[] = { GDK_KEY_minus, GDK_KEY_KP_Subtract };
  for (gsize i = 0; i < G_N_ELEMENTS (larger); i++)
    add_key (klass, larger[i], 0, "preview.step", 1);
  for (gsize i = 0; i < G_N_ELEMENTS (smaller); i++)
    add_key (klass, smaller[i], 0, "preview.step", -1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_0, 0, "preview.fit", "s", "width");
  gtk_widget_class_add_binding_action (klass, GDK_KEY_c, GDK_CONTROL_MASK, "preview.copy", NULL);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiPreview, bar);
  gtk_widget_class_bind_template_child (klass, TontiPreview, place);
  gtk_widget_class_bind_template_child (klass, TontiPreview, zoom);
  gtk_widget_class_bind_template_child (klass, TontiPreview, stack);
  gtk_widget_class_bind_template_child (klass, TontiPreview, nothing);
  gtk_widget_class_bind_template_child (klass, TontiPreview, busy);
  gtk_widget_class_bind_template_child (klass, TontiPreview, spinner);
  gtk_widget_class_bind_template_child (klass, TontiPreview, message);
  gtk_widget_class_bind_template_child (klass, TontiPreview, message_label);
  gtk_widget_class_bind_template_child (klass, TontiPreview, scroller);
  gtk_widget_class_bind_template_child (klass, TontiPreview, leaf);
  gtk_widget_class_bind_template_callback (klass, tonti_page_stack_visible_cb);
}

static void
tonti_preview_class_init (TontiPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_preview_dispose;
  g_type_ensure (TONTI_TYPE_PAPER_LEAF);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/documents/tonti-preview.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "preview.page", "i", page_cb);
  gtk_widget_class_install_action (widget_class, "preview.zoom", "i", zoom_cb);
  gtk_widget_class_install_action (widget_class, "preview.fit", "s", fit_cb);
  gtk_widget_class_install_action (widget_class, "preview.step", "i", step_cb);
  gtk_widget_class_install_action (widget_class, "preview.copy", NULL, copy_cb);
  add_keys (widget_class);
}

static void
tonti_preview_init (TontiPreview *self)
{
  GtkEventController *wheel
      = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_event_controller_set_propagation_phase (wheel, GTK_PHASE_CAPTURE);
  g_signal_connect (wheel, "scroll", G_CALLBACK (scroll_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->scroller), wheel);
  g_signal_connect_object (self->leaf, "notify::zoom", G_CALLBACK (zoom_changed_cb), self,
                           G_CONNECT_SWAPPED);
  set_fit (self, TONTI_LEAF_FIT_WIDTH, 100);
  tonti_preview_say (self, "");
}
