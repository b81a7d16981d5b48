// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-verb-help.h"

#include <glib/gi18n.h>

#include "tonti-verb.h"

static const struct
{
  const char *name, *type, *help;
} common[] = {
  { "do", "text", N_ ("name of the verb") },
  { "key", "text",
    N_ ("32 hexadecimal digits that name this request: sent twice, it is done once") },
  { "at", "text", N_ ("practice books only: the moment of recording, YYYY-MM-DDTHH:MM:SSZ") },
  { "day", "day",
    N_ ("day of the operation; that of the open meeting, else today, when not given") },
  { "officers", "members", N_ ("the two officers who stand for an act that needs two") },
  { "note", "text", N_ ("a word kept with the entry") },
};

json_t *
tonti_verb_help_all (void)
{
  json_t *list = json_array ();
  for (const TontiVerb *const *verb = tonti_verbs (); *verb; verb++)
    json_array_append_new (list, tonti_verb_describe (*verb));
  return list;
}

json_t *
tonti_verb_help (const char *name)
{
  const TontiVerb *verb = tonti_verb_find (name);
  return verb ? tonti_verb_describe (verb) : NULL;
}

json_t *
tonti_verb_help_common (void)
{
  json_t *list = json_array ();
  for (guint i = 0; i < G_N_ELEMENTS (common); i++)
    json_array_append_new (list, json_pack ("{s:s, s:s, s:s}", "name", common[i].name, "type",
                                            common[i].type, "help", _ (common[i].help)));
  return list;
}
