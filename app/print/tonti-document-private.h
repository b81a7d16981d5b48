// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-paper-report.h"
#include "tonti-print.h"
#include "tonti-report.h"
#include "tonti-sheet-table.h"

/* What the documents share: the book behind a paper, its words and marks. */

G_BEGIN_DECLS

/* One paper that is made. Drawing needs group, head and query only, so that tests can draw figures
 * of their own. */
typedef struct
{
  TontiBook *book; /* NULL in tests of the drawing alone */
  const TontiGroup *group;
  TontiPaperHead head;
  const TontiPrintQuery *query;
  char *doubt; /* why the book may not be the right one, NULL = nothing is known against it */
  const char *doubt_mark; /* the same in one or two words */
  gint64 code_meeting;    /* closed meeting whose control code stands in the footer, 0 = none */
  char *code;             /* its twelve digits, NULL = none */
} TontiPress;

void tonti_press_clear (TontiPress *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TontiPress, tonti_press_clear)

/* A sheet for this paper; TITLE is that of the file. */
TontiSheet *tonti_press_open (const TontiPress *self, TontiPaperSize paper, gboolean landscape,
                              const char *title);
/* "Economic interest group · RCCM SN.THS… · Thiès"; newly allocated. */
char *tonti_press_identity (const TontiPress *self);
/* The paper the question asks for, or FALLBACK. */
TontiPaperSize tonti_press_paper (const TontiPress *self, TontiPaperSize fallback);
/* Remember the control code of a closed MEETING for the footer. FALSE with problems. */
gboolean tonti_press_take_code (TontiPress *self, gint64 meeting, TontiProblems *problems);

/* That of the last closed meeting; nothing when none was closed yet. */
gboolean tonti_press_take_last_code (TontiPress *self, TontiProblems *problems);
/* "Control code, meeting 7: 1234 5678 9012"; "" without a code; newly allocated. */
char *tonti_press_tell_code (const TontiPress *self);
/* The square code of the book's last entry, at the cursor, with a line beside it; kept whole. */
void tonti_press_put_head_code (const TontiPress *self, TontiSheet *sheet);
/* Numbers (gint64) of every member, those who left too; NULL with problems. */
GArray *tonti_press_list_members (const TontiPress *self, TontiProblems *problems);

typedef enum
{
  TONTI_STATE_NONE, /* a list of figures: neither draft nor final */
  TONTI_STATE_DRAFT,
  TONTI_STATE_FINAL,
  TONTI_STATE_CANCELLED,
} TontiPaperState;

/* Marks of a section: the state and the duplicate; static or kept by the caller in BUFFER. */
#define TONTI_MARK_SIZE 64
void tonti_press_mark (const TontiPress *self, TontiPaperState state, TontiSheetSection *section,
                       char buffer[TONTI_MARK_SIZE]);
/* Translated, for a boxed word; NULL for TONTI_STATE_NONE. */
const char *tonti_press_state_name (TontiPaperState state);

/* All newly allocated. Amounts with the currency's symbol or without, days in words or figures. */
char *tonti_press_money (const TontiPress *self, TontiMoney amount);
char *tonti_press_figure (const TontiPress *self, TontiMoney amount);
char *tonti_press_day (const TontiPress *self, TontiDay day);
char *tonti_press_short_day (const TontiPress *self, TontiDay day);
/* The amount in words, NULL when the language has no speller. */
char *tonti_press_words (const TontiPress *self, TontiMoney amount);
/* The group's word for IDEA with a capital letter, or FALLBACK. */
char *tonti_press_word (const TontiPress *self, const char *idea, const char *fallback);
/* "12 · Awa Diop"; the name alone when NUMBER is 0. */
char *tonti_press_person (gint64 number, const char *name);
/* "Meeting 3"; the group's word. */
char *tonti_press_meeting (const TontiPress *self, gint64 meeting);

extern const TontiInk tonti_ink_body;  /* running text */
extern const TontiInk tonti_ink_small; /* notes */

/* Rows of a table whose amounts are the group's. */
TontiSheetTable *tonti_press_table (const TontiPress *self, const char *heading,
                                    const TontiSheetColumn *columns, guint n_columns);

/* Documents. Each makes its figures and draws them. */
GBytes *tonti_receipt_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_voucher_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_meeting_sheet_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_minutes_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_rectification_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_takeover_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_statement_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_statements_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_copy_sheet_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_constitution_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_draw_record_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_acknowledgement_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_notice_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_guarantee_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_guarantors_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_bids_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_loan_contract_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_box_share_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_warning_document_make (TontiPress *press, TontiProblems *problems);
GBytes *tonti_card_document_make (TontiPress *press, TontiProblems *problems);
/* Any report as tables: cash-book, trial-balance … NAME is the report's. */
GBytes *tonti_report_document_make (TontiPress *press, const char *name, TontiProblems *problems);

G_END_DECLS
