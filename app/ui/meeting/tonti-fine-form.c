// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fine-form.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"

static const TontiFormField fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Member"), NULL, NULL, TRUE },
  { "kind", TONTI_ENTRY_CHOICE, N_ ("_Fine"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("empty: the usual one"), NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why"), NULL, NULL, FALSE },
  { NULL },
};

/* With their amount: "Late (500 F CFA)". */
static void
set_kinds (TontiForm *form, TontiSession *session, const GArray *fines)
{
  g_autofree TontiChoice *choices = g_new0 (TontiChoice, fines->len + 1);
  g_autoptr (GPtrArray) labels = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < fines->len; i++)
    {
      const TontiOperationChoice *fine = &g_array_index (fines, TontiOperationChoice, i);
      g_autofree char *money = tonti_meeting_money (session, fine->amount);
      g_ptr_array_add (labels, g_strdup_printf ("%s (%s)", fine->label, money));
      choices[i] = (TontiChoice){ fine->code, labels->pdata[i] };
    }
  tonti_form_set_choices (form, "kind", choices);
  if (fines->len > 0)
    tonti_form_set_value (form, "kind", json_string (choices[0].code));
}

void
tonti_fine_form_show (TontiPage *parent, const TontiOperationReport *report)
{
  TontiSession *session = tonti_page_get_session (parent);
  TontiForm *form
      = tonti_form_new (session, "fine.charge", _ ("Fine"), _ ("_Charge the fine"), fields);
  set_kinds (form, session, report->fines);
  tonti_form_show (form, GTK_WIDGET (parent));
}
