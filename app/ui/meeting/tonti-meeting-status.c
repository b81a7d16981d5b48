// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-status.h"

#include <inttypes.h>

#include "tonti-page.h"
#include "tonti-words.h"

#define DAY_S (24 * 60 * 60)

TontiMeetingStatus *
tonti_meeting_status_read (TontiBook *book, TontiProblems *problems)
{
  g_autoptr (TontiMeetingStatus) self = NULL;
  TontiPaperQuery query = { .meeting = tonti_book_get_open_meeting (book).n, .with_draft = TRUE };
  if (query.meeting == 0)
    return NULL;
  self = g_new0 (TontiMeetingStatus, 1);
  self->minutes = tonti_minutes_report_make (book, &query, problems);
  if (self->minutes)
    self->lots = tonti_lot_report_make (book, query.meeting, problems);
  if (!self->lots)
    return NULL;
  self->meetings = tonti_meetings_report_make (book);
  self->penalties = tonti_penalty_report_make (book);
  self->proposals = tonti_proposal_report_make (book);
  self->goods = tonti_goods_count_report_make (book);
  return g_steal_pointer (&self);
}

void
tonti_meeting_status_free (TontiMeetingStatus *self)
{
  g_clear_pointer (&self->minutes, tonti_minutes_report_free);
  g_clear_pointer (&self->lots, tonti_lot_report_free);
  g_clear_pointer (&self->meetings, tonti_meetings_report_free);
  g_clear_pointer (&self->penalties, tonti_penalty_report_free);
  g_clear_pointer (&self->proposals, tonti_proposal_report_free);
  g_clear_pointer (&self->goods, tonti_goods_count_report_free);
  g_free (self);
}

guint
tonti_meeting_status_count_unknown (const TontiMeetingStatus *self)
{
  const GArray *rows = self->minutes->sheet->rows;
  guint n = 0;
  for (guint i = 0; i < rows->len; i++)
    n += g_array_index (rows, TontiMeetingSheetRow, i).presence == TONTI_PRESENCE_UNKNOWN;
  return n;
}

guint
tonti_meeting_status_count_lots_left (const TontiMeetingStatus *self)
{
  guint n = 0;
  for (guint i = 0; i < self->lots->lots->len; i++)
    {
      const TontiLot *lot = &g_array_index (self->lots->lots, TontiLot, i);
      n += lot->state == TONTI_LOT_PLANNED && !lot->is_late;
    }
  for (guint i = 0; i < self->lots->unsettled->len; i++)
    n += !g_array_index (self->lots->unsettled, TontiLotTurn, i).is_late;
  return n;
}

guint
tonti_meeting_status_count_operations (const TontiMeetingStatus *self)
{
  const TontiMinutesReport *minutes = self->minutes;
  return minutes->fines->len + minutes->aid->len + minutes->income->len + minutes->expenses->len
         + minutes->transfers->len + minutes->texts->len;
}

gboolean
tonti_meeting_status_is_counted (const TontiMeetingStatus *self)
{
  return *self->minutes->outcome != '\0';
}

gboolean
tonti_meeting_status_is_settled (const TontiMeetingStatus *self)
{
  const TontiMinutesReport *minutes = self->minutes;
  if (!tonti_meeting_status_is_counted (self))
    return FALSE;
  if (minutes->difference.minor < 0 && *minutes->holder == '\0')
    return FALSE;
  return minutes->difference.minor == 0 || *minutes->count_reason != '\0';
}

gboolean
tonti_meeting_is_long (gint64 opened_at, gint64 now)
{
  return opened_at > 0 && now - opened_at > DAY_S;
}

static char *
capitalize (const char *text)
{
  GString *out = g_string_new (NULL);
  g_string_append_unichar (out, g_unichar_toupper (g_utf8_get_char (text)));
  g_string_append (out, *text ? g_utf8_next_char (text) : "");
  return g_string_free (out, FALSE);
}

char *
tonti_meeting_title (TontiSession *session, gint64 meeting)
{
  g_autofree char *word = capitalize (tonti_session_word (session, "meeting"));
  return g_strdup_printf ("%s %" PRId64, word, meeting);
}

char *
tonti_meeting_money (TontiSession *session, TontiMoney amount)
{
  return tonti_style_format_symbol (&tonti_session_get_group (session)->style, amount);
}

char *
tonti_meeting_words (TontiSession *session, TontiMoney amount)
{
  const TontiGroup *group = tonti_session_get_group (session);
  TontiWordsVariant variant = TONTI_WORDS_DEFAULT;
  if (group->words_variant && !tonti_words_variant_parse (group->words_variant, &variant))
    variant = TONTI_WORDS_DEFAULT;
  char *words = tonti_words (amount, tonti_page_lang (), group->currency, variant);
  return words ? words : g_strdup ("");
}
