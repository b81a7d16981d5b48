// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-home-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-host-report.h"
#include "tonti-absences-report.h"
#include "tonti-claims-report.h"
#include "tonti-column-private.h"
#include "tonti-contest-store.h"
#include "tonti-count-store.h"
#include "tonti-fact.h"
#include "tonti-home-query-store.h"
#include "tonti-leaver.h"
#include "tonti-ledger-store.h"
#include "tonti-meeting-facts.h"
#include "tonti-meeting-store.h"
#include "tonti-overlay.h"
#include "tonti-report-private.h"
#include "tonti-voucher-private.h"

#define MEETINGS_SHOWN 5

static const TontiColumn columns[] = {
  NUMBER ("meeting", N_ ("No.")),
  DAY ("day", N_ ("Day")),
  NUMBER ("present", N_ ("Present")),
  NUMBER ("members", N_ ("Members")),
  MONEY ("received", N_ ("Received")),
  MONEY ("paid", N_ ("Paid out")),
  MONEY ("cash", N_ ("Cash counted")),
  CODE ("state", N_ ("State")),
  END,
};

static void
add_todo (TontiHome *home, TontiTodoKind kind, gint64 count, gint64 amount)
{
  const TontiTodo todo = { kind, count, tonti_money (amount) };

  if (count > 0)
    g_array_append_val (home->todos, todo);
}

/* The same questions as the agenda of a meeting asks: money out without its paper; a lot, or a rest
 * of one, that nobody signed for. */
static void
judge_voucher (const TontiEvent *event, const json_t *discharge, gint64 *no_piece,
               gint64 *no_discharge)
{
  const gboolean out = g_str_equal (tonti_fact_text (event->json, "direction"), "out");

  *no_piece += out && tonti_fact_text (event->json, "piece")[0] == '\0';
  *no_discharge += g_str_equal (tonti_fact_text (discharge, "how"), "none");
}

static void
add_vouchers (TontiHome *home, TontiBook *book)
{
  g_autoptr (GArray) numbers = tonti_home_query_vouchers (tonti_report_db (book));
  g_autoptr (GHashTable) discharges = numbers->len > 0 ? tonti_discharges_read (book) : NULL;
  gint64 no_piece = 0, no_discharge = 0;

  for (guint i = 0; i < numbers->len; i++)
    {
      g_autoptr (TontiEvent) event
          = tonti_journal_read (tonti_book_get_journal (book), g_array_index (numbers, gint64, i));

      if (event != NULL)
        judge_voucher (event, tonti_discharge_of (discharges, event), &no_piece, &no_discharge);
    }
  add_todo (home, TONTI_TODO_NO_DISCHARGE, no_discharge, 0);
  add_todo (home, TONTI_TODO_NO_PIECE, no_piece, 0);
}

static void
add_leavers (TontiHome *home, TontiBook *book)
{
  g_autoptr (GArray) rows = tonti_leaver_list (tonti_report_db (book), 0, 0);
  g_auto (TontiCompose) compose = { 0 };
  gint64 count = 0, sum = 0;

  if (rows->len == 0)
    return;
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < rows->len; i++)
    {
      gint64 due = tonti_leaver_due (&compose, &g_array_index (rows, TontiLeaverRow, i));

      count += due > 0;
      sum += due;
    }
  add_todo (home, TONTI_TODO_LEAVERS, count, sum);
}

static void
add_contests (TontiHome *home, TontiBook *book)
{
  g_autoptr (GArray) rows = tonti_contest_list (tonti_report_db (book), TRUE);

  add_todo (home, TONTI_TODO_CONTESTS, rows->len, 0);
}

static void
add_todos (TontiHome *home, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  const TontiHomeSum claim = tonti_home_query_members (db, "claim");
  const TontiHomeSum owed = tonti_home_query_members (db, "owed");
  const TontiHomeSum arrears = tonti_home_query_arrears (db);
  const gint64 suspense = -tonti_ledger_root_balance (db, "suspense");

  add_todo (home, TONTI_TODO_TAKEOVER, tonti_home_query_takeover_open (db), 0);
  add_todo (home, TONTI_TODO_CLAIM, claim.count, claim.amount);
  add_todo (home, TONTI_TODO_SUSPENSE, suspense != 0, suspense);
  add_todo (home, TONTI_TODO_OWED, owed.count, owed.amount);
  add_todo (home, TONTI_TODO_ARREARS, arrears.count, arrears.amount);
  add_leavers (home, book);
  add_contests (home, book);
  add_todo (home, TONTI_TODO_DEMANDS, tonti_claims_count (book), 0);
  add_todo (home, TONTI_TODO_ABSENCES, tonti_absences_count_proposals (book), 0);
  add_vouchers (home, book);
}

static void
add_host (TontiHome *home, TontiBook *book)
{
  g_autoptr (TontiHostReport) hosts = tonti_host_report_make (book);
  const TontiHostRow *row = tonti_host_report_find (hosts, home->next_meeting);

  if (row != NULL && row->member != 0)
    home->next_host = g_strdup (row->name);
}

static void
add_next (TontiHome *home, TontiBook *book)
{
  g_auto (TontiMeetingRow) next = { 0 };

  home->open_meeting = tonti_book_get_open_meeting (book).n;
  home->next_day = TONTI_DAY_NONE;
  if (!tonti_meeting_get_next (tonti_report_db (book), &next))
    return;
  home->next_meeting = next.id;
  home->next_day = next.day;
  home->next_place = g_strdup (next.place);
  add_host (home, book);
}

TontiHome *
tonti_home_read (TontiBook *book)
{
  TontiHome *home = g_new0 (TontiHome, 1);
  TontiDb *db = tonti_report_db (book);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();

  add_next (home, book);
  home->cash = tonti_money (tonti_ledger_root_balance (db, "cash"));
  home->bank = tonti_money (tonti_ledger_root_balance (db, "bank"));
  home->mobile = tonti_money (tonti_ledger_root_balance (db, "mobile"));
  home->counted_day = tonti_home_query_counted (db);
  home->members = tonti_count_members (db);
  home->hands = tonti_home_query_hands (db);
  home->todos = g_array_new (FALSE, FALSE, sizeof (TontiTodo));
  add_todos (home, book);
  home->meetings = tonti_table_new ("meetings", N_ ("Last meetings"), columns);
  if (!tonti_table_fill (home->meetings, G_N_ELEMENTS (columns) - 1,
                         tonti_home_query_meetings (db, MEETINGS_SHOWN), book, NULL, problems))
    g_debug ("home: %s", tonti_problems_get (problems, 0)->message);
  return home;
}

void
tonti_home_free (TontiHome *home)
{
  g_free (home->next_place);
  g_free (home->next_host);
  g_array_unref (home->todos);
  tonti_table_free (home->meetings);
  g_free (home);
}

static const char *
choose_form (const TontiTodo *todo)
{
  const gulong n = (gulong)todo->count;

  switch (todo->kind)
    {
    case TONTI_TODO_ARREARS:
      return ngettext ("%" PRId64 " member owes %s of earlier meetings",
                       "%" PRId64 " members owe %s of earlier meetings", n);
    case TONTI_TODO_NO_DISCHARGE:
      return ngettext ("%" PRId64 " payment out that nobody signed for",
                       "%" PRId64 " payments out that nobody signed for", n);
    case TONTI_TODO_NO_PIECE:
      return ngettext ("%" PRId64 " expense without a supporting document",
                       "%" PRId64 " expenses without a supporting document", n);
    case TONTI_TODO_OWED:
      return ngettext ("%" PRId64 " member waits for %s of a lot",
                       "%" PRId64 " members wait for %s of their lots", n);
    case TONTI_TODO_ABSENCES:
      return ngettext ("%" PRId64 " member is absent too often: ask the assembly",
                       "%" PRId64 " members are absent too often: ask the assembly", n);
    case TONTI_TODO_DEMANDS:
      return ngettext ("%" PRId64 " member has owed for too long: a formal claim is due",
                       "%" PRId64 " members have owed for too long: a formal claim is due", n);
    case TONTI_TODO_CONTESTS:
      return ngettext ("%" PRId64 " contested fine is to be ruled on",
                       "%" PRId64 " contested fines are to be ruled on", n);
    case TONTI_TODO_LEAVERS:
      return ngettext ("%" PRId64 " member who left owes %s now",
                       "%" PRId64 " members who left owe %s now", n);
    case TONTI_TODO_CLAIM:
      return _ ("Missing cash claimed from its holder: %s");
    case TONTI_TODO_SUSPENSE:
      return _ ("Surplus in the box that nobody has explained: %s");
    case TONTI_TODO_TAKEOVER:
      return _ ("The take-over of the old notebook is not finished");
    default:
      g_assert_not_reached ();
    }
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
char *
tonti_todo_format (const TontiTodo *todo, const TontiGroup *group)
{
  g_autofree char *amount = tonti_style_format_symbol (&group->style, todo->amount);
  const char *form = choose_form (todo);

  switch (todo->kind)
    {
    case TONTI_TODO_CLAIM:
    case TONTI_TODO_SUSPENSE:
      return g_strdup_printf (form, amount);
    case TONTI_TODO_TAKEOVER:
      return g_strdup (form);
    case TONTI_TODO_ARREARS:
    case TONTI_TODO_ABSENCES:
    case TONTI_TODO_CONTESTS:
    case TONTI_TODO_DEMANDS:
    case TONTI_TODO_LEAVERS:
    case TONTI_TODO_OWED:
    case TONTI_TODO_NO_DISCHARGE:
    case TONTI_TODO_NO_PIECE:
    default:
      return g_strdup_printf (form, todo->count, amount);
    }
}
#pragma GCC diagnostic pop
