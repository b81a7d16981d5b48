// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-scene.h"

static gint64
get_int (const json_t *object, const char *name)
{
  return json_integer_value (json_object_get (object, name));
}

/* A first meeting: 31 hands of 5 000 and 30 times 500 come in, two lots of 80 000 go out less 2 %,
 * the box advances 5 000. */
static void
test_whole_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *seal = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':20000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  tonti_fixture_apply (f, "{'do':'lot.pay','discharge':{'how':'signature'}}");
  g_assert_cmpint (tonti_scene_expected (f), ==, 20000 + 155000 + 15000 - 2 * 78400);
  tonti_scene_close (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 33200);
  g_assert_cmpint (tonti_scene_balance (f, "pot"), ==, 5000);
  g_assert_cmpint (tonti_scene_balance (f, "social"), ==, -18200);
  g_assert_cmpint (tonti_book_get_open_meeting (f->book).n, ==, 0);
  seal = tonti_scene_body (f, tonti_scene_last (f, "seal/1"));
  g_assert_cmpint (get_int (seal, "counted"), ==, 33200);
  g_assert_cmpint (get_int (seal, "difference"), ==, 0);
  g_assert_cmpint (get_int (seal, "ever_in"), ==, 190000);
  g_assert_cmpint (get_int (seal, "ever_out"), ==, 156800);
  g_assert_cmpint (get_int (seal, "amends"), ==, 0);
  g_assert_cmpint (get_int (seal, "last"), ==, tonti_fixture_head (f) - 1);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/closings/a-whole-meeting-of-the-sample-group", test_whole_meeting);
  return g_test_run ();
}
