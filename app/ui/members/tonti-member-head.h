// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-passbook-report.h"

/* The head of a member's page: name, number, since when, hands and turns, at most three figures,
 * and how she stands. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_HEAD (tonti_member_head_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberHead, tonti_member_head, TONTI, MEMBER_HEAD, AdwBin)

void tonti_member_head_show (TontiMemberHead *self, const TontiPassbook *passbook,
                             const TontiGroup *group);

G_END_DECLS
