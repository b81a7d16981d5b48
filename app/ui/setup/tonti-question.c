// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-question.h"

#include <string.h>

#include "tonti-field.h"

typedef struct
{
  char *field;
  GtkWidget *label, *widget, *trouble;
} Row;

typedef struct
{
  TontiFounding *founding; /* of the window, NULL = not shown yet */
  GtkBox *box;
  GtkLabel *title, *sentence, *trouble;
  GtkGrid *grid; /* of the rows added last, NULL = none since something else */
  int lines;     /* of grid */
  GPtrArray *rows;
  GtkWidget *first; /* to focus */
} TontiQuestionPrivate;

enum
{
  SIGNAL_ACCEPTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TontiQuestion, tonti_question, ADW_TYPE_BIN)

static TontiQuestionPrivate *
get_private (TontiQuestion *self)
{
  return tonti_question_get_instance_private (self);
}

static void
free_row (gpointer data)
{
  Row *row = data;
  g_free (row->field);
  g_free (row);
}

static Row *
find_row (TontiQuestion *self, const char *field)
{
  GPtrArray *rows = get_private (self)->rows;
  for (guint i = 0; field && i < rows->len; i++)
    {
      Row *row = g_ptr_array_index (rows, i);
      if (g_str_equal (row->field, field))
        return row;
    }
  return NULL;
}

static GtkLabel *
make_label (const char *css_class)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_xalign (label, 0);
  gtk_widget_add_css_class (GTK_WIDGET (label), css_class);
  return label;
}

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

void
tonti_question_set_text (TontiQuestion *self, const char *title, const char *sentence)
{
  set_text (get_private (self)->title, title);
  set_text (get_private (self)->sentence, sentence);
}

static GtkGrid *
get_grid (TontiQuestion *self)
{
  TontiQuestionPrivate *priv = get_private (self);
  if (priv->grid)
    return priv->grid;
  priv->grid = GTK_GRID (gtk_grid_new ());
  priv->lines = 0;
  gtk_grid_set_column_spacing (priv->grid, 18);
  gtk_grid_set_row_spacing (priv->grid, 6);
  gtk_box_append (priv->box, GTK_WIDGET (priv->grid));
  return priv->grid;
}

/* The label names the field and leads to it. */
static void
name (GtkWidget *widget, GtkLabel *label)
{
  if (TONTI_IS_FIELD (widget))
    {
      tonti_field_set_label (TONTI_FIELD (widget), label);
      return;
    }
  gtk_label_set_mnemonic_widget (label, widget);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label, NULL, -1);
}

void
tonti_question_add_row (TontiQuestion *self, const char *field, const char *label,
                        GtkWidget *widget)
{
  TontiQuestionPrivate *priv = get_private (self);
  GtkGrid *grid = get_grid (self);
  Row *row = g_new0 (Row, 1);
  row->field = g_strdup (field);
  row->label = gtk_label_new_with_mnemonic (label);
  row->widget = widget;
  row->trouble = GTK_WIDGET (make_label ("error"));
  gtk_label_set_xalign (GTK_LABEL (row->label), 0);
  gtk_label_set_wrap (GTK_LABEL (row->label), TRUE);
  gtk_widget_set_valign (row->label, GTK_ALIGN_START);
  gtk_widget_add_css_class (row->label, "setup-label");
  gtk_widget_set_hexpand (widget, TRUE);
  gtk_widget_set_name (widget, field);
  gtk_widget_set_visible (row->trouble, FALSE);
  name (widget, GTK_LABEL (row->label));
  gtk_grid_attach (grid, row->label, 0, priv->lines, 1, 1);
  gtk_grid_attach (grid, widget, 1, priv->lines++, 1, 1);
  gtk_grid_attach (grid, row->trouble, 1, priv->lines++, 1, 1);
  g_ptr_array_add (priv->rows, row);
  if (!priv->first)
    priv->first = widget;
}

void
tonti_question_set_row_visible (TontiQuestion *self, const char *field, gboolean visible)
{
  Row *row = find_row (self, field);
  gtk_widget_set_visible (row->label, visible);
  gtk_widget_set_visible (row->widget, visible);
  if (!visible)
    gtk_widget_set_visible (row->trouble, FALSE);
}

void
tonti_question_set_row_label (TontiQuestion *self, const char *field, const char *label)
{
  gtk_label_set_text_with_mnemonic (GTK_LABEL (find_row (self, field)->label), label);
}

void
tonti_question_add (TontiQuestion *self, GtkWidget *widget)
{
  TontiQuestionPrivate *priv = get_private (self);
  gtk_box_append (priv->box, widget);
  priv->grid = NULL;
  if (!priv->first && !GTK_IS_LABEL (widget))
    priv->first = widget;
}

GtkLabel *
tonti_question_add_sentence (TontiQuestion *self)
{
  GtkLabel *label = make_label ("setup-sentence");
  tonti_question_add (self, GTK_WIDGET (label));
  return label;
}

void
tonti_question_show (TontiQuestion *self, TontiFounding *founding)
{
  TontiQuestionPrivate *priv = get_private (self);
  priv->founding = NULL; /* what show sets is not an answer */
  TONTI_QUESTION_GET_CLASS (self)->show (self, founding);
  priv->founding = founding;
  tonti_question_update (self);
}

const TontiFounding *
tonti_question_update (TontiQuestion *self)
{
  TontiQuestionPrivate *priv = get_private (self);
  g_autoptr (TontiProblems) unheard = tonti_problems_new ();
  if (priv->founding)
    TONTI_QUESTION_GET_CLASS (self)->read (self, priv->founding, unheard);
  return priv->founding;
}

gboolean
tonti_question_answer (TontiQuestion *self, TontiQuestionId id)
{
  TontiQuestionPrivate *priv = get_private (self);
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TONTI_QUESTION_GET_CLASS (self)->read (self, priv->founding, problems);
  if (tonti_problems_count (problems) == 0)
    tonti_founding_check (priv->founding, id, problems);
  tonti_question_tell (self, problems);
  return tonti_problems_count (problems) == 0;
}

/* One problem a line; the field is told to be wrong. A field that has a line of its own says it
 * there. */
static void
add_trouble (Row *row, GtkLabel *label, const char *message)
{
  const char *before = gtk_label_get_text (label);
  if (row && TONTI_IS_FIELD (row->widget))
    {
      tonti_field_set_problem (TONTI_FIELD (row->widget), message);
      return;
    }
  g_autofree char *text = g_strdup_printf ("%s%s%s", before, *before ? "\n" : "", message);
  set_text (label, text);
  if (row)
    gtk_accessible_update_state (GTK_ACCESSIBLE (row->widget), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
}

static void
clear_troubles (TontiQuestionPrivate *priv)
{
  set_text (priv->trouble, "");
  for (guint i = 0; i < priv->rows->len; i++)
    {
      Row *row = g_ptr_array_index (priv->rows, i);
      if (TONTI_IS_FIELD (row->widget))
        tonti_field_set_problem (TONTI_FIELD (row->widget), NULL);
      set_text (GTK_LABEL (row->trouble), "");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (row->widget), GTK_ACCESSIBLE_STATE_INVALID);
    }
}

void
tonti_question_tell (TontiQuestion *self, const TontiProblems *problems)
{
  TontiQuestionPrivate *priv = get_private (self);
  GtkWidget *wrong = NULL;
  clear_troubles (priv);
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    {
      const TontiProblem *problem = tonti_problems_get (problems, i);
      Row *row = find_row (self, problem->field);
      add_trouble (row, row ? GTK_LABEL (row->trouble) : priv->trouble, problem->message);
      if (row && !wrong)
        wrong = row->widget;
    }
  if (wrong)
    gtk_widget_grab_focus (wrong);
}

void
tonti_question_accept (TontiQuestion *self)
{
  g_signal_emit (self, signals[SIGNAL_ACCEPTED], 0);
}

void
tonti_question_begin (TontiQuestion *self)
{
  GtkWidget *first = get_private (self)->first;
  if (first && !gtk_widget_grab_focus (first))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
tonti_question_finalize (GObject *object)
{
  g_ptr_array_unref (get_private (TONTI_QUESTION (object))->rows);
  G_OBJECT_CLASS (tonti_question_parent_class)->finalize (object);
}

static void
tonti_question_class_init (TontiQuestionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tonti_question_finalize;
  signals[SIGNAL_ACCEPTED] = g_signal_new ("accepted", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tonti_question_init (TontiQuestion *self)
{
  TontiQuestionPrivate *priv = get_private (self);
  GtkWidget *outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  priv->rows = g_ptr_array_new_with_free_func (free_row);
  priv->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  priv->title = make_label ("title-2");
  priv->sentence = make_label ("dim-label");
  priv->trouble = make_label ("error");
  gtk_widget_set_visible (GTK_WIDGET (priv->trouble), FALSE);
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (priv->title));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (priv->sentence));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (priv->box));
  gtk_box_append (GTK_BOX (outer), GTK_WIDGET (priv->trouble));
  adw_bin_set_child (ADW_BIN (self), outer);
}
