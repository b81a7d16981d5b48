// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-forms.h"

#include <glib/gi18n.h>

#include "tonti-form.h"

static const TontiFormField open_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Client"), NULL, NULL, TRUE },
  { "stake", TONTI_ENTRY_AMOUNT, N_ ("_Stake of one box"), NULL, NULL, TRUE },
  { "collector", TONTI_ENTRY_MEMBER, N_ ("Co_llector"), N_ ("Nobody if left empty"), NULL, FALSE },
  { NULL },
};

void
tonti_card_ask_open (GtkWidget *parent, TontiSession *session)
{
  tonti_form_show (
      tonti_form_new (session, "card.open", _ ("Open a card"), _ ("_Open the card"), open_fields),
      parent);
}

static const TontiFormField stake_fields[] = {
  { "boxes", TONTI_ENTRY_NUMBER, N_ ("_Boxes"), NULL, NULL, TRUE },
  { "day", TONTI_ENTRY_DAY, N_ ("_Day"), N_ ("Today if left empty"), NULL, FALSE },
  { "paper", TONTI_ENTRY_TEXT, N_ ("Number of the _paper receipt"), NULL, NULL, FALSE },
  { NULL },
};

void
tonti_card_ask_stake (GtkWidget *parent, TontiSession *session, const char *card)
{
  TontiForm *form
      = tonti_form_new (session, "card.stake", _ ("Tick several boxes"), _ ("_Tick"), stake_fields);
  tonti_form_set_fixed (form, "card", json_string (card));
  tonti_form_show (form, parent);
}

static const TontiFormField pay_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"),
    N_ ("Everything if left empty, and the card is over"), NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Signed by the client"), NULL, NULL, FALSE },
  { NULL },
};

void
tonti_card_ask_pay (GtkWidget *parent, TontiSession *session, const char *card)
{
  TontiForm *form
      = tonti_form_new (session, "card.pay", _ ("Pay a card out"), _ ("_Pay out"), pay_fields);
  tonti_form_set_fixed (form, "card", json_string (card));
  tonti_form_show (form, parent);
}
