// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-missing-report.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-goods-part.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-member-store.h"
#include "tonti-missing.h"
#include "tonti-overlay.h"

enum
{
  MEMBER,
  NAME,
  OF,
  WHAT,
  MEETING,
  DAY_,
  AMOUNT,
  LEFT,
  GOODS,
  IN_MONEY,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  TEXT ("of", N_ ("Of")),
  TEXT ("what", N_ ("What")),
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Day")),
  MONEY ("amount", N_ ("Amount")),
  SUM ("left", N_ ("Still owed")),
  TEXT ("goods", N_ ("In goods")),
  NUMBER ("money", N_ ("Money pays for it")),
  END,
};

static void
add (TontiBook *book, TontiTable *table, const TontiMemberRow *member,
     const TontiMissingCharge *charge)
{
  char *of = tonti_missing_key (charge->pool);

  tonti_table_add_row (table);
  tonti_table_set_int (table, MEMBER, member->id);
  tonti_table_set_text (table, NAME, member->name);
  tonti_table_take_text (table, WHAT, tonti_label_subject (book, of));
  tonti_table_take_text (table, OF, of);
  tonti_table_put_int (table, MEETING, charge->meeting);
  tonti_table_set_int (table, DAY_, charge->day.number);
  tonti_table_set_int (table, AMOUNT, charge->amount);
  tonti_table_set_int (table, LEFT, charge->left);
  if (charge->pool != 0)
    tonti_table_take_text (table, GOODS, tonti_goods_tell (book, charge->pool, charge->left));
  tonti_table_set_int (table, IN_MONEY,
                       tonti_goods_takes_money (tonti_report_db (book), charge->pool));
}

TontiReport *
tonti_missing_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("missing", N_ ("Missing cash or goods"));
  TontiTable *table = tonti_table_new ("rows", "", columns);
  g_autoptr (GArray) members = tonti_member_list (tonti_report_db (book), TRUE);
  g_auto (TontiCompose) compose = { 0 };

  tonti_report_add_table (self, table);
  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      g_autoptr (GArray) charges = NULL;

      if (query->member != 0 && member->id != query->member)
        continue;
      charges = tonti_missing_list_charges (&compose, member->id);
      for (guint k = 0; k < charges->len; k++)
        if (g_array_index (charges, TontiMissingCharge, k).left > 0)
          add (book, table, member, &g_array_index (charges, TontiMissingCharge, k));
    }
  return g_steal_pointer (&self);
}
