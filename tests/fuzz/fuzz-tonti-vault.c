// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tonti-fuzz-book.h"
#include "tonti-vault.h"

/* A protected copy from a stranger: nothing comes out of it but what went in. The first byte: the
 * rest is the file, or what is changed in a sound one, or what is protected and read back. */

#define PASSPHRASE "cinq mots que personne ne sait"
#define COST_AT 32
#define COST_SIZE 8

static int
make_file (const guint8 *data, gsize size)
{
  int fd = memfd_create ("tonti-fuzz", MFD_CLOEXEC);
  g_assert_true (fd >= 0 && write (fd, data, size) == (gssize)size && lseek (fd, 0, SEEK_SET) == 0);
  return fd;
}

static GByteArray *
read_file (int fd)
{
  GByteArray *all = g_byte_array_new ();
  guint8 piece[4096];
  gssize n;
  g_assert_true (lseek (fd, 0, SEEK_SET) == 0);
  while ((n = read (fd, piece, sizeof piece)) > 0)
    g_byte_array_append (all, piece, (guint)n);
  return all;
}

static GByteArray *
seal (const guint8 *data, gsize size)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  int in = make_file (data, size), out = make_file (data, 0);
  tonti_vault_set_cost (1, 8);
  g_assert_true (tonti_vault_seal (in, out, "copy", PASSPHRASE, problems));
  GByteArray *sealed = read_file (out);
  close (in);
  close (out);
  return sealed;
}

/* What came out, NULL when it was refused. */
static GByteArray *
unseal (const GByteArray *sealed)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  int in = make_file (sealed->data, sealed->len), out = make_file (sealed->data, 0);
  gboolean done = tonti_vault_unseal (in, out, "copy", PASSPHRASE, problems);
  GByteArray *plain = done ? read_file (out) : NULL;
  g_assert_true (done == (tonti_problems_count (problems) == 0));
  tonti_fuzz_check_problems (problems);
  close (in);
  close (out);
  return plain;
}

/* A cost that is allowed is made small: what it costs is not what is looked for. */
static void
make_cheap (GByteArray *sealed)
{
  static const guint8 cheap[COST_SIZE] = { 0, 0, 0, 1, 0, 0, 0, 8 };
  const guint8 *cost = sealed->len >= COST_AT + COST_SIZE ? sealed->data + COST_AT : NULL;
  if (cost && !cost[0] && !cost[1] && !cost[2] && cost[3] <= 16 && !cost[4] && cost[5] <= 16)
    memcpy (sealed->data + COST_AT, cheap, COST_SIZE);
}

static void
try_changed (TontiFuzzReader *reader)
{
  static GByteArray *sound;
  guint8 plain[3000] = { 1, 2, 3 };
  if (!sound)
    sound = seal (plain, sizeof plain);
  g_autoptr (GByteArray) changed = g_byte_array_sized_new (sound->len);
  g_byte_array_append (changed, sound->data, sound->len);
  for (int n = 0; n < 8 && reader->left > 0; n++)
    changed->data[tonti_fuzz_pair (reader) % changed->len] ^= (guint8)tonti_fuzz_byte (reader);
  if (reader->left % 4 == 3)
    g_byte_array_set_size (changed, tonti_fuzz_pair (reader) % changed->len);
  make_cheap (changed);
  g_autoptr (GByteArray) out = unseal (changed);
  gboolean same = changed->len == sound->len && !memcmp (changed->data, sound->data, sound->len);
  g_assert_true (same == (out != NULL));
}

static void
try_both_ways (TontiFuzzReader *reader)
{
  g_autoptr (GByteArray) sealed = seal (reader->at, reader->left);
  g_autoptr (GByteArray) out = unseal (sealed);
  g_assert_true (out && out->len == reader->left);
  g_assert_true (out->len == 0 || memcmp (out->data, reader->at, out->len) == 0);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  TontiFuzzReader reader = { data, size };
  guint mode = tonti_fuzz_byte (&reader) % 3;
  if (mode == 1)
    try_changed (&reader);
  else if (mode == 2)
    try_both_ways (&reader);
  else
    {
      g_autoptr (GByteArray) file = g_byte_array_new ();
      g_byte_array_append (file, reader.at, (guint)reader.left);
      make_cheap (file);
      g_autoptr (GByteArray) out = unseal (file);
      g_assert_null (out);
    }
  return 0;
}
