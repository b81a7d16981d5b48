// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-holder.h"
#include "tonti-member-entry.h"
#include "tonti-member-list.h"
#include "tonti-officers-row.h"

/* The field for members: a number or a part of the name is enough, and nobody is taken for somebody
 * else. */

static TontiMemberEntry *
add_entry (TontiHolder *holder)
{
  TontiMemberEntry *entry = tonti_holder_add (holder, tonti_member_entry_new ());
  tonti_member_entry_set_session (entry, holder->session);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Member",
                                  -1);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  return entry;
}

static gboolean
is_chosen (gpointer entry)
{
  return tonti_member_entry_get_member (entry) != 0;
}

static gboolean
is_list (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_MEMBER_LIST (widget);
}

static gboolean
is_open (gpointer entry)
{
  return tonti_stage_find (GTK_WIDGET (entry), is_list, NULL) != NULL;
}

static gboolean
is_closed (gpointer entry)
{
  return !is_open (entry);
}

static void
takes_a_number (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "1");
  tonti_holder_accept (entry);
  tonti_stage_wait (is_chosen, entry);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 1);
  g_assert_cmpstr (tonti_member_entry_get_name (entry), ==, "Awa Diop");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1 · Awa Diop");
}

/* A form that was refused clears its problems before it is sent again. */
static void
keeps_who_was_chosen_beside_a_problem (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "1");
  tonti_holder_accept (entry);
  tonti_stage_wait (is_chosen, entry);
  tonti_field_set_problem (TONTI_FIELD (entry), "not now");
  tonti_field_set_problem (TONTI_FIELD (entry), NULL);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 1);
  tonti_stage_type (GTK_WIDGET (entry), "2");
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 0);
}

static void
takes_a_number_when_it_is_left (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "3");
  tonti_holder_leave (holder);
  tonti_stage_wait (is_chosen, entry);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 3);
}

static void
finds_without_accents (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "dIöP");
  tonti_stage_wait (is_open, entry);
  g_assert_nonnull (tonti_stage_find_text (entry, "Awa Diop"));
  tonti_holder_accept (entry);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 1);
  g_assert_true (is_closed (entry));
}

static void
is_chosen_by_keys (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Down, 0));
  tonti_stage_wait (is_open, entry);
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Down, 0));
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Down, 0));
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Up, 0));
  tonti_holder_accept (entry);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 2);
}

static void
closes_its_list_first (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "a");
  tonti_stage_wait (is_open, entry);
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
  g_assert_true (is_closed (entry));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "a");
  g_assert_true (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_false (tonti_stage_key (GTK_WIDGET (entry), GDK_KEY_Escape, 0));
}

static void
takes_nobody_by_half (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "a");
  tonti_stage_wait (is_open, entry);
  tonti_holder_leave (holder);
  tonti_stage_wait_text (holder->window, "a: choose who it is");
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 0);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  tonti_stage_type (GTK_WIDGET (entry), "Zéphyrin");
  tonti_holder_leave (holder);
  tonti_stage_wait_text (holder->window, "Zéphyrin: nobody has this number or name");
}

static void
changes_with_what_is_typed (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = add_entry (holder);
  tonti_member_entry_set_member (entry, 2);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 2);
  tonti_stage_type (GTK_WIDGET (entry), "Awa");
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 0);
  g_assert_cmpstr (tonti_member_entry_get_name (entry), ==, "");
}

static gboolean
has_name (gpointer entry)
{
  return *tonti_member_entry_get_name (entry) != '\0';
}

static void
looks_a_member_up (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiMemberEntry *entry = tonti_holder_add (holder, tonti_member_entry_new ());
  tonti_member_entry_set_member (entry, 1);
  tonti_member_entry_set_session (entry, holder->session);
  tonti_stage_wait (has_name, entry);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "1 · Awa Diop");
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Member",
                                  -1);
  tonti_stage_assert_named (holder->window);
}

static void
shows_who_left_last (void)
{
  TontiFixture *f = tonti_fixture_new ();
  tonti_fixture_apply (f, "{'do':'member.add','name':'Fatou Ba'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Fatou Sy'}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':1,'reason':'moved'}");
  g_autoptr (TontiHolder) holder = tonti_holder_new (f);
  TontiMemberEntry *entry = add_entry (holder);
  tonti_stage_type (GTK_WIDGET (entry), "fatou");
  tonti_stage_wait (is_open, entry);
  g_assert_nonnull (tonti_stage_find_text (entry, "left on"));
  tonti_holder_accept (entry);
  g_assert_cmpint (tonti_member_entry_get_member (entry), ==, 2);
}

static gboolean
has_officers (gpointer row)
{
  json_t *officers = tonti_officers_row_get_officers (row);
  gboolean there = officers != NULL;
  json_decref (officers);
  return there;
}

static void
officers_are_proposed (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_sample ());
  TontiOfficersRow *row = tonti_holder_add (holder, tonti_officers_row_new ());
  json_auto_t *officers = NULL, *counters = NULL;
  tonti_officers_row_set_session (row, holder->session);
  tonti_stage_wait (has_officers, row);
  officers = tonti_officers_row_get_officers (row);
  g_assert_cmpint (json_integer_value (json_array_get (officers, 0)), ==, 1);
  g_assert_cmpint (json_integer_value (json_array_get (officers, 1)), ==, 2);
  tonti_stage_assert_named (holder->window);
  tonti_officers_row_set_counters (row, TRUE);
  tonti_stage_wait (has_officers, row);
  counters = tonti_officers_row_get_officers (row);
  g_assert_cmpint (json_integer_value (json_array_get (counters, 0)), ==, 4);
  g_assert_cmpint (json_integer_value (json_array_get (counters, 1)), ==, 5);
}

static void
officers_are_not_asked_in_a_fresh_book (void)
{
  g_autoptr (TontiHolder) holder = tonti_holder_new (tonti_fixture_new ());
  TontiOfficersRow *row = tonti_holder_add (holder, tonti_officers_row_new ());
  tonti_officers_row_set_session (row, holder->session);
  tonti_stage_wait_text (holder->window, "There are not two officers");
  g_assert_false (tonti_officers_row_is_asked (row));
  g_assert_null (tonti_officers_row_get_officers (row));
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/member-entry/takes-a-number", takes_a_number);
  g_test_add_func ("/ui/member-entry/keeps-who-was-chosen-beside-a-problem",
                   keeps_who_was_chosen_beside_a_problem);
  g_test_add_func ("/ui/member-entry/takes-a-number-when-it-is-left",
                   takes_a_number_when_it_is_left);
  g_test_add_func ("/ui/member-entry/finds-without-accents", finds_without_accents);
  g_test_add_func ("/ui/member-entry/is-chosen-by-keys", is_chosen_by_keys);
  g_test_add_func ("/ui/member-entry/closes-its-list-first", closes_its_list_first);
  g_test_add_func ("/ui/member-entry/takes-nobody-by-half", takes_nobody_by_half);
  g_test_add_func ("/ui/member-entry/changes-with-what-is-typed", changes_with_what_is_typed);
  g_test_add_func ("/ui/member-entry/looks-a-member-up", looks_a_member_up);
  g_test_add_func ("/ui/member-entry/shows-who-left-last", shows_who_left_last);
  g_test_add_func ("/ui/member-entry/officers-are-proposed", officers_are_proposed);
  g_test_add_func ("/ui/member-entry/officers-are-not-asked-in-a-fresh-book",
                   officers_are_not_asked_in_a_fresh_book);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
