// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-window.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-draw-calls.h"
#include "tonti-draw-result.h"
#include "tonti-officers-row.h"
#include "tonti-standing-report.h"

#define DRAFT "tonti-draw-draft" /* of the page: {"pool":1,"calls":[…]} */

struct _TontiDrawWindow
{
  TontiHallWindow parent_instance;
  TontiSession *session;
  gint64 pool;
  TontiStandingReport *standing; /* NULL = not read yet */
  GWeakRef page;                 /* that keeps what is typed */
  gboolean is_drawn;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkLabel *what;
  GtkLabel *hands_heading;
  GtkListBox *hands;
  GtkLabel *left_out_heading;
  GtkLabel *left_out;
  TontiDrawCalls *calls;
  TontiOfficersRow *officers;
  GtkLabel *problem;
  GtkWidget *draw;
  TontiDrawResult *result;
};

G_DEFINE_FINAL_TYPE (TontiDrawWindow, tonti_draw_window, TONTI_TYPE_HALL_WINDOW)

/* ---- What is typed stays with the page ---- */

static void
free_draft (gpointer data)
{
  json_decref (data);
}

void
tonti_draw_window_forget (GtkWidget *parent)
{
  g_object_set_data (G_OBJECT (parent), DRAFT, NULL);
}

static void
keep_draft (TontiDrawWindow *self)
{
  g_autoptr (GObject) page = g_weak_ref_get (&self->page);
  if (page && !self->is_drawn)
    g_object_set_data_full (page, DRAFT,
                            json_pack ("{s:I, s:o}", "pool", (json_int_t)self->pool, "calls",
                                       tonti_draw_calls_get (self->calls)),
                            free_draft);
}

static void
put_draft (TontiDrawWindow *self, GtkWidget *page)
{
  const json_t *draft = g_object_get_data (G_OBJECT (page), DRAFT);
  if (draft && json_integer_value (json_object_get (draft, "pool")) == self->pool)
    tonti_draw_calls_put (self->calls, json_object_get (draft, "calls"));
}

/* ---- Who takes part ---- */

static void
add_hand (TontiDrawWindow *self, const TontiStandingHand *hand, guint place)
{
  g_autofree char *text = g_strdup_printf ("%u. %s", place, hand->names);
  GtkWidget *label = gtk_label_new (text), *row = gtk_list_box_row_new ();
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_list_box_append (self->hands, row);
}

static void
show_hands (TontiDrawWindow *self)
{
  const GArray *hands = self->standing->hands;
  g_autofree char *heading = g_strdup_printf (
      ngettext ("%u hand takes part", "%u hands take part", hands->len), hands->len);
  gtk_label_set_text (self->hands_heading, heading);
  for (guint i = 0; i < hands->len; i++)
    add_hand (self, &g_array_index (hands, TontiStandingHand, i), i + 1);
}

static void
show_left_out (TontiDrawWindow *self)
{
  const GArray *hands = self->standing->left_out;
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < hands->len; i++)
    {
      const TontiStandingHand *hand = &g_array_index (hands, TontiStandingHand, i);
      const char *why = g_str_equal (hand->why, "absent") ? _ ("absent") : _ ("late with dues");
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append_printf (text, _ ("%1$s: %2$s"), hand->names, why);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->left_out_heading), hands->len > 0);
  tonti_hall_window_set_text (self->left_out, text->str);
}

/* "The order of the 12 hands", "2 lots of this meeting". */
static void
show_what (TontiDrawWindow *self)
{
  const TontiStandingReport *standing = self->standing;
  const TontiRoundTurn *turn
      = standing->turns->len > 0 ? &g_array_index (standing->turns, TontiRoundTurn, 0) : NULL;
  g_autofree char *lot = NULL, *text = NULL;
  if (!standing->round->is_started)
    text = g_strdup (_ ("The order in which all hands are served is drawn."));
  else if (turn)
    {
      lot = tonti_round_report_tell (standing->round, turn->amount,
                                     &tonti_session_get_group (self->session)->style);
      text = g_strdup_printf (ngettext ("Drawn is who receives %u lot of %s.",
                                        "Drawn is who receives %u lots of %s.",
                                        standing->turns->len),
                              standing->turns->len, lot);
    }
  tonti_hall_window_set_text (self->what, text ? text : "");
  adw_window_title_set_subtitle (self->title, standing->round->name);
}

/* ---- What is called out ---- */

static void
show_ready (TontiDrawWindow *self)
{
  gboolean may_write = tonti_session_get_obstacle (self->session) == NULL;
  gtk_widget_set_sensitive (self->draw,
                            tonti_draw_calls_is_enough (self->calls) && may_write
                                && !tonti_hall_window_is_sending (TONTI_HALL_WINDOW (self))
                                && self->standing && self->standing->hands->len > 0);
}

static void
calls_changed_cb (TontiDrawWindow *self)
{
  keep_draft (self);
  show_ready (self);
}

static void
calls_done_cb (TontiDrawWindow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->officers));
}

/* ---- Reading ---- */

static gpointer
read_standing (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_standing_report_make (book, *(gint64 *)data, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiDrawWindow *self = TONTI_DRAW_WINDOW (owner);
  const char *obstacle = tonti_session_get_obstacle (self->session);
  g_autofree char *text = *result ? NULL : tonti_page_join_problems (problems);
  tonti_hall_window_set_text (self->problem, text ? text : obstacle ? obstacle : "");
  if (!*result)
    return;
  self->standing = g_steal_pointer (result);
  if (!obstacle && self->standing->hands->len == 0)
    tonti_hall_window_set_text (self->problem,
                                _ ("Nobody can be drawn: enter first who is present and what was "
                                   "paid, or change the order of the pot."));
  show_what (self);
  show_hands (self);
  show_left_out (self);
  show_ready (self);
}

static void
ask (TontiDrawWindow *self)
{
  TontiSessionJob job = { .read = read_standing,
                          .data = g_memdup2 (&self->pool, sizeof self->pool),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_standing_report_free,
                          .done = read_cb };
  tonti_session_read (self->session, &job, G_OBJECT (self));
}

/* ---- The draw ---- */

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiDrawWindow *self = TONTI_DRAW_WINDOW (owner);
  g_autoptr (GObject) page = g_weak_ref_get (&self->page);
  tonti_hall_window_set_sending (TONTI_HALL_WINDOW (self), FALSE);
  show_ready (self);
  if (!answer)
    {
      tonti_hall_window_tell_refused (self->problem, self->officers, problems);
      return;
    }
  self->is_drawn = TRUE;
  if (page)
    tonti_draw_window_forget (GTK_WIDGET (page));
  tonti_officers_row_forget_pins (self->officers);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->result));
  tonti_draw_result_show (self->result, self->standing, answer,
                          &tonti_session_get_group (self->session)->style);
}

static void
draw_cb (TontiDrawWindow *self)
{
  json_t *request;
  TontiPins *pins;
  if (tonti_hall_window_is_sending (TONTI_HALL_WINDOW (self))
      || !gtk_widget_get_sensitive (self->draw) || !tonti_draw_calls_check (self->calls))
    return;
  pins = tonti_officers_row_get_pins (self->officers);
  if (!pins)
    return;
  request = json_pack ("{s:s, s:o, s:o, s:o*}", "do", "draw.hold", "pool",
                       json_sprintf ("pool:%" PRId64, self->pool), "calls",
                       tonti_draw_calls_get (self->calls), "officers",
                       tonti_officers_row_get_officers (self->officers));
  tonti_hall_window_set_sending (TONTI_HALL_WINDOW (self), TRUE);
  tonti_hall_window_set_text (self->problem, "");
  gtk_widget_set_sensitive (self->draw, FALSE);
  tonti_session_apply_with (self->session, request, pins, G_OBJECT (self), applied_cb, NULL);
}

static void
officers_done_cb (TontiDrawWindow *self)
{
  gtk_widget_grab_focus (self->draw);
}

/* ---- Afterwards ---- */

static void
print_cb (TontiDrawWindow *self)
{
  tonti_hall_window_leave_for (TONTI_HALL_WINDOW (self), "documents/draw-record?pool=%" PRId64,
                               self->pool);
}

TontiDrawWindow *
tonti_draw_window_show (GtkWidget *parent, TontiSession *session, gint64 pool)
{
  TontiDrawWindow *self = tonti_hall_window_new (TONTI_TYPE_DRAW_WINDOW, parent);
  self->session = g_object_ref (session);
  self->pool = pool;
  tonti_officers_row_set_session (self->officers, session);
  tonti_draw_calls_set_session (self->calls, session);
  put_draft (self, parent);
  g_weak_ref_set (&self->page, parent);
  show_ready (self);
  ask (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->calls));
  return self;
}

static void
tonti_draw_window_dispose (GObject *object)
{
  TontiDrawWindow *self = TONTI_DRAW_WINDOW (object);
  g_weak_ref_set (&self->page, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_DRAW_WINDOW);
  g_clear_object (&self->session);
  g_clear_pointer (&self->standing, tonti_standing_report_free);
  G_OBJECT_CLASS (tonti_draw_window_parent_class)->dispose (object);
}

static void
tonti_draw_window_finalize (GObject *object)
{
  g_weak_ref_clear (&TONTI_DRAW_WINDOW (object)->page);
  G_OBJECT_CLASS (tonti_draw_window_parent_class)->finalize (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiDrawWindow, child)

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
  BIND (calls);
  BIND (officers);
  BIND (problem);
  BIND (draw);
  BIND (result);
  gtk_widget_class_bind_template_callback (widget_class, calls_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calls_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, officers_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, draw_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_draw_window_class_init (TontiDrawWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_draw_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_draw_window_finalize;
  g_type_ensure (TONTI_TYPE_DRAW_CALLS);
  g_type_ensure (TONTI_TYPE_DRAW_RESULT);
  g_type_ensure (TONTI_TYPE_OFFICERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-draw-window.ui");
  bind (widget_class);
}

static void
tonti_draw_window_init (TontiDrawWindow *self)
{
  g_weak_ref_init (&self->page, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
