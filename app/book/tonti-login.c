// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-login-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "tonti-act-private.h"
#include "tonti-credential-store.h"
#include "tonti-member-store.h"
#include "tonti-pin.h"
#include "tonti-remark.h"
#include "tonti-throttle.h"

/* Who has proved to be there. A try is counted in the transaction in which it is compared, before
 * anybody hears of it: a program that is killed has learnt nothing. */

static TontiDb *
db_of (TontiBook *book)
{
  return tonti_journal_get_db (book->journal);
}

static gboolean
is_kept (TontiBook *book)
{
  return tonti_journal_get_mode (book->journal) == TONTI_OPEN_WRITE;
}

gboolean
tonti_book_has_pin (TontiBook *book, gint64 member)
{
  return tonti_credential_get (db_of (book), member, NULL) != TONTI_CREDENTIAL_NONE;
}

gint64
tonti_book_count_pins (TontiBook *book)
{
  return tonti_credential_count (db_of (book));
}

/* ---- Who is logged in, and with which PIN ---- */

void
tonti_login_keep (TontiBook *book, gint64 member, const TontiCredentialRow *row)
{
  if (!book->logins)
    book->logins = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_hash_table_insert (book->logins, g_memdup2 (&member, sizeof member),
                       tonti_credential_hash (row));
}

gboolean
tonti_book_is_logged_in (TontiBook *book, gint64 member)
{
  TontiCredentialRow row;
  const char *kept = book->logins ? g_hash_table_lookup (book->logins, &member) : NULL;
  if (!kept || tonti_credential_get (db_of (book), member, &row) != TONTI_CREDENTIAL_RIGHT)
    return FALSE;
  g_autofree char *now = tonti_credential_hash (&row);
  return g_str_equal (kept, now);
}

void
tonti_book_logout (TontiBook *book, gint64 member)
{
  if (book->logins && member == 0)
    g_hash_table_remove_all (book->logins);
  else if (book->logins)
    g_hash_table_remove (book->logins, &member);
}

/* ---- Waiting ---- */

static void
get_throttle (TontiBook *book, gint64 member, TontiThrottleRow *row)
{
  const TontiThrottleRow *own = book->tries ? g_hash_table_lookup (book->tries, &member) : NULL;
  if (own)
    *row = *own;
  else
    tonti_throttle_get (db_of (book), member, row);
}

static gboolean
set_throttle (TontiBook *book, gint64 member, const TontiThrottleRow *row, TontiProblems *problems)
{
  if (is_kept (book))
    return tonti_throttle_set (db_of (book), member, row, problems);
  if (!book->tries)
    book->tries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_hash_table_insert (book->tries, g_memdup2 (&member, sizeof member),
                       g_memdup2 (row, sizeof *row));
  return TRUE;
}

gint64
tonti_book_login_wait (TontiBook *book, gint64 member, const TontiUser *user)
{
  TontiThrottleRow row;
  get_throttle (book, member, &row);
  return tonti_throttle_left (&row, user);
}

static gboolean
refuse_wait (gint64 seconds, TontiProblems *problems)
{
  gint64 minutes = (seconds + 59) / 60;
  if (seconds <= 90)
    return tonti_problems_refuse (
        problems, "wait", "pin",
        _ ("The PIN: too many wrong ones: wait %" PRId64 " seconds, then try again"), seconds);
  return tonti_problems_refuse (
      problems, "wait", "pin",
      _ ("The PIN: too many wrong ones: wait %" PRId64 " minutes, then try again"), minutes);
}

/* ---- One try ---- */

static gboolean
post_lockout (TontiBook *book, gint64 member, const TontiThrottleRow *row, const TontiUser *user,
              TontiProblems *problems)
{
  gint64 delay = tonti_throttle_delay (row->failures);
  char until[21];
  if (delay == 0 || !is_kept (book))
    return TRUE;
  tonti_instant_format (user->now_unix_s + delay, until);
  return tonti_remark_post (book, "lockout/1",
                            json_pack ("{s:I, s:I, s:s}", "member", (json_int_t)member, "failures",
                                       (json_int_t)row->failures, "until", until),
                            0, user, problems);
}

static TontiTry
count_wrong (TontiBook *book, gint64 member, TontiThrottleRow *row, const TontiUser *user,
             TontiProblems *problems)
{
  tonti_throttle_add (row, user);
  if (!set_throttle (book, member, row, problems)
      || !post_lockout (book, member, row, user, problems))
    return TONTI_TRY_FAILED;
  return TONTI_TRY_WRONG;
}

static TontiTry
count_right (TontiBook *book, gint64 member, TontiThrottleRow *row, TontiProblems *problems)
{
  static const TontiThrottleRow none = { 0 };
  if (row->failures == 0)
    return TONTI_TRY_RIGHT;
  return set_throttle (book, member, &none, problems) ? TONTI_TRY_RIGHT : TONTI_TRY_FAILED;
}

gboolean
tonti_login_count_wrong (TontiBook *book, gint64 member, const TontiUser *user,
                         TontiProblems *problems)
{
  TontiThrottleRow row;
  get_throttle (book, member, &row);
  return count_wrong (book, member, &row, user, problems) == TONTI_TRY_WRONG;
}

gboolean
tonti_login_mend (TontiBook *book, gint64 member, const TontiUser *user, TontiProblems *problems)
{
  TontiThrottleRow row;
  get_throttle (book, member, &row);
  return !tonti_throttle_mend (&row, user) || set_throttle (book, member, &row, problems);
}

static TontiTry
try_row (TontiBook *book, gint64 member, const char *pin, const TontiCredentialRow *credential,
         const TontiUser *user, TontiProblems *problems)
{
  TontiThrottleRow row;
  if (!tonti_login_mend (book, member, user, problems))
    return TONTI_TRY_FAILED;
  get_throttle (book, member, &row);
  if (tonti_throttle_left (&row, user) > 0)
    return TONTI_TRY_WAIT;
  switch (tonti_pin_compare (pin, credential, problems))
    {
    case TONTI_PIN_RIGHT:
      return count_right (book, member, &row, problems);
    case TONTI_PIN_WRONG:
      return count_wrong (book, member, &row, user, problems);
    case TONTI_PIN_FAILED:
    default:
      return TONTI_TRY_FAILED;
    }
}

TontiTry
tonti_login_try (TontiBook *book, gint64 member, const char *pin, const TontiUser *user,
                 TontiCredentialRow *credential, TontiProblems *problems)
{
  switch (tonti_credential_get (db_of (book), member, credential))
    {
    case TONTI_CREDENTIAL_RIGHT:
      return try_row (book, member, pin, credential, user, problems);
    case TONTI_CREDENTIAL_ALTERED:
      tonti_problems_altered (problems, "pin-altered",
                              _ ("The PIN: what the book keeps of it was changed outside: open a "
                                 "copy made before, or have it reset by two officers"));
      return TONTI_TRY_FAILED;
    case TONTI_CREDENTIAL_NONE:
    default:
      return TONTI_TRY_NONE;
    }
}

static TontiTry
try_and_keep (TontiBook *book, gint64 member, const char *pin, const TontiUser *user,
              TontiCredentialRow *credential, TontiProblems *problems)
{
  if (!is_kept (book))
    return tonti_login_try (book, member, pin, user, credential, problems);
  if (!tonti_journal_begin (book->journal, problems))
    return TONTI_TRY_FAILED;
  TontiTry result = tonti_login_try (book, member, pin, user, credential, problems);
  if (result == TONTI_TRY_FAILED)
    tonti_journal_rollback (book->journal);
  else if (!tonti_journal_commit (book->journal, problems))
    return TONTI_TRY_FAILED;
  return result;
}

static gboolean
refuse_wrong (TontiBook *book, gint64 member, const TontiUser *user, TontiProblems *problems)
{
  gint64 wait = tonti_book_login_wait (book, member, user);
  if (wait == 0)
    return tonti_problems_refuse (problems, "wrong-pin", "pin",
                                  _ ("The PIN: it is not the right one: try again"));
  return tonti_problems_refuse (
      problems, "wrong-pin", "pin",
      _ ("The PIN: it is not the right one: wait %" PRId64 " seconds before the next try"), wait);
}

static gboolean
refuse_none (TontiBook *book, gint64 member, TontiProblems *problems)
{
  g_autofree char *name = tonti_member_dup_name (db_of (book), member);
  return tonti_problems_refuse (problems, "no-pin", "pin",
                                _ ("%s: has no PIN in this book: go on without, or choose one"),
                                name ? name : "");
}

gboolean
tonti_book_login (TontiBook *book, gint64 member, const char *pin, const TontiUser *user,
                  TontiProblems *problems)
{
  TontiCredentialRow credential;
  g_assert (!book->together && member > 0);
  switch (try_and_keep (book, member, pin, user, &credential, problems))
    {
    case TONTI_TRY_RIGHT:
      tonti_login_keep (book, member, &credential);
      return TRUE;
    case TONTI_TRY_WRONG:
      return refuse_wrong (book, member, user, problems);
    case TONTI_TRY_WAIT:
      return refuse_wait (tonti_book_login_wait (book, member, user), problems);
    case TONTI_TRY_NONE:
      return refuse_none (book, member, problems);
    case TONTI_TRY_FAILED:
    default:
      return FALSE;
    }
}

/* ---- Secrets that are done with ---- */

void
tonti_login_wipe (char *secret)
{
  if (secret)
    sodium_memzero (secret, strlen (secret));
}

void
tonti_login_wipe_request (json_t *request)
{
  static const char *const names[] = { "pin", "recovery", "code" };
  const char *verb = json_string_value (json_object_get (request, "do"));
  if (!verb || !(g_str_has_prefix (verb, "pin.") || g_str_has_prefix (verb, "recovery.")))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      json_t *value = json_object_get (request, names[i]);
      if (json_is_string (value))
        sodium_memzero ((char *)json_string_value (value), json_string_length (value));
    }
}
