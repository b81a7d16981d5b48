// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-demo-private.h"
#include "tonti-meeting-store.h"
#include "tonti-overlay.h"
#include "tonti-turn-store.h"

/* A meeting as they go: some come late or not at all, some pay a part, the pot is short now and
 * then, and twice a year the box does not hold what the book says. */

typedef struct
{
  TontiDemoWork *work;
  gint64 n;
  json_t *present, *late, *excused, *absent; /* member numbers */
  json_t *paying;                            /* everybody who came, without those who pay a part */
} Meeting;

static gboolean
do_verb (Meeting *meeting, const char *verb, json_t *request)
{
  json_object_set_new (request, "do", json_string (verb));
  return tonti_demo_do (meeting->work, request);
}

/* Officers come. The third meeting is a bad one: rain, and a funeral. */
static void
see_who_comes (Meeting *meeting)
{
  guint64 bad = meeting->n % 9 == 3 ? 3 : 1;
  for (gint64 member = 1; member <= meeting->work->wish->members; member++)
    {
      guint64 chance = tonti_demo_draw (meeting->work, 100);
      json_t *list = meeting->present;
      if (member > 5 && chance < 4 * bad)
        list = meeting->absent;
      else if (member > 5 && chance < 7 * bad)
        list = meeting->excused;
      else if (member > 3 && chance < 12 * bad)
        list = meeting->late;
      json_array_append_new (list, json_integer (member));
    }
}

static gboolean
mark (Meeting *meeting, json_t *members, const char *presence)
{
  if (json_array_size (members) == 0)
    return TRUE;
  return do_verb (meeting, "presence.set",
                  json_pack ("{s:O, s:s}", "members", members, "presence", presence));
}

static gboolean
open (Meeting *meeting)
{
  TontiDemoWork *work = meeting->work;
  return do_verb (meeting, "meeting.open",
                  json_pack ("{s:I, s:s}", "meeting", (json_int_t)meeting->n, "place",
                             work->place->place))
         && mark (meeting, meeting->present, "present") && mark (meeting, meeting->late, "late")
         && mark (meeting, meeting->excused, "excused")
         && mark (meeting, meeting->absent, "absent");
}

static gboolean
fine (Meeting *meeting, json_t *members, const char *kind)
{
  size_t i;
  json_t *member;
  json_array_foreach (members, i, member)
    if (!do_verb (meeting, "fine.charge", json_pack ("{s:O, s:s}", "member", member, "kind", kind)))
      return FALSE;
  return TRUE;
}

/* Half of the contribution, and the solidarity. */
static gboolean
pay_part (Meeting *meeting, json_t *member)
{
  const TontiDemoPlace *place = meeting->work->place;
  return do_verb (meeting, "due.set",
                  json_pack ("{s:O, s:s, s:I}", "member", member, "of", "pool:1", "amount",
                             (json_int_t)place->contribution / 2))
         && do_verb (meeting, "due.set",
                     json_pack ("{s:O, s:s, s:I}", "member", member, "of", "fund:1", "amount",
                                (json_int_t)place->social));
}

static gboolean
collect (Meeting *meeting)
{
  json_t *lists[] = { meeting->present, meeting->late };
  size_t i;
  json_t *member;
  for (gsize list = 0; list < G_N_ELEMENTS (lists); list++)
    json_array_foreach (lists[list], i, member)
      {
        gboolean part = json_integer_value (member) > 5 && tonti_demo_draw (meeting->work, 100) < 4;
        if (part && !pay_part (meeting, member))
          return FALSE;
        if (!part)
          json_array_append (meeting->paying, member);
      }
  return do_verb (meeting, "due.fill", json_pack ("{s:O}", "members", meeting->paying));
}

/* One hands over a larger note; what is too much is kept for the next time, or given back. */
static gboolean
receive_one (Meeting *meeting)
{
  json_t *member = json_array_get (meeting->excused, 0);
  gint64 amount = 2 * meeting->work->place->contribution;
  if (!member)
    return TRUE;
  tonti_demo_try (meeting->work, json_pack ("{s:s, s:O, s:I, s:s, s:s, s:s}", "do", "receive",
                                            "member", member, "amount", (json_int_t)amount, "then",
                                            "advance", "means", "mobile", "reference", "OM-2025"));
  return TRUE;
}

/* Whoever cannot write puts a thumb to it, and the secretary stands witness. */
static json_t *
sign (Meeting *meeting, gint64 turn)
{
  TontiDemoWork *work = meeting->work;
  g_autofree char *witness = tonti_demo_name (work->place, (guint64)work->wish->seed, 3);
  if (turn % 4 != 2)
    return json_pack ("{s:s}", "how", "signature");
  return json_pack ("{s:s, s:s}", "how", "thumbprint", "witness", witness);
}

/* When the box lacks it, because some paid by telephone, the lot waits for the next meeting. */
static void
pay_lot (Meeting *meeting, const TontiTurnRow *turn)
{
  json_t *request
      = json_pack ("{s:s, s:I, s:s, s:o, s:[i, i]}", "pool", "pool:1", "turn", (json_int_t)turn->n,
                   "short", "owe", "discharge", sign (meeting, turn->n), "officers", 1, 2);
  if (turn->meeting != meeting->n)
    json_object_set_new (request, "reason",
                         json_string (tonti_demo_say (meeting->work, "Personne la dernière fois",
                                                      "Nobody last time")));
  json_object_set_new (request, "do", json_string ("lot.pay"));
  tonti_demo_try (meeting->work, request);
}

/* Also those for which nobody was there before. */
static gboolean
pay_lots (Meeting *meeting)
{
  g_autoptr (GArray) turns = tonti_turn_list (meeting->work->db, 1);
  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);
      if (turn->settled && turn->meeting <= meeting->n && strcmp (turn->state, "planned") == 0)
        pay_lot (meeting, turn);
    }
  tonti_demo_pay_dividends (meeting->work);
  return TRUE;
}

/* What was owed from a short pot is paid once there is money. */
static gboolean
pay_what_is_owed (Meeting *meeting)
{
  for (gint64 member = 1; member <= meeting->work->wish->members; member++)
    tonti_demo_try (meeting->work, json_pack ("{s:s, s:I, s:{s:s}, s:[i, i]}", "do", "owed.pay",
                                              "member", (json_int_t)member, "discharge", "how",
                                              "signature", "officers", 1, 2));
  return TRUE;
}

static gboolean
spend (Meeting *meeting)
{
  TontiDemoWork *work = meeting->work;
  gint64 sum = work->place->contribution / 2;
  if (meeting->n % 5 == 2)
    tonti_demo_try (work, json_pack ("{s:s, s:s, s:I, s:s, s:s}", "do", "expense", "account",
                                     tonti_demo_say (work, "papeterie", "stationery"), "amount",
                                     (json_int_t)sum, "what",
                                     tonti_demo_say (work, "Cahier et stylos", "Notebook and pens"),
                                     "piece", "F-014"));
  if (meeting->n % 4 == 0)
    tonti_demo_try (
        work, json_pack ("{s:s, s:s, s:I, s:s}", "do", "income", "account",
                         tonti_demo_say (work, "chaises", "chairs"), "amount",
                         (json_int_t)work->place->contribution, "what",
                         tonti_demo_say (work, "Location des chaises", "Rent of the chairs")));
  if (meeting->n % 6 == 5)
    tonti_demo_try (work, json_pack ("{s:s, s:s, s:s, s:I, s:s, s:s}", "do", "transfer", "from",
                                     "cash", "to", "bank", "amount",
                                     (json_int_t)work->place->contribution * 2, "what",
                                     tonti_demo_say (work, "Versement à la banque", "To the bank"),
                                     "reference", "BV-2025"));
  return TRUE;
}

static gboolean
write_minutes (Meeting *meeting)
{
  TontiDemoWork *work = meeting->work;
  gboolean ok = do_verb (
      meeting, "minutes.text",
      json_pack ("{s:s, s:s}", "section", "decisions", "text",
                 meeting->n % 2
                     ? tonti_demo_say (work, "Les retards sont réglés à la prochaine réunion.",
                                       "Arrears are settled at the next meeting.")
                     : tonti_demo_say (work, "Le groupe remercie l'hôte du jour.",
                                       "The group thanks the host of the day.")));
  return ok
         && (meeting->n == 1
             || do_verb (meeting, "minutes.approve", json_pack ("{s:b}", "approved", TRUE)));
}

/* The fewest notes and coins that make the sum; coins for what notes cannot. */
static json_t *
make_piles (const gint64 *values, gint64 *rest)
{
  json_t *piles = json_object ();
  for (; *values > 0; values++)
    {
      g_autofree char *value = g_strdup_printf ("%" G_GINT64_FORMAT, *values);
      if (*rest >= *values)
        json_object_set_new (piles, value, json_integer (*rest / *values));
      *rest %= *values;
    }
  return piles;
}

static gboolean
enter_count (Meeting *meeting, gint64 sum)
{
  const TontiCurrency *currency = tonti_book_get_group (meeting->work->book)->currency;
  json_t *notes = make_piles (currency->notes, &sum);
  json_t *coins = make_piles (currency->coins, &sum);
  return do_verb (
      meeting, "count.enter",
      json_pack ("{s:[i, i], s:o, s:o}", "counters", 4, 5, "notes", notes, "coins", coins));
}

static gboolean
count (Meeting *meeting)
{
  TontiDemoWork *work = meeting->work;
  gint64 expected = tonti_overlay_expected_cash (work->book);
  gint64 difference = meeting->n % 8 == 3 ? -500 : meeting->n % 8 == 6 ? 200 : 0;
  if (!enter_count (meeting, MAX (expected + difference, 0)))
    return FALSE;
  if (json_integer_value (json_object_get (work->answer, "difference")) == 0)
    return TRUE;
  return do_verb (meeting, "count.explain",
                  json_pack ("{s:s, s:i, s:[i, i]}", "reason",
                             tonti_demo_say (work, "Recompté deux fois, non retrouvé.",
                                             "Counted twice, not found."),
                             "holder", 2, "officers", 1, 2));
}

/* A few ask for their receipt before they go. */
static gboolean
issue_receipts (Meeting *meeting)
{
  for (size_t i = 0; i < 3 && i < json_array_size (meeting->paying); i++)
    tonti_demo_try (meeting->work, json_pack ("{s:s, s:O}", "do", "receipt.issue", "member",
                                              json_array_get (meeting->paying, i * 3)));
  return TRUE;
}

/* A death on a Tuesday: the group helps at once, and hears of it at the next meeting. */
static gboolean
help_between (Meeting *meeting)
{
  TontiDemoWork *work = meeting->work;
  TontiDay tuesday;
  if (meeting->n % 4 != 1 || !tonti_day_add (work->user.today, 3, &tuesday))
    return TRUE;
  tonti_demo_set_day (work, tuesday);
  tonti_demo_try (work, json_pack ("{s:s, s:I, s:s, s:I, s:s, s:[i, i]}", "do", "aid", "member",
                                   (json_int_t)(6 + meeting->n % (work->wish->members - 5)), "fund",
                                   "fund:1", "amount", (json_int_t)work->place->contribution,
                                   "what", tonti_demo_say (work, "Aide décès", "Aid for a death"),
                                   "officers", 1, 2));
  return TRUE;
}

static gboolean
hold (Meeting *meeting)
{
  see_who_comes (meeting);
  return open (meeting) && fine (meeting, meeting->late, "late")
         && fine (meeting, meeting->absent, "absent") && collect (meeting) && receive_one (meeting)
         && issue_receipts (meeting) && pay_what_is_owed (meeting)
         && tonti_demo_settle_turns (meeting->work, meeting->n) && pay_lots (meeting)
         && spend (meeting) && write_minutes (meeting) && count (meeting)
         && do_verb (meeting, "meeting.close", json_pack ("{s:[i, i]}", "officers", 1, 2))
         && help_between (meeting);
}

gboolean
tonti_demo_hold_meeting (TontiDemoWork *self, gint64 n)
{
  json_auto_t *present = json_array (), *late = json_array (), *excused = json_array ();
  json_auto_t *absent = json_array (), *paying = json_array ();
  Meeting meeting = { self, n, present, late, excused, absent, paying };
  g_auto (TontiMeetingRow) row = { 0 };
  g_assert (tonti_meeting_get (self->db, n, &row));
  tonti_demo_set_day (self, row.day);
  return hold (&meeting);
}
