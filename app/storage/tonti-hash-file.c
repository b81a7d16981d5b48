// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-hash-file.h"

#include <errno.h>
#include <openssl/evp.h>
#include <unistd.h>

#include "tonti-no-float.h"

#define PIECE_SIZE (256 * 1024)

gboolean
tonti_hash_fd (int fd, guint8 out[TONTI_HASH_SIZE])
{
  g_autofree guint8 *piece = g_malloc (PIECE_SIZE);
  EVP_MD_CTX *context = EVP_MD_CTX_new ();
  gssize n = 0;

  if (EVP_DigestInit_ex (context, EVP_sha256 (), NULL) != 1)
    g_error ("SHA-256 is not available");
  do
    {
      n = read (fd, piece, PIECE_SIZE);
      if (n > 0 && EVP_DigestUpdate (context, piece, (gsize)n) != 1)
        g_error ("SHA-256 failed");
    }
  while (n > 0 || (n < 0 && errno == EINTR));
  if (EVP_DigestFinal_ex (context, out, NULL) != 1)
    g_error ("SHA-256 failed");
  EVP_MD_CTX_free (context);
  return n == 0;
}
