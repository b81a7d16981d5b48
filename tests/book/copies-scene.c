// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies-scene.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "tonti-vault.h"

void
copies_scene_set_up (CopiesScene *w, gconstpointer data)
{
  w->f = tonti_fixture_new ();
  w->dir = g_dir_make_tmp ("tonti-stick-XXXXXX", NULL);
  w->made = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  tonti_vault_set_cost (1, 64);
}

static void
empty (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);

      g_unlink (inside);
    }
}

void
copies_scene_tear_down (CopiesScene *w, gconstpointer data)
{
  const char *uuid = tonti_book_get_group (w->f->book)->uuid;
  g_autofree char *kept = g_build_filename (g_get_user_state_dir (), "tonti", "copies", uuid, NULL);

  g_unlink (kept);
  empty (w->dir);
  g_rmdir (w->dir);
  g_free (w->dir);
  g_hash_table_unref (w->made);
  tonti_fixture_free (w->f);
  tonti_vault_set_cost (0, 0);
}

static gboolean
progress_cb (gint64 done, gint64 total, gpointer data)
{
  CopiesScene *w = data;

  if (++w->calls != w->stop_at)
    return TRUE;
  if (w->kill)
    raise (SIGKILL);
  return FALSE;
}

static char *
make_in (CopiesScene *w, TontiBook *book, const char *passphrase, gboolean automatic)
{
  tonti_problems_clear (w->f->problems);
  w->calls = 0;
  return tonti_copies_make (book, w->dir, passphrase, automatic, &w->f->user, progress_cb, w,
                            w->f->problems);
}

char *
copies_scene_make (CopiesScene *w, const char *passphrase, gboolean automatic)
{
  return make_in (w, w->f->book, passphrase, automatic);
}

void
copies_scene_add_event (CopiesScene *w)
{
  tonti_fixture_apply_format (w->f, "{'do':'member.add','name':'Awa %" G_GINT64_FORMAT "'}",
                              tonti_fixture_head (w->f));
}

guint
copies_scene_count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

char *
copies_scene_sum_file (const char *path)
{
  g_autofree char *bytes = NULL;
  gsize size = 0;

  if (!g_file_get_contents (path, &bytes, &size, NULL))
    return NULL;
  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *)bytes, size);
}

/* The book is opened anew in the child: a connection does not outlive a fork. */
void
copies_scene_make_and_die (CopiesScene *w, const char *passphrase, gboolean automatic)
{
  g_autofree char *path = g_strdup (w->f->path);
  int status = 0;
  pid_t child = fork ();

  if (child == 0)
    {
      g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, w->f->problems);

      w->kill = TRUE;
      if (book != NULL)
        g_free (make_in (w, book, passphrase, automatic));
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  w->kill = FALSE;
}
