// SPDX-License-Identifier: GPL-3.0-or-later
#include "copy-scene.h"

#include "journal-fixture.h"
#include "tonti-vault.h"

/* In one transaction: what they are is not what is tried here. */
static void
add_vouchers (CopyScene *w)
{
  g_assert_true (tonti_journal_begin (w->journal, w->problems));
  for (guint64 n = 0; n < VOUCHERS; n++)
    g_assert_true (fixture_post (w->journal, 1000 + n, "voucher/1",
                                 "{'voucher':'V','kind':'contribution','memo':'Épargne','member':1,"
                                 "'lines':[{'account':'cash','amount':500},{'account':'savings',"
                                 "'member':1,'of':'fund:1','amount':-500}]}",
                                 w->problems));
  g_assert_true (tonti_journal_commit (w->journal, w->problems));
}

void
copy_scene_set_up (CopyScene *w, gconstpointer data)
{
  w->home = fixture_folder ();
  w->path = g_build_filename (w->home, "book.tonti", NULL);
  w->folder = fixture_folder ();
  w->work = fixture_folder ();
  w->problems = tonti_problems_new ();
  tonti_vault_set_cost (1, 64);
  w->journal = fixture_book (w->path, 0);
  add_vouchers (w);
}

void
copy_scene_tear_down (CopyScene *w, gconstpointer data)
{
  tonti_journal_close (w->journal);
  tonti_vault_set_cost (0, 0);
  fixture_remove (w->home);
  fixture_remove (w->folder);
  fixture_remove (w->work);
  g_free (w->home);
  g_free (w->path);
  g_free (w->folder);
  g_free (w->work);
  tonti_problems_free (w->problems);
}

static gboolean
progress_cb (gint64 done, gint64 total, gpointer data)
{
  CopyScene *w = data;

  g_assert_cmpint (done, >=, 0);
  g_assert_cmpint (done, <=, total);
  w->calls++;
  if (w->disturb != NULL && w->calls == w->disturb_at)
    w->disturb (w);
  return w->stop_at == 0 || w->calls < w->stop_at;
}

char *
copy_scene_copy_book (CopyScene *w, const char *passphrase)
{
  TontiCopyHow how = { .folder = w->folder,
                       .stem = "Sope Nabi 2025-03-01",
                       .work = w->work,
                       .passing = ".unfinished",
                       .passphrase = passphrase,
                       .progress = progress_cb,
                       .data = w };

  tonti_problems_clear (w->problems);
  w->calls = 0;
  return tonti_copy_make (w->journal, &how, &w->mark, w->problems);
}

void
copy_scene_verify (const char *path, gint64 events)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiJournal) journal = tonti_journal_open (path, TONTI_OPEN_READ, problems);
  g_auto (TontiVerdict) verdict = { 0 };

  g_assert_nonnull (journal);
  g_assert_true (tonti_journal_verify (journal, TONTI_VERIFY_FULL, NULL, NULL, &verdict, problems));
  g_assert_true (verdict.ok);
  g_assert_cmpint (verdict.events, ==, events);
}

/* Nothing was made, nothing is left, and the book goes on. */
void
copy_scene_check_nothing (CopyScene *w, char *path, const char *code)
{
  guint8 head[TONTI_HASH_SIZE];
  gint64 seq;

  g_assert_null (path);
  if (!tonti_problems_has (w->problems, code))
    g_error ("%s: %s", code, tonti_problems_get (w->problems, 0)->message);
  g_assert_cmpuint (fixture_count_files (w->folder), ==, 0);
  g_assert_cmpuint (fixture_count_files (w->work), ==, 0);
  seq = tonti_journal_get_head (w->journal, head);
  g_assert_true (fixture_voucher (w->journal, (guint64)seq + 5000, w->problems));
}
