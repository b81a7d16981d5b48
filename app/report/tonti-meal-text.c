// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"

/* What events of hosts and meals say to people. */

static char *
tell_hosts (TontiBook *book, const json_t *json)
{
  const json_t *hosts = json_object_get (json, "hosts");
  const char *reason = tonti_fact_text (json, "reason");
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (hosts); i++)
    {
      const json_t *host = json_array_get (hosts, i);
      g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (host, "member"));

      g_string_append (text, i > 0 ? "; " : "");
      g_string_append_printf (text, _ ("%1$s hosts %2$s %3$" PRId64), name,
                              tonti_book_word (book, "meeting"), tonti_fact_int (host, "meeting"));
    }
  if (*reason != '\0')
    g_string_append_printf (text, " (%s)", reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
tell_payment (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);

  return g_strdup_printf (_ ("Money of the meal of %1$s %2$" PRId64 " handed to %3$s"),
                          tonti_book_word (book, "meeting"), tonti_fact_int (event->json, "served"),
                          name);
}

/* Who was let off it, by name. */
static char *
tell_off (TontiBook *book, const json_t *json)
{
  const json_t *dues = json_object_get (json, "dues");
  g_autoptr (GString) names = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      g_autofree char *name
          = tonti_report_member_name (book, tonti_fact_int (json_array_get (dues, i), "member"));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_strdup_printf (_ ("Away, and free of the meal: %s"), names->str);
}

/* What nobody asks for any more is the member's. */
static char *
tell_ahead (TontiBook *book, const json_t *json)
{
  const json_t *dues = json_object_get (json, "dues");
  const TontiStyle *style = &tonti_book_get_group (book)->style;
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      const json_t *due = json_array_get (dues, i);
      g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (due, "member"));
      g_autofree char *of = tonti_label_subject (book, tonti_fact_text (due, "of"));
      g_autofree char *money
          = tonti_style_format_symbol (style, tonti_money (-tonti_fact_int (due, "paid")));

      g_string_append_printf (text, "%s%s (%s, %s)", i > 0 ? "; " : "", name, of, money);
    }
  return g_strdup_printf (_ ("Paid ahead and not due any more, kept as an advance: %s"), text->str);
}

char *
tonti_meal_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  if (tonti_event_is (event, "host"))
    return tell_hosts (book, event->json);
  if (tonti_event_is (event, "meal-pay"))
    return tell_payment (book, event);
  if (tonti_event_is (event, "ahead"))
    return tell_ahead (book, event->json);
  return tonti_event_is (event, "meal-off") ? tell_off (book, event->json) : NULL;
}
