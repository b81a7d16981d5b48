// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-choices.h"
#include "tonti-day-entry.h"

/* 4: how often, and from when. */

#define TONTI_TYPE_RHYTHM_QUESTION (tonti_rhythm_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiRhythmQuestion, tonti_rhythm_question, TONTI, RHYTHM_QUESTION,
                      TontiQuestion)

struct _TontiRhythmQuestion
{
  TontiQuestion parent_instance;
  TontiChoices *rhythms;
  TontiDayEntry *first;
  GtkWidget *meetings;
  GtkLabel *days;
};

G_DEFINE_FINAL_TYPE (TontiRhythmQuestion, tonti_rhythm_question, TONTI_TYPE_QUESTION)

static void
show_count (TontiRhythmQuestion *self, gint64 meetings)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64, meetings);
  gtk_editable_set_text (GTK_EDITABLE (self->meetings), text);
}

static void
changed_cb (TontiRhythmQuestion *self)
{
  const TontiFounding *founding = tonti_question_update (TONTI_QUESTION (self));
  if (!founding)
    return;
  g_autofree char *days = tonti_founding_tell_rhythm (founding);
  gtk_label_set_text (self->days, days);
}

/* A count that was not changed follows the rhythm. */
static void
rhythm_cb (TontiRhythmQuestion *self)
{
  const TontiFounding *founding = tonti_question_update (TONTI_QUESTION (self));
  int rhythm = tonti_choices_get (self->rhythms);
  for (int other = 0; founding && rhythm >= 0 && other <= TONTI_RHYTHM_DAY; other++)
    if (founding->meetings == tonti_founding_usual_meetings ((TontiRhythm)other))
      {
        show_count (self, tonti_founding_usual_meetings ((TontiRhythm)rhythm));
        break;
      }
  changed_cb (self);
}

static void
tonti_rhythm_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiRhythmQuestion *self = TONTI_RHYTHM_QUESTION (question);
  g_autofree char *days = tonti_founding_tell_rhythm (founding);
  tonti_question_set_row_label (
      question, "first", founding->is_take_over ? _ ("_Next meeting") : _ ("_First meeting"));
  tonti_choices_set (self->rhythms, (int)founding->rhythm);
  tonti_day_entry_set_today (self->first, founding->today);
  if (tonti_day_is_valid (founding->first))
    tonti_day_entry_set_day (self->first, founding->first);
  show_count (self, founding->meetings);
  gtk_label_set_text (self->days, days);
}

static void
tonti_rhythm_question_read (TontiQuestion *question, TontiFounding *founding,
                            TontiProblems *problems)
{
  TontiRhythmQuestion *self = TONTI_RHYTHM_QUESTION (question);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->first));
  founding->rhythm = (TontiRhythm)MAX (0, tonti_choices_get (self->rhythms));
  if (!tonti_day_entry_read (self->first, &founding->first))
    {
      founding->first = TONTI_DAY_NONE;
      if (*typed)
        tonti_problems_refuse (problems, "bad-day", "first",
                               _ ("“%s”: it is not a day: write it like 21/11 or 21/11/2025"),
                               typed);
    }
  if (!g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->meetings)), 10, 0,
                                   G_MAXINT32, (guint64 *)&founding->meetings, NULL))
    founding->meetings = 0;
}

static void
tonti_rhythm_question_class_init (TontiRhythmQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_rhythm_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_rhythm_question_read;
}

static void
tonti_rhythm_question_init (TontiRhythmQuestion *self)
{
  static const char *const rhythms[]
      = { N_ ("Every week"), N_ ("Every two weeks"), N_ ("Every four weeks"), N_ ("Every month"),
          N_ ("Every day") };
  TontiQuestion *question = TONTI_QUESTION (self);
  tonti_question_set_text (question, _ ("How often does the group meet?"),
                           _ ("A meeting can be moved or missed later."));
  self->rhythms = tonti_choices_new (_ ("How often the group meets"));
  tonti_choices_set_columns (self->rhythms, 5);
  for (guint i = 0; i < G_N_ELEMENTS (rhythms); i++)
    tonti_choices_add (self->rhythms, NULL, _ (rhythms[i]), NULL);
  self->first = TONTI_DAY_ENTRY (tonti_day_entry_new ());
  self->meetings = gtk_entry_new ();
  gtk_entry_set_input_purpose (GTK_ENTRY (self->meetings), GTK_INPUT_PURPOSE_DIGITS);
  tonti_question_add (question, GTK_WIDGET (self->rhythms));
  tonti_question_add_row (question, "first", _ ("_First meeting"), GTK_WIDGET (self->first));
  tonti_question_add_row (question, "meetings", _ ("Meetings to _plan"), self->meetings);
  self->days = tonti_question_add_sentence (question);
  g_signal_connect_swapped (self->rhythms, "changed", G_CALLBACK (rhythm_cb), self);
  g_signal_connect_swapped (self->rhythms, "accepted", G_CALLBACK (tonti_question_accept), self);
  g_signal_connect_swapped (self->first, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->meetings, "changed", G_CALLBACK (changed_cb), self);
}

GtkWidget *
tonti_rhythm_question_new (void)
{
  return g_object_new (TONTI_TYPE_RHYTHM_QUESTION, NULL);
}
