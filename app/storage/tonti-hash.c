// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hash.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <string.h>

#include "tonti-no-float.h"

#define DOMAIN "tonti/event/1"
/* Everything before the body, when the short texts are of usual length. */
#define HEAD_SIZE 512

/* A thread may still be reckoning codes when the program ends: OpenSSL is not taken away below it.
 */
static void __attribute__ ((constructor)) keep_openssl (void)
{
  OPENSSL_init_crypto (OPENSSL_INIT_NO_ATEXIT, NULL);
}

/* One context a thread: fetching the digest anew costs more than a short hash. */
static void
free_context (gpointer data)
{
  EVP_MD_CTX_free (data);
}

static GPrivate contexts = G_PRIVATE_INIT (free_context);

static EVP_MD_CTX *
begin (void)
{
  static gsize digest;
  EVP_MD_CTX *context = g_private_get (&contexts);

  if (g_once_init_enter (&digest))
    g_once_init_leave (&digest, (gsize)EVP_MD_fetch (NULL, "SHA256", NULL));
  if (context == NULL)
    {
      context = EVP_MD_CTX_new ();
      g_private_set (&contexts, context);
    }
  if (EVP_DigestInit_ex2 (context, (EVP_MD *)digest, NULL) != 1)
    g_error ("SHA-256 is not available");
  return context;
}

static void
add (EVP_MD_CTX *context, const void *data, gsize size)
{
  if (EVP_DigestUpdate (context, data, size) != 1)
    g_error ("SHA-256 failed");
}

static void
end (EVP_MD_CTX *context, guint8 out[TONTI_HASH_SIZE])
{
  if (EVP_DigestFinal_ex (context, out, NULL) != 1)
    g_error ("SHA-256 failed");
}

void
tonti_hash_put_u64 (guint8 out[8], guint64 value)
{
  guint64 big = GUINT64_TO_BE (value);

  memcpy (out, &big, sizeof big);
}

static guint8 *
put_u64 (guint8 *at, guint64 value)
{
  tonti_hash_put_u64 (at, value);
  return at + 8;
}

static guint8 *
put_bytes (guint8 *at, const void *data, gsize size)
{
  memcpy (at, data, size);
  return at + size;
}

static guint8 *
put_text (guint8 *at, const char *text, gsize size)
{
  return put_bytes (put_u64 (at, size), text, size);
}

void
tonti_hash_event (const TontiEventBytes *b, guint8 out[TONTI_HASH_SIZE])
{
  gsize size = 8 * 8 + strlen (DOMAIN) + TONTI_KEY_SIZE + b->at_size + b->day_size + b->kind_size;
  guint8 usual[HEAD_SIZE];
  g_autofree guint8 *large = size > sizeof usual ? g_malloc (size) : NULL;
  guint8 *start = large != NULL ? large : usual;
  guint8 *at = put_text (start, DOMAIN, strlen (DOMAIN));
  EVP_MD_CTX *context = begin ();

  at = put_u64 (at, (guint64)b->seq);
  at = put_bytes (at, b->key, TONTI_KEY_SIZE);
  at = put_text (at, b->at, b->at_size);
  at = put_text (at, b->day, b->day_size);
  at = put_u64 (at, (guint64)b->author);
  at = put_text (at, b->kind, b->kind_size);
  at = put_u64 (at, b->body_size);
  g_assert ((gsize)(at - start) <= size);
  add (context, start, (gsize)(at - start));
  add (context, b->body, b->body_size);
  add (context, b->prev, TONTI_HASH_SIZE);
  end (context, out);
}

void
tonti_hash_bytes (const void *data, gsize size, guint8 out[TONTI_HASH_SIZE])
{
  EVP_MD_CTX *context = begin ();

  add (context, data, size);
  end (context, out);
}

char *
tonti_hash_to_hex (const guint8 *bytes, gsize size)
{
  static const char digits[] = "0123456789abcdef";
  char *hex = g_malloc (2 * size + 1);

  for (gsize i = 0; i < size; i++)
    {
      hex[2 * i] = digits[bytes[i] >> 4];
      hex[2 * i + 1] = digits[bytes[i] & 15];
    }
  hex[2 * size] = '\0';
  return hex;
}

gboolean
tonti_hash_from_hex (const char *hex, guint8 out[TONTI_HASH_SIZE])
{
  if (hex == NULL || strlen (hex) != 2 * TONTI_HASH_SIZE)
    return FALSE;
  for (gsize i = 0; i < TONTI_HASH_SIZE; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]), low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      out[i] = (guint8)(high << 4 | low);
    }
  return TRUE;
}
