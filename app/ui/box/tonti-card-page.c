// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-card-forms.h"
#include "tonti-report.h"
#include "tonti-table-view.h"

struct _TontiCardPage
{
  TontiPage parent_instance;

  /* template */
  GtkLabel *sums;
  TontiTableView *round;
  GtkWidget *writing;
};

G_DEFINE_FINAL_TYPE (TontiCardPage, tonti_card_page, TONTI_TYPE_PAGE)

static guint
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return i;
  g_assert_not_reached ();
}

/* ---- What is shown ---- */

static void
show_sums (TontiCardPage *self, const TontiReport *report, const TontiGroup *group)
{
  g_autofree char *collected = NULL, *text = NULL;
  for (guint i = 0; i < tonti_report_get_n_facts (report); i++)
    if (g_str_equal (tonti_report_get_fact_key (report, i), "collected"))
      collected = tonti_report_format_fact (report, i, group);
  text = g_strdup_printf (_ ("Collected today: %s. Space ticks a box of the chosen card, a figure "
                             "as many, Return goes to the next one."),
                          collected ? collected : "");
  gtk_label_set_text (self->sums, text);
}

static gpointer
read_round (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = *(TontiDay *)data };
  return tonti_report_make (book, tonti_report_kinds (), "round-of-day", &query, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiCardPage *self = TONTI_CARD_PAGE (owner);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiGroup *group;
  if (!session)
    return;
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  group = tonti_session_get_group (session);
  show_sums (self, *result, group);
  gtk_widget_set_sensitive (self->writing, tonti_session_get_obstacle (session) == NULL);
  tonti_table_view_take_table (self->round, tonti_table_copy (tonti_report_get_table (*result, 0)),
                               group);
  if (tonti_table_view_get_selected (self->round) < 0
      && tonti_table_get_n_rows (tonti_table_view_get_table (self->round)) > 0)
    tonti_table_view_select (self->round, 0);
}

static void
tonti_card_page_reload (TontiPage *page)
{
  TontiSession *session = tonti_page_get_session (page);
  TontiDay today = tonti_session_get_today (session);
  TontiSessionJob job = { .read = read_round,
                          .data = g_memdup2 (&today, sizeof today),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .done = read_cb };
  tonti_session_read (session, &job, G_OBJECT (page));
}

/* ---- What can be done ---- */

/* "card:3" of the chosen row; NULL = none is chosen, which is told. */
static const char *
get_card (TontiCardPage *self)
{
  const TontiTable *table = tonti_table_view_get_table (self->round);
  int row = tonti_table_view_get_selected (self->round);
  if (table && row >= 0)
    return tonti_table_get_text (table, (guint)row, find_column (table, "card"));
  tonti_page_toast (GTK_WIDGET (self), _ ("Choose a card in the list first"));
  return NULL;
}

static void
ticked_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  g_autofree char *text = NULL;
  if (!answer)
    {
      tonti_page_tell (GTK_WIDGET (owner), problems);
      return;
    }
  text = g_strdup_printf (_ ("Ticked: %s"),
                          json_string_value (json_object_get (answer, "document")));
  tonti_page_toast (GTK_WIDGET (owner), text);
}

static void
tick (TontiCardPage *self, int boxes)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const char *card = session && !tonti_session_get_obstacle (session) ? get_card (self) : NULL;
  if (card)
    tonti_session_apply (
        session, json_pack ("{s:s, s:s, s:i}", "do", "card.stake", "card", card, "boxes", boxes),
        G_OBJECT (self), ticked_cb, NULL);
}

/* The row after the chosen one; the last one stays. */
static void
next_cb (TontiCardPage *self)
{
  const TontiTable *table = tonti_table_view_get_table (self->round);
  int row = tonti_table_view_get_selected (self->round);
  if (table && row + 1 < (int)tonti_table_get_n_rows (table))
    tonti_table_view_select (self->round, (guint)(row + 1));
}

static int
read_figure (guint keyval)
{
  if (keyval >= GDK_KEY_1 && keyval <= GDK_KEY_9)
    return (int)(keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_1 && keyval <= GDK_KEY_KP_9)
    return (int)(keyval - GDK_KEY_KP_0);
  return keyval == GDK_KEY_space ? 1 : 0;
}

static gboolean
key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
        TontiCardPage *self)
{
  int boxes = read_figure (keyval);
  if (boxes == 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  tick (self, boxes);
  return GDK_EVENT_STOP;
}

static void
tick_cb (TontiCardPage *self)
{
  tick (self, 1);
}

static void
several_cb (TontiCardPage *self)
{
  const char *card = get_card (self);
  if (card)
    tonti_card_ask_stake (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), card);
}

static void
open_cb (TontiCardPage *self)
{
  tonti_card_ask_open (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)));
}

static void
pay_cb (TontiCardPage *self)
{
  const char *card = get_card (self);
  if (card)
    tonti_card_ask_pay (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), card);
}

static void
print_cb (TontiCardPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/cards");
}

static void
tonti_card_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_CARD_PAGE);
  G_OBJECT_CLASS (tonti_card_page_parent_class)->dispose (object);
}

static void
tonti_card_page_class_init (TontiCardPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_card_page_dispose;
  page_class->topics = TONTI_TOPIC_MONEY | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_card_page_reload;
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/box/tonti-card-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiCardPage, sums);
  gtk_widget_class_bind_template_child (widget_class, TontiCardPage, round);
  gtk_widget_class_bind_template_child (widget_class, TontiCardPage, writing);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, tick_cb);
  gtk_widget_class_bind_template_callback (widget_class, several_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, pay_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
tonti_card_page_init (TontiCardPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->round), keys);
  tonti_table_view_hide_column (self->round, "card");
  tonti_table_view_set_empty_text (self->round, _ ("No card runs: open one for the first client."));
}
