// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page-focus.h"

#include "tonti-page.h"

/* ---- From part to part ---- */

/* The switcher in sight, NULL = none. */
static GtkStackSwitcher *
find_switcher (GtkWidget *widget)
{
  GtkStackSwitcher *found = NULL;
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (GTK_IS_STACK_SWITCHER (widget))
    return GTK_STACK_SWITCHER (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child && !found;
       child = gtk_widget_get_next_sibling (child))
    found = find_switcher (child);
  return found;
}

/* Titles that are out of sight are passed over. */
static gboolean
turn_stack (GtkStack *stack, int by)
{
  g_autoptr (GtkSelectionModel) model = gtk_stack_get_pages (stack);
  const int n = (int)g_list_model_get_n_items (G_LIST_MODEL (model));
  int i = 0;
  while (i < n && !gtk_selection_model_is_selected (model, (guint)i))
    i++;
  for (i += by; i >= 0 && i < n; i += by)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (model), (guint)i);
      GtkStackPage *page = GTK_STACK_PAGE (item);
      if (!gtk_stack_page_get_visible (page))
        continue;
      gtk_stack_set_visible_child (stack, gtk_stack_page_get_child (page));
      tonti_page_focus (gtk_stack_page_get_child (page));
      return TRUE;
    }
  return FALSE;
}

gboolean
tonti_page_focus_turn (GtkWidget *page, int by)
{
  GtkStackSwitcher *switcher = find_switcher (page);
  return switcher && turn_stack (gtk_stack_switcher_get_stack (switcher), by);
}

/* ---- From list to list ---- */

typedef struct
{
  GtkWidget *focus;
  GPtrArray *lists;   /* in sight, from above to below */
  int before, inside; /* the focus: how many lists stand above it, the list it is in (-1 = none) */
} Walk;

static void
walk (Walk *self, GtkWidget *widget)
{
  const gboolean is_list
      = GTK_IS_LIST_BOX (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_COLUMN_VIEW (widget);
  if (!gtk_widget_get_mapped (widget))
    return;
  if (widget == self->focus)
    self->before = (int)self->lists->len;
  if (is_list && self->focus && gtk_widget_is_ancestor (self->focus, widget))
    self->inside = (int)self->lists->len;
  if (is_list)
    g_ptr_array_add (self->lists, widget);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
         child = gtk_widget_get_next_sibling (child))
      walk (self, child);
}

gboolean
tonti_page_focus_skip (GtkWidget *page, int by)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  Walk self = { gtk_root_get_focus (gtk_widget_get_root (page)), lists, 0, -1 };
  int n, i;
  walk (&self, page);
  n = (int)lists->len;
  i = self.inside >= 0 ? self.inside + by : self.before - (by < 0);
  for (int tries = 0; tries < n; tries++, i += by)
    if (gtk_widget_child_focus (lists->pdata[(i + n) % n], GTK_DIR_TAB_FORWARD))
      return TRUE;
  return FALSE;
}

/* ---- What had the focus goes ---- */

struct _TontiFocusKeeper
{
  GtkWidget *page;
  GtkRoot *root; /* of the page, as long as it is mapped */
  gulong handler;
  guint idle;        /* 0 = none */
  GPtrArray *places; /* GWeakRef: what has the focus, then what is around it, up to the page */
};

static void
free_place (gpointer place)
{
  g_weak_ref_clear (place);
  g_free (place);
}

static void
remember (TontiFocusKeeper *self, GtkWidget *focus)
{
  g_ptr_array_set_size (self->places, 0);
  for (GtkWidget *widget = focus; widget && widget != self->page;
       widget = gtk_widget_get_parent (widget))
    {
      GWeakRef *place = g_new0 (GWeakRef, 1);
      g_weak_ref_init (place, widget);
      g_ptr_array_add (self->places, place);
    }
}

static gboolean
has_page_focus (TontiFocusKeeper *self)
{
  GtkWidget *focus = gtk_root_get_focus (self->root);
  return focus && (focus == self->page || gtk_widget_is_ancestor (focus, self->page));
}

static gboolean
is_there (TontiFocusKeeper *self, GtkWidget *widget)
{
  return widget && gtk_widget_get_mapped (widget) && gtk_widget_is_sensitive (widget)
         && gtk_widget_is_ancestor (widget, self->page);
}

/* Into what stood around it, the nearest that is still there. */
static gboolean
restore_cb (gpointer data)
{
  TontiFocusKeeper *self = data;
  gboolean is_found = FALSE;
  self->idle = 0;
  for (guint i = 0; i < self->places->len && !is_found && !has_page_focus (self); i++)
    {
      g_autoptr (GtkWidget) place = g_weak_ref_get (self->places->pdata[i]);
      is_found = is_there (self, place) && gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
    }
  if (!is_found && !has_page_focus (self))
    tonti_page_focus (self->page);
  return G_SOURCE_REMOVE;
}

/* When what has the focus goes, GTK gives it to the first thing of the window; who left the page
 * for something else left what is still there. Not at once: it may be given to something yet. */
static void
focus_moved_cb (GtkRoot *root, GParamSpec *pspec, TontiFocusKeeper *self)
{
  g_autoptr (GtkWidget) last = NULL;
  if (has_page_focus (self))
    {
      remember (self, gtk_root_get_focus (root));
      return;
    }
  if (self->places->len == 0 || self->idle != 0)
    return;
  last = g_weak_ref_get (self->places->pdata[0]);
  if (is_there (self, last))
    g_ptr_array_set_size (self->places, 0);
  else
    self->idle = g_idle_add_full (G_PRIORITY_HIGH, restore_cb, self, NULL);
}

TontiFocusKeeper *
tonti_focus_keeper_new (GtkWidget *page)
{
  TontiFocusKeeper *self = g_new0 (TontiFocusKeeper, 1);
  self->page = page;
  self->root = gtk_widget_get_root (page);
  self->places = g_ptr_array_new_with_free_func (free_place);
  self->handler
      = g_signal_connect (self->root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self);
  return self;
}

void
tonti_focus_keeper_free (TontiFocusKeeper *self)
{
  g_signal_handler_disconnect (self->root, self->handler);
  g_clear_handle_id (&self->idle, g_source_remove);
  g_ptr_array_unref (self->places);
  g_free (self);
}
