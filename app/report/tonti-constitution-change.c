// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-constitution-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"

/* How the rules of the group were changed. */

static const TontiColumn columns[] = {
  NUMBER ("seq", N_ ("No")),          DAY ("day", N_ ("Day")),
  CODE ("event", N_ ("Change")),      TEXT ("what", N_ ("What changed")),
  TEXT ("officers", N_ ("Officers")), END,
};

/* ---- What each one says ---- */

static char *
tell_fine_kind (const TontiConstitution *self, const json_t *json)
{
  g_autofree char *amount = tonti_constitution_money (self, tonti_fact_int (json, "amount"));

  if (json_is_true (json_object_get (json, "retired")))
    return g_strdup_printf (_ ("%s: no longer used"), tonti_fact_text (json, "label"));
  return g_strdup_printf (_ ("%s: %s"), tonti_fact_text (json, "label"), amount);
}

static char *
tell_fund (const TontiConstitution *self, const json_t *json)
{
  g_autofree char *amount = tonti_constitution_money (self, tonti_fact_int (json, "amount"));

  return g_strdup_printf (_ ("%s: %s"), tonti_fact_text (json, "name"), amount);
}

static char *
tell_pool (const TontiConstitution *self, const json_t *json)
{
  g_autofree char *amount = tonti_constitution_money (self, tonti_fact_int (json, "contribution"));

  return g_strdup_printf (_ ("%s: %s"), tonti_fact_text (json, "name"), amount);
}

static char *
tell_order (const TontiConstitution *self, const json_t *json)
{
  g_autofree char *pool = tonti_label_subject (self->book, tonti_fact_text (json, "pool"));

  return g_strdup_printf (_ ("%s: %s"), pool,
                          tonti_label_of_code ("order", tonti_fact_text (json, "order")));
}

/* Names of what a group can change; amounts are told as such. */
static const struct
{
  const char *field, *name; /* N_(…) */
  gboolean is_money;
} fields[] = {
  { "name", N_ ("name"), FALSE },
  { "kind", N_ ("kind of group"), FALSE },
  { "form", N_ ("legal form"), FALSE },
  { "registration", N_ ("registration"), FALSE },
  { "place", N_ ("place"), FALSE },
  { "rhythm", N_ ("rhythm of the meetings"), FALSE },
  { "priority", N_ ("order of payment"), FALSE },
  { "unit", N_ ("smallest part that is shared out"), TRUE },
  { "expense_ceiling", N_ ("expenses of one officer up to"), TRUE },
};

static char *
tell_value (const TontiConstitution *self, gsize i, const json_t *json)
{
  if (fields[i].is_money)
    return tonti_constitution_money (self, tonti_fact_int (json, fields[i].field));
  if (g_str_equal (fields[i].field, "priority"))
    return tonti_constitution_priority (self, tonti_fact_text (json, "priority"));
  if (g_str_equal (fields[i].field, "rhythm"))
    return g_strdup (tonti_constitution_rhythm (tonti_fact_text (json, "rhythm")));
  return g_strdup (tonti_label_of_code (fields[i].field, tonti_fact_text (json, fields[i].field)));
}

static char *
tell_group (const TontiConstitution *self, const json_t *json)
{
  GString *told = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *value = NULL;
      g_autofree char *pair = NULL;

      if (json_object_get (json, fields[i].field) == NULL)
        continue;
      value = tell_value (self, i, json);
      pair = g_strdup_printf (_ ("%s: %s"), _ (fields[i].name), value);
      g_string_append_printf (told, "%s%s", told->len > 0 ? "; " : "", pair);
    }
  return g_string_free (told, FALSE);
}

static char *
tell (const TontiConstitution *self, const TontiEvent *event)
{
  if (tonti_event_is (event, "fine-kind"))
    return tell_fine_kind (self, event->json);
  if (tonti_event_is (event, "fund"))
    return tell_fund (self, event->json);
  if (tonti_event_is (event, "pool"))
    return tell_pool (self, event->json);
  if (tonti_event_is (event, "order"))
    return tell_order (self, event->json);
  if (tonti_event_is (event, "group"))
    return tell_group (self, event->json);
  return tonti_event_dup_text (self->book, event);
}

/* ---- The list ---- */

static void
add_change (TontiConstitution *self, TontiTable *table, gint64 seq)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (self->book), seq);

  if (event == NULL)
    return;
  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, seq);
  tonti_table_set_int (table, 1, event->day.number);
  tonti_table_set_text (table, 2, event->kind);
  tonti_table_take_text (table, 3, tell (self, event));
  tonti_table_take_text (
      table, 4, tonti_report_names (self->book, json_object_get (event->json, "officers")));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return (x > y) - (x < y);
}

/* Since the first meeting was opened: before, the group was being set up. */
TontiTable *
tonti_constitution_list_changes (TontiConstitution *self)
{
  static const char *const kinds[] = { "group/1", "fund/1", "fine-kind/1", "pool/1",      "order/1",
                                       "guard/1", "rule/1", "aid-kind/1",  "pool-goods/1" };
  TontiTable *table = tonti_table_new ("changes", N_ ("Changed since the first meeting"), columns);
  g_autoptr (GArray) first = tonti_act_list_kind (self->db, "meeting-open/1");
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (gsize i = 0; i < G_N_ELEMENTS (kinds) && first->len > 0; i++)
    {
      g_autoptr (GArray) acts = tonti_act_list_kind (self->db, kinds[i]);

      for (guint k = 0; k < acts->len; k++)
        if (g_array_index (acts, TontiActRow, k).seq > g_array_index (first, TontiActRow, 0).seq)
          g_array_append_val (numbers, g_array_index (acts, TontiActRow, k).seq);
    }
  g_array_sort (numbers, compare_numbers);
  for (guint i = 0; i < numbers->len; i++)
    add_change (self, table, g_array_index (numbers, gint64, i));
  return table;
}
