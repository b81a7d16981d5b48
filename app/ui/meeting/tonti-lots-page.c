// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lots-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-window.h"
#include "tonti-dividend-box.h"
#include "tonti-draw-window.h"
#include "tonti-host-forms.h"
#include "tonti-lot-card.h"
#include "tonti-lot-forms.h"
#include "tonti-meeting-status.h"
#include "tonti-state-mark.h"
#include "tonti-surety-box.h"
#include "tonti-waiting-lots.h"

struct _TontiLotsPage
{
  TontiPage parent_instance;

  /* template */
  GtkBox *pots, *cards, *rests;
  GtkWidget *rests_section, *empty;
  TontiDividendBox *dividends;
  TontiWaitingLots *waiting;
  GtkLabel *error;
  GtkButton *primary;

  TontiLotReport *report; /* owned */
};

G_DEFINE_FINAL_TYPE (TontiLotsPage, tonti_lots_page, TONTI_TYPE_PAGE)

static void
clear (GtkBox *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

/* ---- The pots ---- */

static void
add_pot (TontiLotsPage *self, const TontiLotPot *pot)
{
  gboolean is_short = pot->came.minor < pot->wanted.minor;
  g_autofree char *text
      = is_short
            ? g_strdup_printf (_ ("%s: %s came of %s, %s are missing."), pot->name, pot->came_text,
                               pot->wanted_text, pot->lacks_text)
            : g_strdup_printf (_ ("%s: %s came, the pot is whole."), pot->name, pot->came_text);
  GtkWidget *mark = tonti_state_mark_new ();
  tonti_state_mark_set (TONTI_STATE_MARK (mark), is_short ? TONTI_STATE_WARNING : TONTI_STATE_GOOD,
                        text, FALSE);
  gtk_box_append (self->pots, mark);
}

/* ---- The lots ---- */

/* The lots, and after them the meals. */
static const TontiLot *
get_lot (TontiLotsPage *self, guint n)
{
  const GArray *lots = self->report->lots, *meals = self->report->meals;
  if (n < lots->len)
    return &g_array_index (lots, TontiLot, n);
  return n - lots->len < meals->len ? &g_array_index (meals, TontiLot, n - lots->len) : NULL;
}

static const TontiLot *
find_lot (TontiLotsPage *self, TontiLotCard *card)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (card), "lot"));
  return get_lot (self, n);
}

static void
ask_pay (TontiLotsPage *self, const TontiLot *lot)
{
  if (lot->meal > 0)
    tonti_lot_forms_pay_meal (TONTI_PAGE (self), lot);
  else
    tonti_lot_forms_pay (TONTI_PAGE (self), lot);
}

static void
pay_cb (TontiLotCard *card, TontiLotsPage *self)
{
  if (find_lot (self, card))
    ask_pay (self, find_lot (self, card));
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiLotsPage *self = TONTI_LOTS_PAGE (owner);
  g_autofree char *text = answer ? g_strdup ("") : tonti_page_join_problems (problems);
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
  tonti_lot_forms_tell_changes (TONTI_PAGE (self), answer);
}

static void
take_back_cb (TontiLotCard *card, TontiLotsPage *self)
{
  const TontiLot *lot = find_lot (self, card);
  json_t *request;
  if (!lot)
    return;
  request = lot->meal > 0
                ? json_pack ("{s:s, s:I}", "do", "meal.unset", "meeting", (json_int_t)lot->meal)
                : json_pack ("{s:s, s:o}", "do", "lot.unset", "hand",
                             json_sprintf ("hand:%" PRId64, lot->hand));
  tonti_session_apply (tonti_page_get_session (TONTI_PAGE (self)), request, G_OBJECT (self),
                       done_cb, NULL);
}

static void
print_cb (TontiLotCard *card, TontiLotsPage *self)
{
  const TontiLot *lot = find_lot (self, card);
  if (lot)
    tonti_page_show (GTK_WIDGET (self), "documents/voucher-out?year=%" PRId64 "&number=%" PRId64,
                     lot->year, lot->number);
}

static void
sign_cb (TontiLotCard *card, TontiLotsPage *self)
{
  if (find_lot (self, card))
    tonti_lot_forms_sign (TONTI_PAGE (self), find_lot (self, card));
}

static void
again_cb (TontiLotCard *card, TontiLotsPage *self)
{
  const TontiLot *lot = find_lot (self, card);
  if (lot)
    tonti_auction_window_show (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)),
                               lot->pool, lot->turn);
}

static void
add_card (TontiLotsPage *self, guint n)
{
  const TontiLot *lot = get_lot (self, n);
  GtkWidget *card = tonti_lot_card_new (tonti_page_get_session (TONTI_PAGE (self)), lot);
  g_object_set_data (G_OBJECT (card), "lot", GUINT_TO_POINTER (n));
  g_signal_connect (card, "pay", G_CALLBACK (pay_cb), self);
  g_signal_connect (card, "take-back", G_CALLBACK (take_back_cb), self);
  g_signal_connect (card, "print", G_CALLBACK (print_cb), self);
  g_signal_connect (card, "sign", G_CALLBACK (sign_cb), self);
  g_signal_connect (card, "again", G_CALLBACK (again_cb), self);
  gtk_box_append (self->cards, card);
  if (lot->state != TONTI_LOT_FINAL && lot->meal == 0)
    gtk_box_append (self->cards, tonti_surety_box_new (tonti_page_get_session (TONTI_PAGE (self)),
                                                       lot->hand, lot->voucher->name));
}

/* ---- Rests ---- */

static void
rest_cb (GtkButton *button, TontiLotsPage *self)
{
  guint n = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "rest"));
  if (n < self->report->rests->len)
    tonti_lot_forms_pay_rest (TONTI_PAGE (self),
                              &g_array_index (self->report->rests, TontiLotRest, n));
}

static void
add_rest (TontiLotsPage *self, guint n)
{
  const TontiLotRest *rest = &g_array_index (self->report->rests, TontiLotRest, n);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *paid = tonti_meeting_money (session, rest->entered);
  g_autofree char *entered
      = rest->entered.minor > 0 ? g_strdup_printf (_ ("paid today: %s"), paid) : NULL;
  GtkWidget *name = gtk_label_new (rest->name), *money = gtk_label_new (rest->owed_text);
  GtkWidget *button = gtk_button_new_with_label (_ ("Pay the rest…"));
  GtkWidget *mark = tonti_state_mark_new ();
  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (money, "num");
  tonti_state_mark_set (TONTI_STATE_MARK (mark), entered ? TONTI_STATE_GOOD : TONTI_STATE_NONE,
                        entered, FALSE);
  g_object_set_data (G_OBJECT (button), "rest", GUINT_TO_POINTER (n));
  g_signal_connect (button, "clicked", G_CALLBACK (rest_cb), self);
  gtk_widget_set_visible (button, !entered && !tonti_session_get_obstacle (session));
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), money);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (self->rests, row);
}

/* ---- The page ---- */

static const TontiLot *
find_first_left (TontiLotsPage *self)
{
  for (guint i = 0; self->report && i < self->report->lots->len; i++)
    {
      const TontiLot *lot = &g_array_index (self->report->lots, TontiLot, i);
      if (lot->state == TONTI_LOT_PLANNED && !lot->is_late)
        return lot;
    }
  for (guint i = 0; self->report && i < self->report->meals->len; i++)
    {
      const TontiLot *meal = &g_array_index (self->report->meals, TontiLot, i);
      if (meal->state == TONTI_LOT_PLANNED && !meal->is_late)
        return meal;
    }
  return NULL;
}

/* A hand is drawn or chosen before its lot is paid; NULL = all are. */
static const TontiLotTurn *
find_first_waiting (TontiLotsPage *self)
{
  if (!self->report || self->report->unsettled->len == 0
      || tonti_session_get_obstacle (tonti_page_get_session (TONTI_PAGE (self))))
    return NULL;
  return &g_array_index (self->report->unsettled, TontiLotTurn, 0);
}

/* Asked when the lots are paid. */
static gboolean
lacks_host (TontiLotsPage *self)
{
  return self->report && self->report->lacks_host && !find_first_left (self)
         && !tonti_session_get_obstacle (tonti_page_get_session (TONTI_PAGE (self)));
}

static void
show_primary (TontiLotsPage *self)
{
  const TontiLotTurn *turn = find_first_waiting (self);
  const TontiLot *lot = find_first_left (self);
  g_autofree char *text
      = turn                ? g_strdup (tonti_waiting_lots_label (turn))
        : lacks_host (self) ? g_strdup (_ ("Name the host"))
        : lot && lot->meal > 0
            ? g_strdup_printf (_ ("Hand the money of the meal to %s"), lot->voucher->name)
        : lot ? g_strdup_printf (_ ("Pay the lot of %s"), lot->voucher->name)
              : g_strdup (_ ("Go on to other operations"));
  gtk_button_set_label (self->primary, text);
}

static void
show_report (TontiLotsPage *self)
{
  clear (self->pots);
  clear (self->cards);
  clear (self->rests);
  for (guint i = 0; i < self->report->pots->len; i++)
    add_pot (self, &g_array_index (self->report->pots, TontiLotPot, i));
  for (guint i = 0; i < self->report->lots->len + self->report->meals->len; i++)
    add_card (self, i);
  for (guint i = 0; i < self->report->rests->len; i++)
    add_rest (self, i);
  tonti_waiting_lots_show (self->waiting, GTK_WIDGET (self),
                           tonti_page_get_session (TONTI_PAGE (self)), self->report);
  tonti_dividend_box_show (self->dividends, TONTI_PAGE (self), self->report);
  gtk_widget_set_visible (self->rests_section, self->report->rests->len > 0);
  gtk_widget_set_visible (self->empty, self->report->lots->len + self->report->meals->len == 0
                                           && self->report->unsettled->len == 0);
  show_primary (self);
}

static gpointer
read_lots (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  gint64 meeting = tonti_book_get_open_meeting (book).n;
  return meeting > 0 ? tonti_lot_report_make (book, meeting, problems) : NULL;
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiLotsPage *self = TONTI_LOTS_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)) || !*result)
    return;
  g_clear_pointer (&self->report, tonti_lot_report_free);
  self->report = g_steal_pointer (result);
  show_report (self);
}

static void
tonti_lots_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_lots,
                          .free_result = (GDestroyNotify)tonti_lot_report_free,
                          .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_lots_page_forget (TontiPage *page)
{
  TontiLotsPage *self = TONTI_LOTS_PAGE (page);
  clear (self->pots);
  clear (self->cards);
  clear (self->rests);
  tonti_waiting_lots_show (self->waiting, GTK_WIDGET (self), NULL, NULL);
  tonti_dividend_box_show (self->dividends, NULL, NULL);
  tonti_draw_window_forget (GTK_WIDGET (self));
  tonti_auction_window_forget (GTK_WIDGET (self));
  g_clear_pointer (&self->report, tonti_lot_report_free);
}

static void
primary_cb (GtkButton *button, TontiLotsPage *self)
{
  const TontiLotTurn *turn = find_first_waiting (self);
  const TontiLot *lot = find_first_left (self);
  if (turn)
    tonti_waiting_lots_settle (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), turn);
  else if (lot)
    ask_pay (self, lot);
  else if (lacks_host (self))
    tonti_host_forms_ask (TONTI_PAGE (self), 0);
  else
    tonti_page_show (
        GTK_WIDGET (self), "meetings/%" PRId64 "/other",
        tonti_session_get_facts (tonti_page_get_session (TONTI_PAGE (self)))->open_meeting);
}

static void
tonti_lots_page_dispose (GObject *object)
{
  TontiLotsPage *self = TONTI_LOTS_PAGE (object);
  g_clear_pointer (&self->report, tonti_lot_report_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_LOTS_PAGE);
  G_OBJECT_CLASS (tonti_lots_page_parent_class)->dispose (object);
}

static void
tonti_lots_page_class_init (TontiLotsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_lots_page_dispose;
  page_class->topics = TONTI_TOPIC_SHEET | TONTI_TOPIC_MONEY | TONTI_TOPIC_POOLS;
  page_class->reload = tonti_lots_page_reload;
  page_class->forget = tonti_lots_page_forget;
  g_type_ensure (TONTI_TYPE_DIVIDEND_BOX);
  g_type_ensure (TONTI_TYPE_WAITING_LOTS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/meeting/tonti-lots-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, pots);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, cards);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, rests);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, rests_section);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, waiting);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, dividends);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, error);
  gtk_widget_class_bind_template_child (widget_class, TontiLotsPage, primary);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
}

static void
tonti_lots_page_init (TontiLotsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
