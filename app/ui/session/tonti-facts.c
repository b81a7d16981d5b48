// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-facts.h"

#include "tonti-info.h"
#include "tonti-login.h"
#include "tonti-preset.h"

static GHashTable *
read_words (TontiBook *book)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (const char *const *idea = tonti_idea_codes.codes; *idea; idea++)
    g_hash_table_insert (words, (gpointer)*idea, g_strdup (tonti_book_word (book, *idea)));
  return words;
}

TontiFacts *
tonti_facts_read (TontiBook *book)
{
  TontiFacts *self = g_new0 (TontiFacts, 1);
  self->group = tonti_group_copy (tonti_book_get_group (book));
  self->words = read_words (book);
  self->open_meeting = tonti_book_get_open_meeting (book).n;
  self->closed_day = tonti_book_get_closed_day (book);
  g_free (tonti_info_get_head (book, &self->events));
  tonti_info_peek_undo (book, &self->undo, &self->redo);
  self->officers = tonti_officers_read (book);
  self->pins = tonti_book_count_pins (book);
  tonti_guard_read (book, &self->guard);
  return self;
}

void
tonti_facts_free (TontiFacts *self)
{
  tonti_group_free (self->group);
  g_hash_table_unref (self->words);
  g_ptr_array_unref (self->officers);
  g_free (self->undo);
  g_free (self->redo);
  g_free (self);
}
