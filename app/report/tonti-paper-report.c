// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-paper-private.h"

#include <string.h>

#include "tonti-act-store.h"
#include "tonti-cash-count.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-member-store.h"
#include "tonti-officer-store.h"
#include "tonti-report-private.h"
#include "tonti-seal.h"

static void
write_hex (const guint8 hash[TONTI_HASH_SIZE], char out[65])
{
  static const char digits[] = "0123456789abcdef";

  for (gsize i = 0; i < TONTI_HASH_SIZE; i++)
    {
      out[2 * i] = digits[hash[i] >> 4];
      out[2 * i + 1] = digits[hash[i] & 15];
    }
  out[64] = '\0';
}

void
tonti_paper_head (TontiBook *book, TontiPaperHead *out)
{
  TontiJournal *journal = tonti_book_get_journal (book);
  guint8 hash[TONTI_HASH_SIZE];
  gint64 unix_s;

  *out = (TontiPaperHead){ .seq = tonti_journal_get_head (journal, hash), .day = TONTI_DAY_NONE };
  write_hex (hash, out->hash);
  g_strlcpy (out->at, tonti_journal_get_last_at (journal), sizeof out->at);
  if (tonti_instant_parse (out->at, &unix_s))
    out->day = tonti_instant_day (unix_s);
  out->drafts = tonti_report_drafts (book);
}

char *
tonti_paper_qr (TontiBook *book, gint64 seq)
{
  g_autoptr (TontiEvent) event = NULL;

  if (seq > 0)
    event = tonti_journal_read (tonti_book_get_journal (book), seq);
  return event == NULL ? NULL : tonti_seal_qr_text (seq, event->hash);
}

const char *
tonti_paper_keep (GStringChunk *chunk, const char *text)
{
  return text == NULL || text[0] == '\0' ? "" : g_string_chunk_insert (chunk, text);
}

const char *
tonti_paper_take (GStringChunk *chunk, char *text)
{
  const char *kept = tonti_paper_keep (chunk, text);

  g_free (text);
  return kept;
}

char *
tonti_paper_bind (const char *text)
{
  GString *out = g_string_sized_new (strlen (text) + 8);
  gunichar before = 0;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      const gunichar c = g_utf8_get_char (at);

      if (c == ' ' && g_unichar_isalpha (before) && g_ascii_isdigit (at[1]))
        g_string_append (out, "\u00a0");
      else
        g_string_append_unichar (out, c);
      before = c;
    }
  return g_string_free (out, FALSE);
}

const char *
tonti_paper_name (TontiBook *book, GStringChunk *chunk, gint64 member)
{
  return tonti_paper_take (chunk, tonti_report_member_name (book, member));
}

TontiPaperPerson
tonti_paper_person (TontiBook *book, GStringChunk *chunk, gint64 member, const char *role)
{
  return (TontiPaperPerson){
    .member = member,
    .name = member == 0 ? NULL : tonti_paper_name (book, chunk, member),
    .role = tonti_paper_keep (chunk, role),
  };
}

static gboolean
holds (const TontiOfficerRow *row, TontiDay day)
{
  return row->since.number <= day.number
         && (!tonti_day_is_valid (row->until) || day.number < row->until.number);
}

const char *
tonti_paper_office (TontiBook *book, gint64 member, TontiDay day)
{
  g_autoptr (GArray) rows = tonti_officer_list (tonti_report_db (book), TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, i);

      if (row->member == member && holds (row, day))
        return tonti_label_of_code ("role", row->role);
    }
  return "";
}

TontiPaperPerson
tonti_paper_officer (TontiBook *book, GStringChunk *chunk, const char *role, TontiDay day)
{
  g_autoptr (GArray) rows = tonti_officer_list (tonti_report_db (book), TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiOfficerRow *row = &g_array_index (rows, TontiOfficerRow, i);

      if (g_str_equal (row->role, role) && holds (row, day))
        return tonti_paper_person (book, chunk, row->member, tonti_label_of_code ("role", role));
    }
  return tonti_paper_person (book, chunk, 0, tonti_label_of_code ("role", role));
}

TontiPaperPerson
tonti_paper_listed (TontiBook *book, GStringChunk *chunk, const json_t *facts, const char *list,
                    gsize n, TontiDay day)
{
  const gint64 member = json_integer_value (json_array_get (json_object_get (facts, list), n));

  return tonti_paper_person (book, chunk, member,
                             member == 0 ? "" : tonti_paper_office (book, member, day));
}

static TontiPaperCash *
find_pile (GArray *cash, gint64 value, gboolean is_coin)
{
  const TontiPaperCash pile = { .value = value, .is_coin = is_coin };

  for (guint i = 0; i < cash->len; i++)
    {
      TontiPaperCash *known = &g_array_index (cash, TontiPaperCash, i);

      if (known->value == value && known->is_coin == is_coin)
        return known;
    }
  g_array_append_val (cash, pile);
  return &g_array_index (cash, TontiPaperCash, cash->len - 1);
}

static int
compare_piles (gconstpointer a, gconstpointer b)
{
  const TontiPaperCash *x = a, *y = b;

  if (x->is_coin != y->is_coin)
    return x->is_coin ? 1 : -1;
  return x->value < y->value ? 1 : x->value > y->value ? -1 : 0;
}

static void
add_piles (GArray *cash, const json_t *piles, gboolean is_final)
{
  gsize i;
  json_t *pile;

  json_array_foreach ((json_t *)piles, i, pile)
    {
      TontiPaperCash *known = find_pile (cash, tonti_fact_int (pile, "value"),
                                         g_str_equal (tonti_fact_text (pile, "kind"), "coin"));

      if (is_final)
        known->final += tonti_fact_int (pile, "n");
      else
        known->first += tonti_fact_int (pile, "n");
    }
}

GArray *
tonti_paper_cash (const json_t *first, const json_t *final)
{
  GArray *cash = g_array_new (FALSE, FALSE, sizeof (TontiPaperCash));

  add_piles (cash, first, FALSE);
  add_piles (cash, final, TRUE);
  g_array_sort (cash, compare_piles);
  return cash;
}

const char *
tonti_paper_parts (TontiBook *book, GStringChunk *chunk, gint64 member)
{
  g_autofree char *parts = tonti_report_parts (book, member, 0);
  gsize size;

  if (parts == NULL)
    return "";
  size = strlen (parts);
  if (g_str_equal (parts, "1/2"))
    return "½";
  if (size > 4 && g_str_equal (parts + size - 4, " 1/2"))
    {
      parts[size - 4] = '\0';
      return tonti_paper_take (chunk, g_strdup_printf ("%s½", parts));
    }
  return tonti_paper_keep (chunk, parts);
}

TontiDay
tonti_paper_entered (const TontiEvent *event)
{
  gint64 unix_s;

  return tonti_instant_parse (event->at, &unix_s) ? tonti_instant_day (unix_s) : event->day;
}

const char *
tonti_paper_cancelled (TontiBook *book, GStringChunk *chunk, gint64 event, gint64 *seq)
{
  TontiActRow act;
  g_autoptr (TontiEvent) reversal = NULL;

  *seq = 0;
  if (!tonti_act_get (tonti_report_db (book), event, &act) || act.reversed_by == 0)
    return "";
  *seq = act.reversed_by;
  reversal = tonti_journal_read (tonti_book_get_journal (book), act.reversed_by);
  return reversal == NULL ? "" : tonti_paper_take (chunk, tonti_event_dup_document (reversal));
}
