// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-book.h"

/* Finding a member by what people say: a number, or any part of a name without accents. */

G_BEGIN_DECLS

typedef struct
{
  gint64 member;
  char *name;
  TontiDay left;     /* TONTI_DAY_NONE = in the group */
  gboolean is_exact; /* TEXT is her number or her whole name */
} TontiFoundMember;

/* GArray of TontiFoundMember, at most MAX: the number first, then whole names, beginnings of names,
 * of words, other parts; members who left come last. "" finds those who are in the group, by
 * number. Newly allocated, clears itself. */
GArray *tonti_find_members (TontiBook *book, const char *text, guint max);

G_END_DECLS
