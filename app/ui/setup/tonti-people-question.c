// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>

#include "tonti-text.h"

/* 6: who runs it? The people named become the first members. */

#define TONTI_TYPE_PEOPLE_QUESTION (tonti_people_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiPeopleQuestion, tonti_people_question, TONTI, PEOPLE_QUESTION,
                      TontiQuestion)

struct _TontiPeopleQuestion
{
  TontiQuestion parent_instance;
  GtkWidget *names[TONTI_FOUNDING_PEOPLE];
};

G_DEFINE_FINAL_TYPE (TontiPeopleQuestion, tonti_people_question, TONTI_TYPE_QUESTION)

/* In the order of the founding's people. */
static const struct
{
  const char *field, *label;
} people[TONTI_FOUNDING_PEOPLE] = {
  { "chair", N_ ("_Chair") },
  { "treasurer", N_ ("_Treasurer") },
  { "secretary", N_ ("_Secretary") },
  { "counter", N_ ("_First counter") },
  { "counter-2", N_ ("S_econd counter") },
};

static void
tonti_people_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiPeopleQuestion *self = TONTI_PEOPLE_QUESTION (question);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    gtk_editable_set_text (GTK_EDITABLE (self->names[i]), founding->people[i]);
}

static void
tonti_people_question_read (TontiQuestion *question, TontiFounding *founding,
                            TontiProblems *problems)
{
  TontiPeopleQuestion *self = TONTI_PEOPLE_QUESTION (question);
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    {
      g_free (founding->people[i]);
      founding->people[i]
          = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->names[i]))));
    }
}

static void
tonti_people_question_class_init (TontiPeopleQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_people_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_people_question_read;
}

static void
tonti_people_question_init (TontiPeopleQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  tonti_question_set_text (question, _ ("Who runs the group?"),
                           _ ("They become the first members, and stand two by two for every "
                              "important act. Names may be left for later."));
  for (int i = 0; i < TONTI_FOUNDING_PEOPLE; i++)
    {
      self->names[i] = gtk_entry_new ();
      gtk_entry_set_max_length (GTK_ENTRY (self->names[i]), TONTI_TEXT_NAME_MAX / 2);
      g_signal_connect_swapped (self->names[i], "changed", G_CALLBACK (tonti_question_update),
                                self);
      tonti_question_add_row (question, people[i].field, _ (people[i].label), self->names[i]);
    }
}

GtkWidget *
tonti_people_question_new (void)
{
  return g_object_new (TONTI_TYPE_PEOPLE_QUESTION, NULL);
}
