// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-count-store.h"
#include "tonti-fixture.h"
#include "tonti-journal.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"

/* Members entered by mistake: taken back as long as nothing else was entered for them. */

static gboolean
is_there (TontiFixture *f, gint64 member)
{
  return tonti_member_exists (tonti_fixture_db (f), member);
}

static void
test_takes_back (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  TontiDb *db = tonti_fixture_db (f);
  g_autoptr (GArray) listed = NULL, found = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta','phone':'77 512 34 08',"
                          "'relatives':[{'relation':'child','name':'Ali'}]}");
  tonti_fixture_apply (f, "{'do':'member.rename','member':2,'name':'Binta Sow'}");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[2],'reason':'deux fois'}");
  g_assert_true (is_there (f, 1));
  g_assert_false (is_there (f, 2));
  g_assert_true (tonti_member_is_given (db, 2));
  g_assert_cmpint (tonti_count_members (db), ==, 1);
  listed = tonti_member_list (db, TRUE);
  g_assert_cmpuint (listed->len, ==, 1);
  found = tonti_member_search (db, "binta");
  g_assert_cmpuint (found->len, ==, 0);
  g_assert_null (tonti_member_get_detail (db, 2, "phone"));
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[2]}", "unknown-member");
  tonti_fixture_verify (f);
}

/* The number stays given, but to the same person. */
static void
test_numbers (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autofree char *name = NULL;

  tonti_fixture_apply (f, "{'do':'member.add','member':7,'name':'Aïssatou Bâ'}");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[7]}");
  tonti_fixture_refuse (f, "{'do':'member.add','member':7,'name':'Coumba'}", "number-taken");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba'}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "member")), ==, 8);
  tonti_fixture_apply (f, "{'do':'member.add','member':7,'name':'AISSATOU BA','sex':'F'}");
  name = tonti_member_dup_name (tonti_fixture_db (f), 7);
  g_assert_cmpstr (name, ==, "AISSATOU BA");
  g_assert_true (is_there (f, 7));
  tonti_fixture_apply (f, "{'do':'member.undo','members':[7]}");
  tonti_fixture_verify (f);
  tonti_fixture_reopen (f);
  g_assert_false (is_there (f, 7));
}

static void
test_hands_go (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();
  g_autoptr (GArray) hands = NULL;

  tonti_fixture_apply (f, "{'do':'pool.add','name':'Tour','contribution':5000,'lots':1}");
  for (int i = 1; i <= 4; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d','hands':1}", i);
  tonti_fixture_apply (f, "{'do':'hand.add','holders':[{'member':3,'numerator':1,'denominator':2},"
                          "{'member':4,'numerator':1,'denominator':2}]}");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[3]}", "shared-hand");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[3,4]}");
  g_assert_cmpint (json_integer_value (json_object_get (f->answer, "hands")), ==, 3);
  hands = tonti_hand_list (tonti_fixture_db (f), 1);
  g_assert_cmpuint (hands->len, ==, 2);
  tonti_fixture_verify (f);
}

/* Everything that stands in the way, for everybody, at once. */
static void
test_refuses_with_every_reason (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_new ();

  for (int i = 1; i <= 5; i++)
    tonti_fixture_apply_format (f, "{'do':'member.add','name':'Membre %d'}", i);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Fanta','proposed_by':2}");
  tonti_fixture_set_user (f, 5, 0);
  tonti_fixture_apply (f, "{'do':'member.add','name':'Ghislaine'}");
  tonti_fixture_set_user (f, 0, 0);
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'treasurer'}");
  tonti_fixture_apply (f, "{'do':'member.leave','member':3,'reason':'départ'}");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[1,2,3,4]}", "has-traces");
  g_assert_cmpuint (tonti_problems_count (f->problems), ==, 3);
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[]}", "bad-list");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[4,4]}", "bad-list");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[2,6]}");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[5]}", "has-traces");
  tonti_fixture_verify (f);
}

/* In the sample group everybody has a hand in a calendar; then dues, presence, money. */
static void
test_refuses_who_takes_part (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'member.undo','members':[9]}", "has-traces");
  tonti_fixture_apply (f, "{'do':'member.add','member':40,'name':'Kiné'}");
  tonti_fixture_apply (f, "{'do':'meeting.open','meeting':1}");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[40]}", "has-traces");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Maty'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':41,'presence':'present'}");
  tonti_fixture_refuse (f, "{'do':'member.undo','members':[41]}", "has-traces");
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_fixture_apply (f, "{'do':'member.undo','members':[41]}");
  tonti_fixture_verify (f);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/undoing/takes-back", test_takes_back);
  g_test_add_func ("/book/undoing/numbers", test_numbers);
  g_test_add_func ("/book/undoing/hands-go", test_hands_go);
  g_test_add_func ("/book/undoing/refuses-with-every-reason", test_refuses_with_every_reason);
  g_test_add_func ("/book/undoing/refuses-who-takes-part", test_refuses_who_takes_part);
  return g_test_run ();
}
