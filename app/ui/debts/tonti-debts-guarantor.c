// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-debts-guarantor.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-choice-list.h"
#include "tonti-surety-forms.h"
#include "tonti-table-read.h"

static void
add_hands (GArray *choices, const TontiTable *table)
{
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      const char *hand = tonti_table_read_text (table, i, "hand");
      const char *number = hand + strcspn (hand, "0123456789");
      tonti_choice_list_add (choices, g_strdup_printf ("hand:%s", number),
                             g_strdup_printf (_ ("Hand %1$s: %2$s"), number,
                                              tonti_table_read_text (table, i, "holders")));
    }
}

static void
add_loans (GArray *choices, const TontiTable *table)
{
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      const char *loan = tonti_table_read_text (table, i, "loan");
      const char *number = loan + strcspn (loan, "0123456789");
      if (tonti_table_read_int (table, i, "open") > 0)
        tonti_choice_list_add (choices, g_strdup_printf ("box-loan:%s", number),
                               g_strdup_printf (_ ("Loan %1$s: %2$s"), number,
                                                tonti_table_read_text (table, i, "name")));
    }
}

void
tonti_debts_ask_guarantor (GtkWidget *parent, TontiSession *session, const TontiTable *hands,
                           const TontiTable *loans)
{
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  add_loans (choices, loans);
  add_hands (choices, hands);
  tonti_surety_form_choose (session, parent, (const TontiChoice *)(gpointer)choices->data, NULL);
}
