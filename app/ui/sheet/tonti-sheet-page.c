// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-sheet-page-private.h"

G_DEFINE_FINAL_TYPE (TontiSheetPage, tonti_sheet_page, TONTI_TYPE_PAGE)

gint64
tonti_sheet_page_member (TontiSheetPage *self)
{
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  return row < tonti_sheet_model_count (self->model)
             ? tonti_sheet_model_row (self->model, row)->member
             : 0;
}

static void
show_pages (TontiSheetPage *self)
{
  const guint page = tonti_sheet_grid_get_page (self->grid);
  const guint n = tonti_sheet_grid_get_n_pages (self->grid);
  g_autofree char *text = g_strdup_printf (_ ("Page %u of %u"), page + 1, n);
  gtk_widget_set_visible (self->pages, n > 1);
  gtk_label_set_text (self->page_label, text);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page_back), page > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->page_on), page + 1 < n);
}

static void
moved_cb (TontiSheetGrid *grid, TontiSheetPage *self)
{
  g_clear_pointer (&self->notice, g_free);
  if (tonti_sheet_grid_get_typed (grid))
    tonti_sheet_page_drop_offer (self);
  show_pages (self);
  tonti_sheet_page_show_line (self);
}

static void
forget_refused (TontiSheetPage *self)
{
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  tonti_sheet_model_clear (self->model, row, column);
  tonti_sheet_grid_refresh_place (self->grid, row, column);
  moved_cb (self->grid, self);
}

static void
asked_cb (TontiSheetGrid *grid, int ask, TontiSheetPage *self)
{
  switch ((TontiSheetAsk)ask)
    {
    case TONTI_SHEET_ASK_FINE:
      tonti_sheet_page_ask_fine (self);
      break;
    case TONTI_SHEET_ASK_PROXY:
      tonti_sheet_page_ask_proxy (self);
      break;
    case TONTI_SHEET_ASK_LATE:
      tonti_sheet_page_apply_late (self);
      break;
    case TONTI_SHEET_ASK_COPY:
      tonti_sheet_page_copy (self);
      break;
    case TONTI_SHEET_ASK_PASTE:
      tonti_sheet_page_paste (self);
      break;
    case TONTI_SHEET_ASK_FORGET:
    default:
      forget_refused (self);
      break;
    }
}

static void
show_summary (TontiSheetPage *self)
{
  const TontiGridReport *report = self->model->report;
  g_autofree char *received = tonti_style_format_symbol (&self->model->style, report->received);
  g_autofree char *text = g_strdup_printf (_ ("Present: %u of %u · Received: %s"), report->present,
                                           report->rows->len, received);
  gtk_label_set_text (self->summary, text);
}

static void
show_report (TontiSheetPage *self, TontiGridReport *report)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const gboolean is_first = self->model->report == NULL;
  self->model->style = tonti_session_get_group (session)->style;
  const gboolean fits = tonti_sheet_model_fits (self->model, report);
  if (!fits)
    tonti_sheet_grid_hold (self->grid);
  tonti_sheet_model_take_report (self->model, report, self->asked);
  if (fits)
    tonti_sheet_grid_refresh (self->grid);
  else
    tonti_sheet_grid_rebuild (self->grid);
  gtk_stack_set_visible_child_name (self->stack, "sheet");
  show_summary (self);
  show_pages (self);
  tonti_sheet_page_show_line (self);
  if (is_first || self->wants_focus)
    tonti_sheet_page_focus_grid (self);
}

static void
show_nothing (TontiSheetPage *self)
{
  g_hash_table_remove_all (self->model->marks);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

static gpointer
read_grid (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_grid_report_make (book, problems);
}

/* One reading at a time; what changed meanwhile is read by the next one. */
static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (owner);
  self->is_reading = FALSE;
  if (!tonti_page_get_session (TONTI_PAGE (self)))
    return;
  if (*result)
    show_report (self, g_steal_pointer (result));
  else
    show_nothing (self);
  if (self->is_again)
    tonti_page_invalidate (TONTI_PAGE (self));
}

static void
tonti_sheet_page_reload (TontiPage *page)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (page);
  self->is_again = self->is_reading;
  if (self->is_reading)
    return;
  if (!self->cancellable)
    self->cancellable = g_cancellable_new ();
  self->is_reading = TRUE;
  self->asked = self->model->last_ticket;
  tonti_session_read (tonti_page_get_session (page),
                      &(TontiSessionJob){ .read = read_grid,
                                          .free_result = (GDestroyNotify)tonti_grid_report_free,
                                          .cancellable = self->cancellable,
                                          .done = read_cb },
                      G_OBJECT (self));
}

static void
tonti_sheet_page_forget (TontiPage *page)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (page);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_reading = self->is_again = FALSE;
  tonti_sheet_page_close_bar (self);
  tonti_sheet_grid_set_model (self->grid, NULL);
  tonti_sheet_model_free (self->model);
  self->model = tonti_sheet_model_new ();
  tonti_sheet_grid_set_model (self->grid, self->model);
  g_clear_pointer (&self->notice, g_free);
}

void
tonti_sheet_page_focus_grid (TontiSheetPage *self)
{
  self->wants_focus = tonti_sheet_model_count (self->model) == 0;
  tonti_sheet_grid_grab (self->grid);
}

/* The number that is called: its row. */
static void
call_number_cb (GtkEntry *entry, TontiSheetPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  const gint64 member = g_ascii_strtoll (text, NULL, 10);
  const int found
      = self->model->report ? tonti_grid_report_find_row (self->model->report, member) : -1;
  guint row, column;
  if (found < 0)
    {
      g_autofree char *why = g_strdup_printf (_ ("%s: nobody in the sheet has this number"), text);
      tonti_sheet_page_say (self, why, TRUE);
      return;
    }
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  tonti_sheet_grid_grab (self->grid);
  tonti_sheet_grid_move (self->grid, (guint)found, column);
}

static void
receive_cb (GtkButton *button, TontiSheetPage *self)
{
  tonti_sheet_page_ask_receive (self);
}

static void
count_cb (GtkButton *button, TontiSheetPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "meetings/%" G_GINT64_FORMAT "/count",
                   self->model->report->meeting);
}

static void
turn_page_cb (GtkButton *button, TontiSheetPage *self)
{
  tonti_sheet_grid_turn_page (self->grid, button == self->page_on ? 1 : -1);
  tonti_sheet_grid_grab (self->grid);
}

static gboolean
pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
            TontiSheetPage *self)
{
  const guint plain = gdk_keyval_to_lower (key);
  if (key == GDK_KEY_Escape && !tonti_sheet_grid_get_typed (self->grid)
      && tonti_sheet_page_drop_offer (self))
    return TRUE;
  if (!(state & GDK_CONTROL_MASK) || tonti_sheet_model_count (self->model) == 0)
    return FALSE;
  if (plain == GDK_KEY_g)
    gtk_widget_grab_focus (GTK_WIDGET (self->number));
  else if (plain == GDK_KEY_r)
    tonti_sheet_page_ask_receive (self);
  else
    return FALSE;
  return TRUE;
}

static gboolean
number_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType state,
                   TontiSheetPage *self)
{
  if (key != GDK_KEY_Escape)
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (self->number), "");
  tonti_sheet_grid_grab (self->grid);
  return TRUE;
}

static void
add_keys (gpointer widget, GCallback pressed, TontiSheetPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", pressed, self, 0);
  gtk_widget_add_controller (widget, keys);
}

static void
tonti_sheet_page_dispose (GObject *object)
{
  TontiSheetPage *self = TONTI_SHEET_PAGE (object);
  if (self->grid)
    tonti_sheet_grid_set_model (self->grid, NULL);
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->notice, g_free);
  /* The bin must not be left with a child that the template takes away. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_SHEET_PAGE);
  G_OBJECT_CLASS (tonti_sheet_page_parent_class)->dispose (object);
}

static void
tonti_sheet_page_finalize (GObject *object)
{
  tonti_sheet_model_free (TONTI_SHEET_PAGE (object)->model);
  G_OBJECT_CLASS (tonti_sheet_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, stack);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, grid);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, bar);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, number);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, everyone_here);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, everyone_paid);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, receive);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, receipt);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, count);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, line);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, line_icon);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, summary);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, pages);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, page_label);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, page_back);
  gtk_widget_class_bind_template_child (klass, TontiSheetPage, page_on);
  gtk_widget_class_bind_template_callback (klass, tonti_page_stack_visible_cb);
}

static void
tonti_sheet_page_class_init (TontiSheetPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_sheet_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_sheet_page_finalize;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_sheet_page_reload;
  page_class->forget = tonti_sheet_page_forget;
  g_type_ensure (TONTI_TYPE_SHEET_GRID);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/sheet/tonti-sheet-page.ui");
  bind_children (widget_class);
}

static void
tonti_sheet_page_init (TontiSheetPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = tonti_sheet_model_new ();
  tonti_sheet_grid_set_model (self->grid, self->model);
  g_signal_connect_object (self->grid, "entered", G_CALLBACK (tonti_sheet_page_entered_cb), self,
                           0);
  g_signal_connect_object (self->grid, "presence", G_CALLBACK (tonti_sheet_page_presence_cb), self,
                           0);
  g_signal_connect_object (self->grid, "moved", G_CALLBACK (moved_cb), self, 0);
  g_signal_connect_object (self->grid, "asked", G_CALLBACK (asked_cb), self, 0);
  g_signal_connect_object (self->number, "activate", G_CALLBACK (call_number_cb), self, 0);
  g_signal_connect_object (self->receive, "clicked", G_CALLBACK (receive_cb), self, 0);
  g_signal_connect_object (self->count, "clicked", G_CALLBACK (count_cb), self, 0);
  g_signal_connect_object (self->page_back, "clicked", G_CALLBACK (turn_page_cb), self, 0);
  g_signal_connect_object (self->page_on, "clicked", G_CALLBACK (turn_page_cb), self, 0);
  tonti_sheet_page_add_writing (self);
  add_keys (self, G_CALLBACK (pressed_cb), self);
  add_keys (self->number, G_CALLBACK (number_pressed_cb), self);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
