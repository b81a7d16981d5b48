// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-minutes.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-gesture.h"
#include "tonti-meeting-store.h"
#include "tonti-rule-store.h"
#include "tonti-voices.h"

/* Texts of the minutes. Money closes at the table; text may be added for some days, as the by-laws
 * say, as an entry of its own. */

static gboolean
check_section (TontiAct *act)
{
  const char *section = tonti_act_text (act, "section");
  gsize i = 0;

  while (g_ascii_islower (section[i]) || g_ascii_isdigit (section[i])
         || (i > 0 && section[i] == '-'))
    i++;
  if (section[i] == '\0' && i > 0 && i <= 32)
    return TRUE;
  return tonti_act_refuse (act, "bad-section", "section",
                           _ ("section “%s”: small letters, figures and hyphens only: write it "
                              "like decisions"),
                           section);
}

/* What was decided, and with which voices. */
static char *
dup_text (TontiAct *act)
{
  const char *text = tonti_act_text (act, "text");
  gint64 abstained = tonti_act_number (act, "votes_abstained");
  g_autofree char *voices = NULL;

  if (text == NULL || (!tonti_act_has (act, "votes_for") && !tonti_act_has (act, "votes_against")))
    return g_strdup (text);
  voices = g_strdup_printf (_ ("%" PRId64 " for, %" PRId64 " against"),
                            tonti_act_number (act, "votes_for"),
                            tonti_act_number (act, "votes_against"));
  if (abstained == 0)
    return g_strdup_printf ("%s (%s)", text, voices);
  return g_strdup_printf (ngettext ("%s (%s, %" PRId64 " abstention)",
                                    "%s (%s, %" PRId64 " abstentions)", (gulong)abstained),
                          text, voices, abstained);
}

gboolean
tonti_book_minutes_text (TontiAct *act)
{
  g_autofree char *text = dup_text (act);
  g_autofree char *cell = NULL;

  if (!check_section (act) || !tonti_voices_check (act, 0))
    return FALSE;
  cell = g_strconcat ("text:", tonti_act_text (act, "section"), NULL);
  return tonti_gesture_write_cell (act, cell,
                                   text != NULL ? json_pack ("{s:s}", "text", text) : NULL,
                                   tonti_act_text (act, "section"));
}

gboolean
tonti_book_minutes_approve (TontiAct *act)
{
  g_auto (TontiMeetingRow) last = { 0 };
  json_t *value;

  if (!tonti_meeting_get_last_closed (act->db, &last))
    return tonti_act_refuse (act, "no-minutes", NULL,
                             _ ("minutes: no meeting was closed before this one: there is nothing "
                                "to approve"));
  value = json_pack ("{s:I, s:b}", "meeting", (json_int_t)last.id, "approved",
                     tonti_act_flag (act, "approved"));
  if (tonti_act_has (act, "objections"))
    json_object_set_new (value, "objections", json_string (tonti_act_text (act, "objections")));
  return tonti_gesture_write_cell (act, "approval", value, _ ("minutes of the last meeting"));
}

/* ---- minutes.add ---- */

static gboolean
find_closed (TontiAct *act, TontiMeetingRow *row)
{
  if (!tonti_act_has (act, "meeting"))
    {
      if (tonti_meeting_get_last_closed (act->db, row))
        return TRUE;
    }
  else if (tonti_meeting_get (act->db, tonti_act_id (act, "meeting"), row) && row->closed > 0)
    return TRUE;
  return tonti_act_refuse (act, "not-closed", "meeting",
                           _ ("minutes: the meeting is not closed: write the text with "
                              "“minutes.text” while it is open"));
}

static gboolean
check_delay (TontiAct *act, const TontiMeetingRow *row)
{
  g_autoptr (TontiEvent) seal = tonti_journal_read (act->journal, row->closed);
  gint64 days = tonti_rule_number (act->db, 0, "minutes-days", row->id);
  gint64 closed_at;

  if (seal != NULL && tonti_instant_parse (seal->at, &closed_at)
      && act->today.number - tonti_instant_day (closed_at).number <= days)
    return TRUE;
  return tonti_act_refuse (act, "too-late", "meeting",
                           _ ("meeting %" PRId64 ": it was closed more than %" PRId64
                              " days ago: write the text into the "
                              "minutes of the next meeting"),
                           row->id, days);
}

gboolean
tonti_book_minutes_add (TontiAct *act)
{
  g_auto (TontiMeetingRow) row = { 0 };
  gboolean ok = check_section (act);

  if (!find_closed (act, &row) || !check_delay (act, &row) || !ok)
    return FALSE;
  act->day = act->today;
  return tonti_act_post (act, "note/1",
                         json_pack ("{s:I, s:s, s:s}", "meeting", (json_int_t)row.id, "section",
                                    tonti_act_text (act, "section"), "text",
                                    tonti_act_text (act, "text")),
                         TONTI_POST_PLAIN, NULL);
}

const TontiField tonti_book_minutes_text_fields[] = {
  { "section", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("decisions, speeches, next-meeting …") },
  { "text", TONTI_FIELD_LINES, FALSE, NULL, N_ ("absent: the section is emptied") },
  { "votes_for", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices for; of a vote") },
  { "votes_against", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("voices against; of a vote") },
  { "votes_abstained", TONTI_FIELD_NUMBER, FALSE, NULL, N_ ("abstentions; of a vote") },
  { NULL },
};
const TontiField tonti_book_minutes_approve_fields[] = {
  { "approved", TONTI_FIELD_FLAG, TRUE, NULL, N_ ("the minutes of the last meeting are approved") },
  { "objections", TONTI_FIELD_LINES, FALSE, NULL, N_ ("what was said against them") },
  { NULL },
};
const TontiField tonti_book_minutes_add_fields[] = {
  { "meeting", TONTI_FIELD_MEETING, FALSE, NULL, N_ ("the last closed one") },
  { "section", TONTI_FIELD_TEXT, TRUE, NULL, N_ ("decisions, speeches, next-meeting …") },
  { "text", TONTI_FIELD_LINES, TRUE, NULL, N_ ("what is added") },
  { NULL },
};
const char *const tonti_book_minutes_text_refusals[]
    = { "no-open-meeting", "bad-section", "too-many-voices", NULL };
const char *const tonti_book_minutes_approve_refusals[] = { "no-open-meeting", "no-minutes", NULL };
const char *const tonti_book_minutes_add_refusals[]
    = { "not-closed", "too-late", "bad-section", NULL };
