// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-holders.h"

#include <glib/gi18n.h>

#include "tonti-fraction.h"
#include "tonti-lot.h"
#include "tonti-member-store.h"
#include "tonti-pool-store.h"

static const TontiField holder_fields[] = {
  { "member", TONTI_FIELD_MEMBER, TRUE, NULL, N_ ("who holds a part") },
  { "numerator", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("1 of a half") },
  { "denominator", TONTI_FIELD_NUMBER, TRUE, NULL, N_ ("2 of a half") },
  { NULL },
};

static gboolean
check_holder (TontiAct *act, const json_t *holders, gint64 member)
{
  g_auto (TontiMemberRow) row = { 0 };
  char day[TONTI_DAY_ISO_SIZE];

  tonti_member_get (act->db, member, &row);
  for (gsize i = 0; i < json_array_size (holders); i++)
    if (json_integer_value (json_object_get (json_array_get (holders, i), "member")) == member)
      return tonti_act_refuse (act, "holder-twice", "holders",
                               _ ("%s: stands twice in the same hand: give the parts as one"),
                               row.name);
  if (!tonti_day_is_valid (row.left))
    return TRUE;
  return tonti_act_refuse (act, "member-left", "holders",
                           _ ("%s: left the group on %s: give the hand to a member"), row.name,
                           tonti_act_tell_day (act, row.left, day));
}

static gboolean
check_fractions (TontiAct *act, const json_t *holders)
{
  gsize n = json_array_size (holders);
  g_autofree TontiFraction *fractions = g_new0 (TontiFraction, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      const json_t *holder = json_array_get (holders, i);

      fractions[i].numerator = json_integer_value (json_object_get (holder, "numerator"));
      fractions[i].denominator = json_integer_value (json_object_get (holder, "denominator"));
    }
  if (tonti_fractions_make_one (fractions, n))
    return TRUE;
  return tonti_act_refuse (
      act, "fractions", "holders",
      _ ("hand: the parts do not make one whole hand: write for example 1 of 2 "
         "and 1 of 2"));
}

json_t *
tonti_hand_read_holders (TontiAct *act)
{
  const json_t *given = tonti_act_json (act, "holders");
  json_auto_t *whole
      = json_pack ("[{s:I, s:i, s:i}]", "member", (json_int_t)tonti_act_member (act, "member"),
                   "numerator", 1, "denominator", 1);
  json_auto_t *holders = json_array ();
  gboolean ok = TRUE;

  if (tonti_act_has (act, "member") == (given != NULL))
    {
      tonti_act_refuse (act, "no-holder", "member",
                        _ ("hand: it needs either one member or a list of holders: name who holds "
                           "it"));
      return NULL;
    }
  if (given == NULL)
    given = whole;
  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_t *holder = tonti_act_check (act, json_array_get (given, i), holder_fields, (int)i + 1);
      gint64 member = json_integer_value (json_object_get (holder, "member"));

      ok = holder != NULL && check_holder (act, holders, member) && ok;
      if (holder != NULL)
        json_array_append_new (holders, holder);
    }
  return ok && check_fractions (act, holders) ? g_steal_pointer (&holders) : NULL;
}

json_t *
tonti_hand_dup_holders (TontiAct *act, gint64 hand)
{
  g_autoptr (GArray) rows = tonti_holder_list (act->db, hand);
  json_t *holders = json_array ();

  for (guint i = 0; i < rows->len; i++)
    {
      const TontiHolderRow *row = &g_array_index (rows, TontiHolderRow, i);

      json_array_append_new (holders,
                             json_pack ("{s:I, s:I, s:I}", "member", (json_int_t)row->member,
                                        "numerator", (json_int_t)row->numerator, "denominator",
                                        (json_int_t)row->denominator));
    }
  return holders;
}

gint64 *
tonti_hand_share (const json_t *holders, gint64 amount, gint64 unit)
{
  gsize n = json_array_size (holders);
  g_autofree gint64 *numerators = g_new0 (gint64, n + 1), *denominators = g_new0 (gint64, n + 1);
  g_autofree TontiMoney *parts = g_new0 (TontiMoney, n + 1);
  gint64 *shares = g_new0 (gint64, n + 1);

  for (gsize i = 0; i < n; i++)
    {
      const json_t *holder = json_array_get (holders, i);

      numerators[i] = json_integer_value (json_object_get (holder, "numerator"));
      denominators[i] = json_integer_value (json_object_get (holder, "denominator"));
    }
  if (!tonti_lot_share (tonti_money (amount), numerators, denominators, n, unit, parts))
    g_assert_not_reached ();
  for (gsize i = 0; i < n; i++)
    shares[i] = parts[i].minor;
  return shares;
}
