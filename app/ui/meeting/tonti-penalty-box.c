// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-penalty-box.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-meeting-status.h"
#include "tonti-state-mark.h"

static const TontiFormField waive_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), N_ ("why nothing is charged"), NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static char *
tell (TontiSession *session, const TontiPenaltyRow *row)
{
  g_autofree char *missing = tonti_meeting_money (session, row->missing);
  g_autofree char *amount = tonti_meeting_money (session, row->amount);
  if (row->charged)
    return g_strdup_printf (_ ("%s: %s missing; penalty charged: %s"), row->name, missing, amount);
  if (row->waived)
    return g_strdup_printf (_ ("%s: %s missing; penalty of %s waived: %s"), row->name, missing,
                            amount, row->reason);
  return g_strdup_printf (row->served ? _ ("%s: %s missing, hand already served: penalty of %s")
                                      : _ ("%s: %s missing, hand not served yet: penalty of %s"),
                          row->name, missing, amount);
}

static void
done_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  g_autofree char *text = answer ? NULL : tonti_page_join_problems (problems);
  GtkLabel *error = g_object_get_data (owner, "penalty-error");
  if (!error)
    return;
  gtk_label_set_text (error, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (error), text != NULL);
}

static void
add_hand (json_t *request, const TontiPenaltyRow *row)
{
  g_autofree char *hand = g_strdup_printf ("hand:%" PRId64, row->hand);
  json_object_set_new (request, "member", json_integer (row->member));
  json_object_set_new (request, "hand", json_string (hand));
}

static void
charge_cb (GtkButton *button, TontiPage *page)
{
  const TontiPenaltyRow *row = g_object_get_data (G_OBJECT (button), "row");
  json_t *request = json_pack ("{s:s}", "do", "penalty.charge");
  if (row)
    add_hand (request, row);
  tonti_session_apply (tonti_page_get_session (page), request, G_OBJECT (page), done_cb, NULL);
}

static void
waive_cb (GtkButton *button, TontiPage *page)
{
  const TontiPenaltyRow *row = g_object_get_data (G_OBJECT (button), "row");
  TontiSession *session = tonti_page_get_session (page);
  g_autofree char *remark = tell (session, row);
  g_autofree char *hand = g_strdup_printf ("hand:%" PRId64, row->hand);
  TontiForm *form = tonti_form_new (session, "penalty.waive", _ ("Waive a penalty"),
                                    _ ("_Waive the penalty"), waive_fields);
  tonti_form_set_fixed (form, "member", json_integer (row->member));
  tonti_form_set_fixed (form, "hand", json_string (hand));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, GTK_WIDGET (page));
}

static GtkWidget *
add_button (GtkBox *box, TontiPage *page, const char *label, const char *about,
            const TontiPenaltyRow *row, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, about);
  if (row)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  g_object_set_data (G_OBJECT (button), "row", (gpointer)row);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", clicked, page);
  gtk_box_append (box, button);
  return button;
}

static void
add_row (GtkBox *box, TontiPage *page, const TontiPenaltyRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = tonti_state_mark_new ();
  g_autofree char *text = tell (tonti_page_get_session (page), row);
  gboolean decided = row->charged || row->waived;
  tonti_state_mark_set (TONTI_STATE_MARK (mark), decided ? TONTI_STATE_GOOD : TONTI_STATE_MISSING,
                        text, FALSE);
  gtk_widget_set_hexpand (mark, TRUE);
  gtk_box_append (GTK_BOX (line), mark);
  if (!row->charged)
    add_button (GTK_BOX (line), page, _ ("Charge"), row->name, row, G_CALLBACK (charge_cb));
  if (!row->waived)
    add_button (GTK_BOX (line), page, _ ("Waive…"), row->name, row, G_CALLBACK (waive_cb));
  gtk_box_append (box, line);
}

static void
add_head (GtkBox *box, TontiPage *page, const TontiPenaltyReport *report)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = gtk_label_new (_ ("Penalties for missed contributions"));
  g_autofree char *total = tonti_meeting_money (tonti_page_get_session (page), report->total);
  g_autofree char *label = g_strdup_printf (_ ("Charge _all: %s"), total);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "lead");
  gtk_box_append (GTK_BOX (line), title);
  if (report->undecided > 1)
    add_button (GTK_BOX (line), page, label, "", NULL, G_CALLBACK (charge_cb));
  gtk_box_append (box, line);
}

static void
add_label (GtkBox *box, const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  if (class)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (box, label);
}

/* Who takes no part in what, until the arrears are paid. */
static void
add_bars (GtkBox *box, const GArray *bars)
{
  if (bars->len > 0)
    add_label (box, _ ("Left out while in arrears"), "lead");
  for (guint i = 0; i < bars->len; i++)
    {
      const TontiPenaltyBar *bar = &g_array_index (bars, TontiPenaltyBar, i);
      g_autofree char *text
          = g_strdup_printf (C_ ("who is left out of what", "%s: %s"), bar->name, bar->bars);
      add_label (box, text, NULL);
    }
}

void
tonti_penalty_box_fill (GtkBox *box, TontiPage *page, const TontiPenaltyReport *report)
{
  GtkWidget *child, *error;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  g_object_set_data (G_OBJECT (page), "penalty-error", NULL);
  gtk_widget_set_visible (GTK_WIDGET (box), report && report->rows->len + report->bars->len > 0);
  if (report)
    add_bars (box, report->bars);
  if (!report || report->rows->len == 0)
    return;
  add_head (box, page, report);
  for (guint i = 0; i < report->rows->len; i++)
    add_row (box, page, &g_array_index (report->rows, TontiPenaltyRow, i));
  error = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (error), 0);
  gtk_label_set_wrap (GTK_LABEL (error), TRUE);
  gtk_widget_add_css_class (error, "error");
  gtk_widget_set_visible (error, FALSE);
  gtk_box_append (box, error);
  g_object_set_data (G_OBJECT (page), "penalty-error", error);
}
