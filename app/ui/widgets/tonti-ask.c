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
