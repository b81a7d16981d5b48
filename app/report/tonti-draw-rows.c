// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"

/* Report "draw": a draw in rows, so that any program can do it again. */

static const TontiColumn step_columns[] = {
  NUMBER ("step", N_ ("Step")),
  NUMBER ("left", N_ ("Hands left")),
  NUMBER ("limit", N_ ("Struck out from")),
  TEXT ("struck", N_ ("Struck out")),
  TEXT ("number", N_ ("Number")),
  TEXT ("division", N_ ("Division")),
  NUMBER ("place", N_ ("Its place")),
  TEXT ("hand", N_ ("Hand")),
  TEXT ("holders", N_ ("Holders")),
  NUMBER ("rank", N_ ("Order")),
  NUMBER ("turn", N_ ("Turn")),
  NUMBER ("meeting", N_ ("Meeting")),
  MONEY ("amount", N_ ("Lot")),
  END,
};

static const TontiColumn call_columns[] = {
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  TEXT ("text", N_ ("Called out")),
  TEXT ("digits", N_ ("Digits that count")),
  END,
};

static const TontiColumn hand_columns[] = {
  NUMBER ("place", N_ ("Its place")),
  TEXT ("hand", N_ ("Hand")),
  TEXT ("holders", N_ ("Holders")),
  CODE ("obstacle", N_ ("Left out because")),
  END,
};

static TontiTable *
make_calls (const TontiDrawReport *draw)
{
  TontiTable *table = tonti_table_new ("calls", N_ ("What was called out"), call_columns);

  for (guint i = 0; i < draw->calls->len; i++)
    {
      const TontiDrawCall *call = &g_array_index (draw->calls, TontiDrawCall, i);

      tonti_table_add_row (table);
      tonti_table_put_int (table, 0, call->member);
      tonti_table_put_text (table, 1, call->name);
      tonti_table_set_text (table, 2, call->text);
      tonti_table_put_text (table, 3, call->digits);
    }
  return table;
}

static void
add_hands (TontiTable *table, const GArray *hands)
{
  for (guint i = 0; i < hands->len; i++)
    {
      const TontiDrawHand *hand = &g_array_index (hands, TontiDrawHand, i);

      tonti_table_add_row (table);
      if (hand->why[0] == '\0')
        tonti_table_set_int (table, 0, (gint64)i + 1);
      tonti_table_take_text (
          table, 1, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, hand->hand }));
      tonti_table_put_text (table, 2, hand->holders);
      tonti_table_put_text (table, 3, hand->why);
    }
}

static void
add_step (TontiTable *table, gint64 n, const TontiDrawnHand *drawn)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, 0, n);
  tonti_table_set_int (table, 1, drawn->left);
  if (drawn->number >= 0)
    tonti_table_set_int (table, 2, drawn->limit);
  tonti_table_put_text (table, 3, drawn->struck);
  tonti_table_put_text (table, 4, drawn->digits);
  tonti_table_take_text (table, 5, tonti_drawn_hand_divide (drawn));
  tonti_table_set_int (table, 6, drawn->place);
  tonti_table_take_text (
      table, 7, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_HAND, drawn->hand.hand }));
  tonti_table_put_text (table, 8, drawn->hand.holders);
  tonti_table_put_int (table, 9, drawn->rank);
  tonti_table_put_int (table, 10, drawn->turn);
  tonti_table_put_int (table, 11, drawn->meeting);
  tonti_table_put_int (table, 12, drawn->amount.minor);
}

static void
add_facts (TontiReport *self, const TontiDrawReport *draw)
{
  g_autofree char *pool = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, draw->pool });

  tonti_report_add_fact_number (self, "seq", N_ ("Entry"), draw->seq);
  tonti_report_add_fact_text (self, "pool", N_ ("Pot"), pool);
  tonti_report_add_fact_text (self, "name", N_ ("Name"), draw->name);
  tonti_report_add_fact_code (self, "order", N_ ("Order of the hands"), draw->order);
  tonti_report_add_fact_day (self, "day", N_ ("Day"), draw->day);
  if (draw->meeting > 0)
    tonti_report_add_fact_number (self, "meeting", N_ ("Meeting"), draw->meeting);
  tonti_report_add_fact_text (self, "place", N_ ("Place"),
                              draw->place[0] != '\0' ? draw->place : NULL);
  tonti_report_add_fact_text (self, "procedure", N_ ("Procedure"), draw->procedure);
  tonti_report_add_fact_text (self, "row", N_ ("Row of digits"), draw->row);
  tonti_report_add_fact_number (self, "called", N_ ("Of them called out"), (gint64)draw->called);
  tonti_report_add_fact_number (self, "width", N_ ("Digits of a number"), (gint64)draw->width);
  tonti_report_add_fact_text (self, "mended", N_ ("Changed for the rule of the pot"),
                              draw->mended[0] != '\0' ? draw->mended : NULL);
  tonti_report_add_fact_text (self, "officer_1", N_ ("Officer"), draw->officers[0].name);
  tonti_report_add_fact_text (self, "officer_2", N_ ("Officer"), draw->officers[1].name);
}

TontiReport *
tonti_draw_rows_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  const TontiPaperQuery asked = { .meeting = query->meeting, .pool = query->pool };
  g_autoptr (GPtrArray) draws = tonti_draw_reports_make (book, &asked, problems);
  TontiTable *steps, *hands;
  const TontiDrawReport *draw;
  TontiReport *self;

  if (draws == NULL)
    return NULL;
  draw = g_ptr_array_index (draws, draws->len - 1);
  self = tonti_report_new ("draw", N_ ("Drawing of lots"));
  steps = tonti_table_new ("rows", N_ ("Step by step"), step_columns);
  hands = tonti_table_new ("hands", N_ ("Who took part"), hand_columns);
  add_facts (self, draw);
  for (guint i = 0; i < draw->drawn->len; i++)
    add_step (steps, (gint64)i + 1, &g_array_index (draw->drawn, TontiDrawnHand, i));
  add_hands (hands, draw->list);
  add_hands (hands, draw->left_out);
  tonti_report_add_table (self, steps);
  tonti_report_add_table (self, make_calls (draw));
  tonti_report_add_table (self, hands);
  return self;
}
