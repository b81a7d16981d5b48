// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-pin-list.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-pin-forms.h"
#include "tonti-row-list.h"

struct _TontiPinList
{
  AdwBin parent_instance;
  TontiSession *session; /* NULL = none */
  gulong entered;
  TontiRowList *rows; /* the officers, then the code, the keys and the idle time */
};

G_DEFINE_FINAL_TYPE (TontiPinList, tonti_pin_list, ADW_TYPE_BIN)

static const TontiOfficer *
get_officer (TontiPinList *self, guint n)
{
  const GPtrArray *officers = tonti_session_get_facts (self->session)->officers;
  return n < officers->len ? officers->pdata[n] : NULL;
}

/* What a row says of her. */
static const char *
tell_pin (TontiPinList *self, const TontiOfficer *officer)
{
  if (!officer->has_pin && tonti_officer_is (officer, "auditor"))
    return _ ("No PIN yet; an auditor looks only, whatever she does");
  if (!officer->has_pin)
    return _ ("No PIN yet");
  if (officer == tonti_session_get_entered (self->session))
    return _ ("Has a PIN, and is at the keyboard");
  return _ ("Has a PIN");
}

static void
show_rows (TontiPinList *self)
{
  const TontiFacts *facts = tonti_session_get_facts (self->session);
  gint64 keys = facts->guard.keys_to_open, idle = facts->guard.idle_minutes;
  g_autofree char *holders
      = g_strdup_printf (ngettext ("%" PRId64 " key-holder opens a meeting",
                                   "%" PRId64 " key-holders open it together", (gulong)keys),
                         keys);
  g_autofree char *minutes
      = g_strdup_printf (ngettext ("After %" PRId64 " minute without a key pressed",
                                   "After %" PRId64 " minutes without a key pressed", (gulong)idle),
                         idle);
  guint n = 0;
  for (; n < facts->officers->len; n++)
    {
      const TontiOfficer *one = facts->officers->pdata[n];
      tonti_row_list_set_row (self->rows, n, one->name, tell_pin (self, one), TRUE);
    }
  tonti_row_list_set_row (self->rows, n++, _ ("Recovery code"),
                          _ ("For who forgets a PIN: one sheet, in the box"), facts->pins > 0);
  tonti_row_list_set_row (self->rows, n++, _ ("Keys to open a meeting"),
                          keys > 0 ? holders : _ ("Not asked"), TRUE);
  tonti_row_list_set_row (self->rows, n++, _ ("The book locks itself"),
                          facts->pins > 0 ? minutes : _ ("Only when somebody has a PIN"), TRUE);
  tonti_row_list_set_length (self->rows, n);
}

/* One who has a PIN and is at the keyboard: another PIN, or none any more? */

static void
change_cb (TontiPinList *self, const char *response)
{
  const TontiOfficer *officer = self->session ? tonti_session_get_entered (self->session) : NULL;
  if (officer && g_str_equal (response, "change"))
    tonti_pin_forms_choose (GTK_WIDGET (self), self->session, officer);
  if (officer && g_str_equal (response, "remove"))
    tonti_pin_forms_remove (GTK_WIDGET (self), self->session, officer);
}

static void
ask_own (TontiPinList *self, const TontiOfficer *officer)
{
  GtkWindow *parent = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  AdwMessageDialog *dialog
      = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, officer->name, _ ("Has a PIN")));
  adw_message_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove",
                                    _ ("_Without a PIN…"), "change", _ ("Another _PIN…"), NULL);
  adw_message_dialog_set_default_response (dialog, "change");
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (change_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
open_officer (TontiPinList *self, const TontiOfficer *officer)
{
  if (!officer->has_pin)
    tonti_pin_forms_choose (GTK_WIDGET (self), self->session, officer);
  else if (officer == tonti_session_get_entered (self->session))
    ask_own (self, officer);
  else
    tonti_pin_forms_reset (GTK_WIDGET (self), self->session, officer);
}

static void
opened_cb (TontiPinList *self, guint n)
{
  const TontiOfficer *officer = get_officer (self, n);
  if (officer)
    open_officer (self, officer);
  else if (n == tonti_session_get_facts (self->session)->officers->len)
    tonti_pin_forms_make_code (GTK_WIDGET (self), self->session);
  else
    tonti_pin_forms_guard (GTK_WIDGET (self), self->session);
}

static void
entered_cb (TontiPinList *self)
{
  show_rows (self);
}

void
tonti_pin_list_show (TontiPinList *self, TontiSession *session)
{
  if (self->session != session && self->session)
    g_clear_signal_handler (&self->entered, self->session);
  if (self->session != session && session)
    self->entered = g_signal_connect_swapped (session, "entered", G_CALLBACK (entered_cb), self);
  g_set_object (&self->session, session);
  if (session)
    show_rows (self);
}

static void
tonti_pin_list_dispose (GObject *object)
{
  tonti_pin_list_show (TONTI_PIN_LIST (object), NULL);
  G_OBJECT_CLASS (tonti_pin_list_parent_class)->dispose (object);
}

static void
tonti_pin_list_class_init (TontiPinListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_pin_list_dispose;
}

static void
tonti_pin_list_init (TontiPinList *self)
{
  self->rows = TONTI_ROW_LIST (tonti_row_list_new ());
  tonti_row_list_set_title (self->rows, _ ("PINs and keys"),
                            _ ("Who has a PIN opens the book with it, and stands with it for what "
                               "needs two."),
                            NULL);
  g_signal_connect_swapped (self->rows, "opened", G_CALLBACK (opened_cb), self);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->rows));
}

GtkWidget *
tonti_pin_list_new (void)
{
  return g_object_new (TONTI_TYPE_PIN_LIST, NULL);
}
