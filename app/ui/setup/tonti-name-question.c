// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>

#include "tonti-text.h"

/* 3: the name of the group and where it meets. */

#define TONTI_TYPE_NAME_QUESTION (tonti_name_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiNameQuestion, tonti_name_question, TONTI, NAME_QUESTION, TontiQuestion)

struct _TontiNameQuestion
{
  TontiQuestion parent_instance;
  GtkWidget *name, *place;
};

G_DEFINE_FINAL_TYPE (TontiNameQuestion, tonti_name_question, TONTI_TYPE_QUESTION)

static void
tonti_name_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiNameQuestion *self = TONTI_NAME_QUESTION (question);
  gtk_editable_set_text (GTK_EDITABLE (self->name), founding->name);
  gtk_editable_set_text (GTK_EDITABLE (self->place), founding->place);
}

static void
take (char **place, GtkWidget *entry)
{
  g_free (*place);
  *place = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
tonti_name_question_read (TontiQuestion *question, TontiFounding *founding, TontiProblems *problems)
{
  TontiNameQuestion *self = TONTI_NAME_QUESTION (question);
  take (&founding->name, self->name);
  take (&founding->place, self->place);
}

static GtkWidget *
make_entry (TontiNameQuestion *self)
{
  GtkWidget *entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (entry), TONTI_TEXT_NAME_MAX / 2);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (tonti_question_update), self);
  return entry;
}

static void
tonti_name_question_class_init (TontiNameQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_name_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_name_question_read;
}

static void
tonti_name_question_init (TontiNameQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  tonti_question_set_text (question, _ ("What is the group called?"),
                           _ ("The name stands on every receipt and on the minutes."));
  self->name = make_entry (self);
  self->place = make_entry (self);
  tonti_question_add_row (question, "name", _ ("_Name of the group"), self->name);
  tonti_question_add_row (question, "place", _ ("_Place of the meetings"), self->place);
}

GtkWidget *
tonti_name_question_new (void)
{
  return g_object_new (TONTI_TYPE_NAME_QUESTION, NULL);
}
