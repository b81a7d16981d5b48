// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <string.h>

#include "tonti-document-store.h"
#include "tonti-seal.h"

typedef struct
{
  char *folder;
  char *path;
  TontiJournal *journal;
  TontiProblems *problems;
  char *code, *qr;
} World;

#define UUID "0e5bd9c1-6a3f-4a73-9d0c-5b1a2c3d4e5f"
#define SEAL_SEQ 22

static void
set_up (World *w, gconstpointer data)
{
  g_autoptr (TontiEvent) seal = NULL;

  w->folder = fixture_folder ();
  w->path = g_build_filename (w->folder, "book.tonti", NULL);
  w->problems = tonti_problems_new ();
  w->journal = fixture_group (w->path);
  seal = tonti_journal_read (w->journal, SEAL_SEQ);
  g_assert_cmpstr (seal->kind, ==, "seal/1");
  w->code = tonti_seal_code (seal->hash, UUID);
  w->qr = tonti_seal_qr_text (SEAL_SEQ, seal->hash);
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_journal_close (w->journal);
  fixture_remove (w->folder);
  g_free (w->folder);
  g_free (w->path);
  g_free (w->code);
  g_free (w->qr);
  tonti_problems_free (w->problems);
}

static void
expect (World *w, const char *text, gboolean found, gint64 seq, gint64 meeting)
{
  g_auto (TontiSealMatch) match = { 0 };

  g_assert_true (tonti_seal_match (w->journal, text, &match, w->problems));
  g_assert_cmpint (match.found, ==, found);
  g_assert_cmpint (match.seq, ==, seq);
  g_assert_cmpint (match.meeting, ==, meeting);
  g_assert_cmpint (match.what == NULL, ==, found);
}

static void
expect_usage (World *w, const char *text)
{
  g_auto (TontiSealMatch) match = { 0 };

  if (tonti_seal_match (w->journal, text, &match, w->problems))
    g_error ("taken for a code: %s", text);
  g_assert_true (tonti_problems_has (w->problems, "bad-code"));
  tonti_problems_clear (w->problems);
}

static void
test_finds_the_digits_however_typed (World *w, gconstpointer data)
{
  g_autofree char *with_meeting = g_strconcat (" 1: ", w->code, NULL);
  g_autofree char *dotted = g_strdelimit (g_strdup (w->code), " ", '.');
  g_autofree char *narrow = NULL;
  g_auto (GStrv) groups = g_strsplit (w->code, " ", -1);
  g_autofree char *joined = g_strjoinv ("", groups);

  narrow = g_strjoinv ("\xe2\x80\xaf", groups);
  expect (w, w->code, TRUE, SEAL_SEQ, 1);
  expect (w, joined, TRUE, SEAL_SEQ, 1);
  expect (w, dotted, TRUE, SEAL_SEQ, 1);
  expect (w, narrow, TRUE, SEAL_SEQ, 1);
  expect (w, with_meeting, TRUE, SEAL_SEQ, 1);
}

/* As it stands on paper, as it is read aloud, and with letters that look like figures. */
static void
test_finds_the_digits_among_words (World *w, gconstpointer data)
{
  static const char *const forms[] = { "Code de contrôle : %s",
                                       "réunion 1 : %s",
                                       "Réunion n° 1 – code %s",
                                       "1 %s",
                                       "meeting 1, code\xc2\xa0%s.",
                                       "(1) %s",
                                       "« %s »" };
  g_autofree char *letters = g_strdup (w->code);

  g_strdelimit (letters, "0", 'O');
  g_strdelimit (letters, "1", 'l');
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_auto (GStrv) parts = g_strsplit (forms[i], "%s", 2);
      g_autofree char *plain = g_strjoin (w->code, parts[0], parts[1], NULL);
      g_autofree char *seen = g_strjoin (letters, parts[0], parts[1], NULL);

      expect (w, plain, TRUE, SEAL_SEQ, 1);
      expect (w, seen, TRUE, SEAL_SEQ, 1);
    }
}

static void
test_finds_the_square_code_however_typed (World *w, gconstpointer data)
{
  g_autoptr (GString) spaced = g_string_new (" tonti1 : ");
  g_autofree char *letters = g_strdup (w->qr);
  gsize n = strlen (letters) - 1;

  for (gsize i = 7; w->qr[i] != '\0'; i++)
    {
      g_string_append_c (spaced, w->qr[i]);
      if (i % 4 == 2)
        g_string_append_c (spaced, i % 8 == 2 ? ' ' : '-');
    }
  for (gsize i = 7; i < n; i++)
    letters[i] = letters[i] == 'O' ? '0' : letters[i] == 'B' ? '8' : letters[i];
  expect (w, spaced->str, TRUE, SEAL_SEQ, 1);
  expect (w, w->qr + 7, TRUE, SEAL_SEQ, 1);
  expect (w, letters, TRUE, SEAL_SEQ, 1);
}

static void
expect_how (World *w, const char *text, TontiSealHow how, gint64 seq)
{
  g_auto (TontiSealMatch) match = { 0 };

  g_assert_true (tonti_seal_match (w->journal, text, &match, w->problems));
  g_assert_cmpint (match.how, ==, how);
  g_assert_cmpint (match.seq, ==, seq);
}

static void
test_tells_how_a_code_is_wrong (World *w, gconstpointer data)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (w->journal, 16);
  g_autofree char *later = tonti_seal_qr_text (999, event->hash);
  g_autofree char *other = tonti_seal_qr_text (17, event->hash);

  expect_how (w, "0000 0000 0000", TONTI_SEAL_UNKNOWN, 0);
  expect_how (w, "1: 0000 0000 0000", TONTI_SEAL_DIFFERS, SEAL_SEQ);
  expect_how (w, "2: 0000 0000 0000", TONTI_SEAL_BEYOND, 0);
  expect_how (w, later, TONTI_SEAL_BEYOND, 999);
  expect_how (w, other, TONTI_SEAL_DIFFERS, 17);
  expect_how (w, w->qr, TONTI_SEAL_FOUND, SEAL_SEQ);
}

static gboolean
stop (gint64 done, gint64 total, gpointer data)
{
  return FALSE;
}

static void
test_stops_the_search (World *w, gconstpointer data)
{
  g_auto (TontiSealMatch) match = { 0 };

  g_assert_false (
      tonti_seal_search (w->journal, "0000 0000 0000", stop, NULL, &match, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "interrupted"));
}

static void
test_tells_digits_of_another_book (World *w, gconstpointer data)
{
  g_autofree char *other = g_strdup (w->code);
  g_autofree char *later = g_strconcat ("9:", w->code, NULL);

  other[3] = other[3] == '9' ? '0' : other[3] + 1;
  expect (w, other, FALSE, 0, 0);
  expect (w, later, FALSE, 0, 0);
}

static void
test_finds_the_square_code (World *w, gconstpointer data)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (w->journal, 16);
  g_autofree char *receipt = tonti_seal_qr_text (16, event->hash);
  g_autofree char *later = tonti_seal_qr_text (999, event->hash);
  g_autofree char *other = tonti_seal_qr_text (17, event->hash);
  g_autofree char *small = g_ascii_strdown (w->qr, -1);

  expect (w, w->qr, TRUE, SEAL_SEQ, 1);
  expect (w, small, TRUE, SEAL_SEQ, 1);
  expect (w, receipt, TRUE, 16, 0);
  expect (w, later, FALSE, 999, 0);
  expect (w, other, FALSE, 17, 0);
}

static void
test_refuses_what_is_no_code (World *w, gconstpointer data)
{
  g_autofree char *longer = g_strconcat (w->code, "1", NULL);
  g_autofree char *cut = g_strndup (w->qr, strlen (w->qr) - 1);

  expect_usage (w, "");
  expect_usage (w, "bonjour");
  expect_usage (w, "1234 5678 901");
  expect_usage (w, "1234 5678 901x");
  expect_usage (w, "2 1: 1234 5678 9012");
  expect_usage (w, "0: 1234 5678 9012");
  expect_usage (w, "1234567 1234 5678 9012");
  expect_usage (w, "1234 5678 90x2");
  expect_usage (w, longer);
  expect_usage (w, "TONTI1:");
  expect_usage (w, cut);
  expect_usage (w, "\xff\xfe");
}

/* Every single wrong symbol and every exchange of neighbours is noticed. */
static void
test_notices_wrong_symbols (World *w, gconstpointer data)
{
  static const char symbols[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  for (gsize i = 7; w->qr[i] != '\0'; i++)
    {
      g_autofree char *wrong = g_strdup (w->qr);

      for (const char *c = symbols; *c != '\0'; c++)
        if (*c != w->qr[i])
          {
            wrong[i] = *c;
            expect_usage (w, wrong);
          }
      if (w->qr[i + 1] == '\0' || w->qr[i + 1] == w->qr[i])
        continue;
      wrong[i] = w->qr[i + 1];
      wrong[i + 1] = w->qr[i];
      expect_usage (w, wrong);
    }
}

static void
test_the_verifier_gives_the_same_codes (World *w, gconstpointer data)
{
  const char *argv[] = { "python3", VERIFIER, w->path, w->code, NULL };
  g_autofree char *out = NULL;
  g_autofree char *seal = g_strdup_printf ("seal 1 %s %s\ncode %d\n", w->code, w->qr, SEAL_SEQ);
  int status = -1;

  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  g_assert_true (g_str_has_prefix (out, "ok " FIXTURE_GROUP_LAST " "));
  g_assert_true (g_str_has_suffix (out, seal));
}

static void
test_documents_have_continuous_series (World *w, gconstpointer data)
{
  TontiDb *db = tonti_journal_get_db (w->journal);
  TontiDay day = { 0 }, next_year = { 0 };
  g_autoptr (GArray) receipts = tonti_document_list (db, TONTI_DOCUMENT_RECEIPT, 1, 0);
  g_autoptr (GArray) of_two = tonti_document_list (db, TONTI_DOCUMENT_RECEIPT, -1, 2);
  g_autoptr (GArray) between = tonti_document_list (db, TONTI_DOCUMENT_RECEIPT, 0, 0);
  g_autofree char *label = tonti_document_label (TONTI_DOCUMENT_VOUCHER_OUT, 2025, 3);
  TontiDocument found;
  json_t *issued;

  g_assert_true (tonti_day_from_ymd (2025, 5, 1, &day));
  g_assert_true (tonti_day_from_ymd (2026, 1, 1, &next_year));
  g_assert_cmpint (tonti_document_next (db, TONTI_DOCUMENT_RECEIPT, day), ==, 4);
  g_assert_cmpint (tonti_document_next (db, TONTI_DOCUMENT_RECEIPT, next_year), ==, 1);
  g_assert_cmpint (tonti_document_next (db, TONTI_DOCUMENT_MINUTES, day), ==, 5);
  g_assert_cmpuint (receipts->len, ==, 2);
  g_assert_cmpuint (of_two->len, ==, 2);
  g_assert_cmpuint (between->len, ==, 1);
  g_assert_cmpstr (label, ==, "B-2025-0003");
  g_assert_true (tonti_document_find (db, TONTI_DOCUMENT_RECEIPT, 2025, 1, &found));
  g_assert_cmpint (found.amount, ==, 6000);
  g_assert_cmpint (found.seq, ==, 16);
  g_assert_false (tonti_document_find (db, TONTI_DOCUMENT_RECEIPT, 2025, 4, &found));
  issued = tonti_document_issue (db, TONTI_DOCUMENT_RECEIPT, day);
  g_assert_cmpint (json_integer_value (json_object_get (issued, "number")), ==, 4);
  g_assert_cmpstr (json_string_value (json_object_get (issued, "type")), ==, "receipt");
  json_decref (issued);
}

static void
test_a_number_out_of_its_series_is_refused (World *w, gconstpointer data)
{
  const char *body = "{'member':1,'document':{'type':'receipt','year':2025,'number':5},"
                     "'total':5,'means':'cash','items':[],'lines':[{'account':'cash','amount':5},"
                     "{'account':'advance','member':1,'amount':-5}]}";

  g_assert_true (tonti_journal_begin (w->journal, w->problems));
  g_assert_false (fixture_post (w->journal, 900, "receipt/1", body, w->problems));
  g_assert_true (tonti_problems_has (w->problems, "document-number"));
  tonti_journal_rollback (w->journal);
}

#define ADD(Name, Test) g_test_add ("/storage/seal/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("finds-the-digits-however-typed", test_finds_the_digits_however_typed);
  ADD ("finds-the-digits-among-words", test_finds_the_digits_among_words);
  ADD ("finds-the-square-code-however-typed", test_finds_the_square_code_however_typed);
  ADD ("tells-how-a-code-is-wrong", test_tells_how_a_code_is_wrong);
  ADD ("stops-the-search", test_stops_the_search);
  ADD ("tells-digits-of-another-book", test_tells_digits_of_another_book);
  ADD ("finds-the-square-code", test_finds_the_square_code);
  ADD ("refuses-what-is-no-code", test_refuses_what_is_no_code);
  ADD ("notices-wrong-symbols", test_notices_wrong_symbols);
  ADD ("the-verifier-gives-the-same-codes", test_the_verifier_gives_the_same_codes);
  ADD ("documents-have-continuous-series", test_documents_have_continuous_series);
  ADD ("a-number-out-of-its-series-is-refused", test_a_number_out_of_its_series_is_refused);
  return g_test_run ();
}
