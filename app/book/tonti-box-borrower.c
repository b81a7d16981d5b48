// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-borrower.h"

#include <glib/gi18n.h>

#include "tonti-bar.h"
#include "tonti-box-debt.h"
#include "tonti-gesture.h"
#include "tonti-guarantor.h"
#include "tonti-member-store.h"
#include "tonti-overlay.h"
#include "tonti-rule-store.h"

static gboolean
is_behind (const TontiCompose *compose, gint64 member, TontiDay day)
{
  g_autoptr (GHashTable) behind = tonti_bar_list_behind (compose, day);

  if (g_hash_table_contains (behind, &member))
    return TRUE;
  for (guint i = 0; i < compose->loans->len; i++)
    {
      const TontiBoxDebt *debt = &g_array_index (compose->loans, TontiBoxDebt, i);

      if (debt->member == member && tonti_box_debt_late (debt, day) > 0)
        return TRUE;
    }
  return FALSE;
}

gboolean
tonti_box_check_arrears (TontiAct *act, gint64 member, const char *field)
{
  g_auto (TontiCompose) compose = { 0 };
  g_autofree char *name = tonti_act_name_of (act, member);

  if (!tonti_rule_number (act->db, 0, "arrears-bar-loan", act->meeting))
    return TRUE;
  tonti_overlay_compose_drafts (act->book, &compose);
  return !is_behind (&compose, member, act->day)
         || tonti_act_refuse (
             act, "in-arrears", field,
             _ ("%s: is in arrears, and who is in arrears borrows nothing: receive "
                "first what is due, or change the rule"),
             name);
}

gboolean
tonti_box_check_there (TontiAct *act, gint64 member, const char *field)
{
  g_auto (TontiMemberRow) row = { 0 };

  tonti_member_get (act->db, member, &row);
  return !tonti_day_is_valid (row.left)
         || tonti_act_refuse (act, "member-left", field,
                              _ ("%s: has left the group: choose another member"), row.name);
}

gboolean
tonti_box_check_guarantor (TontiAct *act, gint64 guarantor, gint64 borrower, gint64 *most)
{
  if (guarantor == 0)
    return TRUE;
  if (guarantor == borrower)
    return tonti_act_refuse (act, "same-member", "guarantor",
                             _ ("guarantor: nobody answers for himself: name another member"));
  return tonti_box_check_there (act, guarantor, "guarantor")
         && tonti_guarantor_check_member (act, guarantor, most);
}
