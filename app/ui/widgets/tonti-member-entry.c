// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-member-entry.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <string.h>

#include "tonti-member-list.h"
#include "tonti-page.h"

#define SHOWN 40      /* matches in the list */
#define BETWEEN " · " /* number and name of who is chosen */

struct _TontiMemberEntry
{
  TontiField parent_instance;
  TontiSession *session;
  GCancellable *search; /* under way; NULL = none */
  GArray *found;        /* of the last answer; NULL = none */
  gint64 member;
  char *name;
  gboolean takes_exact; /* left or accepted before the answer came */
  gboolean accepts;     /* Return was pressed before the answer came */

  /* owned by the tree */
  TontiMemberList *list;
};

G_DEFINE_FINAL_TYPE (TontiMemberEntry, tonti_member_entry, TONTI_TYPE_FIELD)

static guint chosen_signal;

gint64
tonti_member_entry_get_member (TontiMemberEntry *self)
{
  return self->member;
}

const char *
tonti_member_entry_get_name (TontiMemberEntry *self)
{
  return self->name ? self->name : "";
}

static void
stop_search (TontiMemberEntry *self)
{
  if (self->search)
    g_cancellable_cancel (self->search);
  g_clear_object (&self->search);
}

static void
become (TontiMemberEntry *self, gint64 member, const char *name)
{
  gboolean is_other = self->member != member;
  g_autofree char *copy = g_strdup (name);
  self->member = member;
  g_free (self->name);
  self->name = g_steal_pointer (&copy);
  if (is_other)
    g_signal_emit (self, chosen_signal, 0);
}

static void
choose (TontiMemberEntry *self, const TontiFoundMember *found)
{
  g_autofree char *text = g_strdup_printf ("%" PRId64 BETWEEN "%s", found->member, found->name);
  g_autofree char *day = NULL, *line = NULL;
  stop_search (self);
  gtk_popover_popdown (GTK_POPOVER (self->list));
  tonti_field_show_text (TONTI_FIELD (self), text);
  gtk_editable_set_position (GTK_EDITABLE (self), -1);
  if (tonti_day_is_valid (found->left))
    {
      day = tonti_day_format_long (found->left, tonti_page_lang ());
      line = g_strdup_printf (_ ("Left the group on %s"), day);
    }
  tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_WARNING, line);
  become (self, found->member, found->name);
}

/* The only one whose number or whole name was typed; NULL = none, or several. */
static const TontiFoundMember *
find_exact (TontiMemberEntry *self)
{
  const TontiFoundMember *exact = NULL;
  for (guint i = 0; self->found && i < self->found->len; i++)
    {
      const TontiFoundMember *one = &g_array_index (self->found, TontiFoundMember, i);
      if (one->is_exact && exact)
        return NULL;
      if (one->is_exact)
        exact = one;
    }
  return exact;
}

static void
complain (TontiMemberEntry *self)
{
  const char *text = tonti_field_get_text (TONTI_FIELD (self));
  g_autofree char *line = NULL;
  if (*text && self->found && self->found->len == 0)
    line = g_strdup_printf (
        _ ("%s: nobody has this number or name: write another part of the name"), text);
  else if (*text)
    line = g_strdup_printf (_ ("%s: choose who it is: write the number, or press Down"), text);
  tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_ERROR, line);
}

static gboolean
has_focus (TontiMemberEntry *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static void
open_list (TontiMemberEntry *self)
{
  tonti_member_list_show (self->list, self->found);
  gtk_widget_set_size_request (gtk_popover_get_child (GTK_POPOVER (self->list)),
                               MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 12, -1), -1);
  if (self->found->len > 0 && has_focus (self))
    gtk_popover_popup (GTK_POPOVER (self->list));
  else
    gtk_popover_popdown (GTK_POPOVER (self->list));
}

/* Nobody was marked by hand when the answer comes late: only a sure one is taken. */
static void
settle (TontiMemberEntry *self)
{
  const TontiFoundMember *exact = find_exact (self);
  gboolean accepts = self->accepts;
  self->takes_exact = self->accepts = FALSE;
  if (!exact && accepts && self->found->len == 1)
    exact = &g_array_index (self->found, TontiFoundMember, 0);
  if (exact)
    choose (self, exact);
  else
    complain (self);
  if (exact && accepts)
    g_signal_emit_by_name (self, "activate");
}

typedef struct
{
  char *text;
} Query;

static void
free_query (gpointer query)
{
  g_free (((Query *)query)->text);
  g_free (query);
}

static gpointer
find (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_find_members (book, ((Query *)data)->text, SHOWN);
}

static void
found_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (owner);
  g_clear_object (&self->search);
  if (!*result)
    return;
  g_clear_pointer (&self->found, g_array_unref);
  self->found = g_steal_pointer (result);
  if (self->takes_exact)
    settle (self);
  else
    open_list (self);
}

static void
ask (TontiMemberEntry *self, const char *text, TontiSessionDone done)
{
  Query *query = g_new0 (Query, 1);
  query->text = g_strdup (text);
  stop_search (self);
  self->search = g_cancellable_new ();
  tonti_session_read (self->session,
                      &(TontiSessionJob){ .read = find,
                                          .data = query,
                                          .free_data = free_query,
                                          .free_result = (GDestroyNotify)g_array_unref,
                                          .cancellable = self->search,
                                          .done = done },
                      G_OBJECT (self));
}

/* What is searched for in "12 · Awa Diop", after somebody changed it: the name. */
static const char *
get_said (TontiMemberEntry *self)
{
  const char *text = tonti_field_get_text (TONTI_FIELD (self));
  const char *between = strstr (text, BETWEEN);
  return between ? between + strlen (BETWEEN) : text;
}

/* A problem that goes is no typing: who was chosen stays chosen. */
static gboolean
stands (TontiMemberEntry *self)
{
  const char *text = tonti_field_get_text (TONTI_FIELD (self));
  g_autofree char *whole = self->name
                               ? g_strdup_printf ("%" PRId64 BETWEEN "%s", self->member, self->name)
                               : g_strdup_printf ("%" PRId64, self->member);
  return self->member != 0 && g_str_equal (text, whole);
}

static void
tonti_member_entry_typed (TontiField *field)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (field);
  const char *said = get_said (self);
  tonti_field_set_line (field, TONTI_LINE_PLAIN, NULL);
  if (stands (self))
    return;
  become (self, 0, NULL);
  if (self->session && *said)
    ask (self, said, found_cb);
  else
    {
      stop_search (self);
      gtk_popover_popdown (GTK_POPOVER (self->list));
    }
}

static void
tonti_member_entry_left (TontiField *field)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (field);
  gtk_popover_popdown (GTK_POPOVER (self->list));
  if (self->member != 0 || !*tonti_field_get_text (field) || !self->session)
    return;
  self->takes_exact = TRUE;
  if (!self->search)
    settle (self);
}

static gboolean
choose_at (TontiMemberEntry *self, int index)
{
  if (index < 0 || !self->found || (guint)index >= self->found->len)
    return FALSE;
  choose (self, &g_array_index (self->found, TontiFoundMember, index));
  return TRUE;
}

static gboolean
tonti_member_entry_accept (TontiField *field)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (field);
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->list));
  if (is_open && !self->search)
    return choose_at (self, tonti_member_list_get_marked (self->list));
  if (self->member != 0 || !*tonti_field_get_text (field))
    return TRUE;
  self->takes_exact = self->accepts = TRUE;
  if (!self->search && self->found)
    settle (self);
  return FALSE;
}

static gboolean
move (TontiMemberEntry *self, int step)
{
  if (gtk_widget_get_visible (GTK_WIDGET (self->list)))
    tonti_member_list_move (self->list, step);
  else if (self->session)
    ask (self, self->member != 0 ? "" : get_said (self), found_cb);
  return TRUE;
}

static gboolean
tonti_member_entry_key (TontiField *field, guint keyval, GdkModifierType state)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (field);
  gboolean is_open = gtk_widget_get_visible (GTK_WIDGET (self->list));
  if (keyval == GDK_KEY_Down)
    return move (self, 1);
  if (keyval == GDK_KEY_Up && is_open)
    return move (self, -1);
  if (keyval == GDK_KEY_Page_Down && is_open)
    return move (self, 7);
  if (keyval == GDK_KEY_Page_Up && is_open)
    return move (self, -7);
  if (keyval != GDK_KEY_Escape || !is_open)
    return FALSE;
  gtk_popover_popdown (GTK_POPOVER (self->list));
  return TRUE;
}

static void
picked_cb (TontiMemberList *list, guint index, gpointer user_data)
{
  choose_at (user_data, (int)index);
}

static void
looked_up_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (owner);
  const GArray *found = *result;
  g_clear_object (&self->search);
  for (guint i = 0; found && i < found->len; i++)
    if (g_array_index (found, TontiFoundMember, i).member == self->member)
      choose (self, &g_array_index (found, TontiFoundMember, i));
  /* The name came while the cursor stood there already: what is typed takes its place still. */
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)))
    gtk_editable_select_region (GTK_EDITABLE (tonti_field_get_entry (TONTI_FIELD (self))), 0, -1);
}

static void
look_up (TontiMemberEntry *self)
{
  g_autofree char *number = g_strdup_printf ("%" PRId64, self->member);
  if (self->session && self->member != 0 && !self->name)
    ask (self, number, looked_up_cb);
}

void
tonti_member_entry_set_member (TontiMemberEntry *self, gint64 member)
{
  g_autofree char *number = member ? g_strdup_printf ("%" PRId64, member) : g_strdup ("");
  stop_search (self);
  tonti_field_show_text (TONTI_FIELD (self), number);
  tonti_field_set_line (TONTI_FIELD (self), TONTI_LINE_PLAIN, NULL);
  become (self, member, NULL);
  look_up (self);
}

void
tonti_member_entry_set_session (TontiMemberEntry *self, TontiSession *session)
{
  if (self->session == session)
    return;
  stop_search (self);
  g_clear_pointer (&self->found, g_array_unref);
  g_set_object (&self->session, session);
  look_up (self);
}

static void
tonti_member_entry_dispose (GObject *object)
{
  TontiMemberEntry *self = TONTI_MEMBER_ENTRY (object);
  stop_search (self);
  g_clear_pointer (&self->found, g_array_unref);
  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);
  G_OBJECT_CLASS (tonti_member_entry_parent_class)->dispose (object);
}

static void
tonti_member_entry_class_init (TontiMemberEntryClass *klass)
{
  TontiFieldClass *field_class = TONTI_FIELD_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_member_entry_dispose;
  field_class->typed = tonti_member_entry_typed;
  field_class->left = tonti_member_entry_left;
  field_class->accept = tonti_member_entry_accept;
  field_class->key = tonti_member_entry_key;
  chosen_signal = g_signal_new ("chosen", TONTI_TYPE_MEMBER_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);
}

static void
tonti_member_entry_init (TontiMemberEntry *self)
{
  self->list = TONTI_MEMBER_LIST (tonti_member_list_new ());
  tonti_field_append (TONTI_FIELD (self), GTK_WIDGET (self->list));
  gtk_editable_set_width_chars (GTK_EDITABLE (self), 28);
  g_signal_connect (self->list, "picked", G_CALLBACK (picked_cb), self);
}

GtkWidget *
tonti_member_entry_new (void)
{
  return g_object_new (TONTI_TYPE_MEMBER_ENTRY, NULL);
}
