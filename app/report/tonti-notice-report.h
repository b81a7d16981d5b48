// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* What an officer should know who was away: PINs chosen and taken away, recovery codes, wrong PINs,
 * what was denied to whom, another guard, older copies that were accepted. */

G_BEGIN_DECLS

typedef struct
{
  gint64 seq;
  const char *kind; /* "pin-reset/1", static */
  char at[21];      /* recorded, "2025-01-04T16:00:00Z" */
  TontiDay day;
  gint64 member; /* whom it is about, 0 = nobody */
  gint64 author; /* who was at the keyboard, 0 = not said, or not known */
  char *text;    /* one line, translated */
} TontiNotice;

/* GArray of TontiNotice after event AFTER (0 = all), oldest first; it frees its rows. What MEMBER
 * did himself is left out (0 = nothing is). */
GArray *tonti_notice_report_make (TontiBook *book, gint64 after, gint64 member);

G_END_DECLS
