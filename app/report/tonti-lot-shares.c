// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-ways-private.h"

#include "tonti-fact.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-report-private.h"

/* Shares of discounts beside the lots of a meeting: kept for members, and given. */

void
tonti_lot_add_shares (TontiLotReport *report, TontiBook *book, const TontiMeetingFacts *facts)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autoptr (GArray) members = NULL;

  if (facts->row.closed > 0)
    return;
  tonti_overlay_compose_drafts (book, &compose);
  members = tonti_member_list (tonti_report_db (book), TRUE);
  for (guint i = 0; i < members->len; i++)
    report->kept.minor
        += tonti_compose_get_dividends (&compose, g_array_index (members, TontiMemberRow, i).id);
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);

      if (g_str_equal (composed->kind, "dividend/1"))
        report->given.minor += tonti_fact_int (composed->body, "amount");
    }
}
