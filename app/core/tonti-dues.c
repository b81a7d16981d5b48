// SPDX-License-Identifier: GPL-3.0-or-later
#include "tonti-dues.h"

#include <stdlib.h>

#include "tonti-no-float.h"

/* The kinds in their default order; a due's kind is its place here. */
static const char *const kinds[] = { "fines", "fund", "pool", "loans", "claim", NULL };

static guint
find_kind (const TontiDue *due)
{
  if (due->subject.kind == TONTI_SUBJECT_FINE)
    return 0;
  if (due->subject.kind == TONTI_SUBJECT_BOX_LOAN)
    return 3;
  if (due->subject.kind == TONTI_SUBJECT_CLAIM)
    return 4;
  return due->subject.kind == TONTI_SUBJECT_HAND ? 2 : 1;
}

static gboolean
is_word (const char *word)
{
  TontiSubject subject;

  if (g_strv_contains (kinds, word))
    return TRUE;
  return tonti_subject_parse (word, &subject)
         && (subject.kind == TONTI_SUBJECT_FUND || subject.kind == TONTI_SUBJECT_POOL);
}

gboolean
tonti_dues_priority_is_valid (const char *priority)
{
  g_auto (GStrv) words = g_strsplit (priority, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!is_word (words[i]) || g_strv_contains ((const char *const *)words + i + 1, words[i]))
        return FALSE;
    }
  return TRUE;
}

/* TRUE if WORD names the very pool or fund of this due. */
static gboolean
is_named (const TontiDue *due, const char *word)
{
  TontiSubject subject;

  if (!tonti_subject_parse (word, &subject))
    return FALSE;
  if (subject.kind == TONTI_SUBJECT_POOL)
    return due->subject.kind == TONTI_SUBJECT_HAND && due->pool == subject.n;
  return due->subject.kind == subject.kind && due->subject.n == subject.n;
}

/* Place of a due in the order of the group: its own word, else its kind's, else after all words. */
static guint
find_rank (const TontiDue *due, const char *const *words)
{
  guint kind = find_kind (due);
  guint rank = g_strv_length ((GStrv)words) + kind;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (is_named (due, words[i]))
        return i;
      if (g_str_equal (words[i], kinds[kind]))
        rank = i;
    }
  return rank;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  const TontiDue *left = a;
  const TontiDue *right = b;
  guint left_rank = find_rank (left, data);
  guint right_rank = find_rank (right, data);

  if (left_rank != right_rank)
    return left_rank < right_rank ? -1 : 1;
  if (left->meeting != right->meeting)
    return left->meeting < right->meeting ? -1 : 1;
  if (left->subject.kind != right->subject.kind)
    return left->subject.kind < right->subject.kind ? -1 : 1;
  return (left->subject.n > right->subject.n) - (left->subject.n < right->subject.n);
}

gboolean
tonti_dues_allocate (TontiDue *dues, gsize n, const char *priority, TontiMoney sum,
                     TontiMoney *rest)
{
  g_auto (GStrv) words = g_strsplit (*priority != '\0' ? priority : TONTI_DUES_PRIORITY, " ", -1);

  if (sum.minor < 0 || !tonti_money_is_valid (sum) || n > G_MAXINT)
    return FALSE;
  for (gsize i = 0; i < n; i++)
    if (dues[i].open.minor < 0 || !tonti_money_is_valid (dues[i].open))
      return FALSE;
  if (n > 0)
    g_qsort_with_data (dues, (gint)n, sizeof *dues, compare, words);
  for (gsize i = 0; i < n; i++)
    {
      dues[i].part = tonti_money_min (dues[i].open, sum);
      sum.minor -= dues[i].part.minor;
    }
  *rest = sum;
  return TRUE;
}
