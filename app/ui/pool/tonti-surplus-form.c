// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surplus-form.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-money-choices.h"

/* Goods that belong to no lot: handed out, sold, written off. */

static const TontiChoice hows[] = {
  { "sold", N_ ("They are sold") },
  { "given", N_ ("They are handed to a member") },
  { "spoilt", N_ ("They are spoilt and written off") },
  { NULL, NULL },
};

static const TontiFormField fields[] = {
  { "how", TONTI_ENTRY_CHOICE, N_ ("What becomes of _them"), NULL, hows, TRUE },
  { "quantity", TONTI_ENTRY_TEXT, N_ ("_Quantity"), N_ ("Left empty: all that is left over"), NULL,
    FALSE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Money that came"), N_ ("Of a sale"), NULL, FALSE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("To _which member"), NULL, NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Who _decided it, and why"), NULL, NULL, TRUE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_surplus_ask (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form
      = tonti_form_new (session, "goods.use", _ ("Goods left over"), _ ("_Enter it"), fields);
  g_autofree char *pool = g_strdup_printf ("pool:%" PRId64, round->pool);

  tonti_form_set_fixed (form, "pool", json_string (pool));
  tonti_form_set_value (form, "how", json_string ("sold"));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_remark (form, _ ("Goods that were counted too much belong to no lot. The group "
                                  "decides what becomes of them; the money of a sale is an income "
                                  "of the group."));
  tonti_form_show (form, parent);
}
