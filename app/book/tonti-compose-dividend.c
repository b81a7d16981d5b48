// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-compose.h"
#include "tonti-dues.h"
#include "tonti-ledger-store.h"
#include "tonti-verb.h"

/* Shares of discounts under composition: handed over, or set off against what the member owes. */

/* ---- What the group keeps ---- */

static void
add_kept (json_t *kept, const char *of, gint64 amount)
{
  gint64 before = json_integer_value (json_object_get (kept, of));

  json_object_set_new (kept, of, json_integer (before + amount));
}

/* {"hand:3": amount}: posted, of lots composed so far, less what was composed out of it. */
static json_t *
list_kept (const TontiCompose *self, gint64 member)
{
  g_autoptr (GArray) rows = tonti_ledger_member_balances (self->db, member);
  json_t *kept = json_object ();
  size_t i;
  json_t *row;

  for (guint j = 0; j < rows->len; j++)
    {
      const TontiLedgerBalance *balance = &g_array_index (rows, TontiLedgerBalance, j);

      if (g_str_equal (balance->account, "dividends") && balance->of != NULL)
        add_kept (kept, balance->of, balance->credit - balance->debit);
    }
  json_array_foreach (self->dividends, i, row)
    {
      if (json_integer_value (json_object_get (row, "member")) == member)
        add_kept (kept, json_string_value (json_object_get (row, "of")),
                  json_integer_value (json_object_get (row, "amount")));
    }
  return kept;
}

gint64
tonti_compose_get_dividends (const TontiCompose *self, gint64 member)
{
  json_auto_t *kept = list_kept (self, member);
  gint64 sum = 0;
  const char *of;
  json_t *amount;

  json_object_foreach (kept, of, amount)
    {
      sum += MAX (json_integer_value (amount), 0);
    }
  return sum;
}

/* Take AMOUNT, hand by hand. */
static void
take (TontiCompose *self, TontiComposed *composed, gint64 member, gint64 amount)
{
  json_auto_t *kept = list_kept (self, member);
  const char *of;
  json_t *value;

  json_object_foreach (kept, of, value)
    {
      gint64 part = CLAMP (json_integer_value (value), 0, amount);

      tonti_body_add_line (composed->body, "dividends", member, of, part);
      if (part > 0)
        json_array_append_new (self->dividends,
                               json_pack ("{s:s, s:I, s:I}", "of", of, "member", (json_int_t)member,
                                          "amount", (json_int_t)-part));
      amount -= part;
    }
}

/* ---- Against what is owed ---- */

static GArray *
list_dues (const TontiCompose *self, gint64 member)
{
  GArray *dues = g_array_new (FALSE, FALSE, sizeof (TontiDue));

  for (guint i = 0; i < self->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (self->dues, TontiDueRow, i);
      const TontiDue due
          = { row->subject, row->pool, row->meeting, { tonti_due_row_open (row) }, { 0 } };

      if (row->member == member && due.open.minor > 0)
        g_array_append_val (dues, due);
    }
  for (guint i = 0; i < self->fines->len; i++)
    {
      const TontiOpenFine *fine = &g_array_index (self->fines, TontiOpenFine, i);
      const TontiDue due = { { TONTI_SUBJECT_FINE, fine->id }, 0, 0, { fine->open }, { 0 } };

      if (fine->member == member && fine->open > 0)
        g_array_append_val (dues, due);
    }
  return dues;
}

static void
settle_fine (TontiCompose *self, gint64 id, gint64 amount)
{
  for (guint i = 0; i < self->fines->len; i++)
    if (g_array_index (self->fines, TontiOpenFine, i).id == id)
      g_array_index (self->fines, TontiOpenFine, i).open -= amount;
}

static void
pay_due (TontiCompose *self, TontiComposed *composed, gint64 member, const TontiDue *due)
{
  g_autofree char *of = tonti_subject_format (due->subject);
  json_t *item;

  if (due->part.minor == 0)
    return;
  item = json_pack ("{s:s, s:I}", "of", of, "amount", (json_int_t)due->part.minor);
  if (due->subject.kind == TONTI_SUBJECT_FINE)
    settle_fine (self, due->subject.n, due->part.minor);
  else
    {
      json_object_set_new (item, "meeting", json_integer (due->meeting));
      tonti_compose_pay (self, member, due->subject, due->pool, due->meeting, due->part.minor);
    }
  json_array_append_new (json_object_get (composed->body, "items"), item);
  tonti_body_add_line (composed->body, tonti_compose_account (self, due->subject), member, of,
                       -due->part.minor);
}

static gint64
add_open (const GArray *dues)
{
  gint64 sum = 0;

  for (guint i = 0; i < dues->len; i++)
    sum += g_array_index (dues, TontiDue, i).open.minor;
  return sum;
}

/* What is set off, 0 = nothing is owed. */
static TontiComposed *
set_off (TontiCompose *self, gint64 member, gint64 amount)
{
  g_autoptr (GArray) dues = list_dues (self, member);
  gint64 part = MIN (amount, add_open (dues));
  TontiComposed *composed;
  TontiMoney rest;

  if (part == 0
      || !tonti_dues_allocate ((TontiDue *)(gpointer)dues->data, dues->len, self->group->priority,
                               tonti_money (part), &rest))
    return NULL;
  composed = tonti_compose_add (self, "dividend/1", -1, member);
  json_object_set_new (composed->body, "items", json_array ());
  json_object_set_new (composed->body, "amount", json_integer (part));
  take (self, composed, member, part);
  for (guint i = 0; i < dues->len; i++)
    pay_due (self, composed, member, &g_array_index (dues, TontiDue, i));
  return composed;
}

/* ---- Handed over ---- */

static TontiComposed *
hand_over (TontiCompose *self, gint64 member, gint64 amount, const json_t *value)
{
  const char *means = json_string_value (json_object_get (value, "means"));
  TontiComposed *composed
      = tonti_compose_add (self, "dividend/1", TONTI_DOCUMENT_VOUCHER_OUT, member);

  json_object_set_new (composed->body, "amount", json_integer (amount));
  take (self, composed, member, amount);
  tonti_body_add_line (composed->body, means != NULL ? means : "cash", 0, NULL, -amount);
  return composed;
}

static void
copy_terms (json_t *body, const json_t *value)
{
  static const char *const names[] = { "how", "discharge", "officers", "means", "reference" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (value, names[i]) != NULL)
      json_object_set (body, names[i], json_object_get (value, names[i]));
}

TontiComposed *
tonti_compose_dividend (TontiCompose *self, gint64 member, const json_t *value)
{
  gboolean dues = g_strcmp0 (json_string_value (json_object_get (value, "how")), "dues") == 0;
  gint64 kept = tonti_compose_get_dividends (self, member);
  const json_t *asked = json_object_get (value, "amount");
  gint64 amount = asked != NULL ? MIN (json_integer_value (asked), kept) : kept;
  TontiComposed *composed;

  if (amount <= 0)
    return NULL;
  composed = dues ? set_off (self, member, amount) : hand_over (self, member, amount, value);
  if (composed != NULL)
    copy_terms (composed->body, value);
  return composed;
}

void
tonti_compose_dividends (TontiCompose *self)
{
  g_autoptr (GPtrArray) cells = tonti_draft_list (self->db, self->meeting, "dividend:");

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);
      gint64 member = g_ascii_strtoll (strchr (draft->cell, ':') + 1, NULL, 10);
      TontiComposed *composed = tonti_compose_dividend (self, member, draft->value);

      if (composed != NULL)
        tonti_composed_add_cell (composed, draft->cell);
    }
}
