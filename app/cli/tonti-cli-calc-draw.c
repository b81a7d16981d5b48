// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-cli-calc.h"
#include "tonti-draw.h"

/* calc draw: the order of hands from what was called out, with every step. */

static const TontiColumn columns[] = {
  { "n", N_ ("No."), TONTI_COLUMN_NUMBER, FALSE },
  { "left", N_ ("Hands left"), TONTI_COLUMN_NUMBER, FALSE },
  { "limit", N_ ("Struck out from"), TONTI_COLUMN_NUMBER, FALSE },
  { "struck", N_ ("Struck out"), TONTI_COLUMN_TEXT, FALSE },
  { "number", N_ ("Number"), TONTI_COLUMN_TEXT, FALSE },
  { "place", N_ ("Place"), TONTI_COLUMN_NUMBER, FALSE },
  { "hand", N_ ("Hand"), TONTI_COLUMN_NUMBER, FALSE },
  { NULL },
};

static gboolean
contains (const GArray *hands, gint64 hand)
{
  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, gint64, i) == hand)
      return TRUE;
  return FALSE;
}

static gboolean
add_hand (TontiCli *cli, GArray *hands, const char *text)
{
  gint64 hand = 0;
  const char *number = g_str_has_prefix (text, "hand:") ? text + strlen ("hand:") : text;
  if (!tonti_cli_read_number (cli, "hands", number, &hand))
    return FALSE;
  if (contains (hands, hand))
    return tonti_problems_usage (cli->problems, "hand-twice", "hands",
                                 _ ("--hands: %s stands in the list twice: give each hand once"),
                                 text);
  g_array_append_val (hands, hand);
  return TRUE;
}

static gboolean
read_hands (TontiCli *cli, GArray *hands)
{
  g_auto (GStrv) texts = tonti_cli_calc_list (tonti_cli_option (cli, "hands"));
  gboolean ok = TRUE;
  for (guint i = 0; texts[i]; i++)
    ok = add_hand (cli, hands, texts[i]) && ok;
  return ok;
}

/* The digits of the number before step STEP that were struck out, or its own (SKIP 0). */
static char *
dup_number (const TontiDraw *draw, const TontiDrawStep *step, guint skip)
{
  return step->number < 0 ? g_strdup ("")
                          : g_strndup (draw->row + step->at - skip * draw->width, draw->width);
}

static json_t *
list_struck (const TontiDraw *draw, const TontiDrawStep *step)
{
  json_t *list = json_array ();
  for (guint i = step->struck; i > 0; i--)
    {
      g_autofree char *digits = dup_number (draw, step, i);
      json_array_append_new (list, json_string (digits));
    }
  return list;
}

static json_t *
describe_step (const TontiDraw *draw, guint i)
{
  const TontiDrawStep *step = &g_array_index (draw->steps, TontiDrawStep, i);
  g_autofree char *digits = dup_number (draw, step, 0);
  json_t *json = json_pack ("{s:i, s:I, s:I, s:o, s:s, s:I, s:I}", "n", (int)i + 1, "left",
                            (json_int_t)step->left, "limit", (json_int_t)step->limit, "struck",
                            list_struck (draw, step), "number", digits, "place",
                            (json_int_t)step->place, "hand", (json_int_t)step->hand);
  if (step->number < 0)
    {
      json_object_set_new (json, "limit", json_null ());
      json_object_set_new (json, "number", json_null ());
    }
  return json;
}

static json_t *
describe_draw (const TontiDraw *draw)
{
  json_t *order = json_array (), *steps = json_array ();
  for (guint i = 0; i < draw->steps->len; i++)
    {
      gint64 hand = g_array_index (draw->steps, TontiDrawStep, i).hand;
      json_array_append_new (order, json_integer (hand));
      json_array_append_new (steps, describe_step (draw, i));
    }
  return json_pack ("{s:o, s:o, s:s, s:s, s:i, s:i}", "order", order, "steps", steps, "procedure",
                    TONTI_DRAW_PROCEDURE, "row", draw->row, "called", (int)draw->called, "width",
                    (int)draw->width);
}

static void
add_row (TontiTable *table, const TontiDraw *draw, guint i)
{
  const TontiDrawStep *step = &g_array_index (draw->steps, TontiDrawStep, i);
  g_autofree char *digits = dup_number (draw, step, 0);
  g_autoptr (GString) struck = g_string_new (NULL);
  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, i + 1);
  tonti_table_set_int (table, 1, step->left);
  for (guint k = step->struck; k > 0; k--)
    {
      g_autofree char *one = dup_number (draw, step, k);
      g_string_append_printf (struck, "%s%s", struck->len > 0 ? " " : "", one);
    }
  if (step->number >= 0)
    tonti_table_set_int (table, 2, step->limit);
  tonti_table_set_text (table, 3, struck->str);
  tonti_table_set_text (table, 4, digits);
  tonti_table_set_int (table, 5, step->place);
  tonti_table_set_int (table, 6, step->hand);
}

static TontiReport *
report_draw (const TontiDraw *draw)
{
  TontiReport *report = tonti_report_new ("draw", N_ ("A draw that can be redone with a pencil"));
  TontiTable *table = tonti_table_new ("steps", N_ ("Steps"), columns);
  g_autofree char *called = g_strndup (draw->row, draw->called);
  for (guint i = 0; i < draw->steps->len; i++)
    add_row (table, draw, i);
  tonti_report_add_fact_text (report, "called", N_ ("Digits called out"), called);
  tonti_report_add_fact_text (report, "row", N_ ("Whole row"), draw->row);
  tonti_report_add_table (report, table);
  return report;
}

int
tonti_cli_calc_draw (TontiCli *cli)
{
  g_autoptr (GArray) hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean ok = tonti_cli_need_option (cli, "seed");
  ok = tonti_cli_need_option (cli, "hands") && ok;
  if (!ok || !read_hands (cli, hands))
    return TONTI_PROBLEM_USAGE;
  g_autoptr (TontiDraw) draw = tonti_draw_new (
      tonti_cli_option (cli, "seed"), (gint64 *)(gpointer)hands->data, hands->len, hands->len);
  if (draw)
    return tonti_cli_calc_answer (cli, report_draw (draw), describe_draw (draw),
                                  tonti_currency_find ("XOF"));
  tonti_problems_refuse (cli->problems, "no-seed", "seed",
                         _ ("The numbers called out: nothing in them counts: give figures or "
                            "letters, for example the numbers of three banknotes"));
  return TONTI_PROBLEM_REFUSAL;
}
