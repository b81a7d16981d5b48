// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rule-private.h"

#include <string.h>

#include "tonti-no-float.h"

const TontiCodes tonti_rule_type_codes
    = { (const char *const[]){ "flag", "code", "amount", "number", "rate", "steps", NULL } };

/* A new rule is a row in the file of its part, the place that asks for it, and a test that it
 * changes what is computed. A released row keeps its code, its type and what holds otherwise. */
static const TontiRule *const parts[] = {
  tonti_rule_meeting_rows,    /* tonti-rule-meeting.c */
  tonti_rule_hand_rows,       /* tonti-rule-hand.c */
  tonti_rule_leaver_rows,     /* tonti-rule-leaver.c */
  tonti_rule_aid_rows,        /* tonti-rule-aid.c */
  tonti_rule_missing_rows,    /* tonti-rule-missing.c */
  tonti_rule_discipline_rows, /* tonti-rule-discipline.c */
  tonti_rule_guarantor_rows,  /* tonti-rule-guarantor.c */
  tonti_rule_auction_rows,    /* tonti-rule-auction.c */
  tonti_rule_box_rows,        /* tonti-rule-box.c */
  tonti_rule_card_rows,       /* tonti-rule-card.c */
  tonti_rule_meal_rows,       /* tonti-rule-meal.c */
  tonti_rule_goods_rows,      /* tonti-rule-goods.c */
};

static gpointer
join_parts (gpointer data)
{
  GArray *rows = g_array_new (TRUE, FALSE, sizeof (TontiRule));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    for (const TontiRule *rule = parts[i]; rule->code != NULL; rule++)
      g_array_append_vals (rows, rule, 1);
  return g_array_free (rows, FALSE);
}

/* Kept for the life of the process. */
const TontiRule *
tonti_rules (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, join_parts, NULL);
}

const TontiRule *
tonti_rule_find (const char *code)
{
  for (const TontiRule *rule = tonti_rules (); rule->code != NULL; rule++)
    if (strcmp (rule->code, code) == 0)
      return rule;
  return NULL;
}

/* ---- Ladders ---- */

static gboolean
read_number (const char **text, gint64 *number)
{
  const char *start = *text;

  *number = 0;
  while (g_ascii_isdigit (**text) && *text - start < 15)
    *number = *number * 10 + g_ascii_digit_value (*(*text)++);
  return *text > start && !g_ascii_isdigit (**text);
}

static gboolean
read_step (const char **text, GArray *steps)
{
  TontiRuleStep step;
  gint64 before = steps->len > 0 ? g_array_index (steps, TontiRuleStep, steps->len - 1).limit : 0;

  if (!read_number (text, &step.limit) || step.limit <= before || *(*text)++ != ':'
      || !read_number (text, &step.value) || steps->len == TONTI_STEPS_MOST)
    return FALSE;
  g_array_append_val (steps, step);
  return TRUE;
}

GArray *
tonti_steps_parse (const char *text)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (TontiRuleStep));

  while (*text != '\0')
    {
      if (steps->len > 0 && *text++ != ' ')
        return NULL;
      if (!read_step (&text, steps))
        return NULL;
    }
  return g_steal_pointer (&steps);
}

gint64
tonti_steps_get (const GArray *steps, gint64 n)
{
  if (n < 1 || steps->len == 0)
    return 0;
  for (guint i = 0; i < steps->len; i++)
    if (n <= g_array_index (steps, TontiRuleStep, i).limit)
      return g_array_index (steps, TontiRuleStep, i).value;
  return g_array_index (steps, TontiRuleStep, steps->len - 1).value;
}
