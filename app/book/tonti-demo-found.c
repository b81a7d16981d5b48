// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-demo-private.h"
#include "tonti-hash.h"

/* What a group agrees on before its first meeting. */

static gboolean
set_fine (TontiDemoWork *self, const char *code, const char *label, gint64 amount)
{
  return tonti_demo_do (self, json_pack ("{s:s, s:s, s:s, s:I}", "do", "fine-kind.set", "code",
                                         code, "label", label, "amount", (json_int_t)amount));
}

static gboolean
set_rules (TontiDemoWork *self)
{
  const TontiDemoPlace *place = self->place;
  return set_fine (self, "late", tonti_demo_say (self, "Retard", "Late"), place->late)
         && set_fine (self, "absent", tonti_demo_say (self, "Absence non excusée", "Absent"),
                      place->absent)
         && set_fine (self, "phone", tonti_demo_say (self, "Téléphone", "Telephone"),
                      place->telephone)
         && tonti_demo_do (self,
                           json_pack ("{s:s, s:s, s:s, s:I, s:s}", "do", "fund.set", "name",
                                      tonti_demo_say (self, "Caisse de solidarité", "Social fund"),
                                      "account", "social", "amount", (json_int_t)place->social,
                                      "per", "member"));
}

/* Invented, and the same in every book of this seed: nobody's number is kept secret here. */
static void
add_phone (TontiDemoWork *self, json_t *request)
{
  guint8 hash[TONTI_HASH_SIZE];
  g_autofree char *phone
      = g_strdup_printf ("%s %03d %02d %02d", self->place->phone, (int)tonti_demo_draw (self, 1000),
                         (int)tonti_demo_draw (self, 100), (int)tonti_demo_draw (self, 100));
  tonti_hash_bytes (phone, strlen (phone), hash);
  g_autofree char *salt = tonti_hash_to_hex (hash, 16);
  json_object_set_new (request, "phone", json_string (phone));
  json_object_set_new (request, "salts", json_pack ("{s:s}", "phone", salt));
}

static gboolean
add_members (TontiDemoWork *self)
{
  char joined[TONTI_DAY_ISO_SIZE];
  tonti_day_to_iso (self->user.today, joined);
  for (gint64 n = 1; n <= self->wish->members; n++)
    {
      g_autofree char *name = tonti_demo_name (self->place, (guint64)self->wish->seed, n);
      json_t *request
          = json_pack ("{s:s, s:I, s:s, s:s, s:s}", "do", "member.add", "member", (json_int_t)n,
                       "name", name, "sex", tonti_demo_is_man (n) ? "M" : "F", "joined", joined);
      if (tonti_demo_draw (self, 4) > 0)
        add_phone (self, request);
      if (!tonti_demo_do (self, request))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_hand (TontiDemoWork *self, gint64 first, gint64 second)
{
  json_t *request = json_pack ("{s:s, s:s}", "do", "hand.add", "pool", "pool:1");
  self->hands++;
  if (second == 0)
    json_object_set_new (request, "member", json_integer (first));
  else
    json_object_set_new (request, "holders",
                         json_pack ("[{s:I, s:i, s:i}, {s:I, s:i, s:i}]", "member",
                                    (json_int_t)first, "numerator", 1, "denominator", 2, "member",
                                    (json_int_t)second, "numerator", 1, "denominator", 2));
  return tonti_demo_do (self, request);
}

/* One hand each; members 17 and 18 share one; every eleventh holds two. Small groups get an even
 * number of hands, so that their box need not advance what it does not have. */
static gboolean
add_hands (TontiDemoWork *self)
{
  gint64 members = self->wish->members;
  for (gint64 n = 1; n <= members; n++)
    {
      gboolean shares = n == 17 && members >= 18;
      if ((n != 18 && !add_hand (self, n, shares ? 18 : 0))
          || (n % 11 == 3 && n != 18 && !add_hand (self, n, 0)))
        return FALSE;
    }
  return members >= 20 || self->hands % self->lots == 0 || add_hand (self, 5, 0);
}

static gboolean
add_pool (TontiDemoWork *self)
{
  json_t *request = json_pack (
      "{s:s, s:s, s:I, s:I, s:s, s:s, s:[{s:s, s:s, s:s}, {s:s}, {s:s}]}", "do", "pool.add", "name",
      tonti_demo_say (self, "Tour 2025", "Round 2025"), "contribution",
      (json_int_t)self->place->contribution, "lots", (json_int_t)self->lots, "uneven",
      "box-advances", "short_pot", "owe", "deductions", "kind", "percent", "fund", "fund:1", "rate",
      "2%", "kind", "arrears", "kind", "fines");
  return tonti_demo_do (self, request) && add_hands (self);
}

static gboolean
name_officers (TontiDemoWork *self)
{
  static const char *const roles[] = { "chair", "treasurer", "secretary", "counter", "counter" };
  for (gsize i = 0; i < G_N_ELEMENTS (roles); i++)
    if (!tonti_demo_do (self, json_pack ("{s:s, s:I, s:s}", "do", "officer.name", "member",
                                         (json_int_t)i + 1, "role", roles[i])))
      return FALSE;
  return TRUE;
}

static gboolean
plan (TontiDemoWork *self)
{
  char start[TONTI_DAY_ISO_SIZE];
  gint64 round = (self->hands + self->lots - 1) / self->lots;
  tonti_day_to_iso (self->user.today, start);
  return tonti_demo_do (self,
                        json_pack ("{s:s, s:s, s:I, s:s}", "do", "meeting.plan", "start", start,
                                   "count", (json_int_t)MAX (round, self->wish->meetings + 1),
                                   "place", self->place->place))
         && tonti_demo_draw_list (self)
         && tonti_demo_do (self, json_pack ("{s:s, s:s, s:i}", "do", "pool.start", "pool", "pool:1",
                                            "first_meeting", 1));
}

gboolean
tonti_demo_found (TontiDemoWork *self)
{
  self->lots = self->wish->members >= 12 ? 2 : 1;
  return set_rules (self) && add_members (self) && add_pool (self) && name_officers (self)
         && tonti_demo_set_order (self) && plan (self);
}
