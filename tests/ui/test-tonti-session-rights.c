// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-right.h"
#include "tonti-session.h"

/* What the window asks for meets the table of rights, cell by cell: every office with every verb,
 * as a session sends it. Whatever is allowed is taken back by a second request that is refused. */

#define PEOPLE 8

typedef struct
{
  TontiSession *session;
  GObject *owner;
  gboolean is_back, is_denied, is_done;
} Asked;

static TontiFixture *
make (void)
{
  TontiFixture *f = tonti_fixture_new ();
  tonti_fixture_name_officers (f, PEOPLE);
  return f;
}

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  Asked *asked = data;
  asked->is_back = TRUE;
  asked->is_done = answer != NULL;
  asked->is_denied = FALSE;
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    if (g_str_equal (tonti_problems_get (problems, i)->code, "not-allowed"))
      asked->is_denied = TRUE;
}

static gboolean
is_denied (Asked *asked, const TontiVerb *verb)
{
  json_t *request = json_loads (verb->example, 0, NULL);
  json_object_del (request, "key");
  asked->is_back = FALSE;
  tonti_session_apply (asked->session, json_pack ("[o, {s:s}]", request, "do", "no.such-verb"),
                       asked->owner, applied_cb, asked);
  while (!asked->is_back)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (asked->is_done);
  return asked->is_denied;
}

/* The session asks for a PIN to be chosen or taken away in the name of who it belongs to: those
 * cells are tested with the lock. */
static gboolean
is_in_own_name (const TontiVerb *verb)
{
  return g_str_equal (verb->name, "pin.set") || g_str_equal (verb->name, "pin.remove");
}

static void
test_every_cell (void)
{
  g_autoptr (TontiFixture) f = make ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  gint64 cells = 0, denied = 0;
  g_clear_pointer (&f->book, tonti_book_close);
  Asked asked = { .session = tonti_session_open (f->path, problems),
                  .owner = g_object_new (G_TYPE_OBJECT, NULL) };
  g_assert_nonnull (asked.session);
  tonti_session_set_clock (asked.session, f->user.now_unix_s, f->user.today);
  for (int role = 0; role < PEOPLE; role++)
    for (const TontiVerb *const *verb = tonti_verbs (); *verb; verb++)
      {
        gboolean given
            = role < PEOPLE - 1 && tonti_right_is_given ((*verb)->name, (TontiRole)role, TRUE);
        tonti_session_set_author (asked.session, role + 1);
        if (is_in_own_name (*verb))
          continue;
        if (is_denied (&asked, *verb) == given)
          g_error ("%s as member %d: %s", (*verb)->name, role + 1,
                   given ? "denied" : "let through");
        cells++;
        denied += !given;
      }
  g_test_message ("%d cells through the session of a window, %d denied", (int)cells, (int)denied);
  g_assert_cmpint (denied, >, 100);
  tonti_session_close (asked.session);
  g_object_unref (asked.session);
  g_object_unref (asked.owner);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/session-rights/every-office-with-every-verb", test_every_cell);
  return g_test_run ();
}
