// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-page.h"
#include "tonti-paper-file.h"

/* The preview of a paper: the page in sight, how large it is, and the way through the pages. Page
 * Up and Page Down turn the leaf, Ctrl and the wheel (or + and −) change the size, Ctrl+C copies
 * the text of the page. Actions: preview.page (i), preview.step (i), preview.zoom (i), preview.fit
 * (s), preview.copy. */

G_BEGIN_DECLS

#define TONTI_TYPE_PREVIEW (tonti_preview_get_type ())
G_DECLARE_FINAL_TYPE (TontiPreview, tonti_preview, TONTI, PREVIEW, AdwBin)

/* TITLE is what the paper is. The page in sight stays if it is as long as before and the TITLE the
 * same. */
void tonti_preview_show (TontiPreview *self, TontiPaperFile *file, const char *title);
/* Instead of a paper: why there is none; "" = nothing at all. */
void tonti_preview_say (TontiPreview *self, const char *text);
/* A paper is being made: says so when it takes more than a moment. */
void tonti_preview_wait (TontiPreview *self);
/* Borrowed; NULL = no paper is shown. */
TontiPaperFile *tonti_preview_get_file (TontiPreview *self);
/* Counted from 0. */
guint tonti_preview_get_page (TontiPreview *self);
/* The page in sight is drawn as sharp as it will be. */
gboolean tonti_preview_is_drawn (TontiPreview *self);

G_END_DECLS
