// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-list-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-host-forms.h"
#include "tonti-meeting-forms.h"
#include "tonti-meeting-line.h"
#include "tonti-meeting-status.h"

/* Of the plan the next meeting and the one after it are shown; of the past a year or two. */
#define AHEAD_SHOWN 2
#define PAST_SHOWN 40

struct _TontiMeetingListPage
{
  TontiPage parent_instance;

  /* template */
  GtkBox *head;
  GtkListBox *list;
  GtkToggleButton *all;
  GtkWidget *frame, *empty;
  GtkLabel *note;
  GtkButton *move, *miss, *host, *primary;

  /* owned */
  TontiMeetingsReport *report;
  gboolean opens_next; /* as soon as the book has told which it is */
  GHashTable *codes;   /* meeting -> its code; a closed meeting keeps it */
  GtkSizeGroup *columns[TONTI_MEETING_COLUMNS];
};

G_DEFINE_FINAL_TYPE (TontiMeetingListPage, tonti_meeting_list_page, TONTI_TYPE_PAGE)

/* ---- Control codes: each takes a tenth of a second, so they come one by one ---- */

static TontiMeetingLine *
find_line (TontiMeetingListPage *self, gint64 meeting)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    if (TONTI_IS_MEETING_LINE (row)
        && tonti_meeting_line_get_meeting (TONTI_MEETING_LINE (row)) == meeting)
      return TONTI_MEETING_LINE (row);
  return NULL;
}

static gpointer
read_code (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_book_seal_code (book, (TontiMeetingId){ *(gint64 *)data }, problems);
}

static void ask_code (TontiMeetingListPage *self);

static void
code_read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMeetingListPage *self = TONTI_MEETING_LIST_PAGE (owner);
  gint64 meeting = *(gint64 *)data;
  TontiMeetingLine *line = find_line (self, meeting);
  if (!self->report)
    return;
  g_hash_table_insert (self->codes, GSIZE_TO_POINTER ((gsize)meeting),
                       *result ? g_steal_pointer (result) : g_strdup ("—"));
  if (line)
    tonti_meeting_line_set_code (
        line, g_hash_table_lookup (self->codes, GSIZE_TO_POINTER ((gsize)meeting)));
  ask_code (self);
}

/* The first line in sight of the list whose code is not known. */
static gint64
find_codeless (TontiMeetingListPage *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row;
       row = gtk_widget_get_next_sibling (row))
    {
      TontiMeetingLine *line = TONTI_MEETING_LINE (row);
      gint64 meeting = tonti_meeting_line_get_meeting (line);
      if (tonti_meeting_line_get_state (line) == TONTI_MEETING_CLOSED
          && !g_hash_table_contains (self->codes, GSIZE_TO_POINTER ((gsize)meeting)))
        return meeting;
    }
  return 0;
}

static void
ask_code (TontiMeetingListPage *self)
{
  gint64 meeting = find_codeless (self);
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  if (meeting == 0 || !session || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  TontiSessionJob job = { .read = read_code,
                          .data = g_memdup2 (&meeting, sizeof meeting),
                          .free_data = g_free,
                          .free_result = g_free,
                          .done = code_read_cb };
  tonti_session_read (session, &job, G_OBJECT (self));
}

/* ---- The list ---- */

static const TontiMeetingsRow *
get_selected (TontiMeetingListPage *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  if (!row || !self->report)
    return NULL;
  return tonti_meetings_report_find (self->report,
                                     tonti_meeting_line_get_meeting (TONTI_MEETING_LINE (row)));
}

static void
add_line (TontiMeetingListPage *self, const TontiMeetingsRow *row)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  GtkWidget *line = tonti_meeting_line_new (session, row, self->columns);
  const char *code = g_hash_table_lookup (self->codes, GSIZE_TO_POINTER ((gsize)row->meeting));
  if (code)
    tonti_meeting_line_set_code (TONTI_MEETING_LINE (line), code);
  gtk_list_box_append (self->list, line);
}

static guint
count_ahead (const TontiMeetingsReport *report)
{
  guint ahead = 0;
  for (guint i = 0; i < report->rows->len; i++)
    ahead += g_array_index (report->rows, TontiMeetingsRow, i).state == TONTI_MEETING_PLANNED;
  return ahead;
}

static void
show_lines (TontiMeetingListPage *self)
{
  gboolean all = gtk_toggle_button_get_active (self->all);
  guint ahead = count_ahead (self->report), past = 0;
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < self->report->rows->len; i++)
    {
      const TontiMeetingsRow *row = &g_array_index (self->report->rows, TontiMeetingsRow, i);
      gboolean is_ahead = row->state == TONTI_MEETING_PLANNED;
      if (all || (is_ahead ? ahead <= AHEAD_SHOWN : past < PAST_SHOWN))
        add_line (self, row);
      ahead -= is_ahead;
      past += !is_ahead;
    }
}

static void
select_meeting (TontiMeetingListPage *self, gint64 meeting)
{
  TontiMeetingLine *line = meeting > 0 ? find_line (self, meeting) : NULL;
  if (line)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (line));
}

static void
show_buttons (TontiMeetingListPage *self)
{
  const TontiMeetingsRow *row = get_selected (self);
  gboolean writable = !tonti_session_get_obstacle (tonti_page_get_session (TONTI_PAGE (self)));
  gboolean planned = row && row->state == TONTI_MEETING_PLANNED && writable;
  gtk_widget_set_sensitive (GTK_WIDGET (self->move), planned);
  gtk_widget_set_sensitive (GTK_WIDGET (self->miss), planned);
  gtk_widget_set_visible (GTK_WIDGET (self->host), self->report->has_hosts && writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->primary), self->report->open > 0 || writable);
}

/* "Open meeting 13", "Go on with meeting 13". */
static void
show_primary (TontiMeetingListPage *self)
{
  gint64 open = self->report->open, next = self->report->next;
  g_autofree char *text = NULL;
  if (open > 0)
    text = g_strdup_printf (_ ("_Go on with meeting %" PRId64), open);
  else if (next > 0)
    text = g_strdup_printf (_ ("_Open meeting %" PRId64), next);
  else
    text = g_strdup (_ ("_Open a meeting"));
  gtk_button_set_label (self->primary, text);
}

static void
show_note (TontiMeetingListPage *self)
{
  const TontiMeetingsReport *report = self->report;
  TontiUser user = tonti_session_get_user (tonti_page_get_session (TONTI_PAGE (self)));
  guint ahead = count_ahead (report);
  g_autofree char *text = NULL;
  if (report->open > 0 && tonti_meeting_is_long (report->opened_at, user.now_unix_s))
    text = g_strdup_printf (_ ("Meeting %" PRId64 " has been open for more than a day: close it, "
                               "with what was paid that day."),
                            report->open);
  else if (ahead > AHEAD_SHOWN && !gtk_toggle_button_get_active (self->all))
    text = g_strdup_printf (g_dngettext (NULL, "%u more meeting is planned.",
                                         "%u more meetings are planned.", ahead - AHEAD_SHOWN),
                            ahead - AHEAD_SHOWN);
  gtk_label_set_text (self->note, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note), text != NULL);
}

static void
open_next (TontiMeetingListPage *self)
{
  if (self->report->open > 0)
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64, self->report->open);
  else
    tonti_meeting_forms_open (TONTI_PAGE (self),
                              tonti_meetings_report_find (self->report, self->report->next));
}

static void
show_report (TontiMeetingListPage *self)
{
  const TontiMeetingsRow *selected = get_selected (self);
  gint64 meeting = selected ? selected->meeting : 0;
  gboolean some = self->report->rows->len > 0;
  gtk_widget_set_visible (self->frame, some);
  gtk_widget_set_visible (self->empty, !some);
  show_lines (self);
  if (meeting == 0)
    meeting = self->report->open > 0 ? self->report->open : self->report->next;
  select_meeting (self, meeting);
  show_note (self);
  show_primary (self);
  show_buttons (self);
  ask_code (self);
  if (self->opens_next && (self->report->open > 0 || self->report->next > 0))
    {
      self->opens_next = FALSE;
      open_next (self);
    }
}

static gpointer
read_meetings (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_meetings_report_make (book);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiMeetingListPage *self = TONTI_MEETING_LIST_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)))
    return;
  g_clear_pointer (&self->report, tonti_meetings_report_free);
  self->report = g_steal_pointer (result);
  show_report (self);
}

static void
tonti_meeting_list_page_reload (TontiPage *page)
{
  TontiSessionJob job = { .read = read_meetings,
                          .free_result = (GDestroyNotify)tonti_meetings_report_free,
                          .done = read_cb };
  tonti_session_read (tonti_page_get_session (page), &job, G_OBJECT (page));
}

static void
tonti_meeting_list_page_forget (TontiPage *page)
{
  TontiMeetingListPage *self = TONTI_MEETING_LIST_PAGE (page);
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))))
    gtk_list_box_remove (self->list, child);
  g_hash_table_remove_all (self->codes);
  g_clear_pointer (&self->report, tonti_meetings_report_free);
}

/* "next": the next meeting is opened at once, or gone on with. */
static void
tonti_meeting_list_page_go (TontiPage *page, const char *rest)
{
  TONTI_MEETING_LIST_PAGE (page)->opens_next = g_str_equal (rest, "next");
  tonti_page_invalidate (page);
}

/* ---- What one does ---- */

static void
primary_cb (GtkButton *button, TontiMeetingListPage *self)
{
  if (self->report)
    open_next (self);
}

static void
row_activated_cb (GtkListBox *list, GtkListBoxRow *row, TontiMeetingListPage *self)
{
  const TontiMeetingsRow *meeting = get_selected (self);
  if (!meeting || meeting->state == TONTI_MEETING_MISSED || meeting->state == TONTI_MEETING_BEFORE)
    return;
  if (meeting->state != TONTI_MEETING_PLANNED)
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64, meeting->meeting);
  else if (meeting->meeting == self->report->next && self->report->open == 0)
    open_next (self);
}

static void
row_selected_cb (GtkListBox *list, GtkListBoxRow *row, TontiMeetingListPage *self)
{
  if (self->report)
    show_buttons (self);
}

static void
plan_cb (GtkButton *button, TontiMeetingListPage *self)
{
  tonti_meeting_forms_plan (TONTI_PAGE (self));
}

/* Of the selected one. */
static void
change_cb (GtkButton *button, TontiMeetingListPage *self)
{
  const TontiMeetingsRow *row = get_selected (self);
  if (button == self->host)
    tonti_host_forms_ask (TONTI_PAGE (self), row ? row->meeting : 0);
  else if (row && button == self->move)
    tonti_meeting_forms_move (TONTI_PAGE (self), row);
  else if (row)
    tonti_meeting_forms_miss (TONTI_PAGE (self), row);
}

static void
all_cb (GtkToggleButton *button, TontiMeetingListPage *self)
{
  if (self->report)
    show_report (self);
}

static void
tonti_meeting_list_page_dispose (GObject *object)
{
  TontiMeetingListPage *self = TONTI_MEETING_LIST_PAGE (object);
  g_clear_pointer (&self->report, tonti_meetings_report_free);
  g_clear_pointer (&self->codes, g_hash_table_unref);
  for (int i = 0; i < TONTI_MEETING_COLUMNS; i++)
    g_clear_object (&self->columns[i]);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_MEETING_LIST_PAGE);
  G_OBJECT_CLASS (tonti_meeting_list_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, head);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, list);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, all);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, frame);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, note);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, move);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, miss);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, host);
  gtk_widget_class_bind_template_child (widget_class, TontiMeetingListPage, primary);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
}

static void
tonti_meeting_list_page_class_init (TontiMeetingListPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_meeting_list_page_dispose;
  page_class->topics = TONTI_TOPIC_GROUP | TONTI_TOPIC_MEETINGS | TONTI_TOPIC_MONEY;
  page_class->reload = tonti_meeting_list_page_reload;
  page_class->forget = tonti_meeting_list_page_forget;
  page_class->go = tonti_meeting_list_page_go;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/meeting/tonti-meeting-list-page.ui");
  bind (widget_class);
}

static void
tonti_meeting_list_page_init (TontiMeetingListPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->codes = g_hash_table_new_full (g_direct_hash, g_direct_equal, NULL, g_free);
  for (int i = 0; i < TONTI_MEETING_COLUMNS; i++)
    self->columns[i] = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_box_append (self->head, tonti_meeting_line_new_head (self->columns));
}
