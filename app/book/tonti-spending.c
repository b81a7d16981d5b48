// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-spending.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-draft-store.h"
#include "tonti-fact.h"
#include "tonti-meeting-store.h"

/* What one officer pays out alone: a large sum in small pieces is a large sum. */

#define PREFIX "flow:"

static gint64
count (const json_t *flow)
{
  if (strcmp (tonti_fact_text (flow, "direction"), "out") != 0
      || json_array_size (json_object_get (flow, "officers")) == 2)
    return 0;
  return tonti_fact_int (flow, "amount");
}

static gint64
sum_drafts (TontiAct *act, gint64 except)
{
  g_autofree char *replaced = g_strdup_printf (PREFIX "%" PRId64, except);
  g_autoptr (GPtrArray) drafts = tonti_draft_list (act->db, act->meeting, PREFIX);
  gint64 sum = 0;
  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);
      if (strcmp (draft->cell, replaced) != 0)
        sum += count (draft->value);
    }
  return sum;
}

static gint64
sum_posted (TontiAct *act)
{
  g_auto (TontiMeetingRow) last = { 0 };
  gint64 after = tonti_meeting_get_last_closed (act->db, &last) ? last.closed : 0;
  g_autoptr (GArray) numbers = tonti_act_list_between (act->db, after);
  gint64 sum = 0;
  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (act->journal, g_array_index (numbers, gint64, i));
      TontiActRow row;
      if (event && strcmp (event->kind, "flow/1") == 0 && tonti_act_get (act->db, event->seq, &row)
          && row.reversed_by == 0)
        sum += count (event->json);
    }
  return sum;
}

gint64
tonti_spending_alone (TontiAct *act, gint64 except)
{
  return sum_posted (act) + (act->meeting > 0 ? sum_drafts (act, except) : 0);
}
