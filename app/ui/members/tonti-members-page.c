// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-members-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-import-window.h"
#include "tonti-member-forms.h"
#include "tonti-member-line.h"
#include "tonti-member-model.h"
#include "tonti-member-view.h"

struct _TontiMembersPage
{
  TontiPage parent_instance;
  TontiMemberModel *model;
  GtkSingleSelection *selection;
  GCancellable *searching; /* of the search under way, NULL = none */
  gint64 member;           /* whose page is shown, 0 = nobody's */
  gboolean is_marking;     /* the selection follows the page, not the person */
  gboolean takes_first;    /* Return was pressed: of what is being searched for */

  /* template */
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *people;
  GtkSearchEntry *search;
  GtkLabel *count;
  GtkStack *found;
  GtkWidget *results;
  GtkWidget *nobody;
  GtkListView *list;
  GtkStack *beside;
  GtkWidget *none;
  GtkWidget *somebody;
  TontiMemberView *view;
};

G_DEFINE_FINAL_TYPE (TontiMembersPage, tonti_members_page, TONTI_TYPE_PAGE)

static gboolean
is_searching (TontiMembersPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

static void
show_count (TontiMembersPage *self, const TontiRoster *roster)
{
  gulong n = roster->rows->len;
  g_autofree char *members
      = is_searching (self)
            ? g_strdup_printf (g_dngettext (NULL, "%lu found", "%lu found", n), n)
            : g_strdup_printf (g_dngettext (NULL, "%" PRId64 " member", "%" PRId64 " members",
                                            (gulong)roster->ever),
                               roster->ever);
  g_autofree char *late = g_strdup_printf (_ ("%" PRId64 " late"), roster->owing);
  g_autofree char *both = g_strdup_printf ("%s · %s", members, late);
  gtk_label_set_text (self->count, roster->owing > 0 ? both : members);
}

/* The row of the member who is shown, wherever she stands now. */
static void
mark (TontiMembersPage *self)
{
  guint position = self->member > 0 ? tonti_member_model_find (self->model, self->member)
                                    : GTK_INVALID_LIST_POSITION;
  self->is_marking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->is_marking = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

static void
show_roster (TontiMembersPage *self, TontiRoster *roster)
{
  gboolean is_empty = roster->ever == 0 && roster->rows->len == 0 && !is_searching (self);
  gtk_stack_set_visible_child (self->stack, is_empty ? self->empty : self->people);
  gtk_stack_set_visible_child (self->found, roster->rows->len > 0 ? self->results : self->nobody);
  show_count (self, roster);
  tonti_member_model_take_roster (self->model, roster);
  mark (self);
}

static gpointer
read_roster (TontiBook *book, gpointer text, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_roster_read (book, text, cancellable, problems);
}

static void
take_first (TontiMembersPage *self)
{
  self->takes_first = FALSE;
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    return;
  gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (owner);
  g_clear_object (&self->searching);
  if (*result && tonti_page_get_session (TONTI_PAGE (self)))
    {
      show_roster (self, g_steal_pointer (result));
      if (self->takes_first)
        take_first (self);
    }
  else if (!*result)
    tonti_page_tell (GTK_WIDGET (self), problems);
}

static void
stop_search (TontiMembersPage *self)
{
  if (self->searching)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
ask (TontiMembersPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  stop_search (self);
  if (!session)
    return;
  self->searching = g_cancellable_new ();
  TontiSessionJob job = { .read = read_roster,
                          .data = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_roster_free,
                          .cancellable = self->searching,
                          .done = read_cb };
  tonti_session_read (session, &job, G_OBJECT (self));
}

static void
search_changed_cb (GtkSearchEntry *entry, gpointer self)
{
  ask (self);
}

static void
show_member (TontiMembersPage *self, gint64 member)
{
  self->member = member;
  gtk_stack_set_visible_child (self->beside, member > 0 ? self->somebody : self->none);
  tonti_member_view_show (self->view, tonti_page_get_session (TONTI_PAGE (self)), member);
}

static void
selected_cb (GtkSingleSelection *selection, GParamSpec *pspec, gpointer user_data)
{
  TontiMembersPage *self = user_data;
  guint position = gtk_single_selection_get_selected (selection);
  gint64 member = tonti_member_model_get_member (self->model, position);
  if (!self->is_marking && member > 0 && member != self->member)
    show_member (self, member);
}

/* Return: into the page of the member. */
static void
activated_cb (GtkListView *list, guint position, gpointer user_data)
{
  TontiMembersPage *self = user_data;
  gint64 member = tonti_member_model_get_member (self->model, position);
  if (member == 0)
    return;
  if (member != self->member)
    show_member (self, member);
  gtk_widget_child_focus (GTK_WIDGET (self->view), GTK_DIR_TAB_FORWARD);
}

/* Return in the search: the first one found. Who types fast presses it before the list follows. */
static void
search_activated_cb (GtkSearchEntry *entry, gpointer user_data)
{
  TontiMembersPage *self = user_data;
  self->takes_first = TRUE;
  ask (self);
}

/* Down: into the list. */
static gboolean
search_key_cb (GtkEventControllerKey *keys, guint keyval, guint keycode, GdkModifierType state,
               gpointer user_data)
{
  TontiMembersPage *self = user_data;
  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  if (gtk_single_selection_get_selected (self->selection) == GTK_INVALID_LIST_POSITION)
    gtk_single_selection_set_selected (self->selection, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
  return GDK_EVENT_STOP;
}

static void
stop_search_cb (GtkSearchEntry *entry, gpointer self)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), "");
  gtk_widget_grab_focus (GTK_WIDGET (TONTI_MEMBERS_PAGE (self)->list));
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  gtk_list_item_set_child (item, tonti_member_line_new ());
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer user_data)
{
  TontiSession *session = tonti_page_get_session (user_data);
  TontiMemberItem *member = gtk_list_item_get_item (item);
  if (session)
    tonti_member_line_show (TONTI_MEMBER_LINE (gtk_list_item_get_child (item)),
                            tonti_member_item_get_row (member), tonti_session_get_group (session));
}

static void
tonti_members_page_reload (TontiPage *page)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (page);
  ask (self);
  if (self->member > 0)
    tonti_member_view_show (self->view, tonti_page_get_session (page), self->member);
}

static void
tonti_members_page_forget (TontiPage *page)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (page);
  stop_search (self);
  self->member = 0;
  tonti_member_view_show (self->view, NULL, 0);
  tonti_member_model_take_roster (self->model, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_stack_set_visible_child (self->beside, self->none);
}

static void
find (TontiPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (TONTI_MEMBERS_PAGE (page)->search));
}

static void
added_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (owner);
  gint64 member = json_integer_value (json_object_get (answer, "member"));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  show_member (self, member);
  tonti_page_toast (GTK_WIDGET (self), _ ("The member is in the book"));
}

static void
add_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (widget));
  if (session)
    tonti_member_form_add (session, widget, G_OBJECT (widget), added_cb);
}

static void
import_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (widget));
  if (session)
    tonti_import_window_show (session, widget);
}

static void
tonti_members_page_go (TontiPage *page, const char *rest)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (page);
  gint64 member = g_ascii_strtoll (rest, NULL, 10);
  if (g_str_equal (rest, "new"))
    add_cb (GTK_WIDGET (self), NULL, NULL);
  else if (g_str_equal (rest, "import"))
    import_cb (GTK_WIDGET (self), NULL, NULL);
  else if (member > 0)
    {
      show_member (self, member);
      mark (self);
    }
}

/* Typing anywhere in the window searches, as long as the page is in sight. */
static void
tonti_members_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tonti_members_page_parent_class)->map (widget);
  gtk_search_entry_set_key_capture_widget (TONTI_MEMBERS_PAGE (widget)->search,
                                           GTK_WIDGET (gtk_widget_get_root (widget)));
}

static void
tonti_members_page_unmap (GtkWidget *widget)
{
  gtk_search_entry_set_key_capture_widget (TONTI_MEMBERS_PAGE (widget)->search, NULL);
  GTK_WIDGET_CLASS (tonti_members_page_parent_class)->unmap (widget);
}

static void
tonti_members_page_dispose (GObject *object)
{
  TontiMembersPage *self = TONTI_MEMBERS_PAGE (object);
  stop_search (self);
  /* A child that is the template's and the bin's alike is let go by the bin first. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_MEMBERS_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (tonti_members_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, people);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, search);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, count);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, found);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, results);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, nobody);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, list);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, beside);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, none);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, somebody);
  gtk_widget_class_bind_template_child (widget_class, TontiMembersPage, view);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
tonti_members_page_class_init (TontiMembersPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_members_page_dispose;
  widget_class->map = tonti_members_page_map;
  widget_class->unmap = tonti_members_page_unmap;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_members_page_reload;
  page_class->forget = tonti_members_page_forget;
  page_class->go = tonti_members_page_go;
  page_class->find = find;
  g_type_ensure (TONTI_TYPE_MEMBER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/members/tonti-members-page.ui");
  bind (widget_class);
  gtk_widget_class_install_action (widget_class, "members.add", NULL, add_cb);
  gtk_widget_class_install_action (widget_class, "members.import", NULL, import_cb);
}

static void
tonti_members_page_init (TontiMembersPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->model = tonti_member_model_new ();
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->model)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selected_cb), self, 0);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
  tonti_page_stack_visible_cb (self->found, NULL, NULL);
  tonti_page_stack_visible_cb (self->beside, NULL, NULL);
}
