// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-proposal-box.h"

#include <glib/gi18n.h>

#include "tonti-form.h"
#include "tonti-state-mark.h"

static const TontiFormField do_fields[] = {
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};
static const TontiFormField spare_fields[] = {
  { "reason", TONTI_ENTRY_TEXT, N_ ("_Reason"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

/* What a kind of proposal is called, and the verb that carries it out. */
static const struct
{
  const char *title, *verb, *subject, *flag;         /* flag: says that it is let be */
  const char *act, *act_title, *spare, *spare_title; /* buttons and titles of the forms */
} words[] = {
  [TONTI_PROPOSAL_RAISE]
  = { N_ ("Fines not paid in time"), "fine.raise", "fine", "waive", N_ ("Add…"),
      N_ ("Something is added to a fine"), N_ ("Nothing…"), N_ ("Nothing is added to a fine") },
  [TONTI_PROPOSAL_DEFER]
  = { N_ ("Hands that lose their place"), "turn.defer", "hand", "keep", N_ ("To the end…"),
      N_ ("A hand goes to the end of the list"), N_ ("Stays…"), N_ ("A hand keeps its place") },
};

static void
ask (TontiPage *page, const TontiProposalRow *row, gboolean spare)
{
  TontiForm *form
      = tonti_form_new (tonti_page_get_session (page), words[row->kind].verb,
                        _ (spare ? words[row->kind].spare_title : words[row->kind].act_title),
                        _ ("_Keep this"), spare ? spare_fields : do_fields);
  tonti_form_set_fixed (form, words[row->kind].subject, json_string (row->subject));
  if (spare)
    tonti_form_set_fixed (form, words[row->kind].flag, json_true ());
  tonti_form_set_remark (form, row->text);
  tonti_form_show (form, GTK_WIDGET (page));
}

static void
do_cb (GtkButton *button, TontiPage *page)
{
  ask (page, g_object_get_data (G_OBJECT (button), "row"), FALSE);
}

static void
spare_cb (GtkButton *button, TontiPage *page)
{
  ask (page, g_object_get_data (G_OBJECT (button), "row"), TRUE);
}

static void
add_button (GtkBox *line, TontiPage *page, const char *label, const TontiProposalRow *row,
            GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *name = g_strdup_printf ("%s: %s", label, row->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "row", (gpointer)row);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect (button, "clicked", clicked, page);
  gtk_box_append (line, button);
}

static void
add_row (GtkBox *box, TontiPage *page, const TontiProposalRow *row)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = tonti_state_mark_new ();
  tonti_state_mark_set (TONTI_STATE_MARK (mark),
                        row->done || row->spared ? TONTI_STATE_GOOD : TONTI_STATE_MISSING,
                        row->text, FALSE);
  gtk_widget_set_hexpand (mark, TRUE);
  gtk_box_append (GTK_BOX (line), mark);
  if (!row->done)
    add_button (GTK_BOX (line), page, _ (words[row->kind].act), row, G_CALLBACK (do_cb));
  if (!row->spared)
    add_button (GTK_BOX (line), page, _ (words[row->kind].spare), row, G_CALLBACK (spare_cb));
  gtk_box_append (box, line);
}

static void
add_title (GtkBox *box, const char *text)
{
  GtkWidget *title = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "lead");
  gtk_box_append (box, title);
}

void
tonti_proposal_box_fill (GtkBox *box, TontiPage *page, const TontiProposalReport *report)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), report && report->rows->len > 0);
  for (guint i = 0; report && i < report->rows->len; i++)
    {
      const TontiProposalRow *row = &g_array_index (report->rows, TontiProposalRow, i);
      if (i == 0 || row[-1].kind != row->kind)
        add_title (box, _ (words[row->kind].title));
      add_row (box, page, row);
    }
}
