// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-body.h"
#include "tonti-gesture.h"
#include "tonti-missing.h"
#include "tonti-overlay.h"

/* What was found missing and charged to a member is let off: the group bears it. */

#define LOST "expense:missing"

static gint64
sum_open (const TontiCompose *compose, gint64 member)
{
  gint64 sum = 0;

  for (guint i = 0; i < compose->claims->len; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (compose->claims, TontiOpenClaim, i);

      sum += claim->member == member ? claim->open : 0;
    }
  return sum;
}

/* Nobody lets herself off. */
static gboolean
check_own (TontiAct *act, gint64 member, const char *name)
{
  return (act->officers[0] != member && act->officers[1] != member)
         || tonti_act_refuse (act, "own-claim", "officers",
                              _ ("%s: who is charged with what is missing does not let herself "
                                 "off: two other officers decide"),
                              name);
}

static gboolean
check (TontiAct *act, gint64 member, gint64 open)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *claimed = tonti_act_money (act, open);

  if (open == 0)
    return tonti_act_refuse (act, "nothing-missing", "member",
                             _ ("%s: nothing missing is claimed of this member: nothing is to be "
                                "let off"),
                             name);
  if (tonti_act_has (act, "amount") && tonti_act_amount (act, "amount").minor > open)
    return tonti_act_refuse (act, "waive-more", "amount",
                             _ ("%s: %s are claimed: let off that much or less"), name, claimed);
  return check_own (act, member, name);
}

/* Cash before goods. */
static void
add_lines (json_t *body, const TontiCompose *compose, gint64 member, gint64 amount)
{
  tonti_body_add_line (body, LOST, 0, NULL, amount);
  for (guint i = 0; i < compose->claims->len && amount > 0; i++)
    {
      const TontiOpenClaim *claim = &g_array_index (compose->claims, TontiOpenClaim, i);
      g_autofree char *of = tonti_missing_line_of (claim->pool);
      gint64 part = MIN (claim->open, amount);

      if (claim->member != member || part == 0)
        continue;
      tonti_body_add_line (body, TONTI_MISSING, member, of, -part);
      amount -= part;
    }
}

static gboolean
run_waive (TontiAct *act)
{
  static const char *const names[] = { "reason", NULL };
  gint64 member = tonti_act_member (act, "member"), open, amount;
  g_auto (TontiCompose) compose = { 0 };
  json_t *body;

  tonti_overlay_compose_drafts (act->book, &compose);
  open = sum_open (&compose, member);
  if (!check (act, member, open))
    return FALSE;
  amount = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : open;
  body = json_pack ("{s:I, s:I, s:[I, I]}", "member", (json_int_t)member, "amount",
                    (json_int_t)amount, "officers", (json_int_t)act->officers[0],
                    (json_int_t)act->officers[1]);
  if (act->meeting > 0)
    json_object_set_new (body, "meeting", json_integer (act->meeting));
  tonti_act_take_meeting_day (act);
  tonti_body_copy (body, act, names);
  add_lines (body, &compose, member, amount);
  json_object_set_new (act->answer, "amount", json_integer (amount));
  json_object_set_new (act->answer, "left", json_integer (open - amount));
  return tonti_act_post (act, "claim-waive/1", body, TONTI_POST_PLAIN, NULL);
}

static const TontiField waive_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who is charged with what is missing") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much; everything") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why the group bears it") },
  { NULL },
};

static const char *const waive_refusals[]
    = { "two-officers", "nothing-missing", "waive-more", "own-claim", "party-held", NULL };

const TontiVerb tonti_book_missing_verbs[] = {
  { "claim.waive", N_ ("let a member off what is missing from the box and charged to her"),
    waive_fields, waive_refusals,
    "{\"do\":\"claim.waive\",\"member\":2,\"reason\":\"volé\",\"officers\":[1,3]}",
    TONTI_VERB_TWO_OFFICERS, run_waive },
  { NULL },
};
