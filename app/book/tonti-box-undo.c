// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-undo.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-money.h"
#include "tonti-box-store.h"
#include "tonti-card-store.h"

gboolean
tonti_box_check_followed (TontiAct *act, const TontiEvent *event)
{
  const char *loan = json_string_value (json_object_get (event->json, "loan"));
  const char *card = json_string_value (json_object_get (event->json, "card"));
  TontiSubject subject;
  TontiBoxLoanRow row;
  TontiCardRow ticked;

  if (g_str_equal (event->kind, "box-loan/1") && loan != NULL
      && tonti_subject_parse (loan, &subject) && tonti_box_loan_get (act->db, subject.n, &row)
      && (row.principal_paid + row.late_paid > 0
          || (row.price_paid > 0 && !g_str_equal (row.pays, "kept"))))
    return tonti_act_refuse (act, "loan-paid", "event",
                             _ ("%s: something of it is paid back: correct the receipt first"),
                             loan);
  if (g_str_equal (event->kind, "card/1") && card != NULL && tonti_subject_parse (card, &subject)
      && tonti_card_get (act->db, subject.n, &ticked) && ticked.ticked > 0)
    return tonti_act_refuse (act, "card-ticked", "event",
                             _ ("%s: boxes of it are ticked: pay it out instead"), card);
  return TRUE;
}

gboolean
tonti_box_check_used (TontiAct *act, const TontiEvent *event)
{
  g_autoptr (GArray) pools = tonti_pool_list (act->db);

  for (guint i = 0; i < pools->len; i++)
    if (tonti_box_money_get (act->book, g_array_index (pools, TontiPoolRow, i).id).in < 0)
      return tonti_act_refuse (act, "used-since", "event",
                               _ ("entry %" PRId64
                                  ": money that it brought into the auction box was "
                                  "lent or shared since: correct that later entry first"),
                               event->seq);
  return TRUE;
}
