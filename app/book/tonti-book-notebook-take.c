// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-notebook.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-body.h"
#include "tonti-draft-store.h"
#include "tonti-fund-store.h"
#include "tonti-notebook-kept.h"
#include "tonti-opening.h"

static gint64
number (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

/* ---- What is still to be done ---- */

static gboolean
check_answered (TontiAct *act, const json_t *state)
{
  const json_t *doubt = NULL;
  size_t i;

  if (number (state, "open") == 0)
    return TRUE;
  json_array_foreach (json_object_get (state, "doubts"), i, doubt)
    if (json_object_get (doubt, "told") == NULL)
      break;
  return tonti_act_refuse (act, "not-answered", NULL,
                           ngettext ("notebook: %d doubt is still open, “%s”: answer it first",
                                     "notebook: %d doubts are still open, the first is “%s”: "
                                     "answer them first",
                                     (gulong)number (state, "open")),
                           (int)number (state, "open"),
                           json_string_value (json_object_get (doubt, "message")));
}

static gboolean
check_told (TontiAct *act, const json_t *state)
{
  static const struct
  {
    const char *code, *message; /* N_(…) */
  } texts[] = {
    { "hands-served", N_ ("notebook: it is not told which hands were served: fix the calendar of "
                          "the pot with them, “pool.start”") },
    { "cash", N_ ("notebook: the box is not counted: count it that day by note and coin with "
                  "“takeover.cash”") },
    { "loans", N_ ("notebook: the loans are not told: list them with “notebook.tell”, or an empty "
                   "list") },
    { "savings", N_ ("notebook: the savings are not told: list them with “notebook.tell”, or an "
                     "empty list") },
    { "aid", N_ ("notebook: the help that was given is not told: list it with “notebook.tell”, or "
                 "an empty list") },
    { "others", N_ ("notebook: it is not told what else is owed: list it with “notebook.tell”, or "
                    "an empty list") },
  };
  gboolean ok = TRUE;
  const json_t *code;
  size_t i;

  json_array_foreach (json_object_get (state, "missing"), i, code)
    for (gsize t = 0; t < G_N_ELEMENTS (texts); t++)
      if (g_str_equal (texts[t].code, json_string_value (code)))
        ok = tonti_act_refuse (act, "not-told", texts[t].code, "%s", _ (texts[t].message));
  return ok;
}

gboolean
tonti_book_notebook_check_empty (TontiAct *act)
{
  g_autoptr (GArray) rows = tonti_act_list_kind (act->db, "opening/1");

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, TontiActRow, i).reversed_by == 0)
      return tonti_act_refuse (act, "already-entered", NULL,
                               _ ("notebook: balances are taken over already: take them back first "
                                  "with “takeover.undo”"));
  return TRUE;
}

static gboolean
check_boxes (TontiAct *act, const json_t *state)
{
  const json_t *to
      = json_object_get (json_object_get (json_object_get (state, "position"), "flow"), "to");
  g_autoptr (GArray) funds = tonti_fund_list (act->db);

  if (number (to, "pot") > 0 && json_is_null (json_object_get (state, "pool")))
    return tonti_act_refuse (act, "no-pool", NULL,
                             _ ("notebook: it has contributions and the book has no pot: enter the "
                                "pot and its hands first"));
  if (number (to, "fund") > 0 && funds->len == 0)
    return tonti_act_refuse (act, "no-fund", NULL,
                             _ ("notebook: it has money for a fund and the book has none: enter "
                                "the fund first"));
  return TRUE;
}

static gboolean
check_amounts (TontiAct *act, const json_t *position)
{
  const json_t *box;
  size_t i;

  json_array_foreach (json_object_get (position, "boxes"), i, box)
    if (ABS (number (box, "amount")) > TONTI_MONEY_LIMIT)
      return tonti_act_refuse (act, "too-much", NULL,
                               _ ("notebook: its sums are more than any group has: check the "
                                  "amounts in it"));
  return TRUE;
}

/* ---- Posting ---- */

static gboolean
is_confirmed (TontiAct *act, gint64 member)
{
  const json_t *confirmed = tonti_act_json (act, "confirmed");

  for (size_t i = 0; i < json_array_size (confirmed); i++)
    if (json_integer_value (json_array_get (confirmed, i)) == member)
      return TRUE;
  return tonti_act_flag (act, "everybody");
}

static gboolean
post_members (TontiAct *act, const json_t *position)
{
  json_t *row;
  size_t i;
  gboolean ok = TRUE;

  json_array_foreach (json_object_get (position, "members"), i, row)
    ok = ok
         && tonti_opening_post (act, number (row, "member"), json_object_get (row, "items"),
                                json_object_get (row, "dues"),
                                is_confirmed (act, number (row, "member")));
  return ok;
}

/* A pot by hands, so that each hand's money can be proved to the end of the round: what was paid
 * for it, and the lots it had. */
static gboolean
post_pot (TontiAct *act, const json_t *position, const char *of, gint64 amount)
{
  json_t *body = json_pack ("{s:s, s:[{s:s, s:s, s:I}]}", "pool", of, "items", "account", "pot",
                            "of", of, "amount", (json_int_t)amount);
  const json_t *hand;
  gint64 left = amount;
  size_t i;

  json_array_foreach (json_object_get (position, "hands"), i, hand)
    {
      const char *key = json_string_value (json_object_get (hand, "hand"));

      tonti_body_add_line (body, "pot", number (hand, "member"), key, -number (hand, "paid"));
      tonti_body_add_line (body, "pot", number (hand, "member"), key, number (hand, "received"));
      left -= number (hand, "paid") - number (hand, "received");
    }
  tonti_body_add_line (body, "pot", 0, of, -left);
  tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, amount);
  return tonti_act_post (act, "opening/1", body, TONTI_POST_OPENING, NULL);
}

static gboolean
post_fund (TontiAct *act, const char *of, gint64 amount)
{
  TontiSubject subject = { TONTI_SUBJECT_NONE, 0 };
  g_auto (TontiFundRow) fund = { 0 };

  return tonti_subject_parse (of, &subject) && tonti_fund_get (act->db, subject.n, &fund)
         && tonti_opening_post_subject (act, "fund", of, fund.account, amount);
}

/* Fines paid and what is kept aside belong to no fund: they stand in the notebook's own event. */
static gboolean
post_boxes (TontiAct *act, const json_t *position, json_t *body)
{
  json_t *box;
  size_t i;
  gboolean ok = TRUE;

  json_array_foreach (json_object_get (position, "boxes"), i, box)
    {
      const char *account = json_string_value (json_object_get (box, "account"));
      const char *of = json_string_value (json_object_get (box, "of"));
      gint64 amount = number (box, "amount");

      if (of != NULL)
        ok = ok
             && (g_str_equal (account, "pot") ? post_pot (act, position, of, amount)
                                              : post_fund (act, of, amount));
      else
        {
          tonti_body_add_line (body, account, 0, NULL, -amount);
          tonti_body_add_line (body, TONTI_OPENING_ACCOUNT, 0, NULL, amount);
        }
    }
  return ok;
}

/* Who joined earlier did on the day that was told, at the latest with the first payment. */
static void
set_joined (json_t *answer)
{
  const json_t *told = json_object_get (answer, "told");
  json_t *first = json_object_get (answer, "first"), *day = json_object_get (told, "day");

  if (first == NULL
      || g_strcmp0 (json_string_value (json_object_get (told, "answer")), "earlier") != 0)
    return;
  json_object_set (
      answer, "day",
      day != NULL && strcmp (json_string_value (day), json_string_value (first)) < 0 ? day : first);
}

/* [{"member","day"}] of those who joined earlier than the book says. */
static json_t *
list_joined (const json_t *answers)
{
  json_t *list = json_array (), *answer;
  size_t i;

  json_array_foreach ((json_t *)answers, i, answer)
    {
      if (json_object_get (answer, "first") != NULL && json_object_get (answer, "day") != NULL)
        json_array_append_new (list, json_pack ("{s:O, s:O}", "member",
                                                json_object_get (answer, "member"), "day",
                                                json_object_get (answer, "day")));
    }
  return list;
}

/* The answers as decisions: what was asked, what was said, by whom and why. */
static json_t *
list_answers (const json_t *state)
{
  json_t *list = json_array (), *doubt;
  size_t i;

  json_array_foreach (json_object_get (state, "doubts"), i, doubt)
    {
      json_t *answer = json_copy (doubt);

      json_object_del (answer, "message");
      set_joined (answer);
      json_array_append_new (list, answer);
    }
  return list;
}

static json_t *
make_body (const json_t *state, const json_t *kept)
{
  const json_t *position = json_object_get (state, "position");
  static const char *const of_state[] = { "year", "meetings", "totals", "facts" };
  json_t *body = json_copy ((json_t *)kept);
  json_auto_t *joined = NULL;

  json_object_del (body, "today");
  json_object_set (body, "pool", json_object_get (state, "pool"));
  for (gsize i = 0; i < G_N_ELEMENTS (of_state); i++)
    json_object_set (body, of_state[i], json_object_get (state, of_state[i]));
  json_object_set_new (body, "answers", list_answers (state));
  joined = list_joined (json_object_get (body, "answers"));
  if (json_array_size (joined) > 0)
    json_object_set (body, "joined", joined);
  json_object_set (body, "flow", json_object_get (position, "flow"));
  return body;
}

static gboolean
post (TontiAct *act, const json_t *state, const json_t *kept)
{
  const json_t *position = json_object_get (state, "position");
  json_auto_t *body = make_body (state, kept);

  json_object_set_new (
      act->answer, "members",
      json_integer ((json_int_t)json_array_size (json_object_get (position, "members"))));
  json_object_set_new (
      act->answer, "answers",
      json_integer ((json_int_t)json_array_size (json_object_get (body, "answers"))));
  json_object_set (act->answer, "gap", json_object_get (position, "gap"));
  return post_members (act, position) && post_boxes (act, position, body)
         && tonti_act_post (act, "notebook/1", g_steal_pointer (&body), TONTI_POST_OPENING, NULL)
         && tonti_draft_drop (act->db, TONTI_NOTEBOOK_MEETING, act->problems);
}

gboolean
tonti_book_notebook_take (TontiAct *act)
{
  json_auto_t *kept = tonti_draft_get (act->db, TONTI_NOTEBOOK_MEETING, TONTI_NOTEBOOK_CELL);
  json_auto_t *state = NULL;
  gboolean ok = tonti_opening_check (act) && tonti_book_notebook_check_empty (act);

  if (kept == NULL)
    return tonti_act_refuse (act, "no-notebook", NULL,
                             _ ("notebook: none is kept in this book: bring it in first with "
                                "“notebook.keep”"));
  state = tonti_notebook_kept_read (act->book, kept, act->problems);
  if (state == NULL)
    return FALSE;
  ok = check_answered (act, state) && ok;
  ok = check_told (act, state) && ok;
  ok = ok && check_boxes (act, state) && check_amounts (act, json_object_get (state, "position"));
  return ok && post (act, state, kept);
}
