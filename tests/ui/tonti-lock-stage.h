// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string.h>

#include "tonti-meeting-stage.h"
#include "tonti-pin-entry.h"
#include "tonti-pin.h"
#include "tonti-window-private.h"

/* A book whose chair, treasurer and one counter have PINs, and a person before its lock. */

#define CHAIR "592841"
#define TREASURER "739164"
#define COUNTER "814207"
#define LOCKED "The book is locked"

/* The PINs of the chair, the treasurer and a counter; cheap ones, so that tests are quick. */
static inline void
give_pins (TontiFixture *f)
{
  static const char *const pins[] = { NULL, CHAIR, TREASURER, NULL, COUNTER };
  tonti_pin_set_cost (1, 8 * 1024);
  for (int member = 1; member < (int)G_N_ELEMENTS (pins); member++)
    {
      if (!pins[member])
        continue;
      tonti_fixture_set_user (f, member, 0);
      tonti_fixture_apply_format (f, "{'do':'pin.set','member':%d,'pin':'%s'}", member,
                                  pins[member]);
    }
  tonti_fixture_set_user (f, 2, 1);
}

static inline TontiFixture *
make_book (void)
{
  TontiFixture *f = tonti_fixture_sample ();
  stage_open_meeting (f, 1);
  tonti_fixture_apply (f, "{'do':'presence.set','all':true,'presence':'present'}");
  give_pins (f);
  return f;
}

static inline TontiWindow *
open_locked (TontiFixture *f)
{
  g_clear_pointer (&f->book, tonti_book_close);
  TontiWindow *window = stage_window (f);
  tonti_stage_wait_text (window, LOCKED);
  return window;
}

static inline gboolean
is_pin (GtkWidget *widget, gconstpointer data)
{
  return TONTI_IS_PIN_ENTRY (widget);
}

static inline gboolean
is_text (GtkWidget *widget, gconstpointer data)
{
  return GTK_IS_TEXT (widget);
}

static inline void
type_pin (gpointer root, const char *pin)
{
  GtkWidget *entry = tonti_stage_find (root, is_pin, NULL);
  g_assert_nonnull (entry);
  tonti_stage_type (tonti_stage_find (entry, is_text, NULL), pin);
}

static inline void
choose (TontiWindow *window, const char *name)
{
  GtkWidget *row = tonti_stage_find_button (window, name);
  g_assert_true (GTK_IS_LIST_BOX_ROW (row));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (row)), GTK_LIST_BOX_ROW (row));
  tonti_stage_settle ();
}

static inline void
open_as (TontiWindow *window, const char *name, const char *pin)
{
  choose (window, name);
  type_pin (window, pin);
  tonti_stage_click (tonti_stage_find_button (window, "Open"));
  tonti_stage_wait_no_text (window, LOCKED);
}

static inline void
lock (TontiWindow *window)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "win.lock", NULL));
  tonti_stage_settle ();
  tonti_stage_wait_text (window, LOCKED);
}

static inline gboolean
shows (GtkWidget *widget, const char *text)
{
  const char *own = GTK_IS_LABEL (widget)      ? gtk_label_get_text (GTK_LABEL (widget))
                    : GTK_IS_EDITABLE (widget) ? gtk_editable_get_text (GTK_EDITABLE (widget))
                                               : NULL;
  const char *tip = gtk_widget_get_tooltip_text (widget);
  if ((own && strstr (own, text)) || (tip && strstr (tip, text)))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

/* In any window that is there, in sight or not, unless it is hidden. */
static inline gboolean
anything_shows (const char *text)
{
  GListModel *windows = gtk_window_get_toplevels ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
      const char *title = gtk_window_get_title (GTK_WINDOW (window));
      if (gtk_widget_get_visible (window)
          && (shows (window, text) || (title && strstr (title, text))))
        return TRUE;
    }
  return FALSE;
}

static inline void
copied_cb (GObject *clipboard, GAsyncResult *result, gpointer user_data)
{
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (clipboard), result, NULL);
  *(char **)user_data = g_strdup (text ? text : "");
}

static inline gboolean
was_read (gpointer text)
{
  return *(char **)text != NULL;
}

static inline char *
read_clipboard (TontiWindow *window)
{
  char *text = NULL;
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (window)), NULL, copied_cb,
                                 &text);
  tonti_stage_wait (was_read, &text);
  return text;
}
