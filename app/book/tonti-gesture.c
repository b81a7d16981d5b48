// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-gesture.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-document-store.h"
#include "tonti-meeting-store.h"
#include "tonti-member-store.h"

const TontiCodes tonti_place_codes = { (const char *const[]){ "cash", "bank", "mobile", NULL } };
static const TontiCodes discharge_codes
    = { (const char *const[]){ "signature", "thumbprint", "none", NULL } };

struct _TontiGesture
{
  TontiAct *act;
  GArray *changes; /* TontiDraftChange */
};

static void
clear_change (gpointer data)
{
  TontiDraftChange *change = data;

  g_free ((char *)change->cell);
  json_decref (change->after);
}

TontiGesture *
tonti_gesture_new (TontiAct *act)
{
  TontiGesture *self = g_new0 (TontiGesture, 1);

  self->act = act;
  self->changes = g_array_new (FALSE, FALSE, sizeof (TontiDraftChange));
  g_array_set_clear_func (self->changes, clear_change);
  return self;
}

void
tonti_gesture_free (TontiGesture *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->changes);
  g_free (self);
}

void
tonti_gesture_set (TontiGesture *self, json_t *value, const char *format, ...)
{
  TontiDraftChange change = { .after = value };
  va_list args;

  va_start (args, format);
  change.cell = g_strdup_vprintf (format, args);
  va_end (args);
  g_array_append_val (self->changes, change);
}

void
tonti_gesture_set_amount (TontiGesture *self, gint64 member, const char *column, gint64 amount)
{
  tonti_gesture_set (self, amount != 0 ? json_pack ("{s:I}", "amount", (json_int_t)amount) : NULL,
                     "due:%" PRId64 ":%s", member, column);
}

gint64
tonti_gesture_get_amount (TontiAct *act, gint64 member, const char *column)
{
  g_autofree char *cell = g_strdup_printf ("due:%" PRId64 ":%s", member, column);
  json_auto_t *value = tonti_draft_get (act->db, act->meeting, cell);

  return json_integer_value (json_object_get (value, "amount"));
}

gint64
tonti_gesture_next (TontiAct *act, const char *prefix, gint64 at_least)
{
  gint64 meeting = tonti_book_get_open_meeting (act->book).n;
  g_autoptr (GPtrArray) cells = tonti_draft_list (act->db, meeting, prefix);
  gint64 next = at_least;

  for (guint i = 0; i < cells->len; i++)
    {
      const TontiDraft *draft = g_ptr_array_index (cells, i);

      next = MAX (next, g_ascii_strtoll (draft->cell + strlen (prefix), NULL, 10) + 1);
    }
  return next;
}

/* What the gesture changed: its one cell, or how many. */
static void
tell_cells (const TontiGesture *self)
{
  json_t *answer = self->act->answer;

  if (self->changes->len == 1)
    json_object_set_new (answer, "cell",
                         json_string (g_array_index (self->changes, TontiDraftChange, 0).cell));
  else if (json_object_get (answer, "cells") == NULL)
    json_object_set_new (answer, "cells", json_integer (self->changes->len));
}

gboolean
tonti_gesture_write (TontiGesture *self, const char *label)
{
  TontiAct *act = self->act;

  g_assert (act->meeting > 0);
  tell_cells (self);
  return tonti_draft_write (
      act->db, act->meeting, (const TontiDraftChange *)(gpointer)self->changes->data,
      self->changes->len, act->key, act->at, act->author, label, act->problems);
}

gboolean
tonti_gesture_write_cell (TontiAct *act, const char *cell, json_t *value, const char *label)
{
  g_autoptr (TontiGesture) gesture = tonti_gesture_new (act);

  tonti_gesture_set (gesture, value, "%s", cell);
  return tonti_gesture_write (gesture, label);
}

/* ---- Events ---- */

static char *
number (TontiAct *act, const TontiComposed *composed, json_t *body, TontiDay day)
{
  TontiDocumentType type = (TontiDocumentType)composed->document;
  json_t *document = tonti_document_issue (act->db, type, day);
  char *label = tonti_document_label (type, json_integer_value (json_object_get (document, "year")),
                                      json_integer_value (json_object_get (document, "number")));

  json_object_set_new (body, "document", document);
  if (json_object_get (act->answer, "document") == NULL)
    json_object_set_new (act->answer, "document", json_string (label));
  return label;
}

gboolean
tonti_composed_post (TontiAct *act, const TontiComposed *composed, char **label)
{
  json_t *body = json_deep_copy (composed->body);
  guint flags = act->corrects > 0 ? TONTI_POST_CORRECTION : TONTI_POST_PLAIN;
  g_autofree char *written = NULL;

  if (composed->document >= 0)
    written = number (act, composed, body, act->corrects > 0 ? act->today : act->day);
  if (act->corrects > 0)
    json_object_set_new (body, "corrects", json_integer (act->corrects));
  if (label != NULL)
    *label = g_steal_pointer (&written);
  return tonti_act_post (act, composed->kind, body, flags, NULL);
}

gboolean
tonti_compose_post (TontiAct *act, const TontiCompose *compose)
{
  for (guint i = 0; i < compose->entries->len; i++)
    if (!tonti_composed_post (act, g_ptr_array_index (compose->entries, i), NULL))
      return FALSE;
  return TRUE;
}

/* ---- Words and fields ---- */

void
tonti_act_take_meeting_day (TontiAct *act)
{
  g_auto (TontiMeetingRow) row = { 0 };

  if (tonti_meeting_get (act->db, act->meeting, &row))
    act->day = row.day;
}

char *
tonti_act_name_of (TontiAct *act, gint64 member)
{
  char *name = tonti_member_dup_name (act->db, member);

  return name != NULL ? name : g_strdup ("");
}

char *
tonti_act_money (TontiAct *act, gint64 minor)
{
  return tonti_style_format_symbol (&act->group->style, tonti_money (minor));
}

static const TontiField discharge_fields[] = {
  { "how", TONTI_FIELD_CODE, TRUE, &discharge_codes, NULL },
  { "witness", TONTI_FIELD_TEXT, FALSE, NULL, NULL },
  { NULL },
};

json_t *
tonti_act_discharge (TontiAct *act)
{
  const json_t *given = tonti_act_json (act, "discharge");
  json_auto_t *discharge = NULL;

  if (given == NULL)
    return json_pack ("{s:s}", "how", "none");
  discharge = tonti_act_check (act, given, discharge_fields, 0);
  if (discharge != NULL
      && g_strcmp0 (json_string_value (json_object_get (discharge, "how")), "thumbprint") == 0
      && json_object_get (discharge, "witness") == NULL)
    {
      tonti_act_refuse (act, "no-witness", "discharge",
                        _ ("discharge: a thumbprint needs a witness: give the witness's name"));
      return NULL;
    }
  return g_steal_pointer (&discharge);
}
