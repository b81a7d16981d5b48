// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-stage.h"

#include "tonti-draw-calls.h"

/* The order in which hands are served at the window: the question, the draw in front of everybody,
 * lots that are drawn or chosen at a meeting, a hand out of its turn. By widgets alone, and held
 * against the book, where the same is done by requests. */

#define FIRST "A 371 826"
#define SECOND "B 495 071"

/* Five hands; ORDER of the pot, and it runs when that settles nothing beforehand. */
static TontiFixture *
make_pot (const char *order)
{
  TontiFixture *f = tonti_fixture_new ();
  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':1000}");
  for (int i = 1; i <= 5; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','hands':1}", i);
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_apply (f, "{'do':'meeting.plan','start':'2025-01-04','count':8}");
  tonti_fixture_apply_format (f, "{'do':'order.set','pool':'pool:1','order':'%s'}", order);
  return f;
}

/* At its first meeting, where all but the last member are there and have paid. */
static TontiFixture *
make_meeting (const char *order)
{
  TontiFixture *f = make_pot (order);
  tonti_fixture_apply (f, "{'do':'pool.start','pool':'pool:1','first_meeting':1}");
  tonti_fixture_set_day (f, "2025-01-04");
  tonti_fixture_apply (f, "{'do':'meeting.open'}");
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':5,'presence':'absent'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  return f;
}

static void
assert_same (TontiFixture *f, TontiFixture *by_verb, const char *sql)
{
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), sql, -1), ==,
                   tonti_db_get_int (tonti_fixture_db (by_verb), sql, -2));
}

static gboolean
is_sensitive (gpointer widget)
{
  return gtk_widget_is_sensitive (widget);
}

static void
click (GtkWidget *window, const char *id)
{
  GtkWidget *button = tonti_stage_find_id (window, id);
  tonti_stage_wait (is_sensitive, button);
  tonti_stage_click (button);
  tonti_stage_settle ();
}

/* What is called out by member 3, and by member 4 unless NULL. */
static void
call_out (GtkWidget *draw, const char *first, const char *second)
{
  json_auto_t *calls = json_pack ("[{s:i, s:s}]", "member", 3, "text", first);
  if (second)
    json_array_append_new (calls, json_pack ("{s:i, s:s}", "member", 4, "text", second));
  tonti_draw_calls_put (TONTI_DRAW_CALLS (tonti_stage_find_id (draw, "calls")), calls);
  tonti_stage_settle ();
}

static void
draw_by_verb (TontiFixture *f)
{
  tonti_fixture_apply (f, "{'do':'draw.hold','calls':[{'member':3,'text':'" FIRST
                          "'},{'member':4,'text':'" SECOND "'}],'officers':[1,2]}");
}

/* ---- The list ---- */

static const char list_sql[] = "SELECT sum(rank * id * id) FROM hand";

static void
the_list_is_drawn_before_the_start (void)
{
  g_autoptr (TontiFixture) f = make_pot ("fixed"), by_verb = make_pot ("drawn");
  TontiWindow *window = stage_window (f);
  gint64 head;
  tonti_stage_show (window, "pool");
  tonti_stage_wait_text (window, "The first in the list is served first");
  tonti_stage_click (tonti_stage_find_id (window, "rule_button"));
  tonti_stage_assert_named (stage_form (window));
  stage_choose (stage_form (window), "order", "drawn");
  stage_accept (window, "Keep this order");
  tonti_stage_wait_text (window, "still to be drawn by lot");
  head = tonti_fixture_head (f);
  click (GTK_WIDGET (window), "draw");
  tonti_stage_wait_text (stage_form (window), "5 hands take part");
  tonti_stage_assert_named (stage_form (window));
  call_out (stage_form (window), FIRST, NULL);
  tonti_stage_wait_text (stage_form (window), "7 figures and letters; at least 10");
  g_assert_false (gtk_widget_get_sensitive (tonti_stage_find_id (stage_form (window), "draw")));
  stage_leave (window);
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
  /* What was called out is still there. */
  click (GTK_WIDGET (window), "draw");
  tonti_stage_wait_text (stage_form (window), "7 figures and letters");
  call_out (stage_form (window), FIRST, SECOND);
  click (stage_form (window), "draw");
  tonti_stage_wait_text (stage_form (window), "It is drawn");
  tonti_stage_click (tonti_stage_find_id (stage_form (window), "next"));
  tonti_stage_wait_text (stage_form (window), "1 of 5");
  tonti_stage_assert_named (stage_form (window));
  tonti_stage_click (tonti_stage_find_button (stage_form (window), "All at once"));
  tonti_stage_wait_text (stage_form (window), "no number is needed");
  tonti_stage_click (tonti_stage_find_id (stage_form (window), "close"));
  tonti_stage_wait_text (window, "The list was drawn by lot");
  draw_by_verb (by_verb);
  assert_same (f, by_verb, list_sql);
  tonti_stage_wait_no_text (window, "Another order");
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

/* ---- At a meeting ---- */

static const char turns_sql[] = "SELECT sum(n * hand * hand * (settled + 1)) FROM turn";

static void
a_lot_is_drawn_among_those_who_are_there (void)
{
  g_autoptr (TontiFixture) f = make_meeting ("draw-each"), by_verb = make_meeting ("draw-each");
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "pool");
  tonti_stage_wait_text (window, "drawn by lot at each meeting");
  tonti_stage_wait_no_text (window, "Membre 1");
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "who receives is still to be drawn");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Draw by lot"));
  tonti_stage_wait_text (stage_form (window), "4 hands take part");
  tonti_stage_wait_text (stage_form (window), "Membre 5: absent");
  call_out (stage_form (window), FIRST, SECOND);
  click (stage_form (window), "draw");
  tonti_stage_wait_text (stage_form (window), "It is drawn");
  tonti_stage_click (tonti_stage_find_id (stage_form (window), "next"));
  tonti_stage_wait_text (stage_form (window), "Turn 1, a lot of 5");
  tonti_stage_click (tonti_stage_find_id (stage_form (window), "close"));
  tonti_stage_wait_text (window, "Pay the lot of");
  draw_by_verb (by_verb);
  assert_same (f, by_verb, turns_sql);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
where_nobody_is_there_nothing_is_drawn (void)
{
  g_autoptr (TontiFixture) f = make_meeting ("draw-each");
  TontiWindow *window;
  GtkWidget *draw;
  tonti_fixture_apply (f, "{'do':'presence.set','members':[1,2,3,4],'presence':'absent'}");
  window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "still to be drawn");
  tonti_stage_click (tonti_stage_find_button (window, "Draw by lot"));
  draw = stage_form (window);
  tonti_stage_wait_text (draw, "Nobody can be drawn");
  call_out (draw, FIRST, SECOND);
  g_assert_false (gtk_widget_get_sensitive (tonti_stage_find_id (draw, "draw")));
  stage_leave (window);
  tonti_stage_close (window);
}

static void
a_hand_is_chosen_by_vote (void)
{
  g_autoptr (TontiFixture) f = make_meeting ("choice"), by_verb = make_meeting ("choice");
  TontiWindow *window = stage_window (f);
  tonti_stage_show (window, "meetings/1/lots");
  tonti_stage_wait_text (window, "who receives is still to be chosen");
  tonti_stage_click (tonti_stage_find_button (window, "Choose the hand"));
  tonti_stage_wait_text (stage_form (window), "Membre 5 is absent");
  tonti_stage_assert_named (stage_form (window));
  stage_choose (stage_form (window), "hand", "hand:3");
  g_assert_null (tonti_stage_find_text (stage_form (window), "Voices for"));
  stage_choose (stage_form (window), "how", "vote");
  stage_fill (stage_form (window), "reason", "Rentrée");
  tonti_stage_click (tonti_stage_find_button (stage_form (window), "Choose this hand"));
  tonti_stage_wait_text (stage_form (window), "the voices are missing");
  stage_fill (stage_form (window), "votes_for", "3");
  stage_fill (stage_form (window), "votes_against", "1");
  stage_accept (window, "Choose this hand");
  tonti_stage_wait_text (window, "Pay the lot of Membre 3");
  tonti_fixture_apply (by_verb, "{'do':'turn.choose','hand':'hand:3','how':'vote','reason':"
                                "'Rentrée','votes_for':3,'votes_against':1,'officers':[1,2]}");
  assert_same (f, by_verb, turns_sql);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

/* ---- Against the rule ---- */

static void
a_hand_is_served_out_of_its_turn (void)
{
  g_autoptr (TontiFixture) f = make_meeting ("fixed"), by_verb = make_meeting ("fixed");
  TontiWindow *window = stage_window (f);
  GtkWidget *round;
  tonti_stage_show (window, "pool");
  tonti_stage_wait_text (window, "Served next");
  round = tonti_stage_find_id (window, "round_view");
  g_assert_true (gtk_widget_activate_action (round, "round.override", NULL));
  tonti_stage_wait_text (stage_form (window), "goes against the order");
  tonti_stage_assert_named (stage_form (window));
  stage_choose (stage_form (window), "hand", "hand:4");
  stage_choose (stage_form (window), "turn", "1");
  tonti_stage_click (tonti_stage_find_button (stage_form (window), "Serve this hand"));
  tonti_stage_settle ();
  g_assert_nonnull (stage_find_form (window));
  stage_fill (stage_form (window), "reason", "Deuil");
  stage_accept (window, "Serve this hand");
  tonti_fixture_apply (by_verb, "{'do':'turn.choose','hand':'hand:4','turn':1,'how':'override',"
                                "'reason':'Deuil','officers':[1,2]}");
  assert_same (f, by_verb, turns_sql);
  g_assert_cmpint (tonti_db_get_int (tonti_fixture_db (f), "SELECT hand FROM turn WHERE n = 1", 0),
                   ==, 4);
  tonti_stage_close (window);
  tonti_fixture_verify (f);
}

static void
add_tests (void)
{
  g_test_add_func ("/ui/draw/list/the-list-is-drawn-before-the-start",
                   the_list_is_drawn_before_the_start);
  g_test_add_func ("/ui/draw/meeting/a-lot-is-drawn-among-those-who-are-there",
                   a_lot_is_drawn_among_those_who_are_there);
  g_test_add_func ("/ui/draw/meeting/where-nobody-is-there-nothing-is-drawn",
                   where_nobody_is_there_nothing_is_drawn);
  g_test_add_func ("/ui/draw/choice/a-hand-is-chosen-by-vote", a_hand_is_chosen_by_vote);
  g_test_add_func ("/ui/draw/choice/a-hand-is-served-out-of-its-turn",
                   a_hand_is_served_out_of_its_turn);
}

int
main (int argc, char *argv[])
{
  return tonti_stage_run (argc, argv, add_tests);
}
