// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-session.h"

/* A page of a book. It reads the book when it is first seen and when something it shows has
 * changed; out of sight it waits until it is seen again. */

G_BEGIN_DECLS

#define TONTI_TYPE_PAGE (tonti_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TontiPage, tonti_page, TONTI, PAGE, AdwBin)

struct _TontiPageClass
{
  AdwBinClass parent_class;
  TontiTopics topics; /* what the page shows */
  /* Ask the session and show; the session is there. What is shown may be an older reload's answer
   * still: keep focus and selection. */
  void (*reload) (TontiPage *self);
  /* A session has come; the page may be out of sight for long. May be NULL. */
  void (*begin) (TontiPage *self);
  /* The session goes (NULL follows) or another one comes: forget everything of it. May be NULL. */
  void (*forget) (TontiPage *self);
  /* Show what REST of a route names ("12" of "members/12", "" for the page itself). May be NULL. */
  void (*go) (TontiPage *self, const char *rest);
  /* Put the cursor into the page's search. May be NULL: there is none. */
  void (*find) (TontiPage *self);
  /* Go BY parts of the page further (-1 = back). FALSE: there is none, the next page is shown.
   * NULL: the parts are those of the switcher in sight, if there is one. */
  gboolean (*turn) (TontiPage *self, int by);
};

/* Borrowed; NULL = no book. */
TontiSession *tonti_page_get_session (TontiPage *self);
/* NULL forgets. */
void tonti_page_set_session (TontiPage *self, TontiSession *session);
void tonti_page_go (TontiPage *self, const char *rest);
/* FALSE: the page has no search. */
gboolean tonti_page_find (TontiPage *self);
/* FALSE: the page has no part there. */
gboolean tonti_page_turn (TontiPage *self, int by);
/* Reload now if the page is in sight, else when it is. */
void tonti_page_invalidate (TontiPage *self);

/* What a page asks of its window, by actions, so that pages do not know it:
 *   win.show (s)   go to a route: "home", "members/12", "meetings/14", "documents/minutes/14"
 *   win.tell (s)   a sentence about what went wrong, beside nothing in particular; "" takes it away
 *   win.toast (s)  a short word about what was done
 *   win.undo, win.redo   of the open meeting
 * What is told while the window is locked is kept and said when it is open.
 */
void tonti_page_show (GtkWidget *widget, const char *route_format, ...) G_GNUC_PRINTF (2, 3);
void tonti_page_tell (GtkWidget *widget, const TontiProblems *problems);
void tonti_page_toast (GtkWidget *widget, const char *text);
/* CONTENT is of WINDOW, also while it is out of it: its pages are still heard. */
void tonti_page_set_window (GtkWidget *content, GtkWidget *window);

/* Keys go to the first thing in WIDGET (a page or a part of one) that takes them; while it waits
 * for the book's answer, as soon as there is one. */
void tonti_page_focus (GtkWidget *widget);

/* The sentences of PROBLEMS, one a line; newly allocated. */
char *tonti_page_join_problems (const TontiProblems *problems);
/* The language in which days and words are written on the screen ("en", "fr"): the window's, not
 * the book's. Static. */
const char *tonti_page_lang (void);
/* Pages of a stack that are out of sight say so, for screen readers: connect to
 * notify::visible-child, and call once. */
void tonti_page_stack_visible_cb (GtkStack *stack, GParamSpec *pspec, gpointer user_data);

G_END_DECLS
