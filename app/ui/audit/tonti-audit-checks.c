// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-audit-checks.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-audit-check.h"
#include "tonti-info.h"
#include "tonti-progress.h"
#include "tonti-state-mark.h"

/* Digits of the head that are shown in a row. */
#define GROUP 8

struct _TontiAuditChecks
{
  AdwBin parent_instance;
  TontiSession *session;
  gint64 events;                              /* when the codes were last read */
  GCancellable *checking, *looking, *reading; /* under way, NULL = none */

  /* template */
  GtkLabel *head;
  GtkWidget *check;
  TontiProgress *check_progress;
  TontiStateMark *check_mark;
  GtkEditable *code;
  GtkWidget *look;
  TontiProgress *code_progress;
  TontiStateMark *code_mark;
  TontiProgress *seals_progress;
  GtkGrid *seals;
  GtkWidget *no_seals;
};

G_DEFINE_FINAL_TYPE (TontiAuditChecks, tonti_audit_checks, ADW_TYPE_BIN)

/* What a check came to, beside its button. */
static void
show_verdict (TontiStateMark *mark, const json_t *verdict, const TontiProblems *problems)
{
  gboolean good = FALSE;
  g_autofree char *text
      = verdict ? tonti_audit_verdict_tell (verdict, &good) : tonti_page_join_problems (problems);
  tonti_state_mark_set (mark, good ? TONTI_STATE_GOOD : TONTI_STATE_MISSING, text, FALSE);
}

static void
checked_cb (GObject *owner, GCancellable *work, const json_t *verdict,
            const TontiProblems *problems)
{
  TontiAuditChecks *self = TONTI_AUDIT_CHECKS (owner);
  if (work != self->checking)
    return;
  g_clear_object (&self->checking);
  tonti_progress_end (self->check_progress);
  gtk_widget_set_sensitive (self->check, TRUE);
  show_verdict (self->check_mark, verdict, problems);
}

/* Whatever was under way before is stopped; its answer is not heard any more. */
static void
stop (GCancellable **work, TontiProgress *progress)
{
  if (*work)
    g_cancellable_cancel (*work);
  g_clear_object (work);
  tonti_progress_end (progress);
}

static GCancellable *
begin (GCancellable **work, TontiProgress *progress, const char *text)
{
  stop (work, progress);
  *work = g_object_ref (tonti_progress_begin (progress, text));
  return *work;
}

static void
check_cb (TontiAuditChecks *self)
{
  GCancellable *work = begin (&self->checking, self->check_progress, _ ("Checking every line"));
  gtk_widget_set_sensitive (self->check, FALSE);
  tonti_state_mark_set (self->check_mark, TONTI_STATE_NONE, "", FALSE);
  tonti_audit_check_run (tonti_session_get_path (self->session), NULL, work, G_OBJECT (self),
                         checked_cb);
}

static void
looked_cb (GObject *owner, GCancellable *work, const json_t *verdict, const TontiProblems *problems)
{
  TontiAuditChecks *self = TONTI_AUDIT_CHECKS (owner);
  if (work != self->looking)
    return;
  g_clear_object (&self->looking);
  tonti_progress_end (self->code_progress);
  gtk_widget_set_sensitive (self->look, TRUE);
  show_verdict (self->code_mark, verdict, problems);
}

static void
look_cb (TontiAuditChecks *self)
{
  if (!gtk_widget_get_sensitive (self->look))
    return;
  GCancellable *work = begin (&self->looking, self->code_progress, _ ("Looking for the code"));
  gtk_widget_set_sensitive (self->look, FALSE);
  tonti_state_mark_set (self->code_mark, TONTI_STATE_NONE, "", FALSE);
  tonti_audit_check_run (tonti_session_get_path (self->session), gtk_editable_get_text (self->code),
                         work, G_OBJECT (self), looked_cb);
}

static void
typed_cb (TontiAuditChecks *self)
{
  gtk_widget_set_sensitive (self->look, *gtk_editable_get_text (self->code) != '\0');
  tonti_state_mark_set (self->code_mark, TONTI_STATE_NONE, "", FALSE);
}

static void
attach (TontiAuditChecks *self, int column, int row, const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 1 : 0);
  gtk_label_set_selectable (GTK_LABEL (label), column == 2 && row > 0);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->seals, label, column, row, 1, 1);
}

static void
add_seal (TontiAuditChecks *self, const TontiAuditSeal *seal, int row)
{
  g_autofree char *meeting = g_strdup_printf ("%" PRId64, seal->meeting);
  g_autofree char *day = tonti_day_format_long (seal->day, tonti_page_lang ());
  attach (self, 0, row, meeting, "numeric");
  attach (self, 1, row, day, "numeric");
  attach (self, 2, row, seal->code, "audit-code");
}

static void
clear_seals (TontiAuditChecks *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->seals))))
    gtk_grid_remove (self->seals, child);
}

static void
seals_cb (GObject *owner, GCancellable *work, GArray *seals, const TontiProblems *problems)
{
  TontiAuditChecks *self = TONTI_AUDIT_CHECKS (owner);
  if (work != self->reading)
    return;
  g_clear_object (&self->reading);
  tonti_progress_end (self->seals_progress);
  clear_seals (self);
  tonti_page_tell (GTK_WIDGET (self), problems);
  gtk_widget_set_visible (self->no_seals, seals && seals->len == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->seals), seals && seals->len > 0);
  if (!seals || seals->len == 0)
    return;
  attach (self, 0, 0, _ ("Meeting"), "heading");
  attach (self, 1, 0, _ ("Day"), "heading");
  attach (self, 2, 0, _ ("Control code"), "heading");
  for (guint i = 0; i < seals->len; i++)
    add_seal (self, &g_array_index (seals, TontiAuditSeal, i), (int)i + 1);
}

static gpointer
read_head (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_info_get_head (book, NULL);
}

/* "3f7a1c09 b2d45e68 …": eight groups of eight digits can be read aloud. */
static void
head_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiAuditChecks *self = TONTI_AUDIT_CHECKS (owner);
  const char *head = *result ? *result : "";
  g_autoptr (GString) text = g_string_new (NULL);
  for (gsize i = 0; head[i]; i++)
    {
      if (i > 0 && i % GROUP == 0)
        g_string_append_c (text, ' ');
      g_string_append_c (text, head[i]);
    }
  gtk_label_set_text (self->head, text->str);
}

void
tonti_audit_checks_reload (TontiAuditChecks *self)
{
  gint64 events = self->session ? tonti_session_get_facts (self->session)->events : 0;
  TontiSessionJob job = { .read = read_head, .free_result = g_free, .done = head_cb };
  if (!self->session || events == self->events)
    return;
  self->events = events;
  tonti_session_read (self->session, &job, G_OBJECT (self));
  tonti_audit_seals_read (tonti_session_get_path (self->session),
                          begin (&self->reading, self->seals_progress, _ ("Reading the codes")),
                          G_OBJECT (self), seals_cb);
}

static void
stop_all (TontiAuditChecks *self)
{
  stop (&self->checking, self->check_progress);
  stop (&self->looking, self->code_progress);
  stop (&self->reading, self->seals_progress);
}

void
tonti_audit_checks_set_session (TontiAuditChecks *self, TontiSession *session)
{
  if (session == self->session)
    return;
  stop_all (self);
  g_set_object (&self->session, session);
  self->events = -1;
  clear_seals (self);
  gtk_label_set_text (self->head, "");
  gtk_editable_set_text (self->code, "");
  gtk_widget_set_sensitive (self->check, TRUE);
  tonti_state_mark_set (self->check_mark, TONTI_STATE_NONE, "", FALSE);
  tonti_state_mark_set (self->code_mark, TONTI_STATE_NONE, "", FALSE);
}

static void
tonti_audit_checks_dispose (GObject *object)
{
  TontiAuditChecks *self = TONTI_AUDIT_CHECKS (object);
  if (self->check_progress)
    stop_all (self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_AUDIT_CHECKS);
  G_OBJECT_CLASS (tonti_audit_checks_parent_class)->dispose (object);
}

static void
tonti_audit_checks_class_init (TontiAuditChecksClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_audit_checks_dispose;
  g_type_ensure (TONTI_TYPE_PROGRESS);
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/audit/tonti-audit-checks.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, head);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, check);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, check_progress);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, check_mark);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, code);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, look);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, code_progress);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, code_mark);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, seals_progress);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, seals);
  gtk_widget_class_bind_template_child (widget_class, TontiAuditChecks, no_seals);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
}

static void
tonti_audit_checks_init (TontiAuditChecks *self)
{
  self->events = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
