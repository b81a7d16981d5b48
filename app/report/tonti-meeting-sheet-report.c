// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-sheet-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-fact.h"
#include "tonti-call-store.h"
#include "tonti-fund-store.h"
#include "tonti-goods-private.h"
#include "tonti-labels.h"
#include "tonti-member-store.h"
#include "tonti-missing.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"
#include "tonti-report-private.h"

/* The feuille de séance: rows and columns; what stands in them is in the other files of this name.
 */

TontiMeetingSheetRow *
tonti_sheet_maker_row (TontiSheetMaker *self, gint64 member)
{
  const guint row
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER ((guint)member)));

  return row == 0 ? NULL : &g_array_index (self->sheet->rows, TontiMeetingSheetRow, row - 1);
}

TontiMeetingSheetCell *
tonti_sheet_maker_cell (TontiSheetMaker *self, gint64 member, const char *key)
{
  const GArray *columns = self->sheet->columns;
  const guint row
      = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, GUINT_TO_POINTER ((guint)member)));

  for (guint c = 0; c < columns->len && row > 0; c++)
    if (g_str_equal (g_array_index (columns, TontiMeetingSheetColumn, c).key, key))
      return &g_array_index (self->sheet->cells, TontiMeetingSheetCell,
                             (row - 1) * columns->len + c);
  return NULL;
}

/* Takes KEY. */
static void
add_column (TontiMeetingSheetReport *sheet, char *key, const char *title)
{
  const TontiMeetingSheetColumn column = {
    .key = tonti_paper_take (sheet->texts, key),
    .title = tonti_paper_keep (sheet->texts, title),
  };

  g_array_append_val (sheet->columns, column);
}

static void
add_pool (TontiSheetMaker *self, gint64 pool)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  g_autofree char *title = tonti_goods_title (self->facts->book, pool);
  g_autofree char *money = tonti_goods_money_title (self->facts->book, pool);
  g_auto (TontiGoodsRow) goods = { 0 };

  add_column (sheet, g_strdup_printf ("pool:%" PRId64, pool), title);
  if (!tonti_goods_get (self->facts->db, pool, &goods))
    return;
  g_array_index (sheet->columns, TontiMeetingSheetColumn, sheet->columns->len - 1).value
      = tonti_money (goods.value);
  add_column (sheet, g_strdup_printf ("money:%" PRId64, pool), money);
}

/* What was missing at a count: cash, and the goods of each pot. */
static void
add_claims (TontiSheetMaker *self)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  g_autoptr (GArray) goods = tonti_goods_list_rows (self->facts->db);

  add_column (sheet, g_strdup (TONTI_MISSING), _ ("Missing cash"));
  for (guint i = 0; i < goods->len; i++)
    {
      const TontiGoodsRow *row = &g_array_index (goods, TontiGoodsRow, i);
      char *key = tonti_missing_key (row->pool);
      g_autofree char *title = tonti_label_subject (self->facts->book, key);

      add_column (sheet, key, title);
      g_array_index (sheet->columns, TontiMeetingSheetColumn, sheet->columns->len - 1).value
          = tonti_money (row->value);
    }
}

/* Every pot and every fund; those that hold nothing are left out in the end. */
static void
add_columns (TontiSheetMaker *self)
{
  g_autoptr (GArray) pools = tonti_pool_list (self->facts->db);
  g_autoptr (GArray) funds = tonti_fund_list (self->facts->db);
  g_autoptr (GArray) calls = tonti_call_list (self->facts->db);

  for (guint i = 0; i < pools->len; i++)
    {
      add_pool (self, g_array_index (pools, TontiPoolRow, i).id);
    }
  for (guint i = 0; i < funds->len; i++)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, i);

      add_column (self->sheet, g_strdup_printf ("fund:%" PRId64, fund->id), fund->name);
    }
  for (guint i = 0; i < calls->len; i++)
    {
      const TontiCallRow *call = &g_array_index (calls, TontiCallRow, i);

      add_column (self->sheet, g_strdup_printf ("call:%" PRId64, call->id), call->what);
    }
  add_column (self->sheet, g_strdup ("arrears"), _ ("Arrears"));
  add_column (self->sheet, g_strdup ("fines"), _ ("Fines"));
  add_column (self->sheet, g_strdup ("loans"), _ ("Loans"));
  add_claims (self);
  add_column (self->sheet, g_strdup ("advance"), _ ("Advance"));
  add_column (self->sheet, g_strdup ("savings"), _ ("Savings"));
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

/* Members of the group on that day, and whoever paid or was fined all the same. */
static GArray *
list_members (const TontiMeetingFacts *facts)
{
  g_autoptr (GArray) rows = tonti_member_list_on (facts->db, facts->row.day);
  g_autoptr (GHashTable) known = g_hash_table_new (g_int64_hash, g_int64_equal);
  GArray *members = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < rows->len; i++)
    {
      TontiMemberRow *row = &g_array_index (rows, TontiMemberRow, i);

      g_hash_table_add (known, &row->id);
      g_array_append_val (members, row->id);
    }
  for (guint i = 0; i < facts->own->len; i++)
    {
      TontiEvent *event = g_ptr_array_index (facts->own, i);

      if (event->member != 0 && event->lines->len > 0 && g_hash_table_add (known, &event->member))
        g_array_append_val (members, event->member);
    }
  g_array_sort (members, compare_numbers);
  return members;
}

static void
add_rows (TontiSheetMaker *self)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  g_autoptr (GArray) members = list_members (self->facts);

  for (guint i = 0; i < members->len; i++)
    {
      const gint64 member = g_array_index (members, gint64, i);
      const TontiMeetingSheetRow row = {
        .member = member,
        .name = tonti_paper_name (self->facts->book, sheet->texts, member),
        .hands = tonti_paper_parts (self->facts->book, sheet->texts, member),
        .proxy = "",
        .receipt = "",
      };

      g_array_append_val (sheet->rows, row);
      g_hash_table_insert (self->rows, GUINT_TO_POINTER ((guint)member), GUINT_TO_POINTER (i + 1));
    }
  g_array_set_size (sheet->cells, sheet->rows->len * sheet->columns->len);
}

static void
set_presence (TontiSheetMaker *self, gint64 member, const json_t *facts)
{
  TontiMeetingSheetRow *row = tonti_sheet_maker_row (self, member);
  const int presence
      = tonti_codes_find (&tonti_presence_codes, tonti_fact_text (facts, "presence"));

  if (row == NULL || presence < 0)
    return;
  row->presence = (TontiPresence)presence;
  row->proxy = tonti_paper_keep (self->sheet->texts, tonti_fact_text (facts, "proxy"));
}

static void
add_presences (TontiSheetMaker *self)
{
  const TontiEvent *attendance = self->facts->attendance;
  const json_t *members = attendance == NULL ? NULL : json_object_get (attendance->json, "members");
  gsize i;
  json_t *fact;

  json_array_foreach ((json_t *)members, i, fact)
    set_presence (self, tonti_fact_int (fact, "member"), fact);
  for (guint d = 0; d < self->facts->drafts->len; d++)
    {
      const TontiDraft *draft = g_ptr_array_index (self->facts->drafts, d);

      if (g_str_has_prefix (draft->cell, "presence:"))
        set_presence (self, g_ascii_strtoll (draft->cell + 9, NULL, 10), draft->value);
    }
}

static void
add_receipts (TontiSheetMaker *self)
{
  for (guint i = 0; i < self->facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->facts->own, i);
      TontiMeetingSheetRow *row = tonti_sheet_maker_row (self, event->member);
      g_autofree char *label = NULL;

      if (row == NULL || event->seq == 0 || !tonti_event_is (event, "receipt"))
        continue;
      label = tonti_event_dup_document (event);
      if (label != NULL && row->receipt[0] == '\0')
        row->receipt = tonti_paper_keep (self->sheet->texts, label);
      else if (label != NULL)
        row->receipt = tonti_paper_take (self->sheet->texts,
                                         g_strdup_printf ("%s, %s", row->receipt, label));
    }
}

static gboolean
is_empty (const TontiMeetingSheetReport *sheet, guint column)
{
  const char *key = g_array_index (sheet->columns, TontiMeetingSheetColumn, column).key;

  /* People write into these on the blank sheet. */
  if (g_str_equal (key, "arrears") || g_str_equal (key, "fines"))
    return FALSE;
  for (guint i = column; i < sheet->cells->len; i += sheet->columns->len)
    {
      const TontiMeetingSheetCell *cell = &g_array_index (sheet->cells, TontiMeetingSheetCell, i);

      if (cell->due.minor != 0 || cell->paid.minor != 0)
        return FALSE;
    }
  return TRUE;
}

static void
drop_column (TontiMeetingSheetReport *sheet, guint column)
{
  for (guint i = sheet->rows->len; i > 0; i--)
    g_array_remove_index (sheet->cells, (i - 1) * sheet->columns->len + column);
  g_array_remove_index (sheet->columns, column);
}

static void
add_sums (TontiMeetingSheetReport *sheet)
{
  for (guint r = 0; r < sheet->rows->len; r++)
    for (guint c = 0; c < sheet->columns->len; c++)
      {
        TontiMeetingSheetRow *row = &g_array_index (sheet->rows, TontiMeetingSheetRow, r);
        const TontiMeetingSheetCell *cell
            = &g_array_index (sheet->cells, TontiMeetingSheetCell, r * sheet->columns->len + c);

        if (g_array_index (sheet->columns, TontiMeetingSheetColumn, c).value.minor != 0)
          continue;
        row->due.minor += cell->due.minor;
        row->paid.minor += cell->paid.minor;
      }
}

/* The last one that the meeting settled: what is said afterwards changes no older paper. */
static const char *
find_host (const TontiMeetingFacts *facts, GStringChunk *texts)
{
  gint64 member = 0;

  for (guint i = 0; i < facts->own->len; i++)
    {
      const TontiEvent *event = g_ptr_array_index (facts->own, i);
      const json_t *hosts = json_object_get (event->json, "hosts");

      for (gsize h = 0; tonti_event_is (event, "host") && h < json_array_size (hosts); h++)
        if (tonti_fact_int (json_array_get (hosts, h), "meeting") == facts->meeting)
          member = tonti_fact_int (json_array_get (hosts, h), "member");
    }
  return member != 0 ? tonti_paper_name (facts->book, texts, member) : "";
}

static TontiMeetingSheetReport *
make_empty (const TontiMeetingFacts *facts)
{
  TontiMeetingSheetReport *sheet = g_new0 (TontiMeetingSheetReport, 1);
  const json_t *opening = facts->opening == NULL ? NULL : facts->opening->json;

  sheet->texts = g_string_chunk_new (4096);
  sheet->columns = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetColumn));
  sheet->rows = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetRow));
  sheet->cells = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetCell));
  sheet->contests = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetContest));
  sheet->lots = g_array_new (FALSE, TRUE, sizeof (TontiMeetingSheetLot));
  sheet->cash = g_array_new (FALSE, TRUE, sizeof (TontiPaperCash));
  sheet->meeting = facts->meeting;
  sheet->day = facts->row.day;
  sheet->place = tonti_paper_keep (sheet->texts, facts->row.place);
  sheet->host = tonti_paper_keep (sheet->texts, tonti_fact_text (opening, "host"));
  if (json_is_integer (json_object_get (opening, "host")))
    sheet->host = tonti_paper_name (facts->book, sheet->texts, tonti_fact_int (opening, "host"));
  if (*sheet->host == '\0')
    sheet->host = find_host (facts, sheet->texts);
  sheet->is_closed = facts->row.closed > 0;
  sheet->seq = facts->row.closed;
  sheet->qr = tonti_paper_take (sheet->texts, tonti_paper_qr (facts->book, sheet->seq));
  sheet->drafts = sheet->is_closed ? 0 : tonti_report_drafts (facts->book);
  return sheet;
}

TontiMeetingSheetReport *
tonti_meeting_sheet_from_facts (const TontiMeetingFacts *facts, gboolean blank,
                                TontiProblems *problems)
{
  g_autoptr (TontiMeetingSheetReport) sheet = make_empty (facts);
  g_autoptr (GHashTable) rows = g_hash_table_new (g_direct_hash, g_direct_equal);
  TontiSheetMaker maker = { .sheet = sheet, .facts = facts, .rows = rows };

  add_columns (&maker);
  add_rows (&maker);
  if (!tonti_sheet_maker_add_dues (&maker, problems))
    return NULL;
  if (!blank)
    {
      tonti_sheet_maker_add_paid (&maker);
      add_presences (&maker);
      add_receipts (&maker);
    }
  for (guint c = sheet->columns->len; c > 0; c--)
    if (is_empty (sheet, c - 1))
      drop_column (sheet, c - 1);
  add_sums (sheet);
  tonti_sheet_maker_add_rest (&maker, blank);
  tonti_sheet_maker_add_lots (&maker, blank);
  tonti_sheet_maker_add_cash (&maker, blank);
  tonti_sheet_maker_add_people (&maker);
  return g_steal_pointer (&sheet);
}

/* The open meeting, else the next planned one. */
static gint64
choose_meeting (TontiBook *book, TontiProblems *problems)
{
  const gint64 open = tonti_book_get_open_meeting (book).n;
  g_auto (TontiMeetingRow) next = { 0 };

  if (open != 0)
    return open;
  if (tonti_meeting_get_next (tonti_report_db (book), &next))
    return next.id;
  tonti_problems_refuse (problems, "no-meeting", "meeting",
                         _ ("Meeting sheet: no meeting is open or planned: plan the meetings, or "
                            "give the number of one"));
  return 0;
}

TontiMeetingSheetReport *
tonti_meeting_sheet_report_make (TontiBook *book, const TontiPaperQuery *query,
                                 TontiProblems *problems)
{
  const gint64 meeting = query->meeting != 0 ? query->meeting : choose_meeting (book, problems);
  g_autoptr (TontiMeetingFacts) facts = NULL;

  if (meeting == 0)
    return NULL;
  facts = tonti_meeting_facts_read (book, meeting, query->with_draft && !query->blank, problems);
  return facts == NULL ? NULL : tonti_meeting_sheet_from_facts (facts, query->blank, problems);
}

void
tonti_meeting_sheet_report_free (TontiMeetingSheetReport *self)
{
  g_clear_pointer (&self->columns, g_array_unref);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->contests, g_array_unref);
  g_clear_pointer (&self->lots, g_array_unref);
  g_clear_pointer (&self->cash, g_array_unref);
  g_clear_pointer (&self->texts, g_string_chunk_free);
  g_free (self);
}
