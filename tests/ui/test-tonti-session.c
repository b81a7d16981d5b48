// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "tonti-fixture.h"
#include "tonti-info.h"
#include "tonti-session.h"

/* The book's thread: jobs are done in the order in which they were asked for, and what was asked to
 * be written is written. Without a window. */

typedef struct
{
  TontiFixture *f;
  TontiSession *session;
  GObject *owner;
  GString *order; /* what came back, a letter each */
  guint changes;  /* how often "changed" came */
  TontiTopics topics;
  char *refusal; /* code of the last first problem */
} Stage;

static void
changed_cb (TontiSession *session, guint topics, Stage *stage)
{
  stage->changes++;
  stage->topics |= topics;
}

static void
watch_session (Stage *stage, TontiSession *session)
{
  stage->session = session;
  tonti_session_set_author (session, stage->f->user.author);
  tonti_session_set_clock (session, stage->f->user.now_unix_s, stage->f->user.today);
  g_signal_connect (session, "changed", G_CALLBACK (changed_cb), stage);
}

/* The fixture's book is closed: it belongs to the session now. */
static Stage *
open_stage (void)
{
  Stage *stage = g_new0 (Stage, 1);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  stage->f = tonti_fixture_sample ();
  stage->owner = g_object_new (G_TYPE_OBJECT, NULL);
  stage->order = g_string_new (NULL);
  g_clear_pointer (&stage->f->book, tonti_book_close);
  watch_session (stage, tonti_session_open (stage->f->path, problems));
  g_assert_nonnull (stage->session);
  return stage;
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
free_stage (Stage *stage)
{
  gpointer weak = stage->session;
  g_signal_handlers_disconnect_by_data (stage->session, stage);
  g_object_add_weak_pointer (G_OBJECT (stage->session), &weak);
  tonti_session_close (stage->session);
  g_object_unref (stage->session);
  settle ();
  g_assert_null (weak);
  g_clear_object (&stage->owner);
  g_string_free (stage->order, TRUE);
  g_free (stage->refusal);
  tonti_fixture_free (stage->f);
  g_free (stage);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, free_stage)

static gboolean
give_up_cb (gpointer late)
{
  *(gboolean *)late = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_order (Stage *stage, const char *order)
{
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (20, give_up_cb, &late);
  while (!late && stage->order->len < strlen (order))
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timer);
  g_assert_cmpstr (stage->order->str, ==, order);
}

static void
wait_changes (Stage *stage, guint changes)
{
  gboolean late = FALSE;
  guint timer = g_timeout_add_seconds (20, give_up_cb, &late);
  while (!late && stage->changes < changes)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (late);
  g_source_remove (timer);
}

/* Asking. */

static Stage *current;

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer letter)
{
  g_assert_true (owner == current->owner);
  g_string_append_c (current->order, answer ? (char)GPOINTER_TO_INT (letter) : '!');
  g_clear_pointer (&current->refusal, g_free);
  if (!answer)
    current->refusal = g_strdup (tonti_problems_get (problems, 0)->code);
}

static void
apply (Stage *stage, const char *request, char letter)
{
  json_t *json = json_loads (request, 0, NULL);
  g_assert_nonnull (json);
  current = stage;
  tonti_session_apply (stage->session, json, stage->owner, applied_cb, GINT_TO_POINTER (letter));
}

static gpointer
read_members (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiInfo info = { 0 };
  tonti_info_read (book, &info);
  gint64 members = info.members;
  tonti_info_clear (&info);
  return GINT_TO_POINTER ((int)members);
}

static void
members_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  g_string_append_c (current->order, GPOINTER_TO_INT (*result) == 31 ? 'm' : 'r');
}

static void
read_later (Stage *stage, GCancellable *cancellable)
{
  current = stage;
  tonti_session_read (
      stage->session,
      &(TontiSessionJob){ .read = read_members, .cancellable = cancellable, .done = members_cb },
      stage->owner);
}

static int
count_members (Stage *stage)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  return GPOINTER_TO_INT (tonti_session_read_now (
      stage->session, &(TontiSessionJob){ .read = read_members }, problems));
}

#define AWA "{\"do\":\"member.add\",\"name\":\"Awa Gueye\"}"

/* Tests. */

static void
who_writes_then_reads_reads_it (void)
{
  g_autoptr (Stage) stage = open_stage ();
  read_later (stage, NULL);
  apply (stage, AWA, 'w');
  read_later (stage, NULL);
  g_assert_cmpuint (tonti_session_get_pending (stage->session), ==, 1);
  wait_order (stage, "rwm");
  g_assert_cmpuint (stage->changes, ==, 1);
  g_assert_cmpuint (stage->topics & TONTI_TOPIC_MEMBERS, !=, 0);
  g_assert_cmpuint (tonti_session_get_pending (stage->session), ==, 0);
  g_assert_cmpint (tonti_session_get_saved_at (stage->session), >, 0);
}

static void
a_refusal_stores_nothing (void)
{
  g_autoptr (Stage) stage = open_stage ();
  gint64 events = tonti_session_get_facts (stage->session)->events;
  apply (stage, "{\"do\":\"member.add\"}", 'w');
  wait_order (stage, "!");
  g_assert_cmpstr (stage->refusal, ==, "missing-field");
  g_assert_cmpuint (stage->changes, ==, 0);
  g_assert_cmpint (tonti_session_get_facts (stage->session)->events, ==, events);
  g_assert_null (tonti_session_get_trouble (stage->session));
  g_assert_cmpint (tonti_session_get_saved_at (stage->session), ==, 0);
}

static void
several_are_all_or_nothing (void)
{
  g_autoptr (Stage) stage = open_stage ();
  apply (stage, "[" AWA ",{\"do\":\"member.add\"}]", 'w');
  wait_order (stage, "!");
  g_assert_cmpint (count_members (stage), ==, 30);
  apply (stage, "[" AWA ",{\"do\":\"member.add\",\"name\":\"Fatou Kane\"}]", 'w');
  wait_order (stage, "!w");
  g_assert_cmpint (count_members (stage), ==, 32);
  g_assert_cmpuint (stage->changes, ==, 1);
}

static void
closing_loses_no_write (void)
{
  g_autoptr (Stage) stage = open_stage ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  for (int i = 0; i < 10; i++)
    {
      g_autofree char *one
          = g_strdup_printf ("{\"do\":\"member.add\",\"name\":\"Fatou %c Kane\"}", 'A' + i);
      apply (stage, one, 'w');
    }
  read_later (stage, NULL);
  tonti_session_close (stage->session);
  settle ();
  /* A closed session calls nobody back. */
  g_assert_cmpstr (stage->order->str, ==, "");
  apply (stage, AWA, 'w');
  read_later (stage, NULL);
  settle ();
  g_assert_cmpstr (stage->order->str, ==, "");
  g_signal_handlers_disconnect_by_data (stage->session, stage);
  g_object_unref (stage->session);
  watch_session (stage, tonti_session_open (stage->f->path, problems));
  g_assert_cmpint (count_members (stage), ==, 40);
}

static void
who_is_gone_is_not_called (void)
{
  g_autoptr (Stage) stage = open_stage ();
  apply (stage, AWA, 'w');
  read_later (stage, NULL);
  g_clear_object (&stage->owner);
  wait_changes (stage, 1);
  g_assert_cmpint (count_members (stage), ==, 31);
  settle ();
  g_assert_cmpstr (stage->order->str, ==, "");
}

static void
what_is_cancelled_does_not_come (void)
{
  g_autoptr (Stage) stage = open_stage ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  read_later (stage, cancellable);
  g_cancellable_cancel (cancellable);
  read_later (stage, NULL);
  wait_order (stage, "r");
}

static void
a_protected_book_refuses_every_write (void)
{
  g_autoptr (Stage) stage = open_stage ();
  tonti_session_protect (stage->session, "altered from line 7 on");
  g_assert_cmpuint (stage->changes, ==, 1);
  g_assert_cmpstr (tonti_session_get_obstacle (stage->session), ==, "altered from line 7 on");
  apply (stage, AWA, 'w');
  wait_order (stage, "!");
  g_assert_cmpstr (stage->refusal, ==, "read-only");
  g_assert_cmpint (count_members (stage), ==, 30);
}

/* root may write any file: a folder that is not there says the same. */
static void
a_book_that_is_not_there_is_refused (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_assert_null (tonti_session_open ("/nowhere/at-all.tonti", problems));
  g_assert_cmpuint (tonti_problems_count (problems), >, 0);
}

static void
a_write_protected_file_is_read (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_clear_pointer (&f->book, tonti_book_close);
  if (g_chmod (f->path, 0400) != 0 || g_access (f->path, W_OK) == 0)
    {
      g_test_skip ("this user may write every file");
      return;
    }
  g_autoptr (TontiSession) session = tonti_session_open (f->path, problems);
  g_assert_nonnull (session);
  g_assert_nonnull (tonti_session_get_obstacle (session));
  tonti_session_close (session);
}

static void
the_clock_of_the_session_is_written (void)
{
  g_autoptr (Stage) stage = open_stage ();
  g_assert_cmpint (tonti_session_get_today (stage->session).number, ==,
                   stage->f->user.today.number);
  tonti_session_set_clock (stage->session, 0, TONTI_DAY_NONE);
  g_assert_true (tonti_day_is_valid (tonti_session_get_today (stage->session)));
}

/* What another process writes is shown; what is written here is told once. */
static void
another_process_is_noticed (void)
{
  g_autoptr (Stage) stage = open_stage ();
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) other = tonti_book_open (stage->f->path, TRUE, problems);
  json_auto_t *request = json_pack ("{s:s, s:s}", "do", "group.set", "name", "And Jappo");
  json_auto_t *answer = NULL;
  g_assert_nonnull (other);
  g_assert_true (tonti_book_apply (other, request, &stage->f->user, &answer, problems));
  wait_changes (stage, 1);
  g_assert_cmpstr (tonti_session_get_group (stage->session)->name, ==, "And Jappo");
  g_assert_cmpuint (stage->topics, ==, TONTI_TOPIC_ALL);
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
own_writes_are_told_once (void)
{
  g_autoptr (Stage) stage = open_stage ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  apply (stage, AWA, 'w');
  wait_order (stage, "w");
  g_timeout_add (900, quit_cb, loop);
  g_main_loop_run (loop);
  g_assert_cmpuint (stage->changes, ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ui/session/who-writes-then-reads-reads-it", who_writes_then_reads_reads_it);
  g_test_add_func ("/ui/session/a-refusal-stores-nothing", a_refusal_stores_nothing);
  g_test_add_func ("/ui/session/several-are-all-or-nothing", several_are_all_or_nothing);
  g_test_add_func ("/ui/session/closing-loses-no-write", closing_loses_no_write);
  g_test_add_func ("/ui/session/who-is-gone-is-not-called", who_is_gone_is_not_called);
  g_test_add_func ("/ui/session/what-is-cancelled-does-not-come", what_is_cancelled_does_not_come);
  g_test_add_func ("/ui/session/a-protected-book-refuses-every-write",
                   a_protected_book_refuses_every_write);
  g_test_add_func ("/ui/session/a-book-that-is-not-there-is-refused",
                   a_book_that_is_not_there_is_refused);
  g_test_add_func ("/ui/session/a-write-protected-file-is-read", a_write_protected_file_is_read);
  g_test_add_func ("/ui/session/the-clock-of-the-session-is-written",
                   the_clock_of_the_session_is_written);
  g_test_add_func ("/ui/session/another-process-is-noticed", another_process_is_noticed);
  g_test_add_func ("/ui/session/own-writes-are-told-once", own_writes_are_told_once);
  return g_test_run ();
}
