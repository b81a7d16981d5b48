// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

#include "tonti-paper-file.h"

/* A paper to a printer: each page as it is, on paper of its own size, neither enlarged nor shrunk.
 */

G_BEGIN_DECLS

typedef struct
{
  GtkPrintOperationAction action; /* ask with a dialog, or export to a file */
  const char *path;               /* of an export */
  const char *title;              /* of the printer's queue */
} TontiPrinting;

/* ERROR is NULL when it was printed; not called when the person gave up. */
typedef void (*TontiPrinted) (GObject *owner, const GError *error);
void tonti_paper_print (TontiPaperFile *file, const TontiPrinting *how, GtkWindow *parent,
                        GObject *owner, TontiPrinted printed);

G_END_DECLS
