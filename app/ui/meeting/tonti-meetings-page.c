// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meetings-page.h"

#include <string.h>

#include "tonti-held-page.h"
#include "tonti-meeting-list-page.h"
#include "tonti-open-meeting-page.h"

struct _TontiMeetingsPage
{
  TontiPage parent_instance;

  /* owned by the tree */
  GtkStack *stack;
  TontiPage *list;
  TontiPage *open, *held; /* NULL = not asked for yet */
};

G_DEFINE_FINAL_TYPE (TontiMeetingsPage, tonti_meetings_page, TONTI_TYPE_PAGE)

static void
give_session (TontiMeetingsPage *self, TontiSession *session)
{
  for (GtkWidget *page = gtk_widget_get_first_child (GTK_WIDGET (self->stack)); page;
       page = gtk_widget_get_next_sibling (page))
    tonti_page_set_session (TONTI_PAGE (page), session);
}

static TontiPage *
make_page (TontiMeetingsPage *self, GType type)
{
  TontiPage *page = g_object_new (type, NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (page));
  tonti_page_set_session (page, tonti_page_get_session (TONTI_PAGE (self)));
  return page;
}

static void
show_page (TontiMeetingsPage *self, TontiPage *page, const char *rest)
{
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (page));
  tonti_page_go (page, rest);
}

static void
show_open (TontiMeetingsPage *self, const char *step)
{
  if (!self->open)
    self->open = make_page (self, TONTI_TYPE_OPEN_MEETING_PAGE);
  show_page (self, self->open, step);
}

static void
show_held (TontiMeetingsPage *self, const char *rest)
{
  if (!self->held)
    self->held = make_page (self, TONTI_TYPE_HELD_PAGE);
  show_page (self, self->held, rest);
}

static void
tonti_meetings_page_go (TontiPage *page, const char *rest)
{
  TontiMeetingsPage *self = TONTI_MEETINGS_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  const char *slash = strchr (rest, '/');
  gint64 meeting = g_ascii_strtoll (rest, NULL, 10);
  if (meeting <= 0 || !session)
    show_page (self, self->list, rest);
  else if (meeting == tonti_session_get_facts (session)->open_meeting)
    show_open (self, slash ? slash + 1 : "");
  else
    show_held (self, rest);
}

static gboolean
tonti_meetings_page_turn (TontiPage *page, int by)
{
  return tonti_page_turn (
      TONTI_PAGE (gtk_stack_get_visible_child (TONTI_MEETINGS_PAGE (page)->stack)), by);
}

/* The meeting in sight was closed, or undone by somebody else: its steps are over. */
static void
tonti_meetings_page_reload (TontiPage *page)
{
  TontiMeetingsPage *self = TONTI_MEETINGS_PAGE (page);
  TontiSession *session = tonti_page_get_session (page);
  give_session (self, session);
  if (self->open && gtk_stack_get_visible_child (self->stack) == GTK_WIDGET (self->open)
      && tonti_session_get_facts (session)->open_meeting == 0)
    show_page (self, self->list, "");
}

static void
tonti_meetings_page_forget (TontiPage *page)
{
  TontiMeetingsPage *self = TONTI_MEETINGS_PAGE (page);
  give_session (self, NULL);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->list));
}

static void
tonti_meetings_page_class_init (TontiMeetingsPageClass *klass)
{
  TontiPageClass *page_class = TONTI_PAGE_CLASS (klass);
  page_class->topics = TONTI_TOPIC_MEETINGS;
  page_class->reload = tonti_meetings_page_reload;
  page_class->forget = tonti_meetings_page_forget;
  page_class->go = tonti_meetings_page_go;
  page_class->turn = tonti_meetings_page_turn;
}

static void
tonti_meetings_page_init (TontiMeetingsPage *self)
{
  self->stack = GTK_STACK (gtk_stack_new ());
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
  self->list = g_object_new (TONTI_TYPE_MEETING_LIST_PAGE, NULL);
  gtk_stack_add_child (self->stack, GTK_WIDGET (self->list));
  g_signal_connect (self->stack, "notify::visible-child", G_CALLBACK (tonti_page_stack_visible_cb),
                    NULL);
  tonti_page_stack_visible_cb (self->stack, NULL, NULL);
}
