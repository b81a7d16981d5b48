// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* A pot that begins with the rules of a model: as groups of a country run them. */

G_BEGIN_DECLS

/* POOL has not started. */
void tonti_model_ask (GtkWidget *parent, TontiSession *session, gint64 pool);

G_END_DECLS
