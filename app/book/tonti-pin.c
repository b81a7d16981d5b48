// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pin.h"

#include <glib/gi18n.h>
#include <sodium.h>
#include <string.h>

#include "tonti-text.h"

/* What may be a PIN, and what is kept of it. */

#define DIGITS_LEAST 4
#define DIGITS_MOST 12
#define PHRASE_LEAST 8

/* What a hostile file may ask a computer to spend on one try. */
#define PASSES_MOST 64
#define MEMORY_KIB_MOST (512 * 1024)
#define WORK_MOST (4 * 1024 * 1024) /* passes times KiB: about 4 seconds */

static gint64 test_passes, test_memory_kib;

void
tonti_pin_set_cost (gint64 passes, gint64 memory_kib)
{
  test_passes = passes;
  test_memory_kib = memory_kib;
}

/* ---- What may be one ---- */

static gboolean
is_digits (const char *pin)
{
  for (; *pin; pin++)
    if (!g_ascii_isdigit (*pin))
      return FALSE;
  return TRUE;
}

/* How far B is after A; of figures in the ring, 9 before 0. */
static int
step_of (char a, char b)
{
  int step = b - a;
  if (!g_ascii_isdigit (a) || !g_ascii_isdigit (b))
    return step;
  return step == 9 || step == -9 ? -step / 9 : step;
}

/* 1234, 4321, 0000, 7890 */
static gboolean
is_row (const char *pin, gsize n)
{
  int step = step_of (pin[0], pin[1]);
  if (step < -1 || step > 1)
    return FALSE;
  for (gsize i = 2; i < n; i++)
    if (step_of (pin[i - 1], pin[i]) != step)
      return FALSE;
  return TRUE;
}

/* 1212, 123123 */
static gboolean
is_repeated (const char *pin, gsize n)
{
  for (gsize period = 1; period <= n / 2; period++)
    if (n % period == 0 && memcmp (pin, pin + period, n - period) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_plain (const char *pin)
{
  gsize n = strlen (pin);
  return n < 2 || is_row (pin, n) || is_repeated (pin, n);
}

static gboolean
refuse (TontiProblems *problems, const char *field, const char *sentence)
{
  return tonti_problems_refuse (problems, "weak-pin", field, "%s", sentence);
}

static gboolean
check_digits (const char *pin, const char *field, TontiProblems *problems)
{
  gsize n = strlen (pin);
  if (n < DIGITS_LEAST)
    return refuse (problems, field,
                   _ ("The PIN: it is too short: take 4 to 12 digits, or a phrase of 8 letters or "
                      "more"));
  if (n > DIGITS_MOST)
    return refuse (problems, field,
                   _ ("The PIN: it has more than 12 digits: take 4 to 12, or write a phrase"));
  if (is_plain (pin))
    return refuse (problems, field,
                   _ ("The PIN: digits that repeat or follow each other are guessed first: take "
                      "others, which only you know"));
  return TRUE;
}

gboolean
tonti_pin_check (const char *pin, const char *field, TontiProblems *problems)
{
  if (is_digits (pin))
    return check_digits (pin, field, problems);
  if (!g_utf8_validate (pin, -1, NULL) || strlen (pin) > TONTI_TEXT_NAME_MAX)
    return refuse (problems, field,
                   _ ("The PIN: it is not text, or too long: take 4 to 12 digits, or a short "
                      "phrase"));
  if (g_utf8_strlen (pin, -1) < PHRASE_LEAST)
    return refuse (problems, field,
                   _ ("The PIN: it is neither 4 to 12 digits nor a phrase of 8 letters or more: "
                      "write one or the other"));
  if (is_plain (pin))
    return refuse (problems, field,
                   _ ("The PIN: letters that repeat are guessed first: take a phrase which only "
                      "you know"));
  return TRUE;
}

/* ---- What is kept ---- */

static gboolean
is_sane (const TontiCredentialRow *row)
{
  return row->passes >= 1 && row->passes <= PASSES_MOST
         && row->memory_kib >= (gint64)(crypto_pwhash_MEMLIMIT_MIN / 1024)
         && row->memory_kib <= MEMORY_KIB_MOST && row->passes * row->memory_kib <= WORK_MOST;
}

/* The same letters typed on another keyboard are the same bytes; newly allocated, NULL = no text.
 */
static char *
normalise (const char *pin)
{
  char *plain = NULL;
  if (g_str_is_ascii (pin))
    return g_strdup (pin);
  return tonti_text_clean (pin, TONTI_TEXT_NAME_MAX, &plain) == TONTI_TEXT_OK ? plain : NULL;
}

static void
wipe (char *text)
{
  if (text)
    sodium_memzero (text, strlen (text));
  g_free (text);
}

static gboolean
work_out (const char *pin, const TontiCredentialRow *row,
          guint8 digest[TONTI_CREDENTIAL_DIGEST_SIZE])
{
  G_STATIC_ASSERT (crypto_pwhash_SALTBYTES == TONTI_CREDENTIAL_SALT_SIZE);
  char *plain = normalise (pin);
  int result = -1;
  if (plain && sodium_init () >= 0)
    result = crypto_pwhash (digest, TONTI_CREDENTIAL_DIGEST_SIZE, plain, strlen (plain), row->salt,
                            (unsigned long long)row->passes, (size_t)row->memory_kib * 1024,
                            crypto_pwhash_ALG_ARGON2ID13);
  wipe (plain);
  return result == 0;
}

static gboolean
fail (TontiProblems *problems)
{
  return tonti_problems_fail (problems, "no-memory",
                              _ ("The PIN: the computer has not enough memory left to work it out: "
                                 "close other programs and try again"));
}

gboolean
tonti_pin_make (const char *pin, const guint8 *salt, TontiCredentialRow *row,
                TontiProblems *problems)
{
  if (sodium_init () < 0)
    return fail (problems);
  if (salt)
    memcpy (row->salt, salt, sizeof row->salt);
  else
    randombytes_buf (row->salt, sizeof row->salt);
  row->passes = test_passes > 0 ? test_passes : TONTI_PIN_PASSES;
  row->memory_kib = test_memory_kib > 0 ? test_memory_kib : TONTI_PIN_MEMORY_KIB;
  if (work_out (pin, row, row->digest))
    return TRUE;
  row->passes = TONTI_PIN_SMALL_PASSES;
  row->memory_kib = TONTI_PIN_SMALL_MEMORY_KIB;
  return work_out (pin, row, row->digest) || fail (problems);
}

TontiPinResult
tonti_pin_compare (const char *pin, const TontiCredentialRow *row, TontiProblems *problems)
{
  guint8 digest[TONTI_CREDENTIAL_DIGEST_SIZE];
  if (!is_sane (row))
    {
      tonti_problems_altered (problems, "pin-altered",
                              _ ("The PIN: what is kept of it asks for more than any Tonti wrote: "
                                 "the book was made by somebody else, do not trust it"));
      return TONTI_PIN_FAILED;
    }
  if (strlen (pin) > TONTI_TEXT_NAME_MAX || !g_utf8_validate (pin, -1, NULL))
    return TONTI_PIN_WRONG;
  if (!work_out (pin, row, digest))
    {
      fail (problems);
      return TONTI_PIN_FAILED;
    }
  gboolean same = sodium_memcmp (digest, row->digest, sizeof digest) == 0;
  sodium_memzero (digest, sizeof digest);
  return same ? TONTI_PIN_RIGHT : TONTI_PIN_WRONG;
}
