// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-report-private.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-copies-report.h"
#include "tonti-copies.h"

/* The copies that this computer remembers, newest first. */

static void
add_row (TontiTable *table, const TontiCopyRow *row)
{
  char instant[TONTI_INSTANT_SIZE];

  tonti_table_add_row (table);
  tonti_table_set_text (table, 0, tonti_instant_format (row->at_unix_s, instant));
  tonti_table_set_int (table, 1, row->seq);
  tonti_table_set_text (table, 2, row->head8);
  tonti_table_put_int (table, 3, row->meeting);
  tonti_table_set_text (table, 4, row->outside ? "other-disk" : "same-disk");
  tonti_table_set_text (table, 5, row->sealed ? "protected" : "plain");
  tonti_table_set_text (table, 6, row->exists ? "there" : "not-there");
  tonti_table_set_text (table, 7, row->path);
}

TontiReport *
tonti_copies_report (TontiBook *book, const TontiQuery *query, TontiProblems *problems)
{
  static const TontiColumn columns[] = {
    TEXT ("at", N_ ("Made")),
    NUMBER ("seq", N_ ("Last entry")),
    TEXT ("head", N_ ("Fingerprint")),
    NUMBER ("meeting", N_ ("Meeting")),
    CODE ("disk", N_ ("Disk")),
    CODE ("protection", N_ ("Protection")),
    CODE ("state", N_ ("State")),
    TEXT ("copy", N_ ("File")),
    END,
  };
  TontiReport *self = tonti_report_new ("copies", N_ ("Copies made on this computer"));
  TontiTable *table = tonti_table_new ("copies", "", columns);
  g_autoptr (GArray) rows = tonti_copies_list (tonti_book_get_group (book));

  for (guint i = 0; i < rows->len; i++)
    add_row (table, &g_array_index (rows, TontiCopyRow, i));
  tonti_report_add_table (self, table);
  return self;
}
