// SPDX-License-Identifier: GPL-3.0-or-later
#include <glib/gi18n.h>

#include "tonti-page.h"
#include "tonti-practice.h"
#include "tonti-window-private.h"

/* The practice book: the one of this computer, or a new one. */

static void
practice_made_cb (GObject *owner, TontiSession *session, const TontiProblems *problems)
{
  TontiWindow *self = TONTI_WINDOW (owner);
  if (gtk_widget_in_destruction (GTK_WIDGET (self)) || !self->welcome)
    {
      g_clear_object (&session);
      return;
    }
  self->is_making = FALSE;
  tonti_progress_end (tonti_welcome_page_get_progress (self->welcome));
  tonti_welcome_page_set_busy (self->welcome, FALSE);
  if (session)
    tonti_window_take_session (self, session);
  else
    tonti_page_tell (GTK_WIDGET (self), problems);
}

void
tonti_window_practise (TontiWindow *self, gboolean anew)
{
  g_autofree char *path = anew ? NULL : tonti_practice_find ();
  g_autoptr (GFile) file = path ? g_file_new_for_path (path) : NULL;
  TontiProgress *progress = tonti_welcome_page_get_progress (self->welcome);
  if (file)
    tonti_window_open (self, file);
  if (file || self->is_making)
    return;
  self->is_making = TRUE;
  tonti_welcome_page_set_busy (self->welcome, TRUE);
  tonti_practice_make (G_OBJECT (self), tonti_page_lang (), tonti_progress_step,
                       tonti_progress_begin (progress, _ ("A year of meetings is being written…")),
                       practice_made_cb);
}
