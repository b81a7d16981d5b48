// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-line.h"

#include <glib/gi18n.h>

#include "tonti-auto-copy.h"
#include "tonti-copy-age.h"
#include "tonti-ornament.h"
#include "tonti-page.h"

struct _TontiCopyLine
{
  AdwBin parent_instance;
  TontiSession *session; /* NULL = none */
  gulong changed;        /* of the automatic copies */
  GtkImage *image;
  GtkLabel *label;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (TontiCopyLine, tonti_copy_line, ADW_TYPE_BIN)

static gpointer
read_outside (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiCopyRow *row = g_new0 (TontiCopyRow, 1);
  tonti_copies_find_outside (tonti_book_get_group (book), row);
  return row;
}

static void
free_row (gpointer row)
{
  tonti_copy_row_clear (row);
  g_free (row);
}

static void
show (TontiCopyLine *self, TontiState state, const char *text)
{
  const char *classes[] = { tonti_state_colour (state), NULL };
  gtk_image_set_from_icon_name (self->image, tonti_state_icon (state));
  gtk_widget_set_css_classes (GTK_WIDGET (self->image), classes);
  g_autofree char *name = g_strdup_printf (_ ("%s: save a copy"), text);
  gtk_label_set_text (self->label, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCopyLine *self = TONTI_COPY_LINE (owner);
  const TontiCopyRow *row = *result;
  TontiState state;
  if (!self->session)
    return;
  TontiAutoCopy *automatic = tonti_auto_copy_get (self->session);
  gboolean has_failed = automatic && tonti_auto_copy_get_trouble (automatic);
  g_autofree char *age = tonti_copy_age_tell (
      row->path ? row : NULL, tonti_session_get_user (self->session).now_unix_s, &state);
  if (has_failed)
    show (self, TONTI_STATE_MISSING, _ ("The copy after the closing could not be made"));
  else if (state == TONTI_STATE_MISSING && tonti_session_get_group (self->session)->practice)
    show (self, TONTI_STATE_WARNING, age); /* nothing of it is real */
  else
    show (self, state, age);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

static void
reload (TontiCopyLine *self)
{
  TontiSessionJob job = { .read = read_outside, .free_result = free_row, .done = read_cb };
  tonti_session_read (self->session, &job, G_OBJECT (self));
}

void
tonti_copy_line_set_session (TontiCopyLine *self, TontiSession *session)
{
  TontiAutoCopy *before = self->session ? tonti_auto_copy_get (self->session) : NULL;
  if (before && self->changed)
    g_clear_signal_handler (&self->changed, before);
  g_set_object (&self->session, session);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (!session)
    return;
  TontiAutoCopy *automatic = tonti_auto_copy_get (session);
  if (automatic)
    self->changed = g_signal_connect_swapped (automatic, "changed", G_CALLBACK (reload), self);
  reload (self);
}

static void
pressed_cb (TontiCopyLine *self)
{
  tonti_page_show (GTK_WIDGET (self), "copies");
}

static void
tonti_copy_line_dispose (GObject *object)
{
  tonti_copy_line_set_session (TONTI_COPY_LINE (object), NULL);
  G_OBJECT_CLASS (tonti_copy_line_parent_class)->dispose (object);
}

static void
tonti_copy_line_class_init (TontiCopyLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_copy_line_dispose;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "copy-line");
}

/* As the lines of what is to do above it: the whole line leads there. */
static void
tonti_copy_line_init (TontiCopyLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->button = gtk_button_new ();
  self->image = GTK_IMAGE (tonti_ornament_new (NULL));
  self->label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->label, TRUE);
  gtk_label_set_xalign (self->label, 0);
  gtk_widget_set_hexpand (GTK_WIDGET (self->label), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->label), "copy-age");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->image));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->label));
  gtk_box_append (GTK_BOX (box), tonti_ornament_new ("go-next-symbolic"));
  gtk_button_set_child (GTK_BUTTON (self->button), box);
  gtk_widget_add_css_class (self->button, "flat");
  g_signal_connect_swapped (self->button, "clicked", G_CALLBACK (pressed_cb), self);
  adw_bin_set_child (ADW_BIN (self), self->button);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
