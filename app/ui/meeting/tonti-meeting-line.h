// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-meetings-report.h"
#include "tonti-session.h"

#include <gtk/gtk.h>

/* One meeting in the list of meetings: state, number, day, place, people, money, control code. */

G_BEGIN_DECLS

#define TONTI_MEETING_COLUMNS 8

#define TONTI_TYPE_MEETING_LINE (tonti_meeting_line_get_type ())
G_DECLARE_FINAL_TYPE (TontiMeetingLine, tonti_meeting_line, TONTI, MEETING_LINE, GtkListBoxRow)

/* COLUMNS keep the lines under one another. */
GtkWidget *tonti_meeting_line_new (TontiSession *session, const TontiMeetingsRow *row,
                                   GtkSizeGroup *const *columns);
/* The heads of the columns. */
GtkWidget *tonti_meeting_line_new_head (GtkSizeGroup *const *columns);
gint64 tonti_meeting_line_get_meeting (TontiMeetingLine *self);
TontiMeetingState tonti_meeting_line_get_state (TontiMeetingLine *self);
/* CODE: the twelve digits. */
void tonti_meeting_line_set_code (TontiMeetingLine *self, const char *code);

G_END_DECLS
