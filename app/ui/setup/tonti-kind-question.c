// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>

#include "tonti-choices.h"

/* 1: what does the group do? */

#define TONTI_TYPE_KIND_QUESTION (tonti_kind_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiKindQuestion, tonti_kind_question, TONTI, KIND_QUESTION, TontiQuestion)

struct _TontiKindQuestion
{
  TontiQuestion parent_instance;
  TontiChoices *kinds;
};

G_DEFINE_FINAL_TYPE (TontiKindQuestion, tonti_kind_question, TONTI_TYPE_QUESTION)

/* In the order of TontiKind. */
static const struct
{
  const char *picture, *text;
} kinds[] = {
  { "tonti-kind-rotating-symbolic",
    N_ ("Everybody pays the same, and each one receives the pot in turn") },
  { "tonti-kind-savings-symbolic", N_ ("Members save at every meeting and lend to one another") },
  { "tonti-kind-cooperative-symbolic", N_ ("Members produce, buy or sell together") },
  { "tonti-kind-mutual-symbolic", N_ ("Members help one another in illness and mourning") },
  { "tonti-kind-mixed-symbolic", N_ ("A pot in turn and a common fund side by side") },
};

static void
tonti_kind_question_show (TontiQuestion *question, TontiFounding *founding)
{
  tonti_choices_set (TONTI_KIND_QUESTION (question)->kinds, (int)founding->kind);
}

static void
tonti_kind_question_read (TontiQuestion *question, TontiFounding *founding, TontiProblems *problems)
{
  founding->kind = (TontiKind)MAX (0, tonti_choices_get (TONTI_KIND_QUESTION (question)->kinds));
}

static void
tonti_kind_question_class_init (TontiKindQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_kind_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_kind_question_read;
}

static void
tonti_kind_question_init (TontiKindQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  tonti_question_set_text (question, _ ("What does the group do?"),
                           _ ("Choose with the arrow keys, then press Return."));
  self->kinds = tonti_choices_new (_ ("What the group does"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    tonti_choices_add (self->kinds, kinds[i].picture, tonti_founding_tell_kind ((TontiKind)i),
                       _ (kinds[i].text));
  g_signal_connect_swapped (self->kinds, "changed", G_CALLBACK (tonti_question_update), self);
  g_signal_connect_swapped (self->kinds, "accepted", G_CALLBACK (tonti_question_accept), self);
  tonti_question_add (question, GTK_WIDGET (self->kinds));
}

GtkWidget *
tonti_kind_question_new (void)
{
  return g_object_new (TONTI_TYPE_KIND_QUESTION, NULL);
}
