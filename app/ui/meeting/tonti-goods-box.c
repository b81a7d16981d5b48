// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-box.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-form.h"
#include "tonti-state-mark.h"

static const TontiFormField count_fields[] = {
  { "quantity", TONTI_ENTRY_TEXT, N_ ("_How much is there"), N_ ("For example 5 or 2.5"), NULL,
    TRUE },
  { "counters", TONTI_ENTRY_MEMBERS, N_ ("_The two who count"), NULL, NULL, TRUE },
  { NULL },
};

#define EXPLAIN                                                                                      \
  {                                                                                                  \
    "quantity", TONTI_ENTRY_TEXT, N_ ("_How much is there"), N_ ("For example 5 or 2.5"), NULL, TRUE \
  },                                                                                                 \
      { "counters", TONTI_ENTRY_MEMBERS, N_ ("_The two who count"), NULL, NULL, TRUE },              \
  {                                                                                                  \
    "reason", TONTI_ENTRY_TEXT, N_ ("_What is known of it"), NULL, NULL, TRUE                        \
  }

static const TontiFormField surplus_fields[] = {
  EXPLAIN,
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};
static const TontiFormField missing_fields[] = {
  EXPLAIN,
  { "holder", TONTI_ENTRY_MEMBER, N_ ("Who _keeps the goods"), NULL, NULL, TRUE },
  { "officers", TONTI_ENTRY_OFFICERS, N_ ("Two o_fficers"), NULL, NULL, TRUE },
  { NULL },
};

static char *
tell (const TontiGoodsCount *count)
{
  if (!count->is_counted)
    return g_strdup_printf (_ ("%s: goods stay with the group and are not counted"), count->title);
  if (*count->lacks == '\0')
    return g_strdup_printf (_ ("%s: %s counted, as it should be"), count->title, count->counted);
  return g_strdup_printf (count->is_missing ? _ ("%s: %s counted; missing: %s")
                                            : _ ("%s: %s counted, %s too much"),
                          count->title, count->counted, count->lacks);
}

static const TontiFormField *
choose_fields (const TontiGoodsCount *count)
{
  if (!count->is_counted || *count->lacks == '\0')
    return count_fields;
  return count->is_missing ? missing_fields : surplus_fields;
}

static void
count_cb (GtkButton *button, TontiPage *page)
{
  const TontiGoodsCount *count = g_object_get_data (G_OBJECT (button), "count");
  g_autofree char *pool = g_strdup_printf ("pool:%" PRId64, count->pool);
  g_autofree char *text = tell (count);
  g_autofree char *remark
      = count->is_counted
            ? g_strdup_printf (_ ("%s. Count again first; what stays missing is claimed from who "
                                  "keeps the goods."),
                               text)
            : g_strdup_printf (_ ("%s. Two people count, before anybody knows what the book "
                                  "expects."),
                               count->title);
  TontiForm *form
      = tonti_form_new (tonti_page_get_session (page), "goods.count", _ ("Count the goods"),
                        _ ("_Enter the count"), choose_fields (count));
  tonti_form_set_fixed (form, "pool", json_string (pool));
  tonti_form_set_remark (form, remark);
  tonti_form_show (form, GTK_WIDGET (page));
}

static void
add_row (GtkBox *box, TontiPage *page, const TontiGoodsCount *count)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = tonti_state_mark_new ();
  GtkWidget *button = gtk_button_new_with_mnemonic (count->is_counted ? _ ("Count _again…")
                                                                      : _ ("Count the _goods…"));
  g_autofree char *text = tell (count);
  g_autofree char *name = g_strdup_printf (_ ("Count: %s"), count->title);
  tonti_state_mark_set (TONTI_STATE_MARK (mark),
                        count->is_settled ? TONTI_STATE_GOOD : TONTI_STATE_MISSING, text, FALSE);
  gtk_widget_set_hexpand (mark, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "count", (gpointer)count);
  g_signal_connect (button, "clicked", G_CALLBACK (count_cb), page);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), button);
  gtk_box_append (box, line);
}

static void
add_title (GtkBox *box)
{
  GtkWidget *title = gtk_label_new (_ ("Goods that stay with the group"));
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "lead");
  gtk_box_append (box, title);
}

void
tonti_goods_box_fill (GtkBox *box, TontiPage *page, const TontiGoodsCountReport *report)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), report && report->counts->len > 0);
  if (!report || report->counts->len == 0)
    return;
  add_title (box);
  for (guint i = 0; i < report->counts->len; i++)
    add_row (box, page, &g_array_index (report->counts, TontiGoodsCount, i));
}
