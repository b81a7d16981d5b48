// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-lock.h"
#include "tonti-notice-bar.h"
#include "tonti-notice.h"
#include "tonti-other-book.h"
#include "tonti-saved-mark.h"
#include "tonti-sidebar.h"
#include "tonti-welcome-page.h"
#include "tonti-window.h"

/* The inside of the window, for the files that make it up. */

G_BEGIN_DECLS

struct _TontiWindow
{
  AdwApplicationWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  GtkStack *stack; /* welcome, book */
  TontiWelcomePage *welcome;
  GtkWidget *book;
  GtkWidget *side;
  TontiSidebar *sidebar;
  GtkStack *pages;
  GtkWidget *book_tools;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  TontiSavedMark *saved;
  GtkMenuButton *menu_button;
  GMenu *edit_section;
  GMenu *lock_section;
  GtkInfoBar *practice_bar;
  TontiNoticeBar *notices;
  GtkInfoBar *obstacle_bar;
  GtkLabel *obstacle_label;
  GtkButton *obstacle_button;
  TontiNotice *notice; /* in place of the pages: something must be decided about the book */
  GtkInfoBar *error_bar;
  GtkLabel *error_label;

  /* owned */
  GFile *file;
  TontiSession *session;
  TontiLock *lock;
  GPtrArray *untold;    /* char*, said when the lock is opened: sentences, */
  GPtrArray *untoasted; /* and short words */
  gulong changed;
  guint keep_later; /* timeout: the page in sight is to be kept */
  gint64 clock_s;   /* of practice books, 0 = the computer's */
  TontiDay clock_day;
  gboolean is_projecting;
  gboolean is_making;    /* a practice book is being made */
  gboolean is_told;      /* what the check found was shown */
  gboolean is_copy;      /* a safety copy is shown, not the book */
  TontiOtherBook *other; /* the book is not the one this computer knows; NULL = it is */
};

void tonti_window_show_route (TontiWindow *self, const char *route);
/* Name of the page in sight ("members"); NULL = none. */
const char *tonti_window_get_page_name (TontiWindow *self);
/* This window if it shows no book, else a new one, in front. */
TontiWindow *tonti_window_find_empty (TontiWindow *self);

/* tonti-window-notice.c */
/* Look at an opened book: is it the one this computer knows, is it a copy? */
void tonti_window_question_book (TontiWindow *self);
/* What stood in a notice is forgotten; the pages, or the welcome, are in sight again. */
void tonti_window_drop_notice (TontiWindow *self);
/* The book at PATH cannot be opened: why, and what can be done. */
void tonti_window_tell_unopened (TontiWindow *self, const char *path,
                                 const TontiProblems *problems);
/* The line above the pages about what keeps the book from being written, and its button. */
void tonti_window_show_obstacle (TontiWindow *self);
void tonti_window_install_notices (GtkWidgetClass *widget_class);

/* tonti-window-words.c */
/* A sentence about what went wrong, beside nothing in particular; "" takes it away. */
void tonti_window_say (TontiWindow *self, const char *text);
/* The window is open again: what was kept while it was locked. */
void tonti_window_say_kept (TontiWindow *self);
/* It was of a book that goes. */
void tonti_window_drop_kept (TontiWindow *self);
void tonti_window_install_words (GtkWidgetClass *widget_class);
void tonti_window_init_words (TontiWindow *self);

/* tonti-window-actions.c */
void tonti_window_install_actions (GtkWidgetClass *widget_class);
/* A file that is dropped on the window is opened. */
void tonti_window_accept_files (TontiWindow *self);
/* What can be done now, and the words of what can be undone. */
void tonti_window_show_actions (TontiWindow *self);

G_END_DECLS
