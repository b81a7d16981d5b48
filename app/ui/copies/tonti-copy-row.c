// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-copy-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tonti-known-copies.h"
#include "tonti-state-mark.h"

/* "On another disk · protected by a password · made after the closing" */
static char *
tell_kind (const TontiCopyRow *copy)
{
  GString *text
      = g_string_new (copy->outside ? _ ("Outside this computer") : _ ("On this computer"));
  if (copy->sealed)
    g_string_append_printf (text, " · %s", _ ("protected by a password"));
  if (copy->automatic)
    g_string_append_printf (text, " · %s", _ ("made by itself"));
  return g_string_free (text, FALSE);
}

static GtkWidget *
make_button (const char *label, const char *name, const char *action, const char *path)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_ways (AdwActionRow *row, const TontiCopyRow *copy, const char *what)
{
  g_autofree char *check = g_strdup_printf (_ ("Check the copy: %s"), what);
  g_autofree char *restore = g_strdup_printf (_ ("Restore the copy: %s"), what);
  if (!copy->sealed)
    adw_action_row_add_suffix (row, make_button (_ ("Check"), check, "copies.check", copy->path));
  adw_action_row_add_suffix (row, make_button (_ ("Restore…"), restore, "win.restore", copy->path));
}

GtkWidget *
tonti_copy_row_new (const TontiCopyRow *copy)
{
  GtkWidget *row = adw_action_row_new (), *mark = tonti_state_mark_new ();
  g_autofree char *what = tonti_known_copies_describe (copy);
  g_autofree char *kind = tell_kind (copy);
  g_autofree char *place = g_filename_display_name (copy->path);
  g_autofree char *about = g_strdup_printf ("%s\n%s", kind, place);
  g_autofree char *title = g_markup_escape_text (what, -1);
  g_autofree char *line = g_markup_escape_text (about, -1);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 3);
  gtk_widget_set_tooltip_text (row, place);
  tonti_state_mark_set (TONTI_STATE_MARK (mark),
                        copy->exists ? TONTI_STATE_GOOD : TONTI_STATE_WARNING,
                        copy->exists ? _ ("Read back") : _ ("Not there now"), FALSE);
  gtk_widget_set_valign (mark, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  if (copy->exists)
    add_ways (ADW_ACTION_ROW (row), copy, what);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, what,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  return row;
}
