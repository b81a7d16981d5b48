// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-officers-row.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-member-entry.h"
#include "tonti-pin-entry.h"

struct _TontiOfficersRow
{
  GtkWidget parent_instance;
  TontiSession *session;
  gulong changed, entered;
  gboolean counters;
  GArray *members;  /* gint64, as they stand in the drop-downs */
  gint64 wanted[2]; /* proposed, 0 = by office */

  /* owned by the tree */
  GtkWidget *choices[2]; /* GtkDropDown */
  GtkWidget *entries[2]; /* TontiMemberEntry, for counters */
  TontiPinEntry *pins[2];
  gint64 asked[2]; /* whose PIN it is, 0 = none is asked for */
  GtkWidget *nobody;
};

G_DEFINE_FINAL_TYPE (TontiOfficersRow, tonti_officers_row, GTK_TYPE_WIDGET)

static guint changed_signal, activate_signal;

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

/* ---- PINs ---- */

static void
name_pin (TontiPinEntry *pin, const TontiOfficer *officer)
{
  g_auto (GStrv) parts = g_strsplit (officer->name, "_", -1);
  g_autofree char *name = g_strjoinv ("__", parts);
  g_autofree char *text = g_strdup_printf (_ ("PIN of %s"), name);
  tonti_pin_entry_set_label (pin, text);
}

static const TontiOfficer *
find_asked (TontiOfficersRow *self, guint which)
{
  const TontiFacts *facts = tonti_session_get_facts (self->session);
  const TontiOfficer *officer = tonti_officers_find (facts->officers, get_chosen (self, which));
  gboolean is_asked = officer && officer->has_pin && !self->counters
                      && officer != tonti_session_get_entered (self->session);
  return is_asked ? officer : NULL;
}

static void
show_pins (TontiOfficersRow *self)
{
  for (guint i = 0; i < 2; i++)
    {
      const TontiOfficer *officer = self->session ? find_asked (self, i) : NULL;
      gint64 member = officer ? officer->member : 0;
      if (member != self->asked[i])
        tonti_pin_entry_clear (self->pins[i]);
      if (member != self->asked[i])
        tonti_pin_entry_set_problem (self->pins[i], NULL);
      self->asked[i] = member;
      if (officer)
        name_pin (self->pins[i], officer);
      gtk_widget_set_visible (GTK_WIDGET (self->pins[i]), officer != NULL);
    }
}

void
tonti_officers_row_forget_pins (TontiOfficersRow *self)
{
  for (guint i = 0; i < 2; i++)
    tonti_pin_entry_clear (self->pins[i]);
}

TontiPins *
tonti_officers_row_get_pins (TontiOfficersRow *self)
{
  g_autoptr (TontiPins) pins = tonti_pins_new ();
  gboolean is_missing = FALSE;
  for (guint i = 2; i-- > 0;)
    {
      const char *pin = tonti_pin_entry_get_pin (self->pins[i]);
      if (self->asked[i] == 0)
        continue;
      tonti_pins_add (pins, self->asked[i], pin);
      if (*pin)
        continue;
      is_missing = TRUE;
      tonti_pin_entry_set_problem (self->pins[i], _ ("This PIN is needed: who has it enters it"));
      gtk_widget_grab_focus (GTK_WIDGET (self->pins[i]));
    }
  return is_missing ? NULL : g_steal_pointer (&pins);
}

gboolean
tonti_officers_row_blame (TontiOfficersRow *self, const TontiProblem *problem)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *field = g_strdup_printf ("pin:%" PRId64, self->asked[i]);
      if (self->asked[i] == 0 || g_strcmp0 (problem->field, field) != 0)
        continue;
      tonti_pin_entry_clear (self->pins[i]);
      tonti_pin_entry_set_problem (self->pins[i], problem->message);
      gtk_widget_grab_focus (GTK_WIDGET (self->pins[i]));
      return TRUE;
    }
  return FALSE;
}

/* ---- Who ---- */

static GtkStringList *
fill_members (TontiOfficersRow *self, const GPtrArray *officers)
{
  GtkStringList *names = gtk_string_list_new (NULL);
  g_array_set_size (self->members, 0);
  for (guint i = 0; i < officers->len; i++)
    {
      const TontiOfficer *one = officers->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s — %s", one->name, one->offices);
      if (!*one->offices)
        continue; /* has a PIN still, and no office */
      g_array_append_val (self->members, one->member);
      gtk_string_list_append (names, label);
    }
  return names;
}

/* The NTH of those who hold the office. */
static gint64
propose (const GPtrArray *officers, const char *role, guint nth)
{
  for (guint i = 0; i < officers->len; i++)
    if (tonti_officer_is (officers->pdata[i], role) && nth-- == 0)
      return ((const TontiOfficer *)officers->pdata[i])->member;
  return 0;
}

/* Two different ones: those who stood there, else chair and treasurer, else the first two. */
static void
put_choices (TontiOfficersRow *self, const GPtrArray *officers, const gint64 before[2])
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
show_officers (TontiOfficersRow *self, const GPtrArray *officers)
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
  show_pins (self);
}

static void
reload (TontiOfficersRow *self)
{
  if (self->session)
    show_officers (self, tonti_session_get_facts (self->session)->officers);
}

static void
changed_cb (TontiSession *session, guint topics, gpointer user_data)
{
  if (topics & (TONTI_TOPIC_GROUP | TONTI_TOPIC_MEMBERS))
    reload (user_data);
}

/* Somebody else is at the keyboard, or nobody: what was typed is nobody's any more. */
static void
entered_cb (TontiSession *session, gpointer user_data)
{
  tonti_officers_row_forget_pins (user_data);
  show_pins (user_data);
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
    {
      g_clear_signal_handler (&self->changed, self->session);
      g_clear_signal_handler (&self->entered, self->session);
    }
  g_set_object (&self->session, session);
  if (session)
    {
      self->changed = g_signal_connect (session, "changed", G_CALLBACK (changed_cb), self);
      self->entered = g_signal_connect (session, "entered", G_CALLBACK (entered_cb), self);
    }
  for (guint i = 0; i < 2; i++)
    tonti_member_entry_set_session (TONTI_MEMBER_ENTRY (self->entries[i]), session);
  show_pins (self);
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
  show_pins (user_data);
  g_signal_emit (user_data, changed_signal, 0);
}

static void
chosen_cb (TontiMemberEntry *entry, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0);
}

/* Return in a PIN: to the other one if it is empty still, else on. */
static void
activated_cb (TontiOfficersRow *self)
{
  for (guint i = 0; i < 2; i++)
    if (self->asked[i] != 0 && *tonti_pin_entry_get_pin (self->pins[i]) == '\0')
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->pins[i]));
        return;
      }
  g_signal_emit (self, activate_signal, 0);
}

/* Officers are proposed; a PIN is not. */
static gboolean
tonti_officers_row_grab_focus (GtkWidget *widget)
{
  TontiOfficersRow *self = TONTI_OFFICERS_ROW (widget);
  for (guint i = 0; i < 2; i++)
    if (self->asked[i] != 0 && *tonti_pin_entry_get_pin (self->pins[i]) == '\0')
      return gtk_widget_grab_focus (GTK_WIDGET (self->pins[i]));
  return gtk_widget_grab_focus (self->counters ? self->entries[0] : self->choices[0]);
}

static void
tonti_officers_row_dispose (GObject *object)
{
  TontiOfficersRow *self = TONTI_OFFICERS_ROW (object);
  GtkWidget *child;
  tonti_officers_row_set_session (self, NULL);
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
  activate_signal = g_signal_new ("activate", TONTI_TYPE_OFFICERS_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
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
  self->pins[which] = TONTI_PIN_ENTRY (tonti_pin_entry_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->pins[which]), FALSE);
  gtk_widget_set_margin_start (GTK_WIDGET (self->pins[which]), 24);
  g_signal_connect_swapped (self->pins[which], "activate", G_CALLBACK (activated_cb), self);
  gtk_widget_set_parent (self->choices[which], GTK_WIDGET (self));
  gtk_widget_set_parent (self->entries[which], GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->pins[which]), GTK_WIDGET (self));
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
