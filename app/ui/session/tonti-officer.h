// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Who is in office, once each, and whether she has a PIN. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  char *name;
  char *offices; /* translated: "Chair, counter" */
  char *roles;   /* codes, a space before and after each: " chair counter " */
  gboolean has_pin;
} TontiOfficer;

void tonti_officer_free (TontiOfficer *self);
/* ROLE: "auditor". */
gboolean tonti_officer_is (const TontiOfficer *self, const char *role);

/* In the book's thread: TontiOfficer, those who have a PIN and no office any more last. */
GPtrArray *tonti_officers_read (TontiBook *book);
/* Borrowed, NULL = not among them. */
const TontiOfficer *tonti_officers_find (const GPtrArray *officers, gint64 member);

G_END_DECLS
