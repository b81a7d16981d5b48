// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-short-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-name-query-store.h"
#include "tonti-order-private.h"

/* What is told of a short pot: lots that wait, and what those present laid down. */

static char *
tell_lot (TontiBook *book, const json_t *json)
{
  g_autofree char *pool
      = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));
  g_autofree char *hand = tonti_order_hand (book, tonti_fact_int (json, "hand"));

  return g_strdup_printf (_ ("Lot %" PRId64 " of %s, %s"), tonti_fact_int (json, "turn"),
                          pool != NULL ? pool : "", hand);
}

static char *
tell_amount (TontiBook *book, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (amount));
}

static char *
tell_postpone (TontiBook *book, const json_t *json)
{
  g_autofree char *lot = tell_lot (book, json);
  g_autofree char *missing
      = tell_amount (book, tonti_fact_int (json_object_get (json, "short"), "missing"));

  return g_strdup_printf (_ ("%s: it waits for its money, %s are missing from the pot"), lot,
                          missing);
}

static gint64
get_amount (const json_t *parts, gsize i)
{
  return tonti_fact_int (json_array_get (parts, i), "amount");
}

/* The largest sum below LIMIT; 0 = none. */
static gint64
find_next (const json_t *parts, gint64 limit)
{
  gint64 next = 0;

  for (gsize i = 0; i < json_array_size (parts); i++)
    if (get_amount (parts, i) < limit)
      next = MAX (next, get_amount (parts, i));
  return next;
}

/* "27 × 320 F CFA"; who is alone with a sum is named. */
static void
tell_alike (TontiBook *book, const json_t *parts, gint64 amount, GString *text)
{
  g_autofree char *money = tell_amount (book, amount);
  g_autofree char *name = NULL;
  guint n = 0;

  for (gsize i = 0; i < json_array_size (parts); i++)
    if (get_amount (parts, i) == amount)
      {
        const gint64 member = tonti_fact_int (json_array_get (parts, i), "member");

        g_free (name);
        name = tonti_report_member_name (book, member);
        n++;
      }
  g_string_append (text, text->len > 0 ? ", " : "");
  if (n == 1)
    g_string_append_printf (text, C_ ("a sum laid down or given back", "%s %s"), name, money);
  else
    g_string_append_printf (text, C_ ("so many times a sum", "%u × %s"), n, money);
}

char *
tonti_short_dup_parts (TontiBook *book, const json_t *parts)
{
  GString *text = g_string_new (NULL);

  for (gint64 amount = find_next (parts, G_MAXINT64); amount > 0;
       amount = find_next (parts, amount))
    tell_alike (book, parts, amount, text);
  return g_string_free (text, FALSE);
}

static char *
tell_spread (TontiBook *book, const json_t *json)
{
  const json_t *parts = json_object_get (json, "parts");
  const guint n = (guint)json_array_size (parts);
  g_autofree char *lot = tell_lot (book, json);
  g_autofree char *amount = tell_amount (book, tonti_fact_int (json, "amount"));
  g_autofree char *each = tonti_short_dup_parts (book, parts);

  return g_strdup_printf (ngettext ("%1$s: %2$s were missing, %3$u who was there laid them down "
                                    "(%4$s)",
                                    "%1$s: %2$s were missing, %3$u who were there laid them down "
                                    "(%4$s)",
                                    n),
                          lot, amount, n, each);
}

static char *
tell_back (TontiBook *book, const json_t *json)
{
  g_autofree char *lot = tell_lot (book, json);
  g_autofree char *amount = tell_amount (book, tonti_fact_int (json, "amount"));
  g_autofree char *each = tonti_short_dup_parts (book, json_object_get (json, "parts"));

  return g_strdup_printf (_ ("%s: %s came later and go back to those who had laid them down, as "
                             "money in advance (%s)"),
                          lot, amount, each);
}

char *
tonti_short_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "postpone"))
    return tell_postpone (book, event->json);
  if (tonti_event_is (event, "spread"))
    return tell_spread (book, event->json);
  if (tonti_event_is (event, "spread-back"))
    return tell_back (book, event->json);
  return NULL;
}
