// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-waiting-lots.h"

#include <glib/gi18n.h>

#include "tonti-auction-window.h"
#include "tonti-draw-window.h"
#include "tonti-meeting-status.h"
#include "tonti-order-forms.h"
#include "tonti-state-mark.h"

struct _TontiWaitingLots
{
  AdwBin parent_instance;
  GtkWidget *page;              /* borrowed */
  TontiSession *session;        /* borrowed */
  const TontiLotReport *report; /* borrowed, NULL = nothing */
  GtkBox *lines;                /* owned by the tree */
};

G_DEFINE_FINAL_TYPE (TontiWaitingLots, tonti_waiting_lots, ADW_TYPE_BIN)

static gboolean
is_drawn (const TontiLotTurn *turn)
{
  return g_str_equal (turn->state, "to-draw");
}

static gboolean
is_sold (const TontiLotTurn *turn)
{
  return g_str_equal (turn->state, "to-auction");
}

const char *
tonti_waiting_lots_label (const TontiLotTurn *turn)
{
  if (is_sold (turn))
    return _ ("Sell by auction…");
  return is_drawn (turn) ? _ ("Draw by lot…") : _ ("Choose the hand…");
}

void
tonti_waiting_lots_settle (GtkWidget *page, TontiSession *session, const TontiLotTurn *turn)
{
  if (is_sold (turn))
    tonti_auction_window_show (page, session, turn->pool, 0);
  else if (is_drawn (turn))
    tonti_draw_window_show (page, session, turn->pool);
  else
    tonti_order_ask_choice (page, session, turn->pool, turn->turn);
}

static void
settle_cb (GtkButton *button, TontiWaitingLots *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "turn"));
  if (self->report && n < self->report->unsettled->len)
    tonti_waiting_lots_settle (self->page, self->session,
                               &g_array_index (self->report->unsettled, TontiLotTurn, n));
}

/* Turns of the same pot stand together. */
static guint
count_pool (const GArray *turns, guint from)
{
  guint end = from;
  while (end < turns->len
         && g_array_index (turns, TontiLotTurn, end).pool
                == g_array_index (turns, TontiLotTurn, from).pool)
    end++;
  return end - from;
}

/* "the lot of 50 000 F", "2 lots of 50 000 F". */
static char *
tell_lots (TontiWaitingLots *self, const TontiLotTurn *turn, guint n)
{
  g_autofree char *lot = tonti_meeting_money (self->session, turn->amount);
  return g_strdup_printf (ngettext ("%1$u lot of %2$s", "%1$u lots of %2$s", n), n, lot);
}

static char *
tell (TontiWaitingLots *self, const TontiLotTurn *turn, guint n)
{
  g_autofree char *lots = tell_lots (self, turn, n);
  const char *format = is_sold (turn)    ? _ ("%1$s: %2$s; still to be sold by auction.")
                       : is_drawn (turn) ? _ ("%1$s: %2$s; who receives is still to be drawn.")
                                         : _ ("%1$s: %2$s; who receives is still to be chosen.");
  return g_strdup_printf (format, turn->name, lots);
}

static void
add_line (TontiWaitingLots *self, guint first, guint n)
{
  const TontiLotTurn *turn = &g_array_index (self->report->unsettled, TontiLotTurn, first);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *button = gtk_button_new_with_label (tonti_waiting_lots_label (turn));
  GtkWidget *mark = tonti_state_mark_new ();
  g_autofree char *text = tell (self, turn, n);
  tonti_state_mark_set (TONTI_STATE_MARK (mark), TONTI_STATE_PART, text, FALSE);
  gtk_widget_set_hexpand (mark, TRUE);
  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (button, tonti_session_get_obstacle (self->session) == NULL);
  g_object_set_data (G_OBJECT (button), "turn", GUINT_TO_POINTER (first));
  g_signal_connect (button, "clicked", G_CALLBACK (settle_cb), self);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (self->lines, line);
}

void
tonti_waiting_lots_show (TontiWaitingLots *self, GtkWidget *page, TontiSession *session,
                         const TontiLotReport *report)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_box_remove (self->lines, child);
  self->page = page;
  self->session = session;
  self->report = report;
  for (guint i = 0, n; report && i < report->unsettled->len; i += n)
    {
      n = count_pool (report->unsettled, i);
      add_line (self, i, n);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), report && report->unsettled->len > 0);
}

static void
tonti_waiting_lots_class_init (TontiWaitingLotsClass *klass)
{
}

static void
tonti_waiting_lots_init (TontiWaitingLots *self)
{
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  gtk_widget_add_css_class (GTK_WIDGET (self->lines), "sheet");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lines));
}
