// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-report.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-act-store.h"
#include "tonti-draw.h"
#include "tonti-fact.h"
#include "tonti-labels.h"
#include "tonti-meeting-store.h"
#include "tonti-order-private.h"
#include "tonti-paper-private.h"
#include "tonti-pool-store.h"

/* Everything is read from the event itself: nothing is drawn again here. */

typedef struct
{
  TontiBook *book;
  const json_t *json;
  TontiDrawReport *self;
} Maker;

static TontiDrawReport *
make_empty (void)
{
  TontiDrawReport *self = g_new0 (TontiDrawReport, 1);

  self->chunk = g_string_chunk_new (2048);
  self->calls = g_array_new (FALSE, TRUE, sizeof (TontiDrawCall));
  self->list = g_array_new (FALSE, TRUE, sizeof (TontiDrawHand));
  self->left_out = g_array_new (FALSE, TRUE, sizeof (TontiDrawHand));
  self->drawn = g_array_new (FALSE, TRUE, sizeof (TontiDrawnHand));
  self->place = "";
  self->mended = "";
  return self;
}

/* ---- Who called out, who took part ---- */

static void
add_calls (Maker *maker)
{
  TontiDrawReport *self = maker->self;
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (maker->json, "calls"), i, row)
    {
      const char *text = tonti_fact_text (row, "text");
      const gint64 member = tonti_fact_int (row, "member");
      const TontiDrawCall call = {
        .member = member,
        .name = tonti_paper_name (maker->book, self->chunk, member),
        .text = tonti_paper_keep (self->chunk, text),
        .digits = tonti_paper_take (self->chunk, tonti_draw_dup_digits (text)),
      };

      g_array_append_val (self->calls, call);
    }
}

static TontiDrawHand
make_hand (Maker *maker, const char *key, const char *why)
{
  GStringChunk *chunk = maker->self->chunk;
  TontiDrawHand hand = { .label = "", .holders = "", .why = g_intern_string (why) };
  TontiSubject subject;

  if (key == NULL || !tonti_subject_parse (key, &subject))
    return hand;
  hand.hand = subject.n;
  hand.label = tonti_paper_take (chunk, tonti_label_subject (maker->book, key));
  hand.holders = tonti_paper_take (chunk, tonti_order_holders (maker->book, subject.n));
  return hand;
}

static void
add_hands (Maker *maker)
{
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (maker->json, "list"), i, row)
    {
      const TontiDrawHand hand = make_hand (maker, json_string_value (row), "");

      g_array_append_val (maker->self->list, hand);
    }
  json_array_foreach (json_object_get (maker->json, "left_out"), i, row)
    {
      const TontiDrawHand hand
          = make_hand (maker, tonti_fact_text (row, "hand"), tonti_fact_text (row, "why"));

      g_array_append_val (maker->self->left_out, hand);
    }
}

/* ---- The steps ---- */

/* The digits of a row from AT on, "" beyond its end. */
static const char *
keep_digits (TontiDrawReport *self, gsize at)
{
  if (at + self->width > strlen (self->row))
    return "";
  return g_string_chunk_insert_len (self->chunk, self->row + at, (gssize)self->width);
}

static const char *
keep_struck (TontiDrawReport *self, gsize at, gsize struck)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (struck * self->width > at)
    return "";
  for (gsize i = struck; i > 0; i--)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                            keep_digits (self, at - i * self->width));
  return tonti_paper_keep (self->chunk, text->str);
}

static void
divide (TontiDrawnHand *drawn)
{
  if (drawn->number < 0 || drawn->left <= 0)
    return;
  drawn->times = drawn->number / drawn->left;
  drawn->rest = drawn->number % drawn->left;
}

static void
add_step (Maker *maker, const json_t *row)
{
  TontiDrawReport *self = maker->self;
  const gint64 at = MAX (tonti_fact_int (row, "at"), 0);
  const gint64 struck = CLAMP (tonti_fact_int (row, "struck"), 0, (gint64)strlen (self->row));
  TontiDrawnHand drawn = {
    .left = tonti_fact_int (row, "left"),
    .limit = tonti_fact_int (row, "limit"),
    .number = tonti_fact_int (row, "number"),
    .place = tonti_fact_int (row, "place"),
    .hand = make_hand (maker, tonti_fact_text (row, "hand"), ""),
    .struck = "",
    .digits = "",
    .day = TONTI_DAY_NONE,
  };

  divide (&drawn);
  if (drawn.number >= 0)
    {
      drawn.struck = keep_struck (self, (gsize)at, (gsize)struck);
      drawn.digits = keep_digits (self, (gsize)at);
    }
  g_array_append_val (self->drawn, drawn);
}

static TontiDrawnHand *
find_drawn (TontiDrawReport *self, gint64 hand)
{
  for (guint i = 0; i < self->drawn->len; i++)
    if (g_array_index (self->drawn, TontiDrawnHand, i).hand.hand == hand)
      return &g_array_index (self->drawn, TontiDrawnHand, i);
  return NULL;
}

static void
add_turn (Maker *maker, const json_t *row)
{
  TontiDrawnHand *drawn = find_drawn (maker->self, tonti_fact_int (row, "hand"));
  g_auto (TontiMeetingRow) meeting = { 0 };

  if (drawn == NULL || !json_is_true (json_object_get (row, "drawn")))
    return;
  drawn->turn = tonti_fact_int (row, "n");
  drawn->meeting = tonti_fact_int (row, "meeting");
  drawn->amount = tonti_money (tonti_fact_int (row, "amount"));
  if (tonti_meeting_get (tonti_report_db (maker->book), drawn->meeting, &meeting))
    drawn->day = meeting.day;
}

/* Where each hand came to: a rank of the list, or a turn of the calendar. */
static void
add_places (Maker *maker)
{
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (maker->json, "turns"), i, row)
    {
      add_turn (maker, row);
    }
  json_array_foreach (json_object_get (maker->json, "order"), i, row)
    {
      TontiDrawnHand *drawn = find_drawn (maker->self, tonti_fact_int (row, "hand"));

      if (drawn != NULL)
        drawn->rank = tonti_fact_int (row, "rank");
    }
}

/* "The hands at places 2 and 4 change places." */
static void
add_mended (Maker *maker)
{
  g_autoptr (GString) text = g_string_new (NULL);
  size_t i;
  json_t *row;

  json_array_foreach (json_object_get (maker->json, "mended"), i, row)
    {
      const gint64 turn = tonti_fact_int (row, "turn"), with = tonti_fact_int (row, "with");

      g_string_append (text, i == 0 ? "" : "\n");
      if (turn == with)
        g_string_append_printf (text,
                                _ ("Place %" PRId64 ": no other place keeps the rule, the hand "
                                   "stays."),
                                turn);
      else
        g_string_append_printf (
            text, _ ("The hands at places %" PRId64 " and %" PRId64 " change places."), turn, with);
    }
  maker->self->mended = tonti_paper_keep (maker->self->chunk, text->str);
}

static void
add_steps (Maker *maker)
{
  TontiDrawReport *self = maker->self;
  size_t i;
  json_t *row;

  self->procedure = tonti_paper_keep (self->chunk, tonti_fact_text (maker->json, "procedure"));
  self->row = tonti_paper_keep (self->chunk, tonti_fact_text (maker->json, "row"));
  self->called
      = (gsize)CLAMP (tonti_fact_int (maker->json, "called"), 0, (gint64)strlen (self->row));
  self->width = (gsize)CLAMP (tonti_fact_int (maker->json, "width"), 1, 18);
  json_array_foreach (json_object_get (maker->json, "steps"), i, row)
    {
      add_step (maker, row);
    }
  add_places (maker);
  add_mended (maker);
}

/* ---- The whole ---- */

static void
add_pot (Maker *maker, const TontiEvent *event)
{
  TontiDrawReport *self = maker->self;
  TontiDb *db = tonti_report_db (maker->book);
  g_auto (TontiPoolRow) pool = { 0 };
  g_auto (TontiMeetingRow) meeting = { 0 };

  self->seq = event->seq;
  self->day = event->day;
  self->pool = tonti_fact_int (event->json, "pool");
  self->meeting = tonti_fact_int (event->json, "meeting");
  tonti_pool_get (db, self->pool, &pool);
  self->name = tonti_paper_keep (self->chunk, pool.name);
  self->order = pool.order_rule != NULL ? pool.order_rule : "";
  if (self->meeting > 0 && tonti_meeting_get (db, self->meeting, &meeting))
    self->place = tonti_paper_keep (self->chunk, meeting.place);
  self->qr = tonti_paper_qr_of (self->chunk, event);
}

TontiDrawReport *
tonti_draw_report_of (TontiBook *book, const TontiEvent *event)
{
  TontiDrawReport *self = make_empty ();
  Maker maker = { book, event->json, self };

  add_pot (&maker, event);
  add_calls (&maker);
  add_hands (&maker);
  add_steps (&maker);
  for (gsize i = 0; i < G_N_ELEMENTS (self->officers); i++)
    self->officers[i]
        = tonti_paper_listed (book, self->chunk, event->json, "officers", i, event->day);
  return self;
}

void
tonti_draw_report_free (TontiDrawReport *self)
{
  g_array_unref (self->calls);
  g_array_unref (self->list);
  g_array_unref (self->left_out);
  g_array_unref (self->drawn);
  g_string_chunk_free (self->chunk);
  g_free (self);
}

static void
free_report (gpointer report)
{
  tonti_draw_report_free (report);
}

static gboolean
is_asked (const TontiDrawReport *draw, const TontiPaperQuery *query)
{
  return (query->pool == 0 || draw->pool == query->pool)
         && (query->meeting == 0 || draw->meeting == query->meeting);
}

static GPtrArray *
refuse_none (TontiProblems *problems)
{
  tonti_problems_refuse (problems, "no-draw", NULL,
                         _ ("draw: nothing was drawn there: name the pot, or the meeting, at which "
                            "hands were drawn"));
  return NULL;
}

GPtrArray *
tonti_draw_reports_make (TontiBook *book, const TontiPaperQuery *query, TontiProblems *problems)
{
  g_autoptr (GArray) acts = tonti_act_list_kind (tonti_report_db (book), "draw/1");
  g_autoptr (GPtrArray) draws = g_ptr_array_new_with_free_func (free_report);

  if (query->pool != 0 && !tonti_report_check_pool (book, query->pool, problems))
    return NULL;
  for (guint i = 0; i < acts->len; i++)
    {
      const gint64 seq = g_array_index (acts, TontiActRow, i).seq;
      g_autoptr (TontiEvent) event = tonti_journal_read (tonti_book_get_journal (book), seq);
      g_autoptr (TontiDrawReport) draw = event != NULL ? tonti_draw_report_of (book, event) : NULL;

      if (draw == NULL || !is_asked (draw, query))
        continue;
      if (query->meeting == 0)
        g_ptr_array_set_size (draws, 0);
      g_ptr_array_add (draws, g_steal_pointer (&draw));
    }
  return draws->len > 0 ? g_steal_pointer (&draws) : refuse_none (problems);
}

char *
tonti_drawn_hand_divide (const TontiDrawnHand *self)
{
  if (self->number < 0)
    return g_strdup ("");
  return g_strdup_printf ("%" PRId64 " = %" PRId64 "\u00a0×\u00a0%" PRId64 "\u00a0+\u00a0%" PRId64,
                          self->number, self->times, self->left, self->rest);
}
