// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-page.h"
#include "tonti-window-private.h"

/* What is said in the window: a sentence that stays until it is taken away, a short word that goes
 * by itself. While the window is locked both are kept, in order and each once, and said when it is
 * opened: the lock screen says nothing of the book. */

void
tonti_window_say (TontiWindow *self, const char *text)
{
  gtk_label_set_text (self->error_label, text);
  gtk_info_bar_set_revealed (self->error_bar, *text != '\0');
}

static void
keep (GPtrArray *kept, const char *text)
{
  if (!g_ptr_array_find_with_equal_func (kept, text, g_str_equal, NULL))
    g_ptr_array_add (kept, g_strdup (text));
}

static void
tell (TontiWindow *self, const char *text)
{
  if (*text && tonti_lock_is_locked (self->lock))
    keep (self->untold, text);
  else
    tonti_window_say (self, text); /* nothing: what was said before is over */
}

static void
toast (TontiWindow *self, const char *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  if (tonti_lock_is_locked (self->lock))
    keep (self->untoasted, text);
  else
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (markup));
}

static void
tell_kept (TontiWindow *self)
{
  GString *text = g_string_new (NULL);
  if (gtk_info_bar_get_revealed (self->error_bar))
    g_string_append (text, gtk_label_get_text (self->error_label));
  for (guint i = 0; i < self->untold->len; i++)
    if (!g_str_equal (text->str, self->untold->pdata[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "",
                              (char *)self->untold->pdata[i]);
  tonti_window_say (self, text->str);
  g_string_free (text, TRUE);
}

void
tonti_window_say_kept (TontiWindow *self)
{
  if (self->untold->len > 0)
    tell_kept (self);
  for (guint i = 0; i < self->untoasted->len; i++)
    toast (self, self->untoasted->pdata[i]);
  tonti_window_drop_kept (self);
}

void
tonti_window_drop_kept (TontiWindow *self)
{
  g_ptr_array_set_size (self->untold, 0);
  g_ptr_array_set_size (self->untoasted, 0);
}

/* Pages ask for it. */

static void
tell_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tell (TONTI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
toast_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  toast (TONTI_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

void
tonti_window_install_words (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.tell", "s", tell_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
}

void
tonti_window_init_words (TontiWindow *self)
{
  self->untold = g_ptr_array_new_with_free_func (g_free);
  self->untoasted = g_ptr_array_new_with_free_func (g_free);
  tonti_page_set_window (adw_application_window_get_content (ADW_APPLICATION_WINDOW (self)),
                         GTK_WIDGET (self));
}
