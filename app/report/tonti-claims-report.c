// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-claims-report.h"

#include <glib/gi18n.h>

#include "tonti-claim-steps-private.h"
#include "tonti-column-private.h"
#include "tonti-demand.h"
#include "tonti-fine-store.h"
#include "tonti-guarantee-store.h"
#include "tonti-labels.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"
#include "tonti-missing.h"
#include "tonti-name-query-store.h"
#include "tonti-overlay.h"
#include "tonti-paper-report.h"
#include "tonti-report-private.h"
#include "tonti-rule-store.h"

/* Who owes the group for longer than the by-laws wait (rule claim-after), what was done about it,
 * and what is next. */

enum
{
  MEMBER,
  NAME,
  SINCE,
  MONTHS,
  DUES,
  PENALTIES,
  FINES,
  LOANS,
  MISSING,
  TOTAL,
  GUARANTORS,
  SIGNED,
  STEP,
  STEP_DAY,
  UNTIL,
  NEXT,
  NEXT_DAY,
};

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  DAY ("since", N_ ("Owed since")),
  NUMBER ("months", N_ ("Months")),
  SUM ("dues", N_ ("Dues")),
  SUM ("penalties", N_ ("Penalties")),
  SUM ("fines", N_ ("Other fines")),
  SUM ("loans", N_ ("Loans")),
  SUM ("missing", N_ ("Missing cash or goods")),
  SUM ("total", N_ ("Owed to the group")),
  TEXT ("guarantors", N_ ("Who answers for it")),
  DAY ("acknowledged", N_ ("Acknowledged on")),
  CODE ("step", N_ ("Last step")),
  DAY ("step_day", N_ ("Taken on")),
  DAY ("until", N_ ("To be paid by")),
  CODE ("next", N_ ("Next step")),
  DAY ("next_day", N_ ("Possible from")),
  END,
};

enum
{
  ITEM_MEMBER,
  ITEM_NAME,
  ITEM_DEBT,
  ITEM_OF,
  ITEM_MEETING,
  ITEM_DAY,
  ITEM_AMOUNT,
  ITEM_LEFT,
};

static const TontiColumn item_columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  CODE ("debt", N_ ("What")),
  TEXT ("of", N_ ("For")),
  NUMBER ("meeting", N_ ("Meeting")),
  DAY ("day", N_ ("Owed since")),
  MONEY ("amount", N_ ("Amount")),
  SUM ("left", N_ ("Still owed")),
  END,
};

/* ---- One member ---- */

TontiDay
tonti_claims_day (TontiBook *book)
{
  g_auto (TontiMeetingRow) last = { 0 };
  TontiPaperHead head;

  tonti_paper_head (book, &head);
  if (tonti_meeting_get_last_closed (tonti_report_db (book), &last)
      && last.day.number > head.day.number)
    return last.day;
  return head.day;
}

static char *
name_item (TontiBook *book, const TontiDemandItem *item)
{
  g_autofree char *key = item->subject.kind == TONTI_SUBJECT_CLAIM
                             ? tonti_missing_key (item->subject.n)
                             : tonti_subject_format (item->subject);
  g_auto (TontiFineRow) fine = { 0 };
  char *label;

  if (item->subject.kind != TONTI_SUBJECT_FINE)
    return tonti_label_subject (book, key);
  tonti_fine_get (tonti_report_db (book), item->subject.n, &fine);
  label = tonti_name_query_fine_kind (tonti_report_db (book), fine.kind);
  return label != NULL ? label : g_strdup (fine.kind);
}

static void
add_name (GString *names, const char *name)
{
  if (name[0] == '\0' || strstr (names->str, name) != NULL)
    return;
  g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

/* Who, or what, answers for the hands and loans for which something is owed. */
static char *
name_guarantors (TontiBook *book, const TontiDemand *demand)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < demand->items->len; i++)
    {
      const TontiDemandItem *item = &g_array_index (demand->items, TontiDemandItem, i);
      g_autoptr (GArray) rows = NULL;

      if (item->subject.kind == TONTI_SUBJECT_HAND)
        rows = tonti_guarantee_list (tonti_report_db (book), item->subject.n, 0);
      else if (item->subject.kind == TONTI_SUBJECT_BOX_LOAN)
        rows = tonti_guarantee_list_loan (tonti_report_db (book), item->subject.n);
      else
        continue;
      for (guint k = 0; k < rows->len; k++)
        {
          const TontiGuaranteeRow *row = &g_array_index (rows, TontiGuaranteeRow, k);
          g_autofree char *name = tonti_report_member_name (book, row->member);

          if (tonti_guarantee_row_stands (row))
            add_name (names, row->member > 0 ? name : row->what);
        }
    }
  return g_string_free (names, FALSE);
}

static void
clear_item (gpointer item)
{
  g_free (((TontiClaimItem *)item)->of);
}

static GArray *
make_items (TontiBook *book, const TontiDemand *demand)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (TontiClaimItem));

  g_array_set_clear_func (items, clear_item);
  for (guint i = 0; i < demand->items->len; i++)
    {
      const TontiDemandItem *row = &g_array_index (demand->items, TontiDemandItem, i);
      const TontiClaimItem item = { .debt = row->debt,
                                    .of = name_item (book, row),
                                    .meeting = row->meeting,
                                    .day = row->day,
                                    .amount = tonti_money (row->amount),
                                    .left = tonti_money (row->left) };

      g_array_append_val (items, item);
    }
  return items;
}

static TontiClaim *
make_claim (TontiBook *book, const TontiDemand *demand)
{
  TontiClaim *claim = g_new0 (TontiClaim, 1);

  *claim = (TontiClaim){ .member = demand->member,
                         .items = make_items (book, demand),
                         .since = demand->since,
                         .months = demand->months,
                         .dues = tonti_money (demand->dues),
                         .penalties = tonti_money (demand->penalties),
                         .fines = tonti_money (demand->fines),
                         .loans = tonti_money (demand->loans),
                         .missing = tonti_money (demand->missing),
                         .total = tonti_money (tonti_demand_total (demand)),
                         .guarantors = name_guarantors (book, demand),
                         .step = demand->step,
                         .step_day = demand->step_day,
                         .signed_day = demand->signed_day,
                         .until = demand->until,
                         .days = tonti_rule_number (tonti_report_db (book), 0, "claim-days", 0),
                         .next = demand->next,
                         .next_day = demand->next_day };
  tonti_claim_find_taken_back (book, claim);
  return claim;
}

TontiClaim *
tonti_claim_read (TontiBook *book, gint64 member, TontiDay day)
{
  g_auto (TontiCompose) compose = { 0 };
  g_auto (TontiDemand) demand = { 0 };

  tonti_overlay_compose_drafts (book, &compose);
  tonti_demand_read (&compose, member, tonti_day_is_valid (day) ? day : tonti_claims_day (book),
                     &demand);
  return make_claim (book, &demand);
}

void
tonti_claim_free (TontiClaim *claim)
{
  g_array_unref (claim->items);
  g_free (claim->guarantors);
  g_free (claim->because);
  g_free (claim);
}

/* ---- All of them ---- */

/* Claimed now: the by-laws propose a step, or one was taken and is not at its end. */
static gboolean
is_claimed (const TontiDemand *demand)
{
  return demand->items->len > 0 && (demand->next[0] != '\0' || demand->step[0] != '\0');
}

gint64
tonti_claims_count (TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = NULL;
  g_auto (TontiCompose) compose = { 0 };
  const TontiDay day = tonti_claims_day (book);
  gint64 n = 0;

  if (tonti_rule_number (db, 0, "claim-after", 0) == 0)
    return 0;
  members = tonti_member_list (db, TRUE);
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < members->len; i++)
    {
      g_auto (TontiDemand) demand = { 0 };

      tonti_demand_read (&compose, g_array_index (members, TontiMemberRow, i).id, day, &demand);
      n += demand.next[0] != '\0' && demand.next_day.number <= day.number;
    }
  return n;
}

static void
set_day (TontiTable *table, guint column, TontiDay day)
{
  if (tonti_day_is_valid (day))
    tonti_table_set_int (table, column, day.number);
}

static void
add_row (TontiTable *table, const TontiClaim *claim, const char *name)
{
  tonti_table_add_row (table);
  tonti_table_set_int (table, MEMBER, claim->member);
  tonti_table_set_text (table, NAME, name);
  set_day (table, SINCE, claim->since);
  tonti_table_set_int (table, MONTHS, claim->months);
  tonti_table_put_int (table, DUES, claim->dues.minor);
  tonti_table_put_int (table, PENALTIES, claim->penalties.minor);
  tonti_table_put_int (table, FINES, claim->fines.minor);
  tonti_table_put_int (table, LOANS, claim->loans.minor);
  tonti_table_put_int (table, MISSING, claim->missing.minor);
  tonti_table_put_int (table, TOTAL, claim->total.minor);
  tonti_table_put_text (table, GUARANTORS, claim->guarantors);
  set_day (table, SIGNED, claim->signed_day);
  tonti_table_put_text (table, STEP, claim->step);
  set_day (table, STEP_DAY, claim->step_day);
  set_day (table, UNTIL, claim->until);
  tonti_table_put_text (table, NEXT, claim->next);
  set_day (table, NEXT_DAY, claim->next_day);
}

static void
add_items (TontiTable *table, const TontiClaim *claim, const char *name)
{
  for (guint i = 0; i < claim->items->len; i++)
    {
      const TontiClaimItem *item = &g_array_index (claim->items, TontiClaimItem, i);

      tonti_table_add_row (table);
      tonti_table_set_int (table, ITEM_MEMBER, claim->member);
      tonti_table_set_text (table, ITEM_NAME, name);
      tonti_table_set_text (table, ITEM_DEBT, item->debt);
      tonti_table_set_text (table, ITEM_OF, item->of);
      tonti_table_put_int (table, ITEM_MEETING, item->meeting);
      set_day (table, ITEM_DAY, item->day);
      tonti_table_set_int (table, ITEM_AMOUNT, item->amount.minor);
      tonti_table_set_int (table, ITEM_LEFT, item->left.minor);
    }
}

/* Of a member who is asked for: whatever she owes, old or not. */
TontiReport *
tonti_claims_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  g_autoptr (TontiReport) self = tonti_report_new ("claims", N_ ("Formal claims"));
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) members = tonti_member_list (db, TRUE);
  TontiDay day = tonti_day_is_valid (query->to) ? query->to : tonti_claims_day (book);
  g_auto (TontiCompose) compose = { 0 };
  TontiTable *rows, *items;

  if (query->member != 0 && !tonti_report_check_member (book, query->member, problems))
    return NULL;
  rows = tonti_table_new ("rows", "", columns);
  items = tonti_table_new ("items", N_ ("What it is made of"), item_columns);
  tonti_report_add_table (self, rows);
  tonti_report_add_table (self, items);
  tonti_report_add_table (self, tonti_claim_steps (book, query->member));
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *member = &g_array_index (members, TontiMemberRow, i);
      g_auto (TontiDemand) demand = { 0 };
      g_autoptr (TontiClaim) claim = NULL;

      if (query->member != 0 && member->id != query->member)
        continue;
      tonti_demand_read (&compose, member->id, day, &demand);
      if (query->member == 0 ? !is_claimed (&demand) : demand.items->len == 0)
        continue;
      claim = make_claim (book, &demand);
      add_row (rows, claim, member->name);
      add_items (items, claim, member->name);
    }
  tonti_report_add_drafts (self, book);
  return g_steal_pointer (&self);
}
