// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-projection.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "tonti-account-number-store.h"
#include "tonti-aid-store.h"
#include "tonti-auction-store.h"
#include "tonti-book-store.h"
#include "tonti-call-store.h"
#include "tonti-box-store.h"
#include "tonti-card-store.h"
#include "tonti-contest-store.h"
#include "tonti-credential-store.h"
#include "tonti-demand-store.h"
#include "tonti-due-store.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fine-store.h"
#include "tonti-fund-store.h"
#include "tonti-guarantee-store.h"
#include "tonti-goods-store.h"
#include "tonti-guard-store.h"
#include "tonti-hand-change-store.h"
#include "tonti-leaver-store.h"
#include "tonti-ledger-store.h"
#include "tonti-meal-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"
#include "tonti-order-store.h"
#include "tonti-party-store.h"
#include "tonti-payment-store.h"
#include "tonti-pool-store.h"
#include "tonti-presence-store.h"
#include "tonti-rule-store.h"
#include "tonti-short-store.h"
#include "tonti-turn-store.h"
#include "tonti-warning-store.h"

#include "tonti-no-float.h"

/* One row a kind of event, in the order of their names. A released kind is never changed or
 * removed: a new version is a new kind. Kinds without a function leave their traces in the ledger
 * and among the acts only. */
static const TontiProjection table[] = {
  { "accept/1", NULL },
  { "account-map/1", tonti_account_number_project_map },
  { "agenda/1", tonti_meeting_project_agenda },
  { "ahead/1", tonti_due_project_shifts },
  { "aid-call/1", tonti_call_project_call },
  { "aid-kind/1", tonti_aid_project_kind },
  { "aid-waive/1", tonti_call_project_waive },
  { "aid/1", tonti_aid_project_aid },
  { "attendance/1", tonti_presence_project_attendance },
  { "auction/1", tonti_auction_project_auction },
  { "between/1", NULL },
  { "book/1", tonti_book_project_book },
  { "box-feed/1", NULL },
  { "box-loan/1", tonti_box_project_loan },
  { "box-pay/1", tonti_payment_project_voucher },
  { "box-share/1", NULL },
  { "calendar/1", tonti_turn_project_calendar },
  { "card-pay/1", tonti_card_project_pay },
  { "card/1", tonti_card_project_card },
  { "choice/1", tonti_order_project_choice },
  { "claim-waive/1", NULL },
  { "claim/1", tonti_turn_project_claim },
  { "correction/1", tonti_payment_project_correction },
  { "count/1", tonti_meeting_project_count },
  { "defer/1", tonti_turn_project_swap },
  { "demand/1", tonti_demand_project_demand },
  { "denied/1", NULL },
  { "discharge/1", NULL },
  { "dividend/1", tonti_payment_project_dividend },
  { "draw/1", tonti_order_project_draw },
  { "fine-cancel/1", tonti_fine_project_cancel },
  { "fine-contest/1", tonti_contest_project_contest },
  { "fine-kind/1", tonti_fine_kind_project_kind },
  { "fine-ruling/1", tonti_contest_project_ruling },
  { "fine-spare/1", tonti_fine_project_spare },
  { "fine/1", tonti_fine_project_fine },
  { "flow/1", tonti_payment_project_voucher },
  { "fund-cover/1", tonti_party_project_cover },
  { "fund-party/1", tonti_party_project_party },
  { "fund/1", tonti_fund_project_fund },
  { "goods-count/1", NULL },
  { "goods-use/1", tonti_payment_project_voucher },
  { "group/1", tonti_book_project_group },
  { "guarantee-accept/1", tonti_guarantee_project_accept },
  { "guarantee-call/1", tonti_guarantee_project_call },
  { "guarantee-end/1", tonti_guarantee_project_end },
  { "guarantee/1", tonti_guarantee_project_guarantee },
  { "guard/1", tonti_guard_project_guard },
  { "hand-end/1", tonti_hand_project_end },
  { "hand-late/1", tonti_hand_project_change },
  { "hand-leave/1", tonti_leaver_project_leave },
  { "hand-over/1", tonti_hand_project_change },
  { "hand/1", tonti_hand_project_given },
  { "host/1", tonti_meal_project_host },
  { "keys/1", tonti_guard_project_keys },
  { "lockout/1", NULL },
  { "meal-off/1", tonti_due_project_shifts },
  { "meal-pay/1", tonti_payment_project_meal },
  { "meeting-miss/1", tonti_meeting_project_miss },
  { "meeting-move/1", tonti_meeting_project_move },
  { "meeting-open/1", tonti_due_project_opening },
  { "meetings/1", tonti_meeting_project_meetings },
  { "member-details/1", tonti_member_project_details },
  { "member-leave/1", tonti_member_project_leave },
  { "member-name/1", tonti_member_project_name },
  { "member-relatives/1", tonti_member_project_relatives },
  { "member-undo/1", tonti_member_project_undo },
  { "member/1", tonti_member_project_member },
  { "note/1", NULL },
  { "notebook/1", tonti_member_project_notebook },
  { "officer-end/1", tonti_officer_project_end },
  { "officer/1", tonti_officer_project_officer },
  { "opening-cash/1", NULL },
  { "opening-undo/1", tonti_due_project_takeover },
  { "opening/1", tonti_due_project_takeover },
  { "order/1", tonti_order_project_rule },
  { "owed/1", tonti_payment_project_voucher },
  { "payout/1", tonti_payment_project_payout },
  { "pin-reset/1", tonti_credential_project_reset },
  { "pin/1", tonti_credential_project_set },
  { "pool-goods/1", tonti_goods_project_goods },
  { "pool/1", tonti_pool_project_pool },
  { "postpone/1", tonti_short_project_postpone },
  { "receipt/1", tonti_payment_project_receipt },
  { "recovery/1", tonti_credential_project_set },
  { "rule/1", tonti_rule_project_rule },
  { "seal/1", tonti_payment_project_seal },
  { "setoff/1", tonti_payment_project_setoff },
  { "spread-back/1", tonti_short_project_back },
  { "spread/1", tonti_short_project_spread },
  { "swap/1", tonti_turn_project_swap },
  { "takeover/1", tonti_payment_project_takeover },
  { "transfer/1", NULL },
  { "voucher/1", NULL },
  { "waiver/1", NULL },
  { "warning/1", tonti_warning_project_warning },
  { "words/1", tonti_book_project_words },
};

/* Parents before children. */
static const char *const tables[] = {
  "book",        "word",     "member",          "relative",
  "detail_hash", "officer",  "fine_kind",       "account_number",
  "fund",        "pool",     "deduction",       "hand",
  "holder",      "turn",     "meeting",         "due",
  "fine",        "presence", "document",        "act",
  "account",     "subject",  "entry",           "balance",
  "total",       "guard",    "credential_hash", "meeting_key",
  "award",       "auction",  "auction_share",   "guarantee",
  "rule",        "spread",   "aid_kind",        "aid_scale",
  "aid",         "aid_call", "aid_share",       "aid_waiver",
  "box_loan",    "card",     "card_tick",       "leaver",
  "meal",        "contest",  "warning",         "demand",
  "goods",       "party",    "covered",         NULL,
};

static int
compare_kinds (const void *kind, const void *projection)
{
  return strcmp (kind, ((const TontiProjection *)projection)->kind);
}

const TontiProjection *
tonti_projection_find (const char *kind)
{
  return bsearch (kind, table, G_N_ELEMENTS (table), sizeof *table, compare_kinds);
}

static const TontiProjection *
need (const TontiEvent *event, TontiProblems *problems)
{
  const TontiProjection *projection = tonti_projection_find (event->kind);

  if (projection == NULL)
    tonti_problems_fail (problems, "unknown-kind",
                         _ ("Event %" PRId64
                            ": this program does not know what \"%s\" means: the book was "
                            "written by a newer one; use that one"),
                         event->seq, event->kind);
  return projection;
}

gboolean
tonti_projection_apply (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  return need (event, problems) != NULL && tonti_ledger_project (db, event, problems)
         && tonti_projection_apply_facts (db, event, problems);
}

gboolean
tonti_projection_apply_facts (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  const TontiProjection *projection = need (event, problems);

  if (projection == NULL)
    return FALSE;
  return projection->project == NULL || projection->project (db, event, problems);
}

const char *const *
tonti_projection_tables (void)
{
  return tables;
}
