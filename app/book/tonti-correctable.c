// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-correctable.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-act-store.h"
#include "tonti-contest-store.h"
#include "tonti-demand-store.h"
#include "tonti-journal.h"

/* A hand that came in late gave its part to those who were served, beside their lots: a lot that
 * was paid before would be paid with that part again. */
static gboolean
check_joined (TontiAct *act, const TontiEvent *event)
{
  g_autoptr (GArray) joins = tonti_act_list_kind (act->db, "hand-late/1");
  const char *pool = json_string_value (json_object_get (event->json, "pool"));

  for (guint i = 0; g_str_equal (event->kind, "payout/1") && i < joins->len; i++)
    {
      gint64 seq = g_array_index (joins, TontiActRow, i).seq;
      g_autoptr (TontiEvent) join = tonti_journal_read (act->journal, seq);

      if (seq > event->seq
          && g_strcmp0 (json_string_value (json_object_get (join->json, "pool")), pool) == 0)
        return tonti_act_refuse (act, "joined-since", "event",
                                 _ ("entry %" PRId64
                                    ": a hand came in since, and gave its part to those who were "
                                    "served: the lot stays; set right what differs with another "
                                    "receipt or payment"),
                                 event->seq);
    }
  return TRUE;
}

/* TRUE if a later event of KIND is about the hand OF. */
static gboolean
is_followed (TontiAct *act, const TontiEvent *event, const char *kind, const char *of)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (act->db, kind);

  for (guint i = 0; i < acts->len; i++)
    {
      gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      g_autoptr (TontiEvent) later
          = seq > event->seq ? tonti_journal_read (act->journal, seq) : NULL;

      if (later != NULL
          && g_strcmp0 (json_string_value (json_object_get (later->json, "hand")), of) == 0)
        return TRUE;
    }
  return FALSE;
}

/* What was paid for the hand went back to its holder, or to another one, as paid. */
static gboolean
check_ended (TontiAct *act, const TontiEvent *event, const json_t *items)
{
  for (gsize i = 0; i < json_array_size (items); i++)
    {
      const char *of = json_string_value (json_object_get (json_array_get (items, i), "of"));

      if (of == NULL || !g_str_has_prefix (of, "hand:")
          || (!is_followed (act, event, "hand-end/1", of)
              && !is_followed (act, event, "hand-over/1", of)))
        continue;
      return tonti_act_refuse (act, "hand-ended", "event",
                               _ ("entry %" PRId64 ": it paid for %s, which ended or was taken "
                                  "over since with what was paid for it: it stays; set right what "
                                  "differs with another receipt or payment"),
                               event->seq, of);
    }
  return TRUE;
}

/* TRUE if an ahead/1 made an advance of what ITEM paid for MEMBER. */
static gboolean
is_kept (const TontiEvent *ahead, const json_t *item, gint64 member)
{
  const json_t *dues = json_object_get (ahead->json, "dues");

  for (gsize i = 0; i < json_array_size (dues); i++)
    {
      const json_t *due = json_array_get (dues, i);

      if (json_integer_value (json_object_get (due, "member")) == member
          && json_equal (json_object_get (due, "of"), json_object_get (item, "of"))
          && json_equal (json_object_get (due, "meeting"), json_object_get (item, "meeting")))
        return TRUE;
    }
  return FALSE;
}

/* What it paid ahead became the member's advance. */
static gboolean
check_ahead (TontiAct *act, const TontiEvent *event, const json_t *items)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (act->db, "ahead/1");

  for (guint i = 0; i < acts->len; i++)
    {
      gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      g_autoptr (TontiEvent) ahead
          = seq > event->seq ? tonti_journal_read (act->journal, seq) : NULL;

      for (gsize j = 0; ahead != NULL && j < json_array_size (items); j++)
        if (is_kept (ahead, json_array_get (items, j), event->member))
          return tonti_act_refuse (act, "used-since", "event",
                                   _ ("entry %" PRId64 ": what it paid ahead is not due any more "
                                      "and became an advance: it stays; set right what differs "
                                      "with another receipt or payment"),
                                   event->seq);
    }
  return TRUE;
}

static gboolean
check_ruled (TontiAct *act, const TontiEvent *event)
{
  const char *of = json_string_value (json_object_get (event->json, "fine"));
  g_auto (TontiContestRow) contest = { 0 };
  TontiSubject subject;

  if (!g_str_equal (event->kind, "fine-cancel/1") || of == NULL
      || !tonti_subject_parse (of, &subject) || !tonti_contest_get (act->db, subject.n, &contest)
      || contest.ruled == 0 || contest.upheld)
    return TRUE;
  return tonti_act_refuse (act, "already-ruled", "event",
                           _ ("entry %" PRId64 ": it was ruled that %s is annulled: a ruling "
                              "stays; charge another fine if there is a reason for it"),
                           event->seq, of);
}

/* A bailiff was asked because of the formal demand. */
static gboolean
check_step (TontiAct *act, const TontiEvent *event)
{
  g_autoptr (GArray) rows = NULL;

  if (!g_str_equal (event->kind, "demand/1")
      || g_strcmp0 (json_string_value (json_object_get (event->json, "step")), "notice") != 0)
    return TRUE;
  rows = tonti_demand_list (act->db, event->member);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDemandRow *row = &g_array_index (rows, TontiDemandRow, i);

      if (row->seq > event->seq && row->undone == 0 && g_str_equal (row->step, "bailiff"))
        return tonti_act_refuse (act, "step-since", "event",
                                 _ ("entry %" PRId64 ": a bailiff was asked after this formal "
                                    "demand: take entry %" PRId64 " back first"),
                                 event->seq, row->seq);
    }
  return TRUE;
}

gboolean
tonti_correctable_check (TontiAct *act, const TontiEvent *event)
{
  return check_joined (act, event)
         && check_ended (act, event, json_object_get (event->json, "items"))
         && check_ended (act, event, json_object_get (event->json, "deductions"))
         && check_ahead (act, event, json_object_get (event->json, "items"))
         && check_ruled (act, event) && check_step (act, event);
}
