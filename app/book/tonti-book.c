// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-act-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-book-store.h"
#include "tonti-meeting-store.h"
#include "tonti-preset.h"
#include "tonti-seen-private.h"

/* Opening, closing, and what the book is. */

static const gsize group_texts[] = {
  G_STRUCT_OFFSET (TontiGroup, uuid),     G_STRUCT_OFFSET (TontiGroup, name),
  G_STRUCT_OFFSET (TontiGroup, kind),     G_STRUCT_OFFSET (TontiGroup, country),
  G_STRUCT_OFFSET (TontiGroup, form),     G_STRUCT_OFFSET (TontiGroup, chart),
  G_STRUCT_OFFSET (TontiGroup, lang),     G_STRUCT_OFFSET (TontiGroup, rhythm),
  G_STRUCT_OFFSET (TontiGroup, place),    G_STRUCT_OFFSET (TontiGroup, registration),
  G_STRUCT_OFFSET (TontiGroup, preset),   G_STRUCT_OFFSET (TontiGroup, words_variant),
  G_STRUCT_OFFSET (TontiGroup, priority),
};

static char **
get_text (TontiGroup *group, guint i)
{
  return G_STRUCT_MEMBER_P (group, group_texts[i]);
}

static void
clear_group (TontiGroup *group)
{
  for (guint i = 0; i < G_N_ELEMENTS (group_texts); i++)
    g_clear_pointer (get_text (group, i), g_free);
}

TontiGroup *
tonti_group_copy (const TontiGroup *group)
{
  TontiGroup *copy = g_new (TontiGroup, 1);
  *copy = *group;
  for (guint i = 0; i < G_N_ELEMENTS (group_texts); i++)
    *get_text (copy, i) = g_strdup (*get_text (copy, i));
  return copy;
}

void
tonti_group_free (TontiGroup *group)
{
  clear_group (group);
  g_free (group);
}

gboolean
tonti_book_load_group (TontiBook *self)
{
  g_auto (TontiBookRow) row = { 0 };
  TontiGroup *group = &self->group;
  if (!tonti_book_store_get (tonti_journal_get_db (self->journal), &row))
    return FALSE;
  clear_group (group);
  g_clear_pointer (&self->words, json_decref);
  self->words = tonti_book_store_words (tonti_journal_get_db (self->journal));
  group->uuid = g_strdup (row.uuid);
  group->name = g_strdup (row.name);
  group->kind = g_strdup (row.kind);
  group->country = g_strdup (row.country);
  group->form = g_strdup (row.form);
  group->chart = g_strdup (row.chart);
  group->lang = g_strdup (row.lang);
  group->rhythm = g_strdup (row.rhythm);
  group->place = g_strdup (row.place);
  group->registration = g_strdup (row.registration);
  group->preset = g_strdup (row.preset);
  group->words_variant = g_strdup (row.words_variant);
  group->priority = g_strdup (row.priority);
  group->currency = tonti_currency_find (row.currency);
  group->practice = row.practice != 0;
  group->unit = row.unit;
  group->expense_ceiling = row.expense_ceiling;
  if (group->currency)
    group->style = tonti_style_for (group->currency, group->country, group->lang);
  return self->has_group = group->currency != NULL;
}

static TontiBook *
wrap (TontiJournal *journal)
{
  TontiBook *self = g_new0 (TontiBook, 1);
  self->journal = journal;
  return self;
}

/* Until event 1 is posted the amounts of "book.new" are read in the currency that it asks for. */
static void
prepare_group (TontiBook *self, const json_t *fields)
{
  const char *code = json_string_value (json_object_get (fields, "currency"));
  const char *country = json_string_value (json_object_get (fields, "country"));
  const TontiCurrency *currency = code ? tonti_currency_find (code) : NULL;
  if (!currency && country)
    currency = tonti_currency_of_country (country);
  if (!currency)
    currency = tonti_currency_find ("XOF");
  self->group.currency = currency;
  self->group.style = tonti_style_for (currency, country, "fr");
  self->group.practice = json_is_true (json_object_get (fields, "practice"));
}

TontiBook *
tonti_book_create (const char *path, const json_t *fields, const TontiUser *user,
                   TontiProblems *problems)
{
  json_auto_t *request = json_copy ((json_t *)fields);
  json_auto_t *answer = NULL;
  TontiJournal *journal = tonti_journal_create (path, problems);
  if (!journal)
    return NULL;
  g_autoptr (TontiBook) self = wrap (journal);
  prepare_group (self, fields);
  json_object_set_new (request, "do", json_string ("book.new"));
  /* A journal that got no event leaves no file when it is closed. */
  if (!tonti_book_apply (self, request, user, &answer, problems))
    return NULL;
  self->version = tonti_journal_get_version (journal);
  tonti_seen_start (self, TRUE);
  return g_steal_pointer (&self);
}

TontiBook *
tonti_book_open (const char *path, gboolean writable, TontiProblems *problems)
{
  TontiJournal *journal
      = tonti_journal_open (path, writable ? TONTI_OPEN_WRITE : TONTI_OPEN_READ, problems);
  if (!journal)
    return NULL;
  g_autoptr (TontiBook) self = wrap (journal);
  if (tonti_book_load_group (self))
    {
      self->version = tonti_journal_get_version (journal);
      tonti_seen_start (self, FALSE);
      return g_steal_pointer (&self);
    }
  tonti_problems_altered (
      problems, "no-group",
      _ ("%s: the book does not say which group it belongs to: open a copy made "
         "after a closing"),
      path);
  return NULL;
}

void
tonti_book_close (TontiBook *self)
{
  if (!self)
    return;
  tonti_seen_stop (self);
  g_clear_pointer (&self->journal, tonti_journal_close);
  clear_group (&self->group);
  g_clear_pointer (&self->words, json_decref);
  g_clear_pointer (&self->logins, g_hash_table_unref);
  g_clear_pointer (&self->tries, g_hash_table_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_free (self);
}

gboolean
tonti_book_set_reading (TontiBook *self, gboolean reading, TontiProblems *problems)
{
  TontiOpenMode mode = reading ? TONTI_OPEN_READ : TONTI_OPEN_WRITE;
  g_assert (!self->together);
  if (self->only_read == reading
      || (reading && tonti_journal_get_mode (self->journal) == TONTI_OPEN_READ))
    return TRUE;
  TontiJournal *journal = tonti_journal_open (tonti_book_get_path (self), mode, problems);
  if (!journal)
    return FALSE;
  tonti_journal_close (self->journal);
  self->journal = journal;
  self->only_read = reading;
  self->version = -1; /* another process may have written meanwhile */
  return TRUE;
}

const TontiGroup *
tonti_book_get_group (TontiBook *self)
{
  return &self->group;
}

gboolean
tonti_book_refresh (TontiBook *self)
{
  gint64 version = tonti_journal_get_version (self->journal);
  if (version < 0 || version == self->version)
    return FALSE;
  self->version = version;
  return tonti_book_load_group (self);
}

const char *
tonti_book_get_path (TontiBook *self)
{
  return tonti_journal_get_path (self->journal);
}

struct _TontiJournal *
tonti_book_get_journal (TontiBook *self)
{
  return self->journal;
}

TontiMeetingId
tonti_book_get_open_meeting (TontiBook *self)
{
  return (TontiMeetingId){ tonti_meeting_find_open (tonti_journal_get_db (self->journal)) };
}

TontiDay
tonti_book_get_closed_day (TontiBook *self)
{
  return tonti_meeting_last_closed_day (tonti_journal_get_db (self->journal));
}

const char *
tonti_book_own_word (TontiBook *self, const char *idea)
{
  return json_string_value (json_object_get (self->words, idea));
}

const char *
tonti_book_word (TontiBook *self, const char *idea)
{
  const char *own = tonti_book_own_word (self, idea);
  return own ? own : tonti_preset_word (self->group.preset, self->group.lang, idea);
}
