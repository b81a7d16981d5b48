// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-home-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-check-badge.h"
#include "tonti-home-report.h"

struct _TontiHomePage
{
  TontiPage parent_instance;
  gboolean is_shown; /* figures of the session stand on the page */

  /* template */
  GtkLabel *next_day;
  GtkLabel *next_place;
  GtkLabel *members;
  GtkLabel *cash;
  GtkLabel *cash_counted;
  GtkLabel *elsewhere;
  GtkBox *todos;
  GtkGrid *meetings;
  GtkLabel *no_meetings;
  TontiCheckBadge *badge;
};

G_DEFINE_FINAL_TYPE (TontiHomePage, tonti_home_page, TONTI_TYPE_PAGE)

static void
set_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

static void
show_next (TontiHomePage *self, const TontiHome *home)
{
  g_autofree char *when = NULL, *day = NULL;
  if (home->open_meeting > 0)
    when = g_strdup_printf (_ ("Meeting %" PRId64 " is open"), home->open_meeting);
  else if (home->next_meeting > 0)
    {
      day = tonti_day_format_long (home->next_day, tonti_page_lang ());
      when = g_strdup_printf (_ ("No. %" PRId64 ", %s"), home->next_meeting, day);
    }
  set_text (self->next_day, when ? when : _ ("No meeting is planned"));
  set_text (self->next_place, home->next_place ? home->next_place : "");
  g_autofree char *count = g_strdup_printf (
      g_dngettext (NULL, "%" PRId64 " member", "%" PRId64 " members", (gulong)home->members),
      home->members);
  g_autofree char *hands = g_strdup_printf (
      g_dngettext (NULL, "%" PRId64 " hand", "%" PRId64 " hands", (gulong)home->hands),
      home->hands);
  g_autofree char *both = g_strdup_printf ("%s · %s", count, hands);
  set_text (self->members, home->hands > 0 ? both : count);
}

static void
show_money (TontiHomePage *self, const TontiHome *home, const TontiGroup *group)
{
  g_autofree char *cash = tonti_style_format_symbol (&group->style, home->cash);
  g_autofree char *bank = tonti_style_format_symbol (&group->style, home->bank);
  g_autofree char *mobile = tonti_style_format_symbol (&group->style, home->mobile);
  g_autoptr (GString) elsewhere = g_string_new (NULL);
  g_autofree char *counted = NULL;
  if (home->counted_day.number != TONTI_DAY_NONE.number)
    {
      g_autofree char *day = tonti_day_format_long (home->counted_day, tonti_page_lang ());
      counted = g_strdup_printf (_ ("Counted on %s"), day);
    }
  if (home->bank.minor != 0)
    g_string_append_printf (elsewhere, _ ("At the bank: %s"), bank);
  if (home->mobile.minor != 0)
    {
      g_string_append (elsewhere, elsewhere->len > 0 ? "\n" : "");
      g_string_append_printf (elsewhere, _ ("On the phone: %s"), mobile);
    }
  set_text (self->cash, cash);
  set_text (self->cash_counted, counted ? counted : _ ("Never counted yet"));
  set_text (self->elsewhere, elsewhere->str);
}

static void
clear_children (GtkWidget *parent, void (*remove) (gpointer parent, GtkWidget *child))
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (parent)))
    remove (parent, child);
}

static void
remove_from_box (gpointer box, GtkWidget *child)
{
  gtk_box_remove (box, child);
}

static void
remove_from_grid (gpointer grid, GtkWidget *child)
{
  gtk_grid_remove (grid, child);
}

static void
add_todo (TontiHomePage *self, const char *icon, const char *text)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *label = gtk_label_new (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (image), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (row), image);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (self->todos, row);
}

static void
show_todos (TontiHomePage *self, const TontiHome *home, const TontiGroup *group)
{
  clear_children (GTK_WIDGET (self->todos), remove_from_box);
  for (guint i = 0; i < home->todos->len; i++)
    {
      g_autofree char *text = tonti_todo_format (&g_array_index (home->todos, TontiTodo, i), group);
      add_todo (self, "dialog-warning-symbolic", text);
    }
  if (home->todos->len == 0)
    add_todo (self, "object-select-symbolic", _ ("Nothing is waiting"));
}

static void
add_cell (GtkGrid *grid, int column, int row, const char *text, TontiColumnKind kind)
{
  gboolean right = kind == TONTI_COLUMN_MONEY || kind == TONTI_COLUMN_NUMBER;
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), right ? 1 : 0);
  gtk_widget_set_hexpand (label, column > 0);
  gtk_widget_add_css_class (label, row == 0 ? "heading" : "numeric");
  gtk_grid_attach (grid, label, column, row, 1, 1);
}

static void
show_meetings (TontiHomePage *self, const TontiHome *home, const TontiGroup *group)
{
  const TontiTable *table = home->meetings;
  guint rows = tonti_table_get_n_rows (table);
  clear_children (GTK_WIDGET (self->meetings), remove_from_grid);
  gtk_widget_set_visible (GTK_WIDGET (self->meetings), rows > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_meetings), rows == 0);
  for (guint column = 0; column < tonti_table_get_n_columns (table); column++)
    {
      const TontiColumn *head = tonti_table_get_column (table, column);
      add_cell (self->meetings, (int)column, 0, _ (head->title), head->kind);
      for (guint row = 0; row < rows; row++)
        {
          g_autofree char *text = tonti_table_format (table, row, column, group);
          add_cell (self->meetings, (int)column, (int)row + 1, text, head->kind);
        }
    }
}

static gpointer
read_home (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_home_read (book);
}

static void
show_home (TontiHomePage *self, const TontiHome *home)
{
  const TontiGroup *group = tonti_session_get_group (tonti_page_get_session (TONTI_PAGE (self)));
  show_next (self, home);
  show_money (self, home, group);
  show_todos (self, home, group);
  show_meetings (self, home, group);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  if (tonti_page_get_session (TONTI_PAGE (owner)))
    show_home (TONTI_HOME_PAGE (owner), *result);
}

/* The first painted frame has the figures: only later ones come when they are ready. */
static void
tonti_home_page_reload (TontiPage *page)
{
  TontiHomePage *self = TONTI_HOME_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job
      = { .read = read_home, .free_result = (GDestroyNotify)tonti_home_free, .done = read_cb };
  if (self->is_shown)
    {
      tonti_session_read (session, &job, G_OBJECT (self));
      return;
    }
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  g_autoptr (TontiHome) home = tonti_session_read_now (session, &job, problems);
  show_home (self, home);
  tonti_check_badge_set_path (self->badge, tonti_session_get_path (session));
  self->is_shown = TRUE;
}

static void
tonti_home_page_forget (TontiPage *page)
{
  TontiHomePage *self = TONTI_HOME_PAGE (page);
  self->is_shown = FALSE;
  tonti_check_badge_set_path (self->badge, NULL);
}

static void
tonti_home_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_HOME_PAGE);
  G_OBJECT_CLASS (tonti_home_page_parent_class)->dispose (object);
}

static void
tonti_home_page_class_init (TontiHomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_home_page_dispose;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_home_page_reload;
  page_class->forget = tonti_home_page_forget;
  g_type_ensure (TONTI_TYPE_CHECK_BADGE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/home/tonti-home-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_day);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, next_place);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, members);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, cash);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, cash_counted);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, elsewhere);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, todos);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, meetings);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, no_meetings);
  gtk_widget_class_bind_template_child (widget_class, TontiHomePage, badge);
}

static void
tonti_home_page_init (TontiHomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
