// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"

/* What goes on paper: the list of papers, what each is asked for with, and the preview of the very
 * PDF that is saved and printed. Routes: "documents", "documents/minutes?meeting=3", see
 * tonti-paper-order.h. */

G_BEGIN_DECLS

#define TONTI_TYPE_DOCUMENTS_PAGE (tonti_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (TontiDocumentsPage, tonti_documents_page, TONTI, DOCUMENTS_PAGE, TontiPage)

/* What the buttons do once a place was chosen: the paper in sight to PATH, one file for each member
 * into FOLDER. */
void tonti_documents_page_save (TontiDocumentsPage *self, const char *path);
void tonti_documents_page_save_each (TontiDocumentsPage *self, const char *folder);

/* What is in sight is what was asked for: nothing is being made or drawn any more. */
gboolean tonti_documents_page_is_settled (TontiDocumentsPage *self);

G_END_DECLS
