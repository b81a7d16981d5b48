// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

#include "tonti-event-private.h"
#include "tonti-hash.h"
#include "tonti-import-journal.h"
#include "tonti-member-store.h"
#include "tonti-text.h"

/* Rows become vouchers, and vouchers events. The usual row costs no memory of its own. */

/* Five thousand amounts of 10^15 add up within 64 bits, and make a body far below its limit. */
#define LINES_MAX 5000

void
tonti_import_journal_blame (TontiImportJournal *self, int row, const char *code, const char *format,
                            ...)
{
  va_list args;
  if (!self->voucher.wrong)
    self->wrong_vouchers++;
  self->voucher.wrong = TRUE;
  if (tonti_problems_count (self->wrong) >= TONTI_IMPORT_PROBLEMS_MAX)
    {
      self->more_wrong++;
      return;
    }
  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);
  tonti_problems_set_row (self->wrong, row);
  tonti_problems_refuse (self->wrong, code, NULL, "%s", message);
}

/* Printable ASCII without blanks at the ends or two in a row is canonical as it is. */
static gboolean
is_plain (const char *text)
{
  for (const char *c = text; *c; c++)
    if (*c < ' ' || *c > '~' || (*c == ' ' && (c == text || c[1] == ' ' || c[1] == '\0')))
      return FALSE;
  return TRUE;
}

static void
copy (GString *to, const GString *from)
{
  g_string_truncate (to, 0);
  g_string_append_len (to, from->str, (gssize)from->len);
}

static void
take_text (TontiImportJournal *self, int row, const char *what, const GString *cell, GString *out)
{
  g_autofree char *clean = NULL;
  TontiTextResult result = TONTI_TEXT_NOT_UTF8;
  if (strlen (cell->str) == cell->len && cell->len <= TONTI_TEXT_NAME_MAX && is_plain (cell->str)
      && cell->str[0] != '\'')
    {
      copy (out, cell);
      return;
    }
  if (strlen (cell->str) == cell->len && g_utf8_validate (cell->str, -1, NULL))
    result = tonti_text_clean (tonti_text_skip_guard (cell->str), TONTI_TEXT_NAME_MAX, &clean);
  if (result == TONTI_TEXT_OK || result == TONTI_TEXT_EMPTY)
    g_string_assign (out, clean ? clean : "");
  else
    tonti_import_journal_blame (self, row, "bad-text",
                                _ ("%s: it cannot be kept (%s): write it anew"), what,
                                tonti_text_explain (result));
}

static gboolean
is_place (const char *account)
{
  static const char *const roots[] = { "cash", "bank", "mobile" };
  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    {
      gsize size = strlen (roots[i]);
      if (strncmp (account, roots[i], size) == 0 && strchr (":", account[size]))
        return TRUE;
    }
  return FALSE;
}

/* The key as the ledger keeps it, checked once by the ledger's own rule; NULL when it is none. */
static const char *
find_account (TontiImportJournal *self, const char *key)
{
  g_autoptr (TontiProblems) why = NULL;
  g_autoptr (GArray) lines = NULL;
  char *known = g_hash_table_lookup (self->accounts, key);
  if (known)
    return known;
  why = tonti_problems_new ();
  lines = g_array_new (FALSE, TRUE, sizeof (TontiLine));
  g_array_append_vals (lines, (const TontiLine[]){ { key, 0, NULL, 1 }, { key, 0, NULL, -1 } }, 2);
  if (!tonti_event_check_lines (lines, why))
    return NULL;
  known = g_strdup (key);
  g_hash_table_add (self->accounts, known);
  self->has_places = self->has_places || is_place (known);
  return known;
}

/* A number or a name of somebody in the book already; 0 = nobody, or several. */
static gint64
look_up_member (TontiDb *db, const GString *cell)
{
  gint64 member = g_ascii_strtoll (cell->str, NULL, 10);
  if (strspn (cell->str, "0123456789") == cell->len && tonti_member_exists (db, member))
    return member;
  g_autoptr (GArray) named = tonti_member_find (db, cell->str);
  return named->len == 1 ? g_array_index (named, gint64, 0) : 0;
}

static gint64
find_member (TontiImportJournal *self, int row, const GString *cell)
{
  /* The lines of a voucher mostly name the same member. */
  if (cell->len == 0 || g_string_equal (cell, self->last_code))
    return cell->len == 0 ? 0 : self->last_member;
  const gint64 *known = g_hash_table_lookup (self->members, cell->str);
  if (known)
    {
      g_string_assign (self->last_code, cell->str);
      return self->last_member = *known;
    }
  gint64 member = look_up_member (tonti_journal_get_db (self->journal), cell);
  if (member == 0)
    tonti_import_journal_blame (self, row, "unknown-member",
                                _ ("“%s”: nobody has this number or name: add the member to the "
                                   "list of members beside the journal"),
                                cell->str);
  else
    g_hash_table_insert (self->members, g_strdup (cell->str), g_memdup2 (&member, sizeof member));
  return member;
}

/* 0 for an empty cell; -1 after a problem. */
static gint64
read_amount (TontiImportJournal *self, int row, const GString *cell)
{
  TontiMoney money = TONTI_MONEY_ZERO;
  if (cell->len == 0)
    return 0;
  if (tonti_amount_parse_plain (cell->str, self->group->currency, &money) && money.minor >= 0
      && tonti_money_is_valid (money))
    return money.minor;
  tonti_import_journal_blame (
      self, row, "bad-amount",
      _ ("The amount “%s”: it is not an amount of %s: write figures, a point "
         "before the smaller coins, no sign"),
      cell->str, self->group->currency->code);
  return -1;
}

static void
take_line (TontiImportJournal *self, int row, GString *const cells[TONTI_IMPORT_N_FIELDS])
{
  const char *key = cells[TONTI_IMPORT_ACCOUNT]->str;
  TontiLine line = { .account = find_account (self, key),
                     .member = find_member (self, row, cells[TONTI_IMPORT_MEMBER]) };
  gint64 debit = read_amount (self, row, cells[TONTI_IMPORT_DEBIT]);
  gint64 credit = read_amount (self, row, cells[TONTI_IMPORT_CREDIT]);
  if (!line.account)
    tonti_import_journal_blame (self, row, "bad-account",
                                _ ("The account “%s”: it is no account key: write letters, digits, "
                                   "hyphens and colons"),
                                key);
  if (debit >= 0 && credit >= 0 && (debit > 0) == (credit > 0))
    tonti_import_journal_blame (self, row, "bad-amount",
                                _ ("The amounts: a line has a debit or a credit, not both and not "
                                   "none: correct the line"));
  if (self->voucher.lines->len == LINES_MAX)
    tonti_import_journal_blame (
        self, row, "voucher-too-long",
        _ ("Voucher %s: it has more than 5000 lines: divide it into smaller "
           "vouchers"),
        self->voucher.number->str);
  line.amount = debit - credit;
  if (self->voucher.lines->len < LINES_MAX)
    g_array_append_val (self->voucher.lines, line);
}

static void
take_day (TontiImportJournal *self, int row, const char *text)
{
  TontiDay day;
  if (!tonti_day_parse_iso (text, &day))
    {
      tonti_import_journal_blame (
          self, row, "bad-day",
          _ ("The day “%s”: there is no such day between 1900 and 2199: write "
             "it like 2025-01-31"),
          text);
      return;
    }
  self->voucher.day = day;
  if (tonti_day_is_valid (self->closed) && day.number <= self->closed.number)
    tonti_import_journal_blame (
        self, row, "meeting-closed",
        _ ("The day %s: the books are closed up to a later day: enter it as a "
           "correction, with the day of today"),
        text);
}

static void
begin_voucher (TontiImportJournal *self, int row, GString *const cells[TONTI_IMPORT_N_FIELDS])
{
  TontiImportVoucher *voucher = &self->voucher;
  tonti_import_voucher_reset (voucher);
  voucher->row = row;
  copy (voucher->typed, cells[TONTI_IMPORT_VOUCHER]);
  copy (voucher->typed_day, cells[TONTI_IMPORT_DATE]);
  take_text (self, row, N_ ("The number of the voucher"), cells[TONTI_IMPORT_VOUCHER],
             voucher->number);
  take_text (self, row, N_ ("The kind"), cells[TONTI_IMPORT_KIND], voucher->kind);
  take_text (self, row, N_ ("The memo"), cells[TONTI_IMPORT_MEMO], voucher->memo);
  voucher->member = find_member (self, row, cells[TONTI_IMPORT_MEMBER]);
  take_day (self, row, cells[TONTI_IMPORT_DATE]->str);
  if (voucher->number->len == 0 && !voucher->wrong)
    tonti_import_journal_blame (
        self, row, "no-voucher",
        _ ("The voucher: its number is missing: give every line the number of "
           "its voucher"));
}

static void
check_same_day (TontiImportJournal *self, int row, const GString *day)
{
  if (!g_string_equal (day, self->voucher.typed_day))
    tonti_import_journal_blame (self, row, "voucher-mixed",
                                _ ("Voucher %s: its lines have different days: give it one day, or "
                                   "make it two vouchers"),
                                self->voucher.number->str);
}

/* A NUL would end a cell for us and not for others. */
static void
check_ends (TontiImportJournal *self, int row, GString *const cells[TONTI_IMPORT_N_FIELDS])
{
  for (int i = 0; i < TONTI_IMPORT_N_FIELDS; i++)
    if (strlen (cells[i]->str) != cells[i]->len)
      {
        tonti_import_journal_blame (self, row, "bad-text",
                                    _ ("The line: it holds a byte that is no text: save the file "
                                       "again as CSV, UTF-8"));
        return;
      }
}

void
tonti_import_journal_take (TontiImportJournal *self, int row,
                           GString *const cells[TONTI_IMPORT_N_FIELDS])
{
  const GString *number = cells[TONTI_IMPORT_VOUCHER];
  self->read++;
  if (self->voucher.row == 0 || !g_string_equal (self->voucher.typed, number))
    {
      tonti_import_journal_finish (self);
      begin_voucher (self, row, cells);
    }
  else
    check_same_day (self, row, cells[TONTI_IMPORT_DATE]);
  check_ends (self, row, cells);
  take_line (self, row, cells);
}

static gboolean
is_balanced (TontiImportJournal *self)
{
  const GArray *lines = self->voucher.lines;
  gint64 sum = 0;
  for (guint i = 0; i < lines->len; i++)
    sum += g_array_index (lines, TontiLine, i).amount;
  if (sum == 0)
    return TRUE;
  g_autofree char *amount = tonti_style_format_symbol (
      &self->group->style, tonti_money (CLAMP (sum, -TONTI_MONEY_LIMIT, TONTI_MONEY_LIMIT)));
  tonti_import_journal_blame (
      self, self->voucher.row, "unbalanced",
      _ ("Voucher %s: debit and credit differ by %s: make both sides equal"),
      self->voucher.number->str, amount);
  return FALSE;
}

static void
add_to_places (TontiImportJournal *self)
{
  for (guint i = 0; i < self->voucher.lines->len; i++)
    {
      const TontiLine *line = &g_array_index (self->voucher.lines, TontiLine, i);
      gint64 *sum
          = is_place (line->account) ? g_hash_table_lookup (self->places, line->account) : NULL;
      if (!sum && is_place (line->account))
        g_hash_table_insert (self->places, (gpointer)line->account, sum = g_new0 (gint64, 1));
      if (sum)
        *sum += line->amount;
    }
}

static void
post (TontiImportJournal *self)
{
  TontiEvent *event = &self->event;
  TontiProblems *problems = self->problems;
  event->day = self->voucher.day;
  event->member = self->voucher.member;
  event->lines = self->voucher.lines;
  g_string_truncate (self->body, 0);
  tonti_import_voucher_write (&self->voucher, self->body);
  event->body = self->body->str;
  event->body_size = self->body->len;
  if (self->has_places)
    add_to_places (self);
  self->stopped = !tonti_journal_post_lines (self->journal, event, problems);
  self->vouchers++;
  self->entries += self->voucher.lines->len;
}

/* A file goes in whole: what is known of its first voucher is known of all. */
static gboolean
was_imported (TontiImportJournal *self)
{
  memcpy (self->event.key, self->hash, 8);
  tonti_hash_put_u64 (self->event.key + 8, (guint64)self->voucher.row);
  if (self->look_for_key)
    self->is_repeated = tonti_journal_find_key (self->journal, self->event.key) > 0;
  self->look_for_key = FALSE;
  return self->is_repeated;
}

void
tonti_import_journal_finish (TontiImportJournal *self)
{
  if (self->voucher.row == 0 || self->stopped || self->voucher.wrong || !is_balanced (self))
    return;
  if (was_imported (self))
    self->already++;
  else if (self->wrong_vouchers == 0 || self->options->skip_bad)
    post (self);
}
