// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-safe-sheet.h"

#include <glib/gi18n.h>

static const TontiInk step_ink = { TONTI_FACE_REGULAR, 10.5, TONTI_TONE_BLACK };

void
tonti_safe_sheet_put_list (TontiSheet *sheet, const char *heading, const char *const *sentences)
{
  tonti_sheet_heading (sheet, heading);
  for (guint i = 0; sentences[i] != NULL; i++)
    {
      g_autofree char *line = g_strdup_printf ("%u. %s", i + 1, _ (sentences[i]));

      tonti_sheet_paragraph (sheet, step_ink, line);
      tonti_sheet_skip (sheet, 4);
    }
  tonti_sheet_skip (sheet, 6);
}

void
tonti_safe_sheet_put_signatures (TontiSheet *sheet)
{
  const TontiSheetSignature signatures[] = {
    { _ ("First officer"), "", "" },
    { _ ("Second officer"), "", "" },
    { _ ("Who keeps the envelope"), "", "" },
  };

  tonti_sheet_signatures (sheet, signatures, G_N_ELEMENTS (signatures), NULL);
}
