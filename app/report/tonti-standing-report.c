// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-standing-report.h"

#include "tonti-meeting-store.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"
#include "tonti-standing.h"

/* Before the start all hands are listed; afterwards those whose turn is still to be settled, and
 * the one of the turn AGAIN. */
static void
list_hands (TontiStandingReport *self, const TontiStanding *standing, gint64 again)
{
  for (guint i = 0; i < self->round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (self->round->hands, TontiRoundHand, i);
      const char *why
          = standing != NULL ? tonti_standing_get_obstacle (standing, hand->hand) : NULL;
      const TontiStandingHand row = { hand->hand, hand->names, why != NULL ? why : "" };

      if (!self->round->is_started || !hand->is_settled || (again > 0 && hand->turn == again))
        g_array_append_val (why != NULL ? self->left_out : self->hands, row);
    }
}

static void
list_turns (TontiStandingReport *self)
{
  for (guint i = 0; i < self->round->unsettled->len; i++)
    {
      const TontiRoundTurn *turn = &g_array_index (self->round->unsettled, TontiRoundTurn, i);

      if (turn->meeting <= self->meeting)
        g_array_append_val (self->turns, *turn);
    }
}

/* Of a pool that runs, at the open meeting; NULL = nobody is left out. */
static TontiStanding *
make_standing (TontiBook *book, gint64 meeting, gint64 pool)
{
  TontiAct act = { .book = book, .db = tonti_report_db (book), .meeting = meeting };
  g_auto (TontiPoolRow) row = { 0 };
  g_auto (TontiMeetingRow) open = { 0 };

  if (!tonti_pool_get (act.db, pool, &row) || !row.started
      || !tonti_meeting_get (act.db, meeting, &open))
    return NULL;
  act.day = open.day;
  return tonti_standing_new (&act, &row);
}

TontiStandingReport *
tonti_standing_report_make (TontiBook *book, gint64 pool, TontiProblems *problems)
{
  return tonti_standing_report_make_again (book, pool, 0, problems);
}

TontiStandingReport *
tonti_standing_report_make_again (TontiBook *book, gint64 pool, gint64 turn,
                                  TontiProblems *problems)
{
  TontiRoundReport *round = tonti_round_report_make (book, pool, problems);
  TontiStandingReport *self = round != NULL ? g_new0 (TontiStandingReport, 1) : NULL;
  g_autoptr (TontiStanding) standing = NULL;

  if (self == NULL)
    return NULL;
  self->round = round;
  self->hands = g_array_new (FALSE, FALSE, sizeof (TontiStandingHand));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TontiStandingHand));
  self->turns = g_array_new (FALSE, FALSE, sizeof (TontiRoundTurn));
  self->meeting = tonti_book_get_open_meeting (book).n;
  standing = make_standing (book, self->meeting, round->pool);
  list_hands (self, standing, turn);
  list_turns (self);
  return self;
}

void
tonti_standing_report_free (TontiStandingReport *self)
{
  g_array_unref (self->hands);
  g_array_unref (self->left_out);
  g_array_unref (self->turns);
  tonti_round_report_free (self->round);
  g_free (self);
}

static const TontiStandingHand *
find_in (const GArray *hands, gint64 hand)
{
  for (guint i = 0; i < hands->len; i++)
    if (g_array_index (hands, TontiStandingHand, i).hand == hand)
      return &g_array_index (hands, TontiStandingHand, i);
  return NULL;
}

const TontiStandingHand *
tonti_standing_report_find (const TontiStandingReport *self, gint64 hand)
{
  const TontiStandingHand *found = find_in (self->hands, hand);

  return found != NULL ? found : find_in (self->left_out, hand);
}
