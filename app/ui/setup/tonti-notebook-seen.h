// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"
#include "tonti-session.h"

/* An old notebook as the window sees it: read in the book's thread. */

G_BEGIN_DECLS

typedef struct
{
  json_t *state;       /* what the book keeps, NULL = nothing */
  json_t *request;     /* that keeps the file, NULL = it is only looked at */
  TontiReport *report; /* NULL = nothing to show */
} TontiNotebookSeen;

/* Jobs whose result is a TontiNotebookSeen; DONE is to be set. Of what the book keeps; of a file
 * called NAME, to be kept or only looked at. */
TontiSessionJob tonti_notebook_seen_kept (void);
TontiSessionJob tonti_notebook_seen_file (GBytes *bytes, const char *name, TontiDay today,
                                          gboolean keeps);

G_END_DECLS
