// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-card-paper-report.h"

#include "tonti-card-fee.h"
#include "tonti-card-store.h"
#include "tonti-paper-private.h"
#include "tonti-report-private.h"

static void
clear_card (gpointer data)
{
  g_clear_pointer (&((TontiCard *)data)->boxes, g_array_unref);
}

static GArray *
list_boxes (TontiDb *db, const TontiCardRow *row)
{
  g_autoptr (GArray) ticks = tonti_card_tick_list (db, row->id);
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (TontiDay));
  const TontiDay none = TONTI_DAY_NONE;

  for (guint i = 0; i < ticks->len; i++)
    {
      const TontiCardTick *tick = &g_array_index (ticks, TontiCardTick, i);

      for (gint64 k = 0; k < tick->boxes; k++)
        g_array_append_val (boxes, tick->day);
    }
  while (boxes->len < (guint)row->boxes)
    g_array_append_val (boxes, none);
  return boxes;
}

static TontiCard
make (TontiBook *book, GStringChunk *texts, const TontiCardRow *row)
{
  TontiCardTerms terms = { row->stake, row->kept, row->ppm };
  const gboolean runs = !tonti_day_is_valid (row->closed);

  return (TontiCard){
    .card = row->id,
    .member = row->member,
    .name = tonti_paper_name (book, texts, row->member),
    .collector = tonti_paper_name (book, texts, row->collector),
    .day = row->day,
    .stake = tonti_money (row->stake),
    .staked = tonti_money (tonti_card_row_staked (row)),
    .paid = tonti_money (row->paid),
    .fee = tonti_money (row->fee),
    .rest = tonti_money (runs ? tonti_card_rest (&terms, row->ticked, row->paid) : 0),
    .keeps = tonti_money (runs ? tonti_card_fee (&terms, row->ticked, row->paid) : 0),
    .boxes = list_boxes (tonti_report_db (book), row),
    .ticked = row->ticked,
    .closed = row->closed,
  };
}

TontiCardReport *
tonti_card_report_make (TontiBook *book, const TontiPaperQuery *query)
{
  TontiCardReport *self = g_new0 (TontiCardReport, 1);
  const gboolean only_open = query->number == 0 && query->member == 0;
  g_autoptr (GArray) rows = tonti_card_list (tonti_report_db (book), query->member, only_open);

  self->texts = g_string_chunk_new (4096);
  self->cards = g_array_new (FALSE, FALSE, sizeof (TontiCard));
  g_array_set_clear_func (self->cards, clear_card);
  for (guint i = 0; i < rows->len; i++)
    {
      const TontiCardRow *row = &g_array_index (rows, TontiCardRow, i);
      TontiCard card;

      if (query->number != 0 && query->number != row->id)
        continue;
      card = make (book, self->texts, row);
      g_array_append_val (self->cards, card);
    }
  return self;
}

void
tonti_card_report_free (TontiCardReport *self)
{
  g_array_unref (self->cards);
  g_string_chunk_free (self->texts);
  g_free (self);
}
