// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-store.h"
#include "tonti-due-store.h"
#include "tonti-fine-store.h"
#include "tonti-scene.h"
#include "tonti-turn-store.h"

static const char *
get_text (const json_t *object, const char *name)
{
  return json_string_value (json_object_get (object, name));
}

static gint64
find_event (TontiFixture *f, TontiDocumentType type, gint64 number)
{
  TontiDocument document;

  g_assert_true (tonti_document_find (tonti_fixture_db (f), type, 2025, number, &document));
  return document.seq;
}

static gint64
get_open (TontiFixture *f, gint64 member)
{
  g_autoptr (GArray) rows = tonti_due_list_open (tonti_fixture_db (f), member, G_MAXINT32);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    sum += tonti_due_row_open (&g_array_index (rows, TontiDueRow, i));
  return sum;
}

/* 5 500 were written, 550 were paid. */
static void
test_receipt (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  json_auto_t *body = NULL;
  const json_t *answer;
  TontiDocument document;
  gint64 wrong;

  tonti_scene_play (f, 1);
  tonti_fixture_set_day (f, "2025-01-08");
  wrong = find_event (f, TONTI_DOCUMENT_RECEIPT, 7);
  answer = tonti_fixture_apply_format (
      f,
      "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'550 et non 5500',"
      "'replacement':{'do':'receive','member':7,'items':{'fund:1':500,'pool:1':50}}}",
      wrong);
  g_assert_cmpstr (get_text (answer, "minutes"), ==, "PV-2025-0002");
  g_assert_cmpstr (get_text (answer, "document"), ==, "R-2025-0031");
  g_assert_cmpint (get_open (f, 7), ==, 4950);
  g_assert_true (
      tonti_document_find (tonti_fixture_db (f), TONTI_DOCUMENT_RECEIPT, 2025, 7, &document));
  g_assert_cmpint (document.cancelled, ==, tonti_scene_last (f, "correction/1"));
  body = tonti_scene_body (f, tonti_scene_last (f, "receipt/1"));
  g_assert_cmpint (json_integer_value (json_object_get (body, "corrects")), ==, wrong);
  tonti_scene_check_trial (f);
  tonti_fixture_verify (f);
}

/* The lot of a hand held in halves is taken back as a whole and can be paid again. */
static void
test_payout (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  TontiTurnRow turn;
  gint64 cash;

  for (int n = 1; n <= 9; n++)
    tonti_scene_play (f, n);
  cash = tonti_scene_balance (f, "cash");
  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, 17, &turn));
  g_assert_cmpstr (turn.state, ==, "served");
  tonti_fixture_set_day (f, "2025-08-20");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'pas remis'}",
                              find_event (f, TONTI_DOCUMENT_VOUCHER_OUT, 17));
  g_assert_true (tonti_turn_get (tonti_fixture_db (f), 1, 17, &turn));
  g_assert_cmpstr (turn.state, ==, "planned");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash + 78400);
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 0, "hand:17"), ==, -45000);
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:17','reason':'remis le 20'}");
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, cash);
  tonti_fixture_refuse (f, "{'do':'lot.pay','hand':'hand:17','reason':'x'}", "hand-served");
  tonti_fixture_verify (f);
}

static void
test_fine (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiFineRow) row = { 0 };
  gint64 charged;

  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  charged = tonti_fixture_head (f);
  tonti_fixture_apply (f, "{'do':'receive','member':7,'amount':200}");
  tonti_fixture_refuse (f, "{'do':'correct','event':999,'reason':'x'}", "unknown-event");
  tonti_fixture_apply_format (
      f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'autre membre'}", charged + 1);
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" G_GINT64_FORMAT
                              ",'reason':'autre membre',"
                              "'replacement':{'do':'fine.charge','member':8,'kind':'late'}}",
                              charged);
  g_assert_true (tonti_fine_get (tonti_fixture_db (f), 1, &row));
  g_assert_true (row.cancelled);
  g_assert_cmpint (row.paid, ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 7, NULL), ==, 0);
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 8, NULL), ==, 200);
  tonti_fixture_verify (f);
}

static void
refuse (TontiFixture *f, gint64 event, const char *code)
{
  g_autofree char *request
      = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}", event);

  tonti_fixture_refuse (f, request, code);
}

static void
test_refusals (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 receipt;

  tonti_scene_play (f, 1);
  receipt = find_event (f, TONTI_DOCUMENT_RECEIPT, 1);
  refuse (f, tonti_scene_last (f, "seal/1"), "not-correctable");
  refuse (f, tonti_scene_last (f, "count/1"), "not-correctable");
  refuse (f, tonti_scene_last (f, "attendance/1"), "not-correctable");
  refuse (f, 1, "not-correctable");
  tonti_fixture_set_day (f, "2025-01-05");
  tonti_fixture_apply (f, "{'do':'fine.charge','day':'2025-01-05','member':7,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'receive','day':'2025-01-05','member':7,'items':{'fines':100}}");
  refuse (f, tonti_scene_last (f, "fine/1"), "fine-paid");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" G_GINT64_FORMAT
                              ",'reason':'x','replacement':"
                              "{'do':'receive','member':1,'items':{'pool:1':5000}}}",
                              receipt);
  refuse (f, receipt, "already-reversed");
  refuse (f, tonti_scene_last (f, "correction/1"), "is-correction");
  receipt = tonti_scene_last (f, "receipt/1");
  tonti_fixture_set_user (f, 2, 0);
  refuse (f, receipt, "two-officers");
  tonti_fixture_set_user (f, 2, 1);
  {
    g_autofree char *request
        = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT
                           ",'reason':'x','replacement':{'do':'meeting.open'}}",
                           receipt);

    tonti_fixture_refuse (f, request, "bad-replacement");
  }
  tonti_fixture_verify (f);
}

/* A correction during a meeting counts for the box at once. */
static void
test_in_meeting (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 cash;

  tonti_scene_play (f, 1);
  cash = tonti_scene_balance (f, "cash");
  tonti_scene_open (f, 2);
  tonti_fixture_apply_format (f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}",
                              find_event (f, TONTI_DOCUMENT_RECEIPT, 7));
  g_assert_cmpint (tonti_scene_expected (f), ==, cash - 5500);
  tonti_fixture_apply_format (f, "{'do':'expense','account':'rent','what':'x','amount':%d}",
                              (int)(cash - 5500));
  {
    g_autofree char *request
        = g_strdup_printf ("{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}",
                           find_event (f, TONTI_DOCUMENT_RECEIPT, 8));

    tonti_fixture_refuse (f, request, "cash-short");
  }
  tonti_scene_close (f);
  tonti_fixture_verify (f);
}

/* What was used or paid since is corrected first. */
static void
test_used_since (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  gint64 kept, cancelled;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':29,'of':'pool:1','amount':0}");
  tonti_fixture_apply (f, "{'do':'lot.pay'}");
  tonti_scene_close (f);
  tonti_fixture_set_day (f, "2025-01-06");
  tonti_fixture_apply (f, "{'do':'owed.pay','member':1}");
  refuse (f, find_event (f, TONTI_DOCUMENT_VOUCHER_OUT, 1), "used-since");
  tonti_fixture_apply (f, "{'do':'receive','member':5,'items':{'advance':3000}}");
  kept = tonti_fixture_head (f);
  tonti_scene_open (f, 2);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':5000}");
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'advance','use':true,'amount':5}");
  tonti_fixture_apply (f, "{'do':'receipt.issue','member':5}");
  refuse (f, kept, "used-since");
  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'absent'}");
  tonti_fixture_apply (f, "{'do':'due.set','member':7,'of':'fines','amount':100}");
  tonti_scene_close (f);
  f->user.today.number++;
  tonti_fixture_apply (f, "{'do':'fine.cancel','fine':'fine:1','reason':'x'}");
  cancelled = tonti_fixture_head (f);
  refuse (f, tonti_scene_last (f, "receipt/1"), "fine-cancelled");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}",
                              cancelled);
  tonti_fixture_apply_format (f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}",
                              tonti_scene_last (f, "receipt/1"));
  g_assert_cmpint (tonti_scene_balance_of (f, "fines-due", 7, NULL), ==, 500);
  tonti_fixture_verify (f);
}

/* A number that a correction took meanwhile is not given twice, nor is a lot paid twice. */
static void
test_meanwhile (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_auto (TontiFineRow) row = { 0 };

  tonti_fixture_apply (f, "{'do':'fine.charge','member':7,'kind':'late'}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':100000,'what':'Don'}");
  tonti_fixture_apply (f, "{'do':'income','account':'gifts','amount':5,'what':'Faux'}");
  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'fine.charge','member':8,'kind':'phone'}");
  tonti_fixture_apply (f, "{'do':'undo'}");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" G_GINT64_FORMAT
                              ",'reason':'x','replacement':"
                              "{'do':'fine.charge','member':9,'kind':'late'}}",
                              tonti_scene_last (f, "fine/1"));
  tonti_fixture_apply (f, "{'do':'redo'}");
  tonti_fixture_apply (f, "{'do':'due.fill'}");
  tonti_fixture_apply (f, "{'do':'lot.pay','hand':'hand:1'}");
  tonti_fixture_apply_format (f,
                              "{'do':'correct','event':%" G_GINT64_FORMAT
                              ",'reason':'x','replacement':"
                              "{'do':'lot.pay','hand':'hand:1','reason':'au lieu'}}",
                              tonti_scene_last (f, "flow/1"));
  tonti_scene_close (f);
  g_assert_true (tonti_fine_get (tonti_fixture_db (f), 3, &row));
  g_assert_cmpint (row.member, ==, 8);
  /* one lot; 5 000 kept from it for this meeting, 5 000 given at the table for the next one */
  g_assert_cmpint (tonti_scene_balance_of (f, "pot", 0, "hand:1"), ==, 70000);
  tonti_fixture_verify (f);
}

/* Paid ahead for a meeting that was missed, then taken back: taken where it stands now. */
static void
test_moved (void)
{
  g_autoptr (TontiFixture) f = tonti_fixture_sample ();
  g_autoptr (GArray) rows = NULL;

  tonti_scene_open (f, 1);
  tonti_fixture_apply (f, "{'do':'due.set','member':5,'of':'pool:1','amount':9000}");
  tonti_scene_close (f);
  tonti_fixture_apply (
      f, "{'do':'meeting.miss','meeting':2,'reason':'Magal','then':'skip','officers':[1,2]}");
  tonti_fixture_set_day (f, "2025-01-09");
  tonti_fixture_apply_format (f, "{'do':'correct','event':%" G_GINT64_FORMAT ",'reason':'x'}",
                              tonti_scene_last (f, "receipt/1"));
  rows = tonti_due_list_member (tonti_fixture_db (f), 5);
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpint (g_array_index (rows, TontiDueRow, i).paid, ==, 0);
  tonti_fixture_verify (f);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/corrections/a-receipt-and-what-it-should-have-been", test_receipt);
  g_test_add_func ("/book/corrections/a-lot-that-was-not-handed-over", test_payout);
  g_test_add_func ("/book/corrections/a-fine-on-the-wrong-member", test_fine);
  g_test_add_func ("/book/corrections/during-a-meeting", test_in_meeting);
  g_test_add_func ("/book/corrections/what-was-used-since-comes-first", test_used_since);
  g_test_add_func ("/book/corrections/what-a-correction-did-meanwhile", test_meanwhile);
  g_test_add_func ("/book/corrections/money-that-moved-with-its-meeting", test_moved);
  g_test_add_func ("/book/corrections/refusals", test_refusals);
  return g_test_run ();
}
