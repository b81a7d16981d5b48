// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-fixture.h"
#include "tonti-journal.h"
#include "tonti-seen.h"

static const char ACCEPT[] = "{'do':'book.accept','reason':'Perdu','officers':[1,2]}";

/* A real book with two officers. Its key, and so its UUID, is the test's own: what a computer knows
 * of a real book goes by the UUID. */
static TontiFixture *
make_real (int n)
{
  g_autofree char *fields = g_strdup_printf (
      "{'name':'Essai','kind':'rotating','country':'SN','key':'%032x'}", 0xacce0 + n);
  TontiFixture *f = tonti_fixture_new_with (fields);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  return f;
}

static char *
read_book (TontiFixture *f, gsize *size)
{
  char *bytes = NULL;

  g_clear_pointer (&f->book, tonti_book_close);
  g_assert_true (g_file_get_contents (f->path, &bytes, size, NULL));
  tonti_fixture_reopen (f);
  return bytes;
}

static void
put_back (TontiFixture *f, const char *bytes, gsize size)
{
  g_clear_pointer (&f->book, tonti_book_close);
  g_assert_true (g_file_set_contents (f->path, bytes, (gssize)size, NULL));
  tonti_fixture_reopen (f);
}

static TontiSeenState
state_of (TontiFixture *f)
{
  return tonti_book_get_seen (f->book)->state;
}

static void
test_an_older_copy_is_accepted (void)
{
  g_autoptr (TontiFixture) f = make_real (1);
  gsize size;
  g_autofree char *older = read_book (f, &size);
  gint64 seq = tonti_fixture_head (f);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Dado'}");
  put_back (f, older, size);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_OLDER);
  g_assert_cmpint (tonti_book_get_seen (f->book)->missing, ==, 2);
  g_assert_cmpint (tonti_book_get_seen (f->book)->agreed, ==, seq);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Eva'}", "older-copy");
  tonti_fixture_refuse (f, "{'do':'book.accept','reason':'Perdu'}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'book.accept','officers':[1,2]}", "missing-field");
  g_assert_false (tonti_book_begin (f->book, f->problems));
  g_assert_false (tonti_book_keep_seen (f->book));
  tonti_fixture_apply (f, ACCEPT);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_SAME);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Eva'}");
  tonti_fixture_refuse (f, ACCEPT, "nothing-to-accept");
  tonti_fixture_reopen (f);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_SAME);
  tonti_fixture_verify (f);
}

/* What was accepted stands in the event. */
static void
test_the_event_says_what_was_seen (void)
{
  g_autoptr (TontiFixture) f = make_real (2);
  gsize size;
  g_autofree char *older = read_book (f, &size);
  guint8 hash[TONTI_HASH_SIZE];
  gint64 seen;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  seen = tonti_journal_get_head (tonti_book_get_journal (f->book), hash);
  put_back (f, older, size);
  tonti_fixture_apply (f, ACCEPT);
  g_autoptr (TontiEvent) event
      = tonti_journal_read (tonti_book_get_journal (f->book), tonti_fixture_head (f));
  g_assert_cmpstr (event->kind, ==, "accept/1");
  g_assert_cmpint (json_integer_value (json_object_get (event->json, "seen")), ==, seen);
  g_assert_cmpint (json_integer_value (json_object_get (event->json, "missing")), ==, 1);
  g_assert_cmpuint (strlen (json_string_value (json_object_get (event->json, "seen_hash"))), ==,
                    64);
  g_assert_cmpuint (json_array_size (json_object_get (event->json, "officers")), ==, 2);
}

static void
test_the_other_way_is_refused_after_it (void)
{
  g_autoptr (TontiFixture) f = make_real (3);
  gsize size, newer_size;
  g_autofree char *older = read_book (f, &size);
  g_autofree char *newer = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  newer = read_book (f, &newer_size);
  put_back (f, older, size);
  tonti_fixture_apply (f, ACCEPT);
  put_back (f, newer, newer_size);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_FORKED);
  g_assert_cmpint (tonti_book_get_seen (f->book)->differs, ==,
                   tonti_book_get_seen (f->book)->agreed + 1);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Eva'}", "other-copy");
}

static void
test_a_verb_that_was_refused_accepts_nothing (void)
{
  g_autoptr (TontiFixture) f = make_real (4);
  gsize size;
  g_autofree char *older = read_book (f, &size);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  put_back (f, older, size);
  tonti_fixture_refuse (f, "{'do':'book.accept','reason':'Perdu','officers':[1,9]}",
                        "unknown-member");
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_OLDER);
  tonti_fixture_reopen (f);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_OLDER);
}

static void
test_a_practice_book_goes_on (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  gsize size;
  g_autofree char *older = read_book (f, &size);
  const char *mark;
  g_autofree char *doubt = NULL;
  g_autofree char *words = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  put_back (f, older, size);
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_OLDER);
  doubt = tonti_book_tell_doubt (f->book, &mark);
  words = tonti_book_tell_seen (f->book);
  g_assert_nonnull (doubt);
  g_assert_nonnull (words);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Dado'}");
  g_assert_cmpint (state_of (f), ==, TONTI_SEEN_OLDER);
}

/* Who looks at the book remembers what was added, and so does who asks for it. */
static void
test_what_is_kept_while_the_book_is_open (void)
{
  g_autoptr (TontiFixture) f = make_real (5);
  g_autoptr (TontiBook) other = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  other = tonti_book_open (f->path, FALSE, f->problems);
  g_assert_cmpint (tonti_book_get_seen (other)->state, ==, TONTI_SEEN_GROWN);
  g_clear_pointer (&other, tonti_book_close);
  g_assert_true (tonti_book_keep_seen (f->book));
  other = tonti_book_open (f->path, FALSE, f->problems);
  g_assert_cmpint (tonti_book_get_seen (other)->state, ==, TONTI_SEEN_SAME);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/accept/an-older-copy-is-accepted", test_an_older_copy_is_accepted);
  g_test_add_func ("/book/accept/the-event-says-what-was-seen", test_the_event_says_what_was_seen);
  g_test_add_func ("/book/accept/the-other-way-is-refused-after-it",
                   test_the_other_way_is_refused_after_it);
  g_test_add_func ("/book/accept/a-verb-that-was-refused-accepts-nothing",
                   test_a_verb_that_was_refused_accepts_nothing);
  g_test_add_func ("/book/accept/a-practice-book-goes-on", test_a_practice_book_goes_on);
  g_test_add_func ("/book/accept/what-is-kept-while-the-book-is-open",
                   test_what_is_kept_while_the_book_is_open);
  return g_test_run ();
}
