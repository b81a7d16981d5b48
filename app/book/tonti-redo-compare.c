// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-redo-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-id.h"
#include "tonti-pool-store.h"

/* What an event says, beside what came out of doing it again, in one sentence. */

#define TOLD_MAX 120 /* characters of a figure in a sentence */

static const struct
{
  const char *name, *label;
} figures[] = {
  { "amount", N_ ("the amount") },
  { "base", N_ ("the sum it is reckoned from") },
  { "bidders", N_ ("who could bid") },
  { "bids", N_ ("the bids") },
  { "called", N_ ("how many digits were called out") },
  { "commission", N_ ("the commission") },
  { "days", N_ ("the days late") },
  { "deductions", N_ ("what is kept from it") },
  { "destination", N_ ("where the discount goes") },
  { "discount", N_ ("the discount") },
  { "draw", N_ ("the draw between equal bids") },
  { "due", N_ ("the day it comes back") },
  { "gross", N_ ("the whole lot") },
  { "hand", N_ ("who won it") },
  { "how", N_ ("how it was decided") },
  { "items", N_ ("what it was paid for") },
  { "list", N_ ("the hands that take part") },
  { "member", N_ ("who borrows") },
  { "mended", N_ ("the places that were changed") },
  { "most", N_ ("the highest bid allowed") },
  { "net", N_ ("what is handed over") },
  { "order", N_ ("the order") },
  { "owed", N_ ("what stays owed") },
  { "parts", N_ ("the parts") },
  { "pool", N_ ("the pot") },
  { "pot", N_ ("the lot on offer") },
  { "price", N_ ("the price") },
  { "prize", N_ ("what the winner receives") },
  { "procedure", N_ ("the procedure") },
  { "raises", N_ ("the lot that grows") },
  { "rate", N_ ("the rate") },
  { "remainder", N_ ("the rest of the discount") },
  { "reserve", N_ ("the least bid") },
  { "row", N_ ("the row of digits") },
  { "second", N_ ("who came second") },
  { "share", N_ ("the share of the hand") },
  { "shared", N_ ("what is shared") },
  { "shares", N_ ("the parts of the discount") },
  { "spread", N_ ("what was laid down") },
  { "steps", N_ ("the steps") },
  { "term", N_ ("the term") },
  { "total", N_ ("the whole sum") },
  { "turns", N_ ("the turns") },
  { "unit", N_ ("the smallest coin") },
  { "width", N_ ("the digits of a number") },
};

static const char *
get_label (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].name, name))
      return _ (figures[i].label);
  return name;
}

/* ---- Values ---- */

static char *
tell_number (const TontiRedoing *r, const char *name, gint64 n)
{
  static const char *const counts[]
      = { "called", "width",  "rank", "turn", "n",    "round",  "number", "place",
          "left",   "weight", "at",   "rate", "term", "member", "days" };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    if (g_str_equal (counts[i], name))
      return g_strdup_printf ("%" PRId64, n);
  return r->style.currency != NULL ? tonti_style_format (&r->style, tonti_money (n))
                                   : g_strdup_printf ("%" PRId64, n);
}

static char *
tell_text (const char *text)
{
  TontiSubject subject;

  if (tonti_subject_parse (text, &subject) && subject.kind == TONTI_SUBJECT_HAND)
    return g_strdup_printf (_ ("hand %" PRId64), subject.n);
  return g_utf8_strlen (text, -1) <= TOLD_MAX ? g_strdup (text)
                                              : g_utf8_substring (text, 0, TOLD_MAX);
}

static gboolean
is_member (const char *name)
{
  return g_str_equal (name, "member") || g_str_equal (name, "to");
}

/* "3, hand 5, 2 500": what a row is of, then its figures. */
static char *
tell_row (const TontiRedoing *r, const json_t *row)
{
  static const char *const names[] = { "rank",   "n",    "turn", "with", "number", "place",
                                       "member", "hand", "to",   "of",   "part",   "amount" };
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const json_t *value = json_object_get (row, names[i]);
      gboolean is_money = g_str_equal (names[i], "amount");
      g_autofree char *told = NULL;

      if (json_is_string (value))
        told = tell_text (json_string_value (value));
      else if (json_is_integer (value) && is_member (names[i]))
        told = g_strdup_printf (_ ("member %" PRId64), (gint64)json_integer_value (value));
      else if (json_is_integer (value))
        told = tell_number (r, is_money ? names[i] : "n", json_integer_value (value));
      if (told != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", told);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
dump (const json_t *value)
{
  char *text = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY);
  char *told = tell_text (text != NULL ? text : "");

  free (text);
  return told;
}

static char *
describe (const TontiRedoing *r, const char *name, const json_t *value)
{
  char *told = NULL;

  if (value == NULL || json_is_null (value))
    return g_strdup (_ ("nothing"));
  if (json_is_integer (value))
    return tell_number (r, name, json_integer_value (value));
  if (json_is_string (value))
    return tell_text (json_string_value (value));
  if (json_is_object (value))
    told = tell_row (r, value);
  return told != NULL ? told : dump (value);
}

/* ---- The sentence ---- */

static char *
tell_act (const TontiRedoing *r)
{
  static const struct
  {
    const char *check, *of_meeting, *of_day;
  } acts[] = {
    { "draw", N_ ("the draw of meeting %s"), N_ ("the draw of %s") },
    { "auction", N_ ("the auction of meeting %s"), N_ ("the auction of %s") },
    { "lot", N_ ("the lot paid at meeting %s"), N_ ("the lot paid on %s") },
    { "spread", N_ ("the short lot of meeting %s"), N_ ("the short lot of %s") },
    { "share-out", N_ ("the share-out of meeting %s"), N_ ("the share-out of %s") },
    { "loan", N_ ("the loan of meeting %s"), N_ ("the loan of %s") },
    { "aid", N_ ("the aid of meeting %s"), N_ ("the aid of %s") },
    { "meal", N_ ("the meal of meeting %s"), N_ ("the meal of %s") },
    { "receipt", N_ ("the receipt of meeting %s"), N_ ("the receipt of %s") },
    { "set-off", N_ ("the set-off of meeting %s"), N_ ("the set-off of %s") },
  };
  g_autofree char *n = r->event->meeting != 0 ? g_strdup_printf ("%" PRId64, r->event->meeting)
                                              : tonti_day_format_long (r->event->day, r->lang);

  for (gsize i = 0; i < G_N_ELEMENTS (acts); i++)
    if (g_str_equal (acts[i].check, r->check))
      return g_strdup_printf (_ (r->event->meeting != 0 ? acts[i].of_meeting : acts[i].of_day), n);
  g_assert_not_reached ();
}

/* Of lists the first row that differs. */
static void
narrow (const json_t **said, const json_t **found)
{
  const json_t *a = *said, *b = *found;
  size_t i = 0;

  if (!json_is_array (a) || !json_is_array (b))
    return;
  while (i < json_array_size (a) && json_equal (json_array_get (a, i), json_array_get (b, i)))
    i++;
  *said = json_array_get (a, i);
  *found = json_array_get (b, i);
}

gboolean
tonti_redo_refuse (const TontiRedoing *r, const json_t *facts, const char *name, json_t *found)
{
  json_auto_t *owned = found;
  const json_t *said = json_object_get (facts, name), *wanted = owned;
  g_autofree char *code = g_strconcat ("wrong-", r->check, NULL);
  g_autofree char *act = tell_act (r);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  narrow (&said, &wanted);
  a = describe (r, name, said);
  b = describe (r, name, wanted);
  return tonti_problems_refuse (r->problems, code, name,
                                _ ("%1$s, %2$s: it says %3$s; done again, it is %4$s"), act,
                                get_label (name), a, b);
}

gboolean
tonti_redo_same (const TontiRedoing *r, const json_t *facts, const char *name, json_t *found)
{
  const json_t *said = json_object_get (facts, name);

  if (found == NULL ? said != NULL : !json_equal (said, found))
    return tonti_redo_refuse (r, facts, name, found);
  json_decref (found);
  return TRUE;
}

gboolean
tonti_redo_same_int (const TontiRedoing *r, const json_t *facts, const char *name, gint64 found)
{
  return tonti_redo_same (r, facts, name, json_integer (found));
}

gboolean
tonti_redo_same_text (const TontiRedoing *r, const json_t *facts, const char *name,
                      const char *found)
{
  return tonti_redo_same (r, facts, name, json_string (found));
}

gboolean
tonti_redo_has_pool (const TontiRedoing *r)
{
  g_auto (TontiPoolRow) pool = { 0 };

  return tonti_pool_get (r->db, tonti_fact_int (r->event->json, "pool"), &pool)
         || tonti_redo_refuse (r, r->event->json, "pool", NULL);
}
