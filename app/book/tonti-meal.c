// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meal.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-draft-store.h"
#include "tonti-meeting-store.h"
#include "tonti-rule-store.h"
#include "tonti-text.h"

/* What the by-laws say about the money of meals. */

enum
{
  EACH_MEMBER,
  EACH_HAND,
  EACH_PRESENT,
};

/* Whether something was decided of the meal that holds at MEETING. */
static gboolean
is_decided (TontiDb *db, gint64 meeting, gint64 *amount)
{
  g_auto (TontiRuleRow) row = { 0 };

  tonti_rule_get (db, 0, "meal", meeting, &row);
  *amount = row.number;
  return row.seq != 0;
}

gboolean
tonti_meal_get_amount (TontiDb *db, gint64 fund, gint64 meeting, gint64 *amount, gboolean *by_hand)
{
  if (fund != tonti_fund_get_meal (db) || !is_decided (db, meeting, amount))
    return FALSE;
  *by_hand = tonti_rule_number (db, 0, "meal-each", meeting) == EACH_HAND;
  return TRUE;
}

gboolean
tonti_meal_is_ruled (TontiDb *db, gint64 fund)
{
  gint64 amount;

  return fund != 0 && fund == tonti_fund_get_meal (db) && is_decided (db, G_MAXINT64, &amount);
}

gboolean
tonti_meal_is_let_off (TontiDb *db, gint64 meeting, gint64 member)
{
  g_autofree char *cell = g_strdup_printf ("presence:%" PRId64, member);
  json_auto_t *value = NULL;
  const char *presence;

  if (tonti_rule_number (db, 0, "meal-each", meeting) != EACH_PRESENT)
    return FALSE;
  value = tonti_draft_get (db, meeting, cell);
  presence = json_string_value (json_object_get (value, "presence"));
  return g_strcmp0 (presence, "absent") == 0 || g_strcmp0 (presence, "excused") == 0;
}

gint64
tonti_meal_get_payable (TontiDb *db, const TontiMealHost *host, gint64 at)
{
  const gboolean advances = tonti_rule_number (db, 0, "meal-short", at) != 0;

  return MAX ((advances ? host->due : MIN (host->came, host->due)) - host->gross, 0);
}

char *
tonti_meal_cell (gint64 meeting)
{
  return g_strdup_printf ("meal:%" PRId64, meeting);
}

gboolean
tonti_meal_post_host (TontiAct *act, gint64 meeting)
{
  g_auto (TontiMealRow) row = { 0 };
  TontiMealHost host;
  json_t *body;

  if (!tonti_meal_find_host (act->db, meeting, &host) || host.member == 0)
    return TRUE;
  body = json_pack ("{s:I, s:s, s:[{s:I, s:I}]}", "meeting", (json_int_t)meeting, "how", host.how,
                    "hosts", "meeting", (json_int_t)meeting, "member", (json_int_t)host.member);
  if (tonti_meal_get (act->db, meeting, &row) && *row.reason != '\0')
    json_object_set_new (body, "reason", json_string (row.reason));
  json_object_set_new (act->answer, "host", json_integer (host.member));
  return tonti_act_post (act, "host/1", body, TONTI_POST_PLAIN, NULL);
}

/* ---- The fund ---- */

static gboolean
asks_for_fund (const json_t *rules)
{
  for (gsize i = 0; i < json_array_size (rules); i++)
    {
      const json_t *rule = json_array_get (rules, i);

      if (g_strcmp0 (json_string_value (json_object_get (rule, "rule")), "meal") == 0
          && json_integer_value (json_object_get (rule, "value")) > 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_taken (TontiDb *db, const char *name)
{
  g_autoptr (GArray) funds = tonti_fund_list (db);
  g_autofree char *fold = tonti_text_fold (name);

  for (guint i = 0; i < funds->len; i++)
    {
      g_autofree char *other = tonti_text_fold (g_array_index (funds, TontiFundRow, i).name);

      if (g_str_equal (fold, other))
        return TRUE;
    }
  return FALSE;
}

gboolean
tonti_meal_post_fund (TontiAct *act, const json_t *rules)
{
  g_autofree char *word = tonti_text_capitalize (tonti_book_word (act->book, "meal"));
  g_autofree char *other = g_strdup_printf ("%s 2", word);
  json_t *body;

  if (!asks_for_fund (rules) || tonti_fund_get_meal (act->db) != 0)
    return TRUE;
  body = json_pack ("{s:s, s:s, s:i, s:s}", "name", is_taken (act->db, word) ? other : word,
                    "account", "meal", "amount", 0, "per", "member");
  tonti_body_set_day (body, "since", TONTI_DAY_FIRST);
  tonti_body_set_subject (body, "fund", TONTI_SUBJECT_FUND, tonti_fund_next (act->db));
  json_object_set (act->answer, "fund", json_object_get (body, "fund"));
  return tonti_act_post (act, "fund/1", body, TONTI_POST_PLAIN, NULL);
}
