// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-count-store.h"
#include "tonti-fixture.h"
#include "tonti-import.h"
#include "tonti-member-store.h"

/* Lists of members as the window takes them: bytes, columns that were chosen, answers to what is
 * asked. Files are the command line's (tests/cli/import_members.py). */

static json_t *
take (TontiFixture *f, const char *text, gssize size, const TontiImportOptions *options)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize)size);

  tonti_problems_clear (f->problems);
  return tonti_import_members_bytes (f->book, bytes, options, &f->user, f->problems);
}

static gint64
count (const json_t *answer, const char *what)
{
  const json_t *value = json_object_get (answer, what);

  return json_is_array (value) ? (gint64)json_array_size (value) : json_integer_value (value);
}

static const char *
code (const json_t *answer, size_t i)
{
  const json_t *row = json_array_get (json_object_get (answer, "rejected"), i);

  return json_string_value (json_object_get (row, "code"));
}

#define PASTE                                                                                      \
  "N°\tNom\tTéléphone\tMains\n1\tAwa Diop\t77 512 34 08\t1\n2\tBinta Sow\t\t1/2\n"              \
  "3\tCoumba Fall\t\t1/2\n\nTOTAL\t3\t\t2\n"

static void
test_pasted_cells (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportOptions dry = { .dry_run = TRUE }, real = { 0 };
  json_auto_t *first = take (f, PASTE, -1, &dry);
  g_autofree char *phone = NULL;

  g_assert_cmpint (count (first, "stored"), ==, 3);
  g_assert_cmpint (tonti_count_members (tonti_fixture_db (f)), ==, 0);
  json_auto_t *second = take (f, PASTE, -1, &real);
  g_assert_cmpint (count (second, "stored"), ==, 3);
  g_assert_cmpstr (json_string_value (json_object_get (second, "delimiter")), ==, "\t");
  phone = tonti_member_get_detail (tonti_fixture_db (f), 1, "phone");
  g_assert_cmpstr (phone, ==, "77 512 34 08");
  json_auto_t *third = take (f, PASTE, -1, &real);
  g_assert_cmpint (count (third, "stored"), ==, 0);
  tonti_fixture_verify (f);
}

static void
test_preview (void)
{
  static const char list[] = "Soci\xe9t\xe9;;\n\nN\xb0;Nom;Quartier\n1;A\xef"
                             "ssatou;Thi\xe8s\n2;Binta;\n;;\n";
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (GBytes) bytes = g_bytes_new_static (list, sizeof list - 1);
  json_auto_t *preview = tonti_import_members_preview (bytes, 1, problems);
  g_autoptr (GBytes) plain = g_bytes_new_static ("7,Awa\n8,Binta", 13);
  json_auto_t *bare = tonti_import_members_preview (plain, 20, problems);
  json_auto_t *columns
      = json_pack ("[i,i,i]", TONTI_IMPORT_NUMBER, TONTI_IMPORT_NAME, TONTI_IMPORT_ADDRESS);

  g_assert_cmpstr (json_string_value (json_object_get (preview, "encoding")), ==, "Windows-1252");
  g_assert_cmpint (count (preview, "header"), ==, 3);
  g_assert_cmpint (count (preview, "total"), ==, 2);
  g_assert_cmpint (count (preview, "rows"), ==, 1);
  g_assert_true (json_equal (json_object_get (preview, "columns"), columns));
  g_assert_cmpint (count (bare, "header"), ==, 0);
  g_assert_cmpint (count (bare, "rows"), ==, 2);
  g_assert_true (json_is_null (json_array_get (json_object_get (bare, "columns"), 1)));
}

static void
test_chosen_columns (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportColumns columns = { .columns = { 0, 1, -1, -1, -1, -1, -1, -1, -1 } };
  TontiImportColumns nameless = { .columns = { 0, -1, -1, -1, -1, -1, -1, -1, -1 } };
  TontiImportOptions options = { .columns = &columns };
  json_auto_t *answer = take (f, "7,Awa\n8,Binta", -1, &options);
  g_autofree char *name = tonti_member_dup_name (tonti_fixture_db (f), 8);

  g_assert_cmpint (count (answer, "stored"), ==, 2);
  g_assert_cmpstr (name, ==, "Binta");
  options.columns = &nameless;
  g_assert_null (take (f, "7,Awa\n8,Binta", -1, &options));
  g_assert_true (tonti_problems_has (f->problems, "no-header"));
}

/* Row 3 is another person, row 4 the same. */
static TontiImportChoice
decide (int row, gpointer data)
{
  return row == 3 ? TONTI_IMPORT_TAKE : row == 4 ? TONTI_IMPORT_LEAVE : TONTI_IMPORT_ASK;
}

static void
test_duplicates_are_asked (void)
{
  static const char list[] = "Nom\nAwa Diop\nAWA DIOP\nBinta Sow\nBinta Sow";
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportOptions options = { .dry_run = TRUE };

  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta Sow'}");
  json_auto_t *asked = take (f, list, -1, &options);
  g_assert_cmpint (count (asked, "rejected"), ==, 3);
  for (size_t i = 0; i < 3; i++)
    g_assert_cmpstr (code (asked, i), ==, "same-name");
  options = (TontiImportOptions){ .decide = decide };
  json_auto_t *answer = take (f, list, -1, &options);
  g_assert_cmpint (count (answer, "stored"), ==, 2);
  g_assert_cmpint (count (answer, "rejected"), ==, 1);
  g_assert_cmpint (count (answer, "ignored"), ==, 2);
  tonti_fixture_verify (f);
}

static void
take_back (TontiFixture *f, const json_t *answer)
{
  json_t *members = json_array ();
  size_t i;
  json_t *one;

  json_array_foreach (json_object_get (answer, "members"), i, one)
    json_array_append (members, json_object_get (one, "member"));
  json_auto_t *request = json_pack ("{s:s, s:o}", "do", "member.undo", "members", members);
  json_auto_t *taken = NULL;
  g_assert_true (tonti_book_apply (f->book, request, &f->user, &taken, f->problems));
}

/* The same persons get their numbers and their hands again. */
static void
test_taken_back_and_imported_again (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportOptions options = { 0 };

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':5000,'lots':1}");
  for (int i = 0; i < 3; i++)
    {
      json_auto_t *answer = take (f, PASTE, -1, &options);
      json_t *hands = json_object_get (answer, "hands");

      g_assert_cmpint (count (answer, "stored"), ==, 3);
      g_assert_cmpint (count (hands, "added"), ==, 2);
      g_assert_true (tonti_member_exists (tonti_fixture_db (f), 3));
      take_back (f, answer);
      g_assert_cmpint (tonti_count_members (tonti_fixture_db (f)), ==, 0);
      tonti_fixture_verify (f);
    }
}

/* Numbers of other persons are refused, or replaced when that was chosen. */
static void
test_taken_numbers (void)
{
  static const char list[] = "N°;Nom\n1;Coumba\n5;Fanta\n5;Maty";
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportOptions options = { .dry_run = TRUE };
  g_autofree char *sixth = NULL, *seventh = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[1]}");
  json_auto_t *refused = take (f, list, -1, &options);
  g_assert_cmpint (count (refused, "rejected"), ==, 2);
  g_assert_cmpstr (code (refused, 0), ==, "number-taken");
  options = (TontiImportOptions){ .renumber = TRUE };
  json_auto_t *answer = take (f, list, -1, &options);
  g_assert_cmpint (count (answer, "stored"), ==, 3);
  sixth = tonti_member_dup_name (tonti_fixture_db (f), 6);
  seventh = tonti_member_dup_name (tonti_fixture_db (f), 7);
  g_assert_cmpstr (sixth, ==, "Coumba");
  g_assert_cmpstr (seventh, ==, "Maty");
  tonti_fixture_verify (f);
}

static gboolean
stop_cb (gint64 done, gint64 total, gpointer data)
{
  return done < 2;
}

static void
test_stopped_stores_nothing (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiImportOptions options = { .progress = stop_cb };

  g_assert_null (take (f, PASTE, -1, &options));
  g_assert_true (tonti_problems_has (f->problems, "interrupted"));
  g_assert_cmpint (tonti_count_members (tonti_fixture_db (f)), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/import-members/pasted-cells", test_pasted_cells);
  g_test_add_func ("/book/import-members/preview", test_preview);
  g_test_add_func ("/book/import-members/chosen-columns", test_chosen_columns);
  g_test_add_func ("/book/import-members/duplicates-are-asked", test_duplicates_are_asked);
  g_test_add_func ("/book/import-members/taken-back-and-imported-again",
                   test_taken_back_and_imported_again);
  g_test_add_func ("/book/import-members/taken-numbers", test_taken_numbers);
  g_test_add_func ("/book/import-members/stopped-stores-nothing", test_stopped_stores_nothing);
  return g_test_run ();
}
