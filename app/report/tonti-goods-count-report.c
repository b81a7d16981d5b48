// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-goods-count-report.h"

#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-overlay.h"
#include "tonti-paper-private.h"

static const json_t *
find_count (const TontiCompose *compose, gint64 pool)
{
  for (guint i = 0; i < compose->entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose->entries, i);

      if (g_str_equal (composed->kind, "goods-count/1")
          && tonti_fact_int (composed->body, "pool") == pool)
        return composed->body;
    }
  return NULL;
}

static void
add_count (TontiGoodsCountReport *self, TontiBook *book, gint64 pool, const json_t *body)
{
  const gint64 difference = tonti_fact_int (body, "difference");
  TontiGoodsCount count = { .pool = pool, .counted = "", .lacks = "" };

  count.title = tonti_paper_take (self->texts, tonti_goods_title (book, pool));
  count.is_counted = body != NULL;
  count.is_missing = difference < 0;
  count.is_settled = body != NULL && (difference == 0 || json_object_get (body, "reason") != NULL)
                     && (difference >= 0 || json_object_get (body, "holder") != NULL);
  if (body != NULL)
    count.counted = tonti_paper_take (
        self->texts, tonti_goods_tell (book, pool, tonti_fact_int (body, "counted")));
  if (difference != 0)
    count.lacks = tonti_paper_take (self->texts, tonti_goods_tell (book, pool, ABS (difference)));
  self->left += !count.is_settled;
  g_array_append_val (self->counts, count);
}

TontiGoodsCountReport *
tonti_goods_count_report_make (TontiBook *book)
{
  TontiGoodsCountReport *self = g_new0 (TontiGoodsCountReport, 1);
  g_autoptr (GArray) pools = tonti_goods_list_rows (tonti_report_db (book));
  g_auto (TontiCompose) compose = { 0 };

  self->texts = g_string_chunk_new (256);
  self->counts = g_array_new (FALSE, TRUE, sizeof (TontiGoodsCount));
  if (tonti_book_get_open_meeting (book).n == 0)
    return self;
  tonti_overlay_compose_drafts (book, &compose);
  for (guint i = 0; i < pools->len; i++)
    {
      const gint64 pool = g_array_index (pools, TontiGoodsRow, i).pool;
      const json_t *body = find_count (&compose, pool);

      if (body != NULL || tonti_goods_there (&compose, pool) != 0)
        add_count (self, book, pool, body);
    }
  return self;
}

void
tonti_goods_count_report_free (TontiGoodsCountReport *self)
{
  g_array_unref (self->counts);
  g_string_chunk_free (self->texts);
  g_free (self);
}
