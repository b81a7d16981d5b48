// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-overlay.h"

#include <string.h>

#include "tonti-journal.h"
#include "tonti-ledger-store.h"

void
tonti_overlay_compose_drafts (TontiBook *book, TontiCompose *compose)
{
  TontiDb *db = tonti_journal_get_db (tonti_book_get_journal (book));

  tonti_compose_init (compose, db, tonti_book_get_group (book),
                      tonti_book_get_open_meeting (book).n);
  if (compose->meeting > 0)
    tonti_compose_drafts (compose);
}

static gint64
expect_cash (const TontiCompose *compose)
{
  return tonti_ledger_root_balance (compose->db, "cash")
         + tonti_compose_root_balance (compose, "cash");
}

void
tonti_overlay_compose (TontiBook *book, TontiCompose *compose)
{
  json_auto_t *count = NULL;

  tonti_overlay_compose_drafts (book, compose);
  count = tonti_draft_get (compose->db, compose->meeting, "count");
  if (count != NULL)
    tonti_compose_count (compose, count, expect_cash (compose));
}

static void
add_lines (GArray *lines, const json_t *list)
{
  for (gsize i = 0; i < json_array_size (list); i++)
    {
      const json_t *object = json_array_get (list, i);
      TontiLine line = {
        .account = g_intern_string (json_string_value (json_object_get (object, "account"))),
        .member = json_integer_value (json_object_get (object, "member")),
        .of = g_intern_string (json_string_value (json_object_get (object, "of"))),
        .amount = json_integer_value (json_object_get (object, "amount")),
      };

      g_array_append_val (lines, line);
    }
}

GArray *
tonti_overlay_lines (TontiBook *book)
{
  g_auto (TontiCompose) compose;
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (TontiLine));

  tonti_overlay_compose (book, &compose);
  for (guint i = 0; i < compose.entries->len; i++)
    {
      const TontiComposed *composed = g_ptr_array_index (compose.entries, i);

      add_lines (lines, json_object_get (composed->body, "lines"));
    }
  return lines;
}

gint64
tonti_overlay_balance (TontiBook *book, const char *root, gint64 member)
{
  g_autoptr (GArray) lines = tonti_overlay_lines (book);
  gsize length = strlen (root);
  gint64 sum = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      const TontiLine *line = &g_array_index (lines, TontiLine, i);

      if (strncmp (line->account, root, length) == 0
          && (line->account[length] == '\0' || line->account[length] == ':')
          && (member == 0 || line->member == member))
        sum += line->amount;
    }
  return sum;
}

gint64
tonti_overlay_expected_cash (TontiBook *book)
{
  g_auto (TontiCompose) compose;

  tonti_overlay_compose_drafts (book, &compose);
  return expect_cash (&compose);
}
