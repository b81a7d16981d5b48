// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-book-store.h"

#include <glib/gi18n.h>

#include "tonti-fact.h"

#include "tonti-no-float.h"

/* The columns, in the order of GET and INSERT. The first three never change. */
static const char GET[] = "SELECT uuid, currency, practice, name, kind, country, form, chart, lang,"
                          " rhythm, place, registration, preset, words_variant, priority, unit,"
                          " expense_ceiling FROM book";
static const char INSERT[]
    = "INSERT INTO book(id, uuid, currency, practice, name, kind, country, form, chart, lang,"
      " rhythm, place, registration, preset, words_variant, priority, unit, expense_ceiling)"
      " VALUES(1, ?13, ?14, ?15, ?1, ?2, coalesce(?3, ''), ?4, ?5, ?6, ?7, coalesce(?8, ''),"
      " coalesce(?9, ''), coalesce(?10, ''), coalesce(?11, ''), coalesce(?12, ''), ?16,"
      " coalesce(?17, 0))";
static const char UPDATE[]
    = "UPDATE book SET name = coalesce(?1, name), kind = coalesce(?2, kind),"
      " country = coalesce(?3, country), form = coalesce(?4, form), chart = coalesce(?5, chart),"
      " lang = coalesce(?6, lang), rhythm = coalesce(?7, rhythm), place = coalesce(?8, place),"
      " registration = coalesce(?9, registration), preset = coalesce(?10, preset),"
      " words_variant = coalesce(?11, words_variant), priority = coalesce(?12, priority),"
      " unit = coalesce(?16, unit), expense_ceiling = coalesce(?17, expense_ceiling)";
static const char GET_WORD[] = "SELECT word FROM word WHERE idea = ?1";
static const char LIST_WORDS[] = "SELECT idea, word FROM word ORDER BY idea";
static const char SET_WORD[] = "INSERT OR REPLACE INTO word(idea, word) VALUES(?1, ?2)";
static const char DROP_WORD[] = "DELETE FROM word WHERE idea = ?1";

/* Facts that group/1 may change, bound from position 1 on. */
static const char *const CHANGEABLE[]
    = { "name",   "kind",  "country",      "form",   "chart",         "lang",
        "rhythm", "place", "registration", "preset", "words_variant", "priority" };

void
tonti_book_row_clear (TontiBookRow *row)
{
  char **texts[]
      = { &row->uuid,         &row->name,   &row->kind,          &row->currency, &row->country,
          &row->form,         &row->chart,  &row->lang,          &row->rhythm,   &row->place,
          &row->registration, &row->preset, &row->words_variant, &row->priority };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (texts[i], g_free);
}

static void
read_row (TontiStatement *s, TontiBookRow *row)
{
  char **texts[] = { &row->name,         &row->kind,   &row->country,       &row->form,
                     &row->chart,        &row->lang,   &row->rhythm,        &row->place,
                     &row->registration, &row->preset, &row->words_variant, &row->priority };

  row->uuid = g_strdup (tonti_statement_get_text (s, 0));
  row->currency = g_strdup (tonti_statement_get_text (s, 1));
  row->practice = tonti_statement_get_int (s, 2) != 0;
  for (int i = 0; i < (int)G_N_ELEMENTS (texts); i++)
    *texts[i] = g_strdup (tonti_statement_get_text (s, 3 + i));
  row->unit = tonti_statement_get_int (s, 15);
  row->expense_ceiling = tonti_statement_get_int (s, 16);
}

gboolean
tonti_book_store_get (TontiDb *db, TontiBookRow *row)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET);

  *row = (TontiBookRow){ 0 };
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  read_row (s, row);
  return TRUE;
}

char *
tonti_book_store_word (TontiDb *db, const char *idea)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, GET_WORD);

  tonti_statement_bind_text (s, 1, idea);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return NULL;
  return g_strdup (tonti_statement_get_text (s, 0));
}

json_t *
tonti_book_store_words (TontiDb *db)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (db, LIST_WORDS);
  json_t *words = json_object ();

  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    json_object_set_new (words, tonti_statement_get_text (s, 0),
                         json_string (tonti_statement_get_text (s, 1)));
  return words;
}

static void
bind_changeable (TontiStatement *s, const json_t *facts)
{
  for (int i = 0; i < (int)G_N_ELEMENTS (CHANGEABLE); i++)
    tonti_fact_bind_text (s, i + 1, facts, CHANGEABLE[i]);
  tonti_fact_bind_int (s, 16, facts, "unit");
  tonti_fact_bind_int (s, 17, facts, "expense_ceiling");
}

gboolean
tonti_book_project_book (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, INSERT);

  if (!g_uuid_string_is_valid (tonti_fact_text (event->json, "uuid")))
    return tonti_problems_refuse (problems, "bad-uuid", "uuid",
                                  _ ("The book: its own number is no UUID: nothing was saved; "
                                     "report this as a fault of the program"));
  bind_changeable (s, event->json);
  tonti_fact_bind_text (s, 13, event->json, "uuid");
  tonti_fact_bind_text (s, 14, event->json, "currency");
  tonti_fact_bind_int (s, 15, event->json, "practice");
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_book_project_group (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, UPDATE);

  bind_changeable (s, event->json);
  return tonti_fact_store (db, s, problems);
}

static gboolean
set_word (TontiDb *db, const char *idea, const json_t *word, TontiProblems *problems)
{
  TontiStatement *s = tonti_db_prepare (db, json_is_null (word) ? DROP_WORD : SET_WORD);

  tonti_statement_bind_text (s, 1, idea);
  if (!json_is_null (word))
    tonti_statement_bind_text (s, 2, json_string_value (word));
  return tonti_fact_store (db, s, problems);
}

gboolean
tonti_book_project_words (TontiDb *db, const TontiEvent *event, TontiProblems *problems)
{
  json_t *words = json_object_get (event->json, "words");
  const char *idea;
  json_t *word;

  json_object_foreach (words, idea, word)
    {
      if (!set_word (db, idea, word, problems))
        return FALSE;
    }
  return TRUE;
}
