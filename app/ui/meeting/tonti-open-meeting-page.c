// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-open-meeting-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-close-page.h"
#include "tonti-count-page.h"
#include "tonti-lots-page.h"
#include "tonti-meeting-forms.h"
#include "tonti-meeting-status.h"
#include "tonti-operations-page.h"
#include "tonti-sheet-page.h"
#include "tonti-state-mark.h"
#include "tonti-step-bar.h"

/* While one types, the marks of the steps follow a moment later. */
#define MARKS_AFTER_MS 300

enum
{
  SHEET,
  LOTS,
  OTHER,
  COUNT,
  CLOSE,
  N_STEPS,
};

static const struct
{
  const char *name;  /* of the route */
  const char *title; /* N_(…) */
  GType (*get_type) (void);
} steps[N_STEPS] = {
  { "sheet", N_ ("1 _Dues"), tonti_sheet_page_get_type },
  { "lots", N_ ("2 _Lots"), tonti_lots_page_get_type },
  { "other", N_ ("3 _Other operations"), tonti_operations_page_get_type },
  { "count", N_ ("4 _Counting"), tonti_count_page_get_type },
  { "close", N_ ("5 Cl_osing"), tonti_close_page_get_type },
};

struct _TontiOpenMeetingPage
{
  TontiPage parent_instance;

  /* template */
  GtkLabel *title, *place;
  TontiStateMark *state;
  GtkLabel *warning;
  GtkButton *approve;
  TontiStepBar *bar;
  GtkStack *stack;

  TontiMeetingStatus *status; /* owned */
  guint marks_timer;
};

G_DEFINE_FINAL_TYPE (TontiOpenMeetingPage, tonti_open_meeting_page, TONTI_TYPE_PAGE)

/* ---- How far the meeting is ---- */

static void
show_place (TontiOpenMeetingPage *self)
{
  const TontiMeetingSheetReport *sheet = self->status->minutes->sheet;
  g_autofree char *day = tonti_day_format_long (sheet->day, tonti_page_lang ());
  g_autoptr (GString) text = g_string_new (day);
  if (*sheet->place)
    g_string_append_printf (text, " · %s", sheet->place);
  if (*sheet->host)
    g_string_append_printf (text, " · %s", sheet->host);
  gtk_label_set_text (self->place, text->str);
}

static void
show_approval (TontiOpenMeetingPage *self)
{
  const TontiMeetingsReport *meetings = self->status->meetings;
  const char *format = meetings->approval < 0    ? _ ("Minutes of meeting %" PRId64 "…")
                       : meetings->approval == 1 ? _ ("Minutes of meeting %" PRId64 ": approved")
                                                 : _ ("Minutes of meeting %" PRId64 ": objections");
  g_autofree char *text = g_strdup_printf (format, meetings->previous);
  gtk_button_set_label (self->approve, text);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (self->approve)), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->approve),
                               *meetings->objections ? meetings->objections : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->approve), meetings->previous > 0);
}

static void
show_head (TontiOpenMeetingPage *self)
{
  TontiSession *session = tonti_page_get_session (TONTI_PAGE (self));
  const TontiMeetingsReport *meetings = self->status->meetings;
  TontiUser user = tonti_session_get_user (session);
  g_autofree char *title = tonti_meeting_title (session, meetings->open);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->warning),
                          tonti_meeting_is_long (meetings->opened_at, user.now_unix_s));
  show_place (self);
  show_approval (self);
}

static void
mark (TontiOpenMeetingPage *self, guint step, gboolean is_done)
{
  tonti_step_bar_mark (self->bar, step, is_done ? TONTI_STATE_GOOD : TONTI_STATE_PART,
                       is_done ? _ ("done") : _ ("to do"));
}

static void
show_marks (TontiOpenMeetingPage *self)
{
  const TontiMeetingStatus *status = self->status;
  gboolean some = tonti_meeting_status_count_operations (status) > 0;
  mark (self, SHEET, tonti_meeting_status_count_unknown (status) == 0);
  mark (self, LOTS, tonti_meeting_status_count_lots_left (status) == 0);
  tonti_step_bar_mark (self->bar, OTHER, some ? TONTI_STATE_GOOD : TONTI_STATE_NONE,
                       some ? _ ("entered") : NULL);
  mark (self, COUNT, tonti_meeting_status_is_settled (status));
  mark (self, CLOSE, FALSE);
}

static gpointer
read_status (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_meeting_status_read (book, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)) || !*result)
    return;
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  self->status = g_steal_pointer (result);
  show_head (self);
  show_marks (self);
}

static void
ask_status (TontiOpenMeetingPage *self)
{
  TontiSessionJob job = { .read = read_status,
                          .free_result = (GDestroyNotify)tonti_meeting_status_free,
                          .done = read_cb };
  tonti_session_read (tonti_page_get_session (TONTI_PAGE (self)), &job, G_OBJECT (self));
}

static gboolean
marks_cb (gpointer user_data)
{
  TontiOpenMeetingPage *self = user_data;
  self->marks_timer = 0;
  if (tonti_page_get_session (TONTI_PAGE (self)))
    ask_status (self);
  return G_SOURCE_REMOVE;
}

static void
give_session (TontiOpenMeetingPage *self, TontiSession *session)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page;
       page = gtk_widget_get_next_sibling (page))
    tonti_page_set_session (TONTI_PAGE (page), session);
}

static void
tonti_open_meeting_page_reload (TontiPage *page)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  give_session (self, session);
  if (!self->status && self->marks_timer == 0)
    ask_status (self);
  else if (self->marks_timer == 0)
    self->marks_timer = g_timeout_add (MARKS_AFTER_MS, marks_cb, self);
}

static void
tonti_open_meeting_page_forget (TontiPage *page)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (page);
  give_session (self, NULL);
  g_clear_handle_id (&self->marks_timer, g_source_remove);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
}

/* ---- Going from step to step ---- */

static void
focus_step (TontiOpenMeetingPage *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->stack);
  if (TONTI_IS_SHEET_PAGE (page))
    tonti_sheet_page_focus_grid (TONTI_SHEET_PAGE (page));
  else if (TONTI_IS_COUNT_PAGE (page))
    tonti_count_page_focus (TONTI_COUNT_PAGE (page));
  else
    tonti_page_focus (page);
}

static void
show_step (TontiOpenMeetingPage *self, guint step)
{
  tonti_step_bar_select (self->bar, step);
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
}

static void
tonti_open_meeting_page_go (TontiPage *page, const char *rest)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (page);
  for (guint step = 0; step < N_STEPS; step++)
    if (g_str_equal (rest, steps[step].name))
      show_step (self, step);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_step (self);
}

static void
chosen_cb (TontiStepBar *bar, guint step, TontiOpenMeetingPage *self)
{
  gtk_stack_set_visible_child_name (self->stack, steps[step].name);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_step (self);
}

static gboolean
tonti_open_meeting_page_turn (TontiPage *page, int by)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (page);
  int step = (int)tonti_step_bar_get_selected (self->bar) + by;
  if (step < 0 || step >= N_STEPS)
    return FALSE;
  show_step (self, (guint)step);
  focus_step (self);
  return TRUE;
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state,
        TontiOpenMeetingPage *self)
{
  if (keyval != GDK_KEY_F6 || (state & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->bar)))
    focus_step (self);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->bar), GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
back_cb (GtkButton *button, TontiOpenMeetingPage *self)
{
  tonti_page_show (GTK_WIDGET (self), "meetings");
}

static void
approve_cb (GtkButton *button, TontiOpenMeetingPage *self)
{
  if (self->status)
    tonti_meeting_forms_approve (TONTI_PAGE (self), self->status->meetings->previous);
}

/* ---- The object ---- */

static void
tonti_open_meeting_page_dispose (GObject *object)
{
  TontiOpenMeetingPage *self = TONTI_OPEN_MEETING_PAGE (object);
  g_clear_handle_id (&self->marks_timer, g_source_remove);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_OPEN_MEETING_PAGE);
  G_OBJECT_CLASS (tonti_open_meeting_page_parent_class)->dispose (object);
}

static void
bind (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, title);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, place);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, state);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, warning);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, approve);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TontiOpenMeetingPage, stack);
  gtk_widget_class_bind_template_callback (widget_class, back_cb);
  gtk_widget_class_bind_template_callback (widget_class, approve_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, tonti_page_stack_visible_cb);
}

static void
tonti_open_meeting_page_class_init (TontiOpenMeetingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_open_meeting_page_dispose;
  page_class->topics = TONTI_TOPIC_ALL;
  page_class->reload = tonti_open_meeting_page_reload;
  page_class->forget = tonti_open_meeting_page_forget;
  page_class->go = tonti_open_meeting_page_go;
  page_class->turn = tonti_open_meeting_page_turn;
  g_type_ensure (TONTI_TYPE_STATE_MARK);
  g_type_ensure (TONTI_TYPE_STEP_BAR);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/tonti/Tonti/ui/meeting/tonti-open-meeting-page.ui");
  bind (widget_class);
}

static void
tonti_open_meeting_page_init (TontiOpenMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tonti_state_mark_set (self->state, TONTI_STATE_OPEN, _ ("open"), FALSE);
  for (guint step = 0; step < N_STEPS; step++)
    {
      tonti_step_bar_add (self->bar, _ (steps[step].title));
      gtk_stack_add_named (self->stack, g_object_new (steps[step].get_type (), NULL),
                           steps[step].name);
    }
  tonti_step_bar_select (self->bar, SHEET);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
