// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-table-width.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#define PADDING 26     /* pixels left and right of a cell, as in style.css, and its border */
#define WIDEST 300     /* pixels of text; longer ones are cut, and whole in the tooltip */
#define LOOKED_AT 2000 /* rows whose texts are measured */

gboolean
tonti_table_is_figure (TontiColumnKind kind)
{
  return kind == TONTI_COLUMN_MONEY || kind == TONTI_COLUMN_NUMBER;
}

char *
tonti_table_format_total (const TontiTable *table, guint column, const TontiGroup *group)
{
  const TontiColumn *head = tonti_table_get_column (table, column);
  gint64 total;
  if (!head->total)
    return NULL;
  total = tonti_table_get_total (table, column);
  if (head->kind == TONTI_COLUMN_MONEY)
    return tonti_style_format (&group->style, tonti_money (total));
  return g_strdup_printf ("%" PRId64, total);
}

static int
measure (GtkWidget *widget, const char *text, gboolean is_bold)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;
  if (is_bold)
    {
      g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

static int
measure_cell (GtkWidget *widget, const TontiTable *table, guint row, guint column,
              const TontiGroup *group)
{
  g_autofree char *text = tonti_table_format (table, row, column, group);
  return measure (widget, text, FALSE);
}

/* The smallest and the largest are the widest. */
static int
measure_figures (GtkWidget *widget, const TontiTable *table, guint column, const TontiGroup *group)
{
  guint n = tonti_table_get_n_rows (table), least = n, most = n;
  for (guint row = 0; row < n; row++)
    {
      gint64 value;
      if (tonti_table_is_empty_cell (table, row, column))
        continue;
      value = tonti_table_get_int (table, row, column);
      if (least == n || value < tonti_table_get_int (table, least, column))
        least = row;
      if (most == n || value > tonti_table_get_int (table, most, column))
        most = row;
    }
  if (least == n)
    return 0;
  return MAX (measure_cell (widget, table, least, column, group),
              measure_cell (widget, table, most, column, group));
}

/* The row whose text has the most characters; the number of rows = none. */
static guint
find_longest (const TontiTable *table, guint column, glong *length)
{
  guint n = tonti_table_get_n_rows (table), longest = n;
  guint step = MAX (1, n / LOOKED_AT);
  *length = 0;
  for (guint row = 0; row < n; row += step)
    {
      const char *text = tonti_table_is_empty_cell (table, row, column)
                             ? NULL
                             : tonti_table_get_text (table, row, column);
      glong here = text ? g_utf8_strlen (text, -1) : 0;
      if (here > *length)
        {
          *length = here;
          longest = row;
        }
    }
  return longest;
}

/* Few different codes, many rows: each one once. */
static int
measure_codes (GtkWidget *widget, const TontiTable *table, guint column, const TontiGroup *group)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n = tonti_table_get_n_rows (table), step = MAX (1, n / LOOKED_AT);
  int widest = 0;
  for (guint row = 0; row < n; row += step)
    {
      const char *code = tonti_table_is_empty_cell (table, row, column)
                             ? NULL
                             : tonti_table_get_text (table, row, column);
      if (code && g_hash_table_add (seen, (gpointer)code))
        widest = MAX (widest, measure_cell (widget, table, row, column, group));
    }
  return widest;
}

static int
measure_texts (GtkWidget *widget, const TontiTable *table, guint column, const TontiGroup *group)
{
  glong length;
  guint row = find_longest (table, column, &length);
  if (length == 0)
    return 0;
  /* the longest is not always the widest: a little room for wide letters */
  return measure_cell (widget, table, row, column, group) * 11 / 10;
}

static int
measure_days (GtkWidget *widget, const TontiTable *table, guint column, const TontiGroup *group)
{
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    if (!tonti_table_is_empty_cell (table, row, column))
      return measure_cell (widget, table, row, column, group);
  return 0;
}

int
tonti_table_measure_column (GtkWidget *widget, const TontiTable *table, guint column,
                            const TontiGroup *group)
{
  const TontiColumn *head = tonti_table_get_column (table, column);
  g_autofree char *total = tonti_table_format_total (table, column, group);
  int width = measure (widget, _ (head->title), TRUE), cells = 0;
  switch (head->kind)
    {
    case TONTI_COLUMN_NUMBER:
    case TONTI_COLUMN_MONEY:
      cells = measure_figures (widget, table, column, group);
      break;
    case TONTI_COLUMN_DAY:
      cells = measure_days (widget, table, column, group);
      break;
    case TONTI_COLUMN_CODE:
      cells = measure_codes (widget, table, column, group);
      break;
    case TONTI_COLUMN_TEXT:
      cells = MIN (measure_texts (widget, table, column, group), WIDEST);
      break;
    }
  if (total)
    width = MAX (width, measure (widget, total, TRUE));
  return MAX (width, cells) + PADDING;
}

int
tonti_table_find_main (const TontiTable *table, const gboolean *is_shown)
{
  glong longest = -1;
  int found = -1;
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    {
      glong length;
      if (!is_shown[i] || tonti_table_get_column (table, i)->kind != TONTI_COLUMN_TEXT)
        continue;
      find_longest (table, i, &length);
      if (length > longest)
        {
          longest = length;
          found = (int)i;
        }
    }
  return found;
}
