// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-surety-forms.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-money-choices.h"
#include "tonti-page.h"

static const TontiChoice kinds[] = {
  { "member", N_ ("a member") },
  { "deposit", N_ ("a deposit that we keep") },
  { "cheque", N_ ("a cheque that we keep") },
  { NULL },
};
static const TontiChoice hows[] = {
  { "signature", N_ ("Signature") },
  { "thumbprint", N_ ("Thumbprint") },
  { "spoken", N_ ("Said before the meeting") },
  { NULL },
};
/* How the key of a loan of the auction box begins. */
#define LOAN "box-loan:"

#define ANSWERS                                                                                    \
  { "kind", TONTI_ENTRY_CHOICE, N_ ("Who or _what answers"), NULL, kinds, TRUE },                  \
      { "member", TONTI_ENTRY_MEMBER, N_ ("The _member"), NULL, NULL, FALSE },                     \
      { "what",                                                                                    \
        TONTI_ENTRY_TEXT,                                                                          \
        N_ ("What is _kept"),                                                                      \
        N_ ("the object, the number of the cheque"),                                               \
        NULL,                                                                                      \
        FALSE },                                                                                   \
      { "most",                                                                                    \
        TONTI_ENTRY_AMOUNT,                                                                        \
        N_ ("For how much at _most"),                                                              \
        N_ ("What the rules allow if nothing is written"),                                         \
        NULL,                                                                                      \
        FALSE },                                                                                   \
  {                                                                                                \
    NULL                                                                                           \
  }

static const TontiFormField add_fields[] = { ANSWERS };
static const TontiFormField choose_fields[]
    = { { "hand", TONTI_ENTRY_CHOICE, N_ ("For which _hand or loan"), NULL, NULL, TRUE }, ANSWERS };
static const TontiFormField accept_fields[] = {
  { "how", TONTI_ENTRY_CHOICE, N_ ("How she _says so"), NULL, hows, TRUE },
  { "witness", TONTI_ENTRY_TEXT, N_ ("_Witness"), N_ ("of a thumbprint"), NULL, FALSE },
  { "identity", TONTI_ENTRY_TEXT, N_ ("_Identity card no."), N_ ("it can be erased later"), NULL,
    FALSE },
  { NULL },
};
#define ALL(label)                                                                                 \
  {                                                                                                \
    "all", TONTI_ENTRY_FLAG, label, NULL, NULL, FALSE                                              \
  }
static const TontiFormField call_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("What is missing if nothing is written"),
    NULL, FALSE },
  ALL (N_ ("Also what is still to _come: the holder left")),
  { "reason", TONTI_ENTRY_TEXT, N_ ("What is _said about it"), NULL, NULL, FALSE },
  { NULL },
};
static const TontiFormField pay_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("What is missing if nothing is written"),
    NULL, FALSE },
  ALL (N_ ("Also what is still to _come: the holder left")),
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "reference", TONTI_ENTRY_TEXT, N_ ("_Reference"), N_ ("of the bank or the mobile money"), NULL,
    FALSE },
  { NULL },
};
static const TontiFormField loan_call_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("What is missing if nothing is written"),
    NULL, FALSE },
  ALL (N_ ("All of the loan, also before its _day")),
  { "reason", TONTI_ENTRY_TEXT, N_ ("What is _said about it"), NULL, NULL, FALSE },
  { NULL },
};
static const TontiFormField loan_pay_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("What is missing if nothing is written"),
    NULL, FALSE },
  ALL (N_ ("All of the loan, also before its _day")),
  { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },
  { "reference", TONTI_ENTRY_TEXT, N_ ("_Reference"), N_ ("of the bank or the mobile money"), NULL,
    FALSE },
  { NULL },
};
static const TontiFormField end_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Why she is let go"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* A person is named; of a thing it is said what it is. */
static void
ask_kind (TontiForm *form)
{
  json_auto_t *kind = tonti_form_get_value (form, "kind");
  const gboolean is_member = g_strcmp0 (json_string_value (kind), "member") == 0;
  tonti_form_set_field_visible (form, "member", is_member);
  tonti_form_set_field_visible (form, "what", !is_member);
}

static void
add_changed_cb (TontiForm *form, const char *name, gpointer user_data)
{
  if (g_str_equal (name, "kind"))
    ask_kind (form);
}

static TontiForm *
make_add (TontiSession *session, const char *whom, const TontiFormField *fields, const char *remark)
{
  g_autofree char *title = whom ? g_strdup_printf (_ ("Who answers for %s"), whom)
                                : g_strdup (_ ("Who answers for a hand or a loan"));
  TontiForm *form = tonti_form_new (session, "guarantee.add", title, _ ("_Name Her"), fields);
  tonti_form_set_value (form, "kind", json_string ("member"));
  tonti_form_set_remark (form, remark);
  g_signal_connect (form, "changed", G_CALLBACK (add_changed_cb), NULL);
  ask_kind (form);
  return form;
}

void
tonti_surety_form_add (TontiSession *session, GtkWidget *parent, const char *of, const char *whom)
{
  const gboolean is_loan = g_str_has_prefix (of, LOAN);
  TontiForm *form
      = make_add (session, whom, add_fields,
                  is_loan ? _ ("She answers for what is not paid back of this loan. It counts once "
                               "she has accepted herself.")
                          : _ ("She answers for what this hand still has to pay after its lot. "
                               "It counts once she has accepted herself."));
  tonti_form_set_fixed (form, is_loan ? "loan" : "hand", json_string (of));
  tonti_form_show (form, parent);
}

/* A loan was chosen in the place of a hand. */
static json_t *
make_chosen (TontiForm *form, json_t *request, gpointer data)
{
  json_t *of = json_object_get (request, "hand");
  if (json_is_string (of) && g_str_has_prefix (json_string_value (of), LOAN))
    {
      json_object_set (request, "loan", of);
      json_object_del (request, "hand");
    }
  return request;
}

void
tonti_surety_form_choose (TontiSession *session, GtkWidget *parent, const TontiChoice *hands,
                          const char *whom)
{
  TontiForm *form
      = make_add (session, whom, choose_fields,
                  _ ("She answers for what the hand still has to pay after its lot, or for what is "
                     "not paid back of the loan. It counts once she has accepted herself."));
  tonti_form_set_make (form, make_chosen, NULL);
  tonti_form_set_choices (form, "hand", hands);
  if (hands[0].code && !hands[1].code)
    tonti_form_set_value (form, "hand", json_string (hands[0].code));
  tonti_form_show (form, parent);
}

static TontiForm *
make (TontiSession *session, const char *verb, const char *title, const char *accept,
      const TontiFormField *fields, const TontiSurety *surety)
{
  TontiForm *form = tonti_form_new (session, verb, title, accept, fields);
  g_autofree char *remark = tonti_surety_tell (surety, tonti_session_get_group (session));
  tonti_form_set_fixed (form, "guarantee", json_integer (surety->guarantee));
  tonti_form_set_remark (form, remark);
  return form;
}

void
tonti_surety_form_accept (TontiSession *session, GtkWidget *parent, const TontiSurety *surety)
{
  g_autofree char *title = g_strdup_printf (_ ("%s accepts"), surety->name);
  TontiForm *form
      = make (session, "guarantee.accept", title, _ ("_She Accepts"), accept_fields, surety);
  tonti_form_set_value (form, "how", json_string ("signature"));
  tonti_form_show (form, parent);
}

void
tonti_surety_form_call (TontiSession *session, GtkWidget *parent, const TontiSurety *surety)
{
  g_autofree char *title = g_strdup_printf (_ ("%s is asked to pay"), surety->name);
  tonti_form_show (make (session, "guarantee.call", title, _ ("_Ask Her"),
                         surety->loan > 0 ? loan_call_fields : call_fields, surety),
                   parent);
}

void
tonti_surety_form_pay (TontiSession *session, GtkWidget *parent, const TontiSurety *surety)
{
  g_autofree char *title = g_strdup_printf (_ ("%s pays as guarantor"), surety->name);
  TontiForm *form = make (session, "guarantee.pay", title, _ ("_Receive the Sum"),
                          surety->loan > 0 ? loan_pay_fields : pay_fields, surety);
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_show (form, parent);
}

void
tonti_surety_form_end (TontiSession *session, GtkWidget *parent, const TontiSurety *surety)
{
  g_autofree char *title = g_strdup_printf (_ ("%s is let go"), surety->name);
  tonti_form_show (make (session, "guarantee.end", title, _ ("_Let Her Go"), end_fields, surety),
                   parent);
}
