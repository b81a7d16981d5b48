// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-operation-forms.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"
#include "tonti-money-choices.h"

static const TontiFormField aid_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Member"), NULL, NULL, TRUE },
  { "fund", TONTI_ENTRY_CHOICE, N_ ("From which _fund"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_Why"), N_ ("birth, illness, funeral …"), NULL, TRUE },
  { "relation", TONTI_ENTRY_TEXT, N_ ("For which _relative"), NULL, NULL, FALSE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "piece", TONTI_ENTRY_TEXT, N_ ("Supporting _paper"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, FALSE },
  { NULL },
};

static const TontiFormField expense_fields[] = {
  { "account", TONTI_ENTRY_CHOICE, N_ ("_Kind of expense"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What was bought"), NULL, NULL, TRUE },
  { "piece", TONTI_ENTRY_TEXT, N_ ("Supporting _paper"), N_ ("number of the invoice or receipt"),
    NULL, FALSE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, FALSE },
  { NULL },
};

static const TontiFormField income_fields[] = {
  { "account", TONTI_ENTRY_CHOICE, N_ ("_Kind of income"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What it is"), NULL, NULL, TRUE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("_From which member"), N_ ("empty when it is no member"),
    NULL, FALSE },
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { NULL },
};

static const TontiFormField transfer_fields[] = {
  { "from", TONTI_ENTRY_CHOICE, N_ ("_From"), NULL, tonti_place_choices, TRUE },
  { "to", TONTI_ENTRY_CHOICE, N_ ("_To"), NULL, tonti_place_choices, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("what arrives"), NULL, TRUE },
  { "fee", TONTI_ENTRY_AMOUNT, N_ ("F_ees"), N_ ("kept on the way, besides"), NULL, FALSE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What it is"), NULL, NULL, TRUE },
  { "reference", TONTI_ENTRY_TEXT, N_ ("_Reference"), N_ ("of the bank or the mobile money"), NULL,
    FALSE },
  { NULL },
};

static const TontiFormField fine_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Member"), NULL, NULL, TRUE },
  { "kind", TONTI_ENTRY_CHOICE, N_ ("_Fine"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("empty: the usual one"), NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why"), NULL, NULL, FALSE },
  { NULL },
};

static const struct
{
  const char *verb, *title, *accept; /* N_(…) */
  const TontiFormField *fields;
} forms[] = {
  [TONTI_OPERATION_AID] = { "aid", N_ ("Help a member"), N_ ("_Enter the aid"), aid_fields },
  [TONTI_OPERATION_EXPENSE]
  = { "expense", N_ ("Expense of the group"), N_ ("_Enter the expense"), expense_fields },
  [TONTI_OPERATION_INCOME]
  = { "income", N_ ("Income of the group"), N_ ("_Enter the income"), income_fields },
  [TONTI_OPERATION_TRANSFER] = { "transfer", N_ ("Between box, bank and mobile money"),
                                 N_ ("_Enter the transfer"), transfer_fields },
  [TONTI_OPERATION_FINE] = { "fine.charge", N_ ("Fine"), N_ ("_Charge the fine"), fine_fields },
};

/* Choices with their amount: "Social fund (holds 12 500 F CFA)". */
static void
set_choices (TontiForm *form, TontiSession *session, const char *name, const GArray *list,
             gboolean with_amount)
{
  g_autofree TontiChoice *choices = g_new0 (TontiChoice, list->len + 1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < list->len; i++)
    {
      const TontiOperationChoice *choice = &g_array_index (list, TontiOperationChoice, i);
      g_autofree char *money = tonti_meeting_money (session, choice->amount);
      g_ptr_array_add (labels, with_amount ? g_strdup_printf ("%s (%s)", choice->label, money)
                                           : g_strdup (choice->label));
      choices[i] = (TontiChoice){ choice->code, labels->pdata[i] };
    }
  tonti_form_set_choices (form, name, choices);
  if (list->len > 0)
    tonti_form_set_value (form, name, json_string (choices[0].code));
}

void
tonti_operation_forms_add (TontiPage *parent, TontiOperationKind kind,
                           const TontiOperationReport *report)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiForm *form = tonti_form_new (session, forms[kind].verb, _ (forms[kind].title),
                                    _ (forms[kind].accept), forms[kind].fields);
  if (kind == TONTI_OPERATION_AID)
    set_choices (form, session, "fund", report->funds, TRUE);
  else if (kind == TONTI_OPERATION_EXPENSE)
    set_choices (form, session, "account", report->expenses, FALSE);
  else if (kind == TONTI_OPERATION_INCOME)
    set_choices (form, session, "account", report->incomes, FALSE);
  else if (kind == TONTI_OPERATION_FINE)
    set_choices (form, session, "kind", report->fines, TRUE);
  if (kind == TONTI_OPERATION_TRANSFER)
    {
      tonti_form_set_value (form, "from", json_string ("cash"));
      tonti_form_set_value (form, "to", json_string ("bank"));
    }
  else if (kind != TONTI_OPERATION_FINE)
    tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_show (form, GTK_WIDGET (parent));
}
