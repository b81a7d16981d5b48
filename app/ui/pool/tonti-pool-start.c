// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-start.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-pool-tables.h"
#include "tonti-pool-trial.h"
#include "tonti-table-view.h"
#include "tonti-uneven-question.h"

struct _TontiPoolStart
{
  AdwWindow parent_instance;
  TontiSession *session;
  gint64 pool;
  json_t *served;            /* NULL = none */
  gboolean is_uneven;        /* the question is asked */
  gboolean is_good;          /* the calendar below is the one that would be fixed */
  GCancellable *cancellable; /* of the calendar that is being worked out */

  /* template */
  TontiUnevenQuestion *question;
  GtkWidget *late_box;
  GtkLabel *late_text;
  GtkCheckButton *late_owe;
  GtkCheckButton *late_excuse;
  GtkLabel *problem;
  GtkWidget *plan_button;
  GtkLabel *heading;
  TontiTableView *calendar;
  GtkWidget *accept;
};

G_DEFINE_FINAL_TYPE (TontiPoolStart, tonti_pool_start, ADW_TYPE_WINDOW)

/* ---- The request ---- */

/* NULL = something is not decided yet. */
static json_t *
make_request (TontiPoolStart *self)
{
  json_auto_t *request = json_pack ("{s:s, s:o}", "do", "pool.start", "pool",
                                    json_sprintf ("pool:%" PRId64, self->pool));
  if (self->is_uneven && !tonti_uneven_question_answer (self->question, request))
    return NULL;
  if (self->served)
    json_object_set (request, "served", self->served);
  if (gtk_check_button_get_active (self->late_owe))
    json_object_set_new (request, "late_holders", json_string ("owe"));
  if (gtk_check_button_get_active (self->late_excuse))
    json_object_set_new (request, "late_holders", json_string ("excuse"));
  return g_steal_pointer (&request);
}

/* ---- The calendar as it would be ---- */

static gboolean
has_problem (const TontiProblems *problems, const char *code)
{
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    if (g_str_equal (tonti_problems_get (problems, i)->code, code))
      return TRUE;
  return FALSE;
}

/* Holders who join later are a question, everything else is told. */
static void
show_problems (TontiPoolStart *self, const TontiProblems *problems)
{
  g_autofree char *text = problems ? tonti_page_join_problems (problems) : g_strdup ("");
  gboolean is_late = problems && has_problem (problems, "holders-join-later");
  gboolean is_short
      = problems
        && (has_problem (problems, "too-few-meetings") || has_problem (problems, "no-meeting"));
  if (is_late)
    {
      gtk_widget_set_visible (self->late_box, TRUE);
      gtk_label_set_text (self->late_text, text);
    }
  gtk_label_set_text (self->problem, is_late ? "" : text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *text != '\0' && !is_late);
  gtk_widget_set_visible (self->plan_button, is_short);
}

static void
show_calendar (TontiPoolStart *self, const TontiRoundReport *round)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  gtk_widget_set_visible (GTK_WIDGET (self->heading), round != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->calendar), round != NULL);
  gtk_widget_set_sensitive (self->accept, self->is_good);
  if (round)
    tonti_table_view_take_table (self->calendar, tonti_pool_calendar_table (round), group);
}

static void
tried_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiPoolStart *self = TONTI_POOL_START (owner);
  self->is_good = *result != NULL;
  show_problems (self, *result ? NULL : problems);
  show_calendar (self, *result);
}

static void
reload (TontiPoolStart *self)
{
  json_t *request = make_request (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->is_good = FALSE;
  if (!request)
    {
      show_problems (self, NULL);
      show_calendar (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  tonti_pool_trial_ask (self->session, self->pool, request, self->cancellable, tried_cb,
                        G_OBJECT (self));
}

/* ---- The start ---- */

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiPoolStart *self = TONTI_POOL_START (owner);
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (answer)
    {
      if (parent)
        tonti_page_toast (GTK_WIDGET (parent), _ ("The calendar is fixed"));
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }
  show_problems (self, problems);
  gtk_widget_set_sensitive (self->accept, TRUE);
}

static void
accept_cb (TontiPoolStart *self)
{
  json_t *request = self->is_good ? make_request (self) : NULL;
  if (!request)
    return;
  gtk_widget_set_sensitive (self->accept, FALSE);
  tonti_session_apply (self->session, request, G_OBJECT (self), applied_cb, NULL);
}

static void
plan_cb (TontiPoolStart *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  if (!parent)
    return;
  tonti_page_show (GTK_WIDGET (parent), "meetings");
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
show_question (TontiPoolStart *self, const TontiRoundReport *round)
{
  const TontiRotation rotation = { .contribution = round->contribution,
                                   .hands = round->hands->len,
                                   .lots = round->lots,
                                   .uneven = -1,
                                   .unit = round->unit };
  self->is_uneven = rotation.lots <= rotation.hands && rotation.hands % rotation.lots != 0;
  gtk_widget_set_visible (GTK_WIDGET (self->question), self->is_uneven);
  if (self->is_uneven)
    tonti_uneven_question_ask (self->question, &rotation, tonti_session_get_group (self->session));
}

TontiPoolStart *
tonti_pool_start_show (GtkWidget *parent, TontiSession *session, const TontiRoundReport *round,
                       json_t *served)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  TontiPoolStart *self
      = g_object_new (TONTI_TYPE_POOL_START, "transient-for", root, "modal", TRUE, NULL);
  self->session = g_object_ref (session);
  self->pool = round->pool;
  self->served = served;
  show_question (self, round);
  reload (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

static void
tonti_pool_start_dispose (GObject *object)
{
  TontiPoolStart *self = TONTI_POOL_START (object);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->served, json_decref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_POOL_START);
  G_OBJECT_CLASS (tonti_pool_start_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, TontiPoolStart, child)

static void
tonti_pool_start_class_init (TontiPoolStartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_pool_start_dispose;
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  g_type_ensure (TONTI_TYPE_UNEVEN_QUESTION);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-pool-start.ui");
  BIND (question);
  BIND (late_box);
  BIND (late_text);
  BIND (late_owe);
  BIND (late_excuse);
  BIND (problem);
  BIND (plan_button);
  BIND (heading);
  BIND (calendar);
  BIND (accept);
  gtk_widget_class_bind_template_callback (widget_class, reload);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
tonti_pool_start_init (TontiPoolStart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_table_view_hide_column (self->calendar, "state");
}
