// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-document-store.h"
#include "tonti-meeting-store.h"
#include "tonti-overlay.h"
#include "tonti-presence-store.h"
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
  gint64 opened = tonti_fixture_head (f) + 1;

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
  g_assert_cmpint (get_int (seal, "first"), ==, opened);
  g_assert_cmpint (get_int (seal, "last"), ==, tonti_fixture_head (f) - 1);
  g_assert_cmpint (get_int (seal, "count"), ==, tonti_fixture_head (f) - opened);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* What is read aloud at the end: the minutes and their code, and no other number. */
static void
test_answer (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autofree char *code = NULL;
  const json_t *answer;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f));
  answer = tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  code = tonti_book_seal_code (f->book, (TontiMeetingId){ 1 }, f->problems);
  g_assert_cmpuint (strlen (code), ==, strlen ("1234 5678 9012"));
  g_assert_cmpstr (json_string_value (json_object_get (answer, "code")), ==, code);
  g_assert_cmpstr (json_string_value (json_object_get (answer, "minutes")), ==, "PV-2025-0001");
  g_assert_cmpint (get_int (answer, "meeting"), ==, 1);
  g_assert_null (json_object_get (answer, "document"));
}

static gint64
get_balance (const GArray *lines, const char *account)
{
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    if (g_str_equal (g_array_index (lines, TontiLine, i).account, account))
      sum += g_array_index (lines, TontiLine, i).amount;
  return sum;
}

/* What the drafts said before closing is what stands after it. */
static void
test_overlay (void)
{
  static const char *const accounts[]
      = { "cash", "pot", "social", "fines", "owed", "claim", "mobile", "fines-due", "advance" };
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) lines = NULL;
  g_autoptr (GPtrArray) left = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':12,'of':'pool:1','amount':3500}");
  tonti_fixture_apply (f, "{'do':'receipt.set','member':8,'means':'mobile'}");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':2,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_scene_all_present (f);
  tonti_scene_count (f, tonti_scene_expected (f) - 500);
  tonti_fixture_apply (f, "{'do':'count.explain','reason':'perdu','holder':2}");
  lines = tonti_overlay_lines (f->book);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2],'day':'x'}", "bad-day");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2],'day':'2025-03-01'}");
  g_assert_cmpint (tonti_book_get_closed_day (f->book).number, ==, f->user.today.number);
  for (gsize i = 0; i < G_N_ELEMENTS (accounts); i++)
    g_assert_cmpint (tonti_scene_balance (f, accounts[i]), ==, get_balance (lines, accounts[i]));
  g_assert_cmpint (tonti_overlay_balance (f->book, "cash", 0), ==, 0);
  left = tonti_draft_list (tonti_fixture_db (f), 1, "");
  g_assert_cmpuint (left->len, ==, 0);
}

/* Everything that hinders is told at once. */
static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "no-open-meeting");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,1]}", "two-officers");
  g_assert_true (tonti_problems_has (f->problems, "not-counted"));
  g_assert_true (tonti_problems_has (f->problems, "presence-unknown"));
  g_assert_cmpuint (tonti_problems_count (f->problems), ==, 32);
  tonti_scene_all_present (f);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_scene_count (f, 170100);
  tonti_fixture_refuse (f, "{'do':'meeting.close','officers':[1,2]}", "difference-unexplained");
  tonti_fixture_apply (f, "{'do':'count.explain','reason':'on ne sait pas'}");
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  g_assert_cmpint (tonti_scene_balance (f, "suspense"), ==, -100);
  tonti_fixture_refuse (f, "{'do':'due.fill'}", "no-open-meeting");
  tonti_fixture_verify (f);
}

/* What the minutes carry besides money. */
static void
test_agenda (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *agenda = NULL;
  json_auto_t *seal = NULL;
  g_autoptr (GArray) presences = NULL;

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-10");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':500,'what':'Don'}");
  tonti_fixture_set_day (f, "2025-02-01");
  tonti_fixture_apply (f, "{'do':'meeting.open','place':'Chez Awa','host':'Awa Diop'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':4000}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_fixture_apply (f, "{'do':'expense','account':'chairs','amount':500,'what':'Chaises'}");
  tonti_fixture_apply (f, "{'do':'minutes.text','section':'decisions','text':'Rien.'}");
  tonti_fixture_apply (f, "{'do':'minutes.approve','approved':true}");
  tonti_fixture_refuse (f, "{'do':'presence.set','member':7,'presence':'represented'}", "no-proxy");
  tonti_fixture_apply (
      f, "{'do':'presence.set','member':7,'presence':'represented','proxy':'Sa sœur'}");
  tonti_fixture_set_day (f, "2025-02-03"); /* two days later */
  tonti_scene_close (f);
  agenda = tonti_scene_body (f, tonti_scene_last (f, "agenda/1"));
  g_assert_cmpstr (json_string_value (json_object_get (agenda, "host")), ==, "Awa Diop");
  g_assert_cmpint (get_int (agenda, "expenses_without_piece"), ==, 1);
  g_assert_cmpint (get_int (agenda, "payouts_without_discharge"), ==, 1);
  g_assert_cmpuint (json_array_size (json_object_get (agenda, "operations_between")), ==, 1);
  g_assert_cmpuint (json_array_size (json_object_get (agenda, "lots_not_paid")), ==, 1);
  g_assert_true (json_is_true (json_object_get (agenda, "over_24_hours")));
  g_assert_cmpint (get_int (json_object_get (agenda, "approval"), "meeting"), ==, 1);
  seal = tonti_scene_body (f, tonti_scene_last (f, "seal/1"));
  g_assert_cmpint (get_int (seal, "amends"), ==, 1);
  presences = tonti_presence_list_meeting (tonti_fixture_db (f), 2);
  g_assert_cmpuint (presences->len, ==, 30);
  g_assert_cmpstr (g_array_index (presences, TontiPresenceRow, 6).proxy, ==, "Sa sœur");
  tonti_fixture_verify (f);
}

static void
test_later_text (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_fixture_refuse (f, "{'do':'minutes.add','section':'other','text':'x'}", "not-closed");
  tonti_scene_open (f, 1);
  tonti_fixture_refuse (f, "{'do':'minutes.approve','approved':true}", "no-minutes");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-11");
  tonti_fixture_refuse (f, "{'do':'minutes.add','section':'Other!','text':'x'}", "bad-section");
  tonti_fixture_apply (f, "{'do':'minutes.add','section':'other','text':'Un mot.\\nDeux.'}");
  tonti_fixture_set_day (f, "2025-01-12");
  tonti_fixture_refuse (f, "{'do':'minutes.add','meeting':1,'section':'other','text':'x'}",
                        "too-late");
  tonti_fixture_verify (f);
}

/* The same requests at the same times with the same keys give the same book. */
static char *
play_twice (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();

  tonti_scene_play (f, 1);
  tonti_scene_play (f, 2);
  return tonti_scene_head (f);
}

static void
test_same_head (void)
{
  g_autofree char *first = play_twice ();
  g_autofree char *second = play_twice ();

  g_assert_cmpstr (first, ==, second);
}

/* A key that comes again, after closing too, does nothing. */
static void
test_repeated (void)
{
  static const char fill[] = "{'do':'due.fill','key':'00112233445566778899aabbccddeeff'}";
  static const char closing[] = "{'do':'meeting.close','officers':[1,2],'key':"
                                "'10112233445566778899aabbccddeeff'}";
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  const json_t *answer;
  gint64 head;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, fill);
  tonti_scene_all_present (f);
  tonti_scene_count (f, 170000);
  tonti_fixture_apply (f, closing);
  head = tonti_fixture_head (f);
  answer = tonti_fixture_apply (f, closing);
  g_assert_true (json_is_true (json_object_get (answer, "repeated")));
  answer = tonti_fixture_apply (f, fill);
  g_assert_true (json_is_true (json_object_get (answer, "repeated")));
  g_assert_cmpint (tonti_fixture_head (f), ==, head);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/closing/minutes-and-code-are-the-answer", test_answer);
  g_test_add_func ("/book/closings/a-whole-meeting-of-the-sample-group", test_whole_meeting);
  g_test_add_func ("/book/closings/the-overlay-before-is-the-book-after", test_overlay);
  g_test_add_func ("/book/closings/all-hindrances-at-once", test_refusals);
  g_test_add_func ("/book/closings/what-the-minutes-carry", test_agenda);
  g_test_add_func ("/book/closings/text-for-seven-days", test_later_text);
  g_test_add_func ("/book/closings/same-requests-same-head", test_same_head);
  g_test_add_func ("/book/closings/a-key-is-done-once", test_repeated);
  return g_test_run ();
}
