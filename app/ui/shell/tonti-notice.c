// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notice.h"

#include <glib/gi18n.h>

struct _TontiNotice
{
  AdwBin parent_instance;
  GString *said;
  GtkImage *image;
  GtkLabel *title;
  GtkBox *texts;
  GtkBox *ways;
};

G_DEFINE_FINAL_TYPE (TontiNotice, tonti_notice, ADW_TYPE_BIN)

static void
empty (GtkBox *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

void
tonti_notice_begin (TontiNotice *self, const char *icon, const char *colour, const char *title)
{
  const char *classes[] = { colour, NULL };
  empty (self->texts);
  empty (self->ways);
  g_string_assign (self->said, title);
  gtk_image_set_from_icon_name (self->image, icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->image), classes);
  gtk_label_set_text (self->title, title);
}

void
tonti_notice_add_text (TontiNotice *self, const char *text, gboolean is_lead)
{
  if (!text || !*text)
    return;
  g_string_append_printf (self->said, "\n%s", text);
  gtk_box_append (self->texts, make_label (text, is_lead ? "lead" : NULL));
}

void
tonti_notice_add_details (TontiNotice *self, const char *text)
{
  if (!text || !*text)
    return;
  GtkWidget *button = gtk_toggle_button_new_with_mnemonic (_ ("For the _auditor"));
  GtkWidget *label = make_label (text, "dim-label");
  g_string_append_printf (self->said, "\n%s", text);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_object_bind_property (button, "active", label, "visible", G_BINDING_SYNC_CREATE);
  gtk_box_append (self->texts, button);
  gtk_box_append (self->texts, label);
}

static GtkWidget *
make_symbol (const char *icon)
{
  GtkWidget *image = g_object_new (GTK_TYPE_IMAGE, "icon-name", icon, "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 24);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (image, "symbol");
  return image;
}

static void
name_way (GtkWidget *button, GtkWidget *title, GtkWidget *about)
{
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), button);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, about, NULL,
                                  -1);
}

void
tonti_notice_add_way (TontiNotice *self, const char *icon, const char *title, const char *about,
                      const char *action, const char *target)
{
  gboolean is_first = gtk_widget_get_first_child (GTK_WIDGET (self->ways)) == NULL;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *name = make_label (title, "title"), *told = make_label (about, "about");
  gtk_label_set_use_underline (GTK_LABEL (name), TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  gtk_box_append (GTK_BOX (words), told);
  gtk_box_append (GTK_BOX (box), make_symbol (icon));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "welcome-choice");
  if (is_first)
    gtk_widget_add_css_class (button, "suggested-action");
  name_way (button, name, told);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_box_append (self->ways, button);
}

char *
tonti_notice_dup_text (TontiNotice *self)
{
  return g_strdup (self->said->str);
}

static void
tonti_notice_finalize (GObject *object)
{
  g_string_free (TONTI_NOTICE (object)->said, TRUE);
  G_OBJECT_CLASS (tonti_notice_parent_class)->finalize (object);
}

static void
tonti_notice_class_init (TontiNoticeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_notice_finalize;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/tonti/Tonti/ui/shell/tonti-notice.ui");
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TontiNotice, image);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TontiNotice, title);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TontiNotice, texts);
  gtk_widget_class_bind_template_child (GTK_WIDGET_CLASS (klass), TontiNotice, ways);
}

static void
tonti_notice_init (TontiNotice *self)
{
  self->said = g_string_new (NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
