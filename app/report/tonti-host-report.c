// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-host-report.h"

#include "tonti-labels.h"
#include "tonti-meal.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

TontiHostReport *
tonti_host_report_make (TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) hosts = tonti_meal_plan_hosts (db);
  TontiHostReport *self = g_new0 (TontiHostReport, 1);

  self->texts = g_string_chunk_new (1024);
  self->rows = g_array_new (FALSE, TRUE, sizeof (TontiHostRow));
  self->is_on = tonti_meal_is_ruled (db, tonti_fund_get_meal (db));
  for (guint i = 0; i < hosts->len; i++)
    {
      const TontiMealHost *host = &g_array_index (hosts, TontiMealHost, i);
      TontiHostRow row = { host->meeting, host->day, host->member, "", "" };

      if (g_str_equal (host->state, "closed"))
        continue;
      if (host->member != 0)
        {
          row.name = tonti_paper_name (book, self->texts, host->member);
          row.how = tonti_label_of_code ("how", host->how);
          self->is_on = TRUE;
        }
      g_array_append_val (self->rows, row);
    }
  return self;
}

void
tonti_host_report_free (TontiHostReport *self)
{
  g_array_unref (self->rows);
  g_string_chunk_free (self->texts);
  g_free (self);
}

const TontiHostRow *
tonti_host_report_find (const TontiHostReport *self, gint64 meeting)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (g_array_index (self->rows, TontiHostRow, i).meeting == meeting)
      return &g_array_index (self->rows, TontiHostRow, i);
  return NULL;
}
