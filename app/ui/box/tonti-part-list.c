// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-part-list.h"

#include <glib/gi18n.h>

#include "tonti-table-read.h"

static void
show_row (TontiRowList *list, TontiSession *session, const TontiTable *table, guint row)
{
  g_autofree char *part
      = tonti_style_format_symbol (&tonti_session_get_group (session)->style,
                                   tonti_money (tonti_table_read_int (table, row, "amount")));
  tonti_row_list_set_row (list, row, tonti_table_read_text (table, row, "name"), part,
                          tonti_session_get_obstacle (session) == NULL);
}

void
tonti_part_list_show (TontiRowList *list, TontiSession *session, const TontiTable *table)
{
  const guint n = tonti_table_get_n_rows (table);
  const TontiMoney total
      = tonti_money (tonti_table_get_total (table, tonti_table_read_column (table, "amount")));
  g_autofree char *sum
      = tonti_style_format_symbol (&tonti_session_get_group (session)->style, total);
  g_autofree char *text
      = g_strdup_printf (_ ("Together %s. Open a line to hand over that part alone."), sum);
  for (guint i = 0; i < n; i++)
    show_row (list, session, table, i);
  tonti_row_list_set_length (list, n);
  tonti_row_list_set_title (list, _ ("Parts still to hand over"), text,
                            tonti_session_get_obstacle (session) ? NULL
                                                                 : _ ("Hand over all par_ts…"));
  gtk_widget_set_visible (GTK_WIDGET (list), n > 0);
}
