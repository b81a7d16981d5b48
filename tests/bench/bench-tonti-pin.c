// SPDX-License-Identifier: GPL-3.0-or-later
/* How long a right PIN takes to be recognised, in milliseconds of the processor (one thread: what a
 * person waits on a computer that does nothing else), the median of COUNT: too short helps who
 * guesses, too long is in the way of who works. */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tonti-pin.h"

#define COUNT 7

static int
compare (const void *a, const void *b)
{
  gint64 x = *(const gint64 *)a, y = *(const gint64 *)b;

  return x < y ? -1 : x > y;
}

int
main (void)
{
  g_autoptr (TontiProblems) problems = tonti_problems_new ();
  TontiCredentialRow row;
  gint64 taken[COUNT];

  if (!tonti_pin_make ("482915", NULL, &row, problems))
    g_error ("%s", tonti_problems_get (problems, 0)->message);
  for (guint i = 0; i < COUNT; i++)
    {
      clock_t start = clock ();

      if (tonti_pin_compare ("482915", &row, problems) != TONTI_PIN_RIGHT)
        g_error ("a right PIN is taken for wrong");
      taken[i] = clock () - start;
    }
  qsort (taken, COUNT, sizeof *taken, compare);
  printf ("{\"median\":%.0f,\"passes\":%d,\"memory_kib\":%d}\n",
          (double)taken[COUNT / 2] * 1000 / CLOCKS_PER_SEC, (int)row.passes, (int)row.memory_kib);
  return 0;
}
