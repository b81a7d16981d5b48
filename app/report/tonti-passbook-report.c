// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-passbook-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-absences-report.h"
#include "tonti-between-report.h"
#include "tonti-column-private.h"
#include "tonti-entry-private.h"
#include "tonti-labels.h"
#include "tonti-ledger-store.h"
#include "tonti-member-store.h"
#include "tonti-report-private.h"

/* The carnet of one member: every line is paid in, received or a fine, never debit and credit. */

enum
{
  DAY_,
  MEETING,
  DOCUMENT,
  LABEL,
  PAID,
  RECEIVED,
  FINE,
  SO_FAR,
};

static const TontiColumn columns[] = {
  DAY ("day", N_ ("Day")),
  NUMBER ("meeting", N_ ("Meeting")),
  TEXT ("document", N_ ("Document")),
  TEXT ("label", N_ ("What")),
  SUM ("paid", N_ ("Paid in")),
  SUM ("received", N_ ("Received")),
  SUM ("fine", N_ ("Fine")),
  MONEY ("so_far", N_ ("Sum so far")),
  END,
};

static const struct
{
  const char *code, *label;
} relations[] = {
  { "self", N_ ("the member") },           { "spouse", N_ ("husband or wife") },
  { "parent", N_ ("father or mother") },   { "child", N_ ("son or daughter") },
  { "sibling", N_ ("brother or sister") }, { "other", N_ ("another relative") },
};

const char *
tonti_label_relation (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (relations); i++)
    if (g_strcmp0 (relations[i].code, code) == 0)
      return _ (relations[i].label);
  return code;
}

/* A correction undoes a line: it stands in the same column with the other sign. */
static guint
choose_column (const TontiEntryRow *row)
{
  gboolean is_undone = g_str_equal (row->kind, "correction/1");
  gboolean is_debit = (row->amount > 0) != is_undone;

  if (g_str_equal (row->account, "owed"))
    return RECEIVED;
  if (g_str_equal (row->account, "fines-due") || g_str_equal (row->account, "claim"))
    return is_debit || g_str_equal (row->kind, "fine-cancel/1") ? FINE : PAID;
  if (g_str_equal (row->account, "advance") || g_str_equal (row->kind, "ahead/1"))
    return PAID;
  return is_debit ? RECEIVED : PAID;
}

/* What is between members is no money of the group: it is told, and stands in no column. */
static void
tell_between (TontiPassbook *self, TontiBook *book, const TontiEntryRow *row)
{
  g_autofree char *amount = tonti_style_format_symbol (&tonti_book_get_group (book)->style,
                                                       tonti_money (ABS (row->amount)));
  g_autofree char *what = tonti_between_dup_label (book, row);

  tonti_table_take_text (self->lines, LABEL, g_strdup_printf (_ ("%s: %s"), what, amount));
  tonti_table_set_int (self->lines, SO_FAR, self->paid.minor);
}

static void
add_line (TontiPassbook *self, TontiBook *book, const TontiEntryRow *row)
{
  const guint column = choose_column (row);
  const gint64 amount = column == PAID ? -row->amount : row->amount;

  tonti_table_add_row (self->lines);
  tonti_table_set_int (self->lines, DAY_, row->day.number);
  tonti_table_put_int (self->lines, MEETING, row->meeting);
  tonti_table_take_text (self->lines, DOCUMENT, tonti_entry_dup_document (row));
  if (g_str_equal (row->account, "between"))
    {
      tell_between (self, book, row);
      return;
    }
  if (column == PAID)
    self->paid.minor += amount;
  if (column == RECEIVED)
    self->received.minor += amount;
  tonti_table_take_text (self->lines, LABEL, tonti_entry_dup_member_label (book, row));
  tonti_table_set_int (self->lines, column, amount);
  tonti_table_set_int (self->lines, SO_FAR, self->paid.minor);
}

static gboolean
read_lines (TontiPassbook *self, TontiBook *book, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  TontiStatement *s = tonti_entry_query_member (db, self->member, TONTI_DAY_NONE, TONTI_DAY_NONE);
  TontiStep step;

  self->lines = tonti_table_new ("lines", N_ ("Carnet"), columns);
  while ((step = tonti_statement_step (s)) == TONTI_STEP_ROW)
    {
      TontiEntryRow row;

      tonti_entry_query_read (s, &row);
      add_line (self, book, &row);
    }
  tonti_statement_reset (s);
  return step == TONTI_STEP_DONE || tonti_db_fail (db, problems);
}

static void
clear_relative (gpointer relative)
{
  g_free (((TontiRelative *)relative)->name);
}

static void
read_relatives (TontiPassbook *self, TontiDb *db)
{
  json_auto_t *list = tonti_member_relatives (db, self->member);
  size_t i;
  json_t *one;

  self->relatives = g_array_new (FALSE, FALSE, sizeof (TontiRelative));
  g_array_set_clear_func (self->relatives, clear_relative);
  json_array_foreach (list, i, one)
    {
      TontiRelative relative = {
        .relation = g_intern_string (json_string_value (json_object_get (one, "relation"))),
        .name = g_strdup (json_string_value (json_object_get (one, "name"))),
      };

      g_array_append_val (self->relatives, relative);
    }
}

static void
clear_debt (gpointer debt)
{
  g_free (((TontiPassbookDebt *)debt)->name);
}

static void
read_debts (TontiPassbook *self, TontiBook *book)
{
  g_autoptr (GArray) list = tonti_between_list (book, self->member);

  self->debts = g_array_new (FALSE, TRUE, sizeof (TontiPassbookDebt));
  g_array_set_clear_func (self->debts, clear_debt);
  for (guint i = 0; i < list->len; i++)
    {
      const TontiBetweenDebt *row = &g_array_index (list, TontiBetweenDebt, i);
      TontiPassbookDebt debt = { .owed = row->owed, .owes = row->member == self->member };

      debt.other = debt.owes ? row->to : row->member;
      debt.name = tonti_report_member_name (book, debt.other);
      g_array_append_val (self->debts, debt);
    }
}

static gboolean
read_person (TontiPassbook *self, TontiBook *book, gint64 member, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  g_auto (TontiMemberRow) row = { 0 };

  if (!tonti_member_get (db, member, &row) || row.cancelled)
    return tonti_problems_refuse (problems, "member-unknown", "member",
                                  _ ("Member %" PRId64 ": the book has no such member: look at the "
                                     "list of members"),
                                  member);
  self->member = member;
  self->name = g_steal_pointer (&row.name);
  self->sex = row.sex;
  self->joined = row.joined;
  self->left = row.left;
  self->left_reason = g_steal_pointer (&row.left_reason);
  self->proposed_by = tonti_member_dup_name (db, row.proposed_by);
  self->hands = tonti_report_parts (book, member, 0);
  self->phone = tonti_member_get_detail (db, member, "phone");
  self->address = tonti_member_get_detail (db, member, "address");
  self->identity = tonti_member_get_detail (db, member, "identity");
  self->offices = tonti_member_offices (book, member);
  if (self->offices[0] == '\0')
    g_clear_pointer (&self->offices, g_free);
  read_relatives (self, db);
  read_debts (self, book);
  return TRUE;
}

/* The list of dues without who it is, and with what it is in front. */
static TontiTable *
read_dues (TontiBook *book, gint64 member, TontiProblems *problems)
{
  static const TontiColumn columns_of_dues[] = {
    DAY ("day", N_ ("Day")),      NUMBER ("meeting", N_ ("Meeting")),
    TEXT ("what", N_ ("What")),   SUM ("due", N_ ("Due")),
    SUM ("paid", N_ ("Paid")),    SUM ("open", N_ ("Left to pay")),
    CODE ("state", N_ ("State")), END,
  };
  static const guint from[] = { 4, 3, 9, 5, 6, 7, 8 };
  const TontiListFilter filter = { .member = member, .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiTable) all = tonti_list_dues (book, &filter, problems);
  TontiTable *table = all == NULL ? NULL : tonti_table_new ("dues", N_ ("Dues"), columns_of_dues);

  for (guint row = 0; all != NULL && row < tonti_table_get_n_rows (all); row++)
    {
      tonti_table_add_row (table);
      for (guint c = 0; c < G_N_ELEMENTS (from); c++)
        {
          if (tonti_table_is_empty_cell (all, row, from[c]))
            continue;
          if (c == 2 || c == 6)
            tonti_table_set_text (table, c, tonti_table_get_text (all, row, from[c]));
          else
            tonti_table_set_int (table, c, tonti_table_get_int (all, row, from[c]));
        }
    }
  return table;
}

static gint64
sum_late (const TontiTable *dues)
{
  gint64 late = 0;

  for (guint i = 0; i < tonti_table_get_n_rows (dues); i++)
    if (g_strcmp0 (tonti_table_get_text (dues, i, 6), "late") == 0)
      late += tonti_table_get_int (dues, i, 5);
  return late;
}

static void
read_sums (TontiPassbook *self, TontiDb *db)
{
  self->dues = tonti_money (sum_late (self->due_rows));
  self->fines = tonti_money (tonti_table_get_total (self->fine_rows, 9));
  self->advance = tonti_money (-tonti_ledger_balance (db, "advance", self->member, NULL));
  self->owed = tonti_money (-tonti_ledger_balance (db, "owed", self->member, NULL));
}

TontiPassbook *
tonti_passbook_read (TontiBook *book, gint64 member, TontiProblems *problems)
{
  const TontiListFilter filter = { .member = member, .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  g_autoptr (TontiPassbook) self = g_new0 (TontiPassbook, 1);

  if (!read_person (self, book, member, problems) || !read_lines (self, book, problems)
      || (self->hand_rows = tonti_member_hands (book, member, problems)) == NULL
      || (self->due_rows = read_dues (book, member, problems)) == NULL
      || (self->fine_rows = tonti_list_fines (book, &filter, problems)) == NULL)
    return NULL;
  self->decisions = tonti_absences_decisions (book, member);
  read_sums (self, tonti_report_db (book));
  return g_steal_pointer (&self);
}

void
tonti_passbook_free (TontiPassbook *self)
{
  if (self == NULL)
    return;
  g_free (self->name);
  g_free (self->left_reason);
  g_free (self->offices);
  g_free (self->proposed_by);
  g_free (self->hands);
  g_free (self->phone);
  g_free (self->address);
  g_free (self->identity);
  g_clear_pointer (&self->relatives, g_array_unref);
  g_clear_pointer (&self->debts, g_array_unref);
  g_clear_pointer (&self->lines, tonti_table_free);
  g_clear_pointer (&self->hand_rows, tonti_table_free);
  g_clear_pointer (&self->due_rows, tonti_table_free);
  g_clear_pointer (&self->fine_rows, tonti_table_free);
  g_clear_pointer (&self->decisions, tonti_table_free);
  g_free (self);
}

static void
add_sum (GString *text, const char *format, TontiMoney sum, const TontiGroup *group)
{
  g_autofree char *amount = tonti_style_format_symbol (&group->style, sum);

  if (sum.minor == 0)
    return;
  g_string_append_c (text, '\n');
  g_string_append_printf (text, format, amount);
}

char *
tonti_passbook_summarize (const TontiPassbook *self, const TontiGroup *group)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, _ ("%s, no. %" PRId64 ", %s"), self->name, self->member,
                          group->name);
  add_sum (text, _ ("Paid in so far: %s"), self->paid, group);
  add_sum (text, _ ("Received so far: %s"), self->received, group);
  add_sum (text, _ ("Late: %s"), self->dues, group);
  add_sum (text, _ ("Fines to pay: %s"), self->fines, group);
  add_sum (text, _ ("Paid in advance: %s"), self->advance, group);
  add_sum (text, _ ("Still to receive: %s"), self->owed, group);
  for (guint i = 0; i < self->debts->len; i++)
    {
      const TontiPassbookDebt *debt = &g_array_index (self->debts, TontiPassbookDebt, i);
      g_autofree char *amount = tonti_style_format_symbol (&group->style, debt->owed);

      g_string_append_c (text, '\n');
      g_string_append_printf (text, debt->owes ? _ ("Owed to %s: %s") : _ ("Owed by %s: %s"),
                              debt->name, amount);
    }
  if (self->dues.minor == 0 && self->fines.minor == 0)
    g_string_append_printf (text, "\n%s", _ ("Nothing is late"));
  return g_string_free (text, FALSE);
}
