// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-operations-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-cash-forms.h"
#include "tonti-fine-form.h"
#include "tonti-meeting-status.h"
#include "tonti-minutes-box.h"

struct _TontiOperationsPage
{
  TontiPage parent_instance;

  /* template */
  GtkButton *aid, *expense, *income, *transfer, *fine;
  GtkGrid *grid;
  GtkWidget *frame, *empty;
  GtkLabel *error;
  GtkBox *texts;

  TontiOperationReport *report; /* owned */
};

G_DEFINE_FINAL_TYPE (TontiOperationsPage, tonti_operations_page, TONTI_TYPE_PAGE)

/* ---- The list ---- */

static void
attach_label (TontiOperationsPage *self, int column, int row, const char *text, gboolean is_head)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), column == 1 || column == 2 ? 1 : 0);
  gtk_label_set_wrap (GTK_LABEL (label), column == 0);
  gtk_widget_set_hexpand (label, column == 0);
  gtk_widget_add_css_class (label, is_head ? "heading" : "num");
  gtk_grid_attach (self->grid, label, column, row, 1, 1);
}

static void
removed_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiOperationsPage *self = TONTI_OPERATIONS_PAGE (owner);
  g_autofree char *text = answer ? g_strdup ("") : tonti_page_join_problems (problems);
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
}

static void
remove_cb (GtkButton *button, TontiOperationsPage *self)
{
  const char *cell = g_object_get_data (G_OBJECT (button), "cell");
  tonti_session_apply (tonti_page_get_session (TONTI_PAGE (self)),
                       json_pack ("{s:s, s:s}", "do", "draft.unset", "cell", cell), G_OBJECT (self),
                       removed_cb, NULL);
}

static void
attach_remove (TontiOperationsPage *self, const TontiOperation *operation, int row)
{
  GtkWidget *button = gtk_button_new_with_label (_ ("Remove"));
  g_autofree char *name = g_strdup_printf (_ ("Remove: %s"), operation->text);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "cell", g_strdup (operation->cell), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (remove_cb), self);
  gtk_grid_attach (self->grid, button, 3, row, 1, 1);
}

static void
add_operation (TontiOperationsPage *self, const TontiOperation *operation, int row)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiStyle *style = &tonti_session_get_group (session)->style;
  g_autofree char *in = operation->in.minor > 0 ? tonti_style_format (style, operation->in) : NULL;
  g_autofree char *out
      = operation->out.minor > 0 ? tonti_style_format (style, operation->out) : NULL;
  g_autofree char *amount = tonti_meeting_money (session, operation->amount);
  g_autoptr (GString) text = g_string_new (operation->text);
  if (!in && !out)
    g_string_append_printf (text, " · %s", amount);
  if (operation->lacks_piece)
    g_string_append_printf (text, " · %s", _ ("without a supporting paper"));
  attach_label (self, 0, row, text->str, FALSE);
  attach_label (self, 1, row, in ? in : "", FALSE);
  attach_label (self, 2, row, out ? out : "", FALSE);
  if (*operation->cell && !tonti_session_get_obstacle (session))
    attach_remove (self, operation, row);
  else
    attach_label (self, 3, row, *operation->cell ? "" : _ ("receipt given"), FALSE);
}

static void
clear (TontiOperationsPage *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))))
    gtk_grid_remove (self->grid, child);
}

static void
show_operations (TontiOperationsPage *self)
{
  const GArray *operations = self->report->operations;
  clear (self);
  attach_label (self, 0, 0, _ ("What"), TRUE);
  attach_label (self, 1, 0, _ ("In"), TRUE);
  attach_label (self, 2, 0, _ ("Out"), TRUE);
  for (guint i = 0; i < operations->len; i++)
    add_operation (self, &g_array_index (operations, TontiOperation, i), (int)i + 1);
  gtk_widget_set_visible (self->frame, operations->len > 0);
  gtk_widget_set_visible (self->empty, operations->len == 0);
}

static const char *
find_text (TontiOperationsPage *self, const char *section)
{
  for (guint i = 0; i < self->report->texts->len; i++)
    {
      const TontiOperationText *text = &g_array_index (self->report->texts, TontiOperationText, i);
      if (g_str_equal (text->section, section))
        return text->text;
    }
  return "";
}

static void
show_texts (TontiOperationsPage *self)
{
  for (GtkWidget *text = gtk_widget_get_first_child (GTK_WIDGET (self->texts)); text;
       text = gtk_widget_get_next_sibling (text))
    tonti_minutes_box_show (
        TONTI_MINUTES_BOX (text),
        find_text (self, tonti_minutes_box_get_section (TONTI_MINUTES_BOX (text))));
}

static void
give_session (TontiOperationsPage *self, TontiSession *session)
{
  for (GtkWidget *text = gtk_widget_get_first_child (GTK_WIDGET (self->texts)); text;
       text = gtk_widget_get_next_sibling (text))
    tonti_minutes_box_set_session (TONTI_MINUTES_BOX (text), session);
}

static gpointer
read_operations (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_operation_report_make (book, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiOperationsPage *self = TONTI_OPERATIONS_PAGE (owner);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (!session)
    return;
  g_clear_pointer (&self->report, tonti_operation_report_free);
  self->report = g_steal_pointer (result);
  show_operations (self);
  show_texts (self);
  gtk_widget_set_sensitive (GTK_WIDGET (self->fine), self->report->fines->len > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->aid), self->report->funds->len > 0);
}

static void
tonti_operations_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_operations,
                          .free_result = (GDestroyNotify)tonti_operation_report_free,
                          .done = read_cb };
  give_session (TONTI_OPERATIONS_PAGE (page), tonti_page_get_session (page));
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_operations_page_forget (TontiPage *page)
{
  TontiOperationsPage *self = TONTI_OPERATIONS_PAGE (page);
  clear (self);
  give_session (self, NULL);
  g_clear_pointer (&self->report, tonti_operation_report_free);
}

/* ---- What one does ---- */

static void
add_cb (GtkButton *button, TontiOperationsPage *self)
{
  const struct
  {
    GtkButton *button;
    TontiCashForm form;
  } forms[] = { { self->aid, TONTI_CASH_AID },
                { self->expense, TONTI_CASH_EXPENSE },
                { self->income, TONTI_CASH_INCOME },
                { self->transfer, TONTI_CASH_TRANSFER } };
  if (!self->report)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].button == button)
      tonti_cash_forms_show (forms[i].form, GTK_WIDGET (self),
                             tonti_page_get_session (TONTI_PAGE (self)), self->report, NULL);
  if (button == self->fine)
    tonti_fine_form_show (TONTI_PAGE (self), self->report);
}

static void
next_cb (GtkButton *button, TontiOperationsPage *self)
{
  if (self->report)
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64 "/count", self->report->meeting);
}

static void
tonti_operations_page_dispose (GObject *object)
{
  TontiOperationsPage *self = TONTI_OPERATIONS_PAGE (object);
  g_clear_pointer (&self->report, tonti_operation_report_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_OPERATIONS_PAGE);
  G_OBJECT_CLASS (tonti_operations_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, aid);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, expense);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, income);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, transfer);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, fine);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, grid);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, frame);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, error);
  gtk_widget_class_bind_template_child (widget_class, TontiOperationsPage, texts);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
tonti_operations_page_class_init (TontiOperationsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_operations_page_dispose;
  page_class->topics = TONTI_TOPIC_SHEET | TONTI_TOPIC_MONEY | TONTI_TOPIC_GROUP;
  page_class->reload = tonti_operations_page_reload;
  page_class->forget = tonti_operations_page_forget;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/meeting/tonti-operations-page.ui");
  bind (widget_class);
}

static void
tonti_operations_page_init (TontiOperationsPage *self)
{
  static const char *const sections[] = { "agenda", "decisions", "other" };
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    gtk_box_append (self->texts, tonti_minutes_box_new (sections[i]));
}
