// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-rule.h"

static void
check_bounds (const TontiRule *rule)
{
  g_assert_cmpint (rule->otherwise, >=, rule->least);
  g_assert_cmpint (rule->otherwise, <=, rule->most);
  g_assert_cmpint (rule->least, <, rule->most);
}

/* A sentence with a value has one place for it. */
static void
check_article (const TontiRule *rule)
{
  const char *place = rule->article != NULL ? strstr (rule->article, "%s") : NULL;

  if (rule->article == NULL)
    return;
  g_assert_nonnull (place);
  g_assert_null (strchr (place + 1, '%'));
  g_assert_true (place == strchr (rule->article, '%'));
}

static void
test_table (void)
{
  guint n = 0;

  for (const TontiRule *rule = tonti_rules (); rule->code != NULL; rule++, n++)
    {
      g_assert_true (tonti_rule_find (rule->code) == rule);
      g_assert_true (rule->part != NULL && rule->title != NULL);
      g_assert_cmpint (rule->type == TONTI_RULE_CODE, ==, rule->codes != NULL);
      g_assert_cmpint (rule->type == TONTI_RULE_STEPS, ==, rule->steps != NULL);
      if (rule->type == TONTI_RULE_AMOUNT || rule->type == TONTI_RULE_NUMBER
          || rule->type == TONTI_RULE_RATE)
        check_bounds (rule);
      if (rule->codes != NULL)
        g_assert_nonnull (tonti_codes_get (rule->codes, (int)rule->otherwise));
      check_article (rule);
    }
  g_assert_cmpuint (n, >, 0);
  g_assert_null (tonti_rule_find ("no-such-rule"));
  g_test_message ("%u rules", n);
}

static void
test_steps (void)
{
  g_autoptr (GArray) late = tonti_steps_parse ("30:100000 60:150000 90:200000");
  g_autoptr (GArray) none = tonti_steps_parse ("");
  static const gint64 days[][2]
      = { { 0, 0 },       { 1, 100000 },  { 30, 100000 }, { 31, 150000 },
          { 60, 150000 }, { 61, 200000 }, { 90, 200000 }, { 400, 200000 } };

  g_assert_cmpuint (late->len, ==, 3);
  for (gsize i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (tonti_steps_get (late, days[i][0]), ==, days[i][1]);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpint (tonti_steps_get (none, 12), ==, 0);
}

static void
test_no_steps (void)
{
  static const char *const wrong[]
      = { "30",
          "30:",
          "30:1 ",
          "30:1  60:2",
          "60:1 30:2",
          "30:1 30:2",
          "0:1",
          ":1",
          "30:-1",
          "30:1,60:2",
          "a:1",
          " 30:1",
          "30:1:2",
          "3.5:1",
          "1234567890123456:1",
          "1:1 2:2 3:3 4:4 5:5 6:6 7:7 8:8 9:9 10:10 11:11 12:12 13:13" };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    if (tonti_steps_parse (wrong[i]) != NULL)
      g_error ("“%s” was taken", wrong[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/core/rule/the-table-is-whole", test_table);
  g_test_add_func ("/core/rule/a-ladder-has-a-value-for-every-day", test_steps);
  g_test_add_func ("/core/rule/what-is-no-ladder-is-refused", test_no_steps);
  return g_test_run ();
}
