// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-join-leave.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-guarantor.h"
#include "tonti-leaver.h"
#include "tonti-pool-store.h"
#include "tonti-rule-store.h"

typedef struct
{
  TontiAct *act;
  TontiCompose compose;
  TontiHandRow hand;
  TontiHolderRow holder;
  const char *owes; /* by the rule */
  gint64 rest;
} Leave;

/* ---- Whether it can ---- */

static gboolean
find_holder (Leave *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) holders = tonti_holder_list (act->db, self->hand.id);
  gint64 member = tonti_act_member (act, "member");
  g_autofree char *name = member > 0 ? tonti_act_name_of (act, member) : NULL;

  if (member == 0 && holders->len > 1)
    return tonti_act_refuse (act, "which-holder", "member",
                             _ ("hand %" PRId64 ": several hold it: say who leaves it"),
                             self->hand.id);
  for (guint i = 0; i < holders->len; i++)
    {
      self->holder = g_array_index (holders, TontiHolderRow, i);
      if (member == 0 || self->holder.member == member)
        return TRUE;
    }
  return tonti_act_refuse (act, "not-holder", "member",
                           _ ("%s: does not hold hand %" PRId64 ": check the hand"),
                           name != NULL ? name : "", self->hand.id);
}

static gboolean
check_once (Leave *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) rows = tonti_leaver_list (act->db, self->holder.member, self->hand.id);
  g_autofree char *name = tonti_act_name_of (act, self->holder.member);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (g_array_index (rows, TontiLeaverRow, i).way, "served"))
      return tonti_act_refuse (act, "already-left", "hand",
                               _ ("%s: has left hand %" PRId64 " already: nothing is to be "
                                  "entered"),
                               name, self->hand.id);
  return TRUE;
}

static gboolean
check_rest (Leave *self)
{
  TontiAct *act = self->act;

  if (!tonti_surety_is_served (act->db, self->hand.id))
    return tonti_act_refuse (act, "not-served", "hand",
                             _ ("hand %" PRId64 ": it has not had its lot: end it with "
                                "“hand.end”, or let somebody take it over"),
                             self->hand.id);
  self->rest = tonti_surety_lack (&self->compose, &self->holder, TRUE);
  return self->rest > 0
         || tonti_act_refuse (act, "nothing-left", "hand",
                              _ ("hand %" PRId64 ": all of it is paid: nothing is to be entered"),
                              self->hand.id);
}

/* ---- What is posted ---- */

static gboolean
post_leave (Leave *self)
{
  static const char *const copied[] = { "reason", NULL };
  TontiAct *act = self->act;
  json_t *body
      = json_pack ("{s:s, s:[{s:I, s:I}], s:[I, I]}", "owes", self->owes, "leavers", "member",
                   (json_int_t)self->holder.member, "rest", (json_int_t)self->rest, "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  tonti_body_set_subject (body, "pool", TONTI_SUBJECT_POOL, self->hand.pool);
  tonti_body_set_subject (body, "hand", TONTI_SUBJECT_HAND, self->hand.id);
  json_object_set_new (body, "member", json_integer (self->holder.member));
  tonti_body_copy (body, act, copied);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  json_object_set_new (act->answer, "owes", json_string (self->owes));
  json_object_set_new (act->answer, "rest", json_integer (self->rest));
  return tonti_act_post (act, "hand-leave/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
call (Leave *self, const TontiGuaranteeRow *row, gint64 amount, json_t *called)
{
  TontiAct *act = self->act;
  json_t *body = tonti_guarantor_body (act, row);

  json_object_set_new (body, "amount", json_integer (amount));
  json_array_append_new (called,
                         json_pack ("{s:I, s:I, s:I}", "guarantee", (json_int_t)row->id, "member",
                                    (json_int_t)row->member, "amount", (json_int_t)amount));
  return tonti_act_post (act, "guarantee-call/1", body, TONTI_POST_PLAIN, NULL);
}

/* Those who answer for the hand are called for what is missing now, one after the other. */
static gboolean
call_guarantors (Leave *self)
{
  TontiAct *act = self->act;
  g_autoptr (GArray) rows = tonti_guarantee_list (act->db, self->hand.id, 0);
  gint64 left = tonti_leaver_missing (&self->compose, self->hand.id);
  json_t *called = json_array ();

  json_object_set_new (act->answer, "called", called);
  for (guint i = 0; i < rows->len && left > 0; i++)
    {
      const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, i);
      gint64 amount = row->member > 0 ? tonti_surety_bound (row, left) : 0;

      if (amount > 0 && !call (self, row, amount, called))
        return FALSE;
      left -= amount;
    }
  return TRUE;
}

gboolean
tonti_join_leave (TontiAct *act)
{
  Leave self = { .act = act };
  gboolean ok;

  tonti_hand_get (act->db, tonti_act_id (act, "hand"), &self.hand);
  self.owes = tonti_rule_word (act->db, self.hand.pool, "leaver-owes", act->meeting);
  tonti_guarantor_load (act, &self.compose);
  ok = find_holder (&self) && check_once (&self) && check_rest (&self) && post_leave (&self)
       && call_guarantors (&self);
  tonti_compose_clear (&self.compose);
  return ok;
}
