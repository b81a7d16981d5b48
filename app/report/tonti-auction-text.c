// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-name-query-store.h"

/* What is told of lots that were sold by auction, and of shares of their discounts: in one line,
 * and for the minutes with every bid. */

static char *
tell_money (TontiBook *book, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (amount));
}

static char *
name_pool (TontiBook *book, const json_t *json)
{
  char *name = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));

  return name != NULL ? name : g_strdup ("");
}

/* ---- In one line ---- */

/* "Grand pot, turn 3: sold to hand 5 (Awa Diop) for a discount of 30 000 F" */
static char *
tell_sale (TontiBook *book, const json_t *json)
{
  g_autofree char *pool = name_pool (book, json);
  g_autofree char *hand = tonti_order_hand (book, tonti_fact_int (json, "hand"));
  g_autofree char *discount = tell_money (book, tonti_fact_int (json, "discount"));
  const char *how = tonti_fact_text (json, "how");
  const gint64 turn = tonti_fact_int (json, "turn");

  if (g_str_equal (how, "last"))
    return g_strdup_printf (_ ("%s, turn %" PRId64 ": %s, the last hand, receives it without a "
                               "bid"),
                            pool, turn, hand);
  if (g_str_equal (how, "draw"))
    return g_strdup_printf (_ ("%s, turn %" PRId64 ": nobody bid, drawn by lot: %s"), pool, turn,
                            hand);
  return g_strdup_printf (_ ("%s, turn %" PRId64 ": sold to %s for a discount of %s"), pool, turn,
                          hand, discount);
}

static char *
tell_dividend (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);

  if (json_object_get (event->json, "items") != NULL)
    return g_strdup_printf (_ ("Share of discounts of %s, set off against what was owed"), name);
  return g_strdup_printf (_ ("Share of discounts paid to %s"), name);
}

char *
tonti_auction_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "auction"))
    return tell_sale (book, event->json);
  if (tonti_event_is (event, "dividend"))
    return tell_dividend (book, event);
  return NULL;
}

/* ---- At length ---- */

/* "Round 1: hand 4 20 000, hand 2 15 000" */
static void
append_bids (GString *text, TontiBook *book, const json_t *json)
{
  gint64 round = 0;
  size_t i;
  json_t *bid;

  json_array_foreach (json_object_get (json, "bids"), i, bid)
    {
      const gint64 own = tonti_fact_int (bid, "round");
      g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (bid, "hand"));
      g_autofree char *money = tell_money (book, tonti_fact_int (bid, "amount"));

      if (own != round)
        g_string_append_printf (text, _ ("\nRound %" PRId64 ":"), own);
      g_string_append_printf (text, "%s %s %s", own != round ? "" : ",", hand, money);
      round = own;
    }
}

static void
append_left_out (GString *text, TontiBook *book, const json_t *json)
{
  const json_t *rows = json_object_get (json, "left_out");
  size_t i;
  json_t *row;

  g_string_append_printf (text, _ ("\nHands that could bid: %u."),
                          (guint)json_array_size (json_object_get (json, "bidders")));
  json_array_foreach ((json_t *)rows, i, row)
    {
      g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (row, "hand"));

      g_string_append (text, i == 0 ? _ (" Left out:") : ",");
      g_string_append_printf (text, " %s (%s)", hand,
                              tonti_label_of_code ("obstacle", tonti_fact_text (row, "why")));
    }
}

static void
append_draw (GString *text, const json_t *json)
{
  const json_t *draw = json_object_get (json, "draw");
  size_t i;
  json_t *row;

  if (draw == NULL)
    return;
  g_string_append (text, _ ("\nThe lot decided. Called out:"));
  json_array_foreach (json_object_get (draw, "calls"), i, row)
    {
      g_string_append_printf (text, "%s %s", i > 0 ? ";" : "", tonti_fact_text (row, "text"));
    }
  json_array_foreach (json_object_get (draw, "steps"), i, row)
    {
      if (tonti_fact_int (row, "number") >= 0)
        g_string_append_printf (text, _ ("; number %" PRId64 ", place %" PRId64 " of %" PRId64),
                                tonti_fact_int (row, "number"), tonti_fact_int (row, "place"),
                                tonti_fact_int (row, "left"));
    }
  g_string_append_c (text, '.');
}

static void
append_second (GString *text, TontiBook *book, const json_t *json)
{
  const json_t *second = json_object_get (json, "second");
  const json_t *withdrew = json_object_get (json, "withdrew");

  if (second != NULL)
    {
      g_autofree char *hand = tonti_order_hand (book, tonti_fact_int (second, "hand"));
      g_autofree char *money = tell_money (book, tonti_fact_int (second, "amount"));

      g_string_append_printf (text, _ ("\nSecond: %s, %s."), hand, money);
    }
  if (withdrew != NULL)
    {
      g_autofree char *hand = tonti_order_hand (book, tonti_fact_int (withdrew, "hand"));
      g_autofree char *money = tell_money (book, tonti_fact_int (withdrew, "amount"));
      const char *excuse = tonti_fact_text (withdrew, "excuse");

      if (excuse[0] == '\0')
        g_string_append_printf (text, _ ("\n%s was second before and did not bid: fined %s."), hand,
                                money);
      else
        g_string_append_printf (text, _ ("\n%s was second before and did not bid: excused (%s)."),
                                hand, excuse);
    }
}

static void
append_discount (GString *text, TontiBook *book, const json_t *json)
{
  const json_t *shares = json_object_get (json, "shares");
  const gint64 commission = tonti_fact_int (json_object_get (json, "commission"), "amount");
  const gint64 rest = tonti_fact_int (json, "remainder");
  g_autofree char *pot = tell_money (book, tonti_fact_int (json, "pot"));
  g_autofree char *prize = tell_money (book, tonti_fact_int (json, "prize"));
  g_autofree char *money = tell_money (book, commission);
  g_autofree char *left = tell_money (book, rest);
  g_autofree char *each = tell_money (book, tonti_fact_int (json_array_get (shares, 0), "amount"));

  g_string_append_printf (text, _ ("\nPot %s, the winner receives %s."), pot, prize);
  if (commission > 0)
    g_string_append_printf (text, _ (" Commission %s."), money);
  if (json_array_size (shares) > 0)
    g_string_append_printf (
        text, _ (" %u hands have %s each (%s)."), (guint)json_array_size (shares), each,
        tonti_label_of_code ("destination", tonti_fact_text (json, "destination")));
  if (rest > 0)
    g_string_append_printf (text,
                            json_object_get (json, "raises") != NULL
                                ? _ (" %s raise the next lot.")
                                : _ (" %s go to the auction box."),
                            left);
}

char *
tonti_auction_event_tell (TontiBook *book, const TontiEvent *event)
{
  const json_t *json = event->json;
  g_autofree char *sale = tell_sale (book, json);
  g_autofree char *agreed = tonti_report_names (book, json_object_get (json, "officers"));
  const char *reason = tonti_fact_text (json, "reason");
  GString *text = g_string_new (sale);

  g_string_append_c (text, '.');
  if (reason[0] != '\0')
    g_string_append_printf (text, _ (" Held again: %s."), reason);
  append_left_out (text, book, json);
  append_bids (text, book, json);
  append_draw (text, json);
  append_second (text, book, json);
  append_discount (text, book, json);
  g_string_append_printf (text, _ ("\nHeld by %s."), agreed);
  return g_string_free (text, FALSE);
}
