// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-grid.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"

/* What is longer is cut on the screen, not in the book. */
#define CELL_CHARS 28

struct _TontiImportGrid
{
  AdwBin parent_instance;
  TontiImportOrder *order;
  TontiDay today;
  GPtrArray *choices; /* GtkDropDown of each column, borrowed */
  gboolean is_showing;

  /* owned by the tree */
  GtkLabel *looks;
  GtkLabel *day;
  GtkGrid *cells;
};

G_DEFINE_FINAL_TYPE (TontiImportGrid, tonti_import_grid, ADW_TYPE_BIN)

static guint changed_signal;

/* In the order of TontiImportColumn; what is ignored stands before them in the list. */
static const char *const titles[TONTI_IMPORT_N_COLUMNS] = {
  [TONTI_IMPORT_NUMBER] = N_ ("Number of the member"),
  [TONTI_IMPORT_NAME] = N_ ("Name"),
  [TONTI_IMPORT_FIRST_NAME] = N_ ("First name"),
  [TONTI_IMPORT_SEX] = N_ ("Woman or man"),
  [TONTI_IMPORT_PHONE] = N_ ("Telephone"),
  [TONTI_IMPORT_JOINED] = N_ ("Member since"),
  [TONTI_IMPORT_HANDS] = N_ ("Hands"),
  [TONTI_IMPORT_ADDRESS] = N_ ("Address"),
  [TONTI_IMPORT_IDENTITY] = N_ ("Identity card"),
};

const char *
tonti_import_grid_get_title (TontiImportColumn column)
{
  return _ (titles[column]);
}

/* Position in the list of choices of column INDEX; 0 = ignored. */
static guint
get_position (const TontiImportOrder *order, guint index)
{
  for (guint c = 0; c < TONTI_IMPORT_N_COLUMNS; c++)
    if (order->columns.columns[c] == (gint)index)
      return c + 1;
  return 0;
}

/* Every choice as the order has it: what another column got is free here. */
static void
show_choices (TontiImportGrid *self)
{
  self->is_showing = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    gtk_drop_down_set_selected (self->choices->pdata[i], get_position (self->order, i));
  self->is_showing = FALSE;
}

static const char *
name_delimiter (const char *delimiter)
{
  if (g_strcmp0 (delimiter, "\t") == 0)
    return _ ("cells of a spreadsheet");
  return g_strcmp0 (delimiter, ";") == 0 ? _ ("cells between semicolons")
                                         : _ ("cells between commas");
}

static void
show_looks (TontiImportGrid *self)
{
  const json_t *preview = self->order->preview;
  gint64 total = json_integer_value (json_object_get (preview, "total"));
  g_autofree char *rows = g_strdup_printf (
      g_dngettext (NULL, "%" PRId64 " row", "%" PRId64 " rows", (gulong)total), total);
  g_autofree char *looks = g_strdup_printf (
      "%s · %s · %s", rows,
      name_delimiter (json_string_value (json_object_get (preview, "delimiter"))),
      json_string_value (json_object_get (preview, "encoding")));
  gtk_label_set_text (self->looks, looks);
}

/* How the first day of the list is read: nobody should learn too late that months and days were
 * exchanged. */
static void
show_day (TontiImportGrid *self)
{
  gint column = self->order->columns.columns[TONTI_IMPORT_JOINED];
  size_t i;
  json_t *row;
  TontiDay day = TONTI_DAY_NONE;
  const char *typed = NULL;
  json_array_foreach (json_object_get (self->order->preview, "rows"), i, row)
    {
      typed = column < 0 ? NULL : json_string_value (json_array_get (row, (size_t)column));
      if (typed && tonti_day_parse_typed (typed, self->today, &day))
        break;
    }
  g_autofree char *long_day
      = tonti_day_is_valid (day) ? tonti_day_format_long (day, tonti_page_lang ()) : NULL;
  g_autofree char *text
      = long_day ? g_strdup_printf (_ ("“%s” is read as %s"), typed, long_day) : g_strdup ("");
  gtk_label_set_text (self->day, text);
  gtk_widget_set_visible (GTK_WIDGET (self->day), *text != '\0');
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, gpointer user_data)
{
  TontiImportGrid *self = user_data;
  guint index = 0, position = gtk_drop_down_get_selected (choice);
  gint *columns = self->order ? self->order->columns.columns : NULL;
  if (self->is_showing || !columns || !g_ptr_array_find (self->choices, choice, &index))
    return;
  for (guint c = 0; c < TONTI_IMPORT_N_COLUMNS; c++)
    columns[c] = columns[c] == (gint)index ? -1 : columns[c];
  if (position > 0 && position <= TONTI_IMPORT_N_COLUMNS)
    columns[position - 1] = (gint)index;
  show_choices (self);
  show_day (self);
  g_signal_emit (self, changed_signal, 0);
}

static GtkWidget *
make_choice (TontiImportGrid *self, guint index)
{
  const char *strings[TONTI_IMPORT_N_COLUMNS + 2] = { _ ("Leave out") };
  for (guint c = 0; c < TONTI_IMPORT_N_COLUMNS; c++)
    strings[c + 1] = _ (titles[c]);
  GtkWidget *choice = gtk_drop_down_new_from_strings (strings);
  g_autofree char *name = g_strdup_printf (_ ("What column %u holds"), index + 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  g_ptr_array_add (self->choices, choice);
  return choice;
}

static void
add_cell (TontiImportGrid *self, guint column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), (int)MIN (g_utf8_strlen (text, -1), CELL_CHARS));
  gtk_label_set_max_width_chars (GTK_LABEL (label), CELL_CHARS);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->cells, label, (int)column, row, 1, 1);
}

static const char *
get_cell (const json_t *row, guint column)
{
  const char *text = json_string_value (json_array_get (row, column));
  return text ? text : "";
}

static void
clear (TontiImportGrid *self)
{
  GtkWidget *child;
  g_ptr_array_set_size (self->choices, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->cells))))
    gtk_grid_remove (self->cells, child);
}

void
tonti_import_grid_show (TontiImportGrid *self, TontiImportOrder *order, TontiDay today)
{
  const json_t *head = json_object_get (order->preview, "titles");
  guint width = (guint)json_array_size (json_object_get (order->preview, "columns"));
  size_t i;
  json_t *row;
  clear (self);
  self->order = order;
  self->today = today;
  for (guint column = 0; column < width; column++)
    {
      gtk_grid_attach (self->cells, make_choice (self, column), (int)column, 0, 1, 1);
      add_cell (self, column, 1, get_cell (head, column), "heading");
    }
  json_array_foreach (json_object_get (order->preview, "rows"), i, row)
    {
      for (guint column = 0; column < width; column++)
        add_cell (self, column, (int)i + 2, get_cell (row, column), "numeric");
    }
  show_choices (self);
  show_looks (self);
  show_day (self);
}

static void
tonti_import_grid_finalize (GObject *object)
{
  g_ptr_array_unref (TONTI_IMPORT_GRID (object)->choices);
  G_OBJECT_CLASS (tonti_import_grid_parent_class)->finalize (object);
}

static void
tonti_import_grid_class_init (TontiImportGridClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_import_grid_finalize;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_IMPORT_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static GtkLabel *
make_line (GtkWidget *box)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

static void
tonti_import_grid_init (TontiImportGrid *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  self->looks = make_line (box);
  self->day = make_line (box);
  self->choices = g_ptr_array_new ();
  self->cells = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->cells, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->cells), "import-cells");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->cells));
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_widget_add_css_class (scroll, "frame");
  gtk_box_append (GTK_BOX (box), scroll);
  adw_bin_set_child (ADW_BIN (self), box);
}
