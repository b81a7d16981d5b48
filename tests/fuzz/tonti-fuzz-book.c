// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-fuzz-book.h"

#include <glib/gstdio.h>
#include <string.h>

#include "tonti-demo.h"
#include "tonti-text.h"

static TontiFuzzBook made;

static void
empty_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder && (name = g_dir_read_name (folder)))
    {
      g_autofree char *inside = g_build_filename (path, name, NULL);
      if (g_file_test (inside, G_FILE_TEST_IS_DIR))
        empty_folder (inside);
      g_remove (inside);
    }
}

static void
remove_at_exit (void)
{
  empty_folder (made.folder);
  g_rmdir (made.folder);
}

static void
do_verb (TontiBook *book, const char *text)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  json_auto_t *request = json_loads (text, 0, NULL), *answer = NULL;
  if (!tonti_book_apply (book, request, &made.user, &answer, problems))
    g_error ("%s: %s", text, tonti_problems_get (problems, 0)->message);
}

/* What is remembered of books goes into the folder too. */
static void
make_folder (void)
{
  g_autofree char *state = NULL;
  made.folder = g_dir_make_tmp ("tonti-fuzz-XXXXXX", NULL);
  g_assert_nonnull (made.folder);
  made.path = g_build_filename (made.folder, "book.tonti", NULL);
  state = g_build_filename (made.folder, "state", NULL);
  g_setenv ("XDG_STATE_HOME", state, TRUE);
  atexit (remove_at_exit);
}

static void
make_book (gint64 meetings)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  const TontiDemo wish
      = { .kind = "rotating", .lang = "fr", .members = 6, .meetings = meetings, .seed = 1 };
  TontiBook *book = tonti_demo_make (made.path, &wish, problems);
  if (!book)
    g_error ("%s", tonti_problems_get (problems, 0)->message);
  made.user = (TontiUser){ .author = 2, .second = 1 };
  g_assert_true (tonti_day_from_ymd (2025, 2, 1, &made.user.today));
  g_assert_true (tonti_instant_parse ("2025-02-01T16:00:00Z", &made.user.now_unix_s));
  if (meetings > 0)
    {
      do_verb (book, "{\"do\":\"meeting.open\",\"meeting\":2}");
      do_verb (book, "{\"do\":\"due.fill\",\"all\":true}");
    }
  tonti_book_close (book);
  g_assert_true (g_file_get_contents (made.path, (char **)&made.sound, &made.size, NULL));
}

TontiFuzzBook *
tonti_fuzz_book_get (gint64 meetings)
{
  if (!made.folder)
    {
      make_folder ();
      make_book (meetings);
    }
  return &made;
}

TontiBook *
tonti_fuzz_book_open (TontiFuzzBook *self)
{
  static TontiBook *open;
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  if (!open)
    open = tonti_book_open (self->path, TRUE, problems);
  g_assert_nonnull (open);
  return open;
}

void
tonti_fuzz_book_put (TontiFuzzBook *self, const guint8 *data, gsize size)
{
  empty_folder (self->folder);
  g_assert_true (g_file_set_contents_full (self->path, (const char *)data, (gssize)size,
                                           G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

gboolean
tonti_fuzz_book_is (TontiFuzzBook *self, const guint8 *data, gsize size)
{
  g_autofree char *now = NULL;
  gsize now_size = 0;
  g_assert_true (g_file_get_contents (self->path, &now, &now_size, NULL));
  return now_size == size && memcmp (now, data, size) == 0;
}

void
tonti_fuzz_check_problems (const TontiProblems *problems)
{
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    {
      const TontiProblem *problem = tonti_problems_get (problems, i);
      g_assert_true (g_utf8_validate (problem->message, -1, NULL));
      g_assert_true (*problem->code != '\0' && *problem->message != '\0');
    }
}
