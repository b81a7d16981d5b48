// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-field.h"

typedef struct
{
  GtkWidget *entry, *line;
  char *hint;    /* NULL = none */
  char *before;  /* what Escape brings back */
  char *problem; /* NULL = none */
  gboolean has_line, keeps_line;
  int showing; /* the text is set from here */
} TontiFieldPrivate;

static void tonti_field_editable_init (GtkEditableInterface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (TontiField, tonti_field, GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (TontiField)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_EDITABLE,
                                                             tonti_field_editable_init))

enum
{
  ACTIVATE,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static TontiFieldPrivate *
get_private (TontiField *self)
{
  return tonti_field_get_instance_private (self);
}

GtkEntry *
tonti_field_get_entry (TontiField *self)
{
  return GTK_ENTRY (get_private (self)->entry);
}

const char *
tonti_field_get_text (TontiField *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_private (self)->entry));
}

const char *
tonti_field_get_line (TontiField *self)
{
  return gtk_label_get_text (GTK_LABEL (get_private (self)->line));
}

static void
colour (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
tonti_field_set_line (TontiField *self, TontiLine kind, const char *text)
{
  TontiFieldPrivate *field = get_private (self);
  gboolean is_said = text && *text;
  const char *shown = is_said ? text : field->hint ? field->hint : "";
  gtk_label_set_text (GTK_LABEL (field->line), shown);
  colour (field->line, "warning", is_said && kind == TONTI_LINE_WARNING);
  colour (field->line, "error", is_said && kind == TONTI_LINE_ERROR);
  colour (field->line, "dim-label", !is_said || kind == TONTI_LINE_PLAIN);
  colour (field->entry, "warning", is_said && kind == TONTI_LINE_WARNING);
  colour (field->entry, "error", is_said && kind == TONTI_LINE_ERROR);
  gtk_widget_set_visible (field->line, field->has_line && (field->keeps_line || *shown));
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, shown, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (field->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_said && kind == TONTI_LINE_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                   : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
say (TontiField *self)
{
  TontiFieldPrivate *field = get_private (self);
  if (field->problem)
    tonti_field_set_line (self, TONTI_LINE_ERROR, field->problem);
  else if (TONTI_FIELD_GET_CLASS (self)->typed)
    TONTI_FIELD_GET_CLASS (self)->typed (self);
  else
    tonti_field_set_line (self, TONTI_LINE_PLAIN, NULL);
}

void
tonti_field_set_hint (TontiField *self, const char *hint)
{
  TontiFieldPrivate *field = get_private (self);
  g_free (field->hint);
  field->hint = g_strdup (hint);
  if (!*tonti_field_get_text (self))
    tonti_field_set_line (self, TONTI_LINE_PLAIN, NULL);
}

void
tonti_field_set_has_line (TontiField *self, gboolean has_line)
{
  TontiFieldPrivate *field = get_private (self);
  field->has_line = has_line;
  gtk_widget_set_visible (field->line,
                          has_line && (field->keeps_line || *tonti_field_get_line (self)));
}

void
tonti_field_set_keeps_line (TontiField *self, gboolean keeps_line)
{
  get_private (self)->keeps_line = keeps_line;
  tonti_field_set_has_line (self, get_private (self)->has_line);
}

void
tonti_field_set_is_short (TontiField *self, gboolean is_short)
{
  gtk_widget_set_halign (get_private (self)->entry, is_short ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}

void
tonti_field_set_problem (TontiField *self, const char *text)
{
  TontiFieldPrivate *field = get_private (self);
  g_free (field->problem);
  field->problem = g_strdup (text);
  say (self);
}

void
tonti_field_set_label (TontiField *self, GtkLabel *label)
{
  TontiFieldPrivate *field = get_private (self);
  gtk_label_set_mnemonic_widget (label, GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
}

void
tonti_field_show_text (TontiField *self, const char *text)
{
  TontiFieldPrivate *field = get_private (self);
  field->showing++;
  if (!g_str_equal (tonti_field_get_text (self), text))
    gtk_editable_set_text (GTK_EDITABLE (field->entry), text);
  field->showing--;
  g_free (field->before);
  field->before = g_strdup (text);
}

void
tonti_field_append (TontiField *self, GtkWidget *child)
{
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

static void
changed_cb (GtkEditable *editable, gpointer user_data)
{
  TontiFieldPrivate *field = get_private (user_data);
  if (field->showing > 0)
    return;
  g_clear_pointer (&field->problem, g_free);
  say (user_data);
}

static void
activate_cb (GtkEntry *entry, gpointer user_data)
{
  TontiFieldClass *klass = TONTI_FIELD_GET_CLASS (user_data);
  if (!klass->accept || klass->accept (user_data))
    g_signal_emit (user_data, signals[ACTIVATE], 0);
}

/* TRUE if there was something to bring back. */
static gboolean
restore (TontiField *self)
{
  TontiFieldPrivate *field = get_private (self);
  g_autofree char *before = g_strdup (field->before ? field->before : "");
  if (g_str_equal (before, tonti_field_get_text (self)))
    return FALSE;
  gtk_editable_set_text (GTK_EDITABLE (field->entry), before);
  gtk_editable_select_region (GTK_EDITABLE (field->entry), 0, -1);
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        gpointer user_data)
{
  TontiFieldClass *klass = TONTI_FIELD_GET_CLASS (user_data);
  if (klass->key && klass->key (user_data, keyval, state))
    return TRUE;
  return keyval == GDK_KEY_Escape && restore (user_data);
}

/* What the book said stands until something else is typed. */
static void
repeat (TontiField *self)
{
  const char *problem = get_private (self)->problem;
  if (problem)
    tonti_field_set_line (self, TONTI_LINE_ERROR, problem);
}

static void
enter_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  TontiFieldPrivate *field = get_private (user_data);
  TontiFieldClass *klass = TONTI_FIELD_GET_CLASS (user_data);
  g_free (field->before);
  field->before = g_strdup (tonti_field_get_text (user_data));
  if (klass->entered)
    klass->entered (user_data);
  repeat (user_data);
}

static void
leave_cb (GtkEventControllerFocus *controller, gpointer user_data)
{
  g_autoptr (TontiField) self = g_object_ref (user_data);
  if (TONTI_FIELD_GET_CLASS (self)->left)
    TONTI_FIELD_GET_CLASS (self)->left (self);
  repeat (self);
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
tonti_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (get_private (TONTI_FIELD (widget))->entry);
}

static GtkEditable *
get_delegate (GtkEditable *editable)
{
  return GTK_EDITABLE (get_private (TONTI_FIELD (editable))->entry);
}

static void
tonti_field_editable_init (GtkEditableInterface *iface)
{
  iface->get_delegate = get_delegate;
}

static void
tonti_field_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_get_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tonti_field_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (!gtk_editable_delegate_set_property (object, id, value, pspec))
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tonti_field_dispose (GObject *object)
{
  TontiFieldPrivate *field = get_private (TONTI_FIELD (object));
  GtkWidget *child;
  if (field->entry)
    {
      g_signal_handlers_disconnect_by_data (field->entry, object);
      gtk_editable_finish_delegate (GTK_EDITABLE (object));
    }
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  field->entry = field->line = NULL;
  G_OBJECT_CLASS (tonti_field_parent_class)->dispose (object);
}

static void
tonti_field_finalize (GObject *object)
{
  TontiFieldPrivate *field = get_private (TONTI_FIELD (object));
  g_free (field->hint);
  g_free (field->before);
  g_free (field->problem);
  G_OBJECT_CLASS (tonti_field_parent_class)->finalize (object);
}

static void
tonti_field_class_init (TontiFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  object_class->get_property = tonti_field_get_property;
  object_class->set_property = tonti_field_set_property;
  object_class->dispose = tonti_field_dispose;
  object_class->finalize = tonti_field_finalize;
  widget_class->grab_focus = tonti_field_grab_focus;
  gtk_editable_install_properties (object_class, 1);
  signals[ACTIVATE] = g_signal_new ("activate", TONTI_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[LEFT] = g_signal_new ("left", TONTI_TYPE_FIELD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
add_controllers (TontiField *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect (focus, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static void
tonti_field_init (TontiField *self)
{
  TontiFieldPrivate *field = get_private (self);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  field->entry = gtk_entry_new ();
  field->line = gtk_label_new (NULL);
  field->has_line = TRUE;
  gtk_label_set_xalign (GTK_LABEL (field->line), 0);
  gtk_label_set_wrap (GTK_LABEL (field->line), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (field->line), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (field->line, "field-line");
  gtk_widget_add_css_class (field->line, "dim-label");
  gtk_widget_set_parent (field->entry, GTK_WIDGET (self));
  gtk_widget_set_parent (field->line, GTK_WIDGET (self));
  gtk_editable_init_delegate (GTK_EDITABLE (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (field->entry),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
  g_signal_connect (field->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect (field->entry, "activate", G_CALLBACK (activate_cb), self);
  add_controllers (self);
  tonti_field_set_line (self, TONTI_LINE_PLAIN, NULL);
}
