// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-meetings-report.h"
#include "tonti-minutes-report.h"
#include "tonti-session.h"

#include <gtk/gtk.h>

/* A meeting in sentences, to be read aloud before it is closed, and in a few lines to be sent. */

G_BEGIN_DECLS

/* Labels in large letters, a heading before each part. BOX is emptied first. MEETINGS may be NULL:
 * nothing is said of the next one. */
void tonti_recap_fill (GtkBox *box, TontiSession *session, const TontiMinutesReport *minutes,
                       const TontiMeetingsReport *meetings);
/* The same as text, short, for a message; CODE may be NULL. Newly allocated. */
char *tonti_recap_dup_text (TontiSession *session, const TontiMinutesReport *minutes,
                            const TontiMeetingsReport *meetings, const char *code);

G_END_DECLS
