// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-draft.h"

#define DRAFT "tonti-auction-draft" /* {"pool":1,"turn":3,"bids":[…]} */

static void
free_draft (gpointer data)
{
  json_decref (data);
}

void
tonti_auction_draft_keep (GtkWidget *page, gint64 pool, gint64 turn, json_t *bids)
{
  g_object_set_data_full (G_OBJECT (page), DRAFT,
                          json_pack ("{s:I, s:I, s:o}", "pool", (json_int_t)pool, "turn",
                                     (json_int_t)turn, "bids", bids),
                          free_draft);
}

const json_t *
tonti_auction_draft_get (GtkWidget *page, gint64 pool, gint64 turn)
{
  const json_t *draft = g_object_get_data (G_OBJECT (page), DRAFT);
  if (draft && json_integer_value (json_object_get (draft, "pool")) == pool
      && json_integer_value (json_object_get (draft, "turn")) == turn)
    return json_object_get (draft, "bids");
  return NULL;
}

void
tonti_auction_draft_forget (GtkWidget *page)
{
  g_object_set_data (G_OBJECT (page), DRAFT, NULL);
}
