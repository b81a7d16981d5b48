// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-form-row.h"
#include "tonti-stage.h"

/* Meetings of the sample group, prepared by requests and then gone on with at the window. */

/* The second meeting's number is 2, and so on; the first is on 4 January 2025. */
static inline void
stage_open_meeting (TontiFixture *f, int n)
{
  char iso[TONTI_DAY_ISO_SIZE];
  TontiDay first, day;
  g_assert_true (tonti_day_parse_iso ("2025-01-04", &first));
  g_assert_true (tonti_rhythm_day (TONTI_RHYTHM_FOUR_WEEKS, first, n - 1, &day));
  tonti_fixture_set_day (f, tonti_day_to_iso (day, iso));
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
}

/* Everybody is there; 137 500 came of 155 000, because 20 to 22 paid nothing and 23 the half. */
static inline void
stage_play_short (TontiFixture *f)
{
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':20,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':21,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':22,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'due.set','member':23,'of':'pool:1','amount':2500}");
}

/* The first meeting as it should be, closed: 30 × 500 + 155 000 came, two lots of 78 400 left. */
static inline void
stage_play_closed (TontiFixture *f)
{
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'none'}}");
  tonti_fixture_apply (f, "{'do':'count.enter','counters':[4,5],'notes':{'10000':1,'2000':1,"
                          "'1000':1},'coins':{'200':1}}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
}

/* The book in a window whose clock stands where that of the fixture stands. */
static inline TontiWindow *
stage_window (TontiFixture *f)
{
  TontiWindow *window = tonti_stage_open (f->path);
  g_object_set (gtk_settings_get_default (), "gtk-cursor-blink", FALSE, NULL);
  tonti_session_set_clock (tonti_window_get_session (window), f->user.now_unix_s + 3600,
                           f->user.today);
  return window;
}

static inline GtkWidget *
stage_find_form (TontiWindow *parent)
{
  g_autoptr (GListModel) windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);
      if (gtk_window_get_transient_for (window) == GTK_WINDOW (parent))
        return GTK_WIDGET (window);
    }
  return NULL;
}

static inline gboolean
stage_has_form (gpointer window)
{
  return stage_find_form (window) != NULL;
}

static inline gboolean
stage_has_no_form (gpointer window)
{
  return stage_find_form (window) == NULL;
}

/* The window that stands above PARENT, when it is there. */
static inline GtkWidget *
stage_form (TontiWindow *parent)
{
  tonti_stage_wait (stage_has_form, parent);
  tonti_stage_settle ();
  return stage_find_form (parent);
}

static inline gboolean
stage_is_row (GtkWidget *widget, gconstpointer name)
{
  return TONTI_IS_FORM_ROW (widget)
         && g_str_equal (tonti_form_row_get_field (TONTI_FORM_ROW (widget))->name, name);
}

static inline gboolean
stage_is_editable (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT (widget);
}

/* Types into a field of the form. */
static inline void
stage_fill (GtkWidget *form, const char *name, const char *text)
{
  GtkWidget *row = tonti_stage_find (form, stage_is_row, name);
  g_assert_nonnull (row);
  GtkWidget *entry = tonti_stage_find (row, stage_is_editable, NULL);
  g_assert_nonnull (entry);
  tonti_stage_type (entry, text);
}

/* Chooses in a drop-down of the form. */
static inline void
stage_choose (GtkWidget *form, const char *name, const char *code)
{
  GtkWidget *row = tonti_stage_find (form, stage_is_row, name);
  json_auto_t *value = json_string (code);
  g_assert_nonnull (row);
  tonti_form_row_write (TONTI_FORM_ROW (row), value);
}

/* Says how the beneficiary stands for it. */
static inline void
stage_discharge (GtkWidget *form, const char *how)
{
  GtkWidget *row = tonti_stage_find (form, stage_is_row, "discharge");
  json_auto_t *value = json_pack ("{s:s}", "how", how);
  g_assert_nonnull (row);
  tonti_form_row_write (TONTI_FORM_ROW (row), value);
}

/* Leave the form without storing. */
static inline void
stage_leave (TontiWindow *window)
{
  GtkWidget *form = stage_form (window);
  gtk_window_set_focus (GTK_WINDOW (form), NULL);
  tonti_stage_settle ();
  gtk_window_destroy (GTK_WINDOW (form));
  tonti_stage_settle ();
}

static inline gboolean
stage_is_problem (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget))
         && (gtk_widget_has_css_class (widget, "error")
             || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), "problem")
                    == 0);
}

static inline gboolean
stage_is_answered (gpointer window)
{
  GtkWidget *form = stage_find_form (window);
  return form == NULL || tonti_stage_find (form, stage_is_problem, NULL) != NULL;
}

/* The book takes what stands in the form, else the test fails with what it says. */
static inline void
stage_accept (TontiWindow *window, const char *text)
{
  tonti_stage_click (tonti_stage_find_button (stage_form (window), text));
  tonti_stage_wait (stage_is_answered, window);
  if (stage_find_form (window))
    g_error ("%s", gtk_label_get_text (GTK_LABEL (
                       tonti_stage_find (stage_find_form (window), stage_is_problem, NULL))));
  tonti_stage_wait_saved (window);
}
