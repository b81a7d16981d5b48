// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <sodium.h>
#include <string.h>

#include "tonti-login-private.h"
#include "tonti-member-store.h"
#include "tonti-pin.h"
#include "tonti-recovery.h"
#include "tonti-remark.h"
#include "tonti-right.h"

/* PINs and the recovery code. A PIN is in no event, no answer and no sentence. */

/* The event's body about what is kept; the hash of it only. */
static void
add_credential (json_t *body, const TontiCredentialRow *row)
{
  g_autofree char *hash = tonti_credential_hash (row);
  json_object_set_new (body, "credential", json_string (hash));
}

static void
add_officers (TontiAct *act, json_t *body)
{
  json_object_set_new (
      body, "officers",
      json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
}

/* ---- pin.set ---- */

static gboolean
check_own (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);
  if (act->author != member)
    return tonti_act_refuse (act, "not-yourself", "member",
                             _ ("%s: everybody chooses the own PIN: say that this person is at the "
                                "keyboard"),
                             name);
  if (tonti_right_may_stand (act->book, member, act->today))
    return TRUE;
  return tonti_act_refuse (act, "not-an-officer", "member",
                           _ ("%s: holds no office, and only officers have a PIN: enter the office "
                              "first"),
                           name);
}

/* An auditor writes nothing, her own PIN neither: she types it, and two officers stand for it. */
static gboolean
check_who (TontiAct *act, gint64 member)
{
  return tonti_right_is_auditor (act->book, member, act->today) ? tonti_act_need_officers (act)
                                                                : check_own (act, member);
}

/* What tests want to come out always the same; nobody else does. */
static gboolean
check_practice (TontiAct *act, const char *field)
{
  if (!tonti_act_has (act, field) || act->group->practice)
    return TRUE;
  return tonti_act_refuse (act, "practice-only", field,
                           _ ("%s: it can be given in practice books only: leave it out"), field);
}

static gboolean
read_salt (TontiAct *act, guint8 salt[TONTI_CREDENTIAL_SALT_SIZE])
{
  const char *hex = tonti_act_text (act, "salt");
  gsize size = 0;
  if (sodium_hex2bin (salt, TONTI_CREDENTIAL_SALT_SIZE, hex, strlen (hex), NULL, &size, NULL) == 0
      && size == TONTI_CREDENTIAL_SALT_SIZE && strlen (hex) == 2 * size)
    return TRUE;
  return tonti_act_refuse (act, "bad-salt", "salt",
                           _ ("The salt: it is not 32 hexadecimal digits: leave it out"));
}

/* *row from SECRET; the salt is drawn unless the request brings one. */
static gboolean
make_row (TontiAct *act, const char *secret, TontiCredentialRow *row)
{
  guint8 salt[TONTI_CREDENTIAL_SALT_SIZE];
  gboolean given = tonti_act_has (act, "salt");
  if (!check_practice (act, "salt") || (given && !read_salt (act, salt)))
    return FALSE;
  return tonti_pin_make (secret, given ? salt : NULL, row, act->problems);
}

static gboolean
run_set (TontiAct *act)
{
  static const TontiThrottleRow none = { 0 };
  gint64 member = tonti_act_member (act, "member");
  const char *pin = tonti_act_text (act, "pin");
  TontiCredentialRow row;
  gboolean is_other = tonti_right_is_auditor (act->book, member, act->today);
  gboolean ok = check_who (act, member);
  ok = tonti_pin_check (pin, "pin", act->problems) && ok;
  if (!ok || !make_row (act, pin, &row))
    return FALSE;
  json_t *body = json_pack ("{s:I}", "member", (json_int_t)member);
  add_credential (body, &row);
  if (is_other || tonti_act_has (act, "officers"))
    add_officers (act, body);
  if (!tonti_act_post (act, "pin/1", body, TONTI_POST_PLAIN, NULL)
      || !tonti_credential_set (act->db, member, &row, act->problems)
      || !tonti_throttle_set (act->db, member, &none, act->problems))
    return FALSE;
  if (!is_other)
    tonti_login_keep (act->book, member, &row);
  return TRUE;
}

/* ---- pin.remove, pin.reset ---- */

static gboolean
check_has (TontiAct *act, gint64 member)
{
  g_autofree char *name = tonti_member_dup_name (act->db, member);
  if (tonti_book_has_pin (act->book, member))
    return TRUE;
  return tonti_act_refuse (act, "no-pin", "member",
                           _ ("%s: has no PIN in this book: there is nothing to take away"), name);
}

static gboolean
post_reset (TontiAct *act, gint64 member, const char *by)
{
  static const TontiThrottleRow none = { 0 };
  json_t *body = json_pack ("{s:I, s:s}", "member", (json_int_t)member, "by", by);
  if (g_str_equal (by, "officers"))
    add_officers (act, body);
  return tonti_act_post (act, "pin-reset/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_credential_erase (act->db, member, act->problems)
         && tonti_throttle_set (act->db, member, &none, act->problems);
}

static gboolean
run_remove (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  return check_own (act, member) && check_has (act, member) && post_reset (act, member, "self");
}

static gboolean
refuse_code (TontiAct *act)
{
  return tonti_act_refuse (act, "bad-code", "recovery",
                           _ ("The recovery code: it is not 24 figures and letters, or one was "
                              "misread: compare it with the sheet"));
}

static gboolean
refuse_wait (TontiAct *act)
{
  gint64 minutes = (tonti_book_login_wait (act->book, 0, &act->user) + 59) / 60;
  tonti_remark_try_later (act->book, tonti_login_mend, 0, &act->user);
  return tonti_act_refuse (
      act, "wait", "recovery",
      _ ("The recovery code: too many wrong ones: wait %" PRId64 " minutes, then try again"),
      minutes);
}

static gboolean
refuse_wrong (TontiAct *act)
{
  tonti_remark_try_later (act->book, tonti_login_count_wrong, 0, &act->user);
  return tonti_act_refuse (act, "wrong-code", "recovery",
                           _ ("The recovery code: it is not the one of this book: take the newest "
                              "sheet"));
}

static gboolean
refuse_none (TontiAct *act)
{
  return tonti_act_refuse (act, "no-code", "recovery",
                           _ ("The recovery code: this book has none, or it was used: let two "
                              "officers reset the PIN"));
}

static gboolean
check_code (TontiAct *act)
{
  TontiCredentialRow row;
  char code[TONTI_RECOVERY_SIZE];
  if (!tonti_recovery_read (tonti_act_text (act, "recovery"), code))
    return refuse_code (act);
  TontiTry result = tonti_login_try (act->book, 0, code, &act->user, &row, act->problems);
  sodium_memzero (code, sizeof code);
  switch (result)
    {
    case TONTI_TRY_RIGHT:
      return TRUE;
    case TONTI_TRY_WRONG:
      return refuse_wrong (act);
    case TONTI_TRY_WAIT:
      return refuse_wait (act);
    case TONTI_TRY_NONE:
      return refuse_none (act);
    case TONTI_TRY_FAILED:
    default:
      return FALSE;
    }
}

static gboolean
reset_by_code (TontiAct *act, gint64 member)
{
  return check_code (act) && post_reset (act, member, "recovery")
         && tonti_credential_erase (act->db, 0, act->problems);
}

static gboolean
reset_by_officers (TontiAct *act, gint64 member)
{
  if (!tonti_act_need_officers (act))
    return FALSE;
  if (act->officers[0] != member && act->officers[1] != member)
    return post_reset (act, member, "officers");
  return tonti_act_refuse (act, "two-officers", "officers",
                           _ ("The PIN: two other officers must stand for it: name two who have "
                              "not forgotten theirs"));
}

static gboolean
run_reset (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  if (!check_has (act, member))
    return FALSE;
  return tonti_act_has (act, "recovery") ? reset_by_code (act, member)
                                         : reset_by_officers (act, member);
}

/* ---- recovery.make ---- */

static gboolean
choose_code (TontiAct *act, char code[TONTI_RECOVERY_SIZE])
{
  if (!tonti_act_has (act, "code"))
    {
      tonti_recovery_draw (code);
      return TRUE;
    }
  if (!check_practice (act, "code"))
    return FALSE;
  if (tonti_recovery_read (tonti_act_text (act, "code"), code))
    return TRUE;
  return tonti_act_refuse (act, "bad-code", "code",
                           _ ("The recovery code: it is not 24 figures and letters, or the last "
                              "one does not check the others: leave it out"));
}

static gboolean
post_recovery (TontiAct *act, const TontiCredentialRow *row)
{
  static const TontiThrottleRow none = { 0 };
  json_t *body = json_object ();
  add_credential (body, row);
  return tonti_act_post (act, "recovery/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_credential_set (act->db, 0, row, act->problems)
         && tonti_throttle_set (act->db, 0, &none, act->problems);
}

/* The one time that it is said. */
static void
tell_code (TontiAct *act, const char code[TONTI_RECOVERY_SIZE])
{
  char *text = tonti_recovery_format (code);
  json_object_set_new (act->answer, "code", json_string (text));
  tonti_login_wipe (text);
  g_free (text);
}

static gboolean
run_recovery (TontiAct *act)
{
  char code[TONTI_RECOVERY_SIZE];
  TontiCredentialRow row;
  gboolean ok = choose_code (act, code) && make_row (act, code, &row) && post_recovery (act, &row);
  if (ok)
    tell_code (act, code);
  sodium_memzero (code, sizeof code);
  return ok;
}

static const TontiField set_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL,
    N_ ("whose PIN it is: the person at the keyboard; an auditor, for whom two officers stand") },
  { "pin", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("4 to 12 digits, or a phrase of 8 letters or more") },
  { "salt", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("practice books only: 32 hexadecimal digits") },
  { NULL },
};
static const TontiField remove_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("whose PIN it is: the person at the keyboard") },
  { NULL },
};
static const TontiField reset_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who forgot the PIN") },
  { "recovery", TONTI_FIELD_TEXT, FALSE, NULL,
    N_ ("the recovery code, in place of two officers; it can be used once") },
  { NULL },
};
static const TontiField recovery_fields[] = {
  { "code", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("practice books only: the code itself") },
  { "salt", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("practice books only: 32 hexadecimal digits") },
  { NULL },
};
static const char *const set_refusals[] = {
  "not-yourself", "not-an-officer", "two-officers", "weak-pin", "practice-only", "bad-salt", NULL
};
static const char *const remove_refusals[] = { "not-yourself", "not-an-officer", "no-pin", NULL };
static const char *const reset_refusals[]
    = { "no-pin",     "two-officers", "not-an-officer", "bad-code",
        "wrong-code", "no-code",      "wait",           NULL };
static const char *const recovery_refusals[]
    = { "two-officers", "not-an-officer", "practice-only", "bad-code", "bad-salt", NULL };

const TontiVerb tonti_book_pins_verbs[] = {
  { "pin.remove", N_ ("go without a PIN again"), remove_fields, remove_refusals,
    "{\"do\":\"pin.remove\",\"member\":2}", 0, run_remove },
  { "pin.reset", N_ ("take a forgotten PIN away, so that a new one can be chosen"), reset_fields,
    reset_refusals, "{\"do\":\"pin.reset\",\"member\":3,\"officers\":[1,2]}", 0, run_reset },
  { "pin.set", N_ ("choose or change the own PIN"), set_fields, set_refusals,
    "{\"do\":\"pin.set\",\"member\":2,\"pin\":\"592846\"}", 0, run_set },
  { "recovery.make", N_ ("make the recovery code of the group; the one before ends"),
    recovery_fields, recovery_refusals, "{\"do\":\"recovery.make\",\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_recovery },
  { NULL },
};
