// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-detail.h"
#include "tonti-hand.h"
#include "tonti-leaving.h"
#include "tonti-member-store.h"
#include "tonti-undoing.h"

/* Members: they join, change name, declare relatives, leave; their personal details are kept and
 * forgotten. */

static const char *const sex_texts[] = { "F", "M", NULL };
static const TontiCodes sex_codes = { sex_texts };
static const char *const relation_texts[]
    = { "spouse", "parent", "child", "sibling", "other", NULL };
static const TontiCodes relation_codes = { relation_texts };

/* ---- Names ---- */

/* A namesake must be meant: most often it is the same person entered twice. */
static gboolean
check_namesake (TontiAct *act, gint64 except)
{
  const char *name = tonti_act_text (act, "name");
  g_autoptr (GArray) same = tonti_member_find (act->db, name);

  for (guint i = 0; i < same->len && !tonti_act_flag (act, "same_name"); i++)
    {
      gint64 other = g_array_index (same, gint64, i);

      if (other != except)
        return tonti_act_refuse (act, "same-name", "name",
                                 _ ("%s: member %" PRId64 " has this name already: if they "
                                    "are two persons say so (same_name), else use that member"),
                                 name, other);
    }
  return TRUE;
}

/* ---- Relatives ---- */

static const TontiField relative_fields[] = {
  { "relation", TONTI_FIELD_CODE, TRUE, &relation_codes, N_ ("what the person is to the member") },
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("name of the relative") },
  { NULL },
};

static gboolean
run_relatives (TontiAct *act)
{
  json_t *relatives = tonti_act_read_list (act, "relatives", relative_fields, NULL);

  if (relatives == NULL)
    return FALSE;
  return tonti_act_post (act, "member-relatives/1",
                         json_pack ("{s:I, s:o}", "member",
                                    (json_int_t)tonti_act_member (act, "member"), "relatives",
                                    relatives),
                         TONTI_POST_PLAIN, NULL);
}

/* ---- member.add ---- */

static gboolean
choose_number (TontiAct *act, gint64 *member)
{
  g_autofree char *holder = NULL;

  *member = tonti_act_has (act, "member") ? tonti_act_number (act, "member")
                                          : tonti_member_next (act->db);
  if (*member < 1)
    return tonti_act_refuse (act, "bad-number", "member",
                             _ ("member 0: numbers begin with 1: give another, or none"));
  if (tonti_member_is_free (act->db, *member, tonti_act_text (act, "name")))
    return TRUE;
  holder = tonti_member_dup_name (act->db, *member);
  return tonti_act_refuse (act, "number-taken", "member",
                           _ ("member %" PRId64 ": this is the number of %s and a number "
                              "is never given twice: take %" PRId64),
                           *member, holder, tonti_member_next (act->db));
}

static gboolean
post_member (TontiAct *act, gint64 member, json_t *relatives, const TontiDetails *details)
{
  static const char *const names[] = { "name", "sex", "proposed_by", NULL };
  json_t *body = json_pack ("{s:I}", "member", (json_int_t)member);
  json_t *hashes = tonti_details_hash (details);

  tonti_body_copy (body, act, names);
  tonti_body_set_day (body, "joined",
                      tonti_act_has (act, "joined") ? tonti_act_day (act, "joined") : act->day);
  if (json_array_size (relatives) > 0)
    json_object_set (body, "relatives", relatives);
  if (hashes != NULL)
    json_object_set_new (body, "details", hashes);
  json_object_set_new (act->answer, "member", json_integer (member));
  return tonti_act_post (act, "member/1", body, TONTI_POST_PLAIN, NULL)
         && tonti_details_keep (act, member, details);
}

static gboolean
run_add (TontiAct *act)
{
  json_auto_t *relatives = tonti_act_read_list (act, "relatives", relative_fields, NULL);
  TontiDetails details = { 0 };
  gint64 member, pool = 0;
  gboolean ok = relatives != NULL;

  ok = choose_number (act, &member) && ok;
  ok = check_namesake (act, 0) && ok;
  ok = tonti_details_read (act, &details) && ok;
  if (tonti_act_has (act, "hands"))
    ok = tonti_hand_choose_pool (act, &pool) && ok;
  if (!ok || !post_member (act, member, relatives, &details))
    return FALSE;
  for (gint64 i = 0; i < tonti_act_number (act, "hands"); i++)
    if (!tonti_hand_add_whole (act, pool, member))
      return FALSE;
  return TRUE;
}

/* ---- member.rename, member.leave ---- */

static gboolean
run_rename (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  const char *name = tonti_act_text (act, "name");
  g_autofree char *present = tonti_member_dup_name (act->db, member);

  if (g_str_equal (name, present))
    return tonti_act_refuse (act, "no-change", "name",
                             _ ("%s: this is the name already: write the new one"), name);
  if (!check_namesake (act, member))
    return FALSE;
  return tonti_act_post (act, "member-name/1",
                         json_pack ("{s:I, s:s}", "member", (json_int_t)member, "name", name),
                         TONTI_POST_PLAIN, NULL);
}

static gboolean
run_leave (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  TontiDay left = tonti_act_has (act, "left") ? tonti_act_day (act, "left") : act->day;
  json_t *body;

  if (!tonti_leaving_check (act, member, left))
    return FALSE;
  body = json_pack ("{s:I, s:s}", "member", (json_int_t)member, "reason",
                    tonti_act_text (act, "reason"));
  tonti_body_set_day (body, "left", left);
  return tonti_act_post (act, "member-leave/1", body, TONTI_POST_PLAIN, NULL);
}

static gboolean
run_undo (TontiAct *act)
{
  const json_t *members = tonti_act_json (act, "members");
  gint64 hands;

  if (!tonti_undoing_check (act, members) || !tonti_undoing_post (act, members, &hands))
    return FALSE;
  json_object_set_new (act->answer, "members",
                       json_integer ((json_int_t)json_array_size (members)));
  json_object_set_new (act->answer, "hands", json_integer (hands));
  return TRUE;
}

/* ---- member.details, member.forget ---- */

static gboolean
run_details (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  TontiDetails details = { 0 };
  json_t *hashes;

  if (!tonti_details_read (act, &details))
    return FALSE;
  hashes = tonti_details_hash (&details);
  if (hashes == NULL)
    return tonti_act_refuse (act, "no-detail", NULL,
                             _ ("details: none is given: give a phone, an address or an identity "
                                "number; “member.forget” erases them"));
  return tonti_act_post (act, "member-details/1",
                         json_pack ("{s:I, s:o}", "member", (json_int_t)member, "details", hashes),
                         TONTI_POST_PLAIN, NULL)
         && tonti_details_keep (act, member, &details);
}

/* The details to forget, each null; NULL = refused. */
static json_t *
list_forgotten (TontiAct *act, gint64 member)
{
  g_autoptr (GPtrArray) kept = tonti_member_list_details (act->db, member);
  g_autofree char *name = tonti_member_dup_name (act->db, member);
  const char *only = tonti_act_text (act, "detail");
  json_auto_t *details = json_object ();

  for (guint i = 0; i < kept->len; i++)
    if (only == NULL || g_str_equal (only, g_ptr_array_index (kept, i)))
      json_object_set_new (details, g_ptr_array_index (kept, i), json_null ());
  if (json_object_size (details) > 0)
    return g_steal_pointer (&details);
  tonti_act_refuse (act, "nothing-to-forget", "member",
                    _ ("%s: no such personal detail is kept: nothing is to be erased"), name);
  return NULL;
}

static gboolean
run_forget (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  json_t *details = list_forgotten (act, member);

  if (details == NULL)
    return FALSE;
  return tonti_act_post (act, "member-details/1",
                         json_pack ("{s:I, s:s, s:o}", "member", (json_int_t)member, "reason",
                                    tonti_act_text (act, "reason"), "details", details),
                         TONTI_POST_PLAIN, NULL)
         && tonti_member_forget (act->db, member, tonti_act_text (act, "detail"), act->problems);
}

/* ---- The table ---- */

// clang-format off
#define DETAIL_FIELDS                                                                              \
  { "phone", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("telephone; can be forgotten") },                  \
  { "address", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("address; can be forgotten") },                  \
  { "identity", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("identity number; can be forgotten") },         \
  { "salts", TONTI_FIELD_OBJECT, FALSE, NULL, N_ ("detail to 32 hexadecimal digits; drawn if not given") }
// clang-format on

static const TontiField add_fields[] = {
  { "member", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("number; the next one if not given") },
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("name of the member") },
  { "sex", TONTI_FIELD_CODE, FALSE, &sex_codes, N_ ("F or M") },
  { "joined", TONTI_FIELD_DAY, FALSE, NULL, N_ ("day of joining") },
  { "proposed_by", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who proposed the member") },
  { "hands", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("whole hands to take in a pool") },
  { "pool", TONTI_FIELD_POOL, FALSE, NULL, N_ ("the pool of these hands, if there are several") },
  { "relatives", TONTI_FIELD_LIST, FALSE, NULL, N_ ("list of {relation, name}") },
  { "same_name", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("another member may have this name") },
  DETAIL_FIELDS,
  { NULL },
};
static const TontiField rename_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who") },
  { "name", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("the new name") },
  { "same_name", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("another member may have this name") },
  { NULL },
};
static const TontiField leave_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who") },
  { "left", TONTI_FIELD_DAY, FALSE, NULL, N_ ("last day in the group") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField relatives_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who") },
  { "relatives", TONTI_FIELD_LIST, TRUE, NULL, N_ ("the whole list of {relation, name}") },
  { NULL },
};
static const TontiField details_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who") },
  DETAIL_FIELDS,
  { NULL },
};
static const TontiField forget_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who") },
  { "detail", TONTI_FIELD_CODE, FALSE, &tonti_detail_codes, N_ ("only this one") },
  { "reason", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("why") },
  { NULL },
};
static const TontiField undo_fields[] = {
  { "members", TONTI_FIELD_MEMBERS, TRUE, NULL, N_ ("who were entered by mistake") },
  { "reason", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("why") },
  { NULL },
};

static const char *const add_refusals[]
    = { "bad-number", "number-taken", "same-name",     "bad-salt",
        "which-pool", "pool-started", "already-drawn", NULL };
static const char *const rename_refusals[] = { "no-change", "same-name", NULL };
static const char *const leave_refusals[]
    = { "already-left", "before-joining", "holds-office", "holds-hand",
        "open-balance", "unpaid-dues",    "meeting-open", NULL };
static const char *const relatives_refusals[] = { "bad-code", "missing-field", NULL };
static const char *const details_refusals[] = { "no-detail", "bad-salt", NULL };
static const char *const forget_refusals[] = { "nothing-to-forget", NULL };
static const char *const undo_refusals[]
    = { "bad-list", "has-traces", "shared-hand", "already-drawn", NULL };

const TontiVerb tonti_book_members_verbs[] = {
  { "member.add", N_ ("enter a member"), add_fields, add_refusals,
    "{\"do\":\"member.add\",\"name\":\"Awa Diop\",\"sex\":\"F\",\"joined\":\"2025-01-04\","
    "\"phone\":\"77 512 34 08\"}",
    0, run_add },
  { "member.details", N_ ("keep personal details that can be forgotten"), details_fields,
    details_refusals, "{\"do\":\"member.details\",\"member\":1,\"phone\":\"77 512 34 08\"}", 0,
    run_details },
  { "member.forget", N_ ("erase the personal details of a member"), forget_fields, forget_refusals,
    "{\"do\":\"member.forget\",\"member\":1,\"reason\":\"à sa demande\"}", 0, run_forget },
  { "member.leave", N_ ("enter that a member left"), leave_fields, leave_refusals,
    "{\"do\":\"member.leave\",\"member\":1,\"left\":\"2025-11-08\",\"reason\":\"déménagement\"}", 0,
    run_leave },
  { "member.relatives", N_ ("declare the relatives of a member"), relatives_fields,
    relatives_refusals,
    "{\"do\":\"member.relatives\",\"member\":1,\"relatives\":[{\"relation\":\"parent\","
    "\"name\":\"Fatou Sy\"}]}",
    0, run_relatives },
  { "member.rename", N_ ("change the name of a member"), rename_fields, rename_refusals,
    "{\"do\":\"member.rename\",\"member\":1,\"name\":\"Awa Diop Sarr\"}", 0, run_rename },
  { "member.undo", N_ ("take back members entered by mistake"), undo_fields, undo_refusals,
    "{\"do\":\"member.undo\",\"members\":[29,30],\"reason\":\"saisies deux fois\"}", 0, run_undo },
  { NULL },
};
