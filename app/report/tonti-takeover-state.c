// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-state.h"

#include <glib/gi18n.h>

#include "tonti-act-store.h"
#include "tonti-column-private.h"
#include "tonti-fact.h"
#include "tonti-fund-store.h"
#include "tonti-id.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-notebook.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"

#define OPENING_ACCOUNT "opening"

static const TontiColumn columns[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  SUM ("savings", N_ ("Savings")),
  SUM ("loans", N_ ("Loans")),
  SUM ("dues", N_ ("Arrears")),
  SUM ("fines-due", N_ ("Fines")),
  SUM ("advance", N_ ("Advance")),
  SUM ("owed", N_ ("Owed on lots")),
  SUM ("claim", N_ ("Claimed")),
  TEXT ("state", N_ ("State")),
  END,
};

/* Columns of accounts begin here and end before the state. */
#define FIRST_ACCOUNT 2
#define STATE 9

static void
clear_sum (gpointer data)
{
  TontiTakeoverSum *sum = data;
  g_free (sum->key);
  g_free (sum->name);
}

static void
clear_subject (gpointer data)
{
  TontiTakeoverSubject *subject = data;
  g_free (subject->of);
  g_free (subject->name);
}

static void
clear_member (gpointer data)
{
  TontiTakeoverMember *member = data;
  g_free (member->name);
  json_decref (member->items);
  json_decref (member->dues);
  g_array_unref (member->hands);
}

/* ---- What there is to take over ---- */

static void
add_sum (GArray *sums, char *key, char *name)
{
  const TontiTakeoverSum sum = { .key = key, .name = name };
  g_array_append_val (sums, sum);
}

static void
list_places (TontiTakeoverState *self, TontiBook *book)
{
  static const char *const places[] = { "cash", "bank", "mobile" };
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    add_sum (self->places, g_strdup (places[i]), tonti_label_account (book, places[i]));
}

static void
list_funds (TontiTakeoverState *self, TontiBook *book)
{
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) funds = tonti_fund_list (db), pools = tonti_pool_list (db);
  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *row = &g_array_index (funds, TontiFundRow, i);
      add_sum (self->funds, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_FUND, row->id }),
               g_strdup (row->name));
    }
  for (guint i = 0; i < pools->len; i++)
    {
      const TontiPoolRow *row = &g_array_index (pools, TontiPoolRow, i);
      add_sum (self->funds, tonti_subject_format ((TontiSubject){ TONTI_SUBJECT_POOL, row->id }),
               g_strdup (row->name));
    }
}

static GArray *
list_hands (TontiBook *book, gint64 member)
{
  g_autoptr (GArray) held = tonti_holder_list_member (tonti_report_db (book), member);
  GArray *hands = g_array_new (FALSE, FALSE, sizeof (TontiTakeoverSubject));
  g_array_set_clear_func (hands, clear_subject);
  for (guint i = 0; i < held->len; i++)
    {
      TontiSubject hand = { TONTI_SUBJECT_HAND, g_array_index (held, TontiHolderRow, i).hand };
      TontiTakeoverSubject subject = { .of = tonti_subject_format (hand) };
      subject.name = tonti_label_subject (book, subject.of);
      g_array_append_val (hands, subject);
    }
  return hands;
}

static void
list_members (TontiTakeoverState *self, TontiBook *book)
{
  g_autoptr (GArray) members = tonti_member_list (tonti_report_db (book), FALSE);
  for (guint i = 0; i < members->len; i++)
    {
      const TontiMemberRow *row = &g_array_index (members, TontiMemberRow, i);
      const TontiTakeoverMember member = { .member = row->id,
                                           .name = g_strdup (row->name),
                                           .items = json_array (),
                                           .dues = json_array (),
                                           .hands = list_hands (book, row->id) };
      g_array_append_val (self->members, member);
    }
}

/* ---- What was entered ---- */

typedef void (*Visit) (TontiTakeoverState *self, const TontiEvent *event);

static void
visit (TontiTakeoverState *self, TontiBook *book, const char *kind, Visit note)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), kind);
  for (guint i = 0; i < acts->len; i++)
    {
      const TontiActRow *row = &g_array_index (acts, TontiActRow, i);
      g_autoptr (TontiEvent) event = NULL;
      if (row->reversed_by == 0)
        event = tonti_journal_read (tonti_book_get_journal (book), row->seq);
      if (!event)
        continue;
      self->day = event->day;
      note (self, event);
    }
}

static void
note_sum (GArray *sums, const char *key, gint64 amount)
{
  for (guint i = 0; i < sums->len; i++)
    {
      TontiTakeoverSum *sum = &g_array_index (sums, TontiTakeoverSum, i);
      if (!g_str_equal (sum->key, key))
        continue;
      sum->is_entered = TRUE;
      sum->amount = tonti_money (amount);
    }
}

static void
note_place (TontiTakeoverState *self, const TontiEvent *event)
{
  note_sum (self->places, tonti_fact_text (event->json, "place"),
            tonti_fact_int (event->json, "counted"));
}

static TontiTakeoverMember *
find_member (TontiTakeoverState *self, gint64 member)
{
  for (guint i = 0; i < self->members->len; i++)
    if (g_array_index (self->members, TontiTakeoverMember, i).member == member)
      return &g_array_index (self->members, TontiTakeoverMember, i);
  return NULL;
}

static void
note_opening (TontiTakeoverState *self, const TontiEvent *event)
{
  TontiTakeoverMember *member = find_member (self, event->member);
  const json_t *items = json_object_get (event->json, "items");
  for (gsize i = 0; event->member == 0 && i < json_array_size (items); i++)
    note_sum (self->funds, tonti_fact_text (json_array_get (items, i), "of"),
              tonti_fact_int (json_array_get (items, i), "amount"));
  if (!member)
    return;
  member->is_entered = TRUE;
  member->is_confirmed |= json_is_true (json_object_get (event->json, "confirmed"));
  json_array_extend (member->items, json_object_get (event->json, "items"));
  json_array_extend (member->dues, json_object_get (event->json, "dues"));
}

/* ---- The table ---- */

static gint64
add_up (const json_t *list, const char *account)
{
  gint64 sum = 0;
  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *item = json_array_get (list, i);
      if (!account || g_str_equal (tonti_fact_text (item, "account"), account))
        sum += tonti_fact_int (item, "amount");
    }
  return sum;
}

static const char *
tell_state (const TontiTakeoverMember *member)
{
  if (member->is_confirmed)
    return _ ("signed");
  return member->is_entered ? _ ("to be signed") : _ ("to be entered");
}

static void
add_row (TontiTable *rows, const TontiTakeoverMember *member)
{
  tonti_table_add_row (rows);
  tonti_table_set_int (rows, 0, member->member);
  tonti_table_set_text (rows, 1, member->name);
  for (guint c = FIRST_ACCOUNT; c < STATE; c++)
    {
      gboolean is_dues = g_str_equal (columns[c].key, "dues");
      tonti_table_put_int (
          rows, c, is_dues ? add_up (member->dues, NULL) : add_up (member->items, columns[c].key));
    }
  tonti_table_set_text (rows, STATE, tell_state (member));
}

static GArray *
make_sums (void)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (TontiTakeoverSum));
  g_array_set_clear_func (sums, clear_sum);
  return sums;
}

TontiTakeoverState *
tonti_takeover_state_read (TontiBook *book, TontiProblems *problems)
{
  TontiTakeoverState *self = g_new0 (TontiTakeoverState, 1);
  TontiDb *db = tonti_report_db (book);
  self->day = TONTI_DAY_NONE;
  self->places = make_sums ();
  self->funds = make_sums ();
  self->members = g_array_new (FALSE, FALSE, sizeof (TontiTakeoverMember));
  g_array_set_clear_func (self->members, clear_member);
  self->rows = tonti_table_new ("members", N_ ("Members"), columns);
  list_places (self, book);
  list_funds (self, book);
  list_members (self, book);
  visit (self, book, "opening-cash/1", note_place);
  visit (self, book, "opening/1", note_opening);
  self->is_finished = tonti_act_has_kind (db, "takeover/1");
  self->is_late = tonti_act_has_kind (db, "meeting-open/1");
  self->has_notebook = tonti_notebook_is_kept (book);
  self->gap = tonti_money (-tonti_ledger_account_balance (db, OPENING_ACCOUNT));
  for (guint i = 0; i < self->members->len; i++)
    add_row (self->rows, &g_array_index (self->members, TontiTakeoverMember, i));
  return self;
}

void
tonti_takeover_state_free (TontiTakeoverState *self)
{
  g_array_unref (self->places);
  g_array_unref (self->funds);
  g_array_unref (self->members);
  g_clear_pointer (&self->rows, tonti_table_free);
  g_free (self);
}
