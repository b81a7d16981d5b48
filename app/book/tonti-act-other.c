// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-other.h"

gboolean
tonti_act_run_other (TontiAct *act, const char *name, json_t *fields)
{
  json_auto_t *given = fields;
  json_auto_t *checked = NULL;
  TontiAct other = *act;
  gboolean ok;

  other.verb = tonti_verb_find (name);
  json_object_set_new (given, "do", json_string (name));
  checked = tonti_act_check (&other, given, other.verb->fields, 0);
  if (checked == NULL)
    return FALSE;
  other.fields = checked;
  ok = other.verb->run (&other);
  act->posted = other.posted;
  return ok;
}
