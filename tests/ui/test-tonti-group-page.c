// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-form.h"
#include "tonti-stage.h"

/* The group's page: what it shows, and its forms. */

static GtkWidget *
find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (TONTI_IS_FORM (window) && gtk_widget_get_mapped (window))
        return window;
    }
  g_error ("no form is shown");
}

static gboolean
has_no_form (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      if (TONTI_IS_FORM (window))
        return FALSE;
    }
  return TRUE;
}

static void
press (gpointer root, const char *text)
{
  GtkWidget *button = tonti_stage_find_button (root, text);
  if (!button)
    g_error ("no button %s", text);
  g_assert_true (gtk_widget_is_sensitive (button));
  if (GTK_IS_BUTTON (button))
    g_signal_emit_by_name (button, "clicked");
  else
    g_signal_emit_by_name (button, "activate");
  tonti_stage_settle ();
}

static void
set (const char *name, json_t *value)
{
  tonti_form_set_value (TONTI_FORM (find_form ()), name, value);
  tonti_stage_settle ();
}

static void
send (void)
{
  GtkWidget *form = find_form ();
  tonti_stage_assert_named (form);
  gtk_widget_activate_action (form, "form.send", NULL);
}

static void
accept (void)
{
  send ();
  tonti_stage_wait (has_no_form, NULL);
}

static TontiWindow *
open_page (TontiFixture *f)
{
  TontiWindow *window;
  g_clear_pointer (&f->book, tonti_book_close);
  window = tonti_stage_open (f->path);
  tonti_stage_show (window, "group");
  tonti_stage_wait_text (window, "Legal form");
  return window;
}

static void
end (TontiWindow *window, TontiFixture *f)
{
  tonti_stage_close (window);
  tonti_fixture_reopen (f);
  tonti_fixture_verify (f);
}

static void
shows_what_the_group_is (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  tonti_stage_wait_text (window, "Economic interest group (GIE)");
  tonti_stage_wait_text (window, "Fines, then funds, then pots");
  tonti_stage_wait_text (window, "Chair since 04/01/2025");
  tonti_stage_wait_text (window, "Solidarité");
  tonti_stage_wait_text (window, "Absence non excusée");
  tonti_stage_wait_text (window, "caisse de solidarité");
  tonti_stage_assert_named (window);
  end (window, f);
}

static void
changes_the_group (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "hange…");
  set ("place", json_string ("Mbour"));
  set ("priority", json_string ("pool fund fines"));
  set ("expense_ceiling", json_integer (25000));
  accept ();
  tonti_stage_wait_text (window, "Mbour");
  tonti_stage_wait_text (window, "Pots, then funds, then fines");
  end (window, f);
  g_assert_cmpint (tonti_book_get_group (f->book)->expense_ceiling, ==, 25000);
  g_assert_cmpstr (tonti_book_get_group (f->book)->priority, ==, "pool fund fines");
}

/* Offices are changed by two officers, who are proposed. */
static void
names_and_ends_an_officer (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "Name an");
  set ("member", json_integer (9));
  set ("role", json_string ("auditor"));
  accept ();
  tonti_stage_wait_text (window, "Coumba Cissé");
  press (window, "Mame Diarra Guèye");
  tonti_stage_wait_text (find_form (), "gives up the office: Counter");
  accept ();
  tonti_stage_wait_no_text (window, "Mame Diarra Guèye");
  end (window, f);
}

static void
enters_funds_and_fines (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "und…");
  set ("name", json_string ("Fêtes"));
  set ("amount", json_integer (250));
  accept ();
  tonti_stage_wait_text (window, "Fêtes");
  press (window, "ine…");
  set ("label", json_string ("Tenue oubliée"));
  set ("amount", json_integer (300));
  accept ();
  tonti_stage_wait_text (window, "Tenue oubliée");
  press (window, "Téléphone");
  set ("retired", json_true ());
  accept ();
  tonti_stage_wait_text (window, "no longer charged");
  end (window, f);
}

static void
says_why_a_fund_is_refused (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "und…");
  set ("name", json_string ("Solidarité"));
  send ();
  tonti_stage_wait_text (find_form (), "another fund has this name");
  gtk_window_destroy (GTK_WINDOW (find_form ()));
  tonti_stage_settle ();
  end (window, f);
}

/* A fund whose name alone changes is due as before. */
static void
renames_a_fund_without_a_new_day (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "Solidarité");
  set ("name", json_string ("Entraide"));
  accept ();
  tonti_stage_wait_text (window, "Entraide");
  tonti_stage_wait_text (window, "500");
  end (window, f);
}

static void
uses_the_groups_own_word (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiWindow *window = open_page (f);
  press (window, "Unit of the pot");
  set ("word", json_string ("nom"));
  accept ();
  tonti_stage_wait_text (window, "nom (in the region: main)");
  press (window, "Unit of the pot");
  set ("word", json_string ("nom"));
  tonti_stage_type (GTK_WIDGET (gtk_window_get_focus (GTK_WINDOW (find_form ()))), "");
  accept ();
  tonti_stage_wait_no_text (window, "in the region");
  end (window, f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/group-page/shows-what-the-group-is", shows_what_the_group_is);
  g_test_add_func ("/ui/group-page/changes-the-group", changes_the_group);
  g_test_add_func ("/ui/group-page/names-and-ends-an-officer", names_and_ends_an_officer);
  g_test_add_func ("/ui/group-page/enters-funds-and-fines", enters_funds_and_fines);
  g_test_add_func ("/ui/group-page/says-why-a-fund-is-refused", says_why_a_fund_is_refused);
  g_test_add_func ("/ui/group-page/renames-a-fund-without-a-new-day",
                   renames_a_fund_without_a_new_day);
  g_test_add_func ("/ui/group-page/uses-the-groups-own-word", uses_the_groups_own_word);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
