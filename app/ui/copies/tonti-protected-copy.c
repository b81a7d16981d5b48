// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-protected-copy.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-ask.h"
#include "tonti-copies.h"
#include "tonti-page.h"
#include "tonti-stick.h"

struct _TontiProtectedCopy
{
  AdwWindow parent_instance;
  char *folder;   /* NULL = not chosen yet */
  GObject *owner; /* weak */
  TontiProtectedCopyAsked asked;

  /* template */
  GtkEditable *first;
  GtkLabel *rule;
  GtkEditable *second;
  GtkLabel *same;
  GtkLabel *place;
  GtkWidget *make;
};

G_DEFINE_FINAL_TYPE (TontiProtectedCopy, tonti_protected_copy, ADW_TYPE_WINDOW)

static void
say (GtkLabel *label, const char *text, const char *css_class)
{
  const char *classes[] = { css_class, NULL };
  gtk_label_set_text (label, text);
  gtk_widget_set_css_classes (GTK_WIDGET (label), classes);
}

/* TRUE: the rule is kept. */
static gboolean
show_rule (TontiProtectedCopy *self, const char *first)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  gboolean is_good = tonti_copies_check_passphrase (first, problems);
  if (*first == '\0')
    say (self->rule,
         _ ("Five words or more that do not belong together, or at least twenty "
            "characters"),
         "dim-label");
  else if (is_good)
    say (self->rule, _ ("Strong enough"), "success");
  else
    say (self->rule, _ ("Not strong enough yet: five different words, or twenty characters"),
         "warning");
  return is_good;
}

static void
typed_cb (TontiProtectedCopy *self)
{
  const char *first = gtk_editable_get_text (self->first);
  const char *second = gtk_editable_get_text (self->second);
  gboolean is_good = show_rule (self, first);
  gboolean is_same = g_str_equal (first, second);
  if (*second == '\0')
    say (self->same, _ ("Once more, so that no letter is wrong"), "dim-label");
  else if (is_same)
    say (self->same, _ ("Twice the same"), "success");
  else
    say (self->same, _ ("Not the same as above"), "warning");
  gtk_widget_set_sensitive (self->make, is_good && is_same && self->folder);
}

void
tonti_protected_copy_set_folder (TontiProtectedCopy *self, const char *folder)
{
  g_autofree char *name = g_filename_display_name (folder);
  g_free (self->folder);
  self->folder = g_strdup (folder);
  gtk_label_set_text (self->place, name);
  typed_cb (self);
}

static void
folder_chosen_cb (GFile *file, gpointer self)
{
  if (g_file_peek_path (file))
    tonti_protected_copy_set_folder (self, g_file_peek_path (file));
}

static void
choose_cb (TontiProtectedCopy *self)
{
  g_autoptr (GFile) stick = tonti_stick_find ();
  tonti_ask_folder_at (GTK_WINDOW (self), _ ("Where to Save the Copy"), stick, folder_chosen_cb,
                       G_OBJECT (self));
}

static void
make_cb (TontiProtectedCopy *self)
{
  if (!gtk_widget_get_sensitive (self->make))
    return;
  if (self->owner)
    self->asked (self->owner, self->folder, gtk_editable_get_text (self->first));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
next_cb (TontiProtectedCopy *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->second));
}

static void
tonti_protected_copy_dispose (GObject *object)
{
  TontiProtectedCopy *self = TONTI_PROTECTED_COPY (object);
  g_clear_weak_pointer (&self->owner);
  g_clear_pointer (&self->folder, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_PROTECTED_COPY);
  G_OBJECT_CLASS (tonti_protected_copy_parent_class)->dispose (object);
}

static void
tonti_protected_copy_class_init (TontiProtectedCopyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_protected_copy_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/copies/tonti-protected-copy.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, first);
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, rule);
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, second);
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, same);
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, place);
  gtk_widget_class_bind_template_child (widget_class, TontiProtectedCopy, make);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_bind_template_callback (widget_class, make_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_protected_copy_init (TontiProtectedCopy *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  typed_cb (self);
}

TontiProtectedCopy *
tonti_protected_copy_show (GtkWindow *parent, GObject *owner, TontiProtectedCopyAsked asked)
{
  TontiProtectedCopy *self
      = g_object_new (TONTI_TYPE_PROTECTED_COPY, "transient-for", parent, "modal", TRUE, NULL);
  g_autoptr (GFile) stick = tonti_stick_find ();
  self->asked = asked;
  g_set_weak_pointer (&self->owner, owner);
  if (stick)
    tonti_protected_copy_set_folder (self, g_file_peek_path (stick));
  gtk_window_present (GTK_WINDOW (self));
  return self;
}
