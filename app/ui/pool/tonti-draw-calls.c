// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-draw-calls.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tonti-draw.h"
#include "tonti-member-entry.h"
#include "tonti-state-mark.h"
#include "tonti-text-entry.h"

#define NARROW 8 /* letters that a field shows at least */

struct _TontiDrawCalls
{
  AdwBin parent_instance;
  TontiSession *session;
  GtkBox *lines;         /* owned by the tree */
  TontiStateMark *count; /* owned by the tree */
  GPtrArray *rows;       /* Row */
};

G_DEFINE_FINAL_TYPE (TontiDrawCalls, tonti_draw_calls, ADW_TYPE_BIN)

static guint changed_signal, done_signal;

typedef struct
{
  TontiMemberEntry *who;
  TontiField *text;
} Row;

static const Row *
get_row (TontiDrawCalls *self, guint i)
{
  return self->rows->pdata[i];
}

static void add_row (TontiDrawCalls *self);

/* ---- What stands there ---- */

static const char *
get_text (const Row *row)
{
  return tonti_field_get_text (row->text);
}

json_t *
tonti_draw_calls_get (TontiDrawCalls *self)
{
  json_t *calls = json_array ();
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      gint64 member = tonti_member_entry_get_member (row->who);
      json_t *call = json_pack ("{s:s}", "text", get_text (row));
      if (member > 0)
        json_object_set_new (call, "member", json_integer (member));
      if (*get_text (row))
        json_array_append (calls, call);
      json_decref (call);
    }
  return calls;
}

guint
tonti_draw_calls_count (TontiDrawCalls *self)
{
  g_autoptr (GString) seed = g_string_new (NULL);
  g_autofree char *digits = NULL;
  for (guint i = 0; i < self->rows->len; i++)
    g_string_append (seed, get_text (get_row (self, i)));
  digits = tonti_draw_dup_digits (seed->str);
  return (guint)strlen (digits);
}

gboolean
tonti_draw_calls_is_enough (TontiDrawCalls *self)
{
  return tonti_draw_calls_count (self) >= TONTI_DRAW_FEWEST;
}

static void
show_count (TontiDrawCalls *self)
{
  const guint count = tonti_draw_calls_count (self);
  const gboolean is_enough = tonti_draw_calls_is_enough (self);
  g_autofree char *text
      = is_enough ? g_strdup_printf (_ ("%u figures and letters: that is enough."), count)
                  : g_strdup_printf (_ ("%1$u figures and letters; at least %2$d are needed."),
                                     count, TONTI_DRAW_FEWEST);
  tonti_state_mark_set (self->count, is_enough ? TONTI_STATE_GOOD : TONTI_STATE_PART, text, FALSE);
}

gboolean
tonti_draw_calls_check (TontiDrawCalls *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const Row *row = get_row (self, i);
      if (tonti_member_entry_get_member (row->who) > 0
          || *tonti_field_get_text (TONTI_FIELD (row->who)) == '\0')
        continue;
      gtk_widget_grab_focus (GTK_WIDGET (row->who));
      return FALSE;
    }
  return TRUE;
}

void
tonti_draw_calls_put (TontiDrawCalls *self, const json_t *calls)
{
  for (gsize i = 0; i < json_array_size (calls); i++)
    {
      const json_t *call = json_array_get (calls, i);
      const Row *row;
      if (i >= self->rows->len)
        add_row (self);
      row = get_row (self, (guint)i);
      tonti_member_entry_set_member (row->who,
                                     json_integer_value (json_object_get (call, "member")));
      gtk_editable_set_text (GTK_EDITABLE (row->text),
                             json_string_value (json_object_get (call, "text")));
    }
}

void
tonti_draw_calls_set_session (TontiDrawCalls *self, TontiSession *session)
{
  g_set_object (&self->session, session);
  for (guint i = 0; i < self->rows->len; i++)
    tonti_member_entry_set_session (get_row (self, i)->who, session);
}

/* ---- Keys ---- */

static gboolean
is_empty_last (TontiDrawCalls *self, guint at)
{
  const Row *row = get_row (self, at);
  return at + 1 == self->rows->len && *get_text (row) == '\0'
         && *tonti_field_get_text (TONTI_FIELD (row->who)) == '\0';
}

static void
who_cb (TontiField *field, TontiDrawCalls *self)
{
  guint at = 0;
  while ((gpointer)get_row (self, at)->who != field)
    at++;
  if (is_empty_last (self, at))
    g_signal_emit (self, done_signal, 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, at)->text));
}

static void
text_cb (TontiField *field, TontiDrawCalls *self)
{
  guint at = 0;
  while (get_row (self, at)->text != field)
    at++;
  if (at + 1 == self->rows->len)
    g_signal_emit (self, done_signal, 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, at + 1)->who));
}

/* An empty line is there before somebody goes to it: what is only being made cannot be scrolled
 * into sight. */
static void
changed_cb (TontiDrawCalls *self)
{
  if (*get_text (get_row (self, self->rows->len - 1)) != '\0')
    add_row (self);
  show_count (self);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
tonti_draw_calls_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (get_row (TONTI_DRAW_CALLS (widget), 0)->who));
}

/* ---- Lines ---- */

static void
name_field (GtkWidget *field, const char *format, guint n)
{
  g_autofree char *name = g_strdup_printf (format, n);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_row (TontiDrawCalls *self)
{
  Row *row = g_new0 (Row, 1);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *who = tonti_member_entry_new ();
  GtkWidget *text = tonti_text_entry_new (TONTI_TEXT_ENTRY_LINE);
  row->who = TONTI_MEMBER_ENTRY (who);
  row->text = TONTI_FIELD (text);
  g_ptr_array_add (self->rows, row);
  name_field (who, _ ("Who calls out number %u"), self->rows->len);
  name_field (text, _ ("Number %u that is called out"), self->rows->len);
  gtk_editable_set_width_chars (GTK_EDITABLE (who), NARROW);
  gtk_editable_set_width_chars (GTK_EDITABLE (text), NARROW);
  gtk_widget_set_hexpand (who, TRUE);
  gtk_widget_set_hexpand (text, TRUE);
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  if (self->session)
    tonti_member_entry_set_session (row->who, self->session);
  g_signal_connect (who, "activate", G_CALLBACK (who_cb), self);
  g_signal_connect_swapped (who, "chosen", G_CALLBACK (changed_cb), self);
  g_signal_connect (text, "activate", G_CALLBACK (text_cb), self);
  g_signal_connect_swapped (text, "changed", G_CALLBACK (changed_cb), self);
  gtk_box_append (GTK_BOX (line), who);
  gtk_box_append (GTK_BOX (line), text);
  gtk_box_append (self->lines, line);
}

static void
add_heading (TontiDrawCalls *self)
{
  const char *texts[] = { _ ("Who calls it out"), _ ("Number called out") };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (line), TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = gtk_label_new (texts[i]);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (GTK_BOX (line), label);
    }
  gtk_box_append (self->lines, line);
}

static void
tonti_draw_calls_dispose (GObject *object)
{
  TontiDrawCalls *self = TONTI_DRAW_CALLS (object);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (get_row (self, i)->who, self);
  for (guint i = 0; i < self->rows->len; i++)
    g_signal_handlers_disconnect_by_data (get_row (self, i)->text, self);
  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_draw_calls_parent_class)->dispose (object);
}

static void
tonti_draw_calls_finalize (GObject *object)
{
  g_ptr_array_unref (TONTI_DRAW_CALLS (object)->rows);
  G_OBJECT_CLASS (tonti_draw_calls_parent_class)->finalize (object);
}

static void
tonti_draw_calls_class_init (TontiDrawCallsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tonti_draw_calls_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_draw_calls_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = tonti_draw_calls_grab_focus;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_DRAW_CALLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  done_signal = g_signal_new ("done", TONTI_TYPE_DRAW_CALLS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                              G_TYPE_NONE, 0);
}

static void
tonti_draw_calls_init (TontiDrawCalls *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->count = TONTI_STATE_MARK (tonti_state_mark_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->count), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  self->rows = g_ptr_array_new_with_free_func (g_free);
  adw_bin_set_child (ADW_BIN (self), box);
  add_heading (self);
  add_row (self);
  add_row (self);
  show_count (self);
}
