// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-find-report.h"

#include <string.h>

#include "tonti-member-store.h"
#include "tonti-report-private.h"
#include "tonti-text.h"

/* How near a member is to what was typed; the smallest first. */
typedef enum
{
  NEAR_NUMBER,
  NEAR_NAME,
  NEAR_BEGINNING,
  NEAR_WORD,
  NEAR_PART,
  NEAR_LEFT, /* added for who left */
} Nearness;

typedef struct
{
  int rank;
  const TontiMemberRow *row; /* of the array that was searched */
} Hit;

static Nearness
measure (const TontiMemberRow *row, gint64 number, const char *fold, const char *word)
{
  if (number != 0 && row->id == number)
    return NEAR_NUMBER;
  if (g_str_equal (row->fold, fold))
    return NEAR_NAME;
  if (g_str_has_prefix (row->fold, fold))
    return NEAR_BEGINNING;
  return strstr (row->fold, word) != NULL ? NEAR_WORD : NEAR_PART;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const Hit *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank < other->rank ? -1 : 1;
  return one->row->id < other->row->id ? -1 : one->row->id > other->row->id;
}

static GArray *
rank (const GArray *rows, const char *text)
{
  GArray *hits = g_array_sized_new (FALSE, FALSE, sizeof (Hit), rows->len);
  g_autofree char *fold = tonti_text_fold (text);
  g_autofree char *word = g_strconcat (" ", fold, NULL);
  gint64 number = 0;

  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT32, &number, NULL))
    number = 0;
  for (guint i = 0; i < rows->len; i++)
    {
      Hit hit = { .row = &g_array_index (rows, TontiMemberRow, i) };
      hit.rank = (int)measure (hit.row, number, fold, word);
      if (tonti_day_is_valid (hit.row->left))
        hit.rank += NEAR_LEFT;
      g_array_append_val (hits, hit);
    }
  g_array_sort (hits, compare);
  return hits;
}

static void
clear (gpointer found)
{
  g_free (((TontiFoundMember *)found)->name);
}

GArray *
tonti_find_members (TontiBook *book, const char *text, guint max)
{
  g_autofree char *said = g_strstrip (g_strdup (text));
  TontiDb *db = tonti_report_db (book);
  g_autoptr (GArray) rows
      = *said != '\0' ? tonti_member_search (db, said) : tonti_member_list (db, FALSE);
  g_autoptr (GArray) hits = rank (rows, said);
  GArray *found = g_array_new (FALSE, TRUE, sizeof (TontiFoundMember));

  g_array_set_clear_func (found, clear);
  for (guint i = 0; i < hits->len && i < max; i++)
    {
      const Hit *hit = &g_array_index (hits, Hit, i);
      const TontiFoundMember one = { .member = hit->row->id,
                                     .name = g_strdup (hit->row->name),
                                     .left = hit->row->left,
                                     .is_exact = hit->rank % NEAR_LEFT <= NEAR_NAME };
      g_array_append_val (found, one);
    }
  return found;
}
