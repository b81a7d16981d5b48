// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fixture.h"
#include "tonti-journal.h"
#include "tonti-member-store.h"

#define SALT "00112233445566778899aabbccddeeff"

static void
test_add (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_auto (TontiMemberRow) row = { 0 };
  json_auto_t *relatives = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa  Diop ','sex':'F'}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "member")), ==, 1);
  tonti_fixture_apply (f,
                       "{'do':'member.add','name':'N’Deye Sène','joined':'2025-03-01',"
                       "'proposed_by':'awa diop','relatives':[{'relation':'child','name':'Ali'}]}");
  g_assert_true (tonti_member_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpstr (row.name, ==, "Awa Diop");
  g_assert_cmpint (row.joined.number, ==, f->user.today.number);
  tonti_member_row_clear (&row);
  g_assert_true (tonti_member_get (tonti_fixture_db (f), 2, &row));
  g_assert_cmpint (row.proposed_by, ==, 1);
  relatives = tonti_member_relatives (tonti_fixture_db (f), 2);
  g_assert_cmpuint (json_array_size (relatives), ==, 1);
  tonti_fixture_verify (f);
}

/* A number is never given twice, not even that of a member who left. */
static void
test_numbers (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'member.add','member':7,'name':'Awa'}");
  tonti_fixture_refuse (f, "{'do':'member.add','member':7,'name':'Binta'}", "number-taken");
  tonti_fixture_refuse (f, "{'do':'member.add','member':0,'name':'Binta'}", "bad-number");
  tonti_fixture_apply (f, "{'do':'member.leave','member':7,'reason':'déménagement'}");
  tonti_fixture_refuse (f, "{'do':'member.add','member':7,'name':'Binta'}", "number-taken");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "member")), ==, 8);
  tonti_fixture_verify (f);
}

static void
test_namesakes (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'member.add','name':'Aïssatou Bâ'}");
  tonti_fixture_refuse (f, "{'do':'member.add','name':'aissatou ba'}", "same-name");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Aïssatou Bâ','same_name':true}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':'Aissatou Ba','reason':'x'}",
                        "several-members");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  tonti_fixture_refuse (f, "{'do':'member.rename','member':3,'name':'AISSATOU BA'}", "same-name");
  tonti_fixture_refuse (f, "{'do':'member.rename','member':3,'name':'Coumba'}", "no-change");
  tonti_fixture_apply (f, "{'do':'member.rename','member':3,'name':'Coumba Cissé'}");
  tonti_fixture_apply (f, "{'do':'member.rename','member':3,'name':'COUMBA CISSE'}");
  tonti_fixture_verify (f);
}

/* Everything that is wrong is told at once, with its row. */
static void
test_all_problems (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'member.add','member':1,'name':'Awa'}");
  tonti_fixture_refuse (f,
                        "{'do':'member.add','member':1,'name':'Awa','relatives':["
                        "{'relation':'child','name':'Ali'},{'relation':'cow','name':'B'}],"
                        "'salts':{'phone':'12'}}",
                        "number-taken");
  g_assert_true (tonti_problems_has (f->problems, "same-name"));
  g_assert_true (tonti_problems_has (f->problems, "bad-salt"));
  g_assert_true (tonti_problems_has (f->problems, "bad-code"));
  g_assert_cmpint (tonti_problems_get (f->problems, 0)->row, ==, 2);
}

static void
test_details (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiDb *db = tonti_fixture_db (f);
  g_autofree char *phone = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','phone':'77 512 34 08',"
                          "'salts':{'phone':'" SALT "'}}");
  tonti_fixture_apply (f, "{'do':'member.details','member':1,'address':'Thiès'}");
  phone = tonti_member_get_detail (db, 1, "phone");
  g_assert_cmpstr (phone, ==, "77 512 34 08");
  g_assert_true (tonti_member_check_detail (db, 1, "phone"));
  g_assert_true (tonti_member_check_detail (db, 1, "address"));
  tonti_fixture_refuse (f, "{'do':'member.details','member':1}", "no-detail");
  tonti_fixture_refuse (
      f, "{'do':'member.details','member':1,'address':'x','salts':{'phone':'" SALT "'}}",
      "bad-salt");
  tonti_fixture_verify (f);
}

/* The journal holds the hash of salt and value, as anybody can compute it. */
static void
test_hash (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (TontiEvent) event = NULL;
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  guint8 salt[TONTI_SALT_SIZE];
  const json_t *details;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','phone':'77','salts':{'phone':'" SALT
                          "'}}");
  g_assert_true (tonti_key_parse (SALT, salt));
  g_checksum_update (sum, salt, sizeof salt);
  g_checksum_update (sum, (const guchar *)"77", 2);
  event = tonti_journal_read (tonti_book_get_journal (f->book), tonti_fixture_head (f));
  details = json_object_get (event->json, "details");
  g_assert_cmpstr (json_string_value (json_object_get (details, "phone")), ==,
                   g_checksum_get_string (sum));
  g_assert_null (strstr (event->body, "77\""));
}

static gboolean
file_contains (const char *path, const char *text)
{
  g_autofree char *bytes = NULL;
  gsize size;

  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  return memmem (bytes, size, text, strlen (text)) != NULL;
}

/* What is forgotten is no longer in the file, and the chain holds. */
static void
test_forget (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiDb *db = tonti_fixture_db (f);

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','phone':'PHONE-TO-FORGET',"
                          "'identity':'IDENTITY-TO-FORGET','address':'ADDRESS-TO-FORGET'}");
  g_assert_true (file_contains (f->path, "PHONE-TO-FORGET"));
  tonti_fixture_apply (
      f, "{'do':'member.forget','member':1,'detail':'phone','reason':'à sa demande'}");
  g_assert_false (file_contains (f->path, "PHONE-TO-FORGET"));
  g_assert_true (file_contains (f->path, "IDENTITY-TO-FORGET"));
  tonti_fixture_apply (f, "{'do':'member.forget','member':1,'reason':'départ'}");
  g_assert_false (file_contains (f->path, "TO-FORGET"));
  g_assert_null (tonti_member_get_detail (db, 1, "identity"));
  tonti_fixture_refuse (f, "{'do':'member.forget','member':1,'reason':'x'}", "nothing-to-forget");
  tonti_fixture_refuse (f, "{'do':'member.forget','member':1}", "missing-field");
  tonti_fixture_verify (f);
}

static void
test_overwrite (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','phone':'OLD-PHONE-NUMBER-LONG'}");
  tonti_fixture_apply (f, "{'do':'member.details','member':1,'phone':'new'}");
  g_assert_false (file_contains (f->path, "OLD-PHONE-NUMBER-LONG"));
  tonti_fixture_verify (f);
}

static void
test_leave (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiMemberRow) row = { 0 };

  tonti_fixture_refuse (f, "{'do':'member.leave','member':1,'reason':'x'}", "holds-office");
  g_assert_true (tonti_problems_has (f->problems, "holds-hand"));
  tonti_fixture_refuse (f, "{'do':'member.leave','member':17,'reason':'x'}", "holds-hand");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Visiteuse'}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':31,'reason':'x','left':'2024-12-31'}",
                        "before-joining");
  tonti_fixture_apply (f, "{'do':'member.leave','member':31,'reason':'voyage'}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':31,'reason':'x'}", "already-left");
  g_assert_true (tonti_member_get (tonti_fixture_db (f), 31, &row));
  g_assert_cmpstr (row.left_reason, ==, "voyage");
  tonti_fixture_verify (f);
}

/* A fine, savings and arrears each hold the member back, by name and amount. */
static void
test_leave_open (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Solidarité','amount':500}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f,
                       "{'do':'takeover.member','member':1,'items':[{'account':'savings','amount':"
                       "20000},{'account':'fines-due','amount':700}],"
                       "'dues':[{'of':'fund:1','amount':1500}]}");
  tonti_fixture_refuse (f, "{'do':'member.leave','member':1,'reason':'x'}", "open-balance");
  g_assert_true (tonti_problems_has (f->problems, "unpaid-dues"));
  g_assert_cmpuint (tonti_problems_count (f->problems), ==, 3);
  g_assert_nonnull (strstr (tonti_fixture_message (f, "unpaid-dues"), "Awa"));
}

static void
test_hands (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_refuse (f, "{'do':'member.add','name':'Awa','hands':1}", "which-pool");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa','hands':2}");
  g_assert_cmpint (tonti_fixture_head (f), ==, 5);
  tonti_fixture_verify (f);
}

static void
test_search (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) by_name = tonti_member_search (tonti_fixture_db (f), "ba");
  g_autoptr (GArray) by_number = tonti_member_search (tonti_fixture_db (f), "17");
  g_autoptr (GArray) none = tonti_member_search (tonti_fixture_db (f), "zz");
  g_autoptr (GArray) exact = tonti_member_find (tonti_fixture_db (f), "NGONE TALL");

  g_assert_cmpuint (by_name->len, ==, 7); /* Bâ, Barry, Coumba, Mbaye … */
  g_assert_cmpuint (by_number->len, ==, 1);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (exact->len, ==, 1);
  g_assert_cmpint (g_array_index (exact, gint64, 0), ==, 22);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/member/add-cleans-the-name-and-gives-the-next-number", test_add);
  g_test_add_func ("/book/member/a-number-is-never-given-twice", test_numbers);
  g_test_add_func ("/book/member/a-namesake-must-be-meant", test_namesakes);
  g_test_add_func ("/book/member/all-problems-are-told-at-once", test_all_problems);
  g_test_add_func ("/book/member/details-are-kept-beside-the-chain", test_details);
  g_test_add_func ("/book/member/the-journal-holds-a-salted-hash", test_hash);
  g_test_add_func ("/book/member/what-is-forgotten-leaves-the-file", test_forget);
  g_test_add_func ("/book/member/an-old-detail-leaves-the-file", test_overwrite);
  g_test_add_func ("/book/member/leaving-names-what-is-open", test_leave);
  g_test_add_func ("/book/member/leaving-waits-for-balances-and-dues", test_leave_open);
  g_test_add_func ("/book/member/add-takes-hands-in-the-waiting-pool", test_hands);
  g_test_add_func ("/book/member/search-folds-names", test_search);
  return g_test_run ();
}
