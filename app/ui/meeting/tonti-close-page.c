// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-close-page.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-goods-box.h"
#include "tonti-meeting-forms.h"
#include "tonti-meeting-status.h"
#include "tonti-officers-row.h"
#include "tonti-penalty-box.h"
#include "tonti-proposal-box.h"
#include "tonti-recap.h"
#include "tonti-state-mark.h"

struct _TontiClosePage
{
  TontiPage parent_instance;
  gboolean is_closing;
  TontiMeetingStatus *status; /* owned; NULL = not read yet */

  /* template */
  GtkBox *todos, *recap, *penalties, *proposals, *goods;
  GtkWidget *todos_section;
  TontiOfficersRow *officers;
  GtkLabel *error;
  GtkButton *primary;
};

G_DEFINE_FINAL_TYPE (TontiClosePage, tonti_close_page, TONTI_TYPE_PAGE)

/* ---- What is left to do ---- */

static void
go_cb (GtkButton *button, TontiClosePage *self)
{
  const char *step = g_object_get_data (G_OBJECT (button), "step");
  if (!self->status)
    return;
  if (g_str_equal (step, "approve"))
    tonti_meeting_forms_approve (TONTI_PAGE (self), self->status->meetings->previous);
  else if (g_str_equal (step, "plan"))
    tonti_meeting_forms_plan (TONTI_PAGE (self));
  else
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64 "/%s", self->status->meetings->open,
                     step);
}

/* IS_NEEDED: the meeting cannot be closed without it. STEP: where it is done. */
static void
add_todo (TontiClosePage *self, gboolean is_needed, const char *text, const char *step)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *mark = tonti_state_mark_new ();
  GtkWidget *button = gtk_button_new_with_label (_ ("Go there"));
  g_autofree char *name = g_strdup_printf (_ ("Go there: %s"), text);
  tonti_state_mark_set (TONTI_STATE_MARK (mark),
                        is_needed ? TONTI_STATE_MISSING : TONTI_STATE_WARNING, text, FALSE);
  gtk_widget_set_hexpand (mark, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "step", (gpointer)step);
  g_signal_connect (button, "clicked", G_CALLBACK (go_cb), self);
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (self->todos, row);
}

static void
add_counted_todo (TontiClosePage *self, gboolean is_needed, guint n, const char *format,
                  const char *step)
{
  g_autofree char *text = g_strdup_printf (format, n);
  if (n > 0)
    add_todo (self, is_needed, text, step);
}

static void
add_needed (TontiClosePage *self)
{
  guint unknown = tonti_meeting_status_count_unknown (self->status);
  add_counted_todo (self, TRUE, unknown,
                    g_dngettext (NULL, "It is not said whether %u member is here",
                                 "It is not said whether %u members are here", unknown),
                    "sheet");
  if (!tonti_meeting_status_is_counted (self->status))
    add_todo (self, TRUE, _ ("The cash box is not counted"), "count");
  else if (!tonti_meeting_status_is_settled (self->status))
    add_todo (self, TRUE, _ ("The difference in the box is not explained"), "count");
}

static void
add_advised (TontiClosePage *self)
{
  const TontiMinutesReport *minutes = self->status->minutes;
  guint lots = tonti_meeting_status_count_lots_left (self->status);
  guint unsigned_ = (guint)minutes->without_discharge, no_piece = (guint)minutes->without_piece;
  add_counted_todo (self, FALSE, lots,
                    g_dngettext (NULL, "%u lot is not paid", "%u lots are not paid", lots), "lots");
  add_counted_todo (self, FALSE, unsigned_,
                    g_dngettext (NULL, "Nobody has signed for %u lot",
                                 "Nobody has signed for %u lots", unsigned_),
                    "lots");
  add_counted_todo (self, FALSE, no_piece,
                    g_dngettext (NULL, "%u payment has no supporting paper",
                                 "%u payments have no supporting paper", no_piece),
                    "other");
  if (self->status->meetings->previous > 0 && self->status->meetings->approval < 0)
    add_todo (self, FALSE, _ ("Nobody has spoken about the minutes of the last meeting"),
              "approve");
  if (self->status->meetings->is_planless)
    add_todo (self, FALSE, _ ("No next meeting is planned"), "plan");
}

static gboolean
can_close (TontiClosePage *self)
{
  return self->status && !self->is_closing && tonti_meeting_status_count_unknown (self->status) == 0
         && tonti_meeting_status_is_settled (self->status)
         && self->status->penalties->undecided == 0 && self->status->proposals->undecided == 0
         && self->status->goods->left == 0
         && !tonti_session_get_obstacle (tonti_page_get_session (TONTI_PAGE (self)));
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

static void
show_todos (TontiClosePage *self)
{
  clear (self->todos);
  add_needed (self);
  add_advised (self);
  gtk_widget_set_visible (self->todos_section,
                          gtk_widget_get_first_child (GTK_WIDGET (self->todos)) != NULL);
}

static void
show_status (TontiClosePage *self)
{
  show_todos (self);
  tonti_penalty_box_fill (self->penalties, TONTI_PAGE (self), self->status->penalties);
  tonti_proposal_box_fill (self->proposals, TONTI_PAGE (self), self->status->proposals);
  tonti_goods_box_fill (self->goods, TONTI_PAGE (self), self->status->goods);
  tonti_recap_fill (self->recap, tonti_page_get_session (TONTI_PAGE (self)), self->status->minutes,
                    self->status->meetings);
  gtk_widget_set_sensitive (GTK_WIDGET (self->primary), can_close (self));
}

static gpointer
read_status (TontiBook *book, gpointer data, GCancellable *cancellable, TontiProblems *problems)
{
  return tonti_meeting_status_read (book, problems);
}

static void
read_cb (GObject *owner, gpointer *result, const TontiProblems *problems, gpointer data)
{
  TontiClosePage *self = TONTI_CLOSE_PAGE (owner);
  if (!tonti_page_get_session (TONTI_PAGE (self)) || !*result)
    return;
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  self->status = g_steal_pointer (result);
  show_status (self);
}

static void
tonti_close_page_reload (TontiPage *page)
{
  TontiClosePage *self = TONTI_CLOSE_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  TontiSessionJob job = { .read = read_status,
                          .free_result = (GDestroyNotify)tonti_meeting_status_free,
                          .done = read_cb };
  if (!self->status)
    tonti_officers_row_set_session (self->officers, session);
  tonti_session_read (session, &job, G_OBJECT (page));
}

static void
tonti_close_page_forget (TontiPage *page)
{
  TontiClosePage *self = TONTI_CLOSE_PAGE (page);
  clear (self->todos);
  clear (self->recap);
  tonti_penalty_box_fill (self->penalties, TONTI_PAGE (self), NULL);
  tonti_proposal_box_fill (self->proposals, TONTI_PAGE (self), NULL);
  tonti_goods_box_fill (self->goods, TONTI_PAGE (self), NULL);
  tonti_officers_row_set_session (self->officers, NULL);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  self->is_closing = FALSE;
}

/* ---- Closing ---- */

static void
say (TontiClosePage *self, const char *text)
{
  gtk_label_set_text (self->error, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error), *text != '\0');
}

static void
set_closing (TontiClosePage *self, gboolean is_closing)
{
  self->is_closing = is_closing;
  gtk_button_set_label (self->primary, is_closing ? _ ("Closing…") : _ ("_Close the meeting"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->primary), can_close (self));
}

/* What is wrong with a PIN is said beside it. */
static char *
tell_refused (TontiClosePage *self, const TontiProblems *problems)
{
  g_autoptr (TontiProblems) others = tonti_problems_new ();
  for (guint i = 0; i < tonti_problems_count (problems); i++)
    if (!tonti_officers_row_blame (self->officers, tonti_problems_get (problems, i)))
      tonti_problems_copy (others, tonti_problems_get (problems, i));
  return tonti_page_join_problems (others);
}

static void
closed_cb (GObject *owner, const json_t *answer, const TontiProblems *problems, gpointer data)
{
  TontiClosePage *self = TONTI_CLOSE_PAGE (owner);
  g_autofree char *text = answer ? g_strdup ("") : tell_refused (self, problems);
  gint64 meeting = self->status ? self->status->meetings->open : 0;
  say (self, text);
  set_closing (self, FALSE);
  if (answer)
    tonti_officers_row_forget_pins (self->officers);
  if (answer)
    tonti_page_show (GTK_WIDGET (self), "meetings/%" PRId64, meeting);
}

static void
primary_cb (GtkButton *button, TontiClosePage *self)
{
  json_auto_t *officers = tonti_officers_row_get_officers (self->officers);
  TontiPins *pins;
  if (!can_close (self))
    return;
  if (!officers)
    {
      say (self, _ ("Closing: two different officers stand for it: choose both."));
      return;
    }
  pins = tonti_officers_row_get_pins (self->officers);
  if (!pins)
    return;
  set_closing (self, TRUE);
  tonti_session_apply_with (tonti_page_get_session (TONTI_PAGE (self)),
                            json_pack ("{s:s, s:O}", "do", "meeting.close", "officers", officers),
                            pins, G_OBJECT (self), closed_cb, NULL);
}

static void
tonti_close_page_dispose (GObject *object)
{
  TontiClosePage *self = TONTI_CLOSE_PAGE (object);
  g_clear_pointer (&self->status, tonti_meeting_status_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), TONTI_TYPE_CLOSE_PAGE);
  G_OBJECT_CLASS (tonti_close_page_parent_class)->dispose (object);
}

static void
tonti_close_page_class_init (TontiClosePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  G_OBJECT_CLASS (klass)->dispose = tonti_close_page_dispose;
  page_class->topics = TONTI_TOPIC_SHEET | TONTI_TOPIC_MONEY | TONTI_TOPIC_MEETINGS;
  page_class->reload = tonti_close_page_reload;
  page_class->forget = tonti_close_page_forget;
  g_type_ensure (TONTI_TYPE_OFFICERS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/tonti/Tonti/ui/meeting/tonti-close-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, todos);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, todos_section);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, recap);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, penalties);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, proposals);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, goods);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, officers);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, error);
  gtk_widget_class_bind_template_child (widget_class, TontiClosePage, primary);
  gtk_widget_class_bind_template_callback (widget_class, primary_cb);
}

static void
tonti_close_page_init (TontiClosePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
