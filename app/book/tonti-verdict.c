// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-verdict.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-redo.h"

/* One sentence for each state that a check can end with. */

static gint64
get_int (const json_t *answer, const char *name)
{
  return json_integer_value (json_object_get (answer, name));
}

static const char *
get_text (const json_t *answer, const char *name)
{
  const char *text = json_string_value (json_object_get (answer, name));

  return text != NULL ? text : "";
}

static char *
tell_altered (const json_t *answer)
{
  gint64 event = get_int (answer, "event");

  if (event > 0)
    return g_strdup_printf (_ ("event %" PRId64
                               ": the book was changed outside Tonti (%s): do not go on in "
                               "this file; take the last good copy"),
                            event, get_text (answer, "what"));
  return g_strdup_printf (_ ("The book: it was changed outside (%s): do not go on in this "
                             "file; take the last good copy"),
                          get_text (answer, "what"));
}

/* A computer's memory is no paper that can be mistyped. */
static char *
tell_rewritten (const json_t *answer)
{
  gint64 event = get_int (answer, "event");
  gint64 meeting = get_int (answer, "good_meeting");
  const char *what = get_text (answer, "what");

  if (json_object_get (answer, "expected") == NULL)
    return g_strdup_printf (_ ("The book: it fits together, but it is not the one that is known "
                               "(%s): everything from entry %" PRId64 " on can be wrong; do not "
                               "go on in it, compare it with the members' papers"),
                            what, event);
  if (meeting > 0)
    return g_strdup_printf (_ ("The book: it fits together, but the paper says something else "
                               "(%s): check the digits; if they are right, everything after the "
                               "closing of meeting %" PRId64 " can be wrong, from entry %" PRId64
                               " on"),
                            what, meeting, event);
  return g_strdup_printf (_ ("The book: it fits together, but the paper says something else (%s): "
                             "check the digits; if they are right, everything from entry %" PRId64
                             " on can be wrong, or it is another book"),
                          what, event);
}

static char *
tell_intact (const json_t *answer)
{
  gint64 events = get_int (answer, "events");
  gint64 meeting = get_int (answer, "expected_meeting");
  gint64 entry = get_int (answer, "expected_event");

  if (meeting > 0)
    return g_strdup_printf (_ ("All %" PRId64 " entries were checked: none was changed, and the "
                               "paper of meeting %" PRId64 " says the same as the book."),
                            events, meeting);
  if (entry > 0)
    return g_strdup_printf (_ ("All %" PRId64 " entries were checked: none was changed, and the "
                               "paper of entry %" PRId64 " says the same as the book."),
                            events, entry);
  return g_strdup_printf (_ ("All %" PRId64 " entries were checked: none was changed. That it is "
                             "the right book only the code on a paper can tell."),
                          events);
}

/* What was worked out at the meetings, worked out again; nothing when there was none. */
static char *
add_redone (const json_t *answer, char *words)
{
  g_autofree char *redone = tonti_redo_tell (json_object_get (answer, "redone"));
  g_autofree char *sentence = NULL;
  char *both;

  if (redone == NULL || !g_str_equal (get_text (answer, "state"), "intact"))
    return words;
  sentence = g_strdup_printf (_ ("Done again, with the same result: %s."), redone);
  both = g_strconcat (words, " ", sentence, NULL);
  g_free (words);
  return both;
}

static char *
tell_state (const json_t *answer)
{
  static const struct
  {
    const char *state, *sentence; /* with WHAT in it, when that is all there is to tell */
    char *(*tell) (const json_t *answer);
  } states[] = {
    { "intact", NULL, tell_intact },
    { "rewritten", NULL, tell_rewritten },
    { "older",
      N_ ("The book: every entry is right, but later ones are not in it (%s): take the newer book, "
          "or ask who has it") },
    { "other",
      N_ ("The book: it fits together, but the paper seems to be of another book (%s): check the "
          "digits, and the name of the group on the paper") },
    { "unknown-code",
      N_ ("The code: check the twelve digits first, a mistyped one is the likeliest reason (%s): "
          "type the number of the meeting before them; if they are right, do not go on in this "
          "file, take the last good copy") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].state, get_text (answer, "state")))
      return states[i].tell != NULL
                 ? states[i].tell (answer)
                 : g_strdup_printf (_ (states[i].sentence), get_text (answer, "what"));
  return tell_altered (answer);
}

char *
tonti_verdict_tell (const json_t *answer)
{
  return add_redone (answer, tell_state (answer));
}
