// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-import-check.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-state-mark.h"

/* More lines than that nobody reads one by one, nor names in a row. */
#define LINES_MAX 200
#define NAMES_MAX 60

struct _TontiImportCheck
{
  AdwBin parent_instance;
  TontiImportOrder *order;
  gboolean is_showing;

  /* template */
  GtkLabel *summary;
  GtkLabel *people;
  GtkLabel *hands;
  GtkCheckButton *renumber;
  GtkListBox *list;
  GtkWidget *problems;
  GtkLabel *ignored;
};

G_DEFINE_FINAL_TYPE (TontiImportCheck, tonti_import_check, ADW_TYPE_BIN)

static guint changed_signal;

static gint64
count (const json_t *object, const char *name)
{
  const json_t *value = json_object_get (object, name);
  return json_is_array (value) ? (gint64)json_array_size (value) : json_integer_value (value);
}

static void
clear (TontiImportCheck *self)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
}

static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, gpointer user_data)
{
  TontiImportCheck *self = user_data;
  int row = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (choice), "row"));
  if (self->is_showing)
    return;
  tonti_import_order_choose (self->order, row,
                             (TontiImportChoice)gtk_drop_down_get_selected (choice));
  g_signal_emit (self, changed_signal, 0);
}

/* In the order of TontiImportChoice. */
static GtkWidget *
make_choice (TontiImportCheck *self, int row, const char *name)
{
  const char *const texts[]
      = { _ ("To be said"), _ ("Another person: add"), _ ("The same: leave out"), NULL };
  GtkWidget *choice = gtk_drop_down_new_from_strings (texts);
  g_autofree char *label = g_strdup_printf (_ ("What to do with row %d: %s"), row, name);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice),
                              tonti_import_order_get_choice (self->order, row));
  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_object_set_data (G_OBJECT (choice), "row", GINT_TO_POINTER (row));
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
  return choice;
}

/* "Row 7: …", and what can be answered. */
static void
add_line (TontiImportCheck *self, int row, const char *text, TontiState state, const char *word,
          gboolean is_asked)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *where = g_strdup_printf (_ ("Row %d"), row);
  GtkWidget *place = gtk_label_new (where), *label = gtk_label_new (text);
  GtkWidget *mark = tonti_state_mark_new ();
  tonti_state_mark_set (TONTI_STATE_MARK (mark), state, word, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (place, "numeric");
  gtk_widget_add_css_class (line, "import-step");
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), place);
  gtk_box_append (GTK_BOX (line), label);
  if (is_asked)
    gtk_box_append (GTK_BOX (line), make_choice (self, row, text));
  gtk_list_box_append (self->list, line);
}

static gboolean
is_twin (const char *code)
{
  return g_strcmp0 (code, "same-name") == 0;
}

/* The book's sentence with the name, but not where it speaks to who types commands. */
static char *
tell (const json_t *problem)
{
  const char *message = json_string_value (json_object_get (problem, "message"));
  const char *name = json_string_value (json_object_get (problem, "name"));
  if (name && is_twin (json_string_value (json_object_get (problem, "code"))))
    return g_strdup_printf (_ ("%s: a member has this name already: is it another person?"), name);
  return name ? g_strdup_printf ("%s · %s", name, message) : g_strdup (message ? message : "");
}

static gboolean
add_problems (TontiImportCheck *self, const json_t *problems, gboolean *taken)
{
  size_t i;
  json_t *problem;
  json_array_foreach ((json_t *)problems, i, problem)
    {
      const char *code = json_string_value (json_object_get (problem, "code"));
      g_autofree char *text = tell (problem);
      *taken = *taken || g_strcmp0 (code, "number-taken") == 0;
      if (i < LINES_MAX)
        add_line (self, (int)json_integer_value (json_object_get (problem, "row")), text,
                  is_twin (code) ? TONTI_STATE_WARNING : TONTI_STATE_MISSING,
                  is_twin (code) ? _ ("to be said") : _ ("not added"), is_twin (code));
    }
  return json_array_size (problems) > 0;
}

/* Rows of namesakes that were answered stay in sight, so that the answer can be changed. */
static gboolean
add_answered (TontiImportCheck *self, const json_t *rows)
{
  gboolean any = FALSE;
  size_t i;
  json_t *item;
  json_array_foreach ((json_t *)rows, i, item)
    {
      int row = (int)json_integer_value (json_object_get (item, "row"));
      const char *name = json_string_value (json_object_get (item, "name"));
      TontiImportChoice choice = tonti_import_order_get_choice (self->order, row);
      if (choice == TONTI_IMPORT_ASK)
        continue;
      any = TRUE;
      add_line (self, row, name ? name : _ ("left out"),
                choice == TONTI_IMPORT_TAKE ? TONTI_STATE_GOOD : TONTI_STATE_CLOSED,
                choice == TONTI_IMPORT_TAKE ? _ ("added") : _ ("left out"), TRUE);
    }
  return any;
}

static char *
tell_hands (const json_t *hands)
{
  gint64 added = count (hands, "added"), whole = count (hands, "whole");
  gint64 parts = count (hands, "parts");
  const char *pool = json_string_value (json_object_get (hands, "pool"));
  if (whole + parts == 0)
    return g_strdup ("");
  if (pool)
    return g_strdup_printf (g_dngettext (NULL, "%" PRId64 " hand will be added to the pot",
                                         "%" PRId64 " hands will be added to the pot",
                                         (gulong)added),
                            added);
  return g_strdup (_ ("The hands of the list are not added: no pot waits for hands. Begin a pot, "
                      "then import the same list again: only the hands will be added."));
}

/* Blank rows, titles and totals are nobody's business; who is there already is. */
static char *
tell_ignored (const json_t *ignored)
{
  gint64 already = 0;
  size_t i;
  json_t *item;
  json_array_foreach ((json_t *)ignored, i, item)
    already += g_strcmp0 (json_string_value (json_object_get (item, "reason")), "already") == 0;
  return already == 0
             ? g_strdup ("")
             : g_strdup_printf (g_dngettext (NULL, "%" PRId64 " member of this list is in the book",
                                             "%" PRId64 " members of this list are in the book",
                                             (gulong)already),
                                already);
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* "1 Awa Diop · 2 Binta Sow …": to be read aloud. */
static char *
tell_people (const json_t *members)
{
  GString *text = g_string_new (NULL);
  size_t i;
  json_t *member;
  json_array_foreach ((json_t *)members, i, member)
    {
      if (i < NAMES_MAX)
        g_string_append_printf (text, "%s%" PRId64 " %s", i > 0 ? " · " : "",
                                (gint64)json_integer_value (json_object_get (member, "member")),
                                json_string_value (json_object_get (member, "name")));
    }
  if (json_array_size (members) > NAMES_MAX)
    g_string_append (text, " …");
  return g_string_free (text, FALSE);
}

static void
show_texts (TontiImportCheck *self, const json_t *answer)
{
  gint64 stored = count (answer, "stored");
  g_autofree char *summary
      = stored == 0
            ? g_strdup (_ ("Nobody will be added"))
            : g_strdup_printf (g_dngettext (NULL, "%" PRId64 " member will be added",
                                            "%" PRId64 " members will be added", (gulong)stored),
                               stored);
  g_autofree char *hands = tell_hands (json_object_get (answer, "hands"));
  g_autofree char *ignored = tell_ignored (json_object_get (answer, "ignored"));
  g_autofree char *people = tell_people (json_object_get (answer, "members"));
  set_text (self->summary, summary);
  set_text (self->people, people);
  set_text (self->hands, hands);
  set_text (self->ignored, ignored);
}

void
tonti_import_check_show (TontiImportCheck *self, TontiImportOrder *order, const json_t *answer)
{
  gboolean taken = FALSE, any;
  self->order = order;
  self->is_showing = TRUE;
  clear (self);
  any = add_problems (self, json_object_get (answer, "rejected"), &taken);
  any = add_answered (self, json_object_get (answer, "members")) || any;
  any = add_answered (self, json_object_get (answer, "ignored")) || any;
  any = add_problems (self, json_object_get (json_object_get (answer, "hands"), "rejected"), &taken)
        || any;
  gtk_widget_set_visible (GTK_WIDGET (self->renumber), taken || order->renumber);
  gtk_check_button_set_active (self->renumber, order->renumber);
  gtk_widget_set_visible (self->problems, any);
  show_texts (self, answer);
  self->is_showing = FALSE;
}

static void
renumber_cb (GtkCheckButton *button, gpointer user_data)
{
  TontiImportCheck *self = user_data;
  if (self->is_showing)
    return;
  self->order->renumber = gtk_check_button_get_active (button);
  g_signal_emit (self, changed_signal, 0);
}

static void
tonti_import_check_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_IMPORT_CHECK);
  G_OBJECT_CLASS (tonti_import_check_parent_class)->dispose (object);
}

static void
tonti_import_check_class_init (TontiImportCheckClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_import_check_dispose;
  changed_signal = g_signal_new ("changed", TONTI_TYPE_IMPORT_CHECK, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/members/tonti-import-check.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, summary);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, people);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, hands);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, renumber);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, list);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, problems);
  gtk_widget_class_bind_template_child (widget_class, TontiImportCheck, ignored);
  gtk_widget_class_bind_template_callback (widget_class, renumber_cb);
}

static void
tonti_import_check_init (TontiImportCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
