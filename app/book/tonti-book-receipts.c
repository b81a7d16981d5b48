// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-receipts.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-body.h"
#include "tonti-gesture.h"

/* Receipts: a promise, final once it is given. */

json_t *
tonti_book_receipts_paper (TontiAct *act)
{
  static const char *const names[] = { "paper", "means", "reference", NULL };
  json_t *paper = json_object ();

  tonti_body_copy (paper, act, names);
  return paper;
}

gboolean
tonti_book_receipts_set (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_autofree char *cell = g_strdup_printf ("paper:%" PRId64, member);
  g_autofree char *name = tonti_act_name_of (act, member);
  json_t *paper = tonti_book_receipts_paper (act);

  if (json_object_size (paper) == 0)
    g_clear_pointer (&paper, json_decref);
  return tonti_gesture_write_cell (act, cell, paper, name);
}

/* What goes with a receipt: the fines it may pay. */
static gboolean
goes_with (const TontiComposed *composed)
{
  return g_str_equal (composed->kind, "receipt/1") || g_str_equal (composed->kind, "fine/1")
         || g_str_equal (composed->kind, "fine-cancel/1");
}

static gboolean
settle (TontiAct *act, const TontiComposed *composed)
{
  for (guint i = 0; i < composed->cells->len; i++)
    if (!tonti_draft_settle (act->db, act->meeting, g_ptr_array_index (composed->cells, i),
                             act->problems))
      return FALSE;
  return TRUE;
}

static gboolean
issue (TontiAct *act, const TontiComposed *composed, json_t *receipts)
{
  g_autofree char *label = NULL;

  if (!settle (act, composed) || !tonti_composed_post (act, composed, &label))
    return FALSE;
  if (label != NULL)
    json_array_append_new (
        receipts, json_pack ("{s:I, s:s, s:O}", "member", (json_int_t)composed->member, "document",
                             label, "total", json_object_get (composed->body, "total")));
  return TRUE;
}

static gboolean
has_receipt (const TontiCompose *compose, gint64 member)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (composed->member == member && g_str_equal (composed->kind, "receipt/1"))
        return TRUE;
    }
  return FALSE;
}

static gboolean
refuse_nothing (TontiAct *act)
{
  return tonti_act_refuse (act, "nothing-to-issue", "member",
                           _ ("receipt: nothing is entered that has no receipt yet: enter what was "
                              "paid first"));
}

gboolean
tonti_book_receipts_issue (TontiAct *act)
{
  gint64 member = tonti_act_member (act, "member");
  g_auto (TontiCompose) compose;
  json_t *receipts = json_array ();

  tonti_act_take_meeting_day (act);
  json_object_set_new (act->answer, "receipts", receipts);
  tonti_compose_init (&compose, act->db, act->group, act->meeting);
  tonti_compose_receipts (&compose);
  if (member == 0 && !tonti_act_flag (act, "all"))
    return tonti_act_refuse (act, "no-member", "member",
                             _ ("receipt: it does not say whose: give a member, or all"));
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);

      if ((member != 0 && composed->member != member) || !goes_with (composed)
          || !has_receipt (&compose, composed->member))
        continue;
      if (!issue (act, composed, receipts))
        return FALSE;
    }
  return json_array_size (receipts) > 0 || refuse_nothing (act);
}
