// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-db.h"
#include "tonti-day.h"
#include "tonti-event.h"

/* Numbers of documents: one continuous series per book, year and type, given at posting; a
 * cancelled one keeps its number. The body carries
 * "document":{"type":"receipt","year":2025,"number":12}. */

G_BEGIN_DECLS

typedef struct
{
  TontiDocumentType type;
  gint64 year, number;
  gint64 seq, member, meeting;
  TontiDay day;
  gint64 amount;
  gint64 cancelled; /* seq, 0 = valid */
} TontiDocument;

/* The next free number of the series of DAY's year, inside the transaction. */
gint64 tonti_document_next (TontiDb *db, TontiDocumentType type, TontiDay day);
/* {"type":…,"year":…,"number":…} with the next number; new reference. */
json_t *tonti_document_issue (TontiDb *db, TontiDocumentType type, TontiDay day);
/* "R-2025-0012", "B-2025-0003", "PV-2025-0002"; newly allocated. */
char *tonti_document_label (TontiDocumentType type, gint64 year, gint64 number);
/* Projection of the "document" of a body; nothing when there is none. amount = the total. */
gboolean tonti_document_project (TontiDb *db, const TontiEvent *event, gint64 amount,
                                 TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Documents in order of number; meeting -1 = all, member 0 = all. GArray of TontiDocument. */
GArray *tonti_document_list (TontiDb *db, TontiDocumentType type, gint64 meeting, gint64 member);
gboolean tonti_document_find (TontiDb *db, TontiDocumentType type, gint64 year, gint64 number,
                              TontiDocument *out);

G_END_DECLS
