// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-columns.h"
#include "tonti-compose.h"
#include "tonti-grid-private.h"
#include "tonti-member-store.h"
#include "tonti-report-private.h"

/* One sum laid over what a member owes, before anything is stored: by the function that "receive"
 * itself uses. */

static void
free_part (gpointer data)
{
  TontiGridPart *part = data;
  g_free ((char *)part->title);
}

TontiGridSplit *
tonti_grid_split_make (TontiBook *book, gint64 member, TontiMoney sum, TontiProblems *problems)
{
  TontiDb *db = tonti_report_db (book);
  const char *key;
  json_t *amount;
  if (!tonti_member_exists (db, member))
    {
      tonti_problems_refuse (problems, "member-unknown", "member",
                             _ ("%" PRId64 ": nobody in the group has this number"), member);
      return NULL;
    }
  TontiGridSplit *split = g_new0 (TontiGridSplit, 1);
  g_auto (TontiCompose) compose;
  tonti_compose_init (&compose, db, tonti_book_get_group (book),
                      tonti_book_get_open_meeting (book).n);
  if (compose.meeting > 0)
    tonti_compose_receipts (&compose);
  json_auto_t *columns = tonti_columns_split (&compose, member, sum.minor, &split->rest.minor);
  split->parts = g_array_new (FALSE, FALSE, sizeof (TontiGridPart));
  g_array_set_clear_func (split->parts, free_part);
  json_object_foreach (columns, key, amount)
    {
      const TontiGridPart part
          = { tonti_grid_title (book, key), tonti_money (json_integer_value (amount)) };
      g_array_append_val (split->parts, part);
    }
  return split;
}

void
tonti_grid_split_free (TontiGridSplit *self)
{
  g_array_unref (self->parts);
  g_free (self);
}
