// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-sheet-page-private.h"
#include "tonti-stage.h"

/* The sheet of the open meeting in a window of its own, and a person at the keyboard. */

G_BEGIN_DECLS

typedef struct
{
  TontiFixture *f; /* its book is the session's while the scene lasts */
  TontiSession *session;
  GtkWindow *window;
  TontiSheetPage *page;
  TontiSheetGrid *grid;
} TontiSheetScene;

/* Takes the book of F; the sheet is shown when it returns. */
TontiSheetScene *tonti_sheet_scene_new (TontiFixture *f);
/* The sample group with its first meeting open. */
TontiSheetScene *tonti_sheet_scene_sample (void);
/* Nothing of the window is left; F has its book again. Does not free F. */
void tonti_sheet_scene_close (TontiSheetScene *self);
/* The same, with F. */
void tonti_sheet_scene_free (TontiSheetScene *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiSheetScene, tonti_sheet_scene_free)

/* Until everything is stored, read again and shown. */
void tonti_sheet_scene_settle (TontiSheetScene *self);
/* A key where the focus is. */
void tonti_sheet_scene_key (TontiSheetScene *self, guint key, GdkModifierType modifiers);
/* TEXT, key by key as far as the grid is concerned, without Return. */
void tonti_sheet_scene_type (TontiSheetScene *self, const char *text);
/* The column of KEY ("presence", "pool:1" …). */
guint tonti_sheet_scene_column (TontiSheetScene *self, const char *key);
/* To the member's place, the focus in the grid. */
void tonti_sheet_scene_go (TontiSheetScene *self, gint64 member, const char *key);
void tonti_sheet_scene_assert_at (TontiSheetScene *self, gint64 member, const char *key);
/* What the member's place shows, without regard to the kind of its blanks. */
void tonti_sheet_scene_assert_shows (TontiSheetScene *self, gint64 member, const char *key,
                                     const char *text, const char *look);
/* What is stored there; -1 = nothing. Reads the report that is shown. */
gint64 tonti_sheet_scene_typed (TontiSheetScene *self, gint64 member, const char *key);
TontiPresence tonti_sheet_scene_presence (TontiSheetScene *self, gint64 member);
const char *tonti_sheet_scene_line (TontiSheetScene *self);

G_END_DECLS
