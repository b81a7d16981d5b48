// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-sheet-private.h"

#include <inttypes.h>
#include <string.h>

#include "tonti-fact.h"
#include "tonti-goods-private.h"
#include "tonti-paper-private.h"

/* What remains of a meeting sheet once everything is told: dues that were kept from what a member
 * received are paid, though not at the table; goods that did not come are in no sum of money. */

/* ---- Kept from lots and meals ---- */

/* A percentage for a fund was not due: only what names a due, a fine or a loan was. */
static void
add_kept (gint64 member, const char *of, gint64 meeting, gint64 amount, gpointer data)
{
  TontiMeetingSheetRow *row = tonti_sheet_maker_row (data, member);
  TontiSubject subject;

  if (row != NULL && tonti_subject_parse (of, &subject)
      && (meeting >= 0 || subject.kind == TONTI_SUBJECT_FINE
          || subject.kind == TONTI_SUBJECT_BOX_LOAN))
    row->kept.minor += amount;
}

static gboolean
keeps (const TontiEvent *event)
{
  const char *undone = tonti_fact_text (json_object_get (event->json, "undoes"), "kind");

  if (tonti_event_is (event, "correction"))
    return g_str_equal (undone, "payout/1") || g_str_equal (undone, "meal-pay/1");
  return tonti_event_is (event, "payout") || tonti_event_is (event, "meal-pay");
}

/* ---- Goods ---- */

/* What of the goods of POOL a member still has to bring: money in their place counts. */
static gint64
find_open (TontiSheetMaker *self, gint64 member, gint64 pool)
{
  g_autofree char *goods = g_strdup_printf ("pool:%" PRId64, pool);
  g_autofree char *money = g_strdup_printf ("money:%" PRId64, pool);
  const TontiMeetingSheetCell *brought = tonti_sheet_maker_cell (self, member, goods);
  const TontiMeetingSheetCell *given = tonti_sheet_maker_cell (self, member, money);

  return brought == NULL ? 0
                         : MAX (brought->due.minor - brought->paid.minor
                                    - (given != NULL ? given->paid.minor : 0),
                                0);
}

static void
add_goods (TontiSheetMaker *self, const char *key, GString *text)
{
  const gint64 pool = g_ascii_strtoll (key + strlen ("pool:"), NULL, 10);
  g_autofree char *told = NULL;
  gint64 sum = 0;

  for (guint r = 0; r < self->sheet->rows->len; r++)
    sum += find_open (self, g_array_index (self->sheet->rows, TontiMeetingSheetRow, r).member,
                      pool);
  if (sum > 0)
    told = tonti_goods_tell (self->facts->book, pool, sum);
  if (told != NULL)
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", told);
}

void
tonti_sheet_maker_add_rest (TontiSheetMaker *self, gboolean blank)
{
  TontiMeetingSheetReport *sheet = self->sheet;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->facts->own->len && !blank; i++)
    {
      const TontiEvent *event = g_ptr_array_index (self->facts->own, i);

      if (keeps (event))
        tonti_event_each_item (event, TRUE, add_kept, self);
    }
  for (guint c = 0; c < sheet->columns->len && !blank; c++)
    {
      const TontiMeetingSheetColumn *column
          = &g_array_index (sheet->columns, TontiMeetingSheetColumn, c);

      if (column->value.minor != 0 && g_str_has_prefix (column->key, "pool:"))
        add_goods (self, column->key, text);
    }
  sheet->goods_missing = tonti_paper_keep (sheet->texts, text->str);
}
