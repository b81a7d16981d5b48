// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-journal.h"

/* Drafts of the open meeting: cells with JSON values, every change a step that can be taken back.
 * Durable at once, outside the chain. */

G_BEGIN_DECLS

typedef struct
{
  char *cell;
  json_t *value;
} TontiDraft;

void tonti_draft_free (TontiDraft *draft);

/* Cells of a meeting whose name starts with PREFIX, in the order of their names (numbers inside
 * names sort as numbers); a GPtrArray of TontiDraft that frees them. */
GPtrArray *tonti_draft_list (TontiDb *db, gint64 meeting, const char *prefix);
/* New reference, NULL when the cell is empty. */
json_t *tonti_draft_get (TontiDb *db, gint64 meeting, const char *cell);

/* One change of a gesture. after NULL = empty the cell. */
typedef struct
{
  const char *cell;
  json_t *after; /* borrowed */
} TontiDraftChange;

/* Write N changes as one gesture, inside the caller's transaction; forgets what could be redone.
 * KEY may be NULL; a key seen before writes nothing and is TRUE. LABEL names the gesture for undo
 * ("Awa Diop, 5 000"). A change of a cell whose "amount" stood (and was not empty) counts as a
 * change before closing. */
gboolean tonti_draft_write (TontiDb *db, gint64 meeting, const TontiDraftChange *changes, gsize n,
                            const guint8 *key, const char *at, gint64 author, const char *label,
                            TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* Keep the key of a gesture that wrote no cell of its own (undo, redo), so that it is known when it
 * comes again. */
gboolean tonti_draft_note_key (TontiDb *db, gint64 meeting, const guint8 key[TONTI_KEY_SIZE],
                               const char *at, gint64 author, const char *label,
                               TontiProblems *problems) G_GNUC_WARN_UNUSED_RESULT;
/* TRUE if a gesture with this key is in the log. */
gboolean tonti_draft_has_key (TontiDb *db, const guint8 key[TONTI_KEY_SIZE]);
/* Take the last gesture back, or do it again; *label newly allocated, NULL when there was none. */
gboolean tonti_draft_undo (TontiDb *db, gint64 meeting, char **label, TontiProblems *problems);
gboolean tonti_draft_redo (TontiDb *db, gint64 meeting, char **label, TontiProblems *problems);
/* Labels of what undo and redo would do, newly allocated or NULL. */
void tonti_draft_peek (TontiDb *db, gint64 meeting, char **undo, char **redo);
/* A cell that became an event is emptied, and its steps can no longer be taken back. */
gboolean tonti_draft_settle (TontiDb *db, gint64 meeting, const char *cell,
                             TontiProblems *problems);
/* How many amounts were changed or taken back after they had been entered (printed on the minutes).
 */
gint64 tonti_draft_count_amends (TontiDb *db, gint64 meeting);
/* Drop cells and steps of a closed meeting; the keys of its gestures stay. */
gboolean tonti_draft_drop (TontiDb *db, gint64 meeting, TontiProblems *problems);

G_END_DECLS
