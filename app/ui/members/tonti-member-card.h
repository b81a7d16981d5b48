// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-passbook-report.h"
#include "tonti-session.h"

/* What is known of a member besides money: telephone, address, identity, relatives; with what can
 * be changed there. Its buttons ask for the actions member.details, member.relatives,
 * member.rename, member.forget, member.owe, member.repay and member.leave. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_CARD (tonti_member_card_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberCard, tonti_member_card, TONTI, MEMBER_CARD, AdwBin)

void tonti_member_card_show (TontiMemberCard *self, const TontiPassbook *passbook,
                             const TontiGroup *group);
/* Who answers for her, and for whom she does. */
void tonti_member_card_show_sureties (TontiMemberCard *self, TontiSession *session, gint64 member);

G_END_DECLS
