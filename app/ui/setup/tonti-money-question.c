// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-amount-entry.h"

/* 5: what everybody pays. */

#define TONTI_TYPE_MONEY_QUESTION (tonti_money_question_get_type ())
G_DECLARE_FINAL_TYPE (TontiMoneyQuestion, tonti_money_question, TONTI, MONEY_QUESTION,
                      TontiQuestion)

struct _TontiMoneyQuestion
{
  TontiQuestion parent_instance;
  TontiAmountEntry *contribution, *saving, *social;
  GtkWidget *lots, *has_social, *kept;
};

G_DEFINE_FINAL_TYPE (TontiMoneyQuestion, tonti_money_question, TONTI_TYPE_QUESTION)

static void
show_amount (TontiAmountEntry *entry, const TontiFounding *founding, gint64 amount)
{
  TontiStyle style = tonti_founding_style (founding);
  tonti_amount_entry_set_style (entry, &style, founding->lang);
  tonti_amount_entry_set_amount (entry, tonti_money (amount), amount == 0);
}

static void
show_rows (TontiMoneyQuestion *self, const TontiFounding *founding)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  gboolean has_pool = tonti_founding_has_pool (founding);
  gboolean has_social = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->has_social));
  tonti_question_set_row_visible (question, "contribution", has_pool);
  tonti_question_set_row_visible (question, "lots", has_pool);
  tonti_question_set_row_visible (question, "saving", tonti_founding_has_saving (founding));
  tonti_question_set_row_visible (question, "social", has_social);
  tonti_question_set_row_visible (question, "kept", has_pool && has_social);
}

/* The labels say what the region says. */
static void
show_labels (TontiMoneyQuestion *self, const TontiFounding *founding)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  g_autofree char *hand = g_strdup_printf (_ ("Contribution for one “%s”, at each “%s”"),
                                           tonti_founding_word (founding, "hand"),
                                           tonti_founding_word (founding, "meeting"));
  g_autofree char *lots = g_strdup_printf (_ ("“%s” paid at each “%s”: how many"),
                                           tonti_founding_word (founding, "pot"),
                                           tonti_founding_word (founding, "meeting"));
  g_autofree char *name = tonti_founding_social_name (founding);
  tonti_question_set_row_label (question, "contribution", hand);
  tonti_question_set_row_label (question, "lots", lots);
  gtk_check_button_set_label (GTK_CHECK_BUTTON (self->has_social), name);
}

static void
tonti_money_question_show (TontiQuestion *question, TontiFounding *founding)
{
  TontiMoneyQuestion *self = TONTI_MONEY_QUESTION (question);
  g_autofree char *lots = g_strdup_printf ("%" PRId64, founding->lots);
  show_amount (self->contribution, founding, founding->contribution);
  show_amount (self->saving, founding, founding->saving);
  show_amount (self->social, founding, founding->social);
  gtk_editable_set_text (GTK_EDITABLE (self->lots), lots);
  gtk_editable_set_text (GTK_EDITABLE (self->kept), founding->kept);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->has_social), founding->has_social);
  show_labels (self, founding);
  show_rows (self, founding);
}

/* Nothing typed is 0. */
static gint64
read_amount (TontiAmountEntry *entry, const TontiFounding *founding, const char *field,
             TontiProblems *problems)
{
  TontiAmount amount = tonti_amount_entry_read (entry);
  TontiStyle style = tonti_founding_style (founding);
  if (amount.result == TONTI_AMOUNT_OK)
    return amount.amount.minor;
  if (amount.result != TONTI_AMOUNT_EMPTY && gtk_widget_get_visible (GTK_WIDGET (entry)))
    {
      g_autofree char *text
          = tonti_amount_explain (&amount, gtk_editable_get_text (GTK_EDITABLE (entry)), &style);
      tonti_problems_refuse (problems, "bad-amount", field, "%s", text);
    }
  return 0;
}

static void
tonti_money_question_read (TontiQuestion *question, TontiFounding *founding,
                           TontiProblems *problems)
{
  TontiMoneyQuestion *self = TONTI_MONEY_QUESTION (question);
  founding->contribution = read_amount (self->contribution, founding, "contribution", problems);
  founding->saving = read_amount (self->saving, founding, "saving", problems);
  founding->social = read_amount (self->social, founding, "social", problems);
  founding->has_social = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->has_social));
  g_free (founding->kept);
  founding->kept = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->kept)));
  if (!g_ascii_string_to_unsigned (gtk_editable_get_text (GTK_EDITABLE (self->lots)), 10, 0,
                                   G_MAXINT32, (guint64 *)&founding->lots, NULL))
    founding->lots = 0;
}

static void
changed_cb (TontiMoneyQuestion *self)
{
  const TontiFounding *founding = tonti_question_update (TONTI_QUESTION (self));
  if (founding)
    show_rows (self, founding);
}

static GtkWidget *
watch (TontiMoneyQuestion *self, GtkWidget *widget)
{
  g_signal_connect_swapped (widget, GTK_IS_CHECK_BUTTON (widget) ? "toggled" : "changed",
                            G_CALLBACK (changed_cb), self);
  return widget;
}

static void
tonti_money_question_class_init (TontiMoneyQuestionClass *klass)
{
  TONTI_QUESTION_CLASS (klass)->show = tonti_money_question_show;
  TONTI_QUESTION_CLASS (klass)->read = tonti_money_question_read;
}

static void
make_fields (TontiMoneyQuestion *self)
{
  self->contribution = TONTI_AMOUNT_ENTRY (watch (self, tonti_amount_entry_new ()));
  self->saving = TONTI_AMOUNT_ENTRY (watch (self, tonti_amount_entry_new ()));
  self->social = TONTI_AMOUNT_ENTRY (watch (self, tonti_amount_entry_new ()));
  self->lots = watch (self, gtk_entry_new ());
  gtk_entry_set_input_purpose (GTK_ENTRY (self->lots), GTK_INPUT_PURPOSE_DIGITS);
  self->kept = watch (self, gtk_entry_new ());
  /* xgettext:no-c-format */
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->kept), _ ("nothing, or 2% for example"));
  self->has_social = watch (self, gtk_check_button_new_with_label (""));
}

static void
tonti_money_question_init (TontiMoneyQuestion *self)
{
  TontiQuestion *question = TONTI_QUESTION (self);
  make_fields (self);
  tonti_question_set_text (question, _ ("What does everybody pay?"),
                           _ ("An empty field is a free amount. Everything can be changed before "
                              "the first meeting."));
  tonti_question_add_row (question, "contribution", "", GTK_WIDGET (self->contribution));
  tonti_question_add_row (question, "lots", "", self->lots);
  tonti_question_add_row (question, "saving", _ ("_Due of a member at each meeting"),
                          GTK_WIDGET (self->saving));
  tonti_question_add_row (question, "has-social", _ ("Is there a fund for _help?"),
                          self->has_social);
  tonti_question_add_row (question, "social", _ ("Due of a member for _this fund"),
                          GTK_WIDGET (self->social));
  tonti_question_add_row (question, "kept", _ ("_Kept for it from each lot"), self->kept);
}

GtkWidget *
tonti_money_question_new (void)
{
  return g_object_new (TONTI_TYPE_MONEY_QUESTION, NULL);
}
