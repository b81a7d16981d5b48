// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-choices.h"

#include <glib/gi18n.h>

#define AMOUNT TONTI_NOTEBOOK_NEEDS_AMOUNT
#define REST TONTI_NOTEBOOK_NEEDS_REST
#define MEMBER TONTI_NOTEBOOK_NEEDS_MEMBER
#define DAY TONTI_NOTEBOOK_NEEDS_DAY
#define OPEN TONTI_NOTEBOOK_STAYS_OPEN
#define FUND TONTI_NOTEBOOK_NEEDS_FUND

/* By kind; the first of a kind is what groups answer most often. */
static const TontiNotebookChoice choices[] = {
  { "unreadable", "amount", N_ ("This amount was paid"), AMOUNT },
  { "unreadable", "nothing", N_ ("Nothing was paid"), 0 },

  { "unknown-member", "member", N_ ("It is this member of the book"), MEMBER },
  { "unknown-member", "aside", N_ ("Nobody knows: the money is kept aside"), 0 },
  { "unknown-member", "out", N_ ("The line does not count"), OPEN },

  { "other-name", "same", N_ ("The same person"), 0 },
  { "other-name", "member", N_ ("Another member of the book"), MEMBER },
  { "other-name", "aside", N_ ("Nobody knows: the money is kept aside"), 0 },

  { "not-listed", "nothing", N_ ("Came later: owes nothing of before"), 0 },
  { "not-listed", "owes", N_ ("Was there and paid nothing: owes every meeting"), 0 },

  { "unknown-column", "nothing", N_ ("It does not count"), OPEN },
  { "unknown-column", "contributions", N_ ("Contributions to the pot"), 0 },
  { "unknown-column", "fund", N_ ("Money for the fund"), FUND },
  { "unknown-column", "fines", N_ ("Fines paid"), 0 },
  { "unknown-column", "repayments", N_ ("Repayments of loans"), 0 },
  { "unknown-column", "savings", N_ ("Savings"), 0 },
  { "unknown-column", "loans", N_ ("Loans given"), 0 },
  { "unknown-column", "lots", N_ ("Lots received"), 0 },

  { "unknown-day", "nothing", N_ ("It does not count"), OPEN },
  { "unknown-day", "day", N_ ("It was the meeting of this day"), DAY },

  { "absence-without-fine", "charge", N_ ("Charge the fine and what the fund lacks"), 0 },
  { "absence-without-fine", "fund", N_ ("Excused: no fine, the fund is owed"), FUND },
  { "absence-without-fine", "excused", N_ ("Excused: nothing is owed"), 0 },
  { "absence-without-fine", "open", N_ ("Leave it open: note it only"), OPEN },

  { "fund-missing", "owed", N_ ("It is owed"), FUND },
  { "fund-missing", "paid", N_ ("It was paid and not written down"), FUND },
  { "fund-missing", "waived", N_ ("The group gives it up"), 0 },
  { "fund-missing", "open", N_ ("Leave it open: note it only"), OPEN },

  { "paid-before-joining", "earlier", N_ ("Joined earlier: with the first payment in the notebook"),
    0 },
  { "paid-before-joining", "other", N_ ("Paid for this other member"), MEMBER },
  { "paid-before-joining", "advance", N_ ("Keep it as an advance"), 0 },

  { "contribution-short", "owed", N_ ("It is owed"), 0 },
  { "contribution-short", "paid", N_ ("It was paid and not written down"), 0 },
  { "contribution-short", "waived", N_ ("The group gives it up"), 0 },
  { "contribution-short", "disputed", N_ ("It is owed, and she disputes it"), OPEN },

  { "contribution-over", "advance", N_ ("Paid in advance: keep it for the next meetings"), 0 },
  { "contribution-over", "other", N_ ("Paid for this other member"), MEMBER },
  { "contribution-over", "gift", N_ ("A gift to the fund"), FUND },
  { "contribution-over", "aside", N_ ("Nobody knows: the money is kept aside"), 0 },

  { "repayment-without-loan", "loan", N_ ("There was a loan, not noted; of it is still owed"),
    REST },
  { "repayment-without-loan", "savings", N_ ("It was savings"), 0 },
  { "repayment-without-loan", "gift", N_ ("A gift to the fund"), FUND },
  { "repayment-without-loan", "aside", N_ ("Nobody knows: the money is kept aside"), 0 },

  { "pot-short", "advanced", N_ ("The lots were paid in full: the box advanced it"), 0 },
  { "pot-short", "owed", N_ ("The rest is still owed to who was served"), 0 },
  { "pot-short", "settled", N_ ("The rest was paid later"), 0 },

  { "lot-deduction", "kept", N_ ("It was kept for the fund"), 0 },
  { "lot-deduction", "not-kept", N_ ("Nothing was kept"), 0 },

  { "served-differ", "right", N_ ("The calendar is right"), 0 },
  { "served-differ", "open", N_ ("Leave it open: note it only"), OPEN },

  { "lots-differ", "calendar", N_ ("The calendar is right"), 0 },
  { "lots-differ", "open", N_ ("Leave it open: note it only"), OPEN },

  { "sum-differs", "lines", N_ ("The lines are right"), 0 },
  { "sum-differs", "open", N_ ("Leave it open: note it only"), OPEN },

  { "same-month", "meetings", N_ ("Count meetings"), 0 },
  { "same-month", "months", N_ ("Count calendar months"), 0 },
};

const TontiNotebookChoice *
tonti_notebook_choice_find (const char *kind, const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_strcmp0 (choices[i].kind, kind) == 0 && g_strcmp0 (choices[i].code, code) == 0)
      return &choices[i];
  return NULL;
}

static json_t *
describe_needs (guint needs)
{
  static const struct
  {
    guint flag;
    const char *name;
  } names[] = { { AMOUNT, "amount" }, { REST, "rest" }, { MEMBER, "member" }, { DAY, "day" } };
  json_t *list = json_array ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (needs & names[i].flag)
      json_array_append_new (list, json_string (names[i].name));
  return list;
}

static json_t *
describe_kind (const char *kind)
{
  json_t *list = json_array ();

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].kind, kind))
      json_array_append_new (list, json_pack ("{s:s, s:s, s:o}", "answer", choices[i].code, "text",
                                              _ (choices[i].text), "needs",
                                              describe_needs (choices[i].needs)));
  return list;
}

json_t *
tonti_notebook_choices_describe (const json_t *doubts)
{
  json_t *kinds = json_object (), *doubt;
  size_t i;

  json_array_foreach ((json_t *)doubts, i, doubt)
    {
      const char *kind = json_string_value (json_object_get (doubt, "kind"));

      if (json_object_get (kinds, kind) == NULL)
        json_object_set_new (kinds, kind, describe_kind (kind));
    }
  return kinds;
}
