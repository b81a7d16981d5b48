// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-first-steps.h"

#include <glib/gi18n.h>

#include "tonti-page.h"

struct _TontiFirstSteps
{
  AdwBin parent_instance;
  GtkListBox *list;
  guint shown; /* bits of the steps that are done, as shown; G_MAXUINT = nothing is shown yet */
};

G_DEFINE_FINAL_TYPE (TontiFirstSteps, tonti_first_steps, ADW_TYPE_BIN)

static const struct
{
  const char *title, *about, *button, *route;
} steps[] = {
  { N_ ("Add the members"), N_ ("One by one, or all at once from a list"), N_ ("_Add Members"),
    "members" },
  { N_ ("Prepare the pot"), N_ ("How much each hand pays, and in which order it is received"),
    N_ ("Prepare the _Pot"), "pool" },
  { N_ ("Plan the meetings"), N_ ("The days on which the group meets"), N_ ("Plan _Meetings"),
    "meetings" },
};

static guint
judge (const TontiHome *home)
{
  return (home->members > 0 ? 1u : 0u) | (home->hands > 0 ? 2u : 0u)
         | (home->next_meeting > 0 || home->open_meeting > 0 ? 4u : 0u);
}

static GtkWidget *
make_mark (guint i, gboolean is_done)
{
  g_autofree char *number = g_strdup_printf ("%u", i + 1);
  GtkWidget *mark
      = is_done ? gtk_image_new_from_icon_name ("object-select-symbolic") : gtk_label_new (number);
  gtk_widget_add_css_class (mark, "step-number");
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  if (is_done)
    gtk_widget_add_css_class (mark, "done");
  return mark;
}

static void
step_cb (GtkButton *button, gpointer route)
{
  tonti_page_show (GTK_WIDGET (button), "%s", (const char *)route);
}

static void
add_step (TontiFirstSteps *self, guint i, gboolean is_done, gboolean is_next)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (_ (steps[i].button));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (steps[i].title));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), is_done ? _ ("Done") : _ (steps[i].about));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_mark (i, is_done));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, is_done || is_next);
  gtk_widget_add_css_class (button, is_next ? "suggested-action" : "flat");
  if (is_next)
    gtk_widget_add_css_class (button, "home-primary");
  g_signal_connect (button, "clicked", G_CALLBACK (step_cb), (gpointer)steps[i].route);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
show_steps (TontiFirstSteps *self, guint done)
{
  gboolean is_next = TRUE;
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      gboolean is_done = (done & (1u << i)) != 0;
      add_step (self, i, is_done, is_next && !is_done);
      is_next = is_next && is_done;
    }
  self->shown = done;
}

gboolean
tonti_first_steps_show (TontiFirstSteps *self, const TontiHome *home)
{
  const guint all = (1u << G_N_ELEMENTS (steps)) - 1;
  guint done = judge (home);
  gboolean is_wanted
      = done != all && tonti_table_get_n_rows (home->meetings) == 0 && home->todos->len == 0;
  gtk_widget_set_visible (GTK_WIDGET (self), is_wanted);
  if (is_wanted && done != self->shown)
    show_steps (self, done);
  return is_wanted;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
tonti_first_steps_class_init (TontiFirstStepsClass *klass)
{
}

static void
tonti_first_steps_init (TontiFirstSteps *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->shown = G_MAXUINT;
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "first-steps");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Steps to the first meeting"), -1);
  gtk_box_append (GTK_BOX (box), make_label (_ ("Three steps to the first meeting"), "title-2"));
  gtk_box_append (
      GTK_BOX (box),
      make_label (_ ("Everything can be changed later, and nothing is printed yet."), "dim-label"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_widget_set_margin_top (box, 48);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 720);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}
