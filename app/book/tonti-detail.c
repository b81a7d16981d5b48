// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-detail.h"

#include <glib/gi18n.h>
#include <sys/random.h>

static const char *const detail_texts[] = { "phone", "address", "identity", NULL };
const TontiCodes tonti_detail_codes = { detail_texts };

static void
draw_salt (guint8 salt[TONTI_SALT_SIZE])
{
  if (getrandom (salt, TONTI_SALT_SIZE, 0) != TONTI_SALT_SIZE)
    g_error ("The system gives no random bytes");
}

/* A salt that is given must belong to a detail that is given, and be 32 hexadecimal digits. */
static gboolean
check_salts (TontiAct *act, const json_t *salts)
{
  gboolean ok = TRUE;
  const char *name;
  json_t *value;
  guint8 salt[TONTI_SALT_SIZE];

  json_object_foreach ((json_t *)salts, name, value)
    {
      const char *hex = json_string_value (value);

      if (tonti_codes_find (&tonti_detail_codes, name) >= 0 && tonti_act_has (act, name)
          && hex != NULL && tonti_key_parse (hex, salt))
        continue;
      ok = tonti_act_refuse (
          act, "bad-salt", "salts",
          _ ("salt of “%s”: a salt goes with a detail of the same request and is "
             "32 hexadecimal digits: leave it out, and one is drawn"),
          name);
    }
  return ok;
}

gboolean
tonti_details_read (TontiAct *act, TontiDetails *details)
{
  const json_t *salts = tonti_act_json (act, "salts");

  if (!check_salts (act, salts))
    return FALSE;
  for (int i = 0; i < TONTI_DETAIL_COUNT; i++)
    {
      const char *hex = json_string_value (json_object_get (salts, detail_texts[i]));

      details->values[i] = tonti_act_text (act, detail_texts[i]);
      if (hex == NULL || !tonti_key_parse (hex, details->salts[i]))
        draw_salt (details->salts[i]);
    }
  return TRUE;
}

json_t *
tonti_details_hash (const TontiDetails *details)
{
  json_t *hashes = json_object ();

  for (int i = 0; i < TONTI_DETAIL_COUNT; i++)
    if (details->values[i] != NULL)
      {
        g_autofree char *hex = tonti_member_hash_detail (details->salts[i], details->values[i]);

        json_object_set_new (hashes, detail_texts[i], json_string (hex));
      }
  if (json_object_size (hashes) == 0)
    g_clear_pointer (&hashes, json_decref);
  return hashes;
}

gboolean
tonti_details_keep (TontiAct *act, gint64 member, const TontiDetails *details)
{
  for (int i = 0; i < TONTI_DETAIL_COUNT; i++)
    if (details->values[i] != NULL
        && !tonti_member_set_detail (act->db, member, detail_texts[i], details->values[i],
                                     details->salts[i], act->problems))
      return FALSE;
  return TRUE;
}
