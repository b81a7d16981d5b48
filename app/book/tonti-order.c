// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-draft-store.h"

gboolean
tonti_order_check_drawn (TontiAct *act, gint64 pool)
{
  g_auto (TontiPoolRow) row = { 0 };

  tonti_pool_get (act->db, pool, &row);
  if (!g_str_equal (row.order_rule, "drawn") || row.drawn != 0)
    return TRUE;
  return tonti_act_refuse (act, "not-drawn", "pool",
                           _ ("%s: its order is drawn by lot and was not yet: hold the draw first"),
                           row.name);
}

gboolean
tonti_order_check_settled (TontiAct *act, const char *field, const TontiTurnRow *turn)
{
  if (turn->settled)
    return TRUE;
  return tonti_act_refuse (act, "not-settled", field,
                           _ ("turn %" PRId64 ": its hand is still to be drawn, chosen or found by "
                              "auction: do that first"),
                           turn->n);
}

static char *
cell_of (const TontiTurnRow *turn)
{
  return g_strdup_printf ("lot:%" PRId64 ":%" PRId64, turn->n, turn->pool);
}

gboolean
tonti_order_check_draft (TontiAct *act, const char *field, const TontiTurnRow *turn)
{
  g_autofree char *cell = cell_of (turn);
  json_auto_t *value = act->meeting > 0 ? tonti_draft_get (act->db, act->meeting, cell) : NULL;

  if (value == NULL)
    return TRUE;
  return tonti_act_refuse (act, "lot-entered", field,
                           _ ("hand %" PRId64 ": its lot is entered at this meeting: take it "
                              "back first with “lot.unset”, or choose another hand"),
                           turn->hand);
}

gint64
tonti_order_choose_pool (TontiAct *act)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);
  gint64 found = 0;
  guint count = 0;

  if (tonti_act_has (act, "pool"))
    return tonti_act_id (act, "pool");
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);

      if (g_str_equal (row->order_rule, "fixed"))
        continue;
      found = row->id;
      count++;
    }
  if (count == 1)
    return found;
  tonti_act_refuse (act, "which-pool", "pool",
                    _ ("order: it cannot be said of which pot: name it, for example pool:1"));
  return 0;
}
