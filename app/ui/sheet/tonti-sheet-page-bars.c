// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-member-entry.h"
#include "tonti-sheet-page-private.h"

/* The strip above the grid: a fine, who represents, one sum received, a receipt to print. */

void
tonti_sheet_page_close_bar (TontiSheetPage *self)
{
  if (!adw_bin_get_child (self->bar))
    return;
  if (!tonti_sheet_grid_get_typed (self->grid))
    tonti_sheet_grid_grab (self->grid);
  adw_bin_set_child (self->bar, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), FALSE);
}

/* An offer, not a question: typing goes on, and takes it away. */
gboolean
tonti_sheet_page_drop_offer (TontiSheetPage *self)
{
  GtkWidget *bar = adw_bin_get_child (self->bar);
  const gboolean is_offer = bar && g_object_get_data (G_OBJECT (bar), "offer");
  if (is_offer)
    tonti_sheet_page_close_bar (self);
  return is_offer;
}

static void
closed_cb (TontiSheetBar *bar, TontiSheetPage *self)
{
  tonti_sheet_page_close_bar (self);
}

static void
open_bar (TontiSheetPage *self, GtkWidget *bar)
{
  g_signal_connect_object (bar, "closed", G_CALLBACK (closed_cb), self, 0);
  adw_bin_set_child (self->bar, bar);
  gtk_widget_set_visible (GTK_WIDGET (self->bar), TRUE);
}

static const char *
name_of (TontiSheetPage *self)
{
  guint row, column;
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  return tonti_sheet_model_row (self->model, row)->name;
}

/* ---- a fine ---- */

static void
fine_chosen_cb (TontiSheetBar *bar, guint n, TontiSheetPage *self)
{
  const GArray *fines = self->model->report->fines;
  const gint64 member = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (bar), "member"));
  if (n < fines->len)
    tonti_sheet_page_apply (self, json_pack ("{s:s, s:I, s:s}", "do", "fine.charge", "member",
                                             (json_int_t)member, "kind",
                                             g_array_index (fines, TontiGridFine, n).code));
  tonti_sheet_page_close_bar (self);
}

void
tonti_sheet_page_ask_fine (TontiSheetPage *self)
{
  const GArray *fines = self->model->report->fines;
  g_autofree char *question = g_strdup_printf (_ ("Fine of %s"), name_of (self));
  GtkWidget *bar = tonti_sheet_bar_new (question);
  if (fines->len == 0)
    {
      g_object_ref_sink (bar);
      g_object_unref (bar);
      tonti_sheet_page_say (self,
                            _ ("Fine: the group has no fines yet: add them on the page of the "
                               "group"),
                            TRUE);
      return;
    }
  for (guint i = 0; i < fines->len; i++)
    {
      const TontiGridFine *fine = &g_array_index (fines, TontiGridFine, i);
      g_autofree char *amount = tonti_style_format (&self->model->style, fine->amount);
      g_autofree char *text = g_strdup_printf ("%s %s", fine->label, amount);
      tonti_sheet_bar_add_choice (TONTI_SHEET_BAR (bar), text, TRUE);
    }
  g_object_set_data (G_OBJECT (bar), "member",
                     GSIZE_TO_POINTER ((gsize)tonti_sheet_page_member (self)));
  g_signal_connect_object (bar, "chosen", G_CALLBACK (fine_chosen_cb), self, 0);
  open_bar (self, bar);
  gtk_widget_child_focus (bar, GTK_DIR_TAB_FORWARD);
}

/* ---- who represents ---- */

typedef struct
{
  gint64 member;
  TontiMemberEntry *entry; /* owned by the tree */
} Proxy;

/* A member of the group, or anybody by name. */
static const char *
proxy_name (const Proxy *proxy)
{
  if (tonti_member_entry_get_member (proxy->entry) != 0)
    return tonti_member_entry_get_name (proxy->entry);
  return gtk_editable_get_text (GTK_EDITABLE (proxy->entry));
}

static void
set_proxy (TontiSheetPage *self, GtkWidget *bar)
{
  const Proxy *proxy = g_object_get_data (G_OBJECT (bar), "proxy");
  g_autofree char *name = g_strstrip (g_strdup (proxy_name (proxy)));
  if (*name)
    tonti_sheet_page_apply (self, json_pack ("{s:s, s:I, s:s, s:s}", "do", "presence.set", "member",
                                             (json_int_t)proxy->member, "presence", "represented",
                                             "proxy", name));
  tonti_sheet_page_close_bar (self);
}

static void
proxy_chosen_cb (TontiSheetBar *bar, guint n, TontiSheetPage *self)
{
  set_proxy (self, GTK_WIDGET (bar));
}

static void
proxy_activate_cb (TontiMemberEntry *entry, TontiSheetPage *self)
{
  set_proxy (self, gtk_widget_get_ancestor (GTK_WIDGET (entry), TONTI_TYPE_SHEET_BAR));
}

void
tonti_sheet_page_ask_proxy (TontiSheetPage *self)
{
  g_autofree char *question = g_strdup_printf (_ ("%s is represented by"), name_of (self));
  GtkWidget *bar = tonti_sheet_bar_new (question);
  Proxy *proxy = g_new0 (Proxy, 1);
  proxy->member = tonti_sheet_page_member (self);
  proxy->entry = TONTI_MEMBER_ENTRY (tonti_member_entry_new ());
  tonti_member_entry_set_session (proxy->entry, tonti_page_get_session (TONTI_PAGE (self)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (proxy->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  question, -1);
  g_object_set_data_full (G_OBJECT (bar), "proxy", proxy, g_free);
  tonti_sheet_bar_append (TONTI_SHEET_BAR (bar), GTK_WIDGET (proxy->entry));
  tonti_sheet_bar_add_choice (TONTI_SHEET_BAR (bar), _ ("Note it"), FALSE);
  g_signal_connect_object (proxy->entry, "activate", G_CALLBACK (proxy_activate_cb), self, 0);
  g_signal_connect_object (bar, "chosen", G_CALLBACK (proxy_chosen_cb), self, 0);
  open_bar (self, bar);
  gtk_widget_grab_focus (GTK_WIDGET (proxy->entry));
}

/* ---- one sum ---- */

static void
received_cb (TontiReceiveBar *bar, gint64 member, TontiSheetPage *self)
{
  const int row = tonti_grid_report_find_row (self->model->report, member);
  guint old_row, column;
  tonti_sheet_grid_get_cursor (self->grid, &old_row, &column);
  tonti_sheet_page_close_bar (self);
  if (row >= 0)
    tonti_sheet_grid_move (self->grid, (guint)row, column);
}

void
tonti_sheet_page_ask_receive (TontiSheetPage *self)
{
  GtkWidget *bar = tonti_receive_bar_new (tonti_page_get_session (TONTI_PAGE (self)),
                                          tonti_sheet_page_member (self));
  g_signal_connect_object (bar, "received", G_CALLBACK (received_cb), self, 0);
  open_bar (self, bar);
  tonti_receive_bar_focus (TONTI_RECEIVE_BAR (bar));
}

/* ---- a receipt to print ---- */

static void
print_cb (TontiSheetBar *bar, guint n, TontiSheetPage *self)
{
  const gint64 member = GPOINTER_TO_SIZE (g_object_get_data (G_OBJECT (bar), "member"));
  const gint64 meeting = self->model->report->meeting;
  tonti_sheet_page_close_bar (self);
  tonti_page_show (GTK_WIDGET (self), "documents/receipt?meeting=%" PRId64 "&member=%" PRId64,
                   meeting, member);
}

void
tonti_sheet_page_offer_print (TontiSheetPage *self, gint64 member, const char *document)
{
  const int row = tonti_grid_report_find_row (self->model->report, member);
  const char *name = row >= 0 ? tonti_sheet_model_row (self->model, (guint)row)->name : "";
  g_autofree char *question = g_strdup_printf (_ ("%s of %s is given"), document, name);
  GtkWidget *bar = tonti_sheet_bar_new (question);
  g_object_set_data (G_OBJECT (bar), "member", GSIZE_TO_POINTER ((gsize)member));
  g_object_set_data (G_OBJECT (bar), "offer", bar);
  tonti_sheet_bar_add_choice (TONTI_SHEET_BAR (bar), _ ("Print it"), FALSE);
  g_signal_connect_object (bar, "chosen", G_CALLBACK (print_cb), self, 0);
  open_bar (self, bar);
}
