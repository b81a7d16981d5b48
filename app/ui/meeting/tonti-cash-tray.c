// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-cash-tray.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cash-count.h"
#include "tonti-piece.h"

/* One line: so many pieces of one value. */
typedef struct
{
  gint64 value;
  gboolean is_coin;
  GtkEntry *entry;
  GtkLabel *total;
} Line;

struct _TontiCashTray
{
  AdwBin parent_instance;
  TontiGroup *group; /* owned */
  GArray *lines;     /* Line: notes, then coins */
};

G_DEFINE_FINAL_TYPE (TontiCashTray, tonti_cash_tray, ADW_TYPE_BIN)

static guint changed_signal, finished_signal;

/* -1 = not a number of pieces. */
static gint64
read_pieces (const Line *line)
{
  g_autofree char *text
      = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (line->entry))));
  guint64 n;
  if (*text == '\0')
    return 0;
  if (!g_ascii_string_to_unsigned (text, 10, 0, TONTI_CASH_PIECES_MAX, &n, NULL))
    return -1;
  return (gint64)n;
}

static void
show_line (TontiCashTray *self, const Line *line)
{
  gint64 n = read_pieces (line);
  g_autofree char *total
      = n > 0 ? tonti_style_format (&self->group->style, tonti_money (n * line->value)) : NULL;
  gtk_label_set_text (line->total, total ? total : "");
  if (n < 0)
    gtk_widget_add_css_class (GTK_WIDGET (line->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (line->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (line->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               n < 0 ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static guint
find_line (TontiCashTray *self, gpointer entry)
{
  guint i = 0;
  while (i < self->lines->len && (gpointer)g_array_index (self->lines, Line, i).entry != entry)
    i++;
  return i;
}

static void
typed_cb (GtkEditable *entry, TontiCashTray *self)
{
  guint i = find_line (self, entry);
  if (i == self->lines->len)
    return;
  show_line (self, &g_array_index (self->lines, Line, i));
  g_signal_emit (self, changed_signal, 0);
}

static void
activated_cb (GtkEntry *entry, TontiCashTray *self)
{
  guint next = find_line (self, entry) + 1;
  if (next < self->lines->len)
    gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->lines, Line, next).entry));
  else
    g_signal_emit (self, finished_signal, 0);
}

/* ---- Making the lines ---- */

static GtkEntry *
make_entry (TontiCashTray *self, const Line *line)
{
  GtkWidget *entry = gtk_entry_new ();
  g_autofree char *value
      = tonti_style_format_symbol (&self->group->style, tonti_money (line->value));
  g_autofree char *name = g_strdup_printf (
      line->is_coin ? _ ("How many coins of %s") : _ ("How many notes of %s"), value);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 6);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), 1);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_DIGITS);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect (entry, "activate", G_CALLBACK (activated_cb), self);
  return GTK_ENTRY (entry);
}

static GtkWidget *
make_piece (TontiCashTray *self, gint64 value, gboolean is_coin)
{
  GtkWidget *piece = tonti_piece_new ();
  tonti_piece_set (TONTI_PIECE (piece), tonti_money (value), is_coin, &self->group->style);
  gtk_widget_set_halign (piece, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (piece, GTK_ALIGN_CENTER);
  return piece;
}

static void
attach_line (TontiCashTray *self, GtkGrid *grid, int row, gint64 value, gboolean is_coin)
{
  Line line = { .value = value, .is_coin = is_coin };
  GtkWidget *times = gtk_label_new ("×");
  line.entry = make_entry (self, &line);
  line.total = GTK_LABEL (gtk_label_new (""));
  gtk_label_set_xalign (line.total, 1);
  gtk_label_set_width_chars (line.total, 10);
  gtk_widget_add_css_class (GTK_WIDGET (line.total), "num");
  gtk_widget_set_valign (GTK_WIDGET (line.entry), GTK_ALIGN_CENTER);
  gtk_grid_attach (grid, make_piece (self, value, is_coin), 0, row, 1, 1);
  gtk_grid_attach (grid, times, 1, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (line.entry), 2, row, 1, 1);
  gtk_grid_attach (grid, GTK_WIDGET (line.total), 3, row, 1, 1);
  g_array_append_val (self->lines, line);
}

static GtkWidget *
make_column (TontiCashTray *self, const char *title, const gint64 *values, gboolean is_coin)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *head = gtk_label_new (title), *grid = gtk_grid_new ();
  gtk_label_set_xalign (GTK_LABEL (head), 0);
  gtk_widget_add_css_class (head, "heading");
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (int row = 0; values[row] != 0; row++)
    attach_line (self, GTK_GRID (grid), row, values[row], is_coin);
  gtk_widget_set_halign (grid, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), grid);
  return box;
}

static void
tonti_cash_tray_finalize (GObject *object)
{
  TontiCashTray *self = TONTI_CASH_TRAY (object);
  g_clear_pointer (&self->group, tonti_group_free);
  g_array_unref (self->lines);
  G_OBJECT_CLASS (tonti_cash_tray_parent_class)->finalize (object);
}

static void
tonti_cash_tray_class_init (TontiCashTrayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_cash_tray_finalize;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_CASH_TRAY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  finished_signal = g_signal_new ("finished", TONTI_TYPE_CASH_TRAY, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_cash_tray_init (TontiCashTray *self)
{
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  gtk_widget_add_css_class (GTK_WIDGET (self), "meeting-cash");
}

GtkWidget *
tonti_cash_tray_new (void)
{
  return g_object_new (TONTI_TYPE_CASH_TRAY, NULL);
}

void
tonti_cash_tray_set_group (TontiCashTray *self, const TontiGroup *group)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 36);
  g_clear_pointer (&self->group, tonti_group_free);
  self->group = tonti_group_copy (group);
  g_array_set_size (self->lines, 0);
  gtk_box_set_homogeneous (GTK_BOX (box), TRUE);
  gtk_box_append (GTK_BOX (box), make_column (self, _ ("Notes"), group->currency->notes, FALSE));
  gtk_box_append (GTK_BOX (box), make_column (self, _ ("Coins"), group->currency->coins, TRUE));
  adw_bin_set_child (ADW_BIN (self), box);
}

gboolean
tonti_cash_tray_read (TontiCashTray *self, json_t **notes, json_t **coins, TontiMoney *sum)
{
  gboolean ok = TRUE;
  *notes = json_object ();
  *coins = json_object ();
  *sum = TONTI_MONEY_ZERO;
  for (guint i = 0; i < self->lines->len; i++)
    {
      const Line *line = &g_array_index (self->lines, Line, i);
      g_autofree char *value = g_strdup_printf ("%" PRId64, line->value);
      gint64 n = read_pieces (line);
      ok = ok && n >= 0;
      if (n <= 0)
        continue;
      json_object_set_new (line->is_coin ? *coins : *notes, value, json_integer (n));
      ok = tonti_money_add (*sum, tonti_money (n * line->value), sum) && ok;
    }
  return ok;
}

gboolean
tonti_cash_tray_is_touched (TontiCashTray *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    if (*gtk_editable_get_text (GTK_EDITABLE (g_array_index (self->lines, Line, i).entry)))
      return TRUE;
  return FALSE;
}

void
tonti_cash_tray_clear (TontiCashTray *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    gtk_editable_set_text (GTK_EDITABLE (g_array_index (self->lines, Line, i).entry), "");
}

void
tonti_cash_tray_focus (TontiCashTray *self)
{
  if (self->lines->len > 0)
    gtk_widget_grab_focus (GTK_WIDGET (g_array_index (self->lines, Line, 0).entry));
}
