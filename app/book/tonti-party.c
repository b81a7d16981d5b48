// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-party.h"

#include <glib/gi18n.h>

#include "tonti-gesture.h"
#include "tonti-ledger-store.h"

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
    return TRUE;
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

gboolean
tonti_party_check_held (TontiAct *act, const TontiCompose *drafts)
{
  static const char *const places[] = { "cash", "bank", "mobile", "claim" };
  gint64 held = -get_balance (act, drafts, TONTI_HELD), there = 0;
  g_autofree char *missing = NULL;

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
