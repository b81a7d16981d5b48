// SPDX-License-Identifier: GPL-3.0-or-later
#include <stdlib.h>
#include <string.h>

#include "tonti-hash.h"
#include "tonti-seal.h"

/* The golden vectors stand in app/storage/README.md; they are read from there. */

static GPtrArray *
read_vectors (const char *field)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify)json_decref);
  g_autofree char *page = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (README, &page, NULL, NULL));
  lines = g_strsplit (page, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      json_t *json = lines[i][0] == '{' ? json_loads (lines[i], 0, NULL) : NULL;

      if (json_object_get (json, field) != NULL)
        g_ptr_array_add (list, json);
      else
        json_decref (json);
    }
  return list;
}

static const char *
text_of (const json_t *json, const char *name)
{
  const char *text = json_string_value (json_object_get (json, name));

  g_assert_nonnull (text);
  return text;
}

static void
read_hex (const char *hex, guint8 *out, gsize size)
{
  g_assert_cmpuint (strlen (hex), ==, 2 * size);
  for (gsize i = 0; i < size; i++)
    out[i]
        = (guint8)(g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));
}

static void
check_vector (const json_t *v)
{
  guint8 key[TONTI_KEY_SIZE], prev[TONTI_HASH_SIZE], hash[TONTI_HASH_SIZE];
  TontiEventBytes bytes = { .seq = json_integer_value (json_object_get (v, "seq")),
                            .author = json_integer_value (json_object_get (v, "author")),
                            .key = key,
                            .prev = prev,
                            .at = text_of (v, "at"),
                            .day = text_of (v, "day"),
                            .kind = text_of (v, "kind"),
                            .body = text_of (v, "body") };
  g_autofree char *hex = NULL;

  bytes.at_size = strlen (bytes.at);
  bytes.day_size = strlen (bytes.day);
  bytes.kind_size = strlen (bytes.kind);
  bytes.body_size = strlen (bytes.body);
  read_hex (text_of (v, "key"), key, sizeof key);
  read_hex (text_of (v, "prev"), prev, sizeof prev);
  tonti_hash_event (&bytes, hash);
  hex = tonti_hash_to_hex (hash, sizeof hash);
  g_assert_cmpstr (hex, ==, text_of (v, "hash"));
}

static void
test_gives_the_golden_hashes (void)
{
  g_autoptr (GPtrArray) vectors = read_vectors ("body");

  g_assert_cmpuint (vectors->len, ==, 20);
  for (guint i = 0; i < vectors->len; i++)
    check_vector (g_ptr_array_index (vectors, i));
}

static void
test_hashes_an_event_as_its_bytes (void)
{
  g_autoptr (GPtrArray) vectors = read_vectors ("body");
  const json_t *v = g_ptr_array_index (vectors, 6);
  g_autoptr (TontiEvent) event = g_new0 (TontiEvent, 1);
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *hex = NULL;

  event->seq = json_integer_value (json_object_get (v, "seq"));
  event->author = json_integer_value (json_object_get (v, "author"));
  event->kind = g_strdup (text_of (v, "kind"));
  event->body = g_strdup (text_of (v, "body"));
  event->body_size = strlen (event->body);
  g_strlcpy (event->at, text_of (v, "at"), sizeof event->at);
  g_assert_true (tonti_day_parse_iso (text_of (v, "day"), &event->day));
  g_assert_true (tonti_key_parse (text_of (v, "key"), event->key));
  read_hex (text_of (v, "prev"), event->prev, TONTI_HASH_SIZE);
  tonti_event_hash (event, hash);
  hex = tonti_hash_to_hex (hash, sizeof hash);
  g_assert_cmpstr (hex, ==, text_of (v, "hash"));
}

/* A text that is long does not fit the usual buffer; the hash is of the same form. */
static void
test_hashes_long_texts (void)
{
  g_autofree char *kind = g_strnfill (5000, 'k');
  guint8 zeros[TONTI_HASH_SIZE] = { 0 }, hash[TONTI_HASH_SIZE], again[TONTI_HASH_SIZE];
  g_autoptr (GByteArray) all = g_byte_array_new ();
  TontiEventBytes bytes = { .seq = 1,
                            .key = zeros,
                            .prev = zeros,
                            .at = "",
                            .day = "",
                            .kind = kind,
                            .kind_size = 5000,
                            .body = "",
                            .author = 2 };
  guint8 piece[8];

  tonti_hash_event (&bytes, hash);
  tonti_hash_put_u64 (piece, 13);
  g_byte_array_append (all, piece, 8);
  g_byte_array_append (all, (const guint8 *)"tonti/event/1", 13);
  tonti_hash_put_u64 (piece, 1);
  g_byte_array_append (all, piece, 8);
  g_byte_array_append (all, zeros, TONTI_KEY_SIZE);
  tonti_hash_put_u64 (piece, 0);
  g_byte_array_append (all, piece, 8);
  g_byte_array_append (all, piece, 8);
  tonti_hash_put_u64 (piece, 2);
  g_byte_array_append (all, piece, 8);
  tonti_hash_put_u64 (piece, 5000);
  g_byte_array_append (all, piece, 8);
  g_byte_array_append (all, (const guint8 *)kind, 5000);
  tonti_hash_put_u64 (piece, 0);
  g_byte_array_append (all, piece, 8);
  g_byte_array_append (all, zeros, TONTI_HASH_SIZE);
  tonti_hash_bytes (all->data, all->len, again);
  g_assert_cmpmem (hash, sizeof hash, again, sizeof again);
}

static void
test_gives_the_golden_codes (void)
{
  g_autoptr (GPtrArray) seals = read_vectors ("code");

  g_assert_cmpuint (seals->len, ==, 4);
  for (guint i = 0; i < seals->len; i++)
    {
      const json_t *v = g_ptr_array_index (seals, i);
      gint64 seq = json_integer_value (json_object_get (v, "seq"));
      guint8 hash[TONTI_HASH_SIZE];
      g_autofree char *code = NULL;
      g_autofree char *qr = NULL;

      read_hex (text_of (v, "hash"), hash, sizeof hash);
      code = tonti_seal_code (hash, text_of (v, "uuid"));
      qr = tonti_seal_qr_text (seq, hash);
      g_assert_cmpstr (code, ==, text_of (v, "code"));
      g_assert_cmpstr (qr, ==, text_of (v, "qr"));
      g_assert_cmpuint (strlen (qr), <, 60);
    }
}

static void
test_derives_keys (void)
{
  guint8 key[TONTI_KEY_SIZE] = { 7 }, a[TONTI_KEY_SIZE], b[TONTI_KEY_SIZE], c[TONTI_KEY_SIZE];

  tonti_key_derive (key, 0, a);
  tonti_key_derive (key, 1, b);
  tonti_key_derive (key, 2, c);
  g_assert_cmpmem (a, 16, key, 16);
  g_assert_cmpint (memcmp (a, b, 16), !=, 0);
  g_assert_cmpint (memcmp (b, c, 16), !=, 0);
}

static void
test_reads_keys (void)
{
  guint8 key[TONTI_KEY_SIZE];

  g_assert_true (tonti_key_parse ("00112233445566778899aabbccddeeff", key));
  g_assert_cmpint (key[15], ==, 0xff);
  g_assert_false (tonti_key_parse (NULL, key));
  g_assert_false (tonti_key_parse ("", key));
  g_assert_false (tonti_key_parse ("00112233445566778899aabbccddeef", key));
  g_assert_false (tonti_key_parse ("00112233445566778899AABBCCDDEEFF", key));
  g_assert_false (tonti_key_parse ("00112233445566778899aabbccddeefg", key));
  g_assert_false (tonti_key_parse ("00112233445566778899aabbccddeeff0", key));
}

/* ---- A program that ends while a thread still reckons codes ---- */

static gpointer
reckon (gpointer data)
{
  gint *n = data;
  const guint8 hash[TONTI_HASH_SIZE] = { 1 };

  for (;;)
    {
      g_free (tonti_seal_code (hash, "00112233445566778899aabbccddeeff"));
      g_atomic_int_inc (n);
    }
  return NULL;
}

static void
linger (void)
{
  g_usleep (G_USEC_PER_SEC / 2);
}

/* What is registered before the thread begins is called after what OpenSSL would register. */
static void
test_a_thread_outlives_main (void)
{
  if (g_test_subprocess ())
    {
      static gint n;

      atexit (linger);
      g_thread_unref (g_thread_new ("codes", reckon, &n));
      while (g_atomic_int_get (&n) == 0)
        g_usleep (1000);
      exit (0);
    }
  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/storage/hash/gives-the-golden-hashes", test_gives_the_golden_hashes);
  g_test_add_func ("/storage/hash/hashes-an-event-as-its-bytes", test_hashes_an_event_as_its_bytes);
  g_test_add_func ("/storage/hash/hashes-long-texts", test_hashes_long_texts);
  g_test_add_func ("/storage/hash/gives-the-golden-codes", test_gives_the_golden_codes);
  g_test_add_func ("/storage/hash/derives-keys", test_derives_keys);
  g_test_add_func ("/storage/hash/reads-keys", test_reads_keys);
  g_test_add_func ("/storage/hash/a-thread-outlives-main", test_a_thread_outlives_main);
  return g_test_run ();
}
