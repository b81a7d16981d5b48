// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pieces.h"

#include <glib/gi18n.h>

#include "tonti-cash-count.h"

static gboolean
read_value (const char *text, gint64 *value)
{
  TontiSubject subject;
  g_autofree char *as_subject = g_strconcat ("fund:", text, NULL);

  /* exactly a number, without sign, space or leading zero */
  if (!tonti_subject_parse (as_subject, &subject))
    return FALSE;
  *value = subject.n;
  return TRUE;
}

static gboolean
refuse_piece (TontiAct *act, const char *field, const char *value)
{
  return tonti_act_refuse (act, "bad-piece", field,
                           _ ("%s “%s”: the currency has no such piece, or the number of pieces is "
                              "wrong: count in the pieces of %s"),
                           field, value, act->group->currency->code);
}

static gboolean
read_piles (TontiAct *act, const char *field, gboolean coin, GArray *piles)
{
  const char *text;
  json_t *n;
  gboolean ok = TRUE;

  json_object_foreach ((json_t *)tonti_act_json (act, field), text, n)
    {
      TontiCashPile pile = { 0, coin, json_integer_value (n) };
      TontiMoney worth;
      gsize bad;

      if (json_is_integer (n) && read_value (text, &pile.value)
          && tonti_cash_count_sum (act->group->currency, &pile, 1, &worth, &bad))
        g_array_append_val (piles, pile);
      else
        ok = refuse_piece (act, field, text);
    }
  return ok;
}

json_t *
tonti_pieces_read (TontiAct *act, TontiMoney *sum)
{
  g_autoptr (GArray) piles = g_array_new (FALSE, FALSE, sizeof (TontiCashPile));
  gboolean ok = read_piles (act, "notes", FALSE, piles);
  json_t *list;
  gsize bad;

  ok = read_piles (act, "coins", TRUE, piles) && ok;
  if (!ok)
    return NULL;
  if (!tonti_cash_count_sum (act->group->currency, (TontiCashPile *)(gpointer)piles->data,
                             piles->len, sum, &bad))
    {
      refuse_piece (act, "notes", "");
      return NULL;
    }
  list = json_array ();
  for (guint i = 0; i < piles->len; i++)
    {
      const TontiCashPile *pile = &g_array_index (piles, TontiCashPile, i);

      if (pile->n > 0)
        json_array_append_new (list, json_pack ("{s:I, s:s, s:I}", "value", (json_int_t)pile->value,
                                                "kind", pile->coin ? "coin" : "note", "n",
                                                (json_int_t)pile->n));
    }
  return list;
}

gboolean
tonti_pieces_check_counters (TontiAct *act)
{
  const json_t *counters = tonti_act_json (act, "counters");

  if (json_array_size (counters) == 2
      && !json_equal (json_array_get (counters, 0), json_array_get (counters, 1)))
    return TRUE;
  return tonti_act_refuse (act, "two-counters", "counters",
                           _ ("count: two different members count together: name both, for "
                              "example \"counters\":[4,9]"));
}
