// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-verb.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-right.h"

/* All verbs of the book, gathered from the tables of its nouns. */

static const TontiVerb *const tables[] = {
  tonti_book_surplus_verbs,     tonti_book_advances_verbs,  tonti_book_goods_verbs,
  tonti_book_parties_verbs,     tonti_book_group_verbs,     tonti_book_fines_verbs,
  tonti_book_funds_verbs,       tonti_book_accounts_verbs,  tonti_book_members_verbs,
  tonti_book_officers_verbs,    tonti_book_pools_verbs,     tonti_book_meetings_verbs,
  tonti_book_openings_verbs,    tonti_book_dues_verbs,      tonti_book_lots_verbs,
  tonti_book_penalties_verbs,   tonti_book_setoffs_verbs,   tonti_book_flows_verbs,
  tonti_book_drafts_verbs,      tonti_book_counts_verbs,    tonti_book_closings_verbs,
  tonti_book_corrections_verbs, tonti_book_takeovers_verbs, tonti_book_hands_verbs,
  tonti_book_swaps_verbs,       tonti_book_deferrals_verbs, tonti_book_contests_verbs,
  tonti_book_warnings_verbs,    tonti_book_raises_verbs,    tonti_book_pins_verbs,
  tonti_book_guards_verbs,      tonti_book_accepts_verbs,   tonti_book_meals_verbs,
  tonti_book_orders_verbs,      tonti_book_draws_verbs,     tonti_book_rules_verbs,
  tonti_book_models_verbs,      tonti_book_joins_verbs,     tonti_book_debts_verbs,
  tonti_book_notebooks_verbs,   tonti_book_aid_kinds_verbs, tonti_book_aid_verbs,
  tonti_book_aid_calls_verbs,   tonti_book_lapses_verbs,    tonti_book_guarantees_verbs,
  tonti_book_calls_verbs,       tonti_book_auctions_verbs,  tonti_book_dividends_verbs,
  tonti_book_claims_verbs,      tonti_book_boxes_verbs,     tonti_book_cards_verbs,
  tonti_book_demands_verbs,     tonti_book_missing_verbs,
};

static const char *const type_names[] = {
  [TONTI_FIELD_TEXT] = "text",
  [TONTI_FIELD_MARK] = "text",
  [TONTI_FIELD_LINES] = "lines",
  [TONTI_FIELD_AMOUNT] = "amount",
  [TONTI_FIELD_ZERO_AMOUNT] = "amount or zero",
  [TONTI_FIELD_NUMBER] = "number",
  [TONTI_FIELD_DAY] = "day",
  [TONTI_FIELD_RATE] = "rate",
  [TONTI_FIELD_CODE] = "code",
  [TONTI_FIELD_MEMBER] = "member",
  [TONTI_FIELD_MEMBERS] = "members",
  [TONTI_FIELD_POOL] = "pool",
  [TONTI_FIELD_HAND] = "hand",
  [TONTI_FIELD_FUND] = "fund",
  [TONTI_FIELD_FINE] = "fine",
  [TONTI_FIELD_AID] = "aid",
  [TONTI_FIELD_CALL] = "call",
  [TONTI_FIELD_LOAN] = "loan",
  [TONTI_FIELD_MEETING] = "meeting",
  [TONTI_FIELD_FLAG] = "flag",
  [TONTI_FIELD_OBJECT] = "object",
  [TONTI_FIELD_LIST] = "list",
};

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp ((*(const TontiVerb *const *)a)->name, (*(const TontiVerb *const *)b)->name);
}

static gpointer
gather (gpointer data)
{
  GPtrArray *all = g_ptr_array_new ();
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const TontiVerb *verb = tables[i]; verb->name; verb++)
      {
        /* Nobody has decided who may do it: nobody may. */
        g_assert (tonti_right_is_listed (verb->name));
        g_ptr_array_add (all, (gpointer)verb);
      }
  g_ptr_array_sort (all, compare_names);
  g_ptr_array_add (all, NULL);
  return g_ptr_array_free (all, FALSE);
}

const TontiVerb *const *
tonti_verbs (void)
{
  static GOnce once = G_ONCE_INIT;
  return g_once (&once, gather, NULL);
}

const TontiVerb *
tonti_verb_find (const char *name)
{
  for (const TontiVerb *const *verb = tonti_verbs (); *verb; verb++)
    if (strcmp ((*verb)->name, name) == 0)
      return *verb;
  return NULL;
}

static const char *
unit_of (TontiFieldType type)
{
  if (type == TONTI_FIELD_AMOUNT || type == TONTI_FIELD_ZERO_AMOUNT)
    return "minor units";
  if (type == TONTI_FIELD_DAY)
    return "YYYY-MM-DD";
  return type == TONTI_FIELD_RATE ? "percent, or parts per million" : NULL;
}

static json_t *
describe_field (const TontiField *field)
{
  json_t *object
      = json_pack ("{s:s, s:s, s:b, s:s}", "name", field->name, "type", type_names[field->type],
                   "required", field->required, "help", field->help ? _ (field->help) : "");
  if (field->codes)
    {
      json_t *codes = json_array ();
      for (const char *const *code = field->codes->codes; *code; code++)
        json_array_append_new (codes, json_string (*code));
      json_object_set_new (object, "codes", codes);
    }
  if (unit_of (field->type))
    json_object_set_new (object, "unit", json_string (unit_of (field->type)));
  return object;
}

json_t *
tonti_verb_describe (const TontiVerb *verb)
{
  json_t *fields = json_array (), *refusals = json_array ();
  for (const TontiField *field = verb->fields; field && field->name; field++)
    json_array_append_new (fields, describe_field (field));
  for (const char *const *code = verb->refusals; code && *code; code++)
    json_array_append_new (refusals, json_string (*code));
  return json_pack ("{s:s, s:s, s:b, s:o, s:o, s:o, s:s}", "name", verb->name, "summary",
                    _ (verb->summary), "two_officers", (verb->flags & TONTI_VERB_TWO_OFFICERS) != 0,
                    "roles", tonti_right_describe (verb->name), "fields", fields, "refusals",
                    refusals, "example", verb->example ? verb->example : "");
}
