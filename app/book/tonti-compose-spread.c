// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-part.h"
#include "tonti-short-store.h"
#include "tonti-verb.h"

/* What those present lay down for a lot whose pot is short, and have back, as an advance, when the
 * missing contributions come. */

typedef struct
{
  gint64 member, hand, numerator, denominator;
} Bearer;

/* ---- Who lays it down ---- */

static gboolean
is_away (const TontiCompose *c, gint64 member)
{
  g_autofree char *cell = g_strdup_printf ("presence:%" G_GINT64_FORMAT, member);
  json_auto_t *value = tonti_draft_get (c->db, c->meeting, cell);
  const char *presence = json_string_value (json_object_get (value, "presence"));

  return g_strcmp0 (presence, "absent") == 0 || g_strcmp0 (presence, "excused") == 0;
}

static gboolean
is_open (const TontiCompose *c, const TontiDueRow *due)
{
  for (guint i = 0; i < c->dues->len; i++)
    {
      const TontiDueRow *row = &g_array_index (c->dues, TontiDueRow, i);

      if (row->member == due->member && row->meeting == due->meeting
          && row->subject.kind == due->subject.kind && row->subject.n == due->subject.n)
        return tonti_due_row_open (row) > 0;
    }
  return FALSE;
}

static gboolean
find_fraction (const GArray *holders, Bearer *bearer)
{
  for (guint i = 0; i < holders->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (holders, TontiHolderRow, i);

      bearer->numerator = row->numerator;
      bearer->denominator = row->denominator;
      if (row->member == bearer->member && row->hand == bearer->hand)
        return TRUE;
    }
  return FALSE;
}

/* Hands that are there and have paid their own contribution, by member. */
static GArray *
list_bearers (const TontiCompose *c, gint64 pool)
{
  g_autoptr (GArray) dues = tonti_due_list_meeting (c->db, c->meeting);
  g_autoptr (GArray) holders = tonti_holder_list_pool (c->db, pool);
  GArray *bearers = g_array_new (FALSE, FALSE, sizeof (Bearer));

  for (guint i = 0; i < dues->len && c->meeting > 0; i++)
    {
      const TontiDueRow *due = &g_array_index (dues, TontiDueRow, i);
      Bearer bearer = { .member = due->member, .hand = due->subject.n };

      if (due->pool == pool && due->amount > 0 && !is_open (c, due) && !is_away (c, due->member)
          && find_fraction (holders, &bearer))
        g_array_append_val (bearers, bearer);
    }
  return bearers;
}

static gboolean
collect (const TontiCompose *c, const GArray *bearers, TontiMoney missing, TontiMoney *parts)
{
  g_autofree gint64 *numerators = g_new0 (gint64, bearers->len);
  g_autofree gint64 *denominators = g_new0 (gint64, bearers->len);

  for (guint i = 0; i < bearers->len; i++)
    {
      numerators[i] = g_array_index (bearers, Bearer, i).numerator;
      denominators[i] = g_array_index (bearers, Bearer, i).denominator;
    }
  return tonti_lot_collect (missing, numerators, denominators, bearers->len, c->group->unit, parts);
}

/* ---- spread/1 ---- */

static void
set_lot (json_t *body, const TontiTurnRow *turn)
{
  g_autofree char *pool = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, turn->pool });
  g_autofree char *hand = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, turn->hand });

  json_object_set_new (body, "pool", json_string (pool));
  json_object_set_new (body, "turn", json_integer (turn->n));
  json_object_set_new (body, "hand", json_string (hand));
  json_object_set_new (body, "short_meeting", json_integer (turn->meeting));
}

/* One member's part: laid down (SIGN 1) or given back (-1). */
static void
add_part (json_t *body, gint64 member, gint64 hand, gint64 amount, int sign)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand });

  if (amount == 0)
    return;
  json_array_append_new (json_object_get (body, "parts"),
                         json_pack ("{s:I, s:s, s:I}", "member", (json_int_t)member, "hand", of,
                                    "amount", (json_int_t)amount));
  tonti_body_add_line (body, "spread", member, of, -amount * sign);
}

gboolean
tonti_lot_compose_spread (TontiCompose *c, const TontiDraft *draft, const TontiTurnRow *turn,
                          TontiMoney missing)
{
  g_autoptr (GArray) bearers = list_bearers (c, turn->pool);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, bearers->len);
  TontiComposed *composed;

  if (!collect (c, bearers, missing, parts))
    return FALSE;
  composed = tonti_compose_add (c, "spread/1", -1, 0);
  set_lot (composed->body, turn);
  json_object_set_new (composed->body, "amount", json_integer (missing.minor));
  json_object_set_new (composed->body, "parts", json_array ());
  if (json_object_get (draft->value, "officers") != NULL)
    json_object_set (composed->body, "officers", json_object_get (draft->value, "officers"));
  tonti_body_add_line (composed->body, "cash", 0, NULL, missing.minor);
  for (guint i = 0; i < bearers->len; i++)
    {
      const Bearer *bearer = &g_array_index (bearers, Bearer, i);

      add_part (composed->body, bearer->member, bearer->hand, parts[i].minor, 1);
    }
  tonti_composed_add_cell (composed, draft->cell);
  return TRUE;
}

/* ---- spread-back/1 ---- */

static void
give_back (TontiCompose *c, const TontiSpreadRow *rows, guint n, gint64 amount)
{
  g_autofree TontiMoney *left = g_new0 (TontiMoney, n);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, n);
  TontiComposed *composed;
  TontiTurnRow turn;

  for (guint i = 0; i < n; i++)
    left[i] = tonti_money (rows[i].amount - rows[i].back);
  if (!tonti_turn_get (c->db, rows->pool, rows->n, &turn)
      || !tonti_lot_spread (tonti_money (amount), left, n, c->group->unit, parts))
    return;
  composed = tonti_compose_add (c, "spread-back/1", -1, 0);
  set_lot (composed->body, &turn);
  json_object_set_new (composed->body, "spread", json_integer (rows->seq));
  json_object_set_new (composed->body, "amount", json_integer (amount));
  json_object_set_new (composed->body, "parts", json_array ());
  for (guint i = 0; i < n; i++)
    {
      add_part (composed->body, rows[i].member, rows[i].hand, parts[i].minor, -1);
      tonti_body_add_line (composed->body, "advance", rows[i].member, NULL, -parts[i].minor);
    }
}

static void
settle (TontiCompose *c, const TontiSpreadRow *rows, guint n)
{
  gint64 left = 0, lacks;
  TontiTurnRow turn;

  for (guint i = 0; i < n; i++)
    left += rows[i].amount - rows[i].back;
  if (!tonti_turn_get (c->db, rows->pool, rows->n, &turn))
    return;
  lacks = tonti_lot_find_share (c, NULL, &turn).minor;
  if (left > lacks)
    give_back (c, rows, n, left - lacks);
}

void
tonti_compose_spread_backs (TontiCompose *self)
{
  g_autoptr (GArray) rows = tonti_spread_list_open (self->db);
  const TontiSpreadRow *list = (const TontiSpreadRow *)(gpointer)rows->data;
  guint first = 0;

  for (guint i = 1; i <= rows->len; i++)
    if (i == rows->len || list[i].seq != list[first].seq)
      {
        settle (self, list + first, i - first);
        first = i;
      }
}
