// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bid-list.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-amount-entry.h"
#include "tonti-auction-words.h"
#include "tonti-bids.h"
#include "tonti-text-entry.h"

struct _TontiBidList
{
  AdwBin parent_instance;
  TontiSession *session;          /* borrowed */
  const TontiAuctionOffer *offer; /* borrowed */
  GArray *bids;                   /* TontiBid, as they were called */

  /* template */
  TontiField *who;
  GtkLabel *who_label;
  TontiAmountEntry *amount;
  GtkLabel *amount_label;
  GtkCheckButton *table; /* around the table: several bids a round */
  GtkWidget *next_round;
  GtkLabel *problem;
  GtkListBox *list;
  gint64 round; /* of the bid to come */
};

G_DEFINE_FINAL_TYPE (TontiBidList, tonti_bid_list, ADW_TYPE_BIN)

static guint changed_signal, done_signal;

static const TontiBid *
get_bid (TontiBidList *self, guint i)
{
  return &g_array_index (self->bids, TontiBid, i);
}

static char *
tell_money (TontiBidList *self, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_session_get_group (self->session)->style,
                                    tonti_money (amount));
}

/* ---- Which hand ---- */

static gboolean
is_named (const TontiStandingHand *hand, const char *text)
{
  g_autofree char *names = g_utf8_casefold (hand->names, -1);
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  return strstr (names, wanted) != NULL;
}

/* By its number; else the only one whose holders are called like that. */
static const TontiStandingHand *
find_hand (TontiBidList *self, const char *text)
{
  const GArray *hands = self->offer ? self->offer->standing->hands : NULL;
  const gint64 number = g_ascii_strtoll (text, NULL, 10);
  const TontiStandingHand *found = NULL;

  for (guint i = 0; hands && i < hands->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (hands, TontiStandingHand, i);

      if (number > 0 && hand->hand == number)
        return hand;
      if (number > 0 || !is_named (hand, text))
        continue;
      if (found)
        return NULL;
      found = hand;
    }
  return found;
}

static void
tell_problem (TontiBidList *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

static void
who_typed_cb (TontiBidList *self)
{
  const char *text = tonti_field_get_text (self->who);
  const TontiStandingHand *hand = *text ? find_hand (self, text) : NULL;
  g_autofree char *told
      = hand ? g_strdup_printf (_ ("%1$" PRId64 ": %2$s"), hand->hand, hand->names) : NULL;

  tell_problem (self, "");
  tonti_field_set_line (self->who, TONTI_LINE_PLAIN, told ? told : "");
}

static void
who_done_cb (TontiBidList *self)
{
  const char *text = tonti_field_get_text (self->who);

  if (*text == '\0')
    {
      g_signal_emit (self, done_signal, 0);
      return;
    }
  if (find_hand (self, text))
    gtk_widget_grab_focus (GTK_WIDGET (self->amount));
  else
    tell_problem (self, _ ("Nobody who may bid is called like that, or several are: type the "
                           "number of the hand."));
}

/* ---- The bids on the screen ---- */

static void
clear_list (TontiBidList *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
}

static void
add_cell (GtkWidget *box, const char *text, const char *style, gboolean fills)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), fills ? 0 : 1);
  gtk_label_set_wrap (GTK_LABEL (label), fills);
  gtk_widget_set_hexpand (label, fills);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
}

static void
add_row (TontiBidList *self, const TontiBid *bid)
{
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *money = tell_money (self, bid->amount);
  g_autofree char *round = g_strdup_printf ("%" PRId64 ".", bid->round);
  g_autofree char *all = g_strdup_printf (_ ("Round %1$" PRId64 ": %2$s, %3$s"), bid->round,
                                          tonti_auction_words_hand (self->offer, bid->hand), money);

  add_cell (box, round, "draw-rank", FALSE);
  add_cell (box, tonti_auction_words_hand (self->offer, bid->hand), "draw-hand", TRUE);
  add_cell (box, money, "draw-hand", FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, all, -1);
  gtk_list_box_append (self->list, row);
}

static void
show_bids (TontiBidList *self)
{
  clear_list (self);
  for (guint i = self->bids->len; i > 0; i--)
    add_row (self, get_bid (self, i - 1));
  gtk_widget_set_sensitive (self->next_round, self->bids->len > 0);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- One more bid ---- */

static void
show_round (TontiBidList *self)
{
  const gboolean is_around = gtk_check_button_get_active (self->table);
  g_autofree char *text
      = is_around ? g_strdup_printf (_ ("_Hand that bids in round %" PRId64), self->round)
                  : g_strdup (_ ("_Hand that bids"));
  gtk_label_set_label (self->who_label, text);
  gtk_widget_set_visible (self->next_round, is_around);
}

static gboolean
is_around_table (TontiBidList *self)
{
  return gtk_check_button_get_active (self->table);
}

static gboolean
add_bid (TontiBidList *self, gint64 hand, gint64 amount)
{
  const TontiBid bid = { self->round, hand, amount };
  const TontiBidLimits limits
      = { self->offer->floor.minor, self->offer->most.minor, MAX (self->offer->unit, 1) };
  TontiBidsResult result;
  g_autofree char *wrong = NULL;

  g_array_append_val (self->bids, bid);
  result = tonti_bids_check ((const TontiBid *)(gpointer)self->bids->data, self->bids->len - 1,
                             &limits);
  wrong = tonti_auction_words_wrong (self->offer, self->bids, result,
                                     &tonti_session_get_group (self->session)->style);
  tell_problem (self, wrong);
  if (result == TONTI_BIDS_OK)
    return TRUE;
  g_array_set_size (self->bids, self->bids->len - 1);
  return FALSE;
}

static void
amount_done_cb (TontiBidList *self)
{
  const TontiStandingHand *hand = find_hand (self, tonti_field_get_text (self->who));
  TontiAmount amount = tonti_amount_entry_read (self->amount);

  if (!hand)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->who));
      return;
    }
  if (amount.result != TONTI_AMOUNT_OK || !add_bid (self, hand->hand, amount.amount.minor))
    return;
  if (!is_around_table (self))
    self->round++;
  gtk_editable_set_text (GTK_EDITABLE (self->who), "");
  tonti_amount_entry_set_amount (self->amount, TONTI_MONEY_ZERO, TRUE);
  show_bids (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

static void
next_round_cb (TontiBidList *self)
{
  if (self->bids->len > 0)
    self->round = get_bid (self, self->bids->len - 1)->round + 1;
  tell_problem (self, "");
  show_round (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

static void
table_cb (TontiBidList *self)
{
  if (self->bids->len > 0 && !is_around_table (self))
    self->round = get_bid (self, self->bids->len - 1)->round + 1;
  show_round (self);
}

static void
take_back_cb (TontiBidList *self)
{
  if (self->bids->len == 0)
    return;
  self->round = get_bid (self, self->bids->len - 1)->round;
  g_array_set_size (self->bids, self->bids->len - 1);
  show_round (self);
  show_bids (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->who));
}

/* ---- From outside ---- */

json_t *
tonti_bid_list_get (TontiBidList *self)
{
  json_t *bids = json_array ();

  for (guint i = 0; i < self->bids->len; i++)
    {
      const TontiBid *bid = get_bid (self, i);

      json_array_append_new (bids, json_pack ("{s:I, s:o, s:I}", "round", (json_int_t)bid->round,
                                              "hand", json_sprintf ("hand:%" PRId64, bid->hand),
                                              "amount", (json_int_t)bid->amount));
    }
  return bids;
}

void
tonti_bid_list_put (TontiBidList *self, const json_t *bids)
{
  for (gsize i = 0; i < json_array_size (bids); i++)
    {
      const json_t *row = json_array_get (bids, i);
      TontiSubject hand = { 0 };
      TontiBid bid = { .round = json_integer_value (json_object_get (row, "round")),
                       .amount = json_integer_value (json_object_get (row, "amount")) };

      if (!tonti_subject_parse (json_string_value (json_object_get (row, "hand")), &hand))
        continue;
      bid.hand = hand.n;
      g_array_append_val (self->bids, bid);
      self->round = bid.round + 1;
    }
  show_bids (self);
}

GArray *
tonti_bid_list_rank (TontiBidList *self)
{
  return tonti_bids_rank ((const TontiBid *)(gpointer)self->bids->data, self->bids->len);
}

void
tonti_bid_list_set_offer (TontiBidList *self, const TontiAuctionOffer *offer, TontiSession *session)
{
  self->offer = offer;
  self->session = session;
  if (session)
    tonti_amount_entry_set_group (self->amount, tonti_session_get_group (session));
}

/* ---- Made ---- */

static gboolean
tonti_bid_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TONTI_BID_LIST (widget)->who));
}

static void
tonti_bid_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_BID_LIST);
  G_OBJECT_CLASS (tonti_bid_list_parent_class)->dispose (object);
}

static void
tonti_bid_list_finalize (GObject *object)
{
  g_array_unref (TONTI_BID_LIST (object)->bids);
  G_OBJECT_CLASS (tonti_bid_list_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiBidList, child)

static void
tonti_bid_list_class_init (TontiBidListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_bid_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_bid_list_finalize;
  widget_class->grab_focus = tonti_bid_list_grab_focus;
  changed_signal
      = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  done_signal = g_signal_new ("done", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (TONTI_TYPE_TEXT_ENTRY);
  g_type_ensure (TONTI_TYPE_AMOUNT_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-bid-list.ui");
  BIND (who);
  BIND (who_label);
  BIND (amount);
  BIND (amount_label);
  BIND (table);
  BIND (next_round);
  BIND (problem);
  BIND (list);
  gtk_widget_class_bind_template_callback (widget_class, who_typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, who_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, amount_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_round_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
tonti_bid_list_init (TontiBidList *self)
{
  self->bids = g_array_new (FALSE, FALSE, sizeof (TontiBid));
  self->round = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_field_set_label (self->who, self->who_label);
  tonti_field_set_keeps_line (self->who, TRUE);
  tonti_field_set_label (TONTI_FIELD (self->amount), self->amount_label);
}
