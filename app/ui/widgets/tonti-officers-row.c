// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-officers-row.h"

#include <glib/gi18n.h>

#include "tonti-member-entry.h"
#include "tonti-report.h"

struct _TontiOfficersRow
{
  GtkWidget parent_instance;
  TontiSession *session;
  gulong changed;
  gboolean counters;
  GArray *members;  /* gint64, as they stand in the drop-downs */
  gint64 wanted[2]; /* proposed, 0 = by office */

  /* owned by the tree */
  GtkWidget *choices[2]; /* GtkDropDown */
  GtkWidget *entries[2]; /* TontiMemberEntry, for counters */
  GtkWidget *nobody;
};

G_DEFINE_FINAL_TYPE (TontiOfficersRow, tonti_officers_row, GTK_TYPE_WIDGET)

static guint changed_signal;

/* Who stands in the office of ROLE, or the first one nobody else proposes. */
typedef struct
{
  gint64 member;
  const char *code; /* of the role, borrowed of the table */
  char *label;      /* "Awa Diop — chair" */
} Officer;

static void
clear_officer (gpointer officer)
{
  g_free (((Officer *)officer)->label);
}

static gpointer
read_officers (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  const TontiQuery query = { .from = TONTI_DAY_NONE, .to = TONTI_DAY_NONE };
  return tonti_report_make (book, tonti_list_kinds (), "officers", &query, problems);
}

static int
find_column (const TontiTable *table, const char *key)
{
  for (guint i = 0; i < tonti_table_get_n_columns (table); i++)
    if (g_str_equal (tonti_table_get_column (table, i)->key, key))
      return (int)i;
  return -1;
}

static GArray *
list_officers (const TontiTable *table, const TontiGroup *group)
{
  GArray *officers = g_array_new (FALSE, FALSE, sizeof (Officer));
  guint member = (guint)find_column (table, "member"), name = (guint)find_column (table, "name");
  guint role = (guint)find_column (table, "role"), state = (guint)find_column (table, "state");
  g_array_set_clear_func (officers, clear_officer);
  for (guint row = 0; row < tonti_table_get_n_rows (table); row++)
    {
      Officer one = { tonti_table_get_int (table, row, member),
                      tonti_table_get_text (table, row, role), NULL };
      g_autofree char *office = tonti_table_format (table, row, role, group);
      if (g_strcmp0 (tonti_table_get_text (table, row, state), "in-office") != 0)
        continue;
      one.label = g_strdup_printf ("%s — %s", tonti_table_get_text (table, row, name), office);
      g_array_append_val (officers, one);
    }
  return officers;
}

static int
find_role (const GArray *officers, const char *code, guint nth)
{
  for (guint i = 0; i < officers->len; i++)
    if (g_strcmp0 (g_array_index (officers, Officer, i).code, code) == 0 && nth-- == 0)
      return (int)i;
  return -1;
}

static int
find_member (const GArray *members, gint64 member)
{
  for (guint i = 0; i < members->len; i++)
    if (g_array_index (members, gint64, i) == member)
      return (int)i;
  return -1;
}

static gint64
get_chosen (TontiOfficersRow *self, guint which)
{
  guint index;
  if (self->counters)
    return tonti_member_entry_get_member (TONTI_MEMBER_ENTRY (self->entries[which]));
  index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choices[which]));
  return index < self->members->len ? g_array_index (self->members, gint64, index) : 0;
}

/* One entry for each person, whatever number of offices she holds. */
static GtkStringList *
fill_members (TontiOfficersRow *self, const GArray *officers)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  g_array_set_size (self->members, 0);
  for (guint i = 0; i < officers->len; i++)
    {
      const Officer *one = &g_array_index (officers, Officer, i);
      if (find_member (self->members, one->member) >= 0)
        continue;
      g_array_append_val (self->members, one->member);
      gtk_string_list_append (names, one->label);
    }
  return names;
}

static gint64
propose (const GArray *officers, const char *code, guint nth)
{
  int index = find_role (officers, code, nth);
  return index >= 0 ? g_array_index (officers, Officer, index).member : 0;
}

/* Two different ones: those who stood there, else chair and treasurer, else the first two. */
static void
put_choices (TontiOfficersRow *self, const GArray *officers, const gint64 before[2])
{
  gint64 wanted[2] = { before[0] ? before[0] : propose (officers, "chair", 0),
                       before[1] ? before[1] : propose (officers, "treasurer", 0) };
  int used = -1;
  for (guint i = 0; i < 2; i++)
    {
      int index = find_member (self->members, wanted[i]);
      if (index < 0 || index == used)
        index = used == 0 ? 1 : 0;
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->choices[i]),
                                  (guint)index < self->members->len ? (guint)index
                                                                    : GTK_INVALID_LIST_POSITION);
      used = index;
    }
}

static void
show_kind (TontiOfficersRow *self)
{
  gboolean is_asked = self->counters || self->members->len >= 2;
  for (guint i = 0; i < 2; i++)
    {
      gtk_widget_set_visible (self->choices[i], is_asked && !self->counters);
      gtk_widget_set_visible (self->entries[i], self->counters);
    }
  gtk_widget_set_visible (self->nobody, !is_asked);
}

static void
show_officers (TontiOfficersRow *self, const GArray *officers)
{
  const gint64 before[2] = { self->wanted[0] ? self->wanted[0] : get_chosen (self, 0),
                             self->wanted[1] ? self->wanted[1] : get_chosen (self, 1) };
  g_autoptr (GtkStringList) names = fill_members (self, officers);
  for (guint i = 0; i < 2; i++)
    {
      gtk_drop_down_set_model (GTK_DROP_DOWN (self->choices[i]), G_LIST_MODEL (names));
      if (self->counters && get_chosen (self, i) == 0)
        tonti_member_entry_set_member (TONTI_MEMBER_ENTRY (self->entries[i]),
                                       before[i] ? before[i] : propose (officers, "counter", i));
    }
  if (!self->counters)
    put_choices (self, officers, before);
  self->wanted[0] = self->wanted[1] = 0;
  show_kind (self);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiOfficersRow *self = TONTI_OFFICERS_ROW (owner);
  const TontiReport *report = *result;
  if (!report || !self->session)
    return;
  g_autoptr (GArray) officers
      = list_officers (tonti_report_get_table (report, 0), tonti_session_get_group (self->session));
  show_officers (self, officers);
}

static void
reload (TontiOfficersRow *self)
{
  if (self->session)
    tonti_session_read (self->session,
                        &(TontiSessionJob){ .read = read_officers,
                                            .free_result = (GDestroyNotify)tonti_report_free,
                                            .done = read_cb },
                        G_OBJECT (self));
}

static void
changed_cb (TontiSession *session, guint topics, gpointer user_data)
{
  if (topics & (TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS))
    reload (user_data);
}

void
tonti_officers_row_set_counters (TontiOfficersRow *self, gboolean counters)
{
  if (self->counters == counters)
    return;
  self->counters = counters;
  show_kind (self);
  reload (self);
}

void
tonti_officers_row_set_session (TontiOfficersRow *self, TontiSession *session)
{
  if (self->session == session)
    return;
  if (self->session)
    g_clear_signal_handler (&self->changed, self->session);
  g_set_object (&self->session, session);
  if (session)
    self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
  for (guint i = 0; i < 2; i++)
    tonti_member_entry_set_session (TONTI_MEMBER_ENTRY (self->entries[i]), session);
  reload (self);
}

void
tonti_officers_row_set_officers (TontiOfficersRow *self, const json_t *officers)
{
  for (guint i = 0; i < 2; i++)
    self->wanted[i] = json_integer_value (json_array_get (officers, i));
  reload (self);
}

gboolean
tonti_officers_row_is_asked (TontiOfficersRow *self)
{
  return self->counters || self->members->len >= 2;
}

json_t *
tonti_officers_row_get_officers (TontiOfficersRow *self)
{
  gint64 a = get_chosen (self, 0), b = get_chosen (self, 1);
  if (a == 0 || b == 0 || a == b)
    return NULL;
  return json_pack ("[I, I]", (json_int_t)a, (json_int_t)b);
}

static void
selected_cb (GObject *object, GParamSpec *pspec, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0);
}

static void
chosen_cb (TontiMemberEntry *entry, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0);
}

static gboolean
tonti_officers_row_grab_focus (GtkWidget *widget)
{
  TontiOfficersRow *self = TONTI_OFFICERS_ROW (widget);
  return gtk_widget_grab_focus (self->counters ? self->entries[0] : self->choices[0]);
}

static void
tonti_officers_row_dispose (GObject *object)
{
  TontiOfficersRow *self = TONTI_OFFICERS_ROW (object);
  GtkWidget *child;
  if (self->session)
    g_clear_signal_handler (&self->changed, self->session);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->members, g_array_unref);
  G_OBJECT_CLASS (tonti_officers_row_parent_class)->dispose (object);
}

static void
tonti_officers_row_class_init (TontiOfficersRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_officers_row_dispose;
  widget_class->grab_focus = tonti_officers_row_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_OFFICERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_choice (TontiOfficersRow *self, guint which, const char *name)
{
  self->choices[which] = gtk_drop_down_new (NULL, NULL);
  self->entries[which] = tonti_member_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choices[which]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entries[which]),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect (self->choices[which], "notify::selected", G_CALLBACK (selected_cb), self);
  g_signal_connect (self->entries[which], "chosen", G_CALLBACK (chosen_cb), self);
  gtk_widget_set_hexpand (self->choices[which], TRUE);
  gtk_widget_set_hexpand (self->entries[which], TRUE);
  gtk_widget_set_parent (self->choices[which], GTK_WIDGET (self));
  gtk_widget_set_parent (self->entries[which], GTK_WIDGET (self));
}

static void
tonti_officers_row_init (TontiOfficersRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);
  self->members = g_array_new (FALSE, FALSE, sizeof (gint64));
  add_choice (self, 0, _ ("First officer"));
  add_choice (self, 1, _ ("Second officer"));
  self->nobody = gtk_label_new (_ ("There are not two officers in office yet"));
  gtk_label_set_wrap (GTK_LABEL (self->nobody), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->nobody), 0);
  gtk_widget_add_css_class (self->nobody, "dim-label");
  gtk_widget_set_parent (self->nobody, GTK_WIDGET (self));
  show_kind (self);
}

GtkWidget *
tonti_officers_row_new (void)
{
  return g_object_new (TONTI_TYPE_OFFICERS_ROW, NULL);
}
