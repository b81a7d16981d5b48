// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-order-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-aid-private.h"
#include "tonti-box-report.h"
#include "tonti-draft-store.h"
#include "tonti-member-store.h"
#include "tonti-meal-private.h"
#include "tonti-name-query-store.h"

/* Which reports there are, and what several of them need. */

static const TontiReportKind kinds[] = {
  { "trial-balance", N_ ("Trial balance"), "from to account recompute",
    tonti_trial_balance_report },
  { "general-ledger", N_ ("General ledger"), "from to account", tonti_ledger_report },
  { "journal", N_ ("Journal"), "from to member meeting", tonti_journal_report },
  { "cash-book", N_ ("Cash book"), "from to account", tonti_cash_book_report },
  { "member-statement", N_ ("Member statement"), "member from to", tonti_member_report },
  { "meeting", N_ ("Meeting sheet"), "meeting with-draft", tonti_meeting_report },
  { "pool-calendar", N_ ("Calendar of the pot"), "pool", tonti_pool_report },
  { "hosts", N_ ("Hosts and meals"), "member meeting", tonti_hosts_report },
  { "arrears", N_ ("Arrears"), "member pool", tonti_arrears_report },
  { "aid", N_ ("Register of aid"), "from to member", tonti_aid_report },
  { "debts", N_ ("Debts and penalties"), "member pool", tonti_debts_report },
  { "claims", N_ ("Formal claims"), "to member", tonti_claims_report },
  { "between", N_ ("Debts between members"), "member", tonti_between_report },
  { "guarantors", N_ ("Guarantors"), "member pool", tonti_guarantors_report },
  { "absences", N_ ("Absences"), "to member", tonti_absences_report },
  { "contests", N_ ("Contested fines"), "member", tonti_contests_report },
  { "third-party", N_ ("Money held for third parties"), "member", tonti_party_report },
  { "leavers", N_ ("Leavers"), "member pool", tonti_leavers_report },
  { "documents", N_ ("Documents"), "", tonti_documents_report },
  { "box", N_ ("Auction box"), "pool to", tonti_box_report },
  { "round-of-day", N_ ("Round of the day"), "member to", tonti_round_of_day_report },
  { "draw", N_ ("Drawing of lots"), "pool meeting", tonti_draw_rows_report },
  { "bids", N_ ("Auctions of the pot"), "pool meeting", tonti_auction_report },
  { "constitution", N_ ("Constitution"), "", tonti_constitution_report },
  { NULL, NULL, NULL, NULL },
};

const TontiReportKind *
tonti_report_kinds (void)
{
  return kinds;
}

static const TontiReportKind *
find_kind (const TontiReportKind *table, const char *name)
{
  for (const TontiReportKind *kind = table; kind->name != NULL; kind++)
    if (g_str_equal (kind->name, name))
      return kind;
  return NULL;
}

static gboolean
refuse_name (const TontiReportKind *table, const char *name, TontiProblems *problems)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (const TontiReportKind *kind = table; kind->name != NULL; kind++)
    g_string_append_printf (names, "%s%s", names->len > 0 ? " " : "", kind->name);
  return tonti_problems_usage (problems, "report-unknown", "name",
                               _ ("%s: there is no such report or list: choose one of %s"), name,
                               names->str);
}

static gboolean
takes (const TontiReportKind *kind, const char *option)
{
  g_auto (GStrv) options = g_strsplit (kind->options, " ", -1);

  return g_strv_contains ((const char *const *)options, option);
}

/* An option that the report does not take is told, never dropped. */
static gboolean
check_options (const TontiReportKind *kind, const TontiQuery *query, TontiProblems *problems)
{
  const struct
  {
    const char *option;
    gboolean given;
  } options[] = {
    { "from", tonti_day_is_valid (query->from) },
    { "to", tonti_day_is_valid (query->to) },
    { "member", query->member != 0 },
    { "meeting", query->meeting != 0 },
    { "pool", query->pool != 0 },
    { "account", query->account != NULL },
    { "with-draft", query->with_draft },
    { "recompute", query->recompute },
  };
  gboolean ok = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    if (options[i].given && !takes (kind, options[i].option))
      ok = tonti_problems_usage (problems, "option-unused", options[i].option,
                                 _ ("%s: it does not take the option \"%s\": leave it out"),
                                 kind->name, options[i].option);
  return ok;
}

TontiReport *
tonti_report_make (TontiBook *book, const TontiReportKind *table, const char *name,
                   const TontiQuery *query, TontiProblems *problems)
{
  const TontiReportKind *kind = find_kind (table, name);

  if (kind == NULL)
    refuse_name (table, name, problems);
  if (kind == NULL || !check_options (kind, query, problems))
    return NULL;
  if (tonti_day_is_valid (query->from) && tonti_day_is_valid (query->to)
      && query->from.number > query->to.number)
    {
      tonti_problems_usage (problems, "period-turned", "from",
                            _ ("%s: the first day is after the last one: exchange the two days"),
                            kind->name);
      return NULL;
    }
  return kind->make (book, query, problems);
}

TontiDb *
tonti_report_db (TontiBook *book)
{
  return tonti_journal_get_db (tonti_book_get_journal (book));
}

TontiListFilter
tonti_report_filter (const TontiQuery *query)
{
  return (TontiListFilter){
    .member = query->member,
    .meeting = query->meeting,
    .pool = query->pool,
    .from = query->from,
    .to = query->to,
  };
}

char *
tonti_report_member_name (TontiBook *book, gint64 member)
{
  char *name = member == 0 ? NULL : tonti_member_dup_name (tonti_report_db (book), member);

  return name == NULL ? g_strdup ("") : name;
}

char *
tonti_report_holders (TontiBook *book, gint64 hand)
{
  TontiStatement *s = tonti_name_query_holders (tonti_report_db (book), hand);
  GString *out = g_string_new (NULL);

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      g_string_append_printf (out, "%s%" PRId64 " %s", out->len > 0 ? ", " : "",
                              tonti_statement_get_int (s, 0), tonti_statement_get_text (s, 1));
      if (tonti_statement_get_int (s, 2) != tonti_statement_get_int (s, 3))
        g_string_append_printf (out, " (%" PRId64 "/%" PRId64 ")", tonti_statement_get_int (s, 2),
                                tonti_statement_get_int (s, 3));
    }
  tonti_statement_reset (s);
  return g_string_free (out, FALSE);
}

static gint64
common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      const gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

char *
tonti_report_format_part (gint64 numerator, gint64 denominator)
{
  gint64 whole, rest;

  if (denominator <= 0)
    return g_strdup ("?");
  whole = numerator / denominator;
  rest = numerator % denominator;

  if (rest == 0)
    return g_strdup_printf ("%" PRId64, whole);
  if (whole == 0)
    return g_strdup_printf ("%" PRId64 "/%" PRId64, rest, denominator);
  return g_strdup_printf ("%" PRId64 " %" PRId64 "/%" PRId64, whole, rest, denominator);
}

/* SUM += N/D, reduced. FALSE: it is no share, as in a book that was altered. */
static gboolean
add_part (gint64 *numerator, gint64 *denominator, gint64 n, gint64 d)
{
  gint64 left, right, divisor;

  if (n <= 0 || d <= 0 || __builtin_mul_overflow (*numerator, d, &left)
      || __builtin_mul_overflow (n, *denominator, &right)
      || __builtin_add_overflow (left, right, numerator)
      || __builtin_mul_overflow (*denominator, d, denominator))
    return FALSE;
  divisor = common_divisor (*numerator, *denominator);
  *numerator /= divisor;
  *denominator /= divisor;
  return TRUE;
}

char *
tonti_report_parts (TontiBook *book, gint64 member, gint64 pool)
{
  TontiStatement *s = tonti_name_query_parts (tonti_report_db (book), member, pool);
  gint64 numerator = 0, denominator = 1;
  gboolean good = TRUE;

  while (good && tonti_statement_step (s) == TONTI_STEP_ROW)
    good = add_part (&numerator, &denominator, tonti_statement_get_int (s, 0),
                     tonti_statement_get_int (s, 1));
  tonti_statement_reset (s);
  if (!good)
    return g_strdup ("?");
  return numerator == 0 ? NULL : tonti_report_format_part (numerator, denominator);
}

gint64
tonti_report_drafts (TontiBook *book)
{
  const gint64 meeting = tonti_book_get_open_meeting (book).n;
  gint64 n = 0;

  if (meeting == 0)
    return 0;
  g_autoptr (GPtrArray) drafts = tonti_draft_list (tonti_report_db (book), meeting, "");

  for (guint i = 0; i < drafts->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (drafts, i);

      if (json_object_get (draft->value, "amount") != NULL
          || g_str_has_prefix (draft->cell, "lot:"))
        n++;
    }
  return n;
}

void
tonti_report_add_drafts (TontiReport *self, TontiBook *book)
{
  const gint64 n = tonti_report_drafts (book);

  if (n > 0)
    tonti_report_add_fact_number (self, "not_final", N_ ("Lines not final"), n);
}

void
tonti_report_add_period (TontiReport *self, const TontiQuery *query)
{
  if (tonti_day_is_valid (query->from))
    tonti_report_add_fact_day (self, "from", N_ ("From"), query->from);
  if (tonti_day_is_valid (query->to))
    tonti_report_add_fact_day (self, "to", N_ ("To"), query->to);
}

gboolean
tonti_report_check_member (TontiBook *book, gint64 member, TontiProblems *problems)
{
  if (member != 0 && tonti_member_is_given (tonti_report_db (book), member))
    return TRUE;
  return tonti_problems_refuse (
      problems, "member-unknown", "member",
      _ ("Member %" PRId64 ": the book has no such member: look at the list of members"), member);
}

gboolean
tonti_report_check_pool (TontiBook *book, gint64 pool, TontiProblems *problems)
{
  g_autofree char *name = tonti_name_query_pool (tonti_report_db (book), pool);

  if (name != NULL)
    return TRUE;
  return tonti_problems_refuse (
      problems, "pool-unknown", "pool",
      _ ("Pot %" PRId64 ": the book has no such pot: look at the list of pots"), pool);
}
