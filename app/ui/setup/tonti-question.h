// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-founding.h"

/* One screen of the assistant: a title, a sentence, and labelled fields with what is wrong beside
 * them. What stands in the fields goes to the founding at every change, so that going back and
 * forth loses nothing. */

G_BEGIN_DECLS

#define TONTI_TYPE_QUESTION (tonti_question_get_type ())
G_DECLARE_DERIVABLE_TYPE (TontiQuestion, tonti_question, TONTI, QUESTION, AdwBin)

struct _TontiQuestionClass
{
  AdwBinClass parent_class;
  /* The question comes into sight: show what stands in the founding. */
  void (*show) (TontiQuestion *self, TontiFounding *founding);
  /* Put what stands in the fields into FOUNDING; what cannot be read at all is a problem. */
  void (*read) (TontiQuestion *self, TontiFounding *founding, TontiProblems *problems);
};

/* Signal "accepted": the answer is chosen, the next question may come. */

/* FOUNDING is borrowed from the window. */
void tonti_question_show (TontiQuestion *self, TontiFounding *founding);
/* Call when a field changed: reads, forgetting what cannot be read yet. NULL before it is shown. */
const TontiFounding *tonti_question_update (TontiQuestion *self);
/* Read and check; what is wrong is shown beside the fields. */
gboolean tonti_question_answer (TontiQuestion *self, TontiQuestionId id);
/* Show problems beside the fields they name, the others below everything. */
void tonti_question_tell (TontiQuestion *self, const TontiProblems *problems);
void tonti_question_accept (TontiQuestion *self);
/* The first field gets the focus. */
void tonti_question_begin (TontiQuestion *self);

/* For the questions: texts are translated. */
void tonti_question_set_text (TontiQuestion *self, const char *title, const char *sentence);
/* A field with its label (with mnemonic) and place for problems that name FIELD. */
void tonti_question_add_row (TontiQuestion *self, const char *field, const char *label,
                             GtkWidget *widget);
void tonti_question_set_row_visible (TontiQuestion *self, const char *field, gboolean visible);
void tonti_question_set_row_label (TontiQuestion *self, const char *field, const char *label);
/* Anything else, over the whole width. */
void tonti_question_add (TontiQuestion *self, GtkWidget *widget);
/* A sentence that changes with the answer; borrowed. */
GtkLabel *tonti_question_add_sentence (TontiQuestion *self);

/* The seven questions. */
GtkWidget *tonti_kind_question_new (void);
GtkWidget *tonti_region_question_new (void);
GtkWidget *tonti_name_question_new (void);
GtkWidget *tonti_rhythm_question_new (void);
GtkWidget *tonti_money_question_new (void);
GtkWidget *tonti_people_question_new (void);
GtkWidget *tonti_file_question_new (void);

G_END_DECLS
