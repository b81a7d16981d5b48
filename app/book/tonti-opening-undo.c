// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-opening.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-body.h"
#include "tonti-due-store.h"
#include "tonti-fine-store.h"
#include "tonti-member-store.h"

/* Taking back what was taken over, as long as the take-over is not finished: the entry is reversed
 * and stays readable, and the balance can be entered anew. */

/* What is to be taken back: entries of a kind whose fact NAME has this value. */
typedef struct
{
  const char *kind, *name;
  json_t *value; /* owned */
} Target;

static gboolean
choose_target (TontiAct *act, Target *target)
{
  int given = tonti_act_has (act, "member") + tonti_act_has (act, "fund")
              + tonti_act_has (act, "pool") + tonti_act_has (act, "place");
  json_auto_t *key = json_object ();

  if (given != 1)
    return tonti_act_refuse (act, "which-balance", NULL,
                             _ ("take-over: it must be said what is taken back: name one member, "
                                "fund, pool or place"));
  if (tonti_act_has (act, "fund"))
    tonti_body_set_subject (key, "fund", TONTI_SUBJECT_FUND, tonti_act_id (act, "fund"));
  if (tonti_act_has (act, "pool"))
    tonti_body_set_subject (key, "pool", TONTI_SUBJECT_POOL, tonti_act_id (act, "pool"));
  if (tonti_act_has (act, "member"))
    json_object_set_new (key, "member", json_integer (tonti_act_member (act, "member")));
  if (tonti_act_has (act, "place"))
    json_object_set_new (key, "place", json_string (tonti_act_text (act, "place")));
  target->kind = tonti_act_has (act, "place") ? "opening-cash/1" : "opening/1";
  target->name = tonti_act_has (act, "fund")     ? "fund"
                 : tonti_act_has (act, "pool")   ? "pool"
                 : tonti_act_has (act, "member") ? "member"
                                                 : "place";
  target->value = json_incref (json_object_get (key, target->name));
  return TRUE;
}

/* ---- A member's arrears and fines ---- */

static gboolean
refuse_paid (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);

  return tonti_act_refuse (act, "already-paid", "member",
                           _ ("%s: something of what she owed was paid since: correct the receipt "
                              "first"),
                           name);
}

static gboolean
check_unpaid (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) dues = tonti_due_list_member (act->db, member);
  g_autoptr (GArray) fines = tonti_fine_list (act->db, member, -1);

  for (guint i = 0; i < dues->len; i++)
    {
      const TontiDueRow *due = &g_array_index (dues, TontiDueRow, i);

      if (due->meeting == 0 && due->paid != 0)
        return refuse_paid (act, member);
    }
  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (fines, TontiFineRow, i);

      if (g_str_equal (fine->kind, TONTI_OPENING_FINE) && !fine->cancelled && fine->paid != 0)
        return refuse_paid (act, member);
    }
  return TRUE;
}

static json_t *
negate_dues (const json_t *dues)
{
  json_t *negated = json_array ();

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      json_t *due = json_copy (json_array_get (dues, i));
      gint64 amount = json_integer_value (json_object_get (due, "amount"));

      json_object_set_new (due, "amount", json_integer (-amount));
      json_array_append_new (negated, due);
    }
  return negated;
}

/* ---- Reversals ---- */

static void
add_negated_lines (json_t *body, const TontiEvent *event)
{
  for (guint i = 0; i < event->lines->len; i++)
    {
      const TontiLine *line = &g_array_index (event->lines, TontiLine, i);

      tonti_body_add_line (body, line->account, line->member, line->of, -line->amount);
    }
}

static json_t *
make_reversal (TontiAct *act, const TontiEvent *event)
{
  json_t *body = json_pack ("{s:I, s:s}", "reverses", (json_int_t)event->seq, "reason",
                            tonti_act_text (act, "reason"));

  if (event->member != 0)
    json_object_set_new (body, "member", json_integer (event->member));
  add_negated_lines (body, event);
  return body;
}

static gboolean
reverse_entry (TontiAct *act, const TontiEvent *event)
{
  json_t *body = make_reversal (act, event);

  json_object_set_new (body, "dues", negate_dues (json_object_get (event->json, "dues")));
  return tonti_act_post (act, "opening-undo/1", body, TONTI_POST_OPENING, NULL);
}

static gboolean
reverse_fine (TontiAct *act, const TontiFineRow *fine)
{
  g_autoptr (TontiEvent) event = tonti_journal_read (act->journal, fine->seq);
  json_t *body = make_reversal (act, event);
  json_t *undoes = json_pack ("{s:s, s:O}", "kind", event->kind, "fine",
                              json_object_get (event->json, "fine"));

  json_object_set_new (body, "undoes", undoes);
  return tonti_act_post (act, "correction/1", body, TONTI_POST_OPENING, NULL);
}

static gboolean
reverse_fines (TontiAct *act, gint64 member)
{
  g_autoptr (GArray) fines = tonti_fine_list (act->db, member, -1);

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *fine = &g_array_index (fines, TontiFineRow, i);

      if (g_str_equal (fine->kind, TONTI_OPENING_FINE) && !fine->cancelled
          && !reverse_fine (act, fine))
        return FALSE;
    }
  return TRUE;
}

static gboolean
reverse_all (TontiAct *act, const Target *target)
{
  g_autoptr (GArray) rows = tonti_act_list_kind (act->db, target->kind);
  guint64 before = act->posted;

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiActRow *row = &g_array_index (rows, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;

      if (row->reversed_by != 0)
        continue;
      event = tonti_journal_read (act->journal, row->seq);
      if (json_equal (json_object_get (event->json, target->name), target->value)
          && !reverse_entry (act, event))
        return FALSE;
    }
  return act->posted > before
         || tonti_act_refuse (act, "not-entered", NULL,
                              _ ("take-over: no such balance is entered: nothing is to be taken "
                                 "back"));
}

gboolean
tonti_opening_undo (TontiAct *act)
{
  Target target = { 0 };
  gint64 member = tonti_act_member (act, "member");
  gboolean ok = tonti_opening_check (act) && choose_target (act, &target)
                && (member == 0 || check_unpaid (act, member)) && reverse_all (act, &target)
                && (member == 0 || reverse_fines (act, member));

  g_clear_pointer (&target.value, json_decref);
  return ok;
}
