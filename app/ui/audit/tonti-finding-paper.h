// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

/* What was found wrong with a book, on one page for the auditor and the assembly. */

G_BEGIN_DECLS

/* A PDF of one A4 page. TEXT: paragraphs, one a line, the first is the title. BOOK: path of the
 * file, NULL = not known. Newly allocated. */
GBytes *tonti_finding_paper_make (const char *text, const char *book);
/* The same to a printer (or a file), which is asked for above PARENT. */
void tonti_finding_paper_print (const char *text, const char *book, GtkWindow *parent);

G_END_DECLS
