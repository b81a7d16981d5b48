// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-raise.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-body.h"
#include "tonti-fine-store.h"
#include "tonti-gesture.h"
#include "tonti-meeting-store.h"
#include "tonti-penalty.h"
#include "tonti-rule-store.h"

static void
clear_raise (gpointer data)
{
  json_decref (((TontiRaise *)data)->decided);
}

/* ---- What is late ---- */

/* Meetings opened after the fine was charged. */
static gint64
count_meetings (TontiDb *db, const TontiFineRow *fine)
{
  g_autoptr (GArray) all = tonti_meeting_list (db, NULL);
  gint64 n = 0;

  for (guint i = 0; i < all->len; i++)
    n += g_array_index (all, TontiMeetingRow, i).opened > fine->seq;
  return n;
}

static void
add (const TontiCompose *compose, GArray *list, const TontiOpenFine *open, gint64 ppm, gint64 after)
{
  TontiRaise row = { .fine = open->id, .member = open->member, .open = open->open, .ppm = ppm };
  g_autofree char *cell = g_strdup_printf ("raise:%" PRId64, row.fine);
  g_auto (TontiFineRow) fine = { 0 };
  TontiMoney amount;

  if (open->open <= 0 || !tonti_fine_get (compose->db, open->id, &fine) || fine.late != 0
      || g_str_equal (fine.kind, TONTI_RAISE_KIND) || count_meetings (compose->db, &fine) < after)
    return;
  if (!tonti_money_scale (tonti_money (row.open), ppm, 1000000, compose->group->unit,
                          TONTI_ROUNDING_HALF_UP, &amount)
      || amount.minor == 0)
    return;
  row.amount = amount.minor;
  row.decided = tonti_draft_get (compose->db, compose->meeting, cell);
  g_array_append_val (list, row);
}

GArray *
tonti_raise_list (const TontiCompose *compose)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (TontiRaise));
  gint64 ppm = compose->meeting > 0
                   ? tonti_rule_number (compose->db, 0, "fine-late", compose->meeting)
                   : 0;
  gint64 after
      = ppm > 0 ? tonti_rule_number (compose->db, 0, "fine-late-after", compose->meeting) : 0;

  g_array_set_clear_func (list, clear_raise);
  for (guint i = 0; i < compose->fines->len && ppm > 0; i++)
    add (compose, list, &g_array_index (compose->fines, TontiOpenFine, i), ppm, after);
  return list;
}

/* ---- What becomes of it ---- */

void
tonti_raise_compose (TontiCompose *compose)
{
  g_autoptr (GArray) list = tonti_raise_list (compose);

  for (guint i = 0; i < list->len; i++)
    {
      const TontiRaise *row = &g_array_index (list, TontiRaise, i);
      g_autofree char *cell = g_strdup_printf ("raise:%" PRId64, row->fine);
      TontiComposed *composed;

      if (row->decided == NULL)
        continue;
      composed = json_is_true (json_object_get (row->decided, "waive"))
                     ? tonti_penalty_let_off (compose, "fine-spare/1", row->member, row->amount,
                                              row->decided)
                     : tonti_penalty_fine (compose, row->member, TONTI_RAISE_KIND,
                                           _ ("Fine paid late"), row->amount);
      tonti_body_set_subject (composed->body, "for", TONTI_SUBJECT_FINE, row->fine);
      json_object_set_new (composed->body, "open", json_integer (row->open));
      json_object_set_new (composed->body, "rate", json_integer (row->ppm));
      tonti_composed_add_cell (composed, cell);
    }
}

gboolean
tonti_raise_check (TontiAct *act, const TontiCompose *compose)
{
  g_autoptr (GArray) list = tonti_raise_list (compose);
  gboolean ok = TRUE;

  for (guint i = 0; i < list->len; i++)
    {
      const TontiRaise *row = &g_array_index (list, TontiRaise, i);
      g_autofree char *name = tonti_act_name_of (act, row->member);
      g_autofree char *open = tonti_act_money (act, row->open);
      g_autofree char *amount = tonti_act_money (act, row->amount);

      if (row->decided == NULL)
        ok = tonti_act_refuse (act, "raise-undecided", "fines",
                               _ ("%1$s, fine:%2$" PRId64
                                  ": %3$s of it are still open: add %4$s with “fine.raise”, or "
                                  "waive that with a reason"),
                               name, row->fine, open, amount);
    }
  return ok;
}
