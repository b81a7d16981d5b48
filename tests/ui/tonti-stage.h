// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-fixture.h"
#include "tonti-window.h"

/* What tests of the window share: one application a process, windows that leave nothing behind, and
 * finding and using things as a person does. Waiting fails the test after twenty seconds. */

G_BEGIN_DECLS

/* Call from main: ADD_TESTS adds the tests, which run inside the application's activation. */
int tonti_stage_run (int argc, char *argv[], void (*add_tests) (void));

/* A folder for the files of the tests, which goes with all that is in it; for ADD_TESTS and tests.
 */
const char *tonti_stage_get_folder (void);
/* The demo of a rotating group in a closed book of that folder: so many members, so many closed
 * meetings. Its path, newly allocated. */
char *tonti_stage_make_demo (const char *name, const char *lang, gint64 members, gint64 meetings);
/* The control code of a closed meeting of the book at PATH; newly allocated. */
char *tonti_stage_get_code (const char *path, gint64 meeting);

/* An empty window, drawn. */
TontiWindow *tonti_stage_window (void);
/* A window with the book of PATH open. */
TontiWindow *tonti_stage_open (const char *path);
/* Destroys the window and asserts that nothing of it is left. */
void tonti_stage_close (TontiWindow *window);

typedef gboolean (*TontiStageCheck) (GtkWidget *widget, gconstpointer data);
/* The first mapped widget under ROOT, ROOT included, that CHECK likes; NULL = none. */
GtkWidget *tonti_stage_find (GtkWidget *root, TontiStageCheck check, gconstpointer data);
/* The first mapped label whose text contains TEXT; NULL = none. */
GtkWidget *tonti_stage_find_text (gpointer root, const char *text);
/* The widget with this id of a template, mapped or not; NULL = none. */
GtkWidget *tonti_stage_find_id (gpointer root, const char *id);
/* The first mapped widget of TYPE whose accessible or shown label contains TEXT (buttons, rows). */
GtkWidget *tonti_stage_find_button (gpointer root, const char *text);

/* Let the main loop run until it is idle. */
void tonti_stage_settle (void);
/* Let it run until the condition holds; fails the test when it never does. */
void tonti_stage_wait (gboolean (*holds) (gpointer data), gpointer data);
void tonti_stage_wait_text (gpointer root, const char *text);
void tonti_stage_wait_no_text (gpointer root, const char *text);
/* Until everything that was asked to be written is written. */
void tonti_stage_wait_saved (TontiWindow *window);

void tonti_stage_show (TontiWindow *window, const char *route);
/* As soon as it can be clicked: the book may have to answer first. */
void tonti_stage_click (GtkWidget *button);
/* A key as the key controllers of WIDGET and then of its parents get it; TRUE if one took it. */
gboolean tonti_stage_key (GtkWidget *widget, guint keyval, GdkModifierType state);
/* Put TEXT into an editable, as if typed over what stands there. */
void tonti_stage_type (GtkWidget *editable, const char *text);

/* Every focusable widget under ROOT that is mapped has a name for screen readers; fails with the
 * type and id of the first one that has none. */
void tonti_stage_assert_named (gpointer root);

G_END_DECLS
