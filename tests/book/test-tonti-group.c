// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-book-store.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fixture.h"
#include "tonti-fund-store.h"
#include "tonti-preset.h"
#include "tonti-verb.h"

static void
test_defaults (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new_with ("{'name':'Ibanga','country':'RW'}");
  const TontiGroup *group = tonti_book_get_group (f->book);

  g_assert_cmpstr (group->currency->code, ==, "RWF");
  g_assert_cmpstr (group->kind, ==, "rotating");
  g_assert_cmpstr (group->form, ==, "informal");
  g_assert_cmpstr (group->chart, ==, "simple");
  g_assert_cmpstr (group->lang, ==, "fr");
  g_assert_cmpstr (group->preset, ==, "kigali");
  g_assert_cmpstr (group->priority, ==, "fines fund pool");
  g_assert_cmpint (group->unit, ==, 10);
  g_assert_false (group->practice);
  g_assert_cmpint (strlen (group->uuid), ==, 36);
}

/* The same request gives the same book. */
static void
test_uuid (void)
{
  g_autoptr (TontiFixture) a = tonti_fixture_new ();
  g_autoptr (TontiFixture) b = tonti_fixture_new ();

  g_assert_cmpstr (tonti_book_get_group (a->book)->uuid, ==, tonti_book_get_group (b->book)->uuid);
}

static void
refuse_new (const char *fields, const char *code)
{
  g_autofree char *folder = g_dir_make_tmp ("tonti-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.tonti", NULL);
  g_autofree char *plain = g_strdelimit (g_strdup (fields), "'", '"');
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *json = json_loads (plain, 0, NULL);
  TontiUser user = { .now_unix_s = 1735999200, .today = { 20092 } };

  g_assert_null (tonti_book_create (path, json, &user, problems));
  g_assert_true (tonti_problems_has (problems, code));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_new_refusals (void)
{
  refuse_new ("{'name':'X'}", "no-currency");
  refuse_new ("{'name':'X','currency':'XYZ'}", "unknown-currency");
  refuse_new ("{'name':'X','currency':'XOF','country':'sn'}", "bad-country");
  refuse_new ("{'name':'X','currency':'XOF','lang':'French'}", "bad-lang");
  refuse_new ("{'name':'X','currency':'XOF','lang':'xx'}", "bad-lang");
  refuse_new ("{'name':'X','currency':'XOF','priority':'fines fines'}", "bad-priority");
  refuse_new ("{'name':'X','currency':'XOF','kind':'bank'}", "bad-code");
  refuse_new ("{'currency':'XOF'}", "missing-field");
}

static void
test_second_book (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  tonti_fixture_refuse (f, "{'do':'book.new','name':'X','currency':'XOF'}", "book-exists");
}

static void
test_set (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  const TontiGroup *group = tonti_book_get_group (f->book);

  tonti_fixture_apply (f,
                       "{'do':'group.set','place':'Thiès','unit':25,'priority':'fund:1 pool fines',"
                       "'expense_ceiling':20000}");
  g_assert_cmpstr (group->place, ==, "Thiès");
  g_assert_cmpint (group->unit, ==, 25);
  g_assert_cmpint (group->expense_ceiling, ==, 20000);
  g_assert_cmpstr (group->name, ==, "Essai");
  tonti_fixture_reopen (f);
  g_assert_cmpstr (tonti_book_get_group (f->book)->priority, ==, "fund:1 pool fines");
  tonti_fixture_refuse (f, "{'do':'group.set','place':'Thiès'}", "no-change");
  tonti_fixture_refuse (f, "{'do':'group.set'}", "no-change");
  tonti_fixture_refuse (f, "{'do':'group.set','currency':'XAF'}", "unknown-field");
  tonti_fixture_refuse (f, "{'do':'group.set','country':'Senegal'}", "bad-country");
  tonti_fixture_verify (f);
}

static void
test_words (void)
{
  g_autoptr (TontiFixture) f
      = tonti_fixture_new_with ("{'name':'Djangui','country':'CM','lang':'fr','practice':true}");

  g_assert_cmpstr (tonti_book_word (f->book, "social-fund"), ==, "caisse de secours");
  g_assert_cmpstr (tonti_book_word (f->book, "hand"), ==, "main");
  tonti_fixture_apply (f, "{'do':'word.set','idea':'hand','word':'nom'}");
  g_assert_cmpstr (tonti_book_word (f->book, "hand"), ==, "nom");
  tonti_fixture_refuse (f, "{'do':'word.set','idea':'hand','word':'nom'}", "no-change");
  tonti_fixture_apply (f, "{'do':'word.set','idea':'hand'}");
  g_assert_cmpstr (tonti_book_word (f->book, "hand"), ==, "main");
  tonti_fixture_refuse (f, "{'do':'word.set','idea':'cow','word':'nom'}", "bad-code");
  tonti_fixture_apply (f, "{'do':'group.set','preset':'kigali','lang':'en'}");
  g_assert_cmpstr (tonti_book_word (f->book, "group"), ==, "ikimina");
  g_assert_cmpstr (tonti_book_word (f->book, "receipt"), ==, "receipt");
  tonti_fixture_verify (f);
}

/* Every idea has a word in both languages of documents, in every region. */
static void
test_all_words (void)
{
  static const char *const langs[] = { "fr", "en" };

  for (const char *const *idea = tonti_idea_codes.codes; *idea != NULL; idea++)
    for (gsize i = 0; i < G_N_ELEMENTS (langs); i++)
      {
        const char *word = tonti_preset_word ("general", langs[i], *idea);

        if (i == 0)
          g_assert_cmpstr (word, !=, *idea);
        for (const char *const *preset = tonti_preset_codes.codes; *preset != NULL; preset++)
          g_assert_cmpuint (strlen (tonti_preset_word (*preset, langs[i], *idea)), >, 0);
      }
  g_assert_cmpstr (tonti_preset_word ("thies", "wo", "hand"), ==, "hand");
  g_assert_cmpstr (tonti_preset_word (NULL, "fr", "cow"), ==, "cow");
}

/* The help of every verb shows a request of that verb. */
static void
test_examples (void)
{
  for (const TontiVerb *const *verb = tonti_verbs (); *verb != NULL; verb++)
    {
      json_auto_t *example = json_loads ((*verb)->example, 0, NULL);

      g_assert_nonnull (example);
      g_assert_cmpstr (json_string_value (json_object_get (example, "do")), ==, (*verb)->name);
      for (const TontiField *field = (*verb)->fields; field != NULL && field->name; field++)
        if (field->required)
          g_assert_nonnull (json_object_get (example, field->name));
    }
}

static void
test_fine_kinds (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_auto (TontiFineKindRow) row = { 0 };

  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'late','label':'Retard','amount':200}");
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'late','amount':'250'}");
  g_assert_true (tonti_fine_kind_get (tonti_fixture_db (f), "late", &row));
  g_assert_cmpint (row.amount, ==, 250);
  g_assert_cmpstr (row.label, ==, "Retard");
  tonti_fixture_refuse (f, "{'do':'fine-kind.set','code':'late','amount':250}", "no-change");
  tonti_fixture_refuse (f, "{'do':'fine-kind.set','code':'Late','label':'x','amount':1}",
                        "bad-code");
  tonti_fixture_refuse (f, "{'do':'fine-kind.set','code':'new','amount':1}", "new-fine-kind");
  tonti_fixture_apply (f, "{'do':'fine-kind.set','code':'late','retired':true}");
  tonti_fixture_verify (f);
}

static void
check_since (TontiFixture *f, gint64 fund, TontiDay since)
{
  g_auto (TontiFundRow) row = { 0 };

  g_assert_true (tonti_fund_get (tonti_fixture_db (f), fund, &row));
  g_assert_cmpint (row.since.number, ==, since.number);
}

/* A new fund is due from the beginning, even of a book that is begun late; a new amount from today,
 * and a new name changes no due. */
static void
test_funds (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiFundRow) row = { 0 };

  tonti_fixture_refuse (f, "{'do':'fund.set','name':'Solidarité'}", "same-name");
  tonti_fixture_refuse (f, "{'do':'fund.set','amount':100}", "no-name");
  tonti_fixture_refuse (f, "{'do':'fund.set','name':'X','account':'cash'}", "bad-account");
  tonti_fixture_refuse (f, "{'do':'fund.set','fund':'fund:1','account':'feast'}", "account-fixed");
  tonti_fixture_refuse (f, "{'do':'fund.set','fund':'fund:9','amount':1}", "unknown-subject");
  tonti_fixture_refuse (f, "{'do':'fund.set','fund':'fund:1','amount':600,'since':'2025-02-01'}",
                        "since-too-late");
  tonti_fixture_apply (f, "{'do':'fund.set','fund':'fund:1','amount':600}");
  g_assert_true (tonti_fund_get (tonti_fixture_db (f), 1, &row));
  g_assert_cmpint (row.amount, ==, 600);
  g_assert_cmpstr (row.account, ==, "social");
  tonti_fixture_apply (f,
                       "{'do':'fund.set','name':'Fête','account':'feast','amount':0,'per':'hand'}");
  g_assert_cmpstr (json_string_value (json_object_get (f->answer, "fund")), ==, "fund:2");
  check_since (f, 2, TONTI_DAY_FIRST);
  check_since (f, 1, f->user.today);
  tonti_fixture_apply (f, "{'do':'fund.set','fund':'fund:2','name':'Fête de fin'}");
  check_since (f, 2, TONTI_DAY_FIRST);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/group/new-fills-in-what-the-country-tells", test_defaults);
  g_test_add_func ("/book/group/same-request-gives-the-same-book", test_uuid);
  g_test_add_func ("/book/group/new-refuses-and-leaves-no-file", test_new_refusals);
  g_test_add_func ("/book/group/a-book-begins-once", test_second_book);
  g_test_add_func ("/book/group/set-changes-only-what-is-given", test_set);
  g_test_add_func ("/book/word/own-word-wins-over-the-region", test_words);
  g_test_add_func ("/book/word/every-idea-has-its-word", test_all_words);
  g_test_add_func ("/book/verb/examples-are-requests", test_examples);
  g_test_add_func ("/book/fine-kind/set-keeps-what-is-not-given", test_fine_kinds);
  g_test_add_func ("/book/fund/set-adds-and-changes", test_funds);
  return g_test_run ();
}
