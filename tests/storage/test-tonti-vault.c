// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal-fixture.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <jansson.h>
#include <string.h>
#include <unistd.h>

#include "tonti-copy.h"
#include "tonti-vault.h"

#define WORDS "baobab pirogue mil tambour rosée"
#define MUTATIONS 200

typedef struct
{
  char *folder, *in, *out, *back;
  TontiProblems *problems;
} World;

static void
set_up (World *w, gconstpointer data)
{
  w->folder = fixture_folder ();
  w->in = g_build_filename (w->folder, "in", NULL);
  w->out = g_build_filename (w->folder, "out", NULL);
  w->back = g_build_filename (w->folder, "back", NULL);
  w->problems = tonti_problems_new ();
  tonti_vault_set_cost (1, 64);
}

static void
tear_down (World *w, gconstpointer data)
{
  tonti_vault_set_cost (0, 0);
  fixture_remove (w->folder);
  g_free (w->folder);
  g_free (w->in);
  g_free (w->out);
  g_free (w->back);
  tonti_problems_free (w->problems);
}

static gboolean
convert (World *w, const char *from, const char *to, const char *passphrase, gboolean seal)
{
  int in = open (from, O_RDONLY | O_CLOEXEC);
  int out = open (to, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  gboolean done;

  g_assert_true (in >= 0 && out >= 0);
  tonti_problems_clear (w->problems);
  done = seal ? tonti_vault_seal (in, out, to, passphrase, w->problems)
              : tonti_vault_unseal (in, out, from, passphrase, w->problems);
  close (in);
  close (out);
  return done;
}

static void
read_file (const char *path, char **bytes, gsize *size)
{
  g_assert_true (g_file_get_contents (path, bytes, size, NULL));
}

static void
test_gives_back_every_size (World *w, gconstpointer data)
{
  const gsize sizes[] = { 0, 1, 65535, 65536, 65537, 131072, 200001 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *plain = g_malloc (sizes[i] + 1);
      g_autofree char *sealed = NULL;
      g_autofree char *back = NULL;
      gsize sealed_size = 0, back_size = 0;

      for (gsize n = 0; n < sizes[i]; n++)
        plain[n] = (char)(n * 31 + n / 256);
      fixture_write (w->in, plain, (gssize)sizes[i]);
      g_assert_true (convert (w, w->in, w->out, WORDS, TRUE));
      g_assert_true (convert (w, w->out, w->back, WORDS, FALSE));
      read_file (w->out, &sealed, &sealed_size);
      read_file (w->back, &back, &back_size);
      g_assert_cmpmem (back, back_size, plain, sizes[i]);
      g_assert_cmpuint (sealed_size, ==, 64 + sizes[i] + 17 * (sizes[i] / 65536 + 1));
      if (sizes[i] > 64)
        g_assert_null (memmem (sealed, sealed_size, plain, 16));
    }
}

/* The same passphrase typed on another keyboard: accents in two characters, two spaces. */
static void
test_takes_the_passphrase_as_people_type_it (World *w, gconstpointer data)
{
  fixture_write (w->in, "abc", 3);
  g_assert_true (convert (w, w->in, w->out, WORDS, TRUE));
  g_assert_true (convert (w, w->out, w->back,
                          "  baobab pirogue  mil tambour rose\xcc\x81"
                          "e ",
                          FALSE));
  g_assert_false (convert (w, w->out, w->back, "Baobab pirogue mil tambour rosée", FALSE));
  g_assert_true (tonti_problems_has (w->problems, "wrong-passphrase"));
  g_assert_false (convert (w, w->out, w->back, NULL, FALSE));
  g_assert_true (tonti_problems_has (w->problems, "wrong-passphrase"));
}

static void
test_asks_for_a_passphrase_that_is_hard_to_guess (World *w, gconstpointer data)
{
  const char *good[]
      = { WORDS, "un-deux-trois-quatre-cinq", "dans la cour de Fatou", "xK9-tR2-mm7-qqp-Zv1-a" };
  const char *weak[] = { "",
                         "1234",
                         "motdepasse",
                         "a a a a a a",
                         "mil mil mil mil mil",
                         NULL,
                         "aaaaaaaaaaaaaaaaaaaaaaaa",
                         "trois petits mots",
                         "a\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (tonti_vault_check_passphrase (good[i], w->problems));
  for (guint i = 0; i < G_N_ELEMENTS (weak); i++)
    {
      tonti_problems_clear (w->problems);
      g_assert_false (tonti_vault_check_passphrase (weak[i], w->problems));
      g_assert_true (tonti_problems_has (w->problems, "weak-passphrase"));
    }
}

static void
unhex (const char *hex, GByteArray *bytes)
{
  for (; hex[0] != '\0' && hex[1] != '\0'; hex += 2)
    {
      guint8 byte = (guint8)(g_ascii_xdigit_value (hex[0]) << 4 | g_ascii_xdigit_value (hex[1]));

      g_byte_array_append (bytes, &byte, 1);
    }
}

/* The file that the written form shows opens, and gives what the page says. */
static void
test_reads_the_vector_of_the_written_form (World *w, gconstpointer data)
{
  g_autofree char *page = NULL;
  g_autofree char *back = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_auto (GStrv) lines = NULL;
  json_auto_t *vector = NULL;
  gsize size = 0;

  read_file (README, &page, &size);
  lines = g_strsplit (page, "\n", -1);
  for (guint i = 0; lines[i] != NULL && vector == NULL; i++)
    if (g_str_has_prefix (lines[i], "{\"passphrase\""))
      vector = json_loads (lines[i], 0, NULL);
  g_assert_nonnull (vector);
  unhex (json_string_value (json_object_get (vector, "file")), bytes);
  fixture_write (w->in, (const char *)bytes->data, (gssize)bytes->len);
  g_assert_true (convert (w, w->in, w->back,
                          json_string_value (json_object_get (vector, "passphrase")), FALSE));
  read_file (w->back, &back, &size);
  g_assert_cmpstr (back, ==, json_string_value (json_object_get (vector, "content")));
}

/* What costs more than any honest file is refused before any memory is taken. */
static void
test_refuses_absurd_costs (World *w, gconstpointer data)
{
  const struct
  {
    guint32 passes, memory;
  } costs[] = { { 0, 64 },      { 17, 64 },        { 1, 7 },          { 1, 0 },
                { 1, 1048577 }, { 1, 0xffffffff }, { 0xffffffff, 64 } };
  g_autofree char *sealed = NULL;
  gsize size = 0;

  fixture_write (w->in, "abc", 3);
  g_assert_true (convert (w, w->in, w->out, WORDS, TRUE));
  read_file (w->out, &sealed, &size);
  for (guint i = 0; i < G_N_ELEMENTS (costs); i++)
    {
      guint32 passes = GUINT32_TO_BE (costs[i].passes), memory = GUINT32_TO_BE (costs[i].memory);

      memcpy (sealed + 32, &passes, 4);
      memcpy (sealed + 36, &memory, 4);
      fixture_write (w->out, sealed, (gssize)size);
      g_assert_false (convert (w, w->out, w->back, WORDS, FALSE));
      g_assert_true (tonti_problems_has (w->problems, "altered"));
    }
}

/* The form itself, without a book behind it whose own check would see it too. */
static void
test_refuses_what_is_cut_or_added_to (World *w, gconstpointer data)
{
  const gsize chunk = TONTI_VAULT_CHUNK + 17;
  g_autofree char *plain = g_malloc0 (200001);
  g_autofree char *sealed = NULL;
  gsize size = 0;

  fixture_write (w->in, plain, 200001);
  g_assert_true (convert (w, w->in, w->out, WORDS, TRUE));
  read_file (w->out, &sealed, &size);
  for (gsize cut = 0; cut < 4; cut++)
    {
      fixture_write (w->out, sealed, (gssize)(64 + cut * chunk));
      g_assert_false (convert (w, w->out, w->back, WORDS, FALSE));
      g_assert_true (tonti_problems_has (w->problems, "altered"));
    }
  sealed = g_realloc (sealed, size + 1);
  sealed[size] = 0;
  fixture_write (w->out, sealed, (gssize)size + 1);
  g_assert_false (convert (w, w->out, w->back, WORDS, FALSE));
  memmove (sealed + 64, sealed + 64 + chunk, size - 64 - chunk);
  fixture_write (w->out, sealed, (gssize)(size - chunk));
  g_assert_false (convert (w, w->out, w->back, WORDS, FALSE));
}

/* ---- Two hundred ways to spoil a protected copy ---- */

typedef struct
{
  char *sealed, *other; /* two protected copies of one book */
  gsize size, other_size;
  const char *passphrase; /* for the restoring */
} Sealed;

#define CHUNK (TONTI_VAULT_CHUNK + 17)

static void
swap_chunks (char *sealed, gsize a, gsize b)
{
  g_autofree char *kept = g_memdup2 (sealed + 64 + a * CHUNK, CHUNK);

  memcpy (sealed + 64 + a * CHUNK, sealed + 64 + b * CHUNK, CHUNK);
  memcpy (sealed + 64 + b * CHUNK, kept, CHUNK);
}

/* One spoiled file; never the one that was given. */
static gsize
spoil (const Sealed *s, guint n, char *bytes)
{
  gsize chunks = (s->size - 64) / CHUNK; /* full ones */
  gsize a = (gsize)g_test_rand_int_range (0, (gint32)chunks);
  gsize size = s->size;

  memcpy (bytes, s->sealed, s->size);
  if (n < 64)
    bytes[n] = (char)(bytes[n] ^ (1 << g_test_rand_int_range (0, 8)));
  else if (n < 90)
    size = (gsize)g_test_rand_int_range (0, (gint32)s->size);
  else if (n < 100)
    size = 64 + CHUNK * (n % (chunks + 1));
  else if (n < 110)
    swap_chunks (bytes, a, (a + 1) % chunks);
  else if (n < 120)
    memcpy (bytes, s->other, 64);
  else if (n < 130)
    memcpy (bytes + 64 + a * CHUNK, s->other + 64 + a * CHUNK, CHUNK);
  else if (n < 140)
    {
      memcpy (bytes + size, bytes + size - n, n);
      size += n;
    }
  else if (n < 150)
    {
      size -= CHUNK;
      memmove (bytes + 64 + a * CHUNK, bytes + 64 + (a + 1) * CHUNK, size - 64 - a * CHUNK);
    }
  else if (n < 190)
    bytes[g_test_rand_int_range (64, (gint32)size)] ^= (char)g_test_rand_int_range (1, 256);
  return size;
}

/* TRUE when the bytes were taken for a copy and a book was made. */
static gboolean
is_taken (World *w, const char *bytes, gsize size, const char *passphrase)
{
  g_autofree char *copy = g_build_filename (w->folder, "spoiled.tonti-locked", NULL);
  g_autofree char *target = g_build_filename (w->folder, "target", NULL);
  g_autofree char *book = g_build_filename (target, "book.tonti", NULL);
  TontiCopyMark mark;
  gboolean taken;

  fixture_write (copy, bytes, (gssize)size);
  tonti_problems_clear (w->problems);
  taken = tonti_copy_restore (copy, book, passphrase, NULL, NULL, &mark, w->problems);
  g_assert_cmpuint (fixture_count_files (target), ==, taken ? 1 : 0);
  g_assert_true (taken == (tonti_problems_count (w->problems) == 0));
  if (taken)
    g_assert_cmpint (g_unlink (book), ==, 0);
  return taken;
}

static char *
make_sealed (World *w, TontiJournal *journal, gsize *size)
{
  TontiCopyHow how = { .folder = w->folder,
                       .stem = "copy",
                       .work = w->folder,
                       .passing = "unfinished",
                       .passphrase = WORDS };
  TontiCopyMark mark;
  g_autofree char *path = tonti_copy_make (journal, &how, &mark, w->problems);
  char *bytes = NULL;

  g_assert_nonnull (path);
  read_file (path, &bytes, size);
  return bytes;
}

static void
test_refuses_whatever_was_spoiled (World *w, gconstpointer data)
{
  g_autofree char *path = g_build_filename (w->folder, "book.tonti", NULL);
  g_autofree char *target = g_build_filename (w->folder, "target", NULL);
  g_autoptr (TontiJournal) journal = fixture_book (path, 400);
  g_autofree char *bytes = NULL;
  Sealed s = { 0 };
  guint refused = 0;

  g_assert_cmpint (g_mkdir (target, 0700), ==, 0);
  s.sealed = make_sealed (w, journal, &s.size);
  s.other = make_sealed (w, journal, &s.other_size);
  g_assert_cmpuint (s.size, >, 64 + 2 * CHUNK);
  bytes = g_malloc (s.size + 1000);
  for (guint n = 0; n < MUTATIONS; n++)
    {
      gsize size = spoil (&s, n, bytes);
      const char *passphrase = n < 190 ? WORDS : "baobab pirogue mil tambour rose";

      if (is_taken (w, bytes, size, passphrase))
        g_test_message ("spoiled copy %u was taken", n);
      else
        refused++;
    }
  g_test_message ("%u of %u spoiled copies refused, nothing left of any", refused, MUTATIONS);
  g_assert_cmpuint (refused, ==, MUTATIONS);
  /* The same way of looking sees a good one. */
  g_assert_true (is_taken (w, s.sealed, s.size, WORDS));
  g_free (s.sealed);
  g_free (s.other);
}

#define ADD(Name, Test) g_test_add ("/storage/vault/" Name, World, NULL, set_up, Test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("gives-back-every-size", test_gives_back_every_size);
  ADD ("takes-the-passphrase-as-people-type-it", test_takes_the_passphrase_as_people_type_it);
  ADD ("asks-for-a-passphrase-that-is-hard-to-guess",
       test_asks_for_a_passphrase_that_is_hard_to_guess);
  ADD ("reads-the-vector-of-the-written-form", test_reads_the_vector_of_the_written_form);
  ADD ("refuses-absurd-costs", test_refuses_absurd_costs);
  ADD ("refuses-what-is-cut-or-added-to", test_refuses_what_is_cut_or_added_to);
  ADD ("refuses-whatever-was-spoiled", test_refuses_whatever_was_spoiled);
  return g_test_run ();
}
