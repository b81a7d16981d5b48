// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-line.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-state-mark.h"

struct _TontiMemberLine
{
  AdwBin parent_instance;

  /* owned by the tree */
  GtkLabel *number;
  GtkLabel *name;
  GtkLabel *hands;
  GtkLabel *owed;
  TontiStateMark *mark;
};

G_DEFINE_FINAL_TYPE (TontiMemberLine, tonti_member_line, ADW_TYPE_BIN)

static char *
tell_hands (const TontiRosterRow *row)
{
  if (tonti_day_is_valid (row->left))
    return g_strdup (_ ("has left"));
  if (!row->hands)
    return g_strdup (_ ("no hand"));
  return tonti_roster_tell_hands (row->hands);
}

static void
show_state (TontiMemberLine *self, const TontiRosterRow *row)
{
  if (row->owed.minor > 0)
    tonti_state_mark_set (self->mark, TONTI_STATE_WARNING, _ ("late"), TRUE);
  else if (tonti_day_is_valid (row->left))
    tonti_state_mark_set (self->mark, TONTI_STATE_NONE, NULL, TRUE);
  else
    tonti_state_mark_set (self->mark, TONTI_STATE_GOOD, _ ("nothing is late"), TRUE);
}

void
tonti_member_line_show (TontiMemberLine *self, const TontiRosterRow *row, const TontiGroup *group)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, row->member);
  g_autofree char *hands = tell_hands (row);
  g_autofree char *owed
      = row->owed.minor > 0 ? tonti_style_format (&group->style, row->owed) : g_strdup ("");
  gtk_label_set_text (self->number, number);
  gtk_label_set_text (self->name, row->name);
  gtk_label_set_text (self->hands, hands);
  gtk_label_set_text (self->owed, owed);
  show_state (self, row);
  if (tonti_day_is_valid (row->left))
    gtk_widget_add_css_class (GTK_WIDGET (self), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "dim-label");
}

static GtkLabel *
make_label (float xalign, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return GTK_LABEL (label);
}

static void
tonti_member_line_class_init (TontiMemberLineClass *klass)
{
}

static void
tonti_member_line_init (TontiMemberLine *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *person = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->number = make_label (1, "numeric");
  self->name = make_label (0, NULL);
  self->hands = make_label (0, "caption");
  self->owed = make_label (1, "numeric");
  self->mark = TONTI_STATE_MARK (tonti_state_mark_new ());
  gtk_label_set_width_chars (self->number, 3);
  gtk_label_set_wrap (self->name, TRUE);
  gtk_label_set_wrap_mode (self->name, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->hands), "dim-label");
  gtk_widget_set_hexpand (person, TRUE);
  gtk_widget_set_valign (GTK_WIDGET (self->mark), GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (person), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (person), GTK_WIDGET (self->hands));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), person);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->owed));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->mark));
  gtk_widget_add_css_class (GTK_WIDGET (self), "member-row");
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
tonti_member_line_new (void)
{
  return g_object_new (TONTI_TYPE_MEMBER_LINE, NULL);
}
