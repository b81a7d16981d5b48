// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copies.h"
#include "tonti-fixture.h"

/* A practice book, a folder for its copies, and a computer that remembers them. */

G_BEGIN_DECLS

#define WORDS "baobab pirogue mil tambour rosée"

typedef struct
{
  TontiFixture *f;
  char *dir;
  GHashTable *made;   /* path -> SHA-256 as it was made, kept by the test */
  int stop_at, calls; /* of the progress; 0 = never stopped */
  gboolean kill;      /* end the program there instead of asking it to stop */
} CopiesScene;

void copies_scene_set_up (CopiesScene *w, gconstpointer data);
void copies_scene_tear_down (CopiesScene *w, gconstpointer data);
/* One more event in the book. */
void copies_scene_add_event (CopiesScene *w);
/* Path of a copy, NULL with problems in the fixture. */
char *copies_scene_make (CopiesScene *w, const char *passphrase, gboolean automatic);
/* The same by another program, which is killed when the progress comes to STOP_AT. */
void copies_scene_make_and_die (CopiesScene *w, const char *passphrase, gboolean automatic);
guint copies_scene_count_files (const char *path);
/* SHA-256 of a file, NULL when it cannot be read. */
char *copies_scene_sum_file (const char *path);

G_END_DECLS
