// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"

/* The lots of an open meeting at the window, by widgets alone. */

#define NBSP "\302\240"
#define THIN "\342\200\257"

static void
a_whole_lot_is_paid_and_taken_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "the pot is whole");
  tonti_stage_wait_text (window, "78" THIN "400");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Pay the lot of"));
  tonti_stage_assert_named (stage_form (window));
  stage_discharge (stage_form (window), "none");
  stage_accept (window, "Pay the lot");
  tonti_stage_wait_text (window, "Nobody has signed yet");
  tonti_stage_click (tonti_stage_find_button (window, "Take back"));
  tonti_stage_wait_no_text (window, "Nobody has signed yet");
  tonti_stage_close (window);
}

/* 17 500 are missing from the pot, 8 750 from each lot. */
static void
a_short_lot_owes_the_rest (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_short (f);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "17" THIN "500");
  tonti_stage_wait_text (window, "8" THIN "750");
  tonti_stage_click (tonti_stage_find_button (window, "Pay the lot of"));
  stage_choose (stage_form (window), "short", "owe");
  stage_discharge (stage_form (window), "signature");
  stage_accept (window, "Pay the lot");
  tonti_stage_wait_text (window, "stays owed");
  tonti_stage_wait_text (window, "69" THIN "650");
  tonti_stage_close (window);
}

static void
or_the_box_advances_it (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':50000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'due.set','member':20,'of':'pool:1','amount':0}");
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "Pay the lot of");
  tonti_stage_click (tonti_stage_find_button (window, "Pay the lot of"));
  stage_choose (stage_form (window), "short", "box-advances");
  stage_discharge (stage_form (window), "signature");
  stage_accept (window, "Pay the lot");
  tonti_stage_wait_text (window, "the box advanced them");
  tonti_stage_close (window);
}

/* Nothing is in the box: the refusal stands in the form, which stays. */
static void
what_the_box_has_not_is_refused_beside (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "Pay the lot of");
  tonti_stage_click (tonti_stage_find_button (window, "Pay the lot of"));
  GtkWidget *form = stage_form (window);
  stage_choose (form, "short", "box-advances");
  stage_discharge (form, "signature");
  tonti_stage_click (tonti_stage_find_button (form, "Pay the lot"));
  tonti_stage_wait_saved (window);
  g_assert_true (stage_form (window) == form);
  tonti_stage_wait_text (form, "the box");
  stage_leave (window);
  tonti_stage_close (window);
}

static void
a_rest_of_an_earlier_lot_is_paid (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  stage_play_short (f);
  tonti_fixture_apply (f, "{'do':'lot.pay','short':'owe','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','short':'owe','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'count.enter','counters':[4,5],'notes':{'10000':1,'2000':1,"
                          "'1000':1},'coins':{'200':1}}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  stage_open_meeting (f, 2);
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/2/lots");
  tonti_stage_wait_text (window, "Rests of earlier lots");
  tonti_stage_click (tonti_stage_find_button (window, "Pay the rest"));
  stage_discharge (stage_form (window), "signature");
  stage_accept (window, "Pay the rest");
  tonti_stage_wait_text (window, "paid today");
  tonti_stage_close (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/lots/a-whole-lot-is-paid-and-taken-back",
                   a_whole_lot_is_paid_and_taken_back);
  g_test_add_func ("/ui/lots/a-short-lot-owes-the-rest", a_short_lot_owes_the_rest);
  g_test_add_func ("/ui/lots/or-the-box-advances-it", or_the_box_advances_it);
  g_test_add_func ("/ui/lots/what-the-box-has-not-is-refused-beside",
                   what_the_box_has_not_is_refused_beside);
  g_test_add_func ("/ui/lots/a-rest-of-an-earlier-lot-is-paid", a_rest_of_an_earlier_lot_is_paid);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
