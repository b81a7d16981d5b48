// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tonti-book-store.h"

/* One row a kind of event, in the order of their names. A kind that says nothing that follows from
 * something else has none. */
static const struct
{
  const char *kind, *check;
  TontiRedoFunction redo;
} table[] = {
  { "aid/1", "aid", tonti_redo_aid },
  { "auction/1", "auction", tonti_redo_auction },
  { "box-loan/1", "loan", tonti_redo_loan },
  { "box-share/1", "share-out", tonti_redo_share },
  { "dividend/1", "set-off", tonti_redo_dividend },
  { "draw/1", "draw", tonti_redo_draw },
  { "meal-pay/1", "meal", tonti_redo_meal },
  { "payout/1", "lot", tonti_redo_lot },
  { "receipt/1", "receipt", tonti_redo_receipt },
  { "setoff/1", "set-off", tonti_redo_setoff },
  { "spread-back/1", "spread", tonti_redo_spread_back },
  { "spread/1", "spread", tonti_redo_spread },
};

/* In the order in which they are told. */
static const char *const checks[] = { "draw", "auction", "lot",  "spread",  "share-out",
                                      "loan", "aid",     "meal", "receipt", "set-off" };

struct _TontiRedo
{
  TontiRecheck recheck;
  guint counts[G_N_ELEMENTS (checks)];
};

static int
compare_kinds (const void *kind, const void *row)
{
  return strcmp (kind, *(const char *const *)row);
}

static gssize
find (const char *kind)
{
  const void *row = bsearch (kind, table, G_N_ELEMENTS (table), sizeof *table, compare_kinds);

  return row != NULL ? (const char *)row - (const char *)table : -1;
}

static gboolean
wants_cb (const char *kind, gpointer data)
{
  (void)data;
  return find (kind) >= 0;
}

static void
count (TontiRedo *self, const char *check)
{
  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (g_str_equal (checks[i], check))
      self->counts[i]++;
}

static gboolean
redo_cb (TontiDb *db, const TontiEvent *event, TontiProblems *problems, gpointer data)
{
  gssize at = find (event->kind);
  gsize row = (gsize)MAX (at, 0) / sizeof *table;
  TontiRedoing r = { .db = db, .event = event, .check = table[row].check, .problems = problems };
  g_auto (TontiBookRow) book = { 0 };
  const TontiCurrency *currency;

  if (at < 0)
    return TRUE;
  currency = tonti_book_store_get (db, &book) ? tonti_currency_find (book.currency) : NULL;
  r.unit = MAX (book.unit, 1);
  r.lang = book.lang != NULL ? book.lang : "";
  if (currency != NULL)
    r.style = tonti_style_for (currency, book.country, book.lang);
  if (!table[row].redo (&r))
    return FALSE;
  count (data, r.check);
  return TRUE;
}

TontiRedo *
tonti_redo_new (void)
{
  TontiRedo *self = g_new0 (TontiRedo, 1);

  self->recheck = (TontiRecheck){ wants_cb, redo_cb, self };
  return self;
}

void
tonti_redo_free (TontiRedo *self)
{
  g_free (self);
}

const TontiRecheck *
tonti_redo_get_recheck (const TontiRedo *self)
{
  return &self->recheck;
}

json_t *
tonti_redo_count (const TontiRedo *self)
{
  json_t *counts = json_object ();

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    if (self->counts[i] > 0)
      json_object_set_new (counts, checks[i], json_integer (self->counts[i]));
  return counts;
}

static const char *
get_words (const char *check, guint n)
{
  if (g_str_equal (check, "draw"))
    return ngettext ("%u draw", "%u draws", n);
  if (g_str_equal (check, "auction"))
    return ngettext ("%u auction", "%u auctions", n);
  if (g_str_equal (check, "lot"))
    return ngettext ("%u lot that was paid", "%u lots that were paid", n);
  if (g_str_equal (check, "spread"))
    return ngettext ("%u short lot that was laid down or given back",
                     "%u short lots that were laid down or given back", n);
  if (g_str_equal (check, "share-out"))
    return ngettext ("%u share-out of the auction box", "%u share-outs of the auction box", n);
  if (g_str_equal (check, "loan"))
    return ngettext ("%u loan from the auction box", "%u loans from the auction box", n);
  if (g_str_equal (check, "aid"))
    return ngettext ("%u aid", "%u aids", n);
  if (g_str_equal (check, "meal"))
    return ngettext ("%u meal paid to its host", "%u meals paid to their hosts", n);
  if (g_str_equal (check, "receipt"))
    return ngettext ("%u receipt", "%u receipts", n);
  return ngettext ("%u set-off", "%u set-offs", n);
}

char *
tonti_redo_tell (const json_t *counts)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      guint n = (guint)json_integer_value (json_object_get (counts, checks[i]));

      if (n == 0)
        continue;
      if (text->len > 0)
        g_string_append (text, ", ");
      g_string_append_printf (text, get_words (checks[i], n), n);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}
