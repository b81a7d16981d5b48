// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

/* A page that stands in place of a book's pages and asks what is to become of the book: what was
 * found, in a few sentences, and the ways to go on, the safest first. */

G_BEGIN_DECLS

#define TONTI_TYPE_NOTICE (tonti_notice_get_type ())
G_DECLARE_FINAL_TYPE (TontiNotice, tonti_notice, TONTI, NOTICE, AdwBin)

/* Begin anew. COLOUR is a style class: "error", "warning". */
void tonti_notice_begin (TontiNotice *self, const char *icon, const char *colour,
                         const char *title);
/* A paragraph; nothing when TEXT is NULL or "". IS_LEAD: what one reads first. */
void tonti_notice_add_text (TontiNotice *self, const char *text, gboolean is_lead);
/* What only an auditor reads, folded; nothing when TEXT is NULL or "". */
void tonti_notice_add_details (TontiNotice *self, const char *text);
/* A way to go on. TITLE has a mnemonic; ACTION is an action of the window, TARGET its text (NULL =
 * it takes none). The first way is the one that is proposed. */
void tonti_notice_add_way (TontiNotice *self, const char *icon, const char *title,
                           const char *about, const char *action, const char *target);
/* Everything that is said, one paragraph a line, without the ways; newly allocated. */
char *tonti_notice_dup_text (TontiNotice *self);

G_END_DECLS
