// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-held-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-correction.h"
#include "tonti-held-facts.h"
#include "tonti-meeting-forms.h"
#include "tonti-meeting-status.h"
#include "tonti-recap.h"
#include "tonti-state-mark.h"
#include "tonti-table-view.h"

struct _TontiHeldPage
{
  TontiPage parent_instance;
  gint64 meeting;        /* 0 = none asked for */
  TontiHeldFacts *facts; /* owned; NULL = not read yet */
  char *correction;      /* owned; route of the paper of a correction made here, NULL = none */

  /* template */
  GtkWidget *actions;
  GtkLabel *title, *place, *code, *label, *corrected;
  TontiStateMark *state;
  GtkStack *stack;
  GtkBox *recap;
  TontiTableView *sheet, *entries;
  GtkWidget *corrected_bar;
  GtkButton *correct, *filed;
};

G_DEFINE_FINAL_TYPE (TontiHeldPage, tonti_held_page, TONTI_TYPE_PAGE)

/* ---- Showing ---- */

static void
show_head (TontiHeldPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiMeetingSheetReport *sheet = self->facts->minutes->sheet;
  g_autofree char *title = tonti_meeting_title (session, self->meeting);
  g_autofree char *day = tonti_day_format_long (sheet->day, tonti_page_lang ());
  g_autofree char *place
      = *sheet->place ? g_strdup_printf ("%s · %s", day, sheet->place) : g_strdup (day);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->code, self->facts->code);
  gtk_label_set_text (self->label, self->facts->minutes->label);
}

static void
show_tables (TontiHeldPage *self)
{
  const TontiGroup *group = tonti_session_get_group (tonti_page_get_session (TONTI_PAGE (self)));
  tonti_table_view_take_table (self->sheet, tonti_meeting_sheet_table (self->facts->minutes->sheet),
                               group);
  tonti_table_view_take_table (self->entries, tonti_entry_table (self->facts->entries), group);
}

static const TontiEntry *
get_selected (TontiHeldPage *self)
{
  int row = tonti_table_view_get_selected (self->entries);
  if (!self->facts || row < 0 || (guint)row >= self->facts->entries->entries->len)
    return NULL;
  return &g_array_index (self->facts->entries->entries, TontiEntry, (guint)row);
}

static void
show_facts (TontiHeldPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  gboolean writable = !tonti_session_get_obstacle (session);
  gboolean is_last = self->facts->meetings->previous == self->meeting;
  show_head (self);
  tonti_recap_fill (self->recap, session, self->facts->minutes,
                    is_last ? self->facts->meetings : NULL);
  show_tables (self);
  gtk_widget_set_visible (self->corrected_bar, self->correction != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->correct), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->filed), writable);
}

static gpointer
read_facts (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_held_facts_read (book, *(gint64 *)data, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)) || *(gint64 *)data != self->meeting)
    return;
  if (!*result)
    {
      tonti_page_show (GTK_WIDGET (self), "meetings");
      return;
    }
  g_clear_pointer (&self->facts, tonti_held_facts_free);
  self->facts = g_steal_pointer (result);
  show_facts (self);
}

static void
tonti_held_page_reload (TontiPage *page)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (page);
  TontiSessionJob job = { .read = read_facts,
                          .data = g_memdup2 (&self->meeting, sizeof self->meeting),
                          .free_data = g_free,
                          .free_result = (GDestroyNotify)tonti_held_facts_free,
                          .done = read_cb };
  if (self->meeting > 0)
    tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (self));
  else
    g_free (job.data);
}

static void
tonti_held_page_forget (TontiPage *page)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (page);
  self->meeting = 0;
  g_clear_pointer (&self->correction, g_free);
  g_clear_pointer (&self->facts, tonti_held_facts_free);
}

static void
tonti_held_page_go (TontiPage *page, const char *rest)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (page);
  gint64 meeting = g_ascii_strtoll (rest, NULL, 10);
  if (meeting != self->meeting)
    {
      g_clear_pointer (&self->correction, g_free);
      gtk_stack_set_visible_child_name (self->stack, "recap");
    }
  self->meeting = meeting;
  tonti_page_invalidate (page);
}

/* ---- Correcting ---- */

static void
corrected_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (owner);
  const char *minutes = json_string_value (json_object_get (answer, "minutes"));
  g_autofree char *text = NULL;
  int year, number;
  if (!minutes || sscanf (minutes, "PV-%d-%d", &year, &number) != 2)
    return;
  text = g_strdup_printf (_ ("Corrected: %s is ready."), minutes);
  g_free (self->correction);
  self->correction
      = g_strdup_printf ("documents/rectification-minutes?year=%d&number=%d", year, number);
  gtk_label_set_text (self->corrected, text);
  gtk_widget_set_visible (self->corrected_bar, TRUE);
}

static void
correct (TontiHeldPage *self)
{
  const TontiEntry *entry = get_selected (self);
  if (!entry)
    {
      tonti_page_toast (GTK_WIDGET (self), _ ("Choose the line that is wrong first"));
      return;
    }
  tonti_correction_show (TONTI_PAGE (self), entry, corrected_cb);
}

static void
show_entries (TontiHeldPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "entries");
  gtk_widget_child_focus (GTK_WIDGET (self->entries), GTK_DIR_TAB_FORWARD);
}

static void
correct_cb (GtkButton *button, TontiHeldPage *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "entries") == 0)
    correct (self);
  else
    show_entries (self);
}

static void
entry_activated_cb (TontiTableView *view, guint row, TontiHeldPage *self)
{
  correct (self);
}

/* A line of the sheet leads to what was written for this member. */
static void
member_activated_cb (TontiTableView *view, guint row, TontiHeldPage *self)
{
  const GArray *rows = self->facts ? self->facts->minutes->sheet->rows : NULL;
  const GArray *entries = self->facts ? self->facts->entries->entries : NULL;
  if (!rows || row >= rows->len)
    return;
  show_entries (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const TontiEntry *entry = &g_array_index (entries, TontiEntry, i);
      if (entry->corrected_by > 0
          || entry->member != g_array_index (rows, TontiMeetingSheetRow, row).member)
        continue;
      tonti_table_view_select (self->entries, i);
      return;
    }
}

/* ---- Papers ---- */

static void
back_cb (GtkButton *button, TontiHeldPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "meetings");
}

static void
print_minutes_cb (GtkButton *button, TontiHeldPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/minutes?meeting=%" PRId64, self->meeting);
}

static void
print_sheet_cb (GtkButton *button, TontiHeldPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "documents/meeting-sheet?meeting=%" PRId64, self->meeting);
}

static void
print_correction_cb (GtkButton *button, TontiHeldPage *self)
{
  if (self->correction)
    tonti_page_show (GTK_WIDGET (self), "%s", self->correction);
}

static void
copy_cb (GtkButton *button, TontiHeldPage *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  g_autofree char *text = NULL;
  if (!self->facts)
    return;
  text = tonti_recap_dup_text (
      tonti_page_get_session (TONTI_PAGE (self)), self->facts->minutes,
      self->facts->meetings->previous == self->meeting ? self->facts->meetings : NULL,
      self->facts->code);
  gdk_clipboard_set_text (clipboard, text);
  tonti_page_toast (GTK_WIDGET (self), _ ("The summary is copied: paste it into the message"));
}

static void
add_text_cb (GtkButton *button, TontiHeldPage *self)
{
  if (self->facts)
    tonti_meeting_forms_add_text (TONTI_PAGE (self), self->meeting);
}

static void
tonti_held_page_dispose (GObject *object)
{
  TontiHeldPage *self = TONTI_HELD_PAGE (object);
  g_clear_pointer (&self->facts, tonti_held_facts_free);
  g_clear_pointer (&self->correction, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_HELD_PAGE);
  G_OBJECT_CLASS (tonti_held_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, title);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, place);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, code);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, label);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, corrected);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, actions);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, state);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, recap);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, sheet);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, entries);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, corrected_bar);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, correct);
  gtk_widget_class_bind_template_child (widget_class, TontiHeldPage, filed);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, member_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_minutes_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_sheet_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_correction_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_held_page_class_init (TontiHeldPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_held_page_dispose;
  page_class->topics = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  page_class->reload = tonti_held_page_reload;
  page_class->forget = tonti_held_page_forget;
  page_class->go = tonti_held_page_go;
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  g_type_ensure (TONTI_TYPE_TABLE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/meeting/tonti-held-page.ui");
  bind (widget_class);
  bind_callbacks (widget_class);
}

/* Large text on a small screen: words stand below each other. */
static void
wrap_buttons (GtkWidget *box)
{
  for (GtkWidget *button = gtk_widget_get_first_child (box); button;
       button = gtk_widget_get_next_sibling (button))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button)));
      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_natural_wrap_mode (label, GTK_NATURAL_WRAP_NONE); /* only where it must */
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
    }
}

static void
tonti_held_page_init (TontiHeldPage *self)
{
  static const char *const hidden[] = { "hands",    "proxy",       "contribution_due",
                                        "fund_due", "arrears_due", "fines_due",
                                        "due",      NULL };
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_buttons (self->actions);
  tonti_state_mark_set (self->state, TONTI_STATE_CLOSED, _ ("closed"), FALSE);
  for (int i = 0; hidden[i]; i++)
    tonti_table_view_hide_column (self->sheet, hidden[i]);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
