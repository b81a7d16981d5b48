// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-document-store.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-no-float.h"

static gint64
year_of (TontiDay day)
{
  int year, month, mday;

  tonti_day_to_ymd (day, &year, &month, &mday);
  return year;
}

static gint64
next_of (TontiDb *db, const char *type, gint64 year)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      db, "SELECT coalesce(max(number), 0) + 1 FROM document WHERE type = ?1 AND year = ?2");

  tonti_statement_bind_text (s, 1, type);
  tonti_statement_bind_int (s, 2, year);
  return tonti_statement_step (s) == TONTI_STEP_ROW ? tonti_statement_get_int (s, 0) : 1;
}

gint64
tonti_document_next (TontiDb *db, TontiDocumentType type, TontiDay day)
{
  return next_of (db, tonti_codes_get (&tonti_document_codes, (int)type), year_of (day));
}

json_t *
tonti_document_issue (TontiDb *db, TontiDocumentType type, TontiDay day)
{
  const char *code = tonti_codes_get (&tonti_document_codes, (int)type);

  return json_pack ("{s:s, s:I, s:I}", "type", code, "year", (json_int_t)year_of (day), "number",
                    (json_int_t)tonti_document_next (db, type, day));
}

char *
tonti_document_label (TontiDocumentType type, gint64 year, gint64 number)
{
  static const char *const letters[] = { "R", "B", "PV" };

  g_assert ((guint)type < G_N_ELEMENTS (letters));
  return g_strdup_printf ("%s-%" PRId64 "-%04" PRId64, letters[type], year, number);
}

static gboolean
cancel (TontiDb *db, const TontiEvent *event)
{
  TontiStatement *s = tonti_db_prepare (
      db, "UPDATE document SET cancelled = ?1 WHERE seq = ?2 AND cancelled IS NULL");

  tonti_statement_bind_int (s, 1, event->seq);
  tonti_statement_bind_int (s, 2, event->reverses);
  return tonti_statement_run (s);
}

static void
bind_some (TontiStatement *s, int index, gint64 value)
{
  if (value == 0)
    tonti_statement_bind_null (s, index);
  else
    tonti_statement_bind_int (s, index, value);
}

static gboolean
insert (TontiDb *db, const TontiEvent *event, const char *type, gint64 year, gint64 number,
        gint64 amount)
{
  TontiStatement *s = tonti_db_prepare (
      db, "INSERT INTO document(type, year, number, seq, member, meeting, day, amount)"
          " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)");

  tonti_statement_bind_text (s, 1, type);
  tonti_statement_bind_int (s, 2, year);
  tonti_statement_bind_int (s, 3, number);
  tonti_statement_bind_int (s, 4, event->seq);
  bind_some (s, 5, event->member);
  bind_some (s, 6, event->meeting);
  tonti_statement_bind_int (s, 7, event->day.number);
  tonti_statement_bind_int (s, 8, amount);
  return tonti_statement_run (s);
}

gboolean
tonti_document_project (TontiDb *db, const TontiEvent *event, gint64 amount,
                        TontiProblems *problems)
{
  const json_t *document = json_object_get (event->json, "document");
  const char *type = json_string_value (json_object_get (document, "type"));
  gint64 year = json_integer_value (json_object_get (document, "year"));
  gint64 number = json_integer_value (json_object_get (document, "number"));

  if (event->reverses != 0 && !cancel (db, event))
    return tonti_db_fail (db, problems);
  if (document == NULL || json_is_null (document))
    return TRUE;
  if (type == NULL || tonti_codes_find (&tonti_document_codes, type) < 0
      || number != next_of (db, type, year))
    return tonti_problems_fail (problems, "document-number",
                                _ ("Document %" PRId64
                                   ": it is not the next of its series: nothing was saved; report "
                                   "this as a fault of the program"),
                                number);
  return insert (db, event, type, year, number, amount) || tonti_db_fail (db, problems);
}

#define COLUMNS "type, year, number, seq, member, meeting, day, amount, cancelled"

static void
fill (TontiStatement *s, TontiDocument *out)
{
  int type = tonti_codes_find (&tonti_document_codes, tonti_statement_get_text (s, 0));

  *out = (TontiDocument){ .type = (TontiDocumentType)MAX (type, 0),
                          .year = tonti_statement_get_int (s, 1),
                          .number = tonti_statement_get_int (s, 2),
                          .seq = tonti_statement_get_int (s, 3),
                          .member = tonti_statement_get_int (s, 4),
                          .meeting = tonti_statement_get_int (s, 5),
                          .day = { (gint32)tonti_statement_get_int (s, 6) },
                          .amount = tonti_statement_get_int (s, 7),
                          .cancelled = tonti_statement_get_int (s, 8) };
}

GArray *
tonti_document_list (TontiDb *db, TontiDocumentType type, gint64 meeting, gint64 member)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      db, "SELECT " COLUMNS " FROM document WHERE type = ?1"
          " AND (?2 = -1 OR coalesce(meeting, 0) = ?2) AND (?3 = 0 OR member = ?3)"
          " ORDER BY year, number");
  GArray *list = g_array_new (FALSE, FALSE, sizeof (TontiDocument));

  tonti_statement_bind_text (s, 1, tonti_codes_get (&tonti_document_codes, (int)type));
  tonti_statement_bind_int (s, 2, meeting);
  tonti_statement_bind_int (s, 3, member);
  while (tonti_statement_step (s) == TONTI_STEP_ROW)
    {
      TontiDocument document;

      fill (s, &document);
      g_array_append_val (list, document);
    }
  return list;
}

gboolean
tonti_document_find (TontiDb *db, TontiDocumentType type, gint64 year, gint64 number,
                     TontiDocument *out)
{
  g_autoptr (TontiStatement) s = tonti_db_prepare (
      db, "SELECT " COLUMNS " FROM document WHERE type = ?1 AND year = ?2 AND number = ?3");

  tonti_statement_bind_text (s, 1, tonti_codes_get (&tonti_document_codes, (int)type));
  tonti_statement_bind_int (s, 2, year);
  tonti_statement_bind_int (s, 3, number);
  if (tonti_statement_step (s) != TONTI_STEP_ROW)
    return FALSE;
  fill (s, out);
  return TRUE;
}
