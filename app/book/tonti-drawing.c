// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-drawing.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-body.h"

#define MOST 1000

static const TontiField call_fields[] = {
  { "member", TONTI_FIELD_MEMBER, FALSE, NULL, N_ ("who called it out") },
  { "text", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("number of a banknote, or dice") },
  { NULL },
};

static gboolean
check_figures (TontiAct *act, gsize figures)
{
  if (figures < TONTI_DRAW_FEWEST)
    return tonti_act_refuse (act, "short-seed", "calls",
                             _ ("draw: %u figures and letters were called out: at least %d are "
                                "needed, for example the numbers of two banknotes"),
                             (guint)figures, TONTI_DRAW_FEWEST);
  return figures <= MOST
         || tonti_act_refuse (act, "long-seed", "calls",
                              _ ("draw: %u figures and letters were called out: nobody can follow "
                                 "more than %d with a pencil: let fewer members call out"),
                              (guint)figures, MOST);
}

json_t *
tonti_drawing_read_calls (TontiAct *act, GString *seed)
{
  json_auto_t *calls = tonti_act_read_list (act, "calls", call_fields, NULL);
  g_autofree char *digits = NULL;
  size_t i;
  json_t *call;

  if (calls == NULL)
    return NULL;
  json_array_foreach (calls, i, call)
    {
      g_string_append (seed, json_string_value (json_object_get (call, "text")));
    }
  digits = tonti_draw_dup_digits (seed->str);
  return check_figures (act, strlen (digits)) ? g_steal_pointer (&calls) : NULL;
}

json_t *
tonti_drawing_describe_hands (const GArray *hands)
{
  json_t *list = json_array ();

  for (guint i = 0; i < hands->len; i++)
    {
      g_autofree char *key
          = tonti_subject_key (TONTI_SUBJECT_HAND, g_array_index (hands, gint64, i));

      json_array_append_new (list, json_string (key));
    }
  return list;
}

json_t *
tonti_drawing_describe_steps (const TontiDraw *draw)
{
  json_t *steps = json_array ();

  for (guint i = 0; i < draw->steps->len; i++)
    {
      const TontiDrawStep *step = &g_array_index (draw->steps, TontiDrawStep, i);
      json_t *row
          = json_pack ("{s:I, s:I, s:i, s:i, s:I, s:I}", "left", (json_int_t)step->left, "limit",
                       (json_int_t)step->limit, "at", (int)step->at, "struck", (int)step->struck,
                       "number", (json_int_t)step->number, "place", (json_int_t)step->place);

      tonti_body_set_subject (row, "hand", TONTI_SUBJECT_HAND, step->hand);
      json_array_append_new (steps, row);
    }
  return steps;
}
