// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lot-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"
#include "tonti-money-choices.h"

static const TontiChoice ways_out[] = {
  { "owe", N_ ("Pay what came and owe the rest") },
  { "box-advances", N_ ("The box advances what is missing") },
  { "postpone", N_ ("The lot waits for its money") },
  { "postpone-all", N_ ("All the lots of the meeting wait") },
  { "guarantor", N_ ("Guarantors pay for who is missing") },
  { "spread", N_ ("Those present lay down what is missing") },
  { NULL, NULL },
};

/* Money cannot stand in for goods. */
static const TontiChoice goods_ways_out[] = {
  { "owe", N_ ("Pay what came and owe the rest") },
  { "postpone", N_ ("The lot waits for its money") },
  { "postpone-all", N_ ("All the lots of the meeting wait") },
  { NULL, NULL },
};

#define TERMS                                                                                      \
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Discharge"), NULL, NULL, FALSE },                    \
      { "means", TONTI_ENTRY_CHOICE, N_ ("Paid _in"), NULL, tonti_means_choices, TRUE },           \
      { "reference",                                                                               \
        TONTI_ENTRY_TEXT,                                                                          \
        N_ ("_Reference"),                                                                         \
        N_ ("of the bank or the mobile money"),                                                    \
        NULL,                                                                                      \
        FALSE },                                                                                   \
      { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },                \
  {                                                                                                \
    NULL                                                                                           \
  }

#define SHORT                                                                                      \
  {                                                                                                \
    "short", TONTI_ENTRY_CHOICE, N_ ("The pot is _short"), NULL, ways_out, TRUE                    \
  }

#define GOODS_SHORT                                                                                \
  {                                                                                                \
    "short", TONTI_ENTRY_CHOICE, N_ ("The pot is _short"), NULL, goods_ways_out, TRUE              \
  }

#define REASON                                                                                     \
  {                                                                                                \
    "reason", TONTI_ENTRY_TEXT, N_ ("_Why now"), N_ ("its own meeting is over"), NULL, TRUE        \
  }

#define REPAYS                                                                                     \
  {                                                                                                \
    "repays", TONTI_ENTRY_FLAG,                                                                    \
        N_ ("What she owes to _other members is handed to them, she agrees"), NULL, NULL, FALSE    \
  }

static const TontiFormField whole_fields[] = { REPAYS, TERMS };
static const TontiFormField short_fields[] = { SHORT, REPAYS, TERMS };
static const TontiFormField late_fields[] = { REASON, REPAYS, TERMS };
static const TontiFormField late_short_fields[] = { REASON, SHORT, REPAYS, TERMS };

static const TontiFormField goods_short_fields[] = { GOODS_SHORT, TERMS };
static const TontiFormField late_goods_short_fields[] = { REASON, GOODS_SHORT, TERMS };

static const TontiFormField rest_fields[]
    = { { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE }, TERMS };

static const TontiChoice signatures[] = {
  { "signature", N_ ("Signature") },
  { "thumbprint", N_ ("Thumbprint") },
  { NULL, NULL },
};
static const TontiFormField sign_fields[] = {
  { "how", TONTI_ENTRY_CHOICE, N_ ("_How it is signed"), NULL, signatures, TRUE },
  { "witness", TONTI_ENTRY_TEXT, N_ ("_Witness"), N_ ("of a thumbprint"), NULL, FALSE },
  { NULL },
};

/* Every answer to a short pot, with what it comes to. */
static char *
tell_ways (const TontiLot *lot)
{
  GString *text = g_string_new (NULL);
  g_string_append_printf (text, _ ("%s: %s. %s are missing from the pot."), lot->voucher->name,
                          lot->voucher->what, lot->missing_text);
  for (guint i = 0; i < G_N_ELEMENTS (lot->ways); i++)
    if (lot->ways[i])
      g_string_append_printf (text, "\n• %s", lot->ways[i]);
  return g_string_free (text, FALSE);
}

static char *
tell_net (TontiSession *session, const TontiLot *lot)
{
  const TontiVoucher *voucher = lot->voucher;
  g_autofree char *words = tonti_meeting_words (session, voucher->net);
  if (lot->missing.minor > 0)
    return tell_ways (lot);
  if (*voucher->goods != '\0')
    return g_strdup_printf (_ ("%s: %s. Handed over: %s."), voucher->name, voucher->what,
                            voucher->handed);
  return g_strdup_printf (_ ("%s: %s. Handed over: %s (%s)."), voucher->name, voucher->what,
                          voucher->handed, words);
}

/* The box advances nothing in a pot of goods. */
static gboolean
is_goods (const TontiLot *lot)
{
  return !lot->ways[TONTI_SHORT_POT_BOX_ADVANCES];
}

static const TontiFormField *
choose_fields (const TontiLot *lot)
{
  if (lot->missing.minor == 0)
    return lot->is_late ? late_fields : whole_fields;
  if (is_goods (lot))
    return lot->is_late ? late_goods_short_fields : goods_short_fields;
  return lot->is_late ? late_short_fields : short_fields;
}

void
tonti_lot_forms_pay (TontiPage *parent, const TontiLot *lot)
{
  TontiSession *session = tonti_page_get_session (parent);
  g_autofree char *pool = g_strdup_printf ("pool:%" PRId64, lot->pool);
  g_autofree char *remark = tell_net (session, lot);
  TontiForm *form = tonti_form_new (session, "lot.pay", _ ("Pay a lot"), _ ("_Pay the lot"),
                                    choose_fields (lot));
  tonti_form_set_fixed (form, "pool", json_string (pool));
  tonti_form_set_fixed (form, "turn", json_integer (lot->turn));
  tonti_form_set_remark (form, remark);
  tonti_form_set_value (form, "means", json_string ("cash"));
  if (lot->missing.minor > 0)
    tonti_form_set_value (form, "short", json_string (lot->policy));
  if (lot->missing.minor == 0 || !is_goods (lot))
    tonti_form_set_field_visible (form, "repays", lot->debts.minor > 0);
  tonti_form_show (form, GTK_WIDGET (parent));
}

static const TontiFormField meal_fields[] = { TERMS };

void
tonti_lot_forms_tell_changes (TontiPage *parent, const json_t *answer)
{
  TontiSession *session = tonti_page_get_session (parent);
  const json_t *lots = json_object_get (answer, "lots");
  for (size_t i = 0; i < json_array_size (lots); i++)
    {
      const json_t *lot = json_array_get (lots, i);
      gint64 net = json_integer_value (json_object_get (lot, "net"));
      gint64 before = json_integer_value (json_object_get (lot, "before"));
      const char *name = json_string_value (json_object_get (lot, "name"));
      g_autofree char *now = tonti_meeting_money (session, tonti_money (net));
      g_autofree char *was = tonti_meeting_money (session, tonti_money (before));
      g_autofree char *text = g_strdup_printf (_ ("Lot of %s: %s, before %s"), name, now, was);
      tonti_page_toast (GTK_WIDGET (parent), text);
    }
}

static void
meal_paid_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tonti_lot_forms_tell_changes (TONTI_PAGE (owner), answer);
}

void
tonti_lot_forms_pay_meal (TontiPage *parent, const TontiLot *meal)
{
  TontiSession *session = tonti_page_get_session (parent);
  g_autofree char *remark = tell_net (session, meal);
  TontiForm *form = tonti_form_new (session, "meal.pay", _ ("Money of the meal"),
                                    _ ("_Hand it to the host"), meal_fields);
  tonti_form_set_fixed (form, "meeting", json_integer (meal->meal));
  tonti_form_set_remark (form, remark);
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_set_done (form, G_OBJECT (parent), meal_paid_cb, NULL);
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_lot_forms_pay_rest (TontiPage *parent, const TontiLotRest *rest)
{
  TontiSession *session = tonti_page_get_session (parent);
  g_autofree char *hand = g_strdup_printf ("hand:%" PRId64, rest->hand);
  g_autofree char *remark
      = g_strdup_printf (_ ("%s still has to receive %s of a lot; %s came for it meanwhile."),
                         rest->name, rest->owed_text, rest->come_text);
  TontiForm *form = tonti_form_new (session, "owed.pay", _ ("Pay the rest of a lot"),
                                    _ ("_Pay the rest"), rest_fields);
  tonti_form_set_fixed (form, "member", json_integer (rest->member));
  tonti_form_set_fixed (form, "hand", json_string (hand));
  tonti_form_set_remark (form, remark);
  tonti_form_set_value (form, "amount",
                        json_integer (rest->come.minor > 0 ? rest->come.minor : rest->owed.minor));
  tonti_form_set_value (form, "means", json_string ("cash"));
  tonti_form_show (form, GTK_WIDGET (parent));
}

void
tonti_lot_forms_sign (TontiPage *parent, const TontiLot *lot)
{
  TontiSession *session = tonti_page_get_session (parent);
  g_autofree char *remark = g_strdup_printf ("%s · %s", lot->voucher->label, lot->voucher->name);
  TontiForm *form = tonti_form_new (session, "discharge.record", _ ("The paper is signed"),
                                    _ ("_Note the signature"), sign_fields);
  tonti_form_set_fixed (form, "number", json_integer (lot->number));
  tonti_form_set_fixed (form, "year", json_integer (lot->year));
  tonti_form_set_remark (form, remark);
  tonti_form_set_value (form, "how", json_string ("signature"));
  tonti_form_show (form, GTK_WIDGET (parent));
}
