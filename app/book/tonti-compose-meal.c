// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-lot-part.h"
#include "tonti-meal.h"
#include "tonti-rule-store.h"

/* The money of a meal under composition. Who is away is let off first, where the by-laws say so.
 * The host is paid after the lots, because meals may be kept from them, unless he owes
 * contributions that the lots lack; what he has is what has come for that meal, his own part
 * included, or all that is due when the box advances (account "meal" then stands in debit until it
 * comes), less what he owes himself. What is not paid now is paid when it comes, by another
 * payment. */

/* ---- Who is away ---- */

static gboolean
is_open_meal (const TontiCompose *c, const TontiDueRow *row, gint64 fund)
{
  return row->subject.kind == TONTI_SUBJECT_FUND && row->subject.n == fund
         && row->meeting == c->meeting && tonti_due_row_open (row) > 0
         && tonti_meal_is_let_off (c->db, c->meeting, row->member);
}

void
tonti_compose_meal_offs (TontiCompose *self)
{
  const gint64 fund = self->meeting > 0 ? tonti_fund_get_meal (self->db) : 0;
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, fund });
  json_t *dues = NULL;

  for (guint i = 0; i < self->dues->len && tonti_meal_is_ruled (self->db, fund); i++)
    {
      TontiDueRow *row = &g_array_index (self->dues, TontiDueRow, i);
      gint64 open = tonti_due_row_open (row);

      if (!is_open_meal (self, row, fund))
        continue;
      if (dues == NULL)
        {
          dues = json_array ();
          json_object_set_new (tonti_compose_add (self, "meal-off/1", -1, 0)->body, "dues", dues);
        }
      json_array_append_new (dues, json_pack ("{s:I, s:s, s:I, s:I, s:i}", "member",
                                              (json_int_t)row->member, "of", of, "meeting",
                                              (json_int_t)self->meeting, "amount",
                                              (json_int_t)-open, "paid", 0));
      row->amount -= open;
    }
}

/* The meal with what this composition adds: who was let off, what came, what is kept of the host's
 * own. */
static void
add_composed (const TontiCompose *c, gint64 fund, TontiMealHost *host)
{
  g_autoptr (GArray) posted = tonti_due_list_meeting (c->db, host->meeting);

  for (guint i = 0; i < posted->len; i++)
    {
      const TontiDueRow *row = &g_array_index (posted, TontiDueRow, i);
      const TontiDueRow *now = tonti_compose_find_due (c, row->member, row->subject, row->meeting);

      if (row->subject.kind != TONTI_SUBJECT_FUND || row->subject.n != fund || now == NULL)
        continue;
      host->due += now->amount - row->amount;
      host->came += MIN (now->paid, now->amount) - MIN (row->paid, row->amount);
      if (row->member == host->member)
        host->came += tonti_due_row_open (now);
    }
}

/* ---- The host ---- */

static void
copy_terms (json_t *body, const json_t *terms)
{
  static const char *const names[] = { "discharge", "officers", "means", "reference" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (terms, names[i]) != NULL)
      json_object_set (body, names[i], json_object_get (terms, names[i]));
  if (json_object_get (body, "discharge") == NULL)
    json_object_set_new (body, "discharge", json_pack ("{s:s}", "how", "none"));
}

/* Meals, then the other dues, then fines, as far as the by-laws go. */
static void
keep (TontiCompose *c, TontiLotPart *part)
{
  static const TontiDeductionRow kinds[]
      = { { .kind = "meal" }, { .kind = "arrears" }, { .kind = "fines" } };
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (TontiDeductionRow));
  const gint64 n = 1 + tonti_rule_number (c->db, 0, "meal-keep", c->meeting);

  g_array_append_vals (rules, kinds, (guint)CLAMP (n, 1, (gint64)G_N_ELEMENTS (kinds)));
  tonti_lot_part_keep_by (c, part, rules);
}

static void
add_lines (json_t *body, const TontiLotPart *part, const char *of)
{
  const char *means = json_string_value (json_object_get (body, "means"));

  tonti_body_add_line (body, "meal", part->holder.member, of, part->gross.minor);
  if (json_object_get (part->body, "lines") != NULL)
    json_array_extend (json_object_get (body, "lines"), json_object_get (part->body, "lines"));
  tonti_body_add_line (body, means != NULL ? means : "cash", 0, NULL, -part->entitled.minor);
}

static gboolean
is_composed (const TontiCompose *c, gint64 meeting)
{
  for (guint i = 0; i < c->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (c->entries, i);

      if (g_str_equal (composed->kind, "meal-pay/1")
          && json_integer_value (json_object_get (composed->body, "served")) == meeting)
        return TRUE;
    }
  return FALSE;
}

TontiComposed *
tonti_compose_meal (TontiCompose *self, gint64 meeting, const json_t *value)
{
  const gint64 fund = tonti_fund_get_meal (self->db);
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, fund });
  json_auto_t *deductions = json_array (), *kept = json_object ();
  TontiLotPart part = { .deductions = deductions, .body = kept };
  TontiMealHost host;
  TontiComposed *composed;

  if (is_composed (self, meeting) || !tonti_meal_find_host (self->db, meeting, &host)
      || host.member == 0)
    return NULL;
  add_composed (self, fund, &host);
  part.holder.member = host.member;
  part.gross = tonti_money (tonti_meal_get_payable (self->db, &host, self->meeting));
  if (part.gross.minor == 0)
    return NULL;
  keep (self, &part);
  composed = tonti_compose_add (self, "meal-pay/1", TONTI_DOCUMENT_VOUCHER_OUT, host.member);
  copy_terms (composed->body, value);
  json_object_set_new (composed->body, "of", json_string (of));
  json_object_set_new (composed->body, "served", json_integer (meeting));
  json_object_set_new (composed->body, "gross", json_integer (part.gross.minor));
  json_object_set (composed->body, "deductions", deductions);
  json_object_set_new (composed->body, "net", json_integer (part.entitled.minor));
  add_lines (composed->body, &part, of);
  return composed;
}

static gint64
meeting_of (const TontiDraft *draft)
{
  return g_ascii_strtoll (draft->cell + strlen ("meal:"), NULL, 10);
}

static void
compose_cells (TontiCompose *c, const GPtrArray *cells, gboolean own)
{
  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);
      TontiComposed *composed = (meeting_of (draft) == c->meeting) == own
                                    ? tonti_compose_meal (c, meeting_of (draft), draft->value)
                                    : NULL;

      if (composed != NULL)
        tonti_composed_add_cell (composed, draft->cell);
    }
}

/* Contributions that are kept from the money of the host have come for the lots. */
static gboolean
fills_pots (const TontiCompose *c)
{
  TontiMealHost host;

  if (c->meeting == 0 || tonti_rule_number (c->db, 0, "meal-keep", c->meeting) == 0
      || !tonti_meal_find_host (c->db, c->meeting, &host))
    return FALSE;
  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);

      if (row->member == host.member && row->pool != 0 && tonti_due_row_open (row) > 0)
        return TRUE;
    }
  return FALSE;
}

void
tonti_compose_meals_first (TontiCompose *self)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "meal:");

  if (cells->len > 0 && fills_pots (self))
    compose_cells (self, cells, TRUE);
}

/* Today's host first: what is kept of his older meals has come for the hosts of them. */
void
tonti_compose_meals (TontiCompose *self)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "meal:");

  compose_cells (self, cells, TRUE);
  compose_cells (self, cells, FALSE);
}
