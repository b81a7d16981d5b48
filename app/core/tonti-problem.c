// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-problem.h"

#include "tonti-no-float.h"

struct _TontiProblems
{
  GPtrArray *list; /* of TontiProblem */
  int row;         /* given to problems that have none */
};

static void
free_problem (gpointer data)
{
  TontiProblem *problem = data;

  g_free (problem->code);
  g_free (problem->field);
  g_free (problem->message);
  g_free (problem);
}

TontiProblems *
tonti_problems_new (void)
{
  TontiProblems *self = g_new0 (TontiProblems, 1);

  self->list = g_ptr_array_new_with_free_func (free_problem);
  return self;
}

void
tonti_problems_free (TontiProblems *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->list);
  g_free (self);
}

guint
tonti_problems_count (const TontiProblems *self)
{
  return self->list->len;
}

const TontiProblem *
tonti_problems_get (const TontiProblems *self, guint index)
{
  g_assert (index < self->list->len);
  return g_ptr_array_index (self->list, index);
}

int
tonti_problems_exit_code (const TontiProblems *self)
{
  int worst = 0;

  for (guint i = 0; i < self->list->len; i++)
    worst = MAX (worst, (int)tonti_problems_get (self, i)->kind);
  return worst;
}

gboolean
tonti_problems_has (const TontiProblems *self, const char *code)
{
  for (guint i = 0; i < self->list->len; i++)
    if (g_str_equal (tonti_problems_get (self, i)->code, code))
      return TRUE;
  return FALSE;
}

void
tonti_problems_clear (TontiProblems *self)
{
  g_ptr_array_set_size (self->list, 0);
}

void
tonti_problems_set_row (TontiProblems *self, int row)
{
  g_assert (row >= 0);
  self->row = row;
}

/* A sentence may quote what was typed or read: what is no text in it is shown as such. */
static char *make_message (const char *format, va_list args) G_GNUC_PRINTF (1, 0);

static char *
make_message (const char *format, va_list args)
{
  char *message = g_strdup_vprintf (format, args);
  char *valid;

  if (g_utf8_validate (message, -1, NULL))
    return message;
  valid = g_utf8_make_valid (message, -1);
  g_free (message);
  return valid;
}

static void add (TontiProblems *self, TontiProblemKind kind, const char *code, const char *field,
                 const char *format, va_list args) G_GNUC_PRINTF (5, 0);

static void
add (TontiProblems *self, TontiProblemKind kind, const char *code, const char *field,
     const char *format, va_list args)
{
  TontiProblem *problem = g_new0 (TontiProblem, 1);

  problem->kind = kind;
  problem->code = g_strdup (code);
  problem->row = self->row;
  problem->field = g_strdup (field);
  problem->message = make_message (format, args);
  g_ptr_array_add (self->list, problem);
}

gboolean
tonti_problems_refuse (TontiProblems *self, const char *code, const char *field, const char *format,
                       ...)
{
  va_list args;

  va_start (args, format);
  add (self, TONTI_PROBLEM_REFUSAL, code, field, format, args);
  va_end (args);
  return FALSE;
}

gboolean
tonti_problems_usage (TontiProblems *self, const char *code, const char *field, const char *format,
                      ...)
{
  va_list args;

  va_start (args, format);
  add (self, TONTI_PROBLEM_USAGE, code, field, format, args);
  va_end (args);
  return FALSE;
}

gboolean
tonti_problems_altered (TontiProblems *self, const char *code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add (self, TONTI_PROBLEM_ALTERED, code, NULL, format, args);
  va_end (args);
  return FALSE;
}

gboolean
tonti_problems_fail (TontiProblems *self, const char *code, const char *format, ...)
{
  va_list args;

  va_start (args, format);
  add (self, TONTI_PROBLEM_FAILURE, code, NULL, format, args);
  va_end (args);
  return FALSE;
}

void
tonti_problems_copy (TontiProblems *self, const TontiProblem *problem)
{
  TontiProblem *copy = g_new0 (TontiProblem, 1);

  copy->kind = problem->kind;
  copy->code = g_strdup (problem->code);
  copy->row = problem->row != 0 ? problem->row : self->row;
  copy->field = g_strdup (problem->field);
  copy->message = g_strdup (problem->message);
  g_ptr_array_add (self->list, copy);
}
