// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-stage.h"

/* A plain window that holds one widget, and a book if the widget needs one. For tests of widgets.
 */

typedef struct
{
  TontiFixture *f; /* NULL = without a book */
  TontiSession *session;
  GtkWidget *window, *box, *elsewhere;
} TontiHolder;

/* Takes F; its book belongs to the session from now on. */
static inline TontiHolder *
tonti_holder_new (TontiFixture *f)
{
  TontiHolder *self = g_new0 (TontiHolder, 1);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  self->f = f;
  if (f)
    {
      g_clear_pointer (&f->book, tonti_book_close);
      self->session = tonti_session_open (f->path, problems);
      g_assert_nonnull (self->session);
      tonti_session_set_author (self->session, f->user.author);
      tonti_session_set_clock (self->session, f->user.now_unix_s, f->user.today);
    }
  self->window = gtk_window_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->elsewhere = gtk_button_new_with_label ("elsewhere");
  gtk_box_append (GTK_BOX (self->box), self->elsewhere);
  gtk_window_set_child (GTK_WINDOW (self->window), self->box);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 800, 600);
  gtk_window_present (GTK_WINDOW (self->window));
  gtk_test_widget_wait_for_draw (self->window);
  return self;
}

/* Gives WIDGET back, in the window, with a name for screen readers if it takes one. */
static inline gpointer
tonti_holder_add (TontiHolder *self, GtkWidget *widget)
{
  gtk_box_prepend (GTK_BOX (self->box), widget);
  tonti_stage_settle ();
  return widget;
}

/* The focus goes somewhere else. */
static inline void
tonti_holder_leave (TontiHolder *self)
{
  g_assert_true (gtk_widget_grab_focus (self->elsewhere));
  tonti_stage_settle ();
}

/* Return, in a TontiField. */
static inline void
tonti_holder_accept (gpointer field)
{
  GtkEditable *entry = gtk_editable_get_delegate (GTK_EDITABLE (field));
  g_signal_emit_by_name (gtk_editable_get_delegate (entry), "activate");
  tonti_stage_settle ();
}

static inline gboolean
tonti_holder_is_gone (gpointer weak)
{
  return *(gpointer *)weak == NULL;
}

/* Nothing of the window and the session is left. */
static inline void
tonti_holder_free (TontiHolder *self)
{
  gpointer window = self->window, session = self->session;
  g_object_add_weak_pointer (G_OBJECT (self->window), &window);
  gtk_window_destroy (GTK_WINDOW (self->window));
  tonti_stage_wait (tonti_holder_is_gone, &window);
  if (self->session)
    {
      g_object_add_weak_pointer (G_OBJECT (self->session), &session);
      tonti_session_close (self->session);
      g_object_unref (self->session);
      tonti_stage_wait (tonti_holder_is_gone, &session);
      tonti_fixture_free (self->f);
    }
  g_free (self);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiHolder, tonti_holder_free)
