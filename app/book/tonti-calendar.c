// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-calendar.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-late.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"
#include "tonti-rotation.h"
#include "tonti-seats.h"

/* What pool.start works on. */
typedef struct
{
  TontiAct *act;
  TontiPoolRow pool;
  GArray *hands;    /* gint64 ids in the order of turns: served ones, then by rank */
  GArray *before;   /* gint64 meetings of the served ones, 0 = not known */
  GArray *meetings; /* gint64 numbers of the planned meetings from the first one on */
  GArray *sizes;    /* gint64 */
  GArray *rows;     /* TontiRotationRow */
  TontiRotation rotation;
} Start;

static void
clear_start (Start *start)
{
  tonti_pool_row_clear (&start->pool);
  g_array_unref (start->hands);
  g_array_unref (start->before);
  g_array_unref (start->meetings);
  g_array_unref (start->sizes);
  g_clear_pointer (&start->rows, g_array_unref);
}

static char *
tell (const Start *start, gint64 amount)
{
  return tonti_style_format_symbol (&start->act->group->style, tonti_money (amount));
}

/* ---- The order of turns ---- */

static const TontiField served_fields[] = {
  { "hand", TONTI_FIELD_HAND, TRUE, NULL, N_ ("a hand that was served") },
  { "meeting", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("at which meeting, if it is known") },
  { NULL },
};

static gboolean
contains (const GArray *ids, gint64 id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;
  return FALSE;
}

static gboolean
add_served (Start *start, json_t *served)
{
  gint64 hand = json_integer_value (json_object_get (served, "hand"));
  gint64 meeting = json_integer_value (json_object_get (served, "meeting"));
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_HAND, hand);
  TontiHandRow row;

  tonti_hand_get (start->act->db, hand, &row);
  if (row.pool != start->pool.id)
    return tonti_act_refuse (start->act, "not-its-hand", "served",
                             _ ("%s: it is a hand of another pool: take it out of the list"), key);
  if (contains (start->hands, hand))
    return tonti_act_refuse (start->act, "served-twice", "served",
                             _ ("%s: it stands twice among the hands already served: a hand is "
                                "served once in a round"),
                             key);
  g_array_append_val (start->hands, hand);
  g_array_append_val (start->before, meeting);
  return TRUE;
}

static gboolean
read_served (Start *start)
{
  const json_t *given = tonti_act_json (start->act, "served");
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_auto_t *served
          = tonti_act_check (start->act, json_array_get (given, i), served_fields, (int)i + 1);

      ok = served != NULL && add_served (start, served) && ok;
    }
  return ok;
}

static gboolean
check_holders (Start *start, gint64 hand)
{
  g_autoptr (GArray) holders = tonti_holder_list (start->act->db, hand);

  for (guint i = 0; i < holders->len; i++)
    {
      g_auto (TontiMemberRow) row = { 0 };

      tonti_member_get (start->act->db, g_array_index (holders, TontiHolderRow, i).member, &row);
      if (tonti_day_is_valid (row.left))
        return tonti_act_refuse (start->act, "holder-left", "pool",
                                 _ ("%s: left the group and still holds a hand: give the hand to a "
                                    "member first"),
                                 row.name);
    }
  return TRUE;
}

static gboolean
add_others (Start *start)
{
  g_autoptr (GArray) hands = tonti_hand_list (start->act->db, start->pool.id);
  gboolean ok = TRUE;

  for (guint i = 0; i < hands->len; i++)
    {
      gint64 hand = g_array_index (hands, TontiHandRow, i).id;

      ok = check_holders (start, hand) && ok;
      if (!contains (start->hands, hand))
        g_array_append_val (start->hands, hand);
    }
  return ok;
}

/* ---- The amounts ---- */

static const TontiField size_fields[] = {
  { "size", TONTI_FIELD_AMOUNT, TRUE, NULL, NULL },
  { NULL },
};

static gboolean
read_sizes (Start *start)
{
  const json_t *given = tonti_act_json (start->act, "sizes");
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_auto_t *item = json_pack ("{s:O}", "size", json_array_get (given, i));
      json_auto_t *plain = tonti_act_check (start->act, item, size_fields, (int)i + 1);
      gint64 size = json_integer_value (json_object_get (plain, "size"));

      ok = plain != NULL && ok;
      g_array_append_val (start->sizes, size);
    }
  return ok;
}

static void
set_rotation (Start *start)
{
  TontiAct *act = start->act;

  start->rotation = (TontiRotation){
    .contribution = tonti_money (start->pool.contribution),
    .hands = start->hands->len,
    .lots = start->pool.lots,
    .uneven = tonti_act_has (act, "uneven")
                  ? tonti_act_code (act, "uneven")
                  : tonti_codes_find (&tonti_uneven_codes, start->pool.uneven),
    .unit = act->group->unit,
    .sizes = (const gint64 *)(gpointer)start->sizes->data,
    .size_count = start->sizes->len,
  };
}

static gboolean
refuse_uneven (const Start *start)
{
  TontiRotationChoices choices = tonti_rotation_choices (&start->rotation);
  g_autofree char *equal = tell (start, choices.equal_lot);
  g_autofree char *advance = tell (start, choices.advance);
  g_autofree char *total = tell (start, choices.advance_total);
  g_autofree char *small = tell (start, choices.small_lot);
  g_autofree char *last = tell (start, choices.last_lot);

  return tonti_act_refuse (
      start->act, "uneven-hands", "uneven",
      _ ("%1$s: %2$" PRId64 " hands cannot be divided by %3$" PRId64
         " lots, the last meeting serves fewer: choose box-advances (every hand receives %4$s; the "
         "box lends %5$s at each of %6$" PRId64 " meetings, %7$s in all, paid back at the "
         "last one), last-larger (lots of %8$s, and of %9$s at the last meeting), or sizes (one "
         "amount for each hand, decided by the group)"),
      start->pool.name, start->rotation.hands, start->rotation.lots, equal, advance,
      choices.advance_count, total, small, last);
}

static gboolean
refuse_rotation (const Start *start, TontiRotationResult result)
{
  TontiMoney total = TONTI_MONEY_ZERO;
  g_autofree char *text = NULL;

  switch (result)
    {
    case TONTI_ROTATION_EMPTY:
      return tonti_act_refuse (start->act, "no-hands", "pool",
                               _ ("%s: nobody holds a hand yet: add the hands first"),
                               start->pool.name);
    case TONTI_ROTATION_LOTS:
      return tonti_act_refuse (start->act, "too-many-lots", "pool",
                               _ ("%s: more lots are paid at a meeting than there are hands: add "
                                  "hands, or pay fewer lots"),
                               start->pool.name);
    case TONTI_ROTATION_UNDECIDED:
      return refuse_uneven (start);
    case TONTI_ROTATION_SIZE_COUNT:
      return tonti_act_refuse (
          start->act, "size-count", "sizes",
          ngettext ("%s: %u size for %u hands: give one amount for each hand, in the order of "
                    "turns",
                    "%s: %u sizes for %u hands: give one amount for each hand, in the order of "
                    "turns",
                    start->sizes->len),
          start->pool.name, start->sizes->len, start->hands->len);
    case TONTI_ROTATION_SIZE_SUM:
      text = tonti_rotation_total (&start->rotation, &total) ? tell (start, total.minor) : NULL;
      return tonti_act_refuse (
          start->act, "size-sum", "sizes",
          _ ("%s: the lots do not add up to what the hands pay over the round, "
             "%s: correct the sizes"),
          start->pool.name, text);
    case TONTI_ROTATION_TOO_BIG:
      return tonti_act_refuse (start->act, "too-big", "pool",
                               _ ("%s: the lots are larger than any book can hold: check the "
                                  "contribution"),
                               start->pool.name);
    case TONTI_ROTATION_OK:
      break;
    }
  g_assert_not_reached ();
}

static gboolean
compute (Start *start)
{
  TontiRotationResult result;

  set_rotation (start);
  result = tonti_rotation_compute (&start->rotation, &start->rows);
  return result == TONTI_ROTATION_OK || refuse_rotation (start, result);
}

/* ---- The meetings ---- */

/* Rounds already held: lots that came late are paid at the first meeting, beside its own. */
static gint64
count_held (const Start *start)
{
  return (start->before->len + start->pool.lots - 1) / start->pool.lots;
}

static gboolean
check_first (Start *start, gint64 first)
{
  g_auto (TontiMeetingRow) row = { 0 };

  if (tonti_meeting_get (start->act->db, first, &row) && g_str_equal (row.state, "planned"))
    return TRUE;
  if (first == 0)
    return tonti_act_refuse (start->act, "no-meeting", "first_meeting",
                             _ ("%s: no meeting is planned: plan the meetings of the round first"),
                             start->pool.name);
  return tonti_act_refuse (start->act, "not-planned", "first_meeting",
                           _ ("meeting %" PRId64 ": it is no longer ahead: begin with a "
                              "planned meeting"),
                           first);
}

static gboolean
find_meetings (Start *start)
{
  TontiAct *act = start->act;
  g_autoptr (GArray) planned = tonti_meeting_list (act->db, "planned");
  gint64 first = tonti_act_id (act, "first_meeting");
  gint64 needed = tonti_rotation_meetings (&start->rotation) - count_held (start);

  if (first == 0 && planned->len > 0)
    first = g_array_index (planned, TontiMeetingRow, 0).id;
  if (!check_first (start, first))
    return FALSE;
  for (guint i = 0; i < planned->len; i++)
    {
      gint64 id = g_array_index (planned, TontiMeetingRow, i).id;

      if (start->meetings->len > 0 || id == first)
        g_array_append_val (start->meetings, id);
    }
  if (start->meetings->len >= MAX (needed, 1))
    return TRUE;
  return tonti_act_refuse (act, "too-few-meetings", "first_meeting",
                           _ ("%s: the round needs %" PRId64 " meetings from there and %u "
                              "are planned: plan the others first"),
                           start->pool.name, needed, start->meetings->len);
}

static gint64
meeting_of (const Start *start, const TontiRotationRow *row)
{
  gint64 held = count_held (start), index = MAX (row->meeting - held, 1) - 1;

  return g_array_index (start->meetings, gint64, (guint)index);
}

static gboolean
check_late (Start *start)
{
  gint64 needed = tonti_rotation_meetings (&start->rotation) - count_held (start);

  return tonti_late_check (start->act, start->pool.name, start->hands, start->meetings,
                           (guint)MAX (needed, 1));
}

/* ---- The event ---- */

static json_t *
make_turn (const Start *start, guint i)
{
  const TontiRotationRow *row = &g_array_index (start->rows, TontiRotationRow, i);
  gboolean before = i < start->before->len;
  gint64 meeting = before ? g_array_index (start->before, gint64, i) : meeting_of (start, row);
  json_t *turn = json_pack ("{s:I, s:I, s:s}", "n", (json_int_t)row->n, "amount",
                            (json_int_t)row->amount, "state", before ? "before" : "planned");

  json_object_set_new (turn, "meeting", meeting != 0 ? json_integer (meeting) : json_null ());
  tonti_body_set_subject (turn, "hand", TONTI_SUBJECT_HAND,
                          g_array_index (start->hands, gint64, i));
  return turn;
}

static gboolean
post (Start *start)
{
  static const char *const copied[] = { "late_holders", NULL };
  json_t *turns = json_array (), *body = json_pack ("{s:o}", "turns", turns);

  for (guint i = 0; i < start->hands->len; i++)
    json_array_append_new (turns, make_turn (start, i));
  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, start->pool.id);
  if (start->rotation.uneven >= 0)
    json_object_set_new (
        body, "uneven",
        json_string (tonti_codes_get (&tonti_uneven_codes, start->rotation.uneven)));
  tonti_body_copy (body, start->act, copied);
  json_object_set_new (start->act->answer, "turns", json_integer (start->hands->len));
  json_object_set_new (start->act->answer, "meetings",
                       json_integer (tonti_rotation_meetings (&start->rotation)));
  return tonti_act_post (start->act, "calendar/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
check_left_to_serve (Start *start)
{
  if (start->before->len < start->hands->len || start->hands->len == 0)
    return TRUE;
  return tonti_act_refuse (start->act, "all-served", "served",
                           _ ("%s: every hand was served, the round is over: begin a new pool"),
                           start->pool.name);
}

gboolean
tonti_calendar_post (TontiAct *act)
{
  Start start = { .act = act };
  gboolean ok;

  start.hands = g_array_new (FALSE, FALSE, sizeof (gint64));
  start.before = g_array_new (FALSE, FALSE, sizeof (gint64));
  start.meetings = g_array_new (FALSE, FALSE, sizeof (gint64));
  start.sizes = g_array_new (FALSE, FALSE, sizeof (gint64));
  tonti_pool_get (act->db, tonti_act_id (act, "pool"), &start.pool);
  ok = read_served (&start);
  ok = read_sizes (&start) && ok;
  ok = add_others (&start) && ok;
  ok = ok && check_left_to_serve (&start) && compute (&start) && find_meetings (&start)
       && check_late (&start) && tonti_seats_check_list (act, &start.pool, start.hands)
       && post (&start);
  clear_start (&start);
  return ok;
}
