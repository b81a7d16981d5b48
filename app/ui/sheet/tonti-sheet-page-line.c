// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-sheet-page-private.h"

/* The line below the grid, always at the same place. */

static void
show_text (TontiSheetPage *self, const char *text, TontiSheetLineKind kind)
{
  static const char *const icons[] = {
    [TONTI_SHEET_LINE_PLAIN] = NULL,
    [TONTI_SHEET_LINE_HINT] = "dialog-warning-symbolic",
    [TONTI_SHEET_LINE_WRONG] = "dialog-error-symbolic",
  };
  static const char *const looks[] = {
    [TONTI_SHEET_LINE_PLAIN] = "plain",
    [TONTI_SHEET_LINE_HINT] = "warning",
    [TONTI_SHEET_LINE_WRONG] = "error",
  };
  GtkWidget *box = gtk_widget_get_parent (GTK_WIDGET (self->line));
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    gtk_widget_remove_css_class (box, looks[i]);
  gtk_widget_add_css_class (box, looks[kind]);
  gtk_label_set_text (self->line, text);
  gtk_widget_set_visible (GTK_WIDGET (self->line_icon), icons[kind] != NULL);
  gtk_image_set_from_icon_name (self->line_icon, icons[kind]);
}

void
tonti_sheet_page_show_line (TontiSheetPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  TontiSheetLineKind kind = TONTI_SHEET_LINE_PLAIN;
  guint row, column;
  if (!session || tonti_sheet_model_count (self->model) == 0)
    return;
  if (self->notice)
    {
      show_text (self, self->notice,
                 self->notice_is_wrong ? TONTI_SHEET_LINE_WRONG : TONTI_SHEET_LINE_PLAIN);
      return;
    }
  tonti_sheet_grid_get_cursor (self->grid, &row, &column);
  g_autofree char *text
      = tonti_sheet_line_make (self->model, tonti_session_get_group (session), row, column,
                               tonti_sheet_grid_get_typed (self->grid), &kind);
  show_text (self, text, kind);
}

void
tonti_sheet_page_say (TontiSheetPage *self, const char *text, gboolean is_wrong)
{
  g_free (self->notice);
  self->notice = g_strdup (text);
  self->notice_is_wrong = is_wrong;
  tonti_sheet_page_show_line (self);
}
