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

json_t *
tonti_act_read_list (TontiAct *act, const char *field, const TontiField *fields,
                     gboolean (*check) (TontiAct *act, json_t *object))
{
  const json_t *given = tonti_act_json (act, field);
  json_auto_t *list = json_array ();
  gboolean ok = TRUE;

  for (gsize i = 0; i < json_array_size (given); i++)
    {
      json_t *object = tonti_act_check (act, json_array_get (given, i), fields, (int)i + 1);

      ok = object != NULL && (check == NULL || check (act, object)) && ok;
      if (object != NULL)
        json_array_append_new (list, object);
    }
  return ok ? g_steal_pointer (&list) : NULL;
}
