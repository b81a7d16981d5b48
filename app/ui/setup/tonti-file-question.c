// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>

/* 7: where to keep the file, and everything that will be written. */

#define TONTI_TYPE_FILE_QUESTION (tonti_file_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiFileQuestion, tonti_file_question, TONTI, FILE_QUESTION, TontiQuestion)

struct _TontiFileQuestion
{
  TontiQuestion parent_instance;
  GtkWidget *path;
  GtkGrid *summary;
  char *proposed; /* what was proposed last: it follows the name until it is changed */
};

G_DEFINE_FINAL_TYPE (TontiFileQuestion, tonti_file_question, TONTI_TYPE_QUESTION)

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
show_summary (TontiFileQuestion *self, const TontiFounding *founding)
{
  GtkWidget *child;
  g_auto (GStrv) lines = tonti_founding_tell (founding);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->summary))))
    gtk_grid_remove (self->summary, child);
  for (int i = 0; lines[i] && lines[i + 1]; i += 2)
    {
      GtkWidget *text = make_label (lines[i + 1], "setup-text");
      gtk_widget_set_hexpand (text, TRUE);
      gtk_grid_attach (self->summary, make_label (lines[i], "dim-label"), 0, i, 1, 1);
      gtk_grid_attach (self->summary, text, 1, i, 1, 1);
    }
}

static void
tonti_file_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiFileQuestion *self = TONTI_FILE_QUESTION (question);
  gboolean is_proposal = !*founding->path || g_strcmp0 (founding->path, self->proposed) == 0;
  g_free (self->proposed);
  self->proposed = tonti_founding_propose_path (founding);
  gtk_editable_set_text (GTK_EDITABLE (self->path), is_proposal ? self->proposed : founding->path);
  gtk_editable_set_position (GTK_EDITABLE (self->path), -1);
  show_summary (self, founding);
}

static void
tonti_file_question_read (TontiQuestion *question, TontiFounding *founding, TontiProblems *problems)
{
  TontiFileQuestion *self = TONTI_FILE_QUESTION (question);
  g_autofree char *typed
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->path))));
  gboolean has_end = g_str_has_suffix (typed, ".tonti") || !*typed || g_str_has_suffix (typed, "/");
  g_free (founding->path);
  founding->path = has_end ? g_strdup (typed) : g_strconcat (typed, ".tonti", NULL);
}

static void
chosen_cb (GtkNativeDialog *dialog, int response, TontiFileQuestion *self)
{
  g_autoptr (GFile) file = response == GTK_RESPONSE_ACCEPT
                               ? gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog))
                               : NULL;
  if (file && g_file_peek_path (file))
    gtk_editable_set_text (GTK_EDITABLE (self->path), g_file_peek_path (file));
  gtk_native_dialog_destroy (dialog);
}

static void
choose_cb (TontiFileQuestion *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->path));
  g_autofree char *name = g_path_get_basename (*typed ? typed : "Tonti.tonti");
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Where to Keep the Book"), GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
      GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Choose"), _ ("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect_object (dialog, "response", G_CALLBACK (chosen_cb), self, 0);
  g_object_set_data_full (G_OBJECT (self), "chooser", dialog, g_object_unref);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
tonti_file_question_finalize (GObject *object)
{
  g_free (TONTI_FILE_QUESTION (object)->proposed);
  G_OBJECT_CLASS (tonti_file_question_parent_class)->finalize (object);
}

static void
tonti_file_question_class_init (TontiFileQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_file_question_finalize;
  TONTI_QUESTION_CLASS (klass)->show = tonti_file_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_file_question_read;
}

static void
add_summary (TontiFileQuestion *self)
{
  self->summary = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->summary, 18);
  gtk_grid_set_row_spacing (self->summary, 6);
  tonti_question_add (TONTI_QUESTION (self),
                      make_label (_ ("This is what will be written"), "heading"));
  tonti_question_add (TONTI_QUESTION (self), GTK_WIDGET (self->summary));
}

static void
tonti_file_question_init (TontiFileQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  GtkWidget *choose = gtk_button_new_with_mnemonic (_ ("C_hoose…"));
  self->path = gtk_entry_new ();
  tonti_question_set_text (question, _ ("Where is the book to be kept?"),
                           _ ("In one file, on this computer only. A file that is there already "
                              "is never written over."));
  tonti_question_add_row (question, "path", _ ("_File"), self->path);
  gtk_widget_set_halign (choose, GTK_ALIGN_END);
  tonti_question_add (question, choose);
  add_summary (self);
  g_signal_connect_swapped (self->path, "changed", G_CALLBACK (tonti_question_update), self);
  g_signal_connect_swapped (choose, "clicked", G_CALLBACK (choose_cb), self);
}

GtkWidget *
tonti_file_question_new (void)
{
  return g_object_new (TONTI_TYPE_FILE_QUESTION, NULL);
}
