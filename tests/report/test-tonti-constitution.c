// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-asked.h"

/* The constitution says what the book computes with: whatever is changed by a verb changes its
 * article, and nothing else does. */

static TontiReport *
ask (TontiFixture *f)
{
  const TontiQuery query = ASK_ALL;
  TontiReport *report
      = tonti_report_make (f->book, tonti_report_kinds (), "constitution", &query, f->problems);
  g_assert_nonnull (report);
  return report;
}

/* A cell of the article of RULE and OF (NULL = any); NULL when there is none. */
static const char *
find (const TontiReport *report, const char *rule, const char *of, guint column)
{
  const TontiTable *table = tonti_report_find_table (report, "articles");
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    if (g_str_equal (tonti_table_get_text (table, row, 2), rule)
        && (!of || g_strcmp0 (tonti_table_get_text (table, row, 3), of) == 0))
      return tonti_table_get_text (table, row, column);
  return NULL;
}

static void
assert_value (const TontiReport *report, const char *rule, const char *of, const char *value)
{
  g_assert_cmpstr (find (report, rule, of, 4), ==, value);
}

static void
test_what_the_book_computes_with (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiReport) report = ask (f);
  assert_value (report, "contribution", "pool:1", "5000");
  assert_value (report, "lots", "pool:1", "2");
  assert_value (report, "order", "pool:1", "fixed");
  assert_value (report, "uneven", "pool:1", "box-advances");
  assert_value (report, "short-pot", "pool:1", "owe");
  assert_value (report, "deductions", "pool:1", "percent:fund:1:20000 arrears fines");
  assert_value (report, "fund", "fund:1", "500");
  assert_value (report, "fine-kind", "late", "200");
  assert_value (report, "rhythm", NULL, "4-weeks");
  assert_value (report, "priority", NULL, "fines fund pool");
  g_assert_nonnull (strstr (find (report, "contribution", "pool:1", 5), "5\u202f000"));
  g_assert_nonnull (strstr (find (report, "deductions", "pool:1", 5), "2\u00a0%"));
  g_assert_cmpint (tonti_table_get_n_rows (tonti_report_find_table (report, "changes")), ==, 0);
  g_assert_cmpint (tonti_table_get_n_rows (tonti_report_find_table (report, "officers")), ==, 3);
}

/* Articles are numbered without a gap, and each is a sentence. */
static void
test_every_article_is_a_sentence (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (TontiReport) report = ask (f);
  const TontiTable *table = tonti_report_find_table (report, "articles");
  g_assert_cmpint (tonti_table_get_n_rows (table), >, 20);
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    {
      g_assert_cmpint (tonti_table_get_int (table, row, 0), ==, row + 1);
      g_assert_true (g_str_has_suffix (tonti_table_get_text (table, row, 5), "."));
    }
}

static guint
count_changes (TontiFixture *f)
{
  g_autoptr (TontiReport) report = ask (f);
  return tonti_table_get_n_rows (tonti_report_find_table (report, "changes"));
}

static void
test_a_change_changes_its_article (void)
{
  static const struct
  {
    const char *request, *rule, *of, *value;
  } changes[] = {
    { "{'do':'fine-kind.set','code':'late','label':'Retard','amount':300}", "fine-kind", "late",
      "300" },
    { "{'do':'fine-kind.set','code':'phone','label':'Téléphone','amount':100,'retired':true}",
      "fine-kind", "phone", NULL },
    { "{'do':'aid-kind.set','code':'death','label':'Décès','fund':'fund:1','self':50000,"
      "'parent':25000,'once':true}",
      "aid-kind", "death", "self=50000 parent=25000" },
    { "{'do':'aid-kind.set','code':'death','self':60000}", "aid-kind", "death",
      "self=60000 parent=25000" },
    { "{'do':'group.set','expense_ceiling':20000}", "expense_ceiling", NULL, "20000" },
    { "{'do':'group.set','priority':'pool fund fines'}", "priority", NULL, "pool fund fines" },
    { "{'do':'group.set','rhythm':'month'}", "rhythm", NULL, "month" },
    { "{'do':'pool.add','name':'Petite tontine','contribution':1000}", "contribution", "pool:2",
      "1000" },
    { "{'do':'order.set','pool':'pool:2','order':'draw-each','needs_present':false}", "order",
      "pool:2", "draw-each" },
  };
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_set_day (f, "2025-01-04");
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      guint before = count_changes (f);
      tonti_fixture_apply (f, changes[i].request);
      g_autoptr (TontiReport) report = ask (f);
      assert_value (report, changes[i].rule, changes[i].of, changes[i].value);
      const TontiTable *told = tonti_report_find_table (report, "changes");
      g_assert_cmpint (tonti_table_get_n_rows (told), ==, before + 1);
      g_assert_true (*tonti_table_get_text (told, before, 3) != '\0');
      g_test_message ("%s", tonti_table_get_text (told, before, 3));
    }
  g_autoptr (TontiReport) report = ask (f);
  assert_value (report, "needs_present", "pool:2", "false");
  assert_value (report, "needs_paid_up", "pool:2", "true");
}

/* Of the box of a pot whose discounts go elsewhere nothing is said, but for what was decided. */
static void
test_the_box_is_told_where_discounts_go_to_it (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000}");
  tonti_fixture_apply (f, "{'do':'order.set','pool':'pool:2','order':'auction'}");
  g_autoptr (TontiReport) before = ask (f);
  g_assert_nonnull (find (before, "auction-destination", "pool:2", 4));
  g_assert_null (find (before, "box-lot", "pool:2", 4));
  g_assert_null (find (before, "box-rate", "pool:2", 4));
  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:2',"
                          "'rules':[{'rule':'box-rate','value':'3%'}]}");
  g_autoptr (TontiReport) decided = ask (f);
  assert_value (decided, "box-rate", "pool:2", "30000");
  g_assert_null (find (decided, "box-lot", "pool:2", 4));
  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:2',"
                          "'rules':[{'rule':'auction-destination','value':'box'}]}");
  g_autoptr (TontiReport) after = ask (f);
  assert_value (after, "box-lot", "pool:2", "0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/constitution/what-the-book-computes-with",
                   test_what_the_book_computes_with);
  g_test_add_func ("/report/constitution/every-article-is-a-sentence",
                   test_every_article_is_a_sentence);
  g_test_add_func ("/report/constitution/a-change-changes-its-article",
                   test_a_change_changes_its_article);
  g_test_add_func ("/report/constitution/the-box-is-told-where-discounts-go-to-it",
                   test_the_box_is_told_where_discounts_go_to_it);
  return g_test_run ();
}
