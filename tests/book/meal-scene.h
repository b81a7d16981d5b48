// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "order-scene.h"
#include "tonti-meal.h"

/* Groups that eat at their meetings. */

G_BEGIN_DECLS

#define OFFICERS "'officers':[1,2]"
#define SIGNED "'discharge':{'how':'signature'}," OFFICERS

/* Twelve hands of 1 000; 3 000 for the meal by WHO, hosts by HOW. The meal is fund:1. */
TontiFixture *meal_scene_new (const char *who, const char *how);
/* Who hosts the meeting, 0 = nobody. */
gint64 meal_scene_host (TontiFixture *f, gint64 meeting);
/* The member pays only that much of the column at the open meeting. */
void meal_scene_owe (TontiFixture *f, int member, const char *of, int paid);

G_END_DECLS
