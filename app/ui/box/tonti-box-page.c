// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-box-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-box-forms.h"
#include "tonti-part-list.h"
#include "tonti-pot-choice.h"
#include "tonti-surety-box.h"
#include "tonti-surety-forms.h"
#include "tonti-table-read.h"
#include "tonti-table-view.h"

struct _TontiBoxPage
{
  TontiPage parent_instance;
  gint64 pool;  /* asked for, 0 = the first one that has a box */
  gint64 shown; /* pool of what is shown, 0 = none */
  TontiReport *box, *accounts;

  /* template */
  TontiPotChoice *pots;
  GtkLabel *title;
  GtkLabel *sums;
  TontiRowList *parts; /* shared and not handed over yet */
  TontiTableView *loans;
  TontiSuretyBox *sureties; /* of the loans */
  TontiTableView *moves;
  GtkWidget *writing;
};

G_DEFINE_FINAL_TYPE (TontiBoxPage, tonti_box_page, TONTI_TYPE_PAGE)

typedef struct
{
  TontiReport *box, *accounts, *pots;
} Answer;

/* What a job is asked, in the book's thread. */
typedef struct
{
  gint64 pool;
  TontiDay today;
} Ask;

static void
free_answer (gpointer data)
{
  Answer *answer = data;
  g_clear_pointer (&answer->box, tonti_report_free);
  g_clear_pointer (&answer->accounts, tonti_report_free);
  g_clear_pointer (&answer->pots, tonti_report_free);
  g_free (answer);
}

/* ---- What is shown ---- */

static char *
tell_fact (const TontiReport *report, const char *key, const TontiGroup *group)
{
  for (guint i = 0; i < tonti_report_get_n_facts (report); i++)
    if (g_str_equal (tonti_report_get_fact_key (report, i), key))
      return tonti_report_format_fact (report, i, group);
  return g_strdup ("");
}

static void
show_sums (TontiBoxPage *self, const TontiGroup *group)
{
  g_autofree char *name = tell_fact (self->box, "name", group);
  g_autofree char *worth = tell_fact (self->box, "worth", group);
  g_autofree char *in = tell_fact (self->box, "in", group);
  g_autofree char *out = tell_fact (self->box, "out", group);
  g_autofree char *now = tell_fact (self->box, "now", group);
  g_autofree char *pool = tell_fact (self->box, "pool", group);
  g_autofree char *title = g_strdup_printf (_ ("Auction box of %s"), name);
  g_autofree char *sums = g_strdup_printf (
      _ ("The box is worth %1$s: %2$s are in it, %3$s are out on loan. To be paid back now: %4$s."),
      worth, in, out, now);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->sums, sums);
  self->shown = g_ascii_strtoll (pool, NULL, 10);
}

/* Each pot has a box of its own. */
static void
show_pots (TontiBoxPage *self, const TontiReport *pots)
{
  const TontiTable *table = tonti_report_get_table (pots, 0);
  TontiSubject pool;
  tonti_pot_choice_clear (self->pots);
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    if (tonti_subject_parse (
            tonti_table_get_text (table, i, tonti_table_read_column (table, "pool")), &pool))
      tonti_pot_choice_add (
          self->pots, pool.n,
          tonti_table_get_text (table, i, tonti_table_read_column (table, "name")));
  tonti_pot_choice_show (self->pots, self->shown);
}

static void
pot_chosen_cb (TontiBoxPage *self)
{
  self->pool = tonti_pot_choice_get (self->pots);
  tonti_page_invalidate (TONTI_PAGE (self));
}

static void
take (TontiTableView *view, const TontiReport *report, const char *key, const TontiGroup *group)
{
  tonti_table_view_take_table (view, tonti_table_copy (tonti_report_find_table (report, key)),
                               group);
}

static void
show_box (TontiBoxPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiGroup *group = tonti_session_get_group (session);
  gtk_widget_set_sensitive (self->writing,
                            self->box && tonti_session_get_obstacle (session) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->loans), self->box != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->moves), self->box != NULL);
  if (!self->box)
    {
      gtk_label_set_text (self->title, _ ("Auction box"));
      gtk_label_set_text (self->sums,
                          _ ("The group has no pot yet: an auction box belongs to one."));
      tonti_surety_box_show_box (self->sureties, session, 0);
      gtk_widget_set_visible (GTK_WIDGET (self->parts), FALSE);
      return;
    }
  show_sums (self, group);
  tonti_part_list_show (self->parts, session, tonti_report_find_table (self->box, "parts"));
  take (self->loans, self->box, "loans", group);
  take (self->moves, self->box, "moves", group);
  tonti_surety_box_show_box (self->sureties, session, self->shown);
}

static gpointer
read_box (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Ask *ask = data;
  Answer *answer = g_new0 (Answer, 1);
  g_autoptr (TontiProblems) unread = tonti_problems_new ();
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = ask->today, .pool = ask->pool };
  TontiQuery all = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  answer->box = tonti_report_make (book, tonti_report_kinds (), "box", &query, unread);
  if (answer->box)
    tonti_report_name_keys (answer->box, book);
  answer->accounts = tonti_report_make (book, tonti_list_kinds (), "accounts", &all, problems);
  answer->pots = tonti_report_make (book, tonti_list_kinds (), "pools", &all, problems);
  return answer;
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (owner);
  Answer *answer = *result;
  if (!tonti_page_get_session (TONTI_PAGE (self)) || !answer)
    return;
  g_clear_pointer (&self->box, tonti_report_free);
  g_clear_pointer (&self->accounts, tonti_report_free);
  self->box = g_steal_pointer (&answer->box);
  self->accounts = g_steal_pointer (&answer->accounts);
  show_box (self);
  if (answer->pots)
    show_pots (self, answer->pots);
}

static void
tonti_box_page_reload (TontiPage *page)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  Ask *ask = g_new0 (Ask, 1);
  TontiSessionJob job = {
    .read = read_box, .data = ask, .free_data = g_free, .free_result = free_answer, .done = read_cb
  };
  ask->pool = self->pool;
  ask->today = tonti_session_get_today (session);
  tonti_session_read (session, &job, G_OBJECT (self));
}

static void
tonti_box_page_forget (TontiPage *page)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (page);
  self->pool = self->shown = 0;
  tonti_surety_box_show_box (self->sureties, NULL, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->parts), FALSE);
  g_clear_pointer (&self->box, tonti_report_free);
  g_clear_pointer (&self->accounts, tonti_report_free);
}

static void
tonti_box_page_go (TontiPage *page, const char *rest)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (page);
  gint64 pool = g_ascii_strtoll (rest, NULL, 10);
  if (pool <= 0 || pool == self->pool)
    return;
  self->pool = pool;
  tonti_page_invalidate (page);
}

/* ---- What can be done ---- */

static void
lend_cb (TontiBoxPage *self)
{
  tonti_box_ask_lend (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), self->shown);
}

static void
sell_cb (TontiBoxPage *self)
{
  tonti_box_ask_sell (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), self->shown);
}

static void
feed_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (widget);
  if (self->accounts)
    tonti_box_ask_feed (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), self->shown,
                        tonti_report_get_table (self->accounts, 0));
}

static void
share_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (widget);
  tonti_box_ask_share (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), self->shown);
}

static void
ask_pay (TontiBoxPage *self, gint64 member)
{
  tonti_box_ask_pay (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)), self->shown,
                     member);
}

static void
pay_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_pay (TONTI_BOX_PAGE (widget), 0);
}

static void
pay_all_cb (TontiBoxPage *self)
{
  ask_pay (self, 0);
}

static void
part_opened_cb (TontiBoxPage *self, guint row)
{
  ask_pay (self,
           tonti_table_read_int (tonti_report_find_table (self->box, "parts"), row, "member"));
}

/* The number in "loan 3", as the table names it: the lists are of one order. */
static char *
get_loan (const TontiTable *table, guint row)
{
  const char *name = tonti_table_get_text (table, row, tonti_table_read_column (table, "loan"));
  const char *digits = name + strcspn (name, "0123456789");
  return g_strdup_printf ("box-loan:%s", digits);
}

/* The row that is chosen, -1 = none, and it is said. */
static int
get_chosen (TontiBoxPage *self)
{
  const TontiTable *table = tonti_table_view_get_table (self->loans);
  int row = tonti_table_view_get_selected (self->loans);
  if (table && row >= 0)
    return row;
  tonti_page_toast (GTK_WIDGET (self), _ ("Choose a loan in the list first"));
  return -1;
}

static void
back_cb (TontiBoxPage *self)
{
  const TontiTable *table = tonti_table_view_get_table (self->loans);
  int row = get_chosen (self);
  g_autofree char *loan = NULL;
  if (row < 0)
    return;
  loan = get_loan (table, (guint)row);
  tonti_box_ask_back (
      GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)),
      tonti_table_get_int (table, (guint)row, tonti_table_read_column (table, "member")), loan,
      tonti_money (
          tonti_table_get_int (table, (guint)row, tonti_table_read_column (table, "now"))));
}

static void
name_cb (TontiBoxPage *self)
{
  const TontiTable *table = tonti_table_view_get_table (self->loans);
  int row = get_chosen (self);
  g_autofree char *loan = NULL;
  if (row < 0)
    return;
  loan = get_loan (table, (guint)row);
  tonti_surety_form_add (tonti_page_get_session (TONTI_PAGE (self)), GTK_WIDGET (self), loan,
                         tonti_table_read_text (table, (guint)row, "name"));
}

static void
contract_cb (TontiBoxPage *self, guint row)
{
  const TontiTable *table = tonti_table_view_get_table (self->loans);
  g_autofree char *loan = get_loan (table, row);
  tonti_page_show (GTK_WIDGET (self), "documents/loan-contract?number=%s",
                   loan + strlen ("box-loan:"));
}

static void
print_cb (TontiBoxPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/box-share");
}

static void
cards_cb (TontiBoxPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "cards");
}

static void
tonti_box_page_dispose (GObject *object)
{
  TontiBoxPage *self = TONTI_BOX_PAGE (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_BOX_PAGE);
  g_clear_pointer (&self->box, tonti_report_free);
  g_clear_pointer (&self->accounts, tonti_report_free);
  G_OBJECT_CLASS (tonti_box_page_parent_class)->dispose (object);
}

static void
tonti_box_page_class_init (TontiBoxPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_box_page_dispose;
  page_class->topics = TONTI_TOPIC_MONEY | TONTI_TOPIC_SHEET | TONTI_TOPIC_POOLS
                       | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MEMBERS | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_box_page_reload;
  page_class->forget = tonti_box_page_forget;
  page_class->go = tonti_box_page_go;
  g_type_ensure (TONTI_TYPE_POT_CHOICE);
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  g_type_ensure (TONTI_TYPE_SURETY_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/box/tonti-box-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, pots);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, title);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, sums);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, parts);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, loans);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, moves);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, sureties);
  gtk_widget_class_bind_template_child (widget_class, TontiBoxPage, writing);
  gtk_widget_class_bind_template_callback (widget_class, pot_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, lend_cb);
  gtk_widget_class_bind_template_callback (widget_class, sell_cb);
  gtk_widget_class_install_action (widget_class, "box.feed", NULL, feed_cb);
  gtk_widget_class_install_action (widget_class, "box.share", NULL, share_cb);
  gtk_widget_class_install_action (widget_class, "box.pay", NULL, pay_cb);
  gtk_widget_class_bind_template_callback (widget_class, pay_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, contract_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, cards_cb);
}

static void
tonti_box_page_init (TontiBoxPage *self)
{
  static const char *const hidden[] = { "pool",  "member",  "rate_month", "guarantor", "day",
                                        "price", "charges", "late_days",  "paid" };
  gtk_widget_init_template (GTK_WIDGET (self));
  for (gsize i = 0; i < G_N_ELEMENTS (hidden); i++)
    tonti_table_view_hide_column (self->loans, hidden[i]);
  tonti_table_view_hide_column (self->moves, "seq");
  tonti_table_view_set_empty_text (self->loans, _ ("Nothing was lent from this box."));
  tonti_table_view_set_empty_text (self->moves, _ ("Nothing came into this box yet."));
}
