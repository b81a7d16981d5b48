// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-closing-tally.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-closing-check.h"
#include "tonti-fact.h"
#include "tonti-hash.h"

#include "tonti-no-float.h"

typedef struct
{
  gint64 debit, credit;
} Sum;

typedef struct
{
  gint64 first, last, count; /* of its events; the count from the first on */
  char opened_at[21];
  json_t *cash_count; /* body of its count/1, NULL = none yet */
  gint64 before;      /* what the cash held before that */
  GHashTable *totals; /* account -> Sum */
} Meeting;

struct _TontiClosingTally
{
  GHashTable *meetings; /* gint64 -> Meeting */
  Sum ever;             /* of all places of money */
  gint64 cash;          /* what cash and its parts hold */
  TontiStyle style;     /* of the amounts in sentences; no currency = not known */
};

static void
free_meeting (gpointer data)
{
  Meeting *meeting = data;

  json_decref (meeting->cash_count);
  g_hash_table_unref (meeting->totals);
  g_free (meeting);
}

TontiClosingTally *
tonti_closing_tally_new (void)
{
  TontiClosingTally *self = g_new0 (TontiClosingTally, 1);

  self->meetings = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, free_meeting);
  return self;
}

void
tonti_closing_tally_free (TontiClosingTally *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->meetings);
  g_free (self);
}

static Meeting *
find_meeting (TontiClosingTally *self, gint64 n)
{
  Meeting *meeting = g_hash_table_lookup (self->meetings, &n);

  if (meeting != NULL)
    return meeting;
  meeting = g_new0 (Meeting, 1);
  meeting->totals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (self->meetings, g_memdup2 (&n, sizeof n), meeting);
  return meeting;
}

/* ---- Comparing ---- */

static json_t *
list_totals (const Meeting *meeting)
{
  g_autoptr (GList) keys = g_hash_table_get_keys (meeting->totals);
  json_t *list = json_array ();

  keys = g_list_sort (keys, (GCompareFunc)strcmp);
  for (const GList *key = keys; key != NULL; key = key->next)
    {
      const Sum *sum = g_hash_table_lookup (meeting->totals, key->data);

      json_array_append_new (list,
                             json_pack ("{s:s, s:I, s:I}", "account", key->data, "debit",
                                        (json_int_t)sum->debit, "credit", (json_int_t)sum->credit));
    }
  return list;
}

static void
set_count (json_t *wanted, const json_t *count)
{
  static const char *const names[][2]
      = { { "cash", "final" }, { "cash_first", "first" }, { "outcome", "outcome" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    json_object_set (wanted, names[i][0], json_object_get (count, names[i][1]));
}

static json_t *
list_figures (const TontiClosingTally *self, const Meeting *meeting, const TontiEvent *event)
{
  g_autofree char *head = tonti_hash_to_hex (event->prev, TONTI_HASH_SIZE);
  json_t *wanted = json_pack (
      "{s:I, s:I, s:I, s:o, s:I, s:I, s:I, s:I, s:s}", "first", (json_int_t)meeting->first, "last",
      (json_int_t)meeting->last, "count", (json_int_t)meeting->count, "totals",
      list_totals (meeting), "ever_in", (json_int_t)self->ever.debit, "ever_out",
      (json_int_t)self->ever.credit, "counted", (json_int_t)self->cash, "difference",
      (json_int_t)(self->cash - meeting->before), "previous_head", head);

  if (meeting->opened_at[0] != '\0')
    json_object_set_new (wanted, "opened_at", json_string (meeting->opened_at));
  if (meeting->cash_count != NULL)
    json_object_set_new (wanted, "expected", json_integer (meeting->before));
  set_count (wanted, meeting->cash_count);
  return wanted;
}

static gboolean
check_closing (TontiClosingTally *self, const TontiEvent *event, TontiProblems *problems)
{
  json_auto_t *wanted = NULL;

  if (event->meeting == 0)
    return tonti_problems_refuse (problems, "wrong-closing", "meeting",
                                  _ ("a closing that does not say of which meeting it is"));
  wanted = list_figures (self, find_meeting (self, event->meeting), event);
  return tonti_closing_check (event, wanted, &self->style, problems);
}

/* ---- Adding up ---- */

static gboolean
is_part (const char *account, const char *place)
{
  gsize length = strlen (place);

  return strncmp (account, place, length) == 0
         && (account[length] == '\0' || account[length] == ':');
}

static gboolean
add_sum (Sum *sum, gint64 amount)
{
  gint64 *side = amount > 0 ? &sum->debit : &sum->credit;

  return !__builtin_add_overflow (*side, amount > 0 ? amount : -amount, side);
}

static gboolean
add_total (Meeting *meeting, const TontiLine *line)
{
  Sum *sum = g_hash_table_lookup (meeting->totals, line->account);

  if (sum == NULL)
    {
      sum = g_new0 (Sum, 1);
      g_hash_table_insert (meeting->totals, g_strdup (line->account), sum);
    }
  return add_sum (sum, line->amount);
}

static gboolean
add_place (TontiClosingTally *self, const TontiLine *line)
{
  gboolean cash = is_part (line->account, "cash");

  if (!cash && !is_part (line->account, "bank") && !is_part (line->account, "mobile"))
    return TRUE;
  return add_sum (&self->ever, line->amount)
         && !(cash && __builtin_add_overflow (self->cash, line->amount, &self->cash));
}

static gboolean
add_lines (TontiClosingTally *self, Meeting *meeting, const TontiEvent *event,
           TontiProblems *problems)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      if (!add_place (self, line) || (meeting != NULL && !add_total (meeting, line)))
        return tonti_problems_refuse (problems, "too-big", "lines",
                                      _ ("its amounts add up to more than can be kept"));
    }
  return TRUE;
}

static void
read_style (TontiClosingTally *self, const TontiEvent *event)
{
  const TontiCurrency *currency = tonti_currency_find (tonti_fact_text (event->json, "currency"));

  if (currency != NULL)
    self->style
        = tonti_style_for (currency, json_string_value (json_object_get (event->json, "country")),
                           tonti_fact_text (event->json, "lang"));
}

static void
add_act (TontiClosingTally *self, Meeting *meeting, const TontiEvent *event)
{
  if (g_str_equal (event->kind, "meeting-open/1"))
    {
      meeting->first = event->seq;
      meeting->count = 0;
      g_strlcpy (meeting->opened_at, event->at, sizeof meeting->opened_at);
    }
  else if (g_str_equal (event->kind, "count/1"))
    {
      json_decref (meeting->cash_count);
      meeting->cash_count = json_incref (event->json);
      meeting->before = self->cash;
    }
  meeting->last = event->seq;
  meeting->count++;
}

gboolean
tonti_closing_tally_add (TontiClosingTally *self, const TontiEvent *event, TontiProblems *problems)
{
  Meeting *meeting = NULL;

  if (g_str_equal (event->kind, "book/1"))
    read_style (self, event);
  else if (g_str_equal (event->kind, "seal/1") && !check_closing (self, event, problems))
    return FALSE;
  if (event->meeting != 0)
    {
      meeting = find_meeting (self, event->meeting);
      add_act (self, meeting, event);
    }
  return add_lines (self, meeting, event, problems);
}
