// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-auction-window-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-auction-draft.h"
#include "tonti-auction-words.h"
#include "tonti-bids.h"
#include "tonti-choice-list.h"

G_DEFINE_FINAL_TYPE (TontiAuctionWindow, tonti_auction_window, TONTI_TYPE_HALL_WINDOW)

/* ---- What is typed stays with the page ---- */

void
tonti_auction_window_forget (GtkWidget *parent)
{
  tonti_auction_draft_forget (parent);
}

static void
keep_draft (TontiAuctionWindow *self)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&self->page);
  if (page && !self->is_sold)
    tonti_auction_draft_keep (page, self->pool, self->offer->turn, tonti_bid_list_get (self->bids));
}

static void
put_draft (TontiAuctionWindow *self)
{
  g_autoptr (GtkWidget) page = g_weak_ref_get (&self->page);
  if (page)
    tonti_bid_list_put (self->bids, tonti_auction_draft_get (page, self->pool, self->offer->turn));
}

/* ---- Who may bid, and for what ---- */

static void
add_hand (TontiAuctionWindow *self, const TontiStandingHand *hand)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64 " · %s", hand->hand, hand->names);
  GtkWidget *label = gtk_label_new (text), *row = gtk_list_box_row_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->hands, row);
}

static void
show_hands (TontiAuctionWindow *self)
{
  const GArray *hands = self->offer->standing->hands;
  g_autofree char *heading
      = g_strdup_printf (ngettext ("%u hand may bid", "%u hands may bid", hands->len), hands->len);
  g_autofree char *out = tonti_auction_words_left_out (self->offer);
  gtk_label_set_text (self->hands_heading, heading);
  for (guint i = 0; i < hands->len; i++)
    add_hand (self, &g_array_index (hands, TontiStandingHand, i));
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_heading), *out != '\0');
  tonti_hall_window_set_text (self->left_out, out);
}

static void
show_what (TontiAuctionWindow *self)
{
  const TontiAuctionOffer *offer = self->offer;
  g_autofree char *text = tonti_auction_words_offer (offer, tonti_auction_window_get_style (self));
  adw_window_title_set_subtitle (self->title, offer->standing->round->name);
  tonti_hall_window_set_text (self->what, text);
  gtk_widget_set_visible (GTK_WIDGET (self->bids), offer->turn > 0 && !offer->is_last);
}

/* ---- The bids ---- */

static gboolean
has_withdrawn (TontiAuctionWindow *self, const GArray *ranked)
{
  gint64 second = self->offer->second;
  for (guint i = 0; i < ranked->len; i++)
    if (g_array_index (ranked, TontiBid, i).hand == second)
      second = 0;
  return second != 0 && !self->offer->is_last;
}

static void
show_highest (TontiAuctionWindow *self, const GArray *ranked)
{
  const TontiStyle *style = tonti_auction_window_get_style (self);
  g_autofree char *first = tonti_auction_words_highest (self->offer, ranked, style);
  g_autofree char *second = tonti_auction_words_second (self->offer, ranked, style);
  tonti_hall_window_set_text (self->highest, first);
  tonti_hall_window_set_text (self->second, second);
}

static void
show_questions (TontiAuctionWindow *self, const GArray *ranked)
{
  const gsize first = tonti_bids_count_first (ranked);
  const gboolean is_tie = !self->offer->is_last && self->offer->turn > 0
                          && (first > 1 || (first == 0 && self->is_over));
  g_autofree char *text = tonti_auction_words_tie (first);
  g_autofree char *withdrew
      = g_strdup_printf (_ ("%s was second and does not bid:"),
                         tonti_auction_words_hand (self->offer, self->offer->second));
  gtk_label_set_text (self->tie_label, text);
  gtk_widget_set_visible (self->tie, is_tie);
  gtk_label_set_text (self->withdrew_label, withdrew);
  gtk_widget_set_visible (self->withdrew, has_withdrawn (self, ranked));
}

/* Who was second and bids no more is charged or excused; a sale again has its reason. */
static gboolean
is_answered (TontiAuctionWindow *self)
{
  const char *excuse = gtk_editable_get_text (GTK_EDITABLE (self->excuse));
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  const gboolean is_charged = *tonti_auction_window_get_fine (self) != '\0';
  return (!gtk_widget_get_visible (self->withdrew) || is_charged || *excuse != '\0')
         && (!self->offer->is_again || *reason != '\0');
}

static gboolean
has_bids (TontiAuctionWindow *self)
{
  g_autoptr (GArray) ranked = tonti_bid_list_rank (self->bids);
  return ranked->len > 0;
}

gboolean
tonti_auction_window_is_ready (TontiAuctionWindow *self)
{
  const gboolean needs_calls = gtk_widget_get_visible (self->tie);
  return self->offer && self->offer->turn > 0
         && !tonti_hall_window_is_sending (TONTI_HALL_WINDOW (self))
         && tonti_session_get_obstacle (self->session) == NULL
         && (self->offer->is_last || needs_calls || has_bids (self)) && is_answered (self)
         && (!needs_calls || tonti_draw_calls_is_enough (self->calls));
}

static void
bids_changed_cb (TontiAuctionWindow *self)
{
  g_autoptr (GArray) ranked = NULL;
  if (!self->offer)
    return;
  ranked = tonti_bid_list_rank (self->bids);
  keep_draft (self);
  show_highest (self, ranked);
  show_questions (self, ranked);
  gtk_widget_set_sensitive (self->sell, tonti_auction_window_is_ready (self));
}

static void
calls_changed_cb (TontiAuctionWindow *self)
{
  gtk_widget_set_sensitive (self->sell, tonti_auction_window_is_ready (self));
}

/* To the next thing that is asked, the officers last. */
static void
go_on (TontiAuctionWindow *self, gboolean after_calls)
{
  if (!after_calls && gtk_widget_get_visible (self->tie))
    gtk_widget_grab_focus (GTK_WIDGET (self->calls));
  else if (gtk_widget_get_visible (self->withdrew) && !is_answered (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->fine));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->officers));
}

static void
bids_done_cb (TontiAuctionWindow *self)
{
  self->is_over = TRUE;
  bids_changed_cb (self);
  go_on (self, FALSE);
}

static void
calls_done_cb (TontiAuctionWindow *self)
{
  go_on (self, TRUE);
}

/* Return in the reason, and in the excuse. */
static void
go_on_cb (TontiAuctionWindow *self, GtkWidget *entry)
{
  gtk_widget_grab_focus (entry == GTK_WIDGET (self->reason) && !self->offer->is_last
                             ? GTK_WIDGET (self->bids)
                             : GTK_WIDGET (self->officers));
}

static void
answer_cb (TontiAuctionWindow *self)
{
  if (self->offer)
    gtk_widget_set_sensitive (self->sell, tonti_auction_window_is_ready (self));
}

static void
fine_cb (TontiAuctionWindow *self)
{
  answer_cb (self);
  gtk_widget_set_visible (GTK_WIDGET (self->excuse), *tonti_auction_window_get_fine (self) == '\0');
}

static void
show_fines (TontiAuctionWindow *self)
{
  const GPtrArray *fines = self->offer->fines;
  g_autoptr (GArray) choices = tonti_choice_list_new ();
  tonti_choice_list_add (choices, g_strdup (""), g_strdup (_ ("Nothing is charged")));
  for (guint i = 1; i < fines->len; i += 2)
    tonti_choice_list_add (choices, g_strdup (fines->pdata[i - 1]),
                           g_strdup_printf (_ ("Fine: %s"), (const char *)fines->pdata[i]));
  tonti_choice_row_set_choices (self->fine, (const TontiChoice *)(gpointer)choices->data);
  tonti_choice_row_set_code (self->fine, "");
}

static void
officers_done_cb (TontiAuctionWindow *self)
{
  gtk_widget_grab_focus (self->sell);
}

/* ---- Reading ---- */

static gpointer
read_offer (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const gint64 *asked = data; /* pool, turn */
  return tonti_auction_offer_make (book, asked[0], asked[1], problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiAuctionWindow *self = TONTI_AUCTION_WINDOW (owner);
  const char *obstacle = tonti_session_get_obstacle (self->session);
  g_autofree char *text = *result ? NULL : tonti_page_join_problems (problems);
  tonti_hall_window_set_text (self->problem, text ? text : obstacle ? obstacle : "");
  if (!*result)
    return;
  self->offer = g_steal_pointer (result);
  tonti_bid_list_set_offer (self->bids, self->offer, self->session);
  show_what (self);
  show_hands (self);
  show_fines (self);
  gtk_widget_set_visible (self->again, self->offer->is_again);
  put_draft (self);
  bids_changed_cb (self);
  gtk_widget_grab_focus (self->offer->is_again  ? GTK_WIDGET (self->reason)
                         : self->offer->is_last ? GTK_WIDGET (self->officers)
                                                : GTK_WIDGET (self->bids));
}

static void
ask (TontiAuctionWindow *self)
{
  const gint64 asked[] = { self->pool, self->turn };
  TontiSessionJob job = { .read = read_offer,
                          .data = g_memdup2 (asked, sizeof asked),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_auction_offer_free,
                          .done = read_cb };
  tonti_session_read (self->session, &job, G_OBJECT (self));
}

/* ---- Afterwards ---- */

static void
print_cb (TontiAuctionWindow *self)
{
  tonti_hall_window_leave_for (TONTI_HALL_WINDOW (self), "documents/bids?pool=%" PRId64,
                               self->pool);
}

TontiAuctionWindow *
tonti_auction_window_show (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 turn)
{
  TontiAuctionWindow *self = tonti_hall_window_new (TONTI_TYPE_AUCTION_WINDOW, parent);
  self->session = g_object_ref (session);
  self->pool = pool;
  self->turn = turn;
  tonti_officers_row_set_session (self->officers, session);
  tonti_draw_calls_set_session (self->calls, session);
  g_weak_ref_set (&self->page, parent);
  ask (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static void
tonti_auction_window_dispose (GObject *object)
{
  TontiAuctionWindow *self = TONTI_AUCTION_WINDOW (object);
  g_weak_ref_set (&self->page, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_AUCTION_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->offer, tonti_auction_offer_free);
  G_OBJECT_CLASS (tonti_auction_window_parent_class)->dispose (object);
}

static void
tonti_auction_window_finalize (GObject *object)
{
  g_weak_ref_clear (&TONTI_AUCTION_WINDOW (object)->page);
  G_OBJECT_CLASS (tonti_auction_window_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiAuctionWindow, child)

static void
bind (GtkWidgetClass *widget_class)
{
  BIND (title);
  BIND (stack);
  BIND (what);
  BIND (hands_heading);
  BIND (hands);
  BIND (left_out_heading);
  BIND (left_out);
  BIND (highest);
  BIND (second);
  BIND (again);
  BIND (reason);
  BIND (bids);
  BIND (tie);
  BIND (tie_label);
  BIND (calls);
  BIND (withdrew);
  BIND (withdrew_label);
  BIND (fine);
  BIND (excuse);
  BIND (officers);
  BIND (problem);
  BIND (sell);
  BIND (result);
  BIND (sold_turn);
  BIND (sold_name);
  BIND (sold_prize);
  BIND (sold_discount);
  BIND (close);
  gtk_widget_class_bind_template_callback (widget_class, bids_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, bids_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, calls_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calls_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, officers_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, fine_cb);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_on_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "sell_cb",
                                                G_CALLBACK (tonti_auction_window_sell));
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_auction_window_class_init (TontiAuctionWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_auction_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_auction_window_finalize;
  g_type_ensure (TONTI_TYPE_BID_LIST);
  g_type_ensure (TONTI_TYPE_CHOICE_ROW);
  g_type_ensure (TONTI_TYPE_DRAW_CALLS);
  g_type_ensure (TONTI_TYPE_OFFICERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-auction-window.ui");
  bind (widget_class);
}

static void
tonti_auction_window_init (TontiAuctionWindow *self)
{
  g_weak_ref_init (&self->page, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
