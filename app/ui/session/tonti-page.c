// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page.h"

#include <glib/gi18n.h>

#include "tonti-page-focus.h"

#define WINDOW "tonti-window"              /* of a content: GWeakRef of the window */
#define FOCUS_WAIT_US (5 * G_USEC_PER_SEC) /* then it is nobody's */

typedef struct
{
  TontiSession *session;
  gulong changed;
  TontiFocusKeeper *keeper; /* while it is mapped, else NULL */
  gboolean is_stale;
} TontiPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TontiPage, tonti_page, ADW_TYPE_BIN)

static TontiPagePrivate *
get_private (TontiPage *self)
{
  return tonti_page_get_instance_private (self);
}

TontiSession *
tonti_page_get_session (TontiPage *self)
{
  return get_private (self)->session;
}

void
tonti_page_invalidate (TontiPage *self)
{
  TontiPagePrivate *page = get_private (self);
  page->is_stale = TRUE;
  if (!page->session || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  page->is_stale = FALSE;
  TONTI_PAGE_GET_CLASS (self)->reload (self);
}

static void
changed_cb (TontiSession *session, guint topics, gpointer user_data)
{
  if (topics & TONTI_PAGE_GET_CLASS (user_data)->topics)
    tonti_page_invalidate (user_data);
}

void
tonti_page_set_session (TontiPage *self, TontiSession *session)
{
  TontiPagePrivate *page = get_private (self);
  if (page->session == session)
    return;
  if (page->session && TONTI_PAGE_GET_CLASS (self)->forget)
    TONTI_PAGE_GET_CLASS (self)->forget (self);
  if (page->session)
    g_clear_signal_handler (&page->changed, page->session);
  g_set_object (&page->session, session);
  if (session)
    page->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  if (session && TONTI_PAGE_GET_CLASS (self)->begin)
    TONTI_PAGE_GET_CLASS (self)->begin (self);
  tonti_page_invalidate (self);
}

void
tonti_page_go (TontiPage *self, const char *rest)
{
  if (TONTI_PAGE_GET_CLASS (self)->go)
    TONTI_PAGE_GET_CLASS (self)->go (self, rest);
}

gboolean
tonti_page_turn (TontiPage *self, int by)
{
  TontiPageClass *page_class = TONTI_PAGE_GET_CLASS (self);
  return page_class->turn ? page_class->turn (self, by)
                          : tonti_page_focus_turn (GTK_WIDGET (self), by);
}

gboolean
tonti_page_find (TontiPage *self)
{
  if (!TONTI_PAGE_GET_CLASS (self)->find)
    return FALSE;
  TONTI_PAGE_GET_CLASS (self)->find (self);
  return TRUE;
}

void
tonti_page_show (GtkWidget *widget, const char *route_format, ...)
{
  va_list args;
  va_start (args, route_format);
  g_autofree char *route = g_strdup_vprintf (route_format, args);
  va_end (args);
  gtk_widget_activate_action (widget, "win.show", "s", route);
}

/* The page itself and a scrolled window hold the focus only because nothing in them does yet. */
static gboolean
has_focus (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  return focus && focus != widget && !GTK_IS_SCROLLED_WINDOW (focus);
}

static gboolean
focus_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer began_us)
{
  gint64 waited_us = gdk_frame_clock_get_frame_time (clock) - *(gint64 *)began_us;
  if (*(gint64 *)began_us == 0)
    *(gint64 *)began_us = gdk_frame_clock_get_frame_time (clock);
  else if (waited_us > FOCUS_WAIT_US)
    return G_SOURCE_REMOVE;
  if (!gtk_widget_get_mapped (widget) || has_focus (widget))
    return G_SOURCE_REMOVE;
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  return G_SOURCE_CONTINUE;
}

/* Focus that is nowhere when its old place goes out of sight is moved by GTK to the first thing of
 * the window: the page keeps it until something in it is there. */
static void
hold_focus (GtkWidget *widget)
{
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_grab_focus (widget);
  gtk_widget_set_focusable (widget, FALSE);
  gtk_widget_add_tick_callback (widget, focus_cb, g_new0 (gint64, 1), g_free);
}

void
tonti_page_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  if (!root)
    return;
  gtk_root_set_focus (root, NULL);
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  if (!has_focus (widget))
    hold_focus (widget);
}

char *
tonti_page_join_problems (const TontiProblems *problems)
{
  GString *text = g_string_new (NULL);
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "",
                            tonti_problems_get (problems, i)->message);
  return g_string_free (text, FALSE);
}

/* What is asked of the window. */

static void
free_window (gpointer window)
{
  g_weak_ref_clear (window);
  g_free (window);
}

void
tonti_page_set_window (GtkWidget *content, GtkWidget *window)
{
  GWeakRef *kept = g_new0 (GWeakRef, 1);
  g_weak_ref_init (kept, window);
  g_object_set_data_full (G_OBJECT (content), WINDOW, kept, free_window);
}

static void
say (GtkWidget *widget, const char *action, const char *text)
{
  GtkWidget *top = widget;
  if (gtk_widget_activate_action (widget, action, "s", text))
    return;
  while (gtk_widget_get_parent (top))
    top = gtk_widget_get_parent (top);
  GWeakRef *kept = g_object_get_data (G_OBJECT (top), WINDOW);
  g_autoptr (GtkWidget) window = kept ? g_weak_ref_get (kept) : NULL;
  if (window)
    gtk_widget_activate_action (window, action, "s", text);
}

void
tonti_page_tell (GtkWidget *widget, const TontiProblems *problems)
{
  g_autofree char *text = tonti_page_join_problems (problems);
  say (widget, "win.tell", text);
}

void
tonti_page_toast (GtkWidget *widget, const char *text)
{
  say (widget, "win.toast", text);
}

const char *
tonti_page_lang (void)
{
  /* Translators: the two letters of your language, in which days are written */
  return C_ ("code of the language of days", "en");
}

void
tonti_page_stack_visible_cb (GtkStack *stack, GParamSpec *pspec, gpointer user_data)
{
  GtkWidget *visible = gtk_stack_get_visible_child (stack);
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (stack)); page;
       page = gtk_widget_get_next_sibling (page))
    gtk_accessible_update_state (GTK_ACCESSIBLE (page), GTK_ACCESSIBLE_STATE_HIDDEN,
                                 page != visible, -1);
}

/* F6, Shift+F6. */
static gboolean
skip_cb (GtkWidget *widget, GVariant *by, gpointer user_data)
{
  return tonti_page_focus_skip (widget, g_variant_get_int32 (by));
}

static void
tonti_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tonti_page_parent_class)->map (widget);
  get_private (TONTI_PAGE (widget))->keeper = tonti_focus_keeper_new (widget);
  if (get_private (TONTI_PAGE (widget))->is_stale)
    tonti_page_invalidate (TONTI_PAGE (widget));
}

static void
tonti_page_unmap (GtkWidget *widget)
{
  g_clear_pointer (&get_private (TONTI_PAGE (widget))->keeper, tonti_focus_keeper_free);
  GTK_WIDGET_CLASS (tonti_page_parent_class)->unmap (widget);
}

static void
tonti_page_dispose (GObject *object)
{
  TontiPagePrivate *page = get_private (TONTI_PAGE (object));
  if (page->session)
    g_clear_signal_handler (&page->changed, page->session);
  g_clear_object (&page->session);
  G_OBJECT_CLASS (tonti_page_parent_class)->dispose (object);
}

static void
tonti_page_class_init (TontiPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_page_dispose;
  GTK_WIDGET_CLASS (klass)->map = tonti_page_map;
  GTK_WIDGET_CLASS (klass)->unmap = tonti_page_unmap;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_F6, 0, skip_cb, "i", 1);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_F6, GDK_SHIFT_MASK, skip_cb, "i",
                                -1);
}

static void
tonti_page_init (TontiPage *self)
{
}
