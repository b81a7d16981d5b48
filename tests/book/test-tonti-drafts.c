// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draft-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

static void
check_label (TontiFixture *f, const char *request, const char *label)
{
  const json_t *answer = tonti_fixture_apply (f, request);

  g_assert_cmpstr (json_string_value (json_object_get (answer, "label")), ==, label);
}

static void
test_undo (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'undo'}", "nothing-to-undo");
  tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':5500}");
  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':3000}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 3500);
  check_label (f, "{'do':'undo'}", "Awa Diop, 3\u202f000\u00a0F\u202fCFA");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 5500);
  check_label (f, "{'do':'undo'}", "Awa Diop, 5\u202f500\u00a0F\u202fCFA");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 0);
  tonti_fixture_apply (f, "{'do':'redo'}");
  tonti_fixture_apply (f, "{'do':'redo'}");
  tonti_fixture_refuse (f, "{'do':'redo'}", "nothing-to-redo");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 3500);
}

/* The cash rule holds on the way back too. */
static void
test_undo_short (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'receive','member':1,'amount':5500}");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':5000,'what':'Salle'}");
  tonti_fixture_refuse (f, "{'do':'due.set','member':1,'of':'pool:1','amount':0}", "cash-short");
  tonti_fixture_refuse (f, "{'do':'expense','account':'rent','amount':501,'what':'Salle'}",
                        "cash-short");
  tonti_fixture_apply (f, "{'do':'expense','account':'rent','amount':5500,'what':'Salle','n':1}");
  tonti_fixture_apply (f, "{'do':'draft.unset','cell':'flow:1'}");
  tonti_fixture_refuse (f, "{'do':'draft.unset','cell':'flow:1'}", "unknown-cell");
  tonti_fixture_apply (f, "{'do':'undo'}");
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 0);
}

/* What was typed is in the file, whatever happens next. */
static void
test_durable (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GPtrArray) cells = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'presence.set','member':4,'presence':'late'}");
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_book_get_open_meeting (f->book).n, ==, 1);
  cells = tonti_draft_list (tonti_fixture_db (f), 1, "");
  g_assert_cmpuint (cells->len, ==, 61);
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 170000);
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_scene_close (f);
  tonti_fixture_reopen (f);
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, 170000);
  tonti_fixture_verify (f);
}

/* Amounts that were changed, or taken back, are counted for the minutes. */
static void
test_amends (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *seal = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':4000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':4,'of':'pool:1','amount':5000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':9,'of':'savings','amount':100}");
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':4}");
  tonti_scene_close (f);
  seal = tonti_scene_body (f, tonti_scene_last (f, "seal/1"));
  g_assert_cmpint (json_integer_value (json_object_get (seal, "amends")), ==, 3);
}

/* A request that comes twice takes back once. */
static void
test_repeated (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  static const char undo[] = "{'do':'undo','key':'00000000000000000000000000000abc'}";

  tonti_scene_open (f, 1);

  tonti_fixture_apply (f, "{'do':'due.set','member':1,'of':'pool:1','amount':1000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':2,'of':'pool:1','amount':2000}");
  tonti_fixture_apply (f, undo);
  tonti_fixture_apply (f, undo);
  g_assert_true (json_is_true (json_object_get (f->answer, "repeated")));
  g_assert_null (tonti_draft_get (tonti_fixture_db (f), 1, "due:2:pool:1"));
  json_auto_t *stands = tonti_draft_get (tonti_fixture_db (f), 1, "due:1:pool:1");
  g_assert_nonnull (stands);
  tonti_fixture_apply (f, "{'do':'redo'}");
  json_auto_t *again = tonti_draft_get (tonti_fixture_db (f), 1, "due:2:pool:1");
  g_assert_nonnull (again);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/drafts/back-and-forth", test_undo);
  g_test_add_func ("/book/drafts/a-repeated-key-takes-back-once", test_repeated);
  g_test_add_func ("/book/drafts/the-cash-rule-holds-on-the-way-back", test_undo_short);
  g_test_add_func ("/book/drafts/what-was-typed-is-in-the-file", test_durable);
  g_test_add_func ("/book/drafts/changes-are-counted", test_amends);
  return g_test_run ();
}
