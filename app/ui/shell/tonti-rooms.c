// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-rooms.h"

#include <glib/gi18n.h>

#include "tonti-aid-page.h"
#include "tonti-cash-page.h"
#include "tonti-audit-page.h"
#include "tonti-box-page.h"
#include "tonti-bylaws-page.h"
#include "tonti-card-page.h"
#include "tonti-copies-page.h"
#include "tonti-debts-page.h"
#include "tonti-documents-page.h"
#include "tonti-group-page.h"
#include "tonti-home-page.h"
#include "tonti-meetings-page.h"
#include "tonti-members-page.h"
#include "tonti-party-page.h"
#include "tonti-pool-page.h"
#include "tonti-takeover-page.h"

static const TontiRoom rooms[] = {
  { "home", N_ ("Home"), "go-home-symbolic", tonti_home_page_get_type, FALSE },
  { "meetings", N_ ("Meetings"), "tonti-meeting-symbolic", tonti_meetings_page_get_type, FALSE },
  { "members", N_ ("Members"), "system-users-symbolic", tonti_members_page_get_type, FALSE },
  { "pool", N_ ("Pot"), "tonti-pool-symbolic", tonti_pool_page_get_type, FALSE },
  { "cash", N_ ("Cash"), "tonti-cash-box-symbolic", tonti_cash_page_get_type, FALSE },
  { "debts", N_ ("Debts"), "tonti-debts-symbolic", tonti_debts_page_get_type, FALSE },
  { "documents", N_ ("Documents"), "tonti-documents-symbolic", tonti_documents_page_get_type,
    FALSE },
  { "audit", N_ ("Audit"), "tonti-auditor-symbolic", tonti_audit_page_get_type, TRUE },
  { "group", N_ ("Group"), "preferences-system-symbolic", tonti_group_page_get_type, TRUE },
  { "copies", N_ ("Copies"), "drive-removable-media-symbolic", tonti_copies_page_get_type, TRUE },
  { "aid", N_ ("Aid"), NULL, tonti_aid_page_get_type, FALSE },
  { "party", N_ ("Money of third parties"), NULL, tonti_party_page_get_type, FALSE },
  { "by-laws", N_ ("By-laws"), NULL, tonti_bylaws_page_get_type, TRUE },
  { "box", N_ ("Auction box"), NULL, tonti_box_page_get_type, FALSE },
  { "cards", N_ ("Cards of daily stakes"), NULL, tonti_card_page_get_type, FALSE },
  { "takeover", N_ ("Take-over"), NULL, tonti_takeover_page_get_type, TRUE },
  { NULL },
};

const TontiRoom *
tonti_rooms (void)
{
  return rooms;
}
