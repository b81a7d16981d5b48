// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-claim-box.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-labels.h"
#include "tonti-page.h"
#include "tonti-row-list.h"
#include "tonti-table-read.h"

struct _TontiClaimBox
{
  AdwBin parent_instance;
  TontiSession *session; /* NULL = none */
  TontiReport *report;   /* "claims", NULL = nothing yet */
  GCancellable *reading; /* NULL = none */
  TontiRowList *list;    /* owned by the tree */
  TontiRowList *steps;   /* owned by the tree */
};

G_DEFINE_FINAL_TYPE (TontiClaimBox, tonti_claim_box, ADW_TYPE_BIN)

static const TontiChoice steps[] = {
  { "acknowledgement", N_ ("The debt is acknowledged") },
  { "notice", N_ ("A formal demand is sent") },
  { "mediation", N_ ("A mediator is asked") },
  { "bailiff", N_ ("A bailiff is asked") },
  { NULL },
};
static const TontiFormField fields[] = {
  { "step", TONTI_ENTRY_CHOICE, N_ ("What is do_ne"), NULL, steps, TRUE },
  { "day", TONTI_ENTRY_DAY, N_ ("_Day"), N_ ("Left empty: today"), NULL, FALSE },
  { "reason", TONTI_ENTRY_TEXT, N_ ("What is _said about it"), NULL, NULL, FALSE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static const TontiFormField back_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_What was wrong"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* ---- Showing ---- */

static const TontiTable *
get_table (TontiClaimBox *self)
{
  return tonti_report_find_table (self->report, "rows");
}

static char *
tell_day (const TontiTable *table, guint row, const char *column)
{
  const TontiDay day = { (gint32)tonti_table_read_int (table, row, column) };
  return tonti_day_format_short (day, tonti_page_lang ());
}

static void
add_text (GString *text, const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
add_steps (GString *text, const TontiTable *table, guint row)
{
  const char *step = tonti_table_read_text (table, row, "step");
  const char *next = tonti_table_read_text (table, row, "next");
  g_autofree char *on = tell_day (table, row, "step_day");
  g_autofree char *from = tell_day (table, row, "next_day");
  g_autofree char *until = tell_day (table, row, "until");
  g_autofree char *last
      = g_strdup_printf (_ ("last step: %1$s, %2$s"), tonti_label_of_code ("step", step), on);
  g_autofree char *then = g_strdup_printf (_ ("next step: %1$s, from %2$s"),
                                           tonti_label_of_code ("next", next), from);
  g_autofree char *by = g_strdup_printf (_ ("to be paid by %s"), until);
  if (*step)
    add_text (text, last);
  if (g_str_equal (step, "notice"))
    add_text (text, by);
  if (*next)
    add_text (text, then);
}

/* "owed since 04/01/2025 · next step: formal demand, from 04/04/2025 · answers for it: Awa Diop" */
static char *
tell (const TontiTable *table, guint row)
{
  GString *text = g_string_new (NULL);
  const char *guarantors = tonti_table_read_text (table, row, "guarantors");
  g_autofree char *since = tell_day (table, row, "since");
  g_autofree char *owed = g_strdup_printf (_ ("owed since %s"), since);
  g_autofree char *answers = g_strdup_printf (_ ("answers for it: %s"), guarantors);
  add_text (text, owed);
  add_steps (text, table, row);
  if (*guarantors)
    add_text (text, answers);
  return g_string_free (text, FALSE);
}

static const TontiTable *
get_steps (TontiClaimBox *self)
{
  return tonti_report_find_table (self->report, "steps");
}

/* "Awa Diop: formal demand, 05/02/2025" */
static char *
name_step (const TontiTable *table, guint row)
{
  g_autofree char *on = tell_day (table, row, "day");
  return g_strdup_printf (_ ("%1$s: %2$s, %3$s"), tonti_table_read_text (table, row, "name"),
                          tonti_label_of_code ("step", tonti_table_read_text (table, row, "step")),
                          on);
}

/* Who takes one back says why; what was taken back stays to be read. */
static void
show_steps (TontiClaimBox *self)
{
  const TontiTable *table = get_steps (self);
  const guint n = tonti_table_get_n_rows (table);
  const gboolean may_write = tonti_session_get_obstacle (self->session) == NULL;
  for (guint i = 0; i < n; i++)
    {
      const gboolean stands = g_str_equal (tonti_table_read_text (table, i, "state"), "stands");
      g_autofree char *title = name_step (table, i);
      g_autofree char *on = tell_day (table, i, "undone");
      g_autofree char *back = g_strdup_printf (_ ("taken back on %1$s: %2$s"), on,
                                               tonti_table_read_text (table, i, "because"));
      tonti_row_list_set_row (self->steps, i, title,
                              stands ? tonti_table_read_text (table, i, "reason") : back,
                              stands && may_write);
    }
  tonti_row_list_set_title (self->steps, _ ("Steps that were taken"),
                            _ ("Open a line to take the step back."), NULL);
  tonti_row_list_set_length (self->steps, n);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), n > 0);
}

static void
show (TontiClaimBox *self)
{
  const TontiTable *table = get_table (self);
  const TontiStyle *style = &tonti_session_get_group (self->session)->style;
  const guint n = tonti_table_get_n_rows (table);
  const gboolean may_write = tonti_session_get_obstacle (self->session) == NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *amount = tonti_style_format_symbol (
          style, tonti_money (tonti_table_read_int (table, i, "total")));
      g_autofree char *title
          = g_strdup_printf (_ ("%s: %s"), tonti_table_read_text (table, i, "name"), amount);
      g_autofree char *text = tell (table, i);
      tonti_row_list_set_row (self->list, i, title, text, may_write);
    }
  tonti_row_list_set_title (self->list, _ ("Claims"),
                            _ ("Owed for longer than the by-laws wait. Open a line to write down "
                               "what is done about it."),
                            _ ("Print a _letter…"));
  tonti_row_list_set_length (self->list, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  show_steps (self);
  gtk_widget_set_visible (GTK_WIDGET (self),
                          n > 0 || tonti_table_get_n_rows (get_steps (self)) > 0);
}

/* ---- Reading ---- */

static gpointer
read_claims (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = *(const TontiDay *)data };
  return tonti_report_make (book, tonti_report_kinds (), "claims", &query, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiClaimBox *self = TONTI_CLAIM_BOX (owner);
  g_clear_object (&self->reading);
  if (!*result || !self->session)
    return;
  g_clear_pointer (&self->report, tonti_report_free);
  self->report = g_steal_pointer (result);
  show (self);
}

static void
stop (TontiClaimBox *self)
{
  if (self->reading)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
}

void
tonti_claim_box_show (TontiClaimBox *self, TontiSession *session)
{
  TontiDay today;
  stop (self);
  g_set_object (&self->session, session);
  if (!session)
    {
      g_clear_pointer (&self->report, tonti_report_free);
      tonti_row_list_set_length (self->list, 0);
      tonti_row_list_set_length (self->steps, 0);
      gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
      return;
    }
  today = tonti_session_get_today (session);
  self->reading = g_cancellable_new ();
  tonti_session_read (session,
                      &(TontiSessionJob){ .read = read_claims,
                                          .data = g_memdup2 (&today, sizeof today),
                                          .free_data = g_free,
                                          .free_result = (GDestroyNotify)tonti_report_free,
                                          .cancellable = self->reading,
                                          .done = read_cb },
                      G_OBJECT (self));
}

/* ---- What can be done ---- */

static void
print_cb (TontiClaimBox *self)
{
  const TontiTable *table = get_table (self);
  if (tonti_table_get_n_rows (table) == 1)
    tonti_page_show (GTK_WIDGET (self), "documents/notice?member=%" PRId64,
                     tonti_table_read_int (table, 0, "member"));
  else
    tonti_page_show (GTK_WIDGET (self), "documents/notice");
}

/* A formal demand and a bailiff are decided by two officers. */
static void
ask_officers (TontiForm *form)
{
  json_auto_t *value = tonti_form_get_value (form, "step");
  const char *step = json_string_value (value);
  tonti_form_set_field_visible (
      form, "officers", g_strcmp0 (step, "notice") == 0 || g_strcmp0 (step, "bailiff") == 0);
}

static void
changed_cb (TontiForm *form, const char *name, gpointer user_data)
{
  if (g_str_equal (name, "step"))
    ask_officers (form);
}

/* What was sent is printed next. */
static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer member)
{
  if (json_object_get (answer, "until") != NULL)
    tonti_page_show (GTK_WIDGET (owner), "documents/notice?member=%d", GPOINTER_TO_INT (member));
  else
    tonti_page_toast (GTK_WIDGET (owner), _ ("The step is in the book"));
}

static void
opened_cb (TontiClaimBox *self, guint row)
{
  const TontiTable *table = get_table (self);
  const gint64 member = tonti_table_read_int (table, row, "member");
  const char *next = tonti_table_read_text (table, row, "next");
  g_autofree char *title
      = g_strdup_printf (_ ("Claim against %s"), tonti_table_read_text (table, row, "name"));
  g_autofree char *text = tell (table, row);
  TontiForm *form
      = tonti_form_new (self->session, "demand.record", title, _ ("_Keep this"), fields);
  tonti_form_set_fixed (form, "member", json_integer (member));
  tonti_form_set_value (form, "step", json_string (*next ? next : "mediation"));
  tonti_form_set_remark (form, text);
  g_signal_connect (form, "changed", G_CALLBACK (changed_cb), NULL);
  ask_officers (form);
  tonti_form_set_done (form, G_OBJECT (self), done_cb, GINT_TO_POINTER ((int)member));
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
back_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  tonti_page_toast (GTK_WIDGET (owner), _ ("The step is taken back"));
}

static void
step_opened_cb (TontiClaimBox *self, guint row)
{
  const TontiTable *table = get_steps (self);
  g_autofree char *what = name_step (table, row);
  TontiForm *form = tonti_form_new (self->session, "correct", _ ("Take a step back"),
                                    _ ("_Take it back"), back_fields);
  tonti_form_set_fixed (form, "event", json_integer (tonti_table_read_int (table, row, "event")));
  tonti_form_set_remark (form, what);
  tonti_form_set_done (form, G_OBJECT (self), back_cb, NULL);
  tonti_form_show (form, GTK_WIDGET (self));
}

static void
tonti_claim_box_dispose (GObject *object)
{
  TontiClaimBox *self = TONTI_CLAIM_BOX (object);
  stop (self);
  g_clear_pointer (&self->report, tonti_report_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_claim_box_parent_class)->dispose (object);
}

static void
tonti_claim_box_class_init (TontiClaimBoxClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_claim_box_dispose;
}

static void
tonti_claim_box_init (TontiClaimBox *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  self->list = TONTI_ROW_LIST (tonti_row_list_new ());
  self->steps = TONTI_ROW_LIST (tonti_row_list_new ());
  g_signal_connect_swapped (self->list, "pressed", G_CALLBACK (print_cb), self);
  g_signal_connect_swapped (self->list, "opened", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->steps, "opened", G_CALLBACK (step_opened_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->steps));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
