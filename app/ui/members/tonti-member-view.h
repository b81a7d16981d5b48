// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* The page of one member: who she is, what she owes, her carnet, hands, dues and card. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_VIEW (tonti_member_view_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberView, tonti_member_view, TONTI, MEMBER_VIEW, AdwBin)

/* Ask for MEMBER and show her, or show her anew; 0 or without a SESSION nobody. */
void tonti_member_view_show (TontiMemberView *self, TontiSession *session, gint64 member);

G_END_DECLS
