// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include "tonti-db-private.h"
#include "tonti-fixture.h"
#include "tonti-login.h"

/* A book open for writing is made to be read only while somebody looks who writes nothing. */

static char *
hash_file (TontiFixture *f)
{
  g_autofree char *bytes = NULL;
  gsize size;
  g_assert_true (g_file_get_contents (f->path, &bytes, &size, NULL));
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

static void
set_reading (TontiFixture *f, gboolean reading)
{
  tonti_problems_clear (f->problems);
  g_assert_true (tonti_book_set_reading (f->book, reading, f->problems));
  g_assert_cmpint (tonti_problems_count (f->problems), ==, 0);
}

static void
test_the_file_cannot_be_written (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  g_assert_cmpint (sqlite3_db_readonly (tonti_fixture_db (f)->handle, "main"), ==, 0);
  set_reading (f, TRUE);
  g_autofree char *before = hash_file (f);
  g_assert_cmpint (sqlite3_db_readonly (tonti_fixture_db (f)->handle, "main"), ==, 1);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Binta'}", "read-only");
  g_assert_false (tonti_book_begin (f->book, f->problems));
  g_assert_false (tonti_db_execute (tonti_fixture_db (f), "DELETE FROM draft"));
  set_reading (f, TRUE);
  g_autofree char *after = hash_file (f);
  g_assert_cmpstr (before, ==, after);
  set_reading (f, FALSE);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
  tonti_fixture_verify (f);
}

/* A PIN that was proved stays so; a wrong one leaves no trace in the file. */
static void
test_logins_outlive_it (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_apply (f, "{'do':'pin.set','member':1,'pin':'592841'}");
  g_assert_true (tonti_book_login (f->book, 1, "592841", &f->user, f->problems));
  set_reading (f, TRUE);
  g_assert_true (tonti_book_is_logged_in (f->book, 1));
  g_autofree char *before = hash_file (f);
  g_assert_false (tonti_book_login (f->book, 1, "111111", &f->user, f->problems));
  g_autofree char *after = hash_file (f);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (tonti_book_login (f->book, 1, "592841", &f->user, f->problems));
}

/* What another process wrote meanwhile is read, and written after. */
static void
test_another_one_writes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  set_reading (f, TRUE);
  gint64 head = tonti_fixture_head (f);
  {
    g_autoptr (TontiBook) other = tonti_book_open (f->path, TRUE, f->problems);
    g_autoptr (TontiBook) own = g_steal_pointer (&f->book);
    f->book = g_steal_pointer (&other);
    tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
    g_clear_pointer (&f->book, tonti_book_close);
    f->book = g_steal_pointer (&own);
  }
  g_assert_cmpint (tonti_fixture_head (f), ==, head + 1);
  set_reading (f, FALSE);
  g_assert_true (tonti_book_refresh (f->book));
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  g_assert_cmpint (tonti_fixture_head (f), ==, head + 2);
  tonti_fixture_verify (f);
}

/* Who opened it for reading reads; what went away meanwhile is told, and nothing is lost. */
static void
test_what_stays_as_it_was (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_clear_pointer (&f->book, tonti_book_close);
  f->book = tonti_book_open (f->path, FALSE, f->problems);
  set_reading (f, FALSE);
  tonti_fixture_refuse (f, "{'do':'member.add','name':'Binta'}", "read-only");
  tonti_fixture_reopen (f);
  g_autofree char *aside = g_strconcat (f->path, ".aside", NULL);
  g_assert_no_errno (rename (f->path, aside));
  tonti_problems_clear (f->problems);
  g_assert_false (tonti_book_set_reading (f->book, TRUE, f->problems));
  g_assert_cmpint (tonti_problems_count (f->problems), ==, 1);
  g_assert_no_errno (rename (aside, f->path));
  tonti_problems_clear (f->problems);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/reading/the-file-cannot-be-written", test_the_file_cannot_be_written);
  g_test_add_func ("/book/reading/logins-outlive-it", test_logins_outlive_it);
  g_test_add_func ("/book/reading/another-one-writes", test_another_one_writes);
  g_test_add_func ("/book/reading/what-stays-as-it-was", test_what_stays_as_it_was);
  return g_test_run ();
}
