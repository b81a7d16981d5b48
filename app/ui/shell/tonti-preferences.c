// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-preferences.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tonti-keyboard-row.h"
#include "tonti-language.h"
#include "tonti-renderer.h"
#include "tonti-settings.h"
#include "tonti-text-size.h"
#include "tonti-theme.h"
#include "tonti-window.h"

typedef struct
{
  const char *code, *title;
} Choice;

static const Choice languages[]
    = { { "", N_ ("As the computer") }, { "fr", "Français" }, { "en", "English" } };
static const Choice themes[]
    = { { "light", N_ ("Light") }, { "dark", N_ ("Dark") }, { "system", N_ ("As the computer") } };

/* Rows. */

static GtkWidget *
make_combo (const char *title, const char *about, const Choice *choices, guint n, const char *now)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();
  guint selected = 0;
  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (names, _ (choices[i].title));
      if (g_str_equal (choices[i].code, now))
        selected = i;
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  return row;
}

static void
language_cb (AdwComboRow *row, GParamSpec *pspec, gpointer user_data)
{
  tonti_language_choose (languages[adw_combo_row_get_selected (row)].code);
}

static void
theme_cb (AdwComboRow *row, GParamSpec *pspec, gpointer user_data)
{
  tonti_theme_set (themes[adw_combo_row_get_selected (row)].code);
}

static GtkWidget *
make_language_row (void)
{
  g_autofree char *now = tonti_language_get_chosen ();
  GtkWidget *row = make_combo (_ ("_Language of the window"),
                               _ ("From the next start on; papers keep the group's language"),
                               languages, G_N_ELEMENTS (languages), now);
  g_signal_connect (row, "notify::selected", G_CALLBACK (language_cb), NULL);
  return row;
}

static GtkWidget *
make_theme_row (void)
{
  g_autofree char *now = tonti_settings_get_text ("theme");
  GtkWidget *row
      = make_combo (_ ("_Colours"), _ ("Light is easier to read in daylight and on a projector"),
                    themes, G_N_ELEMENTS (themes), now);
  g_signal_connect (row, "notify::selected", G_CALLBACK (theme_cb), NULL);
  return row;
}

static void
text_size_cb (GtkSpinButton *spin, gpointer user_data)
{
  tonti_text_size_set (gtk_spin_button_get_value_as_int (spin));
}

static GtkWidget *
make_row_for (GtkWidget *widget, const char *title, const char *about)
{
  GtkWidget *row = adw_action_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), about);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  return row;
}

static GtkWidget *
make_text_size_row (void)
{
  GtkWidget *spin = gtk_spin_button_new_with_range (100, 200, 10);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), tonti_text_size_get ());
  g_signal_connect (spin, "value-changed", G_CALLBACK (text_size_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Size of text, percent"), -1);
  return make_row_for (spin, _ ("_Size of text"), _ ("In percent; also Ctrl with + and −"));
}

static void
safe_cb (GtkSwitch *toggle, GParamSpec *pspec, gpointer user_data)
{
  tonti_renderer_set_safe (gtk_switch_get_active (toggle));
}

static GtkWidget *
make_safe_row (void)
{
  GtkWidget *toggle = gtk_switch_new ();
  gtk_switch_set_active (GTK_SWITCH (toggle), tonti_renderer_is_safe ());
  g_signal_connect (toggle, "notify::active", G_CALLBACK (safe_cb), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Safe display"), -1);
  return make_row_for (toggle, _ ("Safe _display"),
                       _ ("For a window that stays white or flickers; from the next start on"));
}

/* Groups. */

static void
add_rows (GtkWidget *group, GtkWidget *row)
{
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (row), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), row);
}

static GtkWidget *
make_computer_group (void)
{
  GtkWidget *group = adw_preferences_group_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), _ ("This computer"));
  add_rows (group, make_language_row ());
  add_rows (group, make_theme_row ());
  add_rows (group, make_text_size_row ());
  add_rows (group, make_safe_row ());
  return group;
}

static GtkWidget *
make_book_group (TontiSession *session)
{
  GtkWidget *group = adw_preferences_group_new ();
  g_autofree char *name = g_markup_escape_text (tonti_session_get_group (session)->name, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), name);
  add_rows (group, tonti_keyboard_row_new (session));
  return group;
}

void
tonti_preferences_show (GtkWindow *parent)
{
  TontiSession *session
      = TONTI_IS_WINDOW (parent) ? tonti_window_get_session (TONTI_WINDOW (parent)) : NULL;
  GtkWidget *window = adw_preferences_window_new ();
  GtkWidget *page = adw_preferences_page_new ();
  adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                            ADW_PREFERENCES_GROUP (make_computer_group ()));
  if (session)
    adw_preferences_page_add (ADW_PREFERENCES_PAGE (page),
                              ADW_PREFERENCES_GROUP (make_book_group (session)));
  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), ADW_PREFERENCES_PAGE (page));
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), parent != NULL);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (window), TRUE);
  gtk_window_present (GTK_WINDOW (window));
}
