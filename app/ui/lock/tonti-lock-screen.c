// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-lock-screen.h"

#include <glib/gi18n.h>

#include "tonti-page.h"
#include "tonti-pin-entry.h"
#include "tonti-pin-forms.h"
#include "tonti-wait.h"

struct _TontiLockScreen
{
  AdwBin parent_instance;
  TontiSession *session;
  gulong changed;
  GPtrArray *marks; /* GtkWidget of each row, owned by the tree: the chosen one's is shown */
  GArray *members;  /* gint64 of each row */
  TontiWait *wait;  /* NULL = she may try now */
  gboolean is_trying;

  /* template */
  GtkLabel *title;
  GtkListBox *officers;
  TontiPinEntry *pin;
  GtkCheckButton *looking;
  GtkButton *open;
};

G_DEFINE_FINAL_TYPE (TontiLockScreen, tonti_lock_screen, ADW_TYPE_BIN)

gint64
tonti_lock_screen_get_member (TontiLockScreen *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->officers);
  int n = row ? gtk_list_box_row_get_index (row) : -1;
  return n >= 0 ? g_array_index (self->members, gint64, n) : 0;
}

static void
show_state (TontiLockScreen *self)
{
  gboolean can = !self->is_trying && !self->wait && tonti_lock_screen_get_member (self) != 0;
  gtk_widget_set_sensitive (GTK_WIDGET (self->open),
                            can && *tonti_pin_entry_get_pin (self->pin) != '\0');
  gtk_widget_set_sensitive (GTK_WIDGET (self->officers), !self->is_trying);
  gtk_button_set_label (self->open, self->is_trying ? _ ("Opening…") : _ ("_Open"));
}

/* Trying, and waiting after wrong ones. */

static void
waited_cb (const char *text, gpointer user_data)
{
  TontiLockScreen *self = user_data;
  tonti_pin_entry_set_problem (self->pin, text);
  if (text)
    return;
  g_clear_pointer (&self->wait, tonti_wait_free);
  show_state (self);
}

static void
tried_cb (GObject *owner, gint64 wait_s, const TontiProblems *problems, gpointer data)
{
  TontiLockScreen *self = TONTI_LOCK_SCREEN (owner);
  g_autofree char *text = tonti_page_join_problems (problems);
  self->is_trying = FALSE;
  g_clear_pointer (&self->wait, tonti_wait_free);
  if (!self->session)
    return;
  tonti_pin_entry_set_problem (self->pin, text);
  if (wait_s > 0)
    self->wait = tonti_wait_new (wait_s, waited_cb, self);
  show_state (self);
  if (tonti_problems_count (problems) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

static void
ask (TontiLockScreen *self, const char *pin)
{
  gint64 member = tonti_lock_screen_get_member (self);
  if (member != 0)
    tonti_session_login (self->session, member, pin, gtk_check_button_get_active (self->looking),
                         G_OBJECT (self), tried_cb, NULL);
}

static void
open_cb (TontiLockScreen *self)
{
  if (!gtk_widget_get_sensitive (GTK_WIDGET (self->open)))
    return;
  self->is_trying = TRUE;
  ask (self, tonti_pin_entry_get_pin (self->pin));
  tonti_pin_entry_clear (self->pin);
  show_state (self);
}

static void
typed_cb (TontiLockScreen *self)
{
  show_state (self);
}

/* Who. */

static void
selected_cb (TontiLockScreen *self)
{
  if (!self->session) /* it goes */
    return;
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->officers);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_set_opacity (self->marks->pdata[i],
                            row && gtk_list_box_row_get_index (row) == (int)i ? 1 : 0);
  g_clear_pointer (&self->wait, tonti_wait_free);
  tonti_pin_entry_clear (self->pin);
  tonti_pin_entry_set_problem (self->pin, NULL);
  show_state (self);
  if (row && !self->is_trying)
    ask (self, NULL);
}

static void
forgotten_cb (TontiLockScreen *self)
{
  const GPtrArray *officers = tonti_session_get_facts (self->session)->officers;
  const TontiOfficer *officer = tonti_officers_find (officers, tonti_lock_screen_get_member (self));
  if (officer)
    g_object_set_data (
        G_OBJECT (tonti_pin_forms_recover (GTK_WIDGET (self), self->session, officer)),
        TONTI_LOCK_STAYS, self);
}

static void
activated_cb (TontiLockScreen *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->pin));
}

static void
add_officer (TontiLockScreen *self, const TontiOfficer *officer)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_object_set (row, "use-markup", FALSE, "title", officer->name, "subtitle",
                *officer->offices ? officer->offices : _ ("No office any more"), "activatable",
                TRUE, NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  g_ptr_array_add (self->marks, mark);
  g_array_append_val (self->members, officer->member);
  gtk_list_box_append (self->officers, row);
}

static void
empty (TontiLockScreen *self)
{
  GtkListBoxRow *row;
  g_ptr_array_set_size (self->marks, 0);
  g_array_set_size (self->members, 0);
  while ((row = gtk_list_box_get_row_at_index (self->officers, 0)))
    gtk_list_box_remove (self->officers, GTK_WIDGET (row));
}

static void
fill (TontiLockScreen *self, gint64 member)
{
  const TontiFacts *facts = tonti_session_get_facts (self->session);
  int chosen = 0;
  empty (self);
  for (guint i = 0; i < facts->officers->len; i++)
    {
      const TontiOfficer *officer = facts->officers->pdata[i];
      if (officer->has_pin && officer->member == member)
        chosen = (int)self->members->len;
      if (officer->has_pin)
        add_officer (self, officer);
    }
  gtk_list_box_select_row (self->officers, gtk_list_box_get_row_at_index (self->officers, chosen));
}

/* Another process gave or took a PIN: the list is made anew only when it is another one. */
static void
changed_cb (TontiSession *session, guint topics, TontiLockScreen *self)
{
  const TontiFacts *facts = tonti_session_get_facts (session);
  guint n = 0;
  for (guint i = 0; i < facts->officers->len; i++)
    n += ((const TontiOfficer *)facts->officers->pdata[i])->has_pin;
  if (n != self->members->len && !self->is_trying)
    fill (self, tonti_lock_screen_get_member (self));
}

static gboolean
tonti_lock_screen_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TONTI_LOCK_SCREEN (widget)->pin));
}

static void
tonti_lock_screen_dispose (GObject *object)
{
  TontiLockScreen *self = TONTI_LOCK_SCREEN (object);
  g_clear_pointer (&self->wait, tonti_wait_free);
  if (self->session)
    g_clear_signal_handler (&self->changed, self->session);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_LOCK_SCREEN);
  G_OBJECT_CLASS (tonti_lock_screen_parent_class)->dispose (object);
}

static void
tonti_lock_screen_finalize (GObject *object)
{
  TontiLockScreen *self = TONTI_LOCK_SCREEN (object);
  g_ptr_array_unref (self->marks);
  g_array_unref (self->members);
  G_OBJECT_CLASS (tonti_lock_screen_parent_class)->finalize (object);
}

static void
tonti_lock_screen_class_init (TontiLockScreenClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_lock_screen_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_lock_screen_finalize;
  widget_class->grab_focus = tonti_lock_screen_grab_focus;
  g_type_ensure (TONTI_TYPE_PIN_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/lock/tonti-lock-screen.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiLockScreen, title);
  gtk_widget_class_bind_template_child (widget_class, TontiLockScreen, officers);
  gtk_widget_class_bind_template_child (widget_class, TontiLockScreen, pin);
  gtk_widget_class_bind_template_child (widget_class, TontiLockScreen, looking);
  gtk_widget_class_bind_template_child (widget_class, TontiLockScreen, open);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, forgotten_cb);
}

static void
tonti_lock_screen_init (TontiLockScreen *self)
{
  self->marks = g_ptr_array_new ();
  self->members = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tonti_lock_screen_new (TontiSession *session, gint64 member)
{
  TontiLockScreen *self = g_object_new (TONTI_TYPE_LOCK_SCREEN, NULL);
  self->session = g_object_ref (session);
  self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  gtk_label_set_text (self->title, tonti_session_get_group (session)->name);
  fill (self, member);
  return GTK_WIDGET (self);
}
