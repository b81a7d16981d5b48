// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-copy.h"

/* An open book, a folder for its copies, and somebody who disturbs. */

G_BEGIN_DECLS

#define WORDS "baobab pirogue mil tambour rosée"
#define VOUCHERS 300

typedef struct
{
  char *home, *path, *folder, *work; /* folder: where copies go, in another one than the book */
  TontiJournal *journal;
  TontiProblems *problems;
  TontiCopyMark mark;
  int calls, stop_at;         /* of the progress; stop_at 0 = never */
  void (*disturb) (gpointer); /* at the call DISTURB_AT */
  int disturb_at;
} CopyScene;

void copy_scene_set_up (CopyScene *w, gconstpointer data);
void copy_scene_tear_down (CopyScene *w, gconstpointer data);
/* Path of a copy, NULL with problems. */
char *copy_scene_copy_book (CopyScene *w, const char *passphrase);
/* The book at PATH is whole and has so many events. */
void copy_scene_verify (const char *path, gint64 events);
/* PATH is NULL with a problem CODE, nothing is left, and the book goes on. */
void copy_scene_check_nothing (CopyScene *w, char *path, const char *code);

G_END_DECLS
