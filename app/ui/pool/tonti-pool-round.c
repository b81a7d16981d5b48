// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-round.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-join-forms.h"
#include "tonti-keep-form.h"
#include "tonti-order-forms.h"
#include "tonti-order-words.h"
#include "tonti-pool-forms.h"
#include "tonti-pool-tables.h"
#include "tonti-surplus-form.h"
#include "tonti-swap-window.h"
#include "tonti-table-view.h"

struct _TontiPoolRound
{
  AdwBin parent_instance;
  TontiSession *session;         /* borrowed, NULL = none */
  const TontiRoundReport *round; /* borrowed */
  int next;                      /* row of the next turn, -1 = none */
  gint64 shown;                  /* pool whose next turn was brought into sight */

  /* template */
  GtkLabel *name;
  GtkLabel *rule;
  GtkLabel *next_names;
  GtkLabel *next_when;
  GtkLabel *next_lot;
  GtkLabel *last_names;
  GtkLabel *last_when;
  GtkLabel *served;
  GtkLevelBar *served_bar;
  GtkLabel *money;
  GtkStack *stack;
  TontiTableView *calendar;
  TontiTableView *proof;
  TontiTableView *changes;
  GtkWidget *swap_button;
};

G_DEFINE_FINAL_TYPE (TontiPoolRound, tonti_pool_round, ADW_TYPE_BIN)

enum
{
  BEGIN_ANOTHER,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static char *
tell (TontiPoolRound *self, TontiMoney amount)
{
  return tonti_round_report_tell (self->round, amount,
                                  &tonti_session_get_group (self->session)->style);
}

static char *
tell_meeting (gint64 meeting, TontiDay day)
{
  g_autofree char *long_day = NULL;
  if (!tonti_day_is_valid (day))
    return g_strdup_printf (_ ("Meeting %" PRId64), meeting);
  long_day = tonti_day_format_long (day, tonti_page_lang ());
  return g_strdup_printf (_ ("Meeting %" PRId64 ", %s"), meeting, long_day);
}

/* ---- The head ---- */

static void
show_rule (TontiPoolRound *self)
{
  const TontiRoundReport *round = self->round;
  g_autofree char *each = tell (self, round->contribution);
  g_autofree char *lots = g_strdup_printf (
      ngettext ("%" PRId64 " lot a meeting", "%" PRId64 " lots a meeting", (gulong)round->lots),
      round->lots);
  g_autofree char *hands
      = g_strdup_printf (ngettext ("%u hand", "%u hands", round->hands->len), round->hands->len);
  g_autofree char *rule = g_strdup_printf (_ ("%1$s · %2$s a hand · %3$s · %4$s"), hands, each,
                                           lots, tonti_order_words_short (round));
  gtk_label_set_text (self->name, round->name);
  gtk_label_set_text (self->rule, rule);
}

/* A lot of the meeting, -1 = none is left. */
static gint64
find_lot (const TontiRoundReport *round, gint64 meeting)
{
  for (guint i = 0; i < round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (round->hands, TontiRoundHand, i);
      if (hand->turn > 0 && hand->meeting == meeting)
        return hand->amount.minor;
    }
  for (guint i = 0; i < round->unsettled->len; i++)
    {
      const TontiRoundTurn *turn = &g_array_index (round->unsettled, TontiRoundTurn, i);
      if (turn->meeting == meeting)
        return turn->amount.minor;
    }
  return -1;
}

static void
show_next (TontiPoolRound *self)
{
  const TontiRoundReport *round = self->round;
  gint64 minor = round->next > 0 ? find_lot (round, round->next) : -1;
  g_autofree char *names = NULL, *when = NULL, *lot = NULL, *amount = NULL;
  if (minor < 0)
    {
      set_text (self->next_names, _ ("The round is over"));
      set_text (self->next_when, _ ("Every hand was served"));
      set_text (self->next_lot, "");
      return;
    }
  names = tonti_round_report_served_at (round, round->next);
  when = tell_meeting (round->next, round->next_day);
  amount = tell (self, tonti_money (minor));
  lot = g_strdup_printf (_ ("Lot of %s"), amount);
  set_text (self->next_names, names);
  set_text (self->next_when, when);
  set_text (self->next_lot, lot);
}

static void
show_last (TontiPoolRound *self)
{
  const TontiRoundReport *round = self->round;
  g_autofree char *names
      = round->last > 0 ? tonti_round_report_served_at (round, round->last) : NULL;
  g_autofree char *when = round->last > 0 ? tell_meeting (round->last, round->last_day) : NULL;
  set_text (self->last_names, names ? names : _ ("Nobody yet"));
  set_text (self->last_when, when ? when : "");
}

static void
show_served (TontiPoolRound *self)
{
  const TontiRoundReport *round = self->round;
  g_autofree char *served
      = g_strdup_printf (ngettext ("%1$" PRId64 " of %2$u hands served",
                                   "%1$" PRId64 " of %2$u hands served", (gulong)round->served),
                         round->served, round->hands->len);
  g_autofree char *in = tell (self, round->in);
  g_autofree char *out = tell (self, round->out);
  g_autofree char *money = g_strdup_printf (_ ("Paid in %1$s\nSettled of lots %2$s"), in, out);
  set_text (self->served, served);
  set_text (self->money, money);
  gtk_level_bar_set_max_value (self->served_bar, MAX (round->hands->len, 1));
  gtk_level_bar_set_value (self->served_bar, (double)round->served);
}

/* ---- Tables ---- */

/* The table has its size only when it was drawn. */
static gboolean
bring_next_cb (gpointer data)
{
  TontiPoolRound *self = data;
  if (self->next >= 0)
    tonti_table_view_select (self->calendar, (guint)self->next);
  return G_SOURCE_REMOVE;
}

static void
show_tables (TontiPoolRound *self)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  TontiTable *proof = tonti_pool_proof_table (self->round);
  TontiTable *calendar = tonti_pool_calendar_table (self->round);
  self->next = tonti_pool_calendar_next (self->round, calendar);
  tonti_table_view_take_table (self->calendar, calendar, group);
  if (proof)
    tonti_table_view_take_table (self->proof, proof, group);
  tonti_table_view_take_table (self->changes, tonti_pool_changes_table (self->round), group);
  if (self->next >= 0 && self->shown != self->round->pool)
    g_idle_add_full (G_PRIORITY_LOW, bring_next_cb, g_object_ref (self), g_object_unref);
  self->shown = self->round->pool;
}

/* Hands whose turn is settled and still to come; turns that wait for a hand. */
static guint
count_planned (const TontiRoundReport *round)
{
  guint n = 0;
  for (guint i = 0; i < round->hands->len; i++)
    n += g_str_equal (g_array_index (round->hands, TontiRoundHand, i).state, "planned");
  return n;
}

/* A swap needs two turns that are settled and still to come. */
static gboolean
can_swap (const TontiRoundReport *round)
{
  return count_planned (round) >= 2;
}

static gboolean
is_over (const TontiRoundReport *round)
{
  return round->served == (gint64)round->hands->len;
}

void
tonti_pool_round_show (TontiPoolRound *self, TontiSession *session, const TontiRoundReport *round)
{
  gboolean may_write = tonti_session_get_obstacle (session) == NULL;
  self->session = session;
  self->round = round;
  show_rule (self);
  show_next (self);
  show_last (self);
  show_served (self);
  show_tables (self);
  gtk_widget_set_sensitive (self->swap_button, may_write && can_swap (round));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.join", may_write && !is_over (round));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.over", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.claim", may_write && round->open > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.end",
                                 may_write && round->lots == 1 && !is_over (round));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.goods",
                                 may_write && round->good && *round->good);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.leave", may_write && round->served > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.override",
                                 may_write && count_planned (round) + round->unsettled->len >= 2);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.rule",
                                 may_write && round->unsettled->len > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.keep", may_write && !is_over (round));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "round.another", may_write);
}

void
tonti_pool_round_forget (TontiPoolRound *self)
{
  self->session = NULL;
  self->round = NULL;
  self->shown = 0;
}

/* ---- What can be done ---- */

static void
swap_cb (TontiPoolRound *self)
{
  int row = tonti_table_view_get_selected (self->calendar);
  if (self->round)
    tonti_swap_window_show (
        GTK_WIDGET (self), self->session, self->round->pool,
        tonti_pool_calendar_hand (tonti_table_view_get_table (self->calendar), row));
}

/* The chosen turn is proposed while it is still to come. */
static gint64
propose_turn (TontiPoolRound *self)
{
  const TontiTable *calendar = tonti_table_view_get_table (self->calendar);
  int row = tonti_table_view_get_selected (self->calendar);
  gint64 hand = tonti_pool_calendar_hand (calendar, row);
  const TontiRoundHand *found = hand > 0 ? tonti_round_report_find (self->round, hand) : NULL;
  gboolean is_past = found && !g_str_equal (found->state, "planned");
  return is_past ? 0 : tonti_pool_calendar_turn (calendar, row);
}

static void
override_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TontiPoolRound *self = TONTI_POOL_ROUND (widget);
  if (self->round)
    tonti_order_ask_override (widget, self->session, self->round, propose_turn (self));
}

static void
print_cb (TontiPoolRound *self)
{
  if (self->round)
    tonti_page_show (GTK_WIDGET (self), "documents/pool-calendar?pool=%" PRId64, self->round->pool);
}

/* What each action asks in a form. */
static const struct
{
  const char *action;
  void (*ask) (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round);
} asks[] = {
  { "round.join", tonti_join_ask_new },    { "round.over", tonti_join_ask_over },
  { "round.claim", tonti_join_ask_claim }, { "round.end", tonti_join_ask_end },
  { "round.leave", tonti_join_ask_leave }, { "round.rule", tonti_order_ask_rule },
  { "round.keep", tonti_keep_ask },        { "round.goods", tonti_surplus_ask },
};

static void
ask_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TontiPoolRound *self = TONTI_POOL_ROUND (widget);
  for (gsize i = 0; i < G_N_ELEMENTS (asks) && self->round; i++)
    if (g_str_equal (asks[i].action, name))
      asks[i].ask (widget, self->session, self->round);
}

static void
debts_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tonti_page_show (widget, "debts");
}

static void
another_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[BEGIN_ANOTHER], 0);
}

static void
tonti_pool_round_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_POOL_ROUND);
  G_OBJECT_CLASS (tonti_pool_round_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiPoolRound, child)

static void
bind_children (GtkWidgetClass *widget_class)
{
  BIND (name);
  BIND (rule);
  BIND (next_names);
  BIND (next_when);
  BIND (next_lot);
  BIND (last_names);
  BIND (last_when);
  BIND (served);
  BIND (served_bar);
  BIND (money);
  BIND (stack);
  BIND (calendar);
  BIND (proof);
  BIND (changes);
  BIND (swap_button);
}

static void
tonti_pool_round_class_init (TontiPoolRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_pool_round_dispose;
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-pool-round.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, swap_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (asks); i++)
    gtk_widget_class_install_action (widget_class, asks[i].action, NULL, ask_cb);
  gtk_widget_class_install_action (widget_class, "round.override", NULL, override_cb);
  gtk_widget_class_install_action (widget_class, "round.debts", NULL, debts_cb);
  gtk_widget_class_install_action (widget_class, "round.another", NULL, another_cb);
  signals[BEGIN_ANOTHER] = g_signal_new ("begin-another", TONTI_TYPE_POOL_ROUND, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_pool_round_init (TontiPoolRound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_table_view_set_empty_text (self->changes,
                                   _ ("Nothing changed since the calendar was fixed."));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
