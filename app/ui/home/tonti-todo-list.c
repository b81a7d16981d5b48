// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-todo-list.h"

#include <glib/gi18n.h>

#include "tonti-ornament.h"
#include "tonti-page.h"

struct _TontiTodoList
{
  AdwBin parent_instance;
  GtkStack *stack;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (TontiTodoList, tonti_todo_list, ADW_TYPE_BIN)

/* Where it is done. */
static const char *
get_route (TontiTodoKind kind)
{
  switch (kind)
    {
    case TONTI_TODO_ARREARS:
    case TONTI_TODO_ABSENCES:
    case TONTI_TODO_CONTESTS:
    case TONTI_TODO_LEAVERS:
      return "members";
    case TONTI_TODO_CLAIM:
    case TONTI_TODO_DEMANDS:
      return "debts";
    case TONTI_TODO_NO_DISCHARGE:
      return "documents";
    case TONTI_TODO_OWED:
      return "pool";
    case TONTI_TODO_TAKEOVER:
      return "takeover";
    case TONTI_TODO_NO_PIECE:
    case TONTI_TODO_SUSPENSE:
    default:
      return "cash";
    }
}

static GtkWidget *
make_row (const TontiTodo *todo, const TontiGroup *group)
{
  g_autofree char *text = tonti_todo_format (todo, group);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = gtk_label_new (text);
  GtkWidget *mark = tonti_ornament_new ("dialog-warning-symbolic");
  gtk_widget_add_css_class (mark, "warning");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), tonti_ornament_new ("go-next-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data (G_OBJECT (row), "route", (gpointer)get_route (todo->kind));
  return row;
}

static void
activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  tonti_page_show (GTK_WIDGET (list), "%s",
                   (const char *)g_object_get_data (G_OBJECT (row), "route"));
}

void
tonti_todo_list_show (TontiTodoList *self, const GArray *todos, const TontiGroup *group)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  int place
      = GTK_IS_LIST_BOX_ROW (focus) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : -1;
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)))
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < todos->len; i++)
    gtk_list_box_append (self->list, make_row (&g_array_index (todos, TontiTodo, i), group));
  row = place >= 0 ? gtk_list_box_get_row_at_index (self->list, place) : NULL;
  if (row)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  gtk_stack_set_visible_child_name (self->stack, todos->len > 0 ? "list" : "nothing");
}

static GtkWidget *
make_nothing (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *image = tonti_ornament_new ("object-select-symbolic");
  gtk_image_set_pixel_size (GTK_IMAGE (image), 48);
  gtk_widget_add_css_class (image, "success");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), gtk_label_new (_ ("Nothing is waiting")));
  return box;
}

static void
tonti_todo_list_class_init (TontiTodoListClass *klass)
{
}

static void
tonti_todo_list_init (TontiTodoList *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "home-todos");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To do"), -1);
  gtk_stack_add_named (self->stack, GTK_WIDGET (self->list), "list");
  gtk_stack_add_named (self->stack, make_nothing (), "nothing");
  g_signal_connect (self->stack, "notify::visible-child", G_CALLBACK (tonti_page_stack_visible_cb),
                    NULL);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), NULL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}
