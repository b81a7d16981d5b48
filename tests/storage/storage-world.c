// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage-world.h"

#include <glib/gstdio.h>

void
storage_world_set_up (StorageWorld *w, gconstpointer data)
{
  w->folder = fixture_folder ();
  w->path = g_build_filename (w->folder, "book.tonti", NULL);
  w->problems = tonti_problems_new ();
}

void
storage_world_set_up_group (StorageWorld *w, gconstpointer data)
{
  storage_world_set_up (w, data);
  tonti_journal_close (fixture_group (w->path));
  storage_world_keep (w);
}

void
storage_world_tear_down (StorageWorld *w, gconstpointer data)
{
  fixture_remove (w->folder);
  g_free (w->folder);
  g_free (w->path);
  g_free (w->bytes);
  tonti_problems_free (w->problems);
}

void
storage_world_start_anew (StorageWorld *w)
{
  fixture_remove (w->folder);
  g_assert_cmpint (g_mkdir (w->folder, 0700), ==, 0);
  tonti_problems_clear (w->problems);
}

void
storage_world_keep (StorageWorld *w)
{
  g_assert_null (w->bytes);
  g_assert_true (g_file_get_contents (w->path, &w->bytes, &w->size, NULL));
}

void
storage_world_restore (StorageWorld *w)
{
  g_assert_nonnull (w->bytes);
  fixture_write (w->path, w->bytes, (gssize)w->size);
}

gboolean
storage_world_verify (StorageWorld *w, TontiVerifyDepth depth, TontiVerdict *verdict)
{
  g_autoptr (TontiJournal) journal = tonti_journal_open (w->path, TONTI_OPEN_READ, w->problems);

  if (journal == NULL)
    g_error ("%s", tonti_problems_get (w->problems, 0)->message);
  g_assert_true (tonti_journal_verify (journal, depth, NULL, NULL, verdict, w->problems));
  return verdict->ok;
}

void
storage_world_assert_whole (StorageWorld *w, gint64 events)
{
  g_auto (TontiVerdict) verdict = { 0 };

  storage_world_verify (w, TONTI_VERIFY_FULL, &verdict);
  g_assert_cmpstr (verdict.what, ==, NULL);
  if (events >= 0)
    g_assert_cmpint (verdict.events, ==, events);
}
