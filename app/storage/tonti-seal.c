// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-seal.h"

#include <openssl/evp.h>
#include <string.h>

#include "tonti-hash.h"
#include "tonti-seal-private.h"

#include "tonti-no-float.h"

/* Making codes. README.md of this room is the specification; others write verifiers from it. */

#define SCRYPT_N (1 << 15)
#define SCRYPT_R 8
#define SCRYPT_P 1
/* 128 * N * r bytes are needed, 32 MiB; OpenSSL's own limit is just below. */
#define SCRYPT_MEMORY (64 * 1024 * 1024)
#define CODE_BYTES 5
#define CODE_MODULUS G_GUINT64_CONSTANT (1000000000000)
#define UUID_BYTES 16

const char tonti_seal_alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ2345670189*";

/* The sixteen bytes that the hexadecimal digits of a UUID say; what is missing, in a book that was
 * altered, is zero. */
static void
read_uuid (const char *uuid, guint8 out[UUID_BYTES])
{
  gsize n = 0;

  memset (out, 0, UUID_BYTES);
  for (const char *c = uuid; *c != '\0' && n < 2 * UUID_BYTES; c++)
    if (g_ascii_isxdigit (*c))
      {
        out[n / 2] = (guint8)(out[n / 2] << 4 | g_ascii_xdigit_value (*c));
        n++;
      }
}

char *
tonti_seal_code (const guint8 hash[TONTI_HASH_SIZE], const char *uuid)
{
  guint8 salt[UUID_BYTES];
  guint8 bytes[CODE_BYTES];
  guint64 n = 0;

  read_uuid (uuid, salt);
  if (EVP_PBE_scrypt ((const char *)hash, TONTI_HASH_SIZE, salt, sizeof salt, SCRYPT_N, SCRYPT_R,
                      SCRYPT_P, SCRYPT_MEMORY, bytes, sizeof bytes)
      != 1)
    g_error ("scrypt is not available");
  for (gsize i = 0; i < sizeof bytes; i++)
    n = n << 8 | bytes[i];
  n %= CODE_MODULUS;
  return g_strdup_printf ("%04u %04u %04u", (guint)(n / 100000000), (guint)(n / 10000 % 10000),
                          (guint)(n % 10000));
}

/* ISO 7064 style, modulus 37 and radix 2: one wrong symbol and two exchanged ones are noticed. */
char
tonti_seal_check_symbol (const char *symbols, gsize n)
{
  guint p = 0;

  for (gsize i = 0; i < n; i++)
    p = (p + (guint)(strchr (tonti_seal_alphabet, symbols[i]) - tonti_seal_alphabet)) * 2 % 37;
  return tonti_seal_alphabet[(38 - p) % 37];
}

/* RFC 4648 base32 without padding: 5 bits a symbol, the last filled with zeros. */
static void
append_base32 (GString *text, const guint8 *bytes, gsize size)
{
  guint bits = 0, held = 0;

  for (gsize i = 0; i < size; i++)
    {
      bits = (bits << 8 | bytes[i]) & 0xfff;
      for (held += 8; held >= 5; held -= 5)
        g_string_append_c (text, tonti_seal_alphabet[bits >> (held - 5) & 31]);
    }
  if (held > 0)
    g_string_append_c (text, tonti_seal_alphabet[bits << (5 - held) & 31]);
}

char *
tonti_seal_qr_text (gint64 seq, const guint8 hash[TONTI_HASH_SIZE])
{
  guint8 bytes[TONTI_SEAL_QR_BYTES];
  GString *text = g_string_new (TONTI_SEAL_QR_PREFIX);
  gsize start = text->len;

  g_assert (seq > 0);
  tonti_hash_put_u64 (bytes, (guint64)seq);
  memcpy (bytes + 8, hash, TONTI_SEAL_QR_HASH);
  append_base32 (text, bytes, sizeof bytes);
  g_string_append_c (text, tonti_seal_check_symbol (text->str + start, text->len - start));
  return g_string_free (text, FALSE);
}
