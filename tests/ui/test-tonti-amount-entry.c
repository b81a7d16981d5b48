// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-amount-entry.h"
#include "tonti-holder.h"

/* The field for amounts: nothing moves while one types, everything is understood that people write,
 * and what is odd is asked, never refused. */

#define THIN "\u202f"

static TontiAmountEntry *
add_entry (TontiHolder *holder, const char *currency, const char *country)
{
  const TontiStyle style = tonti_style_for (tonti_currency_find (currency), country, "fr");
  TontiAmountEntry *entry = tonti_holder_add (holder, tonti_amount_entry_new ());
  tonti_amount_entry_set_style (entry, &style, "fr");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Amount",
                                  -1);
  return entry;
}

static const char *
get_text (TontiAmountEntry *entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

static void
type_keys (TontiAmountEntry *entry, const char *text)
{
  int at = gtk_editable_get_position (GTK_EDITABLE (entry));
  gtk_editable_insert_text (GTK_EDITABLE (entry), text, -1, &at);
  gtk_editable_set_position (GTK_EDITABLE (entry), at);
  tonti_stage_settle ();
}

static void
leaves_the_caret_alone (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  for (int i = 1; i <= 7; i++)
    {
      type_keys (entry, "2");
      g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, i);
    }
  g_assert_cmpstr (get_text (entry), ==, "2222222");
  gtk_editable_set_position (GTK_EDITABLE (entry), 3);
  type_keys (entry, "9");
  g_assert_cmpstr (get_text (entry), ==, "22292222");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (entry)), ==, 4);
}

static void
says_the_amount_in_words (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "25000");
  tonti_stage_wait_text (holder->window,
                         "25" THIN "000\u00a0F" THIN "CFA — vingt-cinq mille francs CFA");
  tonti_stage_type (GTK_WIDGET (entry), "");
  g_assert_cmpstr (tonti_field_get_line (TONTI_FIELD (entry)), ==, "");
}

static void
groups_when_it_is_left (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "25000");
  g_assert_cmpstr (get_text (entry), ==, "25000");
  tonti_holder_leave (holder);
  g_assert_cmpstr (get_text (entry), ==, "25" THIN "000");
  g_assert_cmpint (tonti_amount_entry_read (entry).amount.minor, ==, 25000);
}

static void
understands_what_people_write (void)
{
  static const char *const ways[]
      = { "25 000", "25\u00a0000", "25" THIN "000", "25.000",  "25,000", "25'000",
          "25k",    "=5000*5",     "(20+5)*1k",     "2,5k*10", " 25000 " };
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      gtk_widget_grab_focus (GTK_WIDGET (entry));
      tonti_stage_type (GTK_WIDGET (entry), ways[i]);
      g_test_message ("%s", ways[i]);
      g_assert_cmpint (tonti_amount_entry_read (entry).result, ==, TONTI_AMOUNT_OK);
      tonti_holder_leave (holder);
      g_assert_cmpstr (get_text (entry), ==, "25" THIN "000");
    }
}

static void
shows_the_formula_again (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "1500*3");
  tonti_holder_leave (holder);
  g_assert_cmpstr (get_text (entry), ==, "4" THIN "500");
  g_assert_cmpstr (tonti_amount_entry_get_formula (entry), ==, "1500*3");
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_F2, 0));
  g_assert_cmpstr (get_text (entry), ==, "1500*3");
  tonti_stage_type (GTK_WIDGET (entry), "700");
  g_assert_false (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_F2, 0));
  tonti_holder_leave (holder);
  g_assert_null (tonti_amount_entry_get_formula (entry));
}

static void
brings_back_what_stood_there (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  tonti_amount_entry_set_amount (entry, tonti_money (5000), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "77");
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
  g_assert_cmpstr (get_text (entry), ==, "5" THIN "000");
  g_assert_false (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
}

static gboolean
is_understood (gpointer entry)
{
  return tonti_amount_entry_read (entry).result == TONTI_AMOUNT_OK;
}

static void
asks_what_a_mark_means (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "EUR", "FR");
  GtkWidget *thousand;
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "1.000");
  tonti_holder_accept (entry);
  thousand = tonti_stage_find_button (holder->window, "1" THIN "000,00");
  g_assert_nonnull (thousand);
  g_assert_nonnull (tonti_stage_find_button (holder->window, "1,00"));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (holder->window)),
                                         GTK_WIDGET (entry)));
  tonti_stage_click (thousand);
  tonti_stage_wait (is_understood, entry);
  g_assert_cmpint (tonti_amount_entry_read (entry).amount.minor, ==, 100000);
  g_assert_null (tonti_stage_find_button (holder->window, "1,00"));
}

static void
wonders_but_takes_it (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  tonti_amount_entry_set_expected (entry, tonti_money (5000));
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "50000");
  tonti_stage_wait_text (holder->window, "10 times the usual 5" THIN "000");
  g_assert_cmpint (tonti_amount_entry_read (entry).result, ==, TONTI_AMOUNT_OK);
  tonti_stage_type (GTK_WIDGET (entry), "25000");
  g_assert_null (strstr (tonti_field_get_line (TONTI_FIELD (entry)), "times"));
}

static void
count_cb (TontiAmountEntry *entry, guint *count)
{
  (*count)++;
}

static void
keeps_what_is_no_amount (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  guint committed = 0;
  g_signal_connect (entry, "committed", G_CALLBACK (count_cb), &committed);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "douze");
  tonti_holder_leave (holder);
  g_assert_cmpstr (get_text (entry), ==, "douze");
  g_assert_nonnull (strstr (tonti_field_get_line (TONTI_FIELD (entry)), "douze:"));
  g_assert_true (
      gtk_widget_has_css_class (GTK_WIDGET (tonti_field_get_entry (TONTI_FIELD (entry))), "error"));
  g_assert_cmpuint (committed, ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "12");
  tonti_holder_accept (entry);
  tonti_holder_leave (holder);
  g_assert_cmpuint (committed, ==, 1);
}

static void
writes_words_as_the_group_does (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  g_autoptr (TontiGroup) group = tonti_group_copy (tonti_session_get_group (holder->session));
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  g_free (group->words_variant);
  group->words_variant = g_strdup ("1990");
  tonti_amount_entry_set_group (entry, group);
  tonti_stage_type (GTK_WIDGET (entry), "271");
  tonti_stage_wait_text (holder->window, "deux-cent-soixante-et-onze");
}

static void
has_a_name (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (NULL);
  TontiAmountEntry *entry = add_entry (holder, "XOF", "SN");
  tonti_stage_assert_named (holder->window);
  g_assert_true (gtk_test_accessible_has_relation (
      GTK_ACCESSIBLE (tonti_field_get_entry (TONTI_FIELD (entry))),
      GTK_ACCESSIBLE_RELATION_LABELLED_BY));
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/amount-entry/leaves-the-caret-alone", leaves_the_caret_alone);
  g_test_add_func ("/ui/amount-entry/says-the-amount-in-words", says_the_amount_in_words);
  g_test_add_func ("/ui/amount-entry/groups-when-it-is-left", groups_when_it_is_left);
  g_test_add_func ("/ui/amount-entry/understands-what-people-write", understands_what_people_write);
  g_test_add_func ("/ui/amount-entry/shows-the-formula-again", shows_the_formula_again);
  g_test_add_func ("/ui/amount-entry/brings-back-what-stood-there", brings_back_what_stood_there);
  g_test_add_func ("/ui/amount-entry/asks-what-a-mark-means", asks_what_a_mark_means);
  g_test_add_func ("/ui/amount-entry/wonders-but-takes-it", wonders_but_takes_it);
  g_test_add_func ("/ui/amount-entry/keeps-what-is-no-amount", keeps_what_is_no_amount);
  g_test_add_func ("/ui/amount-entry/writes-words-as-the-group-does",
                   writes_words_as_the_group_does);
  g_test_add_func ("/ui/amount-entry/has-a-name", has_a_name);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
