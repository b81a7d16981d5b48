// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-roster-report.h"

/* One member in the list: number, name, hands, what she owes. */

G_BEGIN_DECLS

#define TONTI_TYPE_MEMBER_LINE (tonti_member_line_get_type ())
G_DECLARE_FINAL_TYPE (TontiMemberLine, tonti_member_line, TONTI, MEMBER_LINE, AdwBin)

GtkWidget *tonti_member_line_new (void);
void tonti_member_line_show (TontiMemberLine *self, const TontiRosterRow *row,
                             const TontiGroup *group);

G_END_DECLS
