// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-due-store.h"
#include "tonti-fine-store.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-scene.h"

/* Random meetings: whatever is entered, what is kept must agree with itself. */

#define MEETINGS 4
#define ENTRIES 60

/* Ask for something that may be refused; refusals are part of the game. */
static void try (TontiFixture *f, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
try (TontiFixture *f, const char *format, ...)
{
  g_autofree char *text = NULL;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *request = NULL;
  json_auto_t *answer = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  for (char *c = text; *c != '\0'; c++)
    *c = *c == '\'' ? '"' : *c;
  request = json_loads (text, 0, NULL);
  g_assert_nonnull (request);
  if (!tonti_book_apply (f->book, request, &f->user, &answer, problems))
    g_assert_cmpint (tonti_problems_exit_code (problems), ==, TONTI_PROBLEM_REFUSAL);
}

static int
pick (int limit)
{
  return g_test_rand_int_range (1, limit + 1);
}

static const char *
pick_column (void)
{
  static const char *const columns[] = { "pool:1", "fund:1", "fines", "savings", "advance" };

  return columns[g_test_rand_int_range (0, G_N_ELEMENTS (columns))];
}

static void
enter_at_table (TontiFixture *f)
{
  static const char *const kinds[] = { "late", "absent", "phone" };

  switch (g_test_rand_int_range (0, 8))
    {
    case 0:
    case 1:
      try (f, "{'do':'receive','member':%d,'amount':%d,'then':'%s'}", pick (30), 25 * pick (480),
           pick (2) == 1 ? "change" : "advance");
      break;
    case 2:
    case 3:
      try (f, "{'do':'due.set','member':%d,'of':'%s','amount':%d}", pick (30), pick_column (),
           25 * (pick (600) - 1));
      break;
    case 4:
      try (f, "{'do':'fine.charge','member':%d,'kind':'%s'}", pick (30),
           kinds[g_test_rand_int_range (0, 3)]);
      break;
    case 5:
      try (f, "{'do':'%s'}", pick (3) == 1 ? "redo" : "undo");
      break;
    case 6:
      try (f, "{'do':'receipt.set','member':%d,'means':'%s'}", pick (30),
           pick (3) == 1 ? "mobile" : "cash");
      break;
    default:
      try (f, "{'do':'due.set','member':%d,'of':'advance','use':true,'amount':%d}", pick (30),
           25 * pick (200));
    }
}

static void
enter_other (TontiFixture *f)
{
  switch (g_test_rand_int_range (0, 9))
    {
    case 0:
      try (f, "{'do':'expense','account':'rent','amount':%d,'what':'x'}", 25 * pick (800));
      break;
    case 1:
      try (f, "{'do':'income','account':'gifts','amount':%d,'what':'x','means':'mobile'}",
           25 * pick (800));
      break;
    case 2:
      try (f, "{'do':'aid','member':%d,'fund':'fund:1','amount':%d,'what':'x'}", pick (30),
           25 * pick (800));
      break;
    case 3:
      try (f, "{'do':'transfer','from':'mobile','to':'cash','amount':%d,'fee':50,'what':'x'}",
           25 * pick (360));
      break;
    case 4:
      try (f, "{'do':'receipt.issue','member':%d}", pick (30));
      break;
    case 5:
      try (f, "{'do':'lot.pay'%s}", pick (3) == 1 ? ",'short':'box-advances'" : "");
      break;
    case 6:
      try (f, "{'do':'fine.cancel','fine':'fine:%d','reason':'x'}", pick (12));
      break;
    case 7:
      try (f, "{'do':'correct','event':%d,'reason':'x'}", pick ((int)tonti_fixture_head (f)));
      break;
    default:
      try (f, "{'do':'owed.pay','member':%d}", pick (30));
    }
}

static gint64
get_total (const GArray *totals, const char *account)
{
  for (guint i = 0; i < totals->len; i++)
    {
      const TontiLedgerTotal *row = &g_array_index (totals, TontiLedgerTotal, i);

      if (g_str_equal (row->account, account))
        return row->debit - row->credit;
    }
  return 0;
}

/* Fines that are open are what the ledger says is due on them. */
static void
check_fines (TontiFixture *f)
{
  g_autoptr (GArray) fines = tonti_fine_list (tonti_fixture_db (f), 0, -1);

  for (guint i = 0; i < fines->len; i++)
    {
      const TontiFineRow *row = &g_array_index (fines, TontiFineRow, i);
      g_autofree char *of = g_strdup_printf ("fine:%" G_GINT64_FORMAT, row->id);

      g_assert_cmpint (row->paid, >=, 0);
      g_assert_cmpint (row->paid, <=, row->amount);
      g_assert_cmpint (tonti_fine_row_open (row), ==,
                       tonti_scene_balance_of (f, "fines-due", 0, of));
    }
}

/* What was paid on dues is what the pot and the fund were credited with at table and from lots. */
static void
check_dues (TontiFixture *f)
{
  for (gint64 member = 1; member <= 30; member++)
    {
      g_autoptr (GArray) rows = tonti_due_list_member (tonti_fixture_db (f), member);

      for (guint i = 0; i < rows->len; i++)
        {
          const TontiDueRow *row = &g_array_index (rows, TontiDueRow, i);

          g_assert_cmpint (row->paid, >=, 0);
          g_assert_true (row->amount == 0 || row->paid <= row->amount);
        }
    }
}

static void
close_meeting (TontiFixture *f)
{
  g_autoptr (GArray) before = tonti_ledger_totals (tonti_fixture_db (f));
  g_autoptr (GArray) after = NULL;
  g_autoptr (GArray) lines = NULL;
  gint64 difference = g_test_rand_int_range (-2, 3) * 25;
  gint64 expected = tonti_scene_expected (f);

  if (expected + difference < 0)
    difference = 0;
  tonti_scene_all_present (f);
  tonti_scene_count (f, expected + difference);
  if (difference != 0)
    tonti_fixture_apply (f, "{'do':'count.explain','reason':'x','holder':2}");
  lines = tonti_overlay_lines (f->book);
  tonti_fixture_apply (f, "{'do':'meeting.close','officers':[1,2]}");
  after = tonti_ledger_totals (tonti_fixture_db (f));
  for (guint i = 0; i < after->len; i++)
    {
      const char *account = g_array_index (after, TontiLedgerTotal, i).account;
      gint64 sum = get_total (before, account);

      for (guint j = 0; j < lines->len; j++)
        if (g_str_equal (g_array_index (lines, TontiLine, j).account, account))
          sum += g_array_index (lines, TontiLine, j).amount;
      g_assert_cmpint (get_total (after, account), ==, sum);
    }
  g_assert_cmpint (tonti_scene_balance (f, "cash"), ==, expected + difference);
}

static void
play (TontiFixture *f)
{
  for (int n = 1; n <= MEETINGS; n++)
    {
      tonti_scene_open (f, n);
      if (pick (2) == 1)
        try (f, "{'do':'due.fill'}");
      for (int i = 0; i < ENTRIES; i++)
        {
          if (pick (3) == 1)
            enter_other (f);
          else
            enter_at_table (f);
        }
      g_assert_cmpint (tonti_scene_expected (f), >=, 0);
      close_meeting (f);
      f->user.today.number += 3; /* between meetings */
      for (int i = 0; i < 10; i++)
        enter_other (f);
      check_fines (f);
      check_dues (f);
      tonti_scene_check_trial (f);
      g_assert_cmpint (tonti_scene_balance (f, "cash"), >=, 0);
      g_assert_cmpint (tonti_scene_balance (f, "mobile"), >=, 0);
    }
  tonti_fixture_verify (f);
}

static void
test_random (void)
{
  for (int round = 0; round < 2; round++)
    {
      g_autoptr (TontiFixture) f = tonti_fixture_sample ();

      play (f);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/book/meeting/whatever-is-entered-agrees", test_random);
  return g_test_run ();
}
