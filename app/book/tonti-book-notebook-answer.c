// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-notebook.h"

#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-draft-store.h"
#include "tonti-fund-store.h"
#include "tonti-notebook-choices.h"
#include "tonti-notebook-kept.h"
#include "tonti-opening.h"

/* Answers to the doubts about a kept notebook: each with who decided and why. */

static const TontiField answer_fields[] = {
  { "doubt", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("which doubt, or") },
  { "kind", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("all open doubts of this kind") },
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("of the kind: those of this member only") },
  { "answer", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("one of its choices; “unanswered” takes it back") },
  { "amount", TONTI_FIELD_ZERO_AMOUNT, FALSE, NULL, N_ ("where the choice asks for it") },
  { "other", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("where the choice asks for a member") },
  { "on", TONTI_FIELD_DAY, FALSE, NULL, N_ ("where the choice asks for a day") },
  { "by", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who decided, if not everything is by the same") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why, if it is not the same for everything") },
  { NULL },
};

typedef struct
{
  TontiAct *act;
  const json_t *state;
  GArray *changes; /* TontiDraftChange, all owned */
} Answers;

static gboolean
is_meant (const json_t *doubt, const json_t *given)
{
  const json_t *id = json_object_get (given, "doubt"), *kind = json_object_get (given, "kind");
  const json_t *member = json_object_get (given, "member");

  if (id != NULL)
    return json_equal (json_object_get (doubt, "id"), id);
  return json_equal (json_object_get (doubt, "kind"), kind)
         && (member == NULL || json_equal (json_object_get (doubt, "member"), member))
         && json_object_get (doubt, "told") == NULL;
}

static gboolean
has_fund (TontiAct *act)
{
  g_autoptr (GArray) funds = tonti_fund_list (act->db);

  return funds->len > 0;
}

static gboolean
has_line (const json_t *state, const json_t *doubt, gint64 member)
{
  const json_t *row;
  size_t i;

  json_array_foreach (json_object_get (state, "members"), i, row)
    if (json_integer_value (json_object_get (row, "member")) == member)
      return json_integer_value (json_object_get (doubt, "member")) != member;
  return FALSE;
}

/* Whom contributions were paid for must stand in the notebook; who a line is may be anybody. */
static gboolean
check_other (Answers *self, const json_t *doubt, const json_t *given)
{
  const char *kind = json_string_value (json_object_get (doubt, "kind"));
  gint64 other = json_integer_value (json_object_get (given, "other"));

  if (g_str_equal (kind, "unknown-member") || g_str_equal (kind, "other-name")
      || has_line (self->state, doubt, other))
    return TRUE;
  return tonti_act_refuse (self->act, "no-such-line", "other",
                           _ ("member %d: there is no other line of this member in the notebook: "
                              "name who it was paid for"),
                           (int)other);
}

static gboolean
check_needs (Answers *self, const TontiNotebookChoice *choice, const json_t *doubt,
             const json_t *given)
{
  const struct
  {
    guint flag;
    const char *name;
  } needs[] = { { TONTI_NOTEBOOK_NEEDS_AMOUNT, "amount" },
                { TONTI_NOTEBOOK_NEEDS_REST, "amount" },
                { TONTI_NOTEBOOK_NEEDS_MEMBER, "other" },
                { TONTI_NOTEBOOK_NEEDS_DAY, "on" } };
  gint64 amount = json_integer_value (json_object_get (given, "amount"));

  for (gsize i = 0; i < G_N_ELEMENTS (needs); i++)
    if ((choice->needs & needs[i].flag) && json_object_get (given, needs[i].name) == NULL)
      return tonti_act_refuse (self->act, "answer-lacks", needs[i].name,
                               _ ("“%s”: the answer “%s” needs more: write “%s”"),
                               json_string_value (json_object_get (doubt, "id")), choice->code,
                               needs[i].name);
  if ((choice->needs & TONTI_NOTEBOOK_NEEDS_AMOUNT) && amount == 0)
    return tonti_act_refuse (self->act, "answer-lacks", "amount",
                             _ ("“%s”: the amount is nothing: answer “nothing” instead"),
                             json_string_value (json_object_get (doubt, "id")));
  if ((choice->needs & TONTI_NOTEBOOK_NEEDS_FUND) && !has_fund (self->act))
    return tonti_act_refuse (self->act, "no-fund", NULL,
                             _ ("“%s”: the book has no fund: enter the fund first"), choice->code);
  return !(choice->needs & TONTI_NOTEBOOK_NEEDS_MEMBER) || check_other (self, doubt, given);
}

/* Who decided and why: of this answer, else of all of them. */
static gboolean
check_decision (Answers *self, json_t *value, const json_t *given)
{
  TontiAct *act = self->act;
  const json_t *by = json_object_get (given, "by"), *reason = json_object_get (given, "reason");
  gint64 who = by != NULL                  ? json_integer_value (by)
               : tonti_act_has (act, "by") ? tonti_act_member (act, "by")
                                           : act->author;

  if (who == 0)
    return tonti_act_refuse (act, "who-decided", "by",
                             _ ("notebook: it must be known who decided: name the member in “by”"));
  if (reason == NULL && !tonti_act_has (act, "reason"))
    return tonti_act_refuse (act, "no-reason", "reason",
                             _ ("notebook: an answer needs its reason, for who reads it later: "
                                "write it"));
  json_object_set_new (value, "by", json_integer (who));
  json_object_set_new (value, "reason",
                       reason != NULL ? json_deep_copy (reason)
                                      : json_string (tonti_act_text (act, "reason")));
  return TRUE;
}

static json_t *
make_value (const json_t *given)
{
  json_t *value = json_object ();
  static const char *const names[][2]
      = { { "answer", "answer" }, { "amount", "amount" }, { "other", "other" }, { "on", "day" } };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (json_object_get (given, names[i][0]) != NULL)
      json_object_set (value, names[i][1], json_object_get (given, names[i][0]));
  return value;
}

static gboolean
answer_doubt (Answers *self, const json_t *doubt, const json_t *given)
{
  const char *code = json_string_value (json_object_get (given, "answer"));
  const char *id = json_string_value (json_object_get (doubt, "id"));
  const char *kind = json_string_value (json_object_get (doubt, "kind"));
  const TontiNotebookChoice *choice = tonti_notebook_choice_find (kind, code);
  TontiDraftChange change = { g_strconcat (TONTI_NOTEBOOK_ANSWER, id, NULL), NULL };
  gboolean ok = TRUE;

  if (!g_str_equal (code, "unanswered"))
    {
      change.after = make_value (given);
      if (choice == NULL)
        ok = tonti_act_refuse (self->act, "bad-answer", "answer",
                               _ ("“%s”: “%s” is no answer to it: the choices of “%s” stand in "
                                  "what “notebook” tells"),
                               id, code, kind);
      else
        ok = check_needs (self, choice, doubt, given) && check_decision (self, change.after, given);
    }
  g_array_append_val (self->changes, change);
  return ok;
}

static gboolean
answer (Answers *self, const json_t *given)
{
  const char *id = json_string_value (json_object_get (given, "doubt"));
  const char *kind = json_string_value (json_object_get (given, "kind"));
  const json_t *doubt;
  guint found = 0;
  gboolean ok = TRUE;
  size_t i;

  if ((id != NULL) == (kind != NULL))
    return tonti_act_refuse (self->act, "which-doubt", "answers",
                             _ ("notebook: an answer is either to one doubt or to all of a kind: "
                                "name one of them"));
  json_array_foreach (json_object_get (self->state, "doubts"), i, doubt)
    if (is_meant (doubt, given))
      {
        found++;
        ok = answer_doubt (self, doubt, given) && ok;
      }
  return found > 0 ? ok
                   : tonti_act_refuse (self->act, "unknown-doubt", "answers",
                                       _ ("“%s”: nothing of the kind is open: check the list of "
                                          "doubts"),
                                       id != NULL ? id : kind);
}

gboolean
tonti_book_notebook_answer (TontiAct *act)
{
  json_auto_t *given = tonti_act_read_list (act, "answers", answer_fields, NULL);
  json_auto_t *state = NULL;
  Answers self = { .act = act };
  gboolean ok = given != NULL && tonti_opening_check (act);

  if (!ok)
    return FALSE;
  self.state = state = tonti_notebook_read_kept (act->book, act->problems);
  if (state == NULL)
    return tonti_book_notebook_refuse (act);
  self.changes = g_array_new (FALSE, FALSE, sizeof (TontiDraftChange));
  g_array_set_clear_func (self.changes, tonti_book_notebook_clear_change);
  for (size_t i = 0; i < json_array_size (given); i++)
    ok = answer (&self, json_array_get (given, i)) && ok;
  json_object_set_new (act->answer, "answered", json_integer (self.changes->len));
  ok = ok && tonti_book_notebook_write (act, self.changes, "notebook");
  g_array_unref (self.changes);
  return ok && tonti_book_notebook_tell (act);
}
