// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-lot-part.h"
#include "tonti-verb.h"

/* Lots under composition. First the deductions of all of them, in the order of the calendar,
 * because arrears kept from one lot are contributions that came; then what is still missing from
 * the pot is spread over the lots of the meeting; then each holder's payout. Shares of discounts
 * that are set off against contributions make the pot fuller, so they are taken before it is looked
 * at, and posted after the payouts from which they come. */

static void
clear_part (gpointer data)
{
  TontiLotPart *part = data;

  json_decref (part->deductions);
  json_decref (part->body);
  g_clear_pointer (&part->dividends, json_decref);
}

/* ---- Parts of the holders ---- */

static void
add_part (TontiCompose *c, GArray *parts, const TontiDraft *draft, const TontiTurnRow *turn,
          const TontiHolderRow *holder, TontiMoney gross)
{
  TontiLotPart part = { .draft = draft, .turn = *turn, .holder = *holder, .gross = gross };

  part.deductions = json_array ();
  part.body = json_object ();
  tonti_lot_part_keep (c, &part);
  g_array_append_val (parts, part);
}

static void
add_lot (TontiCompose *c, GArray *parts, const TontiDraft *draft)
{
  const char *second = strchr (draft->cell, ':') + 1;
  gint64 n = g_ascii_strtoll (second, NULL, 10);
  gint64 pool = g_ascii_strtoll (strchr (second, ':') + 1, NULL, 10);
  TontiTurnRow turn;

  if (!tonti_turn_get (c->db, pool, n, &turn) || !g_str_equal (turn.state, "planned"))
    return;
  g_autoptr (GArray) holders = tonti_holder_list (c->db, turn.hand);
  g_autofree gint64 *numerators = g_new0 (gint64, holders->len);
  g_autofree gint64 *denominators = g_new0 (gint64, holders->len);
  g_autofree TontiMoney *gross = g_new0 (TontiMoney, holders->len);

  for (guint i = 0; i < holders->len; i++)
    {
      numerators[i] = g_array_index (holders, TontiHolderRow, i).numerator;
      denominators[i] = g_array_index (holders, TontiHolderRow, i).denominator;
    }
  if (!tonti_lot_share (tonti_money (turn.amount), numerators, denominators, holders->len,
                        c->group->unit, gross))
    return;
  for (guint i = 0; i < holders->len; i++)
    add_part (c, parts, draft, &turn, &g_array_index (holders, TontiHolderRow, i), gross[i]);
}

/* ---- The events ---- */

static int
find_policy (const TontiCompose *c, const TontiLotPart *part)
{
  const char *code = json_string_value (json_object_get (part->draft->value, "short"));
  g_auto (TontiPoolRow) pool = { 0 };

  if (code == NULL && tonti_pool_get (c->db, part->turn.pool, &pool))
    code = pool.short_pot;
  return MAX (code != NULL ? tonti_codes_find (&tonti_short_pot_codes, code) : 0, 0);
}

static void
copy_terms (json_t *body, const json_t *terms)
{
  static const char *const names[] = { "discharge", "officers", "reason", "means", "reference" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (terms, names[i]) != NULL)
      json_object_set (body, names[i], json_object_get (terms, names[i]));
  if (json_object_get (body, "discharge") == NULL)
    json_object_set_new (body, "discharge", json_pack ("{s:s}", "how", "none"));
}

static void
set_facts (json_t *body, const TontiLotPart *part, TontiMoney net, TontiMoney owed, int policy)
{
  g_autofree char *pool
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, part->turn.pool });
  g_autofree char *hand
      = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, part->turn.hand });

  json_object_set_new (body, "pool", json_string (pool));
  json_object_set_new (body, "turn", json_integer (part->turn.n));
  json_object_set_new (body, "hand", json_string (hand));
  json_object_set_new (body, "gross", json_integer (part->gross.minor));
  json_object_set (body, "deductions", part->deductions);
  if (part->dividends != NULL)
    json_object_set (body, "dividends", part->dividends);
  json_object_set_new (body, "owed", json_integer (owed.minor));
  json_object_set_new (body, "net", json_integer (net.minor));
  json_object_set_new (body, "share",
                       json_pack ("{s:I, s:I}", "numerator", (json_int_t)part->holder.numerator,
                                  "denominator", (json_int_t)part->holder.denominator));
  if (part->missing.minor > 0)
    json_object_set_new (body, "short",
                         json_pack ("{s:I, s:s}", "missing", (json_int_t)part->missing.minor,
                                    "policy", tonti_codes_get (&tonti_short_pot_codes, policy)));
}

static void
add_lines (json_t *body, const TontiLotPart *part, TontiMoney net, TontiMoney owed)
{
  const char *means = json_string_value (json_object_get (body, "means"));
  const char *hand = json_string_value (json_object_get (body, "hand"));
  gint64 member = part->holder.member;

  tonti_body_add_line (body, "pot", member, hand, part->gross.minor);
  if (json_object_get (part->body, "lines") != NULL)
    json_array_extend (json_object_get (body, "lines"), json_object_get (part->body, "lines"));
  tonti_body_add_line (body, "owed", member, hand, -owed.minor);
  tonti_body_add_line (body, means != NULL ? means : "cash", 0, NULL, -net.minor);
}

static void
pay (TontiCompose *c, const TontiLotPart *part)
{
  TontiComposed *composed
      = tonti_compose_add (c, "payout/1", TONTI_DOCUMENT_VOUCHER_OUT, part->holder.member);
  int policy = find_policy (c, part);
  TontiMoney net, owed;

  tonti_lot_settle (part->entitled, part->missing, (TontiShortPot)policy, &net, &owed);
  copy_terms (composed->body, part->draft->value);
  set_facts (composed->body, part, net, owed, policy);
  add_lines (composed->body, part, net, owed);
  tonti_composed_add_cell (composed, part->draft->cell);
}

/* By pool, then in the order of the calendar. */
static int
compare_lots (gconstpointer a, gconstpointer b)
{
  const TontiLotPart *left = a;
  const TontiLotPart *right = b;

  if (left->turn.pool != right->turn.pool)
    return left->turn.pool < right->turn.pool ? -1 : 1;
  return (left->turn.n > right->turn.n) - (left->turn.n < right->turn.n);
}

void
tonti_compose_lots (TontiCompose *self, const GPtrArray *lots)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (TontiLotPart));
  guint first, last;

  g_array_set_clear_func (parts, clear_part);
  for (guint i = 0; i < lots->len; i++)
    add_lot (self, parts, g_ptr_array_index (lots, i));
  g_array_sort (parts, compare_lots);
  first = self->entries->len;
  tonti_compose_dividends (self);
  last = self->entries->len;
  tonti_lot_parts_spread (self, parts);
  for (guint i = 0; i < parts->len; i++)
    pay (self, &g_array_index (parts, TontiLotPart, i));
  for (guint i = first; i < last; i++)
    g_ptr_array_add (self->entries, g_ptr_array_steal_index (self->entries, first));
}
