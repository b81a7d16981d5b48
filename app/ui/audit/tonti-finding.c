// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-finding.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-labels.h"
#include "tonti-page.h"
#include "tonti-report.h"

#define KEPT "tonti-finding"
#define JOURNAL_DEBIT 10 /* column of the journal */

/* Tables of the file, as people call what stands in them. */
static const struct
{
  const char *table, *part;
} parts[] = {
  { "account", N_ ("the accounts") },
  { "account_number", N_ ("the numbers of the accounts") },
  { "act", N_ ("the list of entries") },
  { "aid", N_ ("the aid decided") },
  { "aid_call", N_ ("the money called from the members") },
  { "aid_kind", N_ ("the scale of aid") },
  { "aid_scale", N_ ("the scale of aid") },
  { "aid_share", N_ ("the money called from the members") },
  { "aid_waiver", N_ ("the money called from the members") },
  { "balance", N_ ("the balances of the accounts") },
  { "book", N_ ("the settings of the group") },
  { "credential", N_ ("the PINs") },
  { "credential_hash", N_ ("the PINs") },
  { "deduction", N_ ("what was kept from the lots") },
  { "detail", N_ ("the telephone numbers and addresses") },
  { "detail_hash", N_ ("the telephone numbers and addresses") },
  { "document", N_ ("the list of receipts, vouchers and minutes") },
  { "draft", N_ ("what is typed in the open meeting and not final yet") },
  { "due", N_ ("the list of dues") },
  { "entry", N_ ("the amounts in the accounts") },
  { "event", N_ ("the order of the entries") },
  { "fine", N_ ("the list of fines") },
  { "fine_kind", N_ ("the kinds of fine") },
  { "fund", N_ ("the funds") },
  { "guard", N_ ("the keys and PINs of the group") },
  { "hand", N_ ("the list of hands") },
  { "holder", N_ ("who holds which hand") },
  { "meeting", N_ ("the list of meetings") },
  { "meeting_key", N_ ("who brought the keys") },
  { "member", N_ ("the list of members") },
  { "officer", N_ ("the list of officers") },
  { "pool", N_ ("the pots") },
  { "presence", N_ ("the attendance") },
  { "relative", N_ ("the relatives of the members") },
  { "step", N_ ("what can be undone in the open meeting") },
  { "subject", N_ ("what each account is about") },
  { "throttle", N_ ("the wrong PINs that were counted") },
  { "total", N_ ("the totals of the accounts") },
  { "turn", N_ ("the order of the lots") },
  { "word", N_ ("the words of the group") },
};

const char *
tonti_finding_part (const char *table)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_strcmp0 (parts[i].table, table) == 0)
      return _ (parts[i].part);
  return NULL;
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c);
}

/* Where TABLE stands in TEXT as a word or as the beginning of an index's name; NULL = nowhere. */
static const char *
find_table (const char *text, const char *table)
{
  gsize size = strlen (table);
  for (const char *at = strstr (text, table); at; at = strstr (at + 1, table))
    if ((at == text || !is_letter (at[-1])) && !is_letter (at[size]))
      return at;
  return NULL;
}

/* The file's checker names tables and indexes ("row 3 missing from index due_open"): the one that
 * is named first, and of several that begin there the longest. */
static const char *
find_part (const char *text)
{
  const char *first = NULL, *part = NULL;
  gsize size = 0;
  for (gsize i = 0; text && i < G_N_ELEMENTS (parts); i++)
    {
      const char *at = find_table (text, parts[i].table);
      gsize length = strlen (parts[i].table);
      if (!at || (first && (at > first || (at == first && length < size))))
        continue;
      first = at;
      size = length;
      part = _ (parts[i].part);
    }
  return part;
}

/* What the file now says of an entry. The tables made of the entries often say still what the entry
 * itself does not any more; whether they were changed as well nobody can tell. */

static TontiReport *
make_report (TontiBook *book, const TontiReportKind *kinds, const char *name, TontiDay day)
{
  g_autoptr (TontiProblems) ignored = tonti_problems_new ();
  TontiQuery query = { .from = day, .to = day };
  return tonti_report_make (book, kinds, name, &query, ignored);
}

static int
find_row (const TontiTable *table, gint64 event)
{
  for (guint i = 0; table && i < tonti_table_get_n_rows (table); i++)
    if (tonti_table_get_int (table, i, 0) == event)
      return (int)i;
  return -1;
}

static void
add (GString *text, const char *piece)
{
  if (piece && *piece)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", piece);
}

static void
add_amount (TontiBook *book, gint64 event, TontiDay day, GString *text)
{
  const TontiGroup *group = tonti_book_get_group (book);
  g_autoptr (TontiReport) report = make_report (book, tonti_report_kinds (), "journal", day);
  const TontiTable *rows = report ? tonti_report_get_table (report, 0) : NULL;
  gint64 amount = 0;
  for (guint i = 0; rows && i < tonti_table_get_n_rows (rows); i++)
    if (tonti_table_get_int (rows, i, 0) == event
        && !tonti_table_is_empty_cell (rows, i, JOURNAL_DEBIT)
        && __builtin_add_overflow (amount, tonti_table_get_int (rows, i, JOURNAL_DEBIT), &amount))
      return;
  g_autofree char *sum
      = amount > 0 ? tonti_style_format_symbol (&group->style, (TontiMoney){ amount }) : NULL;
  add (text, sum);
}

enum
{
  SEQ,
  DAY,
  AT,
  KIND,
  MEETING,
  MEMBER,
  NAME,
  DOCUMENT = 10
};

/* "Money received · Awa Diop · 5 500 F CFA · 4 January 2025 · R-2025-0023 · meeting no. 1" */
static char *
tell_event (TontiBook *book, gint64 event)
{
  g_autoptr (TontiReport) report
      = make_report (book, tonti_list_kinds (), "events", TONTI_DAY_NONE);
  const TontiTable *table = report ? tonti_report_get_table (report, 0) : NULL;
  int row = find_row (table, event);
  GString *text = g_string_new (NULL);
  if (row < 0)
    return g_string_free (text, FALSE);
  TontiDay day = { (gint32)tonti_table_get_int (table, (guint)row, DAY) };
  gint64 meeting = tonti_table_get_int (table, (guint)row, MEETING);
  g_autofree char *long_day
      = tonti_day_is_valid (day) ? tonti_day_format_long (day, tonti_page_lang ()) : NULL;
  g_autofree char *met = meeting > 0 ? g_strdup_printf (_ ("meeting no. %" PRId64), meeting) : NULL;
  add (text, tonti_label_event (tonti_table_get_text (table, (guint)row, KIND)));
  add (text, tonti_table_get_text (table, (guint)row, NAME));
  if (tonti_day_is_valid (day))
    add_amount (book, event, day, text);
  add (text, long_day);
  add (text, tonti_table_get_text (table, (guint)row, DOCUMENT));
  add (text, met);
  return g_string_free (text, FALSE);
}

/* The kinds of finding. */

static void
tell_entry (TontiFinding *self, TontiBook *book)
{
  g_autofree char *recorded = tell_event (book, self->event);
  if (*recorded)
    {
      self->title = g_strdup_printf (
          _ ("Entry no. %" PRId64 " is no longer the one that was recorded"), self->event);
      self->about
          = g_strdup_printf (_ ("What the file now says of this entry: %s. It may be false: "
                                "compare it with the paper of that day, or with a copy."),
                             recorded);
    }
  else
    {
      self->title
          = g_strdup_printf (_ ("Entry no. %" PRId64 " is missing or cannot be read"), self->event);
      self->about = g_strdup ("");
    }
  self->intact
      = self->event > 1 ? g_strdup_printf (
            g_dngettext (NULL, "The %" PRId64 " entry before it was read again and is intact.",
                         "The %" PRId64 " entries before it were read again and are intact.",
                         (gulong)(self->event - 1)),
            self->event - 1)
                        : g_strdup ("");
}

static void
tell_part (TontiFinding *self, const char *part, gint64 events)
{
  self->title = part ? g_strdup_printf (_ ("A part of the book was changed: %s"), part)
                     : g_strdup (_ ("The file of the book is damaged"));
  self->about = g_strdup (part ? _ ("It does not say any more what follows from the entries.")
                               : _ ("A place of the file cannot be read as it was written."));
  self->intact
      = events > 0 ? g_strdup_printf (
            g_dngettext (NULL, "The %" PRId64 " entry of the book was read again: it is intact.",
                         "All %" PRId64 " entries of the book were read again: they are intact.",
                         (gulong)events),
            events)
                   : g_strdup ("");
}

static void
tell_unopened (TontiFinding *self, const TontiProblems *problems)
{
  gboolean is_book = !problems || !tonti_problems_has (problems, "not-a-book");
  self->title = g_strdup (is_book ? _ ("This book cannot be opened: its file is damaged")
                                  : _ ("This file is not a book, or its beginning was destroyed"));
  self->about = g_strdup (_ ("A part of the file that is needed to open it was overwritten or cut "
                             "off: by another program, or by a failing disk or stick."));
  self->intact = g_strdup ("");
}

TontiFinding *
tonti_finding_make (TontiBook *book, const json_t *verdict, const TontiProblems *problems)
{
  TontiFinding *self = g_new0 (TontiFinding, 1);
  const char *what = json_string_value (json_object_get (verdict, "what"));
  const char *table = json_string_value (json_object_get (verdict, "projection"));
  const char *part = table ? tonti_finding_part (table) : find_part (what);
  g_autofree char *said = problems ? tonti_page_join_problems (problems) : g_strdup ("");
  self->event = json_integer_value (json_object_get (verdict, "event"));
  self->detail = g_strdup (what ? what : said);
  if (!verdict)
    tell_unopened (self, problems);
  else if (self->event > 0 && !table)
    tell_entry (self, book);
  else
    tell_part (self, part, json_integer_value (json_object_get (verdict, "events")));
  self->obstacle = g_strdup_printf (
      _ ("%s: the book is only read from now on; take the last safe copy"), self->title);
  return self;
}

void
tonti_finding_free (TontiFinding *self)
{
  g_free (self->title);
  g_free (self->about);
  g_free (self->intact);
  g_free (self->detail);
  g_free (self->obstacle);
  g_free (self);
}

void
tonti_finding_keep (TontiSession *session, TontiFinding *finding)
{
  g_object_set_data_full (G_OBJECT (session), KEPT, finding, (GDestroyNotify)tonti_finding_free);
}

const TontiFinding *
tonti_finding_get (TontiSession *session)
{
  return g_object_get_data (G_OBJECT (session), KEPT);
}
