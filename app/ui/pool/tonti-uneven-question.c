// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-uneven-question.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-amount-entry.h"

struct _TontiUnevenQuestion
{
  AdwBin parent_instance;
  TontiRotation rotation;
  TontiStyle style;

  /* template */
  GtkLabel *why;
  GtkCheckButton *box;
  GtkCheckButton *last;
  GtkCheckButton *sizes;
  GtkLabel *box_text;
  GtkLabel *last_text;
  GtkLabel *size_label;
  GtkWidget *size_box;
  TontiAmountEntry *size;
  GtkLabel *rest;
};

G_DEFINE_FINAL_TYPE (TontiUnevenQuestion, tonti_uneven_question, ADW_TYPE_BIN)

static guint changed_signal;

static char *
tell (TontiUnevenQuestion *self, gint64 amount)
{
  return tonti_style_format_symbol (&self->style, tonti_money (amount));
}

/* ---- The three sentences ---- */

static void
tell_why (TontiUnevenQuestion *self, const TontiRotationChoices *choices)
{
  g_autofree char *why = g_strdup_printf (
      _ ("%1$" PRId64 " hands cannot be divided by %2$" PRId64
         " lots a meeting: the last meeting serves %3$" PRId64 ". What does the group decide?"),
      self->rotation.hands, self->rotation.lots, choices->last_hands);
  gtk_label_set_text (self->why, why);
}

static void
tell_box (TontiUnevenQuestion *self, const TontiRotationChoices *choices)
{
  g_autofree char *lot = tell (self, choices->equal_lot);
  g_autofree char *advance = tell (self, choices->advance);
  g_autofree char *total = tell (self, choices->advance_total);
  g_autofree char *text
      = g_strdup_printf (_ ("Every hand receives %1$s. The box lends %2$s at each of %3$" PRId64
                            " meetings, %4$s in all, and has it back at the last one."),
                         lot, advance, choices->advance_count, total);
  gtk_label_set_text (self->box_text, text);
}

static void
tell_last (TontiUnevenQuestion *self, const TontiRotationChoices *choices)
{
  g_autofree char *small = tell (self, choices->small_lot);
  g_autofree char *last = tell (self, choices->last_lot);
  g_autofree char *text = g_strdup_printf (
      _ ("Each lot is %1$s, and %2$s at the last meeting: by vote."), small, last);
  gtk_label_set_text (self->last_text, text);
}

/* ---- A lot of another size ---- */

/* What is left for the hands of the last meeting when all others receive SIZE; FALSE: nothing. */
static gboolean
find_rest (TontiUnevenQuestion *self, gint64 size, gint64 *rest)
{
  const TontiRotationChoices choices = tonti_rotation_choices (&self->rotation);
  gint64 others = self->rotation.hands - choices.last_hands;
  TontiMoney total;
  if (!tonti_rotation_total (&self->rotation, &total) || size <= 0 || size > total.minor / others)
    return FALSE;
  *rest = total.minor - size * others;
  return *rest >= choices.last_hands;
}

static void
show_rest (TontiUnevenQuestion *self)
{
  TontiAmount amount = tonti_amount_entry_read (self->size);
  const TontiRotationChoices choices = tonti_rotation_choices (&self->rotation);
  g_autofree char *text = NULL, *last = NULL;
  gint64 rest;
  if (amount.result == TONTI_AMOUNT_OK && find_rest (self, amount.amount.minor, &rest))
    {
      last = tell (self, rest / choices.last_hands);
      text = g_strdup_printf (ngettext ("The last hand receives %s.",
                                        "Each hand of the last meeting receives %s.",
                                        (gulong)choices.last_hands),
                              last);
    }
  else if (amount.result == TONTI_AMOUNT_OK)
    text = g_strdup (_ ("Nothing would be left for the last meeting: write a smaller lot."));
  gtk_label_set_text (self->rest, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rest), text != NULL);
}

static gboolean
add_sizes (TontiUnevenQuestion *self, json_t *request)
{
  TontiAmount amount = tonti_amount_entry_read (self->size);
  gint64 last = tonti_rotation_choices (&self->rotation).last_hands, rest;
  json_t *sizes;
  if (amount.result != TONTI_AMOUNT_OK || !find_rest (self, amount.amount.minor, &rest))
    return FALSE;
  sizes = json_array ();
  for (gint64 i = 0; i < self->rotation.hands - last; i++)
    json_array_append_new (sizes, json_integer (amount.amount.minor));
  for (gint64 i = 0; i < last; i++)
    json_array_append_new (sizes, json_integer (rest / last + (i < rest % last)));
  json_object_set_new (request, "sizes", sizes);
  return TRUE;
}

/* ---- The answer ---- */

gboolean
tonti_uneven_question_answer (TontiUnevenQuestion *self, json_t *request)
{
  const char *code = NULL;
  if (gtk_check_button_get_active (self->box))
    code = "box-advances";
  else if (gtk_check_button_get_active (self->last))
    code = "last-larger";
  else if (gtk_check_button_get_active (self->sizes))
    code = "sizes";
  if (!code)
    return FALSE;
  json_object_set_new (request, "uneven", json_string (code));
  return !gtk_check_button_get_active (self->sizes) || add_sizes (self, request);
}

static void
changed_cb (TontiUnevenQuestion *self)
{
  gtk_widget_set_visible (self->size_box, gtk_check_button_get_active (self->sizes));
  show_rest (self);
  g_signal_emit (self, changed_signal, 0);
}

void
tonti_uneven_question_ask (TontiUnevenQuestion *self, const TontiRotation *rotation,
                           const TontiGroup *group)
{
  TontiRotationChoices choices = tonti_rotation_choices (rotation);
  self->rotation = *rotation;
  self->style = group->style;
  tonti_amount_entry_set_group (self->size, group);
  tonti_amount_entry_set_expected (self->size, tonti_money (choices.small_lot));
  tonti_field_set_label (TONTI_FIELD (self->size), self->size_label);
  tell_why (self, &choices);
  tell_box (self, &choices);
  tell_last (self, &choices);
}

static void
tonti_uneven_question_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_UNEVEN_QUESTION);
  G_OBJECT_CLASS (tonti_uneven_question_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiUnevenQuestion, child)

static void
tonti_uneven_question_class_init (TontiUnevenQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_uneven_question_dispose;
  g_type_ensure (TONTI_TYPE_AMOUNT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-uneven-question.ui");
  BIND (why);
  BIND (box);
  BIND (last);
  BIND (sizes);
  BIND (box_text);
  BIND (last_text);
  BIND (size_label);
  BIND (size_box);
  BIND (size);
  BIND (rest);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_UNEVEN_QUESTION, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_uneven_question_init (TontiUnevenQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
