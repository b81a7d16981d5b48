// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-window-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-draft.h"
#include "tonti-auction-words.h"

/* The lot is sold: what is asked of the book, and what everybody sees afterwards. */

const TontiStyle *
tonti_auction_window_get_style (TontiAuctionWindow *self)
{
  return &tonti_session_get_group (self->session)->style;
}

const char *
tonti_auction_window_get_fine (TontiAuctionWindow *self)
{
  const char *code = tonti_choice_row_get_code (self->fine);
  return code ? code : "";
}

static gint64
get_int (const json_t *object, const char *key)
{
  return json_integer_value (json_object_get (object, key));
}

static void
show_sold (TontiAuctionWindow *self, const json_t *answer)
{
  TontiSubject hand = { 0 };
  g_autofree char *prize = tonti_style_format_symbol (tonti_auction_window_get_style (self),
                                                      tonti_money (get_int (answer, "prize")));
  g_autofree char *turn = g_strdup_printf (_ ("Turn %" PRId64), get_int (answer, "turn"));
  g_autofree char *receives = g_strdup_printf (_ ("receives %s"), prize);
  g_autofree char *discount
      = tonti_auction_words_discount (answer, tonti_auction_window_get_style (self));
  if (tonti_subject_parse (json_string_value (json_object_get (answer, "hand")), &hand))
    gtk_label_set_text (self->sold_name, tonti_auction_words_hand (self->offer, hand.n));
  gtk_label_set_text (self->sold_turn, turn);
  gtk_label_set_text (self->sold_prize, receives);
  gtk_label_set_text (self->sold_discount, discount);
  gtk_stack_set_visible_child (self->stack, self->result);
  gtk_widget_grab_focus (self->close);
}

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiAuctionWindow *self = TONTI_AUCTION_WINDOW (owner);
  g_autoptr (GtkWidget) page = g_weak_ref_get (&self->page);
  tonti_hall_window_set_sending (TONTI_HALL_WINDOW (self), FALSE);
  gtk_widget_set_sensitive (self->sell, tonti_auction_window_is_ready (self));
  if (!answer)
    {
      tonti_hall_window_tell_refused (self->problem, self->officers, problems);
      return;
    }
  self->is_sold = TRUE;
  if (page)
    tonti_auction_draft_forget (page);
  tonti_officers_row_forget_pins (self->officers);
  show_sold (self, answer);
}

static json_t *
make_request (TontiAuctionWindow *self)
{
  const char *excuse = gtk_editable_get_text (GTK_EDITABLE (self->excuse));
  const char *fine = tonti_auction_window_get_fine (self);
  json_t *request
      = json_pack ("{s:s, s:o, s:o, s:o*}", "do", "auction.hold", "pool",
                   json_sprintf ("pool:%" PRId64, self->pool), "bids",
                   self->offer->is_last ? json_array () : tonti_bid_list_get (self->bids),
                   "officers", tonti_officers_row_get_officers (self->officers));
  if (self->offer->is_again)
    {
      json_object_set_new (request, "turn", json_integer (self->offer->turn));
      json_object_set_new (request, "reason",
                           json_string (gtk_editable_get_text (GTK_EDITABLE (self->reason))));
    }
  if (gtk_widget_get_visible (self->tie))
    json_object_set_new (request, "calls", tonti_draw_calls_get (self->calls));
  if (gtk_widget_get_visible (self->withdrew) && *fine)
    json_object_set_new (request, "fine", json_string (fine));
  else if (gtk_widget_get_visible (self->withdrew) && *excuse)
    json_object_set_new (request, "excuse", json_string (excuse));
  return request;
}

void
tonti_auction_window_sell (TontiAuctionWindow *self)
{
  TontiPins *pins;
  if (!tonti_auction_window_is_ready (self) || !tonti_draw_calls_check (self->calls))
    return;
  pins = tonti_officers_row_get_pins (self->officers);
  if (!pins)
    return;
  tonti_hall_window_set_sending (TONTI_HALL_WINDOW (self), TRUE);
  tonti_hall_window_set_text (self->problem, "");
  gtk_widget_set_sensitive (self->sell, FALSE);
  tonti_session_apply_with (self->session, make_request (self), pins, G_OBJECT (self), applied_cb,
                            NULL);
}
