// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-code.h"
#include "tonti-event.h"
#include "tonti-meeting-facts.h"
#include "tonti-paper-report.h"

/* What the makers of paper reports share. Texts go into the string chunk of the report. */

G_BEGIN_DECLS

/* Keeps TEXT in CHUNK and frees it; "" for NULL. */
const char *tonti_paper_take (GStringChunk *chunk, char *text);
const char *tonti_paper_keep (GStringChunk *chunk, const char *text);
/* TEXT with a space that does not break between a word and its number ("réunion 9"), so that no
 * line begins with the number alone; newly allocated. */
char *tonti_paper_bind (const char *text);
/* Name of a member; "" for 0. */
const char *tonti_paper_name (TontiBook *book, GStringChunk *chunk, gint64 member);
/* A member with a role (translated, "" = none); name NULL when MEMBER is 0. */
TontiPaperPerson tonti_paper_person (TontiBook *book, GStringChunk *chunk, gint64 member,
                                     const char *role);
/* The n-th number of the list FACTS[LIST] as a person with his office on DAY; name NULL = none. */
TontiPaperPerson tonti_paper_listed (TontiBook *book, GStringChunk *chunk, const json_t *facts,
                                     const char *list, gsize n, TontiDay day);
/* Who holds ROLE (code) on DAY; name NULL = nobody. */
TontiPaperPerson tonti_paper_officer (TontiBook *book, GStringChunk *chunk, const char *role,
                                      TontiDay day);
/* The office of a member on DAY, translated; "" = none. */
const char *tonti_paper_office (TontiBook *book, gint64 member, TontiDay day);
/* Lines of FIRST and FINAL ([{value,kind,n}]) together, falling; GArray of TontiPaperCash. */
GArray *tonti_paper_cash (const json_t *first, const json_t *final);
/* "½", "2½", "1/3": what a member holds, for paper; "" = nothing. */
const char *tonti_paper_parts (TontiBook *book, GStringChunk *chunk, gint64 member);
/* The events that carry documents of TYPE and answer QUERY, by year and number; with drafts also
 * the lines of the open meeting that will carry one (number 0), last. GPtrArray that frees them;
 * NULL = refused: there is no such number. */
GPtrArray *tonti_paper_events (TontiBook *book, TontiDocumentType type,
                               const TontiPaperQuery *query, TontiProblems *problems);
/* Who recorded an event, "" = not said. */
const char *tonti_paper_author (TontiBook *book, GStringChunk *chunk, const TontiEvent *event);
/* What the QR of an event carries; "" when it is not final. */
const char *tonti_paper_qr_of (GStringChunk *chunk, const TontiEvent *event);
/* Adds a line; TEXT is taken. */
void tonti_paper_add_line (GArray *lines, GStringChunk *chunk, char *text, gint64 amount);
/* The day on which an event was recorded. */
TontiDay tonti_paper_entered (const TontiEvent *event);
/* Label of the document that took an event back, "" = it is valid; *seq its number or 0. */
const char *tonti_paper_cancelled (TontiBook *book, GStringChunk *chunk, gint64 event, gint64 *seq);

G_END_DECLS
