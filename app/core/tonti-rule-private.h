// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-rule.h"

/* The rows of the table of rules, a file for each part; ended by a row without code. */

G_BEGIN_DECLS

extern const TontiRule tonti_rule_meeting_rows[];
extern const TontiRule tonti_rule_hand_rows[];
extern const TontiRule tonti_rule_leaver_rows[];
extern const TontiRule tonti_rule_aid_rows[];
extern const TontiRule tonti_rule_missing_rows[];
extern const TontiRule tonti_rule_discipline_rows[];
extern const TontiRule tonti_rule_guarantor_rows[];
extern const TontiRule tonti_rule_auction_rows[];
extern const TontiRule tonti_rule_box_rows[];
extern const TontiRule tonti_rule_card_rows[];
extern const TontiRule tonti_rule_meal_rows[];
extern const TontiRule tonti_rule_goods_rows[];

G_END_DECLS
