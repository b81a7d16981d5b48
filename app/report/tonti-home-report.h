// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tonti-report.h"

/* What the first page of the window tells: where the group stands, and what is to be done. */

G_BEGIN_DECLS

typedef enum
{
  TONTI_TODO_ARREARS,      /* members owe for meetings that are closed */
  TONTI_TODO_NO_DISCHARGE, /* payments out without décharge */
  TONTI_TODO_NO_PIECE,     /* expenses without pièce */
  TONTI_TODO_OWED,         /* rests of lots still owed to members */
  TONTI_TODO_CLAIM,        /* a shortage claimed from its holder */
  TONTI_TODO_SUSPENSE,     /* a surplus nobody has explained */
  TONTI_TODO_LEAVERS,      /* members who left a served hand owe the rest of it now */
  TONTI_TODO_CONTESTS,     /* contested fines that are not ruled on */
  TONTI_TODO_ABSENCES,     /* the assembly is to be asked about who is absent too often */
  TONTI_TODO_DEMANDS,      /* what is owed for so long that it is to be claimed */
  TONTI_TODO_TAKEOVER,     /* a take-over is not finished */
} TontiTodoKind;

typedef struct
{
  TontiTodoKind kind;
  gint64 count;      /* members, papers … */
  TontiMoney amount; /* 0 = none */
} TontiTodo;

typedef struct
{
  gint64 open_meeting; /* number, 0 = none */
  gint64 next_meeting; /* number of the next planned one, 0 = none */
  TontiDay next_day;
  char *next_place;
  char *next_host; /* who hosts it; NULL = nobody */
  TontiMoney cash, bank, mobile;
  TontiDay counted_day; /* when cash was last counted, TONTI_DAY_NONE = never */
  gint64 members;       /* who have not left */
  gint64 hands;
  GArray *todos;        /* TontiTodo, the weightiest first */
  TontiTable *meetings; /* last meetings, the newest first: meeting day present members received
                           paid cash state code */
} TontiHome;

TontiHome *tonti_home_read (TontiBook *book);
void tonti_home_free (TontiHome *home);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TontiHome, tonti_home_free)
/* "3 members owe 17 500 F CFA"; translated, newly allocated. */
char *tonti_todo_format (const TontiTodo *todo, const TontiGroup *group);

G_END_DECLS
