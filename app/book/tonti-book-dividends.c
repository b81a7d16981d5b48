// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-member-store.h"

/* Shares of discounts that the group keeps for its members: paid out, or set off against what they
 * owe. In an open meeting also those of lots that are still to be closed. */

static const char *const how_texts[] = { "cash", "dues", NULL };
static const TontiCodes how_codes = { how_texts };
enum
{
  HOW_CASH,
  HOW_DUES,
};

static char *
cell_of (gint64 member)
{
  return g_strdup_printf ("dividend:%" PRId64, member);
}

static void
compose_all (TontiAct *act, TontiCompose *compose)
{
  tonti_compose_init (compose, act->db, act->group, act->meeting);
  if (act->meeting > 0)
    tonti_compose_drafts (compose);
}

/* ---- To whom ---- */

static void
add_all (TontiAct *act, const TontiCompose *compose, GArray *members)
{
  g_autoptr (GArray) rows = tonti_member_list (act->db, TRUE);

  for (guint i = 0; i < rows->len; i++)
    {
      gint64 member = g_array_index (rows, TontiMemberRow, i).id;

      if (tonti_compose_get_dividends (compose, member) > 0)
        g_array_append_val (members, member);
    }
}

static gboolean
list_members (TontiAct *act, GArray *members)
{
  const json_t *given = tonti_act_json (act, "members");
  gint64 member = tonti_act_member (act, "member");
  g_auto (TontiCompose) compose = { 0 };

  compose_all (act, &compose);
  if (member > 0)
    g_array_append_val (members, member);
  for (gsize i = 0; i < json_array_size (given); i++)
    {
      member = json_integer_value (json_array_get (given, i));
      g_array_append_val (members, member);
    }
  if (tonti_act_flag (act, "all"))
    add_all (act, &compose, members);
  return members->len > 0
         || tonti_act_refuse (act, "nothing-kept", "member",
                              _ ("discounts: nothing is kept for anybody, or nobody is named: name "
                                 "a member of whom a share is kept"));
}

/* ---- dividend.pay ---- */

static json_t *
make_value (TontiAct *act, const json_t *discharge)
{
  static const char *const names[] = { "means", "reference", NULL };
  gboolean dues = tonti_act_has (act, "how") && tonti_act_code (act, "how") == HOW_DUES;
  json_t *value
      = json_pack ("{s:s, s:[I, I]}", "how", how_texts[dues ? HOW_DUES : HOW_CASH], "officers",
                   (json_int_t)act->officers[0], (json_int_t)act->officers[1]);

  if (!dues)
    json_object_set_new (value, "discharge", json_deep_copy (discharge));
  if (!dues)
    tonti_body_copy (value, act, names);
  if (tonti_act_has (act, "amount"))
    json_object_set_new (value, "amount", json_integer (tonti_act_amount (act, "amount").minor));
  return value;
}

static gboolean
refuse_amount (TontiAct *act, gint64 member, gint64 paid)
{
  g_autofree char *name = tonti_act_name_of (act, member);
  g_autofree char *money = tonti_act_money (act, paid);
  gboolean dues = tonti_act_has (act, "how") && tonti_act_code (act, "how") == HOW_DUES;

  if (paid > 0)
    return tonti_act_refuse (act, "kept-less", "amount",
                             _ ("%s: only %s can be taken: pay that much or less"), name, money);
  if (dues)
    return tonti_act_refuse (act, "nothing-kept", "member",
                             _ ("%s: no share of a discount is kept, or nothing is owed: there is "
                                "nothing to set off"),
                             name);
  return tonti_act_refuse (act, "nothing-kept", "member",
                           _ ("%s: no share of a discount is kept for this member: check who "
                              "received it already"),
                           name);
}

/* What a composed event gives this member, 0 = there is none. */
static gint64
find_paid (const TontiCompose *compose, gint64 member)
{
  gint64 paid = 0;

  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (g_str_equal (composed->kind, "dividend/1") && composed->member == member)
        paid += json_integer_value (json_object_get (composed->body, "amount"));
    }
  return paid;
}

/* "all" names nobody: who owes nothing is passed over when shares are set off. */
static gboolean
check_paid (TontiAct *act, const TontiCompose *compose, const GArray *members)
{
  json_t *list = json_array ();
  gint64 total = 0;
  gboolean ok = TRUE;

  for (guint i = 0; i < members->len; i++)
    {
      gint64 member = g_array_index (members, gint64, i), paid = find_paid (compose, member);
      gint64 asked = tonti_act_has (act, "amount") ? tonti_act_amount (act, "amount").minor : paid;

      if (paid < asked || (paid == 0 && !tonti_act_flag (act, "all")))
        ok = refuse_amount (act, member, paid) && ok;
      if (paid > 0)
        json_array_append_new (list, json_pack ("{s:I, s:I}", "member", (json_int_t)member,
                                                "amount", (json_int_t)paid));
      total += paid;
    }
  json_object_set_new (act->answer, "paid", list);
  json_object_set_new (act->answer, "total", json_integer (total));
  return ok;
}

static gboolean
write_cells (TontiAct *act, const GArray *members, json_t *value)
{
  json_auto_t *owned = value;
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);
  g_auto (TontiCompose) compose = { 0 };

  for (guint i = 0; i < members->len; i++)
    {
      g_autofree char *cell = cell_of (g_array_index (members, gint64, i));

      tonti_gesture_set (gesture, json_incref (owned), "%s", cell);
    }
  if (!tonti_gesture_write (gesture, _ ("shares of discounts")))
    return FALSE;
  compose_all (act, &compose);
  return check_paid (act, &compose, members);
}

static gboolean
post_now (TontiAct *act, const GArray *members, json_t *value)
{
  json_auto_t *owned = value;
  g_auto (TontiCompose) compose = { 0 };

  compose_all (act, &compose);
  for (guint i = 0; i < members->len; i++)
    tonti_compose_dividend (&compose, g_array_index (members, gint64, i), owned);
  return check_paid (act, &compose, members) && tonti_compose_post (act, &compose);
}

static gboolean
run_pay (TontiAct *act)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (gint64));
  json_auto_t *discharge = tonti_act_discharge (act);

  if (!list_members (act, members) || discharge == NULL)
    return FALSE;
  return act->meeting > 0 ? write_cells (act, members, make_value (act, discharge))
                          : post_now (act, members, make_value (act, discharge));
}

/* ---- dividend.unset ---- */

static gboolean
run_unset (TontiAct *act)
{
  g_autofree char *cell = cell_of (tonti_act_member (act, "member"));
  g_autofree char *name = tonti_act_name_of (act, tonti_act_member (act, "member"));
  json_auto_t *value = tonti_draft_get (act->db, act->meeting, cell);

  if (value == NULL)
    return tonti_act_refuse (act, "nothing-entered", "member",
                             _ ("%s: no payment of a share is entered at this meeting: nothing is "
                                "left to do"),
                             name);
  return tonti_gesture_write_cell (act, cell, NULL, name);
}

/* ---- The table ---- */

static const TontiField pay_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("to whom") },
  { "members", TONTI_FIELD_MEMBERS, FALSE, NULL, N_ ("or to several") },
  { "all", TONTI_FIELD_FLAG, FALSE, NULL, N_ ("or to everybody for whom something is kept") },
  { "how", TONTI_FIELD_CODE, FALSE, &how_codes,
    N_ ("handed over, or set off against what the member owes; cash") },
  { "amount", TONTI_FIELD_AMOUNT, FALSE, NULL, N_ ("how much to each; everything") },
  { "discharge", TONTI_FIELD_OBJECT, FALSE, NULL,
    N_ ("{\"how\":\"signature|thumbprint|none\",\"witness\":…}") },
  { "means", TONTI_FIELD_CODE, FALSE, &tonti_place_codes, N_ ("how it is paid; cash") },
  { "reference", TONTI_FIELD_TEXT, FALSE, NULL, N_ ("of the bank or the mobile money") },
  { NULL },
};
static const TontiField unset_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("of whom") },
  { NULL },
};

static const char *const pay_refusals[] = {
  "two-officers", "nothing-kept", "kept-less", "no-witness", "cash-short", "day-closed", NULL
};
static const char *const unset_refusals[] = { "no-open-meeting", "nothing-entered", NULL };

const TontiVerb tonti_book_dividends_verbs[] = {
  { "dividend.pay", N_ ("pay out what the discounts of auctions brought to members"), pay_fields,
    pay_refusals, "{\"do\":\"dividend.pay\",\"all\":true,\"officers\":[1,2]}",
    TONTI_VERB_TWO_OFFICERS, run_pay },
  { "dividend.unset", N_ ("take back such a payment that was entered at this meeting"),
    unset_fields, unset_refusals, "{\"do\":\"dividend.unset\",\"member\":3}",
    TONTI_VERB_IN_MEETING | TONTI_VERB_DRAFT, run_unset },
  { NULL },
};
