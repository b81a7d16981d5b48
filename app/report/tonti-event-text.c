// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-facts.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-aid-private.h"
#include "tonti-box-text-private.h"
#include "tonti-discipline-private.h"
#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-guard-text-private.h"
#include "tonti-join-private.h"
#include "tonti-labels.h"
#include "tonti-name-query-store.h"
#include "tonti-order-private.h"
#include "tonti-meal-private.h"
#include "tonti-rule-text-private.h"
#include "tonti-short-private.h"

/* One line for people about an event. Every form is a whole sentence of its own, so that it can be
 * translated. */

static char *
tell_payout (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *pool
      = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));

  return g_strdup_printf (_ ("Lot %" PRId64 " of %s, paid to %s"), tonti_fact_int (json, "turn"),
                          pool == NULL ? "" : pool, name);
}

static char *
tell_between (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *other = tonti_report_member_name (book, tonti_fact_int (json, "to"));

  if (g_str_equal (tonti_fact_text (json, "how"), "lent"))
    return g_strdup_printf (_ ("%s owes %s: %s"), name, other, tonti_fact_text (json, "reason"));
  return g_strdup_printf (_ ("Debt of %s to %s settled"), name, other);
}

/* "Guarantor named: Awa Diop, for hand 3"; or for loan 2 */
static char *
tell_guarantee (TontiBook *book, const TontiEvent *event, const char *name)
{
  const gboolean is_loan = json_object_get (event->json, "loan") != NULL;
  g_autofree char *of
      = tonti_label_subject (book, tonti_fact_text (event->json, is_loan ? "loan" : "hand"));

  return g_strdup_printf (_ ("%s: %s, for %s"), tonti_label_event (event->kind),
                          name[0] != '\0' ? name : tonti_fact_text (event->json, "what"), of);
}

static char *
tell_flow (const json_t *json, const char *name)
{
  const char *party = tonti_fact_text (json, "party");

  if (party[0] != '\0')
    return g_strdup_printf (_ ("Handed over to %s: %s"), party, tonti_fact_text (json, "what"));
  if (name[0] == '\0')
    return g_strdup (tonti_fact_text (json, "what"));
  return g_strdup_printf ("%s (%s)", tonti_fact_text (json, "what"), name);
}

static char *
tell_transfer (TontiBook *book, const json_t *json)
{
  g_autofree char *from = tonti_label_account (book, tonti_fact_text (json, "from"));
  g_autofree char *to = tonti_label_account (book, tonti_fact_text (json, "to"));
  const char *what = tonti_fact_text (json, "what");

  if (what[0] == '\0')
    return g_strdup_printf (_ ("Transfer from %s to %s"), from, to);
  return g_strdup_printf (_ ("Transfer from %s to %s: %s"), from, to, what);
}

static char *
tell_fine (TontiBook *book, const json_t *json, const char *name)
{
  const char *kind = tonti_fact_text (json, "kind");
  g_autofree char *label = tonti_name_query_fine_kind (tonti_report_db (book), kind);

  return g_strdup_printf (_ ("Fine for %s: %s"), name, label == NULL ? kind : label);
}

static char *
tell_waiver (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *amount = tonti_style_format_symbol (
      &tonti_book_get_group (book)->style, tonti_money (tonti_fact_int (json, "amount")));

  return g_strdup_printf (_ ("Penalty of %s for %s waived: %s"), amount, name,
                          tonti_fact_text (json, "reason"));
}

static char *
tell_let_off (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *amount = tonti_style_format_symbol (
      &tonti_book_get_group (book)->style, tonti_money (tonti_fact_int (json, "amount")));

  return g_strdup_printf (_ ("%s is let off %s that were missing: %s"), name, amount,
                          tonti_fact_text (json, "reason"));
}

static char *
tell_fine_cancel (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *label
      = tonti_name_query_fine (tonti_report_db (book), tonti_fact_int (json, "fine"));

  return g_strdup_printf (_ ("Fine of %s cancelled: %s (%s)"), name, label == NULL ? "" : label,
                          tonti_fact_text (json, "reason"));
}

/* Where the two hands come to; nothing is said of where they were, that is where the other one
 * goes. */
static char *
tell_swap (TontiBook *book, const json_t *json)
{
  const json_t *turns = json_object_get (json, "turns");
  const json_t *first = json_array_get (turns, 0), *second = json_array_get (turns, 1);
  g_autofree char *hand = tonti_label_subject (book, tonti_fact_text (second, "hand"));
  g_autofree char *other = tonti_label_subject (book, tonti_fact_text (first, "hand"));

  return g_strdup_printf (_ ("%s to meeting %" PRId64 ", %s to meeting %" PRId64), hand,
                          tonti_fact_int (second, "meeting"), other,
                          tonti_fact_int (first, "meeting"));
}

static char *
tell_move (TontiBook *book, gint64 meeting, TontiDay day, guint more)
{
  g_autofree char *text = tonti_day_format_short (day, tonti_book_get_group (book)->lang);
  g_autofree char *moved
      = g_strdup_printf (_ ("Meeting %" PRId64 " is moved to %s"), meeting, text);

  if (more == 0)
    return g_steal_pointer (&moved);
  return g_strdup_printf (
      ngettext ("%s; %u other one moves along", "%s; %u other ones move along", more), moved, more);
}

/* A meeting that has a new day is moved; else it falls out. */
static char *
tell_meeting (TontiBook *book, const json_t *json)
{
  const json_t *meetings = json_object_get (json, "meetings");
  const gint64 meeting = tonti_fact_int (json, "meeting");
  gsize i;
  json_t *row;

  json_array_foreach ((json_t *)meetings, i, row)
    if (tonti_fact_int (row, "meeting") == meeting)
      return tell_move (book, meeting, tonti_fact_day (row, "day"),
                        (guint)json_array_size (meetings) - 1);
  return g_strdup_printf (_ ("Meeting %" PRId64 " is not held"), meeting);
}

static char *
tell_voucher (const TontiEvent *event)
{
  const char *memo = tonti_fact_text (event->json, "memo");

  return g_strdup (memo[0] == '\0' ? tonti_label_event (event->kind) : memo);
}

char *
tonti_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);
  g_autofree char *order = tonti_order_event_dup_text (book, event);
  g_autofree char *box = tonti_box_event_dup_text (book, event);
  g_autofree char *join = tonti_join_event_dup_text (book, event);
  g_autofree char *missing = tonti_short_event_dup_text (book, event);
  g_autofree char *aid = tonti_aid_event_dup_text (book, event);
  g_autofree char *meal = tonti_meal_event_dup_text (book, event);
  g_autofree char *goods = tonti_goods_event_dup_text (book, event);
  g_autofree char *discipline = tonti_discipline_event_dup_text (book, event);
  const json_t *json = event->json;

  if (discipline != NULL)
    return g_steal_pointer (&discipline);
  if (goods != NULL)
    return g_steal_pointer (&goods);
  if (order != NULL)
    return g_steal_pointer (&order);
  if (join != NULL)
    return g_steal_pointer (&join);
  if (missing != NULL)
    return g_steal_pointer (&missing);
  if (aid != NULL)
    return g_steal_pointer (&aid);
  if (box != NULL)
    return g_steal_pointer (&box);
  if (meal != NULL)
    return g_steal_pointer (&meal);

  if (tonti_event_is (event, "rule"))
    return tonti_rule_event_dup_text (book, event);
  if (tonti_event_is (event, "receipt") && tonti_event_moves_goods (event))
    return g_strdup_printf (_ ("Goods received from %s"), name);
  if (tonti_event_is (event, "receipt"))
    return g_strdup_printf (_ ("Received from %s"), name);
  if (tonti_event_is (event, "payout"))
    return tell_payout (book, json, name);
  if (tonti_event_is (event, "owed"))
    return g_strdup_printf (_ ("Rest of a lot paid to %s"), name);
  if (tonti_event_is (event, "between"))
    return tell_between (book, json, name);
  if (g_str_has_prefix (event->kind, "guarantee"))
    return tell_guarantee (book, event, name);
  if (tonti_event_is (event, "flow"))
    return tell_flow (json, name);
  if (tonti_event_is (event, "transfer"))
    return tell_transfer (book, json);
  if (tonti_event_is (event, "fine"))
    return tell_fine (book, json, name);
  if (tonti_event_is (event, "setoff"))
    return g_strdup_printf (_ ("Set off for %s"), name);
  if (tonti_event_is (event, "claim-waive"))
    return tell_let_off (book, json, name);
  if (tonti_event_is (event, "waiver"))
    return tell_waiver (book, json, name);
  if (tonti_event_is (event, "fine-cancel"))
    return tell_fine_cancel (book, json, name);
  if (tonti_event_is (event, "correction"))
    return g_strdup_printf (_ ("Correction of entry %" PRId64 ": %s"), event->reverses,
                            tonti_fact_text (json, "reason"));
  if (tonti_event_is (event, "swap"))
    return tell_swap (book, json);
  if (tonti_event_is (event, "meeting-move") || tonti_event_is (event, "meeting-miss"))
    return tell_meeting (book, json);
  if (tonti_event_is (event, "opening"))
    return g_strdup_printf (_ ("Balance taken over: %s"), name);
  if (tonti_event_is (event, "voucher"))
    return tell_voucher (event);
  return tonti_guard_event_dup_text (book, event);
}
