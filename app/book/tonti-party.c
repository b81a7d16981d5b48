// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-party.h"

#include <glib/gi18n.h>

#include "tonti-fund-store.h"
#include "tonti-gesture.h"
#include "tonti-ledger-store.h"

/* What is paid for meals is the hosts'. */
static gboolean
check_meal (TontiAct *act, const char *field, gint64 fund)
{
  static const char *const others[]
      = { "aid", "aid.call", "aid.rebuild", "aid-kind.set", "pool.add", "pool.set", NULL };

  if (fund != tonti_fund_get_meal (act->db) || !g_strv_contains (others, act->verb->name))
    return TRUE;
  return tonti_act_refuse (act, "meal-fund", field,
                           _ ("%s: this money is paid for meals and goes to their hosts: choose "
                              "another fund"),
                           field);
}

gboolean
tonti_party_check_fund (TontiAct *act, const char *field, gint64 fund)
{
  static const char *const allowed[]
      = { "fund.set", "party.cover", "party.pay", "takeover.fund", "takeover.member", NULL };
  g_autofree char *party = NULL;

  if (g_strv_contains (allowed, act->verb->name) || g_str_has_prefix (act->verb->name, "takeover."))
    return TRUE;
  party = tonti_party_dup_name (act->db, fund);
  if (party == NULL)
    return check_meal (act, field, fund);
  return tonti_act_refuse (act, "party-fund", field,
                           _ ("%s: this money is held for %s and is not the group's: choose "
                              "another fund, or hand it over with “party.pay”"),
                           field, party);
}

static gint64
get_balance (TontiAct *act, const TontiCompose *drafts, const char *root)
{
  return tonti_ledger_root_balance (act->db, root)
         + (drafts != NULL ? tonti_compose_root_balance (drafts, root) : 0);
}

/* No party is handed more than what is held for it. */
static gboolean
check_each (TontiAct *act, const TontiCompose *drafts)
{
  g_autoptr (GArray) funds = tonti_fund_list (act->db);

  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);
      gint64 over = g_str_has_prefix (fund->account, TONTI_HELD ":")
                        ? get_balance (act, drafts, fund->account)
                        : 0;
      g_autofree char *money = tonti_act_money (act, over);

      if (over > 0)
        return tonti_act_refuse (act, "held-less", NULL,
                                 _ ("%s: %s more would be handed over of “%s” than is held: take "
                                    "back what is handed over first, or hand over less"),
                                 act->verb->name, money, fund->name);
    }
  return TRUE;
}

gboolean
tonti_party_check_held (TontiAct *act, const TontiCompose *drafts)
{
  static const char *const places[] = { "cash", "bank", "mobile", "claim" };
  gint64 held = -get_balance (act, drafts, TONTI_HELD), there = 0;
  g_autofree char *missing = NULL;

  if (!check_each (act, drafts))
    return FALSE;
  if (held <= 0)
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    there += get_balance (act, drafts, places[i]);
  if (there >= held)
    return TRUE;
  missing = tonti_act_money (act, held - there);
  return tonti_act_refuse (act, "party-held", NULL,
                           _ ("%s: %s of it are money held for a third party: pay less, or enter "
                              "first what came in"),
                           act->verb->name, missing);
}
