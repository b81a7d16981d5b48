// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-swap-window.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-officers-row.h"
#include "tonti-round-report.h"

struct _TontiSwapWindow
{
  AdwWindow parent_instance;
  TontiSession *session;
  gint64 pool, hand;       /* hand: proposed at first */
  TontiRoundReport *round; /* NULL = not read yet */
  GArray *waiting;         /* guint, places in round->hands of those who can be swapped */
  GPtrArray *marks;        /* GtkCheckButton of each holder, borrowed */
  gboolean is_filling;

  /* template */
  GtkDropDown *first;
  GtkDropDown *second;
  GtkLabel *first_change;
  GtkLabel *second_change;
  GtkWidget *changes;
  GtkBox *consent;
  GtkWidget *consent_group;
  GtkEntry *reason;
  GtkWidget *against_rule; /* offered when the rule of the pot stands against it */
  TontiOfficersRow *officers;
  GtkLabel *problem;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (TontiSwapWindow, tonti_swap_window, ADW_TYPE_WINDOW)

/* ---- The two hands ---- */

static const TontiRoundHand *
chosen (TontiSwapWindow *self, GtkDropDown *choice)
{
  guint i = gtk_drop_down_get_selected (choice);
  if (!self->round || i >= self->waiting->len)
    return NULL;
  return &g_array_index (self->round->hands, TontiRoundHand,
                         g_array_index (self->waiting, guint, i));
}

static char *
tell_day (const TontiRoundHand *hand)
{
  if (!tonti_day_is_valid (hand->day))
    return g_strdup_printf (_ ("meeting %" PRId64), hand->meeting);
  return tonti_day_format_long (hand->day, tonti_page_lang ());
}

/* "Awa Diop: from 12 April to 7 June"; her lot too when the lots are not equal. */
static char *
tell_change (TontiSwapWindow *self, const TontiRoundHand *from, const TontiRoundHand *to)
{
  const TontiStyle *style = &tonti_session_get_group (self->session)->style;
  g_autofree char *old_day = tell_day (from);
  g_autofree char *new_day = tell_day (to);
  g_autofree char *old_lot = tonti_style_format_symbol (style, from->amount);
  g_autofree char *new_lot = tonti_style_format_symbol (style, to->amount);
  if (from->amount.minor == to->amount.minor)
    return g_strdup_printf (
        _ ("%1$s: from %2$s (meeting %3$" PRId64 ") to %4$s (meeting %5$" PRId64 ")"), from->names,
        old_day, from->meeting, new_day, to->meeting);
  return g_strdup_printf (_ ("%1$s: from %2$s (meeting %3$" PRId64 ") to %4$s (meeting %5$" PRId64
                             "), with a lot of %6$s instead of %7$s"),
                          from->names, old_day, from->meeting, new_day, to->meeting, new_lot,
                          old_lot);
}

static void
show_changes (TontiSwapWindow *self, const TontiRoundHand *a, const TontiRoundHand *b)
{
  g_autofree char *first = a && b && a != b ? tell_change (self, a, b) : g_strdup ("");
  g_autofree char *second = a && b && a != b ? tell_change (self, b, a) : g_strdup ("");
  gboolean same = a && b && a != b && a->meeting == b->meeting;
  gtk_widget_set_visible (self->changes, *first != '\0');
  gtk_label_set_text (self->first_change,
                      same ? _ ("Both are served at the same meeting: only their order changes.")
                           : first);
  gtk_label_set_text (self->second_change, second);
  gtk_widget_set_visible (GTK_WIDGET (self->second_change), !same);
}

/* ---- Who agrees ---- */

static gboolean
is_listed (TontiSwapWindow *self, gint64 member)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (GPOINTER_TO_INT (g_object_get_data (self->marks->pdata[i], "member")) == (int)member)
      return TRUE;
  return FALSE;
}

static void
add_holders (TontiSwapWindow *self, const TontiRoundHand *hand)
{
  for (guint i = 0; i < hand->holders->len; i++)
    {
      const TontiRoundHolder *holder = &g_array_index (hand->holders, TontiRoundHolder, i);
      g_autofree char *text = g_strdup_printf (_ ("%s agrees (present, or signed)"), holder->name);
      GtkWidget *mark;
      if (is_listed (self, holder->member))
        continue;
      mark = gtk_check_button_new_with_label (text);
      g_object_set_data (G_OBJECT (mark), "member", GINT_TO_POINTER ((int)holder->member));
      gtk_box_append (self->consent, mark);
      g_ptr_array_add (self->marks, mark);
    }
}

static void
show_consent (TontiSwapWindow *self, const TontiRoundHand *a, const TontiRoundHand *b)
{
  GtkWidget *child;
  g_ptr_array_set_size (self->marks, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->consent))))
    gtk_box_remove (self->consent, child);
  gtk_widget_set_visible (self->consent_group, a && b && a != b);
  if (!a || !b || a == b)
    return;
  add_holders (self, a);
  add_holders (self, b);
}

static json_t *
read_consent (TontiSwapWindow *self)
{
  json_t *consent = json_array ();
  for (guint i = 0; i < self->marks->len; i++)
    if (gtk_check_button_get_active (self->marks->pdata[i]))
      json_array_append_new (consent, json_integer (GPOINTER_TO_INT (
                                          g_object_get_data (self->marks->pdata[i], "member"))));
  return consent;
}

static void
set_problem (TontiSwapWindow *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0');
}

static void
chosen_cb (TontiSwapWindow *self)
{
  const TontiRoundHand *a = chosen (self, self->first), *b = chosen (self, self->second);
  if (self->is_filling)
    return;
  show_changes (self, a, b);
  show_consent (self, a, b);
  set_problem (self, a && a == b ? _ ("Choose two different hands.") : "");
  gtk_widget_set_sensitive (self->accept, a && b && a != b);
}

/* ---- Reading ---- */

static gboolean
can_move (const TontiRoundHand *hand)
{
  return g_str_equal (hand->state, "planned") && !hand->is_entered;
}

static gint64
meeting_at (TontiSwapWindow *self, guint i)
{
  guint place = g_array_index (self->waiting, guint, i);
  return g_array_index (self->round->hands, TontiRoundHand, place).meeting;
}

/* The next one of another meeting, else nobody is proposed. */
static guint
find_other (TontiSwapWindow *self, guint first)
{
  for (guint i = 1; i < self->waiting->len; i++)
    {
      guint other = (first + i) % self->waiting->len;
      if (meeting_at (self, other) != meeting_at (self, first))
        return other;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
fill (TontiSwapWindow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint first = 0;
  for (guint i = 0; i < self->round->hands->len; i++)
    {
      const TontiRoundHand *hand = &g_array_index (self->round->hands, TontiRoundHand, i);
      g_autofree char *day = tell_day (hand);
      g_autofree char *text
          = g_strdup_printf (_ ("%1$s · hand %2$" PRId64 " · %3$s"), hand->names, hand->hand, day);
      if (!can_move (hand))
        continue;
      first = hand->hand == self->hand ? self->waiting->len : first;
      g_array_append_val (self->waiting, i);
      gtk_string_list_append (names, text);
    }
  self->is_filling = TRUE;
  gtk_drop_down_set_model (self->first, G_LIST_MODEL (names));
  gtk_drop_down_set_model (self->second, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->first, first);
  gtk_drop_down_set_selected (self->second, find_other (self, first));
  self->is_filling = FALSE;
}

static gpointer
read_round (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_round_report_make (book, *(gint64 *)data, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiSwapWindow *self = TONTI_SWAP_WINDOW (owner);
  g_autofree char *text = *result ? NULL : tonti_page_join_problems (problems);
  if (!*result)
    {
      set_problem (self, text);
      return;
    }
  self->round = g_steal_pointer (result);
  fill (self);
  chosen_cb (self);
}

static void
ask (TontiSwapWindow *self)
{
  TontiSessionJob job = { .read = read_round,
                          .data = g_memdup2 (&self->pool, sizeof self->pool),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_round_report_free,
                          .done = read_cb };
  tonti_session_read (self->session, &job, G_OBJECT (self));
}

/* ---- The swap ---- */

/* What is wrong with a PIN is said beside it. */
static void
show_refused (TontiSwapWindow *self, const TontiProblems *problems)
{
  g_autoptr (TontiProblems) others = tonti_problems_new ();
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    if (!tonti_officers_row_blame (self->officers, tonti_problems_get (problems, i)))
      tonti_problems_copy (others, tonti_problems_get (problems, i));
  g_autofree char *text = tonti_page_join_problems (others);
  set_problem (self, text);
}

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiSwapWindow *self = TONTI_SWAP_WINDOW (owner);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (!answer)
    {
      show_refused (self, problems);
      if (tonti_problems_has (problems, "gap-broken")
          || tonti_problems_has (problems, "halves-broken"))
        gtk_widget_set_visible (self->against_rule, TRUE);
      gtk_widget_set_sensitive (self->accept, TRUE);
      return;
    }
  if (parent)
    tonti_page_toast (GTK_WIDGET (parent), _ ("The turns are swapped"));
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
accept_cb (TontiSwapWindow *self)
{
  const TontiRoundHand *a = chosen (self, self->first), *b = chosen (self, self->second);
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  json_t *officers = tonti_officers_row_get_officers (self->officers);
  json_t *request;
  TontiPins *pins;
  if (!a || !b || !gtk_widget_get_sensitive (self->accept))
    {
      g_clear_pointer (&officers, json_decref);
      return;
    }
  request = json_pack ("{s:s, s:o, s:o, s:o, s:o*}", "do", "turn.swap", "hand",
                       json_sprintf ("hand:%" PRId64, a->hand), "with",
                       json_sprintf ("hand:%" PRId64, b->hand), "consent", read_consent (self),
                       "officers", officers);
  if (*reason)
    json_object_set_new (request, "reason", json_string (reason));
  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (self->against_rule)))
    json_object_set_new (request, "against_rule", json_true ());
  pins = tonti_officers_row_get_pins (self->officers);
  if (!pins)
    {
      json_decref (request);
      return;
    }
  gtk_widget_set_sensitive (self->accept, FALSE);
  tonti_session_apply_with (self->session, request, pins, G_OBJECT (self), applied_cb, NULL);
}

TontiSwapWindow *
tonti_swap_window_show (GtkWidget *parent, TontiSession *session, gint64 pool, gint64 hand)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  TontiSwapWindow *self
      = g_object_new (TONTI_TYPE_SWAP_WINDOW, "transient-for", root, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->pool = pool;
  self->hand = hand;
  tonti_officers_row_set_session (self->officers, session);
  ask (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static void
tonti_swap_window_dispose (GObject *object)
{
  TontiSwapWindow *self = TONTI_SWAP_WINDOW (object);
  self->is_filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_SWAP_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->round, tonti_round_report_free);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_pointer (&self->marks, g_ptr_array_unref);
  G_OBJECT_CLASS (tonti_swap_window_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiSwapWindow, child)

static void
tonti_swap_window_class_init (TontiSwapWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_swap_window_dispose;
  g_type_ensure (TONTI_TYPE_OFFICERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-swap-window.ui");
  BIND (first);
  BIND (second);
  BIND (first_change);
  BIND (second_change);
  BIND (changes);
  BIND (consent);
  BIND (consent_group);
  BIND (reason);
  BIND (against_rule);
  BIND (officers);
  BIND (problem);
  BIND (accept);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_swap_window_init (TontiSwapWindow *self)
{
  self->waiting = g_array_new (FALSE, FALSE, sizeof (guint));
  self->marks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
