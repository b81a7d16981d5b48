// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-ask.h"

#include <glib/gi18n.h>

typedef struct
{
  TontiAskFile chosen;
  gpointer user_data;
} Question;

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  const Question *question = user_data;
  g_autoptr (GFile) file = NULL;
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file)
    question->chosen (file, question->user_data);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
forget (gpointer question, GClosure *closure)
{
  g_free (question);
}

void
tonti_ask_book (GtkWindow *parent, TontiAskFile chosen, gpointer user_data)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      _ ("Open a Book"), parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  Question *question = g_new0 (Question, 1);
  *question = (Question){ chosen, user_data };
  gtk_file_filter_set_name (filter, _ ("Books of Tonti"));
  gtk_file_filter_add_suffix (filter, "tonti");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, forget, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

typedef struct
{
  TontiAskFile chosen;
  GWeakRef owner;
} OwnedQuestion;

static void
owned_response_cb (GtkNativeDialog *dialog, int response, gpointer user_data)
{
  OwnedQuestion *question = user_data;
  g_autoptr (GObject) owner = g_weak_ref_get (&question->owner);
  g_autoptr (GFile) file = NULL;
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file && owner)
    question->chosen (file, owner);
  gtk_native_dialog_destroy (dialog);
  g_object_unref (dialog);
}

static void
forget_owned (gpointer user_data, GClosure *closure)
{
  OwnedQuestion *question = user_data;
  g_weak_ref_clear (&question->owner);
  g_free (question);
}

static void
ask (GtkFileChooserNative *dialog, TontiAskFile chosen, GObject *owner)
{
  OwnedQuestion *question = g_new0 (OwnedQuestion, 1);
  question->chosen = chosen;
  g_weak_ref_init (&question->owner, owner);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (owned_response_cb), question, forget_owned,
                         0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
tonti_ask_save (GtkWindow *parent, const char *title, const char *name, TontiAskFile chosen,
                GObject *owner)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, chosen, owner);
}

void
tonti_ask_folder (GtkWindow *parent, const char *title, TontiAskFile chosen, GObject *owner)
{
  tonti_ask_folder_at (parent, title, NULL, chosen, owner);
}

void
tonti_ask_folder_at (GtkWindow *parent, const char *title, GFile *start, TontiAskFile chosen,
                     GObject *owner)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _ ("_Choose"), _ ("_Cancel"));
  if (start)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), start, NULL);
  ask (dialog, chosen, owner);
}

/* Files whose names end in one of SUFFIXES (ended by NULL), all others on demand. */
static void
ask_open (GtkWindow *parent, const char *title, const char *kind, const char *const *suffixes,
          TontiAskFile chosen, GObject *owner)
{
  g_autoptr (GtkFileFilter) wanted = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (
      title, parent, GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Open"), _ ("_Cancel"));
  gtk_file_filter_set_name (wanted, kind);
  for (guint i = 0; suffixes[i]; i++)
    gtk_file_filter_add_suffix (wanted, suffixes[i]);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), wanted);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), all);
  ask (dialog, chosen, owner);
}

void
tonti_ask_copy (GtkWindow *parent, TontiAskFile chosen, GObject *owner)
{
  static const char *const suffixes[] = { "tonti-copy", "tonti-locked", "tonti", NULL };
  ask_open (parent, _ ("Choose a Copy"), _ ("Copies of books"), suffixes, chosen, owner);
}

void
tonti_ask_picture (GtkWindow *parent, TontiAskFile chosen, GObject *owner)
{
  static const char *const suffixes[]
      = { "png", "jpg", "jpeg", "webp", "tif", "tiff", "bmp", "gif", "pdf", NULL };
  ask_open (parent, _ ("Choose a Picture of the Page"), _ ("Pictures and PDF"), suffixes, chosen,
            owner);
}

void
tonti_ask_list (GtkWindow *parent, const char *title, TontiAskFile chosen, GObject *owner)
{
  static const char *const suffixes[] = { "csv", "txt", "tsv", NULL };
  ask_open (parent, title, _ ("Lists (CSV, text)"), suffixes, chosen, owner);
}
