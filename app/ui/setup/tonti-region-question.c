// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>

#include "tonti-choices.h"
#include "tonti-country.h"

/* 2: where? The country brings the money, the region the words. */

#define TONTI_TYPE_REGION_QUESTION (tonti_region_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiRegionQuestion, tonti_region_question, TONTI, REGION_QUESTION,
                      TontiQuestion)

/* The first countries of the list have a picture of their own. */
#define PICTURED 3

struct _TontiRegionQuestion
{
  TontiQuestion parent_instance;
  TontiChoices *regions;
  GtkDropDown *countries; /* those without a picture */
  GtkLabel *words;
};

G_DEFINE_FINAL_TYPE (TontiRegionQuestion, tonti_region_question, TONTI_TYPE_QUESTION)

static const struct
{
  const char *picture, *text;
} regions[PICTURED] = {
  { "/org/tonti/Tonti/pictures/region-senegal.svg", "Thiès" },
  { "/org/tonti/Tonti/pictures/region-cameroon.svg", "Bafoussam" },
  { "/org/tonti/Tonti/pictures/region-rwanda.svg", "Kigali" },
};

static void
tell_words (TontiRegionQuestion *self, const TontiFounding *founding)
{
  g_autofree char *text = g_strdup_printf (
      _ ("Money: %1$s (%2$s). Words: %3$s, %4$s, %5$s, %6$s."),
      tonti_founding_style (founding).currency->symbol,
      tonti_founding_style (founding).currency->code, tonti_founding_word (founding, "hand"),
      tonti_founding_word (founding, "pot"), tonti_founding_word (founding, "meeting"),
      tonti_founding_word (founding, "social-fund"));
  gtk_label_set_text (self->words, text);
}

static void
changed_cb (TontiRegionQuestion *self)
{
  const TontiFounding *founding = tonti_question_update (TONTI_QUESTION (self));
  tonti_question_set_row_visible (TONTI_QUESTION (self), "country",
                                  tonti_choices_get (self->regions) == PICTURED);
  if (founding)
    tell_words (self, founding);
}

static void
tonti_region_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiRegionQuestion *self = TONTI_REGION_QUESTION (question);
  guint n = 0;
  while (n + 1 < tonti_country_count () && !g_str_equal (tonti_country_code (n), founding->country))
    n++;
  if (n >= PICTURED)
    gtk_drop_down_set_selected (self->countries, n - PICTURED);
  tonti_choices_set (self->regions, (int)MIN (n, PICTURED));
  tell_words (self, founding);
}

static void
tonti_region_question_read (TontiQuestion *question, TontiFounding *founding,
                            TontiProblems *problems)
{
  TontiRegionQuestion *self = TONTI_REGION_QUESTION (question);
  int region = MAX (0, tonti_choices_get (self->regions));
  guint n
      = region < PICTURED ? (guint)region : PICTURED + gtk_drop_down_get_selected (self->countries);
  tonti_founding_set_country (founding, tonti_country_code (n));
}

static GtkWidget *
make_countries (TontiRegionQuestion *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  for (guint n = PICTURED; n < tonti_country_count (); n++)
    {
      const char *code = tonti_country_code (n);
      g_autofree char *name = g_strdup_printf ("%s — %s", tonti_country_name (code),
                                               tonti_currency_of_country (code)->symbol);
      gtk_string_list_append (names, name);
    }
  self->countries = GTK_DROP_DOWN (
      gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&names)),
                         gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string")));
  gtk_drop_down_set_enable_search (self->countries, TRUE);
  g_signal_connect_swapped (self->countries, "notify::selected", G_CALLBACK (changed_cb), self);
  return GTK_WIDGET (self->countries);
}

static void
tonti_region_question_class_init (TontiRegionQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_region_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_region_question_read;
}

static void
tonti_region_question_init (TontiRegionQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  tonti_question_set_text (question, _ ("Where is the group?"),
                           _ ("The country brings its money, the region its words. Every word can "
                              "be changed later."));
  self->regions = tonti_choices_new (_ ("Where the group is"));
  tonti_choices_set_columns (self->regions, 4);
  for (guint i = 0; i < PICTURED; i++)
    tonti_choices_add (self->regions, regions[i].picture,
                       tonti_country_name (tonti_country_code (i)), regions[i].text);
  tonti_choices_add (self->regions, "tonti-region-other-symbolic", _ ("Another country"),
                     _ ("to choose below"));
  g_signal_connect_swapped (self->regions, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->regions, "accepted", G_CALLBACK (tonti_question_accept), self);
  tonti_question_add (question, GTK_WIDGET (self->regions));
  tonti_question_add_row (question, "country", _ ("_Country"), make_countries (self));
  self->words = tonti_question_add_sentence (question);
}

GtkWidget *
tonti_region_question_new (void)
{
  return g_object_new (TONTI_TYPE_REGION_QUESTION, NULL);
}
