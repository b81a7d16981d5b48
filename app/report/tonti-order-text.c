// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-name-query-store.h"
#include "tonti-pool-store.h"

/* What is told of rules, draws and choices: in one line, and at length for the minutes. */

char *
tonti_order_holders (TontiBook *book, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_holder_list (tonti_report_db (book), hand);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (rows, TontiHolderRow, i);
      g_autofree char *name = tonti_report_member_name (book, row->member);
      g_autofree char *part = tonti_report_format_part (row->numerator, row->denominator);
      const gboolean whole = row->numerator == row->denominator;

      g_string_append_printf (names, whole ? "%s%s" : "%s%s (%s)", i > 0 ? ", " : "", name, part);
    }
  return g_string_free (names, FALSE);
}

char *
tonti_order_hand (TontiBook *book, gint64 hand)
{
  g_autofree char *key = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });
  g_autofree char *label = tonti_label_subject (book, key);
  g_autofree char *holders = tonti_order_holders (book, hand);

  return g_strdup_printf ("%s (%s)", label, holders);
}

static char *
name_pool (TontiBook *book, const json_t *json)
{
  char *name = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));

  return name != NULL ? name : g_strdup ("");
}

/* ---- Rules ---- */

static char *
tell_rule (TontiBook *book, const json_t *json)
{
  g_autofree char *pool = name_pool (book, json);

  return g_strdup_printf (_ ("%s: order of the hands: %s"), pool,
                          tonti_label_of_code ("order", tonti_fact_text (json, "order")));
}

/* ---- Choices ---- */

char *
tonti_order_votes (const json_t *choice)
{
  const json_t *votes = json_object_get (choice, "votes");
  const gint64 none = tonti_fact_int (votes, "abstained");
  g_autofree char *voices = NULL;

  if (votes == NULL)
    return NULL;
  voices = g_strdup_printf (_ ("%" PRId64 " for, %" PRId64 " against"),
                            tonti_fact_int (votes, "for"), tonti_fact_int (votes, "against"));
  if (none == 0)
    return g_steal_pointer (&voices);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s, %" PRId64 " abstention",
                                       "%s, %" PRId64 " abstentions", (gulong)none),
                          voices, none);
}

/* "Turn 3: hand 5 (Awa Diop) was chosen, by vote (12 for, 3 against)" */
static char *
tell_choice (TontiBook *book, const json_t *json)
{
  g_autofree char *hand = tonti_order_hand (book, tonti_fact_int (json, "hand"));
  g_autofree char *votes = tonti_order_votes (json);
  const char *how = tonti_label_of_code ("how", tonti_fact_text (json, "how"));
  g_autofree char *text = g_strdup_printf (_ ("Turn %" PRId64 ": %s was chosen, %s"),
                                           tonti_fact_int (json, "turn"), hand, how);

  return votes == NULL ? g_steal_pointer (&text) : g_strdup_printf ("%s (%s)", text, votes);
}

static char *
tell_choice_at_length (TontiBook *book, const json_t *json)
{
  g_autofree char *pool = name_pool (book, json);
  g_autofree char *choice = tell_choice (book, json);
  g_autofree char *agreed = tonti_report_names (book, json_object_get (json, "officers"));

  return g_strdup_printf (_ ("%s. %s. Reason: %s. Entered by %s."), pool, choice,
                          tonti_fact_text (json, "reason"), agreed);
}

/* ---- Draws ---- */

static void
append_drawn (GString *text, const TontiDrawnHand *drawn)
{
  g_autofree char *hand = g_strdup_printf ("%s (%s)", drawn->hand.label, drawn->hand.holders);

  if (text->len > 0)
    g_string_append (text, ", ");
  if (drawn->turn > 0)
    g_string_append_printf (text, _ ("turn %" PRId64 ": %s"), drawn->turn, hand);
  else
    g_string_append (text, drawn->hand.label);
}

/* "Drawn: turn 3: hand 5 (Awa Diop)"; of a list "Order drawn: hand 5, hand 2, hand 9" */
static char *
tell_draw (TontiBook *book, const TontiEvent *event)
{
  g_autoptr (TontiDrawReport) draw = tonti_draw_report_of (book, event);
  g_autoptr (GString) hands = g_string_new (NULL);

  for (guint i = 0; i < draw->drawn->len; i++)
    append_drawn (hands, &g_array_index (draw->drawn, TontiDrawnHand, i));
  if (json_object_get (event->json, "order") != NULL)
    return g_strdup_printf (_ ("%s: order drawn: %s"), draw->name, hands->str);
  return g_strdup_printf (_ ("%s: drawn: %s"), draw->name, hands->str);
}

static void
append_calls (GString *text, const TontiDrawReport *draw)
{
  g_string_append (text, _ ("Called out:"));
  for (guint i = 0; i < draw->calls->len; i++)
    {
      const TontiDrawCall *call = &g_array_index (draw->calls, TontiDrawCall, i);

      g_string_append (text, i > 0 ? "; " : " ");
      if (call->member > 0)
        g_string_append_printf (text, "%s, ", call->name);
      g_string_append_printf (text, "%s (%s)", call->text, call->digits);
    }
  g_string_append_c (text, '\n');
}

static void
append_hands (GString *text, const GArray *hands, const char *title)
{
  g_string_append_printf (text, title, hands->len);
  for (guint i = 0; i < hands->len; i++)
    {
      const TontiDrawHand *hand = &g_array_index (hands, TontiDrawHand, i);

      g_string_append (text, i > 0 ? ", " : " ");
      g_string_append (text, hand->label);
      if (hand->why[0] != '\0')
        g_string_append_printf (text, " (%s)", tonti_label_of_code ("obstacle", hand->why));
    }
  g_string_append_c (text, '\n');
}

/* "1. (98) 31 = 2 × 13 + 5: place 6 of 13 – hand 7 (Awa Diop)" */
static void
append_step (GString *text, guint n, const TontiDrawnHand *drawn)
{
  g_autofree char *division = tonti_drawn_hand_divide (drawn);

  g_string_append_printf (text, "%u. ", n);
  if (drawn->struck[0] != '\0')
    g_string_append_printf (text, _ ("(%s struck out) "), drawn->struck);
  if (drawn->number < 0)
    g_string_append (text, _ ("the last hand"));
  else
    g_string_append_printf (text, _ ("%s: place %" PRId64 " of %" PRId64), division, drawn->place,
                            drawn->left);
  g_string_append_printf (text, " – %s (%s)", drawn->hand.label, drawn->hand.holders);
  if (drawn->turn > 0)
    g_string_append_printf (text, _ (", turn %" PRId64), drawn->turn);
  g_string_append_c (text, '\n');
}

/* "37182 64950" */
static char *
group_digits (const char *digits, gsize n)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "%s%c", i > 0 && i % 5 == 0 ? " " : "", digits[i]);
  return g_string_free (text, FALSE);
}

static char *
tell_draw_at_length (TontiBook *book, const TontiEvent *event)
{
  g_autoptr (TontiDrawReport) draw = tonti_draw_report_of (book, event);
  g_autofree char *agreed = tonti_report_names (book, json_object_get (event->json, "officers"));
  g_autofree char *called = group_digits (draw->row, draw->called);
  g_autofree char *rest
      = group_digits (draw->row + draw->called, strlen (draw->row) - draw->called);
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%s: drawn by chain addition (%s)."), draw->name,
                          draw->procedure);
  g_string_append_c (text, '\n');
  append_calls (text, draw);
  append_hands (text, draw->list, _ ("Taking part (%u):"));
  if (draw->left_out->len > 0)
    append_hands (text, draw->left_out, _ ("Left out (%u):"));
  g_string_append_printf (text, _ ("Row: %s, going on %s"), called, rest);
  g_string_append_c (text, '\n');
  for (guint i = 0; i < draw->drawn->len; i++)
    append_step (text, i + 1, &g_array_index (draw->drawn, TontiDrawnHand, i));
  g_string_append_printf (text, _ ("Held by %s."), agreed);
  return g_string_free (text, FALSE);
}

/* ---- All of them ---- */

char *
tonti_order_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "order"))
    return tell_rule (book, event->json);
  if (tonti_event_is (event, "choice"))
    return tell_choice (book, event->json);
  if (tonti_event_is (event, "draw"))
    return tell_draw (book, event);
  return tonti_auction_event_dup_text (book, event);
}

char *
tonti_order_event_tell (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "choice"))
    return tell_choice_at_length (book, event->json);
  if (tonti_event_is (event, "draw"))
    return tell_draw_at_length (book, event);
  if (tonti_event_is (event, "auction"))
    return tonti_auction_event_tell (book, event);
  return tonti_order_event_dup_text (book, event);
}
