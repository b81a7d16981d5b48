// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-toast.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"

/* What the button needs, as long as the toast lives. */
typedef struct
{
  GWeakRef widget;
  TontiSession *session;
  json_t *request; /* member.undo */
} Undo;

static void
free_undo (gpointer data, GClosure *closure)
{
  Undo *undo = data;
  g_weak_ref_clear (&undo->widget);
  g_object_unref (undo->session);
  json_decref (undo->request);
  g_free (undo);
}

static void
taken_back_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  gint64 members = json_integer_value (json_object_get (answer, "members"));
  if (!answer)
    {
      tonti_page_tell (GTK_WIDGET (owner), problems);
      return;
    }
  g_autofree char *text
      = g_strdup_printf (g_dngettext (NULL, "%" PRId64 " member was taken back",
                                      "%" PRId64 " members were taken back", (gulong)members),
                         members);
  tonti_page_toast (GTK_WIDGET (owner), text);
}

static void
undo_cb (AdwToast *toast, gpointer user_data)
{
  Undo *undo = user_data;
  g_autoptr (GtkWidget) widget = g_weak_ref_get (&undo->widget);
  if (widget)
    tonti_session_apply (undo->session, json_deep_copy (undo->request), G_OBJECT (widget),
                         taken_back_cb, NULL);
}

static json_t *
make_request (const json_t *answer)
{
  json_t *numbers = json_array ();
  size_t i;
  json_t *member;
  json_array_foreach (json_object_get (answer, "members"), i, member)
    json_array_append (numbers, json_object_get (member, "member"));
  return json_pack ("{s:s, s:o, s:s}", "do", "member.undo", "members", numbers, "reason",
                    _ ("list taken back"));
}

static char *
tell (const json_t *answer)
{
  gint64 stored = json_integer_value (json_object_get (answer, "stored"));
  gint64 hands = json_integer_value (json_object_get (json_object_get (answer, "hands"), "added"));
  if (stored == 0)
    return g_strdup_printf (g_dngettext (NULL, "%" PRId64 " hand was added",
                                         "%" PRId64 " hands were added", (gulong)hands),
                            hands);
  return g_strdup_printf (g_dngettext (NULL, "%" PRId64 " member was added",
                                       "%" PRId64 " members were added", (gulong)stored),
                          stored);
}

static void
offer_undo (AdwToast *toast, GtkWidget *widget, TontiSession *session, const json_t *answer)
{
  Undo *undo = g_new0 (Undo, 1);
  g_weak_ref_init (&undo->widget, widget);
  undo->session = g_object_ref (session);
  undo->request = make_request (answer);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_timeout (toast, 0);
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, free_undo, 0);
}

static void
show_cb (AdwToastOverlay *overlay, AdwToast *toast)
{
  adw_toast_overlay_add_toast (overlay, g_object_ref (toast));
  g_signal_handlers_disconnect_by_func (overlay, show_cb, toast);
}

/* As soon as it can be seen: the window may be locked. */
static void
show_later (GtkWidget *overlay, AdwToast *toast)
{
  if (gtk_widget_get_mapped (overlay))
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
  else
    g_signal_connect_data (overlay, "map", G_CALLBACK (show_cb), toast,
                           (GClosureNotify)(void (*) (void))g_object_unref, 0);
}

void
tonti_import_toast_show (GtkWidget *widget, TontiSession *session, const json_t *answer)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (widget, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *text = tell (answer);
  AdwToast *toast = adw_toast_new (text);
  if (json_array_size (json_object_get (answer, "members")) > 0)
    offer_undo (toast, widget, session, answer);
  if (overlay)
    show_later (overlay, toast);
  else
    g_object_unref (toast);
}
