// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-closing-check.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"

#include "tonti-no-float.h"

#define TOLD_MAX 120 /* characters of a figure in a sentence */

/* Newly allocated; NULL: the value has not the form of this figure. */
typedef char *(*Tell) (const json_t *value, const TontiStyle *style);

static char *
tell_number (const json_t *value, const TontiStyle *style)
{
  (void)style;
  return json_is_integer (value) ? g_strdup_printf ("%" PRId64, (gint64)json_integer_value (value))
                                 : NULL;
}

static char *
tell_amount (const json_t *value, const TontiStyle *style)
{
  if (style->currency == NULL || !json_is_integer (value))
    return tell_number (value, style);
  return tonti_style_format (style, (TontiMoney){ json_integer_value (value) });
}

static char *
tell_text (const json_t *value, const TontiStyle *style)
{
  (void)style;
  return g_strdup (json_string_value (value));
}

/* "cash 5 000 / 2 000" */
static char *
tell_total (const json_t *value, const TontiStyle *style)
{
  g_autofree char *debit = tell_amount (json_object_get (value, "debit"), style);
  g_autofree char *credit = tell_amount (json_object_get (value, "credit"), style);
  const char *account = json_string_value (json_object_get (value, "account"));

  if (account == NULL || debit == NULL || credit == NULL)
    return NULL;
  return g_strdup_printf ("%s %s / %s", account, debit, credit);
}

/* "3 × 5 000, 1 × 500" */
static char *
tell_pieces (const json_t *value, const TontiStyle *style)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const json_t *piece;
  size_t i;

  json_array_foreach (value, i, piece)
    {
      g_autofree char *n = tell_number (json_object_get (piece, "n"), style);
      g_autofree char *worth = tell_amount (json_object_get (piece, "value"), style);

      if (n == NULL || worth == NULL)
        return NULL;
      g_string_append_printf (text, "%s%s × %s", i > 0 ? ", " : "", n, worth);
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static const struct
{
  const char *name;
  const char *label;
  Tell tell;
} figures[] = {
  { "previous_head", N_ ("the hash of the entry before it"), tell_text },
  { "first", N_ ("its first entry"), tell_number },
  { "opened_at", N_ ("when the meeting was opened"), tell_text },
  { "last", N_ ("its last entry"), tell_number },
  { "count", N_ ("how many entries it has"), tell_number },
  { "ever_in", N_ ("all the money that ever came in"), tell_amount },
  { "ever_out", N_ ("all the money that ever went out"), tell_amount },
  { "totals", N_ ("what came and went, account by account"), tell_total },
  { "expected", N_ ("the cash that should be there"), tell_amount },
  { "counted", N_ ("the cash that was counted"), tell_amount },
  { "difference", N_ ("the difference of the count"), tell_amount },
  { "outcome", N_ ("what became of the difference"), tell_text },
  { "cash", N_ ("the notes and coins"), tell_pieces },
  { "cash_first", N_ ("the notes and coins of the first count"), tell_pieces },
};

static char *
cut (const char *text)
{
  return g_utf8_strlen (text, -1) <= TOLD_MAX ? g_strdup (text)
                                              : g_utf8_substring (text, 0, TOLD_MAX);
}

/* A value of another form is shown as it stands. */
static char *
describe (const json_t *value, Tell tell, const TontiStyle *style)
{
  g_autofree char *told = NULL;
  char *dump;

  if (value == NULL || json_is_null (value))
    return g_strdup (_ ("nothing"));
  told = tell (value, style);
  if (told != NULL)
    return cut (told);
  dump = json_dumps (value, JSON_COMPACT | JSON_ENCODE_ANY);
  told = cut (dump != NULL ? dump : "");
  free (dump);
  return g_steal_pointer (&told);
}

static gboolean
refuse (const TontiEvent *event, gsize figure, const char *said, const char *found,
        TontiProblems *problems)
{
  return tonti_problems_refuse (
      problems, "wrong-closing", figures[figure].name,
      _ ("the closing of meeting %" PRId64 ", %s: it says %s, the entries before it say %s"),
      event->meeting, _ (figures[figure].label), said, found);
}

/* Of lists of accounts the first that differs. */
static gboolean
refuse_figure (const TontiEvent *event, gsize figure, const json_t *said, const json_t *found,
               const TontiStyle *style, TontiProblems *problems)
{
  Tell tell = figures[figure].tell;
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  if (tell == tell_total && json_is_array (said))
    {
      size_t i = 0;

      while (i < json_array_size (said)
             && json_equal (json_array_get (said, i), json_array_get (found, i)))
        i++;
      said = json_array_get (said, i);
      found = json_array_get (found, i);
    }
  a = describe (said, tell, style);
  b = describe (found, tell, style);
  return refuse (event, figure, a, b, problems);
}

static gboolean
equals (const json_t *said, const json_t *found)
{
  return found == NULL ? json_is_null (said) : json_equal (said, found);
}

/* What PIECES are worth together; FALSE: more than can be kept. */
static gboolean
add_pieces (const json_t *pieces, gint64 *sum)
{
  const json_t *piece;
  size_t i;

  *sum = 0;
  json_array_foreach (pieces, i, piece)
    {
      gint64 worth;

      if (__builtin_mul_overflow (tonti_fact_int (piece, "n"), tonti_fact_int (piece, "value"),
                                  &worth)
          || __builtin_add_overflow (*sum, worth, sum))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_pieces (const TontiEvent *event, const json_t *wanted, const TontiStyle *style,
              TontiProblems *problems)
{
  const json_t *pieces = json_object_get (event->json, "cash");
  const json_t *counted = json_object_get (wanted, "counted");
  gint64 sum;

  if (json_array_size (pieces) == 0
      || (add_pieces (pieces, &sum) && sum == json_integer_value (counted)))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    if (g_str_equal (figures[i].name, "cash"))
      {
        g_autofree char *said = describe (pieces, tell_pieces, style);
        g_autofree char *found = describe (counted, tell_amount, style);

        refuse (event, i, said, found, problems);
      }
  return FALSE;
}

gboolean
tonti_closing_check (const TontiEvent *event, const json_t *wanted, const TontiStyle *style,
                     TontiProblems *problems)
{
  for (gsize i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const json_t *said = json_object_get (event->json, figures[i].name);
      const json_t *found = json_object_get (wanted, figures[i].name);

      if (said != NULL && !equals (said, found))
        return refuse_figure (event, i, said, found, style, problems);
    }
  return check_pieces (event, wanted, style, problems);
}
