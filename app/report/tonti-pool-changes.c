// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-meeting-facts.h"

/* What changed the calendar of a pool since it was fixed: hands that changed places, were drawn or
 * chosen, meetings that were moved or not held. */

enum
{
  SEQ,
  DAY_OF,
  EVENT,
  WHAT,
  REASON,
  AGREED,
  OFFICERS,
};

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No")),          DAY ("day", N_ ("Day")),
  CODE ("event", N_ ("Change")),      TEXT ("what", N_ ("What changed")),
  TEXT ("reason", N_ ("Reason")),     TEXT ("agreed", N_ ("Agreed")),
  TEXT ("officers", N_ ("Officers")), END,
};

char *
tonti_report_names (TontiBook *book, const json_t *members)
{
  GString *names = g_string_new (NULL);
  gsize i;
  json_t *member;

  json_array_foreach ((json_t *)members, i, member)
    {
      g_autofree char *name = tonti_report_member_name (book, json_integer_value (member));

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", name);
    }
  return g_string_free (names, FALSE);
}

static void
add_row (TontiTable *table, TontiBook *book, const TontiEvent *event)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, SEQ, event->seq);
  tonti_table_set_int (table, DAY_OF, event->day.number);
  tonti_table_set_text (table, EVENT, event->kind);
  tonti_table_take_text (table, WHAT, tonti_event_dup_text (book, event));
  tonti_table_put_text (table, REASON, tonti_fact_text (event->json, "reason"));
  tonti_table_take_text (table, AGREED,
                         tonti_report_names (book, json_object_get (event->json, "consent")));
  tonti_table_take_text (table, OFFICERS,
                         tonti_report_names (book, json_object_get (event->json, "officers")));
}

static gint
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

static void
gather (TontiBook *book, const char *kind, GArray *numbers)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), kind);

  for (guint i = 0; i < acts->len; i++)
    g_array_append_val (numbers, g_array_index (acts, TontiActRow, i).seq);
}

/* The event that fixed the calendar of POOL; 0 = none yet. */
static gint64
find_start (TontiBook *book, gint64 pool)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "calendar/1");

  for (guint i = 0; i < acts->len; i++)
    {
      const gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);

      if (event != NULL && tonti_fact_int (event->json, "pool") == pool)
        return seq;
    }
  return 0;
}

/* What says something of POOL since its calendar was fixed (START, 0 = not yet); of what came
 * before only the draw of its list. */
static gboolean
is_told (const TontiEvent *event, gint64 pool, gint64 start)
{
  const gint64 of = tonti_fact_int (event->json, "pool");
  const gboolean is_since = start > 0 && event->seq > start;

  if (tonti_event_is (event, "draw"))
    return of == pool;
  return is_since && (of == 0 || of == pool);
}

TontiTable *
tonti_pool_changes (TontiBook *book, gint64 pool)
{
  static const char *const kinds[] = {
    "swap/1",    "meeting-move/1", "meeting-miss/1", "order/1", "draw/1",     "choice/1",
    "auction/1", "hand-late/1",    "hand-over/1",    "claim/1", "hand-end/1", "defer/1",
  };
  TontiTable *table = tonti_table_new ("changes", N_ ("Changes of the calendar"), columns);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 start = find_start (book, pool);

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    gather (book, kinds[i], numbers);
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    {
      const gint64 seq = g_array_index (numbers, gint64, i);
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);

      if (event != NULL && is_told (event, pool, start))
        add_row (table, book, event);
    }
  return table;
}
