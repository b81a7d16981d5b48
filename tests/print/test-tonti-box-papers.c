// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-fixture.h"
#include "tonti-paper-reader.h"
#include "tonti-print.h"

/* Contracts, the share-out and cards on paper: neat, and everything stands on them. */

static char *
print (TontiFixture *f, const char *name, gint64 number)
{
  TontiPrintQuery query;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (TontiPaper) paper = NULL;

  tonti_print_query_init (&query);
  query.number = number;
  pdf = tonti_print_document (f->book, name, &query, f->problems);
  g_assert_nonnull (pdf);
  paper = tonti_paper_read (pdf);
  tonti_paper_assert_neat (paper, TRUE);
  return tonti_paper_text (paper, 0);
}

static void
assert_has (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strstr (text, *words) == NULL)
      g_error ("“%s” is missing in: %s", *words, text);
}

static TontiFixture *
make_book (void)
{
  TontiFixture *f = tonti_fixture_sample ();

  tonti_fixture_apply (f, "{'do':'income','account':'chairs','amount':60000,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'box.feed','from':'income:chairs','amount':60000,'reason':'x',"
                          "'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'box.lend','member':3,'amount':20000,'guarantor':7,'discharge':"
                          "{'how':'thumbprint','witness':'Moussa Fall'},'officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'box.sell','amount':10000,'bids':[{'member':4,'price':600},"
                          "{'member':6,'price':900}],'pays':'kept','officers':[1,2]}");
  tonti_fixture_apply (f, "{'do':'box.share','reason':'Tabaski','officers':[1,2]}");
  for (int member = 1; member <= 5; member++)
    tonti_fixture_apply_format (f, "{'do':'card.open','member':%d,'stake':%d}", member,
                                250 * member);
  tonti_fixture_apply (f, "{'do':'card.stake','card':'card:2','boxes':31}");
  return f;
}

static void
test_contract (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  g_autofree char *lent = print (f, "loan-contract", 1);
  g_autofree char *sold = print (f, "loan-contract", 2);

  assert_has (lent, (const char *const[]){ "no. 1", "vingt mille", "Acknowledgement of debt",
                                           "Moussa Fall", "61 to 90 days late", NULL });
  assert_has (sold, (const char *const[]){ "Prices called out", "The price was kept", NULL });
}

/* Who answers signs the contract, and a deed of her own; a limit stands in both. */
static void
test_guarantor (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  g_autofree char *named = print (f, "loan-contract", 1);
  g_autofree char *nobody = print (f, "loan-contract", 2);
  g_autofree char *whole = print (f, "guarantee", 1);
  g_autofree char *deed = NULL;
  g_autofree char *contract = NULL;
  g_autofree char *list = NULL;

  assert_has (named, (const char *const[]){ "The guarantor", "answer for this debt:", NULL });
  g_assert_null (strstr (nobody, "The guarantor"));
  assert_has (whole, (const char *const[]){ "does not pay back of loan 1", "on this day",
                                            "Borrower", NULL });
  tonti_fixture_apply (f, "{'do':'guarantee.add','loan':'box-loan:2','member':8,'most':4000}");
  contract = print (f, "loan-contract", 2);
  deed = print (f, "guarantee", 2);
  list = print (f, "guarantors", 0);
  assert_has (contract, (const char *const[]){ "answer for this debt up to", "The guarantor",
                                               "quatre mille", NULL });
  assert_has (deed, (const char *const[]){ "does not pay back of loan 2, up to", NULL });
  assert_has (list, (const char *const[]){ "(loan 1)", "(loan 2)", NULL });
}

static void
test_share (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  g_autofree char *text = print (f, "box-share", 0);
  g_autofree char *box = print (f, "box", 0);

  assert_has (box, (const char *const[]){ "Parts still to hand over", NULL });
  assert_has (text, (const char *const[]){ "Tabaski", "Signature or thumbprint", NULL });
}

static void
test_cards (void)
{
  g_autoptr (TontiFixture) f = make_book ();
  g_autofree char *full = print (f, "cards", 2);
  g_autofree char *all = print (f, "cards", 0);

  assert_has (full, (const char *const[]){ "Ticked: 31 of 31", "04/01", NULL });
  assert_has (all, (const char *const[]){ "Ticked: 0 of 31", NULL });
}

static void
test_refused (void)
{
  static const char *const names[] = { "loan-contract", "box-share", "cards" };
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiPrintQuery query;

  tonti_print_query_init (&query);
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (TontiProblems) problems = tonti_problems_new ();

      g_assert_null (tonti_print_document (f->book, names[i], &query, problems));
      g_assert_cmpstr (tonti_problems_get (problems, 0)->code, ==, "nothing-to-print");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print/box-papers/contract", test_contract);
  g_test_add_func ("/print/box-papers/guarantor", test_guarantor);
  g_test_add_func ("/print/box-papers/share", test_share);
  g_test_add_func ("/print/box-papers/cards", test_cards);
  g_test_add_func ("/print/box-papers/refused", test_refused);
  return g_test_run ();
}
