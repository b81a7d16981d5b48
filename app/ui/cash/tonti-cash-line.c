// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-line.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-correction.h"

/* Papers of a cash book by the letters of their series. */
static const struct
{
  const char *series;
  const char *document; /* of the route */
} papers[] = {
  { "R", "receipt" },
  { "B", "voucher-out" },
  { "PV", "minutes" },
};

/* A row that is not there is said, not guessed. */
static gboolean
check_row (GtkWidget *widget, const TontiTable *book, int row)
{
  if (book && row >= 0 && (guint)row < tonti_table_get_n_rows (book))
    return TRUE;
  tonti_page_toast (widget, _ ("Choose a line of the cash book first"));
  return FALSE;
}

/* "R-2025-0012": series, year, number. */
static gboolean
show_paper (GtkWidget *widget, const char *label)
{
  g_auto (GStrv) parts = g_strsplit (label, "-", 3);
  for (gsize i = 0; i < G_N_ELEMENTS (papers) && g_strv_length (parts) == 3; i++)
    if (g_str_equal (parts[0], papers[i].series))
      {
        tonti_page_show (widget, "documents/%s?year=%s&number=%" PRId64, papers[i].document,
                         parts[1], g_ascii_strtoll (parts[2], NULL, 10));
        return TRUE;
      }
  return FALSE;
}

void
tonti_cash_line_open (GtkWidget *widget, const TontiTable *book, int row)
{
  if (!check_row (widget, book, row))
    return;
  if (tonti_table_is_empty_cell (book, (guint)row, TONTI_CASH_DOCUMENT)
      || !show_paper (widget, tonti_table_get_text (book, (guint)row, TONTI_CASH_DOCUMENT)))
    tonti_page_toast (widget, _ ("This line has no document"));
}

/* ---- Correcting ---- */

static void
corrected_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  const char *minutes = json_string_value (json_object_get (answer, "minutes"));
  g_autofree char *text = minutes ? g_strdup_printf (_ ("Corrected: minutes %s"), minutes) : NULL;
  if (owner)
    tonti_page_toast (GTK_WIDGET (owner), text ? text : _ ("Corrected"));
}

static gpointer
read_entry (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_entry_report_find (book, *(gint64 *)data, problems);
}

static void
entry_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const TontiEntryReport *report = *result;
  const TontiEntry *entry = report ? &g_array_index (report->entries, TontiEntry, 0) : NULL;
  if (!tonti_page_get_session (TONTI_PAGE (owner)))
    return;
  if (!entry)
    tonti_page_tell (GTK_WIDGET (owner), problems);
  else if (entry->corrected_by > 0)
    tonti_page_toast (GTK_WIDGET (owner), _ ("This line was corrected already"));
  else
    tonti_correction_show (TONTI_PAGE (owner), entry, corrected_cb);
}

void
tonti_cash_line_correct (TontiPage *page, const TontiTable *book, int row)
{
  gint64 seq;
  TontiSessionJob job = { .read = read_entry,
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_entry_report_free,
                          .done = entry_cb };
  if (!check_row (GTK_WIDGET (page), book, row))
    return;
  seq = tonti_table_get_int (book, (guint)row, TONTI_CASH_SEQ);
  job.data = g_memdup2 (&seq, sizeof seq);
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}
