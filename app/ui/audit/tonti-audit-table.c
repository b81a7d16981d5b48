// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-audit-table.h"

#include <glib/gi18n.h>

/* Figures of a group are for the person who saved them only. */
#define FILE_MODE 0600

static const TontiAuditTable tables[] = {
  { "trial-balance",
    N_ ("Trial balance"),
    FALSE,
    TRUE,
    FALSE,
    "trial-balance",
    { "account", NULL } },
  { "general-ledger",
    N_ ("General ledger"),
    FALSE,
    TRUE,
    TRUE,
    "general-ledger",
    { "account", "event", "member", NULL } },
  { "journal",
    N_ ("Journal"),
    FALSE,
    TRUE,
    FALSE,
    "journal",
    { "event", "member", "reverses", "reversed_by", NULL } },
  { "events", N_ ("Entries"), TRUE, TRUE, FALSE, NULL, { "member", "author", NULL } },
  { "accounts", N_ ("Accounts"), TRUE, FALSE, FALSE, NULL, { "account", NULL } },
  { NULL },
};

const TontiAuditTable *
tonti_audit_tables (void)
{
  return tables;
}

typedef struct
{
  const TontiAuditTable *table;
  TontiQuery query;
  char *account, *path;
  TontiAuditMade made;
  TontiAuditSaved saved;
} Wish;

static Wish *
make_wish (const TontiAuditTable *table, const TontiQuery *query)
{
  Wish *wish = g_new0 (Wish, 1);
  wish->table = table;
  wish->account = g_strdup (query->account);
  wish->query = *query;
  wish->query.account = wish->account;
  return wish;
}

static void
free_wish (gpointer data)
{
  Wish *wish = data;
  g_free (wish->account);
  g_free (wish->path);
  g_free (wish);
}

static gpointer
make (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Wish *wish = data;
  const TontiReportKind *kinds = wish->table->is_list ? tonti_list_kinds () : tonti_report_kinds ();
  return tonti_report_make (book, kinds, wish->table->name, &wish->query, problems);
}

/* Codes are for files: people read names. */
static gpointer
make_for_eyes (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  TontiReport *report = make (book, data, cancellable, problems);
  if (report)
    tonti_report_name_keys (report, book);
  return report;
}

static void
made_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Wish *wish = data;
  wish->made (owner, (TontiReport **)result, problems);
}

void
tonti_audit_table_make (const TontiAuditTable *self, const TontiQuery *query, TontiSession *session,
                        GCancellable *cancellable, GObject *owner, TontiAuditMade made)
{
  Wish *wish = make_wish (self, query);
  wish->made = made;
  TontiSessionJob job = { .read = make_for_eyes,
                          .data = wish,
                          .free_data = free_wish,
                          .free_result = (GDestroyNotify)tonti_report_free,
                          .cancellable = cancellable,
                          .done = made_cb };
  tonti_session_read (session, &job, owner);
}

static gpointer
save (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const Wish *wish = data;
  g_autoptr (TontiReport) report = make (book, data, cancellable, problems);
  g_autofree char *csv = report ? tonti_report_to_csv (report, tonti_book_get_group (book)) : NULL;
  g_autoptr (GError) error = NULL;
  if (!csv)
    return NULL;
  if (!g_file_set_contents_full (wish->path, csv, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 FILE_MODE, &error))
    tonti_problems_fail (problems, "table-not-saved",
                         _ ("%s: the table could not be saved (%s): choose another folder or make "
                            "room; the book is not touched"),
                         wish->path, error->message);
  return NULL;
}

static void
saved_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  const Wish *wish = data;
  wish->saved (owner, wish->path, problems);
}

void
tonti_audit_table_save (const TontiAuditTable *self, const TontiQuery *query, const char *path,
                        TontiSession *session, GObject *owner, TontiAuditSaved saved)
{
  Wish *wish = make_wish (self, query);
  wish->path = g_strdup (path);
  wish->saved = saved;
  TontiSessionJob job = { .read = save, .data = wish, .free_data = free_wish, .done = saved_cb };
  tonti_session_read (session, &job, owner);
}
