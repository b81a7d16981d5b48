// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-forms.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-labels.h"

/* How many bidders the form asks for. */
#define BIDS 4

static void
set_pool (TontiForm *form, gint64 pool)
{
  tonti_form_set_fixed (form, "pool", json_sprintf ("pool:%" PRId64, pool));
}

/* ---- box.lend ---- */

static const TontiFormField lend_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Who borrows"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("One small lot if left empty"), NULL, FALSE },
  { "price", TONTI_ENTRY_AMOUNT, N_ ("_Price for the whole term"),
    N_ ("That of the by-laws if left empty"), NULL, FALSE },
  { "guarantor", TONTI_ENTRY_MEMBER, N_ ("_Guarantor"), N_ ("Nobody if left empty"), NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Signed by the borrower"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_box_ask_lend (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form
      = tonti_form_new (session, "box.lend", _ ("Lend from the box"), _ ("_Lend"), lend_fields);
  set_pool (form, pool);
  tonti_form_show (form, parent);
}

/* ---- box.sell ---- */

static const TontiFormField sell_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), N_ ("One small lot if left empty"), NULL, FALSE },
  { "member1", TONTI_ENTRY_MEMBER, N_ ("_First bidder"), NULL, NULL, TRUE },
  { "price1", TONTI_ENTRY_AMOUNT, N_ ("Price offered"), NULL, NULL, TRUE },
  { "member2", TONTI_ENTRY_MEMBER, N_ ("_Second bidder"), NULL, NULL, FALSE },
  { "price2", TONTI_ENTRY_AMOUNT, N_ ("Price offered"), NULL, NULL, FALSE },
  { "member3", TONTI_ENTRY_MEMBER, N_ ("_Third bidder"), NULL, NULL, FALSE },
  { "price3", TONTI_ENTRY_AMOUNT, N_ ("Price offered"), NULL, NULL, FALSE },
  { "member4", TONTI_ENTRY_MEMBER, N_ ("Fo_urth bidder"), NULL, NULL, FALSE },
  { "price4", TONTI_ENTRY_AMOUNT, N_ ("Price offered"), NULL, NULL, FALSE },
  { "guarantor", TONTI_ENTRY_MEMBER, N_ ("_Guarantor"), N_ ("Nobody if left empty"), NULL, FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Signed by the borrower"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_sale (TontiForm *form, json_t *request, gpointer data)
{
  json_t *bids = json_array ();
  for (int i = 1; i <= BIDS; i++)
    {
      g_autofree char *member = g_strdup_printf ("member%d", i);
      g_autofree char *price = g_strdup_printf ("price%d", i);
      json_t *who = json_object_get (request, member), *what = json_object_get (request, price);
      if (who && what)
        json_array_append_new (bids, json_pack ("{s:O, s:O}", "member", who, "price", what));
      json_object_del (request, member);
      json_object_del (request, price);
    }
  json_object_set_new (request, "bids", bids);
  return request;
}

void
tonti_box_ask_sell (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form
      = tonti_form_new (session, "box.sell", _ ("Auction a small lot"), _ ("_Lend"), sell_fields);
  set_pool (form, pool);
  tonti_form_set_make (form, make_sale, NULL);
  tonti_form_set_remark (form, _ ("The highest price has it. Every price that was called out is "
                                  "kept, and stands on the contract."));
  tonti_form_show (form, parent);
}

/* ---- box.feed ---- */

static const TontiFormField feed_fields[] = {
  { "from", TONTI_ENTRY_CHOICE, N_ ("_From"), NULL, NULL, TRUE },
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("What the assembly _decided"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static guint
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return i;
  g_assert_not_reached ();
}

static gboolean
is_own (const char *account)
{
  return g_str_equal (account, "fines") || g_str_equal (account, "suspense")
         || g_str_has_prefix (account, "income:");
}

/* Money of the whole group, by the names of its accounts. */
static GArray *
list_sources (const TontiTable *accounts)
{
  GArray *sources = g_array_new (TRUE, TRUE, sizeof (TontiChoice));
  for (guint row = 0; row < tonti_table_get_n_rows (accounts); row++)
    {
      const char *key = tonti_table_get_text (accounts, row, find_column (accounts, "account"));
      const TontiChoice choice
          = { key, tonti_table_get_text (accounts, row, find_column (accounts, "name")) };
      if (is_own (key))
        g_array_append_val (sources, choice);
    }
  return sources;
}

void
tonti_box_ask_feed (GtkWidget *parent, TontiSession *session, gint64 pool,
                    const TontiTable *accounts)
{
  g_autoptr (GArray) sources = list_sources (accounts);
  TontiForm *form = tonti_form_new (session, "box.feed", _ ("Put money into the box"),
                                    _ ("_Put it in"), feed_fields);
  set_pool (form, pool);
  tonti_form_set_choices (form, "from", (const TontiChoice *)(gpointer)sources->data);
  tonti_form_show (form, parent);
}

/* ---- box.share, box.pay ---- */

static const TontiFormField share_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"),
    N_ ("Only before the end of the round, or while loans are out"), NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

void
tonti_box_ask_share (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiForm *form
      = tonti_form_new (session, "box.share", _ ("Share the box"), _ ("_Share"), share_fields);
  set_pool (form, pool);
  tonti_form_set_remark (form,
                         _ ("What is in the box becomes everybody's part, as the by-laws say. "
                            "The parts are handed over afterwards."));
  tonti_form_show (form, parent);
}

static const TontiFormField pay_fields[] = {
  { "member", TONTI_ENTRY_MEMBER, N_ ("_Whose part"), N_ ("Everybody's if left empty"), NULL,
    FALSE },
  { "discharge", TONTI_ENTRY_DISCHARGE, N_ ("_Signed by who receives it"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_pay (TontiForm *form, json_t *request, gpointer data)
{
  if (json_object_get (request, "member") == NULL)
    json_object_set_new (request, "all", json_true ());
  return request;
}

void
tonti_box_ask_pay (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 member)
{
  TontiForm *form = tonti_form_new (session, "box.pay", _ ("Hand over parts of the box"),
                                    _ ("_Hand over"), pay_fields);
  set_pool (form, pool);
  tonti_form_set_make (form, make_pay, NULL);
  if (member > 0)
    tonti_form_set_value (form, "member", json_integer (member));
  tonti_form_show (form, parent);
}

/* ---- receive ---- */

static const TontiFormField back_fields[] = {
  { "amount", TONTI_ENTRY_AMOUNT, N_ ("_Amount"), NULL, NULL, TRUE },
  { NULL },
};

static json_t *
make_back (TontiForm *form, json_t *request, gpointer data)
{
  json_object_set_new (request, "items",
                       json_pack ("{s:O}", json_string_value (json_object_get (request, "loan")),
                                  json_object_get (request, "amount")));
  json_object_del (request, "loan");
  json_object_del (request, "amount");
  return request;
}

void
tonti_box_ask_back (GtkWidget *parent, TontiSession *session, gint64 member, const char *loan,
                    TontiMoney now)
{
  TontiForm *form
      = tonti_form_new (session, "receive", _ ("A loan is paid back"), _ ("_Receive"), back_fields);
  tonti_form_set_fixed (form, "member", json_integer (member));
  tonti_form_set_fixed (form, "loan", json_string (loan));
  tonti_form_set_expected (form, "amount", now);
  tonti_form_set_make (form, make_back, NULL);
  tonti_form_show (form, parent);
}
