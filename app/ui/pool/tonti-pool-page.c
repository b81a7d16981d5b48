// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pool-page.h"

#include <glib/gi18n.h>

#include "tonti-pool-forms.h"
#include "tonti-pool-round.h"
#include "tonti-pool-setup.h"
#include "tonti-pot-choice.h"

struct _TontiPoolPage
{
  TontiPage parent_instance;
  gint64 pool;             /* shown, 0 = the one that runs */
  TontiRoundReport *round; /* shown, NULL = nothing yet */

  /* template */
  GtkStack *stack;
  GtkWidget *empty;
  TontiPotChoice *pots;
  GtkWidget *needs_members;
  TontiPoolSetup *setup;
  TontiPoolRound *round_view;
};

G_DEFINE_FINAL_TYPE (TontiPoolPage, tonti_pool_page, TONTI_TYPE_PAGE)

/* ---- Several pots ---- */

static void
fill_pots (TontiPoolPage *self)
{
  tonti_pot_choice_clear (self->pots);
  for (guint i = 0; i < self->round->pools->len; i++)
    {
      const TontiRoundPool *pool = &g_array_index (self->round->pools, TontiRoundPool, i);
      tonti_pot_choice_add (self->pots, pool->pool, pool->name);
    }
  tonti_pot_choice_show (self->pots, self->round->pool);
}

static void
pot_chosen_cb (TontiPoolPage *self)
{
  self->pool = tonti_pot_choice_get (self->pots);
  tonti_page_invalidate (TONTI_PAGE (self));
}

/* ---- What is shown ---- */

static void
show_round (TontiPoolPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  gboolean has_members = self->round->members > 0;
  fill_pots (self);
  gtk_widget_set_visible (self->needs_members, !has_members);
  if (self->round->pool == 0)
    {
      gtk_stack_set_visible_child (self->stack, self->empty);
      return;
    }
  if (self->round->is_started)
    tonti_pool_round_show (self->round_view, session, self->round);
  else
    tonti_pool_setup_show (self->setup, session, self->round);
  gtk_stack_set_visible_child (self->stack, self->round->is_started ? GTK_WIDGET (self->round_view)
                                                                    : GTK_WIDGET (self->setup));
}

static gpointer
read_round (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_round_report_make (book, *(gint64 *)data, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiPoolPage *self = TONTI_POOL_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)))
    return;
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->round, tonti_round_report_free);
  self->round = g_steal_pointer (result);
  show_round (self);
}

static void
tonti_pool_page_reload (TontiPage *page)
{
  TontiPoolPage *self = TONTI_POOL_PAGE (page);
  TontiSessionJob job = { .read = read_round,
                          .data = g_memdup2 (&self->pool, sizeof self->pool),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_round_report_free,
                          .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (self));
}

static void
tonti_pool_page_forget (TontiPage *page)
{
  TontiPoolPage *self = TONTI_POOL_PAGE (page);
  self->pool = 0;
  tonti_pool_setup_forget (self->setup);
  tonti_pool_round_forget (self->round_view);
  g_clear_pointer (&self->round, tonti_round_report_free);
}

static void
tonti_pool_page_go (TontiPage *page, const char *rest)
{
  TontiPoolPage *self = TONTI_POOL_PAGE (page);
  gint64 pool = g_ascii_strtoll (rest, NULL, 10);
  if (pool <= 0 || pool == self->pool)
    return;
  self->pool = pool;
  tonti_page_invalidate (page);
}

/* ---- Beginning ---- */

static void
new_cb (TontiPoolPage *self)
{
  self->pool = 0;
  tonti_pool_ask_new (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)));
}

static void
members_cb (TontiPoolPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "members");
}

static void
tonti_pool_page_dispose (GObject *object)
{
  TontiPoolPage *self = TONTI_POOL_PAGE (object);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_POOL_PAGE);
  g_clear_pointer (&self->round, tonti_round_report_free);
  G_OBJECT_CLASS (tonti_pool_page_parent_class)->dispose (object);
}

static void
tonti_pool_page_class_init (TontiPoolPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_pool_page_dispose;
  page_class->topics = TONTI_TOPIC_POOLS | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MEMBERS
                       | TONTI_TOPIC_MONEY | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_pool_page_reload;
  page_class->forget = tonti_pool_page_forget;
  page_class->go = tonti_pool_page_go;
  g_type_ensure (TONTI_TYPE_POT_CHOICE);
  g_type_ensure (TONTI_TYPE_POOL_SETUP);
  g_type_ensure (TONTI_TYPE_POOL_ROUND);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/pool/tonti-pool-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, pots);
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, needs_members);
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, setup);
  gtk_widget_class_bind_template_child (widget_class, TontiPoolPage, round_view);
  gtk_widget_class_bind_template_callback (widget_class, pot_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, new_cb);
  gtk_widget_class_bind_template_callback (widget_class, members_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_pool_page_init (TontiPoolPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
