// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cash-choices.h"
#include "tonti-money-choices.h"

static const TontiChoice rests[] = {
  { "advance", N_ ("It is kept as an advance") },
  { "change", N_ ("It is handed back") },
  { NULL, NULL },
};

static const TontiChoice signatures[] = {
  { "signature", N_ ("Signature") },
  { "thumbprint", N_ ("Thumbprint") },
  { NULL, NULL },
};

/* The last one, so that a form in an open meeting leaves it out: the day is the meeting's. */
#define DAY_FIELD                                                                                  \
  {                                                                                                \
    "day", TONTI_ENTRY_DAY, N_ ("_Day"), N_ ("Left empty: today"), NULL, FALSE                     \
  }
#define MEANS_FIELD                                                                                \
  {                                                                                                \
    "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE                  \
  }
#define PIECE_FIELD                                                                                \
  {                                                                                                \
    "piece", TONTI_ENTRY_TEXT, N_ ("Supporting _paper"), N_ ("Number of the invoice or receipt"),  \
        NULL, FALSE                                                                                \
  }
#define REFERENCE_FIELD                                                                            \
  {                                                                                                \
    "reference", TONTI_ENTRY_TEXT, N_ ("_Reference"), N_ ("Of the bank or the mobile money"),      \
        NULL, FALSE                                                                                \
  }
#define OFFICERS_FIELD                                                                             \
  {                                                                                                \
    "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, FALSE                      \
  }

static const TontiFormField receive_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_From whom"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount that arrived"), NULL, NULL, TRUE },
  { "then", TONTI_ENTRY_CHOICE, N_ ("What is _more than owed"), NULL, rests, TRUE },
  MEANS_FIELD,
  { "phone", TONTI_ENTRY_TEXT, N_ ("_Whose phone"), N_ ("Of mobile money: who keeps the phone"),
    NULL, FALSE },
  REFERENCE_FIELD,
  { "fee", TONTI_ENTRY_AMOUNT, N_ ("F_ees the group bears"), NULL, NULL, FALSE },
  DAY_FIELD,
  { NULL },
};

static const TontiFormField income_fields[] = {
  { "account", TONTI_ENTRY_CHOICE, N_ ("_Kind of income"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What it is"), NULL, NULL, TRUE },
  { "member", TONTI_ENTRY_MEMBER, N_ ("_From which member"), N_ ("Empty when it is no member"),
    NULL, FALSE },
  MEANS_FIELD,
  REFERENCE_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField aid_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Member"), NULL, NULL, TRUE },
  { "fund", TONTI_ENTRY_CHOICE, N_ ("From which _fund"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_Why"), N_ ("Birth, illness, funeral …"), NULL, TRUE },
  { "relation", TONTI_ENTRY_TEXT, N_ ("For which _relative"), NULL, NULL, FALSE },
  MEANS_FIELD,
  PIECE_FIELD,
  OFFICERS_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField expense_fields[] = {
  { "account", TONTI_ENTRY_CHOICE, N_ ("_Kind of expense"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What was bought"), NULL, NULL, TRUE },
  PIECE_FIELD,
  MEANS_FIELD,
  OFFICERS_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField transfer_fields[] = {
  { "from", TONTI_ENTRY_CHOICE, N_ ("_From"), NULL, tonti_place_choices, TRUE },
  { "to", TONTI_ENTRY_CHOICE, N_ ("_To"), NULL, tonti_place_choices, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount that arrives"), NULL, NULL, TRUE },
  { "fee", TONTI_ENTRY_AMOUNT, N_ ("F_ees kept on the way, besides"), NULL, NULL, FALSE },
  { "what", TONTI_ENTRY_TEXT, N_ ("_What it is"), NULL, NULL, TRUE },
  REFERENCE_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField lot_fields[] = {
  { "hand", TONTI_ENTRY_CHOICE, N_ ("_Which lot"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("Why _now"), N_ ("When its own meeting is over"), NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Discharge"), NULL, NULL, FALSE },
  MEANS_FIELD,
  REFERENCE_FIELD,
  OFFICERS_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField rest_fields[] = {
  { "rest", TONTI_ENTRY_CHOICE, N_ ("_To whom"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("Left empty: everything"), NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Discharge"), NULL, NULL, FALSE },
  MEANS_FIELD,
  REFERENCE_FIELD,
  OFFICERS_FIELD,
  DAY_FIELD,
  { NULL },
};

static const TontiFormField sign_fields[] = {
  { "paper", TONTI_ENTRY_CHOICE, N_ ("_Which paper"), NULL, NULL, TRUE },
  { "how", TONTI_ENTRY_CHOICE, N_ ("_How it is signed"), NULL, signatures, TRUE },
  { "witness", TONTI_ENTRY_TEXT, N_ ("Wi_tness"), N_ ("Of a thumbprint"), NULL, FALSE },
  DAY_FIELD,
  { NULL },
};

/* ---- Requests that are not the form's own ---- */

/* Whose phone it was is kept as a word with the receipt; fees that the group bears are an expense
 * of their own, in the same transaction. */
static json_t *
make_receive (TontiForm *form, json_t *request, gpointer data)
{
  const char *phone = json_string_value (json_object_get (request, "phone"));
  json_int_t fee = json_integer_value (json_object_get (request, "fee"));
  json_t *both, *expense;
  if (phone && *phone)
    json_object_set_new (request, "note", json_sprintf (_ ("Phone of %s"), phone));
  json_object_del (request, "phone");
  json_object_del (request, "fee");
  if (fee <= 0)
    return request;
  expense = json_pack (
      "{s:s, s:s, s:I, s:s, s:O*, s:O*, s:O*}", "do", "expense", "account", "fees", "amount", fee,
      "what", _ ("Fees of the transfer"), "means", json_object_get (request, "means"), "reference",
      json_object_get (request, "reference"), "day", json_object_get (request, "day"));
  both = json_array ();
  json_array_append_new (both, request);
  json_array_append_new (both, expense);
  return both;
}

/* "3/12": two numbers in one choice. */
static void
split (const json_t *request, const char *field, gint64 *first, gint64 *second)
{
  const char *code = json_string_value (json_object_get (request, field));
  g_auto (GStrv) parts = g_strsplit (code ? code : "0/0", "/", 2);
  *first = g_ascii_strtoll (parts[0], NULL, 10);
  *second = parts[1] ? g_ascii_strtoll (parts[1], NULL, 10) : 0;
}

static json_t *
make_rest (TontiForm *form, json_t *request, gpointer data)
{
  gint64 member, hand;
  split (request, "rest", &member, &hand);
  json_object_del (request, "rest");
  json_object_set_new (request, "member", json_integer (member));
  json_object_set_new (request, "hand", json_sprintf ("hand:%" PRId64, hand));
  return request;
}

static json_t *
make_sign (TontiForm *form, json_t *request, gpointer data)
{
  gint64 number, year;
  split (request, "paper", &number, &year);
  json_object_del (request, "paper");
  json_object_set_new (request, "number", json_integer (number));
  json_object_set_new (request, "year", json_integer (year));
  return request;
}

static const struct
{
  const char *verb, *title, *accept; /* N_(…) */
  const TontiFormField *fields;
  TontiFormMake make;
  const char *choice; /* field whose choices come from the book, NULL = none */
} forms[TONTI_N_CASH_FORMS] = {
  [TONTI_CASH_RECEIVE] = { "receive", N_ ("Received from a member"), N_ ("_Enter the receipt"),
                           receive_fields, make_receive, NULL },
  [TONTI_CASH_INCOME] = { "income", N_ ("Income of the group"), N_ ("_Enter the income"),
                          income_fields, NULL, "account" },
  [TONTI_CASH_AID]
  = { "aid", N_ ("Help a member"), N_ ("_Enter the aid"), aid_fields, NULL, "fund" },
  [TONTI_CASH_EXPENSE] = { "expense", N_ ("Expense of the group"), N_ ("_Enter the expense"),
                           expense_fields, NULL, "account" },
  [TONTI_CASH_TRANSFER] = { "transfer", N_ ("Between box, bank and mobile money"),
                            N_ ("_Enter the transfer"), transfer_fields, NULL, NULL },
  [TONTI_CASH_LOT]
  = { "lot.pay", N_ ("Hand a lot over"), N_ ("_Hand the lot over"), lot_fields, NULL, "hand" },
  [TONTI_CASH_REST] = { "owed.pay", N_ ("Pay the rest of a lot"), N_ ("_Pay the rest"), rest_fields,
                        make_rest, "rest" },
  [TONTI_CASH_SIGN] = { "discharge.record", N_ ("A paper is signed"), N_ ("_Enter the signature"),
                        sign_fields, make_sign, "paper" },
};

/* ---- Showing ---- */

static void
set_choices (TontiForm *self, TontiCashForm form, TontiSession *session,
             const TontiOperationReport *operations, const TontiPlacesReport *places)
{
  g_autoptr (GArray) choices
      = tonti_cash_choices (form, operations, places, &tonti_session_get_group (session)->style);
  tonti_form_set_choices (self, forms[form].choice, (const TontiChoice *)(gpointer)choices->data);
  if (choices->len > 0)
    tonti_form_set_value (self, forms[form].choice,
                          json_string (g_array_index (choices, TontiChoice, 0).code));
}

static gboolean
has_field (TontiCashForm form, const char *name)
{
  for (const TontiFormField *field = forms[form].fields; field->name; field++)
    if (g_str_equal (field->name, name))
      return TRUE;
  return FALSE;
}

static TontiFormField *
copy_fields (TontiCashForm form, gboolean with_day)
{
  guint n = 0;
  TontiFormField *fields;
  while (forms[form].fields[n].name)
    n++;
  fields = g_new0 (TontiFormField, n + 1);
  for (guint i = 0; i < (with_day ? n : n - 1); i++)
    fields[i] = forms[form].fields[i];
  return fields;
}

static void
propose (TontiForm *self, TontiCashForm form)
{
  if (has_field (form, "means"))
    tonti_form_set_value (self, "means",
                          json_string (form == TONTI_CASH_RECEIVE ? "mobile" : "cash"));
  if (form == TONTI_CASH_RECEIVE)
    tonti_form_set_value (self, "then", json_string ("advance"));
  if (form == TONTI_CASH_SIGN)
    tonti_form_set_value (self, "how", json_string ("signature"));
  if (form != TONTI_CASH_TRANSFER)
    return;
  tonti_form_set_value (self, "from", json_string ("cash"));
  tonti_form_set_value (self, "to", json_string ("bank"));
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  if (owner)
    tonti_page_toast (GTK_WIDGET (owner), GPOINTER_TO_INT (data) ? _ ("Entered in the meeting")
                                                                 : _ ("Entered in the cash book"));
}

void
tonti_cash_forms_show (TontiCashForm form, GtkWidget *parent, TontiSession *session,
                       const TontiOperationReport *operations, const TontiPlacesReport *places)
{
  gint64 open = operations->meeting;
  TontiFormField *fields = copy_fields (form, open == 0);
  TontiForm *self = tonti_form_new (session, forms[form].verb, _ (forms[form].title),
                                    _ (forms[form].accept), fields);
  g_autofree char *remark
      = open > 0 && places
            ? g_strdup_printf (_ ("Meeting %" PRId64 " is open: this is entered in it and "
                                  "becomes final when it is closed."),
                               open)
            : NULL;
  g_object_set_data_full (G_OBJECT (self), "tonti-cash-fields", fields, g_free);
  if (forms[form].choice)
    set_choices (self, form, session, operations, places);
  if (forms[form].make)
    tonti_form_set_make (self, forms[form].make, NULL);
  propose (self, form);
  tonti_form_set_remark (self, remark);
  tonti_form_set_done (self, G_OBJECT (parent), done_cb, GINT_TO_POINTER (open > 0));
  tonti_form_show (self, parent);
}

gboolean
tonti_cash_forms_can (TontiCashForm form, const TontiPlacesReport *report)
{
  if (form == TONTI_CASH_AID)
    return report->operations->funds->len > 0;
  if (form == TONTI_CASH_LOT)
    return report->lots->len > 0;
  if (form == TONTI_CASH_REST)
    return report->rests->len > 0;
  return form != TONTI_CASH_SIGN || report->papers->len > 0;
}
