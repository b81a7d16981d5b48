// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-card.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-figures.h"
#include "tonti-meeting-status.h"
#include "tonti-state-mark.h"

struct _TontiLotCard
{
  AdwBin parent_instance;

  /* template */
  GtkLabel *name, *what, *short_pot, *net, *words, *paper;
  TontiStateMark *state, *discharge;
  TontiFigures *figures;
  GtkButton *pay, *take_back, *print, *sign, *again;
};

G_DEFINE_FINAL_TYPE (TontiLotCard, tonti_lot_card, ADW_TYPE_BIN)

enum
{
  PAY,
  TAKE_BACK,
  PRINT,
  SIGN,
  AGAIN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_figures (TontiLotCard *self, TontiSession *session, const TontiLot *lot)
{
  const TontiVoucher *voucher = lot->voucher;
  const TontiStyle *style = &tonti_session_get_group (session)->style;
  g_autofree char *gross = tonti_style_format (style, voucher->gross);
  g_autofree char *net = tonti_style_format (style, voucher->net);
  tonti_figures_clear (self->figures);
  tonti_figures_add (self->figures, lot->meal > 0 ? _ ("Money of the meal") : _ ("The lot"), gross);
  for (guint i = 0; i < voucher->deductions->len; i++)
    {
      const TontiPaperLine *line = &g_array_index (voucher->deductions, TontiPaperLine, i);
      g_autofree char *amount = tonti_style_format (style, tonti_money (-line->amount.minor));
      tonti_figures_add (self->figures, line->text, amount);
    }
  if (voucher->owed.minor > 0)
    {
      g_autofree char *owed = tonti_style_format (style, tonti_money (-voucher->owed.minor));
      tonti_figures_add (self->figures, _ ("Missing from the pot, stays owed"), owed);
    }
  tonti_figures_add_sum (
      self->figures, *voucher->goods == '\0' ? _ ("Handed over") : _ ("Handed over in money"), net);
}

static void
show_state (TontiLotCard *self, const TontiLot *lot)
{
  static const struct
  {
    TontiState state;
    const char *word;
  } states[] = {
    [TONTI_LOT_PLANNED] = { TONTI_STATE_PART, N_ ("to be paid") },
    [TONTI_LOT_ENTERED] = { TONTI_STATE_GOOD, N_ ("handed over") },
    [TONTI_LOT_FINAL] = { TONTI_STATE_GOOD, N_ ("handed over") },
  };
  const char *word = lot->is_late && lot->state == TONTI_LOT_PLANNED
                         ? _ ("left by an earlier meeting")
                     : lot->waits ? _ ("waits for its money")
                                  : _ (states[lot->state].word);
  tonti_state_mark_set (self->state,
                        lot->is_late || lot->waits ? TONTI_STATE_WARNING : states[lot->state].state,
                        word, FALSE);
}

/* Signed, thumbprint with its witness, or nobody signed yet. */
static void
show_discharge (TontiLotCard *self, const TontiLot *lot)
{
  const TontiVoucher *voucher = lot->voucher;
  g_autofree char *thumb
      = g_strdup_printf (_ ("Thumbprint, witness: %s"), voucher->witness ? voucher->witness : "");
  gboolean signed_ = g_str_equal (voucher->discharge, "signature");
  gboolean thumbed = g_str_equal (voucher->discharge, "thumbprint");
  if (lot->state == TONTI_LOT_PLANNED || lot->waits)
    tonti_state_mark_set (self->discharge, TONTI_STATE_NONE, NULL, FALSE);
  else if (signed_ || thumbed)
    tonti_state_mark_set (self->discharge, TONTI_STATE_GOOD, signed_ ? _ ("Signed") : thumb, FALSE);
  else
    tonti_state_mark_set (self->discharge, TONTI_STATE_WARNING, _ ("Nobody has signed yet"), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sign),
                          lot->state == TONTI_LOT_FINAL && !lot->waits && !signed_ && !thumbed);
}

/* Before: what the rule of the pot comes to. After: the way that was chosen. */
static char *
tell_short (const TontiLot *lot)
{
  const char *way;
  if (lot->missing.minor == 0)
    return NULL;
  if (lot->state != TONTI_LOT_PLANNED)
    return lot->laid ? g_strdup_printf ("%s %s.", lot->voucher->short_pot, lot->laid)
                     : g_strdup (lot->voucher->short_pot);
  way = lot->ways[MAX (tonti_codes_find (&tonti_short_pot_codes, lot->policy), 0)];
  return g_strdup_printf (_ ("%s are missing from the pot for this lot. %s"), lot->missing_text,
                          way ? way : lot->ways[TONTI_SHORT_POT_OWE]);
}

/* What was missing, and what of the lot went on to others. */
static char *
tell_beside (const TontiLot *lot)
{
  g_autofree char *short_pot = tell_short (lot);
  const char *repays = lot->voucher->repays;
  if (!repays || *repays == '\0')
    return g_steal_pointer (&short_pot);
  return short_pot ? g_strdup_printf ("%s\n%s", repays, short_pot) : g_strdup (repays);
}

static void
show_texts (TontiLotCard *self, TontiSession *session, const TontiLot *lot)
{
  const TontiVoucher *voucher = lot->voucher;
  g_autofree char *words = voucher->net.minor > 0 || *voucher->goods == '\0'
                               ? tonti_meeting_words (session, voucher->net)
                               : g_strdup ("");
  g_autofree char *short_pot = tell_beside (lot);
  g_autofree char *paper = g_strdup_printf ("%s · %s", voucher->label, voucher->means);
  gtk_label_set_text (self->name, voucher->name);
  gtk_label_set_text (self->what, voucher->what);
  gtk_label_set_text (self->net, voucher->handed);
  gtk_label_set_text (self->words, words);
  gtk_label_set_text (self->short_pot, short_pot ? short_pot : "");
  gtk_widget_set_visible (GTK_WIDGET (self->short_pot), short_pot != NULL);
  gtk_label_set_text (self->paper, *voucher->label ? paper : voucher->means);
  gtk_widget_set_visible (GTK_WIDGET (self->paper), lot->state != TONTI_LOT_PLANNED && !lot->waits);
}

static void
clicked_cb (GtkButton *button, TontiLotCard *self)
{
  GtkButton *const buttons[N_SIGNALS]
      = { self->pay, self->take_back, self->print, self->sign, self->again };
  for (int i = 0; i < N_SIGNALS; i++)
    if (buttons[i] == button)
      {
        g_signal_emit (self, signals[i], 0);
        return;
      }
}

static void
tonti_lot_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_LOT_CARD);
  G_OBJECT_CLASS (tonti_lot_card_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, name);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, what);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, short_pot);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, net);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, words);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, paper);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, state);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, discharge);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, figures);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, pay);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, take_back);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, print);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, sign);
  gtk_widget_class_bind_template_child (widget_class, TontiLotCard, again);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
}

static void
tonti_lot_card_class_init (TontiLotCardClass *klass)
{
  static const char *const names[N_SIGNALS] = { "pay", "take-back", "print", "sign", "again" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_lot_card_dispose;
  for (int i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], TONTI_TYPE_LOT_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 0);
  g_type_ensure (TONTI_TYPE_FIGURES);
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/meeting/tonti-lot-card.ui");
  bind (widget_class);
}

static void
tonti_lot_card_init (TontiLotCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tonti_lot_card_new (TontiSession *session, const TontiLot *lot)
{
  TontiLotCard *self = g_object_new (TONTI_TYPE_LOT_CARD, NULL);
  gboolean writable = !tonti_session_get_obstacle (session);
  show_texts (self, session, lot);
  show_figures (self, session, lot);
  show_state (self, lot);
  show_discharge (self, lot);
  if (lot->meal > 0)
    gtk_button_set_label (self->pay, _ ("Hand it to the host…"));
  gtk_widget_set_visible (GTK_WIDGET (self->pay), lot->state == TONTI_LOT_PLANNED && writable);
  gtk_widget_set_visible (GTK_WIDGET (self->again),
                          lot->state == TONTI_LOT_PLANNED && lot->is_sold && writable);
  gtk_widget_set_visible (GTK_WIDGET (self->take_back),
                          lot->state == TONTI_LOT_ENTERED && writable);
  gtk_widget_set_visible (GTK_WIDGET (self->print), lot->state == TONTI_LOT_FINAL && !lot->waits);
  return GTK_WIDGET (self);
}
