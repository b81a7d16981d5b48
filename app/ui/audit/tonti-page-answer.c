// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page-answer.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"

static void
tell_intact (TontiPageAnswer *self, const json_t *verdict)
{
  gint64 meeting = json_integer_value (json_object_get (verdict, "expected_meeting"));
  gint64 event = json_integer_value (json_object_get (verdict, "expected_event"));
  self->icon = "security-high-symbolic";
  self->colour = "success";
  self->title = g_strdup (_ ("The page and the book say the same"));
  self->meaning
      = meeting > 0
            ? g_strdup_printf (_ ("It is the code of the closing of meeting %" PRId64
                                  ": nothing up to it was changed since the page was printed."),
                               meeting)
            : g_strdup_printf (_ ("The page was printed after entry no. %" PRId64
                                  ": nothing up to it was changed since."),
                               event);
  self->advice = g_strdup (_ ("Keep the page: it proves the same at any time."));
}

static void
tell_older (TontiPageAnswer *self, const json_t *verdict)
{
  gint64 events = json_integer_value (json_object_get (verdict, "events"));
  self->icon = "document-open-recent-symbolic";
  self->colour = "warning";
  self->title = g_strdup (_ ("The book is older than the page"));
  self->meaning = g_strdup_printf (_ ("The page was printed later than what this book holds: it "
                                      "ends with entry no. %" PRId64
                                      ". It is a copy made before, not the group's book of today."),
                                   events);
  self->advice = g_strdup (
      _ ("Do not write in it. Ask the officers for the newer book, and check the page there."));
}

static void
tell_rewritten (TontiPageAnswer *self, const json_t *verdict)
{
  gint64 event = json_integer_value (json_object_get (verdict, "event"));
  gint64 meeting = json_integer_value (json_object_get (verdict, "good_meeting"));
  self->icon = "dialog-error-symbolic";
  self->colour = "error";
  self->title = g_strdup (_ ("The book does not say what the page says"));
  if (meeting > 0)
    self->meaning = g_strdup_printf (_ ("The book was written anew since the page was printed: "
                                        "everything after the closing of meeting %" PRId64
                                        " can be wrong, from entry no. %" PRId64 " on."),
                                     meeting, event);
  else
    self->meaning = g_strdup_printf (_ ("The book was written anew since the page was printed: "
                                        "everything from entry no. %" PRId64 " on can be wrong. Or "
                                        "the page is of another book."),
                                     MAX (event, 1));
  self->advice = g_strdup (_ ("Compare the digits once more. If they are right, keep the page and "
                              "the file as they are, and show both to the officers and the "
                              "auditor."));
}

static void
tell_other (TontiPageAnswer *self)
{
  self->icon = "dialog-warning-symbolic";
  self->colour = "warning";
  self->title = g_strdup (_ ("This page belongs to another book"));
  self->meaning
      = g_strdup (_ ("No closing of this book has the code: the page is of another group, "
                     "or of a book that was written anew."));
  self->advice = g_strdup (_ ("Compare the digits once more. If they are right, open the group's "
                              "own book and check the page there."));
}

static void
tell_mistyped (TontiPageAnswer *self)
{
  self->icon = "document-edit-symbolic";
  self->colour = "warning";
  self->title = g_strdup (_ ("A digit is likely mistyped"));
  self->meaning = g_strdup (_ ("This book does not know the code. Most often one digit was read or "
                               "typed wrong."));
  self->advice = g_strdup (
      _ ("Read the digits aloud, four by four, and compare. If they are right, type the "
         "number of the meeting before them, as in “7: 1234 5678 9012”: then Tonti "
         "says what is wrong with the book."));
}

static void
tell_altered (TontiPageAnswer *self, const json_t *verdict)
{
  gint64 event = json_integer_value (json_object_get (verdict, "event"));
  self->icon = "dialog-error-symbolic";
  self->colour = "error";
  self->title = g_strdup (_ ("The book itself was changed outside Tonti"));
  self->meaning = event > 0 ? g_strdup_printf (_ ("From entry no. %" PRId64
                                                  " on it is not what was recorded: no page can "
                                                  "be checked against it."),
                                               event)
                            : g_strdup (_ ("Its file is damaged: no page can be checked against "
                                           "it."));
  self->advice = g_strdup (_ ("Open the book: Tonti says what is wrong and which copy to take."));
}

static void
tell_problem (TontiPageAnswer *self, const TontiProblems *problems)
{
  self->icon = "dialog-warning-symbolic";
  self->colour = "warning";
  self->title = g_strdup (_ ("The page could not be checked"));
  self->meaning = tonti_page_join_problems (problems);
  self->advice = g_strdup ("");
}

TontiPageAnswer *
tonti_page_answer_new (const json_t *verdict, const TontiProblems *problems)
{
  TontiPageAnswer *self = g_new0 (TontiPageAnswer, 1);
  const char *state = json_string_value (json_object_get (verdict, "state"));
  const char *expected = json_string_value (json_object_get (verdict, "expected"));
  if (!verdict)
    tell_problem (self, problems);
  else if (g_strcmp0 (expected, "found") == 0)
    tell_intact (self, verdict);
  else if (!expected)
    tell_altered (self, verdict);
  else if (g_strcmp0 (state, "older") == 0)
    tell_older (self, verdict);
  else if (g_strcmp0 (state, "rewritten") == 0)
    tell_rewritten (self, verdict);
  else if (g_strcmp0 (state, "other") == 0)
    tell_other (self);
  else
    tell_mistyped (self);
  return self;
}

void
tonti_page_answer_free (TontiPageAnswer *self)
{
  g_free (self->title);
  g_free (self->meaning);
  g_free (self->advice);
  g_free (self);
}
