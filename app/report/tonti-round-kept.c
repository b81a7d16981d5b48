// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-round-private.h"

#include "tonti-fund-store.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"

void
tonti_round_add_kept (TontiRoundReport *self, TontiDb *db)
{
  g_autoptr (GArray) funds = tonti_fund_list (db);
  g_autoptr (GArray) rows = tonti_pool_list_deductions (db, self->pool);

  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *row = &g_array_index (funds, TontiFundRow, i);
      const TontiRoundPool fund = { row->id, tonti_paper_keep (self->chunk, row->name) };

      g_array_append_val (self->funds, fund);
    }
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiDeductionRow *row = &g_array_index (rows, TontiDeductionRow, i);
      const TontiRoundKept kept = { row->kind, row->fund, row->ppm };

      g_array_append_val (self->kept, kept);
    }
}
