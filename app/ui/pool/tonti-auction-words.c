// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-words.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-labels.h"

static char *
tell (const TontiStyle *style, gint64 amount)
{
  return tonti_style_format_symbol (style, tonti_money (amount));
}

const char *
tonti_auction_words_hand (const TontiAuctionOffer *offer, gint64 hand)
{
  const TontiStandingHand *row = tonti_standing_report_find (offer->standing, hand);
  return row ? row->names : "";
}

char *
tonti_auction_words_offer (const TontiAuctionOffer *offer, const TontiStyle *style)
{
  g_autofree char *pot = tell (style, offer->pot.minor);
  g_autofree char *floor = tell (style, offer->floor.minor);
  g_autofree char *most = tell (style, offer->most.minor);
  if (offer->turn == 0)
    return g_strdup (_ ("Every lot of this meeting is sold."));
  if (offer->is_last)
    return g_strdup_printf (_ ("Turn %1$" PRId64 ", a lot of %2$s: one hand is left, it receives "
                               "the lot without a bid."),
                            offer->turn, pot);
  return g_strdup_printf (_ ("Turn %1$" PRId64 ", a lot of %2$s. Least discount: %3$s; largest: "
                             "%4$s."),
                          offer->turn, pot, floor, most);
}

char *
tonti_auction_words_left_out (const TontiAuctionOffer *offer)
{
  const GArray *hands = offer->standing->left_out;
  GString *out = g_string_new (NULL);
  for (guint i = 0; i < hands->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (hands, TontiStandingHand, i);
      if (i > 0)
        g_string_append_c (out, '\n');
      g_string_append_printf (out, _ ("%1$s: %2$s"), hand->names,
                              tonti_label_of_code ("obstacle", hand->why));
    }
  return g_string_free (out, FALSE);
}

char *
tonti_auction_words_highest (const TontiAuctionOffer *offer, const GArray *ranked,
                             const TontiStyle *style)
{
  const TontiBid *first = ranked->len > 0 ? &g_array_index (ranked, TontiBid, 0) : NULL;
  g_autofree char *money = NULL, *left = NULL;
  if (!first)
    return g_strdup (offer->is_last || offer->turn == 0 ? "" : _ ("Nobody has bid yet."));
  money = tell (style, first->amount);
  left = tell (style, offer->pot.minor - first->amount);
  return g_strdup_printf (_ ("%1$s: %2$s, would receive %3$s"),
                          tonti_auction_words_hand (offer, first->hand), money, left);
}

char *
tonti_auction_words_second (const TontiAuctionOffer *offer, const GArray *ranked,
                            const TontiStyle *style)
{
  const TontiBid *next = ranked->len > 1 ? &g_array_index (ranked, TontiBid, 1) : NULL;
  g_autofree char *money = NULL;
  if (!next)
    return g_strdup ("");
  money = tell (style, next->amount);
  return g_strdup_printf (_ ("Second: %1$s, %2$s"), tonti_auction_words_hand (offer, next->hand),
                          money);
}

char *
tonti_auction_words_tie (gsize first)
{
  if (first == 0)
    return g_strdup (_ ("If nobody bids, the lot decides: numbers of banknotes, or dice"));
  return g_strdup_printf (_ ("%u hands bid the same, the lot decides: numbers of banknotes, or "
                             "dice"),
                          (guint)first);
}

char *
tonti_auction_words_wrong (const TontiAuctionOffer *offer, const GArray *bids,
                           TontiBidsResult result, const TontiStyle *style)
{
  const gint64 before
      = tonti_bids_highest_before ((const TontiBid *)(gpointer)bids->data, bids->len - 1);
  g_autofree char *floor = tell (style, offer->floor.minor);
  g_autofree char *most = tell (style, offer->most.minor);
  g_autofree char *unit = tell (style, offer->unit);
  g_autofree char *highest = tell (style, before);
  switch (result)
    {
    case TONTI_BIDS_UNDER:
      return g_strdup_printf (_ ("The discount is %s at least."), floor);
    case TONTI_BIDS_OVER:
      return g_strdup_printf (_ ("The discount is %s at most."), most);
    case TONTI_BIDS_ODD:
      return g_strdup_printf (_ ("Bid a multiple of %s: less cannot be paid in coins."), unit);
    case TONTI_BIDS_TWICE:
      return g_strdup (_ ("This hand has bid in this round: begin the next round."));
    case TONTI_BIDS_NOT_HIGHER:
      return g_strdup_printf (_ ("%s are offered already: bid more, or stop."), highest);
    case TONTI_BIDS_ROUND:
    case TONTI_BIDS_OK:
    default:
      return g_strdup ("");
    }
}

char *
tonti_auction_words_discount (const json_t *answer, const TontiStyle *style)
{
  const json_t *shares = json_object_get (answer, "shares");
  const json_t *share = json_array_get (shares, 0);
  const gint64 amount = json_integer_value (json_object_get (answer, "discount"));
  const char *where = tonti_label_of_code (
      "destination", json_string_value (json_object_get (answer, "destination")));
  g_autofree char *discount = tell (style, amount);
  g_autofree char *each = tell (style, json_integer_value (json_object_get (share, "amount")));
  if (amount == 0)
    return g_strdup (_ ("No discount is left."));
  if (!share)
    return g_strdup_printf (_ ("Discount of %1$s: %2$s."), discount, where);
  return g_strdup_printf (_ ("Discount of %1$s: %2$s, %3$s each."), discount, where, each);
}
