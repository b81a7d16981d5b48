// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-takeover-forms.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tonti-cash-tray.h"
#include "tonti-members-row.h"
#include "tonti-page.h"
#include "tonti-takeover-private.h"

/* The box is counted on the day of the take-over: notes and coins, and the two who counted. */

#define TONTI_TYPE_TAKEOVER_COUNT (tonti_takeover_count_get_type ())
G_DECLARE_FINAL_TYPE (TontiTakeoverCount, tonti_takeover_count, TONTI, TAKEOVER_COUNT, AdwWindow)

struct _TontiTakeoverCount
{
  AdwWindow parent_instance;
  TontiSession *session;
  TontiDay day;

  /* template */
  TontiCashTray *tray;
  GtkLabel *counters_label;
  TontiMembersRow *counters;
  GtkBox *reason_box;
  GtkEntry *reason;
  GtkLabel *trouble;
  GtkLabel *sum;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (TontiTakeoverCount, tonti_takeover_count, ADW_TYPE_WINDOW)

static void
say (TontiTakeoverCount *self, const char *text)
{
  gtk_label_set_text (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), *text != '\0');
}

static void
changed_cb (TontiTakeoverCount *self)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  json_auto_t *notes = NULL, *coins = NULL;
  TontiMoney sum = { 0 };
  g_autofree char *text = NULL;
  if (tonti_cash_tray_read (self->tray, &notes, &coins, &sum))
    {
      g_autofree char *amount = tonti_style_format_symbol (&group->style, sum);
      text = g_strdup_printf (_ ("Counted: %s"), amount);
    }
  gtk_label_set_text (self->sum, text ? text : "");
}

static void
applied_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiTakeoverCount *self = TONTI_TAKEOVER_COUNT (owner);
  g_autofree char *text = tonti_page_join_problems (problems);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), TRUE);
  if (answer)
    gtk_window_destroy (GTK_WINDOW (self));
  else
    say (self, text);
}

/* NULL = something is missing, and it is said. */
static json_t *
make_request (TontiTakeoverCount *self)
{
  const char *reason = gtk_editable_get_text (GTK_EDITABLE (self->reason));
  json_auto_t *notes = NULL, *coins = NULL;
  json_t *counters = tonti_members_row_get_members (self->counters), *request;
  char iso[TONTI_DAY_ISO_SIZE];
  TontiMoney sum;
  if (!tonti_cash_tray_read (self->tray, &notes, &coins, &sum))
    {
      say (self, _ ("Count: a field holds something that is no number of pieces: correct it"));
      json_decref (counters);
      return NULL;
    }
  request = json_pack ("{s:s, s:s, s:s, s:O, s:O, s:o*}", "do", "takeover.cash", "place", "cash",
                       "day", tonti_day_to_iso (self->day, iso), "notes", notes, "coins", coins,
                       "counters", counters);
  if (gtk_widget_get_visible (GTK_WIDGET (self->reason_box)))
    json_object_set_new (request, "reason", json_string (reason));
  return tonti_takeover_replace (request, "place", "cash");
}

static void
accept_cb (TontiTakeoverCount *self)
{
  json_t *request;
  if (!gtk_widget_is_sensitive (GTK_WIDGET (self->accept)))
    return;
  say (self, "");
  request = make_request (self);
  if (!request)
    return;
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  tonti_session_apply (self->session, request, G_OBJECT (self), applied_cb, NULL);
}

static void
counted_cb (TontiTakeoverCount *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->counters));
}

static void
named_cb (TontiTakeoverCount *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->reason_box)))
    accept_cb (self);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
send_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  accept_cb (TONTI_TAKEOVER_COUNT (widget));
}

static void
tonti_takeover_count_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_TAKEOVER_COUNT);
  g_clear_object (&TONTI_TAKEOVER_COUNT (object)->session);
  G_OBJECT_CLASS (tonti_takeover_count_parent_class)->dispose (object);
}

static void
tonti_takeover_count_class_init (TontiTakeoverCountClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_takeover_count_dispose;
  g_type_ensure (TONTI_TYPE_CASH_TRAY);
  g_type_ensure (TONTI_TYPE_MEMBERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/setup/tonti-takeover-count.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, tray);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, counters_label);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, counters);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, reason_box);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, reason);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, trouble);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, sum);
  gtk_widget_class_bind_template_child (widget_class, TontiTakeoverCount, accept);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, counted_cb);
  gtk_widget_class_bind_template_callback (widget_class, named_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_install_action (widget_class, "count.send", NULL, send_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "count.send",
                                       NULL);
}

static void
tonti_takeover_count_init (TontiTakeoverCount *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tonti_takeover_ask_cash (GtkWidget *parent, TontiSession *session, TontiDay day,
                         const TontiTakeoverSum *place)
{
  TontiTakeoverCount *self = g_object_new (TONTI_TYPE_TAKEOVER_COUNT, NULL);
  GtkRoot *root = gtk_widget_get_root (parent);
  self->session = g_object_ref (session);
  self->day = day;
  gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  tonti_cash_tray_set_group (self->tray, tonti_session_get_group (session));
  tonti_members_row_set_session (self->counters, session);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->counters),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->counters_label, NULL,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->reason_box), place->is_entered);
  changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
  tonti_cash_tray_focus (self->tray);
}
