// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-paper-choice.h"

/* The list of papers, under headings. */

G_BEGIN_DECLS

#define TONTI_TYPE_PAPER_LIST (tonti_paper_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiPaperList, tonti_paper_list, TONTI, PAPER_LIST, AdwBin)

/* Signal "chosen": the person chose another paper. */
const TontiPaperChoice *tonti_paper_list_get_choice (TontiPaperList *self);
/* Without "chosen". A paper for the auditor brings the others for her into the list. */
void tonti_paper_list_choose (TontiPaperList *self, const TontiPaperChoice *choice);
/* The auditor's papers go again. */
void tonti_paper_list_hide_apart (TontiPaperList *self);

G_END_DECLS
