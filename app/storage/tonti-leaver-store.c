// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-leaver-store.h"

#include "tonti-code.h"
#include "tonti-fact.h"

#include "tonti-no-float.h"

static const char LIST[]
    = "SELECT seq, member, hand, pool, day, way, refund, owes, paid, penalty, back, rest"
      " FROM leaver WHERE (?1 = 0 OR member = ?1) AND (?2 = 0 OR hand = ?2) ORDER BY seq, member";
static const char ADD[]
    = "INSERT INTO leaver(seq, member, hand, pool, day, way, refund, owes, paid, penalty, back,"
      " rest) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

/* A text of the table as one that lives for ever. */
static const char *
find (TontiStatement *s, int column)
{
  static const char *const words[]
      = { "over", "end", "served", "replacement", "now", "scheduled", NULL };
  static const TontiCodes codes = { words };
  const int i = tonti_codes_find (&codes, tonti_statement_get_text (s, column));

  return i < 0 ? "" : words[i];
}

GArray *
tonti_leaver_list (TontiDb *db, gint64 member, gint64 hand)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST);
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (TontiLeaverRow));

  tonti_statement_bind_int (s, 1, member);
  tonti_statement_bind_int (s, 2, hand);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiLeaverRow row = { .seq = tonti_statement_get_int (s, 0),
                             .member = tonti_statement_get_int (s, 1),
                             .hand = tonti_statement_get_int (s, 2),
                             .pool = tonti_statement_get_int (s, 3),
                             .day = tonti_statement_get_day (s, 4),
                             .way = find (s, 5),
                             .refund = find (s, 6),
                             .owes = find (s, 7),
                             .paid = tonti_statement_get_int (s, 8),
                             .penalty = tonti_statement_get_int (s, 9),
                             .back = tonti_statement_get_int (s, 10),
                             .rest = tonti_statement_get_int (s, 11) };

      g_array_append_val (rows, row);
    }
  return rows;
}

static gboolean
add (TontiDb *db, const TontiEvent *event, const json_t *leaver, const char *way,
     TontiProblems *problems)
{
  static const char *const amounts[] = { "paid", "penalty", "back", "rest" };
  TontiStatement *s = tonti_db_prepare (db, ADD);

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_fact_bind_int (s, 2, leaver, "member");
  tonti_fact_bind_int (s, 3, event->json, "hand");
  tonti_fact_bind_int (s, 4, event->json, "pool");
  tonti_statement_bind_int (s, 5, event->day.number);
  tonti_statement_bind_text (s, 6, way);
  tonti_statement_bind_text (s, 7, tonti_fact_text (event->json, "refund"));
  tonti_statement_bind_text (s, 8, tonti_fact_text (event->json, "owes"));
  for (int i = 0; i < (int)G_N_ELEMENTS (amounts); i++)
    tonti_statement_bind_int (s, 9 + i, tonti_fact_int (leaver, amounts[i]));
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_leaver_project_refund (TontiDb *db, const TontiEvent *event, const char *way,
                             TontiProblems *problems)
{
  const json_t *leavers = json_object_get (event->json, "leavers");

  for (gsize i = 0; i < json_array_size (leavers); i++)
    if (!add (db, event, json_array_get (leavers, i), way, problems))
      return FALSE;
  return TRUE;
}

gboolean
tonti_leaver_project_leave (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return tonti_leaver_project_refund (db, event, "served", problems);
}
