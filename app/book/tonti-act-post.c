// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>

#include "tonti-ahead.h"
#include "tonti-box-money.h"
#include "tonti-goods-part.h"
#include "tonti-goods-stock.h"
#include "tonti-ledger-store.h"
#include "tonti-overlay.h"
#include "tonti-party.h"

/* The one place from which verbs post events. */

void
tonti_body_add_line (json_t *body, const char *account, gint64 member, const char *of,
                     gint64 amount)
{
  json_t *lines = json_object_get (body, "lines");
  if (amount == 0)
    return;
  if (!lines)
    json_object_set_new (body, "lines", lines = json_array ());
  json_t *line = json_pack ("{s:s, s:I}", "account", account, "amount", (json_int_t)amount);
  if (member > 0)
    json_object_set_new (line, "member", json_integer (member));
  if (of)
    json_object_set_new (line, "of", json_string (of));
  json_array_append_new (lines, line);
}

gboolean
tonti_act_check_come (TontiAct *act, TontiDay day)
{
  char today[TONTI_DAY_ISO_SIZE], iso[TONTI_DAY_ISO_SIZE];
  if (!tonti_act_has (act, "day") || day.number <= act->today.number)
    return TRUE;
  return tonti_act_refuse (
      act, "day-ahead", "day",
      _ ("%s: this day has not come yet, today is %s: correct the day, or the clock of the "
         "computer"),
      tonti_act_tell_day (act, day, iso), tonti_act_tell_day (act, act->today, today));
}

/* Nothing new on or before the day of the last closed meeting. */
static gboolean
check_day (TontiAct *act, const json_t *body, TontiDay day, guint flags)
{
  char closed_iso[TONTI_DAY_ISO_SIZE], iso[TONTI_DAY_ISO_SIZE];
  TontiDay closed = tonti_book_get_closed_day (act->book);
  if (!json_object_get (body, "lines") || (flags & TONTI_POST_CORRECTION))
    return TRUE;
  if (closed.number == TONTI_DAY_NONE.number || day.number > closed.number)
    return tonti_act_check_come (act, day);
  return tonti_act_refuse (
      act, "day-closed", "day",
      _ ("%s: the meeting of %s is closed and nothing can be entered up to that "
         "day: take a later day, or use “correct”"),
      tonti_act_tell_day (act, day, iso), tonti_act_tell_day (act, closed, closed_iso));
}

static void
add_common (TontiAct *act, json_t *body)
{
  const char *note = tonti_act_text (act, "note");
  if (note && !json_object_get (body, "note"))
    json_object_set_new (body, "note", json_string (note));
  if ((act->verb->flags & TONTI_VERB_TWO_OFFICERS) && !json_object_get (body, "officers"))
    json_object_set_new (
        body, "officers",
        json_pack ("[I, I]", (json_int_t)act->officers[0], (json_int_t)act->officers[1]));
}

gboolean
tonti_act_post (TontiAct *act, const char *kind, json_t *body, guint flags, gint64 *seq)
{
  json_auto_t *owned = body;
  gint64 posted = 0;
  TontiDay day = (flags & TONTI_POST_CORRECTION) ? act->today : act->day;
  TontiPosting posting
      = { .at = act->at, .day = day, .author = act->author, .kind = kind, .body = owned };
  if (!check_day (act, owned, day, flags))
    return FALSE;
  add_common (act, owned);
  tonti_key_derive (act->key, act->posted, posting.key);
  if (!tonti_journal_post (act->journal, &posting, &posted, act->problems))
    return FALSE;
  if (act->posted++ == 0)
    json_object_set_new (act->answer, "seq", json_integer (posted));
  if (seq)
    *seq = posted;
  return TRUE;
}

/* One sentence for each place, because only the box can be filled at the table. */
static gboolean
refuse_place (TontiAct *act, const char *place, gint64 balance)
{
  g_autofree char *missing = tonti_style_format_symbol (&act->group->style, tonti_money (-balance));

  if (g_str_equal (place, "bank"))
    return tonti_act_refuse (act, "cash-short", NULL,
                             _ ("%s: %s are missing in the bank for this: enter first what came "
                                "in, or pay less"),
                             act->verb->name, missing);
  if (g_str_equal (place, "mobile"))
    return tonti_act_refuse (act, "cash-short", NULL,
                             _ ("%s: %s of mobile money are missing for this: enter first what "
                                "came in, or pay less"),
                             act->verb->name, missing);
  return tonti_act_refuse (act, "cash-short", NULL,
                           _ ("%s: %s are missing in the box for this: enter first what came in, "
                              "or pay less"),
                           act->verb->name, missing);
}

static gboolean
check_goods (TontiAct *act, const TontiCompose *drafts)
{
  g_autoptr (GArray) goods = tonti_goods_list_rows (act->db);
  gboolean ok = TRUE;

  for (guint i = 0; i < goods->len; i++)
    {
      const TontiGoodsRow *row = &g_array_index (goods, TontiGoodsRow, i);
      g_autofree char *account = tonti_goods_account (row->pool);
      gint64 there = tonti_ledger_root_balance (act->db, account)
                     + (drafts != NULL ? tonti_compose_root_balance (drafts, account) : 0);
      g_autofree char *missing
          = tonti_goods_dup_text (row, tonti_money (ABS (there)), &act->group->style);

      if (there < 0)
        ok = tonti_act_refuse (act, "cash-short", NULL,
                               _ ("%s: %s are missing for this: they were handed over already; "
                                  "correct that first"),
                               act->verb->name, missing);
    }
  return ok;
}

gboolean
tonti_act_check_places (TontiAct *act)
{
  static const char *const places[] = { "cash", "bank", "mobile" };
  g_auto (TontiCompose) drafts = { 0 };
  gboolean open = tonti_book_get_open_meeting (act->book).n > 0;
  gboolean ok = TRUE;

  if (open)
    tonti_overlay_compose_drafts (act->book, &drafts);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      gint64 balance = tonti_ledger_root_balance (act->db, places[i])
                       + (open ? tonti_compose_root_balance (&drafts, places[i]) : 0);

      if (balance < 0)
        ok = refuse_place (act, places[i], balance);
    }
  ok = tonti_party_check_held (act, open ? &drafts : NULL) && ok;
  ok = tonti_box_check_act (act, open ? &drafts : NULL) && ok;
  ok = tonti_ahead_check_kept (act, open ? &drafts : NULL) && ok;
  ok = tonti_goods_check_free (act, open ? &drafts : NULL) && ok;
  return check_goods (act, open ? &drafts : NULL) && ok;
}
