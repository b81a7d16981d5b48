// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "order-scene.h"
#include "tonti-model.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

/* Models: each one can be begun with, says where it comes from, and leaves the book with its rules.
 */

static TontiModel
get_model (const char *code, const char *lang)
{
  TontiModel model;

  tonti_model_get (code, lang, &model);
  return model;
}

static void
check_rules (TontiFixture *f, const TontiModel *model)
{
  const char *code;
  json_t *value;

  json_object_foreach ((json_t *)model->rules, code, value)
    {
      g_auto (TontiRuleRow) row = { 0 };

      g_assert_nonnull (tonti_rule_find (code));
      tonti_rule_get (tonti_fixture_db (f), 1, code, 0, &row);
      g_assert_cmpint (row.seq, >, 0);
    }
}

static void
check_deductions (TontiFixture *f, const TontiModel *model)
{
  g_autoptr (GArray) rows = tonti_pool_list_deductions (tonti_fixture_db (f), 1);

  g_assert_cmpuint (rows->len, ==, json_array_size (model->deductions));
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpstr (g_array_index (rows, TontiDeductionRow, i).kind, ==,
                     json_string_value (json_array_get (model->deductions, i)));
}

/* In India who was served is a prized subscriber; a word of the group's own stays. */
static void
test_country_words (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  g_autoptr (TontiFixture) own = order_scene_new ("fixed", 6, 1);

  g_assert_null (tonti_book_own_word (f->book, "served"));
  tonti_fixture_apply (f, "{'do':'model.apply','model':'natt'}");
  g_assert_null (tonti_book_own_word (f->book, "served"));
  tonti_fixture_apply (f, "{'do':'model.apply','model':'chit'}");
  g_assert_cmpstr (
      tonti_book_own_word (f->book, "unserved"), ==,
      json_string_value (json_object_get (
          get_model ("chit", tonti_book_get_group (f->book)->lang).words, "unserved")));
  g_assert_nonnull (strstr (tonti_book_own_word (f->book, "served"), "prized"));
  tonti_fixture_apply (f, "{'do':'model.apply','model':'chit'}");
  tonti_fixture_apply (own, "{'do':'word.set','idea':'served','word':'gagnante'}");
  tonti_fixture_apply (own, "{'do':'model.apply','model':'chit'}");
  g_assert_cmpstr (tonti_book_own_word (own->book, "served"), ==, "gagnante");
  tonti_fixture_verify (f);
}

static void
test_each (void)
{
  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
      TontiModel model = get_model (tonti_model_codes.codes[i], "fr");
      g_auto (TontiPoolRow) pool = { 0 };

      tonti_fixture_apply_format (f, "{'do':'model.apply','model':'%s'}", model.code);
      tonti_pool_get (tonti_fixture_db (f), 1, &pool);
      g_assert_cmpstr (pool.order_rule, ==, model.order);
      g_assert_cmpstr (tonti_rule_word (tonti_fixture_db (f), 1, "short-pot", 0), ==,
                       model.short_pot);
      g_assert_cmpint (pool.needs_present, ==, model.needs_present);
      check_deductions (f, &model);
      check_rules (f, &model);
      tonti_fixture_verify (f);
    }
}

static void
test_words (void)
{
  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    {
      TontiModel french = get_model (tonti_model_codes.codes[i], "fr");
      TontiModel english = get_model (tonti_model_codes.codes[i], "sw");

      g_assert_cmpstr (french.about, !=, english.about);
      g_assert_cmpuint (strlen (french.source), >, 20);
      g_assert_cmpint (tonti_codes_find (&tonti_order_codes, french.order), >=, 0);
      g_assert_cmpint (tonti_codes_find (&tonti_short_pot_codes, french.short_pot), >=, 0);
    }
  g_assert_cmpstr (tonti_model_of_country ("SN"), ==, "natt");
  g_assert_cmpstr (tonti_model_of_country ("RW"), ==, "ikimina");
  g_assert_null (tonti_model_of_country ("FR"));
}

/* What the group keeps for its funds stays in front. */
static void
test_percent_stays (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  g_autoptr (GArray) rows = NULL;

  tonti_fixture_apply (f, "{'do':'fund.set','name':'Secours','account':'social','amount':100}");
  tonti_fixture_apply (f, "{'do':'pool.set','pool':'pool:1','deductions':"
                          "[{'kind':'percent','fund':'fund:1','rate':'2%'}]}");
  tonti_fixture_apply (f, "{'do':'model.apply','model':'natt','pool':'pool:1'}");
  rows = tonti_pool_list_deductions (tonti_fixture_db (f), 1);
  g_assert_cmpuint (rows->len, ==, 3);
  g_assert_cmpint (g_array_index (rows, TontiDeductionRow, 0).ppm, ==, 20000);
  g_assert_cmpstr (g_array_index (rows, TontiDeductionRow, 1).kind, ==, "arrears");
  tonti_fixture_verify (f);
}

/* What a pot is told: rules with a row, and its words. */
static void
check_same (TontiFixture *f, TontiFixture *other)
{
  g_autoptr (GArray) rows = tonti_rule_list (tonti_fixture_db (f));
  g_autoptr (GArray) others = tonti_rule_list (tonti_fixture_db (other));
  g_autoptr (GArray) kept = tonti_pool_list_deductions (tonti_fixture_db (f), 1);
  g_autoptr (GArray) others_kept = tonti_pool_list_deductions (tonti_fixture_db (other), 1);

  g_assert_cmpuint (rows->len, ==, others->len);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiRuleRow *a = &g_array_index (rows, TontiRuleRow, i);
      const TontiRuleRow *b = &g_array_index (others, TontiRuleRow, i);

      g_assert_cmpstr (a->code, ==, b->code);
      g_assert_cmpstr (a->word, ==, b->word);
      g_assert_cmpstr (a->model, ==, b->model);
      g_assert_cmpint (a->number, ==, b->number);
    }
  g_assert_cmpuint (kept->len, ==, others_kept->len);
  g_assert_cmpstr (tonti_book_own_word (f->book, "served"), ==,
                   tonti_book_own_word (other->book, "served"));
}

/* After two models a pot is as after the second alone. */
static void
test_second (void)
{
  for (gsize i = 0; tonti_model_codes.codes[i] != NULL; i++)
    for (gsize k = 0; tonti_model_codes.codes[k] != NULL; k++)
      {
        g_autoptr (TontiFixture) twice = order_scene_new ("fixed", 6, 1);
        g_autoptr (TontiFixture) once = order_scene_new ("fixed", 6, 1);

        tonti_fixture_apply_format (twice, "{'do':'model.apply','model':'%s'}",
                                    tonti_model_codes.codes[i]);
        tonti_fixture_apply_format (twice, "{'do':'model.apply','model':'%s'}",
                                    tonti_model_codes.codes[k]);
        tonti_fixture_apply_format (once, "{'do':'model.apply','model':'%s'}",
                                    tonti_model_codes.codes[k]);
        check_same (twice, once);
        tonti_fixture_verify (twice);
      }
}

static void
test_own_stays (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  const json_t *answer;

  tonti_fixture_apply (f, "{'do':'model.apply','model':'chit'}");
  tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'late-join','value':"
                          "'refuse'},{'rule':'auction-reserve','value':'3%'}]}");
  answer = tonti_fixture_apply (f, "{'do':'model.apply','model':'natt'}");
  g_assert_cmpuint (json_array_size (json_object_get (answer, "kept")), ==, 1);
  g_assert_cmpuint (json_array_size (json_object_get (answer, "dropped")), >, 0);
  g_assert_cmpstr (tonti_rule_word (tonti_fixture_db (f), 1, "late-join", 0), ==, "refuse");
  g_assert_cmpint (tonti_rule_number (tonti_fixture_db (f), 1, "auction-reserve", 0), ==, 30000);
  answer = tonti_fixture_apply (f, "{'do':'rule.set','pool':'pool:1','rules':[{'rule':'late-join',"
                                   "'usual':true}]}");
  g_assert_nonnull (answer);
  g_assert_cmpstr (tonti_rule_word (tonti_fixture_db (f), 1, "late-join", 0), !=, "refuse");
  tonti_fixture_verify (f);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = order_scene_new ("fixed", 6, 1);
  g_autoptr (TontiFixture) started = order_scene_started ("fixed", 6, 1);

  tonti_fixture_refuse (f, "{'do':'model.apply','model':'susu'}", "bad-code");
  tonti_fixture_refuse (started, "{'do':'model.apply','model':'natt'}", "which-pool");
  tonti_fixture_refuse (started, "{'do':'model.apply','model':'natt','pool':'pool:1'}",
                        "pool-started");
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Deux','contribution':500}");
  tonti_fixture_refuse (f, "{'do':'model.apply','model':'natt'}", "which-pool");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/models/a-pot-begins-with-each-of-them", test_each);
  g_test_add_func ("/book/models/a-model-brings-its-words", test_country_words);
  g_test_add_func ("/book/models/in-two-languages-with-their-source", test_words);
  g_test_add_func ("/book/models/percentages-of-the-group-stay", test_percent_stays);
  g_test_add_func ("/book/models/the-second-takes-the-place-of-the-first", test_second);
  g_test_add_func ("/book/models/what-the-group-decided-stays", test_own_stays);
  g_test_add_func ("/book/models/refusals", test_refusals);
  return g_test_run ();
}
