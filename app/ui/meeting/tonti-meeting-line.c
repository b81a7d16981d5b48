// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-meeting-line.h"

#include <glib/gi18n.h>
#include <inttypes.h>

#include "tonti-page.h"
#include "tonti-state-mark.h"

enum
{
  STATE,
  NUMBER,
  DAY,
  PLACE,
  PRESENT,
  RECEIVED,
  PAID,
  CODE,
};

struct _TontiMeetingLine
{
  GtkListBoxRow parent_instance;
  gint64 meeting;
  TontiMeetingState state;
  GtkLabel *code;
};

G_DEFINE_FINAL_TYPE (TontiMeetingLine, tonti_meeting_line, GTK_TYPE_LIST_BOX_ROW)

static const struct
{
  const char *title; /* N_(…) */
  float xalign;
} heads[TONTI_MEETING_COLUMNS] = {
  { N_ ("State"), 0 },   { N_ ("No."), 1 },      { N_ ("Day"), 0 },      { N_ ("Place"), 0 },
  { N_ ("Present"), 1 }, { N_ ("Received"), 1 }, { N_ ("Paid out"), 1 }, { N_ ("Control code"), 1 },
};

static const struct
{
  TontiState state;
  const char *word; /* N_(…) */
} states[] = {
  [TONTI_MEETING_PLANNED] = { TONTI_STATE_NONE, N_ ("planned") },
  [TONTI_MEETING_OPEN] = { TONTI_STATE_OPEN, N_ ("open") },
  [TONTI_MEETING_CLOSED] = { TONTI_STATE_CLOSED, N_ ("closed") },
  [TONTI_MEETING_MISSED] = { TONTI_STATE_MISSING, N_ ("not held") },
  [TONTI_MEETING_BEFORE] = { TONTI_STATE_NONE, N_ ("before the take-over") },
};

static GtkWidget *
append_label (GtkWidget *box, GtkSizeGroup *const *columns, int column, const char *text)
{
  GtkWidget *label = gtk_label_new (text);
  gtk_label_set_xalign (GTK_LABEL (label), heads[column].xalign);
  gtk_widget_add_css_class (label, "num");
  if (column == DAY || column == PLACE)
    {
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_set_hexpand (label, TRUE);
    }
  gtk_size_group_add_widget (columns[column], label);
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static void
append_state (GtkWidget *box, GtkSizeGroup *const *columns, TontiMeetingState state)
{
  GtkWidget *mark;
  if (states[state].state == TONTI_STATE_NONE)
    {
      GtkWidget *label = append_label (box, columns, STATE, _ (states[state].word));
      gtk_widget_add_css_class (label, "dim");
      return;
    }
  mark = tonti_state_mark_new ();
  tonti_state_mark_set (TONTI_STATE_MARK (mark), states[state].state, _ (states[state].word),
                        FALSE);
  gtk_size_group_add_widget (columns[STATE], mark);
  gtk_box_append (GTK_BOX (box), mark);
}

/* Money of a meeting that was held; nothing where nothing is known yet. */
static void
append_money (GtkWidget *box, GtkSizeGroup *const *columns, int column, const TontiStyle *style,
              const TontiMeetingsRow *row, TontiMoney amount)
{
  g_autofree char *text = tonti_style_format (style, amount);
  append_label (box, columns, column, row->state == TONTI_MEETING_CLOSED ? text : "");
}

/* Why it was missed, else where it is held and by whom. */
static char *
tell_where (const TontiMeetingsRow *row)
{
  if (row->state == TONTI_MEETING_MISSED && *row->reason)
    return g_strdup (row->reason);
  if (!*row->host)
    return g_strdup (row->place);
  return *row->place ? g_strdup_printf (_ ("%s, %s hosts"), row->place, row->host)
                     : g_strdup_printf (_ ("%s hosts"), row->host);
}

static void
fill (TontiMeetingLine *self, GtkWidget *box, TontiSession *session, const TontiMeetingsRow *row,
      GtkSizeGroup *const *columns)
{
  const TontiStyle *style = &tonti_session_get_group (session)->style;
  gboolean closed = row->state == TONTI_MEETING_CLOSED;
  g_autofree char *number = g_strdup_printf ("%" PRId64, row->meeting);
  g_autofree char *day = tonti_day_format_long (row->day, tonti_page_lang ());
  g_autofree char *present = g_strdup_printf ("%" PRId64 "/%" PRId64, row->present, row->members);
  g_autofree char *where = tell_where (row);
  append_state (box, columns, row->state);
  append_label (box, columns, NUMBER, number);
  append_label (box, columns, DAY, day);
  append_label (box, columns, PLACE, where);
  append_label (box, columns, PRESENT, closed ? present : "");
  append_money (box, columns, RECEIVED, style, row, row->received);
  append_money (box, columns, PAID, style, row, row->paid);
  self->code = GTK_LABEL (append_label (box, columns, CODE, closed ? "…" : ""));
}

static void
tonti_meeting_line_class_init (TontiMeetingLineClass *klass)
{
}

static void
tonti_meeting_line_init (TontiMeetingLine *self)
{
}

GtkWidget *
tonti_meeting_line_new (TontiSession *session, const TontiMeetingsRow *row,
                        GtkSizeGroup *const *columns)
{
  TontiMeetingLine *self = g_object_new (TONTI_TYPE_MEETING_LINE, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  self->meeting = row->meeting;
  self->state = row->state;
  gtk_widget_add_css_class (box, "meeting-line");
  fill (self, box, session, row, columns);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  return GTK_WIDGET (self);
}

GtkWidget *
tonti_meeting_line_new_head (GtkSizeGroup *const *columns)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  gtk_widget_add_css_class (box, "meeting-line");
  for (int column = 0; column < TONTI_MEETING_COLUMNS; column++)
    gtk_widget_add_css_class (append_label (box, columns, column, _ (heads[column].title)),
                              "heading");
  return box;
}

gint64
tonti_meeting_line_get_meeting (TontiMeetingLine *self)
{
  return self->meeting;
}

TontiMeetingState
tonti_meeting_line_get_state (TontiMeetingLine *self)
{
  return self->state;
}

void
tonti_meeting_line_set_code (TontiMeetingLine *self, const char *code)
{
  gtk_label_set_text (self->code, code);
}
