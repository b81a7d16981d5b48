// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-view.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-member-card.h"
#include "tonti-member-forms.h"
#include "tonti-member-head.h"
#include "tonti-page.h"
#include "tonti-table-view.h"

struct _TontiMemberView
{
  AdwBin parent_instance;
  TontiSession *session;     /* NULL = none */
  TontiPassbook *passbook;   /* what is shown; NULL = nothing yet */
  GCancellable *cancellable; /* of the reading under way, NULL = none */

  /* template */
  TontiMemberHead *head;
  GtkStack *sections;
  TontiTableView *lines;
  TontiTableView *hands;
  TontiTableView *dues;
  TontiTableView *fines;
  GtkWidget *fines_box;
  TontiMemberCard *card;
};

G_DEFINE_FINAL_TYPE (TontiMemberView, tonti_member_view, ADW_TYPE_BIN)

/* The actions and the forms they open. */
static const struct
{
  const char *action;
  TontiMemberForm form;
} forms[] = {
  { "member.fine", tonti_member_form_fine },
  { "member.contest", tonti_member_form_contest },
  { "member.rule", tonti_member_form_rule },
  { "member.warn", tonti_member_form_warn },
  { "member.unwarn", tonti_member_form_unwarn },
  { "member.give", tonti_member_form_give },
  { "member.rename", tonti_member_form_rename },
  { "member.details", tonti_member_form_details },
  { "member.forget", tonti_member_form_forget },
  { "member.leave", tonti_member_form_leave },
  { "member.relatives", tonti_member_form_relatives },
  { "member.setoff", tonti_member_form_set_off },
  { "member.back", tonti_member_form_give_back },
  { "member.owe", tonti_member_form_owe },
  { "member.repay", tonti_member_form_repay },
  { "member.guarantor", tonti_member_form_guarantor },
};

/* Columns of the reports that say the same of every row here. */
static void
hide_columns (TontiMemberView *self)
{
  static const char *const hands[] = { "hand", "pool", "rank", "meeting", NULL };
  static const char *const dues[] = { "meeting", NULL };
  static const char *const fines[] = { "fine", "member", "name", "kind", "meeting", NULL };
  tonti_table_view_hide_column (self->lines, "meeting");
  tonti_table_view_hide_column (self->lines, "document");
  for (guint i = 0; hands[i]; i++)
    tonti_table_view_hide_column (self->hands, hands[i]);
  for (guint i = 0; dues[i]; i++)
    tonti_table_view_hide_column (self->dues, dues[i]);
  for (guint i = 0; fines[i]; i++)
    tonti_table_view_hide_column (self->fines, fines[i]);
}

static gboolean
owes_somebody (const TontiPassbook *passbook)
{
  for (guint i = 0; i < passbook->debts->len; i++)
    if (g_array_index (passbook->debts, TontiPassbookDebt, i).owes)
      return TRUE;
  return FALSE;
}

/* What can be done with her. */
static void
enable (TontiMemberView *self)
{
  gboolean is_open = self->session && !tonti_session_get_obstacle (self->session);
  gboolean has_hands = tonti_table_get_n_rows (self->passbook->hand_rows) > 0;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), forms[i].action, is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.give", is_open && has_hands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.guarantor", is_open && has_hands);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.receive", is_open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "member.repay",
                                 is_open && owes_somebody (self->passbook));
}

/* The tables go to their views; the forms ask for the hands again. */
static void
show_passbook (TontiMemberView *self)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  TontiPassbook *passbook = self->passbook;
  tonti_member_head_show (self->head, passbook, group);
  tonti_member_card_show (self->card, passbook, group);
  tonti_member_card_show_sureties (self->card, self->session, passbook->member);
  gtk_widget_set_visible (self->fines_box, tonti_table_get_n_rows (passbook->fine_rows) > 0);
  tonti_table_view_take_table (self->lines, g_steal_pointer (&passbook->lines), group);
  tonti_table_view_take_table (self->dues, g_steal_pointer (&passbook->due_rows), group);
  tonti_table_view_take_table (self->fines, tonti_table_copy (passbook->fine_rows), group);
  tonti_table_view_take_table (self->hands, tonti_table_copy (passbook->hand_rows), group);
  enable (self);
}

static gpointer
read_passbook (TontiBook *book, gpointer member, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_passbook_read (book, *(gint64 *)member, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (owner);
  g_clear_object (&self->cancellable);
  if (!*result)
    {
      tonti_page_tell (GTK_WIDGET (self), problems);
      return;
    }
  g_clear_pointer (&self->passbook, tonti_passbook_free);
  self->passbook = g_steal_pointer (result);
  show_passbook (self);
}

static void
stop (TontiMemberView *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

void
tonti_member_view_show (TontiMemberView *self, TontiSession *session, gint64 member)
{
  stop (self);
  g_set_object (&self->session, session);
  if (!session || member == 0)
    {
      g_clear_pointer (&self->passbook, tonti_passbook_free);
      return;
    }
  self->cancellable = g_cancellable_new ();
  TontiSessionJob job = { .read = read_passbook,
                          .data = g_memdup2 (&member, sizeof member),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_passbook_free,
                          .cancellable = self->cancellable,
                          .done = read_cb };
  tonti_session_read (session, &job, G_OBJECT (self));
}

static void
form_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (widget);
  for (guint i = 0; self->passbook && i < G_N_ELEMENTS (forms); i++)
    if (g_str_equal (forms[i].action, action))
      forms[i].form (self->session, widget, self->passbook);
}

/* In an open meeting money is received at its table. */
static void
receive_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (widget);
  gint64 meeting = self->session ? tonti_session_get_facts (self->session)->open_meeting : 0;
  if (meeting > 0)
    tonti_page_show (widget, "meetings/%" PRId64, meeting);
  else if (self->passbook)
    tonti_member_form_receive (self->session, widget, self->passbook);
}

static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (widget);
  if (self->passbook)
    tonti_page_show (widget, "documents/member-statement?member=%" PRId64, self->passbook->member);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (widget);
  if (!self->passbook)
    return;
  g_autofree char *text
      = tonti_passbook_summarize (self->passbook, tonti_session_get_group (self->session));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tonti_page_toast (widget, _ ("The summary can be pasted now"));
}

static void
tonti_member_view_dispose (GObject *object)
{
  TontiMemberView *self = TONTI_MEMBER_VIEW (object);
  stop (self);
  g_clear_pointer (&self->passbook, tonti_passbook_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_MEMBER_VIEW);
  G_OBJECT_CLASS (tonti_member_view_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, head);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, sections);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, lines);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, hands);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, dues);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, fines);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, fines_box);
  gtk_widget_class_bind_template_child (widget_class, TontiMemberView, card);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_member_view_class_init (TontiMemberViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_member_view_dispose;
  g_type_ensure (TONTI_TYPE_MEMBER_HEAD);
  g_type_ensure (TONTI_TYPE_MEMBER_CARD);
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/members/tonti-member-view.ui");
  bind (widget_class);
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    gtk_widget_class_install_action (widget_class, forms[i].action, NULL, form_action);
  gtk_widget_class_install_action (widget_class, "member.receive", NULL, receive_action);
  gtk_widget_class_install_action (widget_class, "member.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "member.copy", NULL, copy_action);
}

static void
tonti_member_view_init (TontiMemberView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  hide_columns (self);
  tonti_table_view_set_empty_text (self->lines, _ ("Nothing was paid or received yet"));
  tonti_table_view_set_empty_text (self->hands, _ ("This member holds no hand"));
  tonti_table_view_set_empty_text (self->dues, _ ("Nothing was due yet"));
  tonti_table_view_set_empty_text (self->fines, _ ("No fine"));
  tonti_page_stack_visible_cb (self->sections, NULL, NULL);
}
