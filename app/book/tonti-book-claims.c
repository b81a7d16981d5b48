// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-meeting-store.h"
#include "tonti-order.h"
#include "tonti-pool-store.h"
#include "tonti-turn-store.h"

/* A member whose several hands are served at one meeting takes some of the lots now; the others
 * stay in the pot and are carried to a later meeting of the round, where they are paid beside its
 * own. The lots stay what they are, so that what each hand pays and receives does not change; a lot
 * that was carried can be taken earlier, because its money is there. */

typedef struct
{
  TontiAct *act;
  gint64 member, pool;
  GArray *taken;   /* gint64 hands */
  GArray *carried; /* TontiTurnRow that go to another meeting */
  GArray *fetched; /* TontiTurnRow that were carried and come to this one */
  gint64 to;       /* meeting to which they are carried */
} Claim;

static void
clear_claim (Claim *self)
{
  g_array_unref (self->taken);
  g_array_unref (self->carried);
  g_array_unref (self->fetched);
}

/* ---- Which hands ---- */

static const TontiField hand_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, NULL },
  { NULL },
};

static gboolean
holds_whole (TontiAct *act, gint64 member, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (act->db, hand);

  return holders->len == 1 && g_array_index (holders, TontiHolderRow, 0).member == member;
}

static gboolean
check_held (Claim *self, gint64 hand)
{
  g_autofree char *name = tonti_act_name_of (self->act, self->member);

  return holds_whole (self->act, self->member, hand)
         || tonti_act_refuse (self->act, "not-holder", "take",
                              _ ("%s: does not hold hand %" PRId64 " alone: name hands of one "
                                 "member"),
                              name, hand);
}

static gboolean
read_taken (Claim *self)
{
  const json_t *given = tonti_act_json (self->act, "take");
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_auto_t *item = json_pack ("{s:O}", "hand", json_array_get (given, i));
      json_auto_t *plain = tonti_act_check (self->act, item, hand_fields, (int)i + 1);
      gint64 hand = json_integer_value (json_object_get (plain, "hand"));

      ok = plain != NULL && check_held (self, hand) && ok;
      g_array_append_val (self->taken, hand);
    }
  if (self->taken->len > 0)
    return ok;
  return tonti_act_refuse (self->act, "nothing-taken", "take",
                           _ ("turn: no hand is taken: name at least one that is served now"));
}

static gboolean
is_taken (const Claim *self, gint64 hand)
{
  for (guint i = 0; i < self->taken->len; i++)
    if (g_array_index (self->taken, gint64, i) == hand)
      return TRUE;
  return FALSE;
}

/* ---- Which turns ---- */

/* The turn that a hand waits for. */
static gboolean
find_turn (Claim *self, gint64 hand, TontiTurnRow *turn)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) turns = tonti_turn_list_hand (act->db, hand);

  for (guint i = 0; i < turns->len; i++)
    {
      *turn = g_array_index (turns, TontiTurnRow, i);
      if (g_str_equal (turn->state, "planned"))
        return tonti_order_check_settled (act, "take", turn);
    }
  return tonti_act_refuse (act, turns->len > 0 ? "hand-served" : "no-turn", "take",
                           _ ("hand %" PRId64 ": no turn waits for it: name a hand that is still "
                              "to be served"),
                           hand);
}

static gboolean
take (Claim *self, gint64 hand)
{
  TontiAct *act = self->act;
  TontiTurnRow turn;

  if (!find_turn (self, hand, &turn))
    return FALSE;
  if (self->pool != 0 && self->pool != turn.pool)
    return tonti_act_refuse (act, "other-pool", "take",
                             _ ("hand %" PRId64 ": it is in another pot: name hands of one pot"),
                             hand);
  self->pool = turn.pool;
  if (turn.meeting == act->meeting)
    return TRUE;
  if (turn.carried == 0)
    return tonti_act_refuse (act, "not-its-turn", "take",
                             _ ("hand %" PRId64 ": it is served at meeting %" PRId64
                                ": let hands change places first with “turn.swap”"),
                             hand, turn.meeting);
  g_array_append_val (self->fetched, turn);
  return TRUE;
}

/* The other hands of the member whose turn is now. */
static gboolean
list_carried (Claim *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) turns = tonti_turn_list_meeting (act->db, act->meeting);
  gboolean ok = TRUE;

  for (guint i = 0; i < turns->len; i++)
    {
      const TontiTurnRow *turn = &g_array_index (turns, TontiTurnRow, i);

      if (turn->pool != self->pool || !turn->settled || !g_str_equal (turn->state, "planned")
          || is_taken (self, turn->hand) || !holds_whole (act, self->member, turn->hand))
        continue;
      ok = tonti_order_check_draft (act, "take", turn) && ok;
      g_array_append_val (self->carried, *turn);
    }
  return ok;
}

/* A later meeting of the round; the next one if none is named. */
static gboolean
find_meeting (Claim *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) planned = tonti_meeting_list (act->db, "planned");
  g_autoptr (GArray) turns = tonti_turn_list (act->db, self->pool);
  gint64 wanted = tonti_act_id (act, "meeting");

  for (guint m = 0; m < planned->len; m++)
    {
      gint64 meeting = g_array_index (planned, TontiMeetingRow, m).id;

      for (guint i = 0; i < turns->len; i++)
        {
          if (g_array_index (turns, TontiTurnRow, i).meeting != meeting
              || (wanted != 0 && wanted != meeting))
            continue;
          self->to = meeting;
          return TRUE;
        }
    }
  return tonti_act_refuse (act, "no-later-meeting", "meeting",
                           _ ("turn: no later meeting of the round can pay the lots that are not "
                              "taken: take them all, or name a meeting of the calendar"));
}

/* ---- The event ---- */

static void
add_turn (json_t *turns, const TontiTurnRow *turn, gint64 meeting)
{
  gint64 from = turn->carried != 0 ? turn->carried : turn->meeting;
  json_t *row
      = json_pack ("{s:I, s:I, s:I, s:I}", "n", (json_int_t)turn->n, "meeting", (json_int_t)meeting,
                   "carried", (json_int_t)from, "amount", (json_int_t)turn->amount);

  tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, turn->hand);
  tonti_body_set_subject (row, "pool", TONTI_SUBJECT_POOL, turn->pool);
  json_array_append_new (turns, row);
}

static gboolean
post (Claim *self)
{
  static const char *const copied[] = { "take", "reason", NULL };
  TontiAct *act = self->act;
  json_t *turns = json_array ();
  json_t *body = json_pack ("{s:I, s:I, s:o, s:[I, I]}", "meeting", (json_int_t)act->meeting,
                            "member", (json_int_t)self->member, "turns", turns, "officers",
                            (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  for (guint i = 0; i < self->carried->len; i++)
    add_turn (turns, &g_array_index (self->carried, TontiTurnRow, i), self->to);
  for (guint i = 0; i < self->fetched->len; i++)
    add_turn (turns, &g_array_index (self->fetched, TontiTurnRow, i), act->meeting);
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->pool);
  tonti_body_copy (body, act, copied);
  json_object_set (act->answer, "turns", turns);
  return tonti_act_post (act, "claim/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
take_all (Claim *self)
{
  gboolean ok = TRUE;

  for (guint i = 0; i < self->taken->len; i++)
    ok = take (self, g_array_index (self->taken, gint64, i)) && ok;
  return ok && list_carried (self);
}

static gboolean
run_claim (TontiAct *act)
{
  Claim self = { .act = act, .member = tonti_act_member (act, "member") };
  gboolean ok;

  self.taken = g_array_new (FALSE, FALSE, sizeof (gint64));
  self.carried = g_array_new (FALSE, FALSE, sizeof (TontiTurnRow));
  self.fetched = g_array_new (FALSE, FALSE, sizeof (TontiTurnRow));
  ok = read_taken (&self) && take_all (&self);
  if (ok && self.carried->len + self.fetched->len == 0)
    ok = tonti_act_refuse (act, "no-change", "take",
                           _ ("turn: all hands whose turn it is are taken: nothing is to be "
                              "entered"));
  ok = ok && (self.carried->len == 0 || find_meeting (&self)) && post (&self);
  clear_claim (&self);
  return ok;
}

/* ---- The table ---- */

static const TontiField claim_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose turn it is") },
  { "take", TONTI_FIELD_LIST, TRUE, NULL, N_ ("the hands whose lots are taken now") },
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL,
    N_ ("at which the others are paid; the next one of the round") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};

static const char *const claim_refusals[]
    = { "no-open-meeting", "two-officers",     "not-holder", "nothing-taken", "hand-served",
        "no-turn",         "not-settled",      "other-pool", "not-its-turn",  "lot-entered",
        "no-change",       "no-later-meeting", NULL };

const TontiVerb tonti_book_claims_verbs[] = {
  { "turn.claim", N_ ("take some lots of several hands now, and carry the others"), claim_fields,
    claim_refusals,
    "{\"do\":\"turn.claim\",\"member\":4,\"take\":[\"hand:4\",\"hand:5\"],\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS | TONTI_VERB_IN_MEETING, run_claim },
  { NULL },
};
