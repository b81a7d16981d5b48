// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-forms.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-page.h"

/* What the group keeps for a member: what she owes is taken from it, or it is given back
 * (tonti-member-forms.h). */

static const TontiChoice sources[] = {
  { "savings", N_ ("her savings") },
  { "advance", N_ ("money she paid in advance") },
  { "owed", N_ ("what is still owed of her lot") },
  { "dividends", N_ ("her shares of discounts") },
  { NULL },
};
static const TontiFormField fields[] = {
  { "from", TONTI_ENTRY_CHOICE, N_ ("Taken _from"), NULL, sources, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_How much"),
    N_ ("As much as possible if nothing is written") },
  { "consent", TONTI_ENTRY_FLAG, N_ ("She _agrees") },
  { "decision", TONTI_ENTRY_TEXT, N_ ("_Decision"), N_ ("Of the group, when she does not agree") },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiChoice means[] = {
  { "cash", N_ ("cash") },
  { "mobile", N_ ("mobile money") },
  { "bank", N_ ("bank") },
  { NULL },
};
static const TontiFormField back_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_How much"), N_ ("Left empty: everything") },
  { "ahead", TONTI_ENTRY_FLAG, N_ ("Also what was paid _ahead for meals and funds") },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Discharge") },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, means },
  { "reference", TONTI_ENTRY_TEXT, N_ ("_Reference"), N_ ("Of the bank or the mobile money") },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static void
told_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer text)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ((const char *)text));
}

void
tonti_member_form_set_off (TontiSession *session, GtkWidget *parent, const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("Set off what %s owes"), passbook->name);
  TontiForm *form = tonti_form_new (session, "setoff.make", title, _ ("_Set Off"), fields);
  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_value (form, "from", json_string ("savings"));
  tonti_form_set_remark (form, _ ("Her unpaid dues and fines are paid from it, in the group's "
                                  "order. No money changes hands; her statement shows it."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("The set-off is in the book"));
  tonti_form_show (form, parent);
}

void
tonti_member_form_give_back (TontiSession *session, GtkWidget *parent,
                             const TontiPassbook *passbook)
{
  g_autofree char *title = g_strdup_printf (_ ("Give back to %s"), passbook->name);
  TontiForm *form = tonti_form_new (session, "advance.pay", title, _ ("_Give Back"), back_fields);
  tonti_form_set_fixed (form, "member", json_integer (passbook->member));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_remark (form, _ ("What she paid in advance is hers until it is used. What was "
                                  "paid ahead for meetings to come is due again at them."));
  tonti_form_set_done (form, G_OBJECT (parent), told_cb,
                       (gpointer)N_ ("What was given back is in the book"));
  tonti_form_show (form, parent);
}
