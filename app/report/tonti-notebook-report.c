// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-notebook-report.h"

#include <glib/gi18n.h>

#include "tonti-column-private.h"
#include "tonti-report-private.h"

/* A notebook that was read: its doubts first, then what it adds up to. The keys of the columns are
 * those of the answer. */

static const TontiColumn doubts[] = {
  NUMBER ("row", N_ ("Line")),       TEXT ("kind", N_ ("Doubt")),
  TEXT ("message", N_ ("Question")), TEXT ("answer", N_ ("Answer")),
  TEXT ("by", N_ ("Decided by")),    TEXT ("reason", N_ ("Reason")),
  TEXT ("id", N_ ("Code")),          END,
};

static const TontiColumn balances[] = {
  NUMBER ("member", N_ ("No.")),
  TEXT ("name", N_ ("Name")),
  SUM ("arrears", N_ ("Contributions owed")),
  SUM ("fund_arrears", N_ ("Fund owed")),
  SUM ("fines", N_ ("Fines")),
  SUM ("loans", N_ ("Loans")),
  SUM ("claim", N_ ("Claimed")),
  SUM ("savings", N_ ("Savings")),
  SUM ("advance", N_ ("Advance")),
  SUM ("owed", N_ ("Owed on lots")),
  END,
};

static const TontiColumn boxes[] = {
  TEXT ("account", N_ ("Box")),
  SUM ("amount", N_ ("Amount")),
  END,
};

static const TontiColumn meetings[] = {
  NUMBER ("n", N_ ("No")),
  DAY ("day", N_ ("Day")),
  SUM ("contributions", N_ ("Contributions")),
  SUM ("expected", N_ ("Expected")),
  SUM ("fund", N_ ("Fund")),
  SUM ("fines", N_ ("Fines")),
  SUM ("repayments", N_ ("Repayments")),
  NUMBER ("absent", N_ ("Absent")),
  END,
};

static const TontiColumn members[] = {
  NUMBER ("row", N_ ("Line")),
  NUMBER ("member", N_ ("Member")),
  TEXT ("name", N_ ("Name")),
  SUM ("paid", N_ ("Paid in")),
  SUM ("due", N_ ("Due")),
  SUM ("short", N_ ("Missing")),
  SUM ("fund", N_ ("Fund")),
  SUM ("fines", N_ ("Fines")),
  SUM ("repaid", N_ ("Repaid")),
  NUMBER ("absent", N_ ("Absent")),
  END,
};

static const struct
{
  const char *code, *text; /* N_(…) */
} words[] = {
  { "unreadable", N_ ("cannot be read") },
  { "unknown-member", N_ ("not in the book") },
  { "other-name", N_ ("another name") },
  { "not-listed", N_ ("not in the notebook") },
  { "unknown-column", N_ ("unknown column") },
  { "unknown-day", N_ ("no such day") },
  { "absence-without-fine", N_ ("absence without a fine") },
  { "fund-missing", N_ ("nothing for the fund") },
  { "paid-before-joining", N_ ("paid before joining") },
  { "contribution-short", N_ ("contributions missing") },
  { "contribution-over", N_ ("too much paid") },
  { "repayment-without-loan", N_ ("repayment without a loan") },
  { "pot-short", N_ ("pot incomplete") },
  { "same-month", N_ ("two meetings in a month") },
  { "served-differ", N_ ("hands served") },
  { "lot-deduction", N_ ("kept from lots") },
  { "lots-differ", N_ ("other lots") },
  { "sum-differs", N_ ("wrong sum") },
  { "hands-served", N_ ("which hands were served, and when") },
  { "cash", N_ ("the cash of today, counted by note and coin") },
  { "loans", N_ ("the list of loans") },
  { "savings", N_ ("the savings of each member") },
  { "aid", N_ ("the help that was given") },
  { "others", N_ ("what else is owed") },
  { "pot", N_ ("Pot") },
  { "fund", N_ ("Fund") },
  { "fines", N_ ("Fines paid") },
  { "suspense", N_ ("Kept aside") },
};

const char *
tonti_notebook_report_word (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 (words[i].code, code) == 0)
      return _ (words[i].text);
  return code;
}

static void
set_cell (TontiTable *table, guint column, const TontiColumn *kind, const json_t *value)
{
  TontiDay day;

  if (json_is_integer (value))
    tonti_table_set_int (table, column, json_integer_value (value));
  else if (kind->kind == TONTI_COLUMN_DAY && tonti_day_parse_iso (json_string_value (value), &day))
    tonti_table_set_int (table, column, day.number);
  else if (json_is_string (value))
    tonti_table_set_text (table, column,
                          g_str_equal (kind->key, "kind") || g_str_equal (kind->key, "account")
                              ? tonti_notebook_report_word (json_string_value (value))
                              : json_string_value (value));
}

static void
fill_row (TontiTable *table, const json_t *row, const TontiColumn *columns)
{
  tonti_table_add_row (table);
  for (guint c = 0; columns[c].key != NULL; c++)
    set_cell (table, c, &columns[c], json_object_get (row, columns[c].key));
}

static void
add_table (TontiReport *report, const json_t *rows, const char *key, const char *title,
           const TontiColumn *columns)
{
  TontiTable *table = tonti_table_new (key, title, columns);
  const json_t *row;
  size_t i;

  json_array_foreach (rows, i, row)
    fill_row (table, row, columns);
  tonti_report_add_table (report, table);
}

/* ---- Doubts with their answers ---- */

static const json_t *
find_choice (const json_t *answer, const json_t *doubt, const char *code)
{
  const json_t *choice,
      *choices = json_object_get (json_object_get (answer, "choices"),
                                  json_string_value (json_object_get (doubt, "kind")));
  size_t i;

  json_array_foreach (choices, i, choice)
    if (g_strcmp0 (json_string_value (json_object_get (choice, "answer")), code) == 0)
      return choice;
  return NULL;
}

static char *
tell_answer (TontiBook *book, const json_t *answer, const json_t *doubt)
{
  const TontiGroup *group = tonti_book_get_group (book);
  const json_t *told = json_object_get (doubt, "told");
  const char *text = json_string_value (json_object_get (
      find_choice (answer, doubt, json_string_value (json_object_get (told, "answer"))), "text"));
  const json_t *amount = json_object_get (told, "amount");
  gint64 other = json_integer_value (json_object_get (told, "other"));
  g_autofree char *money
      = amount != NULL
            ? tonti_style_format_symbol (&group->style, tonti_money (json_integer_value (amount)))
            : NULL;
  g_autofree char *name = other != 0 ? tonti_report_member_name (book, other) : NULL;
  const char *more = money != NULL ? money : name;

  if (text == NULL)
    return NULL;
  return more != NULL ? g_strdup_printf ("%s (%s)", text, more) : g_strdup (text);
}

static void
add_doubts (TontiReport *report, TontiBook *book, const json_t *answer)
{
  TontiTable *table = tonti_table_new ("doubts", N_ ("Doubts"), doubts);
  const json_t *doubt;
  size_t i;

  json_array_foreach (json_object_get (answer, "doubts"), i, doubt)
    {
      json_auto_t *row = json_copy ((json_t *)doubt);
      const json_t *told = json_object_get (doubt, "told");
      g_autofree char *text = told != NULL ? tell_answer (book, answer, doubt) : NULL;

      if (text != NULL)
        {
          g_autofree char *by
              = tonti_report_member_name (book, json_integer_value (json_object_get (told, "by")));

          json_object_set_new (row, "answer", json_string (text));
          json_object_set_new (row, "by", json_string (by));
          json_object_set (row, "reason", json_object_get (told, "reason"));
        }
      fill_row (table, row, doubts);
    }
  tonti_report_add_table (report, table);
}

static void
add_missing (TontiReport *report, const json_t *answer)
{
  g_autoptr (GString) told = g_string_new (NULL);
  const json_t *code;
  size_t i;

  json_array_foreach (json_object_get (answer, "missing"), i, code)
    g_string_append_printf (told, "%s%s", i > 0 ? " · " : "",
                            tonti_notebook_report_word (json_string_value (code)));
  tonti_report_add_fact_text (report, "missing", N_ ("What a notebook does not tell"), told->str);
}

TontiReport *
tonti_notebook_report (TontiBook *book, const json_t *answer)
{
  TontiReport *report = tonti_report_new ("notebook", N_ ("The old notebook"));
  const json_t *position = json_object_get (answer, "position");

  tonti_report_add_fact_number (report, "year", N_ ("Year"),
                                json_integer_value (json_object_get (answer, "year")));
  tonti_report_add_fact_number (report, "count", N_ ("Doubts"),
                                (gint64)json_array_size (json_object_get (answer, "doubts")));
  tonti_report_add_fact_number (report, "open", N_ ("Doubts still open"),
                                json_integer_value (json_object_get (answer, "open")));
  add_missing (report, answer);
  tonti_report_add_fact_money (report, "gap", N_ ("Difference of the take-over"),
                               json_integer_value (json_object_get (position, "gap")));
  add_doubts (report, book, answer);
  add_table (report, json_object_get (position, "members"), "balances",
             N_ ("What each one owes and has"), balances);
  add_table (report, json_object_get (position, "boxes"), "boxes", N_ ("What the boxes hold"),
             boxes);
  add_table (report, json_object_get (answer, "meetings"), "meetings", N_ ("Meetings"), meetings);
  add_table (report, json_object_get (answer, "members"), "members", N_ ("Members"), members);
  return report;
}
