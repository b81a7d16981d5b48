// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-welcome-page.h"

#include <glib/gi18n.h>

#include "tonti-page.h"
#include "tonti-recent-books.h"

struct _TontiWelcomePage
{
  AdwBin parent_instance;

  /* template */
  GtkBox *columns;
  GtkBox *progress_place;
  GtkWidget *recent;
  GtkWidget *choices_title;
  GtkListBox *books;
  GtkGrid *choices;

  TontiProgress *progress; /* a child */
};

G_DEFINE_FINAL_TYPE (TontiWelcomePage, tonti_welcome_page, ADW_TYPE_BIN)

/* The ways to begin, the most wanted first. */
static const struct
{
  const char *icon, *title, *about, *action;
} ways[] = {
  { "document-new-symbolic", N_ ("_New Book"), N_ ("A few questions, and your group has its book"),
    "win.new-book" },
  { "x-office-address-book-symbolic", N_ ("_Take Over a Running Group"),
    N_ ("The notebook goes on here, from where it stands"), "win.take-over" },
  { "document-open-symbolic", N_ ("_Open a Book…"), N_ ("A file on this computer or on a stick"),
    "win.open" },
  { "applications-science-symbolic", N_ ("_Practice Book"),
    N_ ("A group of thirty to try everything on; nothing in it is real"), "win.practice" },
};

/* Ways. */

static GtkWidget *
make_symbol (const char *icon)
{
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  gtk_image_set_pixel_size (GTK_IMAGE (image), 24);
  gtk_widget_set_valign (image, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (image, "symbol");
  return image;
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_use_underline (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_way (guint i, gboolean is_first)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *title = make_label (_ (ways[i].title), "title");
  GtkWidget *about = make_label (_ (ways[i].about), "about");
  gtk_label_set_mnemonic_widget (GTK_LABEL (title), button);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  title, NULL, GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, about, NULL,
                                  -1);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), title);
  gtk_box_append (GTK_BOX (words), about);
  gtk_box_append (GTK_BOX (box), make_symbol (ways[i].icon));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), ways[i].action);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "welcome-choice");
  if (is_first)
    gtk_widget_add_css_class (button, "suggested-action");
  return button;
}

/* Two beside each other while there is no list, else one above the other: then the list is what one
 * came for. */
static void
lay_out_ways (TontiWelcomePage *self, int columns)
{
  GtkWidget *button;
  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->choices))))
    gtk_grid_remove (self->choices, button);
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    gtk_grid_attach (self->choices, make_way (i, i == 0 && columns > 1), (int)i % columns,
                     (int)i / columns, 1, 1);
}

/* Recent books. */

static char *
describe (const TontiRecentBook *book, gboolean is_there)
{
  g_autofree char *folder = g_path_get_dirname (book->path);
  g_autofree char *day = NULL;
  if (!is_there)
    return g_strdup_printf (_ ("Is not in %s any more"), folder);
  if (book->practice)
    return g_strdup (_ ("Practice book"));
  if (book->met.number == TONTI_DAY_NONE.number)
    return g_strdup (_ ("No meeting yet"));
  day = tonti_day_format_long (book->met, tonti_page_lang ());
  return g_strdup_printf (_ ("Last meeting on %s"), day);
}

static void
forget_cb (GtkButton *button, TontiWelcomePage *self)
{
  tonti_recent_books_forget (g_object_get_data (G_OBJECT (button), "path"));
  tonti_welcome_page_refresh (self);
}

static GtkWidget *
make_forget (TontiWelcomePage *self, const TontiRecentBook *book)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *name = g_strdup_printf (_ ("Forget “%s”; the file stays"), book->name);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "dim-label");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (book->path), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (forget_cb), self);
  return button;
}

static void
add_book (TontiWelcomePage *self, const TontiRecentBook *book)
{
  gboolean is_there = g_file_test (book->path, G_FILE_TEST_EXISTS);
  g_autofree char *about = describe (book, is_there);
  g_autofree char *name = g_markup_escape_text (book->name, -1);
  g_autofree char *line = g_markup_escape_text (about, -1);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *avatar = adw_avatar_new (36, book->name, TRUE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), line);
  gtk_widget_set_tooltip_text (row, book->path);
  gtk_widget_set_sensitive (avatar, is_there);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), avatar);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_forget (self, book));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), is_there);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, book->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, about, -1);
  if (!is_there)
    gtk_widget_add_css_class (row, "welcome-gone");
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (book->path), g_free);
  gtk_list_box_append (self->books, row);
}

void
tonti_welcome_page_refresh (TontiWelcomePage *self)
{
  g_autoptr (GPtrArray) books = tonti_recent_books_read ();
  GtkListBoxRow *row;
  while ((row = gtk_list_box_get_row_at_index (self->books, 0)))
    gtk_list_box_remove (self->books, GTK_WIDGET (row));
  for (guint i = 0; i < books->len; i++)
    add_book (self, books->pdata[i]);
  gtk_widget_set_visible (self->recent, books->len > 0);
  gtk_widget_set_visible (self->choices_title, books->len > 0);
  gtk_box_set_homogeneous (self->columns, books->len > 0);
  gtk_widget_set_halign (GTK_WIDGET (self->columns),
                         books->len > 0 ? GTK_ALIGN_FILL : GTK_ALIGN_CENTER);
  lay_out_ways (self, books->len > 0 ? 1 : 2);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (list), "win.open-path", "s",
                              g_object_get_data (G_OBJECT (row), "path"));
}

TontiProgress *
tonti_welcome_page_get_progress (TontiWelcomePage *self)
{
  return self->progress;
}

void
tonti_welcome_page_set_busy (TontiWelcomePage *self, gboolean busy)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->columns), !busy);
}

static void
tonti_welcome_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_WELCOME_PAGE);
  G_OBJECT_CLASS (tonti_welcome_page_parent_class)->dispose (object);
}

static void
tonti_welcome_page_class_init (TontiWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_welcome_page_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/welcome/tonti-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, columns);
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, progress_place);
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, recent);
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, choices_title);
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, books);
  gtk_widget_class_bind_template_child (widget_class, TontiWelcomePage, choices);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
tonti_welcome_page_init (TontiWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->progress = TONTI_PROGRESS (tonti_progress_new ());
  gtk_widget_set_hexpand (GTK_WIDGET (self->progress), TRUE);
  gtk_box_append (self->progress_place, GTK_WIDGET (self->progress));
  tonti_welcome_page_refresh (self);
}
