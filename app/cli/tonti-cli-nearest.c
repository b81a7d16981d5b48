// SPDX-License-Identifier: GPL-3.0-or-later
#include <string.h>

#include "tonti-cli.h"

/* A slip of the finger is answered with what was meant. */

/* Words longer than this are nobody's command. */
#define WORD_MAX 40

/* Letters to add, drop or change between A and B. */
static guint
count_slips (const char *a, const char *b)
{
  gsize size_a = strlen (a), size_b = strlen (b);
  guint row[WORD_MAX + 1];
  if (size_a > WORD_MAX || size_b > WORD_MAX)
    return G_MAXUINT;
  for (guint j = 0; j <= size_b; j++)
    row[j] = j;
  for (guint i = 1; i <= size_a; i++)
    {
      guint before = row[0];
      row[0] = i;
      for (guint j = 1; j <= size_b; j++)
        {
          guint change = before + (a[i - 1] != b[j - 1]);
          before = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[size_b];
}

const char *
tonti_cli_nearest (const char *name, const char *const *candidates)
{
  const char *best = NULL;
  guint fewest = (guint)MAX (2, strlen (name) / 3) + 1;
  for (; *candidates; candidates++)
    {
      guint slips = count_slips (name, *candidates);
      if (slips < fewest && slips < strlen (*candidates))
        {
          fewest = slips;
          best = *candidates;
        }
    }
  return best;
}
