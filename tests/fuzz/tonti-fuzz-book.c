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

/* Beside the demo's pot one that was drawn and one that is auctioned, and a scale of aid: what is
 * worked out at a meeting, and worked out again by the check. */
static const char *const before[] = {
  "{\"do\":\"pool.add\",\"name\":\"Tirage\",\"contribution\":100}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:2\",\"member\":4}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:2\",\"member\":5}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:2\",\"member\":6}",
  "{\"do\":\"order.set\",\"pool\":\"pool:2\",\"order\":\"drawn\"}",
  "{\"do\":\"draw.hold\",\"pool\":\"pool:2\",\"calls\":[{\"member\":4,\"text\":\"B 371 826\"},"
  "{\"text\":\"4950\"}],\"officers\":[1,2]}",
  "{\"do\":\"pool.add\",\"name\":\"Encheres\",\"contribution\":500}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:3\",\"member\":1}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:3\",\"member\":2}",
  "{\"do\":\"hand.add\",\"pool\":\"pool:3\",\"member\":3}",
  "{\"do\":\"order.set\",\"pool\":\"pool:3\",\"order\":\"auction\"}",
  "{\"do\":\"pool.start\",\"pool\":\"pool:3\",\"first_meeting\":2}",
  "{\"do\":\"aid-kind.set\",\"code\":\"birth\",\"label\":\"Naissance\",\"fund\":\"fund:1\","
  "\"self\":2000,"
  "\"officers\":[1,2]}",
};
static const char *const at_meeting[] = {
  "{\"do\":\"meeting.open\",\"meeting\":2}",
  "{\"do\":\"due.fill\",\"all\":true}",
  "{\"do\":\"presence.set\",\"all\":true,\"presence\":\"present\"}",
  "{\"do\":\"auction.hold\",\"pool\":\"pool:3\",\"bids\":[{\"round\":1,\"hand\":\"hand:11\","
  "\"amount\":200},"
  "{\"round\":1,\"hand\":\"hand:12\",\"amount\":200}],\"calls\":[{\"member\":4,\"text\":\"A 371 "
  "826\"},"
  "{\"text\":\"4950\"}],\"officers\":[1,2]}",
  "{\"do\":\"aid.grant\",\"member\":3,\"event\":\"birth\",\"short\":\"owe\",\"officers\":[1,2]}",
};

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
  for (gsize i = 0; meetings > 0 && i < G_N_ELEMENTS (before); i++)
    do_verb (book, before[i]);
  for (gsize i = 0; meetings > 0 && i < G_N_ELEMENTS (at_meeting); i++)
    do_verb (book, at_meeting[i]);
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
