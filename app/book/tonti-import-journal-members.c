// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>
#include <string.h>

#include "tonti-import-journal.h"
#include "tonti-import-members.h"
#include "tonti-member-store.h"
#include "tonti-text.h"

/* The members of a neutral journal: "member,group,name" in FILE.members.csv beside FILE.csv. The
 * digits of a code become the number people call ("M00012" is 12) when no two share them. */

typedef struct
{
  const TontiImportRow *row;
  const char *code, *name;
  gint64 number;
} Person;

static char *
name_beside (const char *path)
{
  gsize size = strlen (path);
  gsize stem = g_str_has_suffix (path, ".csv") ? size - 4 : size;
  return g_strdup_printf ("%.*s.members.csv", (int)stem, path);
}

static gint64
digits_of (const char *code)
{
  const char *digits = code + strlen (code);
  while (digits > code && g_ascii_isdigit (digits[-1]))
    digits--;
  return strlen (digits) <= 9 ? g_ascii_strtoll (digits, NULL, 10) : 0;
}

static gboolean
is_same_person (TontiDb *db, gint64 number, const char *name)
{
  g_auto (TontiMemberRow) row = { 0 };
  g_autofree char *fold = tonti_text_fold (name);
  return tonti_member_get (db, number, &row) && !row.cancelled && strcmp (row.fold, fold) == 0;
}

/* Every code keeps its digits, or all of them get the next numbers. */
static void
give_numbers (TontiDb *db, GArray *people)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_int64_hash, g_int64_equal);
  gboolean good = TRUE;
  for (guint i = 0; i < people->len; i++)
    {
      Person *person = &g_array_index (people, Person, i);
      person->number = digits_of (person->code);
      good = good && person->number > 0 && g_hash_table_add (seen, &person->number)
             && (!tonti_member_is_given (db, person->number)
                 || is_same_person (db, person->number, person->name));
    }
  gint64 next = tonti_member_next (db);
  for (guint i = 0; !good && i < people->len; i++)
    g_array_index (people, Person, i).number = next + i;
}

static gint
find_column (const TontiImportRow *header, const char *name)
{
  for (guint i = 0; i < header->cells->len; i++)
    if (g_ascii_strcasecmp (tonti_import_row_cell (header, (gint)i), name) == 0)
      return (gint)i;
  return -1;
}

static GArray *
list_people (TontiImportJournal *self, const TontiImportTable *table)
{
  g_autoptr (GArray) people = g_array_new (FALSE, TRUE, sizeof (Person));
  const TontiImportRow *header = table->rows->len > 0 ? g_ptr_array_index (table->rows, 0) : NULL;
  gint code = header ? find_column (header, "member") : -1;
  gint name = header ? find_column (header, "name") : -1;
  if (code < 0 || name < 0)
    {
      tonti_problems_refuse (
          self->problems, "no-header", NULL,
          _ ("The list of members beside the journal: its first line is not that "
             "of a list of members: it must be member,group,name"));
      return NULL;
    }
  for (guint i = 1; i < table->rows->len; i++)
    {
      const TontiImportRow *row = g_ptr_array_index (table->rows, i);
      Person person
          = { row, tonti_import_row_cell (row, code), tonti_import_row_cell (row, name), 0 };
      if (!tonti_import_row_is_blank (row))
        g_array_append_val (people, person);
    }
  return g_steal_pointer (&people);
}

static gboolean
refuse_row (TontiImportJournal *self, const Person *person, const char *code, const char *message)
{
  tonti_problems_set_row (self->problems, person->row->row);
  tonti_problems_refuse (self->problems, code, "member", "%s", message);
  tonti_problems_set_row (self->problems, 0);
  return FALSE;
}

static gboolean
check_person (TontiImportJournal *self, const Person *person, char **clean)
{
  if (*person->code == '\0' || g_hash_table_contains (self->members, person->code))
    return refuse_row (
        self, person, "bad-member",
        _ ("The list of members beside the journal: a code is missing or stands twice: "
           "give every member one code"));
  if (tonti_text_clean (person->name, TONTI_TEXT_NAME_MAX, clean) != TONTI_TEXT_OK)
    return refuse_row (self, person, "bad-text",
                       _ ("The list of members beside the journal: a name is missing or cannot be "
                          "kept: write it anew"));
  return TRUE;
}

/* A row stored before keeps the number it was given then. */
static gint64
find_stored (TontiImportJournal *self, const guint8 key[TONTI_KEY_SIZE])
{
  gint64 seq = tonti_journal_find_key (self->journal, key);
  g_autoptr (TontiEvent) event = seq > 0 ? tonti_journal_read (self->journal, seq) : NULL;
  return event ? event->member : 0;
}

static gboolean
add_person (TontiImportJournal *self, Person *person, const guint8 *hash, TontiDay day)
{
  g_autofree char *name = NULL;
  char iso[TONTI_DAY_ISO_SIZE];
  TontiPosting posting = { .at = self->at, .day = day, .author = self->author, .kind = "member/1" };
  gint64 seq = 0;
  if (!check_person (self, person, &name))
    return FALSE;
  tonti_import_make_key (hash, 0, (guint32)person->row->row, posting.key);
  gint64 stored = find_stored (self, posting.key);
  gboolean known
      = stored > 0 || is_same_person (tonti_journal_get_db (self->journal), person->number, name);
  person->number = stored > 0 ? stored : person->number;
  g_hash_table_insert (self->members, g_strdup (person->code),
                       g_memdup2 (&person->number, sizeof person->number));
  if (known)
    return TRUE;
  json_auto_t *body = json_pack ("{s:I, s:s, s:s, s:s}", "member", (json_int_t)person->number,
                                 "name", name, "sex", "", "joined", tonti_day_to_iso (day, iso));
  posting.body = body;
  self->added_members++;
  return tonti_journal_post (self->journal, &posting, &seq, self->problems);
}

gboolean
tonti_import_journal_members (TontiImportJournal *self, const char *path, TontiDay day)
{
  g_autofree char *beside = name_beside (path);
  if (!g_file_test (beside, G_FILE_TEST_EXISTS))
    return TRUE;
  g_autoptr (TontiImportTable) table = tonti_import_table_read (beside, self->problems);
  g_autoptr (GArray) people = table ? list_people (self, table) : NULL;
  if (!people)
    return FALSE;
  give_numbers (tonti_journal_get_db (self->journal), people);
  for (guint i = 0; i < people->len; i++)
    if (!add_person (self, &g_array_index (people, Person, i), table->hash, day))
      return FALSE;
  return TRUE;
}
