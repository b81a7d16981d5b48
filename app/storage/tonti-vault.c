// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-vault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>
#include <unistd.h>

#include "tonti-text.h"

#include "tonti-no-float.h"

#define MAGIC "TONTI-LOCKED"
#define MAGIC_SIZE 12
#define VERSION 1
#define SALT_AT 16
#define PASSES_AT 32
#define MEMORY_AT 36
#define STREAM_AT 40
#define HEADER_SIZE 64

#define ABYTES crypto_secretstream_xchacha20poly1305_ABYTES
#define TAG_FINAL crypto_secretstream_xchacha20poly1305_TAG_FINAL
#define SEALED_SIZE (TONTI_VAULT_CHUNK + ABYTES)

/* About half a second on a slow laptop; what is read may ask for more, not for anything. */
#define PASSES 3
#define MEMORY_KIB (256 * 1024)
#define PASSES_MOST 16
#define MEMORY_MOST_KIB (1024 * 1024)
#define MEMORY_LEAST_KIB 8

#define PASSPHRASE_MAX 1000
#define WORDS 5
#define CHARACTERS 20
#define DIFFERENT 6

G_STATIC_ASSERT (STREAM_AT + crypto_secretstream_xchacha20poly1305_HEADERBYTES == HEADER_SIZE);
G_STATIC_ASSERT (PASSES_AT - SALT_AT == crypto_pwhash_SALTBYTES);

typedef struct
{
  int in, out;
  const char *name;
  TontiProblems *problems;
  guint8 header[HEADER_SIZE];
  guint8 key[crypto_secretstream_xchacha20poly1305_KEYBYTES];
  crypto_secretstream_xchacha20poly1305_state state;
  guint8 *plain, *sealed; /* one chunk each */
} Vault;

static guint32 cost_passes, cost_memory;

void
tonti_vault_set_cost (guint32 passes, guint32 memory)
{
  cost_passes = passes;
  cost_memory = memory;
}

static void
put_u32 (guint8 *at, guint32 value)
{
  for (int i = 3; i >= 0; i--, value >>= 8)
    at[i] = (guint8)value;
}

static guint32
get_u32 (const guint8 *at)
{
  return (guint32)at[0] << 24 | (guint32)at[1] << 16 | (guint32)at[2] << 8 | at[3];
}

static gboolean
fail_io (Vault *v, int error)
{
  if (error == ENOSPC || error == EDQUOT || error == EFBIG)
    return tonti_problems_fail (v->problems, "disk-full",
                                _ ("%s: the disk is full: nothing was left there; free some space "
                                   "or take another disk"),
                                v->name);
  return tonti_problems_fail (v->problems, "io",
                              _ ("%s: the disk does not answer as it should (%s): nothing was left "
                                 "there; check the disk and try again"),
                              v->name, g_strerror (error));
}

/* Bytes read, fewer than SIZE at the end of the file only; -1 with errno. */
static gssize
read_all (int fd, guint8 *bytes, gsize size)
{
  gsize done = 0;

  while (done < size)
    {
      gssize n = read (fd, bytes + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return -1;
      if (n == 0)
        break;
      done += (gsize)n;
    }
  return (gssize)done;
}

static gboolean
write_all (int fd, const guint8 *bytes, gsize size)
{
  while (size > 0)
    {
      gssize n = write (fd, bytes, size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;
      bytes += n;
      size -= (gsize)n;
    }
  return TRUE;
}

/* What a person types the same way twice gives the same key, whatever the keyboard: one form of
 * accents, one space between words. */
static char *
fold_passphrase (const char *passphrase)
{
  char *clean = NULL;

  if (passphrase == NULL || tonti_text_clean (passphrase, PASSPHRASE_MAX, &clean) != TONTI_TEXT_OK)
    return NULL;
  return clean;
}

static guint
count_words (const char *text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit_set (text, " -.,;:_", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_hash_table_add (seen, words[i]);
  return g_hash_table_size (seen);
}

static guint
count_different (const char *text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_direct_hash, g_direct_equal);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (text)));
  return g_hash_table_size (seen);
}

gboolean
tonti_vault_check_passphrase (const char *passphrase, TontiProblems *problems)
{
  g_autofree char *clean = fold_passphrase (passphrase);
  gboolean good = clean != NULL && count_different (clean) >= DIFFERENT
                  && (count_words (clean) >= WORDS || g_utf8_strlen (clean, -1) >= CHARACTERS);

  if (clean != NULL)
    sodium_memzero (clean, strlen (clean));
  return good
         || tonti_problems_refuse (
             problems, "weak-passphrase", "passphrase",
             _ ("The passphrase: it could be guessed: give five different words or more, or at "
                "least twenty characters"));
}

static gboolean
make_key (Vault *v, const char *passphrase)
{
  g_autofree char *clean = fold_passphrase (passphrase);
  const char *text = clean != NULL ? clean : "";
  int rc
      = crypto_pwhash (v->key, sizeof v->key, text, strlen (text), v->header + SALT_AT,
                       get_u32 (v->header + PASSES_AT),
                       (gsize)get_u32 (v->header + MEMORY_AT) * 1024, crypto_pwhash_ALG_ARGON2ID13);

  if (clean != NULL)
    sodium_memzero (clean, strlen (clean));
  return rc == 0
         || tonti_problems_fail (v->problems, "no-memory",
                                 _ ("%s: the computer has too little free memory for it: close "
                                    "other programs and try again"),
                                 v->name);
}

static void
begin (Vault *v, int in, int out, const char *name, TontiProblems *problems)
{
  if (sodium_init () < 0)
    g_error ("libsodium does not start");
  memset (v, 0, sizeof *v);
  v->in = in;
  v->out = out;
  v->name = name;
  v->problems = problems;
  v->plain = g_malloc (TONTI_VAULT_CHUNK);
  v->sealed = g_malloc (SEALED_SIZE);
}

static gboolean
end (Vault *v, gboolean done)
{
  sodium_memzero (v->key, sizeof v->key);
  sodium_memzero (&v->state, sizeof v->state);
  sodium_memzero (v->plain, TONTI_VAULT_CHUNK);
  g_free (v->plain);
  g_free (v->sealed);
  return done;
}

static void
write_header (Vault *v)
{
  memcpy (v->header, MAGIC, MAGIC_SIZE);
  put_u32 (v->header + MAGIC_SIZE, VERSION);
  randombytes_buf (v->header + SALT_AT, crypto_pwhash_SALTBYTES);
  put_u32 (v->header + PASSES_AT, cost_passes > 0 ? cost_passes : PASSES);
  put_u32 (v->header + MEMORY_AT, cost_memory > 0 ? cost_memory : MEMORY_KIB);
}

/* A chunk that is not full is the last one, also when it is empty. */
static gboolean
seal_chunk (Vault *v, gsize size)
{
  unsigned char tag = size < TONTI_VAULT_CHUNK ? TAG_FINAL : 0;

  crypto_secretstream_xchacha20poly1305_push (&v->state, v->sealed, NULL, v->plain, size, v->header,
                                              HEADER_SIZE, tag);
  return write_all (v->out, v->sealed, size + ABYTES) || fail_io (v, errno);
}

static gboolean
seal_all (Vault *v, const char *passphrase)
{
  gssize size;

  write_header (v);
  if (!make_key (v, passphrase))
    return FALSE;
  crypto_secretstream_xchacha20poly1305_init_push (&v->state, v->header + STREAM_AT, v->key);
  if (!write_all (v->out, v->header, HEADER_SIZE))
    return fail_io (v, errno);
  do
    {
      size = read_all (v->in, v->plain, TONTI_VAULT_CHUNK);
      if (size < 0)
        return fail_io (v, errno);
      if (!seal_chunk (v, (gsize)size))
        return FALSE;
    }
  while (size == TONTI_VAULT_CHUNK);
  return TRUE;
}

gboolean
tonti_vault_seal (int in, int out, const char *name, const char *passphrase,
                  TontiProblems *problems)
{
  Vault v;

  begin (&v, in, out, name, problems);
  return end (&v, seal_all (&v, passphrase));
}

static gboolean
refuse_altered (Vault *v)
{
  return tonti_problems_altered (v->problems, "altered",
                                 _ ("%s: the protected copy is damaged or was altered: nothing was "
                                    "made from it; take another copy"),
                                 v->name);
}

static gboolean
check_header (Vault *v)
{
  guint32 passes = get_u32 (v->header + PASSES_AT);
  guint32 memory = get_u32 (v->header + MEMORY_AT);

  if (memcmp (v->header, MAGIC, MAGIC_SIZE) != 0)
    return tonti_problems_fail (v->problems, "not-a-copy",
                                _ ("%s: this is not a protected copy of Tonti: choose a file "
                                   "ending in .tonti-locked"),
                                v->name);
  if (get_u32 (v->header + MAGIC_SIZE) != VERSION)
    return tonti_problems_fail (v->problems, "newer",
                                _ ("%s: the copy was protected by a newer Tonti: nothing was made "
                                   "from it; install the newer program"),
                                v->name);
  if (passes < 1 || passes > PASSES_MOST || memory < MEMORY_LEAST_KIB || memory > MEMORY_MOST_KIB)
    return refuse_altered (v);
  return TRUE;
}

static gboolean
refuse_passphrase (Vault *v)
{
  return tonti_problems_refuse (v->problems, "wrong-passphrase", "passphrase",
                                _ ("%s: it does not open with this passphrase: type it again as it "
                                   "stands on the protection sheet, or the copy was altered: take "
                                   "another one"),
                                v->name);
}

/* 1 = there is more, 0 = that was the last one, -1 = refused. */
static int
unseal_chunk (Vault *v, gboolean first)
{
  gssize size = read_all (v->in, v->sealed, SEALED_SIZE);
  unsigned long long plain = 0;
  unsigned char tag = 0;

  if (size < 0)
    return fail_io (v, errno) - 1;
  if (size < (gssize)ABYTES
      || crypto_secretstream_xchacha20poly1305_pull (&v->state, v->plain, &plain, &tag, v->sealed,
                                                     (gsize)size, v->header, HEADER_SIZE)
             != 0)
    return (first && size >= (gssize)ABYTES ? refuse_passphrase (v) : refuse_altered (v)) - 1;
  if ((tag == TAG_FINAL) != (plain < TONTI_VAULT_CHUNK) || (tag != 0 && tag != TAG_FINAL))
    return refuse_altered (v) - 1;
  if (!write_all (v->out, v->plain, (gsize)plain))
    return fail_io (v, errno) - 1;
  return tag != TAG_FINAL;
}

static gboolean
unseal_all (Vault *v, const char *passphrase)
{
  gssize size = read_all (v->in, v->header, HEADER_SIZE);
  int more = 1;

  if (size < 0)
    return fail_io (v, errno);
  if (!check_header (v) || (size < HEADER_SIZE && !refuse_altered (v)) || !make_key (v, passphrase))
    return FALSE;
  if (crypto_secretstream_xchacha20poly1305_init_pull (&v->state, v->header + STREAM_AT, v->key)
      != 0)
    return refuse_altered (v);
  for (gboolean first = TRUE; more == 1; first = FALSE)
    more = unseal_chunk (v, first);
  if (more < 0)
    return FALSE;
  size = read_all (v->in, v->sealed, 1);
  return size == 0 || (size < 0 ? fail_io (v, errno) : refuse_altered (v));
}

gboolean
tonti_vault_unseal (int in, int out, const char *name, const char *passphrase,
                    TontiProblems *problems)
{
  Vault v;

  begin (&v, in, out, name, problems);
  return end (&v, unseal_all (&v, passphrase));
}

gboolean
tonti_vault_is (const char *path)
{
  int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  guint8 magic[MAGIC_SIZE] = { 0 };
  gboolean found = fd >= 0 && read_all (fd, magic, MAGIC_SIZE) == MAGIC_SIZE
                   && memcmp (magic, MAGIC, MAGIC_SIZE) == 0;

  if (fd >= 0)
    close (fd);
  return found;
}
