// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"
#include "tonti-session.h"

/* The tables of the auditor's view, and having them made by the book's thread. */

G_BEGIN_DECLS

typedef struct
{
  const char *name;      /* of the report or list, and of the route */
  const char *title;     /* N_(…) */
  gboolean is_list;      /* of tonti_list_kinds */
  gboolean has_period;   /* takes two days */
  gboolean has_account;  /* takes an account */
  const char *document;  /* the paper of the same figures, NULL = none */
  const char *hidden[5]; /* keys of columns that the screen leaves out, ended by NULL */
} TontiAuditTable;

/* Ended by {NULL}. */
const TontiAuditTable *tonti_audit_tables (void);

/* REPORT is taken when it is kept (g_steal_pointer). */
typedef void (*TontiAuditMade) (GObject *owner, TontiReport **report,
                                const TontiProblems *problems);
/* QUERY is copied with its account. */
void tonti_audit_table_make (const TontiAuditTable *self, const TontiQuery *query,
                             TontiSession *session, GCancellable *cancellable, GObject *owner,
                             TontiAuditMade made);
/* The same as CSV, whole and durably to PATH. */
typedef void (*TontiAuditSaved) (GObject *owner, const char *path, const TontiProblems *problems);
void tonti_audit_table_save (const TontiAuditTable *self, const TontiQuery *query, const char *path,
                             TontiSession *session, GObject *owner, TontiAuditSaved saved);

G_END_DECLS
