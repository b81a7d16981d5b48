// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-receive-bar.h"

#include <glib/gi18n.h>

#include "tonti-amount-entry.h"
#include "tonti-grid-report.h"
#include "tonti-member-entry.h"
#include "tonti-page.h"

struct _TontiReceiveBar
{
  TontiSheetBar parent_instance;
  TontiSession *session;
  GCancellable *asking; /* for the split under way, NULL = none */
  gboolean is_sent;

  /* owned by the tree */
  TontiMemberEntry *member;
  TontiAmountEntry *amount;
  TontiMemberEntry *payer; /* who hands it over in her place, nobody = herself */
  GtkLabel *split;
  GtkCheckButton *keep;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (TontiReceiveBar, tonti_receive_bar, TONTI_TYPE_SHEET_BAR)

static guint received_signal;

typedef struct
{
  gint64 member;
  TontiMoney sum;
} Asked;

static void
stop_asking (TontiReceiveBar *self)
{
  if (self->asking)
    g_cancellable_cancel (self->asking);
  g_clear_object (&self->asking);
}

static void
add_part (GString *text, const TontiStyle *style, const char *title, TontiMoney amount)
{
  g_autofree char *figures = tonti_style_format (style, amount);
  /* Translators: what money is for, and how much of it */
  g_autofree char *part = g_strdup_printf (C_ ("part of a sum", "%s: %s"), title, figures);
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

/* The sum in words, or what is wrong with it, and how it is laid. */
static void
tell (TontiReceiveBar *self, const char *split, const char *problem)
{
  g_autofree char *sum = tonti_amount_entry_explain (self->amount);
  g_autofree char *text = g_strdup_printf ("%s%s%s", sum, *split ? " · " : "", split);
  gtk_widget_remove_css_class (GTK_WIDGET (self->split), "error");
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->split), "error");
  gtk_label_set_text (self->split, problem ? problem : text);
  gtk_widget_set_visible (GTK_WIDGET (self->split), problem || *text);
}

static void
show_split (TontiReceiveBar *self, const TontiGridSplit *split)
{
  const TontiStyle *style = &tonti_session_get_group (self->session)->style;
  const gboolean has_rest = split->rest.minor > 0;
  const gboolean keeps = gtk_check_button_get_active (self->keep);
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; i < split->parts->len; i++)
    {
      const TontiGridPart *part = &g_array_index (split->parts, TontiGridPart, i);
      add_part (text, style, part->title, part->amount);
    }
  if (has_rest)
    add_part (text, style, keeps ? _ ("kept in advance") : _ ("to hand back"), split->rest);
  tell (self, text->str, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->keep), has_rest);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), split->parts->len > 0 || keeps);
}

static gpointer
read_split (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Asked *asked = data;
  return tonti_grid_split_make (book, asked->member, asked->sum, problems);
}

static void
split_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiReceiveBar *self = TONTI_RECEIVE_BAR (owner);
  g_clear_object (&self->asking);
  if (*result)
    show_split (self, *result);
}

static void
ask (TontiReceiveBar *self)
{
  const TontiAmount amount = tonti_amount_entry_read (self->amount);
  const gint64 member = tonti_member_entry_get_member (self->member);
  stop_asking (self);
  tell (self, "", NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  if (member == 0 || amount.result != TONTI_AMOUNT_OK || amount.amount.minor <= 0)
    return;
  Asked *asked = g_new0 (Asked, 1);
  *asked = (Asked){ member, amount.amount };
  self->asking = g_cancellable_new ();
  tonti_session_read (self->session,
                      &(TontiSessionJob){ .read = read_split,
                                          .data = asked,
                                          .free_data = g_free,
                                          .free_result = (GDestroyNotify)tonti_grid_split_free,
                                          .cancellable = self->asking,
                                          .done = split_cb },
                      G_OBJECT (self));
}

static void
changed_cb (gpointer field, TontiReceiveBar *self)
{
  ask (self);
}

static void
toggled_cb (GtkCheckButton *keep, TontiReceiveBar *self)
{
  ask (self);
}

static void
chosen_cb (TontiMemberEntry *member, TontiReceiveBar *self)
{
  ask (self);
}

static void
received_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiReceiveBar *self = TONTI_RECEIVE_BAR (owner);
  self->is_sent = FALSE;
  if (answer)
    {
      g_signal_emit (self, received_signal, 0, tonti_member_entry_get_member (self->member));
      return;
    }
  g_autofree char *text = tonti_page_join_problems (problems);
  tell (self, "", text);
}

static void
accept_cb (gpointer source, TontiReceiveBar *self)
{
  const TontiAmount amount = tonti_amount_entry_read (self->amount);
  const gint64 member = tonti_member_entry_get_member (self->member);
  const gint64 payer = tonti_member_entry_get_member (self->payer);
  const char *then = gtk_check_button_get_active (self->keep) ? "advance" : "change";
  if (self->is_sent || member == 0 || amount.result != TONTI_AMOUNT_OK || amount.amount.minor <= 0)
    {
      tonti_receive_bar_focus (self);
      return;
    }
  self->is_sent = TRUE;
  json_t *request
      = json_pack ("{s:s, s:I, s:I, s:s}", "do", "receive", "member", (json_int_t)member, "amount",
                   (json_int_t)amount.amount.minor, "then", then);
  if (payer != 0)
    json_object_set_new (request, "paid_by", json_integer (payer));
  tonti_session_apply (self->session, request, G_OBJECT (self), received_cb, NULL);
}

static void
go_on_cb (gpointer member, TontiReceiveBar *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->amount));
}

void
tonti_receive_bar_focus (TontiReceiveBar *self)
{
  const gboolean has_member = tonti_member_entry_get_member (self->member) != 0;
  gtk_widget_grab_focus (has_member ? GTK_WIDGET (self->amount) : GTK_WIDGET (self->member));
}

static void
tonti_receive_bar_dispose (GObject *object)
{
  TontiReceiveBar *self = TONTI_RECEIVE_BAR (object);
  stop_asking (self);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_receive_bar_parent_class)->dispose (object);
}

static void
tonti_receive_bar_class_init (TontiReceiveBarClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_receive_bar_dispose;
  received_signal = g_signal_new ("received", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
name (gpointer widget, const char *text)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
make_fields (TontiReceiveBar *self)
{
  self->member = TONTI_MEMBER_ENTRY (tonti_member_entry_new ());
  self->amount = TONTI_AMOUNT_ENTRY (tonti_amount_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->member), 16);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->amount), 9);
  tonti_amount_entry_set_has_line (self->amount, FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->member), GTK_ALIGN_CENTER);
  gtk_widget_set_valign (GTK_WIDGET (self->amount), GTK_ALIGN_CENTER);
  name (self->member, _ ("Member who hands over money"));
  name (self->amount, _ ("Sum received"));
  g_signal_connect_object (self->member, "chosen", G_CALLBACK (chosen_cb), self, 0);
  g_signal_connect_object (self->member, "activate", G_CALLBACK (go_on_cb), self, 0);
  g_signal_connect_object (self->amount, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (self->amount, "activate", G_CALLBACK (accept_cb), self, 0);
}

/* "Paid by", below: seldom needed, and one key away. */
static GtkWidget *
make_payer (TontiReceiveBar *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new_with_mnemonic (_ ("_Handed over by"));
  self->payer = TONTI_MEMBER_ENTRY (tonti_member_entry_new ());
  gtk_editable_set_width_chars (GTK_EDITABLE (self->payer), 16);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), GTK_WIDGET (self->payer));
  name (self->payer, _ ("Another member who hands the money over"));
  gtk_widget_set_valign (GTK_WIDGET (self->payer), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->payer),
                               _ ("Only if somebody else pays: it is owed to her from then on"));
  g_signal_connect_object (self->payer, "activate", G_CALLBACK (accept_cb), self, 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->payer));
  return box;
}

static void
make_answer (TontiReceiveBar *self)
{
  self->split = GTK_LABEL (gtk_label_new (NULL));
  self->keep = GTK_CHECK_BUTTON (gtk_check_button_new_with_mnemonic (_ ("_Keep the rest")));
  self->accept = GTK_BUTTON (gtk_button_new_with_mnemonic (_ ("_Accept")));
  gtk_label_set_wrap (self->split, TRUE);
  gtk_label_set_xalign (self->split, 0);
  gtk_widget_set_visible (GTK_WIDGET (self->split), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->split), "numeric");
  gtk_widget_set_visible (GTK_WIDGET (self->keep), FALSE);
  gtk_widget_set_valign (GTK_WIDGET (self->accept), GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), FALSE);
  g_signal_connect_object (self->keep, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->accept, "clicked", G_CALLBACK (accept_cb), self, 0);
}

static void
tonti_receive_bar_init (TontiReceiveBar *self)
{
  TontiSheetBar *bar = TONTI_SHEET_BAR (self);
  tonti_sheet_bar_set_question (bar, _ ("Received from"));
  make_fields (self);
  make_answer (self);
  tonti_sheet_bar_append (bar, GTK_WIDGET (self->member));
  tonti_sheet_bar_append (bar, GTK_WIDGET (self->amount));
  tonti_sheet_bar_append_below (bar, make_payer (self));
  tonti_sheet_bar_append_below (bar, GTK_WIDGET (self->split));
  tonti_sheet_bar_append (bar, GTK_WIDGET (self->keep));
  tonti_sheet_bar_append (bar, GTK_WIDGET (self->accept));
}

GtkWidget *
tonti_receive_bar_new (TontiSession *session, gint64 member)
{
  TontiReceiveBar *self = g_object_new (TONTI_TYPE_RECEIVE_BAR, NULL);
  self->session = g_object_ref (session);
  tonti_member_entry_set_session (self->member, session);
  tonti_amount_entry_set_group (self->amount, tonti_session_get_group (session));
  if (member != 0)
    tonti_member_entry_set_member (self->member, member);
  tonti_member_entry_set_session (self->payer, session);
  return GTK_WIDGET (self);
}
