// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gstdio.h>
#include <string.h>

#include "tonti-finding-paper.h"
#include "tonti-finding.h"
#include "tonti-paper-file.h"
#include "tonti-stage.h"

/* The deliberate error: one byte of a book is changed with another program. Every change that can
 * be seen ends in something told, none in a crash, and nothing is written. */

#define ROUNDS 8 /* changes that can be seen; TONTI_ROUNDS says otherwise */
#define SPARED 6 /* of the others, looked at in the window too */
#define CUTS 12
#define SEED 20250104

static char *bytes;
static gsize size;

static char *
write_book (const char *name, const char *data, gsize length)
{
  char *path = g_build_filename (tonti_stage_get_folder (), name, NULL);
  g_assert_true (
      g_file_set_contents_full (path, data, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
  return path;
}

/* The book with one byte changed. */
static char *
flip (const char *name, gsize offset, guint8 mask)
{
  g_autofree char *data = g_memdup2 (bytes, size);
  data[offset] = (char)(data[offset] ^ (char)mask);
  return write_book (name, data, size);
}

static void
remove_book (const char *path)
{
  g_autofree char *copies = NULL;
  g_autofree char *stem = g_strndup (path, strlen (path) - strlen (".tonti"));
  copies = g_strconcat (stem, " copies", NULL);
  g_remove (path);
  g_rmdir (copies);
}

static TontiWindow *
open_file (const char *path)
{
  TontiWindow *window = tonti_stage_window ();
  g_autoptr (GFile) file = g_file_new_for_path (path);
  tonti_window_open (window, file);
  return window;
}

/* What the check itself says, away from the window: TRUE = nothing to be seen. */
static gboolean
is_right (const char *path)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiBook) book = tonti_book_open (path, FALSE, problems);
  json_auto_t *verdict = book ? tonti_book_verify (book, FALSE, NULL, NULL, NULL, problems) : NULL;
  return json_is_true (json_object_get (verdict, "ok"));
}

static const TontiFinding *
get_finding (TontiWindow *window)
{
  TontiSession *session = tonti_window_get_session (window);
  return session ? tonti_finding_get (session) : NULL;
}

static gboolean
is_told (gpointer window)
{
  return tonti_stage_find_text (window, "Every line checked") || get_finding (window)
         || !tonti_window_get_session (window);
}

static gboolean
is_unchanged (const char *path, gsize offset, guint8 mask)
{
  g_autofree char *now = NULL;
  gsize length = 0;
  g_assert_true (g_file_get_contents (path, &now, &length, NULL));
  if (length != size)
    return FALSE;
  now[offset] = (char)(now[offset] ^ (char)mask);
  return memcmp (now, bytes, size) == 0;
}

typedef struct
{
  guint invisible, entries, parts, files, unopened, missed, written;
} Tally;

static void
count (TontiWindow *window, const char *path, Tally *tally)
{
  const TontiFinding *finding = get_finding (window);
  if (is_right (path))
    {
      tally->invisible++;
      g_assert_null (finding);
      return;
    }
  if (!tonti_window_get_session (window))
    tally->unopened++;
  else if (!finding)
    tally->missed++;
  else if (finding->event > 0)
    tally->entries++;
  else if (strstr (finding->title, "A part"))
    tally->parts++;
  else
    tally->files++;
  if (finding)
    g_assert_nonnull (tonti_stage_find_text (window, finding->title));
  else
    g_assert_true (tonti_stage_find_text (window, "cannot be opened")
                   || tonti_stage_find_text (window, "not a book"));
  if (finding)
    g_assert_nonnull (tonti_session_get_obstacle (tonti_window_get_session (window)));
}

/* One round; a change that cannot be seen costs no window after the first few. */
static void
play (GRand *rand, guint round, Tally *tally)
{
  g_autofree char *name = g_strdup_printf ("flip-%u.tonti", round);
  gsize offset = (gsize)g_rand_int_range (rand, 0, (gint32)size);
  guint8 mask = (guint8)(1 << g_rand_int_range (rand, 0, 8));
  g_autofree char *path = flip (name, offset, mask);
  if (tally->invisible < SPARED || !is_right (path))
    {
      TontiWindow *window = open_file (path);
      tonti_stage_wait (is_told, window);
      count (window, path, tally);
      tonti_stage_close (window);
    }
  else
    tally->invisible++;
  tally->written += !is_unchanged (path, offset, mask);
  remove_book (path);
}

static guint
count_seen (const Tally *tally)
{
  return tally->entries + tally->parts + tally->files + tally->unopened + tally->missed;
}

static void
every_change_that_can_be_seen_is_told (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  const char *wanted = g_getenv ("TONTI_ROUNDS");
  guint rounds = wanted ? (guint)g_ascii_strtoull (wanted, NULL, 10) : ROUNDS;
  Tally tally = { 0 };
  for (guint i = 0; count_seen (&tally) < rounds; i++)
    play (rand, i, &tally);
  g_test_message (
      "seed %d, %u changes of one bit that can be seen: %u told as an entry, %u as a part "
      "of the book, %u as the file, %u as a book that does not open; %u missed, %u books "
      "written to (and %u in places that hold nothing)",
      SEED, count_seen (&tally), tally.entries, tally.parts, tally.files, tally.unopened,
      tally.missed, tally.written, tally.invisible);
  g_assert_cmpuint (tally.missed, ==, 0);
  g_assert_cmpuint (tally.written, ==, 0);
  g_assert_cmpuint (tally.entries, >, rounds / 4);
}

/* Where the body of receipt 23 stands. */
static const char *
find_receipt (void)
{
  static const char body[] = "{\"document\":{\"number\":23,\"type\":\"receipt\"";
  const char *at = memmem (bytes, size, body, strlen (body));
  g_assert_nonnull (at);
  return at;
}

/* The entry is told as the group knows it. */
static void
an_entry_is_told_in_the_groups_words (void)
{
  const char *at = find_receipt ();
  const char *amount = memmem (at, 1000, "\"amount\":5000", 13);
  g_assert_nonnull (amount);
  g_autofree char *path = flip ("entry.tonti", (gsize)(amount - bytes) + 9, '5' ^ '9');
  TontiWindow *window = open_file (path);
  tonti_stage_wait_text (window, "is no longer the one that was recorded");
  g_assert_nonnull (
      tonti_stage_find_text (window, "What the file now says of this entry: Money received"));
  g_assert_nonnull (tonti_stage_find_text (window, "It may be false: compare it with the paper"));
  g_assert_null (tonti_stage_find_text (window, "What was recorded"));
  g_assert_nonnull (tonti_stage_find_text (window, "Saturday 4 January 2025"));
  g_assert_nonnull (tonti_stage_find_text (window, "R-2025-0023"));
  g_assert_nonnull (tonti_stage_find_text (window, "Nothing was lost by opening it"));
  tonti_stage_assert_named (window);
  tonti_stage_close (window);
  remove_book (path);
}

static gboolean
is_back (gpointer window)
{
  GtkWidget *pages = tonti_stage_find_id (window, "pages");
  return gtk_widget_get_mapped (pages);
}

/* Looking at the book, and back to what was found. */
static void
the_book_is_looked_at_and_only_read (void)
{
  const char *at = find_receipt ();
  g_autofree char *path = flip ("look.tonti", (gsize)(at - bytes) + 3, 1);
  TontiWindow *window = open_file (path);
  tonti_stage_wait_text (window, "is no longer the one that was recorded");
  g_assert_false (is_back (window));
  tonti_stage_click (tonti_stage_find_button (window, "Look at This Book"));
  tonti_stage_wait (is_back, window);
  g_assert_nonnull (tonti_stage_find_text (window, "the book is only read from now on"));
  tonti_stage_click (tonti_stage_find_button (window, "What to Do"));
  tonti_stage_wait_text (window, "Look at This Book");
  g_assert_false (is_back (window));
  tonti_stage_close (window);
  remove_book (path);
}

/* Cut off, emptied, another kind of file: nothing opens, everything is told, and there is a way
 * back to the books. */
static void
a_book_that_does_not_open_is_told (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  guint told = 0;
  for (int i = 0; i < CUTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("cut-%d.tonti", i);
      gsize length = i == 0   ? 0
                     : i == 1 ? 100
                     : i % 2  ? (size / 4096 / CUTS * (gsize)i) * 4096
                              : (gsize)g_rand_int_range (rand, 512, (gint32)size);
      g_autofree char *path = write_book (name, bytes, length);
      TontiWindow *window = open_file (path);
      tonti_stage_wait (is_told, window);
      told += tonti_stage_find_text (window, "cannot be opened") != NULL
              || tonti_stage_find_text (window, "not a book") != NULL || get_finding (window);
      g_assert_null (tonti_stage_find_text (window, "Every line checked"));
      tonti_stage_close (window);
      remove_book (path);
    }
  g_test_message ("seed %d, %d books cut off: %u told", SEED, CUTS, told);
  g_assert_cmpuint (told, ==, CUTS);
}

static void
there_is_a_way_back_from_a_book_that_does_not_open (void)
{
  g_autofree char *path = write_book ("letter.tonti",
                                      "%PDF-1.7 a letter, not a book of a group, "
                                      "and long enough to look at",
                                      60);
  TontiWindow *window = open_file (path);
  tonti_stage_wait_text (window, "not a book");
  tonti_stage_assert_named (window);
  tonti_stage_click (tonti_stage_find_button (window, "Back"));
  tonti_stage_wait_text (window, "Welcome to Tonti");
  tonti_stage_close (window);
  remove_book (path);
}

/* The page for the auditor is a page, and says what the window says. */
static void
what_was_found_goes_on_paper (void)
{
  g_autoptr (GBytes) pdf
      = tonti_finding_paper_make ("Entry no. 57 is no longer the one that was recorded\nWhat the "
                                  "file now says of this entry: Money received",
                                  "/media/stick/And Jëf.tonti");
  g_autoptr (TontiPaperFile) file = tonti_paper_file_new (pdf);
  g_assert_nonnull (file);
  g_assert_cmpuint (tonti_paper_file_get_n_pages (file), ==, 1);
  g_autofree char *text = tonti_paper_file_dup_text (file, 0);
  g_assert_nonnull (strstr (text, "Entry no. 57"));
  g_assert_nonnull (strstr (text, "And Jëf.tonti"));
}

static void
add_tests (void)
{
  g_autofree char *demo = tonti_stage_make_demo ("demo.tonti", "fr", 30, 4);
  g_assert_true (g_file_get_contents (demo, &bytes, &size, NULL));
  g_test_add_func ("/ui/damage/every-change-that-can-be-seen-is-told",
                   every_change_that_can_be_seen_is_told);
  g_test_add_func ("/ui/damage/an-entry-is-told-in-the-groups-words",
                   an_entry_is_told_in_the_groups_words);
  g_test_add_func ("/ui/damage/the-book-is-looked-at-and-only-read",
                   the_book_is_looked_at_and_only_read);
  g_test_add_func ("/ui/damage/a-book-that-does-not-open-is-told",
                   a_book_that_does_not_open_is_told);
  g_test_add_func ("/ui/damage/there-is-a-way-back",
                   there_is_a_way_back_from_a_book_that_does_not_open);
  g_test_add_func ("/ui/damage/what-was-found-goes-on-paper", what_was_found_goes_on_paper);
}

int
main (int argc, char *argv[])
{
  int outcome = tonti_stage_run (argc, argv, add_tests);
  g_free (bytes);
  return outcome;
}
