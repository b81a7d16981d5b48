// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-form.h"

#include <glib/gi18n.h>

#include "tonti-amount-entry.h"
#include "tonti-form-request.h"

struct _TontiForm
{
  AdwWindow parent_instance;
  TontiSession *session;
  char *verb, *accept_label;
  json_t *fixed;
  GPtrArray *rows; /* TontiFormRow, owned by the tree */
  TontiFormMake make;
  gpointer make_data;
  GWeakRef owner;
  gboolean has_owner, is_sending;
  TontiSessionApplied done;
  gpointer done_data;

  /* template */
  AdwWindowTitle *title;
  GtkBox *column;
  GtkWidget *problem_box;
  GtkLabel *problem;
  GtkLabel *remark;
  GtkButton *cancel;
  GtkButton *accept;
};

G_DEFINE_FINAL_TYPE (TontiForm, tonti_form, ADW_TYPE_WINDOW)

static guint changed_signal;

static TontiFormRow *
find_row (TontiForm *self, const char *name)
{
  return tonti_form_request_find_row (self->rows, name);
}

TontiSession *
tonti_form_get_session (TontiForm *self)
{
  return self->session;
}

void
tonti_form_set_value (TontiForm *self, const char *name, json_t *value)
{
  TontiFormRow *row = find_row (self, name);
  g_return_if_fail (row != NULL);
  tonti_form_row_write (row, value);
  json_decref (value);
}

void
tonti_form_set_fixed (TontiForm *self, const char *name, json_t *value)
{
  json_object_set_new (self->fixed, name, value);
}

void
tonti_form_set_choices (TontiForm *self, const char *name, const TontiChoice *choices)
{
  TontiFormRow *row = find_row (self, name);
  g_return_if_fail (row != NULL && TONTI_IS_CHOICE_ROW (tonti_form_row_get_control (row)));
  tonti_choice_row_set_choices (TONTI_CHOICE_ROW (tonti_form_row_get_control (row)), choices);
}

void
tonti_form_set_expected (TontiForm *self, const char *name, TontiMoney expected)
{
  TontiFormRow *row = find_row (self, name);
  g_return_if_fail (row != NULL && TONTI_IS_AMOUNT_ENTRY (tonti_form_row_get_control (row)));
  tonti_amount_entry_set_expected (TONTI_AMOUNT_ENTRY (tonti_form_row_get_control (row)), expected);
}

void
tonti_form_set_field_visible (TontiForm *self, const char *name, gboolean visible)
{
  TontiFormRow *row = find_row (self, name);
  g_return_if_fail (row != NULL);
  gtk_widget_set_visible (GTK_WIDGET (row), visible);
}

void
tonti_form_set_problem (TontiForm *self, const char *name, const char *text)
{
  TontiFormRow *row = find_row (self, name);
  g_return_if_fail (row != NULL);
  tonti_form_row_set_problem (row, text);
  gtk_widget_grab_focus (GTK_WIDGET (row));
}

json_t *
tonti_form_get_value (TontiForm *self, const char *name)
{
  TontiFormRow *row = find_row (self, name);
  g_autofree char *problem = NULL;
  return row ? tonti_form_row_read (row, &problem) : NULL;
}

void
tonti_form_set_remark (TontiForm *self, const char *text)
{
  gtk_label_set_text (self->remark, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark), text && *text);
}

void
tonti_form_set_make (TontiForm *self, TontiFormMake make, gpointer data)
{
  self->make = make;
  self->make_data = data;
}

void
tonti_form_set_done (TontiForm *self, GObject *owner, TontiSessionApplied done, gpointer data)
{
  self->has_owner = owner != NULL;
  g_weak_ref_set (&self->owner, owner);
  self->done = done;
  self->done_data = data;
}

/* Beside nothing in particular; "" takes it away. */
static void
say (TontiForm *self, const char *text)
{
  gtk_label_set_text (self->problem, text);
  gtk_widget_set_visible (self->problem_box, *text != '\0');
}

static void
show_sending (TontiForm *self, gboolean is_sending)
{
  self->is_sending = is_sending;
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), !is_sending);
  gtk_button_set_label (self->accept, is_sending ? _ ("Saving…") : self->accept_label);
}

/* What is said below a field is seen with it, once there is room for it. */
static gboolean
bring_cb (gpointer data)
{
  GtkWidget *row = data, *scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  double below;
  if (!scrolled || !gtk_widget_compute_bounds (row, scrolled, &bounds))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  below = bounds.origin.y + bounds.size.height - gtk_widget_get_height (scrolled);
  if (below > 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + below);
  return G_SOURCE_REMOVE;
}

static void
blame (TontiFormRow *row)
{
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_timeout_add_full (G_PRIORITY_LOW, 50, bring_cb, g_object_ref (row), g_object_unref);
}

/* The request, or NULL when something is missing or wrong; the focus goes there. */
static json_t *
collect (TontiForm *self)
{
  json_t *request = json_pack ("{s:s}", "do", self->verb);
  TontiFormRow *wrong;
  json_object_update (request, self->fixed);
  wrong = tonti_form_request_collect (self->rows, request);
  if (!wrong)
    return request;
  blame (wrong);
  json_decref (request);
  return NULL;
}

static void
show_problems (TontiForm *self, const TontiProblems *problems)
{
  g_autoptr (GString) others = g_string_new (NULL);
  TontiFormRow *blamed = tonti_form_request_blame (self->rows, problems, others);
  say (self, others->str);
  if (blamed && !gtk_widget_get_focus_child (tonti_form_row_get_control (blamed)))
    blame (blamed);
}

static void
tell_done (TontiForm *self, const json_t *answer, const TontiProblems *problems)
{
  g_autoptr (GObject) owner = g_weak_ref_get (&self->owner);
  if (self->done && (owner || !self->has_owner))
    self->done (owner, answer, problems, self->done_data);
}

static void
applied_cb (GObject *object, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  g_autoptr (TontiForm) self = g_object_ref (TONTI_FORM (object));
  show_sending (self, FALSE);
  if (!answer)
    {
      show_problems (self, problems);
      return;
    }
  tell_done (self, answer, problems);
  gtk_window_destroy (GTK_WINDOW (self));
}

/* NULL: one is missing; the focus is there. */
static TontiPins *
take_pins (TontiForm *self)
{
  g_autoptr (TontiPins) pins = tonti_pins_new ();
  return tonti_form_request_take_pins (self->rows, pins) ? NULL : g_steal_pointer (&pins);
}

static void
send (TontiForm *self)
{
  TontiPins *pins;
  json_t *request;
  say (self, "");
  if (self->is_sending || !gtk_widget_is_sensitive (GTK_WIDGET (self->accept)))
    return;
  request = collect (self);
  if (request && self->make)
    request = self->make (self, request, self->make_data);
  pins = request ? take_pins (self) : NULL;
  if (!pins)
    {
      g_clear_pointer (&request, json_decref);
      return;
    }
  show_sending (self, TRUE);
  tonti_session_apply_with (self->session, request, pins, G_OBJECT (self), applied_cb, NULL);
}

static void
accept_cb (GtkButton *button, gpointer user_data)
{
  send (TONTI_FORM (user_data));
}

/* The first field from row AT on that can be written in. */
static gboolean
focus_from (TontiForm *self, guint at)
{
  for (; at < self->rows->len; at++)
    if (gtk_widget_get_visible (self->rows->pdata[at])
        && gtk_widget_grab_focus (self->rows->pdata[at]))
      return TRUE;
  return FALSE;
}

/* Return: to the next field, and from the last one on to the book. */
static void
activate_cb (TontiFormRow *row, gpointer user_data)
{
  TontiForm *self = user_data;
  guint at = 0;
  g_ptr_array_find (self->rows, row, &at);
  if (!focus_from (self, at + 1))
    send (self);
}

static void
changed_cb (TontiFormRow *row, gpointer user_data)
{
  g_signal_emit (user_data, changed_signal, 0, tonti_form_row_get_field (row)->name);
}

static void
send_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  send (TONTI_FORM (widget));
}

/* What is being stored is waited for. */
static gboolean
tonti_form_close_request (GtkWindow *window)
{
  if (TONTI_FORM (window)->is_sending)
    return TRUE;
  return GTK_WINDOW_CLASS (tonti_form_parent_class)->close_request (window);
}

void
tonti_form_show (TontiForm *self, GtkWidget *parent)
{
  GtkRoot *root = gtk_widget_get_root (parent);
  const char *obstacle = tonti_session_get_obstacle (self->session);
  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  if (obstacle)
    say (self, obstacle);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), !obstacle);
  gtk_window_present (GTK_WINDOW (self));
  focus_from (self, 0);
}

static void
tonti_form_dispose (GObject *object)
{
  TontiForm *self = TONTI_FORM (object);
  gtk_widget_dispose_template (GTK_WIDGET (self), TONTI_TYPE_FORM);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tonti_form_parent_class)->dispose (object);
}

static void
tonti_form_finalize (GObject *object)
{
  TontiForm *self = TONTI_FORM (object);
  g_free (self->verb);
  g_free (self->accept_label);
  json_decref (self->fixed);
  g_ptr_array_unref (self->rows);
  g_weak_ref_clear (&self->owner);
  G_OBJECT_CLASS (tonti_form_parent_class)->finalize (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/widgets/tonti-form.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiForm, title);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, column);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, problem_box);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, problem);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, remark);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, cancel);
  gtk_widget_class_bind_template_child (widget_class, TontiForm, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
}

static void
tonti_form_class_init (TontiFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = tonti_form_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = tonti_form_close_request;
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "form.send", NULL, send_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.send",
                                       NULL);
  changed_signal = g_signal_new ("changed", TONTI_TYPE_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
tonti_form_init (TontiForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->rows = g_ptr_array_new ();
  self->fixed = json_object ();
  g_weak_ref_init (&self->owner, NULL);
}

static void
add_rows (TontiForm *self, const TontiFormField *fields)
{
  for (; fields->name; fields++)
    {
      GtkWidget *row = tonti_form_row_new (self->session, fields);
      g_signal_connect (row, "activate", G_CALLBACK (activate_cb), self);
      g_signal_connect (row, "changed", G_CALLBACK (changed_cb), self);
      gtk_box_append (self->column, row);
      g_ptr_array_add (self->rows, row);
    }
}

TontiForm *
tonti_form_new (TontiSession *session, const char *verb, const char *title, const char *accept,
                const TontiFormField *fields)
{
  TontiForm *self = g_object_new (TONTI_TYPE_FORM, "title", title, NULL);
  self->session = g_object_ref (session);
  self->verb = g_strdup (verb);
  self->accept_label = g_strdup (accept);
  adw_window_title_set_title (self->title, title);
  gtk_button_set_label (self->accept, accept);
  add_rows (self, fields);
  return self;
}
