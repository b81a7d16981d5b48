// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-goods.h"

/* What a group asks itself when it begins a pot: at most seven questions, everything else can wait.
 */

static const TontiChoice short_pots[] = {
  { "owe", N_ ("What came is paid, the rest is owed") },
  { "box-advances", N_ ("The box advances what is missing") },
  { "postpone", N_ ("A lot that is not whole waits for its money") },
  { "postpone-all", N_ ("All the lots of the meeting wait for their money") },
  { "guarantor", N_ ("Guarantors pay for who is missing") },
  { "spread", N_ ("Those present lay down what is missing") },
  { NULL, NULL },
};

static const TontiFormField pool_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name"), N_ ("For example “Round 2026”"), NULL, TRUE },
  { "contribution", TONTI_ENTRY_AMOUNT, N_ ("_Contribution of a hand at each meeting"), NULL, NULL,
    TRUE },
  { "lots", TONTI_ENTRY_NUMBER, N_ ("_Lots paid at each meeting"), NULL, NULL, TRUE },
  { "short_pot", TONTI_ENTRY_CHOICE, N_ ("When the pot is _short"), NULL, short_pots, FALSE },
  { "percent", TONTI_ENTRY_RATE, N_ ("Kept from each lot for the _fund"),
    N_ ("For example 2%; nothing if left empty"), NULL, FALSE },
  { "arrears", TONTI_ENTRY_FLAG, N_ ("What the holder still _owes is kept from the lot"), NULL,
    NULL, FALSE },
  { "fines", TONTI_ENTRY_FLAG, N_ ("Unpaid fines are _kept too"), NULL, NULL, FALSE },
  { NULL },
};

/* ---- pool.add, pool.set ---- */

static void
take_deduction (json_t *deductions, const char *kind)
{
  json_array_append_new (deductions, json_pack ("{s:s}", "kind", kind));
}

/* The three questions become the list of deductions, in the usual order. */
static json_t *
make_pool (TontiForm *form, json_t *request, gpointer data)
{
  json_t *deductions = json_array ();
  const char *rate = json_string_value (json_object_get (request, "percent"));
  if (rate && *rate)
    json_array_append_new (deductions, json_pack ("{s:s, s:s, s:s}", "kind", "percent", "fund",
                                                  "fund:1", "rate", rate));
  if (json_is_true (json_object_get (request, "arrears")))
    take_deduction (deductions, "arrears");
  if (json_is_true (json_object_get (request, "fines")))
    take_deduction (deductions, "fines");
  json_object_del (request, "percent");
  json_object_del (request, "arrears");
  json_object_del (request, "fines");
  json_object_set_new (request, "deductions", deductions);
  return request;
}

void
tonti_pool_ask_new (GtkWidget *parent, TontiSession *session)
{
  TontiForm *form
      = tonti_form_new (session, "pool.add", _ ("Begin a pot"), _ ("_Begin the pot"), pool_fields);
  tonti_form_set_value (form, "lots", json_integer (1));
  tonti_form_set_value (form, "short_pot", json_string ("owe"));
  tonti_form_set_value (form, "arrears", json_true ());
  tonti_form_set_make (form, make_pool, NULL);
  tonti_form_show (form, parent);
}

/* What is kept from the lots stands as it is: it is said when the pot begins. */
static const TontiFormField change_fields[] = {
  { "name", TONTI_ENTRY_TEXT, N_ ("_Name"), NULL, NULL, TRUE },
  { "contribution", TONTI_ENTRY_AMOUNT, N_ ("_Contribution of a hand at each meeting"), NULL, NULL,
    TRUE },
  { "lots", TONTI_ENTRY_NUMBER, N_ ("_Lots paid at each meeting"), NULL, NULL, TRUE },
  { "short_pot", TONTI_ENTRY_CHOICE, N_ ("When the pot is _short"), NULL, short_pots, FALSE },
  { NULL },
};

static json_t *
name_pool (gint64 pool)
{
  return json_sprintf ("pool:%" PRId64, pool);
}

void
tonti_pool_ask_change (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "pool.set", _ ("Change the pot"),
                                    _ ("_Change the pot"), change_fields);
  tonti_form_set_fixed (form, "pool", name_pool (round->pool));
  tonti_form_set_value (form, "name", json_string (round->name));
  if (round->value.minor > 0)
    tonti_form_set_field_visible (form, "contribution", FALSE);
  else
    tonti_form_set_value (form, "contribution", json_integer (round->contribution.minor));
  tonti_form_set_value (form, "lots", json_integer (round->lots));
  tonti_form_set_value (form, "short_pot", json_string (round->short_pot));
  tonti_form_show (form, parent);
}

/* ---- pool.goods ---- */

static const TontiFormField goods_fields[] = {
  { "good", TONTI_ENTRY_TEXT, N_ ("_What is brought"), N_ ("For example rice, cement, loincloths"),
    NULL, TRUE },
  { "unit", TONTI_ENTRY_TEXT, N_ ("Its _unit"),
    N_ ("For example kg, litres, bags; nothing when it is counted"), NULL, FALSE },
  { "quantity", TONTI_ENTRY_TEXT, N_ ("How much a _hand brings to each meeting"),
    N_ ("For example 5 or 2.5; 0 = money again"), NULL, TRUE },
  { "value", TONTI_ENTRY_AMOUNT, N_ ("_Value of one unit in the books"), NULL, NULL, TRUE },
  { NULL },
};

/* The quantity is typed with the comma of the country. */
static void
fill_goods (TontiForm *form, TontiSession *session, const TontiRoundReport *round)
{
  g_autofree char *quantity = NULL;
  if (round->value.minor == 0)
    return;
  quantity = tonti_goods_format (round->contribution, round->value,
                                 &tonti_session_get_group (session)->style);
  tonti_form_set_value (form, "good", json_string (round->good));
  tonti_form_set_value (form, "unit", json_string (round->goods_unit));
  tonti_form_set_value (form, "quantity", json_string (quantity));
  tonti_form_set_value (form, "value", json_integer (round->value.minor));
}

void
tonti_pool_ask_goods (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round)
{
  TontiForm *form = tonti_form_new (session, "pool.goods", _ ("Contributions in kind"),
                                    _ ("_Bring goods"), goods_fields);
  tonti_form_set_fixed (form, "pool", name_pool (round->pool));
  tonti_form_set_remark (form, _ ("The hands of this pot bring goods, and its lots are handed over "
                                  "in goods. The value of a unit stays the same until the round "
                                  "ends."));
  fill_goods (form, session, round);
  tonti_form_show (form, parent);
}

/* ---- hand.add ---- */

static const TontiFormField hand_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Who holds the hand"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_pool_ask_hand (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form
      = tonti_form_new (session, "hand.add", _ ("Add a hand"), _ ("_Add the hand"), hand_fields);
  tonti_form_set_fixed (form, "pool", name_pool (pool));
  tonti_form_show (form, parent);
}

static const TontiFormField shared_fields[] = {
  { "holders", TONTI_ENTRY_MEMBERS, N_ ("_Who share the hand"), NULL, NULL, TRUE },
  { NULL },
};

/* Two members hold half of it each, three a third. */
static json_t *
make_shared (TontiForm *form, json_t *request, gpointer data)
{
  const json_t *members = json_object_get (request, "holders");
  json_t *holders = json_array ();
  for (gsize i = 0; i < json_array_size (members); i++)
    json_array_append_new (
        holders, json_pack ("{s:O, s:i, s:I}", "member", json_array_get (members, i), "numerator",
                            1, "denominator", (json_int_t)json_array_size (members)));
  json_object_set_new (request, "holders", holders);
  return request;
}

void
tonti_pool_ask_shared (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form = tonti_form_new (session, "hand.add", _ ("Add a shared hand"),
                                    _ ("_Add the hand"), shared_fields);
  tonti_form_set_fixed (form, "pool", name_pool (pool));
  tonti_form_set_make (form, make_shared, NULL);
  tonti_form_set_remark (
      form, _ ("They pay and receive equal parts: half each when they are two, a third each when "
               "they are three."));
  tonti_form_show (form, parent);
}
