// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <glib.h>

/* The papers as somebody looks for them, in the order of the list. */

G_BEGIN_DECLS

typedef struct
{
  const char *name;     /* of the document, see tonti_document_kinds */
  gboolean blank;       /* the sheet to fill in by hand */
  const char *title;    /* N_(…) */
  const char *section;  /* N_(…), the heading above; the same as before = none */
  gboolean is_apart;    /* accountants' own: shown from the auditor's view only */
  gboolean is_each;     /* may be one file for each member */
  gboolean is_numbered; /* given to somebody: a second one is marked as a duplicate */
} TontiPaperChoice;

/* Ended by {NULL}. */
const TontiPaperChoice *tonti_paper_choices (void);
/* NULL = no such paper. */
const TontiPaperChoice *tonti_paper_choice_find (const char *name, gboolean blank);

G_END_DECLS
