// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-ways-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-meeting-facts.h"
#include "tonti-paper-private.h"
#include "tonti-rule-store.h"
#include "tonti-short-private.h"

/* Each answer is composed as it would be, and told in a sentence. */

static char *
cell_of (const TontiTurnRow *turn)
{
  return g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
}

void
tonti_lot_compose_way (TontiBook *book, gint64 meeting, const TontiTurnRow *turn, TontiShortPot way,
                       TontiCompose *compose)
{
  TontiDb *db = tonti_report_db (book);
  g_autofree char *cell = cell_of (turn);
  json_auto_t *terms
      = json_pack ("{s:s}", "short", tonti_codes_get (&tonti_short_pot_codes, (int)way));
  TontiDraft draft = { cell, terms };
  g_autoptr (GPtrArray) entered = tonti_draft_list (db, meeting, "lot:");
  g_autoptr (GPtrArray) lots = g_ptr_array_new ();

  for (guint i = 0; i < entered->len; i++)
    g_ptr_array_add (lots, g_ptr_array_index (entered, i));
  g_ptr_array_add (lots, &draft);
  tonti_compose_init (compose, db, tonti_book_get_group (book), meeting);
  tonti_compose_receipts (compose);
  tonti_compose_lots (compose, lots);
}

/* The first event of KIND that comes of the turn, for MEMBER (0 = anybody); borrowed. */
static const json_t *
find_event (const TontiCompose *compose, const char *cell, const char *kind, gint64 member)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (g_str_equal (composed->kind, kind) && composed->cells->len > 0
          && g_str_equal (g_ptr_array_index (composed->cells, 0), cell)
          && (member == 0 || composed->member == member))
        return composed->body;
    }
  return NULL;
}

static char *
tell_money (TontiBook *book, gint64 amount)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (amount));
}

/* Of goods, the quantity. */
static char *
tell_much (TontiBook *book, const json_t *payout, const char *name)
{
  return tonti_goods_tell_much (book, tonti_fact_int (payout, "pool"),
                                tonti_fact_int (payout, name));
}

static char *
tell_paid (TontiBook *book, const json_t *payout, TontiShortPot way)
{
  g_autofree char *net = tell_much (book, payout, "net");
  g_autofree char *owed = tell_much (book, payout, "owed");

  if (way == TONTI_SHORT_POT_OWE)
    return g_strdup_printf (_ ("Pay what came: %s are handed over, %s stay owed."), net, owed);
  if (way == TONTI_SHORT_POT_BOX_ADVANCES)
    return g_strdup_printf (_ ("The box advances: %s are handed over."), net);
  return g_strdup_printf (_ ("The others wait: %s are handed over."), net);
}

static char *
tell_spread (TontiBook *book, const json_t *payout, const json_t *spread)
{
  g_autofree char *net = tell_much (book, payout, "net");
  g_autofree char *each = NULL;
  const json_t *parts = json_object_get (spread, "parts");
  const guint n = (guint)json_array_size (parts);

  if (spread == NULL)
    return NULL;
  each = tonti_short_dup_parts (book, parts);
  return g_strdup_printf (ngettext ("%1$u who is there lays it down: %2$s; %3$s are handed over.",
                                    "%1$u who are there lay it down: %2$s; %3$s are handed over.",
                                    n),
                          n, each, net);
}

/* Who pays for whom: receipts that come of the lot. */
static char *
tell_sureties (TontiBook *book, const TontiCompose *compose, const char *cell, const json_t *payout)
{
  g_autofree char *net = tell_much (book, payout, "net");
  g_autofree char *owed = tell_much (book, payout, "owed");
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);
      const json_t *by = json_object_get (composed->body, "paid_by");
      g_autofree char *name = tonti_report_member_name (book, tonti_fact_int (by, "member"));
      g_autofree char *debtor = tonti_report_member_name (book, composed->member);
      g_autofree char *money = tell_money (book, tonti_fact_int (by, "amount"));

      if (!g_str_equal (composed->kind, "receipt/1") || composed->cells->len == 0
          || !g_str_equal (g_ptr_array_index (composed->cells, 0), cell))
        continue;
      g_string_append_printf (names, "%s", names->len > 0 ? ", " : "");
      g_string_append_printf (names, _ ("%1$s %2$s for %3$s"), name, money, debtor);
    }
  if (names->len == 0)
    return g_strdup (_ ("Guarantors: nobody answers for who is missing, the rest stays owed."));
  return g_strdup_printf (_ ("Guarantors pay (%1$s): %2$s are handed over, %3$s stay owed."),
                          names->str, net, owed);
}

static char *
tell_wait (TontiShortPot way)
{
  return g_strdup (way == TONTI_SHORT_POT_POSTPONE
                       ? _ ("Wait: nothing is handed over, the lot is paid when the money is "
                            "there.")
                       : _ ("All wait: no lot is handed over until the money is there."));
}

static char *
tell_way (TontiBook *book, gint64 meeting, const TontiTurnRow *turn, gint64 member,
          TontiShortPot way)
{
  g_autofree char *cell = cell_of (turn);
  g_auto (TontiCompose) compose = { 0 };
  const json_t *payout;

  tonti_lot_compose_way (book, meeting, turn, way, &compose);
  payout = find_event (&compose, cell, "payout/1", member);
  if (payout == NULL)
    return tell_wait (way);
  if (way == TONTI_SHORT_POT_SPREAD)
    return tell_spread (book, payout, find_event (&compose, cell, "spread/1", 0));
  if (way == TONTI_SHORT_POT_GUARANTOR)
    return tell_sureties (book, &compose, cell, payout);
  return tell_paid (book, payout, way);
}

/* Answers that a pot of goods has not. */
static gboolean
costs_money (TontiShortPot way)
{
  return way == TONTI_SHORT_POT_BOX_ADVANCES || way == TONTI_SHORT_POT_GUARANTOR
         || way == TONTI_SHORT_POT_SPREAD;
}

void
tonti_lot_tell_ways (TontiBook *book, gint64 meeting, const TontiTurnRow *turn, TontiLot *lot,
                     GStringChunk *texts)
{
  const gboolean is_goods = tonti_goods_is (tonti_report_db (book), turn->pool);

  lot->policy = tonti_rule_word (tonti_report_db (book), turn->pool, "short-pot",
                                 turn->carried != 0 ? turn->carried : turn->meeting);
  for (int way = 0; way <= TONTI_SHORT_POT_SPREAD; way++)
    {
      g_autofree char *text = NULL;

      if (is_goods && costs_money ((TontiShortPot)way))
        continue;
      text = tell_way (book, meeting, turn, lot->member, (TontiShortPot)way);
      lot->ways[way] = text != NULL ? g_string_chunk_insert (texts, text) : NULL;
    }
}

const char *
tonti_lot_tell_laid (TontiBook *book, const GPtrArray *own, const TontiLot *lot,
                     GStringChunk *texts)
{
  for (guint i = 0; i < own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (own, i);
      g_autofree char *text = NULL;

      if (!tonti_event_is (event, "spread") || tonti_fact_int (event->json, "pool") != lot->pool
          || tonti_fact_int (event->json, "turn") != lot->turn)
        continue;
      text = tonti_short_dup_parts (book, json_object_get (event->json, "parts"));
      return g_string_chunk_insert (texts, text);
    }
  return NULL;
}

const char *
tonti_lot_keep_much (TontiBook *book, GStringChunk *texts, gint64 pool, gint64 worth)
{
  g_autofree char *text = tonti_goods_tell_much (book, pool, worth);

  return g_string_chunk_insert (texts, text);
}
