// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-keyboard-row.h"

#include <glib/gi18n.h>

#include "tonti-table-read.h"

struct _TontiKeyboardRow
{
  AdwComboRow parent_instance;
  TontiSession *session;
  GArray *members; /* gint64 of each line; the first is 0 */
  gboolean is_filling;
};

G_DEFINE_FINAL_TYPE (TontiKeyboardRow, tonti_keyboard_row, ADW_TYPE_COMBO_ROW)

static gpointer
read_officers (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, tonti_list_kinds (), "officers", &query, problems);
}

static void
add_officer (TontiKeyboardRow *self, GtkStringList *names, const TontiTable *table, guint row)
{
  const TontiGroup *group = tonti_session_get_group (self->session);
  gint64 member = tonti_table_get_int (table, row, tonti_table_read_column (table, "member"));
  const char *name = tonti_table_get_text (table, row, tonti_table_read_column (table, "name"));
  g_autofree char *role
      = tonti_table_format (table, row, tonti_table_read_column (table, "role"), group);
  g_autofree char *line = g_strdup_printf ("%s, %s", name, role);
  gtk_string_list_append (names, line);
  g_array_append_val (self->members, member);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiKeyboardRow *self = TONTI_KEYBOARD_ROW (owner);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const TontiTable *table = *result ? tonti_report_get_table (*result, 0) : NULL;
  gint64 author = tonti_session_get_user (self->session).author;
  guint selected = 0;
  gtk_string_list_append (names, _ ("The treasurer in office"));
  for (guint row = 0; table && row < tonti_table_get_n_rows (table); row++)
    if (g_strcmp0 (tonti_table_get_text (table, row, tonti_table_read_column (table, "state")),
                   "in-office")
        == 0)
      add_officer (self, names, table, row);
  for (guint i = 0; i < self->members->len; i++)
    if (author != 0 && g_array_index (self->members, gint64, i) == author)
      selected = i;
  self->is_filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->is_filling = FALSE;
}

static void
selected_cb (TontiKeyboardRow *self, GParamSpec *pspec, gpointer user_data)
{
  guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  if (!self->is_filling && selected < self->members->len)
    tonti_session_set_author (self->session, g_array_index (self->members, gint64, selected));
}

static void
tonti_keyboard_row_finalize (GObject *object)
{
  TontiKeyboardRow *self = TONTI_KEYBOARD_ROW (object);
  g_clear_object (&self->session);
  g_clear_pointer (&self->members, g_array_unref);
  G_OBJECT_CLASS (tonti_keyboard_row_parent_class)->finalize (object);
}

static void
tonti_keyboard_row_class_init (TontiKeyboardRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_keyboard_row_finalize;
}

static void
tonti_keyboard_row_init (TontiKeyboardRow *self)
{
  const gint64 treasurer = 0;
  self->members = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (self->members, treasurer);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("At the _keyboard"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                               _ ("Stands beside every entry made from now on"));
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
tonti_keyboard_row_new (TontiSession *session)
{
  TontiKeyboardRow *self = g_object_new (TONTI_TYPE_KEYBOARD_ROW, NULL);
  self->session = g_object_ref (session);
  if (tonti_session_get_facts (session)->pins > 0)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (self),
                                   _ ("Whoever opened the book with a PIN; to change, lock it"));
    }
  tonti_session_read (session,
                      &(TontiSessionJob){ .read = read_officers,
                                          .free_result = (GDestroyNotify)tonti_report_free,
                                          .done = read_cb },
                      G_OBJECT (self));
  return GTK_WIDGET (self);
}
