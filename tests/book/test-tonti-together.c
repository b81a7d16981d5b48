// SPDX-License-Identifier: GPL-3.0-or-later
#include "any-request.h"
#include "order-scene.h"

/* Requests in one transaction: each of them is carried out or refused as it would be alone, and one
 * that is refused leaves nothing behind for those that follow. */

/* The lot of 6 000 is more than the box holds, because one contribution came by telephone. */
static void
test_refused (void)
{
  g_autoptr (TontiFixture) f = order_scene_started ("fixed", 6, 1);
  TontiDb *db = tonti_fixture_db (f);

  tonti_scene_open (f, 1);
  g_assert_true (tonti_book_begin (f->book, f->problems));
  tonti_fixture_apply (f, "{'do':'due.fill','all':true}");
  tonti_fixture_apply (f, "{'do':'receipt.set','member':3,'means':'mobile','reference':'W 7'}");
  tonti_fixture_refuse (f,
                        "{'do':'lot.pay','officers':[1,2],'discharge':{'how':'signature'},"
                        "'reason':'Tour'}",
                        "cash-short");
  g_assert_cmpint (tonti_db_get_int (db, "SELECT count(*) FROM draft WHERE cell LIKE 'lot:%'", -1),
                   ==, 0);
  g_assert_cmpint (tonti_scene_expected (f), ==, 5000);
  tonti_fixture_apply (f, "{'do':'receipt.set','member':3,'means':'cash'}");
  g_assert_true (tonti_book_commit (f->book, f->problems));
  g_assert_cmpint (tonti_scene_expected (f), ==, 6000);
  order_scene_end (f, 1);
  tonti_fixture_verify (f);
}

/* ---- The same requests, alone and together ---- */

static void
play (TontiFixture *f, guint32 seed, GString *refusals)
{
  AnyRequest any = { g_rand_new_with_seed (seed), 6, 1000, "2025-01-04" };

  for (int i = 0; i < 120; i++)
    {
      json_auto_t *request = any_request (&any, any_request_verb (&any));
      g_autofree char *text = NULL;

      if (i % 40 == 10)
        tonti_fixture_try (f, "{'do':'due.fill','all':true}");
      if (g_str_equal (json_string_value (json_object_get (request, "do")), "undo"))
        continue;
      text = json_dumps (request, JSON_COMPACT);
      g_string_append_c (refusals, tonti_fixture_try (f, text) ? '+' : '-');
    }
  g_rand_free (any.random);
}

static char *
play_book (guint32 seed, gboolean together, GString *refusals)
{
  g_autoptr (TontiFixture) f = order_scene_started ("draw-each", 6, 1);

  tonti_scene_open (f, 1);
  if (together)
    g_assert_true (tonti_book_begin (f->book, f->problems));
  play (f, seed, refusals);
  if (together)
    g_assert_true (tonti_book_commit (f->book, f->problems));
  tonti_fixture_verify (f);
  return tonti_scene_head (f);
}

/* The same ones are refused, and the last event is the same to the byte. */
static void
test_as_alone (void)
{
  for (int i = 0; i < 4; i++)
    {
      guint32 seed = (guint32)g_test_rand_int ();
      g_autoptr (GString) alone = g_string_new (NULL), together = g_string_new (NULL);
      g_autofree char *head = play_book (seed, FALSE, alone);
      g_autofree char *other = play_book (seed, TRUE, together);

      g_test_message ("seed %u", seed);
      g_assert_cmpstr (alone->str, ==, together->str);
      g_assert_cmpstr (head, ==, other);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/together/a-refused-one-leaves-nothing", test_refused);
  g_test_add_func ("/book/together/each-as-alone", test_as_alone);
  return g_test_run ();
}
