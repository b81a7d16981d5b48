// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-setup.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-draw-window.h"
#include "tonti-hand-list.h"
#include "tonti-keep-form.h"
#include "tonti-model-form.h"
#include "tonti-order-forms.h"
#include "tonti-order-words.h"
#include "tonti-pool-forms.h"
#include "tonti-pool-start.h"

struct _TontiPoolSetup
{
  AdwBin parent_instance;
  TontiSession *session;         /* borrowed */
  const TontiRoundReport *round; /* borrowed */

  /* template */
  GtkLabel *name;
  GtkLabel *rule;
  GtkStack *stack;
  GtkWidget *no_hands;
  GtkWidget *with_hands;
  TontiHandList *hands;
  GtkWidget *tools;
  GtkWidget *adding;
  GtkButton *everybody;
  GtkWidget *order_tools;
  GtkLabel *order;
  GtkWidget *rule_button;
  GtkWidget *model_button;
  GtkWidget *another;
  GtkWidget *moves;
  GtkCheckButton *asks_served;
  GtkLabel *problem;
  GtkLabel *hint;
  GtkWidget *save_order;
  GtkWidget *draw;
  GtkWidget *start;
};

G_DEFINE_FINAL_TYPE (TontiPoolSetup, tonti_pool_setup, ADW_TYPE_BIN)

static guint another_signal;

/* ---- What is shown ---- */

static void
show_rule (TontiPoolSetup *self)
{
  const TontiRoundReport *round = self->round;
  const TontiStyle *style = &tonti_session_get_group (self->session)->style;
  g_autofree char *each = tonti_round_report_tell (round, round->contribution, style);
  g_autofree char *lots = g_strdup_printf (
      ngettext ("%" PRId64 " lot a meeting", "%" PRId64 " lots a meeting", (gulong)round->lots),
      round->lots);
  g_autofree char *hands
      = g_strdup_printf (ngettext ("%u hand", "%u hands", round->hands->len), round->hands->len);
  g_autofree char *rule = g_strdup_printf (_ ("%1$s · %2$s a hand · %3$s"), hands, each, lots);
  gtk_label_set_text (self->name, round->name);
  gtk_label_set_text (self->rule, rule);
}

static void
show_everybody (TontiPoolSetup *self)
{
  gint64 waiting = self->round->waiting;
  g_autofree char *label = g_strdup_printf (
      ngettext ("_One hand for %" PRId64 " member who has none",
                "_One hand each for %" PRId64 " members who have none", (gulong)waiting),
      waiting);
  gtk_button_set_label (self->everybody, label);
  gtk_widget_set_visible (GTK_WIDGET (self->everybody), waiting > 0);
}

static const char *
tell_state (TontiPoolSetup *self)
{
  if (tonti_hand_list_is_changed (self->hands))
    return _ ("The new order is not stored yet.");
  if (tonti_order_words_is_to_draw (self->round))
    return _ ("When all hands are there, their order is drawn in front of everybody.");
  return "";
}

/* One thing after the other: an order that was changed is stored, one that is to be drawn is drawn,
 * before the pot starts. */
static void
show_state (TontiPoolSetup *self)
{
  gboolean may_write = tonti_session_get_obstacle (self->session) == NULL;
  gboolean is_changed = tonti_hand_list_is_changed (self->hands);
  gboolean is_to_draw = tonti_order_words_is_to_draw (self->round) && !is_changed;
  gboolean has_hands = self->round->hands->len > 0;
  gtk_widget_set_visible (self->save_order, is_changed);
  gtk_widget_set_visible (self->draw, is_to_draw);
  gtk_widget_set_visible (self->start, !is_changed && !is_to_draw);
  gtk_widget_set_sensitive (self->save_order, may_write);
  gtk_widget_set_sensitive (self->draw, may_write && has_hands);
  gtk_widget_set_sensitive (self->start, may_write && has_hands);
  gtk_widget_set_sensitive (self->tools, may_write);
  gtk_label_set_text (self->hint, tell_state (self));
}

/* What was drawn in front of everybody stays: no hand is added afterwards. */
static void
show_order (TontiPoolSetup *self)
{
  g_autofree char *rule = tonti_order_words_rule (self->round);
  gboolean is_fixed = g_str_equal (self->round->order, "fixed");
  gboolean is_drawn = self->round->drawn != 0;
  gtk_label_set_text (self->order, rule);
  gtk_widget_set_visible (self->adding, !is_drawn);
  gtk_widget_set_visible (self->rule_button, !is_drawn);
  gtk_widget_set_visible (self->model_button, !is_drawn);
  gtk_widget_set_visible (self->another, is_drawn);
  gtk_widget_set_visible (self->moves, is_fixed);
  tonti_hand_list_set_can_move (self->hands, is_fixed);
}

static void
set_problem (TontiPoolSetup *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

void
tonti_pool_setup_show (TontiPoolSetup *self, TontiSession *session, const TontiRoundReport *round)
{
  gboolean has_hands = round->hands->len > 0;
  if (self->round && self->session != session)
    tonti_hand_list_clear (self->hands);
  self->session = session;
  self->round = round;
  show_rule (self);
  show_everybody (self);
  show_order (self);
  tonti_hand_list_show (self->hands, round);
  gtk_stack_set_visible_child (self->stack, has_hands ? self->with_hands : self->no_hands);
  gtk_widget_set_visible (self->order_tools, has_hands);
  set_problem (self, "");
  show_state (self);
}

void
tonti_pool_setup_forget (TontiPoolSetup *self)
{
  tonti_draw_window_forget (GTK_WIDGET (self));
  tonti_hand_list_clear (self->hands);
  gtk_check_button_set_active (self->asks_served, FALSE);
  self->session = NULL;
  self->round = NULL;
}

/* ---- Hands ---- */

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  g_autofree char *text = answer ? NULL : tonti_page_join_problems (problems);
  set_problem (TONTI_POOL_SETUP (owner), text ? text : "");
}

static gpointer
read_waiting (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_round_report_waiting (book, *(gint64 *)data);
}

/* One transaction: everybody gets a hand, or nobody. */
static void
waiting_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiPoolSetup *self = TONTI_POOL_SETUP (owner);
  const GArray *members = *result;
  json_t *requests = json_array ();
  for (guint i = 0; i < members->len; i++)
    json_array_append_new (requests,
                           json_pack ("{s:s, s:o, s:I}", "do", "hand.add", "pool",
                                      json_sprintf ("pool:%" PRId64, *(gint64 *)data), "member",
                                      (json_int_t)g_array_index (members, gint64, i)));
  if (self->session && json_array_size (requests) > 0)
    tonti_session_apply (self->session, requests, owner, applied_cb, NULL);
  else
    json_decref (requests);
}

static void
everybody_cb (TontiPoolSetup *self)
{
  TontiSessionJob job = { .read = read_waiting,
                          .data = g_memdup2 (&self->round->pool, sizeof self->round->pool),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)g_array_unref,
                          .done = waiting_cb };
  tonti_session_read (self->session, &job, G_OBJECT (self));
}

static void
hand_cb (TontiPoolSetup *self)
{
  tonti_pool_ask_hand (GTK_WIDGET (self), self->session, self->round->pool);
}

static void
shared_cb (TontiPoolSetup *self)
{
  tonti_pool_ask_shared (GTK_WIDGET (self), self->session, self->round->pool);
}

static void
change_cb (TontiPoolSetup *self)
{
  tonti_pool_ask_change (GTK_WIDGET (self), self->session, self->round);
}

static void
keep_cb (TontiPoolSetup *self)
{
  tonti_keep_ask (GTK_WIDGET (self), self->session, self->round);
}

/* ---- Order ---- */

static void
up_cb (TontiPoolSetup *self)
{
  tonti_hand_list_move (self->hands, -1);
}

static void
down_cb (TontiPoolSetup *self)
{
  tonti_hand_list_move (self->hands, 1);
}

static void
rule_cb (TontiPoolSetup *self)
{
  tonti_order_ask_rule (GTK_WIDGET (self), self->session, self->round);
}

static void
goods_cb (TontiPoolSetup *self)
{
  tonti_pool_ask_goods (GTK_WIDGET (self), self->session, self->round);
}

static void
model_cb (TontiPoolSetup *self)
{
  tonti_model_ask (GTK_WIDGET (self), self->session, self->round->pool);
}

static void
bylaws_cb (TontiPoolSetup *self)
{
  tonti_page_show (GTK_WIDGET (self), "by-laws");
}

static void
another_cb (TontiPoolSetup *self)
{
  g_signal_emit (self, another_signal, 0);
}

static void
draw_cb (TontiPoolSetup *self)
{
  tonti_draw_window_show (GTK_WIDGET (self), self->session, self->round->pool);
}

static void
save_order_cb (TontiPoolSetup *self)
{
  json_t *request = json_pack ("{s:s, s:o, s:o}", "do", "pool.order", "pool",
                               json_sprintf ("pool:%" PRId64, self->round->pool), "hands",
                               tonti_hand_list_get_order (self->hands));
  tonti_session_apply (self->session, request, G_OBJECT (self), applied_cb, NULL);
}

static void
asks_served_cb (TontiPoolSetup *self)
{
  tonti_hand_list_set_asks_served (self->hands, gtk_check_button_get_active (self->asks_served));
}

/* ---- Start ---- */

static void
start_cb (TontiPoolSetup *self)
{
  tonti_pool_start_show (GTK_WIDGET (self), self->session, self->round,
                         tonti_hand_list_get_served (self->hands));
}

static void
tonti_pool_setup_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_POOL_SETUP);
  G_OBJECT_CLASS (tonti_pool_setup_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiPoolSetup, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (name);
  BIND (rule);
  BIND (stack);
  BIND (no_hands);
  BIND (with_hands);
  BIND (hands);
  BIND (tools);
  BIND (adding);
  BIND (everybody);
  BIND (order_tools);
  BIND (order);
  BIND (rule_button);
  BIND (model_button);
  BIND (another);
  BIND (moves);
  BIND (asks_served);
  BIND (problem);
  BIND (hint);
  BIND (save_order);
  BIND (draw);
  BIND (start);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, show_state);
  gtk_widget_class_bind_template_callback (widget_class, everybody_cb);
  gtk_widget_class_bind_template_callback (widget_class, hand_cb);
  gtk_widget_class_bind_template_callback (widget_class, shared_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, up_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, rule_cb);
  gtk_widget_class_bind_template_callback (widget_class, goods_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_cb);
  gtk_widget_class_bind_template_callback (widget_class, bylaws_cb);
  gtk_widget_class_bind_template_callback (widget_class, another_cb);
  gtk_widget_class_bind_template_callback (widget_class, draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_order_cb);
  gtk_widget_class_bind_template_callback (widget_class, asks_served_cb);
  gtk_widget_class_bind_template_callback (widget_class, start_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_pool_setup_class_init (TontiPoolSetupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_pool_setup_dispose;
  g_type_ensure (TONTI_TYPE_HAND_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-pool-setup.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  another_signal = g_signal_new ("begin-another", TONTI_TYPE_POOL_SETUP, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_pool_setup_init (TontiPoolSetup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
