// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <adwaita.h>

#include "tonti-home-report.h"

/* What is to be done: each line leads to the page where it is done. */

G_BEGIN_DECLS

#define TONTI_TYPE_TODO_LIST (tonti_todo_list_get_type ())
G_DECLARE_FINAL_TYPE (TontiTodoList, tonti_todo_list, TONTI, TODO_LIST, AdwBin)

/* TODOS: TontiTodo. Keeps the focus on the line it was on. */
void tonti_todo_list_show (TontiTodoList *self, const GArray *todos, const TontiGroup *group);

G_END_DECLS
