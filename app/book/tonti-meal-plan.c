// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meal.h"

#include "tonti-draft-store.h"
#include "tonti-due-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"
#include "tonti-turn-store.h"

/* Who hosts which meeting: those settled, then whom the rule would take if nothing changed. In the
 * list the one hosts who has not hosted for the longest time, so a host who changes places keeps
 * the other's place, who is passed over is first again, and a newcomer waits behind the others. Who
 * hosts a later meeting by decision is left out until then. */

enum
{
  HOST_NONE,
  HOST_SERVED,
  HOST_LIST,
  HOST_NAMED,
};

typedef struct
{
  TontiDb *db;
  GArray *members; /* TontiMemberRow */
  gint64 *hosted;  /* by place in members: count of meetings when he hosted last, 0 = never */
  gint64 *ahead;   /* the same: meetings still to come that he hosts by decision */
  gint64 n;        /* meetings so far */
  GArray *days;    /* TontiDay of them */
} Plan;

static gboolean
is_in_group (const TontiMemberRow *member, TontiDay day)
{
  return member->joined.number <= day.number
         && (!tonti_day_is_valid (member->left) || member->left.number >= day.number);
}

static const TontiMemberRow *
find_member (const Plan *plan, gint64 member)
{
  for (guint i = 0; i < plan->members->len; i++)
    if (g_array_index (plan->members, TontiMemberRow, i).id == member)
      return &g_array_index (plan->members, TontiMemberRow, i);
  return NULL;
}

/* Who never hosted stands where he came in. */
static gint64
find_place (const Plan *plan, guint i)
{
  const TontiMemberRow *member = &g_array_index (plan->members, TontiMemberRow, i);
  gint64 before = 0;

  if (plan->hosted[i] > 0)
    return plan->hosted[i];
  for (guint d = 0; d < plan->days->len; d++)
    before += g_array_index (plan->days, TontiDay, d).number < member->joined.number;
  return before;
}

static gint64
find_first (const Plan *plan, TontiDay day, gboolean whoever)
{
  gint64 found = 0, least = G_MAXINT64;

  for (guint i = 0; i < plan->members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (plan->members, TontiMemberRow, i);
      const gint64 place = find_place (plan, i);

      if (!is_in_group (member, day) || place >= least || (!whoever && plan->ahead[i] > 0))
        continue;
      found = member->id;
      least = place;
    }
  return found;
}

static gint64
choose_from_list (const Plan *plan, TontiDay day)
{
  const gint64 found = find_first (plan, day, FALSE);

  return found != 0 ? found : find_first (plan, day, TRUE);
}

/* The first holder of the first lot, when it is known. */
static gint64
choose_served (const Plan *plan, gint64 meeting, TontiDay day)
{
  g_autoptr (GArray) turns = tonti_turn_list_meeting (plan->db, meeting);

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      g_autoptr (GArray) holders = tonti_holder_list (plan->db, turn->hand);

      for (guint h = 0; turn->settled && h < holders->len; h++)
        {
          const gint64 member = g_array_index (holders, TontiHolderRow, h).member;
          const TontiMemberRow *row = find_member (plan, member);

          if (row != NULL && is_in_group (row, day))
            return member;
        }
    }
  return 0;
}

static void
choose (const Plan *plan, TontiMealHost *host)
{
  const gint64 rule = tonti_rule_number (plan->db, 0, "meal-host", host->meeting);

  host->how = rule == HOST_LIST ? "list" : rule == HOST_SERVED ? "served" : "";
  if (rule == HOST_LIST)
    host->member = choose_from_list (plan, host->day);
  else if (rule == HOST_SERVED)
    host->member = choose_served (plan, host->meeting, host->day);
  if (host->member == 0)
    host->how = "";
}

/* A decision about somebody who has left since holds no longer. */
static void
take_settled (const Plan *plan, TontiMealHost *host)
{
  g_auto (TontiMealRow) row = { 0 };
  const TontiMemberRow *member;

  if (!tonti_meal_get (plan->db, host->meeting, &row))
    return;
  member = find_member (plan, row.member);
  if (g_str_equal (host->state, "planned") && (member == NULL || !is_in_group (member, host->day)))
    return;
  host->member = row.member;
  host->how = row.how;
  host->is_settled = TRUE;
  host->gross = row.gross;
  host->net = row.net;
}

static void
add_money (TontiDb *db, gint64 fund, TontiMealHost *host)
{
  g_autofree char *of = tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, fund });
  g_autofree char *cell = tonti_meal_cell (host->meeting);
  const gint64 open = tonti_meeting_find_open (db);
  json_auto_t *draft = open > 0 ? tonti_draft_get (db, open, cell) : NULL;

  tonti_due_sum (db, host->meeting, of, &host->due, &host->came);
  host->entered = draft != NULL;
}

static void
count_ahead (Plan *plan, gint64 member, gint64 more)
{
  for (guint i = 0; i < plan->members->len; i++)
    if (g_array_index (plan->members, TontiMemberRow, i).id == member)
      plan->ahead[i] += more;
}

/* Missed, or held before the take-over. */
static gboolean
is_off (const TontiMeetingRow *meeting)
{
  return g_str_equal (meeting->state, "missed") || g_str_equal (meeting->state, "before");
}

/* Decisions about meetings to come. */
static void
count_settled (Plan *plan, const GArray *meetings)
{
  for (guint i = 0; i < meetings->len; i++)
    {
      const TontiMeetingRow *meeting = &g_array_index (meetings, TontiMeetingRow, i);
      TontiMealHost host = { .meeting = meeting->id, .day = meeting->day, .state = meeting->state };

      take_settled (plan, &host);
      if (!is_off (meeting))
        count_ahead (plan, host.member, 1);
    }
}

static void
note_host (Plan *plan, const TontiMealHost *host)
{
  if (host->is_settled)
    count_ahead (plan, host->member, -1);
  plan->n++;
  g_array_append_val (plan->days, host->day);
  for (guint i = 0; i < plan->members->len; i++)
    if (g_array_index (plan->members, TontiMemberRow, i).id == host->member)
      plan->hosted[i] = plan->n;
}

static TontiMealHost
make_host (Plan *plan, const TontiMeetingRow *meeting, gint64 fund)
{
  TontiMealHost host
      = { .meeting = meeting->id, .day = meeting->day, .state = meeting->state, .how = "" };

  take_settled (plan, &host);
  if (!host.is_settled && !g_str_equal (host.state, "closed"))
    choose (plan, &host);
  if (fund != 0)
    add_money (plan->db, fund, &host);
  note_host (plan, &host);
  return host;
}

/* FUND 0: without the money. */
static GArray *
make_plan (TontiDb *db, gint64 fund)
{
  g_autoptr (GArray) meetings = tonti_meeting_list (db, NULL);
  g_autoptr (GArray) members = tonti_member_list (db, TRUE);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (TontiDay));
  g_autofree gint64 *hosted = g_new0 (gint64, members->len);
  g_autofree gint64 *ahead = g_new0 (gint64, members->len);
  GArray *hosts = g_array_new (FALSE, TRUE, sizeof (TontiMealHost));
  Plan plan = { .db = db, .members = members, .hosted = hosted, .ahead = ahead, .days = days };

  count_settled (&plan, meetings);
  for (guint i = 0; i < meetings->len; i++)
    {
      const TontiMeetingRow *meeting = &g_array_index (meetings, TontiMeetingRow, i);
      TontiMealHost host;

      if (is_off (meeting))
        continue;
      host = make_host (&plan, meeting, fund);
      if (host.member != 0 || host.due != 0 || !g_str_equal (host.state, "closed"))
        g_array_append_val (hosts, host);
    }
  return hosts;
}

GArray *
tonti_meal_plan (TontiDb *db)
{
  return make_plan (db, tonti_fund_get_meal (db));
}

GArray *
tonti_meal_plan_hosts (TontiDb *db)
{
  return make_plan (db, 0);
}

gboolean
tonti_meal_find_host (TontiDb *db, gint64 meeting, TontiMealHost *host)
{
  g_autoptr (GArray) hosts = make_plan (db, 0);
  const gint64 fund = tonti_fund_get_meal (db);

  *host = (TontiMealHost){ .state = "", .how = "" };
  for (guint i = 0; i < hosts->len; i++)
    {
      if (g_array_index (hosts, TontiMealHost, i).meeting != meeting)
        continue;
      *host = g_array_index (hosts, TontiMealHost, i);
      if (fund != 0)
        add_money (db, fund, host);
      return TRUE;
    }
  return FALSE;
}
