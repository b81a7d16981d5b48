// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fixture.h"
#include "tonti-officer-store.h"

static TontiFixture *
make_group (void)
{
  TontiFixture *f = tonti_fixture_new ();

  tonti_fixture_apply (f, "{'do':'member.add','name':'Awa'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Binta'}");
  tonti_fixture_apply (f, "{'do':'member.add','name':'Coumba','joined':'2025-03-01'}");
  return f;
}

/* In a fresh book nobody is in office: the first two enter by themselves. */
static void
test_first_two (void)
{
  g_autoptr (TontiFixture) f = make_group ();

  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':2,'role':'counter'}", "two-officers");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':2,'role':'counter','officers':[1,1]}",
                        "two-officers");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':2,'role':'counter','officers':[1,3]}",
                        "not-an-officer");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'counter','officers':[1,2]}");
  g_assert_cmpint (tonti_officer_count (tonti_fixture_db (f), f->user.today), ==, 2);
  tonti_fixture_verify (f);
}

static void
test_name_refusals (void)
{
  g_autoptr (TontiFixture) f = make_group ();

  tonti_fixture_refuse (f, "{'do':'officer.name','member':9,'role':'chair'}", "unknown-member");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':1,'role':'king'}", "bad-code");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':3,'role':'chair'}", "not-yet-member");
  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':1,'role':'chair'}", "already-officer");
  tonti_fixture_apply (f, "{'do':'member.leave','member':2,'reason':'x'}");
  tonti_fixture_refuse (f, "{'do':'officer.name','member':2,'role':'chair'}", "member-left");
}

static void
test_end (void)
{
  g_autoptr (TontiFixture) f = make_group ();
  TontiDb *db = tonti_fixture_db (f);

  tonti_fixture_apply (f, "{'do':'officer.name','member':1,'role':'chair'}");
  tonti_fixture_apply (f, "{'do':'officer.name','member':2,'role':'treasurer'}");
  tonti_fixture_set_day (f, "2025-02-01");
  tonti_fixture_set_user (f, 2, 1);
  tonti_fixture_refuse (f, "{'do':'officer.end','member':2,'role':'chair'}", "not-in-office");
  tonti_fixture_refuse (f,
                        "{'do':'officer.end','member':2,'role':'treasurer','until':'2025-01-01'}",
                        "before-office");
  g_assert_true (tonti_officer_is_in_office (db, 2, f->user.today));
  tonti_fixture_apply (f, "{'do':'officer.end','member':2,'role':'treasurer'}");
  g_assert_false (tonti_officer_is_in_office (db, 2, f->user.today));
  g_assert_true (tonti_officer_is_in_office (db, 2, (TontiDay){ f->user.today.number - 1 }));
  /* One is left, who can name the next one alone. */
  tonti_fixture_set_user (f, 1, 0);
  tonti_fixture_set_day (f, "2025-03-01");
  tonti_fixture_apply (f, "{'do':'officer.name','member':3,'role':'treasurer'}");
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/officer/two-are-needed-once-two-are-there", test_first_two);
  g_test_add_func ("/book/officer/name-refuses-who-cannot-be", test_name_refusals);
  g_test_add_func ("/book/officer/end-counts-from-its-day", test_end);
  return g_test_run ();
}
