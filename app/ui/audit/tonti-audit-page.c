// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-audit-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-ask.h"
#include "tonti-audit-checks.h"
#include "tonti-audit-table.h"
#include "tonti-day-entry.h"
#include "tonti-field.h"
#include "tonti-table-view.h"

/* Typing rests this long before the table is made. */
#define REST_MS 200

struct _TontiAuditPage
{
  TontiPage parent_instance;
  GPtrArray *accounts; /* char*: keys of the drop-down */
  GCancellable *making;
  guint rest;        /* source, 0 = none */
  gboolean is_quiet; /* what changes now was not done by the person */

  /* template */
  GtkStack *stack; /* a TontiTableView for each table, checks */
  GtkWidget *filters;
  GtkWidget *period;
  GtkLabel *from_label;
  TontiDayEntry *from;
  GtkLabel *to_label;
  TontiDayEntry *to;
  GtkWidget *account_box;
  GtkDropDown *account;
  GtkWidget *print;
  TontiAuditChecks *checks;
};

G_DEFINE_FINAL_TYPE (TontiAuditPage, tonti_audit_page, TONTI_TYPE_PAGE)

/* The table in sight; NULL = the checks. */
static const TontiAuditTable *
get_table (TontiAuditPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  for (const TontiAuditTable *table = tonti_audit_tables (); table->name; table++)
    if (g_strcmp0 (table->name, name) == 0)
      return table;
  return NULL;
}

static TontiTableView *
get_view (TontiAuditPage *self)
{
  return TONTI_TABLE_VIEW (gtk_stack_get_visible_child (self->stack));
}

/* A report takes no option that is not its own. */
static void
read_query (TontiAuditPage *self, const TontiAuditTable *table, TontiQuery *query)
{
  guint row = gtk_drop_down_get_selected (self->account);
  *query = (TontiQuery){ .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  if (table->has_period && !tonti_day_entry_read (self->from, &query->from))
    query->from = TONTI_DAY_NONE;
  if (table->has_period && !tonti_day_entry_read (self->to, &query->to))
    query->to = TONTI_DAY_NONE;
  if (table->has_account && row < self->accounts->len)
    query->account = g_ptr_array_index (self->accounts, row);
}

static void
made_cb (GObject *owner, TontiReport **report, const TontiProblems *problems)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (owner);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  g_clear_object (&self->making);
  tonti_page_tell (GTK_WIDGET (self), problems);
  if (*report && session)
    tonti_table_view_take_table (get_view (self),
                                 tonti_table_copy (tonti_report_get_table (*report, 0)),
                                 tonti_session_get_group (session));
}

static void
stop_making (TontiAuditPage *self)
{
  g_clear_handle_id (&self->rest, g_source_remove);
  if (self->making)
    g_cancellable_cancel (self->making);
  g_clear_object (&self->making);
}

static void
make (TontiAuditPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiAuditTable *table = get_table (self);
  TontiQuery query;
  stop_making (self);
  if (!session || !table || (table->has_account && self->accounts->len == 0))
    return;
  read_query (self, table, &query);
  self->making = g_cancellable_new ();
  tonti_audit_table_make (table, &query, session, self->making, G_OBJECT (self), made_cb);
}

/* What the table in sight takes, and the checks take nothing. */
static void
show_filters (TontiAuditPage *self)
{
  const TontiAuditTable *table = get_table (self);
  gtk_widget_set_visible (self->filters, table != NULL);
  gtk_widget_set_visible (self->period, table && table->has_period);
  gtk_widget_set_visible (self->account_box, table && table->has_account);
  gtk_widget_set_visible (self->print, table && table->document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.print", table && table->document);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "audit.save", table != NULL);
}

static void
tab_cb (GtkStack *stack, GParamSpec *pspec, TontiAuditPage *self)
{
  if (!self->accounts)
    return;
  tonti_page_stack_visible_cb (stack, pspec, NULL);
  show_filters (self);
  make (self);
  if (!get_table (self))
    tonti_audit_checks_reload (self->checks);
}

static gboolean
rest_cb (gpointer user_data)
{
  TontiAuditPage *self = user_data;
  self->rest = 0;
  make (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (TontiAuditPage *self)
{
  if (self->is_quiet)
    return;
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, rest_cb, self);
}

static gpointer
read_accounts (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, tonti_list_kinds (), "accounts", &query, problems);
}

/* "521 · Cash box" */
static char *
name_account (const TontiTable *table, guint row)
{
  const char *name = tonti_table_get_text (table, row, 4);
  const char *number = tonti_table_get_text (table, row, 5);
  return number && *number ? g_strdup_printf ("%s · %s", number, name) : g_strdup (name);
}

/* The chosen account stays chosen. */
static void
fill_accounts (TontiAuditPage *self, const TontiTable *table)
{
  guint before = gtk_drop_down_get_selected (self->account), chosen = 0;
  g_autofree char *key
      = before < self->accounts->len ? g_strdup (g_ptr_array_index (self->accounts, before)) : NULL;
  g_autoptr (GtkStringList) texts = gtk_string_list_new (NULL);
  self->is_quiet = TRUE;
  g_ptr_array_set_size (self->accounts, 0);
  for (guint i = 0; i < tonti_table_get_n_rows (table); i++)
    {
      g_autofree char *text = name_account (table, i);
      gtk_string_list_append (texts, text);
      g_ptr_array_add (self->accounts, g_strdup (tonti_table_get_text (table, i, 0)));
      if (g_strcmp0 (key, tonti_table_get_text (table, i, 0)) == 0)
        chosen = i;
    }
  gtk_drop_down_set_model (self->account, G_LIST_MODEL (texts));
  gtk_drop_down_set_selected (self->account, chosen);
  self->is_quiet = FALSE;
}

static void
accounts_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (owner);
  const TontiAuditTable *table = get_table (self);
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  fill_accounts (self, tonti_report_get_table (*result, 0));
  if (table && table->has_account)
    make (self);
}

static void
tonti_audit_page_reload (TontiPage *page)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job = { .read = read_accounts,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .done = accounts_cb };
  tonti_day_entry_set_today (self->from, tonti_session_get_today (session));
  tonti_day_entry_set_today (self->to, tonti_session_get_today (session));
  tonti_audit_checks_set_session (self->checks, session);
  tonti_session_read (session, &job, G_OBJECT (self));
  make (self);
  if (!get_table (self))
    tonti_audit_checks_reload (self->checks);
}

static TontiTable *
make_empty (void)
{
  static const TontiColumn columns[] = { { "nothing", "", TONTI_COLUMN_TEXT, FALSE }, { NULL } };
  return tonti_table_new ("rows", "", columns);
}

static void
tonti_audit_page_forget (TontiPage *page)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (page);
  const TontiGroup *group = tonti_session_get_group (tonti_page_get_session (page));
  stop_making (self);
  g_ptr_array_set_size (self->accounts, 0);
  tonti_audit_checks_set_session (self->checks, NULL);
  for (const TontiAuditTable *table = tonti_audit_tables (); table->name; table++)
    tonti_table_view_take_table (
        TONTI_TABLE_VIEW (gtk_stack_get_child_by_name (self->stack, table->name)), make_empty (),
        group);
}

static void
tonti_audit_page_go (TontiPage *page, const char *rest)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (page);
  if (*rest && gtk_stack_get_child_by_name (self->stack, rest))
    gtk_stack_set_visible_child_name (self->stack, rest);
}

static void
saved_cb (GObject *owner, const char *path, const TontiProblems *problems)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = g_strdup_printf (_ ("Saved: %s"), name);
  tonti_page_tell (GTK_WIDGET (owner), problems);
  if (tonti_problems_count (problems) == 0)
    tonti_page_toast (GTK_WIDGET (owner), text);
}

void
tonti_audit_page_save (TontiAuditPage *self, const char *path)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiAuditTable *table = get_table (self);
  TontiQuery query;
  if (!session || !table)
    return;
  read_query (self, table, &query);
  tonti_audit_table_save (table, &query, path, session, G_OBJECT (self), saved_cb);
}

gboolean
tonti_audit_page_is_settled (TontiAuditPage *self)
{
  return !self->making && self->rest == 0 && self->accounts->len > 0;
}

static void
save_chosen_cb (GFile *file, gpointer owner)
{
  tonti_audit_page_save (owner, g_file_peek_path (file));
}

static void
save_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name
      = g_strdup_printf ("%s.csv", _ (get_table (TONTI_AUDIT_PAGE (widget))->title));
  tonti_ask_save (GTK_WINDOW (gtk_widget_get_root (widget)), _ ("Save the Table"), name,
                  save_chosen_cb, G_OBJECT (widget));
}

static void
add_day (GString *route, const char *key, TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];
  if (tonti_day_is_valid (day))
    g_string_append_printf (route, "%s%s=%s", strchr (route->str, '?') ? "&" : "?", key,
                            tonti_day_to_iso (day, iso));
}

/* The paper of the same days is shown among the documents. */
static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (widget);
  const TontiAuditTable *table = get_table (self);
  g_autoptr (GString) route = g_string_new ("documents/");
  TontiQuery query;
  read_query (self, table, &query);
  g_string_append (route, table->document);
  add_day (route, "from", query.from);
  add_day (route, "to", query.to);
  tonti_page_show (widget, "%s", route->str);
}

static void
add_tables (TontiAuditPage *self)
{
  for (const TontiAuditTable *table = tonti_audit_tables (); table->name; table++)
    {
      GtkWidget *view = tonti_table_view_new ();
      for (guint i = 0; table->hidden[i]; i++)
        tonti_table_view_hide_column (TONTI_TABLE_VIEW (view), table->hidden[i]);
      tonti_table_view_set_empty_text (TONTI_TABLE_VIEW (view),
                                       _ ("Nothing was entered in this time."));
      gtk_stack_add_titled (self->stack, view, table->name, _ (table->title));
    }
  gtk_stack_add_titled (self->stack, GTK_WIDGET (self->checks), "checks", _ ("Checks"));
}

static void
tonti_audit_page_dispose (GObject *object)
{
  TontiAuditPage *self = TONTI_AUDIT_PAGE (object);
  stop_making (self);
  g_clear_pointer (&self->accounts, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_AUDIT_PAGE);
  G_OBJECT_CLASS (tonti_audit_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *klass)
{
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, stack);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, filters);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, period);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, from_label);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, from);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, to_label);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, to);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, account_box);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, account);
  gtk_widget_class_bind_template_child (klass, TontiAuditPage, print);
  gtk_widget_class_bind_template_callback (klass, tab_cb);
  gtk_widget_class_bind_template_callback (klass, changed_cb);
}

static void
tonti_audit_page_class_init (TontiAuditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_audit_page_dispose;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_audit_page_reload;
  page_class->forget = tonti_audit_page_forget;
  page_class->go = tonti_audit_page_go;
  g_type_ensure (TONTI_TYPE_DAY_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/audit/tonti-audit-page.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "audit.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "audit.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "audit.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "audit.save", NULL);
}

static void
tonti_audit_page_init (TontiAuditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->checks = g_object_new (TONTI_TYPE_AUDIT_CHECKS, NULL);
  self->accounts = g_ptr_array_new_with_free_func (g_free);
  tonti_field_set_label (TONTI_FIELD (self->from), self->from_label);
  tonti_field_set_label (TONTI_FIELD (self->to), self->to_label);
  add_tables (self);
  show_filters (self);
}
