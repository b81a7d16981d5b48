// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-body.h"

void
tonti_body_copy (json_t *body, const TontiAct *act, const char *const *names)
{
  for (const char *const *name = names; *name != NULL; name++)
    if (tonti_act_has (act, *name))
      json_object_set_new (body, *name, json_deep_copy (tonti_act_json (act, *name)));
}

void
tonti_body_set_day (json_t *body, const char *name, TontiDay day)
{
  char iso[TONTI_DAY_ISO_SIZE];

  if (tonti_day_is_valid (day))
    json_object_set_new (body, name, json_string (tonti_day_to_iso (day, iso)));
}

char *
tonti_subject_key (TontiSubjectKind kind, gint64 n)
{
  return tonti_subject_format ((TontiSubject){ kind, n });
}

void
tonti_body_set_subject (json_t *body, const char *name, TontiSubjectKind kind, gint64 n)
{
  g_autofree char *key = tonti_subject_key (kind, n);

  json_object_set_new (body, name, json_string (key));
}
