// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-scene.h"

#include "tonti-scene.h"

gint64
tonti_paper_scene_sum (const GArray *lines)
{
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    sum += g_array_index (lines, TontiPaperLine, i).amount.minor;
  return sum;
}

TontiReceiptReport *
tonti_paper_scene_receipts (TontiFixture *f, const TontiPaperQuery *query)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiReceiptReport *report = tonti_receipt_report_make (f->book, query, problems);

  g_assert_nonnull (report);
  return report;
}

/* Member 7 pays 2 500 of 5 500, keeps 1 000 aside; everybody else pays. */
void
tonti_paper_scene_play (TontiFixture *f)
{
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'advance','amount':1000}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late','reason':'16 h 40'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'none'}}");
  tonti_fixture_apply (
      f, "{'do':'expense','account':'chairs','amount':3000,'what':'Chaises','piece':'F 12'}");
  tonti_fixture_apply (f, "{'do':'minutes.text','section':'decisions','text':'Rien.'}");
}

const TontiReceipt *
tonti_paper_scene_receipt (const TontiReceiptReport *report, gint64 member)
{
  for (guint i = 0; i < report->receipts->len; i++)
    if (g_array_index (report->receipts, TontiReceipt, i).member == member)
      return &g_array_index (report->receipts, TontiReceipt, i);
  g_error ("no receipt");
}
