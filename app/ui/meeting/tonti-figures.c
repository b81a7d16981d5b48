// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-figures.h"

struct _TontiFigures
{
  AdwBin parent_instance;
  GtkGrid *grid;
  int rows;
};

G_DEFINE_FINAL_TYPE (TontiFigures, tonti_figures, ADW_TYPE_BIN)

static void
attach (TontiFigures *self, int column, const char *text, gboolean is_sum)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, is_sum ? "meeting-sum" : "meeting-figure");
  gtk_grid_attach (self->grid, label, column, self->rows, 1, 1);
}

static void
add (TontiFigures *self, const char *text, const char *amount, gboolean is_sum)
{
  attach (self, 0, text, is_sum);
  attach (self, 1, amount, is_sum);
  self->rows++;
}

static void
tonti_figures_class_init (TontiFiguresClass *klass)
{
}

static void
tonti_figures_init (TontiFigures *self)
{
  GtkWidget *grid = gtk_grid_new ();
  self->grid = GTK_GRID (grid);
  adw_bin_set_child (ADW_BIN (self), grid);
}

GtkWidget *
tonti_figures_new (void)
{
  return g_object_new (TONTI_TYPE_FIGURES, NULL);
}

void
tonti_figures_clear (TontiFigures *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);
  self->rows = 0;
}

void
tonti_figures_add (TontiFigures *self, const char *text, const char *amount)
{
  add (self, text, amount, FALSE);
}

void
tonti_figures_add_sum (TontiFigures *self, const char *text, const char *amount)
{
  add (self, text, amount, TRUE);
}
