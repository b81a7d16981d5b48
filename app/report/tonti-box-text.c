// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-text-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-facts.h"
#include "tonti-name-query-store.h"
#include "tonti-paper-report.h"
#include "tonti-report-private.h"

static char *
tell_money (TontiBook *book, gint64 minor)
{
  return tonti_style_format_symbol (&tonti_book_get_group (book)->style, tonti_money (minor));
}

static char *
tell_rate (TontiBook *book, gint64 ppm)
{
  return tonti_rate_format ((TontiRate){ ppm }, tonti_book_get_group (book)->style.decimal);
}

static char *
name_pool (TontiBook *book, const json_t *json)
{
  char *name = tonti_name_query_pool (tonti_report_db (book), tonti_fact_int (json, "pool"));

  return name != NULL ? name : g_strdup ("");
}

static char *
tell_loan (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *money = tell_money (book, tonti_fact_int (json, "principal"));
  g_autofree char *price = tell_money (book, tonti_fact_int (json, "price"));
  g_autofree char *day
      = tonti_day_format_short (tonti_fact_day (json, "due"), tonti_book_get_group (book)->lang);

  return g_strdup_printf (_ ("Loan %" PRId64 " from the auction box to %s: %s, price %s, back on "
                             "%s"),
                          tonti_fact_int (json, "loan"), name, money, price, day);
}

static char *
tell_feed (TontiBook *book, const json_t *json)
{
  g_autofree char *pool = name_pool (book, json);
  g_autofree char *money = tell_money (book, tonti_fact_int (json, "amount"));

  return g_strdup_printf (_ ("%s put into the auction box of %s: %s"), money, pool,
                          tonti_fact_text (json, "reason"));
}

static char *
tell_share (TontiBook *book, const json_t *json)
{
  g_autofree char *pool = name_pool (book, json);
  g_autofree char *money = tell_money (book, tonti_fact_int (json, "shared"));
  const char *reason = tonti_fact_text (json, "reason");

  if (reason[0] == '\0')
    return g_strdup_printf (_ ("Auction box of %s shared: %s"), pool, money);
  return g_strdup_printf (_ ("Auction box of %s shared before its time: %s (%s)"), pool, money,
                          reason);
}

static char *
tell_pay (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *pool = name_pool (book, json);

  return g_strdup_printf (_ ("Part of the auction box of %s, paid to %s"), pool, name);
}

static char *
tell_card (TontiBook *book, const json_t *json, const char *name)
{
  g_autofree char *stake = tell_money (book, tonti_fact_int (json, "stake"));

  return g_strdup_printf (_ ("Card %" PRId64 " of %s opened, %s a box"),
                          tonti_fact_int (json, "card"), name, stake);
}

static char *
tell_card_pay (const json_t *json, const char *name)
{
  if (json_is_true (json_object_get (json, "closes")))
    return g_strdup_printf (_ ("Card %" PRId64 " paid out to %s"), tonti_fact_int (json, "card"),
                            name);
  return g_strdup_printf (_ ("Part of card %" PRId64 " paid to %s"), tonti_fact_int (json, "card"),
                          name);
}

char *
tonti_box_event_dup_text (TontiBook *book, const TontiEvent *event)
{
  g_autofree char *name = tonti_report_member_name (book, event->member);
  const json_t *json = event->json;

  if (tonti_event_is (event, "box-loan"))
    return tell_loan (book, json, name);
  if (tonti_event_is (event, "box-feed"))
    return tell_feed (book, json);
  if (tonti_event_is (event, "box-share"))
    return tell_share (book, json);
  if (tonti_event_is (event, "box-pay"))
    return tell_pay (book, json, name);
  if (tonti_event_is (event, "card"))
    return tell_card (book, json, name);
  if (tonti_event_is (event, "card-pay"))
    return tell_card_pay (json, name);
  return NULL;
}

gboolean
tonti_box_event_is_paid_out (const TontiEvent *event)
{
  return tonti_event_is (event, "box-loan") || tonti_event_is (event, "box-pay")
         || tonti_event_is (event, "card-pay");
}

/* ---- Items of receipts ---- */

/* Every unit of a charge: the debt it came with, the days and the rate. */
static char *
tell_charge (TontiBook *book, gint64 loan, const json_t *item)
{
  const gint64 days = tonti_fact_int (item, "days");
  g_autofree char *rate = tell_rate (book, tonti_fact_int (item, "rate"));
  g_autofree char *base = tell_money (book, tonti_fact_int (item, "base"));

  return g_strdup_printf (
      g_dngettext (
          GETTEXT_PACKAGE, "Loan %1$" PRId64 ", charge: %2$" PRId64 " day late, %3$s of %4$s",
          "Loan %1$" PRId64 ", charge: %2$" PRId64 " days late, %3$s of %4$s", (gulong)days),
      loan, days, rate, base);
}

char *
tonti_box_item_dup_text (TontiBook *book, const json_t *item)
{
  const char *part = tonti_fact_text (item, "part");
  const gint64 boxes = tonti_fact_int (item, "boxes");
  TontiSubject subject;

  if (!tonti_subject_parse (tonti_fact_text (item, "of"), &subject))
    return NULL;
  if (subject.kind == TONTI_SUBJECT_CARD)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Card %1$" PRId64 ", %2$" PRId64 " box",
                                         "Card %1$" PRId64 ", %2$" PRId64 " boxes", (gulong)boxes),
                            subject.n, boxes);
  if (subject.kind != TONTI_SUBJECT_BOX_LOAN)
    return NULL;
  if (g_str_equal (part, "late"))
    return tell_charge (book, subject.n, item);
  return g_strdup_printf (g_str_equal (part, "price") ? _ ("Loan %" PRId64 ", its price")
                                                      : _ ("Loan %" PRId64 ", paid back"),
                          subject.n);
}

TontiDay
tonti_report_day (TontiBook *book, const TontiQuery *query)
{
  const gint64 meeting = tonti_book_get_open_meeting (book).n;
  g_auto (TontiMeetingRow) row = { 0 };
  TontiPaperHead head;

  if (tonti_day_is_valid (query->to))
    return query->to;
  if (meeting > 0 && tonti_meeting_get (tonti_report_db (book), meeting, &row))
    return row.day;
  tonti_paper_head (book, &head);
  return head.day;
}
