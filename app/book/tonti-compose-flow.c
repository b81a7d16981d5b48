// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-compose.h"

#include <string.h>

#include "tonti-goods-part.h"
#include "tonti-goods-stock.h"
#include "tonti-ledger-store.h"
#include "tonti-verb.h"

/* Fines, other money in and out, transfers, debts paid and the count under composition. */

static gint64
get_int (const json_t *value, const char *name)
{
  return json_integer_value (json_object_get (value, name));
}

static const char *
get_text (const json_t *value, const char *name)
{
  return json_string_value (json_object_get (value, name));
}

static const char *
get_means (const json_t *value)
{
  const char *means = get_text (value, "means");

  return means != NULL ? means : "cash";
}

TontiComposed *
tonti_compose_fine (TontiCompose *self, gint64 fine, const json_t *value)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, fine });
  gint64 member = get_int (value, "member");
  TontiOpenFine open = { fine, member, get_int (value, "amount") };
  TontiComposed *composed = tonti_compose_add (self, "fine/1", -1, member);

  g_array_append_val (self->fines, open);
  json_object_update (composed->body, (json_t *)value);
  json_object_set_new (composed->body, "fine", json_string (of));
  tonti_body_add_line (composed->body, "fines-due", member, of, open.open);
  tonti_body_add_line (composed->body, "fines", 0, NULL, -open.open);
  return composed;
}

TontiComposed *
tonti_compose_fine_cancel (TontiCompose *self, gint64 fine, const json_t *value)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FINE, fine });

  for (guint i = 0; i < self->fines->len; i++)
    {
      TontiOpenFine *open = &g_array_index (self->fines, TontiOpenFine, i);
      TontiComposed *composed;

      if (open->id != fine || open->open == 0)
        continue;
      composed = tonti_compose_add (self, "fine-cancel/1", -1, open->member);
      json_object_update (composed->body, (json_t *)value);
      json_object_set_new (composed->body, "fine", json_string (of));
      json_object_set_new (composed->body, "amount", json_integer (open->open));
      tonti_body_add_line (composed->body, "fines", 0, NULL, open->open);
      tonti_body_add_line (composed->body, "fines-due", open->member, of, -open->open);
      open->open = 0;
      return composed;
    }
  return NULL;
}

TontiComposed *
tonti_compose_flow (TontiCompose *self, const json_t *value)
{
  gboolean in = g_strcmp0 (get_text (value, "direction"), "in") == 0;
  gint64 amount = get_int (value, "amount") * (in ? 1 : -1);
  gint64 fee = get_int (value, "fee");
  gint64 member = get_int (value, "member");
  TontiComposed *composed = tonti_compose_add (
      self, "flow/1", in ? TONTI_DOCUMENT_RECEIPT : TONTI_DOCUMENT_VOUCHER_OUT, member);

  json_object_update (composed->body, (json_t *)value);
  json_object_set_new (composed->body, "means", json_string (get_means (value)));
  tonti_body_add_line (composed->body, get_means (value), 0, NULL, amount - fee);
  tonti_body_add_line (composed->body, get_text (value, "account"), member, get_text (value, "of"),
                       -amount);
  tonti_body_add_line (composed->body, "expense:fees", 0, NULL, fee);
  return composed;
}

TontiComposed *
tonti_compose_transfer (TontiCompose *self, const json_t *value)
{
  gint64 amount = get_int (value, "amount");
  gint64 fee = get_int (value, "fee");
  TontiComposed *composed = tonti_compose_add (self, "transfer/1", -1, 0);

  json_object_update (composed->body, (json_t *)value);
  tonti_body_add_line (composed->body, get_text (value, "to"), 0, NULL, amount);
  tonti_body_add_line (composed->body, get_text (value, "from"), 0, NULL, -(amount + fee));
  tonti_body_add_line (composed->body, "expense:fees", 0, NULL, fee);
  return composed;
}

TontiComposed *
tonti_compose_owed (TontiCompose *self, gint64 member, gint64 hand, const json_t *value)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });
  gint64 debt = -tonti_ledger_balance (self->db, "owed", member, of);
  gint64 pool = tonti_goods_of_column (self->db, of);
  gint64 most = pool != 0 ? MIN (debt, MAX (tonti_goods_free (self, pool), 0)) : debt;
  gint64 amount = MIN (get_int (value, "amount"), most);
  TontiComposed *composed;

  if (amount <= 0)
    return NULL;
  composed = tonti_compose_add (self, "owed/1", TONTI_DOCUMENT_VOUCHER_OUT, member);
  json_object_update (composed->body, (json_t *)value);
  json_object_set_new (composed->body, "amount", json_integer (amount));
  json_object_set_new (composed->body, "hand", json_string (of));
  if (json_object_get (composed->body, "discharge") == NULL)
    json_object_set_new (composed->body, "discharge", json_pack ("{s:s}", "how", "none"));
  tonti_body_add_line (composed->body, "owed", member, of, amount);
  tonti_goods_hand_out (self, composed->body, hand, get_means (value), amount);
  return composed;
}

gint64
tonti_compose_root_balance (const TontiCompose *self, const char *root)
{
  gsize length = strlen (root);
  gint64 sum = 0;

  for (guint i = 0; i < self->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (self->entries, i);
      json_t *lines = json_object_get (composed->body, "lines");

      for (gsize j = 0; j < json_array_size (lines); j++)
        {
          json_t *line = json_array_get (lines, j);
          const char *account = json_string_value (json_object_get (line, "account"));

          if (strncmp (account, root, length) == 0
              && (account[length] == '\0' || account[length] == ':'))
            sum += json_integer_value (json_object_get (line, "amount"));
        }
    }
  return sum;
}

/* Missing money is a claim on its holder, money too much waits in suspense. */
static const char *
add_difference (json_t *body, gint64 holder, gint64 difference)
{
  if (difference == 0)
    return "equal";
  if (difference < 0)
    tonti_body_add_line (body, "claim", holder, NULL, -difference);
  tonti_body_add_line (body, "cash", 0, NULL, difference);
  if (difference > 0)
    tonti_body_add_line (body, "suspense", 0, NULL, -difference);
  return difference < 0 ? "claim" : "suspense";
}

TontiComposed *
tonti_compose_count (TontiCompose *self, const json_t *value, gint64 expected)
{
  TontiComposed *composed = tonti_compose_add (self, "count/1", -1, 0);
  gint64 counted = get_int (value, "counted");
  const char *outcome
      = add_difference (composed->body, get_int (value, "holder"), counted - expected);

  json_object_update (composed->body, (json_t *)value);
  if (g_str_equal (outcome, "equal"))
    {
      json_object_del (composed->body, "reason");
      json_object_del (composed->body, "officers");
    }
  if (!g_str_equal (outcome, "claim"))
    json_object_del (composed->body, "holder");
  json_object_set_new (composed->body, "expected", json_integer (expected));
  json_object_set_new (composed->body, "difference", json_integer (counted - expected));
  json_object_set_new (composed->body, "outcome", json_string (outcome));
  tonti_composed_add_cell (composed, "count");
  return composed;
}
