// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-private.h"

#include "tonti-body.h"
#include "tonti-fine-kind-store.h"
#include "tonti-fund-store.h"
#include "tonti-notebook-choices.h"
#include "tonti-text.h"

/* A notebook as a whole; its parts are in tonti-notebook-titles.c, -lines.c, -doubts.c, -settle.c,
 * -rounds.c and -position.c. */

static const char *const names[TONTI_NOTED_N]
    = { "contributions", "fund", "fines", "repayments", "savings", "loans", "lots" };

int
tonti_notebook_noted (const char *name)
{
  for (int what = 0; what < TONTI_NOTED_N; what++)
    if (g_str_equal (names[what], name))
      return what;
  return -1;
}

static void
free_line (gpointer data)
{
  TontiNotebookLine *line = data;

  g_free (line->name);
  g_free (line->cells);
  g_free (line);
}

static void
clear (TontiNotebook *self)
{
  g_clear_pointer (&self->table, tonti_import_table_free);
  tonti_pool_row_clear (&self->pool);
  g_hash_table_unref (self->ids);
  g_array_unref (self->columns);
  g_array_unref (self->meetings);
  g_ptr_array_unref (self->lines);
  g_clear_pointer (&self->doubts, json_decref);
  g_free (self->fund);
}

char *
tonti_notebook_money (const TontiNotebook *self, gint64 minor)
{
  return tonti_style_format_symbol (&self->group->style, tonti_money (minor));
}

char *
tonti_notebook_day (const TontiNotebook *self, TontiDay day)
{
  return tonti_day_format_short (day, self->group->lang);
}

/* ---- Doubts ---- */

/* Kept apart by a number when the same stands twice. */
static char *
make_id (TontiNotebook *self, const char *kind, const char *where, const TontiNotebookLine *line,
         const TontiNotebookMeeting *meeting)
{
  g_autoptr (GString) id = g_string_new (kind);
  char iso[TONTI_DAY_ISO_SIZE];
  gsize length;

  if (line != NULL && line->row > 0)
    g_string_append_printf (id, ":r%d", line->row);
  if (meeting != NULL)
    g_string_append_printf (id, ":%s", tonti_day_to_iso (meeting->day, iso));
  if (where != NULL)
    g_string_append_printf (id, ":%s", where);
  length = id->len;
  for (guint n = 2; g_hash_table_contains (self->ids, id->str); n++)
    {
      g_string_truncate (id, length);
      g_string_append_printf (id, ":%u", n);
    }
  return g_strdup (id->str);
}

json_t *
tonti_notebook_doubt_at (TontiNotebook *self, const char *kind, const char *where,
                         const TontiNotebookLine *line, const TontiNotebookMeeting *meeting,
                         char *message)
{
  char *id = make_id (self, kind, where, line, meeting);
  json_t *doubt = json_pack ("{s:s, s:s, s:s}", "id", id, "kind", kind, "message", message);
  json_t *answer = json_object_get (self->answers, id);
  char iso[TONTI_DAY_ISO_SIZE];

  g_free (message);
  g_hash_table_add (self->ids, id);
  if (line != NULL && line->row > 0)
    json_object_set_new (doubt, "row", json_integer (line->row));
  if (line != NULL && line->member != 0)
    json_object_set_new (doubt, "member", json_integer (line->member));
  if (meeting != NULL)
    json_object_set_new (doubt, "day", json_string (tonti_day_to_iso (meeting->day, iso)));
  if (answer != NULL)
    json_object_set (doubt, "told", answer);
  json_array_append_new (self->doubts, doubt);
  return doubt;
}

json_t *
tonti_notebook_doubt (TontiNotebook *self, const char *kind, const TontiNotebookLine *line,
                      const TontiNotebookMeeting *meeting, char *message)
{
  return tonti_notebook_doubt_at (self, kind, NULL, line, meeting, message);
}

const json_t *
tonti_notebook_told (const json_t *doubt)
{
  return json_object_get (doubt, "told");
}

const char *
tonti_notebook_told_code (const json_t *doubt)
{
  const char *code = json_string_value (json_object_get (tonti_notebook_told (doubt), "answer"));

  return code != NULL ? code : "";
}

gint64
tonti_notebook_told_number (const json_t *doubt, const char *name)
{
  return json_integer_value (json_object_get (tonti_notebook_told (doubt), name));
}

TontiNotebookLine *
tonti_notebook_line_of (const TontiNotebook *self, gint64 member)
{
  for (guint i = 0; i < self->lines->len && member > 0; i++)
    {
      TontiNotebookLine *line = g_ptr_array_index (self->lines, i);

      if (line->member == member)
        return line;
    }
  return NULL;
}

/* ---- The rules of the book ---- */

static gboolean
is_of_absence (const char *text)
{
  g_autofree char *fold = tonti_text_fold (text);

  return g_str_has_prefix (fold, "abs") || g_str_has_prefix (fold, "ausen");
}

/* What an absence costs: the kind "absent", else the first one whose code or name begins so. */
static gint64
find_absence (TontiDb *db)
{
  g_auto (TontiFineKindRow) fine = { 0 };
  g_autoptr (GArray) kinds = tonti_fine_kind_list (db, FALSE);

  if (tonti_fine_kind_get (db, "absent", &fine) && !fine.retired)
    return fine.amount;
  for (guint i = 0; i < kinds->len; i++)
    {
      const TontiFineKindRow *kind = &g_array_index (kinds, TontiFineKindRow, i);

      if (is_of_absence (kind->code) || is_of_absence (kind->label))
        return kind->amount;
    }
  return 0;
}

static void
read_rules (TontiNotebook *self, gint64 pool)
{
  g_autoptr (GArray) pools = tonti_pool_list (self->db);
  g_autoptr (GArray) funds = tonti_fund_list (self->db);

  if (pool == 0 && pools->len > 0)
    pool = g_array_index (pools, TontiPoolRow, 0).id;
  tonti_pool_get (self->db, pool, &self->pool);
  if (funds->len > 0)
    {
      const TontiFundRow *fund = &g_array_index (funds, TontiFundRow, 0);

      self->fund_id = fund->id;
      self->fund = g_strdup (fund->name);
      self->fund_due = fund->amount;
    }
  self->absence = find_absence (self->db);
}

/* ---- The answer ---- */

static json_t *
describe_sums (const gint64 *sums)
{
  json_t *json = json_object ();

  for (int what = 0; what < TONTI_NOTED_N; what++)
    json_object_set_new (json, names[what], json_integer (sums[what]));
  return json;
}

static json_t *
describe_meetings (const TontiNotebook *self, gint64 *totals)
{
  json_t *list = json_array ();

  for (guint i = 0; i < self->meetings->len; i++)
    {
      const TontiNotebookMeeting *meeting
          = &g_array_index (self->meetings, TontiNotebookMeeting, i);
      json_t *row = describe_sums (meeting->sums);
      char iso[TONTI_DAY_ISO_SIZE];

      json_object_set_new (row, "n", json_integer (i + 1));
      json_object_set_new (row, "day", json_string (tonti_day_to_iso (meeting->day, iso)));
      json_object_set_new (row, "expected", json_integer (meeting->expected));
      json_object_set_new (row, "absent", json_integer (meeting->absent));
      json_array_append_new (list, row);
      for (int what = 0; what < TONTI_NOTED_N; what++)
        totals[what] += meeting->sums[what];
    }
  return list;
}

static json_t *
describe_members (const TontiNotebook *self)
{
  json_t *list = json_array ();

  for (guint i = 0; i < self->lines->len; i++)
    {
      const TontiNotebookLine *line = g_ptr_array_index (self->lines, i);
      gint64 due = line->due * self->meetings->len;
      gint64 paid = line->sums[TONTI_NOTED_CONTRIBUTION];
      json_t *row = json_pack (
          "{s:i, s:o, s:s, s:I, s:I, s:I, s:I, s:I, s:I, s:i}", "row", line->row, "member",
          line->member > 0 ? json_integer (line->member) : json_null (), "name", line->name, "paid",
          (json_int_t)paid, "due", (json_int_t)due, "short", (json_int_t)(due - paid), "fund",
          (json_int_t)line->sums[TONTI_NOTED_FUND], "fines",
          (json_int_t)line->sums[TONTI_NOTED_FINE], "repaid",
          (json_int_t)line->sums[TONTI_NOTED_REPAYMENT], "absent", (int)line->absent);

      json_array_append_new (list, row);
    }
  return list;
}

static json_t *
count_doubts (const json_t *doubts)
{
  json_t *counts = json_object (), *doubt;
  size_t i;

  json_array_foreach ((json_t *)doubts, i, doubt)
    {
      const char *kind = json_string_value (json_object_get (doubt, "kind"));
      json_int_t n = json_integer_value (json_object_get (counts, kind));

      json_object_set_new (counts, kind, json_integer (n + 1));
    }
  return counts;
}

static json_t *
describe_pool (const TontiNotebook *self)
{
  g_autofree char *key = tonti_subject_key (TONTI_SUBJECT_POOL, self->pool.id);

  return self->pool.id != 0 ? json_string (key) : json_null ();
}

static gint64
count_open (const json_t *doubts)
{
  gint64 open = 0;
  json_t *doubt;
  size_t i;

  json_array_foreach ((json_t *)doubts, i, doubt)
    open += tonti_notebook_told (doubt) == NULL;
  return open;
}

static json_t *
describe (TontiNotebook *self)
{
  gint64 totals[TONTI_NOTED_N] = { 0 };
  json_t *meetings = describe_meetings (self, totals);

  return json_pack (
      "{s:s, s:i, s:o, s:o, s:o, s:o, s:O, s:o, s:o, s:I, s:o, s:o}", "encoding",
      self->table->encoding, "year", self->year, "pool", describe_pool (self), "meetings", meetings,
      "members", describe_members (self), "totals", describe_sums (totals), "doubts", self->doubts,
      "choices", tonti_notebook_choices_describe (self->doubts), "counts",
      count_doubts (self->doubts), "open", (json_int_t)count_open (self->doubts), "missing",
      tonti_notebook_list_missing (self), "position", tonti_notebook_position (self));
}

/* SOURCE->table is taken; NULL = it could not be read. */
json_t *
tonti_notebook_read_table (TontiBook *book, TontiNotebookSource *source, TontiDay today,
                           TontiProblems *problems)
{
  TontiNotebook self = {
    .journal = tonti_book_get_journal (book),
    .db = tonti_journal_get_db (tonti_book_get_journal (book)),
    .group = tonti_book_get_group (book),
    .table = g_steal_pointer (&source->table),
    .answers = source->answers,
    .facts = source->facts,
    .ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .columns = g_array_new (FALSE, FALSE, sizeof (TontiNotebookColumn)),
    .meetings = g_array_new (FALSE, FALSE, sizeof (TontiNotebookMeeting)),
    .lines = g_ptr_array_new_with_free_func (free_line),
    .doubts = json_array (),
  };
  json_t *answer = NULL;

  if (self.table != NULL && tonti_notebook_read_titles (&self, source->name, today, problems))
    {
      read_rules (&self, source->pool);
      tonti_notebook_read_lines (&self);
      tonti_notebook_find_doubts (&self);
      answer = describe (&self);
    }
  clear (&self);
  return answer;
}

json_t *
tonti_notebook_read (TontiBook *book, const char *path, gint64 pool, TontiDay today,
                     TontiProblems *problems)
{
  TontiNotebookSource source
      = { .table = tonti_import_table_read (path, problems), .name = path, .pool = pool };

  return tonti_notebook_read_table (book, &source, today, problems);
}

json_t *
tonti_notebook_read_bytes (TontiBook *book, GBytes *bytes, const char *name, gint64 pool,
                           TontiDay today, TontiProblems *problems)
{
  TontiNotebookSource source
      = { .table = tonti_import_table_parse (bytes, name, problems), .name = name, .pool = pool };

  return tonti_notebook_read_table (book, &source, today, problems);
}
