// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-bylaws-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-bylaws-form.h"
#include "tonti-row-list.h"
#include "tonti-rules-report.h"

/* A titled list for each part; the rules of a part stand together in what was read. */

struct _TontiBylawsPage
{
  TontiPage parent_instance;
  GPtrArray *rules; /* TontiRuleReport, NULL = not read yet */
  GPtrArray *parts; /* TontiRowList, owned by the tree */
  GArray *firsts;   /* guint: the first rule of each part */

  /* template */
  GtkBox *box;
  GtkWidget *buttons; /* out of sight until the rules are there, so that these get the focus */
};

G_DEFINE_FINAL_TYPE (TontiBylawsPage, tonti_bylaws_page, TONTI_TYPE_PAGE)

static gpointer
read_rules (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_rules_report (book);
}

/* ---- Showing ---- */

static void
opened_cb (TontiRowList *part, guint n, TontiBylawsPage *self)
{
  guint i;

  if (!g_ptr_array_find (self->parts, part, &i))
    return;
  n += g_array_index (self->firsts, guint, i);
  tonti_bylaws_ask_rule (GTK_WIDGET (self), tonti_page_get_session (TONTI_PAGE (self)),
                         self->rules->pdata[n]);
}

static TontiRowList *
need_part (TontiBylawsPage *self, guint n, const char *title)
{
  TontiRowList *part;

  if (n == self->parts->len)
    {
      GtkWidget *fresh = tonti_row_list_new ();

      g_signal_connect (fresh, "opened", G_CALLBACK (opened_cb), self);
      gtk_box_append (self->box, fresh);
      g_ptr_array_add (self->parts, fresh);
    }
  part = self->parts->pdata[n];
  tonti_row_list_set_title (part, title, NULL, NULL);
  return part;
}

static char *
tell_text (const TontiRuleReport *rule)
{
  GString *text = g_string_new (*rule->sentence != '\0' ? rule->sentence : rule->value);

  if (*rule->article != '\0')
    {
      g_string_append_c (text, ' ');
      g_string_append_printf (text, _ ("(Article %s.)"), rule->article);
    }
  if (*rule->coming != '\0')
    g_string_append_printf (text, "\n%s", rule->coming);
  return g_string_free (text, FALSE);
}

/* A rate or an amount of nothing. */
static gboolean
is_none (const TontiRuleReport *rule)
{
  return *rule->value == '\0'
         || (rule->number == 0
             && (strcmp (rule->type, "rate") == 0 || strcmp (rule->type, "amount") == 0));
}

static void
show_rule (TontiRowList *part, guint n, const TontiRuleReport *rule)
{
  /* what one of several ways is called is told by its sentence */
  g_autofree char *title
      = strcmp (rule->type, "code") == 0
            ? g_strdup (rule->title)
            : g_strdup_printf (_ ("%s: %s"), rule->title, is_none (rule) ? "—" : rule->value);
  g_autofree char *text = tell_text (rule);

  tonti_row_list_set_row (part, n, title, text, TRUE);
}

static void
drop_parts (TontiBylawsPage *self, guint n)
{
  while (self->parts->len > n)
    {
      gtk_box_remove (self->box, self->parts->pdata[self->parts->len - 1]);
      g_ptr_array_remove_index (self->parts, self->parts->len - 1);
    }
}

static void
show (TontiBylawsPage *self)
{
  const char *title = NULL;
  TontiRowList *part = NULL;
  guint n_parts = 0, n = 0;

  g_array_set_size (self->firsts, 0);
  for (guint i = 0; i < self->rules->len; i++)
    {
      const TontiRuleReport *rule = self->rules->pdata[i];

      if (g_strcmp0 (title, rule->part) != 0)
        {
          if (part != NULL)
            tonti_row_list_set_length (part, n);
          title = rule->part;
          part = need_part (self, n_parts++, title);
          g_array_append_val (self->firsts, i);
          n = 0;
        }
      show_rule (part, n++, rule);
    }
  if (part != NULL)
    tonti_row_list_set_length (part, n);
  drop_parts (self, n_parts);
  gtk_widget_set_visible (self->buttons, TRUE);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiBylawsPage *self = TONTI_BYLAWS_PAGE (owner);

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  self->rules = g_steal_pointer (result);
  if (tonti_page_get_session (TONTI_PAGE (self)))
    show (self);
}

static void
tonti_bylaws_page_reload (TontiPage *page)
{
  TontiSessionJob job = {
    .read = read_rules,
    .free_result = (GDestroyNotify)g_ptr_array_unref,
    .done = read_cb,
  };

  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_bylaws_page_forget (TontiPage *page)
{
  TontiBylawsPage *self = TONTI_BYLAWS_PAGE (page);

  drop_parts (self, 0);
  g_clear_pointer (&self->rules, g_ptr_array_unref);
}

/* ---- The buttons ---- */

static void
print_clicked_cb (TontiBylawsPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/constitution");
}

static void
group_clicked_cb (TontiBylawsPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "group");
}

static void
tonti_bylaws_page_dispose (GObject *object)
{
  TontiBylawsPage *self = TONTI_BYLAWS_PAGE (object);

  g_clear_pointer (&self->rules, g_ptr_array_unref);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->firsts, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_BYLAWS_PAGE);
  G_OBJECT_CLASS (tonti_bylaws_page_parent_class)->dispose (object);
}

static void
tonti_bylaws_page_class_init (TontiBylawsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tonti_bylaws_page_dispose;
  TONTI_PAGE_CLASS (klass)->topics = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  TONTI_PAGE_CLASS (klass)->reload = tonti_bylaws_page_reload;
  TONTI_PAGE_CLASS (klass)->forget = tonti_bylaws_page_forget;
  g_type_ensure (TONTI_TYPE_ROW_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/group/tonti-bylaws-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiBylawsPage, box);
  gtk_widget_class_bind_template_child (widget_class, TontiBylawsPage, buttons);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_clicked_cb);
}

static void
tonti_bylaws_page_init (TontiBylawsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->parts = g_ptr_array_new ();
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
}
