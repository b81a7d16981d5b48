// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-amount-entry.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-words.h"

#define SURPRISING 5 /* times what is expected */

struct _TontiAmountEntry
{
  TontiField parent_instance;
  TontiStyle style;
  char *lang;
  TontiWordsVariant variant;
  TontiMoney expected;
  char *formula;        /* as it was typed, for F2; NULL = a plain amount */
  TontiMoney committed; /* last told */
  gboolean is_committed;

  /* owned by the tree */
  GtkWidget *question;
  GtkWidget *choices[2];
};

G_DEFINE_FINAL_TYPE (TontiAmountEntry, tonti_amount_entry, TONTI_TYPE_FIELD)

static guint committed_signal;

void
tonti_amount_entry_set_style (TontiAmountEntry *self, const TontiStyle *style, const char *lang)
{
  self->style = *style;
  g_free (self->lang);
  self->lang = g_strdup (lang);
}

void
tonti_amount_entry_set_group (TontiAmountEntry *self, const TontiGroup *group)
{
  tonti_amount_entry_set_style (self, &group->style, group->lang);
  if (!tonti_words_variant_parse (group->words_variant ? group->words_variant : "default",
                                  &self->variant))
    self->variant = TONTI_WORDS_DEFAULT;
}

void
tonti_amount_entry_set_expected (TontiAmountEntry *self, TontiMoney expected)
{
  g_autofree char *text = NULL;
  self->expected = expected;
  if (expected.minor != 0 && self->style.currency)
    text = tonti_style_format (&self->style, expected);
  gtk_entry_set_placeholder_text (tonti_field_get_entry (TONTI_FIELD (self)), text);
}

TontiMoney
tonti_amount_entry_get_expected (TontiAmountEntry *self)
{
  return self->expected;
}

void
tonti_amount_entry_set_has_line (TontiAmountEntry *self, gboolean has_line)
{
  tonti_field_set_has_line (TONTI_FIELD (self), has_line);
}

TontiAmount
tonti_amount_entry_read (TontiAmountEntry *self)
{
  if (!self->style.currency)
    return (TontiAmount){ .result = TONTI_AMOUNT_EMPTY };
  return tonti_amount_parse_typed (tonti_field_get_text (TONTI_FIELD (self)), &self->style);
}

static void
show_amount (TontiAmountEntry *self, TontiMoney amount)
{
  g_autofree char *text = tonti_style_format (&self->style, amount);
  tonti_field_show_text (TONTI_FIELD (self), text);
}

void
tonti_amount_entry_set_amount (TontiAmountEntry *self, TontiMoney amount, gboolean is_empty)
{
  g_clear_pointer (&self->formula, g_free);
  self->committed = amount;
  self->is_committed = !is_empty;
  if (is_empty)
    tonti_field_show_text (TONTI_FIELD (self), "");
  else
    show_amount (self, amount);
  tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_PLAIN, NULL);
  gtk_widget_set_visible (self->question, FALSE);
}

/* "25 000 F CFA — vingt-cinq mille francs CFA" */
static char *
tell (TontiAmountEntry *self, TontiMoney amount)
{
  g_autofree char *figures = tonti_style_format_symbol (&self->style, amount);
  g_autofree char *words = tonti_words (amount, self->lang, self->style.currency, self->variant);
  return words ? g_strdup_printf ("%s — %s", figures, words) : g_steal_pointer (&figures);
}

static gboolean
is_surprising (TontiAmountEntry *self, TontiMoney amount)
{
  return self->expected.minor > 0 && amount.minor / SURPRISING >= self->expected.minor
         && amount.minor > self->expected.minor * SURPRISING;
}

/* "50 000 F CFA — … : 10 times the 5 000 that are usual here. Right?" */
static char *
wonder (TontiAmountEntry *self, TontiMoney amount)
{
  g_autofree char *told = tell (self, amount);
  g_autofree char *usual = tonti_style_format (&self->style, self->expected);
  gint64 times = amount.minor / self->expected.minor;
  /* Translators: an amount in figures and words; how many times; the usual amount */
  return g_strdup_printf (_ ("%s. That is %" PRId64 " times the usual %s: check it"), told, times,
                          usual);
}

static char *
explain (TontiAmountEntry *self, const TontiAmount *read)
{
  if (read->result == TONTI_AMOUNT_EMPTY)
    return g_strdup ("");
  if (read->result != TONTI_AMOUNT_OK)
    return tonti_amount_explain (read, tonti_field_get_text (TONTI_FIELD (self)), &self->style);
  return is_surprising (self, read->amount) ? wonder (self, read->amount)
                                            : tell (self, read->amount);
}

char *
tonti_amount_entry_explain (TontiAmountEntry *self)
{
  const TontiAmount read = tonti_amount_entry_read (self);
  return explain (self, &read);
}

/* How loud the line is; WRONG: for what is no amount. */
static TontiLine
rank (TontiAmountEntry *self, const TontiAmount *read, TontiLine wrong)
{
  if (read->result == TONTI_AMOUNT_EMPTY)
    return TONTI_LINE_PLAIN;
  if (read->result == TONTI_AMOUNT_AMBIGUOUS)
    return TONTI_LINE_WARNING;
  if (read->result != TONTI_AMOUNT_OK)
    return wrong;
  return is_surprising (self, read->amount) ? TONTI_LINE_WARNING : TONTI_LINE_PLAIN;
}

static void
put_question (TontiAmountEntry *self, const TontiAmount *read)
{
  gboolean asks = read->result == TONTI_AMOUNT_AMBIGUOUS;
  gtk_widget_set_visible (self->question, asks);
  for (guint i = 0; i < 2 && asks; i++)
    {
      g_autofree char *text = tonti_style_format_symbol (&self->style, read->candidates[i]);
      gtk_button_set_label (GTK_BUTTON (self->choices[i]), text);
    }
}

static void
say (TontiAmountEntry *self, TontiLine wrong)
{
  TontiField *field = TONTI_FIELD (self);
  const TontiAmount read = tonti_amount_entry_read (self);
  g_autofree char *text = explain (self, &read);
  tonti_field_set_line (field, rank (self, &read, wrong), text);
  put_question (self, &read);
  gtk_accessible_update_property (GTK_ACCESSIBLE (tonti_field_get_entry (field)),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
}

/* A formula is no error before it is finished. */
static void
tonti_amount_entry_typed (TontiField *field)
{
  say (TONTI_AMOUNT_ENTRY (field), TONTI_LINE_PLAIN);
}

static void
tonti_amount_entry_entered (TontiField *field)
{
  say (TONTI_AMOUNT_ENTRY (field), TONTI_LINE_PLAIN);
}

/* The amount is what the kept formula gives. */
static gboolean
is_result (TontiAmountEntry *self, const TontiAmount *read)
{
  TontiAmount then;
  if (!self->formula || read->is_formula || read->result != TONTI_AMOUNT_OK)
    return FALSE;
  then = tonti_amount_parse_typed (self->formula, &self->style);
  return then.amount.minor == read->amount.minor;
}

/* What was typed becomes an amount, grouped; a formula is kept for F2. */
static void
take (TontiAmountEntry *self)
{
  TontiField *field = TONTI_FIELD (self);
  const TontiAmount read = tonti_amount_entry_read (self);
  if (read.result == TONTI_AMOUNT_OK && !is_result (self, &read))
    {
      g_free (self->formula);
      self->formula = read.is_formula ? g_strdup (tonti_field_get_text (field)) : NULL;
    }
  if (read.result == TONTI_AMOUNT_OK)
    show_amount (self, read.amount);
  if (read.result == TONTI_AMOUNT_OK
      && (!self->is_committed || self->committed.minor != read.amount.minor))
    {
      self->committed = read.amount;
      self->is_committed = TRUE;
      g_signal_emit (self, committed_signal, 0);
    }
  else if (read.result == TONTI_AMOUNT_EMPTY)
    self->is_committed = FALSE;
}

static void
tonti_amount_entry_left (TontiField *field)
{
  take (TONTI_AMOUNT_ENTRY (field));
  say (TONTI_AMOUNT_ENTRY (field), TONTI_LINE_ERROR);
}

static gboolean
tonti_amount_entry_accept (TontiField *field)
{
  TontiAmountEntry *self = TONTI_AMOUNT_ENTRY (field);
  const TontiAmount read = tonti_amount_entry_read (self);
  tonti_amount_entry_left (field);
  if (read.result != TONTI_AMOUNT_AMBIGUOUS)
    return read.result == TONTI_AMOUNT_OK || read.result == TONTI_AMOUNT_EMPTY;
  gtk_widget_grab_focus (self->choices[0]);
  return FALSE;
}

/* F2 shows the formula again, as long as the amount is still its result. */
static gboolean
recall (TontiAmountEntry *self)
{
  const TontiAmount now = tonti_amount_entry_read (self);
  if (!is_result (self, &now))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self), self->formula);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  return TRUE;
}

static gboolean
tonti_amount_entry_key (TontiField *field, guint keyval, GdkModifierType state)
{
  return keyval == GDK_KEY_F2 && recall (TONTI_AMOUNT_ENTRY (field));
}

const char *
tonti_amount_entry_get_formula (TontiAmountEntry *self)
{
  const TontiAmount read = tonti_amount_entry_read (self);
  if (read.result == TONTI_AMOUNT_OK && read.is_formula)
    return tonti_field_get_text (TONTI_FIELD (self));
  return is_result (self, &read) ? self->formula : NULL;
}

static void
choose_cb (GtkButton *button, gpointer user_data)
{
  TontiAmountEntry *self = user_data;
  const TontiAmount read = tonti_amount_entry_read (self);
  guint which = GTK_WIDGET (button) == self->choices[1];
  if (read.result != TONTI_AMOUNT_AMBIGUOUS)
    return;
  g_autofree char *text = tonti_style_format (&self->style, read.candidates[which]);
  gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  take (self);
}

static void
tonti_amount_entry_dispose (GObject *object)
{
  TontiAmountEntry *self = TONTI_AMOUNT_ENTRY (object);
  g_clear_pointer (&self->lang, g_free);
  g_clear_pointer (&self->formula, g_free);
  G_OBJECT_CLASS (tonti_amount_entry_parent_class)->dispose (object);
}

static void
tonti_amount_entry_class_init (TontiAmountEntryClass *klass)
{
  TontiFieldClass *field_class = TONTI_FIELD_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_amount_entry_dispose;
  field_class->typed = tonti_amount_entry_typed;
  field_class->entered = tonti_amount_entry_entered;
  field_class->left = tonti_amount_entry_left;
  field_class->accept = tonti_amount_entry_accept;
  field_class->key = tonti_amount_entry_key;
  committed_signal = g_signal_new ("committed", TONTI_TYPE_AMOUNT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_amount_entry_init (TontiAmountEntry *self)
{
  gtk_editable_set_alignment (GTK_EDITABLE (self), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 14);
  gtk_widget_add_css_class (GTK_WIDGET (self), "num");
  tonti_field_set_keeps_line (TONTI_FIELD (self), TRUE);
  gtk_entry_set_input_purpose (tonti_field_get_entry (TONTI_FIELD (self)),
                               GTK_INPUT_PURPOSE_FREE_FORM);
  self->question = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  for (guint i = 0; i < 2; i++)
    {
      self->choices[i] = gtk_button_new ();
      g_signal_connect (self->choices[i], "clicked", G_CALLBACK (choose_cb), self);
      gtk_box_append (GTK_BOX (self->question), self->choices[i]);
    }
  gtk_widget_set_visible (self->question, FALSE);
  tonti_field_append (TONTI_FIELD (self), self->question);
}

GtkWidget *
tonti_amount_entry_new (void)
{
  return g_object_new (TONTI_TYPE_AMOUNT_ENTRY, NULL);
}
